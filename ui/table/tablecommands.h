#pragma once

#include "ui/table/tableparts.h"

#include <QHash>

class QAction;

namespace huni {

class TableMenus;

/// The commands of a page of a table: one action each, with an id such as `leads.save_view`, its keys, and whether it can
/// be used now.
class TableCommands final : public QObject
{
    Q_OBJECT

public:
    TableCommands(const TableParts &parts, QWidget &page);

    /// By its id without the page: `save_view`. nullptr for none.
    QAction *command(const QString &id) const { return m_commands.value(id); }
    void setMenus(TableMenus &menus) { m_menus = &menus; }
    /// Looks again which can be used.
    void update();

Q_SIGNALS:
    void searchWanted();
    void openWanted();

private:
    void createPageCommands();
    void createColumnCommands();
    void createViewCommands();
    void createRowCommands();
    void createClipboardCommands();
    QAction *add(const char *id, const QString &text, const char *icon, const QKeySequence &shortcut, std::function<void()> run);
    void sortHere(bool further);
    void enable(const char *id, bool on);

    TableParts m_parts;
    QWidget &m_page;
    TableMenus *m_menus = nullptr;
    QHash<QString, QAction *> m_commands;
};

} // namespace huni
