#pragma once

#include "core/base/uuid.h"

#include <QWidget>

#include <vector>

class QPushButton;
class QVBoxLayout;

namespace huni {

class ElidedLabel;
class LeadSource;
class OpportunityRow;
class SectionHeader;
class Theme;

/// The opportunities of a lead, newest first.
class OpportunityList final : public QWidget
{
    Q_OBJECT

public:
    OpportunityList(LeadSource &source, const Theme &theme, QWidget *parent = nullptr);

    const std::vector<OpportunityRow *> &rows() const { return m_rows; }
    /// The lead goes to the first stage of BOFU; when it has something open already, one more is opened
    /// there.
    void openNew();

Q_SIGNALS:
    /// What was done with this opportunity is wanted.
    void historyWanted(huni::OpportunityId opportunity);

private:
    void showOpportunities();
    OpportunityRow *newRow();

    LeadSource &m_source;
    const Theme &m_theme;
    SectionHeader *m_header = nullptr;
    QPushButton *m_new = nullptr;
    ElidedLabel *m_empty = nullptr;
    QVBoxLayout *m_layout = nullptr;
    std::vector<OpportunityRow *> m_rows;
};

} // namespace huni
