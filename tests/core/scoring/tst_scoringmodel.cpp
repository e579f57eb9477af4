#include "core/scoring/scoringbook.h"

#include <QJsonDocument>
#include <QTest>

using namespace huni;

namespace {

Result<ScoringModel> modelOf(const QByteArray &json)
{
    return scoringModelFromJson(json, QStringLiteral("model.json"));
}

QByteArray withRule(const char *rule)
{
    return QByteArray(R"({"format":1,"rules":[)") + rule + "]}";
}

} // namespace

class TestScoringModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shippedReadsBackAsWritten()
    {
        const ScoringModel &shipped = shippedScoringModel();
        QVERIFY(shipped.rules.size() > 20);
        const auto again = modelOf(QJsonDocument(scoringModelToJson(shipped)).toJson());
        QVERIFY(again.ok());
        QVERIFY(*again == shipped);
        Catalog catalog;
        QVERIFY(checkScoringFields(shipped, TableFields(Table::Lead, catalog), {}).ok());
    }

    void refusesWhatIsNone_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("place");
        const auto row = [](const char *name, const QByteArray &json, const char *place) { QTest::addRow("%s", name) << json << QString::fromUtf8(place); };
        QByteArray longPattern = R"({"key":"x","name":{"en":"x","tr":"x"},"group":"fit","points":1,"per":"once","touch":{"pages":["PATTERN"]}})";
        longPattern.replace("PATTERN", QByteArray(500, '*'));
        row("no JSON", "certainly not", "1");
        row("an array", "[]", "0");
        row("newer", R"({"format":2,"rules":[]})", "format");
        row("thresholds fall", R"({"format":1,"thresholds":{"sales":60,"mql":50}})", "thresholds");
        row("grades rise", R"({"format":1,"grades":{"a":10,"b":50}})", "grades");
        row("unknown group", R"({"format":1,"groups":{"luck":{"cap":3}}})", "groups");
        row("no points", withRule(R"({"key":"x","name":{"en":"x","tr":"x"},"group":"fit","per":"once","touch":{"kinds":["order"]}})"), "x");
        row("points overflow", withRule(R"({"key":"x","name":{"en":"x","tr":"x"},"group":"fit","points":1e300,"per":"once","touch":{"kinds":["order"]}})"), "x");
        row("points as text", withRule(R"({"key":"x","name":{"en":"x","tr":"x"},"group":"fit","points":"ten","per":"once","touch":{"kinds":["order"]}})"), "x");
        row("a third of a point", withRule(R"({"key":"x","name":{"en":"x","tr":"x"},"group":"fit","points":0.333,"per":"once","touch":{"kinds":["order"]}})"), "x");
        row("cap below 0", withRule(R"({"key":"x","name":{"en":"x","tr":"x"},"group":"fit","points":1,"cap":-1,"per":"once","touch":{"kinds":["order"]}})"), "x");
        row("half-life of 0 days", withRule(R"({"key":"x","name":{"en":"x","tr":"x"},"group":"fit","points":1,"per":"once","decay":{"kind":"half_life","days":0},"touch":{"kinds":["order"]}})"), "x");
        row("steps that rise", withRule(R"({"key":"x","name":{"en":"x","tr":"x"},"group":"fit","points":1,"per":"once","decay":{"kind":"steps","steps":[{"after_days":5,"left":20},{"after_days":9,"left":80}]},"touch":{"kinds":["order"]}})"), "x");
        row("unknown key", withRule(R"({"key":"x","name":{"en":"x","tr":"x"},"group":"fit","points":1,"per":"once","regex":"(a+)+","touch":{"kinds":["order"]}})"), "x");
        row("long pattern", withRule(longPattern.constData()), "x");
        row("two of a key", withRule(R"({"key":"x","name":{"en":"x","tr":"x"},"group":"fit","points":1,"per":"once","touch":{"kinds":["order"]}},{"key":"x","name":{"en":"x","tr":"x"},"group":"fit","points":1,"per":"once","touch":{"kinds":["order"]}})"), "x");
        row("a ring", withRule(R"({"key":"x","name":{"en":"x","tr":"x"},"group":"fit","points":1,"per":"once","after":"y","touch":{"kinds":["order"]}},{"key":"y","name":{"en":"x","tr":"x"},"group":"fit","points":1,"per":"once","not_with":["x"],"touch":{"kinds":["order"]}})"), "y");
        row("after nobody", withRule(R"({"key":"x","name":{"en":"x","tr":"x"},"group":"fit","points":1,"per":"once","after":"z","touch":{"kinds":["order"]}})"), "x");
        row("holds without a condition", withRule(R"({"key":"x","name":{"en":"x","tr":"x"},"group":"fit","points":1})"), "x");
        row("a filter of a newer version", withRule(R"({"key":"x","name":{"en":"x","tr":"x"},"group":"fit","points":1,"when":{"version":9}})"), "x");
    }

    void refusesWhatIsNone()
    {
        QFETCH(QByteArray, json);
        const auto model = modelOf(json);
        QVERIFY(!model.ok());
        QCOMPARE(model.error().code, Errc::InvalidValue);
        QCOMPARE(model.error().thing, QStringLiteral("model.json"));
        QTEST(model.error().place, "place");
        QVERIFY(!model.error().detail.isEmpty());
    }

    void refusesFieldsThereAreNot()
    {
        ScoringModel model = shippedScoringModel();
        const Catalog catalog;
        const TableFields fields(Table::Lead, catalog);
        const auto refused = [&](const FilterCondition &condition) {
            model.rules.front().when.conditions = {condition};
            const auto checked = checkScoringFields(model, fields, QStringLiteral("m"));
            return !checked.ok() && checked.error().place == model.rules.front().key;
        };
        QVERIFY(refused({QStringLiteral("shoe_size"), FilterOp::AtLeast, {QStringLiteral("40")}, {}}));
        QVERIFY(refused({QStringLiteral("idle_days"), FilterOp::AtLeast, {QStringLiteral("4")}, {}}));
        QVERIFY(refused({QStringLiteral("company.employees"), FilterOp::Between, {QStringLiteral("500"), QStringLiteral("50")}, {}}));
        QVERIFY(refused({QStringLiteral("company.employees"), FilterOp::AtLeast, {QStringLiteral("many")}, {}}));
        QVERIFY(refused({QStringLiteral("lost"), FilterOp::AtLeast, {QStringLiteral("1")}, {}}));
        QVERIFY(!refused({QStringLiteral("bant.need"), FilterOp::AnyOf, {QStringLiteral("yes")}, {}}));
    }

    void idealCustomerWritesFitRules()
    {
        const IdealCustomer ideal{{}, {QStringLiteral("health"), QStringLiteral("finance")}, {QStringLiteral("small"), QStringLiteral("enterprise")}, {}};
        const ScoringModel model = withIdealCustomer(shippedScoringModel(), ideal);
        QCOMPARE(model.rule(u"sector")->when.conditions.front().values, ideal.sectors);
        QCOMPARE(model.rule(u"size")->when.groups.front().conditions.size(), size_t(2));
        QVERIFY(!model.rule(u"country"));
        QVERIFY(withIdealCustomer(shippedScoringModel(), {}) == shippedScoringModel());
        const ScoringModel back = withIdealCustomer(model, {{}, {}, {}, {QStringLiteral("TR")}});
        QVERIFY(back.rule(u"country"));
        QVERIFY(!back.rule(u"sector"));
    }
};

QTEST_GUILESS_MAIN(TestScoringModel)
#include "tst_scoringmodel.moc"
