#include "core/scoring/pagepattern.h"

#include <QTest>

using namespace huni;

class TestPagePattern : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matches_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("page");
        QTest::addColumn<bool>("fits");
        const auto row = [](const char *pattern, const char *page, bool fits) {
            QTest::addRow("%s %s", pattern, page) << QString::fromUtf8(pattern) << QString::fromUtf8(page) << fits;
        };
        row("/pricing*", "/pricing", true);
        row("/pricing*", "/pricing/enterprise", true);
        row("/pricing*", "https://example.com/Pricing/?utm_source=x#top", true);
        row("/pricing*", "example.com/pricing", true);
        row("/pricing*", "pricing", true);
        row("/pricing*", "/blog/pricing", false);
        row("/pricing", "/pricing/", true);
        row("/fiyat*", "/FİYATLAR", true);
        row("*case*study*", "/files/Case-Study_2026.pdf", true);
        row("/p?", "/pa", true);
        row("/p?", "/p", false);
        row("*", "/", true);
        row("/", "https://example.com", true);
    }

    void matches()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, page);
        QTEST(PagePattern(pattern).matches(pagePath(page.toStdString())), "fits");
    }

    // A pattern that would make a backtracking matcher try every way to split the text.
    void nastyPatternEnds()
    {
        const QString pattern = QStringLiteral("*a").repeated(100) + u'b';
        QVERIFY(!PagePattern(pattern).matches(std::string(20'000, 'a')));
    }
};

QTEST_GUILESS_MAIN(TestPagePattern)
#include "tst_pagepattern.moc"
