#include "core/leads/names.h"

#include "core/leads/companydetails.h"
#include "core/leads/draftplaces.h"
#include "core/leads/finder.h"
#include "core/leads/thingtable.h"
#include "tests/core/store/pipelinetest.h"

#include <rapidcheck.h>

using namespace huni;

class TestNames : public trial::PipelineTest
{
    Q_OBJECT

private Q_SLOTS:
    void aLeadIsCalledByTheFirstThingItSays_data();
    void aLeadIsCalledByTheFirstThingItSays();
    void companiesAreCalledByTheFirstThingTheySay();
    void sqlSaysTheSame();
    void everybodyCallsItTheSame_data();
    void everybodyCallsItTheSame();

private:
    QString asked(const std::string &sql)
    {
        Reader reader = m_pipeline->store().reader();
        return reader
            .read([&](Connection &c) {
                Query query(c, sql);
                return query.next() ? query.text(0) : QStringLiteral("(no row)");
            })
            .valueOr({});
    }
};

void TestNames::aLeadIsCalledByTheFirstThingItSays_data()
{
    QTest::addColumn<Lead>("lead");
    QTest::addColumn<QString>("company");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("detail");
    const QString kraft = QStringLiteral("Kraft GmbH");
    const QString work = QStringLiteral("w@example.com");
    const QString home = QStringLiteral("h@example.com");
    const auto row = [](const char *what, const Lead &lead, const QString &company, const char *name, const char *detail) {
        QTest::newRow(what) << lead << company << QString::fromUtf8(name) << QString::fromUtf8(detail);
    };
    row("both names", {.givenName = QStringLiteral("Ayşe"), .familyName = QStringLiteral("Demir"), .email = work}, kraft, "Ayşe Demir", "Kraft GmbH");
    row("only the first", {.givenName = QStringLiteral("Ayşe")}, {}, "Ayşe", "");
    row("only the last", {.familyName = QStringLiteral("Demir"), .email = work}, {}, "Demir", "");
    row("only a company", {}, kraft, "Kraft GmbH", "");
    row("a company and an address", {.email = work}, kraft, "Kraft GmbH", "w@example.com");
    row("only a work e-mail", {.email = work}, {}, "w@example.com", "");
    row("only a personal e-mail", {.emailPersonal = home}, {}, "h@example.com", "");
    row("both addresses", {.email = work, .emailPersonal = home}, {}, "w@example.com", "");
    row("only a phone", {.phone = QStringLiteral("0532")}, {}, "0532", "");
    row("only a mobile", {.mobile = QStringLiteral("0533")}, {}, "0533", "");
    row("only an id from elsewhere", {.externalId = QStringLiteral("row:1")}, {}, "row:1", "");
    row("nothing", {}, {}, "", "");
}

void TestNames::aLeadIsCalledByTheFirstThingItSays()
{
    QFETCH(Lead, lead);
    QFETCH(QString, company);
    QTEST(leadName(lead, company), "name");
    QTEST(leadTitle(lead, company).name, "name");
    QTEST(leadTitle(lead, company).detail, "detail");
}

void TestNames::companiesAreCalledByTheFirstThingTheySay()
{
    const QString web = QStringLiteral("kraft.example");
    QCOMPARE(companyName(Company{.name = QStringLiteral("Kraft"), .domain = web}), QStringLiteral("Kraft"));
    QCOMPARE(companyName(Company{.domain = web, .phone = QStringLiteral("1")}), web);
    QCOMPARE(companyName(Company{.phone = QStringLiteral("1")}), QStringLiteral("1"));
    QCOMPARE(companyName(Company{.externalId = QStringLiteral("k-1")}), QStringLiteral("k-1"));
    QCOMPARE(companyName(Company{}), QString());
}

// Texts that are not there, and texts that are empty, count the same in both.
void TestNames::sqlSaysTheSame()
{
    const CompanyId company = *m_pipeline->leads().createCompany({.name = QStringLiteral("Kraft")});
    constexpr std::array leadColumns{col::Lead::GivenName, col::Lead::FamilyName, col::Lead::Email,     col::Lead::EmailPersonal,
                                     col::Lead::Phone,     col::Lead::Mobile,     col::Lead::ExternalId};
    constexpr std::array companyColumns{col::Company::Name, col::Company::Domain, col::Company::Phone, col::Company::ExternalId};
    const bool held = rc::check("names in SQL are those in code", [&] {
        const auto picks = *rc::gen::container<std::vector<int>>(leadColumns.size(), rc::gen::inRange(0, 4));
        const auto drawn = [&](size_t i) {
            return picks[i] == 0 ? Value{} : picks[i] == 1 ? Value{std::string()} : Value{"text " + std::to_string(picks[i])};
        };
        const bool hasCompany = *rc::gen::arbitrary<bool>();
        LeadId lead;
        CompanyId other;
        QString leadCalled;
        QString companyCalled;
        const auto written = m_pipeline->store().write(ActionCode::EditLead, {}, [&](Writer &writer) -> Result<void> {
            lead = LeadId{writer.newId()};
            other = CompanyId{writer.newId()};
            std::vector<std::pair<int, Value>> cells{{col::Lead::Company, hasCompany ? Value{company.uuid} : Value{}}};
            for (size_t i = 0; i < leadColumns.size(); ++i)
                cells.emplace_back(int(leadColumns[i]), drawn(i));
            writer.set(Table::Lead, lead.uuid, cells);
            cells.clear();
            for (size_t i = 0; i < companyColumns.size(); ++i)
                cells.emplace_back(int(companyColumns[i]), drawn(i));
            writer.set(Table::Company, other.uuid, cells);
            leadCalled = leadName(writer, *writer.record(Table::Lead, lead.uuid));
            companyCalled = companyName(*writer.record(Table::Company, other.uuid));
            return {};
        });
        RC_ASSERT(written.ok());
        RC_ASSERT(asked("SELECT " + leadNameSql("l") + " FROM lead l ORDER BY n DESC LIMIT 1") == leadCalled);
        RC_ASSERT(asked("SELECT " + leadNameSql("l", "c.name")
                        + " FROM lead l LEFT JOIN company c ON c.id=l.company ORDER BY l.n DESC LIMIT 1")
                  == leadCalled);
        RC_ASSERT(asked("SELECT " + companyNameSql("c") + " FROM company c ORDER BY n DESC LIMIT 1") == companyCalled);
    });
    QVERIFY(held);
}

void TestNames::everybodyCallsItTheSame_data()
{
    QTest::addColumn<Lead>("lead");
    QTest::addColumn<QString>("company");
    QTest::addColumn<QString>("typed"); // to find it
    QTest::newRow("both names") << Lead{.givenName = QStringLiteral("Ayşe"), .familyName = QStringLiteral("Demir")} << QStringLiteral("Kraft") << QStringLiteral("ayse");
    QTest::newRow("a company") << Lead{.email = QStringLiteral("w@example.com")} << QStringLiteral("Kraft") << QStringLiteral("kraft");
    QTest::newRow("a personal e-mail") << Lead{.emailPersonal = QStringLiteral("home@example.com")} << QString() << QStringLiteral("home");
    QTest::newRow("a phone") << Lead{.phone = QStringLiteral("+90 532 111 22 33")} << QString() << QString();
}

void TestNames::everybodyCallsItTheSame()
{
    QFETCH(Lead, lead);
    QFETCH(QString, company);
    QFETCH(QString, typed);
    const LeadId id = *m_pipeline->leads().create(lead, company);
    const QString name = leadName(lead, company);
    QCOMPARE(column(u"new").front().name, name);
    const auto next = m_pipeline->store().nextUndo();
    QCOMPARE((*next)->args.value(0), name);
    const Catalog catalog = *m_pipeline->catalog();
    Reader reader = m_pipeline->store().reader();
    const auto read = reader.read([&](Connection &c) {
        QStringList names{leadTitle(c, id.uuid).name, findById(c, Table::Lead, id.uuid)->name};
        for (const TableLine &line : readLines(c, catalog, Table::Lead, std::vector<qint64>{1}, {}, 0))
            names += line.name;
        const std::vector<std::pair<DraftKey, Draft>> drafts{{DraftKey{QStringLiteral("lead"), id.uuid, QStringLiteral("title")}, Draft{}}};
        names += draftPlaces(reader, c, drafts).front().name;
        for (const FoundThing &thing : typed.isEmpty() ? std::vector<FoundThing>{} : findThings(c, typed, 20)) {
            if (thing.table == Table::Lead)
                names += thing.name;
        }
        return names;
    });
    QVERIFY(read.ok());
    QCOMPARE(read->size(), typed.isEmpty() ? 4 : 5);
    for (const QString &called : *read)
        QCOMPARE(called, name);
}

QTEST_GUILESS_MAIN(TestNames)
#include "tst_names.moc"
