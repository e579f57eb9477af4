#include "core/exchange/fieldeditor.h"
#include "core/leads/views.h"
#include "core/store/emptyrecord.h"
#include "tests/core/store/pipelinetest.h"

using namespace huni;

using Problem = FilterProblem::Kind;

class TestFilter : public trial::PipelineTest
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotUnderstoodIsKept();
    void newerVersionsAreNeverApplied_data();
    void newerVersionsAreNeverApplied();
    void problemsAreToldWithTheirPlace();
    void aDeletedFieldIsToldAndComesBack();
    void aViewWithinAViewIsLive();
    void viewsInACircleAreToldNotFollowed();
    void aDeletedListIsTold();
    void thousandsOfConditionsAndValues();
    void textIsNeverSql();

private:
    Result<TableKeys> keys(const Filter &filter, Table table = Table::Lead)
    {
        const Catalog catalog = m_pipeline->catalog().valueOr({});
        Reader reader = m_pipeline->store().reader();
        auto read = reader.read([&](Connection &connection) {
            return readKeys(connection, catalog, {.table = table, .filter = filter}, m_now);
        });
        return read ? *read : Result<TableKeys>{read.error()};
    }
    std::vector<FilterProblem> problems(const Filter &filter)
    {
        const Catalog catalog = m_pipeline->catalog().valueOr({});
        const TableFields fields(Table::Lead, catalog);
        Reader reader = m_pipeline->store().reader();
        return reader
            .read([&](Connection &connection) {
                return filterProblems(connection, {fields, catalog, m_now}, filter);
            })
            .valueOr({});
    }
    static Filter filterOf(const QString &field, FilterOp op, const QStringList &values = {})
    {
        return {.conditions = {{field, op, values, {}}}};
    }
    qint64 count(const Filter &filter)
    {
        const auto found = keys(filter);
        return found ? found->total : -1;
    }
    ViewId saved(const QString &name, const Filter &filter, ViewId id = {})
    {
        return Views(m_pipeline->store()).save({.id = id, .name = name, .filter = filter}).valueOr({});
    }

    Instant m_now = 1'780'000'000'000;
};

void TestFilter::whatIsNotUnderstoodIsKept()
{
    const QString json
        = QStringLiteral("{\"conditions\":[{\"field\":\"title\",\"op\":\"sounds_like\",\"values\":[\"x\"]},"
                         "{\"field\":\"title\",\"op\":\"is\",\"values\":[\"x\"],\"weight\":2},"
                         "{\"field\":\"city\",\"op\":\"contains\",\"values\":[\"a\"]}],"
                         "\"match\":\"all\",\"version\":1}");
    const Filter filter = filterFromJson(json);
    QCOMPARE(filter.conditions.size(), size_t(3));
    QCOMPARE(filter.conditions[0].op, FilterOp::Unknown);
    QCOMPARE(filter.conditions[1].op, FilterOp::Unknown);
    QCOMPARE(filter.conditions[2].op, FilterOp::Contains);
    QCOMPARE(filterToJson(filter), json);
    QCOMPARE(problems(filter).size(), size_t(2));
    QCOMPARE(problems(filter)[1].kind, Problem::NewerVersion);
    QCOMPARE(problems(filter)[1].condition, 1);
    QVERIFY(!keys(filter).ok());
}

void TestFilter::newerVersionsAreNeverApplied_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<Problem>("kind");
    QTest::newRow("version") << QStringLiteral("{\"version\":2,\"match\":\"all\",\"conditions\":[]}")
                             << Problem::NewerVersion;
    QTest::newRow("match") << QStringLiteral("{\"version\":1,\"match\":\"most\"}") << Problem::NewerVersion;
    QTest::newRow("more") << QStringLiteral("{\"version\":1,\"match\":\"all\",\"not\":true}")
                          << Problem::NewerVersion;
    QTest::newRow("deeper") << QStringLiteral(
        "{\"version\":1,\"groups\":[{\"match\":\"any\",\"groups\":[]}]}")
                            << Problem::NewerVersion;
    QTest::newRow("array") << QStringLiteral("[1,2]") << Problem::Unreadable;
    QTest::newRow("cut") << QStringLiteral("{\"version\":1,") << Problem::NewerVersion;
    QTest::newRow("words") << QStringLiteral("'; DROP TABLE lead") << Problem::Unreadable;
}

void TestFilter::newerVersionsAreNeverApplied()
{
    QFETCH(QString, json);
    QFETCH(Problem, kind);
    const Filter filter = filterFromJson(json);
    QVERIFY(!filter.isEmpty());
    QCOMPARE(filterToJson(filter), json);
    QCOMPARE(problems(filter).size(), size_t(1));
    QCOMPARE(problems(filter).front().kind, kind);
    const auto read = keys(filter);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().code, Errc::BadFilter);
    QCOMPARE(read.error().detail, filterProblemKey(kind));
}

void TestFilter::problemsAreToldWithTheirPlace()
{
    Filter filter = filterOf(QStringLiteral("title"), FilterOp::Contains, {QStringLiteral("x")});
    filter.groups.push_back({FilterMatch::Any,
                             {{QStringLiteral("created_at"), FilterOp::Before, {QStringLiteral("soon")}, {}},
                              {QStringLiteral("value"), FilterOp::Contains, {QStringLiteral("1")}, {}},
                              {QStringLiteral("value"), FilterOp::AtLeast, {QStringLiteral("12")}, {}},
                              {QStringLiteral("idle_days"), FilterOp::AtLeast, {QStringLiteral("nan")}, {}},
                              {QStringLiteral("stage"), FilterOp::AnyOf, {}, {}},
                              {QStringLiteral("title"), FilterOp::Is, {QString()}, {}}}});
    const auto told = problems(filter);
    QCOMPARE(told.size(), size_t(6));
    QCOMPARE(told[1].kind, Problem::WrongOperator);
    for (size_t i = 0; i < told.size(); ++i) {
        QCOMPARE(told[i].group, 0);
        QCOMPARE(told[i].condition, int(i));
        if (i != 1)
            QCOMPARE(told[i].kind, Problem::WrongValue);
    }
}

void TestFilter::aDeletedFieldIsToldAndComesBack()
{
    const LeadId lead = trial::addLead(*m_pipeline, QStringLiteral("Ada"));
    QVERIFY(trial::addLead(*m_pipeline, QStringLiteral("Bob")));
    FieldEditor editor(*m_pipeline);
    QVERIFY(editor.set(lead.uuid, {{QStringLiteral("custom:Colour"), QStringLiteral("Mavi")}}).ok());
    const CustomField field = *m_pipeline->catalog()->findCustomField(u"lead", u"Colour");
    const Filter filter
        = filterOf(QStringLiteral("custom:") + field.id.text(), FilterOp::Is, {QStringLiteral("mavi")});
    QCOMPARE(count(filter), 1);
    QVERIFY(m_pipeline->store()
                .write(ActionCode::DeleteCustomField, {},
                       [&](Writer &writer) -> Result<void> {
                           writer.remove(Table::CustomField, field.id.uuid);
                           return {};
                       })
                .ok());
    QCOMPARE(keys(filter).error().detail, QStringLiteral("unknown_field"));
    QCOMPARE(filterFromJson(filterToJson(filter)), filter);
    QVERIFY(m_pipeline->store().undo().ok());
    QCOMPARE(count(filter), 1);
}

void TestFilter::aViewWithinAViewIsLive()
{
    for (const char *name : {"Ada", "Bob", "Cem"})
        trial::addLead(*m_pipeline, QString::fromLatin1(name));
    const ViewId inner = saved(QStringLiteral("A"),
                               filterOf(QStringLiteral("name"), FilterOp::BeginsWith, {QStringLiteral("a")}));
    const Filter within = filterOf(QStringLiteral("view"), FilterOp::AnyOf, {inner.text()});
    const Filter without = filterOf(QStringLiteral("view"), FilterOp::NoneOf, {inner.text()});
    QCOMPARE(count(within), 1);
    QCOMPARE(count(without), 2);
    trial::addLead(*m_pipeline, QStringLiteral("Ali"));
    QCOMPARE(count(within), 2);
    saved(QStringLiteral("A"), {}, inner);
    QCOMPARE(count(within), 4);
    QCOMPARE(count(without), 0);
    QVERIFY(Views(m_pipeline->store()).remove(inner).ok());
    QCOMPARE(problems(within).front().kind, Problem::UnknownView);
}

void TestFilter::viewsInACircleAreToldNotFollowed()
{
    const ViewId first = saved(QStringLiteral("First"), {});
    const ViewId second
        = saved(QStringLiteral("Second"), filterOf(QStringLiteral("view"), FilterOp::AnyOf, {first.text()}));
    // A person cannot close the circle; two devices can.
    const auto closed
        = Views(m_pipeline->store())
              .save({.id = first,
                     .name = QStringLiteral("First"),
                     .filter = filterOf(QStringLiteral("view"), FilterOp::AnyOf, {second.text()})});
    QCOMPARE(closed.error().code, Errc::BadFilter);
    QCOMPARE(closed.error().detail, QStringLiteral("view_loop"));
    QVERIFY(m_pipeline->store()
                .write(ActionCode::SaveView, {},
                       [&](Writer &writer) -> Result<void> {
                           writer.set(Table::View, first.uuid,
                                      {{col::View::Filter,
                                        textValue(filterToJson(filterOf(
                                            QStringLiteral("view"), FilterOp::AnyOf, {second.text()})))}});
                           return {};
                       })
                .ok());
    const auto told = problems(filterOf(QStringLiteral("view"), FilterOp::AnyOf, {second.text()}));
    QCOMPARE(told.front().kind, Problem::ViewLoop);
    QCOMPARE(told.front().detail, QStringLiteral("Second"));
}

void TestFilter::aDeletedListIsTold()
{
    QCOMPARE(
        problems(filterOf(QStringLiteral("lists"), FilterOp::AnyOf, {Uuid::random().text()})).front().kind,
        Problem::UnknownList);
}

void TestFilter::thousandsOfConditionsAndValues()
{
    trial::addLead(*m_pipeline, QStringLiteral("Ada"));
    Filter filter;
    filter.match = FilterMatch::Any;
    for (int i = 0; i < 3000; ++i)
        filter.conditions.push_back(
            {QStringLiteral("title"), FilterOp::Contains, {QStringLiteral("x%1").arg(i)}, {}});
    QCOMPARE(count(filter), 0);
    filter.conditions.push_back({QStringLiteral("name"), FilterOp::Is, {QStringLiteral("ADA")}, {}});
    QCOMPARE(count(filter), 1);
    QStringList values;
    for (int i = 0; i < 40'000; ++i)
        values += QString::number(i);
    QCOMPARE(problems(filterOf(QStringLiteral("country"), FilterOp::AnyOf, values)).front().kind,
             Problem::WrongValue);
    QCOMPARE(count(filterOf(QStringLiteral("country"), FilterOp::AnyOf, values.mid(0, 20'000))), 0);
}

void TestFilter::textIsNeverSql()
{
    trial::addLead(*m_pipeline, QStringLiteral("Ada"));
    const QStringList naughty{QStringLiteral("'"),   QStringLiteral("\" OR 1=1 --"),
                              QStringLiteral("?1"),  QStringLiteral("x') OR (1"),
                              QString(10'000, u'A'), QStringLiteral("a\0b"),
                              QStringLiteral("%"),   QStringLiteral("_"),
                              QString(QChar(0xd800))};
    for (const QString &text : naughty) {
        QCOMPARE(count(filterOf(QStringLiteral("name"), FilterOp::Contains, {text})), 0);
        QCOMPARE(count(filterOf(QStringLiteral("name"), FilterOp::ContainsNot, {text})), 1);
        QCOMPARE(count(filterOf(QStringLiteral("labels"), FilterOp::NoneOf, {text})), 1);
        QCOMPARE(count(filterOf(QStringLiteral("seniority"), FilterOp::AnyOf, {text})), 0);
        QCOMPARE(problems(filterOf(text, FilterOp::IsEmpty)).front().kind, Problem::UnknownField);
        QCOMPARE(problems(filterOf(QStringLiteral("stage"), FilterOp::AnyOf, {text})).front().kind,
                 Problem::WrongValue);
        Filter search;
        search.search = text;
        QVERIFY(keys(search).ok());
    }
    Filter search;
    search.search = QStringLiteral("ada");
    QCOMPARE(count(search), 1);
}

QTEST_GUILESS_MAIN(TestFilter)
#include "tst_filter.moc"
