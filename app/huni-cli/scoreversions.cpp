#include "app/huni-cli/scoreversions.h"

#include "app/huni-cli/session.h"
#include "app/huni-cli/shapes.h"
#include "core/scoring/versionresults.h"
#include "ui/words/chancewords.h"
#include "ui/words/datewords.h"
#include "ui/words/errorwords.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace huni {

namespace {

struct ScoreVersionWords {
    Q_DECLARE_TR_FUNCTIONS(ScoreVersionWords)
};

struct VersionsOfMarket {
    MarketModel market{};
    std::vector<VersionResults> results{};
};

QJsonValue jsonShare(std::optional<double> share)
{
    return share ? QJsonValue(*share) : QJsonValue();
}

QJsonObject versionsJson(const Session &session, const VersionsOfMarket &of, QDate today)
{
    QJsonArray versions;
    for (size_t i = 0; i < of.market.versions.size(); ++i) {
        const ScoringVersion &version = of.market.versions[i];
        const VersionResults &results = of.results[i];
        const Member *member = session.catalog().member(version.member);
        versions += QJsonObject{{QStringLiteral("version"), qint64(i) + 1},
                                {QStringLiteral("from"), version.from.isValid() ? QJsonValue(version.from.toString(Qt::ISODate)) : QJsonValue()},
                                {QStringLiteral("in_force"), &version == &of.market.inForceOn(today)},
                                {QStringLiteral("member"), member ? jsonText(member->name) : QJsonValue()},
                                {QStringLiteral("note"), jsonText(version.note)},
                                {QStringLiteral("mql"), results.mql},
                                {QStringLiteral("sql"), results.sql},
                                {QStringLiteral("mql_to_sql"), jsonShare(results.mqlToSql())},
                                {QStringLiteral("won"), results.won},
                                {QStringLiteral("lost"), results.lost},
                                {QStringLiteral("win_rate"), jsonShare(results.winRate())},
                                {QStringLiteral("open"), results.open()}};
    }
    return {{QStringLiteral("market"), of.market.isDefault() ? QJsonValue() : jsonText(of.market.name)}, {QStringLiteral("versions"), versions}};
}

void showVersions(Session &session, const VersionsOfMarket &of, QDate today)
{
    const QLocale locale = session.locale();
    const auto share = [&](std::optional<double> part) { return part ? shareText(*part, locale) : QStringLiteral("—"); };
    std::vector<QStringList> rows;
    for (size_t i = 0; i < of.market.versions.size(); ++i) {
        const ScoringVersion &version = of.market.versions[i];
        const VersionResults &results = of.results[i];
        const bool isInForce = &version == &of.market.inForceOn(today);
        rows.push_back({locale.toString(qlonglong(i) + 1), version.from.isValid() ? dateWords(version.from, locale) : QStringLiteral("—"),
                        isInForce ? ScoreVersionWords::tr("in force") : QString(), locale.toString(results.mql), locale.toString(results.sql),
                        share(results.mqlToSql()), locale.toString(results.won), locale.toString(results.lost), share(results.winRate()), locale.toString(results.open()),
                        shownText(version.note, 60)});
    }
    session.out().table({{ScoreVersionWords::tr("Version"), true},
                         {ScoreVersionWords::tr("From")},
                         {QString()},
                         {ScoreVersionWords::tr("MQL"), true},
                         {ScoreVersionWords::tr("SQL"), true},
                         {ScoreVersionWords::tr("MQL to SQL"), true},
                         {ScoreVersionWords::tr("Won"), true},
                         {ScoreVersionWords::tr("Lost"), true},
                         {ScoreVersionWords::tr("Win rate"), true},
                         {ScoreVersionWords::tr("Open"), true},
                         {ScoreVersionWords::tr("Note")}},
                        rows);
}

} // namespace

Result<void> runScoreVersions(Session &session)
{
    const auto markets = session.read([&](Reader &, Connection &connection) {
        std::vector<VersionsOfMarket> all;
        const PipelineId pipeline = session.pipeline().store().pipeline();
        for (MarketModel &market : readScoringModels(connection, pipeline)) {
            auto results = versionResults(connection, pipeline, market.id, session.now());
            all.push_back({std::move(market), std::move(results)});
        }
        return all;
    });
    if (!markets)
        return markets.error();
    const QDate today = localDay(session.now(), session.catalog().zone);
    if (session.isJson()) {
        QJsonArray all;
        for (const VersionsOfMarket &of : *markets)
            all += versionsJson(session, of, today);
        session.out().json({{QStringLiteral("markets"), all}});
        return {};
    }
    for (const VersionsOfMarket &of : *markets) {
        if (markets->size() > 1)
            session.out().line(of.market.isDefault() ? ScoreVersionWords::tr("Every other lead") : of.market.name);
        showVersions(session, of, today);
    }
    return {};
}

} // namespace huni
