#pragma once

#include "core/scoring/sandbox.h"
#include "ui/background/backgroundreader.h"

#include <QWidget>

class QAction;
class QGridLayout;
class QListWidget;
class QProgressBar;

namespace huni {

class ElidedLabel;
class EmptyState;
class FigureTable;
class MutedLabel;
class ScoreHistogram;
class Theme;
class WorkingModel;

/// What the working model would do with the leads of today: who moves, how scores lie, what thresholds tell of closed leads.
class SandboxView final : public QWidget
{
    Q_OBJECT

public:
    /// \param run  works it out (again); its button stands here
    SandboxView(WorkingModel &working, const Theme &theme, QAction &run, QWidget *parent = nullptr);

    void run();
    bool isRunning() const { return m_reader.isReading(); }
    /// The last answer; nothing before the first.
    const std::optional<Sandbox> &result() const { return m_result; }
    /// Whether the rules were changed since.
    bool isOutdated() const { return m_result && m_model != m_triedModel; }
    /// Whether leads were changed since: it is of a moment.
    bool isOfBefore() const { return m_result && m_isOfBefore; }
    QString stateWords() const;

Q_SIGNALS:
    void leadActivated(huni::LeadId lead);
    void failed(const huni::Error &error);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void createLayout(QAction &run);
    QWidget *createFigures();
    void follow();
    void followLeads(const ChangeSet &changes);
    void show(const Sandbox &sandbox);
    void showState();
    void showThresholds(const Sandbox &sandbox);
    void showMovers(const Sandbox &sandbox);
    void showTest(const Sandbox &sandbox);
    void showRules(const Sandbox &sandbox);
    void openCurrent();

    WorkingModel &m_working;
    const Theme &m_theme;
    BackgroundReader m_reader;
    std::optional<Sandbox> m_result;
    QString m_model; ///< the rules as they stand, as text to compare
    QString m_askedModel;
    QString m_triedModel; ///< the rules that the answer is about
    Instant m_triedAt = 0;
    qint64 m_readCommit = 0; ///< the newest commit that the answer knows of
    bool m_isOfBefore = false;
    QWidget *m_progressRow = nullptr;
    QProgressBar *m_progress = nullptr;
    ElidedLabel *m_state = nullptr;
    QWidget *m_body = nullptr;
    std::vector<ElidedLabel *> m_tiles;
    std::vector<ElidedLabel *> m_tileNotes;
    ScoreHistogram *m_histogram = nullptr;
    MutedLabel *m_testWords = nullptr;
    FigureTable *m_test = nullptr;
    FigureTable *m_rules = nullptr;
    ElidedLabel *m_moverHead = nullptr;
    QListWidget *m_movers = nullptr;
};

} // namespace huni
