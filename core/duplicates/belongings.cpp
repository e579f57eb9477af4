#include "core/duplicates/belongings.h"

#include "core/funnel/qualification.h"
#include "core/leads/leads.h"
#include "core/leads/lists.h"

#include <array>

namespace huni {

namespace {

constexpr std::array leadBelongings{
    Belonging{Table::Touchpoint, col::Touchpoint::Lead, &CombineCounts::touchpoints,
              "SELECT id FROM touchpoint WHERE lead=?1 AND gone=0"},
    Belonging{Table::Activity, col::Activity::Lead, &CombineCounts::activities,
              "SELECT id FROM activity WHERE lead=?1 AND gone=0"},
    Belonging{Table::StageChange, col::StageChange::Lead, &CombineCounts::stageChanges,
              "SELECT id FROM stage_change WHERE lead=?1 AND gone=0"},
    Belonging{Table::Opportunity, col::Opportunity::Lead, &CombineCounts::opportunities,
              "SELECT id FROM opportunity WHERE lead=?1 AND gone=0"},
    Belonging{Table::Lead, col::Lead::Referrer, &CombineCounts::referrals,
              "SELECT id FROM lead WHERE referrer=?1 AND gone=0"},
    Belonging{Table::ListMember, col::ListMember::Lead, &CombineCounts::lists,
              "SELECT id FROM list_member WHERE lead=?1 AND gone=0"},
    Belonging{Table::Label, col::Label::Lead, &CombineCounts::labels, "SELECT id FROM label WHERE lead=?1 AND gone=0"},
    Belonging{Table::Answer, col::Answer::Lead, &CombineCounts::answers,
              "SELECT id FROM answer WHERE lead=?1 AND gone=0"},
    Belonging{Table::HandPoints, col::HandPoints::Lead, &CombineCounts::handPoints,
              "SELECT id FROM hand_points WHERE lead=?1 AND gone=0"},
};

constexpr std::array companyBelongings{
    Belonging{Table::Lead, col::Lead::Company, &CombineCounts::people, "SELECT id FROM lead WHERE company=?1 AND gone=0"},
    Belonging{Table::Opportunity, col::Opportunity::Company, &CombineCounts::opportunities,
              "SELECT id FROM opportunity WHERE company=?1 AND gone=0"},
    Belonging{Table::Activity, col::Activity::Company, &CombineCounts::activities,
              "SELECT id FROM activity WHERE company=?1 AND gone=0"},
    Belonging{Table::ListMember, col::ListMember::Company, &CombineCounts::lists,
              "SELECT id FROM list_member WHERE company=?1 AND gone=0"},
    Belonging{Table::Label, col::Label::Company, &CombineCounts::labels,
              "SELECT id FROM label WHERE company=?1 AND gone=0"},
};

constexpr std::array allCounts{
    &CombineCounts::touchpoints, &CombineCounts::activities, &CombineCounts::stageChanges,
    &CombineCounts::answers,     &CombineCounts::handPoints, &CombineCounts::opportunities, &CombineCounts::labels,
    &CombineCounts::lists,       &CombineCounts::referrals,  &CombineCounts::people,
};

std::vector<Uuid> idsFrom(Connection &connection, std::string_view sql, const Uuid &thing)
{
    std::vector<Uuid> ids;
    Query query(connection, sql, thing);
    while (query.next())
        ids.push_back(query.id(0));
    return ids;
}

bool saySame(const Record &answer, const Record &other)
{
    using C = col::Answer;
    constexpr std::array said{C::Verdict, C::Evidence, C::Answers, C::On, C::Confidence};
    return std::all_of(said.begin(), said.end(), [&](int column) { return answer.at(column) == other.at(column); });
}

} // namespace

CombineCounts &CombineCounts::operator+=(const CombineCounts &other)
{
    for (int CombineCounts::*const count : allCounts)
        this->*count += other.*count;
    return *this;
}

std::span<const Belonging> belongingsOf(Table table)
{
    return table == Table::Lead ? std::span<const Belonging>(leadBelongings)
                                : std::span<const Belonging>(companyBelongings);
}

CombineCounts countBelongings(Connection &connection, Table table, const Uuid &thing)
{
    CombineCounts counts;
    for (const Belonging &belonging : belongingsOf(table))
        counts.*belonging.count += int(idsFrom(connection, belonging.rows, thing).size());
    return counts;
}

BelongingMove::BelongingMove(Writer &writer, Table table, const Uuid &from, const Uuid &to)
    : m_writer(writer)
    , m_table(table)
    , m_from(from)
    , m_to(to)
{
}

CombineCounts BelongingMove::run()
{
    CombineCounts moved;
    for (const Belonging &belonging : belongingsOf(m_table)) {
        const std::vector<Uuid> rows = rowsOf(belonging);
        moved.*belonging.count += int(rows.size());
        for (const Uuid &row : rows)
            moveRow(belonging, row);
    }
    return moved;
}

// Nobody has referred themselves.
std::vector<Uuid> BelongingMove::rowsOf(const Belonging &belonging)
{
    std::vector<Uuid> rows = idsFrom(m_writer.connection(), belonging.rows, m_from);
    std::erase_if(rows, [this](const Uuid &row) { return row == m_from || row == m_to; });
    return rows;
}

void BelongingMove::moveRow(const Belonging &belonging, const Uuid &row)
{
    switch (belonging.table) {
    case Table::Label:
        return moveLabel(row);
    case Table::ListMember:
        return moveListPlace(belonging, row);
    case Table::Answer:
        return moveAnswer(row);
    default:
        m_writer.set(belonging.table, row, {{belonging.column, Value{m_to}}});
    }
}

// A label is one row for each thing that wears it.
void BelongingMove::moveLabel(const Uuid &row)
{
    const auto label = m_writer.record(Table::Label, row);
    const QString name = textOf(label->at(col::Label::Name));
    const bool isLead = m_table == Table::Lead;
    const int column = isLead ? int(col::Label::Lead) : int(col::Label::Company);
    const Uuid kept = isLead ? labelIdFor(LeadId{m_to}, name) : labelIdFor(CompanyId{m_to}, name);
    if (!m_writer.record(Table::Label, kept))
        m_writer.set(Table::Label, kept, {{column, Value{m_to}}, {col::Label::Name, label->at(col::Label::Name)}});
    m_writer.remove(Table::Label, row);
}

// A place on a list is one row for each thing that stands on it, found by both.
void BelongingMove::moveListPlace(const Belonging &belonging, const Uuid &row)
{
    const auto place = m_writer.record(Table::ListMember, row);
    const Uuid list = uuidOf(place->at(col::ListMember::List));
    const Uuid kept = listMemberIdFor(ListId{list}, m_to);
    if (!m_writer.record(Table::ListMember, kept))
        m_writer.set(Table::ListMember, kept, {{col::ListMember::List, Value{list}}, {belonging.column, Value{m_to}}});
    m_writer.remove(Table::ListMember, row);
}

// The newer answer of a dimension stands.
void BelongingMove::moveAnswer(const Uuid &row)
{
    using C = col::Answer;
    const Record other = *m_writer.record(Table::Answer, row);
    const Uuid kept = answerIdFor(LeadId{m_to}, textOf(other.at(C::Checklist)), textOf(other.at(C::Dimension)));
    const auto own = m_writer.record(Table::Answer, kept);
    const auto at = [](const Record &answer) { return numberOf(answer.at(C::At)).value_or(0); };
    const bool isNewer = !own || at(other) > at(*own);
    if (own && !saySame(*own, other))
        m_lostAnswers.push_back(isNewer ? *own : other);
    if (isNewer) {
        std::vector<std::pair<int, Value>> cells;
        for (int column = 1; column <= tableInfo(Table::Answer).columnCount(); ++column)
            cells.emplace_back(column, column == C::Lead ? Value{m_to} : other.at(column));
        m_writer.set(Table::Answer, kept, cells);
    }
    m_writer.remove(Table::Answer, row);
}

} // namespace huni
