#include "ui/models/cardwords.h"

#include "core/scoring/scoringmodel.h"
#include "ui/words/actionwords.h"
#include "ui/words/datewords.h"

#include <QCoreApplication>

namespace huni {

namespace {

struct CardWords {
    Q_DECLARE_TR_FUNCTIONS(CardWords)
};

BantMark markOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::No: return BantMark::No;
    case Verdict::Partly: return BantMark::Partly;
    case Verdict::Yes: return BantMark::Yes;
    case Verdict::Unknown: break;
    }
    return BantMark::Unknown;
}

} // namespace

CardData cardData(const Card &card, const Catalog &catalog, Instant now, Language language, bool open)
{
    CardData data;
    data.id = card.ref.id.view().toByteArray();
    data.kind = card.ref.kind == CardRef::Kind::Lead ? CardData::Lead : CardData::Opportunity;
    data.name = card.name;
    data.company = card.company;
    data.title = card.title;
    if (const Member *owner = catalog.member(card.owner))
        data.owner = owner->name;
    for (size_t i = 0; i < card.bant.size(); ++i) {
        data.bant[i] = markOf(card.bant[i]);
        data.hasBant = data.hasBant || card.bant[i] != Verdict::Unknown;
    }
    if (card.score) {
        data.score = double(card.score->total) / double(pointHundredths);
        data.temperature = heatOf(card.score->temperature);
    }
    data.daysInStage
        = int(std::max<qint64>(0, localDay(card.stageSince, catalog.zone).daysTo(localDay(now, catalog.zone))));
    data.idle = card.idle;
    if (card.nextActivityDue) {
        data.nextTime = plannedWords(*card.nextActivityDue, now, catalog.zone, localeOf(language));
        data.nextIcon = activityIcon(card.nextActivityKind);
        //: next step on a card: kind of activity, then when; for example "Call, tomorrow 10:00"
        data.nextActivity
            = CardWords::tr("%1, %2").arg(activityKindName(card.nextActivityKind, language), data.nextTime);
        data.nextActivityOverdue = *card.nextActivityDue < now;
    }
    data.value = card.amount;
    data.probability = card.probability;
    data.expectedClose = card.expectedClose;
    data.closesInOtherYear = card.expectedClose.isValid()
        && card.expectedClose.year() != localDay(now, catalog.zone).year();
    data.closed = !open;
    data.closeOverdue = open && card.expectedClose.isValid() && card.expectedClose < localDay(now, catalog.zone);
    data.noContact = !card.hasContact;
    return data;
}

} // namespace huni
