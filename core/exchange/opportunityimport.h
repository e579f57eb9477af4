#pragma once

#include "core/exchange/recordimport.h"

namespace huni {

/// Rows that are possible sales: open ones stand on the board, won and lost ones are closed on the day the
/// file says.
class OpportunityImport final : public RecordImport
{
public:
    explicit OpportunityImport(const Context &context);

    void forget() override;

protected:
    Result<void> complete(ImportTarget &target, RowDraft &draft) override;
    std::vector<RowKey> keysOf(ImportTarget &target, const RowDraft &draft) override;
    std::optional<RowMatch> findOtherwise(ImportTarget &target, const RowDraft &draft) override;
    Result<void> resolve(ImportTarget &target, RowDraft &draft, const RowMatch *match) override;
    void fillNew(ImportTarget &target, RowDraft &draft) override;
    Result<bool> writeBeside(ImportTarget &target, const RowDraft &draft, const Uuid &id,
                             const Record &record) override;

private:
    void resolveStage(ImportTarget &target, RowDraft &draft, const RowMatch *match);
    void resolveCloseDate(ImportTarget &target, RowDraft &draft, const RowMatch *match, bool isClosed);
    Uuid companyFor(ImportTarget &target, std::string_view text);
    bool isCalled(ImportTarget &target, const Uuid &lead, std::string_view text);
    Uuid leadFor(ImportTarget &target, const RowDraft &draft, const Uuid &company);

    void comeBack(ImportTarget &target, const Uuid &lead);
    void standBehind(ImportTarget &target, const Uuid &lead);

    Uuid m_stage{}; ///< where the row's opportunity stands
    Uuid m_movedFrom{};
    bool m_isMoved = false;
    Uuid m_leftLead{}; ///< whose opportunity the row gives to another
    std::unordered_map<std::string, Uuid> m_leads{}; ///< by what rows call them
};

} // namespace huni
