#pragma once

#include "core/leads/lists.h"
#include "ui/table/rowwork.h"

class QMenu;

namespace huni {

class PanelHost;
class Theme;

/// Lists: made of the chosen rows, changed, deleted, and who comes on them.
class ListActions final : public QObject
{
    Q_OBJECT

public:
    ListActions(TableFeed &feed, const Theme &theme, RowWork &work, PanelHost &panels, QObject *parent);

    void addToNewList();
    void edit(const FixedList &list);
    void remove(const FixedList &list);
    void fillMenu(QMenu &menu);
    /// Puts the chosen rows on a list, or takes them off.
    void setOn(const FixedList &list, bool on);

private:
    TableFeed &m_feed;
    const Theme &m_theme;
    RowWork &m_work;
    PanelHost &m_panels;
};

} // namespace huni
