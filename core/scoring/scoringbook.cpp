#include "core/scoring/scoringbook.h"

#include <QJsonDocument>

#include <limits>

namespace huni {

namespace {

FilterCondition conditionOf(const char *field, FilterOp op, const QStringList &values)
{
    return {QLatin1String(field), op, values, {}};
}

// Sizes are ranges of people: a condition each, one of which has to hold.
std::optional<FilterCondition> sizeCondition(const QString &size)
{
    static const QHash<QString, QStringList> ranges{{QStringLiteral("micro"), {QStringLiteral("1"), QStringLiteral("9")}},
                                                    {QStringLiteral("small"), {QStringLiteral("10"), QStringLiteral("49")}},
                                                    {QStringLiteral("medium"), {QStringLiteral("50"), QStringLiteral("249")}},
                                                    {QStringLiteral("large"), {QStringLiteral("250"), QStringLiteral("999")}}};
    if (size == u"enterprise")
        return conditionOf("company.employees", FilterOp::AtLeast, {QStringLiteral("1000")});
    const auto range = ranges.constFind(size);
    return range == ranges.constEnd() ? std::nullopt : std::optional(conditionOf("company.employees", FilterOp::Between, *range));
}

// Titles are asked of the ideal customer alone: the model that ships knows ranks.
ScoringRule targetTitleRule()
{
    ScoringRule rule;
    rule.key = QStringLiteral("target_title");
    rule.nameEn = QStringLiteral("Target title");
    rule.nameTr = QStringLiteral("Hedef unvan");
    rule.group = RuleGroup::Fit;
    rule.points = 10 * pointHundredths;
    return rule;
}

Filter sectorsAsked(const IdealCustomer &ideal)
{
    Filter filter;
    if (!ideal.sectors.isEmpty())
        filter.conditions.push_back(conditionOf("company.sector", FilterOp::AnyOf, ideal.sectors));
    return filter;
}

Filter countriesAsked(const IdealCustomer &ideal)
{
    Filter filter;
    if (!ideal.countries.isEmpty())
        filter.conditions.push_back(conditionOf("located_in", FilterOp::AnyOf, ideal.countries));
    return filter;
}

// One of several has to hold.
Filter anyOfThese(std::vector<FilterCondition> conditions)
{
    Filter filter;
    if (!conditions.empty())
        filter.groups.push_back({FilterMatch::Any, std::move(conditions)});
    return filter;
}

Filter sizesAsked(const IdealCustomer &ideal)
{
    std::vector<FilterCondition> sizes;
    for (const QString &size : ideal.sizes) {
        if (auto condition = sizeCondition(size))
            sizes.push_back(std::move(*condition));
    }
    return anyOfThese(std::move(sizes));
}

Filter titlesAsked(const IdealCustomer &ideal)
{
    std::vector<FilterCondition> titles;
    for (const QString &title : ideal.titles)
        titles.push_back(conditionOf("title", FilterOp::Contains, {title}));
    return anyOfThese(std::move(titles));
}

// The rule of that key asks this from now on, or goes away when there is nothing to ask.
void askOf(ScoringModel &model, QStringView key, const Filter &when)
{
    const auto rule = std::find_if(model.rules.begin(), model.rules.end(), [key](const ScoringRule &each) { return each.key == key; });
    if (when.conditionCount() == 0) {
        if (rule != model.rules.end())
            model.rules.erase(rule);
        return;
    }
    if (rule != model.rules.end()) {
        rule->when = when;
        return;
    }
    const ScoringRule *known = shippedScoringModel().rule(key);
    ScoringRule shipped = known ? *known : targetTitleRule();
    shipped.when = when;
    const auto behind = std::find_if(model.rules.begin(), model.rules.end(), [](const ScoringRule &each) { return each.group > RuleGroup::Fit; });
    model.rules.insert(behind, std::move(shipped));
}

ScoringVersion versionFrom(Query &query)
{
    ScoringVersion version{query.as<ScoringVersionId>(0), dateOf(query.value(2)), {}, query.integer(4), query.as<MemberId>(5), query.text(6), {}};
    auto model = scoringModelFromJson(QByteArray(query.utf8(3).data(), qsizetype(query.utf8(3).size())), QStringLiteral("scoring_version"));
    if (model)
        version.model = std::move(*model);
    else
        version.problem = model.error().place + QStringLiteral(": ") + model.error().detail;
    return version;
}

// What this Huni cannot read scores as the version before it did: an old model stays in force.
void useOlderForUnreadable(std::vector<ScoringVersion> &versions)
{
    const auto readable = std::find_if(versions.begin(), versions.end(), [](const ScoringVersion &version) { return version.problem.isEmpty(); });
    const ScoringModel *last = readable == versions.end() ? &shippedScoringModel() : &readable->model;
    for (ScoringVersion &version : versions) {
        if (version.problem.isEmpty())
            last = &version.model;
        else
            version.model = *last;
    }
}

std::vector<MarketModel> modelsWithoutVersions(Connection &connection, PipelineId pipeline)
{
    std::vector<MarketModel> models;
    Query query(connection, "SELECT id, key, name, market FROM scoring_model WHERE gone=0 ORDER BY coalesce(key,'')='default', position, id");
    while (query.next())
        models.push_back({query.as<ScoringModelId>(0), query.text(1), query.text(2), filterFromJson(query.text(3)), {}});
    if (models.empty() || !models.back().isDefault())
        models.push_back({defaultScoringModelId(pipeline), QStringLiteral("default"), {}, {}, {}});
    return models;
}

} // namespace

const ScoringVersion &MarketModel::inForceOn(QDate day) const
{
    const ScoringVersion *inForce = &versions.front();
    for (const ScoringVersion &version : versions) {
        if (version.from.isValid() && version.from <= day)
            inForce = &version;
    }
    return *inForce;
}

IdealCustomer readIdealCustomer(Connection &connection, PipelineId pipeline)
{
    Query query(connection, "SELECT value FROM setting WHERE id=?1 AND gone=0", settingIdFor(pipeline, u"ideal_customer"));
    return query.next() ? idealCustomerFromJson(query.text(0).toUtf8()) : IdealCustomer{};
}

ScoringModelId defaultScoringModelId(PipelineId pipeline)
{
    return {Uuid::v5(pipeline.uuid, "scoring_model:default")};
}

std::vector<MarketModel> readScoringModels(Connection &connection, PipelineId pipeline)
{
    std::vector<MarketModel> models = modelsWithoutVersions(connection, pipeline);
    Query versions(connection, "SELECT id, model, from_day, body, at, member, note FROM scoring_version WHERE gone=0 ORDER BY from_day, at, id");
    while (versions.next()) {
        const auto of = std::find_if(models.begin(), models.end(), [&](const MarketModel &model) { return model.id.uuid == versions.id(1); });
        if (of != models.end())
            of->versions.push_back(versionFrom(versions));
    }
    if (models.back().versions.empty())
        models.back().versions.push_back({{}, {}, withIdealCustomer(shippedScoringModel(), readIdealCustomer(connection, pipeline)), 0, {}, {}, {}});
    std::erase_if(models, [](const MarketModel &model) { return model.versions.empty(); });
    for (MarketModel &model : models)
        useOlderForUnreadable(model.versions);
    return models;
}

std::vector<MarketModel> readScoringModelsOn(Connection &connection, PipelineId pipeline, QDate day)
{
    std::vector<MarketModel> models = modelsWithoutVersions(connection, pipeline);
    for (MarketModel &model : models) {
        for (const char *which : {"from_day<=?2 AND from_day<>'' ORDER BY from_day DESC, at DESC, id DESC",
                                  "?2=?2 ORDER BY from_day, at, id"}) { // the first counts from the beginning of time
            if (!model.versions.empty())
                break;
            Query query(connection,
                        std::string("SELECT id, model, from_day, body, at, member, note FROM scoring_version WHERE model=?1 AND gone=0 AND ") + which + " LIMIT 1",
                        model.id, day.toString(Qt::ISODate));
            if (query.next())
                model.versions.push_back(versionFrom(query));
        }
    }
    const auto isUnreadable = [](const MarketModel &model) { return !model.versions.empty() && !model.versions.front().problem.isEmpty(); };
    if (models.back().versions.empty() || std::any_of(models.begin(), models.end(), isUnreadable)) {
        models = readScoringModels(connection, pipeline);
        for (MarketModel &model : models)
            model.versions = {model.inForceOn(day)};
        return models;
    }
    std::erase_if(models, [](const MarketModel &model) { return model.versions.empty(); });
    return models;
}

ScoringModel withIdealCustomer(ScoringModel model, const IdealCustomer &ideal)
{
    if (ideal.sectors.isEmpty() && ideal.sizes.isEmpty() && ideal.countries.isEmpty() && ideal.titles.isEmpty())
        return model;
    askOf(model, u"sector", sectorsAsked(ideal));
    askOf(model, u"size", sizesAsked(ideal));
    askOf(model, u"country", countriesAsked(ideal));
    askOf(model, u"target_title", titlesAsked(ideal));
    return model;
}

ScoringModel withIdealChange(ScoringModel model, const IdealCustomer &before, const IdealCustomer &after)
{
    if (before.sectors != after.sectors)
        askOf(model, u"sector", sectorsAsked(after));
    if (before.sizes != after.sizes)
        askOf(model, u"size", sizesAsked(after));
    if (before.countries != after.countries)
        askOf(model, u"country", countriesAsked(after));
    if (before.titles != after.titles)
        askOf(model, u"target_title", titlesAsked(after));
    return model;
}

IdealCustomer idealCustomerOf(const ScoringModel &model)
{
    IdealCustomer ideal;
    const auto conditionsOfRule = [&model](QStringView key) {
        const ScoringRule *rule = model.rule(key);
        std::vector<FilterCondition> all = rule ? rule->when.conditions : std::vector<FilterCondition>{};
        if (rule && all.empty() && rule->when.groups.size() == 1)
            all = rule->when.groups.front().conditions;
        return all;
    };
    for (const FilterCondition &condition : conditionsOfRule(u"sector")) {
        if (condition.field == u"company.sector" && condition.op == FilterOp::AnyOf)
            ideal.sectors += condition.values;
    }
    for (const FilterCondition &condition : conditionsOfRule(u"country")) {
        if (condition.field == u"located_in" && condition.op == FilterOp::AnyOf)
            ideal.countries += condition.values;
    }
    for (const FilterCondition &condition : conditionsOfRule(u"size")) {
        for (const char *size : {"micro", "small", "medium", "large", "enterprise"}) {
            if (sizeCondition(QLatin1String(size)) == condition)
                ideal.sizes += QLatin1String(size);
        }
    }
    for (const FilterCondition &condition : conditionsOfRule(u"target_title")) {
        if (condition.field == u"title" && condition.op == FilterOp::Contains)
            ideal.titles += condition.values;
    }
    return ideal;
}

ScoringBook::ScoringBook(std::vector<MarketModel> models, const Catalog &catalog)
    : m_models(std::move(models))
{
    const TableFields fields(Table::Lead, catalog);
    for (const MarketModel &model : m_models) {
        Market market{FactFilter(model.market, fields, catalog)};
        for (const ScoringVersion &version : model.versions) {
            const bool isFirst = market.versions.empty() || !version.from.isValid();
            market.versions.push_back({isFirst ? std::numeric_limits<int>::min() : DayNumbers::numberOf(version.from), ScoringRules(version.model, catalog)});
        }
        m_markets.push_back(std::move(market));
    }
}

size_t ScoringBook::placeOf(const LeadFacts &facts, int day) const
{
    for (size_t i = 0; i + 1 < m_markets.size(); ++i) {
        const Market &market = m_markets[i];
        if (!market.takes.isEmpty() && !market.inForceOn(day).model().ends && market.takes.holds(facts, day))
            return i;
    }
    return m_markets.size() - 1;
}

const ScoringRules &ScoringBook::inForce(const LeadFacts &facts, int day) const
{
    return m_markets[placeOf(facts, day)].inForceOn(day);
}

const ScoringRules &ScoringBook::Market::inForceOn(int day) const
{
    const ScoringRules *rules = &versions.front().rules;
    for (const Version &version : versions) {
        if (version.from <= day)
            rules = &version.rules;
    }
    return *rules;
}

void ScoringBook::addNeeds(FactNeeds &needs) const
{
    for (const Market &market : m_markets) {
        market.takes.addNeeds(needs);
        for (const Version &version : market.versions)
            version.rules.addNeeds(needs);
    }
}

std::vector<int> ScoringBook::changeDays() const
{
    std::vector<int> days;
    for (const Market &market : m_markets) {
        for (size_t i = 1; i < market.versions.size(); ++i)
            days.push_back(market.versions[i].from);
    }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

} // namespace huni
