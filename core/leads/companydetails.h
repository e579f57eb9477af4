#pragma once

#include "core/model/company.h"
#include "core/model/opportunity.h"
#include "core/store/reader.h"

namespace huni {

/// Somebody who works at a company, as its list of people shows them.
struct CompanyPerson {
    LeadId id{};
    QString name{}; ///< theirs, else an address
    QString title{};
    StageId stage{};

    bool operator==(const CompanyPerson &) const = default;
};

/// A company with who works there and what is sold to it.
struct CompanyDetails {
    Company company{};
    qint64 n = 0; ///< its local number
    qint64 peopleCount = 0; ///< of all, however many are named
    std::vector<CompanyPerson> people{}; ///< newest first
    qint64 opportunityCount = 0; ///< of all, however many are named
    std::vector<Opportunity> opportunities{}; ///< of the company and of its people, newest first
    QStringList labels{};

    bool operator==(const CompanyDetails &) const = default;
};

/// The company with that id; nothing when it is not there. \param mostPeople  at most so many are named, and likewise
/// opportunities
std::optional<CompanyDetails> readCompanyDetails(Reader &reader, Connection &connection, CompanyId id, int mostPeople = 100);

} // namespace huni
