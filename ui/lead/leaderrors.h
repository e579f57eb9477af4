#pragma once

#include "core/base/error.h"

#include <QString>

namespace huni {

/// What went wrong with a lead, in one sentence for people.
QString leadErrorSentence(const Error &error);

} // namespace huni
