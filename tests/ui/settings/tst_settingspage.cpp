#include "core/settings/channellist.h"
#include "core/settings/customfields.h"
#include "core/settings/stagelist.h"
#include "tests/ui/shell/trialwindow.h"
#include "ui/controls/choiceline.h"
#include "ui/controls/inlineedit.h"
#include "ui/settings/settingform.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/preferences.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QToolTip>

using namespace huni;

class TestSettingsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp); }
    void init();
    void cleanup();

    void reducedMotionIsRememberedOnThisMachine();
    void pipelineSettingsAreStoredAndTakenBack();
    void stageIsRenamedByKeysAndTheBoardShowsIt();
    void stagesChangePlacesByKeys();
    void stageThatRulesNeedIsNotDeleted();
    void cardsOfADeletedStageGoWhereTheMenuSays();
    void takenNameIsRefusedBesideTheField();
    void fieldIsAddedNamedAndGivenAType();
    void withoutFieldsItSaysWhatTheyAreFor();
    void optionsHaveTheirRowOnlyWhereThereAreSome();
    void nameThatIsCutIsSaid();
    void nothingOverlapsInTheSmallestWindow();
    void fiveHundredFieldsAreListed();
    void questionIsAskedInTheTeamsWords();
    void partsOfCardsAreChosen();
    void keysAreASpaceAway();
    void changeOfAnotherProcessIsShown();
    void readOnlyFileIsOnlyShown();
    void refusedNameStaysWithItsEntry();
    void typingGoesOnWhileOtherEntriesChange();
    void entryThatIsGoneTakesNoText();
    void valueChangedMeanwhileIsNotOverwritten();
    void idealCustomerIsDescribedWithTheRules();
    void everySettingIsUndone_data();
    void everySettingIsUndone();

private:
    template <class Type = InlineEdit>
    Type *part(const char *name)
    {
        return m_page->findChild<Type *>(QLatin1String(name));
    }
    QListWidget *shownList()
    {
        for (QListWidget *entries : m_page->findChildren<QListWidget *>(QStringLiteral("entries"))) {
            if (entries->isVisible())
                return entries;
        }
        return nullptr;
    }
    void choose(const QString &name)
    {
        const auto found = shownList()->findItems(name, Qt::MatchExactly);
        QVERIFY2(!found.isEmpty(), qPrintable(name));
        shownList()->setCurrentItem(found.front());
    }
    void type(InlineEdit &edit, const QString &text)
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the editor of the last edit
        edit.setFocus();
        edit.startEditing();
        auto *line = edit.findChild<QLineEdit *>();
        QVERIFY(line);
        line->selectAll();
        line->insert(text); // keyClicks takes ASCII alone
        QTest::keyClick(line, Qt::Key_Return);
    }
    void show(const QString &section)
    {
        m_page->showSection(section);
        QCOMPARE(m_page->section(), section);
    }
    QStringList stageNames(Band band)
    {
        QStringList names;
        const Catalog catalog = m_file->pipeline().catalog().valueOr({});
        for (const Stage *stage : catalog.stagesOf(band))
            names += stage->nameEn;
        return names;
    }

    Theme m_theme;
    std::unique_ptr<trial::TrialFile> m_file;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<BoardPage> m_board;
    std::unique_ptr<SettingsPage> m_page;
};

void TestSettingsPage::init()
{
    QLocale::setDefault(QLocale(QLocale::English));
    m_file = std::make_unique<trial::TrialFile>();
    m_preferences = std::make_unique<Preferences>(m_file->folder() + QStringLiteral("/huni.ini"));
    m_board = std::make_unique<BoardPage>(m_file->pipeline(), m_theme, Language::English);
    m_page = std::make_unique<SettingsPage>(m_file->pipeline(), m_theme, *m_preferences, *m_board);
    m_page->resize(1000, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestSettingsPage::cleanup()
{
    m_page.reset();
    m_board.reset();
    m_preferences.reset();
    m_file.reset();
}

void TestSettingsPage::reducedMotionIsRememberedOnThisMachine()
{
    show(QStringLiteral("computer"));
    auto *motion = part<QComboBox>("motion");
    QCOMPARE(motion->currentData().toInt(), int(Motion::AsSystem));
    QSignalSpy changed(m_preferences.get(), &Preferences::motionChanged);
    motion->setFocus();
    QTest::keyClick(motion, Qt::Key_Down);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(Preferences(m_file->folder() + QStringLiteral("/huni.ini")).motion(), Motion::Reduced);
    QTest::keyClick(motion, Qt::Key_Down);
    QCOMPARE(m_preferences->motion(), Motion::Full);
}

void TestSettingsPage::pipelineSettingsAreStoredAndTakenBack()
{
    show(QStringLiteral("pipeline"));
    type(*part("pipelineName"), QStringLiteral("Kuzey"));
    QCOMPARE(m_file->pipeline().catalog()->title, QStringLiteral("Kuzey"));
    type(*part("pipelineName"), QStringLiteral("   "));
    QVERIFY(!part("pipelineName")->problem().isEmpty());
    QCOMPARE(m_file->pipeline().catalog()->title, QStringLiteral("Kuzey"));
    part("pipelineName")->cancel();
    QVERIFY(m_file->pipeline().store().undo().ok());
    QCOMPARE(part("pipelineName")->value().toString(), QStringLiteral("trial"));
}

void TestSettingsPage::stageIsRenamedByKeysAndTheBoardShowsIt()
{
    show(QStringLiteral("stages"));
    choose(QStringLiteral("MQL"));
    type(*part("stageName"), QStringLiteral("Sıcak aday"));
    QCOMPARE(m_file->pipeline().catalog()->stageByKey(u"mql")->nameEn, QStringLiteral("Sıcak aday"));
    QVERIFY(!shownList()->findItems(QStringLiteral("Sıcak aday"), Qt::MatchExactly).isEmpty());
    QCOMPARE(shownList()->currentItem()->text(), QStringLiteral("Sıcak aday")); // still the one that is edited
    type(*part("stageProbability"), QStringLiteral("12.5"));
    QCOMPARE(m_file->pipeline().catalog()->stageByKey(u"mql")->probability, std::optional(1250));
    type(*part("stageProbability"), QStringLiteral("140"));
    QVERIFY(!part("stageProbability")->problem().isEmpty());
    QCOMPARE(m_file->pipeline().catalog()->stageByKey(u"mql")->probability, std::optional(1250));
}

void TestSettingsPage::stagesChangePlacesByKeys()
{
    show(QStringLiteral("stages"));
    choose(QStringLiteral("SQL"));
    QTest::keyClick(shownList(), Qt::Key_Up, Qt::AltModifier);
    const QStringList swapped {QStringLiteral("MQL"), QStringLiteral("SQL"), QStringLiteral("In qualification")};
    QCOMPARE(stageNames(Band::Mofu), swapped);
    QCOMPARE(shownList()->currentItem()->text(), QStringLiteral("SQL"));
    QTest::keyClick(shownList(), Qt::Key_Down, Qt::AltModifier);
    QTest::keyClick(shownList(), Qt::Key_Down, Qt::AltModifier); // the last of its band stays
    QCOMPARE(stageNames(Band::Mofu).last(), QStringLiteral("SQL"));
    QCOMPARE(stageNames(Band::Bofu).first(), QStringLiteral("Demo or meeting"));
}

void TestSettingsPage::stageThatRulesNeedIsNotDeleted()
{
    show(QStringLiteral("stages"));
    choose(QStringLiteral("Won"));
    QTest::keyClick(shownList(), Qt::Key_Delete);
    QVERIFY(m_file->pipeline().catalog()->stageByKey(u"won"));
    choose(QStringLiteral("Engaged"));
    QTest::keyClick(shownList(), Qt::Key_Delete);
    QVERIFY(!m_file->pipeline().catalog()->stageByKey(u"engaged"));
    QVERIFY(shownList()->currentItem()); // its neighbour is chosen
}

void TestSettingsPage::cardsOfADeletedStageGoWhereTheMenuSays()
{
    const LeadId lead = m_file->add(QStringLiteral("Ada"), u"engaged");
    show(QStringLiteral("stages"));
    choose(QStringLiteral("Engaged"));
    QTest::keyClick(shownList(), Qt::Key_Delete);
    auto *menu = m_page->findChild<QMenu *>(QStringLiteral("replacements"));
    QVERIFY(menu);
    QVERIFY(m_file->pipeline().catalog()->stageByKey(u"engaged")); // nothing before it is said where to
    for (QAction *action : menu->actions()) {
        if (action->text() == u"Contacted")
            action->trigger();
    }
    QVERIFY(!m_file->pipeline().catalog()->stageByKey(u"engaged"));
    QCOMPARE(m_file->stageKeyOf(lead), QStringLiteral("contacted"));
}

void TestSettingsPage::takenNameIsRefusedBesideTheField()
{
    show(QStringLiteral("channels"));
    const QString first = shownList()->item(0)->text();
    const QString second = shownList()->item(1)->text();
    shownList()->setCurrentRow(0);
    type(*part("channelName"), second);
    QVERIFY(part("channelName")->problem().contains(second));
    QCOMPARE(part("channelName")->typedText(), second); // nothing typed is lost
    part("channelName")->cancel();
    QCOMPARE(shownList()->item(0)->text(), first);
}

void TestSettingsPage::fieldIsAddedNamedAndGivenAType()
{
    show(QStringLiteral("fields"));
    part<QPushButton>("addField")->menu()->actions().front()->trigger();
    auto *name = part("fieldName");
    QVERIFY(name->isEditing());
    auto *line = name->findChild<QLineEdit *>();
    line->selectAll();
    line->insert(QStringLiteral("Yıllık ciro"));
    QTest::keyClick(line, Qt::Key_Return);
    const Catalog catalog = m_file->pipeline().catalog().valueOr({});
    const CustomField *field = catalog.findCustomField(u"lead", u"Yıllık ciro");
    QVERIFY(field);
    part("fieldType")->committed(QStringLiteral("money"));
    QCOMPARE(m_file->pipeline().catalog()->customField(field->id)->type, CustomType::Money);
    QVERIFY(part("fieldOptions")->isHidden());
    part("fieldType")->committed(QStringLiteral("choice"));
    QVERIFY(!part("fieldOptions")->isHidden());
    part("fieldOptions")->committed(QStringLiteral("az\nçok\n"));
    const QStringList options {QStringLiteral("az"), QStringLiteral("çok")};
    QCOMPARE(m_file->pipeline().catalog()->customField(field->id)->options, options);
    QTest::keyClick(shownList(), Qt::Key_Delete);
    QVERIFY(!m_file->pipeline().catalog()->customField(field->id));
}

void TestSettingsPage::withoutFieldsItSaysWhatTheyAreFor()
{
    show(QStringLiteral("fields"));
    QVERIFY(!shownList());
    auto *first = part<QPushButton>("addFirstField");
    QVERIFY(first->isVisible());
    first->menu()->actions().front()->trigger();
    QVERIFY(!first->isVisible());
    QCOMPARE(shownList()->count(), 4); // three heads and the new one
}

void TestSettingsPage::optionsHaveTheirRowOnlyWhereThereAreSome()
{
    show(QStringLiteral("fields"));
    part<QPushButton>("addFirstField")->menu()->actions().front()->trigger();
    const auto isLabelShown = [this] {
        for (const QLabel *label : m_page->findChildren<QLabel *>()) {
            if (label->buddy() == part("fieldOptions"))
                return label->isVisible();
        }
        return false;
    };
    QVERIFY(!isLabelShown());
    part("fieldName")->cancel();
    part("fieldType")->committed(QStringLiteral("choice"));
    QVERIFY(isLabelShown());
}

void TestSettingsPage::nameThatIsCutIsSaid()
{
    const QString name = QStringLiteral("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft");
    show(QStringLiteral("channels"));
    type(*part("channelName"), name);
    const QRect line = shownList()->visualItemRect(shownList()->item(0));
    QHelpEvent asked(QEvent::ToolTip, line.center(), shownList()->viewport()->mapToGlobal(line.center()));
    QApplication::sendEvent(shownList()->viewport(), &asked);
    QVERIFY(QToolTip::text().contains(name));
    QToolTip::hideText();
}

void TestSettingsPage::nothingOverlapsInTheSmallestWindow()
{
    QWidget place; // beside the narrow sidebar of the smallest window: a page is given no more, whatever it asks for
    place.resize(790, 480);
    m_page->setParent(&place);
    const auto back = qScopeGuard([this] { m_page->setParent(nullptr); });
    m_page->setGeometry(place.rect());
    place.show();
    m_page->show();
    for (const char *section : {"stages", "channels"}) {
        show(QLatin1String(section));
        const auto placeOf = [this](const QWidget *each) { return QRect(each->mapTo(m_page.get(), QPoint()), each->size()); };
        QTRY_VERIFY(shownList()->width() > 100);
        QCoreApplication::sendPostedEvents();
        const QWidget *side = shownList()->parentWidget();
        for (const SettingForm *form : m_page->findChildren<SettingForm *>()) {
            for (const QWidget *part : form->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
                if (part->isVisible())
                    QVERIFY2(!placeOf(part).intersects(placeOf(side)) && m_page->rect().contains(placeOf(part)), section);
            }
        }
    }
}

void TestSettingsPage::fiveHundredFieldsAreListed()
{
    QVERIFY(m_file->pipeline()
                .store()
                .write(ActionCode::CreateCustomField, {},
                       [](Writer &writer) -> Result<void> {
                           using C = col::CustomField;
                           for (int i = 0; i < 500; ++i) {
                               writer.set(Table::CustomField, writer.newId(),
                                          {{C::Kind, textValue(QStringLiteral("lead"))},
                                           {C::Name, textValue(QStringLiteral("Field %1").arg(i))},
                                           {C::Type, textValue(QStringLiteral("text"))},
                                           {C::Position, textValue(QStringLiteral("V%1").arg(i, 3, 10, QLatin1Char('0')))}});
                           }
                           return {};
                       })
                .ok());
    show(QStringLiteral("fields"));
    QCOMPARE(shownList()->count(), 503);
    choose(QStringLiteral("Field 499"));
    QCOMPARE(part("fieldName")->value().toString(), QStringLiteral("Field 499"));
}

void TestSettingsPage::questionIsAskedInTheTeamsWords()
{
    show(QStringLiteral("questions"));
    InlineEdit *question = part("question_budget.1");
    const QString shipped = question->value().toString();
    type(*question, QStringLiteral("<b>Para var mı?</b>"));
    QCOMPARE(m_file->pipeline().catalog()->questions.value(QStringLiteral("budget.1")), QStringLiteral("<b>Para var mı?</b>"));
    question->committed(QVariant());
    QVERIFY(m_file->pipeline().catalog()->questions.isEmpty());
    QCOMPARE(question->value().toString(), shipped);
}

void TestSettingsPage::partsOfCardsAreChosen()
{
    show(QStringLiteral("computer"));
    auto *bant = m_page->findChild<QCheckBox *>(QStringLiteral("choice_%1").arg(int(CardPart::Bant)));
    QVERIFY(bant->isChecked());
    QTest::keyClick(bant, Qt::Key_Space);
    QVERIFY(!m_board->parts().testFlag(CardPart::Bant));
    m_board->setParts(CardPart::Owner); // chosen in the board's own menu
    QVERIFY(!m_page->findChild<QCheckBox *>(QStringLiteral("choice_%1").arg(int(CardPart::Company)))->isChecked());
}

void TestSettingsPage::keysAreASpaceAway()
{
    show(QStringLiteral("computer"));
    QSignalSpy wanted(m_page.get(), &SettingsPage::shortcutsWanted);
    part<QPushButton>("shortcuts")->setFocus();
    QTest::keyClick(part<QPushButton>("shortcuts"), Qt::Key_Space);
    QCOMPARE(wanted.count(), 1);
}

void TestSettingsPage::changeOfAnotherProcessIsShown()
{
    show(QStringLiteral("pipeline"));
    auto other = Pipeline::open(m_file->path());
    QVERIFY(other.ok());
    QVERIFY((*other)->settings().setTitle(QStringLiteral("Güney")).ok());
    m_file->pipeline().store().lookForCommitsElsewhere();
    QTRY_COMPARE(part("pipelineName")->value().toString(), QStringLiteral("Güney"));
}

void TestSettingsPage::readOnlyFileIsOnlyShown()
{
    m_page.reset();
    m_board.reset();
    const QString path = m_file->path();
    m_file->close();
    {
        auto pipeline = Pipeline::open(path);
        QVERIFY(pipeline.ok());
        QVERIFY((*pipeline)->store().inspect([](Connection &connection) -> Result<void> {
            connection.exec("PRAGMA user_version=999");
            return {};
        }));
    }
    auto pipeline = Pipeline::open(path);
    QVERIFY(pipeline.ok());
    QVERIFY((*pipeline)->store().isReadOnly());
    BoardPage board(**pipeline, m_theme, Language::English);
    m_page = std::make_unique<SettingsPage>(**pipeline, m_theme, *m_preferences, board);
    m_page->show();
    show(QStringLiteral("stages"));
    QVERIFY(!part<QPushButton>("addStage")->isEnabled());
    QVERIFY(part("stageName")->isReadOnly());
    QVERIFY(!part<QPushButton>("remove")->isEnabled());
    m_page.reset();
}

void TestSettingsPage::refusedNameStaysWithItsEntry()
{
    show(QStringLiteral("channels"));
    const QString second = shownList()->item(1)->text();
    const QString third = shownList()->item(2)->text();
    shownList()->setCurrentRow(0);
    type(*part("channelName"), second); // it is taken
    QVERIFY(part("channelName")->isEditing());
    shownList()->setCurrentRow(2);
    QVERIFY(!part("channelName")->isEditing()); // the name of another
    QCOMPARE(part("channelName")->value().toString(), third);
    QVERIFY(!part("channelName")->hasOffer());
    shownList()->setCurrentRow(0);
    QVERIFY(part("channelName")->hasOffer()); // and nothing typed is lost
    part("channelName")->startEditing();
    QCOMPARE(part("channelName")->typedText(), second);
    part("channelName")->cancel();
    QVERIFY(m_file->pipeline().drafts().all().empty());
}

void TestSettingsPage::typingGoesOnWhileOtherEntriesChange()
{
    show(QStringLiteral("stages"));
    choose(QStringLiteral("MQL"));
    InlineEdit *name = part("stageName");
    name->startEditing();
    QTest::keyClicks(name->focusProxy(), QStringLiteral("Warm"));
    auto other = Pipeline::open(m_file->path());
    QVERIFY(other.ok());
    QVERIFY(StageList((*other)->store()).edit(m_file->stage(u"sql"), {.name = QStringLiteral("Hot")}).ok());
    m_file->pipeline().store().lookForCommitsElsewhere();
    QTRY_VERIFY(!shownList()->findItems(QStringLiteral("Hot"), Qt::MatchExactly).isEmpty());
    QVERIFY(name->isEditing());
    QCOMPARE(name->typedText(), QStringLiteral("Warm"));
    QTest::keyClick(name->focusProxy(), Qt::Key_Return);
    QCOMPARE(m_file->pipeline().catalog()->stageByKey(u"mql")->nameEn, QStringLiteral("Warm"));
}

void TestSettingsPage::entryThatIsGoneTakesNoText()
{
    const auto added = ChannelList(m_file->pipeline().store()).add(QStringLiteral("Fair"), true);
    QVERIFY(added.ok());
    show(QStringLiteral("channels"));
    choose(QStringLiteral("Fair"));
    InlineEdit *name = part("channelName");
    name->startEditing();
    QTest::keyClicks(name->focusProxy(), QStringLiteral("Fairs"));
    QVERIFY(ChannelList(m_file->pipeline().store()).remove(*added).ok());
    QVERIFY(!name->isEditing());
    QVERIFY(shownList()->findItems(QStringLiteral("Fairs"), Qt::MatchExactly).isEmpty());
    QVERIFY(m_file->pipeline().drafts().draft({QStringLiteral("settings.channels"), added->uuid, QStringLiteral("channelName")}));
}

void TestSettingsPage::valueChangedMeanwhileIsNotOverwritten()
{
    show(QStringLiteral("pipeline"));
    InlineEdit *name = part("pipelineName");
    name->startEditing();
    QTest::keyClicks(name->focusProxy(), QStringLiteral("Mine"));
    auto other = Pipeline::open(m_file->path());
    QVERIFY(other.ok());
    QVERIFY((*other)->settings().setTitle(QStringLiteral("Theirs")).ok());
    QTest::keyClick(name->focusProxy(), Qt::Key_Return); // it looks before it stores
    QVERIFY(name->isContested());
    QCOMPARE(m_file->pipeline().catalog()->title, QStringLiteral("Theirs"));
    QCOMPARE(name->typedText(), QStringLiteral("Mine"));
}

void TestSettingsPage::idealCustomerIsDescribedWithTheRules()
{
    show(QStringLiteral("customer"));
    QSignalSpy wanted(m_page.get(), &SettingsPage::idealCustomerWanted);
    auto *open = m_page->findChild<QPushButton *>(QStringLiteral("openIdealCustomer"));
    QVERIFY(open);
    open->click();
    QCOMPARE(wanted.size(), 1);
}

void TestSettingsPage::everySettingIsUndone_data()
{
    QTest::addColumn<QString>("section");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QVariant>("value");
    const auto row = [](const char *section, const char *field, const QVariant &value) {
        QTest::newRow(field) << QString::fromLatin1(section) << QString::fromLatin1(field) << value;
    };
    row("pipeline", "pipelineName", QStringLiteral("North"));
    row("pipeline", "pipelineCurrency", QStringLiteral("EUR"));
    row("pipeline", "pipelineZone", QStringLiteral("Europe/Berlin"));
    row("pipeline", "pipelineTeam", QStringLiteral("alone"));
    row("pipeline", "pipelineBusiness", QStringLiteral("b2c"));
    row("stages", "stageName", QStringLiteral("First"));
    row("stages", "stageProbability", 7.0);
    row("stages", "stageIdleDays", 9.0);
    row("stages", "stageColor", QStringLiteral("4"));
    row("stages", "stageMovesOn", QStringLiteral("When they say so."));
    row("channels", "channelName", QStringLiteral("Fairs"));
    row("channels", "channelDirection", QStringLiteral("outbound"));
    row("fields", "fieldName", QStringLiteral("Trucks"));
    row("fields", "fieldType", QStringLiteral("choice"));
    row("questions", "question_budget.1", QStringLiteral("Is there money?"));
}

void TestSettingsPage::everySettingIsUndone()
{
    QFETCH(QString, section);
    QFETCH(QString, field);
    QFETCH(QVariant, value);
    QVERIFY(CustomFields(m_file->pipeline().store()).add(Table::Lead, QStringLiteral("Fleet"), CustomType::Text).ok());
    show(section);
    if (section == u"fields")
        choose(QStringLiteral("Fleet"));
    auto *edit = m_page->findChild<InlineEdit *>(field);
    const QVariant before = edit->value();
    if (before == value)
        value = section == u"channels" ? QStringLiteral("inbound") : QStringLiteral("team");
    edit->committed(value);
    QCOMPARE(edit->value(), value);
    QVERIFY2(edit->problem().isEmpty(), qPrintable(edit->problem()));
    QVERIFY(m_file->pipeline().store().undo().ok());
    QCOMPARE(edit->value(), before); // at once, where it is shown
    QVERIFY(m_file->pipeline().store().redo().ok());
    QCOMPARE(edit->value(), value);
}

QTEST_MAIN(TestSettingsPage)
#include "tst_settingspage.moc"
