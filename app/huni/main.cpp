#include "app/huni/arguments.h"
#include "ui/shell/screenshots.h"
#include "ui/shell/session.h"
#include "ui/shell/singleinstance.h"
#include "ui/shell/window.h"
#include "ui/words/errorwords.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMessageBox>

#include <cstdio>

namespace {

void print(FILE *out, const QString &line)
{
    std::fputs(qPrintable(line + u'\n'), out);
    std::fflush(out);
}

// Help and mistakes, in the language of the window. They need no display.
int sayInWords(int argc, char **argv, const QStringList &list)
{
    const QCoreApplication words(argc, argv);
    const huni::Preferences preferences;
    const huni::Translations translations(preferences.language());
    huni::Arguments arguments;
    const auto answer = huni::readArguments(list, arguments);
    print(answer->code == 0 ? stdout : stderr, answer->text);
    return answer->code;
}

// Each picture is in its own language: no session is there meanwhile, whose words would stand in for missing English ones.
int renderScreenshots(const huni::Arguments &arguments, huni::Theme &theme, huni::Preferences &preferences)
{
    QString file = arguments.file;
    if (file.isEmpty()) {
        huni::Session session(theme, preferences);
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

huni::Result<void> openFirst(const huni::Arguments &arguments, huni::Session &session, const huni::Preferences &preferences)
{
    if (!arguments.file.isEmpty())
        return session.open(arguments.file);
    const QStringList recent = preferences.recentFiles();
    if (!arguments.sample && !recent.isEmpty()) {
        if (session.open(recent.first()))
            return {};
    }
    if (arguments.sample || arguments.benchStart)
        return session.openSample();
    session.welcome();
    return {};
}

} // namespace

int main(int argc, char **argv)
{
    QElapsedTimer started;
    started.start();
    QStringList list;
    for (int i = 0; i < argc; ++i)
        list += QString::fromLocal8Bit(argv[i]);
    huni::Arguments arguments;
    if (huni::readArguments(list, arguments)) // the usual start reads no words
        return sayInWords(argc, argv, list);
    if (!arguments.screenshots.isEmpty() && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");

    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Huni"));
    QApplication::setApplicationVersion(QStringLiteral(HUNI_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("io.github.huni.Huni"));
    huni::Preferences preferences;
    huni::Theme theme;
    theme.setMode(preferences.theme());
    theme.setMotion(preferences.motion());
    theme.prepare();
    if (!arguments.screenshots.isEmpty()) {
        theme.apply(application);
        return renderScreenshots(arguments, theme, preferences);
    }
    huni::Session session(theme, preferences);

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
