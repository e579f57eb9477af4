#pragma once

#include "ui/lead/leadview.h"

namespace huni {

/// A lead on a page of its own: profile, story and qualification beside each other in three columns from 1150
/// pixels on; two below, one below 800. Esc goes back.
class LeadFullPage final : public LeadView
{
    Q_OBJECT

public:
    LeadFullPage(Pipeline &pipeline, const Theme &theme, QWidget *parent = nullptr);

Q_SIGNALS:
    void back();

protected:
    void leave() override { Q_EMIT back(); }
    void resizeEvent(QResizeEvent *event) override;

private:
    void createLayout();
};

} // namespace huni
