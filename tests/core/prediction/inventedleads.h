#pragma once

#include "core/prediction/predictionquality.h"

#include <cmath>
#include <random>

namespace huni::test {

/// Made-up leads whose outcome follows from what a test says, and chance; the same for the same seed.
class InventedLeads
{
public:
    explicit InventedLeads(quint32 seed)
        : m_random(seed)
    {
    }

    double chance() { return double(m_random()) / (double(std::mt19937::max()) + 1); }
    bool happens(double share) { return chance() < share; }
    size_t oneOf(size_t count) { return size_t(m_random()) % count; }
    double normal() { return std::sqrt(-2 * std::log(1 - chance())) * std::cos(6.283185307179586 * chance()); }

    /// Adds a lead that is won with these log-odds. \return whether it was
    bool add(double logOdds)
    {
        const bool isWon = happens(1 / (1 + std::exp(-logOdds)));
        const auto row = qint64(table.rows());
        table.outcomes.push_back(isWon ? 1 : 0);
        table.createdAt.push_back(Instant(row) * dayMs);
        table.leads.push_back(Uuid::v5(Uuid{}, QByteArray::number(row)));
        return isWon;
    }
    std::vector<double> &numbers(const char *key) { return column(key, DataColumn::Kind::Number).numbers; }
    std::vector<std::string> &words(const char *key) { return column(key, DataColumn::Kind::Words).words; }

    LeadTable table{};

private:
    DataColumn &column(const char *key, DataColumn::Kind kind)
    {
        for (DataColumn &each : table.columns) {
            if (each.key == QLatin1String(key))
                return each;
        }
        return table.columns.emplace_back(DataColumn{QLatin1String(key), {}, kind, {}, {}});
    }

    std::mt19937 m_random;
};

constexpr double noNumber = std::numeric_limits<double>::quiet_NaN();

} // namespace huni::test
