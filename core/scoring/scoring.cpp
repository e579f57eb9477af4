#include "core/scoring/scoring.h"

#include "core/base/folding.h"
#include "core/base/texthash.h"
#include "core/model/defaults.h"

#include <QDate>

#include <algorithm>
#include <map>
#include <unordered_set>
#include <utility>

namespace huni {

using CountedTouches = std::vector<const TouchFact *>;
using EntriesByRule = std::vector<std::vector<ScoreEntry>>; ///< by place in the model; empty when nobody wants entries

/// A rule of a model with everything looked up.
struct PreparedRule {
    size_t place = 0; ///< in the model
    FactFilter when;
    bool changesByDay = false; ///< its conditions
    std::vector<PagePattern> pages{};
    std::vector<PagePattern> assets{};
    std::unordered_set<Uuid> channels{};
    std::unordered_set<Uuid> campaigns{};
    std::vector<size_t> notWith{}; ///< places in the model
    std::optional<size_t> after{};
    std::optional<size_t> alternative{}; ///< number of the word, for rules that hold
    mutable std::vector<int> factors{}; ///< of decay by age, as far as they were asked for
};

/// What rules look for in a kind of touchpoint.
struct KindRules {
    std::vector<size_t> places{}; ///< of rules that name the kind
    bool isRequest = false;
};

/// What rules make of a page or an asset that touchpoints name: worked out once for each text.
struct NameSeen {
    std::string folded{}; ///< a page: its path
    std::vector<bool> fits{}; ///< by place in `rules`; of those that name such
};

/// What a touchpoint was about: of those with the same, one is counted. Its text lives as long as the lead is scored.
struct TouchItem {
    enum class Kind { Asset, Page, Campaign, Day };
    Kind kind{};
    std::string_view text{};
    Uuid campaign{};
    int day = 0;

    bool operator==(const TouchItem &) const = default;
};

struct TouchItemHash {
    size_t operator()(const TouchItem &item) const noexcept { return std::hash<std::string_view>{}(item.text) ^ std::hash<Uuid>{}(item.campaign) ^ size_t(item.day); }
};

/// What is worked out for one lead; the room is kept for the next.
struct ScoreDraft {
    std::vector<char> holds{}; ///< by place in the model
    std::vector<size_t> best{}; ///< by alternative: the place of the rule that counts
    std::vector<CountedTouches> found{}; ///< by place in `rules`
    std::vector<CountedTouches> counted{}; ///< by place in the model
    bool hasRequest = false; ///< that is still hot
    bool hasLater = false; ///< something happened after the day
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

// Keeps the touchpoints for which `isKept` says so; asked once for each, in their order.
template <class IsKept>
void keepTouches(CountedTouches &touches, IsKept &&isKept)
{
    size_t kept = 0;
    for (const TouchFact *touch : touches) {
        if (isKept(*touch))
            touches[kept++] = touch;
    }
    touches.resize(kept);
}

} // namespace

struct ScoringRules::Parts {
    ScoringModel model{};
    std::vector<PreparedRule> rules{}; ///< in an order in which each comes after those it looks at
    std::vector<size_t> holding{}; ///< places in `rules` of those that ask for no touchpoint
    std::vector<size_t> grading{}; ///< of those whose conditions tell who the lead is
    size_t alternativeCount = 0; ///< words of rules that hold
    TextMap<KindRules> byKind{};
    std::vector<size_t> ofAnyKind{};
    bool changesByDay = false; ///< the conditions of some rule
    qint64 attainable = 0;
    mutable TextMap<NameSeen> pagesSeen{};
    mutable TextMap<NameSeen> assetsSeen{};
    mutable const TextMap<NameSeen>::value_type *lastPage = nullptr; ///< that was asked for: several rules ask for one
    mutable const TextMap<NameSeen>::value_type *lastAsset = nullptr;
    mutable ScoreDraft draft{};

    void prepare(const Catalog &catalog);
    void order();
    void sortByUse();
    qint64 attainableOf(RuleGroup group) const;
    const NameSeen &pageSeen(const std::string &page) const;
    const NameSeen &assetSeen(const std::string &asset) const;
    NameSeen nameSeen(std::string name, std::vector<PagePattern> PreparedRule::*patterns) const;
    bool fits(size_t place, const TouchFact &touch) const;
    TouchItem itemOf(const TouchFact &touch) const;
    void begin() const;
    void findTouches(const LeadFacts &facts, int day) const;
    void findHolding(const LeadFacts &facts, int day) const;
    void count(const PreparedRule &rule, CountedTouches &touches, int day) const;
    void keepOnceEnough(CountedTouches &touches, const TouchNeed &need) const;
    void keepPer(CountedTouches &touches, RulePer per) const;
    int factor(const PreparedRule &rule, int age) const;
    void addRule(size_t i, const LeadFacts &facts, int day, Score &score, EntriesByRule &entries) const;
    void addGroups(Score &score, Detail detail) const;
    void addByHand(const LeadFacts &facts, int day, Score &score, Detail detail) const;
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
    sortByUse();
    attainable = attainableOf(RuleGroup::Demographic) + attainableOf(RuleGroup::Fit);
}

void ScoringRules::Parts::sortByUse()
{
    std::map<QString, size_t> words;
    for (size_t i = 0; i < rules.size(); ++i) {
        PreparedRule &rule = rules[i];
        const ScoringRule &says = model.rules[rule.place];
        if (!says.isOn)
            continue;
        rule.changesByDay = rule.when.asksForTime();
        changesByDay = changesByDay || rule.changesByDay;
        if (says.group == RuleGroup::Demographic || says.group == RuleGroup::Fit)
            grading.push_back(i);
        if (says.per == RulePer::Holds) {
            holding.push_back(i);
            if (!says.alternative.isEmpty())
                rule.alternative = words.emplace(says.alternative, words.size()).first->second;
            continue;
        }
        if (says.touch.kinds.isEmpty())
            ofAnyKind.push_back(i);
        for (const QString &kind : says.touch.kinds)
            byKind[kind.toStdString()].places.push_back(i);
    }
    alternativeCount = words.size();
    const auto kinds = touchpointKindDefaults().valueOr({});
    for (const TouchpointKindDefault &kind : kinds) {
        if (kind.request)
            byKind[kind.key.toStdString()].isRequest = true;
    }
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

NameSeen ScoringRules::Parts::nameSeen(std::string name, std::vector<PagePattern> PreparedRule::*patterns) const
{
    NameSeen seen{std::move(name), std::vector<bool>(rules.size())};
    for (size_t i = 0; i < rules.size(); ++i) {
        const std::vector<PagePattern> &asked = rules[i].*patterns;
        seen.fits[i] = std::any_of(asked.begin(), asked.end(), [&](const PagePattern &pattern) { return pattern.matches(seen.folded); });
    }
    return seen;
}

const NameSeen &ScoringRules::Parts::pageSeen(const std::string &page) const
{
    if (lastPage && lastPage->first == page)
        return lastPage->second;
    auto known = pagesSeen.find(page);
    if (known == pagesSeen.end())
        known = pagesSeen.emplace(page, nameSeen(pagePath(page), &PreparedRule::pages)).first;
    lastPage = &*known;
    return known->second;
}

const NameSeen &ScoringRules::Parts::assetSeen(const std::string &asset) const
{
    if (lastAsset && lastAsset->first == asset)
        return lastAsset->second;
    auto known = assetsSeen.find(asset);
    if (known == assetsSeen.end())
        known = assetsSeen.emplace(asset, nameSeen(foldedUtf8(asset), &PreparedRule::assets)).first;
    lastAsset = &*known;
    return known->second;
}

TouchItem ScoringRules::Parts::itemOf(const TouchFact &touch) const
{
    if (!touch.asset.empty())
        return {TouchItem::Kind::Asset, assetSeen(touch.asset).folded};
    if (!touch.page.empty())
        return {TouchItem::Kind::Page, pageSeen(touch.page).folded};
    if (touch.campaign)
        return {.kind = TouchItem::Kind::Campaign, .campaign = touch.campaign};
    return {.kind = TouchItem::Kind::Day, .day = touch.day};
}

bool ScoringRules::Parts::fits(size_t place, const TouchFact &touch) const
{
    const PreparedRule &rule = rules[place];
    if ((!rule.channels.empty() && !rule.channels.contains(touch.channel)) || (!rule.campaigns.empty() && !rule.campaigns.contains(touch.campaign))
        || touch.seconds < model.rules[rule.place].touch.secondsAtLeast)
        return false;
    return (rule.pages.empty() && rule.assets.empty()) || (!rule.pages.empty() && !touch.page.empty() && pageSeen(touch.page).fits[place])
        || (!rule.assets.empty() && !touch.asset.empty() && assetSeen(touch.asset).fits[place]);
}

// Texts stay remembered while a lead is scored: what is found of one may be held by a view.
void ScoringRules::Parts::begin() const
{
    constexpr size_t textsKept = 50'000;
    if (pagesSeen.size() > textsKept) {
        pagesSeen.clear();
        lastPage = nullptr;
    }
    if (assetsSeen.size() > textsKept) {
        assetsSeen.clear();
        lastAsset = nullptr;
    }
    draft.found.resize(rules.size());
    draft.counted.resize(model.rules.size());
    for (CountedTouches &found : draft.found)
        found.clear();
    for (CountedTouches &counted : draft.counted)
        counted.clear();
    draft.hasRequest = false;
    draft.hasLater = false;
}

// What fits each rule up to the day.
void ScoringRules::Parts::findTouches(const LeadFacts &facts, int day) const
{
    for (const TouchFact &touch : facts.touches) {
        if (touch.day > day) {
            draft.hasLater = true;
            break;
        }
        const auto note = [&](size_t place) {
            if (fits(place, touch))
                draft.found[place].push_back(&touch);
        };
        if (const auto named = byKind.find(touch.kind); named != byKind.end()) {
            std::for_each(named->second.places.begin(), named->second.places.end(), note);
            draft.hasRequest = draft.hasRequest || (named->second.isRequest && day - touch.day <= model.requestDays);
        }
        std::for_each(ofAnyKind.begin(), ofAnyKind.end(), note);
    }
}

// Which rules that ask for no touchpoint hold, of alternatives the one with the most points.
void ScoringRules::Parts::findHolding(const LeadFacts &facts, int day) const
{
    draft.holds.assign(model.rules.size(), 0);
    draft.best.assign(alternativeCount, model.rules.size());
    for (const size_t i : holding) {
        const PreparedRule &rule = rules[i];
        if (!rule.when.holds(facts, day))
            continue;
        draft.holds[rule.place] = 1;
        if (!rule.alternative)
            continue;
        size_t &best = draft.best[*rule.alternative];
        if (best == model.rules.size()) {
            best = rule.place;
            continue;
        }
        const qint64 points = model.rules[rule.place].points;
        const qint64 others = model.rules[best].points;
        const bool isBetter = points > others || (points == others && rule.place < best);
        draft.holds[isBetter ? best : rule.place] = 0;
        if (isBetter)
            best = rule.place;
    }
}

// The touchpoints at which there was enough: by day, the one that made it enough on that day; ever, that one and all later.
void ScoringRules::Parts::keepOnceEnough(CountedTouches &touches, const TouchNeed &need) const
{
    const bool isByDay = need.within == TouchNeed::Within::Day;
    if (int(touches.size()) < need.count)
        return touches.clear();
    std::unordered_set<std::string_view> pages;
    std::unordered_set<int> days;
    int count = 0;
    std::optional<int> lastDay;
    keepTouches(touches, [&](const TouchFact &touch) {
        if (isByDay && lastDay && *lastDay != touch.day) {
            pages.clear();
            days.clear();
            count = 0;
        }
        lastDay = touch.day;
        const int before = count;
        if (need.of == TouchNeed::Of::Touches)
            ++count;
        else if (need.of == TouchNeed::Of::Pages)
            count += pages.insert(pageSeen(touch.page).folded).second;
        else
            count += days.insert(touch.day).second;
        return isByDay ? (before < need.count && count >= need.count) : count >= need.count;
    });
}

void ScoringRules::Parts::keepPer(CountedTouches &touches, RulePer per) const
{
    if (per == RulePer::Touch || touches.size() < 2)
        return;
    if (per == RulePer::Once)
        return touches.resize(1);
    if (per == RulePer::Day) {
        std::optional<int> lastDay;
        return keepTouches(touches, [&](const TouchFact &touch) { return std::exchange(lastDay, touch.day) != touch.day; });
    }
    std::unordered_set<TouchItem, TouchItemHash> items;
    keepTouches(touches, [&](const TouchFact &touch) { return items.insert(itemOf(touch)).second; });
}

// \param touches  what fits the rule; what counts of it stays. \pre the rules it looks at have been counted
void ScoringRules::Parts::count(const PreparedRule &rule, CountedTouches &touches, int day) const
{
    const ScoringRule &says = model.rules[rule.place];
    const auto isTaken = [&](const TouchFact &touch) {
        return std::any_of(rule.notWith.begin(), rule.notWith.end(), [&](size_t place) {
            const CountedTouches &others = draft.counted[place];
            return std::any_of(others.begin(), others.end(), [&](const TouchFact *other) { return other->day == touch.day; });
        });
    };
    keepTouches(touches, [&](const TouchFact &touch) {
        if (says.withinDays > 0 && day - touch.day >= says.withinDays)
            return false;
        const bool isTooEarly = rule.after && (draft.counted[*rule.after].empty() || touch.at <= draft.counted[*rule.after].front()->at);
        return !isTooEarly && !isTaken(touch);
    });
    if (says.needs)
        keepOnceEnough(touches, *says.needs);
    keepPer(touches, says.per);
}

int ScoringRules::Parts::factor(const PreparedRule &rule, int age) const
{
    constexpr int agesKept = 4000; // days
    const Decay &decay = model.rules[rule.place].decay;
    if (age < 0 || age >= agesKept || decay.kind == Decay::Kind::None)
        return decayFactor(decay, age);
    while (int(rule.factors.size()) <= age)
        rule.factors.push_back(decayFactor(decay, int(rule.factors.size())));
    return rule.factors[size_t(age)];
}

Grade ScoringRules::Parts::gradeOf(const Score &score, const LeadFacts &facts, int day) const
{
    const bool isKnown = std::any_of(grading.begin(), grading.end(), [&](size_t place) { return rules[place].when.isKnown(facts, day); });
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

void ScoringRules::addNeeds(FactNeeds &needs) const
{
    for (const PreparedRule &rule : m_parts->rules) {
        rule.when.addNeeds(needs);
        const ScoringRule &says = m_parts->model.rules[rule.place];
        const bool isByItem = says.per == RulePer::Item;
        needs.channel = needs.channel || !rule.channels.empty();
        needs.campaign = needs.campaign || !rule.campaigns.empty() || isByItem;
        needs.asset = needs.asset || !rule.assets.empty() || isByItem;
        needs.seconds = needs.seconds || says.touch.secondsAtLeast > 0;
    }
}

// What holds and what was done, as one rule counts it.
void ScoringRules::Parts::addRule(size_t i, const LeadFacts &facts, int day, Score &score, EntriesByRule &entries) const
{
    const PreparedRule &rule = rules[i];
    if (draft.found[i].empty() && !draft.holds[rule.place])
        return;
    const ScoringRule &says = model.rules[rule.place];
    const auto note = [&](ScoreEntry entry) {
        entry.rule = says.key;
        entry.group = says.group;
        entries[rule.place].push_back(std::move(entry));
    };
    qint64 sum = 0;
    if (draft.holds[rule.place]) {
        score.isScored = true;
        sum = says.points;
        if (!entries.empty())
            note({.kind = ScoreEntry::Kind::Holds, .points = sum, .full = sum});
    }
    CountedTouches &counted = draft.counted[rule.place];
    if (!draft.found[i].empty() && (rule.when.isEmpty() || rule.when.holds(facts, day))) {
        counted.swap(draft.found[i]);
        count(rule, counted, day);
        score.changesWithTime = score.changesWithTime || says.withinDays > 0;
    }
    for (const TouchFact *touch : counted) {
        const int left = factor(rule, day - touch->day);
        const qint64 points = decayedPoints(says.points, left);
        score.isScored = true;
        score.changesWithTime = score.changesWithTime || (says.decay.kind != Decay::Kind::None && left > 0);
        sum += points;
        if (!entries.empty())
            note({.kind = ScoreEntry::Kind::Touch, .points = points, .full = says.points, .at = touch->at, .day = touch->day, .cause = touch->id,
                  .words = QString::fromStdString(touch->asset.empty() ? touch->page : touch->asset)});
    }
    const qint64 within = withinCap(sum, says.cap);
    if (within != sum && !entries.empty())
        note({.kind = ScoreEntry::Kind::RuleLimit, .points = within - sum, .full = within - sum});
    score.groups[size_t(says.group)] += within;
}

void ScoringRules::Parts::addGroups(Score &score, Detail detail) const
{
    for (const RuleGroup group : allRuleGroups) {
        qint64 &sum = score.groups[size_t(group)];
        const qint64 within = withinCap(sum, model.groupCaps[size_t(group)]);
        if (within != sum && detail == Detail::Entries)
            score.entries.push_back({.kind = ScoreEntry::Kind::GroupLimit, .group = group, .points = within - sum, .full = within - sum});
        sum = within;
        score.total += sum;
    }
}

void ScoringRules::Parts::addByHand(const LeadFacts &facts, int day, Score &score, Detail detail) const
{
    for (const HandPoints &given : facts.byHand) {
        if (given.day > day) {
            score.changesWithTime = true;
            continue;
        }
        score.isScored = true;
        score.byHand += given.points;
        if (detail == Detail::Entries)
            score.entries.push_back({.kind = ScoreEntry::Kind::ByHand, .points = given.points, .full = given.points, .at = given.at,
                                     .day = given.day, .cause = given.id, .words = given.reason});
    }
    score.total += score.byHand;
}

Score ScoringRules::on(const LeadFacts &facts, int day, Detail detail) const
{
    const Parts &parts = *m_parts;
    parts.begin();
    parts.findHolding(facts, day);
    parts.findTouches(facts, day);
    Score score;
    score.changesWithTime = parts.changesByDay || parts.draft.hasLater || parts.draft.hasRequest;
    EntriesByRule entries(detail == Detail::Entries ? parts.rules.size() : 0);
    for (size_t i = 0; i < parts.rules.size(); ++i)
        parts.addRule(i, facts, day, score, entries);
    for (std::vector<ScoreEntry> &of : entries)
        score.entries.insert(score.entries.end(), std::make_move_iterator(of.begin()), std::make_move_iterator(of.end()));
    parts.addGroups(score, detail);
    parts.addByHand(facts, day, score, detail);
    score.temperature = parts.draft.hasRequest || score.activity() >= parts.model.hot ? Temperature::Hot
        : score.activity() >= parts.model.warm                                       ? Temperature::Warm
                                                                                     : Temperature::Cold;
    score.grade = parts.gradeOf(score, facts, day);
    return score;
}

std::vector<size_t> ScoringRules::holdingOn(const LeadFacts &facts, int day) const
{
    const Parts &parts = *m_parts;
    parts.findHolding(facts, day);
    std::vector<size_t> places;
    for (size_t place = 0; place < parts.draft.holds.size(); ++place) {
        if (parts.draft.holds[place])
            places.push_back(place);
    }
    return places;
}

LeadScore leadScoreOf(const Score &score)
{
    return {score.total, score.fit(), score.activity(), score.grade, score.temperature};
}

} // namespace huni
