#pragma once

#include "core/base/result.h"
#include "core/leads/filter.h"
#include "core/scoring/decay.h"

#include <array>

namespace huni {

/// Points are whole hundredths everywhere: 5 points are 500.
constexpr qint64 pointHundredths = 100;

enum class RuleGroup { Demographic, Fit, Behaviour, Engagement, Negative };
constexpr std::array allRuleGroups{RuleGroup::Demographic, RuleGroup::Fit, RuleGroup::Behaviour, RuleGroup::Engagement,
                                   RuleGroup::Negative};
QString ruleGroupKey(RuleGroup group);
std::optional<RuleGroup> ruleGroupFromKey(QStringView key);

/// How often a rule counts.
enum class RulePer {
    Holds, ///< while its conditions hold: no touchpoint is asked for
    Once, ///< the first touchpoint
    Day, ///< the first of each local day
    Item, ///< the first of each document, event or mail: by asset, else page, campaign, day
    Touch, ///< every one
};
QString rulePerKey(RulePer per);
std::optional<RulePer> rulePerFromKey(QStringView key);

/// Which touchpoints a rule is about. Empty parts do not restrict; one entry of each filled part has to fit, and of pages
/// and assets one of either.
struct TouchPattern {
    QStringList kinds{}; ///< keys
    QStringList pages{}; ///< patterns of paths (PagePattern)
    QStringList assets{}; ///< patterns
    QStringList channels{}; ///< keys or ids
    QStringList campaigns{}; ///< names or ids
    int secondsAtLeast = 0;

    bool operator==(const TouchPattern &) const = default;
};

/// How much there has to be before a rule counts.
struct TouchNeed {
    enum class Of { Touches, Pages, Days };
    enum class Within { Day, Ever };

    Of of{};
    int count = 1;
    Within within{};

    bool operator==(const TouchNeed &) const = default;
};

/// One reason for points.
struct ScoringRule {
    QString key{}; ///< unique in its model, and the same in every version of it
    QString nameEn{};
    QString nameTr{};
    RuleGroup group{};
    qint64 points = 0;
    std::optional<qint64> cap{}; ///< bounds the sum of the rule on both sides
    RulePer per = RulePer::Holds;
    Decay decay{};
    QString alternative{}; ///< of the rules with this word that hold, the one with the most points counts alone
    Filter when{}; ///< what has to hold of the lead; empty: nothing
    TouchPattern touch{};
    std::optional<TouchNeed> needs{};
    int withinDays = 0; ///< only touchpoints of so many days up to the day asked for; 0: of any age
    QStringList notWith{}; ///< no touchpoint of a day on which one of these rules counted
    QString after{}; ///< only touchpoints later than the first that this rule counted
    bool isOn = true;

    bool operator==(const ScoringRule &) const = default;
    QString name(bool turkish) const { return turkish ? nameTr : nameEn; }
};

/// Where a score means something.
struct ScoreThresholds {
    qint64 sales = 25 * pointHundredths; ///< below: not for sales
    qint64 mql = 50 * pointHundredths;
    qint64 demo = 75 * pointHundredths;

    bool operator==(const ScoreThresholds &) const = default;
};

/// All that makes a score: one version of a scoring model.
struct ScoringModel {
    static constexpr int format = 1;
    static constexpr size_t mostRules = 500;
    static constexpr qint64 mostPoints = 1000 * pointHundredths; ///< of a rule, either side of 0
    static constexpr qint64 mostCap = 10'000 * pointHundredths;

    ScoreThresholds thresholds{};
    std::array<int, 3> grades{75, 50, 25}; ///< percent of the attainable fit for A, B, C
    qint64 hot = 40 * pointHundredths; ///< behaviour and engagement
    qint64 warm = 15 * pointHundredths;
    int requestDays = 14; ///< so long a request is hot
    std::array<std::optional<qint64>, allRuleGroups.size()> groupCaps{};
    std::vector<ScoringRule> rules{};
    bool ends = false; ///< a version of a market that takes no lead any more: what it scored before stays

    bool operator==(const ScoringModel &) const = default;
    const ScoringRule *rule(QStringView key) const;
};

QJsonObject scoringModelToJson(const ScoringModel &model);
/// \param file  for errors: what the text is of
/// \par Errors  InvalidValue (thing: the file, place: the rule's key or its number, or the part; detail: what is wrong):
///              no model, a newer format, points or caps out of bounds, ranges that cannot be, patterns that are too long,
///              rules that name each other in a ring, or rules there are not. Fields of conditions are looked at by
///              checkScoringFields.
Result<ScoringModel> scoringModelFromJson(const QByteArray &json, const QString &file);
/// The model that ships, with the guides' example as ideal customer.
const ScoringModel &shippedScoringModel();

/// The fields that conditions of rules may ask for: those of a lead's table that can be told for any day, and
/// `title_kind`, `located_in`, `lifecycle`, `lost`, `reached`, `subscribed`, `bant.budget` ... `bant.timing`.
const TableField *scoringField(const TableFields &fields, QStringView key);
/// \par Errors  as scoringModelFromJson: unknown field, wrong operator, wrong value
Result<void> checkScoringFields(const ScoringModel &model, const TableFields &fields, const QString &file);

} // namespace huni
