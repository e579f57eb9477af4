#include "core/scoring/scorestory.h"

#include "core/store/emptyrecord.h"
#include "core/store/history.h"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

namespace huni {

namespace {

/// What a row was from an instant on; null: it was not there.
struct RowState {
    Instant from = 0;
    std::shared_ptr<const Record> record{};
};

void putBack(Record &record, const TableInfo &table, const FieldChange &change)
{
    if (!change.field) {
        if (const int column = table.columnNamed(change.name.toStdString()))
            record.at(column) = change.before;
        return;
    }
    std::erase_if(record.custom, [&](const CustomCell &cell) { return cell.field == change.field; });
    if (!isNull(change.before))
        record.custom.push_back({change.field, change.before});
}

// From its history, read backwards from what stands there now. What the first change said counts from `bornAt`.
std::vector<RowState> statesOf(Connection &connection, Table table, const Uuid &row, std::shared_ptr<const Record> now, int bornColumn)
{
    std::vector<RowState> states;
    Record record = now ? *now : Record{std::vector<Value>(size_t(tableInfo(table).columnCount())), {}};
    std::shared_ptr<const Record> shown = std::move(now);
    constexpr int all = std::numeric_limits<int>::max();
    for (const HistoryEntry &entry : historyOf(connection, table, row, all)) {
        for (auto change = entry.rows.rbegin(); change != entry.rows.rend(); ++change) {
            const bool isFirst = change->what == RowHistory::What::Created;
            const auto born = bornColumn > 0 && shown ? numberOf(shown->at(bornColumn)) : std::nullopt;
            states.push_back({isFirst && born ? std::min(*born, entry.action.at) : entry.action.at, shown});
            for (const FieldChange &field : change->fields)
                putBack(record, tableInfo(table), field);
            const bool wasThere = change->what == RowHistory::What::Changed || change->what == RowHistory::What::Deleted;
            shown = wasThere ? std::make_shared<const Record>(record) : nullptr;
        }
    }
    std::reverse(states.begin(), states.end());
    return states;
}

std::shared_ptr<const Record> stateAt(const std::vector<RowState> &states, Instant at)
{
    std::shared_ptr<const Record> record = states.empty() ? nullptr : states.front().record;
    for (const RowState &state : states) {
        if (state.from <= at)
            record = state.record;
    }
    return record;
}

size_t dimensionPlace(const Record &answer)
{
    const QString dimension = textOf(answer.at(col::Answer::Dimension));
    for (size_t i = 0; i < bantDimensions.size(); ++i) {
        if (dimension == QStringView(bantDimensions[i]))
            return i;
    }
    return bantDimensions.size();
}

/// Everything about a lead that has a history, by row.
struct PastRows {
    std::vector<RowState> lead{};
    std::map<Uuid, std::vector<RowState>> companies{};
    std::vector<std::vector<RowState>> answers{};

    std::vector<Instant> changes() const
    {
        std::vector<Instant> at;
        const auto add = [&at](const std::vector<RowState> &states) {
            for (const RowState &state : states)
                at.push_back(state.from);
        };
        add(lead);
        for (const auto &[id, states] : companies)
            add(states);
        for (const auto &states : answers)
            add(states);
        std::sort(at.begin(), at.end());
        at.erase(std::unique(at.begin(), at.end()), at.end());
        return at;
    }

    FactState at(Instant instant) const
    {
        FactState state;
        state.lead = stateAt(lead, instant);
        if (!state.lead)
            return state;
        if (const auto company = companies.find(uuidOf(state.lead->at(col::Lead::Company))); company != companies.end())
            state.company = stateAt(company->second, instant);
        for (const auto &states : answers) {
            const auto answer = states.front().from <= instant ? stateAt(states, instant) : nullptr;
            if (!answer || textOf(answer->at(col::Answer::Checklist)) != u"bant")
                continue;
            if (const size_t place = dimensionPlace(*answer); place < state.bant.size())
                state.bant[place] = verdictFromKey(textOf(answer->at(col::Answer::Verdict))).value_or(Verdict::Unknown);
        }
        return state;
    }
};

PastRows readPast(Connection &connection, CustomFieldNumbers &fields, LeadId lead)
{
    PastRows past;
    past.lead = statesOf(connection, Table::Lead, lead.uuid, readRecord(connection, fields, Table::Lead, lead.uuid), col::Lead::CreatedAt);
    for (const RowState &state : past.lead) {
        const Uuid company = state.record ? uuidOf(state.record->at(col::Lead::Company)) : Uuid{};
        if (company && !past.companies.contains(company)) {
            auto states = statesOf(connection, Table::Company, company, readRecord(connection, fields, Table::Company, company), 0);
            if (!states.empty())
                past.companies.emplace(company, std::move(states));
        }
    }
    std::vector<Uuid> answers;
    {
        Query query(connection, "SELECT id FROM answer WHERE lead=?1", lead.uuid);
        while (query.next())
            answers.push_back(query.id(0));
    }
    for (const Uuid &answer : answers) {
        auto states = statesOf(connection, Table::Answer, answer, readRecord(connection, fields, Table::Answer, answer), 0);
        if (!states.empty())
            past.answers.push_back(std::move(states));
    }
    return past;
}

bool isLimitEntry(const ScoreEntry &entry)
{
    return entry.kind == ScoreEntry::Kind::RuleLimit || entry.kind == ScoreEntry::Kind::GroupLimit;
}

// What makes two entries one and the same on two days.
auto causeOf(const ScoreEntry &entry)
{
    return std::tuple(entry.kind, entry.group, entry.cause, QStringView(entry.rule));
}

/// The entries of a score, to be looked up: a lead may have thousands.
class CausesOfScore
{
public:
    explicit CausesOfScore(const Score &score)
    {
        for (const ScoreEntry &entry : score.entries)
            m_causes.push_back(causeOf(entry));
        std::sort(m_causes.begin(), m_causes.end());
    }
    bool contains(const ScoreEntry &entry) const { return std::binary_search(m_causes.begin(), m_causes.end(), causeOf(entry)); }

private:
    std::vector<decltype(causeOf(ScoreEntry{}))> m_causes{};
};

} // namespace

ScoreStory::ScoreStory(std::shared_ptr<const ScoringBook> book, DayNumbers days)
    : m_book(std::move(book))
    , m_days(std::move(days))
{
}

std::optional<ScoreStory> ScoreStory::read(Connection &connection, PipelineId pipeline, LeadId lead)
{
    const Catalog catalog = readCatalog(connection);
    return read(connection, std::make_shared<const ScoringBook>(readScoringModels(connection, pipeline), catalog), catalog.zone, lead);
}

std::optional<ScoreStory> ScoreStory::read(Connection &connection, std::shared_ptr<const ScoringBook> book, const QTimeZone &zone, LeadId lead)
{
    CustomFieldNumbers fields;
    const auto now = readRecord(connection, fields, Table::Lead, lead.uuid);
    if (!now)
        return std::nullopt;
    ScoreStory story(std::move(book), DayNumbers(zone));
    readDeeds(connection, lead.uuid, story.m_days, story.m_facts);
    const PastRows past = readPast(connection, fields, lead);
    for (const Instant at : past.changes()) {
        FactState state = past.at(at);
        if (!state.lead)
            continue;
        state.from = story.m_days.of(at);
        // Of several changes on a day the last one is that of the day.
        if (!story.m_states.empty() && story.m_states.back().from == state.from)
            story.m_states.back() = std::move(state);
        else
            story.m_states.push_back(std::move(state));
    }
    if (story.m_states.empty())
        story.m_states.push_back({story.m_days.of(numberOf(now->at(col::Lead::CreatedAt)).value_or(0)), now, nullptr, {}});
    // What was done before the lead was written down counts from when it was done; who they were was not known then.
    if (!story.m_facts.touches.empty() && story.m_facts.touches.front().day < story.m_states.front().from) {
        const auto nobody = std::make_shared<const Record>(emptyRecord(Table::Lead));
        story.m_states.insert(story.m_states.begin(), FactState{story.m_facts.touches.front().day, nobody, nullptr, {}});
    }
    return story;
}

const LeadFacts &ScoreStory::factsOn(int day) const
{
    const FactState *state = &m_states.front();
    for (const FactState &candidate : m_states) {
        if (candidate.from <= day)
            state = &candidate;
    }
    m_facts.lead = state->lead;
    m_facts.company = state->company;
    m_facts.bant = state->bant;
    return m_facts;
}

Score ScoreStory::plainOn(int day) const
{
    return day < firstDay() ? Score{} : m_book->scoreOn(factsOn(day), day, ScoringRules::Detail::Entries);
}

// Days on which it may change what holds, and more.
std::vector<int> ScoreStory::daysOfChange() const
{
    std::vector<int> days = m_book->changeDays();
    for (const FactState &state : m_states)
        days.push_back(state.from);
    for (const TouchFact &touch : m_facts.touches)
        days.push_back(touch.day);
    if (m_facts.reachedOn)
        days.push_back(*m_facts.reachedOn);
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

// What holds is dated by going back over the days on which something about the lead changed.
Score ScoreStory::on(int day) const
{
    Score score = plainOn(day);
    std::vector<ScoreEntry *> undated;
    for (ScoreEntry &entry : score.entries) {
        if (entry.kind != ScoreEntry::Kind::Holds)
            continue;
        entry.day = day;
        undated.push_back(&entry);
    }
    const std::vector<int> days = daysOfChange();
    for (auto change = std::upper_bound(days.begin(), days.end(), day); change != days.begin() && !undated.empty();) {
        if (*--change < firstDay())
            break;
        const LeadFacts &facts = factsOn(*change);
        const ScoringRules &rules = m_book->inForce(facts, *change);
        const std::vector<size_t> holding = rules.holdingOn(facts, *change);
        std::erase_if(undated, [&](ScoreEntry *entry) {
            const bool held = std::any_of(holding.begin(), holding.end(), [&](size_t place) {
                const ScoringRule &rule = rules.model().rules[place];
                return rule.key == entry->rule && rule.group == entry->group;
            });
            if (held)
                entry->day = *change;
            return !held;
        });
    }
    for (ScoreEntry &entry : score.entries) {
        if (entry.kind == ScoreEntry::Kind::Holds)
            entry.at = startOfDay(DayNumbers::dateOf(entry.day), m_days.zone());
    }
    return score;
}

ScorePoint ScoreStory::pointOn(int day) const
{
    if (day < firstDay())
        return {day, 0, false};
    const Score score = m_book->scoreOn(factsOn(day), day);
    return {day, score.total, score.isScored};
}

std::vector<ScorePoint> ScoreStory::totals(int from, int to) const
{
    std::vector<ScorePoint> points;
    for (int day = from; day <= to; ++day)
        points.push_back(pointOn(day));
    return points;
}

std::vector<ScoreCause> ScoreStory::causes(int from, int to) const
{
    std::vector<int> days = daysOfChange();
    for (const HandPoints &given : m_facts.byHand)
        days.push_back(given.day);
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    std::vector<ScoreCause> causes;
    const std::vector<int> versions = m_book->changeDays();
    for (const int day : days) {
        if (day < from || day > to || day < firstDay())
            continue;
        const Score before = plainOn(day - 1);
        const Score after = plainOn(day);
        // Other versions of other markets are nothing to this lead.
        const bool hasOtherRules = std::binary_search(versions.begin(), versions.end(), day)
            && &m_book->inForce(factsOn(day), day - 1) != &m_book->inForce(factsOn(day), day);
        if (hasOtherRules) {
            if (before.isScored || after.isScored)
                causes.push_back({ScoreCause::Kind::Model, day, {}, false, after.total - before.total});
            continue;
        }
        const CausesOfScore causesBefore(before);
        const CausesOfScore causesAfter(after);
        for (const ScoreEntry &entry : after.entries) {
            if (!isLimitEntry(entry) && !causesBefore.contains(entry))
                causes.push_back({ScoreCause::Kind::Entry, day, entry, false, entry.points});
        }
        for (const ScoreEntry &entry : before.entries) {
            if (!isLimitEntry(entry) && !causesAfter.contains(entry))
                causes.push_back({ScoreCause::Kind::Entry, day, entry, true, -entry.points});
        }
    }
    return causes;
}

const ScoringModel &ScoreStory::modelOn(int day) const
{
    return m_book->inForce(factsOn(day), day).model();
}

const MarketModel &ScoreStory::marketOn(int day) const
{
    return m_book->marketOf(factsOn(day), day);
}

} // namespace huni
