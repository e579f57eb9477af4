#pragma once

class QAccessibleInterface;
class QObject;
class QString;

namespace huni {

/// A table or a list whose items can be read and driven: pressed as Enter does, chosen, given the focus, and edited where
/// the view sets its property `editsCells`. The field of an edit that is going on is a child of the view.
QAccessibleInterface *itemViewAccessibleFactory(const QString &className, QObject *object);

} // namespace huni
