#include "tests/core/exchange/xlsxwriter.h"
#include "tests/core/store/heldstore.h"
#include "tests/core/store/filelocks.h"
#include "tests/ui/shell/trialwindow.h"
#include "ui/capture/capturepanel.h"
#include "ui/controls/messagebar.h"
#include "ui/exchange/checkstep.h"
#include "ui/exchange/counttile.h"
#include "ui/exchange/importwizard.h"
#include "ui/exchange/outcomeview.h"
#include "ui/exchange/resultstep.h"
#include "ui/exchange/sourcestep.h"
#include "ui/shell/filedrop.h"

#include <QClipboard>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QStringEncoder>
#include <QTableView>

#include <sys/resource.h>

#include <csignal>

using namespace huni;

class TestImportWizard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void xEducationByKeysAlone();
    void smallTwinByKeysAlone();
    void turkishFileOfASpreadsheet();
    void anotherEncodingChangesThePreview();
    void anotherHeaderRowChangesThePreview();
    void ambiguousDatesAreToBeLookedAt();
    void ambiguousDatesFollowTheLanguage();
    void unknownStageIsAsked();
    void currencyIsChosen();
    void newOnesAreMine();
    void ownerIsChosen();
    void sameFileAgainChangesNothing();
    void failedRowsAreSavedOrNotAtAll();
    void fileThatIsGoneOrChanged();
    void filesOfAllKinds_data();
    void filesOfAllKinds();
    void fieldIsChosenByTyping();
    void mappingIsOfferedAgain();
    void brokenFileOfMappingsIsKept();
    void checkCountsAsTheImportDoes();
    void rowsBehindTheCounts();
    void matchingAndModeAreObeyed();
    void cancelLeavesTheFileAsItWas();
    void undoFromTheResult();
    void undoFromTheResultIsCalledOff();
    void choicesStayWhileAnotherPageIsShown();
    void pastedTable();
    void filesThatAreNoTables();
    void workbookWithSheets();
    void droppedFiles();
    void windowIsFreeWhileALargeFileIsImported();
    void windowStaysWhileAnImportIsWritten();

private:
    void openWindow()
    {
        m_window = std::make_unique<Window>(m_file->pipeline(), m_theme, *m_preferences);
        m_window->resize(1280, 720);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    ImportWizard &wizard() { return m_window->importWizard(); }
    void key(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *target = QApplication::focusWidget();
        QTest::keyClick(target ? target : m_window.get(), Qt::Key(key), modifiers);
    }
    void type(const QString &text)
    {
        for (const QChar c : text) // the first letter may move the focus
            QTest::keyClick(QApplication::focusWidget(), c.toLatin1());
    }
    /// Opens the wizard by its key with a file.
    void start(const QString &path)
    {
        if (!m_window)
            openWindow();
        key(Qt::Key_I, Qt::ControlModifier);
        QCOMPARE(m_window->frame().currentPage(), QStringLiteral("import"));
        wizard().open(path);
        QTRY_VERIFY(wizard().isSettled());
        QVERIFY2(wizard().problem().isEmpty(), qPrintable(wizard().problem()));
        QVERIFY(combo("kind")->hasFocus());
    }
    void next(ImportWizard::Step step)
    {
        key(Qt::Key_Right, Qt::AltModifier);
        QTRY_VERIFY_WITH_TIMEOUT(wizard().isSettled(), 60'000);
        QVERIFY2(wizard().step() == step, qPrintable(QStringLiteral("step %1: %2").arg(wizard().step()).arg(wizard().problem())));
    }
    void toCheck()
    {
        next(ImportWizard::Mapping);
        next(ImportWizard::Matching);
        next(ImportWizard::Check);
    }
    QString file(const QByteArray &content, const QString &name = QStringLiteral("leads.csv"))
    {
        QFile file(m_file->folder() + u'/' + name);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
    }
    QComboBox *combo(const char *name) { return wizard().findChild<QComboBox *>(QLatin1String(name)); }
    QAbstractItemModel *model(const char *name) { return wizard().findChild<QTableView *>(QLatin1String(name))->model(); }
    QTableView *mapping() { return wizard().findChild<QTableView *>(QStringLiteral("mapping")); }
    QString mapped(int row, int column) { return mapping()->model()->index(row, column).data().toString(); }
    int rowOf(const QString &column)
    {
        for (int row = 0; row < mapping()->model()->rowCount(); ++row) {
            if (mapped(row, 0) == column)
                return row;
        }
        return -1;
    }
    const ColumnMapping *columnNamed(const QString &name)
    {
        for (const ColumnMapping &column : wizard().flow().mapping().columns) {
            if (column.column == name)
                return &column;
        }
        return nullptr;
    }
    QStringList tiles(const OutcomeView &view)
    {
        QStringList all;
        for (const CountTile *tile : view.tiles())
            all += tile->accessibleName();
        return all;
    }
    void drop(const QString &path)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QVERIFY(m_window->fileDrop().isShown());
        QDropEvent event(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &event);
        QVERIFY(!m_window->fileDrop().isShown());
    }
    qint64 count(const char *table) { return number(std::string("SELECT count(*) FROM ") + table + " WHERE gone=0"); }
    qint64 number(const std::string &sql)
    {
        qint64 found = -1;
        (void)m_file->pipeline().store().inspect([&](Connection &connection) -> Result<void> {
            Query query(connection, sql);
            if (query.next())
                found = query.integer(0);
            return {};
        });
        return found;
    }

    Theme m_theme;
    std::unique_ptr<trial::TrialFile> m_file;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Window> m_window;
};

void TestImportWizard::initTestCase()
{
    m_theme.apply(*qApp);
}

void TestImportWizard::init()
{
    m_file = std::make_unique<trial::TrialFile>();
    m_preferences = std::make_unique<Preferences>(m_file->folder() + QStringLiteral("/settings/huni.ini"));
    m_preferences->setLanguage(Language::English);
}

void TestImportWizard::cleanup()
{
    m_window.reset();
    m_preferences.reset();
    m_file.reset();
}

void TestImportWizard::xEducationByKeysAlone()
{
    const QString path = QStringLiteral(HUNI_SHARED_DIR "/data/x-education/Leads.csv");
    if (!QFile::exists(path))
        QSKIP("The data set X Education is not there.");
    start(path);
    key(Qt::Key_Return); // Enter goes on
    QTRY_VERIFY(wizard().step() == ImportWizard::Mapping && wizard().isSettled());
    next(ImportWizard::Matching);
    next(ImportWizard::Check);
    const QStringList planned = tiles(wizard().check().view());
    QVERIFY2(planned.front().startsWith(QStringLiteral("Created: 9,2")), qPrintable(planned.join(u'|')));
    QCOMPARE(count("lead"), 0);
    key(Qt::Key_Right, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(wizard().step() == ImportWizard::Result, 120'000);
    QCOMPARE(tiles(wizard().result().view()), planned);
    QCOMPARE(count("lead"), wizard().flow().outcome()->created);
}

void TestImportWizard::smallTwinByKeysAlone()
{
    start(file("Prospect ID,Lead Number,Lead Source,Converted,City\n"
               "a-1,660737,Olark Chat,0,Select\n"
               "a-2,660728,Organic Search,0,Mumbai\n"
               "a-3,660727,Google,1,Mumbai\n"));
    toCheck();
    QCOMPARE(tiles(wizard().check().view()).front(), QStringLiteral("Created: 3"));
    key(Qt::Key_Right, Qt::AltModifier);
    QTRY_VERIFY(wizard().step() == ImportWizard::Result);
    QCOMPARE(count("lead"), 3);
}

void TestImportWizard::turkishFileOfASpreadsheet()
{
    const QString text = QStringLiteral("Ad Soyad;Firma;E-posta;Tahmini Değer;Kayıt Tarihi\r\n"
                                        "Şükrü Çağlayan;İğne Dikiş A.Ş.;sukru@example.com;1.234,50;03.02.2026\r\n"
                                        "Gülşen Öztürk;Ünal Otomotiv;gulsen@example.com;98.765,00;25.12.2025\r\n");
    QByteArray bytes; // windows-1254
    for (const QChar c : text) {
        static const QString high = QStringLiteral("ğĞıİşŞ");
        static const char codes[] = "\xf0\xd0\xfd\xdd\xfe\xde";
        const qsizetype at = high.indexOf(c);
        bytes += at >= 0 ? codes[at] : char(c.unicode());
    }
    start(file(bytes, QStringLiteral("müşteriler.csv")));
    QCOMPARE(combo("encoding")->currentText(), QStringLiteral("windows-1254"));
    QCOMPARE(combo("delimiter")->currentData().toString(), QStringLiteral(";"));
    QCOMPARE(model("preview")->index(0, 0).data().toString(), QStringLiteral("Şükrü Çağlayan"));
    next(ImportWizard::Mapping);
    QCOMPARE(columnNamed(QStringLiteral("Kayıt Tarihi"))->formatName(), QStringLiteral("dd.MM.yyyy"));
    QCOMPARE(columnNamed(QStringLiteral("Tahmini Değer"))->formatName(), QStringLiteral("1.234,56"));
    next(ImportWizard::Matching);
    next(ImportWizard::Check);
    key(Qt::Key_Right, Qt::AltModifier);
    QTRY_VERIFY(wizard().step() == ImportWizard::Result);
    QCOMPARE(count("lead"), 2);
    QVERIFY(count("company") == 2);
}

void TestImportWizard::anotherEncodingChangesThePreview()
{
    start(file("Name;Mail\n\xde\xfckr\xfc;s@example.com\n"));
    combo("encoding")->setFocus();
    combo("encoding")->setCurrentText(QStringLiteral("windows-1252"));
    Q_EMIT combo("encoding")->activated(combo("encoding")->currentIndex());
    QTRY_COMPARE(model("preview")->index(0, 0).data().toString(), QStringLiteral("Þükrü"));
    combo("delimiter")->setFocus();
    key(Qt::Key_Home); // comma
    QTRY_COMPARE(model("preview")->columnCount(), 1);
}

void TestImportWizard::anotherHeaderRowChangesThePreview()
{
    start(file("Report of March,,\nName,Mail,Phone\nAda,ada@example.com,5551234567\n"));
    QCOMPARE(combo("headerRow")->currentData().toLongLong(), 2);
    combo("headerRow")->setFocus();
    key(Qt::Key_End); // there are none
    QTRY_COMPARE(combo("headerRow")->currentData().toLongLong(), 0);
    QTRY_COMPARE(model("preview")->rowCount(), 3);
    key(Qt::Key_Home);
    key(Qt::Key_Down);
    QTRY_COMPARE(model("preview")->headerData(1, Qt::Horizontal).toString(), QStringLiteral("Mail"));
}

void TestImportWizard::ambiguousDatesAreToBeLookedAt()
{
    start(file("Name,Email,Created\nAda,ada@example.com,03/04/2026\nBo,bo@example.com,05/06/2026\n"));
    next(ImportWizard::Mapping);
    const int row = rowOf(QStringLiteral("Created"));
    QVERIFY(row >= 0);
    QVERIFY2(mapped(row, 3).startsWith(QStringLiteral("Please look")), qPrintable(mapped(row, 3)));
    mapping()->setFocus();
    for (int i = 0; i < row; ++i)
        key(Qt::Key_Down);
    auto *example = wizard().findChild<QLabel *>(QStringLiteral("columnExample"));
    // As English writes it, until somebody says otherwise; and it does not go on before that was seen.
    QVERIFY2(example->text().contains(QStringLiteral("\"03/04/2026\" is read as 4 Mar 2026")), qPrintable(example->text()));
    key(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(wizard().step(), ImportWizard::Mapping);
    QVERIFY2(wizard().problem().contains(QStringLiteral("could be read in two ways")), qPrintable(wizard().problem()));
    QVERIFY(combo("columnFormat")->hasFocus());
    const int dayFirst = combo("columnFormat")->findData(QStringLiteral("dd/MM/yyyy"));
    for (int i = 0; i < 10 && combo("columnFormat")->currentIndex() != dayFirst; ++i)
        key(Qt::Key_Up);
    QVERIFY2(example->text().contains(QStringLiteral("3 Apr 2026")), qPrintable(example->text()));
    QVERIFY(!mapped(row, 3).startsWith(QStringLiteral("Please look")));
    next(ImportWizard::Matching);
}

void TestImportWizard::ambiguousDatesFollowTheLanguage()
{
    m_preferences->setLanguage(Language::Turkish);
    start(file("Name,Email,Created\nAda,ada@example.com,03/04/2026\n"));
    next(ImportWizard::Mapping);
    QCOMPARE(columnNamed(QStringLiteral("Created"))->formatName(), QStringLiteral("dd/MM/yyyy"));
    QVERIFY(columnNamed(QStringLiteral("Created"))->isAmbiguous());
    key(Qt::Key_Right, Qt::AltModifier); // told once
    QCOMPARE(wizard().step(), ImportWizard::Mapping);
    next(ImportWizard::Matching);
}

void TestImportWizard::currencyIsChosen()
{
    start(file("Name,Email,Amount\nAda,ada@example.com,10\nBo,bo@example.com,20 USD\n"));
    next(ImportWizard::Mapping);
    QCOMPARE(columnNamed(QStringLiteral("Amount"))->field, QStringLiteral("value"));
    mapping()->selectRow(rowOf(QStringLiteral("Amount")));
    QVERIFY(combo("columnCurrency")->isVisibleTo(&wizard()));
    QVERIFY2(combo("columnCurrency")->currentText().contains(QStringLiteral("as in the pipeline")), qPrintable(combo("columnCurrency")->currentText()));
    combo("columnCurrency")->setFocus();
    const int euro = combo("columnCurrency")->findData(QStringLiteral("EUR"));
    QVERIFY(euro > 0);
    for (int i = 0; i < 10 && combo("columnCurrency")->currentIndex() != euro; ++i)
        key(Qt::Key_Down);
    QVERIFY2(wizard().findChild<QLabel *>(QStringLiteral("columnExample"))->text().contains(QStringLiteral("EUR")),
             qPrintable(wizard().findChild<QLabel *>(QStringLiteral("columnExample"))->text()));
    mapping()->selectRow(rowOf(QStringLiteral("Name")));
    QVERIFY(!combo("columnCurrency")->isVisibleTo(&wizard()));
    next(ImportWizard::Matching);
    next(ImportWizard::Check);
    key(Qt::Key_Right, Qt::AltModifier);
    QTRY_VERIFY(wizard().step() == ImportWizard::Result);
    QCOMPARE(number("SELECT count(*) FROM lead WHERE value=1000 AND value_currency='EUR'"), 1);
    QCOMPARE(number("SELECT count(*) FROM lead WHERE value=2000 AND value_currency='USD'"), 1);
}

void TestImportWizard::newOnesAreMine()
{
    start(file("Name,Email\nAda,ada@example.com\n"));
    next(ImportWizard::Mapping);
    next(ImportWizard::Matching);
    QVERIFY(combo("newOwner")->isVisible());
    QVERIFY2(combo("newOwner")->currentText().endsWith(QStringLiteral("(you)")), qPrintable(combo("newOwner")->currentText()));
    next(ImportWizard::Check);
    key(Qt::Key_Right, Qt::AltModifier);
    QTRY_VERIFY(wizard().step() == ImportWizard::Result);
    QCOMPARE(number("SELECT count(*) FROM lead WHERE owner IS NOT NULL"), 1);
}

void TestImportWizard::ownerIsChosen()
{
    start(file("Name,Email\nAda,ada@example.com\n"));
    next(ImportWizard::Mapping);
    next(ImportWizard::Matching);
    combo("newOwner")->setFocus();
    key(Qt::Key_Home);
    QCOMPARE(combo("newOwner")->currentText(), QStringLiteral("Nobody"));
    next(ImportWizard::Check);
    key(Qt::Key_Right, Qt::AltModifier);
    QTRY_VERIFY(wizard().step() == ImportWizard::Result);
    QCOMPARE(number("SELECT count(*) FROM lead WHERE owner IS NULL"), 1);
}

void TestImportWizard::sameFileAgainChangesNothing()
{
    const QString path = file("Name,Email,Amount,Label,Note\nAda,ada@example.com,10,vip,Met her\nBo,bo@example.com,20,,\n");
    start(path);
    toCheck();
    key(Qt::Key_Right, Qt::AltModifier);
    QTRY_VERIFY(wizard().step() == ImportWizard::Result);
    QVERIFY(wizard().findChild<QPushButton *>(QStringLiteral("undoImport"))->isVisible());
    QVERIFY(wizard().findChild<QAction *>(QStringLiteral("import.undo"))->isEnabled());
    const qint64 actions = number("SELECT count(*) FROM sync_action");
    start(path);
    toCheck();
    QCOMPARE(tiles(wizard().check().view()).mid(0, 4),
             (QStringList{QStringLiteral("Created: 0"), QStringLiteral("Updated: 0"), QStringLiteral("Skipped: 2"), QStringLiteral("Failed: 0")}));
    key(Qt::Key_Right, Qt::AltModifier); // there is nothing to do, and so nothing to undo
    QCOMPARE(wizard().step(), ImportWizard::Check);
    QVERIFY2(wizard().problem().contains(QStringLiteral("nothing to import")), qPrintable(wizard().problem()));
    QVERIFY(!wizard().findChild<QAction *>(QStringLiteral("import.undo"))->isEnabled());
    QCOMPARE(number("SELECT count(*) FROM sync_action"), actions);
}

void TestImportWizard::failedRowsAreSavedOrNotAtAll()
{
    QByteArray rows("Name,Email\nAda,ada@example.com\n");
    for (int i = 0; i < 500; ++i)
        rows += "Cem " + QByteArray::number(i) + ",no address\n";
    start(file(rows));
    toCheck();
    key(Qt::Key_Right, Qt::AltModifier);
    QTRY_VERIFY(wizard().step() == ImportWizard::Result);
    const QString older = file("older rows\n", QStringLiteral("failed.csv"));
    const auto contents = [&] {
        QFile kept(older);
        return kept.open(QIODevice::ReadOnly) ? kept.readAll() : QByteArray();
    };
    // A disk without room: no file may grow beyond a page.
    struct rlimit before = {};
    getrlimit(RLIMIT_FSIZE, &before);
    struct rlimit little = before;
    little.rlim_cur = 4096;
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &little);
    const auto refused = wizard().flow().saveErrors(older);
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, Errc::FileUnwritable);
    QCOMPARE(contents(), QByteArray("older rows\n"));
    QCOMPARE(QDir(m_file->folder()).entryList({QStringLiteral("failed*")}).size(), 1); // nothing half lies about
    QVERIFY(wizard().flow().saveErrors(older).ok());
    QCOMPARE(contents().count('\n'), 501);
    for (const char *part : {"", "-wal", "-shm"})
        QCOMPARE(wizard().flow().saveErrors(m_file->path() + QLatin1String(part)).error().code, Errc::FileExists);
}

void TestImportWizard::fileThatIsGoneOrChanged()
{
    const QString path = file("Name,Email\nAda,ada@example.com\n");
    start(path);
    toCheck();
    QVERIFY(QFile::rename(path, path + QStringLiteral(".away")));
    key(Qt::Key_Right, Qt::AltModifier);
    QTRY_VERIFY(wizard().isSettled());
    QCOMPARE(wizard().step(), ImportWizard::Check);
    QVERIFY2(wizard().problem().contains(QStringLiteral("leads.csv")), qPrintable(wizard().problem()));
    QCOMPARE(count("lead"), 0);
    file("Other,Columns\n1,2\n"); // another table under the same name is not taken unseen
    key(Qt::Key_Right, Qt::AltModifier);
    QTRY_VERIFY(wizard().isSettled());
    QCOMPARE(wizard().step(), ImportWizard::Source);
    QVERIFY2(wizard().problem().contains(QStringLiteral("\"leads.csv\" was changed meanwhile")), qPrintable(wizard().problem()));
    QCOMPARE(model("preview")->headerData(0, Qt::Horizontal).toString(), QStringLiteral("Other"));
    QCOMPARE(count("lead"), 0);
    file("Name,Email\nAda,ada@example.com\nBo,bo@example.com\n");
    key(Qt::Key_Right, Qt::AltModifier);
    QTRY_VERIFY(wizard().isSettled());
    QCOMPARE(wizard().step(), ImportWizard::Source);
    toCheck();
    key(Qt::Key_Right, Qt::AltModifier);
    QTRY_VERIFY(wizard().step() == ImportWizard::Result);
    QCOMPARE(count("lead"), 2);
}

void TestImportWizard::filesOfAllKinds_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("created"); // below 0: it is refused
    QTest::addColumn<int>("failed");
    QByteArray wide;
    QByteArray cells;
    for (int i = 0; i < 500; ++i) {
        wide += ",Column " + QByteArray::number(i);
        cells += "," + QByteArray::number(i);
    }
    QTest::newRow("names of the columns alone") << QByteArray("Name,Email\n") << -1 << 0;
    QTest::newRow("blank lines alone") << QByteArray("\n\n  \n") << -1 << 0;
    QTest::newRow("no names") << QByteArray("Ada Ak,ada@example.com\nBo Can,bo@example.com\n") << 2 << 0;
    QTest::newRow("two rows of names") << QByteArray("Contact,,Other\nName,Email,City\nAda Ak,ada@example.com,Van\nBo Can,bo@example.com,Van\n") << 2 << 0;
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbfName,Email\nAda,ada@example.com\n") << 1 << 0;
    QTest::newRow("line ends of all kinds") << QByteArray("Name,Email\r\nAda,ada@example.com\nBo,bo@example.com\r\nCem,cem@example.com") << 3 << 0;
    QTest::newRow("a quote never closed") << QByteArray("Name,Email\nAda,ada@example.com\n\"Bo,bo@example.com\nCem,cem@example.com\n") << 3 << 0; // read as a character
    QTest::newRow("500 columns") << "Name,Email" + wide + "\nAda,ada@example.com" + cells + "\n" << 1 << 0;
}

void TestImportWizard::filesOfAllKinds()
{
    QFETCH(const QByteArray, content);
    QFETCH(const int, created);
    QFETCH(const int, failed);
    if (created < 0) {
        openWindow();
        key(Qt::Key_I, Qt::ControlModifier);
        wizard().open(file(content));
        QTRY_VERIFY(wizard().isSettled());
        key(Qt::Key_Right, Qt::AltModifier);
        QTRY_VERIFY(wizard().isSettled());
        QCOMPARE(wizard().step(), ImportWizard::Source);
        QVERIFY(!wizard().problem().isEmpty());
        return;
    }
    start(file(content));
    if (content.startsWith("Contact")) { // which of the two it is, a person says
        combo("headerRow")->setFocus();
        key(Qt::Key_Down);
        QTRY_COMPARE(model("preview")->headerData(1, Qt::Horizontal).toString(), QStringLiteral("Email"));
    }
    next(ImportWizard::Mapping);
    if (!columnNamed(QStringLiteral("Email"))) { // without names somebody has to say what they are
        mapping()->setFocus();
        mapping()->selectRow(0);
        type(QStringLiteral("full"));
        key(Qt::Key_Return);
        type(QStringLiteral("e-mail"));
        key(Qt::Key_Return);
    }
    next(ImportWizard::Matching);
    next(ImportWizard::Check);
    key(Qt::Key_Right, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(wizard().step() == ImportWizard::Result, 60'000);
    QCOMPARE(wizard().flow().outcome()->created, created);
    QCOMPARE(wizard().flow().outcome()->failed, failed);
}

void TestImportWizard::unknownStageIsAsked()
{
    start(file("Name,Email,Stage\nAda,ada@example.com,Warm room\nBo,bo@example.com,New\n"));
    next(ImportWizard::Mapping);
    key(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(wizard().step(), ImportWizard::Mapping);
    QVERIFY2(wizard().problem().contains(QStringLiteral("Warm room")), qPrintable(wizard().problem()));
    auto *asked = qobject_cast<QComboBox *>(QApplication::focusWidget());
    QVERIFY(asked);
    const int contacted = asked->findData(QStringLiteral("contacted"));
    QVERIFY(contacted > 0);
    for (int i = 0; i < 20 && asked->currentIndex() != contacted; ++i)
        key(Qt::Key_Down);
    next(ImportWizard::Matching);
    next(ImportWizard::Check);
    QCOMPARE(wizard().flow().planOutcome()->newStages, 0);
    key(Qt::Key_Right, Qt::AltModifier);
    QTRY_VERIFY(wizard().step() == ImportWizard::Result);
    QCOMPARE(m_file->names(u"contacted"), QStringList{QStringLiteral("Ada")});
}

void TestImportWizard::fieldIsChosenByTyping()
{
    start(file("Who,Reach\nAda,ada@example.com\n"));
    next(ImportWizard::Mapping);
    mapping()->setFocus();
    mapping()->selectRow(0);
    type(QStringLiteral("full"));
    key(Qt::Key_Return);
    QCOMPARE(columnNamed(QStringLiteral("Who"))->field, QStringLiteral("full_name"));
    QVERIFY(mapping()->hasFocus());
    QCOMPARE(mapping()->currentIndex().row(), 1);
    type(QStringLiteral("e-mail"));
    key(Qt::Key_Return);
    QCOMPARE(columnNamed(QStringLiteral("Reach"))->field, QStringLiteral("email"));
}

void TestImportWizard::mappingIsOfferedAgain()
{
    start(file("Who,Reach\nAda,ada@example.com\n", QStringLiteral("march.csv")));
    next(ImportWizard::Mapping);
    mapping()->setFocus();
    mapping()->selectRow(0);
    type(QStringLiteral("full"));
    key(Qt::Key_Return);
    mapping()->selectRow(1);
    type(QStringLiteral("e-mail"));
    key(Qt::Key_Return);
    next(ImportWizard::Matching);
    next(ImportWizard::Check);
    key(Qt::Key_Right, Qt::AltModifier);
    QTRY_VERIFY(wizard().step() == ImportWizard::Result);
    m_window.reset(); // another day
    start(file("Reach,Who\nbo@example.com,Bo\n", QStringLiteral("april.csv")));
    next(ImportWizard::Mapping);
    QCOMPARE(combo("layout")->currentText(), QStringLiteral("As last time for \"march.csv\""));
    QCOMPARE(columnNamed(QStringLiteral("Who"))->field, QStringLiteral("full_name"));
    combo("layout")->setFocus();
    key(Qt::Key_End);
    QCOMPARE(columnNamed(QStringLiteral("Who"))->field, QStringLiteral("custom:Who"));
}

void TestImportWizard::brokenFileOfMappingsIsKept()
{
    QDir().mkpath(m_preferences->folder());
    QFile kept(m_preferences->folder() + QStringLiteral("/import-layouts.json"));
    QVERIFY(kept.open(QIODevice::WriteOnly));
    kept.write("{ half");
    kept.close();
    start(file("Name,Email\nAda,ada@example.com\n"));
    QVERIFY(QFile::exists(kept.fileName() + QStringLiteral(".bad")));
    toCheck();
    QCOMPARE(tiles(wizard().check().view()).front(), QStringLiteral("Created: 1"));
}

void TestImportWizard::checkCountsAsTheImportDoes()
{
    m_file->add(QStringLiteral("Ada"), u"new"); // 1@example.com
    start(file("Name,Email,City\n"
               "Ada,1@example.com,İzmir\n" // updated
               "Bo,bo@example.com,Ankara\n" // created
               "Bo,bo@example.com,Ankara\n" // duplicate, skipped
               "Cem,not an address,Bursa\n" // failed
               "Can,,Van\n")); // created, without contact
    toCheck();
    const QStringList planned = tiles(wizard().check().view());
    QCOMPARE(planned, (QStringList{QStringLiteral("Created: 2"), QStringLiteral("Updated: 1"), QStringLiteral("Skipped: 1"),
                                   QStringLiteral("Failed: 1"), QStringLiteral("Duplicates: 1"),
                                   QStringLiteral("Without contact: 1")}));
    QCOMPARE(count("lead"), 1);
    key(Qt::Key_Right, Qt::AltModifier);
    QTRY_VERIFY(wizard().step() == ImportWizard::Result);
    QCOMPARE(tiles(wizard().result().view()), planned);
    QCOMPARE(count("lead"), 3);
    const QString errors = m_file->folder() + QStringLiteral("/failed.csv");
    QVERIFY(wizard().flow().saveErrors(errors).ok());
    QFile saved(errors);
    QVERIFY(saved.open(QIODevice::ReadOnly) && saved.readAll().contains("Cem,not an address,Bursa,5,"));
    QCOMPARE(wizard().flow().saveErrors(m_file->path()).error().code, Errc::FileExists);
}

void TestImportWizard::rowsBehindTheCounts()
{
    m_file->add(QStringLiteral("Ada"), u"new");
    start(file("Name,Email,City\nAda,1@example.com,İzmir\nBo,bo@example.com,Ankara\nBo,bo@example.com,Ankara\nCem,no address,Bursa\n"));
    toCheck();
    const OutcomeView &view = wizard().check().view();
    QVERIFY(view.tiles()[3]->hasFocus()); // what failed comes first
    QCOMPARE(view.shownRows().size(), 1);
    QVERIFY2(view.shownRows().front().startsWith(QStringLiteral("5 | Email | ")), qPrintable(view.shownRows().front()));
    key(Qt::Key_Left);
    QVERIFY2(view.shownRows().front().startsWith(QStringLiteral("4 | Bo | There already")), qPrintable(view.shownRows().front()));
    key(Qt::Key_Left);
    QCOMPARE(view.shownRows(), QStringList{QStringLiteral("2 | Ada | Recognised by: E-mail. Changes: City")});
    key(Qt::Key_Left);
    QCOMPARE(view.shownRows(), QStringList{QStringLiteral("3 | Bo | New")});
}

void TestImportWizard::matchingAndModeAreObeyed()
{
    m_file->add(QStringLiteral("Ada"), u"new");
    start(file("Name,Email,City\nAda,1@example.com,İzmir\nBo,bo@example.com,Ankara\n"));
    next(ImportWizard::Mapping);
    next(ImportWizard::Matching);
    key(Qt::Key_Tab); // to e-mail
    key(Qt::Key_Space); // off
    next(ImportWizard::Check);
    QCOMPARE(tiles(wizard().check().view()).front(), QStringLiteral("Created: 2"));
    key(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(wizard().step(), ImportWizard::Matching);
    key(Qt::Key_Tab);
    key(Qt::Key_Space);
    for (int i = 0; i < 3; ++i)
        key(Qt::Key_Tab); // phone, name, modes
    key(Qt::Key_Down);
    key(Qt::Key_Down); // only up to date
    next(ImportWizard::Check);
    QCOMPARE(tiles(wizard().check().view()).mid(0, 3),
             (QStringList{QStringLiteral("Created: 0"), QStringLiteral("Updated: 1"), QStringLiteral("Skipped: 1")}));
}

void TestImportWizard::cancelLeavesTheFileAsItWas()
{
    QByteArray rows("Name,Email,Company\n");
    for (int i = 0; i < 30'000; ++i)
        rows += "Person " + QByteArray::number(i) + ",p" + QByteArray::number(i) + "@example.com,Firm " + QByteArray::number(i % 500) + '\n';
    start(file(rows));
    toCheck();
    key(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(wizard().step(), ImportWizard::Run);
    QTRY_VERIFY_WITH_TIMEOUT(count("lead") > 0, 60'000);
    QVERIFY(wizard().step() == ImportWizard::Run);
    auto *cancel = wizard().findChild<QPushButton *>(QStringLiteral("cancelImport"));
    QVERIFY(cancel->hasFocus());
    key(Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(wizard().isSettled(), 60'000);
    QCOMPARE(wizard().step(), ImportWizard::Check);
    QVERIFY2(wizard().problem().contains(QStringLiteral("Cancelled")), qPrintable(wizard().problem()));
    QCOMPARE(count("lead"), 0);
    QCOMPARE(count("company"), 0);
    QVERIFY(!m_file->newestAction());
}

void TestImportWizard::undoFromTheResult()
{
    start(file("Name,Email,Company\nAda,ada@example.com,Firm\n"));
    toCheck();
    key(Qt::Key_Right, Qt::AltModifier);
    QTRY_VERIFY(wizard().step() == ImportWizard::Result);
    QCOMPARE(count("lead"), 1);
    auto *undo = wizard().findChild<QPushButton *>(QStringLiteral("undoImport"));
    for (int i = 0; i < 6 && !undo->hasFocus(); ++i)
        key(Qt::Key_Tab);
    QVERIFY(undo->hasFocus());
    key(Qt::Key_Space);
    QTRY_VERIFY(wizard().flow().isUndone() && wizard().step() == ImportWizard::Result);
    QCOMPARE(count("lead"), 0);
    QVERIFY(undo->isHidden());
    QVERIFY(wizard().findChild<QLabel *>(QStringLiteral("resultTitle"))->text().contains(QStringLiteral("taken back")));
    auto *another = wizard().findChild<QPushButton *>(QStringLiteral("importAnother"));
    QVERIFY(another->hasFocus());
    key(Qt::Key_Space);
    QCOMPARE(wizard().step(), ImportWizard::Source);
    QVERIFY(!wizard().flow().hasSource());
}

void TestImportWizard::undoFromTheResultIsCalledOff()
{
    QByteArray rows("Name,Email\n");
    for (int i = 0; i < 6'000; ++i)
        rows += "Person " + QByteArray::number(i) + ",p" + QByteArray::number(i) + "@example.com\n";
    start(file(rows));
    toCheck();
    key(Qt::Key_Right, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(wizard().step() == ImportWizard::Result, 60'000);
    auto *undo = wizard().findChild<QPushButton *>(QStringLiteral("undoImport"));
    undo->setFocus();
    key(Qt::Key_Space);
    QCOMPARE(wizard().step(), ImportWizard::Run);
    auto *cancel = wizard().findChild<QPushButton *>(QStringLiteral("cancelImport"));
    QVERIFY(cancel->hasFocus());
    QVERIFY(cancel->text().contains(QStringLiteral("keep the import")));
    key(Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(wizard().isSettled(), 60'000);
    QCOMPARE(wizard().step(), ImportWizard::Result);
    QVERIFY(!wizard().flow().isUndone());
    QCOMPARE(count("lead"), 6'000);
    QVERIFY(!undo->isHidden()); // once more, if it is wanted
}

void TestImportWizard::choicesStayWhileAnotherPageIsShown()
{
    start(file("Who,Email\nAda,ada@example.com\n"));
    next(ImportWizard::Mapping);
    mapping()->setFocus();
    mapping()->selectRow(0);
    type(QStringLiteral("full"));
    key(Qt::Key_Return);
    key(Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(m_window->frame().currentPage(), QStringLiteral("board"));
    key(Qt::Key_I, Qt::ControlModifier);
    QCOMPARE(wizard().step(), ImportWizard::Mapping);
    QVERIFY(wizard().isAncestorOf(QApplication::focusWidget()));
    key(Qt::Key_Left, Qt::AltModifier);
    next(ImportWizard::Mapping);
    QCOMPARE(columnNamed(QStringLiteral("Who"))->field, QStringLiteral("full_name"));
}

void TestImportWizard::pastedTable()
{
    openWindow();
    key(Qt::Key_I, Qt::ControlModifier);
    QGuiApplication::clipboard()->setText(QStringLiteral("Name\tEmail\nAda\tada@example.com\n"));
    key(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(wizard().isSettled() && wizard().flow().look());
    QCOMPARE(combo("delimiter")->currentData().toString(), QStringLiteral("\t"));
    toCheck();
    QCOMPARE(tiles(wizard().check().view()).front(), QStringLiteral("Created: 1"));
}

void TestImportWizard::filesThatAreNoTables()
{
    openWindow();
    key(Qt::Key_I, Qt::ControlModifier);
    wizard().open(file(QByteArray("\x7f" "ELF\0\1\2\3\0\0", 9) + QByteArray(5000, '\0'), QStringLiteral("program.csv")));
    QTRY_VERIFY(wizard().isSettled());
    QVERIFY2(wizard().problem().contains(QStringLiteral("\"program.csv\" is not a text table")), qPrintable(wizard().problem()));
    wizard().open(file("", QStringLiteral("empty.csv")));
    QTRY_VERIFY(wizard().isSettled());
    QVERIFY2(wizard().problem().contains(QStringLiteral("\"empty.csv\" is empty")), qPrintable(wizard().problem()));
    const qsizetype held = test::locksHeld();
    QVERIFY(held > 0);
    for (const char *part : {"", "-wal", "-shm"}) { // of the pipeline itself
        wizard().open(m_file->path() + QLatin1String(part));
        QTRY_VERIFY(wizard().isSettled());
        QVERIFY2(wizard().problem().contains(QStringLiteral("is not a text table")), qPrintable(QLatin1String(part) + wizard().problem()));
        QVERIFY(test::locksHeld() >= held);
    }
    wizard().open(m_file->folder());
    QTRY_VERIFY(wizard().isSettled());
    QVERIFY(!wizard().problem().isEmpty());
    const QString sparse = m_file->folder() + QStringLiteral("/sparse.csv");
    QFile holes(sparse);
    QVERIFY(holes.open(QIODevice::WriteOnly) && holes.resize(qint64(1) << 30));
    holes.close();
    wizard().open(sparse);
    QTRY_VERIFY(wizard().isSettled());
    QVERIFY2(wizard().problem().contains(QStringLiteral("\"sparse.csv\"")), qPrintable(wizard().problem()));
    QCOMPARE(wizard().step(), ImportWizard::Source);
}

void TestImportWizard::workbookWithSheets()
{
    test::XlsxParts parts;
    parts.setSheets({"Notes", "People"});
    parts.setSheet(1, "<row><c t=\"inlineStr\"><is><t>Made in March</t></is></c></row>");
    parts.setSheet(2, "<row><c t=\"inlineStr\"><is><t>Name</t></is></c><c t=\"inlineStr\"><is><t>Email</t></is></c></row>"
                      "<row><c t=\"inlineStr\"><is><t>Ada</t></is></c><c t=\"inlineStr\"><is><t>ada@example.com</t></is></c></row>");
    const QString path = m_file->folder() + QStringLiteral("/book.xlsx");
    QVERIFY(parts.save(path));
    start(path);
    QVERIFY(combo("sheet")->isVisible() && !combo("encoding")->isVisible());
    QCOMPARE(combo("sheet")->currentText(), QStringLiteral("Notes"));
    combo("sheet")->setFocus();
    key(Qt::Key_Down);
    QTRY_COMPARE(model("preview")->headerData(1, Qt::Horizontal).toString(), QStringLiteral("Email"));
    toCheck();
    QCOMPARE(tiles(wizard().check().view()).front(), QStringLiteral("Created: 1"));
    key(Qt::Key_Right, Qt::AltModifier);
    QTRY_VERIFY(wizard().step() == ImportWizard::Result);
    QCOMPARE(count("lead"), 1);
}

void TestImportWizard::droppedFiles()
{
    openWindow();
    QSignalSpy opened(m_window.get(), &Window::fileWanted);
    drop(file("Name,Email\nAda,ada@example.com\n"));
    QTRY_COMPARE(m_window->frame().currentPage(), QStringLiteral("import"));
    QTRY_VERIFY(wizard().flow().look());
    drop(QStringLiteral("/some/other.huni"));
    QTRY_COMPARE(opened.size(), 1);
    drop(QStringLiteral("/some/picture.png"));
    QTRY_VERIFY2(m_window->frame().messageBar()->text().contains(QStringLiteral("picture.png")),
                 qPrintable(m_window->frame().messageBar()->text()));
    QVERIFY(wizard().flow().hasSource()); // what was chosen is still there
    QSignalSpy captured(&m_window->fileDrop(), &FileDrop::captureWanted);
    drop(file("BEGIN:VCARD\r\nVERSION:3.0\r\nN:Kaya;Ada;;;\r\nFN:Ada Kaya\r\nEND:VCARD\r\n", QStringLiteral("card.vcf")));
    QTRY_COMPARE(captured.size(), 1);
    QTRY_VERIFY(m_window->capturePanel().isVisible() && m_window->capturePanel().isSettled());
    QCOMPARE(m_window->capturePanel().findChild<QLineEdit *>(QStringLiteral("name"))->text(), QStringLiteral("Ada Kaya"));
}

// Told, not judged: how long other programs keep the machine busy is not this one's doing.
void TestImportWizard::windowIsFreeWhileALargeFileIsImported()
{
    QByteArray rows("Name,Email,Company,Stage,City\n");
    for (int i = 0; i < 20'000; ++i)
        rows += "Person " + QByteArray::number(i) + ",p" + QByteArray::number(i) + "@example.com,Firm " + QByteArray::number(i % 500)
            + ",New,City " + QByteArray::number(i % 81) + '\n';
    start(file(rows));
    QElapsedTimer since;
    since.start();
    qint64 longest = 0;
    qint64 beats = 0;
    QTimer heart;
    connect(&heart, &QTimer::timeout, this, [&] {
        longest = std::max(longest, since.restart());
        ++beats;
    });
    heart.start(5);
    toCheck();
    key(Qt::Key_Right, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(wizard().step() == ImportWizard::Result, 120'000);
    QVERIFY(beats > 10); // the window went on all the while
    qInfo("longest pause of the window: %lld ms", longest);
    QCOMPARE(count("lead"), 20'000);
}

void TestImportWizard::windowStaysWhileAnImportIsWritten()
{
    start(file("Name,Email\nAda,ada@example.com\n"));
    toCheck();
    {
        trial::HeldStore busy(m_file->pipeline().store()); // the import waits for its turn
        key(Qt::Key_Right, Qt::AltModifier);
        QTRY_VERIFY(wizard().isWriting());
        QVERIFY(m_window->refusesToClose());
        m_window->frame().showPage(QStringLiteral("board"));
        QVERIFY(!m_window->close());
        QVERIFY(m_window->isVisible());
        QCOMPARE(m_window->frame().currentPage(), QStringLiteral("import")); // where it can be cancelled
        QVERIFY(m_window->frame().messageBar()->text().contains(u"import is being written"));
        wizard().open(file("Name\nBob\n", QStringLiteral("other.csv"))); // nor does another file take its place
        QVERIFY2(wizard().problem().contains(u"under way"), qPrintable(wizard().problem()));
    }
    QTRY_VERIFY(wizard().step() == ImportWizard::Result && !wizard().isWriting());
    QCOMPARE(count("lead"), 1);
    QVERIFY(!m_window->refusesToClose());
    QVERIFY(m_window->close());
}

QTEST_MAIN(TestImportWizard)
#include "tst_importwizard.moc"
