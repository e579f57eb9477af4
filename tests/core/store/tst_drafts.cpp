#include "core/leads/draftplaces.h"
#include "core/leads/lists.h"
#include "core/leads/views.h"
#include "tests/core/store/heldstore.h"
#include "tests/core/store/pipelinetest.h"

#include <QSignalSpy>

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
    void everyFormHasItsHome();
    void oneFieldIsTakenUpAlone();

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
    HeldStore import(m_pipeline->store());
    // All of this would never come back if it waited for the import: that ends only after it.
    Drafts &drafts = m_pipeline->drafts();
    drafts.setDelay(std::chrono::milliseconds(0));
    QString typed = QStringLiteral("x");
    drafts.keep(key(), typed);
    QTRY_VERIFY(drafts.isWriting()); // it waits for the import
    for (int i = 0; i < 30; ++i) {
        typed += u'x';
        drafts.keep(key(), typed);
        QCoreApplication::processEvents();
    }
    QVERIFY(drafts.isWriting());
    QCOMPARE(drafts.draft(key())->text, typed);
    import.release();
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
    m_pipeline->drafts().setDelay(std::chrono::milliseconds(0));
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
    QCOMPARE(of("card").home, DraftHome::Board);
    QVERIFY(of("lead").name.isEmpty()); // deleted, or never there
    QCOMPARE(of("lead").home, DraftHome::Gone);
}

void TestDrafts::everyFormHasItsHome()
{
    const LeadId ayse = addLead(*m_pipeline, QStringLiteral("Ayse"));
    Company firm;
    firm.name = QStringLiteral("Kraft");
    const CompanyId company = m_pipeline->leads().createCompany(firm).valueOr({});
    const ViewId view = Views(m_pipeline->store()).save({.name = QStringLiteral("Mine")}).valueOr({});
    const ListId list = Lists(m_pipeline->store()).create({.name = QStringLiteral("Fair")}).valueOr({});
    const ChannelId channel = m_pipeline->catalog()->channels.front().id;
    const Uuid whole = m_pipeline->store().pipeline().uuid;
    struct Case {
        const char *form;
        Uuid thing;
        DraftHome home;
        QString name;
        bool isWhole = true;
    };
    const Case cases[] {
        {"move", ayse.uuid, DraftHome::Board, QStringLiteral("Ayse")},
        {"company", company.uuid, DraftHome::Table, QStringLiteral("Kraft"), false},
        {"leads.cell", ayse.uuid, DraftHome::Table, QStringLiteral("Ayse"), false},
        {"companies.cell", company.uuid, DraftHome::Table, QStringLiteral("Kraft"), false},
        {"leads.rename_view", view.uuid, DraftHome::Table, QStringLiteral("Mine")},
        {"companies.list_details", list.uuid, DraftHome::Table, QStringLiteral("Fair")},
        {"leads.new", whole, DraftHome::Table, {}},
        {"leads.edit_field", whole, DraftHome::Table, {}},
        {"settings.stages", stage(u"mql").uuid, DraftHome::Settings, QStringLiteral("MQL"), false},
        {"settings.channels", channel.uuid, DraftHome::Settings, m_pipeline->catalog()->channels.front().nameEn, false},
        {"settings.pipeline", whole, DraftHome::Settings, {}, false},
        {"capture", whole, DraftHome::Capture, {}},
        {"leads.rename_view", Uuid::random(), DraftHome::Gone, {}},
        {"leads.list_details", Uuid::random(), DraftHome::Gone, {}},
        {"settings.fields", Uuid::random(), DraftHome::Gone, {}, false},
        {"card", Uuid::random(), DraftHome::Gone, {}},
        {"move", Uuid::random(), DraftHome::Gone, {}},
        {"of a newer version", Uuid::random(), DraftHome::Gone, {}, false},
    };
    Reader reader = m_pipeline->store().reader();
    for (const Case &each : cases) {
        const DraftKey about {QString::fromLatin1(each.form), each.thing, QStringLiteral("a")};
        const std::vector<std::pair<DraftKey, Draft>> drafts {
            {about, {}}, {{about.form, about.thing, QStringLiteral("b")}, {}}, {{about.form, about.thing, QStringLiteral("@rows")}, {}}};
        const auto places = reader.read([&](Connection &c) { return draftPlaces(reader, c, drafts); }).valueOr({});
        QCOMPARE(places.size(), each.isWhole ? size_t(1) : size_t(2)); // what it is about is no place
        QVERIFY2(places.front().home == each.home, each.form);
        QCOMPARE(places.front().name, each.name);
    }
}

void TestDrafts::oneFieldIsTakenUpAlone()
{
    m_pipeline->drafts().keep(key("a"), QStringLiteral("1"));
    m_pipeline->drafts().keep(key("b"), QStringLiteral("2"));
    reopen();
    QCOMPARE(m_pipeline->drafts().leftBehind().size(), size_t(2));
    m_pipeline->drafts().takeUp(key("a"));
    QCOMPARE(m_pipeline->drafts().leftBehind().size(), size_t(1));
    QCOMPARE(m_pipeline->drafts().leftBehind().front().first, key("b"));
}

QTEST_GUILESS_MAIN(TestDrafts)
#include "tst_drafts.moc"
