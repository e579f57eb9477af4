#include "ui/table/tablecolumns.h"

#include "ui/table/tablefeed.h"
#include "ui/table/tableheader.h"
#include "ui/table/tableview.h"
#include "ui/table/workingtable.h"
#include "ui/theme/theme.h"

#include <algorithm>

namespace huni {

namespace {

constexpr int titleRoom = 44; // around the words of a head: padding and the mark of its order
constexpr int widestTitle = 240;
constexpr int narrowestFitted = 60;
constexpr int widestFitted = 480;

} // namespace

TableColumns::TableColumns(const Theme &theme, TableFeed &feed, TableView &view, WorkingTable &working, QObject *parent)
    : QObject(parent)
    , m_theme(theme)
    , m_feed(feed)
    , m_view(view)
    , m_working(working)
{
    connect(&working, &WorkingTable::columnsChanged, this, &TableColumns::show);
    connect(&working, &WorkingTable::sortingChanged, this, &TableColumns::showMarks);
    connect(view.heads(), &QHeaderView::sectionMoved, this, &TableColumns::takeFromHeads);
    connect(view.heads(), &QHeaderView::sectionResized, this, &TableColumns::takeFromHeads);
    connect(view.heads(), &QHeaderView::sectionHandleDoubleClicked, this, &TableColumns::fit);
    connect(&theme, &Theme::changed, this, [this] {
        m_placing = true;
        applyWidths();
        m_placing = false;
    });
    show();
}

void TableColumns::show()
{
    m_placing = true;
    TableHeader &heads = *m_view.heads();
    for (int i = 0; i < heads.count(); ++i)
        heads.moveSection(heads.visualIndex(i), i);
    m_feed.setColumns(m_working.shownColumns());
    applyWidths();
    m_placing = false;
    showMarks();
}

void TableColumns::showMarks()
{
    std::vector<TableHeader::Mark> marks;
    for (const TableSort &sort : m_working.look().sort) {
        if (const int section = m_feed.model().columnOf(sort.field); section >= 0)
            marks.push_back({section, sort.order});
    }
    m_view.heads()->setMarks(marks);
}

// As wide as its values like, and as its head needs; at a text size of 13 pixels.
int TableColumns::usualWidth(const TableColumn &column) const
{
    const int title = m_theme.textWidth(FontRole::SmallStrong, column.title) * 13 / m_theme.basePixels() + titleRoom;
    return std::max(column.width, std::min(title, widestTitle));
}

void TableColumns::applyWidths()
{
    const auto &columns = m_feed.model().columns();
    for (size_t i = 0; i < columns.size(); ++i) {
        int width = usualWidth(columns[i]);
        for (const ViewColumn &known : m_working.look().columns) {
            if (known.field == columns[i].key && known.width > 0)
                width = known.width;
        }
        m_view.setColumnWidth(int(i), width * m_theme.basePixels() / 13);
    }
}

// Heads that were dragged: order and widths become those of the view.
void TableColumns::takeFromHeads()
{
    if (m_placing)
        return;
    const auto &columns = m_feed.model().columns();
    TableHeader &heads = *m_view.heads();
    if (heads.count() != int(columns.size()))
        return;
    std::vector<ViewColumn> taken;
    QStringList after;
    for (int visual = 0; visual < heads.count(); ++visual) {
        const int section = heads.logicalIndex(visual);
        const int width = heads.sectionSize(section) * 13 / m_theme.basePixels();
        after += columns[size_t(section)].key;
        taken.push_back({columns[size_t(section)].key, width == usualWidth(columns[size_t(section)]) ? 0 : width});
    }
    // As at first again: nobody wants to be asked to save that.
    const bool wide = std::any_of(taken.begin(), taken.end(), [](const ViewColumn &column) { return column.width > 0; });
    if (m_working.look().columns.empty() && m_working.shownColumns() == after && !wide)
        taken.clear();
    m_working.takeColumns(std::move(taken));
}

void TableColumns::fit(int column)
{
    const int section = column >= 0 ? column : m_view.currentIndex().column();
    if (section < 0 || section >= m_feed.model().columnCount())
        return;
    const TableColumn &shown = m_feed.model().columns()[size_t(section)];
    const int title = m_theme.textWidth(FontRole::SmallStrong, shown.title) + titleRoom * m_theme.basePixels() / 13;
    const int least = narrowestFitted * m_theme.basePixels() / 13;
    const int most = widestFitted * m_theme.basePixels() / 13;
    m_view.setColumnWidth(section, std::clamp(std::max(title, m_view.contentWidth(section)), least, most));
}

void TableColumns::move(int column, int by)
{
    TableHeader &heads = *m_view.heads();
    const int from = heads.visualIndex(column);
    const int to = from + by;
    if (column > 0 && to > 0 && to < heads.count()) // the name stands first
        heads.moveSection(from, to);
}

void TableColumns::hide(int column)
{
    if (column <= 0 || column >= m_feed.model().columnCount())
        return;
    takeFromHeads(); // widths stay
    QStringList columns = m_working.shownColumns();
    columns.removeAll(m_feed.model().columns()[size_t(column)].key);
    m_working.setColumns(columns);
}

} // namespace huni
