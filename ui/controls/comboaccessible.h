#pragma once

class QObject;
class QString;
class QAccessibleInterface;

namespace huni {

/// A list to choose from says its name, and what is chosen as its value. On Linux, Qt gives what is chosen for the name: one
/// that no label stands beside would have none.
QAccessibleInterface *comboAccessibleFactory(const QString &className, QObject *object);

} // namespace huni
