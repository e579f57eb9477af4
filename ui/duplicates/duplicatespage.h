#pragma once

#include "ui/duplicates/duplicatesource.h"
#include "ui/duplicates/pairview.h"
#include "ui/duplicates/suspectmodel.h"

#include <QTimer>
#include <QWidget>

class QListView;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace huni {

class ElidedLabel;
class EmptyState;
class SegmentBar;

/// Leads or companies that may be one and the same: suspects at the left, side by side at the right.
class DuplicatesPage final : public QWidget
{
    Q_OBJECT

public:
    DuplicatesPage(Pipeline &pipeline, const Theme &theme, Language language, QWidget *parent = nullptr);

    /// Two or more leads, or companies, chosen elsewhere; the first one stays unless they are swapped. More than two are
    /// gone through one after the other, each against what has become of the first, and merged as one action at the end.
    void showThings(const std::vector<Uuid> &things);
    /// Leads or companies; searches when that was not done yet.
    void showKind(Table table);
    bool isSettled() const { return m_source.isSettled() && !m_delay.isActive(); }
    const SuspectModel &suspects() const { return m_suspects; }
    PairView &pairView() { return *m_pair; }
    QListView &list() { return *m_list; }

Q_SIGNALS:
    /// Something was done that can be undone, in a sentence.
    void done(const QString &sentence);
    /// It was so before: nothing was written.
    void noticed(const QString &sentence);
    void problem(const QString &sentence);
    /// There is nothing to compare yet: a first lead or company is to be added.
    void newWanted(huni::Table table);
    void importWanted();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct SimilarityStep {
        int similarity = 0;
        QString text{};
        QString hint{};
    };
    static std::vector<SimilarityStep> similaritySteps();
    void createActions();
    void createLayout();
    QWidget *createTools();
    QWidget *createProgress();
    void createStates();
    void follow();
    QAction *newAction(const char *id, const QString &text, const char *icon, const QKeySequence &shortcut);
    void search();
    void showFound(const std::vector<SuspectLine> &suspects, qint64 total, qint64 looked);
    void showLooked(qint64 looked);
    void showRow(int row);
    void readCurrent();
    void showState();
    void updateActions();
    void setSimilarity(const QString &key);
    void merge();
    void keepApart();
    void skip();
    void swapPair();
    void goBack();
    void readStep(std::vector<CombineStep> earlier, const Uuid &other);
    void leaveOut();
    void nameActions();
    void finish();

    const Theme &m_theme;
    DuplicateSource m_source;
    SuspectModel m_suspects;
    DuplicateOptions m_options{};
    QTimer m_delay;
    QAction *m_merge = nullptr;
    QAction *m_distinct = nullptr;
    QAction *m_skip = nullptr;
    QAction *m_swap = nullptr;
    QAction *m_back = nullptr;
    QAction *m_again = nullptr;
    SegmentBar *m_kinds = nullptr;
    ElidedLabel *m_count = nullptr;
    SegmentBar *m_similarity = nullptr;
    QWidget *m_progressRow = nullptr;
    QProgressBar *m_progress = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_none = nullptr; ///< nothing was found
    EmptyState *m_noThings = nullptr; ///< there is nothing to compare
    QPushButton *m_lessStrict = nullptr;
    QPushButton *m_new = nullptr;
    QWidget *m_body = nullptr;
    QListView *m_list = nullptr;
    PairView *m_pair = nullptr;
    std::vector<Uuid> m_toCome{}; ///< of several that become one: those after the pair that is shown
    CombineChoices m_remembered{}; ///< of a pair that is come back to
    qint64 m_looked = 0; ///< how many were compared in the last search
    int m_row = 0; ///< of the list, where the next one is taken when this one goes
    bool m_searched = false;
    bool m_wasFound = false;
    bool m_chosenElsewhere = false; ///< the pair is not the row of the list
    bool m_wasInFields = false; ///< the keys were in the fields when a pair was done with
    bool m_busy = false;
};

} // namespace huni
