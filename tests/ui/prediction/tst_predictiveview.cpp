#include "core/prediction/chances.h"
#include "tests/core/store/trialpipeline.h"
#include "ui/controls/elidedlabel.h"
#include "ui/lead/leadbody.h"
#include "ui/lead/leadpanel.h"
#include "ui/prediction/calibrationchart.h"
#include "ui/prediction/chancesection.h"
#include "ui/prediction/predictiveview.h"
#include "ui/scoring/scoringpage.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

#include <random>

using namespace huni;

/// What is learnt from won and lost leads, on the page of scoring and on a lead, over a real file.
class TestPredictiveView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qobject_cast<QApplication *>(qApp)); }
    void init()
    {
        m_place = std::make_unique<trial::Place>();
        m_pipeline = trial::newPipeline(m_place->path());
        QVERIFY(m_pipeline);
    }
    void cleanup()
    {
        m_page.reset();
        m_pipeline.reset();
        m_place.reset();
    }

    void tooLittleDataSaysWhatIsMissing();
    void learnsAndSaysHowGoodItIs();
    void whatIsOnlyKnownAfterwardsIsLeftOutAndSaysWhy();
    void tickedFieldsAreWhatIsLearntFrom();
    void undoTakesTheModelBack();
    void pointsOfTheChartAreReachedByKeys();
    void theChartIsCopiedAsPictureAndTable();
    void aLeadSaysItsChanceAndWhy();
    void readOnlyOnlyShows();

private:
    LeadId lead(int i, const QString &city, const char *stage, const QString &keyword = {})
    {
        Lead value;
        value.givenName = QStringLiteral("Lead %1").arg(i);
        value.email = QStringLiteral("lead%1@example.com").arg(i);
        value.city = city;
        value.keyword = keyword;
        if (stage)
            value.stage = m_pipeline->catalog()->stageByKey(QString::fromLatin1(stage))->id;
        return m_pipeline->leads().create(value).valueOr({});
    }
    // Ankara is mostly won; the keyword is only written when it is over.
    void close(int count)
    {
        std::mt19937 random(5);
        for (int i = 0; i < count; ++i) {
            const bool isAnkara = random() % 2 == 0;
            const bool isWon = random() % 10 < (isAnkara ? 8 : 2);
            lead(i, isAnkara ? QStringLiteral("Ankara") : QStringLiteral("Bursa"), isWon ? "won" : "lost", isWon ? QString() : QStringLiteral("nobuy"));
        }
    }
    void open()
    {
        m_page = std::make_unique<ScoringPage>(*m_pipeline, m_theme, Language::English);
        m_page->resize(1060, 640);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->showPart(QStringLiteral("predictive"));
        settle();
    }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(m_page->isSettled() && view().feed().isKnown(), 20'000); }
    void learn()
    {
        QSignalSpy learnt(&view().feed(), &PredictionFeed::learnt);
        QTest::mouseClick(m_page->findChild<QPushButton *>(QStringLiteral("learn")), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(learnt.count(), 1, 20'000);
        settle();
        QTRY_VERIFY_WITH_TIMEOUT(view().feed().stored().has_value(), 20'000);
    }
    PredictiveView &view() { return m_page->predictive(); }
    QListWidgetItem *field(const QString &name)
    {
        auto *list = m_page->findChild<QListWidget *>(QStringLiteral("predictionFields"));
        for (int row = 0; row < list->count(); ++row) {
            if (list->item(row)->text().section(u'\n', 0, 0) == name)
                return list->item(row);
        }
        return nullptr;
    }

    Theme m_theme;
    std::unique_ptr<trial::Place> m_place;
    std::unique_ptr<Pipeline> m_pipeline;
    std::unique_ptr<ScoringPage> m_page;
};

void TestPredictiveView::tooLittleDataSaysWhatIsMissing()
{
    for (int i = 0; i < 21; ++i)
        lead(i, QStringLiteral("Ankara"), "won");
    for (int i = 0; i < 12; ++i)
        lead(100 + i, QStringLiteral("Bursa"), "lost");
    open();
    QVERIFY2(view().stateWords().startsWith(QStringLiteral("Too little data: 21 won and 12 lost.")), qPrintable(view().stateWords()));
    QVERIFY(view().stateWords().contains(QStringLiteral("8 lost lead")));
    QVERIFY(!view().stateWords().contains(QStringLiteral("won lead")));
    QVERIFY(!m_page->command(QStringLiteral("scoring.learn"))->isEnabled());
    QVERIFY(m_page->findChild<QWidget *>(QStringLiteral("predictiveIntro"))->isVisible());
    for (int i = 0; i < 8; ++i)
        lead(200 + i, QStringLiteral("Bursa"), "lost");
    QTRY_VERIFY(m_page->command(QStringLiteral("scoring.learn"))->isEnabled());
}

void TestPredictiveView::learnsAndSaysHowGoodItIs()
{
    close(160);
    open();
    learn();
    const PredictionQuality &quality = view().feed().stored()->quality;
    QCOMPARE(quality.won + quality.lost, size_t(160));
    QVERIFY(quality.auc > 0.7);
    QVERIFY(view().stateWords().startsWith(QStringLiteral("In force: learnt")));
    QCOMPARE(m_page->findChild<QTableWidget *>(QStringLiteral("lift"))->rowCount(), 10);
    auto *splits = m_page->findChild<QTableWidget *>(QStringLiteral("splits"));
    QCOMPARE(splits->item(0, 1)->text(), QLocale(QLocale::English).toString(quality.auc, 'f', 3));
    QVERIFY(quality.byTime);
    QCOMPARE(splits->item(0, 2)->text(), QLocale(QLocale::English).toString(quality.byTime->auc, 'f', 3));
    // Once more: the model before stands beside it.
    lead(900, QStringLiteral("Ankara"), "lost");
    QTRY_VERIFY(view().stateWords().contains(QStringLiteral("1 more lead")));
    learn();
    QVERIFY(view().feed().before());
    QCOMPARE(view().feed().before()->won + view().feed().before()->lost, size_t(160));
}

void TestPredictiveView::whatIsOnlyKnownAfterwardsIsLeftOutAndSaysWhy()
{
    close(160);
    open();
    learn();
    QListWidgetItem *keyword = field(QStringLiteral("Keyword"));
    QVERIFY(keyword);
    QCOMPARE(keyword->checkState(), Qt::Unchecked);
    QVERIFY(keyword->text().contains(QStringLiteral("only known when it is over")) || keyword->text().contains(QStringLiteral("written when it is over")));
    QVERIFY(!view().feed().stored()->quality.used.contains(QStringLiteral("keyword")));
    QCOMPARE(field(QStringLiteral("City"))->checkState(), Qt::Checked);
}

void TestPredictiveView::tickedFieldsAreWhatIsLearntFrom()
{
    close(160);
    open();
    learn();
    field(QStringLiteral("Keyword"))->setCheckState(Qt::Checked);
    QVERIFY(view().stateWords().contains(QStringLiteral("Learn again")));
    learn();
    QVERIFY(view().feed().stored()->quality.used.contains(QStringLiteral("keyword")));
    QVERIFY(view().feed().stored()->quality.auc > 0.95); // it knows the answer
    QCOMPARE(field(QStringLiteral("Keyword"))->checkState(), Qt::Checked);
    QTest::mouseClick(m_page->findChild<QPushButton *>(QStringLiteral("proposeFields")), Qt::LeftButton);
    learn();
    QVERIFY(!view().feed().stored()->quality.used.contains(QStringLiteral("keyword")));
}

void TestPredictiveView::undoTakesTheModelBack()
{
    close(160);
    open();
    learn();
    QVERIFY(m_pipeline->store().undo().ok());
    QTRY_VERIFY(!view().feed().stored());
    QVERIFY(view().stateWords().startsWith(QStringLiteral("Nothing was learnt yet.")));
    QVERIFY(m_page->findChild<QWidget *>(QStringLiteral("predictiveIntro"))->isVisible());
}

void TestPredictiveView::pointsOfTheChartAreReachedByKeys()
{
    close(160);
    open();
    learn();
    CalibrationChart &chart = view().chart();
    chart.setFocus(Qt::TabFocusReason);
    QTRY_COMPARE(chart.current(), 0);
    QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(chart.current(), 1);
    QVERIFY(!chart.pointWords(1).isEmpty());
    QCOMPARE(chart.accessibleDescription(), chart.pointWords(1));
    QTest::keyClick(&chart, Qt::Key_Left);
    QTest::keyClick(&chart, Qt::Key_Left);
    QCOMPARE(chart.current(), 0);
    QVERIFY(chart.pointWords(99).isEmpty());
}

void TestPredictiveView::theChartIsCopiedAsPictureAndTable()
{
    close(160);
    open();
    QVERIFY(!view().copyChart()->isEnabled());
    learn();
    view().copyTable()->trigger();
    QCOMPARE(QApplication::clipboard()->text().count(u'\n'), 10); // a head and ten lines
    view().copyChart()->trigger();
    QVERIFY(!QApplication::clipboard()->image().isNull());
    const QString path = QFileInfo(m_place->path()).absolutePath() + QStringLiteral("/chart.png");
    QVERIFY(view().savePicture(path));
    QVERIFY(QFileInfo(path).size() > 1000);
}

void TestPredictiveView::aLeadSaysItsChanceAndWhy()
{
    close(160);
    const LeadId asked = lead(500, QStringLiteral("Ankara"), nullptr);
    LeadPanel panel(*m_pipeline, m_theme);
    panel.resize(420, 700);
    panel.show();
    panel.showLead(asked);
    panel.body()->showPart(QStringLiteral("score"));
    ChanceSection &section = *panel.body()->chance();
    QTRY_VERIFY(section.isSettled());
    QVERIFY(!section.isVisible()); // nothing was learnt
    QVERIFY(Predictor(m_pipeline->store()).train().ok());
    QTRY_VERIFY(section.prediction() && section.isVisible());
    QCOMPARE(section.findChild<ElidedLabel *>(QStringLiteral("chanceNumber"))->text(),
             QLocale(QLocale::English).toString((chanceOf(section.prediction()->probability) + 5) / 10) + u'%');
    QVERIFY2(section.words().contains(QStringLiteral("were won")), qPrintable(section.words()));
    auto *factors = section.findChild<QTableWidget *>(QStringLiteral("chanceFactors"));
    QVERIFY(factors->rowCount() > 0);
    QCOMPARE(factors->item(0, 0)->text(), QStringLiteral("City: Ankara"));
    QVERIFY2(factors->item(0, 1)->text().contains(QStringLiteral("for it +")), qPrintable(factors->item(0, 1)->text()));
    section.showAll(true);
    QCOMPARE(section.shownFactors(), int(section.prediction()->factors.size()));
    // It follows what is known of the lead.
    const double before = section.prediction()->probability;
    const std::pair<int, Value> cell{col::Lead::City, textValue(QStringLiteral("Bursa"))};
    QVERIFY(m_pipeline->leads().edit(asked, std::span(&cell, 1)).ok());
    QTRY_VERIFY(section.prediction()->probability < before - 0.1);
}

void TestPredictiveView::readOnlyOnlyShows()
{
    close(160);
    QVERIFY(Predictor(m_pipeline->store()).train().ok());
    m_pipeline.reset();
    QFile::setPermissions(m_place->path(), QFileDevice::ReadOwner);
    m_pipeline = trial::openPipeline(m_place->path());
    if (!m_pipeline->store().isReadOnly())
        QSKIP("This account may write every file.");
    open();
    QVERIFY(view().feed().stored());
    QVERIFY(!m_page->command(QStringLiteral("scoring.learn"))->isEnabled());
}

QTEST_MAIN(TestPredictiveView)
#include "tst_predictiveview.moc"
