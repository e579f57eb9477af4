#include "core/exchange/leadimport.h"

#include "core/base/folding.h"
#include "core/exchange/exchangewords.h"
#include "core/exchange/personname.h"
#include "core/funnel/opportunities.h"
#include "core/leads/leads.h"
#include "core/leads/names.h"
#include "core/store/emptyrecord.h"

#include <algorithm>

namespace huni {

namespace {

using LeadColumn = col::Lead;

bool isReachable(const Record &lead)
{
    for (const int column :
         {LeadColumn::Email, LeadColumn::EmailPersonal, LeadColumn::Phone, LeadColumn::Mobile}) {
        if (!isNull(lead.at(column)))
            return true;
    }
    return false;
}

std::string wholeName(const Value &given, const Value &family)
{
    std::string name(utf8Of(given));
    if (!name.empty() && !isNull(family))
        name += ' ';
    name += utf8Of(family);
    return name;
}

bool shareAWord(const std::string &left, const std::string &right)
{
    const QStringList words = foldedWords(QString::fromStdString(left));
    const QStringList others = foldedWords(QString::fromStdString(right));
    return std::any_of(words.begin(), words.end(),
                       [&](const QString &word) { return others.contains(word); });
}

} // namespace

LeadImport::LeadImport(const Context &context)
    : RecordImport(context, Table::Lead)
{
}

QString LeadImport::nameOf(const Record &record) const
{
    return leadName(record, [](const Uuid &) { return QString(); });
}

void LeadImport::forget()
{
    RecordImport::forget();
    m_made.clear();
}

Result<void> LeadImport::complete(ImportTarget &, RowDraft &draft)
{
    using C = LeadColumn;
    if (!draft.fullName.empty() && !draft.says(C::GivenName) && !draft.says(C::FamilyName))
        splitFullName(draft.fullName, draft.at(C::GivenName), draft.at(C::FamilyName));
    if (!draft.furtherEmails.empty() && !draft.says(C::EmailPersonal))
        draft.at(C::EmailPersonal) = textValue(draft.furtherEmails.front());
    if (!draft.furtherPhones.empty() && !draft.says(C::Mobile))
        draft.at(C::Mobile) = textValue(draft.furtherPhones.front());
    const bool hasContact = draft.says(C::Email) || draft.says(C::EmailPersonal) || draft.says(C::Phone)
        || draft.says(C::Mobile);
    if (!draft.says(C::ExternalId) && !hasContact) {
        auto id = rowId(draft.line);
        if (!id)
            return id.error();
        draft.at(C::ExternalId) = std::move(*id);
    }
    m_companyChanged = m_isMoved = false;
    m_opportunityStage = {};
    return {};
}

std::vector<RowKey> LeadImport::keysOf(ImportTarget &target, const RowDraft &draft)
{
    using C = LeadColumn;
    std::vector<RowKey> keys;
    const auto add = [&](MatchBy by, int column) {
        if (draft.says(column))
            keys.push_back({by, utf8Of(draft.at(column)), {}});
    };
    for (const MatchBy by : context().request.match) {
        if (by == MatchBy::ExternalId) {
            add(by, C::ExternalId);
        } else if (by == MatchBy::Email) {
            add(by, C::Email);
            add(by, C::EmailPersonal);
        } else if (by == MatchBy::Phone) {
            add(by, C::Phone);
            add(by, C::Mobile);
        } else if (by == MatchBy::NameAndCompany && !draft.company.empty() && draft.says(C::GivenName)) {
            const Uuid company = lists().findCompany(target, draft.company);
            m_nameText = wholeName(draft.at(C::GivenName), draft.at(C::FamilyName));
            if (company)
                keys.push_back({by, m_nameText, company});
        }
    }
    return keys;
}

// Two systems may know one person by two ids, one file does not. A telephone may be that of a whole office.
bool LeadImport::isOther(const RowKey &key, const RowDraft &draft, const RowMatch &match)
{
    using C = LeadColumn;
    if (key.by == MatchBy::ExternalId)
        return false;
    const std::string_view stated = utf8Of(draft.at(C::ExternalId));
    const std::string_view known = utf8Of(match.record.at(C::ExternalId));
    if (!stated.empty() && !known.empty() && stated != known && !isRowId(stated) && !isRowId(known)
        && wasTouched(match.id))
        return true;
    if (key.by != MatchBy::Phone)
        return false;
    const std::string name = wholeName(draft.at(C::GivenName), draft.at(C::FamilyName));
    const std::string knownName = wholeName(match.record.at(C::GivenName), match.record.at(C::FamilyName));
    return !name.empty() && !knownName.empty() && !shareAWord(name, knownName);
}

Result<void> LeadImport::resolve(ImportTarget &target, RowDraft &draft, const RowMatch *match)
{
    using C = LeadColumn;
    if (const auto done = resolveStage(target, draft, match); !done)
        return done;
    resolveCompany(target, draft, match);
    if (!draft.channel.empty())
        draft.at(C::Channel) = idValue(lists().channel(target, draft.channel));
    if (!draft.campaign.empty())
        draft.at(C::Campaign)
            = idValue(lists().campaign(target, draft.campaign, uuidOf(draft.at(C::Channel))));
    if (!draft.owner.empty())
        draft.at(C::Owner) = idValue(lists().member(target, draft.owner));
    return {};
}

// The first row that says something of a company decides: a file of people repeats their companies, and the
// rows need not agree.
void LeadImport::resolveCompany(ImportTarget &target, RowDraft &draft, const RowMatch *match)
{
    Uuid company;
    std::string_view name = draft.company;
    if (name.empty() && match)
        company = uuidOf(match->record.at(LeadColumn::Company));
    for (const auto &[column, value] : draft.companyCells) {
        if (name.empty() && !company && column == col::Company::Domain)
            name = utf8Of(value);
    }
    if (!name.empty()) {
        company = lists().company(target, name);
        draft.at(LeadColumn::Company) = idValue(company);
    }
    if (!company || draft.companyCells.empty())
        return;
    auto &said = m_companyCells[company];
    std::erase_if(draft.companyCells, [&](const auto &cell) { return said.contains(cell.first); });
    for (const auto &[column, value] : draft.companyCells)
        said.insert(column);
    if (!draft.companyCells.empty())
        m_companyChanged = target.set(Table::Company, company, draft.companyCells);
}

Result<void> LeadImport::resolveStage(ImportTarget &target, RowDraft &draft, const RowMatch *match)
{
    using C = LeadColumn;
    Uuid wanted;
    if (draft.outcome == "won" || draft.outcome == "lost")
        wanted = lists().shippedStage(draft.outcome == "won" ? u"won" : u"lost").uuid;
    else if (!draft.stage.empty())
        wanted = lists().stage(target, ImportKind::Lead, draft.stage);
    if (wanted && lists().stage(wanted)->band == Band::Bofu) {
        m_opportunityStage = wanted;
        wanted = match ? Uuid{} : lists().shippedStage(u"sql").uuid;
        if (match && openOpportunities(target, match->id).size() > 1)
            return Error{Errc::Ambiguous,
                         QStringLiteral("stage"),
                         {},
                         QString::fromUtf8(draft.stage.data(), qsizetype(draft.stage.size()))};
    }
    if (!match) {
        draft.at(C::Stage) = Value{wanted ? wanted : lists().shippedStage(u"new").uuid};
        return {};
    }
    const Uuid current = uuidOf(match->record.at(C::Stage));
    if (m_opportunityStage)
        reopen(target, draft, *match);
    if (!wanted || wanted == current || match->isSettled(C::Stage, Value{wanted}))
        return {};
    m_isMoved = true;
    m_movedFrom = current;
    const bool isClosed = lists().stage(wanted)->band == Band::End;
    draft.at(C::Stage) = Value{wanted};
    draft.at(C::StageSince) = Value{target.now()};
    if (isClosed)
        draft.at(C::ClosedAt) = Value{target.now()};
    if (!isNull(match->record.at(C::Position)))
        draft.at(C::Position) = Value{lists().nextPosition(target, wanted, context().survey.rows)};
    draft.cleared = {C::ClosedAt, C::LostReason};
    return {};
}

// As a move to a stage of opportunities does with a closed lead; a customer stays one.
void LeadImport::reopen(ImportTarget &target, RowDraft &draft, const RowMatch &match)
{
    const Uuid current = uuidOf(match.record.at(LeadColumn::Stage));
    const auto cells = reopenedLead(lists().catalog(), match.record, target.now());
    if (cells.empty()
        || (lists().stage(current)->isWon()
            && hasWonOpportunity(target.connection(), lists().catalog(), match.id)))
        return;
    m_isMoved = true;
    m_movedFrom = current;
    for (const auto &[column, value] : cells) {
        draft.at(column) = value;
        if (isNull(value))
            draft.cleared.push_back(column);
    }
}

void LeadImport::fillNew(ImportTarget &target, RowDraft &draft)
{
    using C = LeadColumn;
    const Uuid stage = uuidOf(draft.at(C::Stage));
    const bool isClosed = lists().stage(stage) && lists().stage(stage)->band == Band::End;
    const Value since = draft.says(C::CreatedAt) && !isClosed ? draft.at(C::CreatedAt) : Value{target.now()};
    draft.at(C::StageSince) = since;
    if (isClosed)
        draft.at(C::ClosedAt) = Value{target.now()};
    if (!draft.says(C::CreatedAt))
        draft.at(C::CreatedAt) = Value{target.now()};
    draft.at(C::LatestChannel) = draft.at(C::Channel);
    fillOwner(draft, C::Owner);
    if (m_opportunityStage.isNil())
        draft.at(C::Position) = Value{lists().nextPosition(target, stage, context().survey.rows)};
}

Result<bool> LeadImport::writeBeside(ImportTarget &target, const RowDraft &draft, const Uuid &id,
                                     const Record &record)
{
    bool changed = m_companyChanged;
    if (m_isMoved)
        noteStageChange(target, LeadId{id}, {}, m_movedFrom, uuidOf(record.at(LeadColumn::Stage)));
    if (draft.labels)
        changed = writeLabels(target, *draft.labels, id) || changed;
    if (!draft.note.empty())
        changed = writeNote(target, draft, id) || changed;
    if (m_opportunityStage)
        changed = writeOpportunity(target, id, record) || changed;
    return changed;
}

bool LeadImport::writeLabels(ImportTarget &target, const ImportValue &labels, const Uuid &lead)
{
    bool changed = false;
    const auto put = [&](const std::string &name) {
        const Uuid id = labelIdFor(LeadId{lead}, QString::fromStdString(name));
        if (!target.record(Table::Label, id))
            changed = target.set(Table::Label, id,
                                 {{col::Label::Lead, Value{lead}}, {col::Label::Name, Value{name}}})
                || changed;
    };
    put(labels.text);
    for (const std::string &name : labels.more)
        put(name);
    return changed;
}

bool LeadImport::writeNote(ImportTarget &target, const RowDraft &draft, const Uuid &lead)
{
    using C = col::Activity;
    const size_t key = std::hash<std::string_view>()(draft.note) ^ qHash(lead);
    if (!m_notes.insert(key).second)
        return false;
    {
        Query known(target.connection(),
                    "SELECT 1 FROM activity WHERE lead=?1 AND kind='note' AND text=?2 AND gone=0", lead,
                    draft.note);
        if (known.next())
            return false;
    }
    Record note = emptyRecord(Table::Activity);
    note.at(C::Lead) = Value{lead};
    note.at(C::Kind) = Value{std::string("note")};
    note.at(C::Text) = textValue(draft.note);
    note.at(C::At) = Value{target.now()};
    note.at(C::Done) = Value{qint64(1)};
    note.at(C::Member) = idValue(target.member());
    target.create(Table::Activity, target.newId(), std::move(note));
    return true;
}

std::vector<std::pair<Uuid, Uuid>> LeadImport::openOpportunities(ImportTarget &target, const Uuid &lead)
{
    std::vector<std::pair<Uuid, Uuid>> open;
    if (const auto made = m_made.find(lead); made != m_made.end())
        open.push_back(made->second);
    Query query(target.connection(), "SELECT id, stage FROM opportunity WHERE lead=?1 AND gone=0", lead);
    while (query.next()) {
        const Stage *stage = lists().stage(query.id(1));
        const bool isMade = !open.empty() && open.front().first == query.id(0);
        if (stage && stage->band == Band::Bofu && !isMade)
            open.emplace_back(query.id(0), query.id(1));
    }
    return open;
}

// A stage of opportunities: the lead's open opportunity goes there; a lead without one gets it.
bool LeadImport::writeOpportunity(ImportTarget &target, const Uuid &lead, const Record &record)
{
    using C = col::Opportunity;
    const auto open = openOpportunities(target, lead);
    if (!open.empty() && open.front().second == m_opportunityStage)
        return false;
    const Value position{lists().nextPosition(target, m_opportunityStage, context().survey.rows)};
    if (!open.empty()) {
        target.set(Table::Opportunity, open.front().first,
                   {{C::Stage, Value{m_opportunityStage}},
                    {C::Position, position},
                    {C::StageSince, Value{target.now()}}});
        noteStageChange(target, {}, OpportunityId{open.front().first}, open.front().second,
                        m_opportunityStage);
        m_made.insert_or_assign(lead, std::pair(open.front().first, m_opportunityStage));
        return true;
    }
    const QString name = leadName(record, [&](const Uuid &company) {
        const auto named = target.record(Table::Company, company);
        return named ? textOf(named->at(col::Company::Name)) : QString();
    });
    Record made = opportunityRecordFor(LeadId{lead}, record, textValue(name));
    made.at(C::Stage) = Value{m_opportunityStage};
    made.at(C::Position) = position;
    made.at(C::StageSince) = Value{target.now()};
    made.at(C::CreatedAt) = record.at(LeadColumn::CreatedAt);
    const Uuid id = target.newId();
    target.create(Table::Opportunity, id, std::move(made));
    if (!isNull(record.at(LeadColumn::Position)))
        target.set(Table::Lead, lead, {{LeadColumn::Position, Value{}}});
    m_made.insert_or_assign(lead, std::pair(id, m_opportunityStage));
    ++context().outcome.newOpportunities;
    return true;
}

void LeadImport::count(const Record &record)
{
    if (!isReachable(record))
        ++context().outcome.withoutContact;
}

} // namespace huni
