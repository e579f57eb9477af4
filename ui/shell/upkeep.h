#pragma once

#include "ui/background/backgroundreader.h"

#include <QDate>
#include <QObject>
#include <QTimer>

namespace huni {

class DraftsBar;
class MainFrame;
class Pipeline;
class Preferences;
class Theme;
struct DraftPlace;
struct Error;

/// What a file needs while its window is open, in quiet moments and in another thread: a check after the
/// first picture, scores brought to the day that it is, and idle work after each commit. And what was typed and not
/// saved in an earlier run is offered.
class Upkeep final : public QObject
{
    Q_OBJECT

public:
    Upkeep(Pipeline &pipeline, const Theme &theme, const Preferences &preferences, QObject *parent = nullptr);

    /// The first picture stands: what may wait begins. \param frame  where drafts are offered
    void begin(MainFrame &frame);
    /// Keeps what stands only in memory.
    void finish();
    /// nullptr until drafts are offered.
    DraftsBar *draftsBar() const { return m_drafts; }

Q_SIGNALS:
    void goOnWanted(const huni::DraftPlace &place);
    void problem(const QString &sentence);

private:
    void checkFile();
    void offerDrafts(MainFrame &frame);
    void keepTidy();
    void followDay();
    void followModel(const ChangeSet &changes);
    void report(const Error &error);

    Pipeline &m_pipeline;
    const Theme &m_theme;
    const Preferences &m_preferences;
    DraftsBar *m_drafts = nullptr;
    QTimer m_tidyTimer;
    QTimer m_dayTimer{this};
    QDate m_day{}; ///< that the window shows
    BackgroundReader m_check;
    BackgroundTask m_tidy;
    BackgroundTask m_newDay;
};

} // namespace huni
