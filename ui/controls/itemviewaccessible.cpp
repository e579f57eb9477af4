#include "ui/controls/itemviewaccessible.h"

#include <QAccessibleWidget>
#include <QApplication>
#include <QHash>
#include <QHeaderView>
#include <QKeyEvent>
#include <QListView>
#include <QPointer>
#include <QScrollBar>
#include <QTableView>

namespace huni {

namespace {

constexpr int cellsTold = 1000; // of those that are chosen

void pressKeyIn(QWidget &view, Qt::Key key)
{
    QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier);
    QApplication::sendEvent(&view, &press);
}

QString wordsOfItem(const QVariant &spoken, const QVariant &shown)
{
    const QString text = spoken.toString();
    return text.isEmpty() ? shown.toString() : text;
}

// What all parts of a view have in common: they are no objects, and stand nowhere once the view has gone.
class ViewPartAccessible : public QAccessibleInterface
{
public:
    explicit ViewPartAccessible(QAbstractItemView *view)
        : m_view(view)
    {
    }

    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_view ? m_view->window()->windowHandle() : nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view.data()); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    void setText(QAccessible::Text, const QString &) override { }

protected:
    QAbstractItemView *view() const { return m_view; }

private:
    QPointer<QAbstractItemView> m_view;
};

class HeadAccessible final : public ViewPartAccessible
{
public:
    HeadAccessible(QTableView *view, int section)
        : ViewPartAccessible(view)
        , m_section(section)
    {
    }

    bool isValid() const override { return head() && m_section < head()->count(); }
    QAccessible::Role role() const override { return QAccessible::ColumnHeader; }
    QString text(QAccessible::Text which) const override
    {
        if (!isValid() || which != QAccessible::Name)
            return {};
        const QAbstractItemModel *model = view()->model();
        return wordsOfItem(model->headerData(m_section, Qt::Horizontal, Qt::AccessibleTextRole),
                        model->headerData(m_section, Qt::Horizontal, Qt::DisplayRole));
    }
    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect place(head()->sectionViewportPosition(m_section), 0, head()->sectionSize(m_section), head()->height());
        return {head()->viewport()->mapToGlobal(place.topLeft()), place.size()};
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        state.invisible = state.invalid || head()->isHidden() || head()->isSectionHidden(m_section);
        return state;
    }

private:
    QHeaderView *head() const { return view() ? static_cast<QTableView *>(view())->horizontalHeader() : nullptr; }

    int m_section;
};

class ItemAccessible final : public ViewPartAccessible, public QAccessibleTableCellInterface, public QAccessibleActionInterface
{
public:
    ItemAccessible(QAbstractItemView *view, const QModelIndex &index, QAccessible::Role role)
        : ViewPartAccessible(view)
        , m_index(index)
        , m_role(role)
    {
    }

    bool isValid() const override { return view() && view()->model() && m_index.isValid() && m_index.model() == view()->model(); }
    QAccessible::Role role() const override { return m_role; }
    QString text(QAccessible::Text which) const override
    {
        if (!isValid())
            return {};
        if (which == QAccessible::Name)
            return wordsOfItem(m_index.data(Qt::AccessibleTextRole), m_index.data(Qt::DisplayRole));
        return which == QAccessible::Description ? m_index.data(Qt::AccessibleDescriptionRole).toString() : QString();
    }
    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect place = view()->visualRect(m_index).intersected(view()->viewport()->rect());
        return {view()->viewport()->mapToGlobal(place.topLeft()), place.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        if (state.invalid)
            return state;
        const Qt::ItemFlags flags = m_index.flags();
        const QVariant check = m_index.data(Qt::CheckStateRole);
        const bool isInSight = view()->visualRect(m_index).intersects(view()->viewport()->rect());
        state.disabled = !(flags & Qt::ItemIsEnabled);
        state.invisible = !isInSight || !view()->isVisible();
        state.offscreen = !isInSight;
        state.selectable = bool(flags & Qt::ItemIsSelectable);
        state.multiSelectable = state.selectable && view()->selectionMode() >= QAbstractItemView::MultiSelection;
        state.selected = view()->selectionModel()->isSelected(m_index);
        state.focusable = state.selectable;
        state.focused = view()->currentIndex() == m_index && (view()->hasFocus() || view()->focusPolicy() == Qt::NoFocus);
        state.checkable = check.isValid();
        state.checked = check.isValid() && check.toInt() == Qt::Checked;
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ActionInterface)
            return static_cast<QAccessibleActionInterface *>(this);
        return type == QAccessible::TableCellInterface ? static_cast<QAccessibleTableCellInterface *>(this) : nullptr;
    }

    QStringList actionNames() const override
    {
        if (!isValid() || !(m_index.flags() & Qt::ItemIsEnabled))
            return {};
        QStringList names {pressAction(), setFocusAction(), toggleAction()};
        if (canEdit())
            names += editAction();
        return names;
    }
    void doAction(const QString &action) override
    {
        if (!actionNames().contains(action))
            return;
        if (action == toggleAction()) {
            toggle();
            return;
        }
        view()->setFocus(Qt::OtherFocusReason);
        view()->setCurrentIndex(m_index);
        const QPointer<QAbstractItemView> list = view();
        if (action == pressAction() && list->focusPolicy() == Qt::NoFocus) // its keys are another's
            Q_EMIT list->clicked(m_index);
        else if (action == pressAction())
            pressKeyIn(*list, Qt::Key_Return);
        else if (action == editAction())
            pressKeyIn(*list, Qt::Key_F2);
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

    bool isSelected() const override { return state().selected; }
    QList<QAccessibleInterface *> columnHeaderCells() const override
    {
        const QAccessibleInterface *whole = parent();
        const bool hasHead = qobject_cast<QTableView *>(view());
        return whole && hasHead ? QList<QAccessibleInterface *> {whole->child(1 + columnIndex())} : QList<QAccessibleInterface *>();
    }
    QList<QAccessibleInterface *> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return m_index.column(); }
    int rowIndex() const override { return m_index.row(); }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface *table() const override { return parent(); }

private:
    static QString editAction() { return QStringLiteral("Edit"); }
    bool canEdit() const { return view()->property("editsCells").toBool(); }
    void toggle()
    {
        const QVariant check = m_index.data(Qt::CheckStateRole);
        if (check.isValid())
            view()->model()->setData(m_index, check.toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
        else
            view()->selectionModel()->select(m_index, QItemSelectionModel::Toggle | rowsWithIt());
    }
    QItemSelectionModel::SelectionFlags rowsWithIt() const
    {
        return view()->selectionBehavior() == QAbstractItemView::SelectRows ? QItemSelectionModel::Rows : QItemSelectionModel::NoUpdate;
    }

    QPersistentModelIndex m_index;
    QAccessible::Role m_role;
};

// Children are numbered as the events of Qt number them: row by row, in a table with a head above and beside the cells.
// After them come the fields of edits.
class ItemViewAccessible final : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    explicit ItemViewAccessible(QAbstractItemView *view)
        : QAccessibleWidget(view, qobject_cast<QTableView *>(view) ? QAccessible::Table : QAccessible::List)
    {
    }
    ~ItemViewAccessible() override { forget(); }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TableInterface)
            return static_cast<QAccessibleTableInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    int childCount() const override { return partCount() + int(fields().size()); }
    QAccessibleInterface *child(int index) const override
    {
        if (index >= partCount())
            return QAccessible::queryAccessibleInterface(fields().value(index - partCount()));
        if (index < 0)
            return nullptr;
        const auto known = m_parts.constFind(index);
        if (known != m_parts.constEnd())
            return QAccessible::accessibleInterface(*known);
        QAccessibleInterface *made = makePart(index);
        if (made)
            m_parts.insert(index, QAccessible::registerAccessibleInterface(made));
        return made;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        if (child->object())
            return fields().contains(child->object()) ? partCount() + int(fields().indexOf(child->object())) : -1;
        return m_parts.key(QAccessible::uniqueId(const_cast<QAccessibleInterface *>(child)), -1);
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        const QModelIndex index = view()->indexAt(view()->viewport()->mapFromGlobal(QPoint(x, y)));
        return index.isValid() ? cellAt(index.row(), index.column()) : nullptr;
    }
    QAccessibleInterface *focusChild() const override
    {
        const QModelIndex current = view()->currentIndex();
        return view()->hasFocus() && current.isValid() ? cellAt(current.row(), current.column()) : QAccessibleWidget::focusChild();
    }

    QAccessibleInterface *caption() const override { return nullptr; }
    QAccessibleInterface *summary() const override { return nullptr; }
    QAccessibleInterface *cellAt(int row, int column) const override
    {
        const bool isThere = row >= 0 && row < rowCount() && column >= 0 && column < columnCount();
        return isThere ? child((row + heads()) * (columnCount() + heads()) + column + heads()) : nullptr;
    }
    int rowCount() const override { return model() ? model()->rowCount(view()->rootIndex()) : 0; }
    int columnCount() const override { return !model() ? 0 : heads() ? model()->columnCount(view()->rootIndex()) : 1; }
    QString columnDescription(int column) const override
    {
        return model() ? model()->headerData(column, Qt::Horizontal).toString() : QString();
    }
    QString rowDescription(int) const override { return {}; }
    int selectedCellCount() const override { return selectedRowCount() * columnCount(); }
    QList<QAccessibleInterface *> selectedCells() const override
    {
        QList<QAccessibleInterface *> cells;
        for (const int row : selectedRows()) {
            for (int column = 0; column < columnCount() && cells.size() < cellsTold; ++column)
                cells += cellAt(row, column);
        }
        return cells;
    }
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override { return int(selectedRows().size()); }
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override
    {
        QList<int> rows;
        for (const QItemSelectionRange &range : view()->selectionModel() ? view()->selectionModel()->selection() : QItemSelection()) {
            for (int row = range.top(); row <= range.bottom(); ++row)
                rows += row;
        }
        return rows;
    }
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int row) const override { return view()->selectionModel() && view()->selectionModel()->isRowSelected(row, view()->rootIndex()); }
    bool selectRow(int row) override { return chooseRow(row, QItemSelectionModel::Select); }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int row) override { return chooseRow(row, QItemSelectionModel::Deselect); }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent *event) override
    {
        if (event->modelChangeType() != QAccessibleTableModelChangeEvent::DataChanged)
            forget(); // other things stand at these places now
    }

private:
    QAbstractItemView *view() const { return static_cast<QAbstractItemView *>(object()); }
    QAbstractItemModel *model() const { return view()->model(); }
    int heads() const { return role() == QAccessible::Table ? 1 : 0; }
    int partCount() const { return (rowCount() + heads()) * (columnCount() + heads()); }

    QAccessibleInterface *makePart(int index) const
    {
        const int across = columnCount() + heads();
        const int row = index / across - heads();
        const int column = index % across - heads();
        if (column < 0)
            return nullptr; // rows have no heads that are shown
        if (row < 0)
            return new HeadAccessible(static_cast<QTableView *>(view()), column);
        const auto *list = qobject_cast<const QListView *>(view());
        const QModelIndex item = model()->index(row, list ? list->modelColumn() : column, view()->rootIndex());
        return item.isValid() ? new ItemAccessible(view(), item, heads() ? QAccessible::Cell : QAccessible::ListItem) : nullptr;
    }

    QList<QObject *> fields() const
    {
        QList<QObject *> open;
        for (QObject *child : view()->viewport()->children()) {
            if (child->isWidgetType() && static_cast<QWidget *>(child)->isVisible())
                open += child;
        }
        return open;
    }

    bool chooseRow(int row, QItemSelectionModel::SelectionFlag how)
    {
        if (row < 0 || row >= rowCount() || !view()->selectionModel())
            return false;
        view()->selectionModel()->select(model()->index(row, 0, view()->rootIndex()), how | QItemSelectionModel::Rows);
        return true;
    }

    void forget() const
    {
        for (const QAccessible::Id id : std::as_const(m_parts))
            QAccessible::deleteAccessibleInterface(id);
        m_parts.clear();
    }

    mutable QHash<int, QAccessible::Id> m_parts;
};

} // namespace

QAccessibleInterface *itemViewAccessibleFactory(const QString &className, QObject *object)
{
    const bool isOurs = className == u"QListView" || className == u"QListWidget" || className == u"QTableView" || className == u"QTableWidget";
    return isOurs ? new ItemViewAccessible(static_cast<QAbstractItemView *>(object)) : nullptr;
}

} // namespace huni
