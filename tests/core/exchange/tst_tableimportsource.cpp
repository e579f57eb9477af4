#include "core/exchange/tableimportsource.h"
#include "tests/core/exchange/exchangefixture.h"

#include <QDateTime>

using namespace huni;
using namespace huni::test;

namespace {

const QTimeZone istanbul("Europe/Istanbul");

// A file with everything that reading its rows needs.
struct Opened {
    explicit Opened(const QByteArray &bytes, const MappingOverrides &overrides = {})
        : source(sourceOf(bytes))
        , surveyed(survey(*source).valueOr({}))
        , mapping(proposeMapping(surveyed, overrides).valueOr({}))
        , rows(*source, surveyed, mapping, istanbul)
    {
    }
    bool next() { return rows.next(row).valueOr(false); }
    const ImportValue &value(const QString &field) const
    {
        const ColumnMapping *column = mapping.columnFor(field);
        static const ImportValue none;
        return column ? row.values[size_t(column->index)] : none;
    }
    QString text(const QString &field) const { return QString::fromStdString(value(field).text); }

    std::unique_ptr<TextSource> source;
    SurveyResult surveyed;
    ImportMapping mapping;
    TableImportSource rows;
    ImportRow row;
};

} // namespace

class TableImportSourceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreTyped();
    void cellsNeverInheritFromTheRowBefore();
    void badCellsAreNamedAndTheRestStays();
    void irregularRowsAreBroken();
    void outcomes_data();
    void outcomes();
    void severalAddressesInOneCell();
    void valuesAreReplaced();
    void timesAreInTheZoneOfThePipeline();
    void amountsKnowTheirCurrency();
    void canStartAgain();
};

void TableImportSourceTest::rowsAreTyped()
{
    Opened file("Name;E-posta;Ülke;Çalışan sayısı;Oluşturulma;Tutar;Bülten\n"
                "Işıl Öz;isil@example.com;Almanya;1.250;05.03.2024;1.234,56 TL;Evet\n");
    QVERIFY(file.next());
    QCOMPARE(file.row.line, 2);
    QVERIFY(file.row.errors.empty());
    QCOMPARE(file.text("full_name"), QStringLiteral("Işıl Öz"));
    QCOMPARE(file.text("country"), QStringLiteral("DE"));
    QCOMPARE(file.value("company.employees").decimal(), (Decimal{1250, 0}));
    QCOMPARE(isoInstant(file.value("created_at").instant(), istanbul),
             QStringLiteral("2024-03-05T00:00:00+03:00"));
    const auto money = file.value("value").money({});
    QCOMPARE(money, std::optional(Money{123456, Currency::of("TRY")}));
    QCOMPARE(file.text("newsletter"), QStringLiteral("Evet"));
    QVERIFY(!file.next());
}

void TableImportSourceTest::cellsNeverInheritFromTheRowBefore()
{
    Opened file("Name,Email,City\nA,a@x.org,Ankara\nB,,Select\nC,c@x.org,\n");
    QVERIFY(file.next());
    QVERIFY(file.next());
    QVERIFY(file.value("email").isMissing());
    QVERIFY(file.value("city").isMissing());
    QVERIFY(file.next());
    QCOMPARE(file.text("email"), QStringLiteral("c@x.org"));
    QVERIFY(file.value("city").isMissing());
}

void TableImportSourceTest::badCellsAreNamedAndTheRestStays()
{
    Opened file("Name,Email,Employees\nA,a@x.org,12\nB,not an address,about 5\n");
    QVERIFY(file.next());
    QVERIFY(file.next());
    QCOMPARE(int(file.row.errors.size()), 2);
    QCOMPARE(file.row.errors[0].column, 1);
    QCOMPARE(QString::fromStdString(file.row.errors[0].text), QStringLiteral("not an address"));
    QCOMPARE(file.row.errors[1].column, 2);
    QVERIFY(!file.row.isBroken);
    QVERIFY(file.value("company.employees").isMissing());
    QCOMPARE(file.text("full_name"), QStringLiteral("B"));
}

void TableImportSourceTest::irregularRowsAreBroken()
{
    Opened file("Name,City,Note\nA,B,C\nA,B\nA,B,C,D\nA,\"B\nD,E,F\n");
    QList<bool> broken;
    QList<Errc> codes;
    while (file.next()) {
        broken += file.row.isBroken;
        if (file.row.isBroken)
            codes += file.row.errors.at(0).code;
    }
    QCOMPARE(broken, QList<bool>({false, true, true, true, false}));
    QCOMPARE(codes, QList<Errc>({Errc::WrongCellCount, Errc::WrongCellCount, Errc::QuoteNeverClosed}));
}

void TableImportSourceTest::outcomes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("outcomes");
    QTest::newRow("1 and 0") << QByteArray("Name,Converted\na,1\nb,0\nc,\n")
                             << QStringList{"won", "lost", ""};
    QTest::newRow("only no") << QByteArray("Name,Converted\na,0\nb,0\n") << QStringList{"open", "open"};
    QTest::newRow("words") << QByteArray("Ad,Sonuç\na,Kazanıldı\nb,KAYBEDİLDİ\nc,Açık\n")
                           << QStringList{"won", "lost", "open"};
}

void TableImportSourceTest::outcomes()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, outcomes);
    Opened file(text);
    for (const QString &outcome : outcomes) {
        QVERIFY(file.next());
        QCOMPARE(file.value("outcome").isMissing(), outcome.isEmpty());
        if (!outcome.isEmpty())
            QCOMPARE(file.text("outcome"), outcome);
    }
}

void TableImportSourceTest::severalAddressesInOneCell()
{
    Opened file("Name;Email;Phone;Label\nA;\"a@x.org, b@x.org\";0532 111 ::: 0532 222;new, vip\n"
                "B;Ali <c@x.org>;+90 5;x\n");
    QVERIFY(file.next());
    QCOMPARE(file.text("email"), QStringLiteral("a@x.org"));
    QCOMPARE(file.value("email").more, std::vector<std::string>{"b@x.org"});
    QCOMPARE(file.value("phone").more, std::vector<std::string>{"0532 222"});
    QCOMPARE(file.value("tag").more, std::vector<std::string>{"vip"});
    QVERIFY(file.next());
    QCOMPARE(file.text("email"), QStringLiteral("c@x.org"));
    QVERIFY(file.value("email").more.empty());
}

void TableImportSourceTest::valuesAreReplaced()
{
    MappingOverrides overrides;
    overrides.values = {"Stage:SICAK=mql", "Stage:Kayıp=lost"};
    Opened file("Name,Stage\na,Sıcak\nb,kayıp\nc,Other\n", overrides);
    for (const char *stage : {"mql", "lost", "Other"}) {
        QVERIFY(file.next());
        QCOMPARE(file.text("stage"), QLatin1String(stage));
    }
}

void TableImportSourceTest::timesAreInTheZoneOfThePipeline()
{
    Opened file("Name,Created\na,2015-03-29 12:00\nb,2024-01-01 00:30\nc,2024-01-01T00:30:00Z\n");
    for (const char *expected :
         {"2015-03-29T12:00:00+03:00", "2024-01-01T00:30:00+03:00", "2024-01-01T03:30:00+03:00"}) {
        QVERIFY(file.next());
        QCOMPARE(isoInstant(file.value("created_at").instant(), istanbul), QLatin1String(expected));
    }
}

void TableImportSourceTest::amountsKnowTheirCurrency()
{
    MappingOverrides overrides;
    overrides.kind = ImportKind::Opportunity;
    Opened file("Name,Amount,Currency\na,€10.50,\nb,12.345,JPY\n", overrides);
    QVERIFY(file.next());
    QCOMPARE(file.value("amount").money(Currency::of("TRY")),
             std::optional(Money{1050, Currency::of("EUR")}));
    QVERIFY(file.next());
    QCOMPARE(file.text("currency"), QStringLiteral("JPY"));
    QCOMPARE(file.value("amount").money(file.value("currency").currency),
             std::optional(Money{12, Currency::of("JPY")}));
}

void TableImportSourceTest::canStartAgain()
{
    Opened file("Name,City\na,x\nb,y\n");
    while (file.next()) { }
    QVERIFY(file.rows.rewind());
    QVERIFY(file.next());
    QCOMPARE(file.text("full_name"), QStringLiteral("a"));
    QCOMPARE(file.row.line, 2);
}

QTEST_APPLESS_MAIN(TableImportSourceTest)
#include "tst_tableimportsource.moc"
