#pragma once

#include <QAccessible>

class QWidget;

namespace huni {

/// Says what a widget is to screen readers, where its class does not. Buttons keep their press.
void setAccessibleRole(QWidget &widget, QAccessible::Role role);

/// Makes these roles, and the texts of labels of ours, known. Harmless to call again.
void installAccessibleRoles();

} // namespace huni
