#include "ui/table/tablecommands.h"

#include "ui/table/columnpanel.h"
#include "ui/table/panelhost.h"
#include "ui/table/tablemenus.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QAction>

namespace huni {

namespace {

QKeySequence ctrlShift(Qt::Key key)
{
    return QKeySequence(Qt::CTRL | Qt::SHIFT | key);
}

} // namespace

TableCommands::TableCommands(const TableParts &parts, QWidget &page)
    : QObject(&page)
    , m_parts(parts)
    , m_page(page)
{
    createPageCommands();
    createColumnCommands();
    createViewCommands();
    createRowCommands();
    createClipboardCommands();
}

QAction *TableCommands::add(const char *id, const QString &text, const char *icon, const QKeySequence &shortcut, std::function<void()> run)
{
    const QString key = QLatin1String(id);
    auto *action = new QAction(text, this);
    action->setObjectName(tablePageKey(m_parts.feed.table()) + u'.' + key);
    if (*icon)
        action->setIcon(themeIcon(m_parts.theme, QLatin1String(icon), ColorRole::Muted));
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    m_page.addAction(action);
    m_commands.insert(key, action);
    return action;
}

void TableCommands::createPageCommands()
{
    const bool leads = m_parts.feed.table() == Table::Lead;
    add("new", leads ? tr("&New lead…") : tr("&New company…"), "plus", {}, [this] { m_parts.newThing.ask(); });
    add("search", leads ? tr("&Search leads") : tr("&Search companies"), "search", {}, [this] { Q_EMIT searchWanted(); })
        ->setProperty("fixedKeys", QStringLiteral("/"));
    add("add_filter", tr("Add &filter…"), "filter", ctrlShift(Qt::Key_F), [this] { m_parts.filters.add(); });
    add("clear_filter", tr("&Clear the filter"), "x", {}, [this] {
        m_parts.working.clearFilter();
        m_parts.view.setFocus(Qt::OtherFocusReason);
    });
    add("group_by", tr("&Group by…"), "layers", ctrlShift(Qt::Key_G), [this] { m_menus->showGroups(); });
    add("collapse_all", tr("Fold all groups"), "", {}, [this] { m_parts.feed.model().setAllCollapsed(true); });
    add("expand_all", tr("Unfold all groups"), "", {}, [this] { m_parts.feed.model().setAllCollapsed(false); });
    add("export", tr("&Export what is shown…"), "download", ctrlShift(Qt::Key_E), [this] { m_parts.output.exportShown(); })
        ->setIconText(tr("Export"));
}

void TableCommands::sortHere(bool further)
{
    const int column = m_parts.view.currentIndex().column();
    const auto &columns = m_parts.feed.model().columns();
    if (column >= 0 && column < int(columns.size()) && columns[size_t(column)].sortable)
        m_parts.working.sortBy(columns[size_t(column)].key, further);
}

void TableCommands::createColumnCommands()
{
    add("columns", tr("C&olumns…"), "square-kanban", ctrlShift(Qt::Key_O), [this] {
        auto *panel = new ColumnPanel(m_parts.theme, m_parts.feed, m_parts.working.shownColumns(), m_parts.panels.ground());
        connect(panel, &OverlayPanel::accepted, this, [this, panel] {
            const QStringList columns = panel->columns();
            panel->dismiss();
            m_parts.working.setColumns(columns);
        });
        m_parts.panels.show(panel);
    });
    add("sort", tr("Sor&t by this column"), "chevron-up", ctrlShift(Qt::Key_T), [this] { sortHere(false); });
    add("sort_further", tr("Sort by this column as well"), "", {}, [this] { sortHere(true); });
    add("column_left", tr("Move the column to the left"), "arrow-left", QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Left),
        [this] { m_parts.columns.move(m_parts.view.currentIndex().column(), -1); });
    add("column_right", tr("Move the column to the right"), "arrow-right", QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Right),
        [this] { m_parts.columns.move(m_parts.view.currentIndex().column(), 1); });
    add("fit_column", tr("Fit the column to its values"), "", {}, [this] { m_parts.columns.fit(); });
    add("hide_column", tr("Hide the column"), "", {}, [this] { m_parts.columns.hide(m_parts.view.currentIndex().column()); });
    add("filter_column", tr("Filter by this column…"), "filter", {}, [this] { m_menus->filterHere(); });
}

void TableCommands::createViewCommands()
{
    ViewActions &views = m_parts.views;
    add("save_view", tr("Save &view"), "save", ctrlShift(Qt::Key_S), [&views] { views.save(); });
    add("save_view_as", tr("Save view &as…"), "save", {}, [&views] { views.saveAs(); });
    add("duplicate_view", tr("D&uplicate view…"), "copy", {}, [&views] { views.duplicate(); });
    add("rename_view", tr("&Rename view…"), "pencil", {}, [&views] { views.rename(); });
    add("delete_view", tr("&Delete view"), "trash-2", {}, [&views] { views.remove(); });
    add("revert_view", tr("Re&vert view"), "undo-2", {}, [this] {
        m_parts.views.revert();
        m_parts.view.setFocus(Qt::OtherFocusReason);
    });
    add("view_left", tr("Move view to the &left"), "arrow-left", {}, [&views] { views.move(-1); });
    add("view_right", tr("Move view to the ri&ght"), "arrow-right", {}, [&views] { views.move(1); });
    add("next_view", tr("Ne&xt view"), "", QKeySequence(Qt::CTRL | Qt::Key_PageDown), [&views] { views.step(1); });
    add("previous_view", tr("&Previous view"), "", QKeySequence(Qt::CTRL | Qt::Key_PageUp), [&views] { views.step(-1); });
    add("list_details", tr("&List details…"), "info", {}, [this] {
        if (const FixedList *list = m_parts.working.shownList())
            m_parts.lists.edit(*list);
    });
    add("delete_list", tr("Delete list"), "trash-2", {}, [this] {
        if (const FixedList *list = m_parts.working.shownList()) {
            const FixedList gone = *list;
            m_parts.views.choose(ViewActions::everythingKey());
            m_parts.lists.remove(gone);
        }
    });
}

void TableCommands::createRowCommands()
{
    const bool leads = m_parts.feed.table() == Table::Lead;
    add("open", tr("&Open"), "", {}, [this] { Q_EMIT openWanted(); })->setProperty("fixedKeys", QStringLiteral("Enter"));
    add("edit_cell", tr("Edit the &cell"), "pencil", {}, [this] { m_parts.view.editCurrent(); })->setProperty("fixedKeys", QStringLiteral("F2"));
    add("edit_field", tr("Edit a &field…"), "pencil", ctrlShift(Qt::Key_B), [this] { m_parts.actions.editField(); })->setIconText(tr("Edit field"));
    add("owner", tr("Set o&wner…"), "user", {}, [this] { m_menus->showOwners(); })->setIconText(tr("Owner"));
    if (leads)
        add("stage", tr("&Move to stage…"), "arrow-right", {}, [this] { m_menus->showStages(); })->setIconText(tr("Stage"));
    add("label", tr("&Labels…"), "tag", ctrlShift(Qt::Key_K), [this] { m_parts.labels.editChosen(); })->setIconText(tr("Label"));
    add("list", tr("Add to l&ist…"), "list-checks", {}, [this] { m_menus->showLists(); })->setIconText(tr("List"));
    add("merge", tr("Mer&ge…"), "users", {}, [this] { m_parts.actions.merge(); })->setIconText(tr("Merge"));
    QAction *remove = add("delete", leads ? tr("&Delete leads") : tr("&Delete companies"), "trash-2", {}, [this] { m_parts.actions.deleteChosen(); });
    remove->setIconText(tr("Delete"));
    remove->setProperty("fixedKeys", QStringLiteral("Del"));
}

void TableCommands::createClipboardCommands()
{
    add("copy", tr("&Copy"), "copy", QKeySequence::Copy, [this] { m_parts.output.copy(); });
    add("copy_rows", tr("Copy as ta&ble"), "copy", ctrlShift(Qt::Key_C), [this] { m_parts.output.copyRows(); });
    add("paste", tr("&Paste into cells"), "", QKeySequence::Paste, [this] { m_parts.paste.paste(); });
}

void TableCommands::enable(const char *id, bool on)
{
    if (QAction *action = command(QLatin1String(id)))
        action->setEnabled(on);
}

void TableCommands::update()
{
    const bool writable = !m_parts.feed.pipeline().store().isReadOnly() && !m_parts.work.isBusy();
    const size_t chosen = m_parts.view.selectedCount();
    const bool onRow = m_parts.view.currentKey();
    for (const char *id : {"edit_field", "owner", "stage", "label", "list", "delete"})
        enable(id, writable && chosen > 0);
    enable("merge", writable && chosen > 1);
    enable("new", writable);
    enable("edit_cell", writable && onRow);
    enable("paste", writable && onRow);
    enable("copy", chosen > 0 || onRow);
    enable("copy_rows", chosen > 0 || onRow);
    enable("open", onRow);
    enable("export", m_parts.feed.model().thingCount() > 0 && !m_parts.work.isBusy());
    enable("clear_filter", !m_parts.working.filter().isEmpty());
    const bool grouped = !m_parts.working.look().groupBy.isEmpty();
    enable("collapse_all", grouped);
    enable("expand_all", grouped);
    const bool saved = bool(m_parts.working.view().id());
    const bool changed = m_parts.working.view().isChanged();
    enable("save_view", writable && (changed || !saved));
    enable("save_view_as", writable);
    enable("duplicate_view", writable);
    enable("rename_view", writable && saved);
    enable("delete_view", writable && saved);
    enable("view_left", writable && m_parts.views.canMove(-1));
    enable("view_right", writable && m_parts.views.canMove(1));
    enable("revert_view", changed);
    enable("list_details", writable && m_parts.working.shownList());
    enable("delete_list", writable && m_parts.working.shownList());
}

} // namespace huni
