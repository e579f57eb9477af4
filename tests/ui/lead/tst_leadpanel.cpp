#include "core/funnel/qualification.h"
#include "core/settings/stagelist.h"
#include "tests/ui/lead/richlead.h"
#include "ui/controls/chip.h"
#include "ui/controls/elidedlabel.h"
#include "ui/lead/answerbar.h"
#include "ui/lead/checklistview.h"
#include "ui/lead/composer.h"
#include "ui/lead/dimensionrow.h"
#include "ui/lead/labelsedit.h"
#include "ui/lead/leadbody.h"
#include "ui/lead/leadfullpage.h"
#include "ui/lead/leadheader.h"
#include "ui/lead/leadpanel.h"
#include "ui/lead/leadsource.h"
#include "ui/lead/opportunitylist.h"
#include "ui/lead/opportunityrow.h"
#include "ui/lead/outsideaddress.h"
#include "ui/lead/profileform.h"
#include "ui/lead/stagebutton.h"
#include "ui/lead/timelinemodel.h"
#include "ui/lead/timelineview.h"
#include "ui/theme/theme.h"

#include <QLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace huni;

class TestLeadPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void fieldEditedInPlaceIsOneActionThatUndoTakesBack();
    void wrongEmailStaysInTheFieldWithItsReason();
    void languageAndYesOrNoAreShownInWords();
    void companyIsFoundOrMadeByName();
    void customFieldOfManyChoicesTakesOnlyItsOptions();
    void labelsGoOnAndOff();
    void checklistFilledToQualifiedAndUndone();
    void digitsGoToADimension();
    void dimensionsAreNamedWholeInLittleRoom();
    void tabGoesFromAnAnswerToItsEvidence();
    void longNamesLeaveTheHeadItsFigures();
    void headSaysNothingOfAValueThatIsUnknown();
    void noteWrittenEditedAndDeletedByKeyboard();
    void draftStaysWithItsLead();
    void taskIsPlannedWithItsTime();
    void plannedTaskIsDoneBySpace();
    void timelineShowsOnlyTheChosenKind();
    void longStoryIsWholeInTheEnd();
    void leadDeletedUnderneathCanBeBroughtBack();
    void typedTextIsKeptWhenAnotherProcessChangesTheLead();
    void openNoteEditorIsKeptWhenSomethingHappens();
    void editOpenWhenAnotherLeadIsShownGoesToItsOwnLead();
    void dateThatIsNoneIsToldWhenAnotherLeadIsShown();
    void newOpportunityMovesTheLeadToBofu();
    void amountOfAnOpportunityIsEditedInPlace();
    void stageMenuAsksForAMove();
    void escLeavesThePanelButNotAnEdit();
    void pageArrangesItsColumnsByWidth();
    void onlyHarmlessAddressesAreOpened();
    void everythingReachableByTabHasAName();

private:
    ProfileForm &profile() { return *m_panel->body()->profile(); }
    Composer &composer() { return *m_panel->body()->composer(); }
    TimelineView &timeline() { return *m_panel->body()->timeline(); }
    ChecklistView &checklist() { return *m_panel->body()->checklist(); }
    Lead stored()
    {
        return *m_reader->read([this](Connection &c) { return readLead(*m_reader, c, m_rich.lead); }).value();
    }
    void type(InlineEdit *edit, const QString &text)
    {
        edit->startEditing();
        auto *line = qobject_cast<QLineEdit *>(edit->focusProxy());
        QVERIFY(line);
        line->setText(text);
        QTest::keyClick(line, Qt::Key_Return);
    }
    int rowWith(const QString &body)
    {
        const TimelineModel &model = *timeline().model();
        for (int i = 0; i < model.rowCount(); ++i) {
            if (model.body(model.row(i)) == body)
                return i;
        }
        return -1;
    }

    Theme m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FixedClock> m_clock;
    RichPipeline m_rich;
    std::unique_ptr<Reader> m_reader;
    std::unique_ptr<LeadPanel> m_panel;
};

void TestLeadPanel::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_theme.apply(*qApp);
}

void TestLeadPanel::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock = std::make_unique<FixedClock>(
        QDateTime({2026, 11, 20}, {14, 20}, QTimeZone("Europe/Istanbul")).toMSecsSinceEpoch());
    m_rich = makeRichPipeline(m_folder->filePath(QStringLiteral("p.huni")), *m_clock);
    QVERIFY(m_rich.pipeline && m_rich.lead);
    m_reader = std::make_unique<Reader>(m_rich.pipeline->store().reader());
    m_panel = std::make_unique<LeadPanel>(*m_rich.pipeline, m_theme);
    m_panel->resize(420, 900);
    m_panel->showLead(m_rich.lead);
    m_panel->show();
    m_panel->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
}

void TestLeadPanel::cleanup()
{
    m_panel.reset();
    m_reader.reset();
    m_rich = {};
}

void TestLeadPanel::fieldEditedInPlaceIsOneActionThatUndoTakesBack()
{
    m_panel->body()->showPart(QStringLiteral("profile"));
    InlineEdit *title = profile().field(QStringLiteral("title"));
    const QString before = title->value().toString();
    type(title, QStringLiteral("Genel Müdür"));
    QCOMPARE(stored().title, QStringLiteral("Genel Müdür"));
    QCOMPARE(m_rich.pipeline->store().nextUndo()->value().code, ActionCode::EditLead);
    QVERIFY(m_rich.pipeline->store().undo().ok());
    QCOMPARE(stored().title, before);
    QCOMPARE(title->value().toString(), before);
}

void TestLeadPanel::wrongEmailStaysInTheFieldWithItsReason()
{
    m_panel->body()->showPart(QStringLiteral("profile"));
    InlineEdit *email = profile().field(QStringLiteral("email"));
    const QString before = stored().email;
    type(email, QStringLiteral("ayse at firma"));
    QVERIFY(email->isEditing());
    QVERIFY(!email->problem().isEmpty());
    QCOMPARE(email->findChild<QLineEdit *>()->text(), QStringLiteral("ayse at firma"));
    QCOMPARE(stored().email, before);
}

void TestLeadPanel::languageAndYesOrNoAreShownInWords()
{
    const std::pair<int, Value> cells[] = {{col::Lead::Language, textValue(QStringLiteral("tr"))},
                                           {col::Lead::Newsletter, textValue(QStringLiteral("no"))},
                                           {col::Lead::Consent, textValue(QStringLiteral("only by mail"))}};
    QVERIFY(m_rich.pipeline->leads().edit(m_rich.lead, cells).ok());
    m_panel->body()->showPart(QStringLiteral("profile"));
    InlineEdit *language = profile().field(QStringLiteral("language"));
    QCOMPARE(language->displayText(), QStringLiteral("Turkish"));
    type(language, QStringLiteral("de")); // also the beginning of no other name
    QCOMPARE(stored().language, QStringLiteral("de"));
    QCOMPARE(language->displayText(), QStringLiteral("German"));
    type(language, QStringLiteral("french"));
    QCOMPARE(stored().language, QStringLiteral("fr"));
    type(language, QStringLiteral("Türkçe"));
    QCOMPARE(stored().language, QStringLiteral("tr"));
    type(language, QStringLiteral("Klingon"));
    QCOMPARE(stored().language, QStringLiteral("Klingon"));
    type(language, QString());
    QVERIFY(stored().language.isEmpty());

    InlineEdit *newsletter = profile().field(QStringLiteral("newsletter"));
    QCOMPARE(newsletter->displayText(), QStringLiteral("No"));
    type(newsletter, QStringLiteral("evet"));
    QCOMPARE(stored().newsletter, QStringLiteral("yes"));
    QCOMPARE(newsletter->displayText(), QStringLiteral("Yes"));
    InlineEdit *consent = profile().field(QStringLiteral("consent"));
    QCOMPARE(consent->displayText(), QStringLiteral("only by mail"));
    type(consent, QStringLiteral("y"));
    QCOMPARE(stored().consent, QStringLiteral("yes"));
}

void TestLeadPanel::companyIsFoundOrMadeByName()
{
    m_panel->body()->showPart(QStringLiteral("profile"));
    InlineEdit *company = profile().field(QStringLiteral("company"));
    const CompanyId old = stored().company;
    type(company, QStringLiteral("Yeni Lojistik"));
    const CompanyId made = stored().company;
    QVERIFY(made && made != old);
    type(company, QStringLiteral("MAVİGEÇİT lojistik a.ş.")); // the old one, written in another way
    QCOMPARE(stored().company, old);
    QCOMPARE(company->value().toString(), QStringLiteral("Mavigeçit Lojistik A.Ş."));
    type(company, QString());
    QVERIFY(!stored().company);
}

void TestLeadPanel::customFieldOfManyChoicesTakesOnlyItsOptions()
{
    m_panel->body()->showPart(QStringLiteral("profile"));
    InlineEdit *modules = profile().field(QStringLiteral("Modüller"));
    QVERIFY(modules);
    QCOMPARE(modules->displayText(), QStringLiteral("Sayım, Raf"));
    type(modules, QStringLiteral("sevkiyat, RAF"));
    QCOMPARE(modules->displayText(), QStringLiteral("Sevkiyat, Raf"));
    type(modules, QStringLiteral("uzay"));
    QVERIFY(modules->isEditing());
    modules->cancel();
    QCOMPARE(modules->displayText(), QStringLiteral("Sevkiyat, Raf"));
}

void TestLeadPanel::labelsGoOnAndOff()
{
    m_panel->body()->showPart(QStringLiteral("profile"));
    auto *labels = m_panel->findChild<LabelsEdit *>();
    type(m_panel->findChild<InlineEdit *>(QStringLiteral("addLabel")), QStringLiteral("Öncelikli"));
    QVERIFY(labels->labels().contains(QStringLiteral("Öncelikli")));
    for (auto *chip : labels->findChildren<QAbstractButton *>()) {
        if (chip->text() == QStringLiteral("Depo"))
            QTest::keyClick(chip, Qt::Key_Delete);
    }
    QVERIFY(!labels->labels().contains(QStringLiteral("Depo")));
    QVERIFY(m_rich.pipeline->store().undo().ok());
    QVERIFY(labels->labels().contains(QStringLiteral("Depo")));
}

void TestLeadPanel::checklistFilledToQualifiedAndUndone()
{
    m_panel->body()->showPart(QStringLiteral("deal"));
    QCOMPARE(checklist().verdictChip()->look().text, QStringLiteral("Open"));
    QTest::keyClick(checklist().row(0)->bar(), Qt::Key_Y);
    QCOMPARE(checklist().verdictChip()->look().text, QStringLiteral("Qualified"));
    QCOMPARE(checklist().answered(), 4);
    QTest::keyClick(checklist().row(2)->bar(), Qt::Key_N); // need
    QCOMPARE(checklist().verdictChip()->look().text, QStringLiteral("BANT not qualified"));
    QVERIFY(m_rich.pipeline->store().undo().ok());
    QCOMPARE(checklist().verdictChip()->look().text, QStringLiteral("Qualified"));
    QVERIFY(m_rich.pipeline->store().undo().ok());
    QCOMPARE(checklist().verdictChip()->look().text, QStringLiteral("Open"));
    QCOMPARE(checklist().row(0)->bar()->verdict(), Verdict::Unknown);
    QTest::keyClick(checklist().row(1)->bar(), Qt::Key_Y); // again: unknown
    QCOMPARE(checklist().row(1)->bar()->verdict(), Verdict::Unknown);
}

void TestLeadPanel::dimensionsAreNamedWholeInLittleRoom()
{
    m_panel->body()->showPart(QStringLiteral("deal"));
    DimensionRow *row = checklist().row(3);
    const QSize whole = row->bar()->sizeHint();
    for (const int width : {400, 270}) {
        row->setFixedWidth(width);
        row->layout()->activate();
        for (const ElidedLabel *label : row->findChildren<ElidedLabel *>()) {
            if (label->text() == u"Timing")
                QVERIFY2(label->width() >= label->sizeHint().width(), qPrintable(QString::number(width)));
        }
        QVERIFY(row->bar()->geometry().right() < width);
    }
    QVERIFY(row->bar()->width() < whole.width()); // the answers have given way
    QCOMPARE(checklist().row(0)->title()->minimumWidth(),
             row->title()->minimumWidth()); // and in all rows alike
    QTest::mouseClick(row->bar(), Qt::LeftButton, {},
                      QPoint(row->bar()->width() - 10, row->bar()->height() / 2));
    QCOMPARE(row->bar()->verdict(), Verdict::No);
}

void TestLeadPanel::tabGoesFromAnAnswerToItsEvidence()
{
    m_panel->body()->showPart(QStringLiteral("deal"));
    DimensionRow *row = checklist().row(0);
    row->bar()->setFocus();
    QTest::keyClick(row->bar(), Qt::Key_Tab);
    const QWidget *focus = QApplication::focusWidget();
    QVERIFY(focus == row->evidence() || row->evidence()->isAncestorOf(focus));
}

void TestLeadPanel::longNamesLeaveTheHeadItsFigures()
{
    const QString stage = QStringLiteral("Beschaffungsgenehmigungsverfahrensabschlussprüfung mit Wirtschaftlichkeitsvergleichsrechnung & Söhne");
    const auto &shown = m_panel->source().details();
    QVERIFY(StageList(m_rich.pipeline->store()).edit(shown.stage, {.name = stage}).ok());
    StageButton *button = m_panel->header()->stageButton();
    QTRY_COMPARE(button->text(), stage);
    LeadFullPage page(*m_rich.pipeline, m_theme);
    page.showLead(m_rich.lead);
    page.resize(800, 500);
    page.show();
    QWidget *views[] = {m_panel.get(), &page};
    for (QWidget *view : views) {
        QCoreApplication::sendPostedEvents();
        auto *value = view->findChild<ElidedLabel *>(QStringLiteral("leadValue"));
        QVERIFY(value->isVisible() && value->width() >= value->sizeHint().width());
        auto *name = view->findChild<StageButton *>();
        QVERIFY(name->width() < view->width());
        QVERIFY2(name->toolTip().contains(QStringLiteral("Wirtschaftlichkeitsvergleichsrechnung")), qPrintable(name->toolTip()));
        const auto *head = view->findChild<QWidget *>(QStringLiteral("leadHeader"));
        for (const QWidget *part : head->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
            QVERIFY2(!part->isVisible() || head->rect().contains(part->geometry()), qPrintable(part->objectName()));
    }
    Q_EMIT button->menu()->aboutToShow();
    for (const QAction *action : button->menu()->actions())
        QVERIFY2(action->text().size() < 70 && !action->text().contains(QStringLiteral(" & ")), qPrintable(action->text()));
}

void TestLeadPanel::headSaysNothingOfAValueThatIsUnknown()
{
    const auto valueOfHead = [this] {
        for (const ElidedLabel *label : m_panel->header()->findChildren<ElidedLabel *>()) {
            if (label->accessibleName().startsWith(QStringLiteral("Value:")))
                return label->isVisible();
        }
        return false;
    };
    QVERIFY(valueOfHead());
    Lead bare;
    bare.givenName = QStringLiteral("Bare");
    bare.email = QStringLiteral("bare@example.com");
    const auto made = m_rich.pipeline->leads().create(bare);
    QVERIFY(made.ok());
    m_panel->showLead(*made);
    QVERIFY(!valueOfHead());
}

void TestLeadPanel::digitsGoToADimension()
{
    m_panel->body()->showPart(QStringLiteral("deal"));
    checklist().row(0)->bar()->setFocus();
    QTest::keyClick(checklist().row(0)->bar(), Qt::Key_3);
    QVERIFY(checklist().row(2)->bar()->hasFocus());
    QTest::keyClick(checklist().row(2)->bar(), Qt::Key_P);
    QCOMPARE(checklist().row(2)->bar()->verdict(), Verdict::Partly);
}

void TestLeadPanel::noteWrittenEditedAndDeletedByKeyboard()
{
    composer().setTextFocus();
    QTest::keyClicks(composer().editor(), QStringLiteral("Call after the fair"));
    QTest::keyClick(composer().editor(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(composer().editor()->toPlainText().isEmpty());
    int row = rowWith(QStringLiteral("Call after the fair"));
    QVERIFY(row > 0);
    QListView *list = timeline().list();
    list->setFocus();
    list->setCurrentIndex(timeline().model()->index(row));
    QTest::keyClick(list, Qt::Key_F2);
    auto *editor = list->findChild<QPlainTextEdit *>(QStringLiteral("noteEditor"));
    QVERIFY(editor);
    QCOMPARE(editor->toPlainText(), QStringLiteral("Call after the fair"));
    QTest::keyClicks(editor, QStringLiteral(" in Izmir"));
    QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
    row = rowWith(QStringLiteral("Call after the fair in Izmir"));
    QVERIFY(row > 0);
    list->setFocus();
    list->setCurrentIndex(timeline().model()->index(row));
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(rowWith(QStringLiteral("Call after the fair in Izmir")), -1);
    QVERIFY(m_rich.pipeline->store().undo().ok());
    QVERIFY(rowWith(QStringLiteral("Call after the fair in Izmir")) > 0);
}

void TestLeadPanel::draftStaysWithItsLead()
{
    Lead other;
    other.givenName = QStringLiteral("Deniz");
    other.email = QStringLiteral("deniz@example.com");
    const LeadId otherId = m_rich.pipeline->leads().create(other).value();
    composer().setTextFocus();
    QTest::keyClicks(composer().editor(), QStringLiteral("half a thought"));
    m_panel->showLead(otherId);
    QVERIFY(composer().editor()->toPlainText().isEmpty());
    m_panel->showLead(m_rich.lead);
    QCOMPARE(composer().editor()->toPlainText(), QStringLiteral("half a thought"));
    LeadFullPage page(*m_rich.pipeline, m_theme); // the page goes on with it
    page.showLead(m_rich.lead);
    QCOMPARE(page.body()->composer()->editor()->toPlainText(), QStringLiteral("half a thought"));
}

void TestLeadPanel::taskIsPlannedWithItsTime()
{
    composer().setKind(QStringLiteral("task"));
    composer().editor()->setPlainText(QStringLiteral("Send the contract"));
    composer().save();
    const int row = rowWith(QStringLiteral("Send the contract"));
    QVERIFY(row > 0);
    const TimelineRow &line = timeline().model()->row(row);
    QVERIFY(line.isPlanned());
    // Friday afternoon: the next working day at ten.
    QCOMPARE(*line.item.due,
             QDateTime({2026, 11, 23}, {10, 0}, QTimeZone("Europe/Istanbul")).toMSecsSinceEpoch());
    QCOMPARE(line.item.subject, QStringLiteral("Send the contract"));
}

void TestLeadPanel::plannedTaskIsDoneBySpace()
{
    QListView *list = timeline().list();
    const int row = rowWith(QStringLiteral("Referans müşterinin telefonunu gönder"));
    QVERIFY(timeline().model()->row(row).isPlanned());
    list->setFocus();
    list->setCurrentIndex(timeline().model()->index(row));
    QTest::keyClick(list, Qt::Key_Space);
    QVERIFY(!timeline()
                 .model()
                 ->row(rowWith(QStringLiteral("Referans müşterinin telefonunu gönder")))
                 .isPlanned());
}

void TestLeadPanel::timelineShowsOnlyTheChosenKind()
{
    TimelineModel &model = *timeline().model();
    const int all = model.rowCount();
    model.setFilter(TimelineModel::Notes);
    QVERIFY(model.rowCount() > 0 && model.rowCount() < all);
    for (int i = 0; i < model.rowCount(); ++i)
        QVERIFY(model.row(i).isHeading() || model.row(i).item.what == u"note");
    model.setFilter(TimelineModel::Moves);
    for (int i = 0; i < model.rowCount(); ++i)
        QVERIFY(model.row(i).isHeading() || model.row(i).item.kind == TimelineItem::Kind::StageChange
                || model.row(i).item.kind == TimelineItem::Kind::Created);
    model.setFilter(TimelineModel::All);
    QCOMPARE(model.rowCount(), all);
}

void TestLeadPanel::longStoryIsWholeInTheEnd()
{
    addPageViews(*m_rich.pipeline, m_rich.lead, 1500);
    LeadPanel panel(*m_rich.pipeline, m_theme);
    panel.showLead(m_rich.lead);
    QTRY_VERIFY(panel.source().story().size() > 1500);
    QVERIFY(panel.body()->timeline()->model()->rowCount() > 1500);
}

void TestLeadPanel::leadDeletedUnderneathCanBeBroughtBack()
{
    QVERIFY(m_rich.pipeline->leads().remove({m_rich.lead}).ok());
    auto *gone = m_panel->findChild<QWidget *>(QStringLiteral("goneState"));
    QVERIFY(gone->isVisible());
    QVERIFY(m_rich.pipeline->leads()
                .create(Lead{.email = QStringLiteral("later@example.com")})
                .ok()); // not the newest action
    QTest::mouseClick(m_panel->findChild<QPushButton *>(QStringLiteral("undoDeletion")), Qt::LeftButton);
    QVERIFY(!gone->isVisible());
    QVERIFY(m_panel->source().isThere());
    QCOMPARE(m_panel->header()->name(), stored().fullName());
}

void TestLeadPanel::typedTextIsKeptWhenAnotherProcessChangesTheLead()
{
    m_panel->body()->showPart(QStringLiteral("profile"));
    InlineEdit *title = profile().field(QStringLiteral("title"));
    title->startEditing();
    auto *line = title->findChild<QLineEdit *>();
    line->setText(QStringLiteral("half typ"));
    auto elsewhere = Pipeline::open(m_rich.pipeline->store().path());
    QVERIFY(elsewhere.ok());
    const std::vector<std::pair<int, Value>> cells{
        {col::Lead::Title, textValue(QStringLiteral("From elsewhere"))},
        {col::Lead::City, textValue(QStringLiteral("Bursa"))}};
    QVERIFY((*elsewhere)->leads().edit(m_rich.lead, cells).ok());
    m_rich.pipeline->store().lookForCommitsElsewhere();
    QTRY_COMPARE(profile().field(QStringLiteral("city"))->value().toString(), QStringLiteral("Bursa"));
    QVERIFY(title->isEditing());
    QVERIFY(line->hasFocus());
    QCOMPARE(line->text(), QStringLiteral("half typ"));
    title->cancel();
    QCOMPARE(title->value().toString(), QStringLiteral("From elsewhere"));
}

void TestLeadPanel::openNoteEditorIsKeptWhenSomethingHappens()
{
    QVERIFY(m_rich.pipeline->leads().addNote(m_rich.lead, QStringLiteral("first")).ok());
    QListView *list = timeline().list();
    list->setFocus();
    list->setCurrentIndex(timeline().model()->index(rowWith(QStringLiteral("first"))));
    QTest::keyClick(list, Qt::Key_Return);
    auto *editor = list->findChild<QPlainTextEdit *>(QStringLiteral("noteEditor"));
    QVERIFY(editor);
    QTest::keyClicks(editor, QStringLiteral(" and second"));
    m_clock->advance(minuteMs);
    QVERIFY(m_rich.pipeline->leads().addNote(m_rich.lead, QStringLiteral("another")).ok());
    QCOMPARE(list->findChild<QPlainTextEdit *>(QStringLiteral("noteEditor")), editor);
    QCOMPARE(editor->toPlainText(), QStringLiteral("first and second"));
    QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(rowWith(QStringLiteral("first and second")) > 0);
    QVERIFY(rowWith(QStringLiteral("another")) > 0);
}

void TestLeadPanel::editOpenWhenAnotherLeadIsShownGoesToItsOwnLead()
{
    m_panel->body()->showPart(QStringLiteral("profile"));
    const LeadId other
        = m_rich.pipeline->leads().create(Lead{.email = QStringLiteral("other@example.com")}).value();
    InlineEdit *title = profile().field(QStringLiteral("title"));
    title->startEditing();
    title->findChild<QLineEdit *>()->setText(QStringLiteral("Kept"));
    m_panel->showLead(other);
    QCOMPARE(stored().title, QStringLiteral("Kept"));
    QVERIFY(!title->value().isValid());
    QVERIFY(!title->isEditing());
}

void TestLeadPanel::dateThatIsNoneIsToldWhenAnotherLeadIsShown()
{
    const LeadId other
        = m_rich.pipeline->leads().create(Lead{.email = QStringLiteral("other@example.com")}).value();
    QSignalSpy told(m_panel.get(), &LeadPanel::problem);
    InlineEdit *date = nullptr;
    for (auto *edit : m_panel->body()->checklist()->findChildren<InlineEdit *>())
        date = edit->kind() == InlineEdit::Date ? edit : date;
    QVERIFY(date);
    date->startEditing();
    date->findChild<QLineEdit *>()->setText(QStringLiteral("31.02.2027"));
    m_panel->showLead(other);
    QCOMPARE(told.count(), 1);
    QVERIFY(told.at(0).at(0).toString().contains(QStringLiteral("31.02.2027")));
    QVERIFY(!date->isEditing());
    m_panel->showLead(m_rich.lead);
    for (auto *edit : m_panel->body()->opportunities()->findChildren<InlineEdit *>())
        date = edit->kind() == InlineEdit::Date ? edit : date;
    date->startEditing();
    date->findChild<QLineEdit *>()->setText(QStringLiteral("soon"));
    m_panel->showLead(other);
    QCOMPARE(told.count(), 2);
    QVERIFY(told.at(1).at(0).toString().contains(QStringLiteral("soon")));
}

void TestLeadPanel::newOpportunityMovesTheLeadToBofu()
{
    const LeadId other
        = m_rich.pipeline->leads().create(Lead{.email = QStringLiteral("other@example.com")}).value();
    m_panel->showLead(other);
    m_panel->body()->showPart(QStringLiteral("deal"));
    OpportunityList &list = *m_panel->body()->opportunities();
    QVERIFY(list.rows().empty());
    QTest::mouseClick(m_panel->findChild<QPushButton *>(QStringLiteral("newOpportunity")), Qt::LeftButton);
    QCOMPARE(list.rows().size(), size_t(1));
    QCOMPARE(m_panel->header()->stageButton()->text(), QStringLiteral("Demo or meeting"));
    list.openNew(); // a second one beside it
    QCOMPARE(list.rows().size(), size_t(2));
    QVERIFY(m_rich.pipeline->store().undo().ok());
    QVERIFY(m_rich.pipeline->store().undo().ok());
    QVERIFY(list.rows().empty());
    QCOMPARE(m_panel->header()->stageButton()->text(), QStringLiteral("New"));
}

void TestLeadPanel::amountOfAnOpportunityIsEditedInPlace()
{
    m_panel->body()->showPart(QStringLiteral("deal"));
    InlineEdit *amount = m_panel->body()->opportunities()->rows().front()->amount();
    type(amount, QStringLiteral("812,500"));
    const Money expected{81'250'000, Currency::of("TRY")};
    QCOMPARE(*m_panel->source().details().opportunities.front().amount, expected);
    QVERIFY(m_rich.pipeline->store().undo().ok());
    QCOMPARE(amount->value().value<Money>().minor, 75'000'000);
}

void TestLeadPanel::stageMenuAsksForAMove()
{
    QSignalSpy asked(m_panel.get(), &LeadPanel::moveRequested);
    QMenu *menu = m_panel->header()->stageButton()->menu();
    Q_EMIT menu->aboutToShow();
    for (QAction *action : menu->actions()) {
        if (action->text() == QStringLiteral("Negotiation"))
            action->trigger();
    }
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().at(0).value<CardRef>().id, m_rich.lead.uuid);
    QCOMPARE(asked.first().at(1).value<StageId>(),
             m_panel->source().catalog().stageByKey(u"negotiation")->id);
}

void TestLeadPanel::escLeavesThePanelButNotAnEdit()
{
    QSignalSpy closed(m_panel.get(), &LeadPanel::closed);
    m_panel->body()->showPart(QStringLiteral("profile"));
    InlineEdit *title = profile().field(QStringLiteral("title"));
    title->startEditing();
    QTest::keyClick(title->findChild<QLineEdit *>(), Qt::Key_Escape);
    QVERIFY(!title->isEditing());
    QCOMPARE(closed.size(), 0);
    QTest::keyClick(title, Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
    m_panel->body()->showPart(QStringLiteral("story"));
    timeline().list()->setFocus();
    QTest::keyClick(timeline().list(), Qt::Key_Escape);
    QCOMPARE(closed.size(), 2);
}

void TestLeadPanel::pageArrangesItsColumnsByWidth()
{
    LeadFullPage page(*m_rich.pipeline, m_theme);
    page.showLead(m_rich.lead);
    page.show();
    const std::pair<int, LeadBody::Arrangement> widths[] = {{1200, LeadBody::ThreeColumns},
                                                            {900, LeadBody::TwoColumns},
                                                            {700, LeadBody::OneColumn},
                                                            {1149, LeadBody::TwoColumns}};
    for (const auto &[width, arrangement] : widths) {
        page.resize(width, 700);
        QCOMPARE(page.body()->arrangement(), arrangement);
        QCOMPARE(page.body()->timeline()->isVisible(), arrangement != LeadBody::OneColumn);
        QCOMPARE(page.body()->profile()->isVisible(), arrangement == LeadBody::ThreeColumns);
        QVERIFY(page.body()->checklist()->isVisible());
        page.body()->showPart(QStringLiteral("deal"));
    }
}

void TestLeadPanel::onlyHarmlessAddressesAreOpened()
{
    QVERIFY(isAllowedAddress(mailAddress(QStringLiteral("a.b@example.com"))));
    QCOMPARE(phoneAddress(QStringLiteral("+90 (212) 000 47 66")).toString(),
             QStringLiteral("tel:+902120004766"));
    QVERIFY(isAllowedAddress(QUrl(QStringLiteral("https://example.com/a"))));
    for (const char *bad : {"file:///etc/passwd", "javascript:alert(1)", "ftp://example.com", "smb://host/x",
                            "https:", "mailto:", ""})
        QVERIFY2(!isAllowedAddress(QUrl(QString::fromLatin1(bad))), bad);
    QVERIFY(mailAddress(QStringLiteral("a@b.com?attach=/etc/passwd")).isEmpty());
    QVERIFY(mailAddress(QStringLiteral("no address")).isEmpty());
    QVERIFY(phoneAddress(QStringLiteral("12")).isEmpty());
}

void TestLeadPanel::everythingReachableByTabHasAName()
{
    for (const char *part : {"story", "deal", "profile"}) {
        m_panel->body()->showPart(QString::fromLatin1(part));
        for (const QWidget *widget : m_panel->findChildren<QWidget *>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy())
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            if (widget->inherits("QAbstractSpinBox") || widget->objectName().startsWith(u"qt_"))
                continue;
            QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                     qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' '
                                + widget->objectName()));
        }
    }
}

QTEST_MAIN(TestLeadPanel)
#include "tst_leadpanel.moc"
