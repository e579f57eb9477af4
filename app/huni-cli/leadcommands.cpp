#include "app/huni-cli/command.h"
#include "app/huni-cli/session.h"
#include "app/huni-cli/shapes.h"
#include "app/huni-cli/within.h"
#include "core/exchange/countrynames.h"
#include "core/exchange/fieldcells.h"
#include "core/exchange/fieldlists.h"
#include "core/funnel/opportunities.h"
#include "core/funnel/qualification.h"
#include "core/leads/names.h"
#include "core/prediction/chances.h"
#include "core/scoring/scorestory.h"
#include "ui/words/fieldwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <climits>
#include <cmath>

namespace huni {

namespace {

struct LeadCommandWords {
    Q_DECLARE_TR_FUNCTIONS(LeadCommandWords)
};

constexpr OptionSpec leadsOptions[] = {
    {"search", "TEXT",
     QT_TRANSLATE_NOOP("Commands", "Words that names, companies, addresses or phones begin with.")},
    {"stage", "STAGE,...", QT_TRANSLATE_NOOP("Commands", "Only in these stages, by key or name.")},
    {"band", "tofu,mofu,bofu", QT_TRANSLATE_NOOP("Commands", "Only on these boards.")},
    {"owner", "NAME|none", QT_TRANSLATE_NOOP("Commands", "Only those of this member, or of nobody.")},
    {"source", "CHANNEL", QT_TRANSLATE_NOOP("Commands", "Only those who came through this channel.")},
    {"view", "NAME", QT_TRANSLATE_NOOP("Commands", "Only those that this saved view shows.")},
    {"list", "NAME", QT_TRANSLATE_NOOP("Commands", "Only those on this list.")},
    {"min-score", "N", QT_TRANSLATE_NOOP("Commands", "Only with at least this score.")},
    {"min-probability", "N", QT_TRANSLATE_NOOP("Commands", "Only with at least this probability of being won, 0.6 for 60 %.")},
    {"sort", "KEY,...",
     QT_TRANSLATE_NOOP("Commands",
                       "By score, probability, created, name, company, stage, value, last_contact, stage_since; - in "
                       "front turns it round.")},
    {"limit", "N", QT_TRANSLATE_NOOP("Commands", "At most so many, by default 50; all gives all.")},
    {"offset", "N", QT_TRANSLATE_NOOP("Commands", "Leave out so many at the beginning.")},
};

QStringList listOf(const QString &text)
{
    QStringList parts;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts))
        parts += part.trimmed();
    return parts;
}

struct SortWord {
    const char16_t *word;
    LeadQuery::SortBy by;
};

constexpr SortWord sortWords[] = {
    {u"created", LeadQuery::SortBy::Created},
    {u"name", LeadQuery::SortBy::Name},
    {u"company", LeadQuery::SortBy::Company},
    {u"stage", LeadQuery::SortBy::Stage},
    {u"value", LeadQuery::SortBy::Worth},
    {u"last_contact", LeadQuery::SortBy::LastContact},
    {u"stage_since", LeadQuery::SortBy::StageSince},
    {u"score", LeadQuery::SortBy::Score},
    {u"probability", LeadQuery::SortBy::Chance},
};

Result<void> readSort(const QString &text, LeadQuery &query)
{
    const QStringList keys = listOf(text);
    if (!keys.isEmpty())
        query.sort.clear();
    for (QString key : keys) {
        const bool turned = key.startsWith(u'-');
        if (turned)
            key.remove(0, 1);
        const auto known = std::find_if(std::begin(sortWords), std::end(sortWords),
                                        [&](const SortWord &word) { return key == QStringView(word.word); });
        if (known == std::end(sortWords))
            return usageError(LeadCommandWords::tr("Leads are not sorted by \"%1\".").arg(quotedWord(key)));
        query.sort.emplace_back(known->by, turned ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
    return {};
}

Result<void> readStages(const Session &session, LeadQuery &query)
{
    for (const QString &name : listOf(session.arguments().value("stage"))) {
        const auto stage = session.catalog().findStage(name);
        if (!stage)
            return stage.error();
        query.stages.push_back((*stage)->id);
    }
    for (const QString &key : listOf(session.arguments().value("band"))) {
        const auto band = bandFromKey(key.toLower());
        if (!band)
            return usageError(
                LeadCommandWords::tr("There is no band \"%1\": tofu, mofu or bofu.").arg(quotedWord(key)));
        query.bands.push_back(*band);
    }
    return {};
}

Result<void> readPeople(const Session &session, LeadQuery &query)
{
    const QString owner = session.arguments().value("owner");
    if (owner == u"none") {
        query.owner = MemberId{};
    } else if (!owner.isEmpty()) {
        const Member *member = session.catalog().findMember(owner);
        QStringList names;
        for (const Member &known : session.catalog().members)
            names += known.name;
        if (!member)
            return Error{Errc::UnknownMember, owner, {}, names.join(QStringLiteral(", "))};
        query.owner = member->id;
    }
    const QString source = session.arguments().value("source");
    if (source.isEmpty())
        return {};
    const Channel *channel = session.catalog().findChannel(source);
    QStringList keys;
    for (const Channel &known : session.catalog().channels)
        keys += known.key;
    if (!channel)
        return Error{Errc::UnknownChannel, source, {}, keys.join(QStringLiteral(", "))};
    query.channel = channel->id;
    return {};
}

Result<LeadQuery> readLeadQuery(const Session &session)
{
    LeadQuery query;
    const Arguments &arguments = session.arguments();
    query.search = arguments.value("search");
    for (const auto &read : {readStages, readPeople}) {
        if (auto done = read(session, query); !done)
            return done.error();
    }
    if (auto sorted = readSort(arguments.value("sort"), query); !sorted)
        return sorted.error();
    if (arguments.has("min-score")) {
        bool isNumber = false;
        query.minScore = arguments.value("min-score").toDouble(&isNumber);
        if (!isNumber)
            return usageError(
                LeadCommandWords::tr("\"--%1\" needs a number.").arg(QStringLiteral("min-score")));
    }
    if (arguments.has("min-probability")) {
        bool isNumber = false;
        const double least = arguments.value("min-probability").toDouble(&isNumber);
        if (!isNumber || !(least >= 0 && least <= 1))
            return usageError(LeadCommandWords::tr("\"--%1\" needs a number from 0 to 1.").arg(QStringLiteral("min-probability")));
        query.minChance = int(std::ceil(least * 1000 - 1e-9));
    }
    const auto limit
        = arguments.value("limit") == u"all" ? Result<qint64>{-1} : wholeOption(session, "limit", 50);
    const auto offset = wholeOption(session, "offset", 0);
    if (!limit || !offset)
        return limit ? offset.error() : limit.error();
    query.limit = int(std::min<qint64>(*limit, INT_MAX));
    query.offset = *offset;
    return query;
}

void showLeads(Session &session, const LeadPage &page)
{
    std::vector<QStringList> rows;
    for (const LeadLine &line : page.leads) {
        rows.push_back({line.id.text(), line.name, line.company, stageShown(session, line.stage),
                        scoreShown(session, line.score), chanceShown(session, line.chance), bantVerdictName(line.bant), memberShown(session, line.owner), line.email,
                        moneyShown(session, line.value), dayShown(session, line.createdAt)});
    }
    if (!rows.empty())
        session.out().table({{LeadCommandWords::tr("Id")},
                             {LeadCommandWords::tr("Name")},
                             {LeadCommandWords::tr("Company")},
                             {LeadCommandWords::tr("Stage")},
                             {LeadCommandWords::tr("Score"), true},
                             {LeadCommandWords::tr("Chance"), true},
                             {LeadCommandWords::tr("BANT")},
                             {LeadCommandWords::tr("Owner")},
                             {LeadCommandWords::tr("E-mail")},
                             {LeadCommandWords::tr("Value"), true},
                             {LeadCommandWords::tr("Created")}},
                            rows);
    //: %1 is how many are listed
    session.out().line(
        LeadCommandWords::tr("%1 of %n lead(s)", nullptr, int(page.total)).arg(page.leads.size()));
}

Result<void> runLeads(Session &session)
{
    if (auto opened = session.open(); !opened)
        return opened;
    auto query = readLeadQuery(session);
    if (!query)
        return query.error();
    if (auto within = readWithin(session); !within)
        return within.error();
    else
        query->within = std::move(*within);
    if (auto refreshed = session.pipeline().scoring().refresh(); !refreshed)
        return refreshed.error();
    const auto page
        = session.read([&](Reader &, Connection &connection) { return listLeads(connection, *query); });
    if (!page)
        return page.error();
    if (!session.isJson()) {
        showLeads(session, *page);
        return {};
    }
    QJsonArray leads;
    for (const LeadLine &line : page->leads)
        leads += leadLineJson(session, line);
    session.out().json({{QStringLiteral("total"), page->total}, {QStringLiteral("leads"), leads}});
    return {};
}

// Everything about one lead.
struct WholeLead {
    std::optional<Lead> lead{};
    QString company{};
    QStringList labels{};
    BantAnswers bant{};
    std::vector<Opportunity> opportunities{};
    std::vector<TimelineItem> timeline{};
    std::optional<int> chance{};
    Score score{}; ///< of today
    ScoringModel model{}; ///< that scored it
};

Result<WholeLead> readWhole(Session &session, LeadId id)
{
    const PipelineId pipeline = session.pipeline().store().pipeline();
    return session.read([&session, id, pipeline](Reader &reader, Connection &connection) {
        WholeLead whole;
        whole.lead = readLead(reader, connection, id);
        if (!whole.lead)
            return whole;
        if (const auto company = readCompany(reader, connection, whole.lead->company))
            whole.company = company->name;
        whole.labels = readLabels(connection, id);
        whole.bant = readBant(connection, id);
        whole.opportunities = readOpportunitiesOf(reader, connection, id);
        whole.timeline = readTimeline(connection, id);
        whole.chance = readChance(connection, id);
        if (const auto story = ScoreStory::read(connection, pipeline, id)) {
            const int today = DayNumbers(session.catalog().zone).of(session.now());
            whole.score = story->on(today);
            whole.model = story->modelOn(today);
        }
        return whole;
    });
}

// A lead with an open opportunity stands where the furthest one does.
StageId shownStageOf(const Session &session, const WholeLead &whole)
{
    const Stage *furthest = nullptr;
    for (const Opportunity &opportunity : whole.opportunities) {
        const Stage *stage = session.catalog().stage(opportunity.stage);
        if (stage && stage->band == Band::Bofu && (!furthest || stage->position > furthest->position))
            furthest = stage;
    }
    return furthest ? furthest->id : whole.lead->stage;
}

QString nameOf(const WholeLead &whole)
{
    return leadName(*whole.lead, whole.company);
}

QJsonObject wholeJson(const Session &session, const WholeLead &whole, const std::vector<FieldText> &fields)
{
    QJsonObject profile;
    for (const FieldText &field : fields)
        profile[field.field.key] = field.text;
    QJsonArray timeline;
    for (const TimelineItem &item : whole.timeline)
        timeline += timelineJson(session, item);
    QJsonArray opportunities;
    for (const Opportunity &opportunity : whole.opportunities)
        opportunities += opportunityJson(session, opportunity);
    QJsonObject object{
        {QStringLiteral("id"), whole.lead->id.text()},
        {QStringLiteral("name"), jsonText(nameOf(whole))},
        {QStringLiteral("company"), jsonText(whole.company)},
        {QStringLiteral("profile"), profile},
        {QStringLiteral("labels"), QJsonArray::fromStringList(whole.labels)},
        {QStringLiteral("timeline"), timeline},
        {QStringLiteral("ledger"), ledgerJson(session, whole.score, whole.model)},
        {QStringLiteral("bant"), bantJson(session, whole.bant)},
        {QStringLiteral("opportunities"), opportunities},
        {QStringLiteral("consent"), jsonText(whole.lead->consent)},
    };
    putStage(object, QStringLiteral("stage"), session, shownStageOf(session, whole));
    putMoney(object, QStringLiteral("value"), whole.lead->value);
    putScore(object, whole.score.isScored ? std::optional(leadScoreOf(whole.score)) : std::nullopt);
    object[u"probability"] = jsonChance(whole.chance);
    return object;
}

// A field as it reads in a file, turned into how people read it.
QString shownField(const Session &session, const FieldText &field)
{
    const bool turkish = session.isTurkish();
    switch (field.field.type) {
    case FieldType::DateTime: {
        const auto at = instantFromIso(field.text, session.catalog().zone);
        return at ? timeShown(session, *at) : field.text;
    }
    case FieldType::Money: {
        const auto currency = Currency::fromText(field.text.section(u' ', 1));
        const auto money = moneyFromDecimal(field.text.section(u' ', 0, 0), currency.value_or(Currency{}));
        return currency && money ? moneyText(*money, session.locale()) : field.text;
    }
    case FieldType::Country:
        return countryName(field.text, localeLanguage(session.language()));
    case FieldType::Channel: {
        const Channel *channel = session.catalog().findChannel(field.text);
        return channel ? channel->name(turkish) : field.text;
    }
    default:
        break;
    }
    const QString list = listOfField(field.field.key);
    return list.isEmpty() ? field.text : listName(list, field.text, turkish);
}

void showFields(Session &session, const std::vector<FieldText> &fields, const QStringList &labels)
{
    std::vector<std::pair<QString, QString>> facts;
    for (const FieldText &field : fields) {
        if (field.field.type != FieldType::Stage) // it stands in the heading
            facts.emplace_back(field.field.name(localeLanguage(session.language())),
                               shownField(session, field));
    }
    if (!labels.isEmpty())
        facts.emplace_back(LeadCommandWords::tr("Labels"), labels.join(QStringLiteral(", ")));
    session.out().facts(facts);
}

void showBant(Session &session, const BantAnswers &answers)
{
    session.out().line();
    session.out().line(LeadCommandWords::tr("BANT: %1").arg(bantVerdictName(bantVerdict(answers))));
    std::vector<std::pair<QString, QString>> facts;
    for (const Answer &answer : answers) {
        const QString verdict = verdictName(answer.verdict);
        facts.emplace_back(QStringLiteral("  ") + dimensionName(answer.dimension),
                           answer.evidence.isEmpty()
                               ? verdict
                               : LeadCommandWords::tr("%1 (%2)").arg(verdict, answer.evidence));
    }
    session.out().facts(facts);
}

void showWhole(Session &session, const WholeLead &whole, const std::vector<FieldText> &fields)
{
    session.out().line(nameOf(whole));
    session.out().line(
        LeadCommandWords::tr("Stage: %1").arg(stageShown(session, shownStageOf(session, whole))));
    session.out().line();
    showFields(session, fields, whole.labels);
    showBant(session, whole.bant);
    if (!whole.opportunities.empty()) {
        session.out().line();
        std::vector<QStringList> rows;
        for (const Opportunity &opportunity : whole.opportunities)
            rows.push_back({opportunity.id.text(), opportunity.name, stageShown(session, opportunity.stage),
                            moneyShown(session, opportunity.amount)});
        session.out().table({{LeadCommandWords::tr("Opportunity")},
                             {LeadCommandWords::tr("Name")},
                             {LeadCommandWords::tr("Stage")},
                             {LeadCommandWords::tr("Amount"), true}},
                            rows);
    }
    session.out().line();
    std::vector<QStringList> rows;
    for (const TimelineItem &item : whole.timeline)
        rows.push_back(
            {timeShown(session, item.at), timelineShown(session, item), memberShown(session, item.member)});
    session.out().table({{LeadCommandWords::tr("Time")},
                         {LeadCommandWords::tr("What happened")},
                         {LeadCommandWords::tr("Who")}},
                        rows);
}

Result<void> runLead(Session &session)
{
    if (auto opened = session.open(); !opened)
        return opened;
    const auto id = session.lead(session.word(1));
    if (!id)
        return id.error();
    const auto whole = readWhole(session, *id);
    if (!whole)
        return whole.error();
    if (!whole->lead)
        return Error{Errc::NotFound, session.word(1), {}, {}};
    const auto fields = session.editor().describe(id->uuid);
    if (!fields)
        return fields.error();
    if (session.isJson())
        session.out().json(wholeJson(session, *whole, *fields));
    else
        showWhole(session, *whole, *fields);
    return {};
}

constexpr Command leadTable[] = {
    {"leads",
     "FILE",
     QT_TRANSLATE_NOOP("Commands", "List leads."),
     "leads sales.huni --band tofu,mofu --sort -created --limit 20", 1, 1, leadsOptions, runLeads},
    {"lead",
     "FILE ID",
     QT_TRANSLATE_NOOP("Commands", "Show everything about one lead."),
     "lead sales.huni 0192f0c1-7d6e-7c3a-9b52-5d1f0c8e2a11",
     2,
     2,
     {},
     runLead},
};

} // namespace

std::span<const Command> leadCommands()
{
    return leadTable;
}

} // namespace huni
