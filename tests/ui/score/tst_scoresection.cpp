#include "core/base/daynumbers.h"
#include "core/store/drafts.h"
#include "core/store/emptyrecord.h"
#include "tests/ui/lead/richlead.h"
#include "ui/chart/stepchart.h"
#include "ui/controls/accessibleroles.h"
#include "ui/controls/chip.h"
#include "ui/controls/elidedlabel.h"
#include "ui/lead/leadbody.h"
#include "ui/lead/leadpanel.h"
#include "ui/lead/mutedlabel.h"
#include "ui/score/ledgermodel.h"
#include "ui/score/ledgerview.h"
#include "ui/score/scorechart.h"
#include "ui/score/scoresection.h"
#include "ui/shell/segmentbar.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace huni;

/// The score of a real lead in a real panel.
class TestScoreSection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void numberGradeAndTemperatureAreThoseOfTheRules();
    void listedReasonsSumToEachDay();
    void reasonsThatAreLeftOutStandInOneRow();
    void markersSayWhatHappened();
    void lineIsTheStoryAndIsDashedFromTomorrow();
    void keysGoByDaysAndByMarkers();
    void clickChoosesADayAndTodayGoesBack();
    void rangesShowMoreOrLess();
    void addedTouchpointIsDrawnAtOnce();
    void themeIsFollowed();
    void pictureIsCopiedAndSaved();
    void pointsByHandAreGivenTakenBackAndUndone();
    void pointsWithoutNumberOrReasonAreAskedFor();
    void halfTypedPointsAreKept();
    void leadThatIsNotScoredSaysWhatToDo();
    void nothingIsReadWhileNobodyLooks();
    void screenReadersHearTheChosenDay();

private:
    ScoreSection &section() { return *m_panel->body()->score(); }
    StepChart &steps() { return *section().chart()->chart(); }
    bool read()
    {
        return QTest::qWaitFor([this] { return section().feed().isSettled() && section().feed().told() && section().feed().dayTold(); }, 20000);
    }
    int today() { return section().feed().today(); }
    qint64 listed()
    {
        qint64 sum = 0;
        const LedgerModel &ledger = section().ledger()->ledger();
        for (int i = 0; i < ledger.rowCount(); ++i)
            sum += ledger.rowAt(i).points;
        return sum;
    }
    Score scoreOn(int day)
    {
        Reader reader = m_rich.pipeline->store().reader();
        const auto score = reader.read([&](Connection &connection) {
            const auto story = ScoreStory::read(connection, m_rich.pipeline->store().pipeline(), m_rich.lead);
            return story ? story->on(day) : Score{};
        });
        return score.valueOr({});
    }
    void touch(const char *kind, const char *page)
    {
        Record record = emptyRecord(Table::Touchpoint);
        record.at(col::Touchpoint::Kind) = Value{std::string(kind)};
        record.at(col::Touchpoint::Page) = textValue(QString::fromUtf8(page));
        QVERIFY(m_rich.pipeline->leads().touch(m_rich.lead, record));
    }

    Theme m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FixedClock> m_clock;
    RichPipeline m_rich;
    std::unique_ptr<LeadPanel> m_panel;
};

void TestScoreSection::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_theme.apply(*qApp);
    installAccessibleRoles();
}

void TestScoreSection::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock = std::make_unique<FixedClock>(QDateTime({2026, 11, 20}, {14, 20}, QTimeZone("Europe/Istanbul")).toMSecsSinceEpoch());
    m_rich = makeRichPipeline(m_folder->filePath(QStringLiteral("p.huni")), *m_clock);
    QVERIFY(m_rich.pipeline && m_rich.lead);
    m_panel = std::make_unique<LeadPanel>(*m_rich.pipeline, m_theme);
    m_panel->resize(440, 1100);
    m_panel->showLead(m_rich.lead);
    m_panel->body()->showPart(QStringLiteral("score"));
    m_panel->show();
    m_panel->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    QVERIFY(read());
}

void TestScoreSection::cleanup()
{
    m_theme.setMode(Theme::Light);
    m_panel.reset();
    m_rich = {};
}

void TestScoreSection::numberGradeAndTemperatureAreThoseOfTheRules()
{
    const Score score = scoreOn(today());
    QVERIFY(score.isScored);
    QCOMPARE(section().totalText(), QString::number(score.total / 100));
    QCOMPARE(section().findChild<ElidedLabel *>(QStringLiteral("scoreNumber"))->text(), section().totalText());
    QCOMPARE(section().findChild<Chip *>(QStringLiteral("scoreHeat"))->look(), heatChip(heatOf(score.temperature)));
    QVERIFY(!heatChip(heatOf(score.temperature)).icon.isEmpty());
    QVERIFY2(section().why().contains(QStringLiteral("points: ")), qPrintable(section().why()));
    QCOMPARE(m_panel->findChild<Chip *>(QStringLiteral("leadScore"))->look().text, section().totalText());
}

void TestScoreSection::listedReasonsSumToEachDay()
{
    for (const int day : {-21, -19, -16, -12, -7, -1, 0, 1, 30, 90}) {
        Q_EMIT section().chart()->dayChosen(today() + day);
        QVERIFY(read());
        const Score score = scoreOn(today() + day);
        QCOMPARE(section().feed().dayTold()->day, today() + day);
        QCOMPARE(section().feed().dayTold()->total, score.total);
        QCOMPARE(listed(), score.total);
        if (const ChartPoint *point = steps().data().pointOn(today() + day))
            QCOMPARE(std::llround(point->value * 100), score.total);
        else
            QVERIFY(!score.isScored);
    }
    QVERIFY(scoreOn(today() + 90).total < scoreOn(today()).total);
}

void TestScoreSection::reasonsThatAreLeftOutStandInOneRow()
{
    LedgerModel &ledger = section().ledger()->ledger();
    const int all = ledger.rowCount();
    QVERIFY(all > 5);
    const qint64 total = listed();
    section().setCompact(true);
    QCOMPARE(ledger.rowCount(), 5);
    QVERIFY(ledger.isRest(4));
    QCOMPARE(listed(), total);
    section().ledger()->setFocus();
    section().ledger()->setCurrentIndex(ledger.index(4));
    QTest::keyClick(section().ledger(), Qt::Key_Return);
    QCOMPARE(ledger.rowCount(), all);
    QCOMPARE(listed(), total);
}

void TestScoreSection::markersSayWhatHappened()
{
    const ChartData &drawn = steps().data();
    QVERIFY(drawn.markers.size() >= 4);
    QString all;
    for (const ChartMarker &marker : drawn.markers) {
        all += marker.words + u'\n';
        QVERIFY2(steps().hintAt(steps().placeOf(marker.day).toPoint()).endsWith(marker.words), qPrintable(marker.words));
        QVERIFY(drawn.pointOn(marker.day));
    }
    QVERIFY2(all.contains(QStringLiteral("/fiyatlar")), qPrintable(all));
    QVERIFY2(all.contains(QStringLiteral("+20 ")), qPrintable(all));
    // A day without a marker says its points alone.
    QVERIFY(steps().hintAt(steps().placeOf(today() + 40).toPoint()).contains(QStringLiteral("if nothing happens")));
}

void TestScoreSection::lineIsTheStoryAndIsDashedFromTomorrow()
{
    const ChartData &drawn = steps().data();
    QCOMPARE(drawn.today, today());
    QCOMPARE(drawn.to, today() + 90);
    QCOMPARE(drawn.bands.size(), size_t(4));
    QCOMPARE(drawn.bands[1].from, 25.0);
    QCOMPARE(drawn.bands[2].from, 50.0);
    QCOMPARE(drawn.bands[3].from, 75.0);
    for (const ChartBand &band : drawn.bands)
        QVERIFY(!band.words.isEmpty());
    // Solid before today, with gaps after it: along the line there are pixels of both kinds.
    m_panel->setFocus();
    const QImage grabbed = steps().grab().toImage();
    const QColor accent = m_theme.color(ColorRole::Accent);
    const auto isLine = [&](int day) {
        const QPoint at = steps().placeOf(day).toPoint();
        for (int y = std::max(0, at.y() - 3); y <= std::min(grabbed.height() - 1, at.y() + 3); ++y) {
            const QColor color = grabbed.pixelColor(at.x(), y);
            if (std::abs(color.red() - accent.red()) + std::abs(color.green() - accent.green()) + std::abs(color.blue() - accent.blue()) < 90)
                return true;
        }
        return false;
    };
    int gapsBefore = 0;
    int gapsAfter = 0;
    int linesAfter = 0;
    const auto isFree = [&](int day) { // of markers, which lie over the line
        return std::none_of(drawn.markers.begin(), drawn.markers.end(), [&](const ChartMarker &marker) { return std::abs(marker.day - day) < 5; });
    };
    int looked = 0;
    for (int day = today() - 18; day < today() - 4; ++day) {
        looked += isFree(day);
        gapsBefore += isFree(day) && !isLine(day);
    }
    QVERIFY(looked > 0);
    for (int day = today() + 3; day <= today() + 88; ++day) {
        gapsAfter += !isLine(day);
        linesAfter += isLine(day);
    }
    QCOMPARE(gapsBefore, 0);
    QVERIFY(gapsAfter > 10);
    QVERIFY(linesAfter > 10);
}

void TestScoreSection::keysGoByDaysAndByMarkers()
{
    steps().setFocus();
    QCOMPARE(steps().chosenDay(), today());
    QTest::keyClick(&steps(), Qt::Key_Left);
    QCOMPARE(steps().chosenDay(), today() - 1);
    QVERIFY(read());
    QCOMPARE(section().feed().dayTold()->day, today() - 1);
    QTest::keyClick(&steps(), Qt::Key_Right);
    QTest::keyClick(&steps(), Qt::Key_Right);
    QCOMPARE(steps().chosenDay(), today() + 1);
    QTest::keyClick(&steps(), Qt::Key_Home);
    QCOMPARE(steps().chosenDay(), steps().data().from);
    QTest::keyClick(&steps(), Qt::Key_Left);
    QCOMPARE(steps().chosenDay(), steps().data().from);
    QTest::keyClick(&steps(), Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(steps().chosenDay(), steps().data().markers.front().day);
    QTest::keyClick(&steps(), Qt::Key_End);
    QCOMPARE(steps().chosenDay(), today() + 90);
    QTest::keyClick(&steps(), Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(steps().chosenDay(), steps().data().markers.back().day);
    QVERIFY(read());
    QCOMPARE(section().feed().dayTold()->day, steps().chosenDay());
}

void TestScoreSection::clickChoosesADayAndTodayGoesBack()
{
    const int day = today() - 10;
    auto *back = section().findChild<QPushButton *>(QStringLiteral("scoreToday"));
    QVERIFY(!back->isVisible());
    QTest::mouseClick(&steps(), Qt::LeftButton, {}, steps().placeOf(today() + 50).toPoint());
    QVERIFY(std::abs(steps().chosenDay() - today() - 50) <= 1);
    Q_EMIT steps().dayChosen(day);
    QVERIFY(read());
    QVERIFY(back->isVisible());
    back->click();
    QVERIFY(read());
    QCOMPARE(section().feed().dayTold()->day, today());
    QVERIFY(!back->isVisible());
}

void TestScoreSection::rangesShowMoreOrLess()
{
    SegmentBar &ranges = *section().chart()->ranges();
    ranges.choose(QStringLiteral("month"));
    QCOMPARE(steps().data().from, today() - 30);
    QCOMPARE(steps().data().to, today() + 90);
    ranges.choose(QStringLiteral("year"));
    QCOMPARE(steps().data().from, today() - 365);
    QCOMPARE(steps().data().to, today() + 90);
    ranges.choose(QStringLiteral("all"));
    QCOMPARE(steps().data().from, section().feed().told()->firstDay - 1);
    ranges.setFocus();
    QTest::keyClick(&ranges, Qt::Key_Left);
    QCOMPARE(section().chart()->range(), ScoreRange::Year);
    // A day that is not in the range any more gives way to today.
    QTest::keyClick(&steps(), Qt::Key_Home);
    ranges.choose(QStringLiteral("month"));
    QVERIFY(read());
    QCOMPARE(steps().chosenDay(), today());
}

void TestScoreSection::addedTouchpointIsDrawnAtOnce()
{
    const qint64 before = section().feed().told()->now.total;
    touch("webinar_attended", "/webinar/iki");
    QVERIFY(QTest::qWaitFor([&] { return section().feed().told()->now.total > before; }, 20000));
    QVERIFY(read());
    QCOMPARE(section().feed().told()->now.total, scoreOn(today()).total);
    QCOMPARE(listed(), scoreOn(today()).total);
    QVERIFY(steps().data().markerOn(today())->words.contains(QStringLiteral("/webinar/iki")));
    QCOMPARE(std::llround(steps().data().pointOn(today())->value * 100), scoreOn(today()).total);
}

void TestScoreSection::themeIsFollowed()
{
    m_theme.setMode(Theme::Light);
    const QImage light = section().chart()->chart()->picture({}, {}, 1);
    m_theme.setMode(Theme::Dark);
    const QImage dark = section().chart()->chart()->picture({}, {}, 1);
    QCOMPARE(light.pixelColor(1, 1), QColor(lightColors()[size_t(ColorRole::Surface)]));
    QCOMPARE(dark.pixelColor(1, 1), QColor(darkColors()[size_t(ColorRole::Surface)]));
    const auto count = [](const QImage &image, QRgb wanted) {
        int found = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                found += image.pixel(x, y) == wanted;
        }
        return found;
    };
    QVERIFY(count(light, lightColors()[size_t(ColorRole::Accent)]) > 20);
    QVERIFY(count(dark, darkColors()[size_t(ColorRole::Accent)]) > 20);
    QCOMPARE(count(dark, lightColors()[size_t(ColorRole::Accent)]), 0);
}

void TestScoreSection::pictureIsCopiedAndSaved()
{
    QApplication::clipboard()->clear();
    QVERIFY(section().chart()->copyAction()->isEnabled());
    section().chart()->copyAction()->trigger();
    const QImage copied = QApplication::clipboard()->image();
    QVERIFY(copied.width() >= 640 && copied.height() >= 240);
    const QString path = m_folder->filePath(QStringLiteral("score.png"));
    QVERIFY(section().chart()->savePicture(path));
    QCOMPARE(QImage(path).size(), copied.size());
    QVERIFY(!section().chart()->savePicture(m_folder->filePath(QStringLiteral("none/score.png"))));
    // The commands are those of the panel: the window finds them there.
    const QList<QAction *> commands = m_panel->actions();
    for (const char *id : {"lead.give_points", "lead.copy_score_chart", "lead.save_score_chart"})
        QVERIFY2(std::any_of(commands.begin(), commands.end(), [&](const QAction *action) { return action->objectName() == QLatin1String(id); }), id);
}

void TestScoreSection::pointsByHandAreGivenTakenBackAndUndone()
{
    const qint64 before = scoreOn(today()).total;
    section().findChild<QPushButton *>(QStringLiteral("givePoints"))->click();
    QVERIFY(section().pointsPanel());
    section().pointsPanel()->findChild<QLineEdit *>(QStringLiteral("points"))->setText(QStringLiteral("+7.5"));
    section().pointsPanel()->findChild<QLineEdit *>(QStringLiteral("pointsReason"))->setText(QStringLiteral("Met at the fair"));
    QTest::keyClick(section().pointsPanel()->findChild<QLineEdit *>(QStringLiteral("pointsReason")), Qt::Key_Return);
    QVERIFY(QTest::qWaitFor([&] { return section().feed().told()->now.total == before + 750; }, 20000));
    QVERIFY(read());
    QCOMPARE(listed(), before + 750);
    const LedgerModel &ledger = section().ledger()->ledger();
    int row = -1;
    for (int i = 0; i < ledger.rowCount(); ++i) {
        if (ledger.rowAt(i).given)
            row = i;
    }
    QVERIFY(row >= 0);
    QVERIFY(ledger.rowAt(row).words.contains(QStringLiteral("Met at the fair")));
    auto *takeBack = section().findChild<QPushButton *>(QStringLiteral("takePointsBack"));
    QVERIFY(!takeBack->isVisible());
    section().ledger()->setCurrentIndex(ledger.index(row));
    QVERIFY(takeBack->isVisible());
    section().ledger()->setFocus();
    QTest::keyClick(section().ledger(), Qt::Key_Delete);
    QVERIFY(QTest::qWaitFor([&] { return section().feed().told()->now.total == before; }, 20000));
    QVERIFY(m_rich.pipeline->store().undo());
    QVERIFY(QTest::qWaitFor([&] { return section().feed().told()->now.total == before + 750; }, 20000));
    QVERIFY(m_rich.pipeline->store().undo());
    QVERIFY(QTest::qWaitFor([&] { return section().feed().told()->now.total == before; }, 20000));
}

void TestScoreSection::pointsWithoutNumberOrReasonAreAskedFor()
{
    section().givePoints();
    PointsPanel &panel = *section().pointsPanel();
    auto *points = panel.findChild<QLineEdit *>(QStringLiteral("points"));
    points->setText(QStringLiteral("many"));
    QVERIFY(!panel.points());
    QVERIFY(!panel.problem().isEmpty());
    points->setText(QStringLiteral("0"));
    QVERIFY(!panel.points());
    points->setText(QStringLiteral("1e300"));
    QVERIFY(!panel.points());
    points->setText(QStringLiteral("-5"));
    QVERIFY(!panel.points()); // no reason
    panel.findChild<QLineEdit *>(QStringLiteral("pointsReason"))->setText(QStringLiteral("Wrong number"));
    QCOMPARE(panel.points(), std::optional<qint64>(-500));
    panel.dismiss();
}

void TestScoreSection::halfTypedPointsAreKept()
{
    section().givePoints();
    QTest::keyClicks(section().pointsPanel()->findChild<QLineEdit *>(QStringLiteral("pointsReason")), QStringLiteral("Met at"));
    const auto draft = m_rich.pipeline->drafts().draft({QStringLiteral("points"), m_rich.lead.uuid, QStringLiteral("pointsReason")});
    QVERIFY(draft);
    QCOMPARE(draft->text, QStringLiteral("Met at"));
    section().pointsPanel()->dismiss();
    QVERIFY(!m_rich.pipeline->drafts().draft({QStringLiteral("points"), m_rich.lead.uuid, QStringLiteral("pointsReason")}));
}

void TestScoreSection::leadThatIsNotScoredSaysWhatToDo()
{
    Lead lead;
    lead.givenName = QStringLiteral("Nobody");
    lead.email = QStringLiteral("nobody@example.com");
    const auto added = m_rich.pipeline->leads().create(lead);
    QVERIFY(added);
    m_panel->showLead(*added);
    QVERIFY(read());
    QCOMPARE(section().totalText(), QStringLiteral("—"));
    QVERIFY(section().why().contains(QStringLiteral("Not scored yet")));
    QCOMPARE(section().ledger()->ledger().rowCount(), 0);
    QVERIFY(section().ledger()->isHidden());
    QVERIFY(steps().data().points.empty());
    QVERIFY(steps().dayWords(today()).contains(QStringLiteral("not scored")));
}

void TestScoreSection::nothingIsReadWhileNobodyLooks()
{
    m_panel->body()->showPart(QStringLiteral("profile"));
    const auto before = section().feed().told();
    touch("webinar_attended", "/webinar/three");
    QVERIFY(section().feed().isSettled());
    QVERIFY(section().feed().told() == before);
    m_panel->body()->showPart(QStringLiteral("score"));
    QVERIFY(QTest::qWaitFor([&] { return !(section().feed().told() == before); }, 20000));
    QCOMPARE(section().feed().told()->now.total, scoreOn(today()).total);
}

void TestScoreSection::screenReadersHearTheChosenDay()
{
    QAccessibleInterface *chart = QAccessible::queryAccessibleInterface(&steps());
    QVERIFY(chart);
    QCOMPARE(chart->role(), QAccessible::Chart);
    QCOMPARE(chart->text(QAccessible::Name), QStringLiteral("Score over time"));
    steps().setFocus();
    QTest::keyClick(&steps(), Qt::Key_Left, Qt::ControlModifier);
    QVERIFY(chart->text(QAccessible::Description).endsWith(steps().data().markerOn(steps().chosenDay())->words));
    steps().setChosenDay(today());
    QTest::keyClick(&steps(), Qt::Key_Right);
    QCOMPARE(chart->text(QAccessible::Description), steps().dayWords(today() + 1));
    QVERIFY(chart->text(QAccessible::Description).contains(QStringLiteral("21 Nov 2026")));
    QVERIFY(read());
    const LedgerModel &ledger = section().ledger()->ledger();
    QVERIFY(ledger.data(ledger.index(0), Qt::AccessibleTextRole).toString().contains(u'+'));
    QVERIFY(steps().focusPolicy() & Qt::TabFocus);
}

QTEST_MAIN(TestScoreSection)
#include "tst_scoresection.moc"
