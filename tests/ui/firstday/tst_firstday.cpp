#include "tests/core/store/trialpipeline.h"
#include "tests/ui/shell/trialwindow.h"
#include "ui/capture/capturepanel.h"
#include "ui/capture/capturetext.h"
#include "ui/duplicates/duplicatespage.h"
#include "ui/exchange/importwizard.h"
#include "ui/history/undolistmodel.h"
#include "ui/history/undolistpanel.h"
#include "ui/palette/palette.h"
#include "ui/shell/session.h"
#include "ui/shell/undorunner.h"
#include "ui/table/filterbar.h"
#include "ui/table/thingtablepage.h"
#include "ui/table/viewstrip.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTimer>

using namespace huni;

// A step of several keys: what goes wrong in it ends the hour.
#define DO(step)                                                                                                       \
    do {                                                                                                               \
        step;                                                                                                          \
        if (QTest::currentTestFailed())                                                                                \
            return;                                                                                                    \
    } while (false)

/// A salesperson's first day, from the first window to the undo of all of it, with keys only. The functions are the hours
/// of one day: each goes on from where the one before it ended.
class TestFirstDay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_isSpoiled = m_isSpoiled || QTest::currentTestFailed(); }
    void cleanupTestCase();

    void pipelineIsMade();
    void leadsOfACourseProviderAreImported();
    void turkishSpreadsheetIsImported();
    void filterBecomesAView();
    void thousandLeadsAreEdited();
    void signatureIsCaptured();
    void contactCardIsCaptured();
    void duplicatesAreMerged();
    void allIsUndoneFromTheList();
    void allIsRedoneFromTheList();

private:
    Window &window() { return *m_session->window(); }
    Pipeline &pipeline() { return *m_session->pipeline(); }
    ImportWizard &wizard() { return window().importWizard(); }
    ThingTablePage &leads() { return window().tablePage(Table::Lead); }
    UndoListPanel &undoList() { return *window().findChild<UndoListPanel *>(); }
    static void key(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QVERIFY2(QApplication::focusWidget(), "nothing has the keys");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }
    static void type(const QString &text)
    {
        for (const QChar letter : text) // the first may open a field that takes the others
            QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(letter), Qt::NoModifier);
    }
    static void paste(const QString &text)
    {
        QGuiApplication::clipboard()->setText(text);
        key(Qt::Key_V, Qt::ControlModifier);
    }
    static bool hasFocus(const char *name)
    {
        return QApplication::focusWidget() && QApplication::focusWidget()->objectName() == QLatin1String(name);
    }
    static QByteArray whereFocusIs()
    {
        const QWidget *focus = QApplication::focusWidget();
        return focus ? QByteArray(focus->metaObject()->className()) + ' ' + focus->objectName().toUtf8() : QByteArray("nowhere");
    }
    static void tabTo(const char *name)
    {
        for (int i = 0; i < 30 && !hasFocus(name); ++i)
            key(Qt::Key_Tab);
        QVERIFY2(hasFocus(name), whereFocusIs());
    }
    /// Answers the dialog of files that the next key opens.
    void answerDialog(const QString &path)
    {
        m_isAnswered = false;
        m_answer.disconnect();
        connect(&m_answer, &QTimer::timeout, this, [this, path] {
            auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            if (!dialog || !QApplication::focusWidget() || !dialog->isAncestorOf(QApplication::focusWidget()))
                return;
            if (!std::exchange(m_isAnswered, true))
                paste(path);
            key(Qt::Key_Return);
        });
        m_answer.start(20);
    }
    void dialogIsGone()
    {
        m_answer.stop();
        QVERIFY(m_isAnswered);
        window().activateWindow(); // what the desktop does after a dialog
        QVERIFY(QTest::qWaitForWindowActive(&window()));
    }
    void command(const QString &words)
    {
        key(Qt::Key_K, Qt::ControlModifier);
        Palette &palette = window().commandPalette();
        QVERIFY(palette.isVisible());
        type(words);
        QTRY_VERIFY(palette.isSettled());
        key(Qt::Key_Return);
    }
    /// The keys of a step of the wizard, up to its check.
    void chooseAndCheck(const QString &path)
    {
        QVERIFY2(hasFocus("chooseFile"), whereFocusIs());
        answerDialog(path);
        key(Qt::Key_Return);
        DO(dialogIsGone());
        QTRY_VERIFY_WITH_TIMEOUT(wizard().isSettled() && wizard().flow().look(), 60'000);
        QVERIFY2(hasFocus("kind"), whereFocusIs());
    }
    void nextStep(ImportWizard::Step step)
    {
        key(Qt::Key_Right, Qt::AltModifier);
        QTRY_VERIFY_WITH_TIMEOUT(wizard().step() == step && wizard().isSettled(), 180'000);
        QVERIFY2(wizard().isAncestorOf(QApplication::focusWidget()), whereFocusIs());
        QVERIFY2(wizard().problem().isEmpty(), qPrintable(wizard().problem()));
    }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(window().isSettled(), 60'000); }
    qint64 count(const std::string &from) { return trial::numberFrom(pipeline().store(), "SELECT count(*) FROM " + from); }
    std::optional<ActionCode> newestAction()
    {
        const auto next = pipeline().store().nextUndo();
        return next && *next ? std::optional((*next)->code) : std::nullopt;
    }
    QString written(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }
    QString courseProvider();
    QString contactCard();

    QTemporaryDir m_folder;
    Theme m_theme;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Session> m_session;
    QTimer m_answer;
    bool m_isAnswered = false;
    bool m_isSpoiled = false;
    qint64 m_imported = 0;
    QByteArray m_morning; ///< all that could be seen when the pipeline was made
    QByteArray m_evening; ///< and when the day's work was done
};

void TestFirstDay::initTestCase()
{
    m_theme.apply(*qApp);
    qputenv("HOME", m_folder.path().toUtf8());
    qputenv("XDG_DATA_HOME", m_folder.filePath(QStringLiteral("data")).toUtf8());
    m_preferences = std::make_unique<Preferences>(m_folder.filePath(QStringLiteral("huni.ini")));
    m_preferences->setLanguage(Language::English);
    m_session = std::make_unique<Session>(m_theme, *m_preferences);
    m_session->welcome();
    QVERIFY(QTest::qWaitForWindowActive(m_session->welcomeWindow()));
}

void TestFirstDay::init()
{
    if (m_isSpoiled)
        QSKIP("An hour before this one went wrong.");
}

void TestFirstDay::cleanupTestCase()
{
    m_session.reset();
    m_preferences.reset();
}

QString TestFirstDay::courseProvider()
{
    const QString path = QStringLiteral(HUNI_SHARED_DIR "/data/x-education/Leads.csv");
    if (QFile::exists(path))
        return path;
    qInfo("The data set X Education is not there: a small twin of it is imported.");
    QByteArray rows("Prospect ID,Lead Number,Lead Source,Converted,City\n");
    for (int i = 0; i < 1'500; ++i)
        rows += "a-" + QByteArray::number(i) + ',' + QByteArray::number(600'000 + i) + ",Google," + (i % 5 ? "0" : "1") + ','
            + (i % 10 ? "Mumbai" : "Select") + '\n';
    return written(QStringLiteral("Leads.csv"), rows);
}

QString TestFirstDay::contactCard()
{
    const QString path = QStringLiteral(HUNI_SHARED_DIR "/data/contacts-vcard/John_Doe_GMAIL.vcf");
    if (QFile::exists(path))
        return path;
    qInfo("The contact cards are not there: a small twin of one is opened.");
    return written(QStringLiteral("card.vcf"),
                   "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Mr. John Richter, James Doe Sr.\r\nN:Doe;John;Richter\\, James;Mr.;Sr.\r\n"
                   "EMAIL;TYPE=HOME:john.doe@ibm.com\r\nTEL;TYPE=CELL:905-555-1234\r\nORG:IBM\r\nTITLE:Money Counter\r\nEND:VCARD\r\n");
}

void TestFirstDay::pipelineIsMade()
{
    key(Qt::Key_Return); // start
    QVERIFY2(hasFocus("name"), whereFocusIs());
    type(QStringLiteral("Kuzey Satış"));
    key(Qt::Key_Return);
    type(QStringLiteral("Depo yazılımı"));
    key(Qt::Key_Return);
    QVERIFY2(hasFocus("path"), whereFocusIs());
    DO(tabTo("createAndImport"));
    key(Qt::Key_Return);
    QTRY_VERIFY(m_session->window());
    QVERIFY(QTest::qWaitForWindowActive(&window()));
    QVERIFY(!m_session->welcomeWindow());
    QCOMPARE(pipeline().catalog()->title, QStringLiteral("Kuzey Satış"));
    QCOMPARE(window().frame().currentPage(), QStringLiteral("import"));
    QTRY_VERIFY2(hasFocus("chooseFile"), whereFocusIs());
    m_morning = trial::visible(pipeline());
    QVERIFY(!m_morning.isEmpty());
}

void TestFirstDay::leadsOfACourseProviderAreImported()
{
    DO(chooseAndCheck(courseProvider()));
    DO(nextStep(ImportWizard::Mapping));
    DO(nextStep(ImportWizard::Matching));
    DO(nextStep(ImportWizard::Check));
    QCOMPARE(trial::visible(pipeline()), m_morning); // nothing is written before it was seen
    DO(nextStep(ImportWizard::Result));
    m_imported = count("lead WHERE gone=0");
    QCOMPARE(m_imported, wizard().flow().outcome()->created);
    QVERIFY(m_imported >= 1'500);
}

void TestFirstDay::turkishSpreadsheetIsImported()
{
    const QString text = QStringLiteral("Ad Soyad;Firma;E-posta;Tahmini Değer;Kayıt Tarihi\r\n"
                                        "Şükrü Çağlayan;İğne Dikiş A.Ş.;sukru@example.com;1.234,50;03.02.2026\r\n"
                                        "Gülşen Öztürk;Ünal Otomotiv;gulsen@example.com;98.765,00;25.12.2025\r\n"
                                        "Gülşen Nur Öztürk;Ünal Otomotiv;g.ozturk@example.com;;26.12.2025\r\n");
    QByteArray bytes; // windows-1254
    for (const QChar c : text) {
        static const QString high = QStringLiteral("ğĞıİşŞ");
        static const char codes[] = "\xf0\xd0\xfd\xdd\xfe\xde";
        const qsizetype at = high.indexOf(c);
        bytes += at >= 0 ? codes[at] : char(c.unicode());
    }
    DO(tabTo("importAnother"));
    key(Qt::Key_Return);
    DO(chooseAndCheck(written(QStringLiteral("müşteriler.csv"), bytes)));
    QCOMPARE(wizard().findChild<QComboBox *>(QStringLiteral("encoding"))->currentText(), QStringLiteral("windows-1254"));
    QCOMPARE(wizard().findChild<QComboBox *>(QStringLiteral("delimiter"))->currentData().toString(), QStringLiteral(";"));
    for (const ImportWizard::Step step : {ImportWizard::Mapping, ImportWizard::Matching, ImportWizard::Check, ImportWizard::Result})
        DO(nextStep(step));
    QCOMPARE(count("lead WHERE gone=0"), m_imported + 3);
    QCOMPARE(count("lead WHERE gone=0 AND given_name='Şükrü' AND family_name='Çağlayan'"), 1);
    QCOMPARE(count("lead WHERE gone=0 AND value=123450"), 1); // a decimal comma
    QCOMPARE(count("lead WHERE gone=0 AND given_name='Şükrü' AND date(created_at/1000,'unixepoch','+3 hours')='2026-02-03'"), 1);
    m_imported += 3;
}

void TestFirstDay::filterBecomesAView()
{
    key(Qt::Key_2, Qt::AltModifier);
    QCOMPARE(window().frame().currentPage(), QStringLiteral("leads"));
    DO(settle());
    QVERIFY2(QApplication::focusWidget() == &leads().view(), whereFocusIs());
    key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    type(QStringLiteral("city"));
    key(Qt::Key_Return);
    QVERIFY2(hasFocus("value"), whereFocusIs());
    type(QStringLiteral("mumbai"));
    key(Qt::Key_Return);
    DO(settle());
    QVERIFY(!leads().openPanel());
    QCOMPARE(leads().filterBar().items().front().words, QStringLiteral("City contains \"mumbai\""));
    QCOMPARE(qint64(leads().feed().model().rowCount()), count("lead WHERE gone=0 AND city='Mumbai'"));
    key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    type(QStringLiteral("İlk liste"));
    key(Qt::Key_Return);
    DO(settle());
    QCOMPARE(newestAction(), ActionCode::SaveView);
    QCOMPARE(leads().strip().tabs().last().name, QStringLiteral("İlk liste"));
    QVERIFY2(QApplication::focusWidget() == &leads().view(), whereFocusIs());
}

void TestFirstDay::thousandLeadsAreEdited()
{
    key(Qt::Key_Home);
    for (int i = 1; i < 1'000; ++i)
        key(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(leads().view().selectedCount(), size_t(1'000));
    key(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    type(QStringLiteral("title"));
    key(Qt::Key_Return);
    type(QStringLiteral("Öğrenci"));
    key(Qt::Key_Return);
    DO(settle());
    QVERIFY(!leads().openPanel());
    QTRY_COMPARE(count("lead WHERE gone=0 AND title='Öğrenci'"), 1'000);
    DO(settle());
    QCOMPARE(newestAction(), ActionCode::EditLeads);
    QVERIFY2(QApplication::focusWidget() == &leads().view(), whereFocusIs());
    key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier); // what commands are about is the current row
    QCOMPARE(window().frame().currentPage(), QStringLiteral("lead"));
}

void TestFirstDay::signatureIsCaptured()
{
    key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    CapturePanel &panel = window().capturePanel();
    QTRY_VERIFY2(panel.isVisible() && hasFocus("capture_text"), whereFocusIs());
    paste(QStringLiteral("Ayşe Demir\nSatış Müdürü\nAnadolu Yazılım A.Ş.\nGSM: 0532 123 45 67\nayse.demir@anadoluyazilim.example"));
    QTRY_VERIFY(panel.isSettled());
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(panel.isHidden());
    QCOMPARE(count("lead WHERE gone=0 AND given_name='Ayşe' AND family_name='Demir' AND title='Satış Müdürü'"), 1);
    QVERIFY2(window().isAncestorOf(QApplication::focusWidget()), whereFocusIs());
    // Once more in the afternoon, from another mail: to be merged later.
    key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY2(panel.isVisible() && hasFocus("capture_text"), whereFocusIs());
    paste(QStringLiteral("Ayşe Nur Demir\nTel: 0212 555 11 22\nayse.demir@anadoluyazilim.example"));
    QTRY_VERIFY(panel.isSettled());
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(panel.isHidden());
}

void TestFirstDay::contactCardIsCaptured()
{
    answerDialog(contactCard());
    DO(command(QStringLiteral("contact or mail")));
    DO(dialogIsGone());
    CapturePanel &panel = window().capturePanel();
    QTRY_VERIFY2(panel.isVisible() && panel.isSettled(), whereFocusIs());
    QTRY_VERIFY2(hasFocus("name"), whereFocusIs());
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(panel.isHidden());
    QCOMPARE(count("lead WHERE gone=0 AND email='john.doe@ibm.com'"), 1);
    QCOMPARE(count("lead WHERE gone=0"), m_imported + 3);
}

void TestFirstDay::duplicatesAreMerged()
{
    key(Qt::Key_5, Qt::AltModifier);
    QCOMPARE(window().frame().currentPage(), QStringLiteral("duplicates"));
    auto *page = qobject_cast<DuplicatesPage *>(window().frame().page(QStringLiteral("duplicates")));
    QVERIFY(page);
    QTRY_VERIFY_WITH_TIMEOUT(page->isSettled() && page->pairView().hasPair(), 20'000);
    QVERIFY2(QApplication::focusWidget() == &page->list(), whereFocusIs());
    const auto isOurs = [&] {
        const QString spoken = page->list().currentIndex().data(Qt::AccessibleTextRole).toString();
        return spoken.contains(QStringLiteral("Ayşe Demir")) && spoken.contains(QStringLiteral("Ayşe Nur Demir"));
    };
    for (int i = 0; i < page->suspects().rowCount() && !isOurs(); ++i)
        key(Qt::Key_Down);
    QVERIFY2(isOurs(), qPrintable(page->list().currentIndex().data(Qt::AccessibleTextRole).toString()));
    QTRY_VERIFY(page->isSettled());
    key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(page->isSettled(), 60'000);
    QTRY_COMPARE(count("lead WHERE gone=0"), m_imported + 2);
    QCOMPARE(newestAction(), ActionCode::CombineLeads);
}

void TestFirstDay::allIsUndoneFromTheList()
{
    DO(settle());
    m_evening = trial::visible(pipeline());
    QVERIFY(m_evening != m_morning);
    DO(command(QStringLiteral("undo history")));
    QVERIFY(undoList().isVisible());
    QCOMPARE(undoList().list(), QApplication::focusWidget());
    key(Qt::Key_End);
    const UndoEntry *last = undoList().model().entry(undoList().list()->currentIndex().row());
    QVERIFY(last && last->canUndo()); // what made the file stays
    key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!window().undoRunner().isBusy(), 240'000);
    DO(settle());
    QVERIFY(trial::visible(pipeline()) == m_morning);
    QCOMPARE(trial::problemsOf(pipeline()), QString());
}

void TestFirstDay::allIsRedoneFromTheList()
{
    QCOMPARE(undoList().list(), QApplication::focusWidget());
    key(Qt::Key_Home);
    key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!window().undoRunner().isBusy(), 240'000);
    DO(settle());
    QVERIFY(trial::visible(pipeline()) == m_evening);
    QCOMPARE(trial::problemsOf(pipeline()), QString());
    key(Qt::Key_Escape);
    QVERIFY(!undoList().isVisible());
    QVERIFY2(window().isAncestorOf(QApplication::focusWidget()), whereFocusIs());
}

QTEST_MAIN(TestFirstDay)
#include "tst_firstday.moc"
