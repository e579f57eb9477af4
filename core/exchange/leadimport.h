#pragma once

#include "core/exchange/recordimport.h"

namespace huni {

/// Rows that are people: with their company, labels, notes, and the place in the funnel that the file says.
class LeadImport final : public RecordImport
{
public:
    explicit LeadImport(const Context &context);

    void forget() override;

protected:
    QString nameOf(const Record &record) const override;
    Result<void> complete(ImportTarget &target, RowDraft &draft) override;
    std::vector<RowKey> keysOf(ImportTarget &target, const RowDraft &draft) override;
    bool isOther(const RowKey &key, const RowDraft &draft, const RowMatch &match) override;
    Result<void> resolve(ImportTarget &target, RowDraft &draft, const RowMatch *match) override;
    void fillNew(ImportTarget &target, RowDraft &draft) override;
    Result<bool> writeBeside(ImportTarget &target, const RowDraft &draft, const Uuid &id,
                             const Record &record) override;
    void count(const Record &record) override;

private:
    void resolveCompany(ImportTarget &target, RowDraft &draft, const RowMatch *match);
    Result<void> resolveStage(ImportTarget &target, RowDraft &draft, const RowMatch *match);
    void reopen(ImportTarget &target, RowDraft &draft, const RowMatch &match);
    std::vector<std::pair<Uuid, Uuid>> openOpportunities(ImportTarget &target, const Uuid &lead);
    bool writeLabels(ImportTarget &target, const ImportValue &labels, const Uuid &lead);
    bool writeNote(ImportTarget &target, const RowDraft &draft, const Uuid &lead);
    bool writeOpportunity(ImportTarget &target, const Uuid &lead, const Record &record);

    std::string m_nameText{}; ///< of the row: keys look at it
    bool m_companyChanged = false;
    Uuid m_movedFrom{}; ///< stage of an existing lead that goes to another
    bool m_isMoved = false;
    Uuid m_opportunityStage{}; ///< the row says a stage of opportunities
    std::unordered_map<Uuid, std::unordered_set<int>> m_companyCells{}; ///< said by this file already
    std::unordered_set<size_t> m_notes{}; ///< of this file: hash of lead and text
    std::unordered_map<Uuid, std::pair<Uuid, Uuid>>
        m_made{}; ///< opportunities made for leads, with their stage
};

} // namespace huni
