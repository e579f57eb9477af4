#include "core/store/emptyrecord.h"
#include "tests/core/store/pipelinetest.h"

using namespace huni;

class TestLastContact : public trial::PipelineTest
{
    Q_OBJECT

private Q_SLOTS:
    void touchpointMayComeBeforeItsLead();
    void pastTouchpointIsNotTheLatestSource();
    void activityDoneTwiceKeepsItsMoment();
};

void TestLastContact::touchpointMayComeBeforeItsLead()
{
    Store &store = m_pipeline->store();
    const Uuid lead = Uuid::random();
    const auto touched = store.write(ActionCode::AddTouchpoint, {}, [&](Writer &writer) -> Result<void> {
        Record touchpoint = emptyRecord(Table::Touchpoint);
        touchpoint.at(col::Touchpoint::Lead) = Value{lead};
        touchpoint.at(col::Touchpoint::Kind) = Value{std::string("visit")};
        touchpoint.at(col::Touchpoint::At) = Value{qint64(1'700'000'000'000)};
        writer.create(Table::Touchpoint, writer.newId(), std::move(touchpoint));
        return {};
    });
    QVERIFY(touched.ok());
    const auto made = store.write(ActionCode::CreateLead, {}, [&](Writer &writer) -> Result<void> {
        Lead late;
        late.givenName = QStringLiteral("Late");
        late.stage = stageIdFor(store.pipeline(), u"new");
        writer.create(Table::Lead, lead, recordOf(late));
        return {};
    });
    QVERIFY(made.ok());
    QCOMPARE(store.staleProjections().valueOr({QStringLiteral("unread")}), QStringList());
}

void TestLastContact::pastTouchpointIsNotTheLatestSource()
{
    const LeadId lead = trial::addLead(*m_pipeline, QStringLiteral("Ada"));
    const auto catalog = m_pipeline->catalog();
    const auto touch = [&](const Channel &channel, Instant at) {
        Record touchpoint = emptyRecord(Table::Touchpoint);
        touchpoint.at(col::Touchpoint::Kind) = Value{std::string("visit")};
        touchpoint.at(col::Touchpoint::Channel) = idValue(channel.id);
        touchpoint.at(col::Touchpoint::At) = Value{at};
        return m_pipeline->leads().touch(lead, touchpoint).ok();
    };
    QVERIFY(touch(catalog->channels[0], 1'700'000'000'000));
    QVERIFY(touch(catalog->channels[1], 1'600'000'000'000));
    QCOMPARE(stored(lead).latestChannel, catalog->channels[0].id);
}

void TestLastContact::activityDoneTwiceKeepsItsMoment()
{
    const LeadId lead = trial::addLead(*m_pipeline, QStringLiteral("Ada"));
    Record call = emptyRecord(Table::Activity);
    call.at(col::Activity::Lead) = Value{lead.uuid};
    call.at(col::Activity::Kind) = Value{std::string("call")};
    call.at(col::Activity::At) = Value{qint64(1'600'000'000'000)};
    call.at(col::Activity::Done) = Value{qint64(1)};
    const auto id = m_pipeline->leads().addActivity(call);
    QVERIFY(id.ok());
    const QByteArray before = trial::visible(*m_pipeline);
    QVERIFY(m_pipeline->leads().setActivityDone(*id, true).ok());
    QCOMPARE(trial::visible(*m_pipeline), before);
}

QTEST_GUILESS_MAIN(TestLastContact)
#include "tst_lastcontact.moc"
