#include "core/scoring/modelchanges.h"
#include "core/scoring/sandbox.h"
#include "core/scoring/scores.h"
#include "core/store/emptyrecord.h"
#include "tests/core/store/pipelinetest.h"

#include <QJsonDocument>

#include <rapidcheck.h>

using namespace huni;
using namespace huni::trial;

/// What a changed model would do, over real files.
class TestSandbox : public PipelineTest
{
    Q_OBJECT

private:
    LeadId add(const QString &name, const QString &title = {})
    {
        Lead lead;
        lead.givenName = name;
        lead.email = name + QStringLiteral("@example.com");
        lead.title = title;
        return m_pipeline->leads().create(lead).valueOr(LeadId{});
    }
    void touch(LeadId lead, const char *kind, int daysAgo = 0, const char *page = "")
    {
        Record record = emptyRecord(Table::Touchpoint);
        record.at(col::Touchpoint::Kind) = Value{std::string(kind)};
        record.at(col::Touchpoint::Page) = textValue(std::string_view(page));
        record.at(col::Touchpoint::At) = Value{m_pipeline->store().clock().now() - daysAgo * dayMs};
        QVERIFY(m_pipeline->leads().touch(lead, record).ok());
    }
    void close(LeadId lead, QStringView stageKey)
    {
        const QString reason = stageKey == u"lost" ? QStringLiteral("price") : QString();
        QVERIFY(m_pipeline->moves().move({cardOf(lead)}, {.stage = stage(stageKey), .reason = reason}).ok());
    }
    std::optional<Sandbox> sandbox(const ScoringModel &changed, const SandboxWatch &watch = {})
    {
        Reader reader = m_pipeline->store().reader();
        const PipelineId pipeline = m_pipeline->store().pipeline();
        auto answer = reader.read([&](Connection &connection) {
            return trySandbox(connection, pipeline, defaultScoringModelId(pipeline), changed, m_pipeline->store().clock().now(), watch);
        });
        return answer ? *answer : std::nullopt;
    }
    static ScoringModel withPoints(const char *rule, qint64 points)
    {
        ScoringModel model = shippedScoringModel();
        for (ScoringRule &each : model.rules) {
            if (each.key == QLatin1String(rule))
                each.points = points * pointHundredths;
        }
        return model;
    }
    // Won ones looked at the prices, lost ones read about work with us; both were executives.
    void addClosed(int won, int lost)
    {
        for (int i = 0; i < won; ++i) {
            const LeadId lead = add(QStringLiteral("won%1").arg(i), QStringLiteral("CEO"));
            touch(lead, "page_view", 0, "/pricing");
            close(lead, u"won");
        }
        for (int i = 0; i < lost; ++i) {
            const LeadId lead = add(QStringLiteral("lost%1").arg(i), QStringLiteral("CEO"));
            touch(lead, "page_view", 0, "/careers");
            close(lead, u"lost");
        }
    }

private Q_SLOTS:
    void aModelAgainstItselfMovesNobody()
    {
        addClosed(3, 2);
        touch(add(QStringLiteral("ada"), QStringLiteral("CTO")), "demo_request");
        const auto same = sandbox(shippedScoringModel());
        QVERIFY(same);
        QCOMPARE(same->leads, 6);
        QCOMPARE(same->moverCount, 0);
        QVERIFY(same->movers.empty());
        for (const ThresholdMoves &moves : same->thresholds) {
            QCOMPARE(moves.before, moves.after);
            QCOMPARE(moves.up + moves.down, 0);
        }
        for (const ScoreBin &bin : same->bins)
            QCOMPARE(bin.before, bin.after);
        QVERIFY(same->testBefore == same->testAfter);
    }

    void whoMovesIsNamed()
    {
        const LeadId ada = add(QStringLiteral("ada"), QStringLiteral("CEO")); // 20
        touch(ada, "page_view", 0, "/pricing"); // 15
        const LeadId bea = add(QStringLiteral("bea"), QStringLiteral("CEO"));
        const auto higher = sandbox(withPoints("pricing_page", 30));
        QVERIFY(higher);
        QCOMPARE(higher->moverCount, 1);
        QCOMPARE(higher->movers.front().lead, ada);
        QCOMPARE(higher->movers.front().name, QStringLiteral("ada"));
        QCOMPARE(higher->movers.front().before, std::optional<qint64>(3500));
        QCOMPARE(higher->movers.front().after, std::optional<qint64>(5000));
        QVERIFY((higher->movers.front().crossed == std::array{0, 1, 0}));
        QVERIFY((higher->thresholds[1] == ThresholdMoves{0, 1, 1, 0}));
        const auto lower = sandbox(withPoints("title_executive", 0));
        QVERIFY(lower);
        QCOMPARE(lower->moverCount, 1); // 35 to 15: below what sales want
        QVERIFY((lower->thresholds[0] == ThresholdMoves{1, 0, 0, 1}));
        QVERIFY(bea);
        // Thresholds move people as well.
        ScoringModel strict = shippedScoringModel();
        strict.thresholds.sales = 40 * pointHundredths;
        QCOMPARE(sandbox(strict)->thresholds[0].down, 1);
    }

    void nothingIsWritten()
    {
        touch(add(QStringLiteral("ada")), "demo_request");
        const qint64 before = number("SELECT max(commit_no) FROM sync_txn");
        QVERIFY(sandbox(withPoints("request", 50)));
        QCOMPARE(number("SELECT max(commit_no) FROM sync_txn"), before);
        QCOMPARE(number("SELECT total FROM score"), 2000);
    }

    void binsSumToScoredLeads()
    {
        const bool holds = rc::check("bins sum to the scored leads, and counts agree with movers", [this] {
            m_pipeline.reset();
            m_place = std::make_unique<Place>();
            m_pipeline = newPipeline(m_place->path());
            const int leads = *rc::gen::inRange(1, 12);
            for (int i = 0; i < leads; ++i) {
                const LeadId lead = add(QStringLiteral("lead%1").arg(i), *rc::gen::element<const char *>("CEO", "Manager", "Clerk", "") );
                for (const char *kind : *rc::gen::container<std::vector<const char *>>(rc::gen::element<const char *>("demo_request", "unsubscribe", "webinar_attended", "email_open")))
                    touch(lead, kind, *rc::gen::inRange(0, 200));
            }
            ScoringModel model = shippedScoringModel();
            for (ScoringRule &rule : model.rules)
                rule.points += *rc::gen::inRange(-20, 21) * pointHundredths;
            const auto tried = sandbox(model);
            RC_ASSERT(tried.has_value());
            qint64 before = 0;
            qint64 after = 0;
            for (const ScoreBin &bin : tried->bins) {
                before += bin.before;
                after += bin.after;
            }
            RC_ASSERT(before == tried->scoredBefore);
            RC_ASSERT(after == tried->scoredAfter);
            RC_ASSERT(before == number("SELECT count(*) FROM score WHERE total IS NOT NULL"));
            for (const ThresholdMoves &moves : tried->thresholds)
                RC_ASSERT(moves.after - moves.before == moves.up - moves.down);
            RC_ASSERT(sandbox(model) == tried);
        });
        QVERIFY(holds);
    }

    void closedLeadsTellThresholdsApart()
    {
        addClosed(25, 25);
        const auto tried = sandbox(shippedScoringModel());
        QVERIFY(tried && tried->testAfter.isEnough());
        QCOMPARE(tried->testAfter.won, 25);
        QCOMPARE(tried->testAfter.lost, 25);
        // As of the day they were closed, without the mark of the end: 35 against 15.
        const ThresholdQuality &sales = tried->testAfter.at[0];
        QCOMPARE(sales.won, 25);
        QCOMPARE(sales.lost, 0);
        QCOMPARE(sales.precision(), std::optional(1.0));
        QCOMPARE(sales.recall(), std::optional(1.0));
        QCOMPARE(sales.lift(), std::optional(2.0));
        QVERIFY(!tried->testAfter.at[2].precision()); // nobody is that high
        QCOMPARE(tried->testAfter.at[2].recall(), std::optional(0.0));
        QVERIFY(tried->testAfter.best);
        QCOMPARE(tried->testAfter.best->threshold, 3500);
        QCOMPARE(tried->testAfter.best->f1(), std::optional(1.0));
    }

    void littleDataSaysSo()
    {
        addClosed(25, 19);
        const auto tried = sandbox(shippedScoringModel());
        QVERIFY(tried && !tried->testAfter.isEnough());
        QVERIFY(!tried->testAfter.best);
        for (const RuleWorth &worth : tried->rules)
            QVERIFY(!worth.proposed);
    }

    void rulesAreWorthWhatTheyTell()
    {
        addClosed(24, 22);
        touch(add(QStringLiteral("open")), "page_view", 0, "/pricing");
        const auto tried = sandbox(shippedScoringModel());
        QVERIFY(tried);
        const auto worth = [&](const char *key) {
            return *std::find_if(tried->rules.begin(), tried->rules.end(), [key](const RuleWorth &each) { return each.rule == QLatin1String(key); });
        };
        QCOMPARE(tried->rules.size(), shippedScoringModel().rules.size());
        QCOMPARE(worth("pricing_page").leads, 25);
        QCOMPARE(worth("pricing_page").won, 24);
        QCOMPARE(worth("pricing_page").lost, 0);
        QCOMPARE(worth("pricing_page").restLost, 22);
        QCOMPARE(worth("pricing_page").conversion(), std::optional(1.0));
        QCOMPARE(worth("pricing_page").restConversion(), std::optional(0.0));
        QVERIFY(worth("pricing_page").proposed.value_or(0) > 0);
        QVERIFY(worth("careers").proposed.value_or(0) < 0);
        QVERIFY(!worth("title_executive").proposed); // everybody is one: it tells nothing
        QVERIFY(!worth("webinar").conversion());
    }

    void itIsCalledOff()
    {
        touch(add(QStringLiteral("ada")), "demo_request");
        int looks = 0;
        QVERIFY(!sandbox(shippedScoringModel(), [&](qint64, qint64 total) {
            ++looks;
            return total != 1;
        }));
        QCOMPARE(looks, 1);
    }

    void anEmptyPipelineHasNoBins()
    {
        const auto tried = sandbox(shippedScoringModel());
        QVERIFY(tried && tried->bins.empty());
        QCOMPARE(tried->leads, 0);
        QVERIFY(!tried->testAfter.at[0].recall());
    }

    void changesAreFound()
    {
        const ScoringModel &shipped = shippedScoringModel();
        QVERIFY(modelChanges(shipped, shipped).empty());
        ScoringModel other = withPoints("request", 40);
        removeRule(other, QStringLiteral("webinar"));
        other.thresholds.demo = 8000;
        ScoringRule own = *shipped.rule(u"careers");
        own.key = newRuleKey(shipped, QStringLiteral("careers"));
        QCOMPARE(own.key, QStringLiteral("careers_2"));
        other.rules.push_back(own);
        using Part = ModelChange::Part;
        const std::vector<ModelChange> expected{{{}, Part::Thresholds, {}},
                                                {QStringLiteral("request"), Part::Points, {}},
                                                {QStringLiteral("careers_2"), Part::Added, {}},
                                                {QStringLiteral("webinar"), Part::Removed, {}}};
        QVERIFY(modelChanges(shipped, other) == expected);
        QVERIFY(scoringModelFromJson(QJsonDocument(scoringModelToJson(other)).toJson(), QStringLiteral("own")).ok());
    }

    void rulesSayWhomTheyAreFor()
    {
        const IdealCustomer shipped = idealCustomerOf(shippedScoringModel());
        QCOMPARE(shipped.sectors, QStringList{QStringLiteral("technology")});
        QCOMPARE(shipped.countries, (QStringList{QStringLiteral("US"), QStringLiteral("GB"), QStringLiteral("CA")}));
        QVERIFY(shipped.sizes.isEmpty()); // 50 to 500 people is no answer there is
        const IdealCustomer ideal{{}, {QStringLiteral("health")}, {QStringLiteral("small"), QStringLiteral("enterprise")}, {QStringLiteral("TR")}, {QStringLiteral("buyer")}};
        QCOMPARE(idealCustomerOf(withIdealCustomer(shippedScoringModel(), ideal)), ideal);
        IdealCustomer other = shipped;
        other.countries = {QStringLiteral("DE")};
        const ScoringModel changed = withIdealChange(shippedScoringModel(), shipped, other);
        QVERIFY((modelChanges(shippedScoringModel(), changed) == std::vector<ModelChange>{{QStringLiteral("country"), ModelChange::Part::Condition, {}}}));
        other.countries.clear();
        QVERIFY(!withIdealChange(changed, idealCustomerOf(changed), other).rule(u"country"));
    }

    void publishingStoresWhomItIsFor()
    {
        const PipelineId pipeline = m_pipeline->store().pipeline();
        const IdealCustomer ideal{QStringLiteral("Software"), {}, {}, {}, {QStringLiteral("buyer")}};
        const ScoringModel model = withIdealCustomer(shippedScoringModel(), ideal);
        QVERIFY(model.rule(u"target_title"));
        QVERIFY(m_pipeline->scoring().publish(defaultScoringModelId(pipeline), model, {}, QStringLiteral("For buyers"), ideal).ok());
        QCOMPARE(*m_pipeline->settings().idealCustomer(), ideal);
        const LeadId lead = add(QStringLiteral("ada"), QStringLiteral("Senior Buyer"));
        Reader reader = m_pipeline->store().reader();
        const auto score = reader.read([&](Connection &connection) { return readScore(connection, lead); }).valueOr(std::nullopt);
        QCOMPARE(score->total, 1000);
        QVERIFY(m_pipeline->store().undo().ok()); // the lead
        QVERIFY(m_pipeline->store().undo().ok());
        QCOMPARE(*m_pipeline->settings().idealCustomer(), IdealCustomer{});
        QCOMPARE(m_pipeline->scoring().models()->back().versions.size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestSandbox)
#include "tst_sandbox.moc"
