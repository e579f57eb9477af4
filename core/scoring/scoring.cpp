#include "core/scoring/scoring.h"

#include "core/base/folding.h"
#include "core/model/defaults.h"

#include <QDate>

#include <map>
#include <unordered_set>

namespace huni {

using CountedTouches = std::vector<const TouchFact *>;

/// A rule of a model with everything looked up.
struct PreparedRule {
    size_t place = 0; ///< in the model
    FactFilter when;
    std::vector<PagePattern> pages{};
    std::vector<PagePattern> assets{};
    std::unordered_set<Uuid> channels{};
    std::unordered_set<Uuid> campaigns{};
    std::vector<size_t> notWith{}; ///< places in the model
    std::optional<size_t> after{};
};

namespace {

qint64 withinCap(qint64 sum, const std::optional<qint64> &cap)
{
    return cap ? std::clamp(sum, -*cap, *cap) : sum;
}

template <class Known>
std::unordered_set<Uuid> idsOf(const QStringList &names, Known &&find)
{
    std::unordered_set<Uuid> ids;
    for (const QString &name : names) {
        const auto *thing = find(name);
        // What is not there fits no touchpoint: the rule must not become one without the restriction.
        ids.insert(thing ? thing->id.uuid : Uuid::fromText(name).value_or(Uuid{}));
    }
    ids.erase(Uuid{});
    if (ids.empty() && !names.isEmpty())
        ids.insert(Uuid::v5(Uuid{}, "not there"));
    return ids;
}

std::string itemOf(const TouchFact &touch)
{
    if (!touch.asset.empty())
        return "a" + foldedUtf8(touch.asset);
    if (!touch.page.empty())
        return "p" + pagePath(touch.page);
    if (touch.campaign)
        return "c" + std::string(touch.campaign.view().data(), 16);
    return "d" + std::to_string(touch.day);
}

// The touchpoints at which there was enough: by day, the one that made it enough on that day; ever, that one and all later.
CountedTouches onceEnough(const CountedTouches &touches, const TouchNeed &need)
{
    CountedTouches enough;
    std::unordered_set<std::string> pages;
    std::unordered_set<int> days;
    int count = 0;
    const auto begin = [&] {
        pages.clear();
        days.clear();
        count = 0;
    };
    for (size_t i = 0; i < touches.size(); ++i) {
        const TouchFact &touch = *touches[i];
        const bool isByDay = need.within == TouchNeed::Within::Day;
        if (isByDay && i > 0 && touches[i - 1]->day != touch.day)
            begin();
        const int before = count;
        if (need.of == TouchNeed::Of::Touches)
            ++count;
        else if (need.of == TouchNeed::Of::Pages)
            count += pages.insert(pagePath(touch.page)).second;
        else
            count += days.insert(touch.day).second;
        if (isByDay ? (before < need.count && count >= need.count) : count >= need.count)
            enough.push_back(&touch);
    }
    return enough;
}

CountedTouches countedPer(const CountedTouches &touches, RulePer per)
{
    if (per == RulePer::Touch)
        return touches;
    if (per == RulePer::Once)
        return touches.empty() ? touches : CountedTouches{touches.front()};
    CountedTouches counted;
    std::unordered_set<std::string> items;
    int lastDay = 0;
    for (const TouchFact *touch : touches) {
        const bool isNew = per == RulePer::Day ? counted.empty() || touch->day != lastDay : items.insert(itemOf(*touch)).second;
        if (isNew)
            counted.push_back(touch);
        lastDay = touch->day;
    }
    return counted;
}

} // namespace

struct ScoringRules::Parts {
    ScoringModel model{};
    std::vector<PreparedRule> rules{}; ///< in an order in which each comes after those it looks at
    std::unordered_map<std::string, std::vector<size_t>> byKind{}; ///< places in `rules` of those that name the kind
    std::vector<size_t> ofAnyKind{};
    std::unordered_set<std::string> requests{};
    qint64 attainable = 0;
    mutable std::unordered_map<std::string, std::string> paths{};

    void prepare(const Catalog &catalog);
    void order();
    qint64 attainableOf(RuleGroup group) const;
    bool fits(const PreparedRule &rule, const TouchFact &touch) const;
    bool fitsPage(const PreparedRule &rule, const TouchFact &touch) const;
    const std::string &pathOf(const std::string &page) const;
    std::vector<CountedTouches> touchesOf(const LeadFacts &facts, int day) const;
    CountedTouches counted(const PreparedRule &rule, const CountedTouches &found, const std::vector<CountedTouches> &others, int day) const;
    std::vector<bool> holding(const LeadFacts &facts, int day) const;
    Grade gradeOf(const Score &score, const LeadFacts &facts, int day) const;
};

void ScoringRules::Parts::prepare(const Catalog &catalog)
{
    const TableFields fields(Table::Lead, catalog);
    for (size_t i = 0; i < model.rules.size(); ++i) {
        const ScoringRule &rule = model.rules[i];
        PreparedRule prepared{i, FactFilter(rule.when, fields, catalog)};
        for (const QString &page : rule.touch.pages)
            prepared.pages.emplace_back(page);
        for (const QString &asset : rule.touch.assets)
            prepared.assets.emplace_back(asset);
        prepared.channels = idsOf(rule.touch.channels, [&](const QString &name) { return catalog.findChannel(name); });
        prepared.campaigns = idsOf(rule.touch.campaigns, [&](const QString &name) { return catalog.findCampaign(name); });
        const auto placeOfRule = [&](const QString &key) { return size_t(model.rule(key) - model.rules.data()); };
        for (const QString &key : rule.notWith)
            prepared.notWith.push_back(placeOfRule(key));
        if (!rule.after.isEmpty())
            prepared.after = placeOfRule(rule.after);
        rules.push_back(std::move(prepared));
    }
    order();
    for (size_t i = 0; i < rules.size(); ++i) {
        const ScoringRule &rule = model.rules[rules[i].place];
        if (!rule.isOn || rule.per == RulePer::Holds)
            continue;
        if (rule.touch.kinds.isEmpty())
            ofAnyKind.push_back(i);
        for (const QString &kind : rule.touch.kinds)
            byKind[kind.toStdString()].push_back(i);
    }
    const auto kinds = touchpointKindDefaults().valueOr({});
    for (const TouchpointKindDefault &kind : kinds) {
        if (kind.request)
            requests.insert(kind.key.toStdString());
    }
    attainable = attainableOf(RuleGroup::Demographic) + attainableOf(RuleGroup::Fit);
}

// No rule looks at itself by way of others: scoringModelFromJson refuses rings.
void ScoringRules::Parts::order()
{
    std::vector<PreparedRule> ordered;
    std::vector<bool> isDone(model.rules.size());
    while (!rules.empty()) {
        const auto ready = std::find_if(rules.begin(), rules.end(), [&](const PreparedRule &rule) {
            const auto done = [&](size_t place) { return isDone[place]; };
            return std::all_of(rule.notWith.begin(), rule.notWith.end(), done) && (!rule.after || done(*rule.after));
        });
        const auto next = ready == rules.end() ? rules.begin() : ready;
        isDone[next->place] = true;
        ordered.push_back(std::move(*next));
        rules.erase(next);
    }
    rules = std::move(ordered);
}

qint64 ScoringRules::Parts::attainableOf(RuleGroup group) const
{
    qint64 sum = 0;
    std::map<QString, qint64> alternatives;
    for (const ScoringRule &rule : model.rules) {
        if (rule.group != group || !rule.isOn || rule.points <= 0)
            continue;
        const qint64 most = rule.per == RulePer::Holds || rule.per == RulePer::Once ? withinCap(rule.points, rule.cap)
                                                                                   : rule.cap.value_or(rule.points);
        if (rule.alternative.isEmpty())
            sum += most;
        else
            alternatives[rule.alternative] = std::max(alternatives[rule.alternative], most);
    }
    for (const auto &[word, most] : alternatives)
        sum += most;
    return withinCap(sum, model.groupCaps[size_t(group)]);
}

const std::string &ScoringRules::Parts::pathOf(const std::string &page) const
{
    if (const auto known = paths.find(page); known != paths.end())
        return known->second;
    if (paths.size() > 50'000)
        paths.clear();
    return paths.emplace(page, pagePath(page)).first->second;
}

bool ScoringRules::Parts::fitsPage(const PreparedRule &rule, const TouchFact &touch) const
{
    if (rule.pages.empty() && rule.assets.empty())
        return true;
    if (!touch.page.empty()) {
        const std::string &path = pathOf(touch.page);
        if (std::any_of(rule.pages.begin(), rule.pages.end(), [&](const PagePattern &pattern) { return pattern.matches(path); }))
            return true;
    }
    if (touch.asset.empty() || rule.assets.empty())
        return false;
    const std::string asset = foldedUtf8(touch.asset);
    return std::any_of(rule.assets.begin(), rule.assets.end(), [&](const PagePattern &pattern) { return pattern.matches(asset); });
}

bool ScoringRules::Parts::fits(const PreparedRule &rule, const TouchFact &touch) const
{
    return (rule.channels.empty() || rule.channels.contains(touch.channel))
        && (rule.campaigns.empty() || rule.campaigns.contains(touch.campaign))
        && touch.seconds >= model.rules[rule.place].touch.secondsAtLeast && fitsPage(rule, touch);
}

// By place in `rules`: what fits each rule up to the day.
std::vector<CountedTouches> ScoringRules::Parts::touchesOf(const LeadFacts &facts, int day) const
{
    std::vector<CountedTouches> found(rules.size());
    for (const TouchFact &touch : facts.touches) {
        if (touch.day > day)
            break;
        const auto named = byKind.find(touch.kind);
        for (const std::vector<size_t> *places : {named == byKind.end() ? nullptr : &named->second, &ofAnyKind}) {
            if (!places)
                continue;
            for (const size_t i : *places) {
                if (fits(rules[i], touch))
                    found[i].push_back(&touch);
            }
        }
    }
    return found;
}

// \param others  by place in the model: what the rules counted so far
CountedTouches ScoringRules::Parts::counted(const PreparedRule &rule, const CountedTouches &found,
                                            const std::vector<CountedTouches> &others, int day) const
{
    const ScoringRule &says = model.rules[rule.place];
    CountedTouches left;
    for (const TouchFact *touch : found) {
        if (says.withinDays > 0 && day - touch->day >= says.withinDays)
            continue;
        const auto isOnItsDay = [&](const TouchFact *other) { return other->day == touch->day; };
        const bool isTaken = std::any_of(rule.notWith.begin(), rule.notWith.end(), [&](size_t place) {
            return std::any_of(others[place].begin(), others[place].end(), isOnItsDay);
        });
        const bool isTooEarly = rule.after && (others[*rule.after].empty() || touch->at <= others[*rule.after].front()->at);
        if (!isTaken && !isTooEarly)
            left.push_back(touch);
    }
    return countedPer(says.needs ? onceEnough(left, *says.needs) : left, says.per);
}

// By place in the model: which rules that ask for no touchpoint hold, of alternatives the one with the most points.
std::vector<bool> ScoringRules::Parts::holding(const LeadFacts &facts, int day) const
{
    std::vector<bool> holds(model.rules.size());
    std::map<QString, size_t> best;
    for (const PreparedRule &rule : rules) {
        const ScoringRule &says = model.rules[rule.place];
        if (!says.isOn || says.per != RulePer::Holds || !rule.when.holds(facts, day))
            continue;
        holds[rule.place] = true;
        if (says.alternative.isEmpty())
            continue;
        const auto [other, isFirst] = best.emplace(says.alternative, rule.place);
        if (isFirst)
            continue;
        const qint64 others = model.rules[other->second].points;
        const bool isBetter = says.points > others || (says.points == others && rule.place < other->second);
        holds[isBetter ? other->second : rule.place] = false;
        if (isBetter)
            other->second = rule.place;
    }
    return holds;
}

Grade ScoringRules::Parts::gradeOf(const Score &score, const LeadFacts &facts, int day) const
{
    const bool isKnown = std::any_of(rules.begin(), rules.end(), [&](const PreparedRule &rule) {
        const RuleGroup group = model.rules[rule.place].group;
        return (group == RuleGroup::Demographic || group == RuleGroup::Fit) && model.rules[rule.place].isOn && rule.when.isKnown(facts, day);
    });
    if (!isKnown || attainable <= 0)
        return Grade::Unknown;
    const auto reaches = [&](int percent) { return score.fit() * 100 >= attainable * percent; };
    if (reaches(model.grades[0]))
        return Grade::A;
    if (reaches(model.grades[1]))
        return Grade::B;
    return reaches(model.grades[2]) ? Grade::C : Grade::D;
}

ScoringRules::ScoringRules(const ScoringModel &model, const Catalog &catalog)
    : m_parts(std::make_unique<Parts>())
{
    m_parts->model = model;
    m_parts->prepare(catalog);
}

ScoringRules::~ScoringRules() = default;
ScoringRules::ScoringRules(ScoringRules &&) noexcept = default;
ScoringRules &ScoringRules::operator=(ScoringRules &&) noexcept = default;

const ScoringModel &ScoringRules::model() const
{
    return m_parts->model;
}

qint64 ScoringRules::attainableFit() const
{
    return m_parts->attainable;
}

Score ScoringRules::on(const LeadFacts &facts, int day, Detail detail) const
{
    const Parts &parts = *m_parts;
    const ScoringModel &model = parts.model;
    const bool wantsEntries = detail == Detail::Entries;
    Score score;
    std::vector<std::vector<ScoreEntry>> entries(wantsEntries ? model.rules.size() : 0);
    const auto note = [&](size_t place, ScoreEntry entry) {
        score.isScored = true;
        if (!wantsEntries)
            return;
        entry.rule = model.rules[place].key;
        entry.group = model.rules[place].group;
        entries[place].push_back(std::move(entry));
    };

    const std::vector<bool> holds = parts.holding(facts, day);
    const std::vector<CountedTouches> found = parts.touchesOf(facts, day);
    std::vector<CountedTouches> counted(model.rules.size());
    for (size_t i = 0; i < parts.rules.size(); ++i) {
        const PreparedRule &rule = parts.rules[i];
        const ScoringRule &says = model.rules[rule.place];
        score.changesWithTime = score.changesWithTime || (says.isOn && rule.when.asksForTime());
        qint64 sum = 0;
        if (holds[rule.place]) {
            sum = says.points;
            note(rule.place, {.kind = ScoreEntry::Kind::Holds, .points = sum, .full = sum});
        }
        if (!found[i].empty() && (rule.when.isEmpty() || rule.when.holds(facts, day))) {
            counted[rule.place] = parts.counted(rule, found[i], counted, day);
            score.changesWithTime = score.changesWithTime || says.withinDays > 0;
        }
        for (const TouchFact *touch : counted[rule.place]) {
            const int factor = decayFactor(says.decay, day - touch->day);
            const qint64 points = decayedPoints(says.points, factor);
            score.changesWithTime = score.changesWithTime || (says.decay.kind != Decay::Kind::None && factor > 0);
            sum += points;
            note(rule.place, {.kind = ScoreEntry::Kind::Touch,
                              .points = points,
                              .full = says.points,
                              .at = touch->at,
                              .day = touch->day,
                              .cause = touch->id,
                              .words = wantsEntries ? QString::fromStdString(touch->asset.empty() ? touch->page : touch->asset) : QString()});
        }
        const qint64 within = withinCap(sum, says.cap);
        if (within != sum)
            note(rule.place, {.kind = ScoreEntry::Kind::RuleLimit, .points = within - sum, .full = within - sum});
        score.groups[size_t(says.group)] += within;
    }
    for (std::vector<ScoreEntry> &of : entries)
        score.entries.insert(score.entries.end(), std::make_move_iterator(of.begin()), std::make_move_iterator(of.end()));
    for (const RuleGroup group : allRuleGroups) {
        qint64 &sum = score.groups[size_t(group)];
        const qint64 within = withinCap(sum, model.groupCaps[size_t(group)]);
        if (within != sum && wantsEntries)
            score.entries.push_back({.kind = ScoreEntry::Kind::GroupLimit, .group = group, .points = within - sum, .full = within - sum});
        sum = within;
        score.total += sum;
    }
    for (const HandPoints &given : facts.byHand) {
        if (given.day > day) {
            score.changesWithTime = true;
            continue;
        }
        score.isScored = true;
        score.byHand += given.points;
        if (wantsEntries)
            score.entries.push_back({.kind = ScoreEntry::Kind::ByHand, .points = given.points, .full = given.points, .at = given.at,
                                     .day = given.day, .cause = given.id, .words = given.reason});
    }
    score.total += score.byHand;

    bool hasRequest = false;
    for (const TouchFact &touch : facts.touches) {
        if (touch.day > day) {
            score.changesWithTime = true;
            break;
        }
        const bool isRequest = parts.requests.contains(touch.kind) && day - touch.day <= model.requestDays;
        hasRequest = hasRequest || isRequest;
    }
    score.changesWithTime = score.changesWithTime || hasRequest;
    score.temperature = hasRequest || score.activity() >= model.hot ? Temperature::Hot
        : score.activity() >= model.warm                           ? Temperature::Warm
                                                                   : Temperature::Cold;
    score.grade = parts.gradeOf(score, facts, day);
    return score;
}

LeadScore leadScoreOf(const Score &score)
{
    return {score.total, score.fit(), score.activity(), score.grade, score.temperature};
}

} // namespace huni
