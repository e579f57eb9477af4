#include "core/store/history.h"
#include "tests/ui/shell/trialwindow.h"
#include "ui/history/historypanel.h"
#include "ui/history/thinghistorymodel.h"
#include "ui/controls/inlineedit.h"
#include "ui/controls/messagebar.h"
#include "ui/lead/leadbody.h"
#include "ui/lead/leadpanel.h"
#include "ui/lead/opportunitylist.h"
#include "ui/lead/opportunityrow.h"
#include "ui/table/thingtablepage.h"

#include <QClipboard>
#include <QComboBox>
#include <QListView>
#include <QPushButton>

using namespace huni;

// By keys only, as a person does it.
class TestHistoryPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void saysWhoChangedWhatInWords();
    void fieldIsPutBackAndThatIsUndone();
    void onlyOneFieldIsShown();
    void stageCannotBePutBack();
    void rowIsCopied();
    void companyOfTheRowHasAHistoryToo();
    void opportunityHasAHistoryOfItsOwn();
    void withoutAnOpportunityItSaysSo();
    void withoutALeadNothingOpens();

private:
    void openHistory(LeadId lead)
    {
        m_window = std::make_unique<Window>(m_file->pipeline(), m_theme, *m_preferences);
        m_window->resize(1280, 720);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTRY_VERIFY(m_window->isSettled());
        m_window->showLead(lead);
        key(Qt::Key_H, Qt::ControlModifier);
        QVERIFY(panel() && panel()->isVisible());
    }
    void key(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get(),
                        Qt::Key(key), modifiers);
    }
    void edit(LeadId lead, int column, const Value &value)
    {
        const std::pair<int, Value> cell{column, value};
        QVERIFY(m_file->pipeline().leads().edit(lead, std::span(&cell, 1)).ok());
    }
    HistoryPanel *panel() { return m_window->findChild<HistoryPanel *>(); }
    QStringList rows()
    {
        QStringList words;
        for (int row = 0; row < panel()->model().rowCount(); ++row) {
            if (panel()->model().change(row))
                words += panel()->model().index(row).data().toString();
        }
        return words;
    }

    Theme m_theme;
    std::unique_ptr<trial::TrialFile> m_file;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Window> m_window;
    std::unique_ptr<Translations> m_words;
};

void TestHistoryPanel::initTestCase()
{
    m_words = std::make_unique<Translations>(Language::English);
    m_theme.apply(*qApp);
}

void TestHistoryPanel::init()
{
    m_file = std::make_unique<trial::TrialFile>();
    m_preferences = std::make_unique<Preferences>(m_file->folder() + QStringLiteral("/huni.ini"));
    m_preferences->setLanguage(Language::English);
}

void TestHistoryPanel::cleanup()
{
    m_window.reset();
    m_preferences.reset();
    m_file.reset();
}

void TestHistoryPanel::saysWhoChangedWhatInWords()
{
    const LeadId lead = m_file->add(QStringLiteral("Ayşe"), u"new", 100'000);
    edit(lead, col::Lead::City, textValue(QStringLiteral("Bursa")));
    edit(lead, col::Lead::City, textValue(QStringLiteral("<b>İzmir</b>")));
    edit(lead, col::Lead::Country, textValue(QStringLiteral("TR")));
    edit(lead, col::Lead::Value, Value{qint64(250'000)});
    QVERIFY(m_file->pipeline().leads().setCompany(lead, QStringLiteral("Kraft GmbH")).ok());
    const auto member = m_file->pipeline().catalog()->members.front();
    edit(lead, col::Lead::Owner, idValue(member.id));
    QVERIFY(m_file->pipeline()
                .moves()
                .move({{CardRef::Kind::Lead, lead.uuid}}, {.stage = m_file->stage(u"contacted")})
                .ok());
    openHistory(lead);
    const QStringList shown = rows();
    const QString all = shown.join(u'\n');
    QVERIFY2(shown.contains(QStringLiteral("City: Bursa → <b>İzmir</b>")), qPrintable(all));
    QVERIFY2(shown.contains(QStringLiteral("City: — → Bursa")), qPrintable(all));
    QVERIFY2(all.contains(QStringLiteral("New → Contacted")), qPrintable(all));
    QVERIFY2(all.contains(QStringLiteral("— → Kraft GmbH")), qPrintable(all));
    QVERIFY2(all.contains(QStringLiteral("→ Deniz")), qPrintable(all));
    QVERIFY2(all.contains(QStringLiteral("1,000")) && all.contains(QStringLiteral("2,500")), qPrintable(all));
    QVERIFY2(!all.contains(lead.text()) && !all.contains(QStringLiteral("position")), qPrintable(all));
    QCOMPARE(shown.last(), QStringLiteral("Added"));
    const QString spoken = panel()->list()->currentIndex().data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.contains(QStringLiteral("Deniz")), qPrintable(spoken));
}

void TestHistoryPanel::fieldIsPutBackAndThatIsUndone()
{
    const LeadId lead = m_file->add(QStringLiteral("Ayşe"), u"new");
    edit(lead, col::Lead::City, textValue(QStringLiteral("Bursa")));
    edit(lead, col::Lead::City, textValue(QStringLiteral("İzmir")));
    openHistory(lead);
    QCOMPARE(panel()->list()->currentIndex().data().toString(), QStringLiteral("City: Bursa → İzmir"));
    key(Qt::Key_Return);
    QCOMPARE(m_file->lead(lead).city, QStringLiteral("Bursa"));
    QTRY_COMPARE(rows().first(), QStringLiteral("City: İzmir → Bursa"));
    key(Qt::Key_Escape);
    QVERIFY(!panel()->isVisible());
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_file->lead(lead).city, QStringLiteral("İzmir"));
}

void TestHistoryPanel::onlyOneFieldIsShown()
{
    const LeadId lead = m_file->add(QStringLiteral("Ayşe"), u"new");
    edit(lead, col::Lead::City, textValue(QStringLiteral("Bursa")));
    edit(lead, col::Lead::Interest, textValue(QStringLiteral("ERP")));
    openHistory(lead);
    auto *fields = panel()->findChild<QComboBox *>();
    fields->setFocus();
    QVERIFY(fields->findText(QStringLiteral("City")) > 0);
    QTest::keyClicks(fields, QStringLiteral("City"));
    QCOMPARE(fields->currentText(), QStringLiteral("City"));
    QTRY_COMPARE(rows(), QStringList{QStringLiteral("City: — → Bursa")});
}

void TestHistoryPanel::stageCannotBePutBack()
{
    const LeadId lead = m_file->add(QStringLiteral("Ayşe"), u"new");
    QVERIFY(m_file->pipeline()
                .moves()
                .move({{CardRef::Kind::Lead, lead.uuid}}, {.stage = m_file->stage(u"contacted")})
                .ok());
    openHistory(lead);
    QVERIFY(rows().first().contains(QStringLiteral("Contacted")));
    QVERIFY(!panel()->findChild<QPushButton *>(QStringLiteral("revertField"))->isEnabled());
    key(Qt::Key_Return);
    QCOMPARE(m_file->stageKeyOf(lead), QStringLiteral("contacted"));
}

void TestHistoryPanel::rowIsCopied()
{
    const LeadId lead = m_file->add(QStringLiteral("Ayşe"), u"new");
    edit(lead, col::Lead::City, textValue(QStringLiteral("Bursa")));
    openHistory(lead);
    key(Qt::Key_C, Qt::ControlModifier);
    const QString text = QApplication::clipboard()->text();
    QVERIFY2(text.endsWith(QStringLiteral("City: — → Bursa")) && text.contains(QStringLiteral("Deniz")),
             qPrintable(text));
}

void TestHistoryPanel::companyOfTheRowHasAHistoryToo()
{
    Company company;
    company.name = QStringLiteral("Kraft GmbH");
    company.city = QStringLiteral("Köln");
    const auto id = m_file->pipeline().leads().createCompany(company);
    QVERIFY(id.ok());
    const std::pair<int, Value> cell{col::Company::City, textValue(QStringLiteral("Bonn"))};
    QVERIFY(m_file->pipeline().leads().editCompany(*id, std::span(&cell, 1)).ok());
    openHistory(m_file->add(QStringLiteral("Ayşe"), u"new"));
    key(Qt::Key_Escape);
    m_window->pages().openPage(tablePageKey(Table::Company));
    QTRY_VERIFY(m_window->isSettled());
    m_window->tablePage(Table::Company).goTo(id->uuid);
    key(Qt::Key_H, Qt::ControlModifier);
    QVERIFY(panel()->isVisible());
    QCOMPARE(panel()->model().id(), id->uuid);
    QCOMPARE(rows(), (QStringList{QStringLiteral("City: Köln → Bonn"), QStringLiteral("Added")}));
    key(Qt::Key_Return);
    QTRY_COMPARE(rows().first(), QStringLiteral("City: Bonn → Köln"));
    key(Qt::Key_End);
    QCOMPARE(panel()->list()->currentIndex().data().toString(), QStringLiteral("Added"));
}

void TestHistoryPanel::opportunityHasAHistoryOfItsOwn()
{
    const LeadId lead = m_file->add(QStringLiteral("Ayşe"), u"new");
    const auto first = m_file->pipeline().moves().openOpportunity(lead, m_file->stage(u"proposal"));
    const auto second = m_file->pipeline().moves().openOpportunity(lead, m_file->stage(u"negotiation"));
    QVERIFY(first.ok() && second.ok());
    const std::pair<int, Value> name {col::Opportunity::Name, textValue(QStringLiteral("Licences"))};
    QVERIFY(m_file->pipeline().opportunities().edit(*first, std::span(&name, 1)).ok());
    openHistory(lead);
    QVERIFY(!rows().join(u'\n').contains(QStringLiteral("→ Licences")));
    key(Qt::Key_Escape);
    // The one that has the focus, by its button.
    m_window->leadPanel().body()->showPart(QStringLiteral("deal"));
    for (OpportunityRow *row : m_window->leadPanel().body()->opportunities()->rows()) {
        auto *button = row->findChild<QPushButton *>(QStringLiteral("opportunityHistory"));
        QVERIFY(button->isVisible() && button->accessibleName().contains(row->accessibleName()));
        QVERIFY(button->focusPolicy() & Qt::TabFocus);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QVERIFY(panel()->isVisible());
        QCOMPARE(rows().join(u'\n').contains(QStringLiteral("→ Licences")), row->opportunity() == *first);
        key(Qt::Key_Escape);
        // And by its command, as menu and palette do it.
        row->name()->setFocus();
        m_window->runCommand(QStringLiteral("lead.opportunity_history"));
        QVERIFY(panel()->isVisible());
        QCOMPARE(rows().join(u'\n').contains(QStringLiteral("→ Licences")), row->opportunity() == *first);
        key(Qt::Key_Escape);
    }
    // The card of the board.
    m_window->hideLead();
    m_window->board().showBand(Band::Bofu);
    QTRY_VERIFY(m_window->isSettled());
    BoardView &view = m_window->board().view();
    for (int column = 0; column < view.columnCount(); ++column) {
        if (view.columnView(column)->rowCount() == 0)
            continue;
        view.setCurrentCard(column, 0);
        const OpportunityId current = m_window->board().currentOpportunity();
        QVERIFY(current == *first || current == *second);
        key(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(panel()->isVisible());
        QCOMPARE(rows().join(u'\n').contains(QStringLiteral("→ Licences")), current == *first);
        key(Qt::Key_Escape);
    }
}

void TestHistoryPanel::withoutAnOpportunityItSaysSo()
{
    openHistory(m_file->add(QStringLiteral("Ayşe"), u"new"));
    key(Qt::Key_Escape);
    m_window->runCommand(QStringLiteral("lead.opportunity_history"));
    QVERIFY(!panel()->isVisible());
    QVERIFY(m_window->frame().messageBar()->text().contains(QStringLiteral("No opportunity is shown.")));
}

void TestHistoryPanel::withoutALeadNothingOpens()
{
    m_window = std::make_unique<Window>(m_file->pipeline(), m_theme, *m_preferences);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    key(Qt::Key_H, Qt::ControlModifier);
    QVERIFY(!panel() || !panel()->isVisible());
}

QTEST_MAIN(TestHistoryPanel)
#include "tst_historypanel.moc"
