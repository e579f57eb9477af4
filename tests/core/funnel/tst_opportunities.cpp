#include "core/exchange/fieldeditor.h"
#include "core/funnel/board.h"
#include "tests/core/store/pipelinetest.h"

#include <rapidcheck.h>

using namespace huni;

class TestOpportunities : public trial::PipelineTest
{
    Q_OBJECT

private Q_SLOTS:
    void leadsChangePlacesWithTheOpportunity_data();
    void leadsChangePlacesWithTheOpportunity();
    void leadWithAnotherOpenOpportunityStaysBehindIt();
    void wonLeadIsNotLostWithItsOpportunity();
    void movingALeadOutOfTheEndReopensIt_data();
    void movingALeadOutOfTheEndReopensIt();
    void reopeningAnOpportunityReopensItsLead_data();
    void reopeningAnOpportunityReopensItsLead();
    void aCustomerStaysOneWhenAnotherSaleIsReopened();
    void aLostLeadIsOpenAgainWithANewOpportunity();
    void reopenedOpportunityTakesItsLeadOffTheBoard();
    void closedOpportunityLeavesItsLeadOnTheBoard_data();
    void closedOpportunityLeavesItsLeadOnTheBoard();
    void everyNewOpportunityHasAStageChange();
    void opportunityLetsGoOfADeletedLead_data();
    void opportunityLetsGoOfADeletedLead();
    void cardNamesNoLeadThatIsNotThere();
    void undoOfAMoveLeavesALeadBehindItsOpportunity();
    void undoOfAMoveThatMadeASaleWorkedOnSince();
    void undoOfALeadsDeletionAfterItsOpportunityIsGone();
    void undoOfAnOpportunitysDeletionAfterItsLeadIsGone();
    void undoOfAnOpportunitysDeletionReopensALostLead();
    void undoInPiecesMendsTheBoards();
    void boardsHoldWhateverIsDone();

private:
    QStringList names(QStringView key)
    {
        QStringList names;
        for (const Card &shown : column(key))
            names += shown.name;
        names.sort();
        return names;
    }
    // Of a lead with a company: the sale names none.
    std::pair<LeadId, OpportunityId> addSaleWithoutCompany()
    {
        Lead person;
        person.givenName = QStringLiteral("Ada");
        const LeadId ada = m_pipeline->leads().create(person, QStringLiteral("Acme")).valueOr({});
        const OpportunityId sale = addOpportunity(ada, u"Sale");
        const std::pair<int, Value> noCompany{col::Opportunity::Company, Value{}};
        const bool edited = m_pipeline->opportunities().edit(sale, std::span(&noCompany, 1)).ok();
        return {ada, edited ? sale : OpportunityId{}};
    }
    OpportunityId addOpportunity(LeadId lead, const char16_t *name, QStringView stageKey = u"demo")
    {
        Opportunity made;
        made.name = QString::fromUtf16(name);
        made.lead = lead;
        made.stage = stage(stageKey);
        return m_pipeline->opportunities().create(made).valueOr({});
    }
    OpportunityId opportunityOf(LeadId lead)
    {
        Reader reader = m_pipeline->store().reader();
        return reader.read([&](Connection &c) { return opportunitiesOf(c, lead).front(); }).valueOr({});
    }
    Result<void> move(const CardRef &card, QStringView to)
    {
        auto moved
            = m_pipeline->moves().move({card}, {.stage = stage(to), .reason = QStringLiteral("price")});
        return moved ? Result<void>{} : Result<void>{moved.error()};
    }
    QStringList changesOf(const Uuid &thing)
    {
        const Catalog catalog = m_pipeline->catalog().valueOr({});
        QStringList changes;
        (void)m_pipeline->store().inspect([&](Connection &c) -> Result<void> {
            Query query(c,
                        "SELECT from_stage, to_stage FROM stage_change WHERE (lead=?1 OR opportunity=?1) AND "
                        "gone=0 ORDER BY n",
                        thing);
            while (query.next()) {
                const Stage *from = catalog.stage(query.as<StageId>(0));
                changes += (from ? from->key : QString()) + u'>' + catalog.stage(query.as<StageId>(1))->key;
            }
            return {};
        });
        return changes;
    }

    // Takes back an action whatever came after it, and does it again: then all is as it was.
    void takeBackOutOfOrder(qint64 action)
    {
        const QByteArray before = trial::visible(*m_pipeline);
        const auto undone = m_pipeline->store().undoAction(action);
        QVERIFY(undone.ok());
        m_skipped = int(undone->skipped.size());
        const QByteArray after = trial::visible(*m_pipeline);
        const auto redone = m_pipeline->store().undoAction(undone->action);
        QVERIFY(redone.ok());
        QCOMPARE(trial::visible(*m_pipeline), before);
        QVERIFY(m_pipeline->store().undoAction(redone->action).ok());
        QCOMPARE(trial::visible(*m_pipeline), after);
        QCOMPARE(trial::problemsOf(*m_pipeline), QString());
    }
    int m_skipped = 0;

    qint64 lastAction()
    {
        const auto next = m_pipeline->store().nextUndo();
        return next && *next ? (*next)->action : 0;
    }
};

void TestOpportunities::leadsChangePlacesWithTheOpportunity_data()
{
    QTest::addColumn<bool>("byFields");
    QTest::newRow("by cells") << false;
    QTest::newRow("by the names of fields") << true;
}

void TestOpportunities::leadsChangePlacesWithTheOpportunity()
{
    QFETCH(const bool, byFields);
    const LeadId ada = trial::addLead(*m_pipeline, QStringLiteral("Ada"));
    const LeadId bora = trial::addLead(*m_pipeline, QStringLiteral("Bora"));
    const OpportunityId sale = addOpportunity(ada, u"Sale");
    QCOMPARE(names(u"new"), QStringList{QStringLiteral("Bora")});
    const QByteArray before = trial::visible(*m_pipeline);

    if (byFields) {
        QVERIFY(FieldEditor(*m_pipeline).set(sale.uuid, {{QStringLiteral("lead"), bora.text()}}).ok());
    } else {
        const std::pair<int, Value> cell{col::Opportunity::Lead, Value{bora.uuid}};
        QVERIFY(m_pipeline->opportunities().edit(sale, std::span(&cell, 1)).ok());
    }
    QCOMPARE(names(u"new"), QStringList{QStringLiteral("Ada")});
    QVERIFY(stored(bora).position.isEmpty());

    // Nobody's: both leads stand for themselves.
    if (byFields) {
        QVERIFY(FieldEditor(*m_pipeline).set(sale.uuid, {{QStringLiteral("lead"), QString()}}).ok());
    } else {
        const std::pair<int, Value> cell{col::Opportunity::Lead, Value{}};
        QVERIFY(m_pipeline->opportunities().edit(sale, std::span(&cell, 1)).ok());
    }
    QCOMPARE(names(u"new"), (QStringList{QStringLiteral("Ada"), QStringLiteral("Bora")}));
    QVERIFY(m_pipeline->store().undo().ok());
    QVERIFY(m_pipeline->store().undo().ok());
    QCOMPARE(trial::visible(*m_pipeline), before);
    QCOMPARE(trial::problemsOf(*m_pipeline), QString());
}

void TestOpportunities::leadWithAnotherOpenOpportunityStaysBehindIt()
{
    const LeadId ada = trial::addLead(*m_pipeline, QStringLiteral("Ada"));
    const LeadId bora = trial::addLead(*m_pipeline, QStringLiteral("Bora"));
    const OpportunityId first = addOpportunity(ada, u"First");
    const OpportunityId second = addOpportunity(ada, u"Second");
    const std::pair<int, Value> cell{col::Opportunity::Lead, Value{bora.uuid}};
    QVERIFY(m_pipeline->opportunities().edit(first, std::span(&cell, 1)).ok());
    QVERIFY(names(u"new").isEmpty());
    QVERIFY(m_pipeline->opportunities().edit(second, std::span(&cell, 1)).ok());
    QCOMPARE(names(u"new"), QStringList{QStringLiteral("Ada")});
}

// Its card was that of the opportunity.
void TestOpportunities::wonLeadIsNotLostWithItsOpportunity()
{
    const LeadId ada = trial::addLead(*m_pipeline, QStringLiteral("Ada"));
    const LeadId bora = trial::addLead(*m_pipeline, QStringLiteral("Bora"));
    QVERIFY(move(trial::cardOf(ada), u"demo").ok());
    QVERIFY(move(trial::cardOf(ada), u"won").ok());
    QVERIFY(stored(ada).position.isEmpty());
    const std::pair<int, Value> cell{col::Opportunity::Lead, Value{bora.uuid}};
    QVERIFY(m_pipeline->opportunities().edit(opportunityOf(ada), std::span(&cell, 1)).ok());
    QVERIFY(!stored(ada).position.isEmpty());
    QCOMPARE(names(u"new"), QStringList{QStringLiteral("Bora")});
}

void TestOpportunities::movingALeadOutOfTheEndReopensIt_data()
{
    QTest::addColumn<QString>("end");
    QTest::newRow("won") << QStringLiteral("won");
    QTest::newRow("lost") << QStringLiteral("lost");
}

void TestOpportunities::movingALeadOutOfTheEndReopensIt()
{
    QFETCH(const QString, end);
    const LeadId ada = trial::addLead(*m_pipeline, QStringLiteral("Ada"));
    QVERIFY(move(trial::cardOf(ada), end).ok());
    QVERIFY(stored(ada).closedAt);
    const QByteArray before = trial::visible(*m_pipeline);
    QVERIFY(move(trial::cardOf(ada), u"demo").ok());
    const Lead reopened = stored(ada);
    QCOMPARE(reopened.stage, stage(u"sql"));
    QVERIFY(!reopened.closedAt);
    QCOMPARE(reopened.lostReason, QString());
    QVERIFY(reopened.position.isEmpty());
    QCOMPARE(names(u"demo"), QStringList{QStringLiteral("Ada")});
    QVERIFY(names(end).isEmpty());
    QVERIFY(changesOf(ada.uuid).contains(end + QStringLiteral(">sql")));
    QVERIFY(m_pipeline->store().undo().ok());
    QCOMPARE(trial::visible(*m_pipeline), before);
}

void TestOpportunities::reopeningAnOpportunityReopensItsLead_data()
{
    movingALeadOutOfTheEndReopensIt_data();
}

void TestOpportunities::reopeningAnOpportunityReopensItsLead()
{
    QFETCH(const QString, end);
    const LeadId ada = trial::addLead(*m_pipeline, QStringLiteral("Ada"));
    QVERIFY(move(trial::cardOf(ada), u"demo").ok());
    QVERIFY(move(trial::cardOf(ada), end).ok());
    const OpportunityId sale = opportunityOf(ada);
    QVERIFY(stored(ada).closedAt && stored(sale).closedAt);
    QVERIFY(move(trial::cardOf(sale), u"negotiation").ok());
    QVERIFY(!stored(sale).closedAt);
    QVERIFY(!stored(ada).closedAt);
    QCOMPARE(stored(ada).stage, stage(u"sql"));
    QCOMPARE(stored(ada).lostReason, QString());
    QVERIFY(stored(ada).position.isEmpty());
}

// Source: DOMAIN.md, Moves: a customer stays one.
void TestOpportunities::aCustomerStaysOneWhenAnotherSaleIsReopened()
{
    const LeadId ada = trial::addLead(*m_pipeline, QStringLiteral("Ada"));
    QVERIFY(move(trial::cardOf(ada), u"demo").ok());
    QVERIFY(move(trial::cardOf(ada), u"won").ok());
    const OpportunityId second = addOpportunity(ada, u"Second");
    QCOMPARE(stored(ada).stage, stage(u"won"));
    QVERIFY(move(trial::cardOf(second), u"lost").ok());
    QVERIFY(move(trial::cardOf(second), u"demo").ok());
    QCOMPARE(stored(ada).stage, stage(u"won"));
    QVERIFY(stored(ada).closedAt);
    QVERIFY(m_pipeline->opportunities().remove({second}).ok());
    QCOMPARE(names(u"won"), QStringList{QStringLiteral("Ada")}); // once: its won opportunity stands for it
}

void TestOpportunities::aLostLeadIsOpenAgainWithANewOpportunity()
{
    const LeadId ada = trial::addLead(*m_pipeline, QStringLiteral("Ada"));
    QVERIFY(move(trial::cardOf(ada), u"lost").ok());
    addOpportunity(ada, u"Second try");
    QVERIFY(!stored(ada).closedAt);
    QCOMPARE(stored(ada).stage, stage(u"sql"));
}

void TestOpportunities::reopenedOpportunityTakesItsLeadOffTheBoard()
{
    const LeadId ada = trial::addLead(*m_pipeline, QStringLiteral("Ada"));
    const OpportunityId sale = addOpportunity(ada, u"Sale", u"lost");
    QCOMPARE(names(u"new"), QStringList{QStringLiteral("Ada")});
    QVERIFY(move(trial::cardOf(sale), u"demo").ok());
    QVERIFY(names(u"new").isEmpty());
}

void TestOpportunities::closedOpportunityLeavesItsLeadOnTheBoard_data()
{
    movingALeadOutOfTheEndReopensIt_data();
}

void TestOpportunities::closedOpportunityLeavesItsLeadOnTheBoard()
{
    QFETCH(const QString, end);
    const LeadId ada = trial::addLead(*m_pipeline, QStringLiteral("Ada"));
    const OpportunityId sale = addOpportunity(ada, u"Old sale", end);
    QCOMPARE(names(u"new"), QStringList{QStringLiteral("Ada")});
    QCOMPARE(names(end), QStringList{QStringLiteral("Old sale")});
    const Opportunity made = stored(sale);
    QVERIFY(made.closedAt);
    QCOMPARE(made.stageSince, *made.closedAt);
    QCOMPARE(changesOf(sale.uuid), QStringList{u'>' + end});
}

void TestOpportunities::everyNewOpportunityHasAStageChange()
{
    const LeadId ada = trial::addLead(*m_pipeline, QStringLiteral("Ada"));
    QCOMPARE(changesOf(addOpportunity(ada, u"Created").uuid), QStringList{QStringLiteral(">demo")});
    const auto opened = m_pipeline->moves().openOpportunity(ada, stage(u"proposal"));
    QVERIFY(opened.ok());
    QCOMPARE(changesOf(opened->uuid).size(), 1);
    const auto added = FieldEditor(*m_pipeline)
                           .add(Table::Opportunity, {{QStringLiteral("name"), QStringLiteral("Typed")}});
    QVERIFY(added.ok());
    QCOMPARE(changesOf(*added), QStringList{QStringLiteral(">demo")});
    QVERIFY(m_pipeline->store().undo().ok());
    QVERIFY(changesOf(*added).isEmpty());
}

void TestOpportunities::opportunityLetsGoOfADeletedLead_data()
{
    QTest::addColumn<bool>("byFields");
    QTest::newRow("by Leads") << false;
    QTest::newRow("by FieldEditor") << true;
}

// The sale goes on with the company; undo gives it its person back.
void TestOpportunities::opportunityLetsGoOfADeletedLead()
{
    QFETCH(const bool, byFields);
    const auto [ada, sale] = addSaleWithoutCompany();
    QVERIFY(sale);
    const QByteArray before = trial::visible(*m_pipeline);
    const qint64 actions = m_pipeline->store().nextUndo()->value().action;
    if (byFields)
        QVERIFY(FieldEditor(*m_pipeline).remove({ada.uuid}).ok());
    else
        QVERIFY(m_pipeline->leads().remove({ada}).ok());
    QCOMPARE(m_pipeline->store().nextUndo()->value().action, actions + 1);
    QCOMPARE(column(u"demo").size(), 1);
    QVERIFY(column(u"demo").front().lead.isNil());
    QCOMPARE(column(u"demo").front().company, QStringLiteral("Acme"));
    QVERIFY(stored(sale).lead.isNil());
    QVERIFY(m_pipeline->store().undo().ok());
    QCOMPARE(trial::visible(*m_pipeline), before);
    QCOMPARE(column(u"demo").front().lead, ada);
}

// A row may name a lead that is gone (deleted by an older version, or by somebody else).
void TestOpportunities::cardNamesNoLeadThatIsNotThere()
{
    const LeadId ada = trial::addLead(*m_pipeline, QStringLiteral("Ada"));
    addOpportunity(ada, u"Sale");
    QVERIFY(m_pipeline->store()
                .write(ActionCode::DeleteLeads, {},
                       [&](Writer &writer) -> Result<void> {
                           writer.remove(Table::Lead, ada.uuid);
                           return {};
                       })
                .ok());
    QCOMPARE(column(u"demo").size(), 1);
    QVERIFY(column(u"demo").front().lead.isNil());
    QCOMPARE(column(u"demo").front().title, QString());
    QCOMPARE(trial::problemsOf(*m_pipeline).section(u':', 0, 1), QStringLiteral("rule: ") + ada.text());
}

void TestOpportunities::undoOfAMoveLeavesALeadBehindItsOpportunity()
{
    const LeadId ada = trial::addLead(*m_pipeline, QStringLiteral("Ada"));
    QVERIFY(move(trial::cardOf(ada), u"mql").ok());
    const qint64 toMql = lastAction();
    QVERIFY(move(trial::cardOf(ada), u"negotiation").ok());
    takeBackOutOfOrder(toMql);
    QVERIFY(m_skipped > 0);
    QVERIFY(stored(ada).position.isEmpty());
    QVERIFY(names(u"new").isEmpty() && names(u"mql").isEmpty());
    QCOMPARE(names(u"negotiation"), QStringList{QStringLiteral("Ada")});
}

// Its opportunity stays, because somebody has written into it: so the lead stays behind it.
void TestOpportunities::undoOfAMoveThatMadeASaleWorkedOnSince()
{
    const LeadId ada = trial::addLead(*m_pipeline, QStringLiteral("Ada"));
    QVERIFY(move(trial::cardOf(ada), u"negotiation").ok());
    const qint64 toNegotiation = lastAction();
    const std::pair<int, Value> name{col::Opportunity::Name, textValue(QStringLiteral("Big sale"))};
    QVERIFY(m_pipeline->opportunities().edit(opportunityOf(ada), std::span(&name, 1)).ok());
    takeBackOutOfOrder(toNegotiation);
    QVERIFY(m_skipped > 0);
    QVERIFY(stored(ada).position.isEmpty());
    QVERIFY(names(u"new").isEmpty());
    QCOMPARE(names(u"negotiation"), QStringList{QStringLiteral("Big sale")});
}

void TestOpportunities::undoOfALeadsDeletionAfterItsOpportunityIsGone()
{
    const LeadId ada = trial::addLead(*m_pipeline, QStringLiteral("Ada"));
    const OpportunityId sale = addOpportunity(ada, u"Sale");
    QVERIFY(m_pipeline->leads().remove({ada}).ok());
    const qint64 deletion = lastAction();
    QVERIFY(m_pipeline->opportunities().remove({sale}).ok());
    takeBackOutOfOrder(deletion);
    QCOMPARE(names(u"new"), QStringList{QStringLiteral("Ada")});
}

void TestOpportunities::undoOfAnOpportunitysDeletionAfterItsLeadIsGone()
{
    const auto [ada, sale] = addSaleWithoutCompany();
    QVERIFY(sale);
    QVERIFY(m_pipeline->opportunities().remove({sale}).ok());
    const qint64 deletion = lastAction();
    QVERIFY(m_pipeline->leads().remove({ada}).ok());
    takeBackOutOfOrder(deletion);
    QCOMPARE(names(u"demo"), QStringList{QStringLiteral("Sale")});
    QVERIFY(stored(sale).lead.isNil());
    QCOMPARE(column(u"demo").front().company, QStringLiteral("Acme"));
}

void TestOpportunities::undoOfAnOpportunitysDeletionReopensALostLead()
{
    const LeadId ada = trial::addLead(*m_pipeline, QStringLiteral("Ada"));
    const OpportunityId sale = addOpportunity(ada, u"Sale");
    QVERIFY(m_pipeline->opportunities().remove({sale}).ok());
    const qint64 deletion = lastAction();
    QVERIFY(move(trial::cardOf(ada), u"lost").ok());
    takeBackOutOfOrder(deletion);
    QCOMPARE(stored(ada).stage, stage(u"sql"));
    QVERIFY(!stored(ada).closedAt);
    QVERIFY(stored(ada).position.isEmpty());
    QVERIFY(names(u"lost").isEmpty());
    QVERIFY(changesOf(ada.uuid).contains(QStringLiteral("lost>sql")));
}

// Between the pieces a lead may stand for itself while its opportunity is not taken back yet: only the end
// of the undo is looked at.
void TestOpportunities::undoInPiecesMendsTheBoards()
{
    constexpr int count = 700;
    std::vector<LeadId> leads;
    for (int i = 0; i < count; ++i)
        leads.push_back(trial::addLead(*m_pipeline, QStringLiteral("Lead %1").arg(i)));
    std::vector<CardRef> cards;
    for (const LeadId lead : leads)
        cards.push_back(trial::cardOf(lead));
    const QByteArray before = trial::visible(*m_pipeline);
    QVERIFY(m_pipeline->moves().move(cards, {.stage = stage(u"negotiation")}).ok());
    const qint64 toNegotiation = lastAction();
    QVERIFY(number("SELECT count(*) FROM sync_op WHERE txn=(SELECT max(txn) FROM sync_txn)")
                > BulkAction::maxOperations
            || number("SELECT count(*) FROM sync_txn WHERE action=" + std::to_string(toNegotiation)) > 1);
    const QByteArray moved = trial::visible(*m_pipeline);
    QVERIFY(m_pipeline->store().undo().ok());
    QCOMPARE(trial::visible(*m_pipeline), before);
    QVERIFY(m_pipeline->store().redo().ok());
    QCOMPARE(trial::visible(*m_pipeline), moved);

    const std::pair<int, Value> name{col::Opportunity::Name, textValue(QStringLiteral("Big sale"))};
    for (int i = 0; i < count; i += 100)
        QVERIFY(m_pipeline->opportunities().edit(opportunityOf(leads[size_t(i)]), std::span(&name, 1)).ok());
    takeBackOutOfOrder(toNegotiation);
    QCOMPARE(m_skipped, 7);
    QCOMPARE(names(u"negotiation").size(), 7);
    QCOMPARE(names(u"new").size(), count - 7);
}

// Nobody stands on the boards twice, and nobody falls off them.
void TestOpportunities::boardsHoldWhateverIsDone()
{
    const QStringList stages{QStringLiteral("new"),         QStringLiteral("sql"), QStringLiteral("demo"),
                             QStringLiteral("negotiation"), QStringLiteral("won"), QStringLiteral("lost")};
    const bool held = rc::check("boards hold", [&] {
        std::vector<LeadId> leads;
        std::vector<OpportunityId> opportunities;
        const auto anyOf = [](const auto &things) {
            return things.empty() ? typename std::decay_t<decltype(things)>::value_type{}
                                  : *rc::gen::elementOf(things);
        };
        const int steps = *rc::gen::inRange(1, 40);
        for (int i = 0; i < steps; ++i) {
            const QString to = stages[*rc::gen::inRange(0, int(stages.size()))];
            const QByteArray before = trial::visible(*m_pipeline);
            const auto last = lastAction();
            const LeadId lead = anyOf(leads);
            const OpportunityId opportunity = anyOf(opportunities);
            std::optional<qint64> undo; // of an earlier action, out of order
            switch (*rc::gen::inRange(0, 10)) {
            case 0:
            case 1:
                leads.push_back(trial::addLead(*m_pipeline, QStringLiteral("L%1").arg(i)));
                break;
            case 2:
                opportunities.push_back(
                    addOpportunity(lead, u"Sale", to == u"new" || to == u"sql" ? QStringView(u"demo") : to));
                break;
            case 3:
                if (auto moved = m_pipeline->moves().move({trial::cardOf(lead)},
                                                          {.stage = stage(to),
                                                           .reason = QStringLiteral("price"),
                                                           .override = QStringLiteral("x")});
                    moved && moved->front().opportunity)
                    opportunities.push_back(moved->front().opportunity);
                break;
            case 4:
                (void)move(trial::cardOf(opportunity), to);
                break;
            case 5: {
                const std::pair<int, Value> cell{col::Opportunity::Lead, idValue(lead)};
                (void)m_pipeline->opportunities().edit(opportunity, std::span(&cell, 1));
                break;
            }
            case 6:
                (void)m_pipeline->opportunities().remove({opportunity});
                break;
            case 7:
                (void)m_pipeline->leads().remove({lead});
                break;
            default:
                if (const auto undone = m_pipeline->store().undoAction(*rc::gen::inRange(0, 2 * i + 2)))
                    undo = undone->action;
            }
            // With an open opportunity no card of its own; without one, it or an opportunity stands for it.
            RC_ASSERT(number("SELECT count(*) FROM lead l WHERE gone=0 AND position IS NOT NULL AND "
                             "EXISTS(SELECT 1 FROM "
                             "opportunity o JOIN stage s ON s.id=o.stage WHERE o.lead=l.id AND o.gone=0 AND "
                             "s.band='bofu')")
                      == 0);
            RC_ASSERT(number("SELECT count(*) FROM lead l WHERE gone=0 AND position IS NULL AND NOT "
                             "EXISTS(SELECT 1 FROM "
                             "opportunity o WHERE o.lead=l.id AND o.gone=0)")
                      == 0);
            // Closed is what stands at an end; a lost lead has nothing open.
            for (const char *table : {"lead", "opportunity"})
                RC_ASSERT(number(std::string("SELECT count(*) FROM ") + table
                                 + " t JOIN stage s ON s.id=t.stage WHERE t.gone=0 AND "
                                   "(s.band='end')<>(closed_at IS NOT NULL)")
                          == 0);
            RC_ASSERT(
                number(
                    "SELECT count(*) FROM lead l JOIN stage t ON t.id=l.stage JOIN opportunity o ON "
                    "o.lead=l.id AND "
                    "o.gone=0 JOIN stage s ON s.id=o.stage WHERE l.gone=0 AND t.key='lost' AND s.band='bofu'")
                == 0);
            RC_ASSERT(number("SELECT count(*) FROM opportunity o JOIN lead l ON l.id=o.lead WHERE o.gone=0 "
                             "AND l.gone=1")
                      == 0);
            const QByteArray after = trial::visible(*m_pipeline);
            if (undo) {
                const auto redone = m_pipeline->store().undoAction(*undo);
                RC_ASSERT(redone.ok());
                RC_ASSERT(trial::visible(*m_pipeline) == before);
                RC_ASSERT(m_pipeline->store().undoAction(redone->action).ok());
                RC_ASSERT(trial::visible(*m_pipeline) == after);
                continue;
            }
            if (lastAction() == last)
                continue;
            RC_ASSERT(m_pipeline->store().undo().ok());
            RC_ASSERT(trial::visible(*m_pipeline) == before);
            RC_ASSERT(m_pipeline->store().redo().ok());
            RC_ASSERT(trial::visible(*m_pipeline) == after);
        }
        RC_ASSERT(trial::problemsOf(*m_pipeline).isEmpty());
        cleanup();
        init();
    });
    QVERIFY(held);
}

QTEST_GUILESS_MAIN(TestOpportunities)
#include "tst_opportunities.moc"
