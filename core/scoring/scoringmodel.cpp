#include "core/scoring/scoringmodel.h"

#include "core/scoring/pagepattern.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <cmath>

namespace huni {

namespace {

constexpr std::array groupKeys{"demographic", "fit", "behaviour", "engagement", "negative"};
constexpr std::array perKeys{"holds", "once", "day", "item", "touch"};
constexpr std::array needOfKeys{"touches", "pages", "days"};
constexpr std::array needWithinKeys{"day", "ever"};
constexpr std::array decayKeys{"none", "half_life", "linear", "steps"};

template <size_t N>
int placeOfKey(const std::array<const char *, N> &keys, QStringView key)
{
    for (size_t i = 0; i < N; ++i) {
        if (key == QLatin1String(keys[i]))
            return int(i);
    }
    return -1;
}

double pointsToJson(qint64 hundredths)
{
    return double(hundredths) / double(pointHundredths);
}

/// Reads one model and remembers the first thing that is wrong with it.
class ModelReader
{
public:
    explicit ModelReader(QString file)
        : m_file(std::move(file))
    {
    }

    Result<ScoringModel> read(const QByteArray &json)
    {
        QJsonParseError parsed;
        const QJsonDocument document = QJsonDocument::fromJson(json, &parsed);
        if (!document.isObject())
            return Error{Errc::InvalidValue, m_file, QString::number(parsed.offset), QStringLiteral("no scoring model: %1").arg(parsed.errorString())};
        ScoringModel model = modelIn(document.object());
        if (!m_problem)
            checkRings(model);
        if (m_problem)
            return *m_problem;
        return model;
    }

private:
    ScoringModel modelIn(const QJsonObject &object);
    ScoringRule ruleIn(const QJsonObject &object);
    Decay decayIn(const QJsonValue &value);
    TouchPattern touchIn(const QJsonObject &object);
    std::optional<TouchNeed> needIn(const QJsonValue &value);
    void checkRings(const ScoringModel &model);

    void complain(const QString &what)
    {
        if (!m_problem)
            m_problem = Error{Errc::InvalidValue, m_file, m_place, what};
    }
    void allowOnly(const QJsonObject &object, std::initializer_list<const char *> keys)
    {
        for (const QString &key : object.keys()) {
            if (std::none_of(keys.begin(), keys.end(), [&](const char *known) { return key == QLatin1String(known); }))
                complain(QStringLiteral("%1 is not known").arg(key));
        }
    }
    qint64 points(const QJsonObject &object, const char *key, qint64 otherwise, qint64 most)
    {
        const QJsonValue value = object[QLatin1String(key)];
        if (value.isUndefined())
            return otherwise;
        const double number = value.toDouble(NAN) * double(pointHundredths);
        if (!(std::fabs(number) <= double(most)) || std::fabs(number - std::round(number)) > 1e-6) {
            complain(QStringLiteral("%1 is no number of points from -%2 to %2 with two decimals").arg(QLatin1String(key)).arg(most / pointHundredths));
            return otherwise;
        }
        return qint64(std::llround(number));
    }
    std::optional<qint64> cap(const QJsonValue &value)
    {
        if (value.isUndefined() || value.isNull())
            return std::nullopt;
        const qint64 read = points({{QStringLiteral("cap"), value}}, "cap", 0, ScoringModel::mostCap);
        if (read < 0)
            complain(QStringLiteral("cap is below 0"));
        return read;
    }
    int whole(const QJsonObject &object, const char *key, int otherwise, int low, int high)
    {
        const QJsonValue value = object[QLatin1String(key)];
        if (value.isUndefined())
            return otherwise;
        const int number = value.toInt(low - 1);
        if (number < low || number > high)
            complain(QStringLiteral("%1 is no whole number from %2 to %3").arg(QLatin1String(key)).arg(low).arg(high));
        return number;
    }
    template <size_t N>
    int choice(const QJsonObject &object, const char *key, const std::array<const char *, N> &keys, int otherwise)
    {
        const QJsonValue value = object[QLatin1String(key)];
        if (value.isUndefined() && otherwise >= 0)
            return otherwise;
        const int place = placeOfKey(keys, value.toString());
        if (place < 0)
            complain(QStringLiteral("%1 is none of those there are: %2").arg(QLatin1String(key), value.toString().left(50)));
        return std::max(0, place);
    }
    QStringList texts(const QJsonObject &object, const char *key)
    {
        QStringList list;
        for (const QJsonValue &value : object[QLatin1String(key)].toArray()) {
            const QString text = value.toString().trimmed();
            if (text.isEmpty() || text.size() > PagePattern::longest)
                complain(QStringLiteral("%1 has an entry that is empty or longer than %2 characters").arg(QLatin1String(key)).arg(PagePattern::longest));
            list += text;
        }
        if (list.size() > 100)
            complain(QStringLiteral("%1 has more than 100 entries").arg(QLatin1String(key)));
        return list;
    }

    QString m_file;
    QString m_place{};
    std::optional<Error> m_problem{};
};

ScoringModel ModelReader::modelIn(const QJsonObject &object)
{
    ScoringModel model;
    m_place = QStringLiteral("format");
    if (const int format = object[u"format"].toInt(); format != ScoringModel::format)
        complain(format > ScoringModel::format ? QStringLiteral("of a newer version of Huni") : QStringLiteral("no scoring model"));
    allowOnly(object, {"format", "thresholds", "grades", "temperature", "groups", "rules", "ends"});
    model.ends = object[u"ends"].toBool();
    m_place = QStringLiteral("thresholds");
    const QJsonObject thresholds = object[u"thresholds"].toObject();
    allowOnly(thresholds, {"sales", "mql", "demo"});
    model.thresholds.sales = points(thresholds, "sales", model.thresholds.sales, ScoringModel::mostCap);
    model.thresholds.mql = points(thresholds, "mql", model.thresholds.mql, ScoringModel::mostCap);
    model.thresholds.demo = points(thresholds, "demo", model.thresholds.demo, ScoringModel::mostCap);
    if (model.thresholds.sales > model.thresholds.mql || model.thresholds.mql > model.thresholds.demo)
        complain(QStringLiteral("thresholds do not rise"));
    m_place = QStringLiteral("grades");
    const QJsonObject grades = object[u"grades"].toObject();
    allowOnly(grades, {"a", "b", "c"});
    model.grades = {whole(grades, "a", 75, 1, 100), whole(grades, "b", 50, 1, 100), whole(grades, "c", 25, 1, 100)};
    if (!(model.grades[0] > model.grades[1] && model.grades[1] > model.grades[2]))
        complain(QStringLiteral("grades do not fall"));
    m_place = QStringLiteral("temperature");
    const QJsonObject temperature = object[u"temperature"].toObject();
    allowOnly(temperature, {"hot", "warm", "request_days"});
    model.hot = points(temperature, "hot", model.hot, ScoringModel::mostCap);
    model.warm = points(temperature, "warm", model.warm, ScoringModel::mostCap);
    model.requestDays = whole(temperature, "request_days", model.requestDays, 0, 365);
    if (model.warm > model.hot)
        complain(QStringLiteral("warm is above hot"));
    m_place = QStringLiteral("groups");
    const QJsonObject groups = object[u"groups"].toObject();
    for (const QString &key : groups.keys()) {
        const auto group = ruleGroupFromKey(key);
        if (!group) {
            complain(QStringLiteral("%1 is no group").arg(key.left(50)));
            continue;
        }
        allowOnly(groups[key].toObject(), {"cap"});
        model.groupCaps[size_t(*group)] = cap(groups[key].toObject()[u"cap"]);
    }
    const QJsonArray rules = object[u"rules"].toArray();
    m_place = QStringLiteral("rules");
    if (size_t(rules.size()) > ScoringModel::mostRules)
        complain(QStringLiteral("more than %1 rules").arg(ScoringModel::mostRules));
    QSet<QString> keys;
    for (qsizetype i = 0; i < rules.size() && !m_problem; ++i) {
        m_place = QString::number(i + 1);
        ScoringRule rule = ruleIn(rules[i].toObject());
        if (keys.contains(rule.key))
            complain(QStringLiteral("a second rule of this key"));
        keys.insert(rule.key);
        model.rules.push_back(std::move(rule));
    }
    return model;
}

ScoringRule ModelReader::ruleIn(const QJsonObject &object)
{
    ScoringRule rule;
    rule.key = object[u"key"].toString();
    if (rule.key.isEmpty() || rule.key.size() > 80)
        complain(QStringLiteral("key is missing or too long"));
    else
        m_place = rule.key;
    allowOnly(object, {"key", "name", "group", "points", "cap", "per", "decay", "alternative", "when", "touch", "needs", "within_days",
                       "not_with", "after", "on"});
    const QJsonObject name = object[u"name"].toObject();
    rule.nameEn = name[u"en"].toString();
    rule.nameTr = name[u"tr"].toString();
    if (rule.nameEn.trimmed().isEmpty() || rule.nameTr.trimmed().isEmpty() || rule.nameEn.size() > 200 || rule.nameTr.size() > 200)
        complain(QStringLiteral("name is missing in a language, or too long"));
    rule.group = RuleGroup(choice(object, "group", groupKeys, -1));
    if (object[u"points"].isUndefined())
        complain(QStringLiteral("points are missing"));
    rule.points = points(object, "points", 0, ScoringModel::mostPoints);
    rule.cap = cap(object[u"cap"]);
    rule.per = RulePer(choice(object, "per", perKeys, 0));
    rule.decay = decayIn(object[u"decay"]);
    rule.alternative = object[u"alternative"].toString();
    if (const QJsonValue when = object[u"when"]; !when.isUndefined()) {
        rule.when = filterFromJson(QString::fromUtf8(QJsonDocument(when.toObject()).toJson(QJsonDocument::Compact)));
        if (!rule.when.foreign.isEmpty() || !rule.when.search.isEmpty())
            complain(QStringLiteral("when cannot be read"));
    }
    rule.touch = touchIn(object[u"touch"].toObject());
    rule.needs = needIn(object[u"needs"]);
    rule.withinDays = whole(object, "within_days", 0, 0, Decay::longest);
    rule.notWith = texts(object, "not_with");
    rule.after = object[u"after"].toString();
    rule.isOn = object[u"on"].toBool(true);
    const bool asksTouches = rule.touch != TouchPattern{} || rule.needs || rule.withinDays > 0 || !rule.notWith.isEmpty() || !rule.after.isEmpty();
    if (rule.per == RulePer::Holds && (asksTouches || rule.decay != Decay{}))
        complain(QStringLiteral("a rule that holds asks for no touchpoints and does not fade"));
    if (rule.per == RulePer::Holds && rule.when.conditionCount() == 0)
        complain(QStringLiteral("a rule that holds needs a condition"));
    if (rule.per != RulePer::Holds && rule.touch == TouchPattern{})
        complain(QStringLiteral("touch is missing"));
    return rule;
}

Decay ModelReader::decayIn(const QJsonValue &value)
{
    Decay decay;
    if (value.isUndefined())
        return decay;
    const QJsonObject object = value.toObject();
    allowOnly(object, {"kind", "days", "steps"});
    decay.kind = Decay::Kind(choice(object, "kind", decayKeys, -1));
    const bool hasDays = decay.kind == Decay::Kind::HalfLife || decay.kind == Decay::Kind::Linear;
    if (hasDays)
        decay.days = whole(object, "days", 0, 1, Decay::longest);
    if (hasDays && decay.days == 0)
        complain(QStringLiteral("days are missing"));
    if (decay.kind != Decay::Kind::Steps)
        return decay;
    for (const QJsonValue &entry : object[u"steps"].toArray()) {
        const QJsonObject step = entry.toObject();
        allowOnly(step, {"after_days", "left"});
        decay.steps.push_back({whole(step, "after_days", 0, 1, Decay::longest), whole(step, "left", -1, 0, 100) * (Decay::whole / 100)});
        const size_t count = decay.steps.size();
        if (count > 1 && (decay.steps[count - 1].afterDays <= decay.steps[count - 2].afterDays || decay.steps[count - 1].left >= decay.steps[count - 2].left))
            complain(QStringLiteral("steps do not fall with the age"));
    }
    if (decay.steps.empty() || decay.steps.size() > 50)
        complain(QStringLiteral("steps are missing or too many"));
    return decay;
}

TouchPattern ModelReader::touchIn(const QJsonObject &object)
{
    allowOnly(object, {"kinds", "pages", "assets", "channels", "campaigns", "seconds"});
    return {texts(object, "kinds"), texts(object, "pages"), texts(object, "assets"), texts(object, "channels"),
            texts(object, "campaigns"), whole(object, "seconds", 0, 0, 86'400)};
}

std::optional<TouchNeed> ModelReader::needIn(const QJsonValue &value)
{
    if (value.isUndefined())
        return std::nullopt;
    const QJsonObject object = value.toObject();
    allowOnly(object, {"of", "count", "within"});
    TouchNeed need{TouchNeed::Of(choice(object, "of", needOfKeys, 0)), whole(object, "count", 1, 1, 10'000),
                   TouchNeed::Within(choice(object, "within", needWithinKeys, 1))};
    if (need.of == TouchNeed::Of::Days && need.within == TouchNeed::Within::Day && need.count > 1)
        complain(QStringLiteral("a day has but one day"));
    return need;
}

// Rules look at others by `not_with` and `after`: the others have to be there, and no chain may come back.
void ModelReader::checkRings(const ScoringModel &model)
{
    enum class Seen { No, Open, Done };
    QHash<QString, Seen> seen;
    const std::function<void(const ScoringRule &)> visit = [&](const ScoringRule &rule) {
        seen[rule.key] = Seen::Open;
        QStringList others = rule.notWith;
        if (!rule.after.isEmpty())
            others += rule.after;
        for (const QString &key : others) {
            const ScoringRule *other = model.rule(key);
            m_place = rule.key;
            if (!other || other->per == RulePer::Holds)
                complain(QStringLiteral("there is no rule %1 that counts touchpoints").arg(key.left(80)));
            else if (seen.value(key) == Seen::Open)
                complain(QStringLiteral("rules name each other in a ring: %1").arg(key));
            else if (seen.value(key) == Seen::No)
                visit(*other);
        }
        seen[rule.key] = Seen::Done;
    };
    for (const ScoringRule &rule : model.rules) {
        if (seen.value(rule.key) == Seen::No)
            visit(rule);
    }
}

QJsonObject decayToJson(const Decay &decay)
{
    QJsonObject object{{QStringLiteral("kind"), QLatin1String(decayKeys[size_t(decay.kind)])}};
    if (decay.kind == Decay::Kind::HalfLife || decay.kind == Decay::Kind::Linear)
        object[u"days"] = decay.days;
    QJsonArray steps;
    for (const Decay::Step &step : decay.steps)
        steps += QJsonObject{{QStringLiteral("after_days"), step.afterDays}, {QStringLiteral("left"), step.left / (Decay::whole / 100)}};
    if (!steps.isEmpty())
        object[u"steps"] = steps;
    return object;
}

QJsonObject touchToJson(const TouchPattern &touch)
{
    QJsonObject object;
    const auto put = [&object](const char *key, const QStringList &list) {
        if (!list.isEmpty())
            object[QLatin1String(key)] = QJsonArray::fromStringList(list);
    };
    put("kinds", touch.kinds);
    put("pages", touch.pages);
    put("assets", touch.assets);
    put("channels", touch.channels);
    put("campaigns", touch.campaigns);
    if (touch.secondsAtLeast > 0)
        object[u"seconds"] = touch.secondsAtLeast;
    return object;
}

QJsonObject ruleToJson(const ScoringRule &rule)
{
    QJsonObject object{{QStringLiteral("key"), rule.key},
                       {QStringLiteral("name"), QJsonObject{{QStringLiteral("en"), rule.nameEn}, {QStringLiteral("tr"), rule.nameTr}}},
                       {QStringLiteral("group"), ruleGroupKey(rule.group)},
                       {QStringLiteral("points"), pointsToJson(rule.points)},
                       {QStringLiteral("per"), rulePerKey(rule.per)}};
    if (rule.cap)
        object[u"cap"] = pointsToJson(*rule.cap);
    if (rule.decay != Decay{})
        object[u"decay"] = decayToJson(rule.decay);
    if (!rule.alternative.isEmpty())
        object[u"alternative"] = rule.alternative;
    if (!rule.when.isEmpty())
        object[u"when"] = QJsonDocument::fromJson(filterToJson(rule.when).toUtf8()).object();
    if (rule.touch != TouchPattern{})
        object[u"touch"] = touchToJson(rule.touch);
    if (rule.needs)
        object[u"needs"] = QJsonObject{{QStringLiteral("of"), QLatin1String(needOfKeys[size_t(rule.needs->of)])},
                                       {QStringLiteral("count"), rule.needs->count},
                                       {QStringLiteral("within"), QLatin1String(needWithinKeys[size_t(rule.needs->within)])}};
    if (rule.withinDays > 0)
        object[u"within_days"] = rule.withinDays;
    if (!rule.notWith.isEmpty())
        object[u"not_with"] = QJsonArray::fromStringList(rule.notWith);
    if (!rule.after.isEmpty())
        object[u"after"] = rule.after;
    if (!rule.isOn)
        object[u"on"] = false;
    return object;
}

} // namespace

QString ruleGroupKey(RuleGroup group)
{
    return QLatin1String(groupKeys[size_t(group)]);
}

std::optional<RuleGroup> ruleGroupFromKey(QStringView key)
{
    const int place = placeOfKey(groupKeys, key);
    return place < 0 ? std::nullopt : std::optional(RuleGroup(place));
}

QString rulePerKey(RulePer per)
{
    return QLatin1String(perKeys[size_t(per)]);
}

std::optional<RulePer> rulePerFromKey(QStringView key)
{
    const int place = placeOfKey(perKeys, key);
    return place < 0 ? std::nullopt : std::optional(RulePer(place));
}

const ScoringRule *ScoringModel::rule(QStringView key) const
{
    const auto found = std::find_if(rules.begin(), rules.end(), [key](const ScoringRule &rule) { return rule.key == key; });
    return found == rules.end() ? nullptr : &*found;
}

QJsonObject scoringModelToJson(const ScoringModel &model)
{
    QJsonArray rules;
    for (const ScoringRule &rule : model.rules)
        rules += ruleToJson(rule);
    QJsonObject groups;
    for (const RuleGroup group : allRuleGroups) {
        if (const auto &cap = model.groupCaps[size_t(group)])
            groups[ruleGroupKey(group)] = QJsonObject{{QStringLiteral("cap"), pointsToJson(*cap)}};
    }
    QJsonObject json{{QStringLiteral("format"), ScoringModel::format},
            {QStringLiteral("thresholds"),
             QJsonObject{{QStringLiteral("sales"), pointsToJson(model.thresholds.sales)},
                         {QStringLiteral("mql"), pointsToJson(model.thresholds.mql)},
                         {QStringLiteral("demo"), pointsToJson(model.thresholds.demo)}}},
            {QStringLiteral("grades"),
             QJsonObject{{QStringLiteral("a"), model.grades[0]}, {QStringLiteral("b"), model.grades[1]}, {QStringLiteral("c"), model.grades[2]}}},
            {QStringLiteral("temperature"),
             QJsonObject{{QStringLiteral("hot"), pointsToJson(model.hot)},
                         {QStringLiteral("warm"), pointsToJson(model.warm)},
                         {QStringLiteral("request_days"), model.requestDays}}},
            {QStringLiteral("groups"), groups},
            {QStringLiteral("rules"), rules}};
    if (model.ends)
        json[QStringLiteral("ends")] = true;
    return json;
}

Result<ScoringModel> scoringModelFromJson(const QByteArray &json, const QString &file)
{
    return ModelReader(file).read(json);
}

const ScoringModel &shippedScoringModel()
{
    static const ScoringModel model = [] {
        QFile file(QStringLiteral(":/huni/scoring/model.json"));
        auto read = file.open(QIODevice::ReadOnly) ? scoringModelFromJson(file.readAll(), file.fileName())
                                                   : Result<ScoringModel>(Error{Errc::FileUnreadable, file.fileName()});
        if (!read)
            qFatal("%s: %s: %s", qPrintable(read.error().thing), qPrintable(read.error().place), qPrintable(read.error().detail));
        return *read;
    }();
    return model;
}

} // namespace huni
