#pragma once

#include <QLocale>

namespace huni {

/// A number as people write it: every digit that it has, and never a power of ten.
QString writtenNumber(double value, const QLocale &locale);

} // namespace huni
