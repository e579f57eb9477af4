#pragma once

#include "core/duplicates/look.h"
#include "core/leads/matchkeys.h"

namespace huni {

/// The rows that may be like one look, by the indexes of the file.
class NearbyRows
{
public:
    enum class People { ByName, OfCompany };

    NearbyRows(Connection &connection, Table table, People people);

    /// Local numbers, rising, each once.
    std::vector<qint64> of(const Look &look);

private:
    void addHash(MatchBy by, std::string_view text);
    void addSearch(const Look &look);
    void addPeopleOf(const Uuid &company);

    Connection &m_connection;
    Table m_table;
    People m_people;
    std::vector<qint64> m_rows{};
};

} // namespace huni
