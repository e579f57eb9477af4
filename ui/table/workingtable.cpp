#include "ui/table/workingtable.h"

#include <algorithm>

namespace huni {

WorkingTable::WorkingTable(TableFeed &feed, QObject *parent)
    : QObject(parent)
    , m_feed(feed)
    , m_view(feed.table())
{
    connect(&feed, &TableFeed::listsChanged, this, &WorkingTable::followLists);
}

void WorkingTable::ask()
{
    Q_EMIT asked();
    m_feed.setQuery(m_view.query());
}

// Fields, choices, lists and views came, went or are called otherwise.
void WorkingTable::followLists()
{
    m_view.follow(m_feed.view(m_view.id()));
    Q_EMIT columnsChanged();
    Q_EMIT filterChanged();
    Q_EMIT sortingChanged();
    Q_EMIT changed();
    m_feed.setQuery(m_view.query());
}

void WorkingTable::showAll()
{
    Q_EMIT columnsChanged();
    Q_EMIT filterChanged();
    Q_EMIT sortingChanged();
    ask();
    Q_EMIT changed();
}

QStringList WorkingTable::shownColumns() const
{
    QStringList keys;
    for (const ViewColumn &column : look().columns) {
        if (m_feed.fields().find(column.field))
            keys += column.field;
    }
    if (keys.isEmpty())
        keys = m_feed.fields().shownAtFirst();
    keys.removeAll(QStringLiteral("name"));
    keys.prepend(QStringLiteral("name")); // what a row is called stands first
    keys.removeDuplicates();
    return keys;
}

const FixedList *WorkingTable::shownList() const
{
    if (m_view.id() || filter().conditions.size() != 1 || !filter().groups.empty())
        return nullptr;
    const FilterCondition &condition = filter().conditions.front();
    if (condition.field != u"lists" || condition.op != FilterOp::AnyOf || condition.values.size() != 1)
        return nullptr;
    const auto id = Uuid::fromText(condition.values.front());
    return id ? m_feed.list(ListId {*id}) : nullptr;
}

void WorkingTable::setFilter(const Filter &filter)
{
    m_view.filter = filter;
    Q_EMIT filterChanged();
    ask();
    Q_EMIT changed();
}

void WorkingTable::setSearch(const QString &text)
{
    if (text.trimmed() == filter().search)
        return;
    Filter searched = filter();
    searched.search = text.trimmed();
    setFilter(searched);
}

void WorkingTable::sortBy(const QString &field, bool further)
{
    std::vector<TableSort> sort = look().sort;
    const auto found = std::find_if(sort.begin(), sort.end(), [&](const TableSort &s) { return s.field == field; });
    std::optional<TableSort> next = TableSort {field, Qt::AscendingOrder};
    if (found != sort.end())
        next = found->order == Qt::AscendingOrder ? std::optional(TableSort {field, Qt::DescendingOrder}) : std::nullopt;
    if (!further) {
        sort.clear();
        if (next)
            sort.push_back(*next);
    } else if (found == sort.end()) {
        sort.push_back(*next);
    } else if (next) {
        *found = *next;
    } else {
        sort.erase(found);
    }
    setSort(sort);
}

void WorkingTable::setSort(const std::vector<TableSort> &sort)
{
    m_view.look.sort = sort;
    Q_EMIT sortingChanged();
    ask();
    Q_EMIT changed();
}

void WorkingTable::groupBy(const QString &field)
{
    m_view.look.groupBy = field;
    Q_EMIT sortingChanged();
    ask();
    Q_EMIT changed();
}

void WorkingTable::setColumns(const QStringList &fields)
{
    std::vector<ViewColumn> columns;
    for (const QString &field : fields) {
        int width = 0;
        for (const ViewColumn &known : look().columns)
            width = known.field == field ? known.width : width;
        columns.push_back({field, width});
    }
    m_view.look.columns = fields == m_feed.fields().shownAtFirst() ? std::vector<ViewColumn>() : std::move(columns);
    Q_EMIT columnsChanged();
    Q_EMIT sortingChanged();
    Q_EMIT changed();
}

void WorkingTable::takeColumns(std::vector<ViewColumn> columns)
{
    m_view.look.columns = std::move(columns);
    Q_EMIT changed();
}

void WorkingTable::choose(const SavedView *view)
{
    m_view.choose(view);
    showAll();
}

// A list is looked at as the last view was.
void WorkingTable::showList(ListId list)
{
    const ViewLook look = m_view.look;
    m_view.choose(nullptr);
    m_view.look = look;
    m_view.filter.conditions = {{.field = QStringLiteral("lists"), .op = FilterOp::AnyOf, .values = {list.text()}}};
    showAll();
}

void WorkingTable::revert()
{
    m_view.revert();
    showAll();
}

void WorkingTable::take(const SavedView &saved)
{
    m_view.choose(&saved);
    Q_EMIT changed();
}

void WorkingTable::takeText(const QString &text)
{
    m_view.takeText(text, m_feed.views());
    Q_EMIT columnsChanged();
    Q_EMIT filterChanged();
    Q_EMIT sortingChanged();
    if (m_feed.hasRead())
        ask();
    Q_EMIT changed();
}

} // namespace huni
