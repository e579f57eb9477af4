#pragma once
#include "core/base/error.h"
namespace huni {
QString errorText(const Error &error);
QString bantDimensionText(const QString &key);
}
