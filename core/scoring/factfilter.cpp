#include "core/scoring/factfilter.h"

#include "core/base/folding.h"
#include "core/base/texthash.h"
#include "core/model/defaults.h"
#include "core/scoring/scoringmodel.h"
#include "core/scoring/titlewords.h"

#include <cmath>
#include <unordered_set>

namespace huni {

/// What of the facts a condition asks for.
enum class FactSource {
    Lead, ///< a column
    Company,
    LeadOwn, ///< a custom field
    Title,
    Located,
    Lifecycle,
    Band,
    Lost,
    Reached,
    Subscribed,
    Dimension, ///< of BANT
    Bant, ///< its verdict
    CompanyName,
    FullName,
    None,
};

struct FactPlace {
    FactSource source = FactSource::None;
    int column = 0;
    int currencyColumn = 0;
};

namespace {

constexpr std::array dimensionFields{"bant.budget", "bant.authority", "bant.need", "bant.timing"};

FactPlace placeOf(const TableField &field)
{
    static const QHash<QString, FactSource> special{
        {QStringLiteral("title_kind"), FactSource::Title},   {QStringLiteral("located_in"), FactSource::Located},
        {QStringLiteral("lifecycle"), FactSource::Lifecycle}, {QStringLiteral("band"), FactSource::Band},
        {QStringLiteral("lost"), FactSource::Lost},          {QStringLiteral("reached"), FactSource::Reached},
        {QStringLiteral("subscribed"), FactSource::Subscribed}, {QStringLiteral("bant"), FactSource::Bant},
        {QStringLiteral("company"), FactSource::CompanyName}, {QStringLiteral("name"), FactSource::FullName}};
    if (const auto found = special.constFind(field.key); found != special.constEnd())
        return {*found};
    for (size_t i = 0; i < dimensionFields.size(); ++i) {
        if (field.key == QLatin1String(dimensionFields[i]))
            return {FactSource::Dimension, int(i)};
    }
    if (field.isCustom())
        return {FactSource::LeadOwn};
    const bool isCompanys = field.isCompanys;
    const TableInfo &table = tableInfo(isCompanys ? Table::Company : Table::Lead);
    const std::string name = (isCompanys ? field.key.mid(8) : field.key).toStdString();
    const int column = table.columnNamed(name);
    if (column == 0 || name == "touched")
        return {};
    const int currency = field.form == FieldForm::Money ? table.columnNamed(name + "_currency") : 0;
    return {isCompanys ? FactSource::Company : FactSource::Lead, column, currency};
}

bool isYes(std::string_view text)
{
    if (text.empty() || text == "no" || text == "yes") // as Huni writes it
        return text == "yes";
    const std::string word = foldedUtf8(text);
    return word == "yes" || word == "evet" || word == "true" || word == "1";
}

const Value nothingKnown{};

// By TitleKind.
const std::array<Value, 3> &titleKindValues()
{
    static const std::array<Value, 3> values{textValue(titleKindKey(TitleKind::Other)), textValue(titleKindKey(TitleKind::Manager)),
                                             textValue(titleKindKey(TitleKind::Executive))};
    return values;
}

const Value &countryOf(const LeadFacts &facts)
{
    if (facts.company && !isNull(facts.company->at(col::Company::Country)))
        return facts.company->at(col::Company::Country);
    return facts.lead->at(col::Lead::Country);
}

// The folded names that stand for the wanted values of a choice: its key and its names in both languages.
std::unordered_set<std::string> foldedChoices(const TableField &field, const QStringList &values)
{
    static const QVector<ListDefault> lists = listDefaults().valueOr({});
    std::unordered_set<std::string> wanted;
    for (const QString &value : values)
        wanted.insert(folded(value).toStdString());
    for (const ListDefault &list : lists) {
        if (list.key != field.list)
            continue;
        for (const ListValue &entry : list.values) {
            const std::array names{folded(entry.key).toStdString(), folded(entry.nameEn).toStdString(), folded(entry.nameTr).toStdString()};
            if (std::any_of(names.begin(), names.end(), [&](const std::string &name) { return wanted.contains(name); }))
                wanted.insert(names.begin(), names.end());
        }
    }
    return wanted;
}

} // namespace

struct FactFilter::Condition {
    TableField field{};
    FactPlace place{};
    FilterOp op = FilterOp::Unknown;
    bool isReadable = false;
    std::vector<std::string> texts{}; ///< folded
    std::vector<double> numbers{};
    std::vector<qint64> amounts{}; ///< minor units, rising
    std::string currency{};
    std::string pipelineCurrency{};
    std::vector<int> days{};
    std::unordered_set<std::string> choices{}; ///< folded
    std::unordered_set<Uuid> ids{};
    std::unordered_map<Uuid, Value> stageWords{}; ///< lifecycle or band of each stage
    Uuid lostStage{};
    mutable TextMap<bool> remembered{}; ///< of texts
    mutable TextMap<TitleKind> titles{};
    mutable std::unique_ptr<DayNumbers> localDays{};

    bool holds(const LeadFacts &facts, int day) const;
    bool isFilled(const LeadFacts &facts, int day) const;
    const Value &valueOf(const LeadFacts &facts, int day, Value &room) const;
    const Value &ownValue(const Record &lead) const;
    TitleKind kindOfTitle(std::string_view title) const;
    bool isSubscribed(const LeadFacts &facts, int day) const;
    void addNeeds(FactNeeds &needs) const;
    bool holdsText(std::string_view text) const;
    bool holdsValue(const Value &value, const LeadFacts &facts, int day) const;
    bool holdsDay(int asked, int day) const;
    bool readValues(const FilterCondition &condition, const Catalog &catalog);
};

struct FactFilter::Group {
    FilterMatch match = FilterMatch::All;
    std::vector<Condition> conditions{};
};

bool FactFilter::Condition::readValues(const FilterCondition &condition, const Catalog &catalog)
{
    const auto taken = filterOpsOf(field);
    const int count = valueCountOf(op);
    if (place.source == FactSource::None || std::find(taken.begin(), taken.end(), op) == taken.end())
        return false;
    if (count < 0 ? condition.values.isEmpty() : condition.values.size() != count)
        return false;
    if (count == 0)
        return true;
    const bool byDays = op == FilterOp::InLastDays || op == FilterOp::MoreThanDaysAgo || op == FilterOp::InNextDays;
    for (const QString &value : condition.values) {
        switch (field.form) {
        case FieldForm::Text: texts.push_back(folded(value).toStdString()); break;
        case FieldForm::Number: {
            const auto number = filterNumber(value);
            if (!number)
                return false;
            numbers.push_back(*number);
            break;
        }
        case FieldForm::Money: {
            const auto money = filterMoney(value);
            if (!money || (!amounts.empty() && currency != money->currency.text().toStdString()))
                return false;
            amounts.push_back(money->minor);
            currency = money->currency.text().toStdString();
            break;
        }
        case FieldForm::Day:
        case FieldForm::Moment: {
            const QDate date = QDate::fromString(value, Qt::ISODate);
            const auto number = byDays ? filterDays(value) : date.isValid() ? std::optional(DayNumbers::numberOf(date)) : std::nullopt;
            if (!number)
                return false;
            days.push_back(*number);
            break;
        }
        case FieldForm::YesNo:
            if (value != u"yes" && value != u"no")
                return false;
            texts.push_back(value.toStdString());
            break;
        case FieldForm::Choice:
        case FieldForm::Choices:
            if (field.choice == ChoiceOf::Stage || field.choice == ChoiceOf::Member || field.choice == ChoiceOf::Channel
                || field.choice == ChoiceOf::Campaign) {
                const auto id = Uuid::fromText(value);
                if (!id)
                    return false;
                ids.insert(*id);
            }
            break;
        }
    }
    std::sort(numbers.begin(), numbers.end());
    std::sort(amounts.begin(), amounts.end());
    std::sort(days.begin(), days.end());
    choices = foldedChoices(field, condition.values);
    pipelineCurrency = catalog.currency.text().toStdString();
    return field.form != FieldForm::Text || !texts.front().empty();
}

const Value &FactFilter::Condition::ownValue(const Record &lead) const
{
    for (const CustomCell &cell : lead.custom) {
        if (cell.field == field.custom.id.uuid)
            return cell.value;
    }
    return nothingKnown;
}

TitleKind FactFilter::Condition::kindOfTitle(std::string_view title) const
{
    if (const auto known = titles.find(title); known != titles.end())
        return known->second;
    if (titles.size() > 20'000)
        titles.clear();
    return titles.emplace(title, titleKind(QString::fromUtf8(title.data(), qsizetype(title.size())))).first->second;
}

bool FactFilter::Condition::isSubscribed(const LeadFacts &facts, int day) const
{
    bool isSubscribed = isYes(utf8Of(facts.lead->at(col::Lead::Newsletter)));
    for (const TouchFact &touch : facts.touches) {
        if (touch.day > day)
            break;
        if (touch.kind == "newsletter_signup" || touch.kind == "unsubscribe")
            isSubscribed = touch.kind == "newsletter_signup";
    }
    return isSubscribed;
}

// \param room  for a value that has to be made
const Value &FactFilter::Condition::valueOf(const LeadFacts &facts, int day, Value &room) const
{
    const Record &lead = *facts.lead;
    switch (place.source) {
    case FactSource::Lead: return lead.at(place.column);
    case FactSource::Company: return facts.company ? facts.company->at(place.column) : nothingKnown;
    case FactSource::LeadOwn: return ownValue(lead);
    case FactSource::Title: {
        const std::string_view title = utf8Of(lead.at(col::Lead::Title));
        return title.empty() ? nothingKnown : titleKindValues()[size_t(kindOfTitle(title))];
    }
    case FactSource::Located: return countryOf(facts);
    case FactSource::Lifecycle:
    case FactSource::Band: {
        const auto word = stageWords.find(uuidOf(lead.at(col::Lead::Stage)));
        return word == stageWords.end() ? nothingKnown : word->second;
    }
    case FactSource::Lost: return room = qint64(lostStage && uuidOf(lead.at(col::Lead::Stage)) == lostStage);
    case FactSource::Reached: return room = qint64(facts.reachedOn && *facts.reachedOn <= day);
    case FactSource::Subscribed: return room = qint64(isSubscribed(facts, day));
    case FactSource::Dimension: return room = textValue(verdictKey(facts.bant[size_t(place.column)]));
    case FactSource::Bant: return room = textValue(bantVerdictKey(bantVerdict(facts.bant)));
    case FactSource::CompanyName: return facts.company ? facts.company->at(col::Company::Name) : nothingKnown;
    case FactSource::FullName:
        return room = textValue((textOf(lead.at(col::Lead::GivenName)) + u' ' + textOf(lead.at(col::Lead::FamilyName))).trimmed());
    case FactSource::None: break;
    }
    return nothingKnown;
}

// What valueOf() and holdsValue() look at.
void FactFilter::Condition::addNeeds(FactNeeds &needs) const
{
    switch (place.source) {
    case FactSource::Lead: needs.lead.insert(place.column); break;
    case FactSource::Company: needs.company.insert(place.column); break;
    case FactSource::LeadOwn: needs.ownFields = true; break;
    case FactSource::Title: needs.lead.insert(col::Lead::Title); break;
    case FactSource::Located:
        needs.lead.insert(col::Lead::Country);
        needs.company.insert(col::Company::Country);
        break;
    case FactSource::Lifecycle:
    case FactSource::Band:
    case FactSource::Lost: needs.lead.insert(col::Lead::Stage); break;
    case FactSource::Reached: needs.reached = true; break;
    case FactSource::Subscribed: needs.lead.insert(col::Lead::Newsletter); break;
    case FactSource::Dimension:
    case FactSource::Bant: needs.bant = true; break;
    case FactSource::CompanyName: needs.company.insert(col::Company::Name); break;
    case FactSource::FullName: needs.lead.insert({col::Lead::GivenName, col::Lead::FamilyName}); break;
    case FactSource::None: break;
    }
    if (place.currencyColumn > 0)
        (place.source == FactSource::Company ? needs.company : needs.lead).insert(place.currencyColumn);
}

bool FactFilter::Condition::isFilled(const LeadFacts &facts, int day) const
{
    Value room;
    const Value &value = valueOf(facts, day, room);
    if (const auto *text = std::get_if<std::string>(&value))
        return !text->empty() && !(place.source == FactSource::Dimension && *text == "unknown");
    return !isNull(value);
}

bool FactFilter::Condition::holdsText(std::string_view text) const
{
    if (const auto known = remembered.find(text); known != remembered.end())
        return known->second;
    const std::string word = foldedUtf8(text);
    bool does = false;
    switch (op) {
    case FilterOp::Is: does = word == texts.front(); break;
    case FilterOp::IsNot: does = word != texts.front(); break;
    case FilterOp::Contains: does = word.find(texts.front()) != std::string::npos; break;
    case FilterOp::ContainsNot: does = word.find(texts.front()) == std::string::npos; break;
    case FilterOp::BeginsWith: does = word.starts_with(texts.front()); break;
    case FilterOp::AnyOf: does = choices.contains(word); break;
    case FilterOp::NoneOf: does = !choices.contains(word); break;
    default: break;
    }
    if (remembered.size() > 20'000)
        remembered.clear();
    remembered.emplace(text, does);
    return does;
}

bool FactFilter::Condition::holdsDay(int asked, int day) const
{
    switch (op) {
    case FilterOp::InLastDays: return asked <= day && asked >= day - days.front();
    case FilterOp::MoreThanDaysAgo: return asked < day - days.front();
    case FilterOp::InNextDays: return asked >= day && asked <= day + days.front();
    case FilterOp::Before: return asked < days.front();
    case FilterOp::After: return asked > days.front();
    case FilterOp::On: return asked == days.front();
    case FilterOp::Between: return asked >= days.front() && asked <= days.back();
    default: return false;
    }
}

bool FactFilter::Condition::holdsValue(const Value &value, const LeadFacts &facts, int day) const
{
    switch (field.form) {
    case FieldForm::Text: return holdsText(utf8Of(value));
    case FieldForm::Number: {
        const auto *whole = std::get_if<qint64>(&value);
        const auto *real = std::get_if<double>(&value);
        if (!whole && !real)
            return op == FilterOp::IsNot;
        const double number = whole ? double(*whole) : *real;
        const bool fits = (op == FilterOp::AtMost || number >= numbers.front()) && (op == FilterOp::AtLeast || number <= numbers.back());
        return fits != (op == FilterOp::IsNot);
    }
    case FieldForm::Money: {
        qint64 amount = 0;
        std::string of = pipelineCurrency;
        if (const auto *text = std::get_if<std::string>(&value)) { // a custom field: `123.45 TRY`
            const auto money = moneyFromStored(*text);
            if (!money)
                return false;
            amount = money->minor;
            of = money->currency.text().toStdString();
        } else if (const auto *minor = std::get_if<qint64>(&value)) {
            amount = *minor;
            const Record *record = place.source == FactSource::Company ? facts.company.get() : facts.lead.get();
            if (place.currencyColumn > 0 && record && !isNull(record->at(place.currencyColumn)))
                of = std::string(utf8Of(record->at(place.currencyColumn)));
        } else {
            return false;
        }
        return of == currency && (op == FilterOp::AtMost || amount >= amounts.front()) && (op == FilterOp::AtLeast || amount <= amounts.back());
    }
    case FieldForm::Day: {
        const QDate date = dateOf(value);
        return date.isValid() && holdsDay(DayNumbers::numberOf(date), day);
    }
    case FieldForm::Moment: {
        const auto at = numberOf(value);
        return at && holdsDay(localDays->of(*at), day);
    }
    case FieldForm::YesNo: {
        bool yes = false;
        bool isSaid = true;
        if (const auto *number = std::get_if<qint64>(&value))
            yes = *number != 0;
        else if (const auto *text = std::get_if<std::string>(&value); text && !text->empty())
            yes = isYes(*text);
        else
            isSaid = false;
        const bool fits = isSaid && yes == (texts.front() == "yes");
        return fits != (op == FilterOp::IsNot);
    }
    case FieldForm::Choice:
        if (!ids.empty())
            return ids.contains(uuidOf(value)) != (op == FilterOp::NoneOf);
        return isNull(value) ? op == FilterOp::NoneOf : holdsText(utf8Of(value));
    case FieldForm::Choices: {
        bool hasOne = false;
        for (const QString &part : textOf(value).split(u';', Qt::SkipEmptyParts))
            hasOne = hasOne || choices.contains(folded(part.trimmed()).toStdString());
        return hasOne != (op == FilterOp::NoneOf);
    }
    }
    return false;
}

bool FactFilter::Condition::holds(const LeadFacts &facts, int day) const
{
    if (!isReadable)
        return false;
    if (op == FilterOp::IsEmpty || op == FilterOp::IsFilled)
        return isFilled(facts, day) == (op == FilterOp::IsFilled);
    Value room;
    return holdsValue(valueOf(facts, day, room), facts, day);
}

FactFilter::FactFilter(const Filter &filter, const TableFields &fields, const Catalog &catalog)
    : m_match(filter.match)
{
    const auto compiled = [&](const FilterCondition &from) {
        Condition condition;
        const TableField *field = scoringField(fields, from.field);
        if (!field)
            return condition;
        condition.field = *field;
        condition.place = placeOf(*field);
        condition.op = from.op;
        condition.isReadable = condition.readValues(from, catalog);
        condition.localDays = std::make_unique<DayNumbers>(catalog.zone);
        for (const Stage &stage : catalog.stages) {
            const QString word = condition.place.source == FactSource::Band ? bandKey(stage.band) : stage.lifecycle;
            condition.stageWords.emplace(stage.id.uuid, textValue(word));
            if (stage.isLost())
                condition.lostStage = stage.id.uuid;
        }
        return condition;
    };
    if (!filter.foreign.isEmpty() || !filter.search.isEmpty()) {
        m_groups.emplace_back();
        m_groups.back().conditions.emplace_back(); // never holds
        return;
    }
    for (const FilterCondition &condition : filter.conditions) {
        m_groups.emplace_back();
        m_groups.back().conditions.push_back(compiled(condition));
    }
    for (const FilterGroup &group : filter.groups) {
        if (group.conditions.empty())
            continue;
        m_groups.emplace_back();
        m_groups.back().match = group.match;
        for (const FilterCondition &condition : group.conditions)
            m_groups.back().conditions.push_back(compiled(condition));
    }
}

FactFilter::~FactFilter() = default;
FactFilter::FactFilter(FactFilter &&) noexcept = default;
FactFilter &FactFilter::operator=(FactFilter &&) noexcept = default;

bool FactFilter::isEmpty() const
{
    return m_groups.empty();
}

bool FactFilter::holds(const LeadFacts &facts, int day) const
{
    const auto groupHolds = [&](const Group &group) {
        const auto does = [&](const Condition &condition) { return condition.holds(facts, day); };
        return group.match == FilterMatch::Any ? std::any_of(group.conditions.begin(), group.conditions.end(), does)
                                               : std::all_of(group.conditions.begin(), group.conditions.end(), does);
    };
    if (m_groups.empty())
        return true;
    return m_match == FilterMatch::Any ? std::any_of(m_groups.begin(), m_groups.end(), groupHolds)
                                       : std::all_of(m_groups.begin(), m_groups.end(), groupHolds);
}

bool FactFilter::isKnown(const LeadFacts &facts, int day) const
{
    return std::any_of(m_groups.begin(), m_groups.end(), [&](const Group &group) {
        return std::any_of(group.conditions.begin(), group.conditions.end(),
                           [&](const Condition &condition) { return condition.isReadable && condition.isFilled(facts, day); });
    });
}

bool FactFilter::asksForTime() const
{
    return std::any_of(m_groups.begin(), m_groups.end(), [](const Group &group) {
        return std::any_of(group.conditions.begin(), group.conditions.end(), [](const Condition &condition) {
            return condition.op == FilterOp::InLastDays || condition.op == FilterOp::MoreThanDaysAgo
                || condition.op == FilterOp::InNextDays;
        });
    });
}

void FactFilter::addNeeds(FactNeeds &needs) const
{
    for (const Group &group : m_groups) {
        for (const Condition &condition : group.conditions)
            condition.addNeeds(needs);
    }
}

const std::vector<TableField> &ownScoringFields()
{
    static const std::vector<TableField> own = [] {
        const auto choice = [](const char *key, ChoiceOf of, const char *list) {
            return TableField{.key = QLatin1String(key), .form = FieldForm::Choice, .choice = of, .list = QLatin1String(list), .isShown = false};
        };
        const auto yesNo = [](const char *key) {
            return TableField{.key = QLatin1String(key), .form = FieldForm::YesNo, .isShown = false};
        };
        std::vector<TableField> all{choice("title_kind", ChoiceOf::Shipped, "title_kind"), choice("located_in", ChoiceOf::Country, ""),
                                    choice("lifecycle", ChoiceOf::Shipped, "lifecycle"), yesNo("lost"), yesNo("reached"), yesNo("subscribed")};
        for (const char *key : dimensionFields)
            all.push_back(choice(key, ChoiceOf::Shipped, "verdict"));
        return all;
    }();
    return own;
}

const TableField *scoringField(const TableFields &fields, QStringView key)
{
    for (const TableField &own : ownScoringFields()) {
        if (own.key == key)
            return &own;
    }
    const TableField *field = fields.find(key);
    return field && placeOf(*field).source != FactSource::None ? field : nullptr;
}

QString factConditionProblem(const FilterCondition &condition, const TableFields &fields)
{
    const TableField *field = scoringField(fields, condition.field);
    if (!field)
        return QStringLiteral("there is no field %1 for rules").arg(condition.field.left(80));
    const auto taken = filterOpsOf(*field);
    if (std::find(taken.begin(), taken.end(), condition.op) == taken.end())
        return QStringLiteral("%1 does not take this condition").arg(condition.field);
    const auto bad = [&](const QString &value) {
        return QStringLiteral("%1: %2 is no value for it").arg(condition.field, value.left(80));
    };
    const int count = valueCountOf(condition.op);
    if (count < 0 ? condition.values.isEmpty() : condition.values.size() != count)
        return bad(condition.values.join(QStringLiteral(", ")));
    const bool byDays = condition.op == FilterOp::InLastDays || condition.op == FilterOp::MoreThanDaysAgo || condition.op == FilterOp::InNextDays;
    std::vector<double> numbers;
    for (const QString &value : condition.values) {
        const bool isEmpty = value.trimmed().isEmpty() || value.size() > 1000;
        const bool isWrong = isEmpty || (field->form == FieldForm::Number && !filterNumber(value))
            || (field->form == FieldForm::Money && !filterMoney(value))
            || ((field->form == FieldForm::Day || field->form == FieldForm::Moment)
                && (byDays ? !filterDays(value) : !QDate::fromString(value, Qt::ISODate).isValid()))
            || (field->form == FieldForm::YesNo && value != u"yes" && value != u"no");
        if (isWrong)
            return bad(value);
        if (field->form == FieldForm::Number)
            numbers.push_back(*filterNumber(value));
    }
    if (condition.op == FilterOp::Between && numbers.size() == 2 && numbers[0] > numbers[1])
        return QStringLiteral("%1: %2 is above %3").arg(condition.field, condition.values[0], condition.values[1]);
    return {};
}

Result<void> checkScoringFields(const ScoringModel &model, const TableFields &fields, const QString &file)
{
    for (const ScoringRule &rule : model.rules) {
        std::vector<FilterCondition> conditions = rule.when.conditions;
        for (const FilterGroup &group : rule.when.groups)
            conditions.insert(conditions.end(), group.conditions.begin(), group.conditions.end());
        for (const FilterCondition &condition : conditions) {
            if (const QString problem = factConditionProblem(condition, fields); !problem.isEmpty())
                return Error{Errc::InvalidValue, file, rule.key, problem};
        }
    }
    return {};
}

} // namespace huni
