#pragma once

#include "core/exchange/recordimport.h"

namespace huni {

/// Rows that are organisations. \note  recognised by external id, then by name
class CompanyImport final : public RecordImport
{
public:
    explicit CompanyImport(const Context &context);

protected:
    Result<void> complete(ImportTarget &target, RowDraft &draft) override;
    std::vector<RowKey> keysOf(ImportTarget &target, const RowDraft &draft) override;
    bool isOther(const RowKey &key, const RowDraft &draft, const RowMatch &match) override;
    Result<void> resolve(ImportTarget &target, RowDraft &draft, const RowMatch *match) override;
    void fillNew(ImportTarget &target, RowDraft &draft) override;
};

} // namespace huni
