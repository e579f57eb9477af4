#include "core/leads/thingtable.h"

#include <algorithm>
#include <set>

namespace huni {

namespace {

bool isOfScore(const QString &key)
{
    return key == u"score" || key == u"grade" || key == u"temperature";
}

bool isOfChance(const QString &key)
{
    return key == u"chance";
}

// What the fields of a table rest on besides the thing's own row.
std::vector<Table> sourcesOf(Table table, const TableField &field)
{
    if (field.isCompanys || (table == Table::Lead && field.key == u"company"))
        return {Table::Company};
    switch (field.choice) {
    case ChoiceOf::Label:
        return {Table::Label};
    case ChoiceOf::List:
        return {Table::ListMember, Table::List};
    case ChoiceOf::View:
        return {Table::View};
    case ChoiceOf::Stage:
    case ChoiceOf::Band:
        return {Table::Opportunity};
    case ChoiceOf::Bant:
        return {Table::Answer};
    case ChoiceOf::Activity:
        return {Table::Activity, Table::Opportunity};
    default:
        break;
    }
    if (field.key == u"name" && table == Table::Lead)
        return {Table::Company};
    if (field.key == u"stage_days" || field.key == u"stage_since" || field.key == u"opportunities"
        || field.key == u"open_worth")
        return {Table::Opportunity};
    if (field.key == u"last_contact" || field.key == u"idle_days") {
        std::vector<Table> sources{Table::Touchpoint, Table::Activity};
        if (table == Table::Company)
            sources.insert(sources.end(), {Table::Lead, Table::Opportunity});
        return sources;
    }
    if (field.key == u"next_activity")
        return {Table::Activity, Table::Opportunity};
    if (field.key == u"leads")
        return {Table::Lead};
    if (isOfScore(field.key)) {
        return {Table::Touchpoint, Table::Activity, Table::Answer, Table::HandPoints, Table::Company, Table::ScoringModel,
                Table::ScoringVersion};
    }
    if (isOfChance(field.key))
        return {Table::Touchpoint, Table::Company, Table::Opportunity, Table::PredictiveModel};
    return {};
}

class EffectFinder
{
public:
    EffectFinder(const TableFields &fields, const TableQuery &query, const QStringList &shown)
        : m_fields(fields)
        , m_query(query)
    {
        for (const FilterCondition &condition : query.filter.conditions)
            noteOrdering(condition.field);
        for (const FilterGroup &group : query.filter.groups) {
            for (const FilterCondition &condition : group.conditions)
                noteOrdering(condition.field);
        }
        for (const TableSort &sort : query.sort)
            noteOrdering(sort.field);
        if (!query.groupBy.isEmpty()) {
            noteOrdering(query.groupBy);
            m_orderingSources.insert(Table::Opportunity); // the worth of the groups
            m_orderingKeys += QStringLiteral("value");
        }
        for (const QString &key : shown)
            noteShown(key);
    }

    TableEffect look(const ChangeSet &changes)
    {
        if (changes.origin == ChangeSet::Origin::NewDay)
            m_effect.readAllCells = m_effect.readKeys = true;
        if (!changes.rows)
            return m_effect;
        for (const RowChange &change : *changes.rows)
            lookAt(change);
        std::sort(m_effect.things.begin(), m_effect.things.end());
        m_effect.things.erase(std::unique(m_effect.things.begin(), m_effect.things.end()),
                              m_effect.things.end());
        return m_effect;
    }

private:
    void noteOrdering(const QString &key)
    {
        m_orderingKeys += key;
        const TableField *field = m_fields.find(key);
        if (!field)
            return;
        m_hasCustomOrdering = m_hasCustomOrdering || field->isCustom() || isOfScore(key) || isOfChance(key);
        // Conditions of a saved view may ask for anything.
        m_asksForAll = m_asksForAll || field->choice == ChoiceOf::View;
        for (const Table table : sourcesOf(m_query.table, *field))
            m_orderingSources.insert(table);
    }
    void noteShown(const QString &key)
    {
        if (const TableField *field = m_fields.find(key)) {
            for (const Table table : sourcesOf(m_query.table, *field))
                m_shownSources.insert(table);
        }
    }

    void lookAt(const RowChange &change)
    {
        if (change.table == m_query.table)
            lookAtThing(change);
        if (isCatalogTable(change.table)) {
            // A name, an order, a field that is gone, the time zone.
            m_effect.readFields = m_effect.readAllCells = m_effect.readKeys = true;
        }
        if (change.table == Table::View && m_orderingSources.contains(Table::View))
            m_effect.readKeys = true;
        if (change.table == Table::List)
            m_effect.readFields = true;
        if (m_orderingSources.contains(change.table) || (m_asksForAll && isSourceTable(change.table)))
            m_effect.readKeys = true;
        if (m_shownSources.contains(change.table))
            noteThingsOf(change);
    }

    static bool isSourceTable(Table table)
    {
        switch (table) {
        case Table::Lead:
        case Table::Company:
        case Table::Opportunity:
        case Table::Answer:
        case Table::Activity:
        case Table::Touchpoint:
        case Table::Label:
        case Table::List:
        case Table::ListMember:
        case Table::HandPoints:
        case Table::ScoringModel:
        case Table::ScoringVersion:
        case Table::PredictiveModel:
            return true;
        default:
            return false;
        }
    }

    void lookAtThing(const RowChange &change)
    {
        if (!change.before || !change.after) {
            m_effect.readKeys = true; // it came, or went, or another program changed it
            if (change.after)
                m_effect.things.push_back(change.row);
            return;
        }
        m_effect.things.push_back(change.row);
        if (m_effect.readKeys)
            return;
        // The words to search for may be anywhere; computed fields rest on several columns.
        m_effect.readKeys = !m_query.filter.search.trimmed().isEmpty() || m_asksForAll
            || touchesOrder(*change.before, *change.after);
    }

    bool touchesOrder(const Record &before, const Record &after) const
    {
        if (m_hasCustomOrdering && before.custom != after.custom)
            return true;
        const TableInfo &info = tableInfo(m_query.table);
        for (int number = 1; number <= info.columnCount(); ++number) {
            if (before.at(number) != after.at(number) && ordersBy(info.column(number).name))
                return true;
        }
        return false;
    }

    // Whether a column of the thing may move its row. What is not known to rest on one column may.
    bool ordersBy(const char *column) const
    {
        const QString name = QString::fromLatin1(column);
        return std::any_of(m_orderingKeys.begin(), m_orderingKeys.end(), [&](const QString &key) {
            const TableField *field = m_fields.find(key);
            if (!field || field->isCustom() || field->isCompanys)
                return field && field->isCompanys && name == u"company";
            const bool isColumn = tableInfo(m_query.table).columnNamed(key.toStdString()) != 0;
            const bool isAlone = isColumn && key != u"stage" && key != u"company" && key != u"stage_since"
                && field->form != FieldForm::Money && (key != u"name" || m_query.table == Table::Company);
            return isAlone ? name == key : rests(key, name);
        });
    }

    static bool rests(const QString &key, const QString &column)
    {
        if (isOfScore(key) || isOfChance(key)) // a rule, and a model, may ask for anything
            return true;
        if (key == u"stage" || key == u"band" || key == u"stage_since" || key == u"stage_days")
            return column == u"stage" || column == u"stage_since" || column == u"position";
        if (key == u"company")
            return column == u"company";
        if (key == u"value" || key == u"revenue")
            return column.startsWith(key);
        if (key == u"idle_days")
            return column == u"created_at";
        static const QStringList names{QStringLiteral("given_name"),     QStringLiteral("family_name"),
                                       QStringLiteral("company"),        QStringLiteral("email"),
                                       QStringLiteral("email_personal"), QStringLiteral("phone"),
                                       QStringLiteral("mobile"),         QStringLiteral("external_id")};
        return (key == u"name" || key == u"has_contact") && names.contains(column);
    }

    // Whose cells rest on the row that changed.
    void noteThingsOf(const RowChange &change)
    {
        for (const auto &record : {change.before, change.after}) {
            if (!record)
                continue;
            const int column
                = tableInfo(change.table).columnNamed(m_query.table == Table::Lead ? "lead" : "company");
            const Uuid thing = column != 0 ? uuidOf(record->at(column)) : Uuid{};
            if (thing)
                m_effect.things.push_back(thing);
            else // by way of something else: a company of its leads, an activity of an opportunity
                m_effect.readAllCells = true;
        }
    }

    const TableFields &m_fields;
    const TableQuery &m_query;
    QStringList m_orderingKeys{};
    std::set<Table> m_orderingSources{};
    std::set<Table> m_shownSources{};
    bool m_hasCustomOrdering = false;
    bool m_asksForAll = false;
    TableEffect m_effect{};
};

} // namespace

TableEffect effectOf(const ChangeSet &changes, const TableFields &fields, const TableQuery &query,
                     const QStringList &shown)
{
    return EffectFinder(fields, query, shown).look(changes);
}

} // namespace huni
