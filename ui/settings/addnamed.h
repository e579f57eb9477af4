#pragma once

#include "core/base/result.h"

#include <QString>

namespace huni {

/// Adds one to a list under the first name that is free: `New stage`, `New stage 2` ...
/// \param nameOf  the name with a number, which for the first is 1  \param add  adds under a name
template <class NameOf, class Add>
auto addNamed(NameOf &&nameOf, Add &&add)
{
    auto added = add(nameOf(1));
    for (int number = 2; !added && added.error().code == Errc::Ambiguous; ++number)
        added = add(nameOf(number));
    return added;
}

} // namespace huni
