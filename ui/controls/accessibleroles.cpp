#include "ui/controls/accessibleroles.h"

#include "ui/controls/comboaccessible.h"
#include "ui/controls/itemviewaccessible.h"

#include <QAbstractButton>
#include <QAccessibleWidget>
#include <QTextDocumentFragment>
#include <QVariant>

#include <utility>

namespace huni {

namespace {

constexpr const char *roleProperty = "accessibleRole";

// What a widget does when it is pressed; lives and dies with it.
class AccessiblePress final : public QObject
{
public:
    AccessiblePress(QWidget *widget, std::function<void()> press)
        : QObject(widget)
        , call(std::move(press))
    {
    }

    const std::function<void()> call;
};

const AccessiblePress *pressOf(const QWidget *widget)
{
    for (const QObject *child : widget->children()) {
        if (const auto *press = dynamic_cast<const AccessiblePress *>(child))
            return press;
    }
    return nullptr;
}

// A widget that says itself what it is.
class RoleAccessible final : public QAccessibleWidget
{
public:
    RoleAccessible(QWidget *widget, QAccessible::Role role)
        : QAccessibleWidget(widget, role)
    {
    }

    QString text(QAccessible::Text which) const override
    {
        const QString own = QAccessibleWidget::text(which);
        if (own.startsWith(QLatin1String("<qt>"))) // a tool tip of several lines
            return QTextDocumentFragment::fromHtml(own).toPlainText();
        if (which != QAccessible::Name || !own.isEmpty())
            return own;
        return button() ? button()->text() : widget()->property("text").toString();
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        if (button() && button()->isCheckable()) {
            state.selectable = true;
            state.selected = button()->isChecked();
        }
        state.modal = role() == QAccessible::Dialog;
        return state;
    }

    QStringList actionNames() const override
    {
        QStringList names = QAccessibleWidget::actionNames();
        if (canBePressed())
            names.prepend(pressAction());
        return names;
    }

    void doAction(const QString &action) override
    {
        if (action != pressAction() || !canBePressed())
            QAccessibleWidget::doAction(action);
        else if (button())
            button()->click();
        else if (const AccessiblePress *press = pressOf(widget()))
            press->call();
    }

private:
    bool canBePressed() const { return widget()->isEnabled() && (button() || pressOf(widget())); }
    QAbstractButton *button() const { return qobject_cast<QAbstractButton *>(widget()); }
};

// Classes that are nothing but text.
bool isText(const QString &className)
{
    return className == u"huni::ElidedLabel" || className == u"huni::MutedLabel" || className == u"huni::Chip";
}

QAccessibleInterface *roleFactory(const QString &className, QObject *object)
{
    if (!object->isWidgetType())
        return nullptr;
    const QVariant role = object->property(roleProperty);
    if (role.isValid())
        return new RoleAccessible(static_cast<QWidget *>(object), QAccessible::Role(role.toInt()));
    return isText(className) ? new RoleAccessible(static_cast<QWidget *>(object), QAccessible::StaticText) : nullptr;
}

} // namespace

void setAccessibleRole(QWidget &widget, QAccessible::Role role)
{
    widget.setProperty(roleProperty, int(role));
}

void setAccessibleRole(QWidget &widget, QAccessible::Role role, std::function<void()> press)
{
    setAccessibleRole(widget, role);
    new AccessiblePress(&widget, std::move(press));
}

void installAccessibleRoles()
{
    QAccessible::installFactory(comboAccessibleFactory);
    QAccessible::installFactory(itemViewAccessibleFactory);
    QAccessible::installFactory(roleFactory);
}

} // namespace huni
