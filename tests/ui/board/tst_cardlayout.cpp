#include "ui/board/cardpainter.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPainter>
#include <QTest>

using huni::CardData;
using huni::CardDensity;
using huni::CardLayout;
using huni::CardMetrics;

class TestCardLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_theme.setMode(huni::Theme::Light);
        m_theme.apply(*qApp);
    }

    void nothingOverlapsOrLeavesTheCard_data()
    {
        QTest::addColumn<int>("percent");
        QTest::addColumn<int>("width");
        QTest::addColumn<bool>("compact");
        QTest::addColumn<bool>("opportunity");
        for (const int percent : {100, 125, 150, 200}) {
            for (const int width : {120, 200, 260, 300, 340, 400}) {
                for (const bool compact : {false, true}) {
                    for (const bool opportunity : {false, true})
                        QTest::addRow("%d%% %d %s %s", percent, width, compact ? "compact" : "comfortable",
                                      opportunity ? "opportunity" : "lead")
                            << percent << width << compact << opportunity;
                }
            }
        }
    }
    void nothingOverlapsOrLeavesTheCard()
    {
        QFETCH(int, percent);
        QFETCH(int, width);
        QFETCH(bool, compact);
        QFETCH(bool, opportunity);
        m_theme.setBasePixels(13 * percent / 100);
        huni::CardPainter painter(m_theme, QLocale(QLocale::Turkish));
        painter.setDensity(compact ? CardDensity::Compact : CardDensity::Comfortable);
        const CardData card = longCard(opportunity ? CardData::Opportunity : CardData::Lead);
        const QRect place(7, 11, width, painter.metrics().cardHeight());
        const CardLayout layout = CardLayout::in(place, painter.metrics(), card.kind, painter.wishes(card));
        const auto parts = layout.parts();
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (parts[i].isEmpty())
                continue;
            QVERIFY2(place.adjusted(10, 6, -10, -6).contains(parts[i]),
                     qPrintable(QStringLiteral("part %1").arg(i)));
            for (std::size_t j = i + 1; j < parts.size(); ++j)
                QVERIFY2(!parts[i].intersects(parts[j]),
                         qPrintable(QStringLiteral("parts %1 and %2").arg(i).arg(j)));
        }
        m_theme.setBasePixels(13);
    }

    void everythingIsThereAtUsualWidths()
    {
        huni::CardPainter painter(m_theme, QLocale(QLocale::Turkish));
        const CardData card = longCard(CardData::Lead);
        const QRect place(0, 0, 260, painter.metrics().cardHeight());
        const CardLayout layout = CardLayout::in(place, painter.metrics(), card.kind, painter.wishes(card));
        for (const QRect &part : {layout.name, layout.mark, layout.company, layout.heat, layout.bant,
                                  layout.value, layout.avatar, layout.age, layout.next})
            QVERIFY(!part.isEmpty());
        QVERIFY(layout.name.width() > 120);
    }

    void nameAndCompanySurviveTheNarrowestColumn()
    {
        huni::CardPainter painter(m_theme, QLocale(QLocale::Turkish));
        const CardData card = longCard(CardData::Lead);
        const CardLayout layout = CardLayout::in(QRect(0, 0, 120, painter.metrics().cardHeight()),
                                                 painter.metrics(), card.kind, painter.wishes(card));
        QVERIFY(!layout.name.isEmpty());
        QVERIFY(!layout.company.isEmpty());
    }

    void wishedForNothingTakesNoRoom()
    {
        const CardMetrics metrics;
        const CardLayout layout
            = CardLayout::in(QRect(0, 0, 300, metrics.cardHeight()), metrics, CardData::Lead, {});
        QVERIFY(layout.heat.isEmpty());
        QVERIFY(layout.bant.isEmpty());
        QVERIFY(layout.value.isEmpty());
        QCOMPARE(layout.name.width(), 300 - 24);
    }

    void compactIsLower()
    {
        QVERIFY(CardMetrics::of(m_theme, CardDensity::Compact).cardHeight()
                < CardMetrics::of(m_theme, CardDensity::Comfortable).cardHeight() * 2 / 3);
    }

    void paintsInsideItsCard()
    {
        huni::CardPainter painter(m_theme, QLocale(QLocale::Turkish));
        const QRect place(20, 20, 260, painter.metrics().cardHeight());
        QImage image(300, place.height() + 40, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter ink(&image);
        painter.paint(ink, place, longCard(CardData::Lead), {true, true, true, false});
        ink.end();
        const QRect allowed = place.adjusted(-2, -2, 2, 4); // its shadow and ring
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (!allowed.contains(x, y))
                    QVERIFY2(qAlpha(image.pixel(x, y)) == 0,
                             qPrintable(QStringLiteral("%1 %2").arg(x).arg(y)));
            }
        }
        QVERIFY(qAlpha(image.pixel(place.center())) == 255);
    }

    void describesWithoutUndefinedWords()
    {
        huni::CardPainter painter(m_theme, QLocale(QLocale::English));
        CardData card;
        card.name = QStringLiteral("<b>Bob</b>");
        const QString text = painter.description(card);
        QVERIFY(text.startsWith(QStringLiteral("<b>Bob</b>")));
        QVERIFY(!text.contains(QStringLiteral("score"), Qt::CaseInsensitive)); // said of every card, it says nothing
        QVERIFY(!text.contains(QStringLiteral("nan")));
        card.score = 72;
        QVERIFY(painter.description(card).contains(QStringLiteral("Score 72")));
    }

    void closeOfAnotherYearTakesRoomForIt()
    {
        huni::CardPainter painter(m_theme, QLocale(QLocale::English));
        CardData card;
        card.kind = CardData::Opportunity;
        card.expectedClose = QDate(2027, 1, 2);
        QVERIFY(painter.description(card).contains(QStringLiteral("2 Jan 2027")));
        const int without = painter.wishes(card).close;
        card.closesInOtherYear = true;
        const int added = painter.wishes(card).close - without;
        QVERIFY(added >= m_theme.textWidth(huni::FontRole::NumberSmall, QStringLiteral("2027")));
    }

    void nextStepWithoutRoomIsItsIconAndTime()
    {
        huni::CardPainter painter(m_theme, QLocale(QLocale::English));
        CardData words;
        words.nextActivity = QStringLiteral("Video call with the whole team, tomorrow 11:30");
        CardData both = words;
        both.nextTime = QStringLiteral("tomorrow 11:30");
        both.nextIcon = QStringLiteral("video");
        CardData time = words;
        time.nextActivity = both.nextTime;
        const auto painted = [&](const CardData &card, int width, const QRect &part) {
            QImage image(width, 140, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter onImage(&image);
            painter.paint(onImage, QRect(0, 0, width, 120), card, {});
            onImage.end();
            return image.copy(part);
        };
        const QRect wide(0, 0, 600, 140);
        QCOMPARE(painted(both, 600, wide), painted(words, 600, wide));
        // The right end of the last line, behind the icon.
        const QRect narrow(256 - 12 - m_theme.textWidth(huni::FontRole::NumberSmall, both.nextTime), 80, 200, 40);
        QVERIFY(painted(both, 256, narrow) != painted(words, 256, narrow));
        QCOMPARE(painted(both, 256, narrow), painted(time, 256, narrow));
    }

    // Its colour is seen by some alone: the bell by everybody.
    void overdueStepHasItsBellAlsoWithoutRoomForWords()
    {
        huni::CardPainter painter(m_theme, QLocale(QLocale::English));
        CardData card;
        card.nextActivity = QStringLiteral("Video call with the whole team, yesterday 11:30");
        card.nextTime = QStringLiteral("yesterday 11:30");
        card.nextActivityOverdue = true;
        const auto painted = [&] {
            QImage image(256, 140, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter onImage(&image);
            painter.paint(onImage, QRect(0, 0, 256, 120), card, {});
            return image;
        };
        card.nextIcon = QStringLiteral("bell");
        const QImage bell = painted();
        card.nextIcon = QStringLiteral("video");
        QCOMPARE(painted(), bell);
        card.nextActivityOverdue = false;
        QVERIFY(painted() != bell);
    }

    void spokenCardSaysNameStageScoreAndNextStep()
    {
        huni::CardPainter painter(m_theme, QLocale(QLocale::English));
        CardData card;
        card.name = QStringLiteral("Ada");
        card.daysInStage = 3;
        QCOMPARE(painter.spoken(card, QStringLiteral("New")).section(u',', 0, 2), QStringLiteral("Ada, New, Not scored yet"));
        QVERIFY(painter.spoken(card, {}).contains(QStringLiteral("No next step")));
        QVERIFY(painter.spoken(card, {}).contains(QStringLiteral("in this stage")));
        card.score = 72;
        card.nextActivity = QStringLiteral("Call, tomorrow 10:00");
        const QString spoken = painter.spoken(card, QStringLiteral("New"));
        QVERIFY2(spoken.contains(QStringLiteral("Score 72")) && spoken.contains(QStringLiteral("Next step: Call, tomorrow 10:00")), qPrintable(spoken));
        card.nextActivityOverdue = true;
        QVERIFY(painter.spoken(card, {}).contains(QStringLiteral("overdue: Call")));
    }

    void closedCardAsksForNoNextStep()
    {
        huni::CardPainter painter(m_theme, QLocale(QLocale::English));
        CardData card;
        card.kind = CardData::Opportunity;
        card.expectedClose = QDate(2026, 11, 2);
        QVERIFY(painter.description(card).contains(QStringLiteral("No next step")));
        QVERIFY(painter.wishes(card).next > 0);
        card.closeOverdue = true;
        QVERIFY(painter.description(card).contains(QStringLiteral("Should have closed on")));
        card.closeOverdue = false;
        card.closed = true;
        QVERIFY(!painter.description(card).contains(QStringLiteral("No next step")));
        QCOMPARE(painter.wishes(card).next, 0);
    }

    void scoreIsSaidWithWhatItMeansAndWhereItGoes()
    {
        const huni::CardPainter painter(m_theme, QLocale(QLocale::English));
        CardData card;
        card.name = QStringLiteral("Ada");
        card.score = 61;
        card.bands = {30, 60, 90};
        card.trend = 12;
        QVERIFY(painter.description(card).contains(QStringLiteral("Score 61, MQL\n12 up in a week")));
        QVERIFY(painter.spoken(card, QStringLiteral("New")).contains(QStringLiteral("Score 61, MQL, 12 up in a week")));
        card.bands = {};
        card.trend = -4;
        card.score = 20;
        QVERIFY(painter.spoken(card, QStringLiteral("New")).contains(QStringLiteral("Score 20, Not for sales, 4 down in a week")));
    }

private:
    static CardData longCard(CardData::Kind kind)
    {
        CardData card;
        card.kind = kind;
        card.name = QStringLiteral("Prof. Dr. Muhammed Abdurrahman Küçükçekmecelioğlu-Karaosmanoğlu");
        card.company = QStringLiteral("Ege Gıda Sanayi ve Ticaret Limited Şirketi");
        card.title = QStringLiteral("Bilgi işlem genel müdür yardımcısı");
        card.owner = QStringLiteral("Deniz Yılmaz");
        card.score = 100;
        card.trend = 1;
        card.temperature = huni::Heat::Hot;
        card.hasBant = true;
        card.daysInStage = 1234;
        card.idle = true;
        card.nextActivity = QStringLiteral("Call on Wednesday, 25 November at 14:30");
        card.value = huni::Money{98'765'432'199, huni::Currency::of("TRY")};
        card.probability = 10000;
        card.expectedClose = QDate(2026, 12, 31);
        return card;
    }

    huni::Theme m_theme;
};

QTEST_MAIN(TestCardLayout)
#include "tst_cardlayout.moc"
