#include "ui/words/errorwords.h"
namespace huni {
QString errorText(const Error &error) { return error.thing + u' ' + error.place + u' ' + error.detail; }
QString bantDimensionText(const QString &key) { return key; }
}
