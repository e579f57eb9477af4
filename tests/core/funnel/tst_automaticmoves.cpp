#include "core/store/emptyrecord.h"
#include "tests/core/store/pipelinetest.h"

using namespace huni;
using namespace huni::trial;

class TestAutomaticMoves : public PipelineTest
{
    Q_OBJECT

private:
    LeadId add(const QString &title = {}, QStringView stageKey = u"new")
    {
        Lead lead;
        lead.givenName = QStringLiteral("Ada");
        lead.email = QStringLiteral("ada@example.com");
        lead.title = title;
        lead.stage = stage(stageKey);
        const auto id = m_pipeline->leads().create(lead);
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
    // 20 + 25 + 20: over the threshold of 50.
    void makeMql(LeadId lead)
    {
        touch(lead, "demo_click");
        touch(lead, "webinar_attended");
        touch(lead, "meeting");
    }
    bool isIn(LeadId lead, QStringView key) { return stored(lead).stage == stage(key); }

private Q_SLOTS:
    void crossingMakesMqlOnce()
    {
        const LeadId lead = add();
        touch(lead, "demo_click");
        touch(lead, "webinar_attended");
        QVERIFY(isIn(lead, u"new"));
        touch(lead, "meeting");
        QVERIFY(isIn(lead, u"mql"));
        QCOMPARE(number("SELECT count(*) FROM stage_change WHERE automatic=1 AND reason='score' AND gone=0"), 1);
        // Put back by hand it stays there: the score has not been below the threshold since.
        QVERIFY(m_pipeline->moves().move({cardOf(lead)}, {.stage = stage(u"contacted")}).ok());
        touch(lead, "email_reply");
        QVERIFY(isIn(lead, u"contacted"));
    }

    void undoTakesBackBoth()
    {
        const LeadId lead = add();
        makeMql(lead);
        QVERIFY(isIn(lead, u"mql"));
        QVERIFY(m_pipeline->store().undo().ok());
        QVERIFY(isIn(lead, u"new"));
        QCOMPARE(number("SELECT count(*) FROM touchpoint WHERE gone=0"), 2);
        QVERIFY(m_pipeline->store().redo().ok());
        QVERIFY(isIn(lead, u"mql"));
        QCOMPARE(number("SELECT count(*) FROM stage_change WHERE automatic=1 AND gone=0"), 1);
    }

    void requestGoesFirst()
    {
        const LeadId lead = add();
        touch(lead, "demo_request");
        QVERIFY(isIn(lead, u"qualifying"));
        const LeadId late = add();
        touch(late, "quote_request", 30);
        QVERIFY(isIn(late, u"new"));
    }

    void whoIsFurtherStays()
    {
        const LeadId lead = add({}, u"disqualified");
        makeMql(lead);
        touch(lead, "demo_request");
        QVERIFY(isIn(lead, u"disqualified"));
        const LeadId nurtured = add({}, u"nurture");
        makeMql(nurtured);
        QVERIFY(isIn(nurtured, u"mql"));
    }

    void aSecondCrossingNeedsADip()
    {
        const LeadId lead = add();
        makeMql(lead);
        QVERIFY(m_pipeline->moves().move({cardOf(lead)}, {.stage = stage(u"engaged")}).ok());
        const auto down = m_pipeline->scoring().givePoints(lead, -3000, QStringLiteral("asked us to wait"));
        QVERIFY(down.ok());
        QVERIFY(isIn(lead, u"engaged"));
        QVERIFY(m_pipeline->scoring().givePoints(lead, 3000, QStringLiteral("calls again")).ok());
        QVERIFY(isIn(lead, u"engaged")); // on one day the score was never low at its end
    }

    void aPublishedModelMovesThoseItLifts()
    {
        const LeadId lead = add(QStringLiteral("CEO"));
        QVERIFY(isIn(lead, u"new"));
        auto models = m_pipeline->scoring().models();
        ScoringModel changed = models->back().versions.back().model;
        changed.rules.front().points = 6000;
        changed.rules.front().cap.reset();
        QVERIFY(m_pipeline->scoring().publish(models->back().id, changed).ok());
        QVERIFY(isIn(lead, u"mql"));
    }
};

QTEST_GUILESS_MAIN(TestAutomaticMoves)
#include "tst_automaticmoves.moc"
