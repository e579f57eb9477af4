#include "ui/shell/session.h"

#include "core/exchange/sample.h"
#include "ui/lead/leadpanel.h"
#include "ui/models/boardmodel.h"
#include "ui/shell/mainframe.h"
#include "ui/shell/window.h"
#include "ui/words/errorwords.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QMessageBox>
#include <QStandardPaths>

namespace huni {

Session::Session(Theme &theme, Preferences &preferences, QObject *parent)
    : QObject(parent)
    , m_theme(theme)
    , m_preferences(preferences)
{
    setLanguage(m_preferences.language());
    connect(&m_preferences, &Preferences::languageChanged, this, [this] {
        if (m_window && m_window->refusesToClose())
            return; // chosen for the next window
        setLanguage(m_preferences.language());
        QMetaObject::invokeMethod(this, &Session::makeWindow, Qt::QueuedConnection);
    });
}

Session::~Session()
{
    m_window.reset(); // before the pipeline that it shows
}

void Session::setLanguage(Language language)
{
    m_words.reset(); // the old words go before the new ones come
    m_words = std::make_unique<Translations>(language);
    QLocale::setDefault(localeOf(language));
    QCoreApplication::removeTranslator(&m_qtWords);
    const QString key = language == Language::Turkish ? QStringLiteral("tr") : QStringLiteral("en");
    if (m_qtWords.load(QStringLiteral("qtbase_") + key, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qtWords);
}

QString Session::samplePath()
{
    const QString folder
        = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/Huni");
    QDir().mkpath(folder);
    return folder + QStringLiteral("/Sample.huni");
}

Result<void> Session::open(const QString &path)
{
    // Once is enough; and to look into the file would cost the one that is open its locks.
    if (m_pipeline && m_window && QFileInfo(path).canonicalFilePath() == m_pipeline->store().path()) {
        closeWelcome();
        raise();
        return {};
    }
    if (m_window && m_window->refusesToClose())
        return {};
    auto opened = Pipeline::open(path);
    if (!opened)
        return opened.error();
    if (m_window)
        m_preferences.setWindowGeometry(m_window->saveGeometry());
    const std::unique_ptr<Pipeline> pipelineBefore = std::exchange(m_pipeline, std::move(*opened));
    const std::unique_ptr<Window> before = std::move(m_window); // goes before the pipeline that it shows
    m_preferences.addRecentFile(m_pipeline->store().path());
    makeWindow();
    closeWelcome();
    return {};
}

Result<void> Session::openSample()
{
    const QString path = samplePath();
    if (!QFileInfo::exists(path)) {
        auto made
            = Pipeline::create(path, {.name = tr("Sample"), .currency = Currency::of("TRY"), .timeZone = {}});
        if (!made)
            return made.error();
        const QDate today = localDay((*made)->store().clock().now(), (*made)->catalog().valueOr({}).zone);
        if (auto loaded = loadSample(**made, today); !loaded) {
            made->reset();
            for (const char *suffix : {"", "-wal", "-shm"})
                QFile::remove(path + QLatin1String(suffix));
            return loaded;
        }
    }
    return open(path);
}

void Session::makeWindow()
{
    if (!m_pipeline)
        return;
    const std::unique_ptr<Window> before = std::move(m_window);
    auto board = Window::firstBoard(*m_pipeline, m_preferences);
    m_theme.apply(*qApp); // at the start its fonts were being loaded until here
    m_window = std::make_unique<Window>(*m_pipeline, m_theme, m_preferences, std::move(board));
    connect(m_window.get(), &Window::openWanted, this, &Session::askForFile, Qt::QueuedConnection);
    connect(m_window.get(), &Window::newWanted, this, &Session::askForNewFile);
    connect(
        m_window.get(), &Window::sampleWanted, this,
        [this] {
            if (auto opened = openSample(); !opened)
                tell(opened.error());
        },
        Qt::QueuedConnection);
    connect(
        m_window.get(), &Window::fileWanted, this,
        [this](const QString &path) {
            if (auto opened = open(path); !opened)
                tell(opened.error());
        },
        Qt::QueuedConnection);
    if (before) {
        m_window->setGeometry(before->geometry());
        if (before->frame().currentPage() == u"settings") // where the language was chosen
            m_window->frame().showPage(QStringLiteral("settings"));
        if (before->frame().isPanelShown())
            m_window->showLead(before->leadPanel().lead());
    }
    m_window->show();
}

void Session::raise()
{
    QWidget *shown = m_welcome ? static_cast<QWidget *>(m_welcome.get()) : m_window.get();
    if (!shown)
        return;
    shown->setWindowState(shown->windowState() & ~Qt::WindowMinimized);
    shown->raise();
    shown->activateWindow();
}

void Session::askForFile()
{
    const QString path
        = QFileDialog::getOpenFileName(m_welcome ? static_cast<QWidget *>(m_welcome.get()) : m_window.get(),
                                       tr("Open a pipeline"), {}, tr("Huni pipelines (*.huni)"));
    if (path.isEmpty())
        return;
    if (auto opened = open(path); !opened)
        tell(opened.error());
}

void Session::welcome()
{
    showWelcome(false);
}

void Session::askForNewFile()
{
    showWelcome(true);
}

void Session::showWelcome(bool forNew)
{
    m_theme.apply(*qApp);
    closeWelcome();
    m_welcome = std::make_unique<WelcomeWindow>(m_theme, localeOf(m_preferences.language()));
    WelcomeWindow *welcome = m_welcome.get();
    connect(welcome, &WelcomeWindow::createWanted, this, &Session::create, Qt::QueuedConnection);
    connect(welcome, &WelcomeWindow::openWanted, this, &Session::askForFile);
    connect(
        welcome, &WelcomeWindow::sampleWanted, this,
        [this] {
            if (auto opened = openSample(); !opened)
                tell(opened.error());
        },
        Qt::QueuedConnection);
    connect(
        welcome, &WelcomeWindow::languageWanted, this,
        [this](QLocale::Language language) {
            m_preferences.setLanguage(language == QLocale::Turkish ? Language::Turkish : Language::English);
            if (m_welcome)
                showWelcome(false);
        },
        Qt::QueuedConnection);
    if (forNew)
        welcome->askForNew();
    if (m_window) // a step of the window that is open, not another program
        welcome->setWindowModality(Qt::ApplicationModal);
    welcome->show();
}

// It may be one of its buttons that led here.
void Session::closeWelcome()
{
    if (!m_welcome)
        return;
    m_welcome->hide();
    m_welcome.release()->deleteLater();
}

void Session::create(const WelcomeWindow::Choice &choice)
{
    QDir().mkpath(QFileInfo(choice.path).absolutePath());
    auto made = Pipeline::create(choice.path, choice.setup);
    if (!made) {
        m_welcome->showProblem(errorWords(made.error(), m_preferences.language()));
        return;
    }
    made->reset();
    if (auto opened = open(choice.path); !opened)
        m_welcome->showProblem(errorWords(opened.error(), m_preferences.language()));
    else if (choice.importsNext)
        m_window->startImport();
}

void Session::tell(const Error &error)
{
    QMessageBox box(QMessageBox::Warning, tr("Huni"), errorWords(error, m_preferences.language()),
                    QMessageBox::Ok, m_welcome ? static_cast<QWidget *>(m_welcome.get()) : m_window.get());
    box.setTextFormat(Qt::PlainText);
    box.exec();
}

} // namespace huni
