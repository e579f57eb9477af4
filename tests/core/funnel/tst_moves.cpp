#include "core/base/orderkey.h"
#include "core/funnel/board.h"
#include "tests/core/store/pipelinetest.h"

using namespace huni;

class TestMoves : public trial::PipelineTest
{
    Q_OBJECT

private Q_SLOTS:
    void longKeysAreNumberedAnew();
    void cardGoesBetweenTwoThatShareAKey();
    void wonLeadIsCountedOnceWithItsOpportunity();
    void leadWithSeveralOpportunitiesIsNotWonAsAWhole();
    void leadBehindItsOpportunityDoesNotComeBackByAMoveToItsOwnStage();
    void opportunityIsCalledAsItsLeadIs();

private:
    QVector<Uuid> idsIn(QStringView stageKey)
    {
        QVector<Uuid> ids;
        for (const Card &shown : column(stageKey))
            ids += shown.ref.id;
        return ids;
    }
    size_t longestKey() { return size_t(number("SELECT max(length(position)) FROM lead WHERE gone=0")); }
};

// Two cards that take turns right below a third halve the gap there again and again.
void TestMoves::longKeysAreNumberedAnew()
{
    QVector<Uuid> expected;
    for (int i = 0; i < 40; ++i)
        expected.prepend(trial::addLead(*m_pipeline, QStringLiteral("L%1").arg(i)).uuid);
    QCOMPARE(idsIn(u"new"), expected);
    int renumberings = 0;
    for (int turn = 0; turn < 200; ++turn) {
        const QByteArray before = trial::visible(*m_pipeline);
        const size_t length = longestKey();
        const CardRef upper{CardRef::Kind::Lead, expected[1]};
        QVERIFY(m_pipeline->moves()
                    .move({{CardRef::Kind::Lead, expected[2]}}, {.stage = stage(u"new"), .before = upper})
                    .ok());
        expected.swapItemsAt(1, 2);
        QCOMPARE(idsIn(u"new"), expected);
        QVERIFY2(longestKey() <= OrderKeys::longest, qPrintable(QString::number(longestKey())));
        if (longestKey() >= length)
            continue;
        ++renumberings;
        QVERIFY(m_pipeline->store().undo().ok());
        QCOMPARE(trial::visible(*m_pipeline), before);
        QVERIFY(m_pipeline->store().redo().ok());
        QCOMPARE(idsIn(u"new"), expected);
    }
    QVERIFY(renumberings > 0);
    QCOMPARE(trial::problemsOf(*m_pipeline), QString());
}

void TestMoves::cardGoesBetweenTwoThatShareAKey()
{
    QVector<Uuid> leads;
    for (int i = 0; i < 3; ++i)
        leads += trial::addLead(*m_pipeline, QStringLiteral("L%1").arg(i)).uuid;
    const auto shared
        = m_pipeline->store().write(ActionCode::EditLead, {}, [&](Writer &writer) -> Result<void> {
              const Value key = writer.record(Table::Lead, leads[0])->at(col::Lead::Position);
              writer.set(Table::Lead, leads[1], {{col::Lead::Position, key}});
              return {};
          });
    QVERIFY(shared.ok());
    const QVector<Uuid> before = idsIn(u"new");
    QCOMPARE(before.first(), leads[2]);
    const CardRef last{CardRef::Kind::Lead, before[2]};
    QVERIFY(m_pipeline->moves()
                .move({{CardRef::Kind::Lead, leads[2]}}, {.stage = stage(u"new"), .before = last})
                .ok());
    QCOMPARE(idsIn(u"new"), (QVector<Uuid>{before[1], leads[2], before[2]}));
}

void TestMoves::wonLeadIsCountedOnceWithItsOpportunity()
{
    Lead lead;
    lead.givenName = QStringLiteral("Ada");
    lead.email = QStringLiteral("ada@example.com");
    lead.value = Money{100'00, Currency::of("TRY")};
    const auto id = m_pipeline->leads().create(lead);
    QVERIFY(id.ok());
    QVERIFY(m_pipeline->moves().move({trial::cardOf(*id)}, {.stage = stage(u"demo")}).ok());
    const auto won = m_pipeline->moves().move({trial::cardOf(*id)}, {.stage = stage(u"won")});
    QVERIFY(won.ok());
    QCOMPARE(won->front().card.kind, CardRef::Kind::Opportunity);
    Reader reader = m_pipeline->store().reader();
    const Catalog catalog = m_pipeline->catalog().valueOr({});
    const auto head = reader.read([&](Connection &c) { return readHead(c, *catalog.stageByKey(u"won")); });
    QCOMPARE(head->count, 1);
    QCOMPARE(head->sums.front().amount.value_or(0), 100'00);
    QCOMPARE(stored(*id).stage, stage(u"won"));
}

void TestMoves::leadWithSeveralOpportunitiesIsNotWonAsAWhole()
{
    const LeadId lead = trial::addLead(*m_pipeline, QStringLiteral("Ada"));
    for (const char16_t *name : {u"First", u"Second"}) {
        Opportunity opportunity;
        opportunity.lead = lead;
        opportunity.name = QString::fromUtf16(name);
        QVERIFY(m_pipeline->opportunities().create(opportunity).ok());
    }
    const auto won = m_pipeline->moves().move({trial::cardOf(lead)}, {.stage = stage(u"won")});
    QVERIFY(!won.ok());
    QCOMPARE(won.error().code, Errc::Ambiguous);
    QVERIFY(won.error().detail.contains(u"First") && won.error().detail.contains(u"Second"));
    QCOMPARE(column(u"won").size(), 0);
    QCOMPARE(column(u"demo").size(), 2);
}

void TestMoves::leadBehindItsOpportunityDoesNotComeBackByAMoveToItsOwnStage()
{
    const LeadId lead = trial::addLead(*m_pipeline, QStringLiteral("Ada"));
    QVERIFY(m_pipeline->moves().move({trial::cardOf(lead)}, {.stage = stage(u"demo")}).ok());
    const auto moved = m_pipeline->moves().move({trial::cardOf(lead)}, {.stage = stage(u"new")});
    QVERIFY(!moved.ok());
    QCOMPARE(moved.error().detail, QStringLiteral("opportunity_stays_in_bofu"));
    QCOMPARE(column(u"new").size(), 0);
}

void TestMoves::opportunityIsCalledAsItsLeadIs()
{
    Lead lead;
    lead.emailPersonal = QStringLiteral("ada@example.com");
    const auto id = m_pipeline->leads().create(lead);
    QVERIFY(id.ok());
    QVERIFY(m_pipeline->moves().move({trial::cardOf(*id)}, {.stage = stage(u"demo")}).ok());
    Opportunity second;
    second.lead = *id;
    QVERIFY(m_pipeline->opportunities().create(second).ok());
    Reader reader = m_pipeline->store().reader();
    const auto opportunities
        = reader.read([&](Connection &c) { return readOpportunitiesOf(reader, c, *id); });
    QCOMPARE(opportunities->size(), size_t(2));
    for (const Opportunity &opportunity : *opportunities)
        QCOMPARE(opportunity.name, lead.emailPersonal);
}

QTEST_GUILESS_MAIN(TestMoves)
#include "tst_moves.moc"
