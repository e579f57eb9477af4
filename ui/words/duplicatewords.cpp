#include "ui/words/duplicatewords.h"

#include "core/exchange/countrynames.h"
#include "core/exchange/fieldlists.h"
#include "core/leads/records.h"
#include "ui/words/datewords.h"
#include "ui/words/fieldwords.h"

#include <QCoreApplication>

namespace huni {

namespace {

struct DuplicateWords {
    Q_DECLARE_TR_FUNCTIONS(DuplicateWords)
};

QString answerLine(const LostValue &value)
{
    const QString verdict = verdictName(verdictFromKey(value.text).value_or(Verdict::Unknown));
    const QString dimension = dimensionName(value.name.section(u'.', 1));
    return value.detail.isEmpty()
        //: an answer of BANT that stood in one of two merged leads: %1 is Budget or Need, %2 Yes or No
        ? DuplicateWords::tr("BANT %1: %2").arg(dimension, verdict)
        //: the same; %3 is the evidence
        : DuplicateWords::tr("BANT %1: %2 (%3)").arg(dimension, verdict, value.detail);
}

} // namespace

QString likenessWords(const LikeReason &reason)
{
    switch (reason.by) {
    case LikeBy::Email:
        return DuplicateWords::tr("same e-mail");
    case LikeBy::EmailWithoutTag:
        return DuplicateWords::tr("same e-mail but for its tag");
    case LikeBy::Phone:
        return DuplicateWords::tr("same phone");
    case LikeBy::Name:
        return reason.likeness == 100 ? DuplicateWords::tr("same name") : DuplicateWords::tr("similar name");
    case LikeBy::NameAndCompany:
        return reason.likeness == 100 ? DuplicateWords::tr("same name and company")
                                      : DuplicateWords::tr("similar name, same company");
    case LikeBy::Domain:
        return DuplicateWords::tr("same web address");
    }
    return {};
}

QString likelihoodWord(int likelihood)
{
    if (likelihood >= 90)
        return DuplicateWords::tr("Almost certain");
    return likelihood >= 70 ? DuplicateWords::tr("Likely") : DuplicateWords::tr("Possible");
}

QString combineUnitName(Connection &connection, Table table, const CombineUnit &unit, const Catalog &catalog, Language language)
{
    if (unit.columns.empty())
        return combineFieldName(connection, catalog, unit.field);
    return fieldName(table, unit.key, language);
}

QString combineUnitText(Connection &connection, const Catalog &catalog, Table table, const Record &record,
                        const CombineUnit &unit, Language language)
{
    if (unit.columns.empty())
        return combineText(connection, catalog, table, record, unit);
    const Value &value = record.at(unit.columns.front());
    if (const QString text = combineText(connection, catalog, table, record, unit); textOf(value) != text) { // nobody typed it
        if (text == u"yes")
            return DuplicateWords::tr("Yes");
        if (text == u"no")
            return DuplicateWords::tr("No");
    }
    if (isNull(value))
        return combineText(connection, catalog, table, record, unit);
    const bool isTurkish = language == Language::Turkish;
    if (unit.key == u"country")
        return countryName(textOf(value), localeLanguage(language));
    if (const Stage *stage = catalog.stage(StageId{uuidOf(value)}); stage && unit.isStage())
        return stage->name(isTurkish);
    if (const Channel *channel = catalog.channel(ChannelId{uuidOf(value)}); channel)
        return channel->name(isTurkish);
    if (unit.columns.size() == 2) {
        const auto money = moneyFrom(value, record.at(unit.columns.back()));
        return money ? moneyText(*money, localeOf(language)) : QString();
    }
    if (const auto number = numberOf(value); number && unit.key == u"created_at")
        return dateWords(localDay(*number, catalog.zone), localeOf(language));
    if (const QString list = listOfField(unit.key); !list.isEmpty())
        return listName(list, textOf(value), isTurkish);
    return combineText(connection, catalog, table, record, unit);
}

QString combineNoteWords(const CombineRemainder &remainder, Language language)
{
    QStringList lines;
    //: the first line of a note: %1 is the lead or company that went into this one
    lines += DuplicateWords::tr("Merged from %1:").arg(remainder.other);
    for (const LostValue &value : remainder.values) {
        if (value.field == u"answer") {
            lines += answerLine(value);
            continue;
        }
        const QString name = value.field == u"custom" ? value.name : fieldName(remainder.table, value.field, language);
        //: a line of that note: %1 is the name of a field, %2 what stood in it
        lines += DuplicateWords::tr("%1: %2").arg(name, value.text);
    }
    return lines.join(u'\n');
}

CombineNote combineNoteIn(Language language)
{
    return [language](const CombineRemainder &remainder) { return combineNoteWords(remainder, language); };
}

} // namespace huni
