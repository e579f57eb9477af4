#include "core/scoring/sandbox.h"
#include "core/scoring/scores.h"
#include "core/store/emptyrecord.h"
#include "tests/core/store/trialpipeline.h"
#include "ui/controls/elidedlabel.h"
#include "ui/controls/inlineedit.h"
#include "ui/scoring/customerview.h"
#include "ui/lead/mutedlabel.h"
#include "ui/scoring/marketpanel.h"
#include "ui/scoring/publishpanel.h"
#include "ui/scoring/ruleform.h"
#include "ui/scoring/rulesview.h"
#include "ui/scoring/samplepanel.h"
#include "ui/scoring/sandboxview.h"
#include "ui/scoring/scorehistogram.h"
#include "ui/scoring/scoringpage.h"
#include "ui/scoring/touchpanel.h"
#include "ui/scoring/versionsview.h"
#include "ui/scoring/workingmodel.h"
#include "ui/table/filterpanel.h"
#include "ui/theme/theme.h"
#include "ui/words/rulewords.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace huni;

/// The page of scoring by its keys and fields, over a real file.
class TestScoringPage : public QObject
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

    void rulesAreListedByGroup();
    void aRuleIsEditedAndPublished();
    void theSampleFollowsWhatIsTyped();
    void aLeadIsChosenByName();
    void whatBreaksARuleIsRefusedWithItsName();
    void countingInAnotherWayBringsWhatItNeeds();
    void rulesAreAddedDuplicatedDeletedAndReset();
    void touchpointsAndConditionsAreAskedInPanels();
    void theDraftSurvivesTheEnd();
    void discardGoesBack();
    void versionsAreComparedAndTakenOver();
    void versionsSayWhatCameOfTheirLeads();
    void rulesAreToBeLookedAtAgain();
    void theIdealCustomerWritesRulesOfFit();
    void theSandboxNamesWhoMoves();
    void littleDataIsSaid();
    void anotherVersionMeanwhileIsSaid();
    void publishingOverAnotherVersionIsSaidAndNeverBlind();
    void aDraftGivenUpElsewhereIsGoneHere();
    void whatIsHalfTypedIsOfferedAgain();
    void marketsHaveRulesOfTheirOwn();
    void theSandboxSaysOfWhichMomentItIs();
    void aCancelledSandboxIsOfTheRulesBefore();
    void anEmptyFileHasNothingToTry();
    void readOnlyOnlyShows();
    void everyActionHasItsIdAndWords();

private:
    LeadId lead(const QString &name, const QString &title)
    {
        Lead value;
        value.givenName = name;
        value.email = name + QStringLiteral("@example.com");
        value.title = title;
        return *m_pipeline->leads().create(value);
    }
    void touch(LeadId lead, const char *kind, const char *page = "")
    {
        Record record = emptyRecord(Table::Touchpoint);
        record.at(col::Touchpoint::Kind) = Value{std::string(kind)};
        record.at(col::Touchpoint::Page) = textValue(std::string_view(page));
        record.at(col::Touchpoint::At) = Value{m_pipeline->store().clock().now()};
        QVERIFY(m_pipeline->leads().touch(lead, record).ok());
    }
    void open()
    {
        m_page = std::make_unique<ScoringPage>(*m_pipeline, m_theme, Language::English);
        m_page->resize(1060, 640);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        settle();
    }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(m_page->isSettled(), 20'000); }
    template <class T>
    T *part(const char *name) const
    {
        return m_page->findChild<T *>(QLatin1String(name));
    }
    // Types a value where it stands and takes it.
    void type(const char *field, const QString &text)
    {
        InlineEdit *edit = part<InlineEdit>(field);
        QVERIFY2(edit, field);
        edit->startEditing();
        auto *line = qobject_cast<QLineEdit *>(edit->focusProxy());
        QVERIFY2(line, field);
        line->setText(text);
        QTest::keyClick(line, Qt::Key_Return);
    }
    void trigger(const char *id)
    {
        QAction *action = m_page->command(QLatin1String(id));
        QVERIFY2(action && action->isEnabled(), id);
        action->trigger();
    }
    void publish(const QString &note = {})
    {
        trigger("scoring.publish");
        auto *panel = m_page->findChild<PublishPanel *>();
        QVERIFY(panel);
        panel->findChild<QLineEdit *>(QStringLiteral("note"))->setText(note);
        Q_EMIT panel->accepted();
        settle();
    }
    const ScoringModel &model() { return m_page->working().model(); }
    size_t versions() { return m_pipeline->scoring().models()->back().versions.size(); }
    QStringList ruleNames()
    {
        QStringList names;
        for (int row = 0; row < m_page->rules().list().count(); ++row)
            names += m_page->rules().list().item(row)->text();
        return names;
    }

    Theme m_theme;
    std::unique_ptr<trial::Place> m_place;
    std::unique_ptr<Pipeline> m_pipeline;
    std::unique_ptr<ScoringPage> m_page;
};

void TestScoringPage::rulesAreListedByGroup()
{
    open();
    const QStringList names = ruleNames();
    const qsizetype fit = names.indexOf(QStringLiteral("Fit"));
    QVERIFY(names.indexOf(QStringLiteral("Demographic")) < names.indexOf(QStringLiteral("Executive")));
    QVERIFY(fit > names.indexOf(QStringLiteral("Manager")) && fit < names.indexOf(QStringLiteral("Target sector")));
    QVERIFY(names.indexOf(QStringLiteral("Negative")) < names.indexOf(QStringLiteral("Looked at the careers page")));
    QCOMPARE(names.size(), qsizetype(model().rules.size() + 5 + 1));
    QVERIFY(!m_page->command(QStringLiteral("scoring.publish"))->isEnabled());
}

void TestScoringPage::aRuleIsEditedAndPublished()
{
    const LeadId ada = lead(QStringLiteral("Ada"), QStringLiteral("CEO"));
    open();
    m_page->rules().showRule(QStringLiteral("title_executive"));
    type("rulePoints", QStringLiteral("30"));
    type("ruleCap", QStringLiteral("30"));
    QCOMPARE(model().rule(u"title_executive")->points, 3000);
    QCOMPARE(versions(), size_t(1)); // a draft
    QSignalSpy done(m_page.get(), &ScoringPage::done);
    publish(QStringLiteral("Executives count more"));
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(versions(), size_t(2));
    const auto models = m_pipeline->scoring().models();
    QCOMPARE(models->back().versions.back().note, QStringLiteral("Executives count more"));
    QCOMPARE(models->back().versions.back().model.rule(u"title_executive")->points, 3000);
    QCOMPARE(models->back().versions.front().model.rule(u"title_executive")->points, 2000); // never edited away
    Reader reader = m_pipeline->store().reader();
    QCOMPARE(reader.read([&](Connection &connection) { return readScore(connection, ada); }).valueOr(std::nullopt)->total, 3000);
    QVERIFY(!m_page->working().isChanged());
    QVERIFY(m_pipeline->drafts().all().empty());
}

void TestScoringPage::theSampleFollowsWhatIsTyped()
{
    lead(QStringLiteral("Ada"), QStringLiteral("CEO"));
    open();
    SamplePanel &sample = m_page->rules().sample();
    QVERIFY(sample.score());
    QCOMPARE(sample.score()->total, 2000);
    m_page->rules().showRule(QStringLiteral("title_executive"));
    type("rulePoints", QStringLiteral("12.5"));
    QCOMPARE(sample.score()->total, 1250);
    auto *entries = part<QListWidget>("sampleEntries");
    QCOMPARE(entries->item(1)->data(Qt::AccessibleTextRole).toString(), QStringLiteral("Executive, +12.50"));
    part<QWidget>("ruleOn")->setFocus();
    QTest::keyClick(part<QWidget>("ruleOn"), Qt::Key_Space);
    QVERIFY(!sample.score()->isScored);
}

void TestScoringPage::aLeadIsChosenByName()
{
    lead(QStringLiteral("Ada"), QStringLiteral("CEO"));
    const LeadId bea = lead(QStringLiteral("Beatrix"), QStringLiteral("Manager"));
    open();
    m_page->focusSearch();
    auto *search = part<QLineEdit>("sampleSearch");
    search->setText(QStringLiteral("beat"));
    settle();
    auto *found = part<QListWidget>("sampleFound");
    QCOMPARE(found->count(), 1);
    QTest::keyClick(search, Qt::Key_Return);
    settle();
    QCOMPARE(m_page->rules().sample().lead(), bea);
    QCOMPARE(m_page->rules().sample().score()->total, 1000);
}

void TestScoringPage::whatBreaksARuleIsRefusedWithItsName()
{
    open();
    m_page->rules().showRule(QStringLiteral("title_executive"));
    type("rulePoints", QStringLiteral("5000"));
    auto *edit = part<InlineEdit>("rulePoints");
    QVERIFY2(edit->problem().contains(u"Executive") && edit->problem().contains(u"1,000"), qPrintable(edit->problem()));
    QCOMPARE(model().rule(u"title_executive")->points, 2000);
    edit->cancel();
    m_page->rules().showRule(QString());
    type("threshold_mql", QStringLiteral("90"));
    QVERIFY2(part<InlineEdit>("threshold_mql")->problem().contains(u"do not rise"), qPrintable(part<InlineEdit>("threshold_mql")->problem()));
    QVERIFY(!m_page->working().isChanged());
}

void TestScoringPage::countingInAnotherWayBringsWhatItNeeds()
{
    open();
    m_page->rules().showRule(QStringLiteral("pricing_page"));
    m_page->working().changeRule(QStringLiteral("pricing_page"), [](ScoringRule &) {});
    type("rulePer", rulePerName(RulePer::Holds));
    QCOMPARE(model().rule(u"pricing_page")->per, RulePer::Holds);
    QVERIFY(!m_page->working().problem());
    QVERIFY(!part<QPushButton>("ruleTouches")->isVisible());
    type("rulePer", rulePerName(RulePer::Touch));
    QVERIFY(!m_page->working().problem());
    type("ruleDecay", decayKindName(Decay::Kind::Steps));
    type("ruleSteps", QStringLiteral("10: 80, 20: 40"));
    QCOMPARE(decayStepsText(model().rule(u"pricing_page")->decay.steps), QStringLiteral("10: 80, 20: 40"));
    type("ruleSteps", QStringLiteral("20: 40, 10: 80"));
    QVERIFY(!part<InlineEdit>("ruleSteps")->problem().isEmpty());
}

void TestScoringPage::rulesAreAddedDuplicatedDeletedAndReset()
{
    open();
    m_page->rules().showRule(QStringLiteral("careers"));
    trigger("scoring.duplicate_rule");
    QCOMPARE(m_page->rules().currentRule(), QStringLiteral("careers_2"));
    QVERIFY(!m_page->command(QStringLiteral("scoring.reset_rule"))->isEnabled());
    trigger("scoring.delete_rule");
    QVERIFY(!model().rule(u"careers_2"));
    QVERIFY(!m_page->working().isChanged());
    m_page->rules().showRule(QStringLiteral("careers"));
    type("rulePoints", QStringLiteral("-20"));
    trigger("scoring.reset_rule");
    QCOMPARE(model().rule(u"careers")->points, -500);
    trigger("scoring.add_rule");
    QVERIFY(model().rule(u"own"));
    QCOMPARE(model().rule(u"own")->group, RuleGroup::Negative);
    QVERIFY(part<InlineEdit>("ruleName")->isEditing()); // its name comes first
    QVERIFY(!m_page->working().problem());
}

void TestScoringPage::touchpointsAndConditionsAreAskedInPanels()
{
    open();
    m_page->rules().showRule(QStringLiteral("webinar"));
    trigger("scoring.edit_touches");
    auto *touches = m_page->findChild<TouchPanel *>();
    QVERIFY(touches);
    touches->findChild<QLineEdit *>(QStringLiteral("touchPages"))->setText(QStringLiteral("/webinar*, /etkinlik*"));
    Q_EMIT touches->accepted();
    QCOMPARE(model().rule(u"webinar")->touch.pages, (QStringList{QStringLiteral("/webinar*"), QStringLiteral("/etkinlik*")}));
    QVERIFY(part<QPushButton>("ruleTouches")->toolTip().contains(u"/etkinlik*"));
    trigger("scoring.add_condition");
    auto *filter = m_page->findChild<FilterPanel *>();
    QVERIFY(filter);
    filter->chooseField(QStringLiteral("located_in"));
    auto *choices = filter->findChild<QListWidget *>(QStringLiteral("choices"));
    QVERIFY(choices->count() > 200); // every country, whether a lead is there or not
    for (int row = 0; row < choices->count(); ++row) {
        if (choices->item(row)->data(Qt::UserRole).toString() == u"TR")
            choices->item(row)->setCheckState(Qt::Checked);
    }
    Q_EMIT filter->accepted();
    QCOMPARE(model().rule(u"webinar")->when.conditions.size(), size_t(1));
    QCOMPARE(model().rule(u"webinar")->when.conditions[0].values, QStringList{QStringLiteral("TR")});
    QVERIFY(!m_page->working().problem());
    // A field of scoring alone is known by its name.
    QCOMPARE(ruleConditionWords(model().rule(u"title_executive")->when, *m_pipeline->catalog(), Language::English), QStringLiteral("Rank by title is Executive"));
}

void TestScoringPage::theDraftSurvivesTheEnd()
{
    open();
    m_page->rules().showRule(QStringLiteral("careers"));
    type("rulePoints", QStringLiteral("-7"));
    m_page.reset();
    m_pipeline.reset();
    m_pipeline = *Pipeline::open(m_place->path());
    QVERIFY(!m_pipeline->drafts().leftBehind().empty());
    open();
    QVERIFY(m_page->working().isChanged());
    QCOMPARE(model().rule(u"careers")->points, -700);
    QCOMPARE(versions(), size_t(1));
}

void TestScoringPage::discardGoesBack()
{
    open();
    m_page->rules().showRule(QStringLiteral("careers"));
    type("rulePoints", QStringLiteral("-7"));
    trigger("scoring.discard");
    QCOMPARE(model().rule(u"careers")->points, -500);
    QVERIFY(m_pipeline->drafts().all().empty());
}

void TestScoringPage::versionsAreComparedAndTakenOver()
{
    open();
    m_page->rules().showRule(QStringLiteral("careers"));
    type("rulePoints", QStringLiteral("-7"));
    publish();
    QTRY_COMPARE(versions(), size_t(2));
    settle();
    m_page->showPart(QStringLiteral("versions"));
    auto *list = part<QListWidget>("versionList");
    QCOMPARE(list->count(), 2);
    m_page->versions().compare(0, 1);
    QCOMPARE(m_page->versions().differences(), 1);
    auto *table = part<QTableWidget>("modelChanges");
    QCOMPARE(table->item(0, 0)->text(), QStringLiteral("Looked at the careers page"));
    QCOMPARE(table->item(0, 2)->text(), QStringLiteral("-5"));
    QCOMPARE(table->item(0, 3)->text(), QStringLiteral("-7"));
    m_page->versions().compare(1, 1);
    QCOMPARE(m_page->versions().differences(), 0);
    list->setCurrentRow(1); // the older one
    trigger("scoring.take_version");
    QCOMPARE(m_page->part(), QStringLiteral("rules"));
    QCOMPARE(model().rule(u"careers")->points, -500);
    QVERIFY(m_page->working().isChanged());
}

void TestScoringPage::versionsSayWhatCameOfTheirLeads()
{
    open();
    m_page->showPart(QStringLiteral("versions"));
    settle();
    auto *results = part<QTableWidget>("versionResults");
    QCOMPARE(results->item(0, 1)->text(), QStringLiteral("0"));
    QCOMPARE(results->item(1, 1)->text(), QStringLiteral("0")); // a share of nothing is none
    Lead lead;
    lead.givenName = QStringLiteral("Ada");
    lead.email = QStringLiteral("ada@example.com");
    const auto added = m_pipeline->leads().create(lead);
    QVERIFY(added.ok());
    const auto catalog = m_pipeline->catalog();
    QVERIFY(m_pipeline->moves().move({{CardRef::Kind::Lead, added->uuid}}, {.stage = catalog->stageByKey(u"mql")->id}).ok());
    QTRY_COMPARE(results->item(0, 1)->text(), QStringLiteral("1"));
    QCOMPARE(results->item(1, 1)->text(), QStringLiteral("0 · 0%"));
    QCOMPARE(results->item(4, 1)->text(), QStringLiteral("1"));
    m_page->rules().showRule(QStringLiteral("careers"));
    type("rulePoints", QStringLiteral("-7"));
    QCOMPARE(m_page->versions().differences(), 1); // the draft is new: it is compared with what is in force
    QCOMPARE(results->item(0, 1)->text(), QStringLiteral("1"));
    QCOMPARE(results->item(0, 2)->text(), QStringLiteral("—")); // nothing can have come of it
}

void TestScoringPage::rulesAreToBeLookedAtAgain()
{
    open();
    auto *bar = part<QWidget>("reviewBar");
    QVERIFY(!bar->isVisibleTo(m_page.get())); // the file is new
    QVERIFY(m_page->command(QStringLiteral("scoring.review_quarter"))->isChecked());
    const QDate today = m_page->working().today();
    QVERIFY(m_pipeline->settings().noteReviewed(today.addDays(-40)).ok());
    settle();
    QVERIFY(!bar->isVisibleTo(m_page.get())); // the day on which it was made counts
    // As a file that was made long ago.
    QVERIFY(m_pipeline->store().inspect([](Connection &connection) -> Result<void> {
        connection.exec("UPDATE sync_action SET at=at-40*86400000");
        return {};
    }).ok());
    trigger("scoring.review_month");
    QTRY_VERIFY(bar->isVisibleTo(m_page.get()));
    trigger("scoring.review_quarter");
    QTRY_VERIFY(!bar->isVisibleTo(m_page.get()));
    trigger("scoring.review_month");
    QTRY_VERIFY(bar->isVisibleTo(m_page.get()));
    QTest::mouseClick(part<QPushButton>("reviewWorth"), Qt::LeftButton);
    QCOMPARE(m_page->part(), QStringLiteral("sandbox"));
    QTest::mouseClick(part<QPushButton>("reviewLooked"), Qt::LeftButton);
    QTRY_VERIFY(!bar->isVisibleTo(m_page.get()));
    QVERIFY(m_pipeline->store().undo().ok());
    QTRY_VERIFY(bar->isVisibleTo(m_page.get()));
    trigger("scoring.review_never");
    QTRY_VERIFY(!bar->isVisibleTo(m_page.get()));
}

void TestScoringPage::theIdealCustomerWritesRulesOfFit()
{
    open();
    m_page->showPart(QStringLiteral("customer"));
    auto *countries = m_page->customer().findChild<QLineEdit *>(QStringLiteral("countries"));
    countries->setFocus();
    countries->setText(QStringLiteral("de, tr"));
    QTest::keyClick(countries, Qt::Key_Return);
    auto *titles = m_page->customer().findChild<QLineEdit *>(QStringLiteral("titles"));
    titles->setFocus();
    titles->setText(QStringLiteral("buyer, satın alma"));
    QTest::keyClick(titles, Qt::Key_Return);
    QCOMPARE(model().rule(u"country")->when.conditions[0].values, (QStringList{QStringLiteral("DE"), QStringLiteral("TR")}));
    QCOMPARE(model().rule(u"target_title")->when.groups[0].conditions.size(), size_t(2));
    QVERIFY(*model().rule(u"size") == *shippedScoringModel().rule(u"size")); // nothing was said of it: it stays
    publish();
    QTRY_COMPARE(versions(), size_t(2));
    QCOMPARE(m_pipeline->settings().idealCustomer()->countries, (QStringList{QStringLiteral("DE"), QStringLiteral("TR")}));
    settle();
    QVERIFY(!m_page->working().isChanged());
    QVERIFY(m_pipeline->store().undo().ok());
    QCOMPARE(versions(), size_t(1));
    settle();
    QCOMPARE(countries->text(), QStringLiteral("United States, United Kingdom, Canada"));
}

void TestScoringPage::theSandboxNamesWhoMoves()
{
    const LeadId ada = lead(QStringLiteral("Ada"), QStringLiteral("CEO"));
    touch(ada, "page_view", "/pricing");
    lead(QStringLiteral("Bea"), QStringLiteral("Clerk"));
    open();
    m_page->rules().showRule(QStringLiteral("pricing_page"));
    type("rulePoints", QStringLiteral("30"));
    trigger("scoring.try");
    settle();
    QCOMPARE(m_page->part(), QStringLiteral("sandbox"));
    QVERIFY(m_page->sandbox().result());
    auto *movers = part<QListWidget>("movers");
    QCOMPARE(movers->count(), 1);
    QCOMPARE(movers->item(0)->data(Qt::AccessibleTextRole).toString(), QStringLiteral("Ada, from 35 to 50, reaches \"MQL\""));
    QSignalSpy opened(m_page.get(), &ScoringPage::leadActivated);
    movers->setFocus();
    Q_EMIT movers->itemActivated(movers->item(0));
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].value<LeadId>(), ada);
    auto *histogram = part<ScoreHistogram>("scoreHistogram");
    QCOMPARE(histogram->barWords(0), QStringLiteral("30 to 40 points: 1 before, 0 after"));
    QCOMPARE(part<QTableWidget>("ruleWorth")->rowCount(), int(model().rules.size()));
    // It follows the rules while it is looked at.
    m_page->working().changeRule(QStringLiteral("pricing_page"), [](ScoringRule &rule) { rule.points = 1500; });
    settle();
    QVERIFY(m_page->sandbox().result()->movers.empty());
}

void TestScoringPage::littleDataIsSaid()
{
    lead(QStringLiteral("Ada"), QStringLiteral("CEO"));
    open();
    trigger("scoring.try");
    settle();
    QVERIFY(!part<QTableWidget>("backTest")->isVisible());
    const auto labels = m_page->sandbox().findChildren<QWidget *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](QWidget *each) { return each->property("text").toString().startsWith(u"Too little data: 0 won"); }));
}

void TestScoringPage::anotherVersionMeanwhileIsSaid()
{
    open();
    m_page->rules().showRule(QStringLiteral("careers"));
    type("rulePoints", QStringLiteral("-7"));
    ScoringModel other = shippedScoringModel();
    other.hot = 4500;
    auto elsewhere = Pipeline::open(m_place->path());
    QVERIFY(elsewhere.ok());
    QVERIFY((*elsewhere)->scoring().publish(defaultScoringModelId(m_pipeline->store().pipeline()), other).ok());
    m_pipeline->store().lookForCommitsElsewhere();
    QTRY_VERIFY(m_page->working().isBehind());
    QCOMPARE(model().rule(u"careers")->points, -700); // what was typed stays
    QVERIFY(part<ElidedLabel>("scoringState")->text().contains(u"another version"));
}

void TestScoringPage::publishingOverAnotherVersionIsSaidAndNeverBlind()
{
    open();
    m_page->rules().showRule(QStringLiteral("careers"));
    type("rulePoints", QStringLiteral("-7"));
    const ScoringModelId id = defaultScoringModelId(m_pipeline->store().pipeline());
    ScoringModel other = shippedScoringModel();
    other.hot = 4500;
    QVERIFY(m_pipeline->scoring().publish(id, other).ok());
    settle();
    trigger("scoring.publish");
    auto *panel = m_page->findChild<PublishPanel *>();
    QVERIFY(panel && panel->findChild<MutedLabel *>(QStringLiteral("meanwhile")));
    // Somebody publishes once more while the panel is open.
    other.hot = 5000;
    QVERIFY(m_pipeline->scoring().publish(id, other).ok());
    const size_t before = versions();
    QSignalSpy problems(m_page.get(), &ScoringPage::problem);
    Q_EMIT panel->accepted();
    settle();
    QCOMPARE(problems.size(), 1);
    QVERIFY(problems[0][0].toString().contains(u"a moment ago"));
    QCOMPARE(versions(), before);
    QCOMPARE(model().rule(u"careers")->points, -700); // nothing of the draft is lost
    publish();
    QCOMPARE(versions(), before + 1);
    QVERIFY(!m_page->working().isChanged());
}

void TestScoringPage::aDraftGivenUpElsewhereIsGoneHere()
{
    open();
    m_page->rules().showRule(QStringLiteral("careers"));
    type("rulePoints", QStringLiteral("-7"));
    QVERIFY(m_page->working().isChanged());
    const auto drafts = m_pipeline->drafts().all();
    QCOMPARE(drafts.size(), size_t(1));
    m_pipeline->drafts().discard(drafts.front().first.form, drafts.front().first.thing);
    QVERIFY(!m_page->working().isChanged());
    QCOMPARE(part<InlineEdit>("rulePoints")->value().toDouble(), -5.0);
}

void TestScoringPage::whatIsHalfTypedIsOfferedAgain()
{
    open();
    m_page->rules().showRule(QStringLiteral("careers"));
    InlineEdit *edit = part<InlineEdit>("ruleName");
    edit->startEditing();
    auto *line = qobject_cast<QLineEdit *>(edit->focusProxy());
    line->clear();
    QTest::keyClicks(line, QStringLiteral("Looks for a j"));
    const DraftKey key{QStringLiteral("scoring.rule"), m_page->working().market().id.uuid, QStringLiteral("careers/ruleName")};
    QVERIFY(m_pipeline->drafts().draft(key));
    QVERIFY(!m_page->working().isChanged());
    m_page.reset();
    m_pipeline.reset();
    m_pipeline = *Pipeline::open(m_place->path());
    // What an earlier run left behind is gone on with as soon as the rules have been read.
    m_page = std::make_unique<ScoringPage>(*m_pipeline, m_theme, Language::English);
    m_page->show();
    m_page->activateWindow();
    m_page->goOn(key);
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    settle();
    QCOMPARE(m_page->rules().currentRule(), QStringLiteral("careers"));
    edit = part<InlineEdit>("ruleName");
    QCOMPARE(edit->typedText(), QStringLiteral("Looks for a j"));
    QTest::keyClick(edit->focusProxy(), Qt::Key_Return);
    QCOMPARE(model().rule(u"careers")->nameEn, QStringLiteral("Looks for a j"));
    QVERIFY(!m_pipeline->drafts().draft(key));
}

void TestScoringPage::marketsHaveRulesOfTheirOwn()
{
    const LeadId ada = lead(QStringLiteral("Ada"), QStringLiteral("CEO"));
    QVERIFY(m_pipeline->leads().edit(ada, std::vector<std::pair<int, Value>>{{col::Lead::Country, Value{std::string("TR")}}}).ok());
    open();
    auto *markets = part<QComboBox>("market");
    QVERIFY(!markets->isVisible()); // one model needs no choice
    QVERIFY(!m_page->command(QStringLiteral("scoring.end_market"))->isEnabled());
    trigger("scoring.add_market");
    auto *panel = m_page->findChild<MarketPanel *>();
    QVERIFY(panel);
    QTest::keyClick(panel->findChild<QLineEdit *>(QStringLiteral("marketName")), Qt::Key_Return);
    QVERIFY(panel->problem().contains(u"name"));
    QTest::keyClicks(panel->findChild<QLineEdit *>(QStringLiteral("marketName")), QStringLiteral("Anatolia"));
    QTest::keyClick(panel->findChild<QLineEdit *>(QStringLiteral("marketName")), Qt::Key_Return);
    QVERIFY(panel->problem().contains(u"condition"));
    panel->askCondition();
    auto *condition = m_page->findChild<FilterPanel *>();
    QVERIFY(condition);
    condition->setCondition({QStringLiteral("located_in"), FilterOp::AnyOf, {QStringLiteral("TR")}, {}});
    Q_EMIT condition->accepted();
    QCOMPARE(panel->takes().conditions.size(), size_t(1));
    QSignalSpy told(m_page.get(), &ScoringPage::done);
    Q_EMIT panel->accepted();
    settle();
    QCOMPARE(told.size(), 1);
    QCOMPARE(m_page->working().market().name, QStringLiteral("Anatolia")); // who adds it works on it
    QVERIFY(markets->isVisible());
    QCOMPARE(markets->currentText(), QStringLiteral("Anatolia"));
    QVERIFY(m_pipeline->drafts().all().empty());
    m_page->rules().showRule(QStringLiteral("title_executive"));
    type("rulePoints", QStringLiteral("12"));
    publish();
    Reader reader = m_pipeline->store().reader();
    const auto total = [&] {
        return reader.read([&](Connection &connection) { return readScore(connection, ada); }).valueOr(std::nullopt).value_or(LeadScore{}).total;
    };
    QCOMPARE(total(), 1200);
    trigger("scoring.edit_market");
    panel = m_page->findChild<MarketPanel *>();
    QCOMPARE(panel->name(), QStringLiteral("Anatolia"));
    panel->findChild<QLineEdit *>(QStringLiteral("marketName"))->setText(QStringLiteral("Türkiye"));
    Q_EMIT panel->accepted();
    settle();
    QCOMPARE(m_page->working().market().name, QStringLiteral("Türkiye"));
    type("rulePoints", QStringLiteral("13")); // a draft that goes with its market
    trigger("scoring.end_market");
    settle();
    QVERIFY(m_page->working().market().isDefault());
    QVERIFY(m_pipeline->drafts().all().empty());
    QVERIFY(!markets->isVisible());
    QCOMPARE(total(), 2000);
}

void TestScoringPage::theSandboxSaysOfWhichMomentItIs()
{
    const LeadId ada = lead(QStringLiteral("Ada"), QStringLiteral("CEO"));
    open();
    m_page->showPart(QStringLiteral("sandbox"));
    settle();
    QVERIFY(!m_page->sandbox().isOfBefore());
    touch(ada, "page_view", "/pricing");
    QVERIFY(m_page->sandbox().isOfBefore());
    QVERIFY(m_page->sandbox().stateWords().contains(u"changed since"));
    trigger("scoring.try");
    settle();
    QVERIFY(!m_page->sandbox().isOfBefore());
    // What is no lead's is nothing to it.
    QVERIFY(m_pipeline->scoring().publish(defaultScoringModelId(m_pipeline->store().pipeline()), [] {
        ScoringModel model = shippedScoringModel();
        model.hot = 4500;
        return model;
    }()).ok());
    settle();
    QVERIFY(!m_page->sandbox().isOfBefore());
}

void TestScoringPage::aCancelledSandboxIsOfTheRulesBefore()
{
    lead(QStringLiteral("Ada"), QStringLiteral("CEO"));
    open();
    m_page->showPart(QStringLiteral("sandbox"));
    settle();
    QVERIFY(!m_page->sandbox().isOutdated());
    m_page->working().changeRule(QStringLiteral("careers"), [](ScoringRule &rule) { rule.points = -900; });
    QVERIFY(m_page->sandbox().isRunning());
    part<QPushButton>("cancelSandbox")->click();
    QVERIFY(!m_page->sandbox().isRunning());
    QVERIFY(m_page->sandbox().isOutdated());
    QVERIFY(m_page->sandbox().stateWords().contains(u"Try them again"));
}

void TestScoringPage::anEmptyFileHasNothingToTry()
{
    open();
    m_page->showPart(QStringLiteral("sandbox"));
    settle();
    QVERIFY(m_page->sandbox().stateWords().contains(u"no leads yet"));
    QVERIFY(!part<QTableWidget>("ruleWorth")->isVisible());
}

void TestScoringPage::readOnlyOnlyShows()
{
    m_pipeline.reset();
    QFile::setPermissions(m_place->path(), QFileDevice::ReadOwner);
    m_pipeline = trial::openPipeline(m_place->path());
    if (!m_pipeline->store().isReadOnly())
        QSKIP("This account may write every file.");
    open();
    m_page->rules().showRule(QStringLiteral("careers"));
    QVERIFY(part<InlineEdit>("rulePoints")->isReadOnly());
    QVERIFY(!m_page->command(QStringLiteral("scoring.add_rule"))->isEnabled());
    QVERIFY(!part<QPushButton>("publish")->isVisible());
}

void TestScoringPage::everyActionHasItsIdAndWords()
{
    open();
    QSet<QString> ids;
    for (const QAction *action : m_page->actions()) {
        QVERIFY(action->objectName().startsWith(u"scoring."));
        QVERIFY(!ids.contains(action->objectName()));
        ids.insert(action->objectName());
        QVERIFY(!action->text().isEmpty());
        QCOMPARE(action->shortcutContext(), Qt::WidgetWithChildrenShortcut);
    }
    QCOMPARE(ids.size(), 21);
    for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
        if (widget->focusPolicy() & Qt::TabFocus && widget->isVisible())
            QVERIFY2(!widget->accessibleName().isEmpty() || qobject_cast<const QAbstractButton *>(widget), qPrintable(widget->objectName()));
    }
}

QTEST_MAIN(TestScoringPage)
#include "tst_scoringpage.moc"
