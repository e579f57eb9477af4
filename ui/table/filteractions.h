#pragma once

#include "ui/table/filterbar.h"
#include "ui/table/tablefeed.h"

namespace huni {

class PanelHost;
class Theme;
class WorkingTable;

/// The filter of a page: its conditions as chips with their words and what is wrong with them, and the panel that asks
/// for one.
class FilterActions final : public QObject
{
    Q_OBJECT

public:
    FilterActions(const Theme &theme, TableFeed &feed, WorkingTable &working, FilterBar &bar, PanelHost &panels, QObject *parent);

    void add();
    /// Asks for a condition on a field, as it stands in a cell. \param value  as conditions hold it; empty: only the field
    void addFor(const QString &field, const QString &value = {});
    void edit(const ConditionPlace &place);

private:
    void show();
    void remove(const ConditionPlace &place);
    void ask(const std::optional<FilterCondition> &condition, int place);

    const Theme &m_theme;
    TableFeed &m_feed;
    WorkingTable &m_working;
    FilterBar &m_bar;
    PanelHost &m_panels;
};

} // namespace huni
