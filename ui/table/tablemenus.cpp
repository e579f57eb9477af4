#include "ui/table/tablemenus.h"

#include "ui/controls/menutext.h"
#include "ui/table/selectionbar.h"
#include "ui/table/tablecommands.h"

#include <QAbstractButton>
#include <QAction>
#include <QMenu>

namespace huni {

namespace {

// What a cell holds, as conditions name it; empty for what is not chosen from few.
QString conditionValueOf(const TableField &field, const CellValue &value)
{
    if (const auto *id = std::get_if<Uuid>(&value))
        return id->text();
    const auto *text = std::get_if<QString>(&value);
    return text && field.choice != ChoiceOf::None ? *text : QString();
}

} // namespace

TableMenus::TableMenus(const TableParts &parts, const TableCommands &commands, QWidget &page)
    : QObject(&page)
    , m_parts(parts)
    , m_commands(commands)
    , m_page(page)
{
}

void TableMenus::setPlaces(QAbstractButton &groups, SelectionBar &bar)
{
    m_groups = &groups;
    m_bar = &bar;
}

QAction *TableMenus::command(const char *id) const
{
    return m_commands.command(QLatin1String(id));
}

void TableMenus::addCommands(QMenu &menu, std::initializer_list<const char *> ids)
{
    for (const char *id : ids) {
        if (QAction *action = command(id))
            menu.addAction(action);
    }
}

// With the key that the table takes itself.
void TableMenus::addKeyed(QMenu &menu, const char *id, const QString &key)
{
    QAction *action = menu.addAction(command(id)->text() + u'\t' + key);
    action->setEnabled(command(id)->isEnabled());
    connect(action, &QAction::triggered, command(id), &QAction::trigger);
}

// Whoever opens it goes on at once: one that held them up would hold up a screen reader too.
QMenu &TableMenus::newMenu()
{
    auto *menu = new QMenu(&m_page);
    menu->setObjectName(QStringLiteral("tableMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    return *menu;
}

void TableMenus::addSubMenu(QMenu &menu, const char *id, Fill fill)
{
    if (!command(id))
        return;
    QMenu *list = menu.addMenu(command(id)->iconText());
    list->setEnabled(command(id)->isEnabled());
    connect(list, &QMenu::aboutToShow, list, [list, fill = std::move(fill)] {
        list->clear();
        fill(*list);
    });
}

void TableMenus::fillRow(QMenu &menu)
{
    addKeyed(menu, "open", QStringLiteral("Enter"));
    if (m_parts.feed.table() == Table::Lead) {
        connect(menu.addAction(tr("Open the whole &page")), &QAction::triggered, this, [this] {
            if (const Uuid thing = m_parts.view.currentThing())
                Q_EMIT wholeLeadWanted(LeadId {thing});
        });
    }
    addKeyed(menu, "edit_cell", QStringLiteral("F2"));
    menu.addSeparator();
    addSubMenu(menu, "stage", [this](QMenu &list) { m_parts.actions.fillStageMenu(list); });
    addSubMenu(menu, "owner", [this](QMenu &list) { m_parts.actions.fillOwnerMenu(list); });
    addSubMenu(menu, "list", [this](QMenu &list) { m_parts.lists.fillMenu(list); });
    addCommands(menu, {"label", "edit_field", "merge"});
    menu.addSeparator();
    addCommands(menu, {"filter_column", "sort", "group_by"});
    menu.addSeparator();
    addCommands(menu, {"copy", "copy_rows", "paste", "export"});
    menu.addSeparator();
    addKeyed(menu, "delete", QStringLiteral("Delete"));
}

void TableMenus::showRow(const QPoint &global)
{
    QMenu &menu = newMenu();
    fillRow(menu);
    menu.popup(global);
}

void TableMenus::fillHead(QMenu &menu, int section)
{
    const TableColumn column = m_parts.feed.model().columns()[size_t(section)];
    const TableField *field = m_parts.feed.fields().find(column.key);
    if (column.sortable) {
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            connect(menu.addAction(order == Qt::AscendingOrder ? tr("Sort &upwards") : tr("Sort &downwards")), &QAction::triggered, this,
                    [this, column, order] { m_parts.working.setSort({{column.key, order}}); });
        }
    }
    if (field && field->canGroup())
        connect(menu.addAction(tr("&Group by it")), &QAction::triggered, this, [this, column] { m_parts.working.groupBy(column.key); });
    if (field && !filterOpsOf(*field).empty())
        connect(menu.addAction(tr("&Filter by it…")), &QAction::triggered, this, [this, column] { m_parts.filters.addFor(column.key); });
    menu.addSeparator();
    connect(menu.addAction(tr("Fit to its &values")), &QAction::triggered, this, [this, section] { m_parts.columns.fit(section); });
    if (section > 0) {
        connect(menu.addAction(tr("Move to the &left")), &QAction::triggered, this, [this, section] { m_parts.columns.move(section, -1); });
        connect(menu.addAction(tr("Move to the &right")), &QAction::triggered, this, [this, section] { m_parts.columns.move(section, 1); });
        connect(menu.addAction(tr("&Hide")), &QAction::triggered, this, [this, section] { m_parts.columns.hide(section); });
    }
    menu.addSeparator();
    addCommands(menu, {"columns"});
}

void TableMenus::showHead(int section, const QPoint &global)
{
    QMenu &menu = newMenu();
    fillHead(menu, section);
    menu.popup(global);
}

void TableMenus::fillGroups(QMenu &menu)
{
    const QString now = m_parts.working.look().groupBy;
    const auto add = [&](QMenu &to, const QString &key, const QString &text) {
        QAction *action = to.addAction(menuName(text));
        action->setCheckable(true);
        action->setChecked(now == key);
        connect(action, &QAction::triggered, this, [this, key] { m_parts.working.groupBy(key); });
    };
    add(menu, {}, tr("No groups"));
    menu.addSeparator();
    const QStringList shown = m_parts.working.shownColumns();
    QMenu *more = nullptr;
    for (const TableField &field : m_parts.feed.fields().all()) {
        if (!field.canGroup())
            continue;
        if (shown.contains(field.key)) {
            add(menu, field.key, m_parts.feed.fieldName(field));
            continue;
        }
        if (!more)
            more = new QMenu(tr("&Other fields"), &menu);
        add(*more, field.key, m_parts.feed.fieldName(field));
    }
    if (more)
        menu.addMenu(more);
    if (!now.isEmpty()) {
        menu.addSeparator();
        addCommands(menu, {"collapse_all", "expand_all"});
    }
}

void TableMenus::showGroups()
{
    QMenu &menu = newMenu();
    fillGroups(menu);
    menu.popup(m_groups ? m_groups->mapToGlobal(QPoint(0, m_groups->height())) : QCursor::pos());
}

// Over the bar while it is shown, else at the current cell: keys know no other place.
void TableMenus::popUp(const Fill &fill)
{
    QMenu &menu = newMenu();
    fill(menu);
    const bool fromBar = m_bar && m_bar->isVisible();
    const QRect cell = m_parts.view.visualRect(m_parts.view.currentIndex());
    menu.popup(fromBar ? m_bar->mapToGlobal(QPoint(120, -menu.sizeHint().height())) : m_parts.view.viewport()->mapToGlobal(cell.bottomLeft()));
}

void TableMenus::showOwners()
{
    popUp([this](QMenu &menu) { m_parts.actions.fillOwnerMenu(menu); });
}

void TableMenus::showStages()
{
    popUp([this](QMenu &menu) { m_parts.actions.fillStageMenu(menu); });
}

void TableMenus::showLists()
{
    popUp([this](QMenu &menu) { m_parts.lists.fillMenu(menu); });
}

void TableMenus::filterHere()
{
    const QModelIndex current = m_parts.view.currentIndex();
    const auto &columns = m_parts.feed.model().columns();
    if (!current.isValid() || size_t(current.column()) >= columns.size())
        return;
    const TableField *field = m_parts.feed.fields().find(columns[size_t(current.column())].key);
    const TableModel::Line *line = m_parts.feed.model().line(current.row());
    if (field)
        m_parts.filters.addFor(field->key, line ? conditionValueOf(*field, line->values[size_t(current.column())]) : QString());
}

void TableMenus::showView(const QString &key, const QPoint &global)
{
    if (m_parts.views.current() != key)
        m_parts.views.choose(key);
    QMenu &menu = newMenu();
    if (m_parts.working.shownList())
        addCommands(menu, {"list_details", "delete_list"});
    else
        addCommands(menu, {"save_view", "save_view_as", "revert_view", "duplicate_view", "rename_view", "view_left", "view_right", "delete_view"});
    menu.popup(global);
}

} // namespace huni
