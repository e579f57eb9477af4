#pragma once

#include "core/scoring/scoring.h"
#include "core/store/connection.h"

namespace huni {

/// Writes rows of scores: into the table that everybody reads, `score`, or into one beside it that nobody
/// reads until it takes its place (ComingScores).
class ScoreTable
{
public:
    enum class Which { InForce, Coming };
    enum class Before { Unknown, NotThere }; ///< whether the lead may have a row

    /// Makes it, empty. \pre no statement reads it
    static void create(Connection &connection, Which which);
    /// Takes the coming one away; nothing when there is none.
    static void dropComing(Connection &connection);
    /// From now on what was the coming one is the one in force. \pre no statement reads either
    static void putComingInForce(Connection &connection);

    explicit ScoreTable(Connection &connection, Which which = Which::InForce);

    /// \param threshold  of MQL, by the model that scored it \param day  local, of the score
    void put(qint64 lead, const Score &score, qint64 threshold, int day, Before before = Before::Unknown);
    void remove(qint64 lead);

private:
    Query m_add;
    Query m_put;
    Query m_remove;
};

} // namespace huni
