#pragma once

#include "core/leads/catalog.h"
#include "core/scoring/modelreview.h"
#include "core/settings/idealcustomer.h"
#include "core/store/store.h"

namespace huni {

/// Settings of a pipeline, the same for everybody who shares it. Each call is one action; a value that stands already
/// writes nothing.
class PipelineSettings
{
public:
    explicit PipelineSettings(Store &store)
        : m_store(store)
    {
    }

    /// \par Errors  InvalidValue (empty)
    Result<void> setTitle(const QString &title);
    /// The currency of new amounts and of sums. Amounts that stand keep theirs.
    Result<void> setCurrency(Currency currency);
    /// \param id  IANA name \par Errors  InvalidValue
    Result<void> setTimeZone(const QByteArray &id);
    Result<void> setTeamKind(TeamKind kind);
    Result<void> setBusiness(Business business);
    Result<void> setIdealCustomer(const IdealCustomer &ideal);
    Result<IdealCustomer> idealCustomer();
    /// How often the rules of scores are to be looked at again.
    Result<void> setReviewEvery(ReviewEvery every);
    /// Somebody has looked at them. \param day  local \par Errors  InvalidValue (no day)
    Result<void> noteReviewed(QDate day);
    /// The words of one question of a checklist; empty: those that ship. \par Errors  UnknownField (no such question)
    Result<void> setQuestion(const QString &key, const QString &text);

private:
    Result<void> put(const QString &key, const QString &value);

    Store &m_store;
};

/// Writes one setting. Called inside a write.
void putSetting(Writer &writer, PipelineId pipeline, const QString &key, const QString &value);

} // namespace huni
