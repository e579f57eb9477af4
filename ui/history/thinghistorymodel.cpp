#include "ui/history/thinghistorymodel.h"

#include "core/base/folding.h"
#include "core/leads/finder.h"
#include "core/pipeline.h"
#include "ui/words/actionwords.h"
#include "ui/words/datewords.h"
#include "ui/words/fieldwords.h"

#include <algorithm>
#include <utility>

namespace huni {

namespace {

constexpr int historyPage = 100;

bool isCurrencyColumn(const QString &name)
{
    return name == u"value_currency" || name == u"currency" || name == u"revenue_currency";
}

} // namespace

ThingHistoryModel::ThingHistoryModel(Pipeline &pipeline, Language language, QObject *parent)
    : HistoryRowModel(parent)
    , m_pipeline(pipeline)
    , m_language(language)
    , m_reader(pipeline.store().reader())
{
}

void ThingHistoryModel::show(Table table, const Uuid &id)
{
    m_table = table;
    m_id = id;
    m_field.clear();
    reload();
}

void ThingHistoryModel::reload()
{
    beginResetModel();
    m_changes.clear();
    m_names.clear();
    m_before = 0;
    m_name.clear();
    (void)m_reader.read([this](Connection &connection) {
        if (const auto thing = findById(connection, m_table, m_id))
            m_name = thing->name;
        m_words.emplace(readCatalog(connection), m_language,
                        [this](Table, const Uuid &id) { return m_names.value(id); });
        m_currency = m_words->catalog().currency;
        return true;
    });
    m_changes = readPage();
    rebuild();
    endResetModel();
}

void ThingHistoryModel::nameThings(Connection &connection, const FieldChange &field)
{
    for (const Value *value : {&field.before, &field.after}) {
        const Uuid id = uuidOf(*value);
        if (id.isNil() || m_names.contains(id))
            continue;
        for (const Table table : {Table::Company, Table::Lead, Table::Opportunity}) {
            if (const auto thing = findById(connection, table, id))
                m_names.insert(id, thing->name);
        }
    }
}

Currency ThingHistoryModel::currencyOf(const RowHistory &row) const
{
    for (const FieldChange &field : row.fields) {
        const QString code = isCurrencyColumn(field.name)
            ? textOf(isNull(field.after) ? field.before : field.after)
            : QString();
        if (const auto currency = code.isEmpty() ? std::nullopt : Currency::fromText(code))
            return *currency;
    }
    return m_currency;
}

std::vector<ThingChange> ThingHistoryModel::readPage()
{
    m_hasMore = false;
    if (m_id.isNil())
        return {};
    const bool readOnly = m_pipeline.store().isReadOnly();
    auto read = m_reader.read([&](Connection &connection) {
        std::vector<ThingChange> changes;
        const std::vector<HistoryEntry> entries = historyOf(connection, m_table, m_id, historyPage, m_before);
        m_hasMore = int(entries.size()) == historyPage;
        for (HistoryEntry entry : entries) {
            m_before = entry.commitNo;
            const std::vector<RowHistory> rows = std::exchange(entry.rows, {});
            for (RowHistory row : rows) {
                const std::vector<FieldChange> fields = std::exchange(row.fields, {});
                RowHistory whole = row;
                whole.fields = fields;
                const Currency currency = currencyOf(whole);
                if (row.what != RowHistory::What::Changed) {
                    changes.push_back({entry, row, std::nullopt, currency, false});
                    continue;
                }
                for (const FieldChange &field : fields) {
                    if (HistoryWords::isInner(field))
                        continue;
                    nameThings(connection, field);
                    const bool canRevert = !readOnly && field.name != u"stage" && !m_name.isEmpty();
                    changes.push_back({entry, row, field, currency, canRevert});
                }
            }
        }
        return changes;
    });
    return read ? std::move(*read) : std::vector<ThingChange>{};
}

bool ThingHistoryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_hasMore;
}

void ThingHistoryModel::fetchMore(const QModelIndex &)
{
    std::vector<ThingChange> more = readPage();
    beginResetModel();
    std::move(more.begin(), more.end(), std::back_inserter(m_changes));
    rebuild();
    endResetModel();
}

void ThingHistoryModel::setField(const QString &field)
{
    beginResetModel();
    m_field = field;
    rebuild();
    endResetModel();
}

QString ThingHistoryModel::fieldOf(const ThingChange &change) const
{
    return change.field && m_words ? m_words->field(m_table, *change.field) : QString();
}

QStringList ThingHistoryModel::fields() const
{
    QStringList names;
    for (const ThingChange &change : m_changes) {
        if (const QString name = fieldOf(change); !name.isEmpty() && !names.contains(name))
            names += name;
    }
    std::sort(names.begin(), names.end(),
              [](const QString &a, const QString &b) { return compareNames(a, b) < 0; });
    return names;
}

void ThingHistoryModel::rebuild()
{
    m_rows.clear();
    if (!m_words)
        return;
    QDate day;
    const QDate today = localDay(m_pipeline.store().clock().now(), m_words->catalog().zone);
    for (const ThingChange &change : m_changes) {
        if (!m_field.isEmpty() && fieldOf(change) != m_field)
            continue;
        if (const QDate on = localDay(change.entry.action.at, m_words->catalog().zone); on != day) {
            day = on;
            m_rows.push_back(
                {{.kind = HistoryRow::Kind::Day, .headline = dayHeading(day, today, m_words->locale())},
                 std::nullopt});
        }
        m_rows.push_back({rowOf(change), change});
    }
}

HistoryRow ThingHistoryModel::rowOf(const ThingChange &change) const
{
    HistoryRow row;
    switch (change.row.what) {
    case RowHistory::What::Created:
        row.headline = tr("Added");
        row.icon = QStringLiteral("circle-plus");
        break;
    case RowHistory::What::Deleted:
        row.headline = tr("Deleted");
        row.icon = QStringLiteral("trash-2");
        break;
    case RowHistory::What::Revived:
        row.headline = tr("Brought back");
        row.icon = QStringLiteral("undo-2");
        break;
    case RowHistory::What::Changed:
        row.headline = m_words->change(m_table, *change.field, change.currency);
        row.icon = change.field->name == u"stage" ? QStringLiteral("arrow-right") : QStringLiteral("pencil");
        break;
    }
    const HistoryEntry &entry = change.entry;
    const QString did = actionWords(entry.action, m_language);
    QStringList details{m_words->person(entry.action.person), did, entry.device,
                        relativeTime(entry.action.at, m_pipeline.store().clock().now())};
    if (entry.takenBack)
        details += tr("taken back");
    details.removeAll(QString());
    row.detail = details.join(QStringLiteral(" · "));
    row.time = m_words->locale().toString(
        QDateTime::fromMSecsSinceEpoch(entry.action.at, m_words->catalog().zone).time(), timePattern());
    row.exactTime = exactTime(entry.action.at, m_words->catalog().zone, m_words->locale());
    row.muted = entry.takenBack;
    return row;
}

const ThingChange *ThingHistoryModel::change(int row) const
{
    if (row < 0 || row >= int(m_rows.size()) || !m_rows[size_t(row)].change)
        return nullptr;
    return &*m_rows[size_t(row)].change;
}

QString ThingHistoryModel::plainText(int row) const
{
    const ThingChange *at = change(row);
    if (!at || !m_words)
        return {};
    const HistoryRow &shown = m_rows[size_t(row)].shown;
    return QStringList{shown.exactTime, m_words->person(at->entry.action.person), at->entry.device,
                       shown.headline}
        .join(u'\t');
}

int ThingHistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

} // namespace huni
