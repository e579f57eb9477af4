#include "app/huni-cli/backtest.h"

#include "app/huni-cli/session.h"
#include "app/huni-cli/shapes.h"
#include "core/scoring/sandbox.h"
#include "ui/words/chancewords.h"
#include "ui/words/namewords.h"
#include "ui/words/rulewords.h"
#include "ui/words/scorewords.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

namespace huni {

namespace {

struct BackTestWords {
    Q_DECLARE_TR_FUNCTIONS(BackTestWords)
};

constexpr qint64 mostModelBytes = 4 << 20;
constexpr std::array thresholdKeys{"sales", "mql", "demo"};

Result<ScoringModel> modelOfFile(const Session &session, const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return Error{Errc::FileNotFound, path, {}, {}};
    if (info.isDir())
        return Error{Errc::FileIsDirectory, path, {}, {}};
    if (info.size() > mostModelBytes)
        return Error{Errc::FileTooLarge, path, {}, QString::number(mostModelBytes)};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Errc::FileUnreadable, path, {}, file.errorString()};
    auto model = scoringModelFromJson(file.readAll(), path);
    if (!model)
        return model;
    if (auto checked = checkScoringFields(*model, TableFields(Table::Lead, session.catalog()), path); !checked)
        return checked.error();
    return model;
}

QJsonValue jsonPart(std::optional<double> part)
{
    return part ? QJsonValue(*part) : QJsonValue();
}

QJsonObject thresholdQualityJson(const ThresholdQuality &quality)
{
    return {{QStringLiteral("points"), jsonPoints(quality.threshold)}, {QStringLiteral("won"), quality.won},
            {QStringLiteral("lost"), quality.lost},                    {QStringLiteral("precision"), jsonPart(quality.precision())},
            {QStringLiteral("recall"), jsonPart(quality.recall())},    {QStringLiteral("lift"), jsonPart(quality.lift())},
            {QStringLiteral("f1"), jsonPart(quality.f1())}};
}

QJsonObject testJson(const BackTest &test)
{
    QJsonArray thresholds;
    for (size_t i = 0; i < scoreThresholdCount && test.isEnough(); ++i) {
        QJsonObject one = thresholdQualityJson(test.at[i]);
        one[u"threshold"] = QLatin1String(thresholdKeys[i]);
        thresholds += one;
    }
    return {{QStringLiteral("won"), test.won},
            {QStringLiteral("lost"), test.lost},
            {QStringLiteral("enough"), test.isEnough()},
            {QStringLiteral("thresholds"), thresholds},
            {QStringLiteral("best"), test.isEnough() && test.best ? QJsonValue(thresholdQualityJson(*test.best)) : QJsonValue()}};
}

QJsonObject sandboxJson(const Sandbox &sandbox, const ScoringModel &before, const ScoringModel &after)
{
    QJsonArray thresholds;
    for (size_t i = 0; i < scoreThresholdCount; ++i) {
        const ThresholdMoves &moves = sandbox.thresholds[i];
        thresholds += QJsonObject{{QStringLiteral("threshold"), QLatin1String(thresholdKeys[i])},
                                  {QStringLiteral("points_before"), jsonPoints(thresholdsOf(before)[i])},
                                  {QStringLiteral("points"), jsonPoints(thresholdsOf(after)[i])},
                                  {QStringLiteral("before"), moves.before},
                                  {QStringLiteral("after"), moves.after},
                                  {QStringLiteral("up"), moves.up},
                                  {QStringLiteral("down"), moves.down}};
    }
    QJsonArray movers;
    for (const SandboxMover &mover : sandbox.movers) {
        QJsonObject crossed;
        for (size_t i = 0; i < scoreThresholdCount; ++i) {
            if (mover.crossed[i] != 0)
                crossed[QLatin1String(thresholdKeys[i])] = mover.crossed[i] > 0 ? QStringLiteral("up") : QStringLiteral("down");
        }
        movers += QJsonObject{{QStringLiteral("lead"), mover.lead.text()},
                              {QStringLiteral("name"), jsonText(mover.name)},
                              {QStringLiteral("before"), mover.before ? QJsonValue(jsonPoints(*mover.before)) : QJsonValue()},
                              {QStringLiteral("after"), mover.after ? QJsonValue(jsonPoints(*mover.after)) : QJsonValue()},
                              {QStringLiteral("crossed"), crossed}};
    }
    QJsonArray histogram;
    for (const ScoreBin &bin : sandbox.bins)
        histogram += QJsonObject{{QStringLiteral("from"), bin.from}, {QStringLiteral("to"), bin.from + ScoreBin::width}, {QStringLiteral("before"), bin.before}, {QStringLiteral("after"), bin.after}};
    QJsonArray rules;
    for (const RuleWorth &worth : sandbox.rules) {
        const ScoringRule *rule = after.rule(worth.rule);
        rules += QJsonObject{{QStringLiteral("rule"), worth.rule},
                             {QStringLiteral("points"), rule ? QJsonValue(jsonPoints(rule->points)) : QJsonValue()},
                             {QStringLiteral("leads"), worth.leads},
                             {QStringLiteral("conversion"), jsonPart(worth.conversion())},
                             {QStringLiteral("rest_conversion"), jsonPart(worth.restConversion())},
                             {QStringLiteral("proposed"), worth.proposed ? QJsonValue(jsonPoints(*worth.proposed)) : QJsonValue()}};
    }
    return {{QStringLiteral("leads"), sandbox.leads},
            {QStringLiteral("scored_before"), sandbox.scoredBefore},
            {QStringLiteral("scored_after"), sandbox.scoredAfter},
            {QStringLiteral("thresholds"), thresholds},
            {QStringLiteral("crossing"), sandbox.moverCount},
            {QStringLiteral("movers"), movers},
            {QStringLiteral("histogram"), histogram},
            {QStringLiteral("before"), testJson(sandbox.testBefore)},
            {QStringLiteral("after"), testJson(sandbox.testAfter)},
            {QStringLiteral("rules"), rules}};
}

void showTest(Session &session, const Sandbox &sandbox)
{
    const QLocale locale = session.locale();
    const BackTest &test = sandbox.testAfter;
    if (!test.isEnough()) {
        //: %1 won and %2 lost leads, %3 the fewest of each
        session.out().line(BackTestWords::tr("Too little data: %1 won and %2 lost leads. From %3 of each on Huni says how well the score tells them apart.")
                               .arg(locale.toString(test.won), locale.toString(test.lost), locale.toString(BackTest::fewest)));
        return;
    }
    session.out().line(BackTestWords::tr("%1 won and %2 lost leads, each as of the day it was closed. In brackets: with the rules in force.")
                           .arg(locale.toString(test.won), locale.toString(test.lost)));
    const auto both = [](const QString &after, const QString &before) { return after == before ? after : QStringLiteral("%1 (%2)").arg(after, before); };
    const auto part = [&](std::optional<double> value) { return value ? shareText(*value, locale, 1) : QStringLiteral("—"); };
    const auto times = [&](std::optional<double> value) { return value ? locale.toString(*value, 'f', 2) + u'×' : QStringLiteral("—"); };
    std::vector<QStringList> rows;
    const auto put = [&](const QString &name, const ThresholdQuality &after, const ThresholdQuality &before) {
        rows.push_back({name, both(pointsText(after.threshold, locale), pointsText(before.threshold, locale)), both(part(after.precision()), part(before.precision())),
                        both(part(after.recall()), part(before.recall())), both(times(after.lift()), times(before.lift()))});
    };
    for (size_t i = 0; i < scoreThresholdCount; ++i)
        put(scoreThresholdName(i), test.at[i], sandbox.testBefore.at[i]);
    if (test.best && sandbox.testBefore.best)
        put(BackTestWords::tr("Best there is"), *test.best, *sandbox.testBefore.best);
    session.out().table({{BackTestWords::tr("Threshold")}, {BackTestWords::tr("Points"), true}, {BackTestWords::tr("Won of those above"), true}, {BackTestWords::tr("Of all won found"), true}, {BackTestWords::tr("Lift"), true}}, rows);
}

void showSandbox(Session &session, const Sandbox &sandbox, const ScoringModel &after)
{
    constexpr size_t mostMovers = 20;
    const QLocale locale = session.locale();
    const auto number = [&](qint64 value) { return locale.toString(value); };
    const auto score = [&](const std::optional<qint64> &total) { return total ? pointsText(*total, locale) : QStringLiteral("—"); };
    session.out().line(BackTestWords::tr("Scored leads: %1. Crossing a threshold: %2. Nothing is changed.").arg(number(sandbox.scoredAfter), number(sandbox.moverCount)));
    std::vector<QStringList> thresholds;
    for (size_t i = 0; i < scoreThresholdCount; ++i) {
        const ThresholdMoves &moves = sandbox.thresholds[i];
        thresholds.push_back({scoreThresholdName(i), pointsText(thresholdsOf(after)[i], locale), number(moves.before), number(moves.after), number(moves.up), number(moves.down)});
    }
    session.out().table({{BackTestWords::tr("Threshold")}, {BackTestWords::tr("Points"), true}, {BackTestWords::tr("Before"), true}, {BackTestWords::tr("After"), true}, {BackTestWords::tr("Up"), true}, {BackTestWords::tr("Down"), true}},
                        thresholds);
    std::vector<QStringList> movers;
    for (size_t i = 0; i < std::min(mostMovers, sandbox.movers.size()); ++i)
        movers.push_back({nameOrNone(sandbox.movers[i].name), score(sandbox.movers[i].before), score(sandbox.movers[i].after)});
    if (!movers.empty()) {
        session.out().line();
        session.out().table({{BackTestWords::tr("Who moves")}, {BackTestWords::tr("Before"), true}, {BackTestWords::tr("After"), true}}, movers);
        if (sandbox.moverCount > qint64(movers.size()))
            session.out().line(BackTestWords::tr("and %n more", nullptr, int(sandbox.moverCount - qint64(movers.size()))));
    }
    session.out().line();
    std::vector<QStringList> bins;
    for (const ScoreBin &bin : sandbox.bins)
        bins.push_back({BackTestWords::tr("%1 to %2").arg(number(bin.from), number(bin.from + ScoreBin::width)), number(bin.before), number(bin.after)});
    if (!bins.empty()) {
        session.out().table({{BackTestWords::tr("Leads by score")}, {BackTestWords::tr("Before"), true}, {BackTestWords::tr("After"), true}}, bins);
        session.out().line();
    }
    showTest(session, sandbox);
}

} // namespace

Result<void> runBackTest(Session &session)
{
    const auto changed = modelOfFile(session, session.arguments().value("back-test"));
    if (!changed)
        return changed.error();
    const auto models = session.pipeline().scoring().models();
    if (!models)
        return models.error();
    const MarketModel &market = models->back();
    const ScoringModel before = market.inForceOn(localDay(session.now(), session.catalog().zone)).model;
    const auto sandbox = session.read([&](Reader &, Connection &connection) {
        return trySandbox(connection, session.pipeline().store().pipeline(), market.id, *changed, session.now());
    });
    if (!sandbox)
        return sandbox.error();
    if (!*sandbox)
        return Error{Errc::Cancelled, {}, {}, {}};
    if (session.isJson())
        session.out().json(sandboxJson(**sandbox, before, *changed));
    else
        showSandbox(session, **sandbox, *changed);
    return {};
}

} // namespace huni
