#include "ui/words/contactwording.h"

#include <QCoreApplication>

namespace huni {

namespace {

struct ContactNoteWords {
    Q_DECLARE_TR_FUNCTIONS(ContactNoteWords)
};

QString moreName(const QString &key)
{
    const std::pair<const char16_t *, QString> names[] = {
        {u"department", ContactNoteWords::tr("Department")},
        {u"nickname", ContactNoteWords::tr("Nickname")},
        {u"birthday", ContactNoteWords::tr("Birthday")},
        {u"anniversary", ContactNoteWords::tr("Anniversary")},
        {u"spouse", ContactNoteWords::tr("Spouse")},
        {u"manager", ContactNoteWords::tr("Manager")},
        {u"assistant", ContactNoteWords::tr("Assistant")},
        {u"role", ContactNoteWords::tr("Role")},
        {u"address", ContactNoteWords::tr("Address")},
        {u"website", ContactNoteWords::tr("Website")},
        {u"fax", ContactNoteWords::tr("Fax")},
        {u"pager", ContactNoteWords::tr("Pager")},
        {u"phone", ContactNoteWords::tr("Phone")},
        {u"email", ContactNoteWords::tr("E-mail")},
        {u"related", ContactNoteWords::tr("Related")},
        {u"date", ContactNoteWords::tr("Date")},
        {u"language", ContactNoteWords::tr("Language")},
        {u"time_zone", ContactNoteWords::tr("Time zone")},
        {u"profile", ContactNoteWords::tr("Profile")},
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
    return ContactNoteWords::tr("%1: %2").arg(moreName(more.key), more.value);
}

} // namespace huni
