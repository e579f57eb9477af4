#include "ui/history/undolistmodel.h"

#include "core/pipeline.h"
#include "ui/words/actionwords.h"
#include "ui/words/datewords.h"
#include "ui/words/fieldwords.h"

#include <algorithm>

namespace huni {

namespace {

constexpr int undoPage = 100;
constexpr qint64 worthTelling = 50; // changes of one action

} // namespace

UndoListModel::UndoListModel(Pipeline &pipeline, Language language, QObject *parent)
    : HistoryRowModel(parent)
    , m_pipeline(pipeline)
    , m_language(language)
    , m_reader(pipeline.store().reader())
{
}

void UndoListModel::reload()
{
    beginResetModel();
    m_rows.clear();
    m_day = {};
    m_hasMore = true;
    m_before = 0;
    m_present = 0;
    struct First {
        Catalog catalog{};
        std::vector<UndoEntry> redoable{};
        std::vector<UndoEntry> done{};
    };
    const auto read = m_reader.read([](Connection &connection) {
        return First{readCatalog(connection), redoableEntries(connection), undoEntries(connection, undoPage)};
    });
    if (read) {
        m_catalog = read->catalog;
        for (const UndoEntry &entry : read->redoable)
            append(entry, m_rows);
        m_present = int(m_rows.size());
        m_rows.push_back({{.kind = HistoryRow::Kind::Present, .headline = tr("Now")}, std::nullopt});
        m_day = {};
        for (const UndoEntry &entry : read->done)
            append(entry, m_rows);
        m_hasMore = int(read->done.size()) == undoPage;
    } else {
        m_hasMore = false;
    }
    endResetModel();
}

bool UndoListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_hasMore;
}

void UndoListModel::fetchMore(const QModelIndex &)
{
    const auto read = m_reader.read(
        [this](Connection &connection) { return undoEntries(connection, undoPage, m_before); });
    m_hasMore = read && int(read->size()) == undoPage;
    std::vector<Row> more;
    for (const UndoEntry &entry : read.valueOr({}))
        append(entry, more);
    if (more.empty())
        return;
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + more.size()) - 1);
    std::move(more.begin(), more.end(), std::back_inserter(m_rows));
    endInsertRows();
}

void UndoListModel::append(const UndoEntry &entry, std::vector<Row> &rows)
{
    if (const QDate day = localDay(entry.action.at, m_catalog.zone); day != m_day) {
        m_day = day;
        const QDate today = localDay(m_pipeline.store().clock().now(), m_catalog.zone);
        rows.push_back(
            {{.kind = HistoryRow::Kind::Day, .headline = dayHeading(day, today, localeOf(m_language))},
             std::nullopt});
    }
    rows.push_back({rowOf(entry), entry});
    if (entry.commitNo > 0)
        m_before = entry.commitNo;
}

QString UndoListModel::words(const UndoEntry &entry) const
{
    const QString words = actionWords(entry.action, m_language);
    return words.isEmpty() ? words : localeOf(m_language).toUpper(words.left(1)) + words.mid(1);
}

HistoryRow UndoListModel::rowOf(const UndoEntry &entry) const
{
    const QLocale locale = localeOf(m_language);
    HistoryRow row;
    row.headline = words(entry);
    const Member *member = m_catalog.member(MemberId{entry.action.person});
    QStringList details;
    if (entry.state == UndoEntry::State::Redoable)
        details += tr("Undone, can be done again");
    else if (entry.state == UndoEntry::State::TakenBack)
        details += tr("Taken back");
    if (member)
        details += member->name;
    details += relativeTime(entry.action.at, m_pipeline.store().clock().now());
    if (entry.operations > worthTelling)
        details += tr("%Ln change(s)", nullptr, int(entry.operations));
    if (entry.action.code == ActionCode::CreatePipeline)
        details += tr("the beginning, not to be undone");
    else if (!entry.isOwn)
        //: %1 is a device
        details += tr("on %1: undone only there").arg(entry.device);
    row.detail = details.join(QStringLiteral(" · "));
    row.time = locale.toString(QDateTime::fromMSecsSinceEpoch(entry.action.at, m_catalog.zone).time(),
                               timePattern());
    row.exactTime = exactTime(entry.action.at, m_catalog.zone, locale);
    row.muted = entry.state != UndoEntry::State::Standing || !entry.isOwn;
    row.icon = entry.state == UndoEntry::State::Standing ? QStringLiteral("check")
        : entry.state == UndoEntry::State::Redoable      ? QStringLiteral("circle-dashed")
                                                         : QStringLiteral("undo-2");
    return row;
}

const UndoEntry *UndoListModel::entry(int row) const
{
    if (row < 0 || row >= int(m_rows.size()) || !m_rows[size_t(row)].entry)
        return nullptr;
    return &*m_rows[size_t(row)].entry;
}

std::vector<UndoEntry> UndoListModel::wayTo(int row) const
{
    const UndoEntry *target = entry(row);
    std::vector<UndoEntry> way;
    if (!target || (target->state == UndoEntry::State::Standing && !target->canUndo())
        || target->state == UndoEntry::State::TakenBack)
        return way;
    const int step = row < m_present ? -1 : 1;
    for (int at = m_present; at != row + step; at += step) {
        const UndoEntry *passed = entry(at);
        if (passed && (step < 0 || passed->canUndo()))
            way.push_back(*passed);
    }
    return way;
}

int UndoListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

} // namespace huni
