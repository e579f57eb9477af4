#pragma once

#include "ui/exchange/importstep.h"

class QLabel;
class QPushButton;

namespace huni {

class OutcomeView;
class Theme;

/// What the import did, and what can be done now.
class ResultStep final : public ImportStep
{
    Q_OBJECT

public:
    ResultStep(ImportFlow &flow, const Theme &theme, QWidget *parent = nullptr);

    void enter() override;
    QWidget *firstField() override;
    OutcomeView &view() { return *m_view; }

Q_SIGNALS:
    void anotherWanted();
    void undoWanted();
    void saveErrorsWanted();
    void showWanted();

private:
    void follow();

    QLabel *m_title = nullptr;
    QPushButton *m_show = nullptr;
    QPushButton *m_saveErrors = nullptr;
    QPushButton *m_undo = nullptr;
    QPushButton *m_another = nullptr;
    OutcomeView *m_view = nullptr;
};

} // namespace huni
