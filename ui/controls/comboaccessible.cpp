#include "ui/controls/comboaccessible.h"

#include <QAbstractItemView>
#include <QAccessibleWidget>
#include <QComboBox>
#include <QLineEdit>

namespace huni {

namespace {

class ComboAccessible final : public QAccessibleWidget
{
public:
    explicit ComboAccessible(QComboBox *combo)
        : QAccessibleWidget(combo, QAccessible::ComboBox)
    {
    }

    int childCount() const override { return combo()->isEditable() ? 2 : 1; }
    QAccessibleInterface *child(int index) const override
    {
        if (index == 0)
            return QAccessible::queryAccessibleInterface(combo()->view());
        return index == 1 && combo()->isEditable() ? QAccessible::queryAccessibleInterface(combo()->lineEdit()) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        if (child->object() == combo()->view())
            return 0;
        return combo()->isEditable() && child->object() == combo()->lineEdit() ? 1 : -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        if (!combo()->isEditable() || !combo()->lineEdit()->rect().contains(combo()->lineEdit()->mapFromGlobal(QPoint(x, y))))
            return nullptr;
        return child(1);
    }

    QString text(QAccessible::Text which) const override
    {
        if (which == QAccessible::Value)
            return combo()->currentText();
        const QString own = QAccessibleWidget::text(which);
        return which == QAccessible::Name && own.isEmpty() ? combo()->currentText() : own;
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.expandable = true;
        state.expanded = combo()->view()->isVisible();
        state.editable = combo()->isEditable();
        return state;
    }

    QStringList actionNames() const override
    {
        return combo()->isEnabled() ? QStringList{pressAction(), showMenuAction(), setFocusAction()} : QStringList();
    }
    void doAction(const QString &action) override
    {
        if (action != pressAction() && action != showMenuAction())
            QAccessibleWidget::doAction(action);
        else if (combo()->view()->isVisible())
            combo()->hidePopup();
        else
            combo()->showPopup();
    }

private:
    QComboBox *combo() const { return static_cast<QComboBox *>(object()); }
};

} // namespace

QAccessibleInterface *comboAccessibleFactory(const QString &className, QObject *object)
{
    return className == u"QComboBox" ? new ComboAccessible(static_cast<QComboBox *>(object)) : nullptr;
}

} // namespace huni
