#include "core/leads/filter.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <cmath>
#include <numeric>

namespace huni {

namespace {

struct OpKey {
    FilterOp op;
    const char *key;
    int values; ///< -1: one or more
};

constexpr std::array filterOps{
    OpKey{FilterOp::Is, "is", 1},
    OpKey{FilterOp::IsNot, "is_not", 1},
    OpKey{FilterOp::Contains, "contains", 1},
    OpKey{FilterOp::ContainsNot, "contains_not", 1},
    OpKey{FilterOp::BeginsWith, "begins_with", 1},
    OpKey{FilterOp::IsEmpty, "is_empty", 0},
    OpKey{FilterOp::IsFilled, "is_filled", 0},
    OpKey{FilterOp::AtLeast, "at_least", 1},
    OpKey{FilterOp::AtMost, "at_most", 1},
    OpKey{FilterOp::Between, "between", 2},
    OpKey{FilterOp::Before, "before", 1},
    OpKey{FilterOp::After, "after", 1},
    OpKey{FilterOp::On, "on", 1},
    OpKey{FilterOp::InLastDays, "in_last_days", 1},
    OpKey{FilterOp::MoreThanDaysAgo, "more_than_days_ago", 1},
    OpKey{FilterOp::InNextDays, "in_next_days", 1},
    OpKey{FilterOp::AnyOf, "any_of", -1},
    OpKey{FilterOp::NoneOf, "none_of", -1},
};

constexpr std::array problemKeys{"newer_version", "unreadable",   "unknown_field", "wrong_operator",
                                 "wrong_value",   "unknown_view", "view_loop",     "unknown_list"};

QJsonObject conditionToJson(const FilterCondition &condition)
{
    if (condition.op == FilterOp::Unknown && !condition.raw.isEmpty())
        return condition.raw;
    QJsonObject object{{QStringLiteral("field"), condition.field},
                       {QStringLiteral("op"), filterOpKey(condition.op)}};
    if (!condition.values.isEmpty())
        object[u"values"] = QJsonArray::fromStringList(condition.values);
    return object;
}

bool hasOnlyKeys(const QJsonObject &object, std::initializer_list<QLatin1String> keys)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (std::find(keys.begin(), keys.end(), it.key()) == keys.end())
            return false;
    }
    return true;
}

// Anything in it that this version does not know may change what it means.
FilterCondition conditionFromJson(const QJsonObject &object)
{
    FilterCondition condition{object[u"field"].toString(), filterOpFromKey(object[u"op"].toString()), {}, {}};
    bool isKnown = condition.op != FilterOp::Unknown && object[u"field"].isString()
        && hasOnlyKeys(object, {QLatin1String("field"), QLatin1String("op"), QLatin1String("values")});
    for (const QJsonValue &value : object[u"values"].toArray()) {
        isKnown = isKnown && value.isString();
        condition.values += value.toString();
    }
    isKnown = isKnown && (object[u"values"].isArray() || object[u"values"].isUndefined());
    if (!isKnown) {
        condition.op = FilterOp::Unknown;
        condition.values.clear();
        condition.raw = object;
    }
    return condition;
}

std::optional<FilterMatch> matchFromJson(const QJsonValue &value)
{
    if (value.isUndefined() || value == QStringLiteral("all"))
        return FilterMatch::All;
    return value == QStringLiteral("any") ? std::optional(FilterMatch::Any) : std::nullopt;
}

QString matchKey(FilterMatch match)
{
    return match == FilterMatch::Any ? QStringLiteral("any") : QStringLiteral("all");
}

bool readConditions(const QJsonValue &value, std::vector<FilterCondition> &conditions)
{
    if (!value.isUndefined() && !value.isArray())
        return false;
    for (const QJsonValue &condition : value.toArray()) {
        if (!condition.isObject())
            return false;
        conditions.push_back(conditionFromJson(condition.toObject()));
    }
    return true;
}

bool readGroups(const QJsonValue &value, std::vector<FilterGroup> &groups)
{
    if (!value.isUndefined() && !value.isArray())
        return false;
    for (const QJsonValue &entry : value.toArray()) {
        const QJsonObject object = entry.toObject();
        const auto match = matchFromJson(object[u"match"]);
        FilterGroup group;
        if (!entry.isObject() || !match
            || !hasOnlyKeys(object, {QLatin1String("match"), QLatin1String("conditions")})
            || !readConditions(object[u"conditions"], group.conditions))
            return false;
        group.match = *match;
        groups.push_back(std::move(group));
    }
    return true;
}

std::optional<Filter> knownFilter(const QJsonObject &object)
{
    Filter filter;
    const auto match = matchFromJson(object[u"match"]);
    const bool isKnown = object[u"version"].toInt() == Filter::version && match
        && hasOnlyKeys(object,
                       {QLatin1String("version"), QLatin1String("search"), QLatin1String("match"),
                        QLatin1String("conditions"), QLatin1String("groups")})
        && readConditions(object[u"conditions"], filter.conditions)
        && readGroups(object[u"groups"], filter.groups);
    if (!isKnown)
        return std::nullopt;
    filter.search = object[u"search"].toString();
    filter.match = *match;
    return filter;
}

} // namespace

QString filterOpKey(FilterOp op)
{
    for (const OpKey &entry : filterOps) {
        if (entry.op == op)
            return QString::fromLatin1(entry.key);
    }
    return {};
}

FilterOp filterOpFromKey(QStringView key)
{
    for (const OpKey &entry : filterOps) {
        if (key == QLatin1String(entry.key))
            return entry.op;
    }
    return FilterOp::Unknown;
}

int valueCountOf(FilterOp op)
{
    for (const OpKey &entry : filterOps) {
        if (entry.op == op)
            return entry.values;
    }
    return 0;
}

std::vector<FilterOp> filterOpsOf(const TableField &field)
{
    using Op = FilterOp;
    switch (field.form) {
    case FieldForm::Text:
        return {Op::Contains, Op::ContainsNot, Op::Is, Op::IsNot, Op::BeginsWith, Op::IsEmpty, Op::IsFilled};
    case FieldForm::Number:
        return {Op::AtLeast, Op::AtMost, Op::Between, Op::Is, Op::IsNot, Op::IsEmpty, Op::IsFilled};
    case FieldForm::Money:
        return {Op::AtLeast, Op::AtMost, Op::Between, Op::IsEmpty, Op::IsFilled};
    case FieldForm::Day:
    case FieldForm::Moment:
        return {Op::InLastDays, Op::MoreThanDaysAgo, Op::InNextDays, Op::Before,  Op::After,
                Op::On,         Op::Between,         Op::IsEmpty,    Op::IsFilled};
    case FieldForm::YesNo:
        return {Op::Is, Op::IsNot, Op::IsEmpty, Op::IsFilled};
    case FieldForm::Choice:
        return {Op::AnyOf, Op::NoneOf, Op::IsEmpty, Op::IsFilled};
    case FieldForm::Choices:
        if (field.choice == ChoiceOf::View)
            return {Op::AnyOf, Op::NoneOf};
        return {Op::AnyOf, Op::NoneOf, Op::IsEmpty, Op::IsFilled};
    }
    return {};
}

size_t Filter::conditionCount() const
{
    return std::accumulate(
        groups.begin(), groups.end(), conditions.size(),
        [](size_t sum, const FilterGroup &group) { return sum + group.conditions.size(); });
}

QString filterToJson(const Filter &filter)
{
    if (!filter.foreign.isEmpty())
        return filter.foreign;
    const auto conditionsJson = [](const std::vector<FilterCondition> &conditions) {
        QJsonArray array;
        for (const FilterCondition &condition : conditions)
            array += conditionToJson(condition);
        return array;
    };
    QJsonObject object{{QStringLiteral("version"), Filter::version},
                       {QStringLiteral("match"), matchKey(filter.match)},
                       {QStringLiteral("conditions"), conditionsJson(filter.conditions)}};
    if (!filter.search.isEmpty())
        object[u"search"] = filter.search;
    QJsonArray groups;
    for (const FilterGroup &group : filter.groups)
        groups += QJsonObject{{QStringLiteral("match"), matchKey(group.match)},
                              {QStringLiteral("conditions"), conditionsJson(group.conditions)}};
    if (!groups.isEmpty())
        object[u"groups"] = groups;
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Filter filterFromJson(QStringView json)
{
    Filter filter;
    if (json.trimmed().isEmpty())
        return filter;
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    if (document.isObject()) {
        if (auto known = knownFilter(document.object()))
            return *known;
    }
    filter.foreign = json.toString();
    return filter;
}

QString filterProblemKey(FilterProblem::Kind kind)
{
    return QString::fromLatin1(problemKeys[size_t(kind)]);
}

std::optional<FilterProblem::Kind> filterProblemFromKey(QStringView key)
{
    for (size_t i = 0; i < problemKeys.size(); ++i) {
        if (key == QLatin1String(problemKeys[i]))
            return FilterProblem::Kind(i);
    }
    return std::nullopt;
}

std::optional<double> filterNumber(QStringView text)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::optional<Money> filterMoney(QStringView text)
{
    return moneyFromStored(text.trimmed().toUtf8().toStdString());
}

QString filterMoneyText(const Money &money)
{
    return decimalText(money) + u' ' + money.currency.text();
}

std::optional<int> filterDays(QStringView text)
{
    constexpr int most = 100'000;
    bool isNumber = false;
    const int days = text.toInt(&isNumber);
    return isNumber && days >= 0 && days <= most ? std::optional(days) : std::nullopt;
}

} // namespace huni
