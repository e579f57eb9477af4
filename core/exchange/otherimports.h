#pragma once

#include "core/exchange/recordimport.h"

namespace huni {

/// Rows that are products or members: recognised by their name.
class NamedImport final : public RecordImport
{
public:
    NamedImport(const Context &context, Table table);

protected:
    Result<void> complete(ImportTarget &target, RowDraft &draft) override;
    std::vector<RowKey> keysOf(ImportTarget &target, const RowDraft &draft) override;
    Result<void> resolve(ImportTarget &target, RowDraft &draft, const RowMatch *match) override;
    void fillNew(ImportTarget &target, RowDraft &draft) override;
};

/// Rows that are contacts with a lead which is there already. They are only ever added.
class TouchpointImport final : public RecordImport
{
public:
    explicit TouchpointImport(const Context &context);

    bool isUnfinished() const override { return !m_sourced.empty(); }
    void finishSome(ImportTarget &target, size_t most) override;
    void forget() override;

protected:
    Result<void> complete(ImportTarget &target, RowDraft &draft) override;
    std::vector<RowKey> keysOf(ImportTarget &target, const RowDraft &draft) override;
    std::optional<RowMatch> findOtherwise(ImportTarget &target, const RowDraft &draft) override;
    Result<void> resolve(ImportTarget &target, RowDraft &draft, const RowMatch *match) override;
    Result<bool> writeBeside(ImportTarget &target, const RowDraft &draft, const Uuid &id,
                             const Record &record) override;

private:
    struct Latest {
        Instant at = 0;
        Uuid channel{}; ///< nil: as it stood before
    };

    static size_t identityOf(const std::vector<Value> &cells);
    void noteLatestSource(ImportTarget &target, const Record &record);

    std::unordered_map<std::string, Uuid> m_leads{};
    std::unordered_map<std::string, std::string> m_kinds{};
    std::unordered_map<size_t, Uuid> m_taken{}; ///< of this file
    std::unordered_map<Uuid, Latest> m_latest{}; ///< sources of leads
    std::vector<Uuid> m_sourced{}; ///< leads with a new one, not written yet
    bool m_isNew = false; ///< the row, in the pipeline
};

} // namespace huni
