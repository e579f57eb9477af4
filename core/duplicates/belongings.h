#pragma once

#include "core/store/writer.h"

#include <span>

namespace huni {

/// How much belongs to a thing, or goes from one to another.
struct CombineCounts {
    int touchpoints = 0;
    int activities = 0; ///< notes among them
    int stageChanges = 0;
    int answers = 0;
    int handPoints = 0; ///< points given by hand
    int opportunities = 0;
    int labels = 0;
    int lists = 0;
    int referrals = 0;
    int people = 0; ///< leads of a company

    CombineCounts &operator+=(const CombineCounts &other);
    bool operator==(const CombineCounts &) const = default;
};

/// A column of another table that names a lead or company, with the rows that do.
struct Belonging {
    Table table;
    int column;
    int CombineCounts::*count;
    std::string_view rows; ///< SQL: ids of the rows that stand and name `?1`
};

/// Every such column of leads, or of companies.
std::span<const Belonging> belongingsOf(Table table);
/// What belongs to a thing.
CombineCounts countBelongings(Connection &connection, Table table, const Uuid &thing);

/// Gives everything that belongs to one lead or company to another. Labels, list places and answers, of which a thing has
/// one each, become one. For use inside a write.
class BelongingMove
{
public:
    BelongingMove(Writer &writer, Table table, const Uuid &from, const Uuid &to);

    CombineCounts run();
    /// Answers that stand nowhere afterwards, because the other one is newer.
    const std::vector<Record> &lostAnswers() const { return m_lostAnswers; }

private:
    std::vector<Uuid> rowsOf(const Belonging &belonging);
    void moveRow(const Belonging &belonging, const Uuid &row);
    void moveLabel(const Uuid &row);
    void moveListPlace(const Belonging &belonging, const Uuid &row);
    void moveAnswer(const Uuid &row);

    Writer &m_writer;
    Table m_table;
    Uuid m_from;
    Uuid m_to;
    std::vector<Record> m_lostAnswers{};
};

} // namespace huni
