#include "core/scoring/sandbox.h"

#include "core/leads/catalog.h"
#include "core/leads/names.h"
#include "core/scoring/leadends.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace huni {

namespace {

constexpr qint64 leadsBetweenLooks = 100;

std::optional<double> partOf(qint64 some, qint64 all)
{
    return all > 0 ? std::optional(double(some) / double(all)) : std::nullopt;
}

// Of both books, and of how leads ended.
FactNeeds needsOf(const ScoringBook &before, const ScoringBook &after)
{
    FactNeeds needs;
    before.addNeeds(needs);
    after.addNeeds(needs);
    needs.lead.insert({col::Lead::Stage, col::Lead::ClosedAt});
    return needs;
}

// As the lead stood before its end was known.
LeadFacts withoutEnd(LeadFacts facts)
{
    auto lead = std::make_shared<Record>(*facts.lead);
    for (const int column : {int(col::Lead::Stage), int(col::Lead::StageSince), int(col::Lead::ClosedAt), int(col::Lead::LostReason)})
        lead->at(column) = Value{};
    facts.lead = std::move(lead);
    return facts;
}

std::optional<qint64> totalOf(const Score &score)
{
    return score.isScored ? std::optional(score.total) : std::nullopt;
}

int binOf(qint64 total)
{
    constexpr qint64 width = ScoreBin::width * pointHundredths;
    return int(total >= 0 ? total / width : -((-total + width - 1) / width));
}

/// Totals of closed leads, and what thresholds tell of them.
class ClosedScores
{
public:
    void add(std::optional<qint64> total, bool isWon)
    {
        ++(isWon ? m_test.won : m_test.lost);
        if (total)
            m_totals.emplace_back(*total, isWon);
    }

    BackTest test(const ScoringModel &model)
    {
        std::sort(m_totals.begin(), m_totals.end(), std::greater());
        const auto thresholds = thresholdsOf(model);
        for (size_t i = 0; i < thresholds.size(); ++i)
            m_test.at[i] = qualityAt(thresholds[i]);
        if (m_test.isEnough())
            m_test.best = best();
        return m_test;
    }

private:
    ThresholdQuality qualityAt(qint64 threshold) const
    {
        ThresholdQuality quality{threshold, 0, 0, m_test.won, m_test.lost};
        for (const auto &[total, isWon] : m_totals) {
            if (total < threshold)
                break;
            ++(isWon ? quality.won : quality.lost);
        }
        return quality;
    }

    std::optional<ThresholdQuality> best() const
    {
        std::optional<ThresholdQuality> best;
        ThresholdQuality running{0, 0, 0, m_test.won, m_test.lost};
        for (size_t i = 0; i < m_totals.size(); ++i) {
            ++(m_totals[i].second ? running.won : running.lost);
            const qint64 threshold = wholePoints(m_totals[i].first);
            if (i + 1 < m_totals.size() && m_totals[i + 1].first >= threshold)
                continue; // they are above it as well
            running.threshold = threshold;
            if (!best || running.f1().value_or(0) > best->f1().value_or(0))
                best = running;
        }
        return best;
    }

    static qint64 wholePoints(qint64 total)
    {
        return total >= 0 ? total / pointHundredths * pointHundredths : -((-total + pointHundredths - 1) / pointHundredths * pointHundredths);
    }

    BackTest m_test{};
    std::vector<std::pair<qint64, bool>> m_totals{};
};

/// Which rules gave points to a lead.
class RuleCounter
{
public:
    explicit RuleCounter(const ScoringModel &model)
    {
        for (const ScoringRule &rule : model.rules) {
            m_places.emplace(rule.key, m_worth.size());
            m_worth.push_back({rule.key, 0, 0, 0, 0, 0, {}});
        }
    }

    void countToday(const Score &score)
    {
        for (const size_t place : placesIn(score))
            ++m_worth[place].leads;
    }
    void countClosed(const Score &score, bool isWon)
    {
        const auto held = placesIn(score);
        for (const size_t place : held)
            ++(isWon ? m_worth[place].won : m_worth[place].lost);
        ++(isWon ? m_won : m_lost);
    }

    std::vector<RuleWorth> worth(const ScoringModel &model)
    {
        double points = 0;
        double odds = 0;
        for (RuleWorth &each : m_worth) {
            each.restWon = m_won - each.won;
            each.restLost = m_lost - each.lost;
            if (isTold(each)) {
                points += std::abs(double(model.rule(each.rule)->points));
                odds += std::abs(logOdds(each));
            }
        }
        for (RuleWorth &each : m_worth) {
            if (isTold(each) && odds > 0) {
                const double proposed = logOdds(each) * points / odds / double(pointHundredths);
                each.proposed = std::clamp(qint64(std::llround(proposed)) * pointHundredths, -ScoringModel::mostPoints, ScoringModel::mostPoints);
            }
        }
        return m_worth;
    }

private:
    bool isTold(const RuleWorth &worth) const
    {
        return m_won >= BackTest::fewest && m_lost >= BackTest::fewest && worth.won + worth.lost >= RuleWorth::fewest
            && worth.restWon + worth.restLost >= RuleWorth::fewest;
    }
    // A half more of each keeps what never happened from being impossible.
    static double logOdds(const RuleWorth &worth)
    {
        return std::log((double(worth.won) + 0.5) * (double(worth.restLost) + 0.5) / ((double(worth.lost) + 0.5) * (double(worth.restWon) + 0.5)));
    }
    std::unordered_set<size_t> placesIn(const Score &score) const
    {
        std::unordered_set<size_t> held;
        for (const ScoreEntry &entry : score.entries) {
            if (entry.kind != ScoreEntry::Kind::Holds && entry.kind != ScoreEntry::Kind::Touch)
                continue;
            if (const auto found = m_places.find(entry.rule); found != m_places.end())
                held.insert(found->second);
        }
        return held;
    }

    std::unordered_map<QString, size_t> m_places{};
    std::vector<RuleWorth> m_worth{};
    qint64 m_won = 0;
    qint64 m_lost = 0;
};

/// Counts what a changed model does to one lead after the other.
class SandboxCounter
{
public:
    explicit SandboxCounter(Sandbox &sandbox)
        : m_sandbox(sandbox)
    {
    }

    /// \return which thresholds it crosses, if any
    std::optional<SandboxMover> count(std::optional<qint64> before, const ScoringModel &old, std::optional<qint64> after, const ScoringModel &changed)
    {
        ++m_sandbox.leads;
        m_sandbox.scoredBefore += before.has_value();
        m_sandbox.scoredAfter += after.has_value();
        if (before)
            ++m_bins[binOf(*before)].first;
        if (after)
            ++m_bins[binOf(*after)].second;
        SandboxMover mover{{}, {}, before, after, {}};
        const auto limitsBefore = thresholdsOf(old);
        const auto limitsAfter = thresholdsOf(changed);
        bool crosses = false;
        for (size_t i = 0; i < scoreThresholdCount; ++i) {
            const bool was = before && *before >= limitsBefore[i];
            const bool is = after && *after >= limitsAfter[i];
            ThresholdMoves &moves = m_sandbox.thresholds[i];
            moves.before += was;
            moves.after += is;
            moves.up += is && !was;
            moves.down += was && !is;
            mover.crossed[i] = int(is) - int(was);
            crosses = crosses || is != was;
        }
        return crosses ? std::optional(mover) : std::nullopt;
    }

    void putBins()
    {
        if (m_bins.empty())
            return;
        for (int bin = m_bins.begin()->first; bin <= m_bins.rbegin()->first; ++bin) {
            const auto found = m_bins.find(bin);
            m_sandbox.bins.push_back({bin * ScoreBin::width, found == m_bins.end() ? 0 : found->second.first, found == m_bins.end() ? 0 : found->second.second});
        }
    }

private:
    Sandbox &m_sandbox;
    std::map<int, std::pair<qint64, qint64>> m_bins{};
};

qint64 changeOf(const SandboxMover &mover)
{
    return std::abs(mover.after.value_or(0) - mover.before.value_or(0));
}

void nameMovers(Connection &connection, Sandbox &sandbox)
{
    const auto first = [](const SandboxMover &a, const SandboxMover &b) {
        return std::pair(-changeOf(a), a.lead.uuid) < std::pair(-changeOf(b), b.lead.uuid);
    };
    sandbox.moverCount = qint64(sandbox.movers.size());
    std::sort(sandbox.movers.begin(), sandbox.movers.end(), first);
    if (sandbox.movers.size() > Sandbox::mostMovers)
        sandbox.movers.resize(Sandbox::mostMovers);
    for (SandboxMover &mover : sandbox.movers)
        mover.name = leadTitle(connection, mover.lead.uuid).name;
}

} // namespace

std::array<qint64, scoreThresholdCount> thresholdsOf(const ScoringModel &model)
{
    return {model.thresholds.sales, model.thresholds.mql, model.thresholds.demo};
}

std::optional<double> ThresholdQuality::precision() const
{
    return partOf(won, won + lost);
}

std::optional<double> ThresholdQuality::recall() const
{
    return partOf(won, allWon);
}

std::optional<double> ThresholdQuality::lift() const
{
    const auto part = precision();
    const auto base = partOf(allWon, allWon + allLost);
    return part && base && *base > 0 ? std::optional(*part / *base) : std::nullopt;
}

std::optional<double> ThresholdQuality::f1() const
{
    const auto p = precision();
    const auto r = recall();
    return p && r && *p + *r > 0 ? std::optional(2 * *p * *r / (*p + *r)) : std::nullopt;
}

std::optional<double> RuleWorth::conversion() const
{
    return partOf(won, won + lost);
}

std::optional<double> RuleWorth::restConversion() const
{
    return partOf(restWon, restWon + restLost);
}

std::optional<Sandbox> trySandbox(Connection &connection, PipelineId pipeline, ScoringModelId model, const ScoringModel &changed, Instant now,
                                  const SandboxWatch &watch)
{
    const Catalog catalog = readCatalog(connection);
    DayNumbers days(catalog.zone);
    const int today = days.of(now);
    std::vector<MarketModel> models = readScoringModels(connection, pipeline);
    const ScoringBook before(models, catalog);
    const ScoringModel *old = nullptr;
    for (MarketModel &market : models) {
        if (market.id != model)
            continue;
        for (const MarketModel &kept : before.models()) {
            if (kept.id == model)
                old = &kept.inForceOn(DayNumbers::dateOf(today)).model;
        }
        // It alone counts, on every day: closed leads are asked of days gone by.
        market.versions = {{{}, {}, changed, 0, {}, {}, {}}};
    }
    if (!old)
        old = &before.models().back().inForceOn(DayNumbers::dateOf(today)).model;
    const ScoringBook after(models, catalog);
    const LeadEnds ends(connection, catalog);

    Sandbox sandbox;
    SandboxCounter counter(sandbox);
    RuleCounter rules(changed);
    ClosedScores closedBefore;
    ClosedScores closedAfter;
    CustomFieldNumbers fields;
    Query count(connection, "SELECT count(*) FROM lead WHERE gone=0");
    const qint64 total = count.next() ? count.integer(0) : 0;
    Query idOf(connection, "SELECT id FROM lead WHERE n=?1");
    FactsOfAll all(connection, fields, days, needsOf(before, after));
    while (all.next()) {
        if (watch && sandbox.leads % leadsBetweenLooks == 0 && !watch(sandbox.leads, total))
            return std::nullopt;
        const LeadFacts &facts = all.facts();
        const ScoringRules &oldRules = before.inForce(facts, today);
        const ScoringRules &newRules = after.inForce(facts, today);
        const Score then = newRules.on(facts, today, ScoringRules::Detail::Entries);
        rules.countToday(then);
        if (auto mover = counter.count(totalOf(oldRules.on(facts, today)), oldRules.model(), totalOf(then), newRules.model())) {
            idOf.bind(1, all.number());
            if (idOf.next())
                mover->lead = idOf.as<LeadId>(0);
            idOf.restart();
            sandbox.movers.push_back(std::move(*mover));
        }
        const KnownEnd end = ends.of(all.number(), uuidOf(facts.lead->at(col::Lead::Stage)), numberOf(facts.lead->at(col::Lead::ClosedAt)).value_or(0));
        if (end.end == LeadEnd::Open)
            continue;
        const bool isWon = end.end == LeadEnd::Won;
        const int day = end.at > 0 ? std::min(days.of(end.at), today) : today;
        const LeadFacts known = withoutEnd(facts);
        // The model of today asked of that day: versions of before do not matter.
        const Score closed = newRules.on(known, day, ScoringRules::Detail::Entries);
        rules.countClosed(closed, isWon);
        closedBefore.add(totalOf(oldRules.on(known, day)), isWon);
        closedAfter.add(totalOf(closed), isWon);
    }
    counter.putBins();
    nameMovers(connection, sandbox);
    sandbox.testBefore = closedBefore.test(*old);
    sandbox.testAfter = closedAfter.test(changed);
    sandbox.rules = rules.worth(changed);
    if (watch && !watch(sandbox.leads, total))
        return std::nullopt;
    return sandbox;
}

} // namespace huni
