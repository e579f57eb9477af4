#pragma once

#include "core/funnel/board.h"
#include "ui/table/rowwork.h"

class QMenu;

namespace huni {

class PanelHost;
class Theme;

/// What is done with the rows that are chosen: fields, owner, stage, deletion, merging. Each is one action and can be
/// undone.
class TableActions final : public QObject
{
    Q_OBJECT

public:
    TableActions(TableFeed &feed, TableView &view, const Theme &theme, RowWork &work, PanelHost &panels, QObject *parent);

    void deleteChosen();
    void editField();
    void fillOwnerMenu(QMenu &menu);
    void fillStageMenu(QMenu &menu);
    void merge();

    /// Applies a value, as FieldEditor takes it, to all chosen rows.
    void setField(const TableField &field, const QString &text);
    void moveTo(StageId stage);

Q_SIGNALS:
    void moveRequested(const huni::CardRef &card, huni::StageId stage);
    void mergeWanted(const std::vector<huni::Uuid> &things);

private:
    TableFeed &m_feed;
    TableView &m_view;
    const Theme &m_theme;
    RowWork &m_work;
    PanelHost &m_panels;
};

} // namespace huni
