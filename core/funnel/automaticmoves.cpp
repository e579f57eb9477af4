#include "core/funnel/automaticmoves.h"

#include "core/funnel/moves.h"
#include "core/model/defaults.h"
#include "core/scoring/scores.h"
#include "core/scoring/scorestory.h"

#include <set>
#include <unordered_map>
#include <unordered_set>

namespace huni {

const char *const reasonScore = "score";
const char *const reasonRequest = "request";

namespace {

/// A new crossing counts only after the score was so far below the threshold.
constexpr qint64 crossingGap = 10 * pointHundredths;

bool waitsForScore(const Stage &stage)
{
    return stage.band == Band::Tofu || stage.key == u"nurture";
}

// Not yet at work in sales, and not sold or ruled out.
bool waitsForRequest(const Stage &stage)
{
    return stage.band == Band::Tofu || stage.key == u"nurture" || stage.key == u"mql" || stage.isLost();
}

/// What a transaction has to do with moves.
struct MoveCauses {
    std::unordered_map<Uuid, qint64> leads{}; ///< that were changed themselves, with their local numbers
    std::unordered_set<Uuid> scored{}; ///< leads of whom something else was changed
    std::unordered_set<Uuid> asked{}; ///< leads that have just asked
    bool isModelNew = false;
};

MoveCauses moveCauses(std::span<const RowChange> changes, Instant now)
{
    MoveCauses causes;
    const auto add = [&](const RowChange &change, int column) {
        if (change.after && uuidOf(change.after->at(column)))
            causes.scored.insert(uuidOf(change.after->at(column)));
    };
    for (const RowChange &change : changes) {
        switch (change.table) {
        case Table::Lead:
            if (change.after)
                causes.leads.emplace(change.row, change.n);
            break;
        case Table::Touchpoint:
            add(change, col::Touchpoint::Lead);
            if (!change.before && change.after && isRequest(*change.after)) {
                const Instant at = numberOf(change.after->at(col::Touchpoint::At)).value_or(now);
                if (at <= now && now - at <= shippedScoringModel().requestDays * dayMs)
                    causes.asked.insert(uuidOf(change.after->at(col::Touchpoint::Lead)));
            }
            break;
        case Table::Activity: add(change, col::Activity::Lead); break;
        case Table::Answer: add(change, col::Answer::Lead); break;
        case Table::HandPoints: add(change, col::HandPoints::Lead); break;
        case Table::ScoringVersion:
        case Table::ScoringModel: causes.isModelNew = true; break;
        default: break;
        }
    }
    causes.asked.erase(Uuid{});
    return causes;
}

} // namespace

/// Lists and models of a file by which leads move, each read when it is first wanted.
struct AutomaticMoves::Rules {
    explicit Rules(Connection &connection)
        : stamp(scoringStamp(connection))
    {
    }

    const Catalog &catalogOf(Connection &connection)
    {
        if (!catalog)
            catalog = readCatalog(connection);
        return *catalog;
    }
    const std::shared_ptr<const ScoringBook> &bookOf(Connection &connection)
    {
        if (!book)
            book = std::make_shared<const ScoringBook>(readScoringModels(connection, pipelineOf(connection)), catalogOf(connection));
        return book;
    }

    qint64 stamp; ///< another one stands in the file when any of it is another
    std::optional<Catalog> catalog{};
    std::shared_ptr<const ScoringBook> book{};
};

namespace {

/// The leads of one transaction that move by themselves.
class MovesToMake
{
public:
    /// \param known  of an earlier transaction; null: none
    explicit MovesToMake(Writer &writer, const std::shared_ptr<AutomaticMoves::Rules> &known = {})
        : m_writer(writer)
        , m_rules(known && known->stamp == scoringStamp(writer.connection()) ? known : std::make_shared<AutomaticMoves::Rules>(writer.connection()))
    {
    }

    const std::shared_ptr<AutomaticMoves::Rules> &rules() const { return m_rules; }

    void make(const MoveCauses &causes)
    {
        const std::set<Uuid> asked(causes.asked.begin(), causes.asked.end());
        for (const Uuid &lead : asked)
            move(lead, u"qualifying", waitsForRequest, reasonRequest);
        for (const Uuid &lead : reachedOf(causes)) {
            if (!causes.asked.contains(lead))
                moveByScore(lead);
        }
    }

    /// Leads at the threshold in a stage that waits for them, whatever changed.
    std::vector<Uuid> reachedOfAll()
    {
        std::vector<Uuid> reached;
        // From the few at the threshold to their leads: the other way round every lead would be read.
        Query query(m_writer.connection(), "SELECT l.id, l.stage FROM score s CROSS JOIN lead l ON l.n=s.lead "
                                           "WHERE s.mql=1 AND l.gone=0 AND l.position IS NOT NULL ORDER BY s.lead");
        while (query.next()) {
            const Stage *stage = catalog().stage(StageId{query.id(1)});
            if (stage && waitsForScore(*stage))
                reached.push_back(query.id(0));
        }
        return reached;
    }

    /// Of those it moves at most so many, from the end, if they are still there.
    void moveReached(std::vector<Uuid> &reached, size_t most)
    {
        Query isReached(m_writer.connection(), "SELECT 1 FROM lead l JOIN score s ON s.lead=l.n WHERE l.id=?1 AND l.gone=0 AND s.mql=1");
        for (; most > 0 && !reached.empty(); --most) {
            isReached.bind(1, reached.back());
            const bool isStill = isReached.next();
            isReached.restart();
            if (isStill)
                moveByScore(reached.back());
            reached.pop_back();
        }
    }

private:
    // Those of the leads that stand at the threshold: a look for many at once, an import has thousands.
    std::vector<Uuid> reachedOf(const MoveCauses &causes)
    {
        std::vector<Uuid> reached;
        if (!causes.leads.empty()) {
            const auto [first, last] = std::minmax_element(causes.leads.begin(), causes.leads.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
            std::unordered_set<qint64> numbers;
            Query query(m_writer.connection(), "SELECT lead FROM score WHERE mql=1 AND lead BETWEEN ?1 AND ?2", first->second, last->second);
            while (query.next())
                numbers.insert(query.integer(0));
            for (const auto &[id, number] : causes.leads) {
                if (numbers.contains(number))
                    reached.push_back(id);
            }
        }
        Query query(m_writer.connection(), "SELECT 1 FROM lead l JOIN score s ON s.lead=l.n WHERE l.id=?1 AND l.gone=0 AND s.mql=1");
        for (const Uuid &lead : causes.scored) {
            query.bind(1, lead);
            if (!causes.leads.contains(lead) && query.next())
                reached.push_back(lead);
            query.restart();
        }
        std::sort(reached.begin(), reached.end()); // the same order whatever the sets make of it
        return reached;
    }

    const Catalog &catalog() { return m_rules->catalogOf(m_writer.connection()); }

    void moveByScore(const Uuid &lead)
    {
        const auto record = m_writer.record(Table::Lead, lead);
        const Stage *stage = record ? catalog().stage(StageId{uuidOf(record->at(col::Lead::Stage))}) : nullptr;
        if (stage && waitsForScore(*stage) && isNewCrossing(lead))
            move(lead, u"mql", waitsForScore, reasonScore);
    }

    // Whoever was MQL before counts again only after the score was well below the threshold since.
    bool isNewCrossing(const Uuid &lead)
    {
        const Stage *mql = catalog().stageByKey(u"mql");
        if (!mql)
            return false;
        std::optional<Instant> last;
        {
            Query query(m_writer.connection(), "SELECT max(at) FROM stage_change WHERE lead=?1 AND to_stage=?2 AND gone=0", lead, mql->id);
            if (query.next() && !query.isNull(0))
                last = query.integer(0);
        }
        if (!last)
            return true;
        const auto story = ScoreStory::read(m_writer.connection(), m_rules->bookOf(m_writer.connection()), catalog().zone, LeadId{lead});
        if (!story)
            return false;
        DayNumbers days(catalog().zone);
        const int today = days.of(m_writer.now());
        for (int day = days.of(*last); day <= today; ++day) {
            if (story->pointOn(day).total <= story->modelOn(day).thresholds.mql - crossingGap)
                return true;
        }
        return false;
    }

    void move(const Uuid &lead, QStringView key, bool (*waits)(const Stage &), const char *reason)
    {
        const auto record = m_writer.record(Table::Lead, lead);
        const Stage *from = record ? catalog().stage(StageId{uuidOf(record->at(col::Lead::Stage))}) : nullptr;
        const Stage *to = catalog().stageByKey(key);
        // Behind an open opportunity the lead has no card to move.
        if (!from || !to || from == to || !waits(*from) || isNull(record->at(col::Lead::Position)))
            return;
        // What may not be moved stays where it is: nobody is there to be asked.
        (void)moveCard(m_writer, catalog(), {CardRef::Kind::Lead, lead},
                       {.stage = to->id, .reason = QString::fromLatin1(reason), .automatic = true});
    }

    Writer &m_writer;
    std::shared_ptr<AutomaticMoves::Rules> m_rules;
};

} // namespace

bool isRequest(const Record &touchpoint)
{
    static const auto kinds = touchpointKindDefaults().valueOr({});
    const QString kind = textOf(touchpoint.at(col::Touchpoint::Kind));
    return std::any_of(kinds.begin(), kinds.end(), [&](const TouchpointKindDefault &each) { return each.request && each.key == kind; });
}

void AutomaticMoves::follow(Writer &writer, std::span<const RowChange> changes)
{
    const MoveCauses causes = moveCauses(changes, writer.now());
    if (!causes.asked.empty() || !causes.scored.empty() || !causes.leads.empty())
        MovesToMake(writer, m_rules).make(causes);
    if (!causes.isModelNew)
        return;
    MovesToMake moves(writer);
    std::vector<Uuid> reached = moves.reachedOfAll();
    std::reverse(reached.begin(), reached.end());
    if (!writer.mayLeaveMuch())
        return moves.moveReached(reached, reached.size());
    m_waiting = std::move(reached);
    m_rules.reset();
}

void AutomaticMoves::goOn(Writer &writer)
{
    constexpr size_t movesAtOnce = 50;
    MovesToMake moves(writer, m_rules);
    moves.moveReached(m_waiting, movesAtOnce);
    m_rules = m_waiting.empty() ? nullptr : moves.rules();
}

} // namespace huni
