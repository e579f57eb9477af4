#include "core/prediction/chances.h"
#include "core/prediction/predictor.h"
#include "core/store/emptyrecord.h"
#include "tests/core/store/pipelinetest.h"

#include <QTest>

#include <random>

using namespace huni;
using namespace huni::trial;

namespace {

constexpr std::array cities{"Ankara", "Bursa", "Izmir"};
constexpr int closedCount = 150;

} // namespace

/// The chances that are kept of leads.
class TestChances : public PipelineTest
{
    Q_OBJECT

private:
    std::mt19937 m_random{7};

    bool happens(double chance) { return double(m_random()) / double(std::mt19937::max()) < chance; }
    LeadId addLead(int i)
    {
        Lead lead;
        lead.givenName = QStringLiteral("Lead %1").arg(i);
        lead.email = QStringLiteral("lead%1@example.com").arg(i);
        lead.city = QLatin1String(cities[size_t(m_random() % cities.size())]);
        lead.birthYear = int(1960 + m_random() % 40);
        return m_pipeline->leads().create(lead, QStringLiteral("Company %1").arg(i % 7)).valueOr({});
    }
    void touch(LeadId lead)
    {
        Record visit = emptyRecord(Table::Touchpoint);
        visit.at(col::Touchpoint::Kind) = textValue(QStringLiteral("page_view"));
        QVERIFY(m_pipeline->leads().touch(lead, visit).ok());
    }
    void close(LeadId lead, const char16_t *outcome)
    {
        QVERIFY(m_pipeline->store().write(ActionCode::EditLead, {}, [&](Writer &writer) -> Result<void> {
            writer.set(Table::Lead, lead.uuid, {{col::Lead::Stage, idValue(stage(outcome))}, {col::Lead::ClosedAt, Value{writer.now()}}});
            return {};
        }).ok());
    }
    // Who comes from Ankara is mostly won.
    std::vector<LeadId> closedLeads(int count)
    {
        std::vector<LeadId> leads;
        for (int i = 0; i < count; ++i) {
            const LeadId lead = addLead(i);
            const auto city = stored(lead).city;
            touch(lead);
            close(lead, happens(city == u"Ankara" ? 0.75 : 0.3) ? u"won" : u"lost");
            leads.push_back(lead);
        }
        return leads;
    }
    std::optional<int> chance(LeadId lead)
    {
        return m_pipeline->store().reader().read([&](Connection &connection) { return readChance(connection, lead); }).valueOr(std::nullopt);
    }
    bool isTrue()
    {
        const auto stale = m_pipeline->store().staleProjections();
        return stale.ok() && !stale->contains(QStringLiteral("chance"));
    }

private Q_SLOTS:
    void nothingIsKeptBeforeSomethingWasLearnt()
    {
        const LeadId lead = addLead(1);
        QVERIFY(!chance(lead));
        QVERIFY(!Predictor(m_pipeline->store()).train().ok());
        QVERIFY(!chance(lead));
        QVERIFY(isTrue());
    }

    void everyLeadGetsTheChanceThatTheModelSays()
    {
        const auto leads = closedLeads(closedCount);
        const LeadId open = addLead(500);
        Predictor predictor(m_pipeline->store());
        QVERIFY(predictor.train().ok());
        QVERIFY(!chance(open)); // it follows in idle time
        QVERIFY(m_pipeline->scoring().refresh().valueOr(false));
        const auto model = predictor.stored();
        QVERIFY(model.ok() && *model);
        for (const LeadId lead : {leads.front(), leads.back(), open}) {
            const auto said = predictor.predict(**model, lead);
            QVERIFY(said.ok());
            QCOMPARE(chance(lead), std::optional(chanceOf(said->probability)));
        }
        QVERIFY(isTrue());
    }

    void followsWhatTheModelAsksFor()
    {
        closedLeads(closedCount);
        Predictor predictor(m_pipeline->store());
        QVERIFY(predictor.train().ok());
        QVERIFY(m_pipeline->scoring().refresh().ok());
        const LeadId lead = addLead(500);
        const auto cellOf = [&](const char *city) {
            const std::pair<int, Value> cell{col::Lead::City, textValue(QLatin1String(city))};
            return m_pipeline->leads().edit(lead, std::span(&cell, 1));
        };
        QVERIFY(cellOf("Ankara").ok());
        const auto high = chance(lead);
        QVERIFY(cellOf("Izmir").ok());
        const auto low = chance(lead);
        QVERIFY(high && low);
        QVERIFY2(*high > *low + 100, qPrintable(QStringLiteral("%1 and %2").arg(*high).arg(*low)));
        QVERIFY(m_pipeline->store().undo().ok());
        QCOMPARE(chance(lead), high);
        QVERIFY(m_pipeline->leads().remove({lead}).ok());
        QVERIFY(!chance(lead));
        QVERIFY(isTrue());
    }

    void followsTheCompany()
    {
        const auto setSector = [&](LeadId lead, const char *sector) {
            const Uuid company = stored(lead).company.uuid;
            return m_pipeline->store().write(ActionCode::EditLead, {}, [&](Writer &writer) -> Result<void> {
                writer.set(Table::Company, company, {{col::Company::Sector, textValue(QLatin1String(sector))}});
                return {};
            }).ok();
        };
        for (int i = 0; i < closedCount; ++i) {
            const LeadId lead = addLead(i);
            const bool isTechnology = i % 7 < 3; // of seven companies
            if (i < 7)
                QVERIFY(setSector(lead, isTechnology ? "technology" : "retail"));
            close(lead, happens(isTechnology ? 0.75 : 0.3) ? u"won" : u"lost");
        }
        QVERIFY(Predictor(m_pipeline->store()).train().ok());
        QVERIFY(m_pipeline->scoring().refresh().ok());
        const LeadId open = addLead(700); // of the first company
        const auto before = chance(open);
        QVERIFY(setSector(open, "retail"));
        const auto after = chance(open);
        QVERIFY(before && after);
        QVERIFY2(*after < *before - 50, qPrintable(QStringLiteral("%1, then %2").arg(*before).arg(*after)));
        QVERIFY(isTrue());
    }

    void whatSomebodyElseLearntIsAsked()
    {
        const LeadId lead = closedLeads(closedCount).front();
        const auto other = trial::openPipeline(m_place->path());
        QVERIFY(other);
        const auto moveTo = [&](const char *city) {
            const std::pair<int, Value> cell{col::Lead::City, textValue(QLatin1String(city))};
            return other->leads().edit(lead, std::span(&cell, 1)).ok();
        };
        QVERIFY(moveTo("Bursa")); // nothing was learnt yet, and the other one knows that
        QVERIFY(Predictor(m_pipeline->store()).train().ok());
        QVERIFY(m_pipeline->scoring().refresh().ok());
        QVERIFY(moveTo("Ankara"));
        const auto high = chance(lead);
        QVERIFY(moveTo("Izmir"));
        const auto low = chance(lead);
        QVERIFY(high && low);
        QVERIFY2(*high > *low + 100, qPrintable(QStringLiteral("%1 and %2").arg(*high).arg(*low)));
    }

    void takingTheModelBackTakesTheChancesBack()
    {
        const auto leads = closedLeads(closedCount);
        Predictor predictor(m_pipeline->store());
        QVERIFY(predictor.train().ok());
        QVERIFY(m_pipeline->scoring().refresh().ok());
        QVERIFY(chance(leads.front()));
        QVERIFY(m_pipeline->store().undo().ok());
        QVERIFY(!chance(leads.front()));
        QVERIFY(!m_pipeline->scoring().refresh().valueOr(false) || !chance(leads.front()));
        QVERIFY(isTrue());
    }

    void incrementalEqualsRebuilt()
    {
        auto leads = closedLeads(closedCount);
        Predictor predictor(m_pipeline->store());
        QVERIFY(predictor.train().ok());
        QVERIFY(m_pipeline->scoring().refresh().ok());
        for (int step = 0; step < 200; ++step) {
            const LeadId lead = leads[m_random() % leads.size()];
            switch (m_random() % 6) {
            case 0: leads.push_back(addLead(1000 + step)); break;
            case 1:
                if (stored(lead).id)
                    touch(lead);
                break;
            case 2: close(lead, happens(0.5) ? u"won" : u"lost"); break;
            case 3: {
                const std::pair<int, Value> cell{col::Lead::City, happens(0.3) ? Value{} : textValue(QLatin1String(cities[size_t(m_random() % cities.size())]))};
                (void)m_pipeline->leads().edit(lead, std::span(&cell, 1));
                break;
            }
            // An undo may have taken the lead away.
            case 4: (void)m_pipeline->leads().setCompany(lead, QStringLiteral("Company %1").arg(m_random() % 9)); break;
            default: QVERIFY(m_pipeline->store().undo().ok()); break;
            }
            if (step % 40 == 39)
                QVERIFY2(isTrue(), qPrintable(QStringLiteral("after step %1").arg(step)));
        }
        QVERIFY(isTrue());
    }

    void nobodyIsCertain()
    {
        QCOMPARE(chanceOf(0), 1);
        QCOMPARE(chanceOf(1), 999);
        QCOMPARE(chanceOf(0.6249), 625);
    }

    void listsSortAndFilterByIt()
    {
        closedLeads(closedCount);
        QVERIFY(Predictor(m_pipeline->store()).train().ok());
        QVERIFY(m_pipeline->scoring().refresh().ok());
        LeadQuery query;
        query.sort = {{LeadQuery::SortBy::Chance, Qt::DescendingOrder}};
        query.minChance = 500;
        query.limit = -1;
        const auto page = m_pipeline->store().reader().read([&](Connection &connection) { return listLeads(connection, query); });
        QVERIFY(page.ok() && !page->leads.empty() && page->leads.size() < closedCount);
        for (size_t i = 0; i < page->leads.size(); ++i) {
            QVERIFY(page->leads[i].chance && *page->leads[i].chance >= 500);
            QVERIFY(i == 0 || *page->leads[i].chance <= *page->leads[i - 1].chance);
        }
    }
};

QTEST_GUILESS_MAIN(TestChances)
#include "tst_chances.moc"
