#include "ui/lead/refusals.h"

#include "core/base/folding.h"
#include "core/exchange/columnformat.h"

#include <QCoreApplication>

#include <algorithm>

namespace huni {

namespace {

struct RefusalWords {
    Q_DECLARE_TR_FUNCTIONS(RefusalWords)
};

bool saysAny(const QString &text, std::initializer_list<QStringView> words)
{
    return std::any_of(words.begin(), words.end(), [&](QStringView word) { return text.contains(word); });
}

void refuseAll(Refusals &refusals, const QString &why)
{
    for (QString *way : {&refusals.call, &refusals.mail, &refusals.message}) {
        if (way->isEmpty())
            *way = why;
    }
}

// A consent may be yes or no, or say in words what it is for.
void takeConsent(const QString &consent, Refusals &refusals)
{
    if (consent.isEmpty())
        return;
    const QString why = RefusalWords::tr("Their consent says: %1").arg(consent);
    if (const auto yes = parseYesNo(consent.toStdString()); yes && !*yes) {
        refuseAll(refusals, RefusalWords::tr("They have not consented to be contacted."));
        return;
    }
    const QString said = folded(consent);
    if (saysAny(said, {u"do not call", u"no call", u"no phone", u"aranmasin", u"arama yok"}))
        refusals.call = why;
    if (saysAny(said,
                {u"do not mail", u"do not e-mail", u"do not email", u"no mail", u"no e-mail", u"no email",
                 u"mail yok"}))
        refusals.mail = why;
    if (saysAny(said, {u"do not message", u"no message", u"no sms", u"mesaj yok"}))
        refusals.message = why;
}

void takeOwnFields(const LeadSource &source, Refusals &refusals)
{
    for (const CustomField &field : source.catalog().customFields) {
        if (field.kind != u"lead")
            continue;
        const QVariant value = source.details().lead.custom.value(field.id);
        const auto yes = parseYesNo(value.toString().toStdString());
        if (!yes || !*yes)
            continue;
        const QString name = folded(field.name);
        //: %1 the name of a field
        const QString why = RefusalWords::tr("“%1” is set.").arg(field.name);
        if (saysAny(name, {u"do not call", u"do not phone", u"aranmasin"}))
            refusals.call = why;
        if (saysAny(name, {u"do not mail", u"do not email", u"do not e-mail", u"e-posta gonderilmesin"}))
            refusals.mail = why;
        if (saysAny(name, {u"do not contact", u"do not message", u"do not sms"}))
            refusals.message = why;
        if (name.contains(u"do not contact"))
            refuseAll(refusals, why);
    }
}

} // namespace

Refusals refusalsOf(const LeadSource &source)
{
    Refusals refusals;
    if (!source.isThere())
        return refusals;
    takeConsent(source.details().lead.consent.trimmed(), refusals);
    takeOwnFields(source, refusals);
    for (const TimelineItem &item : source.story()) {
        if (item.kind == TimelineItem::Kind::StageChange && item.reason == u"no_contact")
            refuseAll(refusals, RefusalWords::tr("They asked never to be contacted."));
    }
    return refusals;
}

} // namespace huni
