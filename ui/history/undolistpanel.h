#pragma once

#include "ui/history/historylistpanel.h"
#include "ui/words/translations.h"

class QLabel;
class QProgressBar;

namespace huni {

class Pipeline;
class UndoListModel;
class UndoRunner;

/// What was done, and a way back to any point of it: everything down to a row, everything up to it, or it
/// alone.
class UndoListPanel final : public HistoryListPanel
{
    Q_OBJECT

public:
    UndoListPanel(Pipeline &pipeline, UndoRunner &runner, const Theme &theme, Language language,
                  QWidget *over);

    /// Opens it with the newest action that stands chosen.
    void start();
    const UndoListModel &model() const { return *m_model; }

protected:
    void reload() override;
    bool canReload() const override;
    void updateButtons() override;
    void chooseFirst() override { choose(0); }
    /// The oldest action that can be undone, of those that were read.
    void chooseLast() override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createLayout();
    void choose(int row);
    void go();
    void turnOne();
    void showProgress(int done, int actions, int permille);

    Pipeline &m_pipeline;
    UndoRunner &m_runner;
    UndoListModel *m_model = nullptr;
    QLabel *m_outcome = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_go = nullptr;
    QPushButton *m_one = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace huni
