#include "core/exchange/otherimports.h"

#include "core/base/folding.h"
#include "core/leads/latestsource.h"
#include "core/model/defaults.h"

namespace huni {

namespace {

using TouchColumn = col::Touchpoint;

// The key of a kind that ships, by key or name; else the words with underscores.
std::string touchpointKindOf(const QString &text)
{
    static const QVector<TouchpointKindDefault> kinds = touchpointKindDefaults().valueOr({});
    const QString wanted = foldedKey(text);
    for (const TouchpointKindDefault &kind : kinds) {
        if (wanted == foldedKey(kind.key) || wanted == foldedKey(kind.nameEn)
            || wanted == foldedKey(kind.nameTr))
            return kind.key.toStdString();
    }
    return foldedWords(text).join(u'_').toStdString();
}

} // namespace

NamedImport::NamedImport(const Context &context, Table table)
    : RecordImport(context, table)
{
}

Result<void> NamedImport::complete(ImportTarget &, RowDraft &draft)
{
    static_assert(int(col::Product::Name) == int(col::Member::Name));
    return draft.says(col::Member::Name) ? Result<void>{} : Result<void>{missing("name")};
}

std::vector<RowKey> NamedImport::keysOf(ImportTarget &, const RowDraft &draft)
{
    if (!matchesBy(MatchBy::NameAndCompany))
        return {};
    return {{MatchBy::Name, utf8Of(draft.at(col::Member::Name)), {}}};
}

Result<void> NamedImport::resolve(ImportTarget &, RowDraft &draft, const RowMatch *)
{
    if (table() != Table::Member || !draft.says(col::Member::Role))
        return {};
    static const QStringList roles{QStringLiteral("viewer"), QStringLiteral("salesperson"),
                                   QStringLiteral("marketing"), QStringLiteral("team_lead"),
                                   QStringLiteral("after_sales")};
    if (!roles.contains(textOf(draft.at(col::Member::Role)))) // a title of another system is no role here
        draft.at(col::Member::Role) = Value{};
    return {};
}

void NamedImport::fillNew(ImportTarget &target, RowDraft &draft)
{
    if (table() != Table::Member)
        return;
    using C = col::Member;
    if (!draft.says(C::Role))
        draft.at(C::Role) = Value{std::string("salesperson")};
    if (!draft.says(C::Active))
        draft.at(C::Active) = Value{qint64(1)};
    draft.at(C::CreatedAt) = Value{target.now()};
}

TouchpointImport::TouchpointImport(const Context &context)
    : RecordImport(context, Table::Touchpoint)
{
}

Result<void> TouchpointImport::complete(ImportTarget &target, RowDraft &draft)
{
    using C = TouchColumn;
    if (draft.lead.empty())
        return missing("lead");
    if (!draft.says(C::At))
        return missing("at");
    const std::string name(draft.lead);
    auto lead = m_leads.find(name);
    if (lead == m_leads.end()) {
        const Uuid found = findLead(target, draft.lead, {});
        if (found.isNil())
            return Error{Errc::NotFound, QStringLiteral("lead"), {}, QString::fromStdString(name)};
        lead = m_leads.emplace(name, found).first;
    }
    draft.at(C::Lead) = Value{lead->second};
    if (!draft.says(C::Kind) && draft.says(C::Page))
        draft.at(C::Kind) = Value{std::string("page_view")};
    if (!draft.says(C::Kind))
        return missing("kind");
    const std::string said(utf8Of(draft.at(C::Kind)));
    const auto [kind, isNew] = m_kinds.try_emplace(said);
    if (isNew)
        kind->second = touchpointKindOf(QString::fromStdString(said));
    draft.at(C::Kind) = textValue(kind->second);
    return {};
}

std::vector<RowKey> TouchpointImport::keysOf(ImportTarget &, const RowDraft &)
{
    return {};
}

size_t TouchpointImport::identityOf(const std::vector<Value> &cells)
{
    using C = TouchColumn;
    std::string all = uuidOf(cells[C::Lead - 1]).text().toStdString() + '|'
        + std::to_string(numberOf(cells[C::At - 1]).value_or(0));
    for (const int column : {C::Kind, C::Page, C::Asset}) {
        all += '|';
        all += utf8Of(cells[size_t(column - 1)]);
    }
    return std::hash<std::string>()(all);
}

// The same contact at the same instant is one.
std::optional<RowMatch> TouchpointImport::findOtherwise(ImportTarget &target, const RowDraft &draft)
{
    using C = TouchColumn;
    Uuid id;
    if (const auto taken = m_taken.find(identityOf(draft.cells)); taken != m_taken.end()) {
        id = taken->second;
    } else {
        Query query(target.connection(),
                    "SELECT id FROM touchpoint WHERE lead=?1 AND at=?2 AND kind=?3 AND page IS ?4 AND asset "
                    "IS ?5 AND gone=0",
                    uuidOf(draft.at(C::Lead)), *numberOf(draft.at(C::At)), utf8Of(draft.at(C::Kind)),
                    draft.at(C::Page), draft.at(C::Asset));
        if (!query.next())
            return std::nullopt;
        id = query.id(0);
    }
    auto record = target.record(Table::Touchpoint, id);
    if (!record)
        return std::nullopt;
    return RowMatch{id, std::move(*record), MatchBy::ExternalId, nullptr};
}

Result<void> TouchpointImport::resolve(ImportTarget &target, RowDraft &draft, const RowMatch *match)
{
    using C = TouchColumn;
    m_isNew = !match;
    if (match) { // append-only: what is there stays
        std::fill(draft.cells.begin(), draft.cells.end(), Value{});
        draft.custom.clear();
        return {};
    }
    if (!draft.channel.empty())
        draft.at(C::Channel) = idValue(lists().channel(target, draft.channel));
    if (!draft.campaign.empty())
        draft.at(C::Campaign)
            = idValue(lists().campaign(target, draft.campaign, uuidOf(draft.at(C::Channel))));
    return {};
}

Result<bool> TouchpointImport::writeBeside(ImportTarget &target, const RowDraft &, const Uuid &id,
                                           const Record &record)
{
    m_taken.emplace(identityOf(record.cells), id);
    if (m_isNew)
        noteLatestSource(target, record);
    return false;
}

// As noteSource does for one touchpoint; a file may bring many of one lead, so what was seen is remembered,
// and what the last of them says is written at the end.
void TouchpointImport::noteLatestSource(ImportTarget &target, const Record &record)
{
    using C = TouchColumn;
    if (isNull(record.at(C::Channel)))
        return;
    const Uuid lead = uuidOf(record.at(C::Lead));
    const Uuid channel = uuidOf(record.at(C::Channel));
    const Instant at = numberOf(record.at(C::At)).value_or(0);
    const auto [latest, isFirst] = m_latest.try_emplace(lead);
    if (isFirst)
        latest->second.at = latestSourceAt(target.connection(), lead).value_or(at);
    if (at < latest->second.at)
        return;
    latest->second.at = at;
    if (std::exchange(latest->second.channel, channel).isNil())
        m_sourced.push_back(lead);
}

void TouchpointImport::forget()
{
    RecordImport::forget();
    m_leads.clear();
}

void TouchpointImport::finishSome(ImportTarget &target, size_t most)
{
    for (size_t i = 0; i < most && !m_sourced.empty(); ++i, m_sourced.pop_back()) {
        const Uuid lead = m_sourced.back();
        const Latest &latest = m_latest[lead];
        // Somebody else may have deleted the lead meanwhile, or noted a later touchpoint of it.
        if (target.record(Table::Lead, lead)
            && latestSourceAt(target.connection(), lead).value_or(latest.at) <= latest.at)
            target.set(Table::Lead, lead, {{col::Lead::LatestChannel, Value{latest.channel}}});
    }
}

} // namespace huni
