#include "core/exchange/opportunityimport.h"

#include "core/exchange/personname.h"
#include "core/funnel/opportunities.h"
#include "core/store/emptyrecord.h"

#include <algorithm>

namespace huni {

namespace {

using OpportunityColumn = col::Opportunity;

} // namespace

OpportunityImport::OpportunityImport(const Context &context)
    : RecordImport(context, Table::Opportunity)
{
}

void OpportunityImport::forget()
{
    RecordImport::forget();
    m_leads.clear();
}

Result<void> OpportunityImport::complete(ImportTarget &, RowDraft &draft)
{
    using C = OpportunityColumn;
    if (!draft.says(C::ExternalId)) {
        auto id = rowId(draft.line);
        if (!id)
            return id.error();
        draft.at(C::ExternalId) = std::move(*id);
    }
    m_stage = {};
    m_isMoved = false;
    m_leftLead = {};
    return {};
}

std::vector<RowKey> OpportunityImport::keysOf(ImportTarget &, const RowDraft &draft)
{
    if (!matchesBy(MatchBy::ExternalId))
        return {};
    return {{MatchBy::ExternalId, utf8Of(draft.at(OpportunityColumn::ExternalId)), {}}};
}

// Without an id of its own: by name and company. One customer may have several sales of one name, so each row
// of a file takes another.
std::optional<RowMatch> OpportunityImport::findOtherwise(ImportTarget &target, const RowDraft &draft)
{
    using C = OpportunityColumn;
    if (!matchesBy(MatchBy::NameAndCompany) || !draft.says(C::Name) || draft.company.empty()
        || !isRowId(utf8Of(draft.at(C::ExternalId))))
        return std::nullopt;
    const Uuid company = lists().findCompany(target, draft.company);
    if (!company)
        return std::nullopt;
    std::vector<Uuid> ids;
    {
        Query query(target.connection(), "SELECT id FROM opportunity WHERE company=?1 AND gone=0 ORDER BY n",
                    company);
        while (query.next()) {
            if (!wasTouched(query.id(0)))
                ids.push_back(query.id(0));
        }
    }
    const std::string wanted = MatchKeys::normalised(MatchBy::Name, utf8Of(draft.at(C::Name)));
    for (const Uuid &id : ids) {
        auto record = target.record(Table::Opportunity, id);
        if (record && MatchKeys::normalised(MatchBy::Name, utf8Of(record->at(C::Name))) == wanted)
            return RowMatch{id, std::move(*record), MatchBy::NameAndCompany, nullptr};
    }
    return std::nullopt;
}

Result<void> OpportunityImport::resolve(ImportTarget &target, RowDraft &draft, const RowMatch *match)
{
    using C = OpportunityColumn;
    resolveStage(target, draft, match);
    Uuid company;
    if (!draft.company.empty()) {
        company = companyFor(target, draft.company);
        draft.at(C::Company) = idValue(company);
    }
    if (!draft.owner.empty())
        draft.at(C::Owner) = idValue(lists().member(target, draft.owner));
    else if (!match)
        fillOwner(draft, C::Owner);
    if (!draft.lead.empty()) {
        const Uuid known = match ? uuidOf(match->record.at(C::Lead)) : Uuid{};
        const Uuid lead = isCalled(target, known, draft.lead) ? known : leadFor(target, draft, company);
        draft.at(C::Lead) = idValue(lead);
        if (known != lead)
            m_leftLead = known;
        if (company.isNil() && !match) {
            if (const auto record = target.record(Table::Lead, lead))
                draft.at(C::Company) = record->at(col::Lead::Company);
        }
    }
    if (draft.says(C::Cost) && !draft.says(C::Currency) && (!match || isNull(match->record.at(C::Currency))))
        draft.at(C::Currency) = textValue(context().currency.text());
    return {};
}

void OpportunityImport::resolveStage(ImportTarget &target, RowDraft &draft, const RowMatch *match)
{
    using C = OpportunityColumn;
    Uuid wanted;
    if (draft.outcome == "won" || draft.outcome == "lost")
        wanted = lists().shippedStage(draft.outcome == "won" ? u"won" : u"lost").uuid;
    else if (!draft.stage.empty())
        wanted = lists().stage(target, ImportKind::Opportunity, draft.stage);
    const Uuid current = match ? uuidOf(match->record.at(C::Stage)) : Uuid{};
    if (!wanted)
        wanted = match ? current : lists().shippedStage(u"demo").uuid;
    if (!lists().stage(wanted)) {
        const auto bofu = lists().catalog().stagesOf(Band::Bofu);
        wanted = bofu.empty() ? wanted : bofu.front()->id.uuid;
    }
    m_stage = wanted;
    const Stage *stage = lists().stage(wanted);
    const bool isClosed = stage && stage->band == Band::End;
    m_isMoved = match && wanted != current;
    m_movedFrom = current;
    resolveCloseDate(target, draft, match, isClosed);
    if (match && !m_isMoved)
        return;
    draft.at(C::Stage) = Value{wanted};
    draft.at(C::Position) = Value{lists().nextPosition(target, wanted, context().survey.rows)};
    if (match)
        draft.cleared = {C::ClosedAt, C::LostReason};
}

void OpportunityImport::resolveCloseDate(ImportTarget &target, RowDraft &draft, const RowMatch *match,
                                         bool isClosed)
{
    using C = OpportunityColumn;
    if (!isClosed) {
        draft.at(C::ClosedAt) = Value{};
        draft.at(C::LostReason) = Value{};
        if (m_isMoved)
            draft.at(C::StageSince) = Value{target.now()};
        return;
    }
    if (!draft.says(C::ClosedAt) && draft.says(C::ExpectedClose)) {
        draft.at(C::ClosedAt) = Value{startOfDay(dateOf(draft.at(C::ExpectedClose)), context().zone)};
        draft.at(C::ExpectedClose) = Value{};
    }
    const bool isNews = !match || m_isMoved;
    if (!draft.says(C::ClosedAt) && isNews)
        draft.at(C::ClosedAt) = Value{target.now()};
    if (isNews)
        draft.at(C::StageSince) = draft.at(C::ClosedAt);
}

Uuid OpportunityImport::companyFor(ImportTarget &target, std::string_view text)
{
    if (const Uuid named = lists().findCompany(target, text))
        return named;
    if (const auto match = rowWithKey(target, context().known, Table::Company, {MatchBy::ExternalId, text, {}})) {
        lists().noteCompany(text, match->id);
        return match->id;
    }
    return lists().company(target, text);
}

// A name alone finds nobody, but it may be that of the lead that the opportunity has already.
bool OpportunityImport::isCalled(ImportTarget &target, const Uuid &lead, std::string_view text)
{
    const auto record = lead ? target.record(Table::Lead, lead) : std::nullopt;
    if (!record)
        return false;
    const RowKey keys[]
        = {{MatchBy::ExternalId, text, {}}, {MatchBy::Email, text, {}}, {MatchBy::Name, text, {}}};
    return std::any_of(std::begin(keys), std::end(keys),
                       [&](const RowKey &key) { return recordHas(Table::Lead, *record, key); });
}

// Who is named and not there becomes a lead: with an address, a name, or the other system's id.
Uuid OpportunityImport::leadFor(ImportTarget &target, const RowDraft &draft, const Uuid &company)
{
    using C = col::Lead;
    const std::string key = std::string(draft.lead) + '|' + company.text().toStdString();
    if (const auto known = m_leads.find(key); known != m_leads.end())
        return known->second;
    Uuid id = findLead(target, draft.lead, company);
    if (id.isNil()) {
        Record record = emptyRecord(Table::Lead);
        if (draft.lead.find('@') != std::string_view::npos)
            record.at(C::Email) = textValue(draft.lead);
        else if (draft.lead.find_first_of("0123456789") == std::string_view::npos)
            splitFullName(draft.lead, record.at(C::GivenName), record.at(C::FamilyName));
        else
            record.at(C::ExternalId) = textValue(draft.lead);
        const Stage *stage = lists().stage(m_stage);
        const bool isClosed = stage && stage->band == Band::End;
        const Uuid own = isClosed ? m_stage : lists().shippedStage(u"sql").uuid;
        record.at(C::Company) = idValue(company);
        record.at(C::Owner) = draft.at(OpportunityColumn::Owner);
        record.at(C::Stage) = Value{own};
        record.at(C::StageSince) = Value{target.now()};
        record.at(C::CreatedAt) = draft.says(OpportunityColumn::CreatedAt)
            ? draft.at(OpportunityColumn::CreatedAt)
            : Value{target.now()};
        if (isClosed) {
            record.at(C::ClosedAt) = draft.at(OpportunityColumn::ClosedAt);
            record.at(C::Position) = Value{lists().nextPosition(target, own, context().survey.rows)};
        }
        id = target.newId();
        target.create(Table::Lead, id, std::move(record));
        ++context().outcome.newLeads;
    }
    m_leads.emplace(key, id);
    return id;
}

void OpportunityImport::fillNew(ImportTarget &target, RowDraft &draft)
{
    using C = OpportunityColumn;
    if (!draft.says(C::CreatedAt))
        draft.at(C::CreatedAt) = Value{target.now()};
    if (!draft.says(C::StageSince))
        draft.at(C::StageSince) = draft.at(C::CreatedAt);
    if (draft.says(C::Name))
        return;
    const std::string_view own = utf8Of(draft.at(C::Product));
    const std::string_view name = !own.empty() ? own : !draft.company.empty() ? draft.company : draft.lead;
    draft.at(C::Name) = name.empty() ? draft.at(C::ExternalId) : textValue(name);
}

Result<bool> OpportunityImport::writeBeside(ImportTarget &target, const RowDraft &, const Uuid &id,
                                            const Record &record)
{
    using C = OpportunityColumn;
    if (m_isMoved)
        noteStageChange(target, {}, OpportunityId{id}, m_movedFrom, m_stage);
    if (m_leftLead)
        comeBack(target, m_leftLead);
    const Stage *stage = lists().stage(m_stage);
    if (!stage || stage->band != Band::Bofu)
        return false;
    if (const Uuid lead = uuidOf(record.at(C::Lead)))
        standBehind(target, lead);
    return false;
}

// As putBackOnBoard does.
void OpportunityImport::comeBack(ImportTarget &target, const Uuid &lead)
{
    const auto record = target.record(Table::Lead, lead);
    if (!record || !isNull(record->at(col::Lead::Position)))
        return;
    const Uuid own = uuidOf(record->at(col::Lead::Stage));
    const Stage *ownStage = lists().stage(own);
    std::vector<Uuid> ids;
    {
        Query query(target.connection(), "SELECT id FROM opportunity WHERE lead=?1 AND gone=0", lead);
        while (query.next())
            ids.push_back(query.id(0));
    }
    for (const Uuid &id : ids) {
        const auto other = target.record(Table::Opportunity, id);
        const bool isItsOwn = other && uuidOf(other->at(OpportunityColumn::Lead)) == lead;
        const Stage *stage = isItsOwn ? lists().stage(uuidOf(other->at(OpportunityColumn::Stage))) : nullptr;
        if (stage && (stage->band == Band::Bofu || (ownStage && ownStage->band == stage->band)))
            return;
    }
    target.set(Table::Lead, lead,
               {{col::Lead::Position, Value{lists().nextPosition(target, own, context().survey.rows)}}});
}

// As standBehindOpportunity does: the opportunity stands on the board for the lead.
void OpportunityImport::standBehind(ImportTarget &target, const Uuid &lead)
{
    const auto record = target.record(Table::Lead, lead);
    if (!record)
        return;
    const Uuid from = uuidOf(record->at(col::Lead::Stage));
    auto cells = reopenedLead(lists().catalog(), *record, target.now());
    if (!cells.empty() && lists().stage(from)->isWon()
        && (!m_isMoved || hasWonOpportunity(target.connection(), lists().catalog(), lead)))
        cells.clear();
    if (!cells.empty()) {
        noteStageChange(target, LeadId{lead}, {}, from, uuidOf(cells.front().second));
        target.set(Table::Lead, lead, cells);
    } else if (!isNull(record->at(col::Lead::Position))) {
        target.set(Table::Lead, lead, {{col::Lead::Position, Value{}}});
    }
}

} // namespace huni
