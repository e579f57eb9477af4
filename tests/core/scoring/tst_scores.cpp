#include "core/scoring/scorelimits.h"
#include "core/scoring/scores.h"
#include "core/scoring/scorestory.h"
#include "core/scoring/scoretrend.h"
#include "core/store/emptyrecord.h"
#include "tests/core/store/pipelinetest.h"

#include <rapidcheck.h>

using namespace huni;
using namespace huni::trial;

class TestScores : public PipelineTest
{
    Q_OBJECT

private:
    LeadId add(const QString &name, const QString &title = {})
    {
        Lead lead;
        lead.givenName = name;
        lead.email = name + QStringLiteral("@example.com");
        lead.title = title;
        const auto id = m_pipeline->leads().create(lead, QStringLiteral("Acme"));
        return id ? *id : LeadId{};
    }
    void touch(LeadId lead, const char *kind, int daysAgo = 0, const char *page = "")
    {
        Record record = emptyRecord(Table::Touchpoint);
        record.at(col::Touchpoint::Kind) = Value{std::string(kind)};
        record.at(col::Touchpoint::Page) = textValue(std::string_view(page));
        record.at(col::Touchpoint::At) = Value{m_pipeline->store().clock().now() - daysAgo * dayMs};
        QVERIFY(m_pipeline->leads().touch(lead, record).ok());
    }
    std::optional<LeadScore> score(LeadId lead)
    {
        Reader reader = m_pipeline->store().reader();
        return reader.read([&](Connection &connection) { return readScore(connection, lead); }).valueOr(std::nullopt);
    }
    qint64 total(LeadId lead)
    {
        const auto stored = score(lead);
        return stored ? stored->total : -1;
    }
    std::optional<ScoreStory> story(LeadId lead)
    {
        Reader reader = m_pipeline->store().reader();
        auto read = reader.read([&](Connection &connection) { return ScoreStory::read(connection, m_pipeline->store().pipeline(), lead); });
        return read ? std::move(*read) : std::nullopt;
    }
    int today()
    {
        return DayNumbers(m_pipeline->catalog()->zone).of(m_pipeline->store().clock().now());
    }
    // A version that asks for something else of the lead.
    void publish(int value)
    {
        static constexpr std::array fields{"city", "language", "company.city", "bant.need", "reached", "subscribed", "name", "lifecycle", "title"};
        const auto models = m_pipeline->scoring().models();
        ScoringModel changed = models->back().versions.back().model;
        ScoringRule &rule = changed.rules[size_t(value) % 3];
        rule.points = value;
        rule.when.conditions = {{QLatin1String(fields[size_t(value) % fields.size()]), value % 2 ? FilterOp::IsFilled : FilterOp::IsEmpty, {}, {}}};
        (void)m_pipeline->scoring().publish(models->back().id, changed);
    }
    // Leads that come, do something, change and go in one transaction.
    void writeAtOnce(LeadId known, int value)
    {
        (void)m_pipeline->store().write(ActionCode::Generate, {}, [&](Writer &writer) -> Result<void> {
            for (int i = 0; i < 3; ++i) {
                const Uuid lead = i == 2 ? known.uuid : writer.newId();
                writer.set(Table::Lead, lead, {{col::Lead::Title, Value{std::string(i ? "CEO" : "Clerk")}}, {col::Lead::City, Value{std::string("Bursa")}}});
                if (value % 2)
                    writer.set(Table::Touchpoint, writer.newId(), {{col::Touchpoint::Lead, Value{lead}}, {col::Touchpoint::Kind, Value{std::string("demo_click")}},
                                                                   {col::Touchpoint::At, Value{writer.now()}}});
                if (value % 3 == 0)
                    writer.set(Table::Lead, lead, {{col::Lead::Title, Value{}}});
                if (value % 5 == i)
                    writer.remove(Table::Lead, lead);
            }
            return {};
        });
    }
    bool isKept()
    {
        return m_pipeline->store().staleProjections().valueOr({QStringLiteral("failed")}).isEmpty();
    }

private Q_SLOTS:
    void followsEveryCause()
    {
        const LeadId lead = add(QStringLiteral("ada"));
        QVERIFY(!score(lead));
        touch(lead, "page_view", 0, "/pricing");
        QCOMPARE(total(lead), 1500);
        QVERIFY(m_pipeline->leads().edit(lead, std::vector<std::pair<int, Value>>{{col::Lead::Title, Value{std::string("CEO")}}}).ok());
        QCOMPARE(total(lead), 3500);
        const auto company = stored(lead).company;
        QVERIFY(m_pipeline->leads().editCompany(company, std::vector<std::pair<int, Value>>{{col::Company::Employees, Value{qint64(80)}}}).ok());
        QCOMPARE(total(lead), 4500);
        QVERIFY(m_pipeline->moves().move({cardOf(lead)}, {.stage = stage(u"lost"), .reason = QStringLiteral("price")}).ok());
        QCOMPARE(total(lead), 3000);
        QVERIFY(m_pipeline->store().undo().ok());
        QCOMPARE(total(lead), 4500);
        QVERIFY(isKept());
    }

    void pointsByHandAreAFact()
    {
        const LeadId lead = add(QStringLiteral("ada"));
        QVERIFY(!m_pipeline->scoring().givePoints(lead, 500, {}).ok());
        QVERIFY(!m_pipeline->scoring().givePoints(lead, 0, QStringLiteral("why")).ok());
        const auto given = m_pipeline->scoring().givePoints(lead, 1200, QStringLiteral("met at the fair"));
        QVERIFY(given.ok());
        QCOMPARE(total(lead), 1200);
        QVERIFY(m_pipeline->scoring().takePointsBack(*given).ok());
        QVERIFY(!score(lead));
    }

    void aNewVersionScoresEverybodyAtOnce()
    {
        const LeadId lead = add(QStringLiteral("ada"), QStringLiteral("CEO"));
        auto models = m_pipeline->scoring().models();
        QVERIFY(models.ok());
        ScoringModel changed = models->back().versions.back().model;
        changed.rules.front().points = 3300;
        changed.rules.front().cap.reset();
        QVERIFY(m_pipeline->scoring().publish(models->back().id, changed, {}, QStringLiteral("executives count more")).ok());
        QCOMPARE(total(lead), 3300);
        QVERIFY(!m_pipeline->scoring().publish(models->back().id, changed).ok());
        QVERIFY(isKept());
        QVERIFY(m_pipeline->store().undo().ok());
        QCOMPARE(total(lead), 2000);
    }

    void badModelLeavesTheOldOneInForce()
    {
        const LeadId lead = add(QStringLiteral("ada"), QStringLiteral("CEO"));
        auto models = m_pipeline->scoring().models();
        ScoringModel changed = models->back().versions.back().model;
        changed.rules.front().when.conditions.front().field = QStringLiteral("nothing");
        const auto published = m_pipeline->scoring().publish(models->back().id, changed);
        QVERIFY(!published.ok());
        QCOMPARE(published.error().place, changed.rules.front().key);
        QCOMPARE(total(lead), 2000);
        QCOMPARE(m_pipeline->scoring().models()->back().versions.size(), size_t(1));
    }

    void marketHasItsOwnModel()
    {
        const LeadId turkish = add(QStringLiteral("ada"), QStringLiteral("CEO"));
        const LeadId other = add(QStringLiteral("bob"), QStringLiteral("CEO"));
        QVERIFY(m_pipeline->leads().edit(turkish, std::vector<std::pair<int, Value>>{{col::Lead::Country, Value{std::string("TR")}}}).ok());
        Filter market;
        market.conditions = {{QStringLiteral("located_in"), FilterOp::AnyOf, {QStringLiteral("TR")}, {}}};
        const auto id = m_pipeline->scoring().addMarket(QStringLiteral("Türkiye"), market);
        QVERIFY(id.ok());
        auto models = m_pipeline->scoring().models();
        QCOMPARE(models->size(), size_t(2));
        ScoringModel changed = models->front().versions.back().model;
        changed.rules.front().points = 1000;
        QVERIFY(m_pipeline->scoring().publish(*id, changed).ok());
        QCOMPARE(total(turkish), 1000);
        QCOMPARE(total(other), 2000);
        QVERIFY(m_pipeline->scoring().removeMarket(*id).ok());
        QCOMPARE(total(turkish), 2000);
        QVERIFY(isKept());
        // What it scored before stays scored by it.
        const auto ended = m_pipeline->scoring().models();
        QCOMPARE(ended->size(), size_t(2));
        QVERIFY(ended->front().hasEndedOn(DayNumbers::dateOf(today())));
        QVERIFY(!ended->front().hasEndedOn(DayNumbers::dateOf(today() - 1)));
        QVERIFY(!m_pipeline->scoring().removeMarket(ended->back().id).ok());
        QVERIFY(m_pipeline->store().undo().ok());
        QCOMPARE(total(turkish), 1000);
    }

    void whoHasNotSeenTheNewestVersionDoesNotPublish()
    {
        const auto models = m_pipeline->scoring().models();
        const ScoringModelId id = models->back().id;
        ScoringModel changed = models->back().versions.back().model;
        changed.thresholds.demo = 9000;
        const auto first = m_pipeline->scoring().publish(id, changed, {}, {}, {}, models->back().versions.back().id);
        QVERIFY(first.ok());
        changed.thresholds.demo = 9500;
        const auto blind = m_pipeline->scoring().publish(id, changed, {}, {}, {}, models->back().versions.back().id);
        QVERIFY(!blind.ok());
        QCOMPARE(blind.error().thing, QStringLiteral("newer_version"));
        QVERIFY(m_pipeline->scoring().publish(id, changed, {}, {}, {}, *first).ok());
    }

    // What many leads are shown with is what their stories say.
    void limitsAreThoseOfTheModelThatScores()
    {
        const LeadId turkish = add(QStringLiteral("ada"), QStringLiteral("CEO"));
        const LeadId other = add(QStringLiteral("bob"), QStringLiteral("CEO"));
        QVERIFY(m_pipeline->leads().edit(turkish, std::vector<std::pair<int, Value>>{{col::Lead::Country, Value{std::string("TR")}}}).ok());
        Filter market;
        market.conditions = {{QStringLiteral("located_in"), FilterOp::AnyOf, {QStringLiteral("TR")}, {}}};
        const auto id = m_pipeline->scoring().addMarket(QStringLiteral("Türkiye"), market);
        QVERIFY(id.ok());
        ScoringModel changed = shippedScoringModel();
        changed.thresholds = {1000, 1500, 9000};
        QVERIFY(m_pipeline->scoring().publish(*id, changed).ok());
        changed.thresholds.mql = 6000;
        const auto defaultId = m_pipeline->scoring().models()->back().id;
        QVERIFY(m_pipeline->scoring().publish(defaultId, changed, DayNumbers::dateOf(today() + 3)).ok());
        const auto limitsOf = [&](LeadId lead) {
            Reader reader = m_pipeline->store().reader();
            return reader
                .read([&](Connection &connection) {
                    const ScoreLimits limits(connection, m_pipeline->store().pipeline(), readCatalog(connection), m_pipeline->store().clock().now());
                    return limits.of(connection, lead);
                })
                .valueOr(ScoreThresholds{});
        };
        QCOMPARE(limitsOf(turkish).mql, 1500);
        QVERIFY(limitsOf(other) == ScoreThresholds{}); // what counts from another day counts from then on
        for (const LeadId lead : {turkish, other})
            QVERIFY(limitsOf(lead) == story(lead)->modelOn(today()).thresholds);
        QCOMPARE(story(turkish)->marketOn(today()).name, QStringLiteral("Türkiye"));
        QVERIFY(story(other)->marketOn(today()).isDefault());
        // One version of each, whatever the day, is the one that all of them say is in force.
        Reader reader = m_pipeline->store().reader();
        for (const int ahead : {-400, -1, 0, 1, 2, 3, 4, 400}) {
            const QDate day = DayNumbers::dateOf(today() + ahead);
            const auto both = reader.read([&](Connection &connection) {
                return std::pair(readScoringModels(connection, m_pipeline->store().pipeline()),
                                 readScoringModelsOn(connection, m_pipeline->store().pipeline(), day));
            });
            QVERIFY(both.ok());
            QCOMPARE(both->second.size(), both->first.size());
            for (size_t i = 0; i < both->first.size(); ++i) {
                QCOMPARE(both->second[i].versions.size(), size_t(1));
                QVERIFY(both->second[i].versions.front() == both->first[i].inForceOn(day));
            }
        }
    }

    void trendComparesWithAWeekAgo()
    {
        const LeadId rising = add(QStringLiteral("ada"));
        touch(rising, "page_view", 20, "/pricing");
        touch(rising, "demo_click", 1);
        const LeadId falling = add(QStringLiteral("bob"));
        touch(falling, "demo_click", 10);
        touch(falling, "webinar_attended", 10);
        const LeadId steady = add(QStringLiteral("cem"));
        touch(steady, "social_like", 30);
        const LeadId young = add(QStringLiteral("efe"), QStringLiteral("CEO"));
        touch(young, "demo_click", 2);
        const std::vector<LeadId> leads{rising, falling, steady, young};
        Reader reader = m_pipeline->store().reader();
        int asked = 0;
        const auto trends = reader.read([&](Connection &connection) {
            return readScoreTrends(connection, m_pipeline->store().pipeline(), leads, m_pipeline->store().clock().now(), [&asked] { return ++asked > 0; });
        });
        QVERIFY(trends.ok());
        QCOMPARE(trends->size(), leads.size());
        for (size_t i = 0; i < 3; ++i) {
            const auto totals = story(leads[i])->totals(today() - 7, today());
            QCOMPARE((*trends)[i], totals.back().total - totals.front().total);
        }
        QVERIFY(shownTrend((*trends)[0]) > 15);
        QVERIFY(shownTrend((*trends)[1]) < 0);
        QVERIFY((*trends)[2] < 0); // it faded a little ...
        QCOMPARE(shownTrend((*trends)[2]), 0); // ... which is no trend
        QCOMPARE((*trends)[3], 0);
        const auto ended = reader.read([&](Connection &connection) {
            return readScoreTrends(connection, m_pipeline->store().pipeline(), leads, m_pipeline->store().clock().now(), [] { return false; });
        });
        QVERIFY(ended->empty());
    }

    void storySumsToTheStoredTotal()
    {
        const LeadId lead = add(QStringLiteral("ada"));
        touch(lead, "demo_click", 30);
        touch(lead, "page_view", 60, "/pricing");
        QVERIFY(m_pipeline->leads().edit(lead, std::vector<std::pair<int, Value>>{{col::Lead::Title, Value{std::string("CEO")}}}).ok());
        const auto told = story(lead);
        QVERIFY(told.has_value());
        const Score now = told->on(today());
        QCOMPARE(now.total, total(lead));
        QCOMPARE(told->firstDay(), today() - 60);
        const auto totals = told->totals(today() - 61, today() + 90);
        QVERIFY(!totals.front().isScored);
        QCOMPARE(totals[1].total, 1500);
        QVERIFY(totals.back().total < now.total);
        for (const ScorePoint &point : totals) {
            qint64 sum = 0;
            for (const ScoreEntry &entry : told->on(point.day).entries)
                sum += entry.points;
            QCOMPARE(sum, point.total);
        }
        const auto causes = told->causes(today() - 100, today());
        QCOMPARE(causes.size(), size_t(3));
        QCOMPARE(causes.front().points, 1500);
        QCOMPARE(causes.back().points, 2000);
    }

    void aNewDayFades()
    {
        const LeadId lead = add(QStringLiteral("ada"));
        touch(lead, "demo_click");
        FixedClock later(m_pipeline->store().clock().now() + 60 * dayMs);
        const QString path = m_pipeline->store().path();
        m_pipeline.reset();
        StoreOptions options;
        options.businessClock = &later;
        auto opened = Pipeline::open(path, std::move(options));
        QVERIFY(opened.ok());
        m_pipeline = std::move(*opened);
        QCOMPARE(total(lead), 2500);
        QVERIFY(m_pipeline->scoring().refresh().ok());
        QCOMPARE(total(lead), 1250);
        m_pipeline.reset();
    }

    void keptAsRebuilt()
    {
        static constexpr std::array kinds{"page_view", "webinar_attended", "demo_click", "unsubscribe", "demo_request", "form_submit"};
        QVERIFY(rc::check("scores kept with each change are those worked out anew", [&] {
            cleanup();
            init();
            std::vector<LeadId> leads;
            const auto steps = *rc::gen::container<std::vector<std::tuple<int, int, int>>>(
                rc::gen::tuple(rc::gen::inRange(0, 10), rc::gen::inRange(0, 100), rc::gen::inRange(0, 300)));
            for (const auto &[what, which, value] : steps) {
                if (leads.empty() || what == 0) {
                    leads.push_back(add(QStringLiteral("l%1").arg(leads.size()), which % 2 ? QStringLiteral("CEO") : QString()));
                    continue;
                }
                const LeadId lead = leads[size_t(which) % leads.size()];
                switch (what) {
                case 1:
                case 2: {
                    Record record = emptyRecord(Table::Touchpoint);
                    record.at(col::Touchpoint::Kind) = Value{std::string(kinds[size_t(value) % kinds.size()])};
                    record.at(col::Touchpoint::At) = Value{m_pipeline->store().clock().now() - (value - 20) * dayMs};
                    (void)m_pipeline->leads().touch(lead, record);
                    break;
                }
                case 3: (void)m_pipeline->leads().edit(lead, std::vector<std::pair<int, Value>>{{col::Lead::Country, Value{std::string(value % 2 ? "US" : "TR")}}}); break;
                case 4: (void)m_pipeline->leads().remove({lead}); break;
                case 5: (void)m_pipeline->store().undo(); break;
                case 6: (void)m_pipeline->scoring().givePoints(lead, value + 1, QStringLiteral("why")); break;
                case 7: publish(value + 1); break;
                case 8: writeAtOnce(lead, value); break;
                case 9: (void)m_pipeline->leads().editCompany(stored(lead).company, std::vector<std::pair<int, Value>>{{col::Company::City, value % 2 ? Value{std::string("Bursa")} : Value{}}}); break;
                default: break;
                }
            }
            RC_ASSERT(isKept());
        }));
    }
};

QTEST_GUILESS_MAIN(TestScores)
#include "tst_scores.moc"
