#include "ui/lead/leadwords.h"

#include "core/base/folding.h"
#include "core/exchange/countrynames.h"
#include "core/exchange/languagenames.h"
#include "core/model/defaults.h"

#include <QSet>

#include <algorithm>

namespace huni {

namespace {

const QVector<ListDefault> &leadShippedLists()
{
    static const QVector<ListDefault> lists = listDefaults().valueOr({});
    return lists;
}

const TouchpointKindDefault *touchpointKind(const QString &key)
{
    static const QVector<TouchpointKindDefault> kinds = touchpointKindDefaults().valueOr({});
    const auto found
        = std::find_if(kinds.begin(), kinds.end(), [&](const auto &kind) { return kind.key == key; });
    return found == kinds.end() ? nullptr : &*found;
}

} // namespace

QVector<Choice> listChoices(const QString &list, bool turkish)
{
    QVector<Choice> choices;
    for (const ListDefault &candidate : leadShippedLists()) {
        if (candidate.key != list)
            continue;
        for (const ListValue &value : candidate.values)
            choices.append({value.key, turkish ? value.nameTr : value.nameEn});
    }
    return choices;
}

QString listWord(const QString &list, const QString &key, bool turkish)
{
    for (const Choice &choice : listChoices(list, turkish)) {
        if (choice.key == key)
            return choice.text;
    }
    return key;
}

QVector<Choice> countryChoices(const QLocale &locale)
{
    QVector<Choice> choices;
    QSet<QString> seen;
    for (const QLocale &each :
         QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory)) {
        const QString code = QLocale::territoryToCode(each.territory());
        if (code.size() != 2 || seen.contains(code))
            continue;
        seen.insert(code);
        choices.append({code, countryName(code, locale.language())});
    }
    std::sort(choices.begin(), choices.end(),
              [](const Choice &a, const Choice &b) { return compareNames(a.text, b.text) < 0; });
    return choices;
}

QVector<Choice> languageChoices(const QLocale &locale)
{
    QVector<Choice> choices;
    for (const QString &code : languageCodes())
        choices.append({code, languageName(code, locale.language())});
    std::sort(choices.begin(), choices.end(),
              [](const Choice &a, const Choice &b) { return compareNames(a.text, b.text) < 0; });
    return choices;
}

QString touchpointWord(const QString &kind, bool turkish)
{
    const TouchpointKindDefault *found = touchpointKind(kind);
    return !found ? kind : turkish ? found->nameTr : found->nameEn;
}

QString touchpointIcon(const QString &kind)
{
    const TouchpointKindDefault *found = touchpointKind(kind);
    return found ? found->icon : QStringLiteral("activity");
}

QString reasonWord(const QString &key, bool turkish)
{
    static const QVector<ReasonDefault> reasons = reasonDefaults().valueOr({});
    for (const ReasonDefault &reason : reasons) {
        if (reason.key == key)
            return turkish ? reason.nameTr : reason.nameEn;
    }
    return key;
}

int daysBetween(Instant from, Instant to, const QTimeZone &zone)
{
    return int(localDay(from, zone).daysTo(localDay(to, zone)));
}

} // namespace huni
