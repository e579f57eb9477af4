#include "core/leads/records.h"

#include "core/store/registry.h"

namespace huni {

namespace {

template<class IdType>
IdType asId(const Value &value)
{
    return IdType {uuidOf(value)};
}

template<class T>
std::optional<T> asNumber(const Value &value)
{
    const auto number = numberOf(value);
    return number ? std::optional(T(*number)) : std::nullopt;
}

Value minorOf(const std::optional<Money> &money)
{
    return money ? Value {money->minor} : Value {};
}

Value currencyOf(const std::optional<Money> &money)
{
    return money ? textValue(money->currency.text()) : Value {};
}

CustomValues customFrom(const Record &record)
{
    CustomValues values;
    for (const CustomCell &cell : record.custom) {
        QVariant value;
        if (const auto *number = std::get_if<qint64>(&cell.value))
            value = *number;
        else if (const auto *real = std::get_if<double>(&cell.value))
            value = *real;
        else
            value = textOf(cell.value);
        values.insert(FieldId {cell.field}, value);
    }
    return values;
}

std::vector<CustomCell> customCells(const CustomValues &values)
{
    std::vector<CustomCell> cells;
    for (auto value = values.begin(); value != values.end(); ++value) {
        const int type = value->typeId();
        if (type == QMetaType::Double)
            cells.push_back({value.key().uuid, value->toDouble()});
        else if (type == QMetaType::LongLong || type == QMetaType::Int || type == QMetaType::Bool)
            cells.push_back({value.key().uuid, value->toLongLong()});
        else
            cells.push_back({value.key().uuid, textValue(value->toString())});
    }
    return cells;
}

} // namespace

std::optional<Money> moneyFrom(const Value &minor, const Value &currency)
{
    const auto number = numberOf(minor);
    if (!number)
        return std::nullopt;
    return Money {*number, Currency::fromText(textOf(currency)).value_or(Currency {})};
}

Lead leadFrom(LeadId id, const Record &r)
{
    using C = col::Lead;
    Lead lead;
    lead.id = id;
    lead.givenName = textOf(r.at(C::GivenName));
    lead.familyName = textOf(r.at(C::FamilyName));
    lead.salutation = textOf(r.at(C::Salutation));
    lead.title = textOf(r.at(C::Title));
    lead.seniority = textOf(r.at(C::Seniority));
    lead.email = textOf(r.at(C::Email));
    lead.emailPersonal = textOf(r.at(C::EmailPersonal));
    lead.phone = textOf(r.at(C::Phone));
    lead.mobile = textOf(r.at(C::Mobile));
    lead.gender = textOf(r.at(C::Gender));
    lead.birthYear = asNumber<int>(r.at(C::BirthYear));
    lead.education = textOf(r.at(C::Education));
    lead.incomeBand = textOf(r.at(C::IncomeBand));
    lead.country = textOf(r.at(C::Country));
    lead.region = textOf(r.at(C::Region));
    lead.city = textOf(r.at(C::City));
    lead.street = textOf(r.at(C::Street));
    lead.postcode = textOf(r.at(C::Postcode));
    lead.language = textOf(r.at(C::Language));
    lead.timeZone = textOf(r.at(C::TimeZone));
    lead.company = asId<CompanyId>(r.at(C::Company));
    lead.interest = textOf(r.at(C::Interest));
    lead.newsletter = textOf(r.at(C::Newsletter));
    lead.channel = asId<ChannelId>(r.at(C::Channel));
    lead.latestChannel = asId<ChannelId>(r.at(C::LatestChannel));
    lead.campaign = asId<CampaignId>(r.at(C::Campaign));
    lead.keyword = textOf(r.at(C::Keyword));
    lead.arrival = textOf(r.at(C::Arrival));
    lead.referrer = asId<LeadId>(r.at(C::Referrer));
    lead.owner = asId<MemberId>(r.at(C::Owner));
    lead.stage = asId<StageId>(r.at(C::Stage));
    lead.position = textOf(r.at(C::Position));
    lead.stageSince = numberOf(r.at(C::StageSince)).value_or(0);
    lead.closedAt = numberOf(r.at(C::ClosedAt));
    lead.lostReason = textOf(r.at(C::LostReason));
    lead.value = moneyFrom(r.at(C::Value), r.at(C::ValueCurrency));
    lead.wakeOn = dateOf(r.at(C::WakeOn));
    lead.createdAt = numberOf(r.at(C::CreatedAt)).value_or(0);
    lead.externalId = textOf(r.at(C::ExternalId));
    lead.consent = textOf(r.at(C::Consent));
    lead.custom = customFrom(r);
    return lead;
}

Record recordOf(const Lead &lead)
{
    using C = col::Lead;
    Record r;
    r.cells.resize(size_t(tableInfo(Table::Lead).columnCount()));
    r.at(C::GivenName) = textValue(lead.givenName);
    r.at(C::FamilyName) = textValue(lead.familyName);
    r.at(C::Salutation) = textValue(lead.salutation);
    r.at(C::Title) = textValue(lead.title);
    r.at(C::Seniority) = textValue(lead.seniority);
    r.at(C::Email) = textValue(lead.email);
    r.at(C::EmailPersonal) = textValue(lead.emailPersonal);
    r.at(C::Phone) = textValue(lead.phone);
    r.at(C::Mobile) = textValue(lead.mobile);
    r.at(C::Gender) = textValue(lead.gender);
    r.at(C::BirthYear) = numberValue(lead.birthYear);
    r.at(C::Education) = textValue(lead.education);
    r.at(C::IncomeBand) = textValue(lead.incomeBand);
    r.at(C::Country) = textValue(lead.country);
    r.at(C::Region) = textValue(lead.region);
    r.at(C::City) = textValue(lead.city);
    r.at(C::Street) = textValue(lead.street);
    r.at(C::Postcode) = textValue(lead.postcode);
    r.at(C::Language) = textValue(lead.language);
    r.at(C::TimeZone) = textValue(lead.timeZone);
    r.at(C::Company) = idValue(lead.company);
    r.at(C::Interest) = textValue(lead.interest);
    r.at(C::Newsletter) = textValue(lead.newsletter);
    r.at(C::Channel) = idValue(lead.channel);
    r.at(C::LatestChannel) = idValue(lead.latestChannel);
    r.at(C::Campaign) = idValue(lead.campaign);
    r.at(C::Keyword) = textValue(lead.keyword);
    r.at(C::Arrival) = textValue(lead.arrival);
    r.at(C::Referrer) = idValue(lead.referrer);
    r.at(C::Owner) = idValue(lead.owner);
    r.at(C::Stage) = idValue(lead.stage);
    r.at(C::Position) = textValue(lead.position);
    r.at(C::StageSince) = lead.stageSince ? Value {lead.stageSince} : Value {};
    r.at(C::ClosedAt) = numberValue(lead.closedAt);
    r.at(C::LostReason) = textValue(lead.lostReason);
    r.at(C::Value) = minorOf(lead.value);
    r.at(C::ValueCurrency) = currencyOf(lead.value);
    r.at(C::WakeOn) = dateValue(lead.wakeOn);
    r.at(C::CreatedAt) = lead.createdAt ? Value {lead.createdAt} : Value {};
    r.at(C::ExternalId) = textValue(lead.externalId);
    r.at(C::Consent) = textValue(lead.consent);
    r.custom = customCells(lead.custom);
    return r;
}

Company companyFrom(CompanyId id, const Record &r)
{
    using C = col::Company;
    Company company;
    company.id = id;
    company.name = textOf(r.at(C::Name));
    company.sector = textOf(r.at(C::Sector));
    company.employees = numberOf(r.at(C::Employees));
    company.revenue = moneyFrom(r.at(C::Revenue), r.at(C::RevenueCurrency));
    company.country = textOf(r.at(C::Country));
    company.region = textOf(r.at(C::Region));
    company.city = textOf(r.at(C::City));
    company.street = textOf(r.at(C::Street));
    company.postcode = textOf(r.at(C::Postcode));
    company.domain = textOf(r.at(C::Domain));
    company.products = textOf(r.at(C::Products));
    company.phone = textOf(r.at(C::Phone));
    company.owner = asId<MemberId>(r.at(C::Owner));
    company.createdAt = numberOf(r.at(C::CreatedAt)).value_or(0);
    company.externalId = textOf(r.at(C::ExternalId));
    company.custom = customFrom(r);
    return company;
}

Record recordOf(const Company &company)
{
    using C = col::Company;
    Record r;
    r.cells.resize(size_t(tableInfo(Table::Company).columnCount()));
    r.at(C::Name) = textValue(company.name);
    r.at(C::Sector) = textValue(company.sector);
    r.at(C::Employees) = numberValue(company.employees);
    r.at(C::Revenue) = minorOf(company.revenue);
    r.at(C::RevenueCurrency) = currencyOf(company.revenue);
    r.at(C::Country) = textValue(company.country);
    r.at(C::Region) = textValue(company.region);
    r.at(C::City) = textValue(company.city);
    r.at(C::Street) = textValue(company.street);
    r.at(C::Postcode) = textValue(company.postcode);
    r.at(C::Domain) = textValue(company.domain);
    r.at(C::Products) = textValue(company.products);
    r.at(C::Phone) = textValue(company.phone);
    r.at(C::Owner) = idValue(company.owner);
    r.at(C::CreatedAt) = company.createdAt ? Value {company.createdAt} : Value {};
    r.at(C::ExternalId) = textValue(company.externalId);
    r.custom = customCells(company.custom);
    return r;
}

Opportunity opportunityFrom(OpportunityId id, const Record &r)
{
    using C = col::Opportunity;
    Opportunity o;
    o.id = id;
    o.name = textOf(r.at(C::Name));
    o.lead = asId<LeadId>(r.at(C::Lead));
    o.company = asId<CompanyId>(r.at(C::Company));
    o.product = textOf(r.at(C::Product));
    o.type = textOf(r.at(C::Type));
    o.amount = moneyFrom(r.at(C::Amount), r.at(C::Currency));
    o.cost = numberOf(r.at(C::Cost));
    o.probability = asNumber<int>(r.at(C::Probability));
    o.stage = asId<StageId>(r.at(C::Stage));
    o.position = textOf(r.at(C::Position));
    o.stageSince = numberOf(r.at(C::StageSince)).value_or(0);
    o.closedAt = numberOf(r.at(C::ClosedAt));
    o.lostReason = textOf(r.at(C::LostReason));
    o.expectedClose = dateOf(r.at(C::ExpectedClose));
    o.competitor = textOf(r.at(C::Competitor));
    o.owner = asId<MemberId>(r.at(C::Owner));
    o.createdAt = numberOf(r.at(C::CreatedAt)).value_or(0);
    o.externalId = textOf(r.at(C::ExternalId));
    o.custom = customFrom(r);
    return o;
}

Record recordOf(const Opportunity &o)
{
    using C = col::Opportunity;
    Record r;
    r.cells.resize(size_t(tableInfo(Table::Opportunity).columnCount()));
    r.at(C::Name) = textValue(o.name);
    r.at(C::Lead) = idValue(o.lead);
    r.at(C::Company) = idValue(o.company);
    r.at(C::Product) = textValue(o.product);
    r.at(C::Type) = textValue(o.type);
    r.at(C::Amount) = minorOf(o.amount);
    r.at(C::Currency) = currencyOf(o.amount);
    r.at(C::Cost) = numberValue(o.cost);
    r.at(C::Probability) = numberValue(o.probability);
    r.at(C::Stage) = idValue(o.stage);
    r.at(C::Position) = textValue(o.position);
    r.at(C::StageSince) = o.stageSince ? Value {o.stageSince} : Value {};
    r.at(C::ClosedAt) = numberValue(o.closedAt);
    r.at(C::LostReason) = textValue(o.lostReason);
    r.at(C::ExpectedClose) = dateValue(o.expectedClose);
    r.at(C::Competitor) = textValue(o.competitor);
    r.at(C::Owner) = idValue(o.owner);
    r.at(C::CreatedAt) = o.createdAt ? Value {o.createdAt} : Value {};
    r.at(C::ExternalId) = textValue(o.externalId);
    r.custom = customCells(o.custom);
    return r;
}

} // namespace huni
