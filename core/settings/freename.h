#pragma once

#include "core/base/folding.h"
#include "core/base/result.h"
#include "core/base/uuid.h"

namespace huni {

/// A name as it may be given to one of a list.
/// \param holder  says which of the list has the name; nil: none  \param self  whose name it is to be
/// \par Errors  InvalidValue (thing: `name`; without a letter or digit), Ambiguous (thing: the name; another
/// has it)
template <class Holder>
Result<QString> freeName(const QString &typed, const Uuid &self, Holder &&holder)
{
    const QString name = typed.simplified();
    if (nameKey(name).isEmpty())
        return Error{Errc::InvalidValue, QStringLiteral("name"), {}, typed};
    const Uuid other = holder(name);
    if (!other.isNil() && other != self)
        return Error{Errc::Ambiguous, name, {}, {}};
    return name;
}

} // namespace huni
