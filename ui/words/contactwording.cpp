#include "ui/words/contactwording.h"

#include <QCoreApplication>

namespace huni {

namespace {

struct ContactWording {
    Q_DECLARE_TR_FUNCTIONS(ContactWording)
};

QString moreName(const QString &key)
{
    const std::pair<const char16_t *, QString> names[] = {
        {u"department", ContactWording::tr("Department")}, {u"nickname", ContactWording::tr("Nickname")},
        {u"birthday", ContactWording::tr("Birthday")},     {u"anniversary", ContactWording::tr("Anniversary")},
        {u"spouse", ContactWording::tr("Spouse")},         {u"manager", ContactWording::tr("Manager")},
        {u"assistant", ContactWording::tr("Assistant")},   {u"role", ContactWording::tr("Role")},
        {u"address", ContactWording::tr("Address")},       {u"website", ContactWording::tr("Website")},
        {u"fax", ContactWording::tr("Fax")},               {u"pager", ContactWording::tr("Pager")},
        {u"phone", ContactWording::tr("Phone")},           {u"email", ContactWording::tr("E-mail")},
        {u"related", ContactWording::tr("Related")},       {u"date", ContactWording::tr("Date")},
        {u"language", ContactWording::tr("Language")},     {u"time_zone", ContactWording::tr("Time zone")},
        {u"profile", ContactWording::tr("Profile")},
    };
    for (const auto &[known, name] : names) {
        if (key == QStringView(known))
            return name;
    }
    return key;
}

} // namespace

QString moreWords(const CardMore &more)
{
    //: %1 is the name of something, %2 what it is: Nickname: Johny
    return ContactWording::tr("%1: %2").arg(moreName(more.key), more.value);
}

} // namespace huni
