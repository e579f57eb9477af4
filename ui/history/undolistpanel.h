#pragma once

#include "ui/controls/overlaypanel.h"
#include "ui/words/translations.h"

#include <QTimer>

class QLabel;
class QListView;
class QProgressBar;

namespace huni {

class Pipeline;
class UndoListModel;
class UndoRunner;

/// What was done, and a way back to any point of it: everything down to a row, everything up to it, or it
/// alone.
class UndoListPanel final : public OverlayPanel
{
    Q_OBJECT

public:
    UndoListPanel(Pipeline &pipeline, UndoRunner &runner, const Theme &theme, Language language,
                  QWidget *over);

    /// Opens it with the newest action that stands chosen.
    void start();
    const UndoListModel &model() const { return *m_model; }
    QListView *list() const { return m_list; }

protected:
    QWidget *firstField() const override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createLayout();
    void reload();
    void choose(int row);
    void updateButtons();
    void go();
    void turnOne();
    void showProgress(int done, int actions, int permille);

    Pipeline &m_pipeline;
    UndoRunner &m_runner;
    const Theme &m_theme;
    UndoListModel *m_model = nullptr;
    QListView *m_list = nullptr;
    QLabel *m_outcome = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_go = nullptr;
    QPushButton *m_one = nullptr;
    QPushButton *m_close = nullptr;
    QTimer m_reloadTimer;
};

} // namespace huni
