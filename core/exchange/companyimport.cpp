#include "core/exchange/companyimport.h"

namespace huni {

namespace {

using CompanyColumn = col::Company;

} // namespace

CompanyImport::CompanyImport(const Context &context)
    : RecordImport(context, Table::Company)
{
}

Result<void> CompanyImport::complete(ImportTarget &, RowDraft &draft)
{
    if (!draft.says(CompanyColumn::Name))
        draft.at(CompanyColumn::Name) = draft.at(CompanyColumn::Domain);
    return draft.says(CompanyColumn::Name) ? Result<void>{} : Result<void>{missing("name")};
}

std::vector<RowKey> CompanyImport::keysOf(ImportTarget &, const RowDraft &draft)
{
    std::vector<RowKey> keys;
    if (matchesBy(MatchBy::ExternalId) && draft.says(CompanyColumn::ExternalId))
        keys.push_back({MatchBy::ExternalId, utf8Of(draft.at(CompanyColumn::ExternalId)), {}});
    if (matchesBy(MatchBy::NameAndCompany))
        keys.push_back({MatchBy::Name, utf8Of(draft.at(CompanyColumn::Name)), {}});
    return keys;
}

// One file may have two companies of one name, told apart by its ids.
bool CompanyImport::isOther(const RowKey &key, const RowDraft &draft, const RowMatch &match)
{
    const std::string_view stated = utf8Of(draft.at(CompanyColumn::ExternalId));
    const std::string_view known = utf8Of(match.record.at(CompanyColumn::ExternalId));
    return key.by == MatchBy::Name && !stated.empty() && !known.empty() && stated != known
        && wasTouched(match.id);
}

Result<void> CompanyImport::resolve(ImportTarget &target, RowDraft &draft, const RowMatch *)
{
    if (!draft.owner.empty())
        draft.at(CompanyColumn::Owner) = idValue(lists().member(target, draft.owner));
    return {};
}

void CompanyImport::fillNew(ImportTarget &target, RowDraft &draft)
{
    if (!draft.says(CompanyColumn::CreatedAt))
        draft.at(CompanyColumn::CreatedAt) = Value{target.now()};
}

} // namespace huni
