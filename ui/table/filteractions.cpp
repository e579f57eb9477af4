#include "ui/table/filteractions.h"

#include "ui/table/filterpanel.h"
#include "ui/table/panelhost.h"
#include "ui/table/workingtable.h"
#include "ui/words/filterwords.h"

namespace huni {

FilterActions::FilterActions(const Theme &theme, TableFeed &feed, WorkingTable &working, FilterBar &bar, PanelHost &panels, QObject *parent)
    : QObject(parent)
    , m_theme(theme)
    , m_feed(feed)
    , m_working(working)
    , m_bar(bar)
    , m_panels(panels)
{
    connect(&working, &WorkingTable::filterChanged, this, &FilterActions::show);
    connect(&bar, &FilterBar::editWanted, this, &FilterActions::edit);
    connect(&bar, &FilterBar::removeWanted, this, &FilterActions::remove);
    connect(&bar, &FilterBar::matchChanged, this, [this](FilterMatch match) {
        Filter filter = m_working.filter();
        filter.match = match;
        m_working.setFilter(filter);
    });
    show();
}

void FilterActions::show()
{
    const Filter &filter = m_working.filter();
    const FilterNames names {m_feed.fields(), m_feed.catalog(), m_feed.language(), &m_feed.lists(), &m_feed.views()};
    const FilterScope scope {m_feed.fields(), m_feed.catalog(), m_feed.now()};
    const auto problems = m_feed.read([&](Connection &connection) { return filterProblems(connection, scope, filter); });
    const auto problemOf = [&](int group, int condition) {
        for (const FilterProblem &problem : problems.valueOr({})) {
            if (problem.group == group && (condition < 0 || problem.condition == condition))
                return filterProblemWords(problem, names);
        }
        return QString();
    };
    std::vector<FilterBar::Item> items;
    for (size_t i = 0; i < filter.conditions.size(); ++i)
        items.push_back({{-1, int(i)}, conditionWords(filter.conditions[i], names), problemOf(-1, int(i))});
    for (size_t i = 0; i < filter.groups.size(); ++i) {
        const FilterGroup &group = filter.groups[i];
        items.push_back({{int(i), -1}, filterWords({.match = group.match, .conditions = group.conditions}, names), problemOf(int(i), -1)});
    }
    m_bar.setItems(items, filter.match);
    m_bar.setClearShown(!filter.isEmpty());
}

void FilterActions::remove(const ConditionPlace &place)
{
    Filter filter = m_working.filter();
    if (place.group >= 0 && size_t(place.group) < filter.groups.size())
        filter.groups.erase(filter.groups.begin() + place.group);
    else if (place.condition >= 0 && size_t(place.condition) < filter.conditions.size())
        filter.conditions.erase(filter.conditions.begin() + place.condition);
    m_working.setFilter(filter);
}

// The condition at a place of the filter, or when that is negative one more.
void FilterActions::ask(const std::optional<FilterCondition> &condition, int place)
{
    auto *panel = new FilterPanel(m_theme, m_feed, m_panels.ground());
    if (condition)
        panel->setCondition(*condition);
    connect(panel, &OverlayPanel::accepted, this, [this, panel, place] {
        const auto chosen = panel->condition();
        if (!chosen)
            return;
        panel->dismiss();
        Filter filter = m_working.filter();
        if (place < 0)
            filter.conditions.push_back(*chosen);
        else if (size_t(place) < filter.conditions.size())
            filter.conditions[size_t(place)] = *chosen;
        m_working.setFilter(filter);
    });
    m_panels.show(panel);
}

void FilterActions::add()
{
    ask(std::nullopt, -1);
}

void FilterActions::addFor(const QString &field, const QString &value)
{
    const TableField *known = m_feed.fields().find(field);
    if (!known)
        return;
    const auto ops = filterOpsOf(*known);
    if (ops.empty())
        return;
    FilterCondition condition {.field = field, .op = ops.front()};
    if (!value.isEmpty())
        condition.values = {value};
    ask(condition, -1);
}

void FilterActions::edit(const ConditionPlace &place)
{
    if (place.group < 0 && place.condition >= 0 && size_t(place.condition) < m_working.filter().conditions.size())
        ask(m_working.filter().conditions[size_t(place.condition)], place.condition);
}

} // namespace huni
