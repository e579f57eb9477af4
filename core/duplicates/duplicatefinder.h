#pragma once

#include "core/model/company.h"
#include "core/model/lead.h"
#include "core/store/reader.h"

#include <functional>

namespace huni {

/// What two things have in common.
enum class LikeBy { Email, EmailWithoutTag, Phone, Name, NameAndCompany, Domain };

/// `email`, `phone`, `name_and_company`: for files and commands.
QString likeByKey(LikeBy by);

/// One thing that two leads, or companies, have in common, as each says it.
struct LikeReason {
    LikeBy by{};
    QString first{};
    QString second{};
    int likeness = 100; ///< 0 to 100

    bool operator==(const LikeReason &) const = default;
};

/// Two things that may be one and the same.
struct Suspect {
    Uuid first{};
    Uuid second{};
    int likelihood = 0; ///< 0 to 100
    std::vector<LikeReason> reasons{}; ///< the strongest first

    bool operator==(const Suspect &) const = default;
};

/// How alike is alike enough.
struct DuplicateOptions {
    static constexpr int strict = 95;
    static constexpr int normal = 85;
    static constexpr int loose = 70;

    Table table = Table::Lead; ///< or Company
    int similarity = normal; ///< of names, 0 to 100 (nameLikeness)
    size_t limit = 2000; ///< as many suspects as are given back, the likeliest

    /// The least likelihood that is told: half, or less when names need be little alike.
    int leastLikelihood() const { return similarity >= 80 ? 50 : 30; }
};

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

/// Suspects that hang together: ids of three and more that may all be one, each group once, in the order of their
/// likeliest suspect. Every suspect is in one group.
std::vector<std::vector<size_t>> groupsOf(const std::vector<Suspect> &suspects);

} // namespace huni
