#include "core/exchange/fieldeditor.h"
#include "core/leads/timeline.h"
#include "tests/core/store/heldstore.h"
#include "tests/core/store/filelocks.h"
#include "tests/ui/shell/trialwindow.h"
#include "ui/capture/capturematches.h"
#include "ui/capture/capturepanel.h"
#include "ui/capture/capturetext.h"
#include "ui/controls/messagebar.h"

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QImage>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>

using namespace huni;

/// Quick capture in the window of a real file, by keys.
class TestCapturePanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void signatureBecomesALeadByKeys();
    void typedFieldsAreNotOverwritten();
    void enterGoesOnFromFieldToField();
    void ctrlShiftEnterStartsTheNext();
    void escKeepsWhatWasTyped();
    void whatIsTypedComesBackInAnotherWindow();
    void missingContactIsTold();
    void badMailAddressIsTold();
    void whoIsThereAlreadyIsShownWithTheirOwner();
    void worksOnEveryPageAndGivesTheFocusBack();
    void contactCardIsAdded();
    void manyCardsAreOneAction();
    void cardsAreSteppedThroughAndKeepTheirChanges();
    void mailBecomesALeadWithItsStory();
    void fileThatIsNoneIsTold();
    void fileBesideWhatIsTypedKeepsBoth();
    void droppedFileOpensOverWhatWasTypedBefore();
    void cardsAddedAtOnceLeaveWhatIsTyped();
    void clearTakesWhatIsShown();
    void nothingIsClearedWhileCardsAreAdded();
    void cancelledAddingLeavesTheCards();
    void mailOfHtmlAloneIsRead();
    void pastedPictureChangesNothing();
    void thePipelineItselfIsNotOpened();
    void pastedMarkupIsPlainText();
    void tooLongTextIsToldAndKept();
    void readOnlyFileOffersNothing();

private:
    CapturePanel &panel() { return m_window->capturePanel(); }
    CaptureText *text() { return panel().findChild<CaptureText *>(); }
    QLineEdit *line(const char *name) { return panel().findChild<QLineEdit *>(QString::fromLatin1(name)); }
    void openPanel()
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get(), Qt::Key_N,
                        Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(panel().isVisible() && text()->hasFocus());
    }
    void paste(const QString &what)
    {
        text()->insertPlainText(what);
        QTRY_VERIFY(panel().isSettled());
    }
    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), which, modifiers);
    }
    void save() { key(Qt::Key_Return, Qt::ControlModifier); }
    QPushButton *button(const char *name) { return panel().findChild<QPushButton *>(QString::fromLatin1(name)); }
    static QByteArray cards(const std::vector<const char *> &names)
    {
        QByteArray bytes;
        for (const char *name : names)
            bytes += QByteArray("BEGIN:VCARD\nVERSION:3.0\nFN:") + name + "\nEMAIL:" + name + "@x.example\nEND:VCARD\n";
        return bytes;
    }
    QStringList names() { return m_file->names(u"new"); }
    QString written(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_file->folder() + u'/' + name);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                    : QString();
    }
    Lead only()
    {
        Reader reader = m_file->pipeline().store().reader();
        const auto lead = reader.read([&](Connection &connection) {
            Query query(connection, "SELECT id FROM lead WHERE gone=0");
            return query.next() ? query.as<LeadId>(0) : LeadId{};
        });
        return m_file->lead(*lead);
    }
    std::vector<TimelineItem> story()
    {
        Reader reader = m_file->pipeline().store().reader();
        return reader.read([&](Connection &connection) { return readTimeline(connection, only().id); })
            .valueOr({});
    }

    Theme m_theme;
    std::unique_ptr<Translations> m_words;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<trial::TrialFile> m_file;
    std::unique_ptr<Window> m_window;
};

void TestCapturePanel::initTestCase()
{
    m_theme.apply(*qApp);
    m_words = std::make_unique<Translations>(Language::English);
}

void TestCapturePanel::init()
{
    m_file = std::make_unique<trial::TrialFile>();
    m_preferences = std::make_unique<Preferences>(m_file->folder() + QStringLiteral("/huni.ini"));
    m_preferences->setLanguage(Language::English);
    m_window = std::make_unique<Window>(m_file->pipeline(), m_theme, *m_preferences);
    m_window->resize(1280, 720);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_VERIFY(m_window->isSettled());
}

void TestCapturePanel::cleanup()
{
    m_window.reset();
    m_preferences.reset();
    m_file.reset();
}

void TestCapturePanel::signatureBecomesALeadByKeys()
{
    openPanel();
    paste(QStringLiteral(
        "Ayşe Demir\nSatış Müdürü\nAnadolu Yazılım A.Ş.\nTel: 0212 555 11 22\nGSM: 0532 123 45 67\n"
        "ayse.demir@anadoluyazilim.example\nBarbaros Bulvarı No: 12, 34349 Beşiktaş / İstanbul\n\"Birlikte "
        "daha güçlü\""));
    QCOMPARE(line("name")->text(), QStringLiteral("Ayşe Demir"));
    QCOMPARE(line("company")->text(), QStringLiteral("Anadolu Yazılım A.Ş."));
    QVERIFY(text()->extraSelections().size() >= 6); // what was understood is marked
    save();
    QVERIFY(panel().isHidden());
    QTRY_COMPARE(names(), QStringList{QStringLiteral("Ayşe Demir")});
    const Lead lead = only();
    QCOMPARE(lead.title, QStringLiteral("Satış Müdürü"));
    QCOMPARE(lead.phone, QStringLiteral("0212 555 11 22"));
    QCOMPARE(lead.mobile, QStringLiteral("0532 123 45 67"));
    QCOMPARE(lead.city, QStringLiteral("İstanbul"));
    QCOMPARE(lead.owner.uuid, m_file->pipeline().store().person());
    QVERIFY(lead.company);
    QCOMPARE(story().size(), size_t(2)); // made, and its note
    QCOMPARE(story().front().text, QStringLiteral("Birlikte daha güçlü"));
    QCOMPARE(m_window->frame().statusLine()->lastAction(), QStringLiteral("Undo: added \"Ayşe Demir\""));
    key(Qt::Key_Z, Qt::ControlModifier); // one undo takes back all of it
    QTRY_VERIFY(names().isEmpty());
    Reader reader = m_file->pipeline().store().reader();
    QCOMPARE(*reader.read([](Connection &connection) {
        Query count(connection,
                    "SELECT (SELECT count(*) FROM company WHERE gone=0) + (SELECT count(*) FROM activity "
                    "WHERE gone=0)");
        return count.next() ? count.integer(0) : -1;
    }),
             qint64(0));
}

void TestCapturePanel::typedFieldsAreNotOverwritten()
{
    openPanel();
    paste(QStringLiteral("Ayşe Demir, Anadolu Yazılım, 0532 123 45 67"));
    line("company")->setFocus();
    line("company")->selectAll();
    QTest::keyClicks(line("company"), QStringLiteral("Another"));
    text()->setFocus();
    paste(QStringLiteral("\nayse@anadolu.example"));
    QCOMPARE(line("company")->text(), QStringLiteral("Another"));
    QCOMPARE(line("email")->text(), QStringLiteral("ayse@anadolu.example"));
    save();
    QTRY_COMPARE(names().size(), 1);
    Reader reader = m_file->pipeline().store().reader();
    const auto company = reader.read(
        [&](Connection &connection) { return readCompany(reader, connection, only().company); });
    QCOMPARE((*company)->name, QStringLiteral("Another"));
}

void TestCapturePanel::enterGoesOnFromFieldToField()
{
    openPanel();
    line("name")->setFocus();
    for (const char *next : {"company", "title", "email", "phone", "mobile"}) {
        key(Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(line(next)));
    }
    key(Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("channel"));
    QVERIFY(panel().isVisible());
}

void TestCapturePanel::ctrlShiftEnterStartsTheNext()
{
    openPanel();
    paste(QStringLiteral("Ayşe Demir, Anadolu, 0532 123 45 67"));
    key(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(panel().isVisible() && text()->hasFocus());
    QVERIFY(text()->toPlainText().isEmpty() && line("name")->text().isEmpty()
            && line("company")->text().isEmpty());
    paste(QStringLiteral("Mehmet Kaya, Kaya Lojistik, 0533 123 45 67"));
    save();
    QVERIFY(panel().isHidden());
    QTRY_COMPARE(names(), (QStringList{QStringLiteral("Mehmet Kaya"), QStringLiteral("Ayşe Demir")}));
}

void TestCapturePanel::escKeepsWhatWasTyped()
{
    openPanel();
    paste(QStringLiteral("Ayşe Demir, 0532 123 45 67"));
    QTest::keyClicks(line("title"), QStringLiteral("CTO"));
    text()->setFocus();
    key(Qt::Key_Escape);
    QVERIFY(panel().isHidden());
    QVERIFY(names().isEmpty());
    openPanel();
    QCOMPARE(text()->toPlainText(), QStringLiteral("Ayşe Demir, 0532 123 45 67"));
    QCOMPARE(line("title")->text(), QStringLiteral("CTO"));
    QCOMPARE(line("name")->text(), QStringLiteral("Ayşe Demir"));
}

void TestCapturePanel::whatIsTypedComesBackInAnotherWindow()
{
    openPanel();
    paste(QStringLiteral("Ada Lovelace, ada@analytical.example"));
    line("title")->setFocus();
    QTest::keyClicks(line("title"), QStringLiteral("CTO"));
    QVERIFY(m_file->pipeline().drafts().writeNow().ok());
    m_window = std::make_unique<Window>(m_file->pipeline(), m_theme, *m_preferences);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    openPanel();
    QCOMPARE(text()->toPlainText(), QStringLiteral("Ada Lovelace, ada@analytical.example"));
    QCOMPARE(line("title")->text(), QStringLiteral("CTO"));
    QCOMPARE(line("email")->text(), QStringLiteral("ada@analytical.example"));
    save();
    QTRY_COMPARE(names().size(), 1);
    QVERIFY(m_file->pipeline().drafts().all().empty()); // it is a lead now
}

void TestCapturePanel::missingContactIsTold()
{
    openPanel();
    paste(QStringLiteral("Ayşe Demir"));
    save();
    QVERIFY(panel().isVisible());
    QCOMPARE(panel().problem(),
             QStringLiteral(
                 "There is no way to reach them yet: add an e-mail address, a phone number or a company."));
    QVERIFY(line("email")->hasFocus());
    QVERIFY(names().isEmpty());
}

void TestCapturePanel::badMailAddressIsTold()
{
    openPanel();
    QTest::keyClicks(line("email"), QStringLiteral("not an address"));
    line("email")->setFocus();
    save();
    QVERIFY(panel().problem().contains(QStringLiteral("not an address")));
    QVERIFY(names().isEmpty());
}

void TestCapturePanel::whoIsThereAlreadyIsShownWithTheirOwner()
{
    Pipeline &pipeline = m_file->pipeline();
    QVERIFY(
        FieldEditor(pipeline).add(Table::Member, {{QStringLiteral("name"), QStringLiteral("Mert")}}).ok());
    QVERIFY(FieldEditor(pipeline)
                .add(Table::Lead,
                     {{QStringLiteral("full_name"), QStringLiteral("Ayşe Demir")},
                      {QStringLiteral("company"), QStringLiteral("Anadolu")},
                      {QStringLiteral("email"), QStringLiteral("ayse@anadolu.example")},
                      {QStringLiteral("owner"), QStringLiteral("Mert")},
                      {QStringLiteral("stage"), QStringLiteral("mql")}})
                .ok());
    openPanel();
    paste(QStringLiteral("A. Demir, AYSE@anadolu.example"));
    auto *matches = panel().findChild<CaptureMatches *>();
    QTRY_COMPARE(matches->lines().size(), 1);
    QVERIFY2(matches->lines().first().startsWith(QStringLiteral(
                 "Ayşe Demir (Anadolu) is there already: same e-mail address. Belongs to Mert since ")),
             qPrintable(matches->lines().first()));
    QVERIFY(matches->lines().first().endsWith(QStringLiteral("in MQL")));
    text()->clear();
    QTRY_VERIFY(matches->lines().isEmpty() && matches->isHidden());
    paste(QStringLiteral("Can Er, Anadolu, 0532 000 00 01")); // nobody known, but their company
    QTRY_COMPARE(matches->lines().size(), 1);
    QVERIFY2(matches->lines().first().startsWith(
                 QStringLiteral("Anadolu is there already, with 1 lead. Belongs to Mert since ")),
             qPrintable(matches->lines().first()));
}

void TestCapturePanel::worksOnEveryPageAndGivesTheFocusBack()
{
    for (const char *page : {"settings", "lead", "board"}) {
        m_window->frame().showPage(QString::fromLatin1(page));
        QWidget *before = m_window->frame().page(QString::fromLatin1(page))->nextInFocusChain();
        while (!(before->focusPolicy() & Qt::TabFocus) || !before->isVisible() || !before->isEnabled())
            before = before->nextInFocusChain();
        before->setFocus();
        openPanel();
        key(Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), before);
    }
}

void TestCapturePanel::contactCardIsAdded()
{
    const QString path = written(
        QStringLiteral("ayse.vcf"),
        "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Demir;Ayse;;;\r\nFN:Ayse Demir\r\nORG:Anadolu\r\nTITLE:CTO\r\n"
        "TEL;TYPE=CELL:0532 123 45 67\r\nNICKNAME:Aysecik\r\nEND:VCARD\r\n");
    m_window->captureFiles({path});
    QTRY_VERIFY(panel().isVisible() && panel().isSettled());
    QTRY_COMPARE(line("name")->text(), QStringLiteral("Ayse Demir"));
    QVERIFY(line("name")->hasFocus());
    save();
    QVERIFY(panel().isHidden());
    QCOMPARE(only().title, QStringLiteral("CTO"));
    QCOMPARE(story().front().text, QStringLiteral("Nickname: Aysecik"));
    openPanel(); // nothing of it is left
    QVERIFY(text()->isVisible() && line("name")->text().isEmpty());
}

void TestCapturePanel::manyCardsAreOneAction()
{
    QByteArray bytes;
    for (int i = 0; i < 5000; ++i)
        bytes += "BEGIN:VCARD\nVERSION:3.0\nFN:Person " + QByteArray::number(i) + "\nEMAIL:p"
            + QByteArray::number(i) + "@x.example\nORG:Company " + QByteArray::number(i % 700)
            + "\nEND:VCARD\n";
    Lead known;
    known.email = QStringLiteral("P17@x.example");
    QVERIFY(m_file->pipeline().leads().create(known).ok());
    m_window->captureFiles({written(QStringLiteral("many.vcf"), bytes)});
    QTRY_VERIFY(panel().isSettled());
    auto *all = panel().findChild<QPushButton *>(QStringLiteral("add_all"));
    QTRY_VERIFY(all->isVisible());
    QCOMPARE(all->text(), QStringLiteral("Add all 5,000"));
    all->setFocus();
    key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(panel().isHidden(), 60000);
    QCOMPARE(m_window->frame().messageBar()->text(),
             QStringLiteral("Added 4,999 leads. 1 was there already and stays as it is."));
    const auto count = [&](const std::string &table) {
        Reader reader = m_file->pipeline().store().reader();
        return *reader.read([&](Connection &connection) {
            Query query(connection, "SELECT count(*) FROM " + table + " WHERE gone=0");
            return query.next() ? query.integer(0) : -1;
        });
    };
    QCOMPARE(count("lead"), qint64(5000));
    QCOMPARE(count("company"), qint64(700));
    m_window->undo();
    QTRY_COMPARE(count("lead"), qint64(1));
    QCOMPARE(count("company"), qint64(0));
}

void TestCapturePanel::cardsAreSteppedThroughAndKeepTheirChanges()
{
    QByteArray bytes;
    for (const char *name : {"Bir Can", "Iki Can", "Uc Can"})
        bytes += QByteArray("BEGIN:VCARD\nVERSION:3.0\nFN:") + name + "\nEMAIL:" + name[0]
            + "@x.example\nEND:VCARD\n";
    m_window->captureFiles({written(QStringLiteral("three.vcf"), bytes)});
    QTRY_COMPARE(line("name")->text(), QStringLiteral("Bir Can"));
    QTest::keyClicks(line("title"), QStringLiteral("CTO"));
    auto *next = panel().findChild<QPushButton *>(QStringLiteral("next_card"));
    auto *previous = panel().findChild<QPushButton *>(QStringLiteral("previous_card"));
    next->setFocus();
    key(Qt::Key_Return);
    QCOMPARE(line("name")->text(), QStringLiteral("Iki Can"));
    QVERIFY(line("title")->text().isEmpty());
    previous->setFocus();
    key(Qt::Key_Return);
    QCOMPARE(line("title")->text(), QStringLiteral("CTO"));
    line("name")->setFocus();
    save(); // the next card waits
    QVERIFY(panel().isVisible());
    QCOMPARE(line("name")->text(), QStringLiteral("Iki Can"));
    QVERIFY(line("title")->text().isEmpty());
    save();
    QCOMPARE(line("name")->text(), QStringLiteral("Uc Can"));
    key(Qt::Key_Escape);
    QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(panel().isVisible());
    QCOMPARE(line("name")->text(), QStringLiteral("Uc Can")); // Esc kept it
    save();
    QVERIFY(panel().isHidden());
    QTRY_COMPARE(
        names(),
        (QStringList{QStringLiteral("Uc Can"), QStringLiteral("Iki Can"), QStringLiteral("Bir Can")}));
}

void TestCapturePanel::mailBecomesALeadWithItsStory()
{
    m_window->captureFiles({written(
        QStringLiteral("teklif.eml"),
        "From: Ayse Demir <ayse@anadolu.example>\nSubject: Teklif\nDate: Fri, 20 Nov 2026 10:15:00 +0300\n\n"
        "40 kisi icin teklif.\n\n-- \nAyse Demir\nAnadolu Ltd.\n0532 123 45 67\n")});
    QTRY_COMPARE(line("name")->text(), QStringLiteral("Ayse Demir"));
    save();
    QVERIFY(panel().isHidden());
    QCOMPARE(only().mobile, QStringLiteral("0532 123 45 67"));
    QCOMPARE(only().arrival, QStringLiteral("mail"));
    const auto items = story();
    const auto mail = std::find_if(items.begin(), items.end(),
                                   [](const TimelineItem &item) { return item.what == u"email"; });
    QVERIFY(mail != items.end());
    QCOMPARE(mail->subject, QStringLiteral("Teklif"));
    QVERIFY(mail->text.startsWith(QStringLiteral("40 kisi icin teklif.")));
    QCOMPARE(mail->at, QDateTime(QDate(2026, 11, 20), QTime(7, 15), Qt::UTC).toMSecsSinceEpoch());
}

void TestCapturePanel::fileThatIsNoneIsTold()
{
    openPanel();
    paste(QStringLiteral("Ayşe Demir, 0532 123 45 67"));
    m_window->captureFiles({written(QStringLiteral("picture.vcf"), QByteArray("\x89PNG\r\n\x1a\n", 8)),
                            m_file->folder() + QStringLiteral("/none.eml")});
    QTRY_VERIFY(panel().isSettled() && !panel().problem().isEmpty());
    QVERIFY2(panel().problem().contains(QStringLiteral("holds neither a contact card nor a mail")),
             qPrintable(panel().problem()));
    QVERIFY(panel().problem().contains(QStringLiteral("none.eml")));
    QCOMPARE(text()->toPlainText(), QStringLiteral("Ayşe Demir, 0532 123 45 67")); // nothing lost
    QCOMPARE(line("name")->text(), QStringLiteral("Ayşe Demir"));
}

void TestCapturePanel::fileBesideWhatIsTypedKeepsBoth()
{
    openPanel();
    paste(QStringLiteral("Can Er, can@er.example"));
    line("title")->setFocus();
    QTest::keyClicks(line("title"), QStringLiteral("CTO"));
    m_window->captureFiles({written(QStringLiteral("ada.vcf"), cards({"Ada"}))});
    QTRY_VERIFY(panel().isSettled() && button("next_card")->isVisible());
    QVERIFY(text()->isVisible()); // the typing goes on
    QCOMPARE(text()->toPlainText(), QStringLiteral("Can Er, can@er.example"));
    QCOMPARE(line("title")->text(), QStringLiteral("CTO"));
    QVERIFY(!button("add_all")->isVisible());
    button("next_card")->click();
    QVERIFY(text()->isHidden());
    QCOMPARE(line("name")->text(), QStringLiteral("Ada"));
    QVERIFY(line("title")->text().isEmpty());
    QTest::keyClicks(line("title"), QStringLiteral("CEO"));
    button("previous_card")->click();
    QVERIFY(text()->isVisible());
    QCOMPARE(line("name")->text(), QStringLiteral("Can Er"));
    QCOMPARE(line("title")->text(), QStringLiteral("CTO"));
    QVERIFY(m_file->pipeline().drafts().draft({QStringLiteral("capture"), m_file->pipeline().store().pipeline().uuid, QStringLiteral("text")}));
    text()->setFocus();
    save(); // the card waits
    QVERIFY(panel().isVisible());
    QCOMPARE(line("name")->text(), QStringLiteral("Ada"));
    QCOMPARE(line("title")->text(), QStringLiteral("CEO"));
    QVERIFY(m_file->pipeline().drafts().all().empty());
    save();
    QVERIFY(panel().isHidden());
    QTRY_COMPARE(names(), (QStringList {QStringLiteral("Ada"), QStringLiteral("Can Er")}));
    openPanel();
    QVERIFY(text()->toPlainText().isEmpty() && line("name")->text().isEmpty());
}

void TestCapturePanel::droppedFileOpensOverWhatWasTypedBefore()
{
    openPanel();
    paste(QStringLiteral("Can Er, can@er.example"));
    key(Qt::Key_Escape);
    m_window->captureFiles({written(QStringLiteral("ada.vcf"), cards({"Ada"}))});
    QTRY_COMPARE(line("name")->text(), QStringLiteral("Ada")); // what was dropped
    line("name")->setFocus();
    save();
    QVERIFY(panel().isVisible()); // and then what was typed
    QCOMPARE(text()->toPlainText(), QStringLiteral("Can Er, can@er.example"));
    QCOMPARE(line("name")->text(), QStringLiteral("Can Er"));
    text()->setFocus();
    save();
    QTRY_COMPARE(names(), (QStringList {QStringLiteral("Can Er"), QStringLiteral("Ada")}));
}

void TestCapturePanel::cardsAddedAtOnceLeaveWhatIsTyped()
{
    openPanel();
    paste(QStringLiteral("Can Er")); // no way to reach him yet
    m_window->captureFiles({written(QStringLiteral("two.vcf"), cards({"Ada", "Bob"}))});
    QTRY_VERIFY(panel().isSettled() && button("add_all")->isVisible());
    QCOMPARE(button("add_all")->text(), QStringLiteral("Add all 2"));
    button("add_all")->click();
    QTRY_COMPARE(names().size(), 2);
    QTRY_VERIFY(panel().isSettled());
    QVERIFY(panel().isVisible() && text()->isVisible());
    QCOMPARE(text()->toPlainText(), QStringLiteral("Can Er"));
    QCOMPARE(line("name")->text(), QStringLiteral("Can Er"));
}

void TestCapturePanel::clearTakesWhatIsShown()
{
    openPanel();
    paste(QStringLiteral("Can Er, can@er.example"));
    m_window->captureFiles({written(QStringLiteral("two.vcf"), cards({"Ada", "Bob"}))});
    QTRY_VERIFY(panel().isSettled() && button("next_card")->isVisible());
    button("next_card")->click();
    button("clear_capture")->click(); // the cards
    QVERIFY(text()->isVisible() && !button("next_card")->isVisible());
    QCOMPARE(line("name")->text(), QStringLiteral("Can Er"));
    m_window->captureFiles({written(QStringLiteral("two.vcf"), cards({"Ada", "Bob"}))});
    QTRY_VERIFY(panel().isSettled() && button("next_card")->isVisible());
    button("clear_capture")->click(); // the text
    QVERIFY(text()->isHidden());
    QCOMPARE(line("name")->text(), QStringLiteral("Ada"));
    QVERIFY(m_file->pipeline().drafts().all().empty());
}

void TestCapturePanel::nothingIsClearedWhileCardsAreAdded()
{
    m_window->captureFiles({written(QStringLiteral("three.vcf"), cards({"Ada", "Bob", "Can"}))});
    QTRY_VERIFY(panel().isSettled() && button("add_all")->isVisible());
    {
        trial::HeldStore busy(m_file->pipeline().store()); // they wait for their turn
        button("add_all")->click();
        QVERIFY(!panel().isSettled());
        button("clear_capture")->click();
        panel().clear();
        line("name")->setFocus();
        save(); // nor is one of them added twice
        QVERIFY(panel().isVisible());
        QCOMPARE(line("name")->text(), QStringLiteral("Ada"));
    }
    QTRY_VERIFY(panel().isHidden());
    QTRY_COMPARE(names().size(), 3);
}

void TestCapturePanel::cancelledAddingLeavesTheCards()
{
    m_window->captureFiles({written(QStringLiteral("three.vcf"), cards({"Ada", "Bob", "Can"}))});
    QTRY_VERIFY(panel().isSettled() && button("add_all")->isVisible());
    {
        trial::HeldStore busy(m_file->pipeline().store());
        button("add_all")->click();
        button("cancel_work")->click();
    }
    QTRY_VERIFY(panel().isSettled());
    QVERIFY(panel().isVisible());
    QVERIFY2(panel().problem().isEmpty(), qPrintable(panel().problem()));
    QCOMPARE(button("add_all")->text(), QStringLiteral("Add all 3"));
    QVERIFY(names().isEmpty());
}

void TestCapturePanel::mailOfHtmlAloneIsRead()
{
    m_window->captureFiles({written(
        QStringLiteral("html.eml"),
        "From: Ayse Demir <ayse@anadolu.example>\nSubject: Teklif\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n"
        "<html><body><p>Merhaba,</p><img src=\"http://tracker.example/x.png\"><script>alert(1)</script>"
        "<p>40 kisi icin <b>teklif</b>.</p><p>-- <br>Ayse Demir<br>Anadolu Ltd.<br>0532 123 45 67</p></body></html>\n")});
    QTRY_COMPARE(line("name")->text(), QStringLiteral("Ayse Demir"));
    QTRY_VERIFY(panel().isSettled());
    save();
    QVERIFY(panel().isHidden());
    QCOMPARE(only().email, QStringLiteral("ayse@anadolu.example"));
    const auto items = story();
    const auto mail = std::find_if(items.begin(), items.end(), [](const TimelineItem &item) { return item.what == u"email"; });
    QVERIFY(mail != items.end());
    QVERIFY2(mail->text.contains(u"40 kisi icin teklif."), qPrintable(mail->text));
    QVERIFY2(!mail->text.contains(u'<') && !mail->text.contains(u"alert"), qPrintable(mail->text));
}

void TestCapturePanel::pastedPictureChangesNothing()
{
    openPanel();
    paste(QStringLiteral("Can Er"));
    QImage picture(8, 8, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QApplication::clipboard()->setImage(picture);
    text()->setFocus();
    key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(text()->toPlainText(), QStringLiteral("Can Er"));
    line("title")->setFocus();
    key(Qt::Key_V, Qt::ControlModifier);
    QVERIFY(line("title")->text().isEmpty());
}

void TestCapturePanel::thePipelineItselfIsNotOpened()
{
    openPanel();
    const qsizetype held = test::locksHeld();
    QVERIFY(held > 0);
    for (const char *part : {"", "-wal", "-shm"}) {
        m_window->captureFiles({m_file->path() + QLatin1String(part)});
        QTRY_VERIFY(panel().isSettled() && !panel().problem().isEmpty());
        QVERIFY2(panel().problem().contains(QStringLiteral("holds neither")), qPrintable(panel().problem()));
        QVERIFY(test::locksHeld() >= held);
    }
}

void TestCapturePanel::pastedMarkupIsPlainText()
{
    openPanel();
    QMimeData rich;
    rich.setHtml(QStringLiteral("<b>Ayşe</b> <img src=\"http://x.example/y.png\">"));
    rich.setText(QStringLiteral("<b>Ayşe</b>"));
    struct Paster final : QPlainTextEdit {
        static void paste(QPlainTextEdit &to, const QMimeData &data)
        {
            (to.*(&Paster::insertFromMimeData))(&data);
        }
    };
    Paster::paste(*text(), rich); // as the clipboard does
    QCOMPARE(text()->toPlainText(), QStringLiteral("<b>Ayşe</b>"));
}

void TestCapturePanel::tooLongTextIsToldAndKept()
{
    openPanel();
    const QString text_
        = QStringLiteral("Ayşe Demir, 0532 123 45 67\n") + QStringLiteral("a lot of words ").repeated(70000);
    text()->insertPlainText(text_);
    QVERIFY(panel().problem().contains(QStringLiteral("too long")));
    save();
    QVERIFY(panel().isVisible());
    QVERIFY(names().isEmpty());
    QCOMPARE(text()->toPlainText(), text_);
    text()->selectAll();
    key(Qt::Key_Delete);
    QVERIFY(panel().problem().isEmpty());
    // Ten thousand letters of a name: no file breaks on it, pasted anywhere.
    const QString name(10000, u'A');
    paste(QStringLiteral("0532 123 45 67\n") + name);
    QApplication::clipboard()->setText(name + QStringLiteral(" Demir"));
    line("name")->setFocus();
    key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(line("name")->text().size(), 10006);
    save();
    QTRY_COMPARE(names().size(), 1);
    QCOMPARE(only().givenName, name);
    QCOMPARE(story().front().text, name);
}

void TestCapturePanel::readOnlyFileOffersNothing()
{
    m_window.reset();
    const QString path = m_file->path();
    m_file->close();
    QFile::setPermissions(path, QFile::ReadOwner);
    auto pipeline = Pipeline::open(path);
    if (!pipeline || !(*pipeline)->store().isReadOnly())
        QSKIP("This account writes to write-protected files.");
    Window window(**pipeline, m_theme, *m_preferences);
    window.show();
    window.capture();
    QVERIFY(!window.findChild<CapturePanel *>());
}

QTEST_MAIN(TestCapturePanel)
#include "tst_capturepanel.moc"
