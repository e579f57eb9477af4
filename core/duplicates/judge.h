#pragma once

#include "core/duplicates/look.h"
#include "core/duplicates/suspect.h"

namespace huni {

/// How alike is alike enough.
struct DuplicateOptions {
    static constexpr int strict = 95;
    static constexpr int normal = 85;
    static constexpr int loose = 70;

    Table table = Table::Lead; ///< or Company
    int similarity = normal; ///< of names, 0 to 100 (nameLikeness)
    size_t limit = 2000; ///< as many suspects as are given back, the likeliest
    std::optional<int> least{}; ///< likelihood that is told, 0 to 100; by default half, or less when names need be little alike

    int leastLikelihood() const { return least.value_or(similarity >= 80 ? 50 : 30); }
};

/// Compares two looks.
class Judge
{
public:
    /// \param country  ISO 3166-1 alpha-2 of numbers of which nothing else says where they are
    Judge(const DuplicateOptions &options, QString country);
    /// At home where the pipeline is.
    Judge(const DuplicateOptions &options, Connection &connection);

    /// Nothing when they are not alike enough.
    std::optional<Suspect> suspect(Look &a, Look &b) const;

private:
    template <class Add>
    void addPhone(Look &a, Look &b, bool areOthers, const Add &add) const;
    bool isSameNumber(Look &a, size_t i, Look &b, size_t j) const;
    const std::string &e164(Look &look, size_t i) const;
    template <class Add>
    void addLeadName(const Look &a, const Look &b, int names, const Add &add) const;
    template <class Add>
    void addCompanyName(const Look &a, const Look &b, int names, const Add &add) const;

    DuplicateOptions m_options;
    QString m_country;
};

} // namespace huni
