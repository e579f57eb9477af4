#pragma once

#include "core/leads/catalog.h"
#include "core/model/checklist.h"
#include "core/store/store.h"

namespace huni {

/// The four answers of a lead's BANT checklist, in order; unknown where nobody has answered.
BantAnswers readBant(Connection &connection, LeadId lead);

/// What one answer of a checklist is set to; empty parts stay as they are.
struct AnswerEdit {
    QString dimension{};
    std::optional<Verdict> verdict{};
    std::optional<QString> evidence{};
    std::optional<QDate> on{};
    std::optional<QString> confidence{};
};

/// Fills checklists in.
class Qualification
{
public:
    explicit Qualification(Store &store);

    /// Sets answers as one action and dates them now. \return the verdict that follows
    /// \par Errors  NotFound, UnknownField (a dimension that BANT does not have)
    Result<BantVerdict> answer(LeadId lead, const std::vector<AnswerEdit> &edits);

private:
    Store &m_store;
};

/// The row of an answer: the same on every device, so that two people who answer make one row.
Uuid answerIdFor(LeadId lead, QStringView checklist, QStringView dimension);

} // namespace huni
