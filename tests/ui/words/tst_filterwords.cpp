#include "ui/words/errorwords.h"
#include "ui/words/filterwords.h"

#include <QTest>

using namespace huni;

class TestFilterWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filtersReadAsSentences_data();
    void filtersReadAsSentences();
    void whatIsNotUnderstoodIsSaid();
    void everyOperatorAndProblemHasWords();
    void cellsReadAsPeopleWriteThem();

private:
    static Catalog catalog()
    {
        Catalog all;
        all.currency = Currency::of("TRY");
        all.zone = QTimeZone("Europe/Istanbul");
        const char *ids[] = {"0190a0a0-0000-7000-8000-000000000001", "0190a0a0-0000-7000-8000-000000000002"};
        for (int i = 0; i < 2; ++i) {
            Stage stage;
            stage.id = StageId{*Uuid::fromText(QString::fromLatin1(ids[i]))};
            stage.nameEn = stage.nameTr = i == 0 ? QStringLiteral("MQL") : QStringLiteral("SQL");
            all.stages.push_back(stage);
        }
        return all;
    }
};

void TestFilterWords::filtersReadAsSentences_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("turkish");
    const auto all = [](const char *conditions) {
        return QStringLiteral("{\"version\":1,\"match\":\"all\",\"conditions\":[%1]}").arg(QString::fromUtf8(conditions));
    };
    QTest::newRow("none") << QString() << QString() << QString();
    QTest::newRow("stage and contact")
        << all("{\"field\":\"stage\",\"op\":\"any_of\",\"values\":[\"0190a0a0-0000-7000-8000-000000000001\",\"0190a0a0-0000-7000-8000-000000000002\"]},"
               "{\"field\":\"last_contact\",\"op\":\"more_than_days_ago\",\"values\":[\"7\"]}")
        << QStringLiteral("Stage is MQL or SQL, and Last contact is more than 7 days ago")
        << QStringLiteral("Aşama: MQL veya SQL; ayrıca Son temas: 7 günden önce");
    QTest::newRow("amount") << all("{\"field\":\"value\",\"op\":\"between\",\"values\":[\"10.00 TRY\",\"2500.00 TRY\"]}")
                            << QStringLiteral("Estimated value is between ₺10 and ₺2,500")
                            << QStringLiteral("Tahmini değer: 10\u00a0TL ile 2.500\u00a0TL arasında");
    QTest::newRow("deleted stage") << all("{\"field\":\"stage\",\"op\":\"none_of\",\"values\":[\"0190a0a0-0000-7000-8000-000000000009\"]}")
                                   << QStringLiteral("Stage is not (deleted)") << QStringLiteral("Aşama şu değil: (silinmiş)");
    QTest::newRow("any, and a group")
        << QStringLiteral("{\"version\":1,\"search\":\"ada\",\"match\":\"any\",\"conditions\":[{\"field\":\"title\",\"op\":\"contains\","
                          "\"values\":[\"CEO\"]}],\"groups\":[{\"match\":\"all\",\"conditions\":[{\"field\":\"labels\",\"op\":\"any_of\","
                          "\"values\":[\"VIP\"]},{\"field\":\"city\",\"op\":\"is_empty\"}]}]}")
        << QStringLiteral("is found by \"ada\", and (Title contains \"CEO\", or (has the label VIP, and City is empty))")
        << QStringLiteral("\"ada\" ile bulunan; ayrıca (Unvan şunu içeriyor: \"CEO\"; ya da (etiketi: VIP; ayrıca Şehir boş))");
}

void TestFilterWords::filtersReadAsSentences()
{
    QFETCH(QString, json);
    QFETCH(QString, english);
    QFETCH(QString, turkish);
    const Catalog all = catalog();
    const TableFields fields(Table::Lead, all);
    {
        const Translations words(Language::English);
        QCOMPARE(filterWords(filterFromJson(json), {fields, all, Language::English}), english);
    }
    const Translations words(Language::Turkish);
    QCOMPARE(filterWords(filterFromJson(json), {fields, all, Language::Turkish}), turkish);
}

void TestFilterWords::whatIsNotUnderstoodIsSaid()
{
    const Translations words(Language::English);
    const Catalog all = catalog();
    const TableFields fields(Table::Lead, all);
    const FilterNames names{fields, all, Language::English};
    QCOMPARE(filterWords(filterFromJson(u"{\"version\":9}"), names), QStringLiteral("a filter of a newer version"));
    QCOMPARE(conditionWords({QStringLiteral("custom:x"), FilterOp::IsEmpty, {}, {}}, names),
             QStringLiteral("a condition on a field that was deleted"));
    const QString naughty = conditionWords({QStringLiteral("title"), FilterOp::Is, {QStringLiteral("<b>a\nb%1%2") + QString(500, u'x')}, {}}, names);
    QVERIFY(naughty.size() < 100 && !naughty.contains(u'\n') && naughty.contains(QStringLiteral("%1%2")));
}

void TestFilterWords::everyOperatorAndProblemHasWords()
{
    const Translations words(Language::English);
    const Catalog all = catalog();
    const TableFields fields(Table::Lead, all);
    const FilterNames names{fields, all, Language::English};
    for (const TableField &field : fields.all()) {
        QVERIFY(!tableFieldName(Table::Lead, field, Language::English).isEmpty());
        QVERIFY2(tableFieldName(Table::Lead, field, Language::English) != field.key, qPrintable(field.key));
        for (const FilterOp op : filterOpsOf(field)) {
            QVERIFY(!filterOpName(op, field.form).isEmpty());
            QVERIFY(!conditionWords({field.key, op, {QStringLiteral("1"), QStringLiteral("2")}, {}}, names).isEmpty());
        }
    }
    const TableFields ofCompanies(Table::Company, all);
    for (const TableField &field : ofCompanies.all())
        QVERIFY2(tableFieldName(Table::Company, field, Language::English) != field.key, qPrintable(field.key));
    for (int kind = 0; kind <= int(FilterProblem::Kind::UnknownList); ++kind) {
        const FilterProblem problem{FilterProblem::Kind(kind), QStringLiteral("title"), {}, 0, 0};
        QVERIFY(filterProblemWords(problem, names).endsWith(u'.'));
        QVERIFY(errorWords(filterError(problem), Language::English).endsWith(u'.'));
    }
}

void TestFilterWords::cellsReadAsPeopleWriteThem()
{
    const Translations words(Language::English);
    const Catalog all = catalog();
    const TableFields fields(Table::Lead, all);
    const auto cell = [&](const char *key, const CellValue &value) {
        return cellWords(*fields.find(QString::fromLatin1(key)), value, all, Language::English);
    };
    QCOMPARE(cell("title", {}), QString());
    QCOMPARE(cell("birth_year", qint64(1985)), QStringLiteral("1985"));
    QCOMPARE(cell("idle_days", qint64(1200)), QStringLiteral("1,200"));
    QCOMPARE(cell("open_worth", std::vector<Money>{{1000, Currency::of("TRY")}, {500, Currency::of("EUR")}}), QStringLiteral("₺10 + €5"));
    QCOMPARE(cell("stage", all.stages.front().id.uuid), QStringLiteral("MQL"));
    QCOMPARE(cell("stage", Uuid::random()), QStringLiteral("(deleted)"));
    QCOMPARE(cell("company.sector", QStringLiteral("technology")), QStringLiteral("Technology"));
    QCOMPARE(cell("country", QStringLiteral("DE")), QStringLiteral("Germany"));
    QCOMPARE(cell("has_contact", true), QStringLiteral("yes"));
    QCOMPARE(cell("wake_on", QDate(2026, 11, 16)), QStringLiteral("16 Nov 2026"));
    QCOMPARE(cell("labels", QStringList{QStringLiteral("a"), QStringLiteral("b")}), QStringLiteral("a, b"));
    QVERIFY(choicesOffered(*fields.find(u"stage"), all, Language::English).size() == 2);
    QVERIFY(choicesOffered(*fields.find(u"company.sector"), all, Language::English).size() > 3);
    QVERIFY(choicesOffered(*fields.find(u"lost_reason"), all, Language::English).size() > 3);
}

QTEST_GUILESS_MAIN(TestFilterWords)
#include "tst_filterwords.moc"
