#include "ui/controls/accessibleroles.h"

#include <QAbstractButton>
#include <QAccessibleWidget>
#include <QTextDocumentFragment>
#include <QVariant>

namespace huni {

namespace {

constexpr const char *roleProperty = "accessibleRole";

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
        return state;
    }

    QStringList actionNames() const override
    {
        QStringList names = QAccessibleWidget::actionNames();
        if (button())
            names.prepend(pressAction());
        return names;
    }

    void doAction(const QString &action) override
    {
        if (action == pressAction() && button())
            button()->click();
        else
            QAccessibleWidget::doAction(action);
    }

private:
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

void installAccessibleRoles()
{
    QAccessible::installFactory(roleFactory);
}

} // namespace huni
