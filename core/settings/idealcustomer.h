#pragma once

#include <QByteArray>
#include <QStringList>

namespace huni {

/// Whom the team sells to, as the first run asks it. The scoring model takes its fit rules from here.
struct IdealCustomer {
    QString sells {}; ///< what, in the team's own words
    QStringList sectors {}; ///< keys of the list `sector`
    QStringList sizes {}; ///< keys of the list `company_size`
    QStringList countries {}; ///< ISO 3166-1 alpha-2
    QStringList titles {}; ///< words of job titles

    bool operator==(const IdealCustomer &) const = default;
};

QByteArray idealCustomerToJson(const IdealCustomer &ideal);
/// What cannot be read is left empty.
IdealCustomer idealCustomerFromJson(const QByteArray &json);

} // namespace huni
