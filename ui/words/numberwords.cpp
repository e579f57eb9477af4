#include "ui/words/numberwords.h"

namespace huni {

QString writtenNumber(double value, const QLocale &locale)
{
    return locale.toString(value, 'f', QLocale::FloatingPointShortest);
}

} // namespace huni
