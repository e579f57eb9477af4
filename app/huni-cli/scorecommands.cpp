#include "app/huni-cli/backtest.h"
#include "app/huni-cli/command.h"
#include "app/huni-cli/scoreversions.h"
#include "app/huni-cli/session.h"
#include "app/huni-cli/shapes.h"
#include "core/prediction/chances.h"
#include "core/prediction/predictor.h"
#include "core/scoring/scorestory.h"
#include "ui/words/chancewords.h"
#include "ui/words/fieldwords.h"
#include "ui/words/scorewords.h"

#include <QCoreApplication>

namespace huni {

namespace {

struct ScoreCommandWords {
    Q_DECLARE_TR_FUNCTIONS(ScoreCommandWords)
};

constexpr OptionSpec scoreOptions[] = {
    {"at", "INSTANT", QT_TRANSLATE_NOOP("Commands", "The score at the end of that local day, past or to come, instead of today's.")},
    {"rescore", nullptr, QT_TRANSLATE_NOOP("Commands", "Work every score out anew and say whether one was wrong.")},
    {"back-test", "MODEL.json", QT_TRANSLATE_NOOP("Commands", "What the model of that file would do with the leads of today, and would have told of won and lost ones. Nothing is written.")},
    {"versions", nullptr, QT_TRANSLATE_NOOP("Commands", "Every version of the rules, and what came of the leads that became MQL by it.")},
};

struct LeadStory {
    Score score{};
    ScoringModel model{};
};

Result<void> scoreOne(Session &session)
{
    const auto lead = session.lead(session.word(1));
    if (!lead)
        return lead.error();
    Instant at = session.now();
    if (session.arguments().has("at")) {
        const auto asked = instantFromIso(session.arguments().value("at"), session.catalog().zone);
        if (!asked)
            return usageError(ScoreCommandWords::tr("\"--at\" needs a date, for example 2026-11-21, not \"%1\".").arg(quotedWord(session.arguments().value("at"))));
        at = *asked;
    }
    const auto story = session.read([&](Reader &, Connection &connection) {
        LeadStory told;
        if (const auto read = ScoreStory::read(connection, session.pipeline().store().pipeline(), *lead)) {
            const int day = DayNumbers(session.catalog().zone).of(at);
            told = {read->on(day), read->modelOn(day)};
        }
        return told;
    });
    if (!story)
        return story.error();
    if (session.isJson()) {
        QJsonObject object{{QStringLiteral("lead"), lead->text()},
                           {QStringLiteral("at"), jsonInstant(session, at)},
                           {QStringLiteral("total"), story->score.isScored ? QJsonValue(jsonPoints(story->score.total)) : QJsonValue()},
                           {QStringLiteral("grade"), gradeKey(story->score.grade)},
                           {QStringLiteral("temperature"), temperatureKey(story->score.temperature)},
                           {QStringLiteral("why"), whyScore(story->score, story->model, session.language())},
                           {QStringLiteral("entries"), ledgerJson(session, story->score, story->model)}};
        session.out().json(object);
        return {};
    }
    session.out().line(whyScore(story->score, story->model, session.language()));
    std::vector<QStringList> rows;
    for (const ScoreEntry &entry : story->score.entries) {
        rows.push_back({entry.at == 0 ? QStringLiteral("—") : dayShown(session, entry.at), entry.group ? ruleGroupName(*entry.group) : QStringLiteral("—"),
                        scoreEntryWords(entry, story->model, session.language()), pointsText(entry.points, session.locale())});
    }
    if (!rows.empty())
        session.out().table({{ScoreCommandWords::tr("Since")}, {ScoreCommandWords::tr("Group")}, {ScoreCommandWords::tr("Why")}, {ScoreCommandWords::tr("Points"), true}}, rows);
    session.out().line(ScoreCommandWords::tr("Total %1, grade %2, %3")
                           .arg(story->score.isScored ? pointsText(story->score.total, session.locale()) : QStringLiteral("—"), gradeName(story->score.grade),
                                temperatureName(story->score.temperature, session.language())));
    return {};
}

struct ScoreCounts {
    qint64 leads = 0;
    qint64 scored = 0;
    qint64 below = 0; ///< the threshold of sales
    qint64 mql = 0; ///< at the MQL threshold or above
    qint64 demo = 0;
    qint64 sum = 0; ///< hundredths
    std::array<qint64, 5> grades{};
    std::array<qint64, 3> temperatures{};
};

ScoreCounts countScores(Connection &connection, const ScoreThresholds &thresholds)
{
    ScoreCounts counts;
    Query leads(connection, "SELECT count(*) FROM lead WHERE gone=0");
    counts.leads = leads.next() ? leads.integer(0) : 0;
    Query scores(connection, "SELECT total, grade, temperature FROM score WHERE total IS NOT NULL");
    while (scores.next()) {
        const qint64 total = scores.integer(0);
        ++counts.scored;
        counts.sum += total;
        counts.below += total < thresholds.sales;
        counts.mql += total >= thresholds.mql;
        counts.demo += total >= thresholds.demo;
        ++counts.grades[size_t(scores.integer(1))];
        ++counts.temperatures[size_t(scores.integer(2))];
    }
    return counts;
}

Result<void> scoreEverybody(Session &session)
{
    bool wasRight = true;
    if (session.arguments().has("rescore")) {
        const auto stale = session.pipeline().store().staleProjections();
        if (!stale)
            return stale.error();
        wasRight = !stale->contains(QStringLiteral("score"));
        if (auto done = session.pipeline().store().rebuildProjections(); !done)
            return done;
    }
    if (auto refreshed = session.pipeline().scoring().refresh(); !refreshed)
        return refreshed.error();
    const auto models = session.pipeline().scoring().models();
    if (!models)
        return models.error();
    const ScoringModel model = models->back().inForceOn(localDay(session.now(), session.catalog().zone)).model;
    const auto counts = session.read([&](Reader &, Connection &connection) { return countScores(connection, model.thresholds); });
    if (!counts)
        return counts.error();
    if (session.isJson()) {
        QJsonObject grades;
        for (const Grade grade : {Grade::A, Grade::B, Grade::C, Grade::D, Grade::Unknown})
            grades[gradeKey(grade)] = counts->grades[size_t(grade)];
        QJsonObject temperatures;
        for (const Temperature temperature : {Temperature::Hot, Temperature::Warm, Temperature::Cold})
            temperatures[temperatureKey(temperature)] = counts->temperatures[size_t(temperature)];
        session.out().json({{QStringLiteral("leads"), counts->leads},
                            {QStringLiteral("scored"), counts->scored},
                            {QStringLiteral("below_sales"), counts->below},
                            {QStringLiteral("mql"), counts->mql},
                            {QStringLiteral("demo"), counts->demo},
                            {QStringLiteral("mean"), counts->scored > 0 ? QJsonValue(jsonPoints(counts->sum) / double(counts->scored)) : QJsonValue()},
                            {QStringLiteral("grades"), grades},
                            {QStringLiteral("temperatures"), temperatures},
                            {QStringLiteral("were_right"), wasRight}});
        return {};
    }
    const QLocale locale = session.locale();
    session.out().facts({{ScoreCommandWords::tr("Leads"), locale.toString(counts->leads)},
                         {ScoreCommandWords::tr("Scored"), locale.toString(counts->scored)},
                         {ScoreCommandWords::tr("Below %1, not for sales").arg(pointsText(model.thresholds.sales, locale)), locale.toString(counts->below)},
                         {ScoreCommandWords::tr("%1 or more, MQL").arg(pointsText(model.thresholds.mql, locale)), locale.toString(counts->mql)},
                         {ScoreCommandWords::tr("%1 or more, invite to a demo").arg(pointsText(model.thresholds.demo, locale)), locale.toString(counts->demo)}});
    if (!wasRight)
        session.out().line(ScoreCommandWords::tr("Some stored scores were wrong. They are right now."));
    return {};
}

Result<void> runScore(Session &session)
{
    if (auto opened = session.open(); !opened)
        return opened;
    if (session.arguments().has("back-test")) {
        if (session.arguments().positional.size() > 1 || session.arguments().has("at") || session.arguments().has("rescore"))
            return usageError(ScoreCommandWords::tr("\"--back-test\" is about all leads as of today: without a lead, --at or --rescore."));
        return runBackTest(session);
    }
    if (session.arguments().has("versions")) {
        if (session.arguments().positional.size() > 1 || session.arguments().has("at") || session.arguments().has("rescore"))
            return usageError(ScoreCommandWords::tr("\"--versions\" is about all leads as of today: without a lead, --at or --rescore."));
        return runScoreVersions(session);
    }
    return session.arguments().positional.size() > 1 ? scoreOne(session) : scoreEverybody(session);
}

constexpr OptionSpec predictOptions[] = {
    {"train", nullptr, QT_TRANSLATE_NOOP("Commands", "Learn anew from the leads that were won and lost.")},
    {"without", "FIELD,...", QT_TRANSLATE_NOOP("Commands", "Leave out these fields instead of those that are only known afterwards.")},
};

// A field by its key, or a custom field by its name: `custom:Tags` or `Tags`.
QString predictionField(const Session &session, const QString &word)
{
    const QString name = word.startsWith(u"custom:") ? word.mid(7) : word;
    const CustomField *field = session.catalog().findCustomField(u"lead", name);
    return field ? QStringLiteral("custom:") + field->id.text() : word;
}

// Ids of custom fields as people call them.
QString predictionFieldShown(const Session &session, const QString &key)
{
    for (const CustomField &field : session.catalog().customFields) {
        if (key == QStringLiteral("custom:") + field.id.text())
            return QStringLiteral("custom:") + field.name;
    }
    return key;
}

QJsonObject qualityJson(const Session &session, const PredictionQuality &quality)
{
    QJsonObject object = qualityToJson(quality);
    QJsonArray leaks;
    for (const PredictionQuality::Leak &leak : quality.leaks)
        leaks += QJsonObject{{QStringLiteral("field"), predictionFieldShown(session, leak.field)}, {QStringLiteral("auc"), leak.auc}, {QStringLiteral("why"), leakWhyKey(leak.why)}};
    QJsonArray fields;
    for (const PredictionQuality::FieldTell &field : quality.fields)
        fields += QJsonObject{{QStringLiteral("field"), predictionFieldShown(session, field.field)}, {QStringLiteral("auc"), field.auc}, {QStringLiteral("used"), field.isUsed}};
    QJsonArray used;
    for (const QString &key : quality.used)
        used += predictionFieldShown(session, key);
    object[u"leaks"] = leaks;
    object[u"fields"] = fields;
    object[u"used"] = used;
    return object;
}

void showQuality(Session &session, const PredictionQuality &quality)
{
    const QLocale locale = session.locale();
    const auto share = [&](double value) { return locale.toString(value, 'f', 3); };
    session.out().facts({{ScoreCommandWords::tr("Learnt from"), ScoreCommandWords::tr("%1 won and %2 lost leads").arg(locale.toString(quality.won), locale.toString(quality.lost))},
                         {QStringLiteral("AUC"), aucText(quality.auc, quality.aucLow, quality.aucHigh, locale)},
                         {ScoreCommandWords::tr("AUC by time"), quality.byTime ? aucText(quality.byTime->auc, quality.byTime->aucLow, quality.byTime->aucHigh, locale) : QStringLiteral("—")},
                         {ScoreCommandWords::tr("Brier score"), share(quality.brier)},
                         {ScoreCommandWords::tr("Calibration error"), share(quality.calibrationError)},
                         {ScoreCommandWords::tr("Best threshold"), share(quality.threshold)}});
    for (const PredictionQuality::Leak &leak : quality.leaks) {
        //: %1 is a field, %2 a sentence that says why it is left out
        session.out().line(ScoreCommandWords::tr("\"%1\": %2").arg(predictionFieldShown(session, leak.field), leakWords(leak, locale)));
    }
}

Result<void> runPredict(Session &session)
{
    if (auto opened = session.open(); !opened)
        return opened;
    Predictor predictor(session.pipeline().store());
    if (session.arguments().has("train") || session.arguments().has("without")) {
        std::optional<QStringList> without;
        if (session.arguments().has("without")) {
            without.emplace();
            for (const QString &word : session.arguments().value("without").split(u',', Qt::SkipEmptyParts))
                *without += predictionField(session, word.trimmed());
        }
        if (auto trained = predictor.train(without); !trained)
            return trained.error();
        if (auto refreshed = session.pipeline().scoring().refresh(); !refreshed)
            return refreshed.error();
    }
    const auto stored = predictor.stored();
    if (!stored)
        return stored.error();
    if (!*stored)
        return Error{Errc::NotFound, QStringLiteral("predictive_model"), {}, {}};
    if (session.arguments().positional.size() < 2) {
        if (session.isJson())
            session.out().json(qualityJson(session, (*stored)->quality));
        else
            showQuality(session, (*stored)->quality);
        return {};
    }
    const auto lead = session.lead(session.word(1));
    if (!lead)
        return lead.error();
    const auto said = predictor.predict(**stored, *lead);
    if (!said)
        return said.error();
    if (session.isJson()) {
        QJsonArray reasons;
        for (const PredictionFactor &factor : said->factors)
            reasons += QJsonObject{{QStringLiteral("field"), predictionFieldShown(session, factor.field)}, {QStringLiteral("weight"), factor.weight}, {QStringLiteral("missing"), factor.isMissing}};
        session.out().json({{QStringLiteral("lead"), lead->text()},
                            {QStringLiteral("probability"), said->probability},
                            {QStringLiteral("band"), chanceBandKey(chanceBand(said->probability, (*stored)->quality.threshold))},
                            {QStringLiteral("reasons"), reasons}});
        return {};
    }
    //: %1 a probability, %2 likely, possible or unlikely
    session.out().line(ScoreCommandWords::tr("Probability of being won: %1, %2").arg(chanceText(chanceOf(said->probability), session.locale()), chanceBandName(chanceBand(said->probability, (*stored)->quality.threshold)).toLower()));
    std::vector<QStringList> rows;
    for (const PredictionFactor &factor : said->factors)
        rows.push_back({predictionFieldName(factor.field, factor.name, session.language()), factorValueWords(factor, session.catalog(), session.language()), factorWeightText(factor.weight, session.locale())});
    session.out().table({{ScoreCommandWords::tr("Field")}, {ScoreCommandWords::tr("Value")}, {ScoreCommandWords::tr("Weight"), true}}, rows);
    return {};
}

constexpr Command commands[] = {
    {"score", "FILE [LEAD]",
     QT_TRANSLATE_NOOP("Commands", "Show how the leads are scored, or why one lead has the score it has."), "score sales.huni ayse@example.com", 1, 2, scoreOptions,
     runScore},
    {"predict", "FILE [LEAD]",
     QT_TRANSLATE_NOOP("Commands", "Learn from won and lost leads how likely the others are to be won, and say how good that is."), "predict sales.huni --train", 1, 2, predictOptions,
     runPredict},
};

} // namespace

std::span<const Command> scoreCommands()
{
    return commands;
}

} // namespace huni
