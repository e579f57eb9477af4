#include "core/funnel/board.h"

#include "core/leads/names.h"
#include "core/leads/records.h"
#include "core/leads/searchindex.h"
#include "core/model/lead.h"
#include "core/scoring/scores.h"

namespace huni {

namespace {

// The two halves of a column, leads and opportunities, with the same filter over each.
struct ColumnSql {
    std::string sql {};
    std::vector<Value> values {};

    // A value's mark in the statement.
    std::string mark(Value value)
    {
        values.push_back(std::move(value));
        return "?" + std::to_string(values.size());
    }
    void bindTo(Query &query) const
    {
        for (size_t i = 0; i < values.size(); ++i)
            query.bind(int(i) + 1, values[i]);
    }
};

std::string columnHalf(CardRef::Kind kind, const BoardFilter &filter, const std::string &orderColumns, ColumnSql &out)
{
    const bool lead = kind == CardRef::Kind::Lead;
    const auto mark = [&out](Value value) { return out.mark(std::move(value)); };
    std::string sql = "SELECT t.n*2" + std::string(lead ? "" : "+1") + " AS k" + orderColumns + (lead ? " FROM lead t" : " FROM opportunity t");
    sql += " WHERE t.stage=?1 AND t.gone=0 AND t.position IS NOT NULL";
    if (!filter.search.trimmed().isEmpty()) {
        const std::string words = SearchIndex::query(filter.search);
        if (words.empty())
            sql += " AND 0";
        else
            sql += " AND t.n IN (SELECT rowid/4 FROM search WHERE search MATCH " + mark(words) + " AND rowid%4="
                + std::to_string(int(lead ? FoundKind::Lead : FoundKind::Opportunity)) + ")";
    }
    if (filter.owner)
        sql += filter.owner->isNil() ? " AND t.owner IS NULL" : " AND t.owner=" + mark(Value {filter.owner->uuid});
    const auto through = [&](const char *column, const Uuid &id) {
        if (lead)
            sql += std::string(" AND t.") + column + "=" + mark(Value {id});
        else
            sql += std::string(" AND EXISTS(SELECT 1 FROM lead f WHERE f.id=t.lead AND f.") + column + "=" + mark(Value {id}) + ")";
    };
    if (filter.channel)
        through("channel", filter.channel->uuid);
    if (filter.campaign)
        through("campaign", filter.campaign->uuid);
    const auto atLeast = [&](const char *table, const char *column, qint64 least) {
        const std::string kept = std::string("SELECT 1 FROM ") + table + " k WHERE k.lead=" + (lead ? "t.n" : "f.n") + " AND k." + column + ">=" + mark(Value {least});
        sql += lead ? " AND EXISTS(" + kept + ")" : " AND EXISTS(SELECT 1 FROM lead f WHERE f.id=t.lead AND f.gone=0 AND EXISTS(" + kept + "))";
    };
    if (filter.minScore)
        atLeast("score", "total", *filter.minScore);
    if (filter.minChance)
        atLeast("chance", "thousandths", *filter.minChance);
    return sql;
}

struct OrderColumns {
    const char *lead;
    const char *opportunity;
    const char *by;
};

OrderColumns orderColumnsOf(BoardOrder order)
{
    switch (order) {
    case BoardOrder::ByHand: break;
    case BoardOrder::Worth:
        return {", t.value AS o, t.id AS i", ", t.amount AS o, t.id AS i", " ORDER BY o DESC, i"};
    case BoardOrder::LongestInStage:
        return {", t.stage_since AS o, t.id AS i", ", t.stage_since AS o, t.id AS i", " ORDER BY o, i"};
    case BoardOrder::Newest:
        return {", t.created_at AS o, t.id AS i", ", t.created_at AS o, t.id AS i", " ORDER BY o DESC, i"};
    case BoardOrder::Name:
        return {", coalesce(t.given_name,'')||' '||coalesce(t.family_name,'') COLLATE people AS o, t.id AS i",
                ", t.name COLLATE people AS o, t.id AS i", " ORDER BY o COLLATE people, i"};
    case BoardOrder::Score: // who has none stands last, as everywhere
        return {", (SELECT k.total FROM score k WHERE k.lead=t.n) AS o, t.id AS i",
                ", (SELECT k.total FROM lead f JOIN score k ON k.lead=f.n WHERE f.id=t.lead AND f.gone=0) AS o, t.id AS i", " ORDER BY o DESC, i"};
    case BoardOrder::Chance:
        return {", (SELECT k.thousandths FROM chance k WHERE k.lead=t.n) AS o, t.id AS i",
                ", (SELECT k.thousandths FROM lead f JOIN chance k ON k.lead=f.n WHERE f.id=t.lead AND f.gone=0) AS o, t.id AS i", " ORDER BY o DESC, i"};
    }
    return {", t.position AS o, t.id AS i", ", t.position AS o, t.id AS i", " ORDER BY o, i"};
}

// What is read with each card of a filtered column: amount, currency, own probability, and whether it is idle.
struct Figures {
    const Stage &stage;
    const QTimeZone &zone;
    Instant now = 0;

    std::string columns(CardRef::Kind kind, ColumnSql &out) const
    {
        const bool lead = kind == CardRef::Kind::Lead;
        std::string sql = lead ? ", t.value, t.value_currency, NULL, " : ", t.amount, t.currency, t.probability, ";
        if (!stage.idleDays)
            return sql += "0";
        const std::string cutoff = out.mark(Value {idleCutoff(*stage.idleDays, now, zone)});
        sql += "max(coalesce(t.stage_since, 0), coalesce(t.touched, 0))<" + cutoff;
        if (!lead) // who talks with a lead keeps its opportunities from going idle too
            sql += " AND NOT EXISTS(SELECT 1 FROM last_contact c WHERE c.thing=t.lead AND c.at>=" + cutoff + ")";
        return sql;
    }
};

ColumnSql columnSql(StageId stage, const BoardFilter &filter, BoardOrder order, int limit, const std::optional<Figures> &figures = {})
{
    ColumnSql column;
    column.values.push_back(Value {stage.uuid});
    const OrderColumns by = orderColumnsOf(order);
    const auto half = [&](CardRef::Kind kind, const char *orderColumns) {
        return columnHalf(kind, filter, figures ? figures->columns(kind, column) + orderColumns : orderColumns, column);
    };
    const std::string leads = half(CardRef::Kind::Lead, by.lead);
    column.sql = leads + " UNION ALL " + half(CardRef::Kind::Opportunity, by.opportunity) + by.by + " LIMIT " + std::to_string(limit);
    return column;
}

std::array<Verdict, 4> verdictsOf(Connection &connection, const Uuid &lead)
{
    std::array<Verdict, 4> verdicts {};
    Query answers(connection, "SELECT dimension, verdict FROM answer WHERE lead=?1 AND checklist='bant' AND gone=0", lead);
    while (answers.next()) {
        const QString dimension = answers.text(0);
        for (size_t i = 0; i < bantDimensions.size(); ++i) {
            if (dimension == QStringView(bantDimensions[i]))
                verdicts[i] = verdictFromKey(answers.text(1)).value_or(Verdict::Unknown);
        }
    }
    return verdicts;
}

// An opportunity's next step may be planned with its lead.
void readNextActivity(Connection &connection, Card &card)
{
    Query next(connection,
               "SELECT kind, subject, coalesce(due, at) AS moment FROM activity WHERE lead=?1 AND gone=0 AND coalesce(done,0)=0 "
               "UNION ALL SELECT kind, subject, coalesce(due, at) FROM activity WHERE opportunity=?2 AND gone=0 "
               "AND coalesce(done,0)=0 ORDER BY moment LIMIT 1",
               card.lead, card.ref.id);
    if (!next.next())
        return;
    card.nextActivityKind = next.text(0);
    card.nextActivitySubject = next.text(1);
    card.nextActivityDue = next.optional(2);
}

// Who talks with a lead keeps its opportunities from going idle too.
std::optional<Instant> lastContactOf(Connection &connection, const Card &card)
{
    Query query(connection, "SELECT max(at) FROM last_contact WHERE thing IN (?1, ?2)", card.ref.id, card.lead);
    return query.next() ? query.optional(0) : std::nullopt;
}

void judgeIdle(Card &card, const Stage *stage, Instant now, const QTimeZone &zone)
{
    if (!stage || !stage->idleDays)
        return;
    const Instant touched = std::max(card.stageSince, card.lastContact.value_or(0));
    card.idle = touched < idleCutoff(*stage->idleDays, now, zone);
}

std::optional<Card> readLeadCard(Connection &connection, const Catalog &catalog, qint64 n, Instant now)
{
    Query query(connection,
                "SELECT l.id, l.given_name, l.family_name, c.name, l.title, l.owner, l.value, l.value_currency, l.stage, "
                "l.stage_since, l.email, l.email_personal, l.phone, l.mobile, l.external_id FROM lead l "
                "LEFT JOIN company c ON c.id=l.company AND c.gone=0 WHERE l.n=?1 AND l.gone=0",
                n);
    if (!query.next())
        return std::nullopt;
    Card card;
    card.ref = {CardRef::Kind::Lead, query.id(0)};
    card.lead = LeadId {card.ref.id};
    LeadTitle title = leadTitle({.givenName = query.text(1),
                                 .familyName = query.text(2),
                                 .email = query.text(10),
                                 .emailPersonal = query.text(11),
                                 .phone = query.text(12),
                                 .mobile = query.text(13),
                                 .externalId = query.text(14)},
                                query.text(3));
    card.name = std::move(title.name);
    card.company = std::move(title.detail);
    card.title = query.text(4);
    card.owner = query.as<MemberId>(5);
    card.amount = moneyFrom(query.value(6), query.value(7));
    card.stageSince = query.integer(9);
    card.hasContact = !(query.isNull(10) && query.isNull(11) && query.isNull(12) && query.isNull(13));
    card.bant = verdictsOf(connection, card.ref.id);
    card.score = readScore(connection, card.lead);
    card.lastContact = lastContactOf(connection, card);
    readNextActivity(connection, card);
    judgeIdle(card, catalog.stage(query.as<StageId>(8)), now, catalog.zone);
    return card;
}

std::optional<Card> readOpportunityCard(Connection &connection, const Catalog &catalog, qint64 n, Instant now)
{
    Query query(connection,
                "SELECT o.id, o.name, c.name, " + leadNameSql("l", "NULL") + ", o.owner, o.amount, o.currency, o.stage, o.stage_since, "
                "o.probability, o.expected_close, o.lead, l.id IS NULL FROM opportunity o LEFT JOIN company c ON c.id=o.company AND c.gone=0 "
                "LEFT JOIN lead l ON l.id=o.lead AND l.gone=0 WHERE o.n=?1 AND o.gone=0",
                n);
    if (!query.next())
        return std::nullopt;
    Card card;
    card.ref = {CardRef::Kind::Opportunity, query.id(0)};
    card.lead = query.as<LeadId>(11);
    card.name = query.text(1);
    card.company = query.text(2);
    card.title = query.text(3);
    card.owner = query.as<MemberId>(4);
    card.amount = moneyFrom(query.value(5), query.value(6));
    card.stageSince = query.integer(8);
    const Stage *stage = catalog.stage(query.as<StageId>(7));
    if (const auto own = query.optional(9))
        card.probability = int(*own);
    else if (stage)
        card.probability = stage->probability;
    card.expectedClose = QDate::fromString(query.text(10), Qt::ISODate);
    if (card.lead) {
        card.bant = verdictsOf(connection, card.lead.uuid);
        card.score = readScore(connection, card.lead);
    }
    card.lastContact = lastContactOf(connection, card);
    readNextActivity(connection, card);
    judgeIdle(card, stage, now, catalog.zone);
    if (query.integer(12) != 0) // deleted, or not here yet: nothing to open or to name
        card.lead = {};
    return card;
}

} // namespace

std::vector<const Stage *> boardStages(const Catalog &catalog, std::optional<Band> band)
{
    std::vector<const Stage *> stages;
    for (const Stage &stage : catalog.stages) {
        const bool shown = !band ? stage.isOpen() || stage.band == Band::End
                                 : stage.band == *band || (*band == Band::Bofu && stage.band == Band::End);
        if (shown)
            stages.push_back(&stage);
    }
    return stages;
}

Instant idleCutoff(int idleDays, Instant now, const QTimeZone &zone)
{
    const QDate today = localDay(now, zone);
    QDate day = today;
    while (workingDaysBetween(day, today) <= idleDays)
        day = day.addDays(-1);
    return startOfDay(day.addDays(1), zone);
}

ColumnHead readHead(Connection &connection, const Stage &stage)
{
    ColumnHead head;
    head.stage = stage.id;
    head.sums = stageSums(connection, stage.id, stage.probability.value_or(0));
    for (const StageSum &sum : head.sums)
        head.count += sum.count;
    return head;
}

qint64 readIdleCount(Connection &connection, const Catalog &catalog, const Stage &stage, Instant now)
{
    if (!stage.idleDays)
        return 0;
    // The expressions are those of the indexes lead_idle and opportunity_idle. Who talks with a lead keeps its opportunities
    // from going idle too.
    const Instant cutoff = idleCutoff(*stage.idleDays, now, catalog.zone);
    Query idle(connection,
               "SELECT (SELECT count(*) FROM lead WHERE stage=?1 AND max(coalesce(stage_since, 0), coalesce(touched, 0))<?2 "
               "AND gone=0 AND position IS NOT NULL) + "
               "(SELECT count(*) FROM opportunity o WHERE stage=?1 AND max(coalesce(stage_since, 0), coalesce(touched, 0))<?2 "
               "AND gone=0 AND position IS NOT NULL "
               "AND NOT EXISTS(SELECT 1 FROM last_contact t WHERE t.thing=o.lead AND t.at>=?2))",
               stage.id, cutoff);
    idle.next();
    return idle.integer(0);
}

std::vector<CardKey> readColumn(Connection &connection, StageId stage, const BoardFilter &filter, BoardOrder order, int limit)
{
    const ColumnSql column = columnSql(stage, filter, order, limit);
    std::vector<CardKey> keys;
    Query query(connection, column.sql);
    column.bindTo(query);
    while (query.next())
        keys.push_back({query.integer(0)});
    return keys;
}

FilteredColumn readFilteredColumn(Connection &connection, const Catalog &catalog, const Stage &stage, const BoardFilter &filter,
                                  BoardOrder order, Instant now, int limit)
{
    const ColumnSql column = columnSql(stage.id, filter, order, limit, Figures {stage, catalog.zone, now});
    FilteredColumn out;
    std::map<std::string, AmountTotal, std::less<>> totals;
    Query query(connection, column.sql);
    column.bindTo(query);
    while (query.next()) {
        out.keys.push_back({query.integer(0)});
        const auto amount = query.optional(1);
        const std::string_view currency = amount ? query.utf8(2) : std::string_view();
        auto total = totals.find(currency);
        if (total == totals.end())
            total = totals.emplace(currency, AmountTotal {}).first;
        total->second.add(amount, query.optional(3));
        out.idle += query.integer(4);
    }
    out.head = {stage.id, qint64(out.keys.size()), {}};
    for (const auto &[currency, total] : totals) {
        const auto known = Currency::fromText(QString::fromStdString(currency));
        out.head.sums.push_back(total.shown(known.value_or(Currency {}), stage.probability.value_or(0)));
    }
    return out;
}

std::vector<std::pair<CardKey, Card>> readCards(Connection &connection, const Catalog &catalog, std::span<const CardKey> keys,
                                                Instant now)
{
    std::vector<std::pair<CardKey, Card>> cards;
    cards.reserve(keys.size());
    for (const CardKey key : keys) {
        auto card = key.kind() == CardRef::Kind::Lead ? readLeadCard(connection, catalog, key.n(), now)
                                                      : readOpportunityCard(connection, catalog, key.n(), now);
        if (card)
            cards.emplace_back(key, std::move(*card));
    }
    return cards;
}

std::optional<CardPlace> placeOf(Connection &connection, CardKey key)
{
    Query query(connection,
                key.kind() == CardRef::Kind::Lead
                    ? "SELECT stage, position, id FROM lead WHERE n=?1 AND gone=0 AND position IS NOT NULL"
                    : "SELECT stage, position, id FROM opportunity WHERE n=?1 AND gone=0 AND position IS NOT NULL",
                key.n());
    if (!query.next())
        return std::nullopt;
    return CardPlace {query.as<StageId>(0), std::string(query.utf8(1)), query.id(2)};
}

std::vector<OpportunityId> opportunitiesOf(Connection &connection, LeadId lead)
{
    std::vector<OpportunityId> ids;
    Query query(connection, "SELECT id FROM opportunity WHERE lead=?1 AND gone=0 ORDER BY n", lead);
    while (query.next())
        ids.push_back(query.as<OpportunityId>(0));
    return ids;
}

std::optional<CardKey> keyOf(Connection &connection, const CardRef &card)
{
    Query query(connection,
                card.kind == CardRef::Kind::Lead ? "SELECT n FROM lead WHERE id=?1 AND gone=0"
                                                 : "SELECT n FROM opportunity WHERE id=?1 AND gone=0",
                card.id);
    return query.next() ? std::optional(CardKey::of(card.kind, query.integer(0))) : std::nullopt;
}

} // namespace huni
