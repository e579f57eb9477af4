#include "core/duplicates/look.h"

#include "core/leads/matchkeys.h"

namespace huni {

namespace {

std::string wholeName(std::string_view given, std::string_view family)
{
    std::string name(given);
    if (!given.empty() && !family.empty())
        name += ' ';
    name += family;
    return name;
}

void setEmail(Look &look, size_t place, std::string_view text)
{
    look.emails[place] = comparableEmail(text);
    look.bareEmails[place] = emailWithoutTag(look.emails[place]);
}

void setPhone(Look &look, size_t place, std::string_view text)
{
    look.phones[place] = text;
    look.digits[place] = comparableDigits(text);
}

Look leadLookFrom(const Query &query)
{
    Look look;
    look.id = query.id(0);
    look.name = wholeName(query.utf8(1), query.utf8(2));
    look.words = nameWords(look.name);
    for (size_t i = 0; i < 2; ++i) {
        setEmail(look, i, query.utf8(3 + int(i)));
        setPhone(look, i, query.utf8(5 + int(i)));
    }
    look.country = query.utf8(7);
    look.company = query.id(8);
    return look;
}

Look companyLookFrom(const Query &query)
{
    Look look;
    look.id = query.id(0);
    look.name = query.utf8(1);
    look.words = companyNameWords(look.name);
    setPhone(look, 0, query.utf8(2));
    look.domain = comparableDomain(query.utf8(3));
    look.country = query.utf8(4);
    return look;
}

// A lead that names its company by name only belongs to whoever is called so.
void giveCompanyNamed(Connection &connection, Look &look, const QString &name)
{
    const std::string utf8 = name.toStdString();
    look.companyWords = companyNameWords(utf8);
    const qint64 hash = MatchKeys::hash(Table::Company, MatchBy::Name, utf8);
    if (hash == 0)
        return;
    for (const qint64 n : MatchKeys::rowsWith(connection, Table::Company, hash)) {
        Query company(connection, "SELECT id FROM company WHERE n=?1 AND gone=0", n);
        if (company.next())
            look.company = company.id(0);
    }
}

void giveCompanyById(Connection &connection, Look &look)
{
    if (!look.company)
        return;
    Query company(connection, "SELECT name, country FROM company WHERE id=?1 AND gone=0", look.company);
    if (!company.next()) {
        look.company = {};
        return;
    }
    look.companyWords = companyNameWords(company.utf8(0));
    if (look.country.empty())
        look.country = company.utf8(1);
}

template <class Key>
std::optional<Look> storedLook(Connection &connection, Table table, const char *condition, const Key &key)
{
    std::optional<Look> look;
    {
        std::string sql(looksSql(table));
        Query query(connection, sql += condition, key);
        if (query.next())
            look = lookFrom(table, query);
    }
    if (look && table == Table::Lead)
        giveCompanyById(connection, *look);
    return look;
}

} // namespace

std::string_view looksSql(Table table)
{
    return table == Table::Lead
        ? "SELECT id, given_name, family_name, email, email_personal, phone, mobile, country, company FROM lead WHERE gone=0"
        : "SELECT id, name, phone, domain, country FROM company WHERE gone=0";
}

Look lookFrom(Table table, const Query &query)
{
    return table == Table::Lead ? leadLookFrom(query) : companyLookFrom(query);
}

std::optional<Look> lookOf(Connection &connection, Table table, const Uuid &thing)
{
    return storedLook(connection, table, " AND id=?1", thing);
}

std::optional<Look> lookAt(Connection &connection, Table table, qint64 n)
{
    return storedLook(connection, table, " AND n=?1", n);
}

Look lookOf(Connection &connection, const Lead &lead, const QString &companyName)
{
    Look look;
    look.id = lead.id.uuid;
    look.name = wholeName(lead.givenName.toStdString(), lead.familyName.toStdString());
    look.words = nameWords(look.name);
    setEmail(look, 0, lead.email.toStdString());
    setEmail(look, 1, lead.emailPersonal.toStdString());
    setPhone(look, 0, lead.phone.toStdString());
    setPhone(look, 1, lead.mobile.toStdString());
    look.country = lead.country.toStdString();
    look.company = lead.company.uuid;
    if (look.company)
        giveCompanyById(connection, look);
    else if (!companyName.trimmed().isEmpty())
        giveCompanyNamed(connection, look, companyName);
    return look;
}

Look lookOf(const Company &company)
{
    Look look;
    look.id = company.id.uuid;
    look.name = company.name.toStdString();
    look.words = companyNameWords(look.name);
    setPhone(look, 0, company.phone.toStdString());
    look.domain = comparableDomain(company.domain.toStdString());
    look.country = company.country.toStdString();
    return look;
}

CompanyLooks::CompanyLooks(Connection &connection)
{
    Query query(connection, "SELECT id, name, country FROM company WHERE gone=0");
    while (query.next())
        m_companies.emplace(query.id(0), CompanyLook{companyNameWords(query.utf8(1)), std::string(query.utf8(2))});
}

void CompanyLooks::giveTo(Look &lead)
{
    const auto company = m_companies.find(lead.company);
    if (company == m_companies.end()) {
        lead.company = {};
        return;
    }
    lead.companyWords = company->second.words;
    lead.companyGroup = groupOf(lead.companyWords);
    if (lead.country.empty())
        lead.country = company->second.country;
}

int CompanyLooks::groupOf(const NameWords &words)
{
    if (words.empty())
        return -1;
    std::string key;
    for (const std::string &word : words)
        key += word;
    return m_groups.emplace(std::move(key), int(m_groups.size())).first->second;
}

} // namespace huni
