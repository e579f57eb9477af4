#pragma once

#include "core/base/uuid.h"

#include <QPushButton>

namespace huni {

class LeadSource;
class Theme;

/// The stage a lead is in, with its colour; opens the list of stages to move it to.
class StageButton final : public QPushButton
{
    Q_OBJECT

public:
    StageButton(const LeadSource &source, const Theme &theme, QWidget *parent = nullptr);

    void setStage(StageId stage);
    /// As wide as its name, but a very long one is cut.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void stageChosen(huni::StageId stage);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fillMenu();
    void showToolTip();
    QRect nameRoom() const;
    QSize sizeFor(int widestName) const;

    const LeadSource &m_source;
    const Theme &m_theme;
    StageId m_stage;
};

} // namespace huni
