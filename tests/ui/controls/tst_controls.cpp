#include "ui/controls/avatar.h"
#include "ui/controls/bantbar.h"
#include "ui/controls/chip.h"
#include "ui/controls/elidedlabel.h"
#include "ui/controls/formrow.h"
#include "ui/controls/menusection.h"
#include "ui/controls/menutext.h"
#include "ui/controls/messagebar.h"
#include "ui/controls/plaintooltip.h"
#include "ui/controls/searchfield.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <set>

class TestControls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_theme.setMode(huni::Theme::Light);
        m_theme.apply(*qApp);
    }

    void labelOfAFormStandsAtTheMiddleOfItsField()
    {
        QWidget page;
        auto *form = new QFormLayout(&page);
        auto *field = new QComboBox;
        const QLabel *label = huni::addFormRow(*form, QStringLiteral("Language"), field);
        page.resize(page.sizeHint());
        page.show();
        QVERIFY(std::abs(label->geometry().center().y() - field->geometry().center().y()) <= 1);
        QCOMPARE(field->accessibleName(), QStringLiteral("Language"));
    }

    void longNameInAMenuKeepsBothItsEnds()
    {
        QCOMPARE(huni::menuName(QStringLiteral("R&D")), QStringLiteral("R&&D"));
        const QString name = QStringLiteral("Beschaffungsgenehmigungsverfahrensabschlussprüfung mit Wirtschaftlichkeitsvergleichsrechnung & Söhne ");
        const QString one = huni::menuName(name + u'1');
        QVERIFY(one != huni::menuName(name + u'2'));
        QVERIFY(one.startsWith(QStringLiteral("Beschaffungs")) && one.endsWith(QStringLiteral("&& Söhne 1")));
        QVERIFY(one.contains(u'…') && one.size() <= 62);
        const QString faces = huni::menuName(QStringLiteral("🙂").repeated(80));
        QVERIFY(!faces.toUcs4().contains(0xfffd) && QString::fromUtf8(faces.toUtf8()) == faces);
    }

    void labelThatIsNeverCutKeepsItsRoom()
    {
        QWidget line;
        auto *row = new QHBoxLayout(&line);
        row->setContentsMargins(0, 0, 0, 0);
        auto *name = new huni::ElidedLabel(m_theme, huni::FontRole::Body, huni::ColorRole::Text);
        auto *sum = new huni::ElidedLabel(m_theme, huni::FontRole::Body, huni::ColorRole::Text);
        name->setText(QStringLiteral("Muvaffakiyetsizleştiricileştiriveremeyebileceklerimizdenmişsinizcesine"));
        sum->setText(QStringLiteral("₺1,234,567.89"));
        sum->setElideMode(Qt::ElideNone);
        row->addWidget(name);
        row->addWidget(sum);
        line.resize(200, 30);
        line.show();
        QVERIFY(sum->width() >= sum->sizeHint().width());
        QVERIFY(name->toolTip().contains(name->text()));
        name->setWanted(10);
        QVERIFY(name->sizeHint().width() < 120);
        QVERIFY(name->toolTip().contains(name->text()));
    }

    void messageOfAWindowNotYetShownStandsAtItsLowerEdge()
    {
        QWidget window;
        huni::MessageBar bar(m_theme, &window);
        bar.showMessage(huni::MessageBar::Problem, QStringLiteral("This file can be read but not changed here."));
        window.resize(900, 600);
        window.show();
        QVERIFY(bar.isVisible());
        QVERIFY(window.rect().contains(bar.geometry()));
        QVERIFY(bar.y() > 450);
    }

    void titlesOfMenuSectionsAreSeen()
    {
        QMenu menu;
        huni::addMenuSection(menu, m_theme, QStringLiteral("Order"));
        QAction *title = menu.actions().first();
        menu.addAction(QStringLiteral("By hand"));
        huni::addMenuSection(menu, m_theme, QStringLiteral("Cards"));
        QAction *compact = menu.addAction(QStringLiteral("Compact"));
        menu.show();
        const QImage shown = menu.grab(menu.actionGeometry(title)).toImage();
        int ink = 0;
        for (int y = 0; y < shown.height(); ++y) {
            for (int x = 0; x < shown.width(); ++x)
                ink += shown.pixelColor(x, y).lightness() < 160 ? 1 : 0;
        }
        QVERIFY2(ink > 20, "the title is not drawn");
        QTest::keyClick(&menu, Qt::Key_Down);
        QTest::keyClick(&menu, Qt::Key_Down); // past the title
        QCOMPARE(menu.activeAction(), compact);
    }

    void scoreChipSaysNumberTrendAndNothing()
    {
        const QLocale english(QLocale::English);
        QCOMPARE(huni::scoreChip(72.4, 1, {}, english).text, QStringLiteral("72"));
        QCOMPARE(huni::scoreChip(72.4, 1, {}, english).icon, QStringLiteral("trending-up"));
        QCOMPARE(huni::scoreChip(72.4, 0, {}, english).icon, QString());
        QCOMPARE(huni::scoreChip({}, 1, {}, english).text, QStringLiteral("—"));
        QCOMPARE(huni::scoreChip(std::nan(""), 0, {}, english).text, QStringLiteral("—"));
        QCOMPARE(huni::scoreChip(49.6, 0, {}, english).text, QStringLiteral("49")); // has not reached 50
        QCOMPARE(huni::scoreChip(50.6, 0, {}, english).text, QStringLiteral("50"));
        QCOMPARE(huni::scoreChip(74.99, 0, {}, english).text, QStringLiteral("74"));
        QCOMPARE(huni::scoreChip(75, 0, {}, english).front, huni::ColorRole::Good);
        QCOMPARE(huni::scoreChip(50, 0, {}, english).front, huni::ColorRole::Warning);
        QCOMPARE(huni::scoreChip(25, 0, {}, english).front, huni::ColorRole::Info);
        QCOMPARE(huni::scoreChip(24.9, 0, {}, english).text, QStringLiteral("24"));
        QCOMPARE(huni::scoreChip(24.9, 0, {}, english).front, huni::ColorRole::Neutral);
        QCOMPARE(huni::scoreChip(60, 0, {30, 61, 90}, english).front, huni::ColorRole::Info); // the limits are those of a model
        QCOMPARE(huni::scoreBandName(huni::bandOf(61, {30, 61, 90})), QStringLiteral("MQL"));
        QCOMPARE(huni::trendText(-12, english), QStringLiteral("12 down in a week"));
        QVERIFY(huni::trendText(0, english).isEmpty());
    }

    void percentStandsWhereTheLocaleWantsIt()
    {
        QCOMPARE(huni::percentText(5750, QLocale(QLocale::English)), QStringLiteral("58%"));
        QCOMPARE(huni::percentText(5750, QLocale(QLocale::Turkish)), QStringLiteral("%58"));
    }

    void temperaturesDifferInShapeAndWord()
    {
        std::set<QString> shapes;
        std::set<QString> words;
        for (const auto heat : {huni::Heat::Cold, huni::Heat::Warm, huni::Heat::Hot}) {
            shapes.insert(huni::heatChip(heat).icon);
            words.insert(huni::heatChip(heat).text);
        }
        QCOMPARE(shapes.size(), std::size_t(3));
        QCOMPARE(words.size(), std::size_t(3));
        QVERIFY(huni::heatChip(huni::Heat::Unknown).text.isEmpty());
    }

    void initials()
    {
        QCOMPARE(huni::initialsOf(QStringLiteral("Ayşe Nur Demir")), QStringLiteral("AD"));
        QCOMPARE(huni::initialsOf(QStringLiteral("  Çağla ")), QStringLiteral("Ç"));
        QCOMPARE(huni::initialsOf(QStringLiteral("(Dr.) Şule (Tan)")), QStringLiteral("DT"));
        QCOMPARE(huni::initialsOf(QStringLiteral("---")), QString());
    }

    void avatarColourIsStable()
    {
        // Written down once: another value here means that everybody's colour changes with an update.
        QCOMPARE(huni::avatarColorIndex(QStringLiteral("Deniz Yılmaz")),
                 huni::avatarColorIndex(QStringLiteral("DENİZ YILMAZ")));
        std::set<int> places;
        for (int i = 0; i < 100; ++i)
            places.insert(huni::avatarColorIndex(QStringLiteral("Name %1").arg(i)));
        QVERIFY(places.size() >= 7);
    }

    // Told apart in grey: no two states of a cell have the same picture once colour is taken away.
    void bantStatesDifferWithoutColour()
    {
        std::set<QByteArray> pictures;
        for (const auto mark :
             {huni::BantMark::Unknown, huni::BantMark::No, huni::BantMark::Partly, huni::BantMark::Yes}) {
            QImage image(huni::bantBarSize(m_theme), QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            huni::paintBantBar(painter, image.rect(), {mark, mark, mark, mark}, m_theme);
            painter.end();
            const QImage ink = image.convertToFormat(QImage::Format_Grayscale8)
                                   .convertToFormat(QImage::Format_Mono, Qt::ThresholdDither);
            pictures.insert(QByteArray(reinterpret_cast<const char *>(ink.constBits()), ink.sizeInBytes()));
        }
        QCOMPARE(pictures.size(), std::size_t(4));
    }

    void toolTipsNeverReadMarkup()
    {
        QVERIFY(!huni::plainToolTip(QStringLiteral("<b>x</b>")).contains(QStringLiteral("<b>")));
        QVERIFY(huni::plainToolTip({}).isEmpty());
        // What cannot be taken for markup is read aloud as it is.
        QCOMPARE(huni::plainToolTip(QStringLiteral("Sons & Co")), QStringLiteral("Sons & Co"));
        QVERIFY(huni::plainToolTip(QStringLiteral("x").repeated(200)).startsWith(QLatin1String("<qt>"))); // wraps
    }

    void elidedLabelKeepsWholeTextInToolTip()
    {
        huni::ElidedLabel label(m_theme, huni::FontRole::Body, huni::ColorRole::Text);
        label.setText(QStringLiteral("A rather long name of a company & <sons>"));
        label.resize(60, 20);
        label.show();
        QCOMPARE(label.toolTip(), huni::plainToolTip(label.text()));
        label.resize(900, 20);
        QVERIFY(label.toolTip().isEmpty());
        QCOMPARE(label.accessibleName(), label.text());
    }

    // What else there is to say does not take the place of the text that is cut off.
    void elidedLabelSaysItsHintBesidesItsText()
    {
        huni::ElidedLabel label(m_theme, huni::FontRole::Body, huni::ColorRole::Text);
        label.setText(QStringLiteral("Created 24 Sep, by somebody with a rather long name"));
        label.setHint(QStringLiteral("24 September 2026, 10:15"));
        label.resize(60, 20);
        label.show();
        QVERIFY(label.toolTip().contains(QStringLiteral("rather long name")));
        QVERIFY(label.toolTip().contains(QStringLiteral("10:15")));
        label.resize(900, 20);
        QCOMPARE(label.toolTip(), huni::plainToolTip(QStringLiteral("24 September 2026, 10:15")));
        QCOMPARE(label.accessibleDescription(), QStringLiteral("24 September 2026, 10:15"));
    }

    void messageBarOffersItsAction()
    {
        QWidget host;
        host.resize(600, 400);
        huni::MessageBar bar(m_theme, &host);
        host.show();
        QSignalSpy triggered(&bar, &huni::MessageBar::actionTriggered);
        bar.showMessage(huni::MessageBar::Done, QStringLiteral("Moved."), QStringLiteral("Undo"));
        QVERIFY(bar.isVisible());
        QVERIFY(host.rect().contains(bar.geometry()));
        const auto buttons = bar.findChildren<QPushButton *>();
        buttons.constFirst()->click();
        QCOMPARE(triggered.count(), 1);
        QVERIFY(!bar.isVisible());
    }

    void escapeEmptiesTheSearch()
    {
        huni::SearchField field(m_theme, QStringLiteral("Search"));
        field.setText(QStringLiteral("abc"));
        QTest::keyClick(&field, Qt::Key_Escape);
        QVERIFY(field.text().isEmpty());
        QSignalSpy wanted(&field, &huni::SearchField::resultsWanted);
        QTest::keyClick(&field, Qt::Key_Down);
        QCOMPARE(wanted.count(), 1);
    }

private:
    huni::Theme m_theme;
};

QTEST_MAIN(TestControls)
#include "tst_controls.moc"
