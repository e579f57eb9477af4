#pragma once

#include "ui/prediction/predictionfeed.h"

#include <QWidget>

class QAction;
class QListWidget;
class QListWidgetItem;
class QProgressBar;
class QPushButton;

namespace huni {

class CalibrationChart;
class ElidedLabel;
class EmptyState;
class FigureTable;
class HeightScroll;
class MutedLabel;
class Theme;
class WorkingModel;

/// What Huni has learnt from won and lost leads: how good it is on leads that it had not seen, which fields it looks at, and
/// which it leaves out because they are only known when it is over.
class PredictiveView final : public QWidget
{
    Q_OBJECT

public:
    /// \param learn  learns (again); its button stands here
    PredictiveView(WorkingModel &working, const Theme &theme, QAction &learn, QWidget *parent = nullptr);

    PredictionFeed &feed() { return *m_feed; }
    CalibrationChart &chart() { return *m_chart; }
    /// Learns with the fields that are ticked.
    void learn();
    bool canLearn() const;
    /// The same, or it is not known yet.
    bool mayLearn() const { return !m_feed->isKnown() || canLearn(); }
    /// What stands above: what was learnt and when, or what is missing.
    QString stateWords() const;
    QAction *copyChart() const { return m_copy; }
    QAction *copyTable() const { return m_copyTable; }
    QAction *saveChart() const { return m_save; }
    bool savePicture(const QString &path) const;

Q_SIGNALS:
    void stateChanged();
    /// Something was learnt, in a sentence.
    void done(const QString &sentence);
    void failed(const huni::Error &error);
    void problem(const QString &sentence);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void createLayout(QAction &learn);
    QWidget *createFigures();
    QWidget *createFields();
    void createActions();
    void showState();
    void showModel();
    void showTiles(const PredictionQuality &quality);
    void showSplits(const PredictionQuality &quality);
    void showLift(const PredictionQuality &quality);
    void fillFields(const PredictionQuality &quality);
    QListWidgetItem *addField(const QString &key, const QString &name, bool isUsed, double auc, const PredictionQuality::Leak *leak);
    void proposeFields();
    std::optional<QStringList> leftOut() const;
    bool choiceChanged() const;
    void askWhere();

    WorkingModel &m_working;
    const Theme &m_theme;
    PredictionFeed *m_feed;
    QWidget *m_progressRow = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_again = nullptr;
    ElidedLabel *m_state = nullptr;
    QWidget *m_body = nullptr;
    EmptyState *m_intro = nullptr;
    HeightScroll *m_introArea = nullptr;
    std::vector<ElidedLabel *> m_tiles;
    std::vector<ElidedLabel *> m_tileNotes;
    FigureTable *m_splits = nullptr;
    MutedLabel *m_splitWords = nullptr;
    CalibrationChart *m_chart = nullptr;
    FigureTable *m_lift = nullptr;
    MutedLabel *m_fieldWords = nullptr;
    QListWidget *m_fields = nullptr;
    QPushButton *m_propose = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_copyTable = nullptr;
    QAction *m_save = nullptr;
    std::optional<Instant> m_shownOf{}; ///< when the model was learnt whose fields are listed
    bool m_isFilling = false;
    bool m_learnsWhenKnown = false;
};

} // namespace huni
