#include "tests/core/store/trialpipeline.h"

#include <QTest>

using namespace huni;

class TestLastContact : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void touchpointMayComeBeforeItsLead();
    void pastTouchpointIsNotTheLatestSource();
    void activityDoneTwiceKeepsItsMoment();

private:
    trial::Place m_place;
    int m_files = 0;
    std::unique_ptr<Pipeline> fresh()
    {
        return trial::newPipeline(m_place.path(qPrintable(QStringLiteral("p%1.huni").arg(++m_files))));
    }
};

void TestLastContact::touchpointMayComeBeforeItsLead()
{
    auto pipeline = fresh();
    QVERIFY(pipeline);
    Store &store = pipeline->store();
    const Uuid lead = Uuid::random();
    const auto touched = store.write(ActionCode::AddTouchpoint, {}, [&](Writer &writer) -> Result<void> {
        Record touchpoint;
        touchpoint.cells.resize(size_t(tableInfo(Table::Touchpoint).columnCount()));
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
    auto pipeline = fresh();
    QVERIFY(pipeline);
    const LeadId lead = trial::addLead(*pipeline, QStringLiteral("Ada"));
    const auto catalog = pipeline->catalog();
    const auto touch = [&](const Channel &channel, Instant at) {
        Record touchpoint;
        touchpoint.cells.resize(size_t(tableInfo(Table::Touchpoint).columnCount()));
        touchpoint.at(col::Touchpoint::Kind) = Value{std::string("visit")};
        touchpoint.at(col::Touchpoint::Channel) = idValue(channel.id);
        touchpoint.at(col::Touchpoint::At) = Value{at};
        return pipeline->leads().touch(lead, touchpoint).ok();
    };
    QVERIFY(touch(catalog->channels[0], 1'700'000'000'000));
    QVERIFY(touch(catalog->channels[1], 1'600'000'000'000));
    Reader reader = pipeline->store().reader();
    const auto read = reader.read([&](Connection &c) { return readLead(reader, c, lead); });
    QCOMPARE((*read)->latestChannel, catalog->channels[0].id);
}

void TestLastContact::activityDoneTwiceKeepsItsMoment()
{
    auto pipeline = fresh();
    QVERIFY(pipeline);
    const LeadId lead = trial::addLead(*pipeline, QStringLiteral("Ada"));
    Record call;
    call.cells.resize(size_t(tableInfo(Table::Activity).columnCount()));
    call.at(col::Activity::Lead) = Value{lead.uuid};
    call.at(col::Activity::Kind) = Value{std::string("call")};
    call.at(col::Activity::At) = Value{qint64(1'600'000'000'000)};
    call.at(col::Activity::Done) = Value{qint64(1)};
    const auto id = pipeline->leads().addActivity(call);
    QVERIFY(id.ok());
    const QByteArray before = trial::visible(*pipeline);
    QVERIFY(pipeline->leads().setActivityDone(*id, true).ok());
    QCOMPARE(trial::visible(*pipeline), before);
}

QTEST_GUILESS_MAIN(TestLastContact)
#include "tst_lastcontact.moc"
