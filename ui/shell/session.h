#pragma once

#include "core/pipeline.h"
#include "ui/shell/preferences.h"
#include "ui/welcome/welcomewindow.h"

#include <QObject>
#include <QTranslator>

#include <memory>

namespace huni {

class Window;

/// One run of the program with a window: the open pipeline, and a window that is made anew when the language
/// changes.
class Session final : public QObject
{
    Q_OBJECT

public:
    Session(Theme &theme, Preferences &preferences, QObject *parent = nullptr);
    ~Session() override;

    /// Opens a file in the window. When it cannot be opened the window that is there stays.
    Result<void> open(const QString &path);
    /// Opens the sample in a file of its own, made when it is not there.
    Result<void> openSample();
    /// Asks how to begin, where no file is known yet.
    void welcome();
    /// The open file; nullptr before there is one.
    Pipeline *pipeline() const { return m_pipeline.get(); }
    Window *window() const { return m_window.get(); }
    WelcomeWindow *welcomeWindow() const { return m_welcome.get(); }
    void raise();
    /// Installs the words of a language.
    void setLanguage(Language language);

    /// Where the sample lives on this machine.
    static QString samplePath();

private:
    void makeWindow();
    void askForFile();
    void askForNewFile();
    void showWelcome(bool forNew);
    void closeWelcome();
    void create(const WelcomeWindow::Choice &choice);
    void tell(const Error &error);

    Theme &m_theme;
    Preferences &m_preferences;
    std::unique_ptr<Translations> m_words;
    QTranslator m_qtWords;
    std::unique_ptr<Pipeline> m_pipeline;
    std::unique_ptr<Window> m_window;
    std::unique_ptr<WelcomeWindow> m_welcome;
};

} // namespace huni
