#include "core/scoring/leadfacts.h"

#include <algorithm>

namespace huni {

namespace {

// Calls and messages that were not in vain, and everything that takes place between two people. A mail that was only sent has reached nobody.
constexpr const char *reachedSql
    = "SELECT min(at) FROM activity WHERE lead=?1 AND gone=0 AND done=1 AND (kind IN ('meeting','visit','video_call') OR "
      "(kind IN ('call','message') AND coalesce(outcome,'') NOT IN ('no_answer','wrong_person','wrong_number')))";

} // namespace

std::shared_ptr<const Record> readRecord(Connection &connection, CustomFieldNumbers &fields, Table table, const Uuid &row)
{
    const auto stored = storedRow(connection, fields, table, row);
    return stored && !stored->gone ? std::make_shared<const Record>(stored->record) : nullptr;
}

std::array<Verdict, 4> readVerdicts(Connection &connection, const Uuid &lead)
{
    std::array<Verdict, 4> verdicts{};
    Query answers(connection, "SELECT dimension, verdict FROM answer WHERE lead=?1 AND checklist='bant' AND gone=0", lead);
    while (answers.next()) {
        const QString dimension = answers.text(0);
        for (size_t i = 0; i < bantDimensions.size(); ++i) {
            if (dimension == QStringView(bantDimensions[i]))
                verdicts[i] = verdictFromKey(answers.text(1)).value_or(Verdict::Unknown);
        }
    }
    return verdicts;
}

void readDeeds(Connection &connection, const Uuid &lead, DayNumbers &days, LeadFacts &facts)
{
    Query touches(connection,
                  "SELECT id, at, kind, page, asset, channel, campaign, seconds FROM touchpoint WHERE lead=?1 AND gone=0 "
                  "AND at IS NOT NULL ORDER BY at, id",
                  lead);
    while (touches.next()) {
        const Instant at = touches.integer(1);
        facts.touches.push_back({touches.id(0), at, days.of(at), std::string(touches.utf8(2)), std::string(touches.utf8(3)),
                                 std::string(touches.utf8(4)), touches.id(5), touches.id(6), touches.integer(7)});
    }
    Query given(connection, "SELECT id, at, points, reason, member FROM hand_points WHERE lead=?1 AND gone=0 ORDER BY at, id", lead);
    while (given.next()) {
        const Instant at = given.integer(1);
        facts.byHand.push_back({given.id(0), at, days.of(at), given.integer(2), given.text(3), given.id(4)});
    }
    Query reached(connection, reachedSql, lead);
    if (reached.next() && !reached.isNull(0))
        facts.reachedOn = days.of(reached.integer(0));
}

LeadFacts readFacts(Connection &connection, CustomFieldNumbers &fields, const Uuid &lead, DayNumbers &days)
{
    LeadFacts facts;
    facts.lead = readRecord(connection, fields, Table::Lead, lead);
    if (!facts.lead)
        return facts;
    if (const Uuid company = uuidOf(facts.lead->at(col::Lead::Company)))
        facts.company = readRecord(connection, fields, Table::Company, company);
    facts.bant = readVerdicts(connection, lead);
    readDeeds(connection, lead, days, facts);
    return facts;
}

} // namespace huni
