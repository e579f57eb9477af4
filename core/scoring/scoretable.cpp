#include "core/scoring/scoretable.h"

namespace huni {

namespace {

const char *nameOf(ScoreTable::Which which)
{
    return which == ScoreTable::Which::InForce ? "score" : "score_coming";
}

#define HUNI_ADD_SCORE(TABLE)                                                                                \
    "INSERT INTO " TABLE "(lead, total, fit, activity, grade, temperature, day, changing, mql) VALUES(?1, "  \
                         "?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"
// A row that says the same already is left alone: then nothing has to go to the disk.
#define HUNI_PUT_SCORE(TABLE)                                                                                \
    HUNI_ADD_SCORE(TABLE)                                                                                    \
    " "                                                                                                      \
    "ON CONFLICT(lead) DO UPDATE SET total=excluded.total, fit=excluded.fit, activity=excluded.activity, "   \
    "grade=excluded.grade, "                                                                                 \
    "temperature=excluded.temperature, day=excluded.day, changing=excluded.changing, mql=excluded.mql "      \
    "WHERE (total, fit, activity, grade, temperature, day, changing, mql) IS NOT (excluded.total, "          \
    "excluded.fit, excluded.activity, "                                                                      \
    "excluded.grade, excluded.temperature, excluded.day, excluded.changing, excluded.mql)"

} // namespace

// SQLite cannot rename an index, and one with the plain name may belong to the table in force.
void ScoreTable::create(Connection &connection, Which which)
{
    const std::string table = nameOf(which);
    connection.exec("DROP TABLE IF EXISTS " + table);
    const bool isNameTaken
        = Query(connection, "SELECT 1 FROM sqlite_schema WHERE name='score_changing'").next();
    const std::string suffix = isNameTaken ? "_2" : "";
    connection.exec(
        "CREATE TABLE " + table
        + "(lead INTEGER PRIMARY KEY, total INTEGER, fit INTEGER NOT NULL, activity INTEGER NOT NULL, "
          "grade INTEGER NOT NULL, temperature INTEGER NOT NULL, day INTEGER NOT NULL, changing INTEGER NOT "
          "NULL, mql INTEGER NOT NULL)");
    connection.exec("CREATE INDEX score_changing" + suffix + " ON " + table + "(day) WHERE changing=1");
    connection.exec("CREATE INDEX score_mql" + suffix + " ON " + table + "(lead) WHERE mql=1");
}

void ScoreTable::dropComing(Connection &connection)
{
    connection.exec("DROP TABLE IF EXISTS score_coming");
}

void ScoreTable::putComingInForce(Connection &connection)
{
    connection.exec("DROP TABLE score");
    connection.exec("ALTER TABLE score_coming RENAME TO score");
}

ScoreTable::ScoreTable(Connection &connection, Which which)
    : m_add(connection, which == Which::InForce ? HUNI_ADD_SCORE("score") : HUNI_ADD_SCORE("score_coming"))
    , m_put(connection, which == Which::InForce ? HUNI_PUT_SCORE("score") : HUNI_PUT_SCORE("score_coming"))
    , m_remove(connection,
               which == Which::InForce ? "DELETE FROM score WHERE lead=?1"
                                       : "DELETE FROM score_coming WHERE lead=?1")
{
}

void ScoreTable::put(qint64 lead, const Score &score, qint64 threshold, int day, Before before)
{
    if (!score.isScored && !score.changesWithTime) {
        if (before == Before::Unknown)
            remove(lead);
        return;
    }
    Query &query = before == Before::NotThere ? m_add : m_put;
    query.bind(1, lead);
    if (score.isScored)
        query.bind(2, score.total);
    else
        query.bindNull(2);
    query.bind(3, score.fit());
    query.bind(4, score.activity());
    query.bind(5, qint64(score.grade));
    query.bind(6, qint64(score.temperature));
    query.bind(7, qint64(day));
    query.bind(8, qint64(score.changesWithTime));
    query.bind(9, qint64(score.isScored && score.total >= threshold));
    query.runAgain();
}

void ScoreTable::remove(qint64 lead)
{
    m_remove.bind(1, lead);
    m_remove.runAgain();
}

} // namespace huni
