#include "ui/table/tablefeed.h"

#include "ui/table/cellwords.h"
#include "ui/words/tablewords.h"

#include <algorithm>
#include <utility>

namespace huni {

namespace {

constexpr int readDelayMs = 40; // of commits that follow each other, one reading

bool changesViews(const ChangeSet &changes)
{
    return changes.rows && std::any_of(changes.rows->begin(), changes.rows->end(), [](const RowChange &row) {
        return row.table == Table::View || row.table == Table::List || row.table == Table::ListMember;
    });
}

} // namespace

TableFeed::TableFeed(Pipeline &pipeline, Table table, Language language, QObject *parent)
    : QObject(parent)
    , m_pipeline(pipeline)
    , m_table(table)
    , m_language(language)
    , m_locale(localeOf(language))
    , m_reader(pipeline.store().reader())
    , m_rows(pipeline.store().path())
{
    m_query.table = table;
    m_query.turkish = isTurkish();
    m_model.setLoad([this](std::span<const qint64> keys) { return loadLines(keys); });
    m_readTimer.setSingleShot(true);
    m_readTimer.setInterval(readDelayMs);
    connect(&m_readTimer, &QTimer::timeout, this, &TableFeed::readRows);
    connect(&m_pipeline.store(), &Store::committed, this, &TableFeed::follow);
    readLists();
}

TableFeed::~TableFeed() = default;

const FixedList *TableFeed::list(ListId id) const
{
    const auto found = std::find_if(m_lists.begin(), m_lists.end(), [&](const FixedList &l) { return l.id == id; });
    return found == m_lists.end() ? nullptr : &*found;
}

const SavedView *TableFeed::view(ViewId id) const
{
    const auto found = std::find_if(m_views.begin(), m_views.end(), [&](const SavedView &v) { return v.id == id; });
    return found == m_views.end() ? nullptr : &*found;
}

QString TableFeed::fieldName(const TableField &field) const
{
    return tableFieldName(m_table, field, m_language);
}

void TableFeed::readLists()
{
    const auto all = m_reader.read([this](Connection &connection) {
        return std::tuple(readCatalog(connection), huni::readLists(connection), readViews(connection, m_table));
    });
    if (!all)
        return;
    m_catalog = std::get<0>(*all);
    m_lists = std::get<1>(*all);
    m_views = std::get<2>(*all);
    m_fields = std::make_unique<TableFields>(m_table, m_catalog);
}

void TableFeed::setQuery(const TableQuery &query)
{
    TableQuery wanted = query;
    wanted.table = m_table;
    wanted.turkish = isTurkish();
    if (wanted == m_query && m_hasRead)
        return;
    m_query = std::move(wanted);
    m_rows.ask(question(), [this](const Rows &answer) { take(answer); });
}

void TableFeed::setColumns(const QStringList &fields)
{
    m_columns = fields;
    showColumns();
}

void TableFeed::showColumns()
{
    std::vector<TableColumn> columns;
    for (const QString &key : m_columns) {
        if (const TableField *field = m_fields->find(key))
            columns.push_back(tableColumn(m_table, *field, m_language));
    }
    if (columns != m_model.columns())
        m_model.setColumns(std::move(columns));
    else
        m_model.refreshAll();
}

std::function<TableFeed::Rows(Reader &, TaskControl &)> TableFeed::question() const
{
    return [query = m_query, catalog = m_catalog, at = now()](Reader &reader, TaskControl &control) {
        qint64 total = 0;
        auto keys = reader.read([&](Connection &connection) {
            auto found = readKeys(connection, catalog, query, at, &control.cancelled);
            if (query.filter.isEmpty() && found) {
                total = found->total;
            } else {
                const auto all = readKeys(connection, catalog, {.table = query.table, .limit = 0}, at,
                                          &control.cancelled);
                total = all ? all->total : 0;
            }
            return found;
        });
        return Rows{keys ? std::move(*keys) : Result<TableKeys>(keys.error()), total, reader.commitNo()};
    };
}

// A reading that is under way comes to its end: else there would be none during an import.
void TableFeed::readRows()
{
    m_rows.askAfter(question(), [this](const Rows &answer) { take(answer); });
}

void TableFeed::take(const Rows &answer)
{
    if (answer.keys) {
        m_problem.reset();
        m_hasRead = true;
        m_total = answer.total;
        m_commitNo = std::max(m_commitNo, answer.commitNo);
        m_model.setRows(answer.keys->rows, headsOf(answer.keys->groups));
    } else if (answer.keys.error().code != Errc::Cancelled) {
        m_problem = answer.keys.error();
        m_hasRead = true;
        m_total = answer.total;
        m_model.setRows({}, {});
    }
    Q_EMIT counted();
    if (!m_rows.isReading())
        Q_EMIT settled();
}

std::vector<GroupHead> TableFeed::headsOf(const std::vector<TableGroup> &groups) const
{
    std::vector<GroupHead> heads;
    const TableField *field = m_fields->find(m_query.groupBy);
    for (const TableGroup &group : groups) {
        GroupHead head;
        const QString words = field ? cellWords(*field, group.value, m_catalog, m_language, &m_lists) : QString();
        head.title = words.isEmpty() ? tr("Not filled in") : words;
        head.key = words;
        head.count = qint64(group.count);
        //: head of a group of rows
        QStringList parts {m_table == Table::Lead ? tr("%Ln lead(s)", nullptr, int(group.count))
                                                  : tr("%Ln company(s)", nullptr, int(group.count))};
        for (const Money &sum : group.worth) {
            if (sum.minor != 0)
                parts += moneyText(sum, m_locale);
        }
        head.detail = parts.join(QStringLiteral("  ·  "));
        if (field)
            head.dot = stageDot(*field, group.value, m_catalog);
        heads.push_back(std::move(head));
    }
    return heads;
}

std::vector<std::pair<qint64, TableModel::Line>> TableFeed::loadLines(std::span<const qint64> keys)
{
    QStringList fields;
    for (const TableColumn &column : m_model.columns())
        fields += column.key;
    std::vector<std::pair<qint64, TableModel::Line>> lines;
    auto read = m_reader.read([&](Connection &connection) { return readLines(connection, m_catalog, m_table, keys, fields, now()); });
    if (!read)
        return lines;
    const CellWording context {m_catalog, m_language, now(), &m_lists};
    for (TableLine &line : *read) {
        TableModel::Line shown {line.id, std::move(line.name), std::move(line.cells), {}};
        for (qsizetype i = 0; i < fields.size(); ++i) {
            const TableField *field = m_fields->find(fields[i]);
            shown.cells.push_back(field ? cellData(*field, shown.values[size_t(i)], context) : CellData {});
        }
        if (shown.cells.empty())
            shown.cells.resize(1);
        lines.emplace_back(line.n, std::move(shown));
    }
    return lines;
}

std::vector<TableLine> TableFeed::linesOf(std::span<const qint64> keys)
{
    return m_reader.read([&](Connection &connection) { return readLines(connection, m_catalog, m_table, keys, {}, now()); }).valueOr({});
}

std::vector<std::pair<Uuid, QString>> TableFeed::idsOf(std::span<const qint64> keys)
{
    std::vector<std::pair<Uuid, QString>> ids;
    for (TableLine &line : linesOf(keys))
        ids.emplace_back(line.id, std::move(line.name));
    return ids;
}

void TableFeed::follow(const ChangeSet &changes)
{
    const TableEffect effect = effectOf(changes, *m_fields, m_query, m_columns);
    if (effect.readFields || changesViews(changes)) {
        readLists();
        showColumns();
        Q_EMIT listsChanged();
    } else if (effect.readAllCells) {
        m_model.refreshAll();
    } else if (!effect.things.empty()) {
        m_model.refreshThings(effect.things);
    }
    const bool isNews = changes.commitNo > m_commitNo || changes.origin == ChangeSet::Origin::NewDay;
    if (effect.readKeys && isNews)
        m_readTimer.start();
}

} // namespace huni
