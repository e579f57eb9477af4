#pragma once

#include "core/duplicates/judge.h"
#include "core/store/reader.h"

#include <functional>

namespace huni {

/// What a search found.
struct DuplicateList {
    std::vector<Suspect> suspects{}; ///< the likeliest first
    qint64 total = 0; ///< of all, also those over the limit
    qint64 looked = 0; ///< things that were compared
};

/// Told how far a search is, in thousandths; false ends it.
using SearchProgress = std::function<bool(int)>;

/// Finds leads or companies that may be one and the same: by e-mail, phone (as E.164), name and company, domain.
///
/// Pairs somebody has called 'not the same' are left out. Candidates come from blocks (same address, last digits,
/// words or consonants of a name, same company), so that not all pairs are compared; a block of names that more
/// than 200 share is too common to say anything.
/// Likelihood: each reason alone has a chance (same address 97 %, phone 85 %, name and company 90 % x likeness, ...), reasons
/// add up as independent ones do, and what speaks against it (other names) lowers them.
class DuplicateFinder
{
public:
    explicit DuplicateFinder(DuplicateOptions options = {});

    /// Searches the whole file; for a thread of its own, with a reader of its own.
    /// \par Errors  Cancelled; those of Reader::read
    Result<DuplicateList> findAll(Reader &reader, const SearchProgress &progress = {}) const;
    /// Those that look like one thing; some milliseconds. Empty when it is not there.
    std::vector<Suspect> suspectsOf(Connection &connection, const Uuid &thing) const;
    /// Those that look like a lead or company that is not stored (yet); `first` of each suspect is the id it carries,
    /// often nil. \param companyName  of its company, when it names none by id
    std::vector<Suspect> suspectsOf(Connection &connection, const Lead &lead, const QString &companyName = {}) const;
    std::vector<Suspect> suspectsOf(Connection &connection, const Company &company) const;

private:
    DuplicateOptions m_options;
};

} // namespace huni
