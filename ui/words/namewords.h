#pragma once

#include <QString>

namespace huni {

/// The name of a lead, company or opportunity where one has to be shown; words for none.
QString nameOrNone(const QString &name);

} // namespace huni
