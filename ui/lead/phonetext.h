#pragma once

#include <QString>

namespace huni {

/// A phone number as it is read with ease: digits in groups, the country's code before them. What is not of digits and the
/// usual signs, such as an extension in words, stays as it was written.
QString readablePhone(const QString &phone);

} // namespace huni
