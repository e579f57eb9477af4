#include "core/scoring/scores.h"
#include "core/scoring/versionresults.h"
#include "tests/core/store/pipelinetest.h"

using namespace huni;
using namespace huni::trial;

/// What came of the leads that became MQL by each version of the rules, over real files.
class TestVersionResults : public PipelineTest
{
    Q_OBJECT

private:
    LeadId add(const QString &name, const QString &country = {})
    {
        Lead lead;
        lead.givenName = name;
        lead.email = name + QStringLiteral("@example.com");
        lead.country = country;
        return m_pipeline->leads().create(lead).valueOr(LeadId{});
    }
    void move(LeadId lead, QStringView to)
    {
        const QString reason = to == u"lost" ? QStringLiteral("price") : QString();
        const auto moved = m_pipeline->moves().move({cardOf(lead)}, {.stage = stage(to), .reason = reason, .override = QStringLiteral("known otherwise")});
        QVERIFY2(moved.ok(), qPrintable(to.toString() + (moved.ok() ? QString() : moved.error().thing + moved.error().detail)));
    }
    // When a lead became MQL: what a move wrote is set to another day.
    void setMqlDay(LeadId lead, int daysAgo)
    {
        QVERIFY(m_pipeline->store().inspect([&](Connection &connection) -> Result<void> {
            Query(connection, "UPDATE stage_change SET at=?3 WHERE lead=?1 AND to_stage=?2", lead, stage(u"mql"), m_pipeline->store().clock().now() - daysAgo * dayMs).run();
            return {};
        }).ok());
    }
    std::vector<VersionResults> results(ScoringModelId model)
    {
        Reader reader = m_pipeline->store().reader();
        const PipelineId pipeline = m_pipeline->store().pipeline();
        return reader.read([&](Connection &connection) { return versionResults(connection, pipeline, model, m_pipeline->store().clock().now()); }).valueOr({});
    }
    std::vector<VersionResults> results() { return results(defaultScoringModelId(m_pipeline->store().pipeline())); }
    void publishDearer()
    {
        ScoringModel model = shippedScoringModel();
        model.thresholds.mql += 500;
        QVERIFY(m_pipeline->scoring().publish(defaultScoringModelId(m_pipeline->store().pipeline()), model).ok());
    }

private Q_SLOTS:
    void nobodyIsNothing()
    {
        add(QStringLiteral("ada"));
        const auto none = results();
        QCOMPARE(none.size(), size_t(1));
        QCOMPARE(none[0], VersionResults{});
        QVERIFY(!none[0].mqlToSql());
        QVERIFY(!none[0].winRate());
    }

    void aLeadCountsOnceAndWhereItIs()
    {
        const LeadId open = add(QStringLiteral("open"));
        move(open, u"mql");
        move(open, u"engaged");
        move(open, u"mql"); // again: it counts once
        const LeadId won = add(QStringLiteral("won"));
        move(won, u"mql");
        move(won, u"sql");
        move(won, u"won");
        const LeadId lost = add(QStringLiteral("lost"));
        move(lost, u"mql");
        move(lost, u"lost");
        const LeadId talks = add(QStringLiteral("talks"));
        move(talks, u"mql");
        move(talks, u"demo"); // an opportunity, without having stood in SQL
        move(add(QStringLiteral("never")), u"lost");
        const auto of = results();
        QCOMPARE(of.size(), size_t(1));
        QCOMPARE(of[0], (VersionResults{4, 2, 1, 1}));
        QCOMPARE(of[0].open(), 2);
        QCOMPARE(of[0].mqlToSql(), 0.5);
        QCOMPARE(of[0].winRate(), 0.5);
    }

    void aVersionHasTheLeadsOfItsDays()
    {
        const LeadId before = add(QStringLiteral("before"));
        move(before, u"mql");
        setMqlDay(before, 1);
        const LeadId after = add(QStringLiteral("after"));
        move(after, u"mql");
        publishDearer(); // from today on
        const auto of = results();
        QCOMPARE(of.size(), size_t(2));
        QCOMPARE(of[0].mql, 1);
        QCOMPARE(of[1].mql, 1);
        // A deleted lead is not there, and a day to come has not come.
        QVERIFY(m_pipeline->leads().remove({after}).ok());
        setMqlDay(before, -3);
        QCOMPARE(results()[0].mql, 0);
        QCOMPARE(results()[1].mql, 0);
    }

    void aMarketHasItsOwnLeads()
    {
        Filter german;
        german.conditions = {{QStringLiteral("located_in"), FilterOp::AnyOf, {QStringLiteral("DE")}, {}}};
        const auto market = m_pipeline->scoring().addMarket(QStringLiteral("Germany"), german);
        QVERIFY(market.ok());
        move(add(QStringLiteral("gabi"), QStringLiteral("DE")), u"mql");
        move(add(QStringLiteral("ada"), QStringLiteral("TR")), u"mql");
        move(add(QStringLiteral("ali"), QStringLiteral("TR")), u"mql");
        const auto sum = [](const std::vector<VersionResults> &all) {
            qint64 mql = 0;
            for (const VersionResults &each : all)
                mql += each.mql;
            return mql;
        };
        QCOMPARE(sum(results(*market)), 1);
        QCOMPARE(sum(results()), 2);
        QVERIFY(results(ScoringModelId{Uuid::random()}).empty());
    }
};

QTEST_GUILESS_MAIN(TestVersionResults)
#include "tst_versionresults.moc"
