#pragma once

#include "ui/table/tablefeed.h"
#include "ui/table/workingview.h"

namespace huni {

/// The view that is worked with, on a feed: every change of filter, columns, order and groups goes through here, is told,
/// and asked of the feed.
class WorkingTable final : public QObject
{
    Q_OBJECT

public:
    explicit WorkingTable(TableFeed &feed, QObject *parent = nullptr);

    const WorkingView &view() const { return m_view; }
    const Filter &filter() const { return m_view.filter; }
    const ViewLook &look() const { return m_view.look; }
    /// Columns that are there, in order; the name of the thing is always the first.
    QStringList shownColumns() const;
    /// The list whose things are shown and nothing else; nullptr for none.
    const FixedList *shownList() const;

    void setFilter(const Filter &filter);
    void setSearch(const QString &text);
    void clearFilter() { setFilter({}); }
    /// Up, down, and as at first. \param further  after what is sorted by already
    void sortBy(const QString &field, bool further);
    void setSort(const std::vector<TableSort> &sort);
    void groupBy(const QString &field);
    void setColumns(const QStringList &fields);
    /// Columns as somebody dragged them.
    void takeColumns(std::vector<ViewColumn> columns);

    /// Begins from a saved view; nullptr: from everything.
    void choose(const SavedView *view);
    void showList(ListId list);
    void revert();
    /// A view was just saved.
    void take(const SavedView &saved);
    void takeText(const QString &text);
    /// Reads the rows, unless they have been.
    void ask();

Q_SIGNALS:
    void columnsChanged();
    void filterChanged();
    void sortingChanged(); ///< order or groups
    /// Any of these, and which view it is: after them.
    void changed();
    /// Another question was asked: what stood in sight means nothing any more.
    void asked();

private:
    void followLists();
    void showAll();

    TableFeed &m_feed;
    WorkingView m_view;
};

} // namespace huni
