#include "ui/board/columnaccessible.h"

#include "ui/board/columnview.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>

namespace huni {

namespace {

// One card as a list item. Stands for the row it had when it was made; the list forgets it when rows change.
class CardAccessible final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    CardAccessible(ColumnView *view, int row)
        : m_view(view)
        , m_row(row)
    {
    }

    bool isValid() const override { return m_view && m_row < m_view->rowCount(); }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_view ? m_view->window()->windowHandle() : nullptr; }
    QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_view.data());
    }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QString text(QAccessible::Text which) const override
    {
        return isValid() && which == QAccessible::Name ? m_view->accessibleTextAt(m_row) : QString();
    }
    void setText(QAccessible::Text, const QString &) override { }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect card = m_view->cardRect(m_row).intersected(m_view->viewport()->rect());
        return {m_view->viewport()->mapToGlobal(card.topLeft()), card.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.selectable = true;
        state.multiSelectable = true;
        state.focusable = true;
        state.selected = m_view->selectionModel()->isSelected(m_view->model()->index(m_row, 0));
        state.focused = m_view->hasFocus() && m_view->currentRow() == m_row;
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction(), toggleAction()}; }
    void doAction(const QString &action) override
    {
        if (!isValid())
            return;
        if (action == pressAction())
            Q_EMIT m_view->activated(m_view->idAt(m_row));
        else if (action == toggleAction())
            m_view->selectionModel()->select(m_view->model()->index(m_row, 0), QItemSelectionModel::Toggle);
        else if (action == setFocusAction()) {
            m_view->setFocus();
            m_view->setCurrentRow(m_row);
        }
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    QPointer<ColumnView> m_view;
    int m_row;
};

class ColumnAccessible final : public QAccessibleWidget
{
public:
    explicit ColumnAccessible(ColumnView *view)
        : QAccessibleWidget(view, QAccessible::List)
    {
    }
    ~ColumnAccessible() override { forgetCards(); }

    // Only what can be seen: a reader that walks all children must not load 100,000 cards.
    int childCount() const override
    {
        const auto [first, last] = view()->visibleRows();
        return std::max(0, last - first + 1);
    }

    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        const int row = view()->visibleRows().first + index;
        auto known = m_cards.constFind(row);
        if (known == m_cards.constEnd())
            known = m_cards.insert(row,
                                   QAccessible::registerAccessibleInterface(new CardAccessible(view(), row)));
        return QAccessible::accessibleInterface(*known);
    }

    int indexOfChild(const QAccessibleInterface *card) const override
    {
        const QAccessible::Id id = QAccessible::uniqueId(const_cast<QAccessibleInterface *>(card));
        const auto known = std::find(m_cards.cbegin(), m_cards.cend(), id);
        return known == m_cards.cend() ? -1 : known.key() - view()->visibleRows().first;
    }

    QAccessibleInterface *childAt(int x, int y) const override
    {
        const int row = view()->rowAt(view()->viewport()->mapFromGlobal(QPoint(x, y)));
        return row < 0 ? nullptr : child(row - view()->visibleRows().first);
    }

    QAccessibleInterface *focusChild() const override
    {
        return view()->hasFocus() && view()->currentRow() >= 0
            ? child(view()->currentRow() - view()->visibleRows().first)
            : nullptr;
    }

    void forgetCards()
    {
        for (const QAccessible::Id id : std::as_const(m_cards))
            QAccessible::deleteAccessibleInterface(id);
        m_cards.clear();
    }

private:
    ColumnView *view() const { return static_cast<ColumnView *>(object()); }

    mutable QHash<int, QAccessible::Id> m_cards;
};

QAccessibleInterface *columnAccessibleFactory(const QString &, QObject *object)
{
    auto *view = qobject_cast<ColumnView *>(object);
    return view ? new ColumnAccessible(view) : nullptr;
}

} // namespace

void installColumnAccessibility()
{
    QAccessible::installFactory(columnAccessibleFactory);
}

void closeColumnAccessibility(const ColumnView &view)
{
    if (!QAccessible::isActive())
        return;
    auto *list = dynamic_cast<ColumnAccessible *>(
        QAccessible::queryAccessibleInterface(const_cast<ColumnView *>(&view)));
    if (list)
        list->forgetCards();
}

} // namespace huni
