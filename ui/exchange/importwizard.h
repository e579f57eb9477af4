#pragma once

#include "ui/exchange/importflow.h"

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace huni {

class CheckStep;
class ImportStep;
class MappingStep;
class ResultStep;
class SourceStep;
class StepStrip;
class Theme;

/// The page that brings a file into the pipeline, step by step. What was chosen stays while other pages are looked at.
class ImportWizard final : public QWidget
{
    Q_OBJECT

public:
    enum Step { Source, Mapping, Matching, Check, Run, Result, StepCount };

    /// \param folder  of a person's settings
    ImportWizard(Pipeline &pipeline, const Theme &theme, Language language, const QString &folder, QWidget *parent = nullptr);
    ~ImportWizard() override;

    /// Starts with a file. What is running is not disturbed: it says so instead.
    void open(const QString &path);
    ImportFlow &flow() { return *m_flow; }
    Step step() const { return m_step; }
    /// An import, or taking one back, is under way.
    bool isWriting() const
    {
        return m_flow->work() == ImportFlow::Work::Running || m_flow->work() == ImportFlow::Work::Undoing;
    }
    /// Nothing is being read or written.
    bool isSettled() const { return m_flow->work() == ImportFlow::Work::None; }
    QString problem() const;
    SourceStep &source() { return *m_source; }
    CheckStep &check() { return *m_check; }
    ResultStep &result() { return *m_result; }

public Q_SLOTS:
    void next();
    void back();

Q_SIGNALS:
    /// Done with it: another page may be shown.
    void closed();
    /// The leads that the action with this number wrote are to be shown.
    void showImportedWanted(qint64 change);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void createSteps();
    void createActions();
    void createLayout();
    QAction *addCommand(const char *name, const QString &text, const QList<QKeySequence> &keys);
    ImportStep *current() const;
    void showStep(Step step);
    void takeFocus();
    void showProblem(const QString &sentence);
    void updateFooter();
    void followWork();
    void startRun();
    void undo();
    void saveErrors();
    void close();

    const Theme &m_theme;
    ImportFlow *m_flow = nullptr;
    Step m_step = Source;
    StepStrip *m_strip = nullptr;
    QStackedWidget *m_stack = nullptr;
    SourceStep *m_source = nullptr;
    MappingStep *m_mapping = nullptr;
    CheckStep *m_check = nullptr;
    ResultStep *m_result = nullptr;
    QLabel *m_problem = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_next = nullptr;
    QAction *m_backAction = nullptr;
    QAction *m_nextAction = nullptr;
    QAction *m_undoAction = nullptr;
};

} // namespace huni
