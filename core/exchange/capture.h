#pragma once

#include "core/exchange/contactcard.h"
#include "core/pipeline.h"

#include <functional>

namespace huni {

/// A new lead as it will be written: what its card says, as a person may have changed it.
struct CapturedLead {
    Lead lead{}; ///< no stage: New
    QString companyName{};
    QString companyDomain{}; ///< for a company that has none
    QString note{};
    QStringList labels{};
    std::optional<CardMail> mail{};

    bool operator==(const CapturedLead &) const = default;
};

/// A line of a note for what has no field: `Nickname: Johny`.
using MoreWords = std::function<QString(const CardMore &)>;

/// A card as a lead. What a lead has no field for (more numbers, more addresses, a birthday) goes to its
/// note. \param words  empty: `key: value`
CapturedLead capturedLead(const ContactCard &card, const MoreWords &words = {});

/// What became of many.
struct CaptureCounts {
    qint64 added = 0;
    qint64 known = 0; ///< there already, left as they are
    qint64 withoutContact = 0; ///< of those added: flagged

    bool operator==(const CaptureCounts &) const = default;
};

/// Whether a lead is that person beyond asking (isSamePerson).
bool isThereAlready(Connection &connection, const CapturedLead &captured);

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

    /// All of them as one action, but not those who are there already (isThereAlready): these are left as
    /// they are. \param source  name of the file, for the sentence of the action \param progress  called with
    /// how many are done; false cancels. In the calling thread \return how many became what; those without
    /// any contact detail are kept too (DOMAIN.md, lead) \par Errors  those of add but MissingContact;
    /// Cancelled: nothing has happened; FileLocked
    Result<CaptureCounts> addAll(const std::vector<CapturedLead> &all, const QString &source,
                                 const std::function<bool(qint64)> &progress = {});

private:
    Pipeline &m_pipeline;
};

} // namespace huni
