#include "ui/shell/segmentaccessible.h"

#include "ui/shell/segmentbar.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

namespace huni {

namespace {

// One segment as a tab.
class SegmentAccessible final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    SegmentAccessible(SegmentBar *bar, int place)
        : m_bar(bar)
        , m_place(place)
    {
    }

    bool isValid() const override { return m_bar && m_place < m_bar->segments().size(); }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_bar ? m_bar->window()->windowHandle() : nullptr; }
    QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_bar.data());
    }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::PageTab; }

    QString text(QAccessible::Text which) const override
    {
        if (!isValid())
            return {};
        const Segment &segment = m_bar->segments()[m_place];
        if (which == QAccessible::Name)
            return segment.count.isEmpty() ? segment.text : segment.text + u' ' + segment.count;
        return which == QAccessible::Description ? segment.hint : QString();
    }
    void setText(QAccessible::Text, const QString &) override { }

    QRect rect() const override
    {
        return isValid()
            ? QRect(m_bar->mapToGlobal(m_bar->rectOf(m_place).topLeft()), m_bar->rectOf(m_place).size())
            : QRect();
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        if (state.invalid)
            return state;
        state.selectable = true;
        state.selected = m_bar->segments()[m_place].key == m_bar->current();
        state.invisible = !m_bar->isVisible();
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString &action) override
    {
        if (isValid() && action == pressAction())
            m_bar->choose(m_bar->segments()[m_place].key);
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    QPointer<SegmentBar> m_bar;
    int m_place;
};

class SegmentBarAccessible final : public QAccessibleWidget
{
public:
    explicit SegmentBarAccessible(SegmentBar *bar)
        : QAccessibleWidget(bar, QAccessible::PageTabList)
    {
    }
    ~SegmentBarAccessible() override
    {
        for (const QAccessible::Id id : std::as_const(m_segments))
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return int(bar()->segments().size()); }
    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        auto known = m_segments.constFind(index);
        if (known == m_segments.constEnd())
            known = m_segments.insert(
                index, QAccessible::registerAccessibleInterface(new SegmentAccessible(bar(), index)));
        return QAccessible::accessibleInterface(*known);
    }
    int indexOfChild(const QAccessibleInterface *segment) const override
    {
        const QAccessible::Id id = QAccessible::uniqueId(const_cast<QAccessibleInterface *>(segment));
        return m_segments.key(id, -1);
    }

private:
    SegmentBar *bar() const { return static_cast<SegmentBar *>(object()); }

    mutable QHash<int, QAccessible::Id> m_segments;
};

QAccessibleInterface *segmentFactory(const QString &, QObject *object)
{
    auto *bar = qobject_cast<SegmentBar *>(object);
    return bar ? new SegmentBarAccessible(bar) : nullptr;
}

} // namespace

void installSegmentAccessibility()
{
    QAccessible::installFactory(segmentFactory);
}

} // namespace huni
