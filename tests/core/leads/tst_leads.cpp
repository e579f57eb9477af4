#include "core/store/emptyrecord.h"
#include "tests/core/store/pipelinetest.h"

#include <algorithm>

using namespace huni;

class TestLeads : public trial::PipelineTest
{
    Q_OBJECT

private Q_SLOTS:
    void stagesSortAsOnTheBoard();
    void stagesAndBandsIntersect();
    void touchSetsTheLatestSource();

private:
    LeadId addIn(QStringView name, QStringView key)
    {
        const LeadId lead = trial::addLead(*m_pipeline, name.toString());
        (void)m_pipeline->moves().move(
            {trial::cardOf(lead)},
            {.stage = stage(key), .reason = QStringLiteral("price"), .override = QStringLiteral("x")});
        return lead;
    }
    QStringList list(const LeadQuery &query)
    {
        Reader reader = m_pipeline->store().reader();
        return reader
            .read([&](Connection &c) {
                QStringList names;
                for (const LeadLine &line : listLeads(c, query).leads)
                    names += line.name;
                return names;
            })
            .valueOr({});
    }
};

// A lead with an open opportunity stands where this does.
void TestLeads::stagesSortAsOnTheBoard()
{
    addIn(u"Demo", u"demo");
    addIn(u"Sql", u"sql");
    addIn(u"New", u"new");
    addIn(u"Negotiation", u"negotiation");
    addIn(u"Lost", u"lost");
    addIn(u"Mql", u"mql");
    const LeadId two = addIn(u"Proposal", u"demo");
    QVERIFY(m_pipeline->moves().openOpportunity(two, stage(u"proposal")).ok());
    const QStringList expected{QStringLiteral("New"),      QStringLiteral("Mql"),
                               QStringLiteral("Sql"),      QStringLiteral("Demo"),
                               QStringLiteral("Proposal"), QStringLiteral("Negotiation"),
                               QStringLiteral("Lost")};
    LeadQuery query;
    query.sort = {{LeadQuery::SortBy::Stage, Qt::AscendingOrder}};
    QCOMPARE(list(query), expected);
    query.sort = {{LeadQuery::SortBy::Stage, Qt::DescendingOrder}};
    QCOMPARE(list(query), QStringList(expected.rbegin(), expected.rend()));
}

void TestLeads::stagesAndBandsIntersect()
{
    addIn(u"New", u"new");
    addIn(u"Contacted", u"contacted");
    addIn(u"Mql", u"mql");
    addIn(u"Demo", u"demo");
    LeadQuery query;
    query.stages = {stage(u"new"), stage(u"mql"), stage(u"demo")};
    QCOMPARE(list(query).size(), 3);
    query.bands = {Band::Tofu};
    QCOMPARE(list(query), QStringList{QStringLiteral("New")});
    query.bands = {Band::Bofu};
    QCOMPARE(list(query), QStringList{QStringLiteral("Demo")});
    query.bands = {Band::End};
    QCOMPARE(list(query), QStringList());
    query.stages.clear();
    query.bands = {Band::Tofu};
    QCOMPARE(list(query).size(), 2);
}

void TestLeads::touchSetsTheLatestSource()
{
    const LeadId lead = trial::addLead(*m_pipeline, QStringLiteral("Ada"));
    const Catalog catalog = m_pipeline->catalog().valueOr({});
    const auto touch = [&](QStringView channel, Instant at) {
        Record touchpoint = emptyRecord(Table::Touchpoint);
        touchpoint.at(col::Touchpoint::Kind) = Value{std::string("page_view")};
        touchpoint.at(col::Touchpoint::At) = Value{at};
        if (!channel.isEmpty())
            touchpoint.at(col::Touchpoint::Channel) = idValue(catalog.findChannel(channel)->id);
        return m_pipeline->leads().touch(lead, touchpoint).ok();
    };
    const auto latest = [&] {
        const Channel *channel = catalog.channel(stored(lead).latestChannel);
        return channel ? channel->key : QString();
    };
    QVERIFY(touch(u"seo", 2000));
    QCOMPARE(latest(), QStringLiteral("seo"));
    QVERIFY(touch(u"webinar", 1000));
    QVERIFY(touch({}, 4000));
    QCOMPARE(latest(), QStringLiteral("seo"));
    QVERIFY(touch(u"event", 3000));
    QCOMPARE(latest(), QStringLiteral("event"));
}

QTEST_GUILESS_MAIN(TestLeads)
#include "tst_leads.moc"
