#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFontInfo>
#include <QFontMetrics>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyle>
#include <QStyleOption>
#include <QTest>

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_theme.setMode(huni::Theme::Light);
        m_theme.apply(*qApp);
    }

    void switchesWhileRunning()
    {
        QPushButton button(QStringLiteral("x"));
        const QColor before = button.palette().color(QPalette::Window);
        QSignalSpy changed(&m_theme, &huni::Theme::changed);
        m_theme.setMode(huni::Theme::Dark);
        QCOMPARE(changed.count(), 1);
        QVERIFY(m_theme.isDark());
        QTRY_VERIFY(button.palette().color(QPalette::Window) != before);
        QCOMPARE(QApplication::palette().color(QPalette::Text), m_theme.color(huni::ColorRole::Text));
        m_theme.setMode(huni::Theme::Dark);
        QCOMPARE(changed.count(), 1);
        m_theme.setMode(huni::Theme::Light);
    }

    void motionIsReducedAtOnceAndComesBack()
    {
        QWidget widget;
        const auto animates = [&] { return widget.style()->styleHint(QStyle::SH_Widget_Animate, nullptr, &widget) != 0; };
        QApplication::setEffectEnabled(Qt::UI_General);
        QApplication::setEffectEnabled(Qt::UI_FadeTooltip);
        QVERIFY(QApplication::isEffectEnabled(Qt::UI_FadeTooltip));
        QVERIFY(animates());
        m_theme.setMotion(huni::Motion::Reduced);
        QVERIFY(m_theme.isMotionReduced());
        QVERIFY(!animates());
        QCOMPARE(widget.style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, &widget), 0);
        QVERIFY(!QApplication::isEffectEnabled(Qt::UI_FadeTooltip));
        m_theme.setMotion(huni::Motion::Full);
        QVERIFY(animates());
        QVERIFY(QApplication::isEffectEnabled(Qt::UI_FadeTooltip));
        m_theme.setMotion(huni::Motion::AsSystem);
    }

    // A sheet of the application would be matched against every widget.
    void onlyAFewWidgetsWearTheSheet()
    {
        QMenuBar bar;
        QMenu *menu = bar.addMenu(QStringLiteral("File"));
        QMenu alone;
        QPushButton button;
        for (QWidget *widget : std::initializer_list<QWidget *>{&bar, menu, &alone, &button})
            widget->ensurePolished();
        QVERIFY(qApp->styleSheet().isEmpty());
        QVERIFY(button.styleSheet().isEmpty());
        QVERIFY(bar.styleSheet().isEmpty()); // it is there at the start, and a sheet takes long
        QVERIFY(menu->styleSheet().isEmpty()); // not wanted yet
        for (QMenu *wanted : {menu, &alone}) {
            wanted->popup(QPoint(0, 0));
            wanted->hide();
        }
        for (const QWidget *widget : std::initializer_list<const QWidget *>{menu, &alone}) {
            QCOMPARE(widget->styleSheet(), m_theme.styleSheet());
            m_theme.setMode(huni::Theme::Dark);
            QCOMPARE(widget->styleSheet(), m_theme.styleSheet());
            m_theme.setMode(huni::Theme::Light);
        }
    }

    void menuBarLiesOnTheSurface()
    {
        QMenuBar bar;
        bar.setNativeMenuBar(false);
        bar.addMenu(QStringLiteral("File"));
        bar.resize(300, bar.sizeHint().height());
        for (const auto mode : {huni::Theme::Dark, huni::Theme::Light}) {
            m_theme.setMode(mode);
            const QImage picture = bar.grab().toImage();
            QCOMPARE(picture.pixelColor(1, 1), m_theme.color(huni::ColorRole::Surface)); // behind the word
            QCOMPARE(picture.pixelColor(299, picture.height() - 1), m_theme.color(huni::ColorRole::Surface));
        }
    }

    void knownWidthIsThatOfTheFont()
    {
        const QString text = QStringLiteral("12 days");
        const auto measured = [&] { return QFontMetrics(m_theme.font(huni::FontRole::NumberSmall)).horizontalAdvance(text); };
        QCOMPARE(m_theme.textWidth(huni::FontRole::NumberSmall, text), measured());
        m_theme.setBasePixels(26);
        QCOMPARE(m_theme.textWidth(huni::FontRole::NumberSmall, text), measured());
        m_theme.setBasePixels(13);
    }

    void fontsAreInter()
    {
        QCOMPARE(QFontInfo(QApplication::font()).family(), QStringLiteral("Inter"));
        QCOMPARE(QApplication::font().pixelSize(), 13);
        QCOMPARE(QFontInfo(m_theme.font(huni::FontRole::Number)).family(), QStringLiteral("Inter Tabular"));
    }

    void figuresAreEquallyWide()
    {
        const QFontMetricsF tabular(m_theme.font(huni::FontRole::Number));
        const QFontMetricsF text(m_theme.font(huni::FontRole::Body));
        QCOMPARE(tabular.horizontalAdvance(QStringLiteral("1111")),
                 tabular.horizontalAdvance(QStringLiteral("8088")));
        QVERIFY(text.horizontalAdvance(QStringLiteral("1111"))
                < text.horizontalAdvance(QStringLiteral("8088")));
    }

    void figuresHaveTurkishLetters()
    {
        const QFontMetrics metrics(m_theme.font(huni::FontRole::Number));
        const QString letters = QString::fromUtf8("ığüşöçİĞÜŞÖÇ₺€—");
        for (const QChar letter : letters)
            QVERIFY2(metrics.inFont(letter), qPrintable(QString(letter)));
    }

    void iconsTakeTheColourOfTheirRole()
    {
        const QPixmap light
            = huni::themeIcon(m_theme, QStringLiteral("check"), huni::ColorRole::Bad).pixmap(16);
        QCOMPARE(strongest(light), m_theme.color(huni::ColorRole::Bad).rgb());
        const QIcon icon = huni::themeIcon(m_theme, QStringLiteral("check"), huni::ColorRole::Text);
        m_theme.setMode(huni::Theme::Dark);
        QCOMPARE(strongest(icon.pixmap(16)), m_theme.color(huni::ColorRole::Text).rgb());
        m_theme.setMode(huni::Theme::Light);
    }

    void iconsHaveThePixelsOfTheScale()
    {
        for (const qreal scale : {1.0, 1.25, 1.5, 2.0}) {
            const QPixmap pixels = huni::iconPixmap(QStringLiteral("plus"), Qt::black, 18, scale);
            QCOMPARE(pixels.width(), qRound(18 * scale));
            QCOMPARE(pixels.devicePixelRatio(), scale);
        }
    }

    // In a form the words of all fields stand below each other.
    void wordsOfFieldsBeginAtOnePlace()
    {
        QLineEdit line;
        line.resize(200, 34);
        QStyleOptionFrame frame;
        frame.initFrom(&line);
        frame.lineWidth = 1;
        const int inLine = line.style()->subElementRect(QStyle::SE_LineEditContents, &frame, &line).x() + 2; // the field's own margin
        QComboBox combo;
        combo.resize(200, 34);
        QStyleOptionComboBox option;
        option.initFrom(&combo);
        const int inCombo = combo.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &combo).x() + 1;
        QCOMPARE(inCombo, inLine);
    }

    // A table or text with a frame has the round one of the fields: its corners show what lies behind it.
    void framedAreasHaveRoundCorners()
    {
        QWidget page;
        page.setPalette(QPalette(Qt::red));
        page.setAutoFillBackground(true);
        QPlainTextEdit text(&page);
        text.setGeometry(10, 10, 120, 60);
        page.resize(160, 90);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        const QImage picture = page.grab().toImage();
        QCOMPARE(picture.pixelColor(10, 10), QColor(Qt::red));
        QCOMPARE(picture.pixelColor(100, 50), m_theme.color(huni::ColorRole::Surface));
    }

    void everyIconIsDrawn()
    {
        const QStringList names = QDir(QStringLiteral(":/huni/icons")).entryList({QStringLiteral("*.svg")});
        QVERIFY(names.size() > 30);
        for (const QString &name : names) {
            const QPixmap pixels = huni::iconPixmap(QString(name).chopped(4), Qt::red, 24, 1);
            QVERIFY2(qAlpha(strongest(pixels)) > 200, qPrintable(name));
        }
    }

private:
    // The pixel with the most ink, its transparency dropped.
    static QRgb strongest(const QPixmap &pixmap)
    {
        const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
        QRgb best = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (qAlpha(image.pixel(x, y)) > qAlpha(best))
                    best = image.pixel(x, y);
            }
        }
        return best;
    }

    huni::Theme m_theme;
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
