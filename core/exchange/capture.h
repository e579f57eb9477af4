#pragma once

#include "core/exchange/contactcard.h"
#include "core/pipeline.h"

namespace huni {

/// A new lead as it will be written: what its card says, as a person may have changed it.
struct CapturedLead {
    Lead lead{}; ///< no stage: New
    QString companyName{};
    QString companyDomain{}; ///< for a company that has none
    QString note{};
    std::optional<CardMail> mail{};

    bool operator==(const CapturedLead &) const = default;
};

/// A card as a lead. What a lead has no field for (more numbers, more addresses) goes to its note.
CapturedLead capturedLead(const ContactCard &card);

/// Writes leads that were captured.
class Captures
{
public:
    explicit Captures(Pipeline &pipeline);

    /// One action: the lead at the top of its stage, its company found or made, its note, its mail on the
    /// timeline. Without an owner it is its writer's. \par Errors  MissingContact; ValueTooLong (thing: the
    /// field); ConditionNotMet (a stage of opportunities: detail `stage_by_move`); NotFound (a stage that is
    /// gone)
    Result<LeadId> add(const CapturedLead &captured);

    /// All of them as one action. \param source  name of the file, for the sentence of the action
    /// \param progress  called with how many are written; false cancels. Any thread
    /// \return how many were written; those without any contact detail are kept too (DOMAIN.md, lead)
    /// \par Errors  those of add but MissingContact; Cancelled: nothing has happened; FileLocked
    Result<qint64> addAll(const std::vector<CapturedLead> &all, const QString &source,
                          const std::function<bool(qint64)> &progress = {});

private:
    Pipeline &m_pipeline;
};

} // namespace huni
