#include "core/duplicates/likeness.h"

#include <QTest>

using namespace huni;

class TestLikeness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreCompared_data();
    void namesAreCompared();
    void companyFormsAreLeftOut_data();
    void companyFormsAreLeftOut();
    void keysMeetWhatIsAlike();
    void addresses();
    void domains();
    void hostileNamesAreCheap();
};

void TestLikeness::namesAreCompared_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("most");
    const auto row = [](const char *name, const char *a, const char *b, int least, int most) {
        QTest::newRow(name) << QString::fromUtf8(a) << QString::fromUtf8(b) << least << most;
    };
    row("the same", "Ayşe Demir", "AYSE DEMIR", 100, 100);
    row("Turkish letters", "Işıl Gökçe Şahin", "ISIL GOKCE SAHIN", 100, 100);
    row("dotted capitals", "İLKER IŞIK", "ilker ışık", 100, 100);
    row("swapped", "Demir Ayşe", "Ayşe Demir", 100, 100);
    row("written together", "Mehmet Ali Kaya", "Mehmetali Kaya", 100, 100);
    row("a slip", "Mehmet Yılmaz", "Mehmed Yilmaz", 90, 99);
    row("letters turned", "Brian Smith", "Brain Smith", 85, 99);
    row("an initial", "A. Demir", "Ayşe Demir", 90, 95);
    row("a middle name", "Ahmet Can Yıldız", "Ahmet Yıldız", 75, 85);
    row("brothers", "Ali Yılmaz", "Veli Yılmaz", 0, 60);
    row("short names", "Emre Kaya", "Emir Kaya", 0, 60);
    row("strangers", "Jonas Weber", "Ayşe Demir", 0, 10);
    row("nothing", "", "Ayşe Demir", 0, 0);
}

void TestLikeness::namesAreCompared()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(int, least);
    QFETCH(int, most);
    const NameWords first = nameWords(a.toStdString());
    const NameWords second = nameWords(b.toStdString());
    const int alike = nameLikeness(first, second);
    QVERIFY2(alike >= least && alike <= most, qPrintable(QString::number(alike)));
    QCOMPARE(nameLikeness(second, first), alike);
}

void TestLikeness::companyFormsAreLeftOut_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *words) {
        QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(words);
    };
    row("Anadolu Yazılım A.Ş.", "anadolu yazilim");
    row("Anadolu Yazılım San. ve Tic. Ltd. Şti.", "anadolu yazilim");
    row("KRAFT GmbH & Co. KG", "kraft");
    row("Acme, Inc.", "acme");
    row("Limited", "limited");
    row("Nordic A/S", "nordic");
}

void TestLikeness::companyFormsAreLeftOut()
{
    QFETCH(QString, name);
    QFETCH(QString, words);
    QStringList left;
    for (const std::string &word : companyNameWords(name.toStdString()))
        left += QString::fromStdString(word);
    QCOMPARE(left.join(u' '), words);
}

void TestLikeness::keysMeetWhatIsAlike()
{
    QCOMPARE(sortedWordsKey(nameWords("Demir Ayse")), sortedWordsKey(nameWords("Ayşe Demir")));
    QCOMPARE(consonantsKey(nameWords("Hüseyin Çelik")), consonantsKey(nameWords("Huseyn Celik")));
    QVERIFY(consonantsKey(nameWords("Ali")) != consonantsKey(nameWords("Ela")));
}

void TestLikeness::addresses()
{
    QCOMPARE(comparableEmail(" Ayse.DEMIR@Example.COM "), std::string("ayse.demir@example.com"));
    QCOMPARE(comparableEmail("no address"), std::string());
    QCOMPARE(comparableEmail("@example.com"), std::string());
    QCOMPARE(emailWithoutTag("ayse+fair@example.com"), std::string("ayse@example.com"));
    QCOMPARE(emailWithoutTag("+90532@example.com"), std::string("+90532@example.com"));
    QVERIFY(isRoleAddress("info@example.com"));
    QVERIFY(isRoleAddress("satis@example.com"));
    QVERIFY(!isRoleAddress("ayse@example.com"));
}

void TestLikeness::domains()
{
    QCOMPARE(comparableDomain("https://www.Firma.com.tr/iletisim?x=1"), std::string("firma.com.tr"));
    QCOMPARE(comparableDomain("info@firma.com.tr"), std::string("firma.com.tr"));
    QCOMPARE(comparableDomain("gmail.com"), std::string());
    QCOMPARE(comparableDomain("firma"), std::string());
}

void TestLikeness::hostileNamesAreCheap()
{
    const std::string longName(10'000, 'a');
    std::string manyWords;
    for (int i = 0; i < 5'000; ++i)
        manyWords += "ab ";
    const NameWords one = nameWords(longName);
    const NameWords many = nameWords(manyWords);
    QCOMPARE(one.size(), size_t(1));
    QCOMPARE(one.front().size(), size_t(40));
    QCOMPARE(many.size(), size_t(8));
    QVERIFY(nameLikeness(one, many) >= 0);
    QCOMPARE(nameLikeness(nameWords("<b>Ayşe</b>"), nameWords("<b>Ayse</b>")), 100);
    QVERIFY(nameWords("\xff\xfe\x80").size() <= 1);
}

QTEST_APPLESS_MAIN(TestLikeness)
#include "tst_likeness.moc"
