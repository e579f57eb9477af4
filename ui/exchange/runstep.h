#pragma once

#include "ui/exchange/importstep.h"

#include <QElapsedTimer>

class QLabel;
class QProgressBar;
class QPushButton;

namespace huni {

class Theme;

/// The import under way, or being taken back.
class RunStep final : public ImportStep
{
    Q_OBJECT

public:
    RunStep(ImportFlow &flow, const Theme &theme, QWidget *parent = nullptr);

    void enter() override;
    QWidget *firstField() override;

private:
    bool isUndo() const;
    void showProgress(qint64 done, qint64 total);
    QString timeWords(qint64 done, qint64 total) const;

    QLabel *m_title = nullptr;
    QLabel *m_note = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_cancel = nullptr;
    QElapsedTimer m_since;
};

} // namespace huni
