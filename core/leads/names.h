#pragma once

#include "core/model/company.h"
#include "core/model/lead.h"
#include "core/store/writer.h"

#include <functional>

namespace huni {

/// What a lead is called wherever one is named: its first and last name, else its company, else what it can be reached
/// by (work e-mail, personal e-mail, phone, mobile), else the id it came with. Empty when it says nothing of itself:
/// words for that are the screen's, and an id of Huni's is no name.
/// \param company  name of its company; empty where only people of that company are listed
QString leadName(const Lead &lead, const QString &company);
/// \param companyName  asked for those without a name of their own alone
QString leadName(const Record &lead, const std::function<QString(const Uuid &)> &companyName);
/// With the company as it stands within a write.
QString leadName(Writer &writer, const Record &lead);

/// A lead where there is room for a second line.
struct LeadTitle {
    QString name{}; ///< leadName
    QString detail{}; ///< its company; of one that is called like it, what it can be reached by

    bool operator==(const LeadTitle &) const = default;
};
LeadTitle leadTitle(const Lead &lead, const QString &company);
/// Of a stored lead, deleted ones too; empty when it is not there.
LeadTitle leadTitle(Connection &connection, const Uuid &lead);

/// leadName() in SQL. \param lead  alias of the lead's table \param company  an expression for the company's name;
/// without it, it is looked up for those without a name of their own
std::string leadNameSql(std::string_view lead);
std::string leadNameSql(std::string_view lead, std::string_view company);

/// What a company is called: its name, else its web address, its phone, the id it came with.
QString companyName(const Company &company);
QString companyName(const Record &company);
/// Of a stored company, deleted ones too; empty when it is not there.
QString companyName(Connection &connection, const Uuid &company);
/// companyName() in SQL. \param company  alias of the company's table
std::string companyNameSql(std::string_view company);

/// What a lead or company is called, whichever it is.
QString thingName(Writer &writer, Table table, const Record &thing);

} // namespace huni
