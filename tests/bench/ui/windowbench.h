#pragma once

#include "core/pipeline.h"
#include "tests/bench/figures.h"
#include "ui/shell/window.h"
#include "ui/theme/theme.h"

#include <QTemporaryDir>

#include <memory>
#include <span>

namespace huni::bench {

/// How long the parts of a start take, in milliseconds.
struct StartPhases {
    double theme = 0;
    double open = 0;
    double window = 0;
    double paint = 0;
};

/// What single steps take: by the clock on the wall, and of the processor in this thread.
struct Steps {
    Samples wall;
    Samples busy;

    void time(const std::function<void()> &call);
};

/// The real window over a file, with settings of its own.
class WindowBench
{
public:
    explicit WindowBench(const QString &path);
    ~WindowBench();

    bool isOpen() const { return m_window != nullptr; }
    const StartPhases &phases() const { return m_phases; }
    /// Waits until everything that is to be read has been read.
    void settle();
    /// Time of each frame while one column scrolls.
    Steps scroll(int steps);
    /// Time from letting a dragged card go until it is stored and both columns are painted.
    Steps drop(int steps);
    /// Time from asking for a lead until its page is painted, with timeline, chart and ledger.
    Steps openLeads(std::span<const LeadId> leads);

private:
    QTemporaryDir m_own;
    StartPhases m_phases;
    Theme m_theme;
    Preferences m_preferences;
    std::unique_ptr<Pipeline> m_pipeline;
    std::unique_ptr<Window> m_window;
};

} // namespace huni::bench
