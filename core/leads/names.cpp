#include "core/leads/names.h"

#include "core/leads/records.h"

#include <array>

namespace huni {

namespace {

QString firstSaid(std::initializer_list<QString> texts)
{
    for (const QString &text : texts) {
        if (!text.isEmpty())
            return text;
    }
    return {};
}

QString ownDetail(const Lead &lead)
{
    return firstSaid({lead.email, lead.emailPersonal, lead.phone, lead.mobile, lead.externalId});
}

// `nullif(t.a,''),nullif(t.b,'')`: what is empty says as little as what is not there.
std::string saidSql(std::string_view alias, std::initializer_list<std::string_view> columns)
{
    std::string sql;
    for (const std::string_view column : columns) {
        sql += sql.empty() ? "nullif(" : ",nullif(";
        sql.append(alias).append(1, '.').append(column) += ",'')";
    }
    return sql;
}

} // namespace

QString leadName(const Lead &lead, const QString &company)
{
    return firstSaid({lead.fullName(), company, ownDetail(lead)});
}

QString leadName(const Record &record, const std::function<QString(const Uuid &)> &companyNamed)
{
    const Lead lead = leadFrom({}, record);
    const bool asks = lead.company && lead.fullName().isEmpty();
    return leadName(lead, asks ? companyNamed(lead.company.uuid) : QString());
}

QString leadName(Writer &writer, const Record &record)
{
    return leadName(record, [&writer](const Uuid &id) {
        const auto company = writer.record(Table::Company, id);
        return company ? textOf(company->at(col::Company::Name)) : QString();
    });
}

LeadTitle leadTitle(const Lead &lead, const QString &company)
{
    LeadTitle title{leadName(lead, company), company};
    if (lead.fullName().isEmpty())
        title.detail = company.isEmpty() ? QString() : ownDetail(lead);
    return title;
}

LeadTitle leadTitle(Connection &connection, const Uuid &id)
{
    Query query(connection,
                "SELECT l.given_name, l.family_name, l.email, l.email_personal, l.phone, l.mobile, l.external_id, c.name "
                "FROM lead l LEFT JOIN company c ON c.id=l.company AND c.gone=0 WHERE l.id=?1",
                id);
    if (!query.next())
        return {};
    Lead lead;
    int column = 0;
    for (QString *text : {&lead.givenName, &lead.familyName, &lead.email, &lead.emailPersonal, &lead.phone, &lead.mobile,
                          &lead.externalId})
        *text = query.text(column++);
    return leadTitle(lead, query.text(column));
}

std::string leadNameSql(std::string_view lead)
{
    std::string company = "(SELECT c.name FROM company c WHERE c.gone=0 AND c.id=";
    company.append(lead) += ".company)";
    return leadNameSql(lead, company);
}

std::string leadNameSql(std::string_view lead, std::string_view company)
{
    const std::string given = saidSql(lead, {"given_name"});
    const std::string family = saidSql(lead, {"family_name"});
    std::string sql = "coalesce(";
    sql.append(given).append("||' '||").append(family).append(1, ',').append(given).append(1, ',').append(family);
    sql.append(",nullif(").append(company).append(",''),");
    return sql.append(saidSql(lead, {"email", "email_personal", "phone", "mobile", "external_id"})) += ')';
}

QString companyName(const Company &company)
{
    return firstSaid({company.name, company.domain, company.phone, company.externalId});
}

QString companyName(const Record &record)
{
    using C = col::Company;
    return firstSaid({textOf(record.at(C::Name)), textOf(record.at(C::Domain)), textOf(record.at(C::Phone)),
                      textOf(record.at(C::ExternalId))});
}

QString companyName(Connection &connection, const Uuid &company)
{
    Query query(connection, "SELECT " + companyNameSql("c") + " FROM company c WHERE c.id=?1", company);
    return query.next() ? query.text(0) : QString();
}

std::string companyNameSql(std::string_view company)
{
    return "coalesce(" + saidSql(company, {"name", "domain", "phone", "external_id"}) + ')';
}

QString thingName(Writer &writer, Table table, const Record &thing)
{
    return table == Table::Lead ? leadName(writer, thing) : companyName(thing);
}

} // namespace huni
