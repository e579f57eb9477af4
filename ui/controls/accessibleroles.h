#pragma once

#include <QAccessible>

#include <functional>

class QWidget;

namespace huni {

/// Says what a widget is to screen readers, where its class does not. Buttons keep their press.
void setAccessibleRole(QWidget &widget, QAccessible::Role role);
/// The same for what is no button, and yet does something when it is pressed.
void setAccessibleRole(QWidget &widget, QAccessible::Role role, std::function<void()> press);

/// Makes these roles, the texts of labels of ours the names of lists to choose from and the items of tables and lists known. Harmless to call again.
void installAccessibleRoles();

} // namespace huni
