#pragma once

#include "core/model/opportunity.h"
#include "core/store/value.h"

#include <QWidget>

class QPushButton;

namespace huni {

class Chip;
class DraftKeeper;
class ElidedLabel;
class InlineEdit;
class LeadSource;
class Theme;

/// One opportunity of a lead: name, amount and closing date are edited where they stand.
class OpportunityRow final : public QWidget
{
    Q_OBJECT

public:
    OpportunityRow(LeadSource &source, const Theme &theme, QWidget *parent = nullptr);

    void setOpportunity(const Opportunity &opportunity);
    OpportunityId opportunity() const { return m_opportunity.id; }
    InlineEdit *name() const { return m_name; }
    InlineEdit *amount() const { return m_amount; }
    InlineEdit *closing() const { return m_close; }
    void finishEdits();
    void suspendEdits();

Q_SIGNALS:
    void historyWanted(huni::OpportunityId opportunity);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void edit(InlineEdit *field, std::vector<std::pair<int, Value>> cells);

    LeadSource &m_source;
    const Theme &m_theme;
    Opportunity m_opportunity;
    DraftKeeper *m_drafts = nullptr;
    int m_color = 0;
    InlineEdit *m_name = nullptr;
    QPushButton *m_history = nullptr;
    InlineEdit *m_amount = nullptr;
    InlineEdit *m_close = nullptr;
    ElidedLabel *m_stage = nullptr;
    Chip *m_probability = nullptr;
};

} // namespace huni
