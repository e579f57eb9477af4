#pragma once

#include "ui/lead/leadview.h"

class QPushButton;

namespace huni {

/// A lead beside the board: 360 to 480 pixels wide, its parts behind segments. Esc leaves it.
class LeadPanel final : public LeadView
{
    Q_OBJECT

public:
    LeadPanel(Pipeline &pipeline, const Theme &theme, QWidget *parent = nullptr);

    QSize sizeHint() const override { return {420, 640}; }

Q_SIGNALS:
    void openFullPage(huni::LeadId lead);
    void closed();

protected:
    void leave() override { Q_EMIT closed(); }
    void paintEvent(QPaintEvent *event) override;

private:
    void createLayout();
    QPushButton *iconButton(const QString &icon, const QString &hint, const QString &name);
};

} // namespace huni
