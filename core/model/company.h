#pragma once

#include "core/base/clock.h"
#include "core/base/money.h"
#include "core/base/uuid.h"
#include "core/model/customvalue.h"

namespace huni {

/// An organisation.
struct Company {
    CompanyId id {};
    QString name {};
    QString sector {}; ///< key of a short list, or own text
    std::optional<qint64> employees {};
    std::optional<Money> revenue {}; ///< a year
    QString country {}; ///< ISO 3166-1 alpha-2
    QString region {};
    QString city {};
    QString street {};
    QString postcode {};
    QString domain {};
    QString products {}; ///< what it sells
    QString phone {};
    MemberId owner {};
    Instant createdAt = 0;
    QString externalId {};
    CustomValues custom {};

    bool operator==(const Company &) const = default;
};

} // namespace huni
