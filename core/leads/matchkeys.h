#pragma once

#include "core/leads/keyruns.h"
#include "core/store/projection.h"

namespace huni {

/// By what a row of an import, or a duplicate, is recognised.
enum class MatchBy { ExternalId, Email, Phone, NameAndCompany, Name, Domain };

/// Hashed keys of leads, companies, opportunities, campaigns and products, for finding a row by what it says
/// of itself. A hash may lead to a wrong row: who looks one up compares the row.
///
/// Hashes fall anywhere, so that a transaction of bulk work would write nearly every page of their tree. Its
/// entries, also those that go, wait as one sorted run (KeyRuns) until the work ends. What waits counts
/// before what stands in the tree.
class MatchKeys final : public Projection
{
public:
    const char *name() const override { return "match_key"; }
    int version() const override { return 3; }
    void createTables(Connection &connection) override;
    void apply(Connection &connection, std::span<const RowChange> changes) override;
    void rebuild(Connection &connection) override;
    std::string fingerprint(Connection &connection) override;
    bool settle(Connection &connection) override;
    bool tidy(Connection &connection) override;

    /// The hash of one key; 0 when there is nothing to match by. `text` is folded here as the kind of key
    /// asks: e-mail lower case; phone digits from the right, ten at most; names folded.
    static qint64 hash(Table table, MatchBy by, std::string_view text, const Uuid &company = {});
    /// The key as it is compared: equal keys are the same e-mail, phone, name.
    static std::string normalised(MatchBy by, std::string_view text);
    /// All hashes of a record.
    static std::vector<qint64> hashesOf(Table table, const Record &record);
    /// Local numbers of the rows of `table` that have the hash, rising.
    static std::vector<qint64> rowsWith(Connection &connection, Table table, qint64 hash);
    /// The same with what waits given: for one who looks up many and has read it.
    static std::vector<qint64> rowsWith(Connection &connection, Table table, qint64 hash,
                                        std::span<const KeyEntry> waiting);

private:
    KeyRuns m_settling{}; ///< what is being brought into the tree
};

} // namespace huni
