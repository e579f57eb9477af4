#include "ui/shell/screenshots.h"
#include "ui/shell/session.h"
#include "ui/shell/singleinstance.h"
#include "ui/shell/window.h"
#include "ui/words/errorwords.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QMessageBox>

#include <algorithm>
#include <cstdio>

namespace {

struct Arguments {
    QString file;
    QString screenshots;
    huni::ScreenshotWishes wishes;
    bool sample = false;
    bool benchStart = false;
};

void print(FILE *out, const QString &line)
{
    std::fputs(qPrintable(line + u'\n'), out);
    std::fflush(out);
}

QSize sizeFrom(const QString &text)
{
    const QStringList parts = text.split(u'x');
    return parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
}

// Read before there is an application: `--version` and mistakes need no display.
std::optional<int> readArguments(const QStringList &list, Arguments &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Huni: a sales pipeline on your own computer."));
    parser.addPositionalArgument(QStringLiteral("FILE"), QStringLiteral("The pipeline to open; the last one when left out."));
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Show this help."));
    const QCommandLineOption version({QStringLiteral("v"), QStringLiteral("version")}, QStringLiteral("Show the version."));
    const QCommandLineOption sample(QStringLiteral("sample"), QStringLiteral("Open the sample pipeline in a file of its own."));
    const QCommandLineOption shots(QStringLiteral("screenshots"), QStringLiteral("Render the pages to PNG files and end."),
                                   QStringLiteral("DIR"));
    const QCommandLineOption pages(QStringLiteral("pages"),
                                   QStringLiteral("Pages to render: board,") + huni::screenshotPages().join(u','), QStringLiteral("LIST"));
    const QCommandLineOption themes(QStringLiteral("theme"), QStringLiteral("Themes to render: light,dark"), QStringLiteral("LIST"));
    const QCommandLineOption languages(QStringLiteral("lang"), QStringLiteral("Languages to render: en,tr"), QStringLiteral("LIST"));
    const QCommandLineOption sizes(QStringLiteral("size"), QStringLiteral("Size of the window to render."), QStringLiteral("WxH"),
                                  QStringLiteral("1440x900"));
    QCommandLineOption bench(QStringLiteral("bench-start"), QStringLiteral("Print the time to the first painted board and end."));
    bench.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({help, version, sample, shots, pages, themes, languages, sizes, bench});
    if (!parser.parse(list) || parser.positionalArguments().size() > 1) {
        const QString wrong = parser.errorText().isEmpty() ? QStringLiteral("Give one file at most.") : parser.errorText();
        print(stderr, wrong + QStringLiteral(" See: huni --help"));
        return 2;
    }
    if (parser.isSet(help)) {
        print(stdout, parser.helpText());
        return 0;
    }
    if (parser.isSet(version)) {
        print(stdout, QStringLiteral("huni " HUNI_VERSION));
        return 0;
    }
    const auto listOf = [&](const QCommandLineOption &option) {
        return parser.value(option).split(u',', Qt::SkipEmptyParts);
    };
    arguments.file = parser.positionalArguments().value(0);
    arguments.sample = parser.isSet(sample);
    arguments.benchStart = parser.isSet(bench);
    arguments.screenshots = parser.value(shots);
    arguments.wishes = {arguments.screenshots, listOf(pages), listOf(themes), listOf(languages), sizeFrom(parser.value(sizes))};
    if (parser.isSet(shots) && arguments.screenshots.isEmpty()) {
        print(stderr, QStringLiteral("The folder of --screenshots has no name. Give one such as shots."));
        return 2;
    }
    // Above that, no picture can be held.
    constexpr int largest = 8000;
    const QSize size = arguments.wishes.size;
    if (std::min(size.width(), size.height()) < 200 || std::max(size.width(), size.height()) > largest) {
        print(stderr, QStringLiteral("“%1” is no size of a window. Give one such as 1440x900.").arg(parser.value(sizes)));
        return 2;
    }
    return std::nullopt;
}

int renderScreenshots(const Arguments &arguments, huni::Theme &theme, huni::Session &session, const huni::Preferences &preferences)
{
    QString file = arguments.file;
    if (file.isEmpty()) {
        if (auto opened = session.openSample(); !opened) {
            print(stderr, huni::errorWords(opened.error(), preferences.language()));
            return 1;
        }
        file = huni::Session::samplePath();
    }
    const auto files = huni::takeScreenshots(file, arguments.wishes, theme);
    if (!files) {
        print(stderr, huni::errorWords(files.error(), preferences.language()));
        return 1;
    }
    for (const QString &path : *files)
        print(stdout, path);
    return 0;
}

// Ends the program after the first paint and tells how long that took since `started`.
class FirstPaint final : public QObject
{
public:
    FirstPaint(QWidget *window, const QElapsedTimer &started)
        : QObject(window)
        , m_started(started)
    {
        window->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            QMetaObject::invokeMethod(
                qApp,
                [started = m_started] {
                    print(stdout, QStringLiteral("%1").arg(double(started.nsecsElapsed()) / 1e6, 0, 'f', 2));
                    QApplication::exit(0);
                },
                Qt::QueuedConnection);
        }
        return false;
    }

private:
    QElapsedTimer m_started;
};

huni::Result<void> openFirst(const Arguments &arguments, huni::Session &session, const huni::Preferences &preferences)
{
    if (!arguments.file.isEmpty())
        return session.open(arguments.file);
    const QStringList recent = preferences.recentFiles();
    if (!arguments.sample && !recent.isEmpty()) {
        if (session.open(recent.first()))
            return {};
    }
    return session.openSample();
}

} // namespace

int main(int argc, char **argv)
{
    QElapsedTimer started;
    started.start();
    QStringList list;
    for (int i = 0; i < argc; ++i)
        list += QString::fromLocal8Bit(argv[i]);
    Arguments arguments;
    if (const auto code = readArguments(list, arguments))
        return *code;
    if (!arguments.screenshots.isEmpty() && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");

    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Huni"));
    QApplication::setApplicationVersion(QStringLiteral(HUNI_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("io.github.huni.Huni"));
    huni::Preferences preferences;
    huni::Theme theme;
    theme.setMode(preferences.theme());
    theme.prepare();
    huni::Session session(theme, preferences);

    if (!arguments.screenshots.isEmpty()) {
        theme.apply(application);
        return renderScreenshots(arguments, theme, session, preferences);
    }

    const QString wanted = arguments.sample ? huni::Session::samplePath() : arguments.file;
    huni::SingleInstance single(wanted.isEmpty() ? preferences.recentFiles().value(0, huni::Session::samplePath()) : wanted);
    if (!arguments.benchStart && single.raiseOther())
        return 0;
    if (auto opened = openFirst(arguments, session, preferences); !opened) {
        const QString sentence = huni::errorWords(opened.error(), preferences.language());
        print(stderr, sentence);
        if (!arguments.benchStart) {
            theme.apply(application);
            QMessageBox box(QMessageBox::Warning, QStringLiteral("Huni"), sentence);
            box.setTextFormat(Qt::PlainText);
            box.exec();
        }
        return 1;
    }
    if (arguments.benchStart)
        new FirstPaint(session.window()->centralWidget(), started);
    else
        single.listen();
    QObject::connect(&single, &huni::SingleInstance::raiseWanted, &session, &huni::Session::raise);
    return QApplication::exec();
}
