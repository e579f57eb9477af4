#pragma once

#include "ui/table/tableparts.h"

class QAbstractButton;
class QMenu;

namespace huni {

class TableCommands;
class SelectionBar;

/// The menus of a page of a table: of a row, of the head of a column, of a view, and those that its commands open.
class TableMenus final : public QObject
{
    Q_OBJECT

public:
    TableMenus(const TableParts &parts, const TableCommands &commands, QWidget &page);

    /// Where the menus of commands open: the button of groups, and the bar of the chosen rows while it is shown.
    void setPlaces(QAbstractButton &groups, SelectionBar &bar);

    void showRow(const QPoint &global);
    void showHead(int section, const QPoint &global);
    void showView(const QString &key, const QPoint &global);
    void showGroups();
    void showOwners();
    void showStages();
    void showLists();
    /// Asks for a condition on the current column, as it stands in the current cell.
    void filterHere();

    void fillRow(QMenu &menu);
    void fillHead(QMenu &menu, int section);
    void fillGroups(QMenu &menu);

Q_SIGNALS:
    void wholeLeadWanted(huni::LeadId lead);

private:
    using Fill = std::function<void(QMenu &)>;

    QAction *command(const char *id) const;
    void addCommands(QMenu &menu, std::initializer_list<const char *> ids);
    void addKeyed(QMenu &menu, const char *id, const QString &key);
    QMenu &newMenu();
    void addSubMenu(QMenu &menu, const char *id, Fill fill);
    void popUp(const Fill &fill);

    TableParts m_parts;
    const TableCommands &m_commands;
    QWidget &m_page;
    QAbstractButton *m_groups = nullptr;
    SelectionBar *m_bar = nullptr;
};

} // namespace huni
