#pragma once

#include "core/duplicates/likeness.h"
#include "core/model/company.h"
#include "core/model/lead.h"
#include "core/store/connection.h"
#include "core/store/registry.h"

#include <array>
#include <optional>
#include <unordered_map>

namespace huni {

/// One lead or company, ready to be compared.
struct Look {
    Uuid id{};
    std::string name{}; ///< as it stands
    NameWords words{};
    std::array<std::string, 2> emails{}; ///< comparable; of a lead
    std::array<std::string, 2> bareEmails{}; ///< without their tags
    std::array<std::string, 2> phones{}; ///< as they stand
    std::array<std::string, 2> digits{};
    std::string country{};
    std::string domain{}; ///< of a company
    Uuid company{}; ///< of a lead
    int companyGroup = -1; ///< companies with the same folded name are one group
    NameWords companyWords{};
    std::array<std::optional<std::string>, 2> e164{}; ///< read when first needed
};

/// SELECT of the looks of all leads, or companies, that stand; ` AND n=?1` may follow.
std::string_view looksSql(Table table);
Look lookFrom(Table table, const Query &query);
/// The look of a stored thing, a lead's with its company; nothing when it does not stand.
std::optional<Look> lookOf(Connection &connection, Table table, const Uuid &thing);
std::optional<Look> lookAt(Connection &connection, Table table, qint64 n);
/// The look of a lead that is not stored (yet). \param companyName  of its company, when it names none by id
Look lookOf(Connection &connection, const Lead &lead, const QString &companyName);
Look lookOf(const Company &company);

/// Gives each of many leads what their companies say.
class CompanyLooks
{
public:
    explicit CompanyLooks(Connection &connection);

    void giveTo(Look &lead);

private:
    struct CompanyLook {
        NameWords words{};
        std::string country{};
    };
    int groupOf(const NameWords &words);

    std::unordered_map<Uuid, CompanyLook> m_companies{};
    std::unordered_map<std::string, int> m_groups{}; ///< equal for names that differ in their legal form only
};

} // namespace huni
