#include "ui/words/rulewords.h"

#include "core/scoring/factfilter.h"
#include "ui/words/actionwords.h"
#include "ui/words/errorwords.h"
#include "ui/words/filterwords.h"
#include "ui/words/scorewords.h"

#include <QCoreApplication>

namespace huni {

namespace {

struct RuleWords {
    Q_DECLARE_TR_FUNCTIONS(RuleWords)
};

const QString ruleDash = QStringLiteral("—");

QString alternativesOf(QStringList texts)
{
    constexpr qsizetype most = 6;
    for (QString &text : texts)
        text = shownText(text, 60);
    if (texts.size() > most) {
        const int rest = int(texts.size() - most);
        texts = texts.mid(0, most);
        texts += RuleWords::tr("%n more", nullptr, rest);
    }
    if (texts.size() < 2)
        return texts.value(0);
    const QString last = texts.takeLast();
    //: %1 a list with commas, %2 its last entry: one of them is enough
    return RuleWords::tr("%1 or %2").arg(texts.join(QStringLiteral(", ")), last);
}

QString needWords(const TouchNeed &need)
{
    const bool isDaily = need.within == TouchNeed::Within::Day;
    switch (need.of) {
    case TouchNeed::Of::Touches:
        return isDaily ? RuleWords::tr("at least %n a day", nullptr, need.count) : RuleWords::tr("at least %n times", nullptr, need.count);
    case TouchNeed::Of::Pages:
        return isDaily ? RuleWords::tr("at least %n different pages a day", nullptr, need.count)
                       : RuleWords::tr("at least %n different pages", nullptr, need.count);
    case TouchNeed::Of::Days: return RuleWords::tr("on at least %n days", nullptr, need.count);
    }
    return {};
}

QStringList namesOfRules(const QStringList &keys, const ScoringModel &model, bool turkish)
{
    QStringList names;
    for (const QString &key : keys) {
        const ScoringRule *rule = model.rule(key);
        names += rule ? rule->name(turkish) : key;
    }
    return names;
}

QString relationWords(const ScoringRule &rule, const ScoringModel &model, bool turkish)
{
    QStringList parts;
    if (!rule.notWith.isEmpty())
        //: %1 are names of rules
        parts += RuleWords::tr("not on a day of %1").arg(alternativesOf(namesOfRules(rule.notWith, model, turkish)));
    if (!rule.after.isEmpty())
        parts += RuleWords::tr("only after %1").arg(namesOfRules({rule.after}, model, turkish).first());
    if (!rule.alternative.isEmpty())
        parts += RuleWords::tr("the best of \"%1\" alone").arg(shownText(rule.alternative, 40));
    return parts.join(QStringLiteral("; "));
}

QString rulePartWords(ModelChange::Part part, const ScoringRule &rule, const ScoringModel &model, const Catalog &catalog, Language language)
{
    using Part = ModelChange::Part;
    const QLocale locale = localeOf(language);
    const bool turkish = language == Language::Turkish;
    switch (part) {
    case Part::Added:
    case Part::Removed:
    case Part::Points: return pointsChangeText(rule.points, locale);
    case Part::Name: return rule.name(turkish);
    case Part::Group: return ruleGroupName(rule.group);
    case Part::Cap: return rule.cap ? pointsText(*rule.cap, locale) : QString();
    case Part::Per: return rulePerName(rule.per);
    case Part::Decay: return decayWords(rule.decay, locale);
    case Part::Condition: return ruleConditionWords(rule.when, catalog, language);
    case Part::Touches: return touchWords(rule, catalog, language);
    case Part::Relation: return relationWords(rule, model, turkish);
    case Part::IsOn: return rule.isOn ? RuleWords::tr("On") : RuleWords::tr("Off");
    default: return {};
    }
}

QString modelWideWords(const ModelChange &change, const ScoringModel &model, const QLocale &locale)
{
    using Part = ModelChange::Part;
    const auto points = [&](qint64 hundredths) { return pointsText(hundredths, locale); };
    switch (change.part) {
    case Part::Thresholds: return QStringLiteral("%1 / %2 / %3").arg(points(model.thresholds.sales), points(model.thresholds.mql), points(model.thresholds.demo));
    case Part::Grades: return QStringLiteral("A %1 · B %2 · C %3").arg(model.grades[0]).arg(model.grades[1]).arg(model.grades[2]);
    case Part::Temperature:
        //: %1 and %2 are points, %3 a number of days
        return RuleWords::tr("hot %1, warm %2, a request %3 days").arg(points(model.hot), points(model.warm), locale.toString(model.requestDays));
    case Part::GroupCap: {
        const auto cap = model.groupCaps[size_t(change.group.value_or(RuleGroup::Demographic))];
        return cap ? points(*cap) : QString();
    }
    default: return {};
    }
}

struct ScoringRemedy {
    const char *part; ///< of what core says
    const char *words;
};

// What core says in English technical words, as a sentence with what to do.
constexpr std::array scoringRemedies{
    ScoringRemedy{"number of points", QT_TRANSLATE_NOOP("RuleWords", "its points are out of bounds. Give it at most 1,000 either way, with at most two decimals.")},
    ScoringRemedy{"cap is below 0", QT_TRANSLATE_NOOP("RuleWords", "its limit is below 0. Give a limit of 0 or more, or none.")},
    ScoringRemedy{"asks for no touchpoints", QT_TRANSLATE_NOOP("RuleWords", "it counts while it holds, but asks for touchpoints or fades. Choose how often it counts, or take these out.")},
    ScoringRemedy{"needs a condition", QT_TRANSLATE_NOOP("RuleWords", "it counts while it holds, but says nothing of the lead. Add a condition.")},
    ScoringRemedy{"touch is missing", QT_TRANSLATE_NOOP("RuleWords", "it does not say which touchpoints count. Choose at least one kind, page or document.")},
    ScoringRemedy{"name is missing", QT_TRANSLATE_NOOP("RuleWords", "its name is missing or longer than 200 characters. Give it a name.")},
    ScoringRemedy{"days are missing", QT_TRANSLATE_NOOP("RuleWords", "it fades, but does not say in how many days. Give it a number of days.")},
    ScoringRemedy{"steps", QT_TRANSLATE_NOOP("RuleWords", "its steps of fading do not fall with the age. Write them like \"30: 50, 90: 0\".")},
    ScoringRemedy{"has an entry that is empty", QT_TRANSLATE_NOOP("RuleWords", "one of its patterns is empty or too long. Shorten it to at most 200 characters.")},
    ScoringRemedy{"there is no field", QT_TRANSLATE_NOOP("RuleWords", "it asks for a field that is gone. Change or remove the condition.")},
    ScoringRemedy{"does not take this condition", QT_TRANSLATE_NOOP("RuleWords", "its condition does not suit the field. Change or remove the condition.")},
    ScoringRemedy{"is no value for it", QT_TRANSLATE_NOOP("RuleWords", "its condition has a value that the field cannot have. Change the condition.")},
    ScoringRemedy{"is above", QT_TRANSLATE_NOOP("RuleWords", "its condition asks for a range whose beginning is above its end. Exchange the two.")},
    ScoringRemedy{"in a ring", QT_TRANSLATE_NOOP("RuleWords", "it and other rules wait for each other in a ring. Duplicate it without that relation.")},
    ScoringRemedy{"there is no rule", QT_TRANSLATE_NOOP("RuleWords", "it names a rule that is gone. Reset it, or delete it.")},
};

} // namespace

QString rulePerName(RulePer per)
{
    switch (per) {
    //: how often a scoring rule counts
    case RulePer::Holds: return RuleWords::tr("While it holds");
    case RulePer::Once: return RuleWords::tr("Once");
    case RulePer::Day: return RuleWords::tr("Once a day");
    case RulePer::Item: return RuleWords::tr("Once per document, event or mail");
    case RulePer::Touch: return RuleWords::tr("Every time");
    }
    return {};
}

QString decayKindName(Decay::Kind kind)
{
    switch (kind) {
    //: how points fade with time
    case Decay::Kind::None: return RuleWords::tr("Never");
    case Decay::Kind::HalfLife: return RuleWords::tr("By half-life");
    case Decay::Kind::Linear: return RuleWords::tr("Evenly");
    case Decay::Kind::Steps: return RuleWords::tr("In steps");
    }
    return {};
}

QString decayWords(const Decay &decay, const QLocale &)
{
    switch (decay.kind) {
    case Decay::Kind::None: return {};
    case Decay::Kind::HalfLife: return RuleWords::tr("half is left after %n days", nullptr, decay.days);
    case Decay::Kind::Linear: return RuleWords::tr("nothing is left after %n days", nullptr, decay.days);
    case Decay::Kind::Steps: return RuleWords::tr("in steps (%1)").arg(decayStepsText(decay.steps));
    }
    return {};
}

QString decayStepsText(const std::vector<Decay::Step> &steps)
{
    QStringList texts;
    for (const Decay::Step &step : steps)
        texts += QStringLiteral("%1: %2").arg(step.afterDays).arg(step.left / (Decay::whole / 100));
    return texts.join(QStringLiteral(", "));
}

std::optional<std::vector<Decay::Step>> decayStepsFrom(const QString &text)
{
    std::vector<Decay::Step> steps;
    for (const QString &entry : QString(text).replace(u';', u',').split(u',')) {
        bool hasDays = false;
        bool hasLeft = false;
        const int days = entry.section(u':', 0, 0).trimmed().toInt(&hasDays);
        const int left = entry.section(u':', 1).remove(u'%').trimmed().toInt(&hasLeft);
        const bool falls = steps.empty() || (days > steps.back().afterDays && left * (Decay::whole / 100) < steps.back().left);
        if (!hasDays || !hasLeft || days < 1 || days > Decay::longest || left < 0 || left > 100 || !falls || steps.size() >= 50)
            return std::nullopt;
        steps.push_back({days, left * (Decay::whole / 100)});
    }
    return steps;
}

QString touchWords(const ScoringRule &rule, const Catalog &catalog, Language language)
{
    if (rule.touch == TouchPattern{} && !rule.needs)
        return {};
    const bool turkish = language == Language::Turkish;
    QStringList kinds;
    for (const QString &kind : rule.touch.kinds)
        kinds += touchpointKindName(kind, language);
    QString words = kinds.isEmpty() ? RuleWords::tr("Any touchpoint") : alternativesOf(kinds);
    QStringList things = rule.touch.pages;
    things += rule.touch.assets;
    if (!things.isEmpty())
        words += QStringLiteral(": ") + alternativesOf(things);
    QStringList limits;
    QStringList channels;
    for (const QString &key : rule.touch.channels) {
        const Channel *channel = catalog.findChannel(key);
        channels += channel ? (turkish ? channel->nameTr : channel->nameEn) : key;
    }
    if (!channels.isEmpty())
        //: %1 are channels
        limits += RuleWords::tr("through %1").arg(alternativesOf(channels));
    if (!rule.touch.campaigns.isEmpty())
        //: %1 are campaigns
        limits += RuleWords::tr("of the campaign %1").arg(alternativesOf(rule.touch.campaigns));
    if (rule.touch.secondsAtLeast > 0)
        limits += RuleWords::tr("%n seconds or longer", nullptr, rule.touch.secondsAtLeast);
    if (rule.needs)
        limits += needWords(*rule.needs);
    if (rule.withinDays > 0)
        limits += RuleWords::tr("in the last %n days", nullptr, rule.withinDays);
    if (!limits.isEmpty())
        words += QStringLiteral(", ") + limits.join(QStringLiteral(", "));
    return words;
}

QString ruleConditionWords(const Filter &when, const Catalog &catalog, Language language)
{
    const TableFields fields(Table::Lead, catalog);
    return filterWords(when, {fields, catalog, language, nullptr, nullptr, &ownScoringFields()});
}

QString scoreThresholdName(size_t threshold)
{
    switch (threshold) {
    //: from so many points on a lead is for sales
    case 0: return RuleWords::tr("For sales");
    //: from so many points on a lead is a marketing qualified lead
    case 1: return RuleWords::tr("MQL");
    //: from so many points on a lead is invited to a demo
    default: return RuleWords::tr("Invite to a demo");
    }
}

QString modelPartName(const ModelChange &change)
{
    using Part = ModelChange::Part;
    switch (change.part) {
    case Part::Added: return RuleWords::tr("New rule");
    case Part::Removed: return RuleWords::tr("Rule removed");
    case Part::Name: return RuleWords::tr("Name");
    case Part::Group: return RuleWords::tr("Group");
    case Part::Points: return RuleWords::tr("Points");
    case Part::Cap: return RuleWords::tr("Limit");
    case Part::Per: return RuleWords::tr("Counts");
    case Part::Decay: return RuleWords::tr("Fades");
    case Part::Condition: return RuleWords::tr("Condition");
    case Part::Touches: return RuleWords::tr("Touchpoints");
    case Part::Relation: return RuleWords::tr("Relation to other rules");
    case Part::IsOn: return RuleWords::tr("On or off");
    case Part::Order: return RuleWords::tr("Order of the rules");
    case Part::Thresholds: return RuleWords::tr("Thresholds");
    case Part::Grades: return RuleWords::tr("Grades");
    case Part::Temperature: return RuleWords::tr("Temperature");
    //: %1 is a group of rules
    case Part::GroupCap: return RuleWords::tr("Limit of \"%1\"").arg(ruleGroupName(change.group.value_or(RuleGroup::Demographic)));
    }
    return {};
}

QString modelPartWords(const ModelChange &change, const ScoringModel &model, const Catalog &catalog, Language language)
{
    const ScoringRule *rule = change.rule.isEmpty() ? nullptr : model.rule(change.rule);
    const QString words = rule ? rulePartWords(change.part, *rule, model, catalog, language)
        : change.rule.isEmpty() ? modelWideWords(change, model, localeOf(language))
                                : QString();
    return words.isEmpty() ? ruleDash : words;
}

QString scoringProblemWords(const Error &error, const ScoringModel &model, Language language)
{
    if (error.code != Errc::InvalidValue)
        return errorWords(error, language);
    if (error.detail.contains(u"thresholds do not rise"))
        return RuleWords::tr("The thresholds do not rise. Each has to be above the one before.");
    if (error.detail.contains(u"grades do not fall"))
        return RuleWords::tr("The grades do not fall. B has to be below A, and C below B.");
    if (error.detail.contains(u"warm is above hot"))
        return RuleWords::tr("Warm is above hot. Give warm fewer points than hot.");
    if (error.detail.contains(u"model in force"))
        return RuleWords::tr("These are the rules in force already. Change something first.");
    if (error.thing == u"from")
        return RuleWords::tr("A version that counts from a later day is published already. Choose that day or a later one.");
    const ScoringRule *rule = model.rule(error.place);
    const QString name = shownText(rule ? rule->name(language == Language::Turkish) : error.place, 60);
    for (const ScoringRemedy &remedy : scoringRemedies) {
        if (error.detail.contains(QLatin1String(remedy.part)))
            //: %1 is a scoring rule, %2 what is wrong with it and what to do
            return RuleWords::tr("The rule \"%1\" cannot be published: %2").arg(name, RuleWords::tr(remedy.words));
    }
    //: %1 is a scoring rule or a part of the model, %2 a technical reason
    return RuleWords::tr("\"%1\" cannot be published: %2. Change it, or discard the draft.").arg(name, shownText(error.detail));
}

} // namespace huni
