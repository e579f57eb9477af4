#include "core/model/lead.h"

namespace huni {

QString Lead::fullName() const
{
    if (givenName.isEmpty() || familyName.isEmpty())
        return givenName + familyName;
    return givenName + u' ' + familyName;
}

bool Lead::hasContact() const
{
    return !email.isEmpty() || !emailPersonal.isEmpty() || !phone.isEmpty() || !mobile.isEmpty();
}

} // namespace huni
