#pragma once

#include "ui/exchange/importstep.h"

class QProgressBar;
class QStackedWidget;

namespace huni {

class OutcomeView;
class Theme;

/// What would happen, by the same code that will do it.
class CheckStep final : public ImportStep
{
    Q_OBJECT

public:
    CheckStep(ImportFlow &flow, const Theme &theme, QWidget *parent = nullptr);

    void enter() override;
    QWidget *firstField() override;
    bool isReady() const override;
    QString objection() override;
    OutcomeView &view() { return *m_view; }

private:
    void follow();

    QStackedWidget *m_stack = nullptr;
    QProgressBar *m_progress = nullptr;
    OutcomeView *m_view = nullptr;
};

} // namespace huni
