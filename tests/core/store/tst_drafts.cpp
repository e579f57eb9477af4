#include "core/leads/draftplaces.h"
#include "tests/core/store/pipelinetest.h"

#include <QSignalSpy>

#include <condition_variable>
#include <mutex>
#include <thread>

using namespace huni;
using namespace huni::trial;

/// What is typed, kept in the file until it is saved or given up.
class TestDrafts : public PipelineTest
{
    Q_OBJECT

private Q_SLOTS:
    void draftIsThereAfterTheNextOpen();
    void discardedDraftDoesNotComeBack();
    void textThatSaysWhatStoodThereIsNoDraft();
    void draftIsNoActionAndNothingToUndo();
    void keepingWaitsForNobodyWhileAnotherThreadWrites();
    void draftReachesTheFileByItself();
    void readOnlyFileIsLeftAlone();
    void placesNameTheLeadAndAFormOnce();

private:
    DraftKey key(const char *field = "text")
    {
        return {QStringLiteral("composer"), m_lead.uuid, QString::fromLatin1(field)};
    }
    void reopen()
    {
        const QString path = m_pipeline->store().path();
        m_pipeline.reset();
        m_pipeline = openPipeline(path);
    }
    qint64 rows() { return number("SELECT count(*) FROM draft"); }
    LeadId m_lead{Uuid::random()};
};

void TestDrafts::draftIsThereAfterTheNextOpen()
{
    const QString typed = QStringLiteral("Görüşme: fiyat \"yüksek\"\nikinci satır 🙂");
    m_pipeline->drafts().keep(key(), typed, QStringLiteral("eski"));
    QVERIFY(!m_pipeline->drafts().draft(key())->isFromBefore);
    reopen();
    const auto draft = m_pipeline->drafts().draft(key());
    QVERIFY(draft);
    QCOMPARE(draft->text, typed);
    QCOMPARE(draft->base, QStringLiteral("eski"));
    QVERIFY(draft->isFromBefore);
    QCOMPARE(m_pipeline->drafts().leftBehind().size(), size_t(1));
    m_pipeline->drafts().takeUp(QStringLiteral("composer"), m_lead.uuid);
    QVERIFY(m_pipeline->drafts().leftBehind().empty());
    QVERIFY(m_pipeline->drafts().draft(key()));
}

void TestDrafts::discardedDraftDoesNotComeBack()
{
    m_pipeline->drafts().keep(key(), QStringLiteral("a"));
    m_pipeline->drafts().keep(key("kind"), QStringLiteral("call"));
    QVERIFY(m_pipeline->drafts().writeNow());
    QCOMPARE(rows(), 2);
    m_pipeline->drafts().discard(QStringLiteral("composer"), m_lead.uuid);
    reopen();
    QCOMPARE(rows(), 0);
    QVERIFY(m_pipeline->drafts().all().empty());
}

void TestDrafts::textThatSaysWhatStoodThereIsNoDraft()
{
    Drafts &drafts = m_pipeline->drafts();
    drafts.keep(key(), QStringLiteral("new"), QStringLiteral("old"));
    drafts.keep(key(), QStringLiteral("old"), QStringLiteral("old"));
    QVERIFY(!drafts.draft(key()));
    drafts.keep(key(), QString(), QStringLiteral("old"));
    QVERIFY(!drafts.draft(key()));
    QVERIFY(drafts.writeNow());
    QCOMPARE(rows(), 0);
}

void TestDrafts::draftIsNoActionAndNothingToUndo()
{
    QSignalSpy commits(&m_pipeline->store(), &Store::committed);
    const qint64 operations = number("SELECT count(*) FROM sync_op");
    const auto before = m_pipeline->store().nextUndo();
    m_pipeline->drafts().keep(key(), QStringLiteral("typed"));
    QVERIFY(m_pipeline->drafts().writeNow());
    QCOMPARE(rows(), 1);
    QCOMPARE(number("SELECT count(*) FROM sync_op"), operations);
    QCOMPARE(*m_pipeline->store().nextUndo(), *before);
    QCOMPARE(commits.size(), 0);
    QCOMPARE(problemsOf(*m_pipeline), QString());
}

// As during an import: somebody else has the file while a person types.
void TestDrafts::keepingWaitsForNobodyWhileAnotherThreadWrites()
{
    std::mutex mutex;
    std::condition_variable ended;
    std::condition_variable begun;
    bool isBegun = false;
    bool mayEnd = false;
    std::thread import([&] {
        (void)m_pipeline->store().write(ActionCode::CreateLead, {}, [&](Writer &) -> Result<void> {
            std::unique_lock lock(mutex);
            isBegun = true;
            begun.notify_one();
            ended.wait(lock, [&] { return mayEnd; });
            return {};
        });
    });
    {
        std::unique_lock lock(mutex);
        begun.wait(lock, [&] { return isBegun; });
    }
    // All of this would never come back if it waited for the import: that ends only after it.
    QString typed;
    bool isWriting = false;
    for (int i = 0; i < 30; ++i) {
        typed += u'x';
        m_pipeline->drafts().keep(key(), typed);
        QTest::qWait(30); // beyond the delay, so that writing has begun
        isWriting = true;
    }
    QVERIFY(isWriting);
    QCOMPARE(m_pipeline->drafts().draft(key())->text, typed);
    {
        const std::lock_guard lock(mutex);
        mayEnd = true;
        ended.notify_one();
    }
    import.join();
    QTRY_COMPARE(number("SELECT length(text) FROM draft"), qint64(typed.size()));
}

void TestDrafts::draftReachesTheFileByItself()
{
    Reader other(m_pipeline->store().path());
    const auto texts = [&] {
        return other
            .read([](Connection &connection) {
                Query query(connection, "SELECT text FROM draft");
                return query.next() ? query.text(0) : QString();
            })
            .valueOr({});
    };
    m_pipeline->drafts().keep(key(), QStringLiteral("half a sen"));
    QTRY_COMPARE(texts(), QStringLiteral("half a sen"));
    m_pipeline->drafts().keep(key(), QStringLiteral("half a sentence"));
    QTRY_COMPARE(texts(), QStringLiteral("half a sentence"));
}

void TestDrafts::readOnlyFileIsLeftAlone()
{
    const QString path = m_pipeline->store().path();
    (void)m_pipeline->store().inspect([](Connection &connection) -> Result<void> {
        connection.exec("PRAGMA user_version=9999"); // a newer Huni wrote it
        return {};
    });
    m_pipeline.reset();
    m_pipeline = openPipeline(path);
    QVERIFY(m_pipeline && m_pipeline->store().isReadOnly());
    m_pipeline->drafts().keep(key(), QStringLiteral("typed"));
    QCOMPARE(m_pipeline->drafts().draft(key())->text, QStringLiteral("typed"));
    QVERIFY(m_pipeline->drafts().writeNow());
    QCOMPARE(rows(), 0);
    const auto refused = m_pipeline->store().writeLocal([](Connection &) -> Result<void> { return {}; });
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Errc::ReadOnly);
}

void TestDrafts::placesNameTheLeadAndAFormOnce()
{
    const LeadId ayse = addLead(*m_pipeline, QStringLiteral("Ayse"));
    const ActivityId note = m_pipeline->leads().addNote(ayse, QStringLiteral("first")).valueOr({});
    Drafts &drafts = m_pipeline->drafts();
    drafts.keep({QStringLiteral("composer"), ayse.uuid, QStringLiteral("text")}, QStringLiteral("half"));
    drafts.keep({QStringLiteral("composer"), ayse.uuid, QStringLiteral("kind")}, QStringLiteral("call"));
    drafts.keep({QStringLiteral("note"), note.uuid, QStringLiteral("text")}, QStringLiteral("changed"));
    drafts.keep({QStringLiteral("card"), stage(u"new").uuid, QStringLiteral("name")}, QStringLiteral("Can"));
    drafts.keep({QStringLiteral("card"), stage(u"new").uuid, QStringLiteral("phone")}, QStringLiteral("1"));
    drafts.keep({QStringLiteral("lead"), Uuid::random(), QStringLiteral("email")}, QStringLiteral("a@b"));
    Reader reader = m_pipeline->store().reader();
    const auto places = reader.read([&](Connection &c) { return draftPlaces(reader, c, drafts.all()); }).valueOr({});
    QCOMPARE(places.size(), size_t(4));
    const auto of = [&](const char *form) {
        for (const DraftPlace &place : places) {
            if (place.key.form == QLatin1String(form))
                return place;
        }
        return DraftPlace{};
    };
    QCOMPARE(of("composer").name, QStringLiteral("Ayse"));
    QCOMPARE(of("composer").key.field, QStringLiteral("text"));
    QCOMPARE(of("note").lead, ayse);
    QVERIFY(of("card").lead.uuid.isNil());
    QVERIFY(of("lead").name.isEmpty()); // deleted, or never there
}

QTEST_GUILESS_MAIN(TestDrafts)
#include "tst_drafts.moc"
