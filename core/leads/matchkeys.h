#pragma once

#include "core/store/projection.h"

#include <limits>

namespace huni {

/// By what a row of an import, or a duplicate, is recognised.
enum class MatchBy { ExternalId, Email, Phone, NameAndCompany, Name, Domain };

/// Hashed keys of leads, companies, opportunities, campaigns and products, for finding a row by what it says
/// of itself. A hash may lead to a wrong row: who looks one up compares the row.
///
/// Hashes fall anywhere, so that a transaction of bulk work would write nearly every page of their tree. Its
/// entries, also those that go, wait in a small tree (`match_key_new`) and are brought into the large one a
/// stretch of hashes at a time, which touches few of its pages. A waiting entry counts before one that stands
/// in the large tree.
class MatchKeys final : public Projection
{
public:
    const char *name() const override { return "match_key"; }
    int version() const override { return 3; }
    void createTables(Connection &connection) override;
    void apply(Connection &connection, std::span<const RowChange> changes) override;
    void rebuild(Connection &connection) override;
    std::string fingerprint(Connection &connection) override;
    bool tidy(Connection &connection) override;

    /// The hash of one key; 0 when there is nothing to match by. `text` is folded here as the kind of key
    /// asks: e-mail lower case; phone digits from the right, ten at most; names folded.
    static qint64 hash(Table table, MatchBy by, std::string_view text, const Uuid &company = {});
    /// The key as it is compared: equal keys are the same e-mail, phone, name.
    static std::string normalised(MatchBy by, std::string_view text);
    /// All hashes of a record.
    static std::vector<qint64> hashesOf(Table table, const Record &record);
    /// Local numbers of the rows of `table` that have the hash.
    static std::vector<qint64> rowsWith(Connection &connection, Table table, qint64 hash);

private:
    void settle(Connection &connection, qint64 entries);

    std::optional<qint64>
        m_waiting{}; ///< entries in the small tree, about: a rolled back transaction is not counted off
    qint64 m_settledUpTo = std::numeric_limits<qint64>::min();
};

} // namespace huni
