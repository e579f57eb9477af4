#pragma once

#include "core/base/uuid.h"
#include "core/store/registry.h"

#include <QObject>
#include <QStringList>

class QWidget;

namespace huni {

class CapturePanel;
class Commands;
class HistoryPanel;
class MainFrame;
class Palette;
class Pages;
class Pipeline;
class Preferences;
class Theme;
class UndoListPanel;
class UndoRunner;

/// What opens over whatever page is shown: the palette, what was done, the history of a thing, quick capture.
/// Each is built when it is first wanted.
class Overlays final : public QObject
{
    Q_OBJECT

public:
    /// The parts of the window that they work with; all of them outlive this.
    struct Parts {
        Pipeline &pipeline;
        const Theme &theme;
        Preferences &preferences;
        Commands &commands;
        UndoRunner &undoRunner;
        Pages &pages;
        MainFrame &frame;
    };

    /// \param over  what they open over, the window
    Overlays(const Parts &parts, QWidget &over);

    /// The box that finds things and commands.
    Palette &palette();
    void openUndoList();
    /// Who changed what of a lead, company or opportunity.
    void showHistory(Table table, const Uuid &id);
    CapturePanel &capturePanel();
    void capture();
    /// Opens contact cards and mails in quick capture; without paths asks which.
    void captureFiles(const QStringList &paths);
    bool isSettled() const;

Q_SIGNALS:
    void commandChosen(const QString &id);
    void problem(const QString &sentence);

private:
    bool refusesToCapture();
    void tellCaptured(qsizetype added, qsizetype known);

    Parts m_parts;
    QWidget &m_over;
    Palette *m_palette = nullptr;
    UndoListPanel *m_undoList = nullptr;
    HistoryPanel *m_history = nullptr;
    CapturePanel *m_capture = nullptr;
};

} // namespace huni
