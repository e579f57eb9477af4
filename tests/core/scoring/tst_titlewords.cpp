#include "core/scoring/titlewords.h"

#include <QTest>

using namespace huni;

class TestTitleWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTitles_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("kind");
        const QString executive = QStringLiteral("executive");
        const QString manager = QStringLiteral("manager");
        const QString other = QStringLiteral("other");
        const auto row = [](const char16_t *title, const QString &kind) {
            QTest::addRow("%s", qPrintable(QString::fromUtf16(title))) << QString::fromUtf16(title) << kind;
        };
        row(u"CEO", executive);
        row(u"ceo & co-founder", executive);
        row(u"VP of Sales", executive);
        row(u"Vice President", executive);
        row(u"Owner", executive);
        row(u"Managing Director", executive);
        row(u"Genel Müdür", executive);
        row(u"GENEL MÜDÜR YARDIMCISI", executive);
        row(u"Yönetim Kurulu Başkanı", executive);
        row(u"İcra Kurulu Üyesi", executive);
        row(u"Kurucu Ortak", executive);
        row(u"Şirket Sahibi", executive);
        row(u"Satış Müdürü", manager);
        row(u"PAZARLAMA DİREKTÖRÜ", manager);
        row(u"Sales Manager", manager);
        row(u"Head of Marketing", manager);
        row(u"Ürün Yöneticisi", manager);
        row(u"Product Owner", other);
        row(u"Senior product owner", other);
        row(u"Coordinator", other);
        row(u"Assistant to the CEO", other);
        row(u"Genel Müdür Asistanı", other);
        row(u"Yönetim Kurulu Sekreteri", other);
        row(u"Student", other);
        row(u"ÖĞRENCİ", other);
        row(u"Intern", other);
        row(u"Internal Audit Manager", manager);
        row(u"Engineer", other);
        row(u"", other);
        row(u"Head Nurse", other);
    }

    void readsTitles()
    {
        QFETCH(QString, title);
        QFETCH(QString, kind);
        QCOMPARE(titleKindKey(titleKind(title)), kind);
    }
};

QTEST_GUILESS_MAIN(TestTitleWords)
#include "tst_titlewords.moc"
