#include "core/leads/records.h"

#include "core/store/registry.h"

namespace huni {

namespace {

// Takes the members of a thing out of its cells. What this version does not understand stays empty.
class CellReader
{
public:
    explicit CellReader(const Record &record)
        : m_record(record)
    {
    }
    void operator()(int column, QString &text) const { text = textOf(m_record.at(column)); }
    template <class Tag>
    void operator()(int column, Id<Tag> &id) const
    {
        id = Id<Tag>{uuidOf(m_record.at(column))};
    }
    template <class T>
    void operator()(int column, std::optional<T> &number) const
    {
        const auto value = numberOf(m_record.at(column));
        number = value ? std::optional(T(*value)) : std::nullopt;
    }
    void operator()(int column, Instant &at) const { at = numberOf(m_record.at(column)).value_or(0); }
    void operator()(int column, QDate &day) const { day = dateOf(m_record.at(column)); }
    void operator()(int minor, int currency, std::optional<Money> &money) const
    {
        money = moneyFrom(m_record.at(minor), m_record.at(currency));
    }

private:
    const Record &m_record;
};

// Puts them into cells.
class CellWriter
{
public:
    explicit CellWriter(Record &record)
        : m_record(record)
    {
    }
    void operator()(int column, const QString &text) const { m_record.at(column) = textValue(text); }
    template <class Tag>
    void operator()(int column, const Id<Tag> &id) const
    {
        m_record.at(column) = idValue(id);
    }
    template <class T>
    void operator()(int column, const std::optional<T> &number) const
    {
        m_record.at(column) = numberValue(number);
    }
    void operator()(int column, const Instant &at) const { m_record.at(column) = at ? Value{at} : Value{}; }
    void operator()(int column, const QDate &day) const { m_record.at(column) = dateValue(day); }
    void operator()(int minor, int currency, const std::optional<Money> &money) const
    {
        m_record.at(minor) = money ? Value{money->minor} : Value{};
        m_record.at(currency) = money ? textValue(money->currency.text()) : Value{};
    }

private:
    Record &m_record;
};

// Which member stands in which cell, for both ways.
template <class AnyLead, class At>
void eachCell(col::Lead, AnyLead &lead, const At &at)
{
    using C = col::Lead;
    at(C::GivenName, lead.givenName);
    at(C::FamilyName, lead.familyName);
    at(C::Salutation, lead.salutation);
    at(C::Title, lead.title);
    at(C::Seniority, lead.seniority);
    at(C::Email, lead.email);
    at(C::EmailPersonal, lead.emailPersonal);
    at(C::Phone, lead.phone);
    at(C::Mobile, lead.mobile);
    at(C::Gender, lead.gender);
    at(C::BirthYear, lead.birthYear);
    at(C::Education, lead.education);
    at(C::IncomeBand, lead.incomeBand);
    at(C::Country, lead.country);
    at(C::Region, lead.region);
    at(C::City, lead.city);
    at(C::Street, lead.street);
    at(C::Postcode, lead.postcode);
    at(C::Language, lead.language);
    at(C::TimeZone, lead.timeZone);
    at(C::Company, lead.company);
    at(C::Interest, lead.interest);
    at(C::Newsletter, lead.newsletter);
    at(C::Channel, lead.channel);
    at(C::LatestChannel, lead.latestChannel);
    at(C::Campaign, lead.campaign);
    at(C::Keyword, lead.keyword);
    at(C::Arrival, lead.arrival);
    at(C::Referrer, lead.referrer);
    at(C::Owner, lead.owner);
    at(C::Stage, lead.stage);
    at(C::Position, lead.position);
    at(C::StageSince, lead.stageSince);
    at(C::ClosedAt, lead.closedAt);
    at(C::LostReason, lead.lostReason);
    at(C::Value, C::ValueCurrency, lead.value);
    at(C::WakeOn, lead.wakeOn);
    at(C::CreatedAt, lead.createdAt);
    at(C::ExternalId, lead.externalId);
    at(C::Consent, lead.consent);
}

template <class AnyCompany, class At>
void eachCell(col::Company, AnyCompany &company, const At &at)
{
    using C = col::Company;
    at(C::Name, company.name);
    at(C::Sector, company.sector);
    at(C::Employees, company.employees);
    at(C::Revenue, C::RevenueCurrency, company.revenue);
    at(C::Country, company.country);
    at(C::Region, company.region);
    at(C::City, company.city);
    at(C::Street, company.street);
    at(C::Postcode, company.postcode);
    at(C::Domain, company.domain);
    at(C::Products, company.products);
    at(C::Phone, company.phone);
    at(C::Owner, company.owner);
    at(C::CreatedAt, company.createdAt);
    at(C::ExternalId, company.externalId);
}

template <class AnyOpportunity, class At>
void eachCell(col::Opportunity, AnyOpportunity &opportunity, const At &at)
{
    using C = col::Opportunity;
    at(C::Name, opportunity.name);
    at(C::Lead, opportunity.lead);
    at(C::Company, opportunity.company);
    at(C::Product, opportunity.product);
    at(C::Type, opportunity.type);
    at(C::Amount, C::Currency, opportunity.amount);
    at(C::Cost, opportunity.cost);
    at(C::Probability, opportunity.probability);
    at(C::Stage, opportunity.stage);
    at(C::Position, opportunity.position);
    at(C::StageSince, opportunity.stageSince);
    at(C::ClosedAt, opportunity.closedAt);
    at(C::LostReason, opportunity.lostReason);
    at(C::ExpectedClose, opportunity.expectedClose);
    at(C::Competitor, opportunity.competitor);
    at(C::Owner, opportunity.owner);
    at(C::CreatedAt, opportunity.createdAt);
    at(C::ExternalId, opportunity.externalId);
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
        values.insert(FieldId{cell.field}, value);
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

template <class Thing, class Columns>
Thing thingFrom(const Record &record, Columns columns)
{
    Thing thing;
    eachCell(columns, thing, CellReader(record));
    thing.custom = customFrom(record);
    return thing;
}

template <class Thing, class Columns>
Record recordOfThing(Table table, const Thing &thing, Columns columns)
{
    Record record;
    record.cells.resize(size_t(tableInfo(table).columnCount()));
    eachCell(columns, thing, CellWriter(record));
    record.custom = customCells(thing.custom);
    return record;
}

} // namespace

std::optional<Money> moneyFrom(const Value &minor, const Value &currency)
{
    const auto number = numberOf(minor);
    if (!number)
        return std::nullopt;
    return Money{*number, Currency::fromText(textOf(currency)).value_or(Currency{})};
}

Lead leadFrom(LeadId id, const Record &record)
{
    Lead lead = thingFrom<Lead>(record, col::Lead{});
    lead.id = id;
    return lead;
}

Record recordOf(const Lead &lead)
{
    return recordOfThing(Table::Lead, lead, col::Lead{});
}

Company companyFrom(CompanyId id, const Record &record)
{
    Company company = thingFrom<Company>(record, col::Company{});
    company.id = id;
    return company;
}

Record recordOf(const Company &company)
{
    return recordOfThing(Table::Company, company, col::Company{});
}

Opportunity opportunityFrom(OpportunityId id, const Record &record)
{
    Opportunity opportunity = thingFrom<Opportunity>(record, col::Opportunity{});
    opportunity.id = id;
    return opportunity;
}

Record recordOf(const Opportunity &opportunity)
{
    return recordOfThing(Table::Opportunity, opportunity, col::Opportunity{});
}

} // namespace huni
