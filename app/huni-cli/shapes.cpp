#include "app/huni-cli/shapes.h"

#include "app/huni-cli/session.h"
#include "ui/words/chancewords.h"
#include "ui/words/scorewords.h"
#include "ui/words/actionwords.h"
#include "ui/words/fieldwords.h"

#include <QCoreApplication>

namespace huni {

namespace {

struct ShapeWords {
    Q_DECLARE_TR_FUNCTIONS(ShapeWords)
};

const char *kindKeyOf(TimelineItem::Kind kind)
{
    switch (kind) {
    case TimelineItem::Kind::Touchpoint:
        return "touchpoint";
    case TimelineItem::Kind::Activity:
        return "activity";
    case TimelineItem::Kind::StageChange:
        return "stage_change";
    case TimelineItem::Kind::Created:
        break;
    }
    return "created";
}

} // namespace

QJsonValue jsonText(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue jsonInstant(const Session &session, std::optional<Instant> at)
{
    return at ? QJsonValue(isoInstant(*at, session.catalog().zone)) : QJsonValue();
}

void putStage(QJsonObject &object, const QString &key, const Session &session, StageId id)
{
    const Stage *stage = session.catalog().stage(id);
    object[key] = stage ? jsonText(stage->nameEn) : QJsonValue();
    object[key + QStringLiteral("_key")] = stage ? jsonText(stage->key) : QJsonValue();
}

void putMoney(QJsonObject &object, const QString &key, const std::optional<Money> &money)
{
    object[key] = money ? QJsonValue(money->minor) : QJsonValue();
    object[QStringLiteral("currency")] = money ? jsonText(money->currency.text()) : QJsonValue();
}

void putScore(QJsonObject &object, const std::optional<LeadScore> &score)
{
    object[u"score"] = score ? QJsonValue(jsonPoints(score->total)) : QJsonValue();
    object[u"grade"] = score ? QJsonValue(gradeKey(score->grade)) : QJsonValue();
    object[u"temperature"] = score ? QJsonValue(temperatureKey(score->temperature)) : QJsonValue();
}

QJsonValue jsonChance(std::optional<int> thousandths)
{
    return thousandths ? QJsonValue(*thousandths / 1000.0) : QJsonValue();
}

QString chanceShown(const Session &session, std::optional<int> thousandths)
{
    return thousandths ? chanceText(*thousandths, session.locale()) : QStringLiteral("—");
}

double jsonPoints(qint64 hundredths)
{
    return double(hundredths) / double(pointHundredths);
}

QJsonArray ledgerJson(const Session &session, const Score &score, const ScoringModel &model)
{
    QJsonArray entries;
    for (const ScoreEntry &entry : score.entries) {
        entries += QJsonObject{{QStringLiteral("at"), entry.at == 0 ? QJsonValue() : jsonInstant(session, entry.at)},
                               {QStringLiteral("rule"), jsonText(entry.rule)},
                               {QStringLiteral("group"), entry.group ? ruleGroupKey(*entry.group) : QStringLiteral("by_hand")},
                               {QStringLiteral("kind"), scoreEntryKindKey(entry.kind)},
                               {QStringLiteral("points"), jsonPoints(entry.points)},
                               {QStringLiteral("full"), jsonPoints(entry.full)},
                               {QStringLiteral("cause"), entry.cause ? QJsonValue(entry.cause.text()) : QJsonValue()},
                               {QStringLiteral("words"), scoreEntryWords(entry, model, session.language())}};
    }
    return entries;
}

QString scoreShown(const Session &session, const std::optional<LeadScore> &score)
{
    return score ? pointsText(score->total, session.locale()) : QStringLiteral("—");
}

QJsonObject leadLineJson(const Session &session, const LeadLine &line)
{
    QJsonObject object{
        {QStringLiteral("id"), line.id.text()},
        {QStringLiteral("name"), jsonText(line.name)},
        {QStringLiteral("company"), jsonText(line.company)},
        {QStringLiteral("title"), jsonText(line.title)},
        {QStringLiteral("email"), jsonText(line.email)},
        {QStringLiteral("phone"), jsonText(line.phone)},
        {QStringLiteral("bant"), bantVerdictKey(line.bant)},
        {QStringLiteral("owner"), jsonText(memberShown(session, line.owner))},
        {QStringLiteral("created_at"), jsonInstant(session, line.createdAt)},
        {QStringLiteral("last_contact"), jsonInstant(session, line.lastContact)},
        {QStringLiteral("has_contact"), line.hasContact},
    };
    putStage(object, QStringLiteral("stage"), session, line.stage);
    putMoney(object, QStringLiteral("value"), line.value);
    putScore(object, line.score);
    object[u"probability"] = jsonChance(line.chance);
    const Channel *channel = session.catalog().channel(line.channel);
    object[u"channel"] = channel ? jsonText(channel->nameEn) : QJsonValue();
    object[u"channel_key"] = channel ? jsonText(channel->key) : QJsonValue();
    return object;
}

QJsonObject timelineJson(const Session &session, const TimelineItem &item)
{
    QJsonObject object{
        {QStringLiteral("id"), item.id.text()},
        {QStringLiteral("at"), jsonInstant(session, item.at)},
        {QStringLiteral("type"), QString::fromLatin1(kindKeyOf(item.kind))},
        {QStringLiteral("kind"), jsonText(item.what)},
        {QStringLiteral("subject"), jsonText(item.subject)},
        {QStringLiteral("text"), jsonText(item.text)},
        {QStringLiteral("member"), jsonText(memberShown(session, item.member))},
    };
    const Channel *channel = session.catalog().channel(item.channel);
    object[u"channel"] = channel ? jsonText(channel->nameEn) : QJsonValue();
    const Campaign *campaign = session.catalog().campaign(item.campaign);
    object[u"campaign"] = campaign ? jsonText(campaign->name) : QJsonValue();
    if (item.kind == TimelineItem::Kind::StageChange) {
        putStage(object, QStringLiteral("from"), session, item.from);
        putStage(object, QStringLiteral("to"), session, item.to);
        object[u"reason"] = jsonText(item.reason);
        object[u"automatic"] = item.automatic;
    }
    if (item.kind == TimelineItem::Kind::Activity) {
        object[u"done"] = item.done;
        object[u"due"] = jsonInstant(session, item.due);
    }
    return object;
}

QJsonObject opportunityJson(const Session &session, const Opportunity &opportunity)
{
    QJsonObject object{
        {QStringLiteral("id"), opportunity.id.text()},
        {QStringLiteral("name"), jsonText(opportunity.name)},
        {QStringLiteral("product"), jsonText(opportunity.product)},
        {QStringLiteral("type"), jsonText(opportunity.type)},
        {QStringLiteral("owner"), jsonText(memberShown(session, opportunity.owner))},
        {QStringLiteral("created_at"), jsonInstant(session, opportunity.createdAt)},
        {QStringLiteral("closed_at"), jsonInstant(session, opportunity.closedAt)},
        {QStringLiteral("expected_close"), jsonText(opportunity.expectedClose.toString(Qt::ISODate))},
        {QStringLiteral("lost_reason"), jsonText(opportunity.lostReason)},
    };
    putStage(object, QStringLiteral("stage"), session, opportunity.stage);
    putMoney(object, QStringLiteral("amount"), opportunity.amount);
    object[u"cost"] = opportunity.cost ? QJsonValue(*opportunity.cost) : QJsonValue();
    const Stage *stage = session.catalog().stage(opportunity.stage);
    const std::optional<int> points = opportunity.probability ? opportunity.probability
        : stage                                               ? stage->probability
                                                              : std::nullopt;
    object[u"probability"] = points ? QJsonValue(*points / 10000.0) : QJsonValue();
    return object;
}

QJsonObject bantJson(const Session &session, const BantAnswers &answers)
{
    QJsonObject dimensions;
    std::array<Verdict, 4> verdicts{};
    for (size_t i = 0; i < answers.size(); ++i) {
        const Answer &answer = answers[i];
        verdicts[i] = answer.verdict;
        dimensions[answer.dimension] = QJsonObject{
            {QStringLiteral("answer"), verdictKey(answer.verdict)},
            {QStringLiteral("evidence"), jsonText(answer.evidence)},
            {QStringLiteral("on"), jsonText(answer.on.toString(Qt::ISODate))},
            {QStringLiteral("confidence"), jsonText(answer.confidence)},
            {QStringLiteral("at"), answer.at ? jsonInstant(session, answer.at) : QJsonValue()},
            {QStringLiteral("by"), jsonText(memberShown(session, answer.by))},
        };
    }
    return {{QStringLiteral("verdict"), bantVerdictKey(bantVerdict(verdicts))},
            {QStringLiteral("missing"), QJsonArray::fromStringList(missingForQualified(verdicts))},
            {QStringLiteral("dimensions"), dimensions}};
}

QString stageShown(const Session &session, StageId id)
{
    const Stage *stage = session.catalog().stage(id);
    return stage ? stage->name(session.isTurkish()) : QString();
}

QString memberShown(const Session &session, MemberId id)
{
    const Member *member = session.catalog().member(id);
    return member ? member->name : QString();
}

QString channelShown(const Session &session, ChannelId id)
{
    const Channel *channel = session.catalog().channel(id);
    return channel ? channel->name(session.isTurkish()) : QString();
}

QString moneyShown(const Session &session, const std::optional<Money> &money)
{
    return money ? moneyText(*money, session.locale()) : QStringLiteral("—");
}

QString timeShown(const Session &session, Instant at)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(at, session.catalog().zone);
    return session.isTurkish() ? time.toString(QStringLiteral("dd.MM.yyyy HH:mm"))
                               : time.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString dayShown(const Session &session, Instant at)
{
    const QDate day = localDay(at, session.catalog().zone);
    return session.isTurkish() ? day.toString(QStringLiteral("dd.MM.yyyy")) : day.toString(Qt::ISODate);
}

QString timelineShown(const Session &session, const TimelineItem &item)
{
    const auto withText = [&](const QString &what) {
        const QString text = item.subject.isEmpty() ? item.text : item.subject;
        //: %1 is a kind of touchpoint or activity, %2 its page or text
        return text.isEmpty() ? what : ShapeWords::tr("%1: %2").arg(what, text);
    };
    switch (item.kind) {
    case TimelineItem::Kind::Touchpoint:
        return withText(touchpointKindName(item.what, session.language()));
    case TimelineItem::Kind::Activity:
        return withText(activityKindName(item.what, session.language()));
    case TimelineItem::Kind::StageChange: {
        const QString to = stageShown(session, item.to);
        //: %1 and %2 are stages
        QString words = item.from ? ShapeWords::tr("%1 to %2").arg(stageShown(session, item.from), to) : to;
        //: %1 is a move between stages, %2 its reason
        return item.reason.isEmpty()
            ? words
            : ShapeWords::tr("%1 (%2)").arg(words, reasonName(item.reason, session.language()));
    }
    case TimelineItem::Kind::Created:
        break;
    }
    const QString channel = channelShown(session, item.channel);
    //: %1 is a channel
    return channel.isEmpty() ? ShapeWords::tr("arrived") : ShapeWords::tr("arrived through %1").arg(channel);
}

} // namespace huni
