#include "core/store/emptyrecord.h"
#include "tests/ui/lead/richlead.h"
#include "ui/controls/choiceline.h"
#include "ui/controls/inlineedit.h"
#include "ui/controls/searchfield.h"
#include "ui/lead/checklistview.h"
#include "ui/lead/composer.h"
#include "ui/lead/contactactions.h"
#include "ui/lead/dimensionrow.h"
#include "ui/lead/leadbody.h"
#include "ui/lead/leadheader.h"
#include "ui/lead/leadpanel.h"
#include "ui/lead/leadsource.h"
#include "ui/lead/leadtime.h"
#include "ui/lead/outsidepanel.h"
#include "ui/lead/profileform.h"
#include "ui/lead/timelinefilter.h"
#include "ui/lead/timelineview.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextEdit>

using namespace huni;

/// The forms of a lead while others change it, its story by kind and by words, and the ways to reach it.
class TestLeadForms : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void takeUrl(const QUrl &address) { m_opened.append(address); }

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    void typedValueIsNotPutOverAColleaguesUnasked();
    void changeNobodyHasSeenYetIsFoundWhenCommitting();
    void colleaguesValueCanBeTaken();
    void openFieldWithoutTypingFollowsTheChange();
    void undoUnderneathIsAChangeToo();
    void evidenceIsContestedToo();
    void noteChangedByAColleagueAsks();
    void textTypedForADeletedLeadComesBackWithIt();
    void fieldThatWasNotSavedIsOfferedAndGoneOnWith();
    void offerCanBeDeclined();
    void draftOfANoteThatStandsIsInItsEditor();
    void composerSaysThatItsTextIsFromBefore();
    void savedAndGivenUpTextLeavesNoDraft();
    void storyIsFilteredByKindWithKeys();
    void storyIsSearched();
    void linkOfANoteIsOpenedByKey();
    void markdownKeysPutMarksAndTakeThemAway();
    void previewShowsTheNoteAsItWillLook();
    void richTextIsPastedPlain();
    void callIsMadeAndItsNoteBegun();
    void mapAndMessageAreAskedFor();
    void contactIsCopied();
    void refusedWaysAreStruckOutAndSayWhy();
    void localTimeIsSaidInWords();
    void placesWithoutOneTimeSayNone();
    void veryLongNamesStayInPlace();
    void manyOwnFieldsAreBuiltLittleByLittle();

private:
    ProfileForm &profile() { return *m_panel->body()->profile(); }
    Composer &composer() { return *m_panel->body()->composer(); }
    TimelineView &timeline() { return *m_panel->body()->timeline(); }
    ContactActions &reach() { return *m_panel->header()->contactActions(); }
    Drafts &drafts() { return m_rich.pipeline->drafts(); }
    Lead stored()
    {
        Reader reader = m_rich.pipeline->store().reader();
        return *reader.read([&](Connection &c) { return readLead(reader, c, m_rich.lead); }).value();
    }
    void edit(std::initializer_list<std::pair<int, QString>> cells)
    {
        std::vector<std::pair<int, Value>> values;
        for (const auto &[column, text] : cells)
            values.emplace_back(column, textValue(text));
        QVERIFY(m_rich.pipeline->leads().edit(m_rich.lead, values));
    }
    // As a colleague on another machine, or another program on the file.
    void editElsewhere(int column, const QString &text, bool isSeen = true)
    {
        auto other = Pipeline::open(m_rich.pipeline->store().path());
        QVERIFY(other);
        (*other)->store().setPerson(m_colleague.uuid);
        const std::pair<int, Value> cell{column, textValue(text)};
        QVERIFY((*other)->leads().edit(m_rich.lead, std::span(&cell, 1)));
        if (isSeen)
            m_rich.pipeline->store().lookForCommitsElsewhere();
    }
    InlineEdit *open(const char *key, const QString &typed)
    {
        m_panel->body()->showPart(QStringLiteral("profile"));
        InlineEdit *field = profile().field(QString::fromLatin1(key));
        field->startEditing();
        qobject_cast<QLineEdit *>(field->focusProxy())->selectAll();
        QTest::keyClicks(field->focusProxy(), typed);
        return field;
    }
    QAction *command(const char *id) { return m_panel->findChild<QAction *>(QString::fromLatin1(id)); }
    void shows(const Uuid &note) { timeline().editNote(note); }

    Theme m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FixedClock> m_clock;
    RichPipeline m_rich;
    MemberId m_colleague;
    QVector<QUrl> m_opened;
    std::unique_ptr<LeadPanel> m_panel;
};

void TestLeadForms::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_theme.apply(*qApp);
    for (const char *scheme : {"http", "https", "mailto", "tel"})
        QDesktopServices::setUrlHandler(QString::fromLatin1(scheme), this, "takeUrl");
}

void TestLeadForms::cleanupTestCase()
{
    for (const char *scheme : {"http", "https", "mailto", "tel"})
        QDesktopServices::unsetUrlHandler(QString::fromLatin1(scheme));
}

void TestLeadForms::init()
{
    m_opened.clear();
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock = std::make_unique<FixedClock>(
        QDateTime({2026, 11, 20}, {14, 20}, QTimeZone("Europe/Istanbul")).toMSecsSinceEpoch());
    m_rich = makeRichPipeline(m_folder->filePath(QStringLiteral("p.huni")), *m_clock);
    QVERIFY(m_rich.pipeline && m_rich.lead);
    m_colleague = MemberId{};
    QVERIFY(m_rich.pipeline->store().write(ActionCode::EditMember, {}, [&](Writer &writer) -> Result<void> {
        m_colleague = MemberId{writer.newId()};
        writer.set(Table::Member, m_colleague.uuid,
                   {{col::Member::Name, textValue(QStringLiteral("Mert"))}, {col::Member::Active, Value{qint64(1)}}});
        return {};
    }));
    m_panel = std::make_unique<LeadPanel>(*m_rich.pipeline, m_theme);
    m_panel->resize(440, 900);
    m_panel->showLead(m_rich.lead);
    m_panel->show();
    m_panel->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
}

void TestLeadForms::cleanup()
{
    m_panel.reset();
    m_rich = {};
}

void TestLeadForms::typedValueIsNotPutOverAColleaguesUnasked()
{
    InlineEdit *title = open("title", QStringLiteral("Mine"));
    editElsewhere(col::Lead::Title, QStringLiteral("Theirs"));
    QVERIFY(title->isContested());
    QCOMPARE(title->typedText(), QStringLiteral("Mine"));
    QVERIFY2(title->choiceLine()->text().contains(u"by Mert") && title->choiceLine()->text().contains(u"“Theirs”"),
             qPrintable(title->choiceLine()->text()));
    QTest::keyClick(title->focusProxy(), Qt::Key_Return);
    QVERIFY(title->isEditing());
    QCOMPARE(stored().title, QStringLiteral("Theirs"));
    QVERIFY(title->choiceLine()->firstButton()->hasFocus());
    QTest::keyClick(title->choiceLine()->firstButton(), Qt::Key_Return);
    QVERIFY(!title->isEditing());
    QCOMPARE(stored().title, QStringLiteral("Mine"));
}

void TestLeadForms::changeNobodyHasSeenYetIsFoundWhenCommitting()
{
    InlineEdit *title = open("title", QStringLiteral("Mine"));
    editElsewhere(col::Lead::Title, QStringLiteral("Theirs"), false);
    QVERIFY(!title->isContested());
    QTest::keyClick(title->focusProxy(), Qt::Key_Return);
    QVERIFY(title->isEditing() && title->isContested());
    QCOMPARE(stored().title, QStringLiteral("Theirs"));
}

void TestLeadForms::colleaguesValueCanBeTaken()
{
    InlineEdit *title = open("title", QStringLiteral("Mine"));
    editElsewhere(col::Lead::Title, QStringLiteral("Theirs"));
    QTest::mouseClick(title->choiceLine()->secondButton(), Qt::LeftButton);
    QVERIFY(!title->isEditing());
    QCOMPARE(title->displayText(), QStringLiteral("Theirs"));
    QCOMPARE(stored().title, QStringLiteral("Theirs"));
    QVERIFY(drafts().all().empty());
}

void TestLeadForms::openFieldWithoutTypingFollowsTheChange()
{
    m_panel->body()->showPart(QStringLiteral("profile"));
    InlineEdit *title = profile().field(QStringLiteral("title"));
    title->startEditing();
    editElsewhere(col::Lead::Title, QStringLiteral("Theirs"));
    QTest::keyClick(title->focusProxy(), Qt::Key_Return);
    QVERIFY(!title->isEditing());
    QCOMPARE(stored().title, QStringLiteral("Theirs"));
}

void TestLeadForms::undoUnderneathIsAChangeToo()
{
    edit({{col::Lead::Title, QStringLiteral("Second")}});
    InlineEdit *title = open("title", QStringLiteral("Third"));
    QVERIFY(m_rich.pipeline->store().undo());
    QVERIFY(title->isContested());
    QVERIFY2(title->choiceLine()->text().startsWith(u"Changed meanwhile: now"), qPrintable(title->choiceLine()->text()));
    QVERIFY(m_rich.pipeline->store().redo()); // as it was: nothing to decide
    QVERIFY(!title->isContested());
    QTest::keyClick(title->focusProxy(), Qt::Key_Return);
    QCOMPARE(stored().title, QStringLiteral("Third"));
}

void TestLeadForms::evidenceIsContestedToo()
{
    m_panel->body()->showPart(QStringLiteral("deal"));
    InlineEdit *evidence = m_panel->body()->checklist()->row(0)->evidence();
    evidence->startEditing();
    QTest::keyClicks(evidence->focusProxy(), QStringLiteral("mine"));
    QVERIFY(m_rich.pipeline->qualification().answer(m_rich.lead, {{.dimension = QStringLiteral("budget"), .evidence = QStringLiteral("theirs")}}));
    QVERIFY(evidence->isContested());
    QTest::keyClick(evidence->focusProxy(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(evidence->isEditing());
}

void TestLeadForms::noteChangedByAColleagueAsks()
{
    const ActivityId note = m_rich.pipeline->leads().addNote(m_rich.lead, QStringLiteral("first")).valueOr({});
    shows(note.uuid);
    auto *editor = m_panel->findChild<QPlainTextEdit *>(QStringLiteral("noteEditor"));
    QVERIFY(editor);
    QTest::keyClicks(editor, QStringLiteral(" mine"));
    QVERIFY(m_rich.pipeline->leads().editNote(note, QStringLiteral("theirs")));
    QVERIFY(timeline().contest()->isVisible());
    QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
    const auto text = [&] {
        for (const TimelineItem &item : m_panel->source().story()) {
            if (item.id == note.uuid)
                return item.text;
        }
        return QString();
    };
    QCOMPARE(text(), QStringLiteral("theirs"));
    QTest::keyClick(timeline().contest()->firstButton(), Qt::Key_Return);
    QCOMPARE(text(), QStringLiteral("first mine"));
    QVERIFY(!timeline().contest()->isVisible());
    QVERIFY(drafts().all().empty());
    QVERIFY(m_rich.pipeline->store().undo());
    QCOMPARE(text(), QStringLiteral("theirs"));
}

void TestLeadForms::textTypedForADeletedLeadComesBackWithIt()
{
    QTest::keyClicks(composer().editor(), QStringLiteral("half a note"));
    InlineEdit *title = open("title", QStringLiteral("half a title"));
    QVERIFY(m_rich.pipeline->leads().remove({m_rich.lead}));
    auto *copy = m_panel->findChild<QPushButton *>(QStringLiteral("copyTyped"));
    QVERIFY(copy && copy->isVisible());
    copy->click();
    QVERIFY(QApplication::clipboard()->text().contains(u"half a note"));
    QVERIFY(QApplication::clipboard()->text().contains(u"half a title"));
    QVERIFY(m_rich.pipeline->store().undo());
    QCOMPARE(composer().editor()->toPlainText(), QStringLiteral("half a note"));
    QVERIFY(title->hasOffer() && !title->isEditing());
    title->startEditing();
    QCOMPARE(title->typedText(), QStringLiteral("half a title"));
    QTest::keyClick(title->focusProxy(), Qt::Key_Return);
    QCOMPARE(stored().title, QStringLiteral("half a title"));
}

void TestLeadForms::fieldThatWasNotSavedIsOfferedAndGoneOnWith()
{
    const QString before = stored().title;
    drafts().keep({QStringLiteral("lead"), m_rich.lead.uuid, QStringLiteral("title")}, QStringLiteral("Left behind"), QStringLiteral("Quite another"));
    m_panel->showLead({});
    m_panel->showLead(m_rich.lead);
    m_panel->body()->showPart(QStringLiteral("profile"));
    InlineEdit *title = profile().field(QStringLiteral("title"));
    QVERIFY(title->hasOffer());
    QVERIFY(title->choiceLine()->text().contains(u"Left behind"));
    QTRY_VERIFY(title->height() > 40);
    title->choiceLine()->firstButton()->setFocus();
    QTest::keyClick(title->choiceLine()->firstButton(), Qt::Key_Return);
    QCOMPARE(title->typedText(), QStringLiteral("Left behind"));
    QVERIFY(title->isContested()); // the value is another than when it was typed
    QCOMPARE(stored().title, before);
    title->choiceLine()->firstButton()->click();
    QCOMPARE(stored().title, QStringLiteral("Left behind"));
    QVERIFY(drafts().all().empty());
}

void TestLeadForms::offerCanBeDeclined()
{
    drafts().keep({QStringLiteral("lead"), m_rich.lead.uuid, QStringLiteral("title")}, QStringLiteral("Left behind"));
    m_panel->showLead({});
    m_panel->showLead(m_rich.lead);
    m_panel->body()->showPart(QStringLiteral("profile"));
    InlineEdit *title = profile().field(QStringLiteral("title"));
    title->choiceLine()->secondButton()->click();
    QVERIFY(!title->hasOffer());
    QVERIFY(drafts().all().empty());
}

void TestLeadForms::draftOfANoteThatStandsIsInItsEditor()
{
    const ActivityId note = m_rich.pipeline->leads().addNote(m_rich.lead, QStringLiteral("first")).valueOr({});
    drafts().keep({QStringLiteral("note"), note.uuid, QStringLiteral("text")}, QStringLiteral("first, and more"), QStringLiteral("first"));
    m_panel->body()->goOn({QStringLiteral("note"), note.uuid, QStringLiteral("text")});
    auto *editor = m_panel->findChild<QPlainTextEdit *>(QStringLiteral("noteEditor"));
    QCOMPARE(editor->toPlainText(), QStringLiteral("first, and more"));
    QTest::keyClick(editor, Qt::Key_Escape);
    QVERIFY(drafts().all().empty());
}

void TestLeadForms::composerSaysThatItsTextIsFromBefore()
{
    QTest::keyClicks(composer().editor(), QStringLiteral("unfinished"));
    m_panel.reset();
    const QString path = m_rich.pipeline->store().path();
    m_rich.pipeline.reset();
    m_rich.pipeline = std::move(*Pipeline::open(path, {.businessClock = m_clock.get()}));
    m_panel = std::make_unique<LeadPanel>(*m_rich.pipeline, m_theme);
    m_panel->resize(440, 900);
    m_panel->showLead(m_rich.lead);
    m_panel->show();
    auto *offer = m_panel->findChild<ChoiceLine *>(QStringLiteral("composerOffer"));
    QVERIFY(offer->isVisible());
    QCOMPARE(composer().editor()->toPlainText(), QStringLiteral("unfinished"));
    offer->secondButton()->click();
    QVERIFY(composer().editor()->toPlainText().isEmpty());
    QVERIFY(!offer->isVisible());
    QVERIFY(drafts().all().empty());
}

void TestLeadForms::savedAndGivenUpTextLeavesNoDraft()
{
    InlineEdit *title = open("title", QStringLiteral("x"));
    QCOMPARE(drafts().all().size(), size_t(1));
    QTest::keyClick(title->focusProxy(), Qt::Key_Escape);
    QVERIFY(drafts().all().empty());
    title = open("title", QStringLiteral("y"));
    QTest::keyClick(title->focusProxy(), Qt::Key_Return);
    QVERIFY(drafts().all().empty());
    QTest::keyClicks(composer().editor(), QStringLiteral("note"));
    QVERIFY(!drafts().all().empty());
    QTest::keyClick(composer().editor(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(drafts().all().empty());
}

void TestLeadForms::storyIsFilteredByKindWithKeys()
{
    TimelineFilter &filter = *timeline().filter();
    const TimelineModel &model = *timeline().model();
    QVERIFY(model.counts()[TimelineModel::All] > model.counts()[TimelineModel::Notes]);
    QVERIFY(model.counts()[TimelineModel::Notes] > 0);
    QVERIFY(filter.button(TimelineModel::Notes)->text().contains(QString::number(model.counts()[TimelineModel::Notes])));
    QSignalSpy chosen(&timeline(), &TimelineView::filterChosen);
    filter.button(TimelineModel::All)->setFocus();
    QTest::keyClick(filter.button(TimelineModel::All), Qt::Key_Right);
    QCOMPARE(filter.current(), TimelineModel::Notes);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].toString(), QStringLiteral("notes"));
    int items = 0;
    for (int i = 0; i < model.rowCount(); ++i) {
        items += !model.row(i).isHeading();
        QVERIFY(model.row(i).isHeading() || model.row(i).item.what == u"note");
    }
    QCOMPARE(items, model.counts()[TimelineModel::Notes]);
    for (size_t i = 0; i < TimelineModel::filterCount; ++i)
        QCOMPARE(TimelineModel::filterFromKey(TimelineModel::filterKey(TimelineModel::Filter(i))), TimelineModel::Filter(i));
    QCOMPARE(TimelineModel::filterFromKey(QStringLiteral("of a later version")), TimelineModel::All);
}

void TestLeadForms::storyIsSearched()
{
    QVERIFY(m_rich.pipeline->leads().addNote(m_rich.lead, QStringLiteral("ISPARTA deposu IĞDIR")));
    const int all = timeline().model()->rowCount();
    timeline().list()->setFocus();
    m_panel->findInTimeline();
    QVERIFY(timeline().searchField()->hasFocus());
    QTest::keyClicks(timeline().searchField(), QStringLiteral("igdir isparta"));
    QCOMPARE(timeline().model()->rowCount(), 2); // its day and itself
    QTest::keyClick(timeline().searchField(), Qt::Key_Escape);
    QTest::keyClick(timeline().searchField(), Qt::Key_Escape);
    QVERIFY(!timeline().searchField()->isVisible());
    QCOMPARE(timeline().model()->rowCount(), all);
    QVERIFY(m_panel->isVisible());
}

void TestLeadForms::linkOfANoteIsOpenedByKey()
{
    const ActivityId note
        = m_rich.pipeline->leads().addNote(m_rich.lead, QStringLiteral("See [this](https://example.com/offer)")).valueOr({});
    int row = 0;
    while (timeline().model()->row(row).item.id != note.uuid)
        ++row;
    timeline().list()->setFocus();
    timeline().list()->setCurrentIndex(timeline().model()->index(row));
    QTest::keyClick(timeline().list(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_opened.isEmpty());
    QVERIFY(m_panel->findChild<OutsidePanel *>());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(m_opened, QVector<QUrl>{QUrl(QStringLiteral("https://example.com/offer"))});
}

void TestLeadForms::markdownKeysPutMarksAndTakeThemAway()
{
    QPlainTextEdit *text = composer().editor();
    text->setFocus();
    QTest::keyClicks(text, QStringLiteral("very good"));
    text->selectAll();
    QTest::keyClick(text, Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(text->toPlainText(), QStringLiteral("**very good**"));
    QTest::keyClick(text, Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(text->toPlainText(), QStringLiteral("very good"));
    QTest::keyClick(text, Qt::Key_I, Qt::ControlModifier);
    QCOMPARE(text->toPlainText(), QStringLiteral("*very good*"));
    text->setPlainText(QStringLiteral("one\ntwo"));
    text->selectAll();
    QTest::keyClick(text, Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(text->toPlainText(), QStringLiteral("- one\n- two"));
    QTest::keyClick(text, Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(text->toPlainText(), QStringLiteral("one\ntwo"));
    text->clear();
    QTest::keyClick(text, Qt::Key_B, Qt::ControlModifier);
    QTest::keyClicks(text, QStringLiteral("in"));
    QCOMPARE(text->toPlainText(), QStringLiteral("**in**"));
}

void TestLeadForms::previewShowsTheNoteAsItWillLook()
{
    auto *look = m_panel->findChild<QPushButton *>(QStringLiteral("composerPreview"));
    auto *shown = m_panel->findChild<QTextEdit *>(QStringLiteral("composerPreviewText"));
    QVERIFY(!look->isEnabled());
    QTest::keyClicks(composer().editor(), QStringLiteral("**good**"));
    look->click();
    QVERIFY(shown->isVisible() && !composer().editor()->isVisible());
    QCOMPARE(shown->toPlainText(), QStringLiteral("good"));
    look->click();
    QVERIFY(!shown->isVisible());
    QVERIFY(composer().editor()->hasFocus());
    QCOMPARE(composer().editor()->toPlainText(), QStringLiteral("**good**"));
}

void TestLeadForms::richTextIsPastedPlain()
{
    auto *mime = new QMimeData;
    mime->setHtml(QStringLiteral("<b>Ayse</b> <img src=\"http://127.0.0.1/x\">"));
    mime->setText(QStringLiteral("Ayse"));
    QApplication::clipboard()->setMimeData(mime);
    composer().editor()->paste();
    QCOMPARE(composer().editor()->toPlainText(), QStringLiteral("Ayse"));
    for (QTextBlock block = composer().editor()->document()->begin(); block.isValid(); block = block.next()) {
        for (const QTextLayout::FormatRange &range : block.textFormats())
            QVERIFY(!range.format.isImageFormat() && range.format.fontWeight() <= QFont::Normal);
    }
}

void TestLeadForms::callIsMadeAndItsNoteBegun()
{
    edit({{col::Lead::Phone, QStringLiteral("+90 212 000 47 66")}});
    m_panel->body()->showPart(QStringLiteral("profile"));
    profile().field(QStringLiteral("title"))->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_opened, QVector<QUrl>{QUrl(QStringLiteral("tel:+902120004766"))});
    QCOMPARE(composer().kind(), QStringLiteral("call"));
    QVERIFY(composer().editor()->hasFocus());
}

void TestLeadForms::mapAndMessageAreAskedFor()
{
    edit({{col::Lead::Mobile, QStringLiteral("+90 532 000 47 66")},
          {col::Lead::City, QStringLiteral("İzmir")},
          {col::Lead::Country, QStringLiteral("TR")}});
    command("lead.map")->trigger();
    QVERIFY(m_opened.isEmpty());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(m_opened.value(0).host(), QStringLiteral("www.openstreetmap.org"));
    QVERIFY2(m_opened.value(0).query(QUrl::FullyDecoded).contains(QStringLiteral("İzmir")), qPrintable(m_opened.value(0).toString()));
    command("lead.message")->trigger();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(m_opened.value(1), QUrl(QStringLiteral("https://wa.me/905320004766")));
    edit({{col::Lead::Mobile, QStringLiteral("532 000 47 66")}, {col::Lead::Phone, QString()}});
    QVERIFY(!command("lead.message")->isEnabled()); // of which country?
    QVERIFY(command("lead.call")->isEnabled());
}

void TestLeadForms::contactIsCopied()
{
    edit({{col::Lead::Phone, QStringLiteral("+90 212 000 47 66")}, {col::Lead::City, QStringLiteral("İzmir")}});
    command("lead.copy_contact")->trigger();
    const QString copied = QApplication::clipboard()->text();
    for (const QString &part : {stored().fullName(), QStringLiteral("+90 212 000 47 66"), QStringLiteral("İzmir"), stored().email})
        QVERIFY2(copied.contains(part), qPrintable(copied));
}

void TestLeadForms::refusedWaysAreStruckOutAndSayWhy()
{
    edit({{col::Lead::Phone, QStringLiteral("+90 212 000 47 66")}, {col::Lead::Consent, QStringLiteral("yes")}});
    QVERIFY(!reach().button(ContactActions::Call)->font().strikeOut());
    edit({{col::Lead::Consent, QStringLiteral("Do not call before 2027")}});
    QVERIFY(reach().button(ContactActions::Call)->font().strikeOut());
    QVERIFY(!reach().button(ContactActions::Mail)->font().strikeOut());
    QSignalSpy said(m_panel.get(), &LeadView::problem);
    command("lead.call")->trigger();
    QVERIFY(m_opened.isEmpty());
    QCOMPARE(said.size(), 1);
    QVERIFY(said[0][0].toString().contains(u"Do not call before 2027"));
    edit({{col::Lead::Consent, QStringLiteral("no")}});
    for (const auto way : {ContactActions::Call, ContactActions::Message, ContactActions::Mail})
        QVERIFY(reach().button(way)->font().strikeOut());
    QVERIFY(!reach().button(ContactActions::Map)->font().strikeOut());
}

void TestLeadForms::localTimeIsSaidInWords()
{
    edit({{col::Lead::Country, QStringLiteral("DE")}, {col::Lead::City, QStringLiteral("Berlin")}, {col::Lead::TimeZone, QString()}});
    QCOMPARE(reach().timeText(), QStringLiteral("12:20 in Berlin, within working hours"));
    edit({{col::Lead::Country, QStringLiteral("US")}, {col::Lead::City, QStringLiteral("New York")}});
    QCOMPARE(reach().timeText(), QStringLiteral("06:20 in New York, outside working hours"));
    edit({{col::Lead::City, QStringLiteral("Springfield")}});
    QCOMPARE(reach().timeText(), QString());
    edit({{col::Lead::TimeZone, QStringLiteral("Asia/Tokyo")}, {col::Lead::City, QStringLiteral("Tokyo")}});
    QCOMPARE(reach().timeText(), QStringLiteral("20:20 in Tokyo, outside working hours"));
}

void TestLeadForms::placesWithoutOneTimeSayNone()
{
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    const Instant winter = QDateTime({2026, 1, 15}, {12, 0}, Qt::UTC).toMSecsSinceEpoch();
    Lead lead;
    QVERIFY(!placeOf(lead, nullptr, winter, english));
    lead.country = QStringLiteral("BR");
    QVERIFY(!placeOf(lead, nullptr, winter, english));
    lead.country = QStringLiteral("TR");
    const auto turkey = placeOf(lead, nullptr, winter, english);
    QVERIFY(turkey && !turkey->name.isEmpty());
    QCOMPARE(turkey->zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(winter)), 3 * 3600);
    Company company;
    company.country = QStringLiteral("GB");
    company.city = QStringLiteral("Leeds");
    QCOMPARE(placeOf(Lead{}, &company, winter, english)->name, QStringLiteral("Leeds"));
    // A Friday is no working day everywhere.
    const Instant friday = QDateTime({2026, 1, 16}, {9, 0}, Qt::UTC).toMSecsSinceEpoch();
    QVERIFY(isWorkingTime(friday, QTimeZone("Europe/Istanbul"), QStringLiteral("TR")));
    QVERIFY(!isWorkingTime(friday, QTimeZone("Asia/Riyadh"), QStringLiteral("SA")));
}

void TestLeadForms::veryLongNamesStayInPlace()
{
    edit({{col::Lead::GivenName, QString(10'000, u'Ö')}, {col::Lead::Title, QString(10'000, u'w')}});
    m_panel->body()->showPart(QStringLiteral("profile"));
    (void)m_panel->grab();
    QVERIFY(m_panel->width() <= 480);
    QVERIFY(profile().width() <= m_panel->width());
    InlineEdit *title = profile().field(QStringLiteral("title"));
    title->startEditing();
    QVERIFY(profile().width() <= m_panel->width());
    QTest::keyClick(title->focusProxy(), Qt::Key_Escape);
}

void TestLeadForms::manyOwnFieldsAreBuiltLittleByLittle()
{
    constexpr int fields = 500;
    QVERIFY(m_rich.pipeline->store().write(ActionCode::CreateCustomField, {}, [](Writer &writer) -> Result<void> {
        for (int i = 0; i < fields; ++i) {
            Record field = emptyRecord(Table::CustomField);
            field.at(col::CustomField::Kind) = Value{std::string("lead")};
            field.at(col::CustomField::Name) = textValue(QStringLiteral("Field %1").arg(i));
            field.at(col::CustomField::Type) = textValue(customTypeKey(CustomType::Text));
            writer.create(Table::CustomField, writer.newId(), std::move(field));
        }
        return {};
    }));
    std::vector<CustomCell> cells;
    QString last;
    const Catalog catalog = m_rich.pipeline->catalog().valueOr({});
    for (const CustomField &field : catalog.customFields) {
        if (!field.name.startsWith(u"Field"))
            continue;
        cells.push_back({field.id.uuid, textValue(QStringLiteral("v ") + field.name)});
        last = field.id.text();
    }
    QVERIFY(m_rich.pipeline->leads().edit(m_rich.lead, {}, cells));
    QElapsedTimer watch;
    watch.start();
    LeadPanel panel(*m_rich.pipeline, m_theme);
    panel.resize(440, 900);
    panel.showLead(m_rich.lead);
    panel.body()->showPart(QStringLiteral("profile"));
    qInfo("built in %lld ms", watch.restart());
    const auto built = [&] {
        const auto edits = panel.findChildren<InlineEdit *>();
        return std::count_if(edits.begin(), edits.end(), [](const InlineEdit *edit) { return edit->objectName().startsWith(u"custom_Field"); });
    };
    QVERIFY(built() < fields / 4);
    panel.show();
    qint64 longest = 0;
    while (built() < fields) {
        watch.restart();
        QCoreApplication::processEvents();
        longest = std::max(longest, watch.elapsed());
    }
    qInfo("longest step %lld ms", longest);
    QCOMPARE(panel.body()->profile()->field(QStringLiteral("Field 499"))->displayText(), QStringLiteral("v Field 499"));
    watch.restart();
    panel.showLead({});
    panel.showLead(m_rich.lead);
    QCoreApplication::processEvents();
    qInfo("shown again in %lld ms", watch.elapsed());
    // A draft of a field that waits is found all the same.
    LeadPanel another(*m_rich.pipeline, m_theme);
    another.showLead(m_rich.lead);
    QVERIFY(another.body()->profile()->draftField(last));
}

QTEST_MAIN(TestLeadForms)
#include "tst_leadforms.moc"
