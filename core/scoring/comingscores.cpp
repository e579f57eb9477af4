#include "core/scoring/comingscores.h"

namespace huni {

namespace {

constexpr size_t scoresInPiece = 1000; // some 3 ms to write
constexpr int mostRounds = 8;
constexpr size_t fewLeads = 50; // some 10 ms

const char *const comingCancelled = "scores are not wanted any more";

bool isAboutLeads(Table table)
{
    return table == Table::Touchpoint || table == Table::Activity || table == Table::Answer
        || table == Table::HandPoints;
}

void addLeadOf(Connection &view, const char *table, const Uuid &row, std::set<Uuid> &leads)
{
    Query query(view, std::string("SELECT lead FROM ") + table + " WHERE id=?1", row);
    if (query.next() && query.id(0))
        leads.insert(query.id(0));
}

Result<void> flattened(Result<Result<void>> done)
{
    return done ? std::move(*done) : Result<void>{done.error()};
}

} // namespace

ComingScores::ComingScores(Store &store, ScoringVersionId version, std::unique_ptr<ScoringKit> kit)
    : m_store(store)
    , m_version(version)
    , m_kit(std::move(kit))
    , m_day(m_kit->days.of(store.clock().now()))
{
}

ComingScores::~ComingScores()
{
    (void)m_store.writeLocal([](Connection &connection) -> Result<void> {
        ScoreTable::dropComing(connection);
        return {};
    });
}

Result<void> ComingScores::makeTable()
{
    return m_store.writeLocal([](Connection &connection) -> Result<void> {
        ScoreTable::create(connection, ScoreTable::Which::Coming);
        return {};
    });
}

// Each look at the file stays open until the next one has taken up what was changed in between: only there it
// can be asked whose a touchpoint was before.
Result<void> ComingScores::workOut(const EachWatch &watch, const std::function<Result<void>()> &publish)
{
    if (const auto made = makeTable(); !made)
        return made;
    Reader reader = m_store.reader();
    return flattened(reader.read([&](Connection &view) -> Result<void> {
        if (const auto done = scoreAll(view, watch); !done)
            return done;
        m_view = &view;
        m_upTo = reader.commitNo();
        return followOthers(watch, mostRounds, publish);
    }));
}

Result<void> ComingScores::followOthers(const EachWatch &watch, int rounds,
                                        const std::function<Result<void>()> &publish)
{
    Reader reader = m_store.reader();
    return flattened(reader.read([&](Connection &now) -> Result<void> {
        const std::set<Uuid> leads = leadsChangedUntil(reader.commitNo(), now);
        std::vector<Scored> again = scoredAgain(leads, now);
        for (size_t from = 0; from < again.size(); from += scoresInPiece) {
            std::vector<Scored> piece(again.begin() + qsizetype(from),
                                      again.begin()
                                          + qsizetype(std::min(again.size(), from + scoresInPiece)));
            if (const auto put = putPiece(piece, ScoreTable::Before::Unknown); !put)
                return put;
        }
        m_view = &now;
        m_upTo = reader.commitNo();
        if (watch.isCancelled())
            return Error{Errc::Cancelled, m_store.path(), {}, QLatin1String(comingCancelled)};
        return leads.size() > fewLeads && rounds > 0 ? followOthers(watch, rounds - 1, publish) : publish();
    }));
}

Result<void> ComingScores::scoreAll(Connection &view, const EachWatch &watch)
{
    FactsOfAll all(view, m_kit->fields, m_kit->days, m_kit->needs);
    std::vector<Scored> piece;
    size_t done = 0;
    for (bool more = true; more;) {
        if (more = all.next(); more)
            piece.push_back(scored(all.number(), all.facts()));
        if (piece.size() < scoresInPiece && more)
            continue;
        done += piece.size();
        if (const auto put = putPiece(piece, ScoreTable::Before::NotThere); !put)
            return put;
        if (watch.isCancelled())
            return Error{Errc::Cancelled, m_store.path(), {}, QLatin1String(comingCancelled)};
        watch.tell(done);
    }
    return {};
}

ComingScores::Scored ComingScores::scored(qint64 lead, const LeadFacts &facts) const
{
    const ScoringRules &rules = m_kit->book.inForce(facts, m_day);
    return {lead, rules.on(facts, m_day), rules.model().thresholds.mql};
}

Result<void> ComingScores::putPiece(std::vector<Scored> &piece, ScoreTable::Before before)
{
    if (piece.empty())
        return {};
    const auto put = m_store.writeLocal([&](Connection &connection) -> Result<void> {
        ScoreTable table(connection, ScoreTable::Which::Coming);
        for (const Scored &each : piece)
            each.isThere ? table.put(each.lead, each.score, each.threshold, m_day, before)
                         : table.remove(each.lead);
        return {};
    });
    piece.clear();
    m_store.letOthersWrite();
    return put;
}

std::set<Uuid> ComingScores::leadsChangedUntil(qint64 commitNo, Connection &now) const
{
    std::set<Uuid> leads;
    Query rows(now,
               "SELECT DISTINCT o.tbl, o.row FROM sync_txn t CROSS JOIN sync_op o ON o.writer=t.writer AND "
               "o.seq BETWEEN t.seq_from AND t.seq_to "
               "WHERE t.commit_no>?1 AND t.commit_no<=?2",
               m_upTo, commitNo);
    while (rows.next()) {
        const TableInfo *info = tableNumbered(int(rows.integer(0)));
        const Uuid row = rows.id(1);
        if (!info)
            continue;
        if (info->table == Table::Lead)
            leads.insert(row);
        if (isAboutLeads(info->table)) {
            addLeadOf(*m_view, info->name, row, leads);
            addLeadOf(now, info->name, row, leads);
        }
        if (info->table == Table::Company) {
            Query people(now, "SELECT id FROM lead WHERE company=?1 AND gone=0", row);
            while (people.next())
                leads.insert(people.id(0));
        }
    }
    return leads;
}

std::vector<ComingScores::Scored> ComingScores::scoredAgain(const std::set<Uuid> &leads,
                                                            Connection &now) const
{
    std::vector<Scored> again;
    Query number(now, "SELECT n FROM lead WHERE id=?1");
    for (const Uuid &lead : leads) {
        number.bind(1, lead);
        if (number.next()) {
            const LeadFacts facts = readFacts(now, m_kit->fields, lead, m_kit->days);
            again.push_back(facts.lead ? scored(number.integer(0), facts)
                                       : Scored{number.integer(0), {}, 0, false});
        }
        number.restart();
    }
    return again;
}

bool ComingScores::areFor(std::span<const RowChange> changes, qint64 stamp) const
{
    return m_view && stamp == m_kit->stamp
        && std::any_of(changes.begin(), changes.end(), [this](const RowChange &change) {
               return change.table == Table::ScoringVersion && change.row == m_version.uuid && change.after
                   && !change.before;
           });
}

void ComingScores::takePlace(Connection &connection)
{
    Query state(connection, "SELECT commit_no FROM sync_state");
    const qint64 commitNo = state.next() ? state.integer(0) : m_upTo;
    state.restart();
    {
        ScoreTable table(connection, ScoreTable::Which::Coming);
        for (const Scored &each : scoredAgain(leadsChangedUntil(commitNo, connection), connection))
            each.isThere ? table.put(each.lead, each.score, each.threshold, m_day) : table.remove(each.lead);
    }
    ScoreTable::putComingInForce(connection);
}

} // namespace huni
