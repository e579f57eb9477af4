#include "core/leads/leads.h"

#include "core/base/folding.h"
#include "core/leads/fieldsql.h"
#include "core/leads/latestsource.h"
#include "core/leads/matchkeys.h"
#include "core/leads/names.h"
#include "core/leads/records.h"
#include "core/leads/searchindex.h"
#include "core/store/eachwrite.h"

namespace huni {

namespace {

// The pieces of a list query: SQL that stands here in whole, and the values it takes.
struct LeadFilterSql {
    std::string where = " WHERE l.gone=0";
    std::string from = " FROM lead l";
    std::vector<Value> values {};

    std::string mark(Value value)
    {
        values.push_back(std::move(value));
        return "?" + std::to_string(values.size());
    }
};

constexpr const char *openOpportunityStage
    = "(SELECT o.stage FROM opportunity o JOIN stage s ON s.id=o.stage WHERE o.lead=l.id AND o.gone=0 AND s.band='bofu' "
      "ORDER BY s.position DESC LIMIT 1)";

// Whether a stage is the one shown for the lead: its furthest open opportunity's, else its own.
std::string shownStageIn(LeadFilterSql &sql, const std::vector<StageId> &stages)
{
    std::string marks;
    for (const StageId stage : stages) {
        if (!marks.empty())
            marks += ',';
        marks += sql.mark(Value {stage.uuid});
    }
    return std::string(" AND coalesce(") + openOpportunityStage + ",l.stage) IN (" + marks + ")";
}

std::vector<StageId> stagesOfBands(Connection &connection, const std::vector<Band> &bands)
{
    std::vector<StageId> stages;
    Query all(connection, "SELECT id, band FROM stage WHERE gone=0");
    while (all.next()) {
        const auto band = bandFromKey(all.text(1));
        if (band && std::find(bands.begin(), bands.end(), *band) != bands.end())
            stages.push_back(all.as<StageId>(0));
    }
    return stages;
}

LeadFilterSql filterSql(Connection &connection, const LeadQuery &query)
{
    LeadFilterSql sql;
    if (query.within)
        sql.values = query.within->values; // first: the marks in it count from 1
    if (!query.search.trimmed().isEmpty()) {
        const std::string words = SearchIndex::query(query.search);
        if (words.empty()) {
            sql.where += " AND 0";
        } else {
            sql.from = " FROM search JOIN lead l ON l.n=search.rowid/4";
            sql.where = " WHERE search MATCH " + sql.mark(words) + " AND search.rowid%4=0 AND l.gone=0";
        }
    }
    if (!query.stages.empty())
        sql.where += shownStageIn(sql, query.stages);
    if (!query.bands.empty())
        sql.where += shownStageIn(sql, stagesOfBands(connection, query.bands));
    if (query.owner)
        sql.where += query.owner->isNil() ? " AND l.owner IS NULL" : " AND l.owner=" + sql.mark(Value {query.owner->uuid});
    if (query.channel)
        sql.where += " AND l.channel=" + sql.mark(idValue(*query.channel));
    if (query.campaign)
        sql.where += " AND l.campaign=" + sql.mark(idValue(*query.campaign));
    if (query.within && !query.within->where.empty()) {
        sql.where += " AND l.n IN (SELECT t.n";
        sql.where += tableFromSql(Table::Lead, query.within->needsCompany) + " WHERE t.gone=0 AND ";
        sql.where += query.within->where + ")";
    }
    if (query.minScore)
        sql.where += " AND l.n IN (SELECT lead FROM score WHERE total>=" + sql.mark(Value {*query.minScore * 100}) + ")";
    if (query.minChance)
        sql.where += " AND l.n IN (SELECT lead FROM chance WHERE thousandths>=" + sql.mark(Value {qint64(*query.minChance)}) + ")";
    return sql;
}

std::string orderSql(LeadQuery::SortBy by, Qt::SortOrder order)
{
    const std::string direction = order == Qt::DescendingOrder ? " DESC" : " ASC";
    const auto filledFirst = [&](const std::string &column) { return column + " IS NULL, " + column + direction; };
    switch (by) {
    case LeadQuery::SortBy::Created: return "l.created_at" + direction;
    case LeadQuery::SortBy::Worth: return filledFirst("l.value");
    case LeadQuery::SortBy::Stage: return filledFirst("s.position") + ", s.id";
    case LeadQuery::SortBy::StageSince: return "l.stage_since" + direction;
    case LeadQuery::SortBy::Score: return filledFirst("sc.total");
    case LeadQuery::SortBy::Chance: return filledFirst("ch.thousandths");
    case LeadQuery::SortBy::LastContact: return filledFirst("c.at");
    case LeadQuery::SortBy::Name:
        return "coalesce(l.given_name, l.family_name) IS NULL, l.given_name COLLATE people" + direction
            + ", l.family_name COLLATE people" + direction;
    case LeadQuery::SortBy::Company:
        return "co.name IS NULL, co.name COLLATE people" + direction;
    }
    return {};
}

// The newest first among those created at one moment, as everywhere.
std::string orderSql(const LeadQuery &query)
{
    std::string sql = " ORDER BY ";
    for (const auto &[by, order] : query.sort)
        sql += orderSql(by, order) + ", ";
    const bool isNewestFirst = !query.sort.empty() && query.sort.front() == std::pair(LeadQuery::SortBy::Created, Qt::DescendingOrder);
    return sql + (isNewestFirst ? "l.n DESC" : "l.n");
}

BantVerdict verdictOf(Connection &connection, LeadId lead)
{
    std::array<Verdict, 4> verdicts {};
    Query answers(connection, "SELECT dimension, verdict FROM answer WHERE lead=?1 AND checklist='bant' AND gone=0", lead);
    while (answers.next()) {
        for (size_t i = 0; i < bantDimensions.size(); ++i) {
            if (answers.text(0) == QStringView(bantDimensions[i]))
                verdicts[i] = verdictFromKey(answers.text(1)).value_or(Verdict::Unknown);
        }
    }
    return bantVerdict(verdicts);
}

Error notFound(const Uuid &id)
{
    return {Errc::NotFound, id.text(), {}, {}};
}

Uuid labelIdOn(const Uuid &thing, const QString &label)
{
    return Uuid::v5(thing, ("label|" + foldedUtf8(label.simplified().toStdString())).c_str());
}

} // namespace

LeadPage listLeads(Connection &connection, const LeadQuery &query)
{
    LeadPage page;
    const LeadFilterSql filter = filterSql(connection, query);
    {
        Query count(connection, "SELECT count(*)" + filter.from + filter.where);
        for (size_t i = 0; i < filter.values.size(); ++i)
            count.bind(int(i) + 1, filter.values[i]);
        page.total = count.next() ? count.integer(0) : 0;
    }
    std::string joins = " LEFT JOIN company co ON co.id=l.company AND co.gone=0";
    if (std::any_of(query.sort.begin(), query.sort.end(), [](const auto &key) { return key.first == LeadQuery::SortBy::Stage; }))
        joins += std::string(" LEFT JOIN stage s ON s.gone=0 AND s.id=coalesce(") + openOpportunityStage + ",l.stage)";
    joins += " LEFT JOIN last_contact c ON c.thing=l.id LEFT JOIN score sc ON sc.lead=l.n LEFT JOIN chance ch ON ch.lead=l.n";
    const std::string sql
        = std::string("SELECT l.id, l.given_name, l.family_name, co.name, l.title, l.email, l.email_personal, l.phone, "
                      "l.mobile, coalesce(")
        + openOpportunityStage + ", l.stage), l.owner, l.channel, l.value, l.value_currency, l.created_at, c.at, sc.total, sc.fit, sc.activity, sc.grade, sc.temperature, ch.thousandths" + filter.from
        + joins + filter.where + orderSql(query) + " LIMIT " + std::to_string(query.limit) + " OFFSET "
        + std::to_string(query.offset);
    Query rows(connection, sql);
    for (size_t i = 0; i < filter.values.size(); ++i)
        rows.bind(int(i) + 1, filter.values[i]);
    while (rows.next()) {
        LeadLine line;
        line.id = rows.as<LeadId>(0);
        line.name = Lead {.givenName = rows.text(1), .familyName = rows.text(2)}.fullName(); // a list says what it knows column by column
        line.company = rows.text(3);
        line.title = rows.text(4);
        line.email = rows.isNull(5) ? rows.text(6) : rows.text(5);
        line.phone = rows.isNull(7) ? rows.text(8) : rows.text(7);
        line.stage = rows.as<StageId>(9);
        line.owner = rows.as<MemberId>(10);
        line.channel = rows.as<ChannelId>(11);
        line.value = moneyFrom(rows.value(12), rows.value(13));
        line.createdAt = rows.integer(14);
        line.lastContact = rows.optional(15);
        line.hasContact = !line.email.isEmpty() || !line.phone.isEmpty();
        line.bant = verdictOf(connection, line.id);
        if (!rows.isNull(16))
            line.score = LeadScore {rows.integer(16), rows.integer(17), rows.integer(18), Grade(rows.integer(19)), Temperature(rows.integer(20))};
        if (!rows.isNull(21))
            line.chance = int(rows.integer(21));
        page.leads.push_back(std::move(line));
    }
    return page;
}

std::vector<FoundThing> findThings(Connection &connection, const QString &typed, int limit)
{
    std::vector<FoundThing> found;
    for (const qint64 rowid : SearchIndex::newest(connection, typed, limit)) {
        const qint64 n = rowid / 4;
        switch (FoundKind(rowid % 4)) {
        case FoundKind::Lead: {
            Query lead(connection,
                       "SELECT id FROM lead WHERE n=?1", n);
            if (lead.next()) {
                LeadTitle title = leadTitle(connection, lead.id(0));
                found.push_back({Table::Lead, lead.id(0), std::move(title.name), std::move(title.detail)});
            }
            break;
        }
        case FoundKind::Company: {
            Query company(connection, "SELECT c.id, " + companyNameSql("c") + ", c.city FROM company c WHERE c.n=?1", n);
            if (company.next())
                found.push_back({Table::Company, company.id(0), company.text(1), company.text(2)});
            break;
        }
        case FoundKind::Opportunity: {
            Query opportunity(connection,
                              "SELECT o.id, o.name, c.name FROM opportunity o LEFT JOIN company c ON c.id=o.company AND c.gone=0 "
                              "WHERE o.n=?1",
                              n);
            if (opportunity.next())
                found.push_back({Table::Opportunity, opportunity.id(0), opportunity.text(1), opportunity.text(2)});
            break;
        }
        }
    }
    return found;
}

std::optional<Lead> readLead(Reader &reader, Connection &connection, LeadId id)
{
    Query query(connection, recordSelect(Table::Lead), id);
    if (!query.next() || query.integer(1) != 0)
        return std::nullopt;
    return leadFrom(id, recordFrom(query, 3, tableInfo(Table::Lead), reader.fields(), connection));
}

std::optional<Company> readCompany(Reader &reader, Connection &connection, CompanyId id)
{
    Query query(connection, recordSelect(Table::Company), id);
    if (!query.next() || query.integer(1) != 0)
        return std::nullopt;
    return companyFrom(id, recordFrom(query, 3, tableInfo(Table::Company), reader.fields(), connection));
}

QStringList readLabels(Connection &connection, LeadId id)
{
    QStringList labels;
    Query query(connection, "SELECT name FROM label WHERE lead=?1 AND gone=0 ORDER BY name COLLATE people", id);
    while (query.next())
        labels += query.text(0);
    return labels;
}

std::vector<FoundThing> findCompanies(Connection &connection, const QString &typed, int limit)
{
    std::vector<FoundThing> found;
    const std::string words = SearchIndex::query(typed);
    if (words.empty())
        return found;
    Query hits(connection,
               "SELECT c.id, c.name, c.city FROM search JOIN company c ON c.n=search.rowid/4 WHERE search MATCH ?1 AND "
               "search.rowid%4=1 AND c.gone=0 LIMIT ?2",
               words, limit);
    while (hits.next())
        found.push_back({Table::Company, hits.id(0), hits.text(1), hits.text(2)});
    return found;
}

CompanyId companyNamed(Writer &writer, const QString &name)
{
    const std::string utf8 = name.toStdString();
    const std::string key = MatchKeys::normalised(MatchBy::Name, utf8);
    const qint64 hash = MatchKeys::hash(Table::Company, MatchBy::Name, utf8);
    for (const qint64 n : MatchKeys::rowsWith(writer.connection(), Table::Company, hash)) {
        Query company(writer.connection(), "SELECT id, name FROM company WHERE n=?1 AND gone=0", n);
        if (company.next() && MatchKeys::normalised(MatchBy::Name, company.utf8(1)) == key)
            return company.as<CompanyId>(0);
    }
    Company company;
    company.name = name;
    company.createdAt = writer.now();
    const CompanyId id {writer.newId()};
    writer.create(Table::Company, id.uuid, recordOf(company));
    return id;
}

QStringList readLabels(Connection &connection, CompanyId id)
{
    QStringList labels;
    Query query(connection, "SELECT name FROM label WHERE company=?1 AND gone=0 ORDER BY name COLLATE people", id);
    while (query.next())
        labels += query.text(0);
    return labels;
}

QStringList allLabels(Connection &connection, Table table)
{
    QStringList labels;
    Query query(connection,
                table == Table::Lead
                    ? "SELECT min(name) AS one FROM label WHERE lead IS NOT NULL AND gone=0 GROUP BY folded(name) ORDER BY one COLLATE people"
                    : "SELECT min(name) AS one FROM label WHERE company IS NOT NULL AND gone=0 GROUP BY folded(name) ORDER BY one COLLATE people");
    while (query.next())
        labels += query.text(0);
    return labels;
}

Uuid labelIdFor(LeadId lead, const QString &label)
{
    return labelIdOn(lead.uuid, label);
}

Uuid labelIdFor(CompanyId company, const QString &label)
{
    return labelIdOn(company.uuid, label);
}

bool setLabelOn(Writer &writer, Table table, const Uuid &thing, const QString &label, bool on)
{
    const QString name = label.simplified();
    if (name.isEmpty())
        return false;
    const Uuid row = labelIdOn(thing, name);
    if (!on)
        return writer.remove(Table::Label, row);
    // Put on by somebody in other letters, it is there already.
    if (writer.record(Table::Label, row))
        return false;
    const int column = table == Table::Lead ? int(col::Label::Lead) : int(col::Label::Company);
    return writer.set(Table::Label, row, {{column, Value {thing}}, {col::Label::Name, textValue(name)}});
}

std::string firstPosition(Connection &connection, StageId stage, OrderKeys &keys)
{
    Query first(connection,
                "SELECT min(position) FROM (SELECT min(position) AS position FROM lead WHERE stage=?1 AND gone=0 "
                "UNION ALL SELECT min(position) FROM opportunity WHERE stage=?1 AND gone=0)",
                stage);
    first.next();
    return keys.between({}, first.utf8(0));
}

LeadId placeLead(Writer &writer, PipelineId pipeline, Lead lead)
{
    if (!lead.stage)
        lead.stage = stageIdFor(pipeline, u"new");
    if (!lead.createdAt)
        lead.createdAt = writer.now();
    if (!lead.stageSince)
        lead.stageSince = lead.createdAt;
    if (!lead.latestChannel)
        lead.latestChannel = lead.channel;
    OrderKeys keys(quint64(writer.state().lastHlc));
    lead.position = QString::fromStdString(firstPosition(writer.connection(), lead.stage, keys));
    const LeadId id {writer.newId()};
    writer.create(Table::Lead, id.uuid, recordOf(lead));
    return id;
}

void leaveOpportunities(Writer &writer, LeadId lead, const Value &company)
{
    std::vector<Uuid> opportunities;
    {
        Query query(writer.connection(), "SELECT id FROM opportunity WHERE lead=?1 AND gone=0", lead);
        while (query.next())
            opportunities.push_back(query.id(0));
    }
    for (const Uuid &id : opportunities) {
        using C = col::Opportunity;
        const auto opportunity = writer.record(Table::Opportunity, id);
        if (!opportunity)
            continue;
        const Value own = opportunity->at(C::Company);
        writer.set(Table::Opportunity, id, {{C::Lead, Value {}}, {C::Company, isNull(own) ? company : own}});
    }
}

Result<QString> removeLead(Writer &writer, LeadId lead)
{
    const auto record = writer.record(Table::Lead, lead.uuid);
    if (!record)
        return notFound(lead.uuid);
    leaveOpportunities(writer, lead, record->at(col::Lead::Company));
    QString name = leadName(writer, *record);
    writer.remove(Table::Lead, lead.uuid);
    return name;
}

void putLabel(Writer &writer, LeadId lead, const QString &label)
{
    const QString name = label.simplified();
    if (!name.isEmpty())
        writer.set(Table::Label, labelIdFor(lead, name), {{col::Label::Lead, Value {lead.uuid}}, {col::Label::Name, textValue(name)}});
}

Leads::Leads(Store &store)
    : m_store(store)
{
}

Result<LeadId> Leads::create(Lead lead, const QString &companyName)
{
    if (!lead.hasContact() && !lead.company && companyName.trimmed().isEmpty())
        return Error {Errc::MissingContact, lead.fullName(), {}, {}};
    return m_store.write(ActionCode::CreateLead, {lead.fullName()}, [&](Writer &writer) -> Result<LeadId> {
        if (!companyName.trimmed().isEmpty())
            lead.company = companyNamed(writer, companyName.simplified());
        const LeadId id = placeLead(writer, m_store.pipeline(), lead);
        writer.setArgs({leadName(writer, recordOf(lead))});
        return id;
    });
}

Result<void> Leads::edit(LeadId lead, std::span<const std::pair<int, Value>> cells, std::span<const CustomCell> custom)
{
    return m_store.write(ActionCode::EditLead, {}, [&](Writer &writer) -> Result<void> {
        const auto record = writer.record(Table::Lead, lead.uuid);
        if (!record)
            return notFound(lead.uuid);
        writer.set(Table::Lead, lead.uuid, cells, custom);
        writer.setArgs({leadName(writer, *writer.record(Table::Lead, lead.uuid))});
        return {};
    });
}

Result<void> Leads::remove(const std::vector<LeadId> &leads, const EachWatch &watch)
{
    QString name;
    return writeEach(
        m_store, ActionCode::DeleteLeads, leads.size(),
        [&](Writer &writer, size_t index) -> Result<void> {
            auto removed = removeLead(writer, leads[index]);
            if (!removed)
                return removed.error();
            name = *removed;
            return {};
        },
        [&] { return QStringList {QString::number(leads.size()), name}; }, watch);
}

Result<CompanyId> Leads::createCompany(Company company)
{
    if (company.name.trimmed().isEmpty())
        return Error {Errc::InvalidValue, QStringLiteral("name"), {}, {}};
    return m_store.write(ActionCode::CreateCompany, {company.name}, [&](Writer &writer) -> Result<CompanyId> {
        if (!company.createdAt)
            company.createdAt = writer.now();
        const CompanyId id {writer.newId()};
        writer.create(Table::Company, id.uuid, recordOf(company));
        return id;
    });
}

Result<void> Leads::editCompany(CompanyId company, std::span<const std::pair<int, Value>> cells,
                                std::span<const CustomCell> custom)
{
    return m_store.write(ActionCode::EditCompany, {}, [&](Writer &writer) -> Result<void> {
        const auto record = writer.record(Table::Company, company.uuid);
        if (!record)
            return notFound(company.uuid);
        writer.set(Table::Company, company.uuid, cells, custom);
        writer.setArgs({companyName(*record)});
        return {};
    });
}

Result<void> Leads::removeCompanies(const std::vector<CompanyId> &companies, const EachWatch &watch)
{
    QString name;
    return writeEach(
        m_store, ActionCode::DeleteCompanies, companies.size(),
        [&](Writer &writer, size_t index) -> Result<void> {
            const Uuid company = companies[index].uuid;
            const auto record = writer.record(Table::Company, company);
            if (!record)
                return notFound(company);
            name = companyName(*record);
            writer.remove(Table::Company, company);
            return {};
        },
        [&] { return QStringList {QString::number(companies.size()), name}; }, watch);
}

Result<TouchpointId> Leads::touch(LeadId lead, const Record &touchpoint)
{
    return m_store.write(ActionCode::AddTouchpoint, {}, [&](Writer &writer) -> Result<TouchpointId> {
        const auto record = writer.record(Table::Lead, lead.uuid);
        if (!record)
            return notFound(lead.uuid);
        Record row = touchpoint;
        row.cells.resize(size_t(tableInfo(Table::Touchpoint).columnCount()));
        row.at(col::Touchpoint::Lead) = Value {lead.uuid};
        if (isNull(row.at(col::Touchpoint::At)))
            row.at(col::Touchpoint::At) = Value {writer.now()};
        const TouchpointId id {writer.newId()};
        writer.create(Table::Touchpoint, id.uuid, row);
        noteSource(writer, row);
        writer.setArgs({textOf(touchpoint.at(col::Touchpoint::Kind)), leadName(writer, *record)});
        return id;
    });
}

Result<ActivityId> Leads::addNote(LeadId lead, const QString &text)
{
    Record note;
    note.cells.resize(size_t(tableInfo(Table::Activity).columnCount()));
    note.at(col::Activity::Lead) = Value {lead.uuid};
    note.at(col::Activity::Kind) = Value {std::string("note")};
    note.at(col::Activity::Text) = textValue(text);
    note.at(col::Activity::Done) = Value {qint64(1)};
    return addActivity(std::move(note));
}

Result<ActivityId> Leads::addActivity(Record activity)
{
    return m_store.write(ActionCode::AddNote, {}, [&](Writer &writer) -> Result<ActivityId> {
        using C = col::Activity;
        activity.cells.resize(size_t(tableInfo(Table::Activity).columnCount()));
        const Uuid lead = uuidOf(activity.at(C::Lead));
        const auto record = writer.record(Table::Lead, lead);
        if (lead && !record)
            return notFound(lead);
        if (isNull(activity.at(C::At)))
            activity.at(C::At) = Value {writer.now()};
        if (isNull(activity.at(C::Member)))
            activity.at(C::Member) = idValue(writer.member());
        const ActivityId id {writer.newId()};
        writer.setArgs({textOf(activity.at(C::Kind)), record ? leadName(writer, *record) : QString()});
        writer.create(Table::Activity, id.uuid, std::move(activity));
        return id;
    });
}

Result<void> Leads::editNote(ActivityId note, const QString &text)
{
    return m_store.write(ActionCode::EditNote, {}, [&](Writer &writer) -> Result<void> {
        const auto record = writer.record(Table::Activity, note.uuid);
        if (!record)
            return notFound(note.uuid);
        writer.set(Table::Activity, note.uuid, {{col::Activity::Text, textValue(text)}});
        // A subject that was the first line of the text goes on being it.
        const QString subject = textOf(record->at(col::Activity::Subject));
        if (!subject.isEmpty() && textOf(record->at(col::Activity::Text)).startsWith(subject))
            writer.set(Table::Activity, note.uuid, {{col::Activity::Subject, textValue(text.section(u'\n', 0, 0).trimmed())}});
        if (const auto lead = writer.record(Table::Lead, uuidOf(record->at(col::Activity::Lead))))
            writer.setArgs({leadName(writer, *lead)});
        return {};
    });
}

Result<void> Leads::removeNote(ActivityId note)
{
    return m_store.write(ActionCode::DeleteNote, {}, [&](Writer &writer) -> Result<void> {
        const auto record = writer.record(Table::Activity, note.uuid);
        if (!record)
            return notFound(note.uuid);
        writer.remove(Table::Activity, note.uuid);
        if (const auto lead = writer.record(Table::Lead, uuidOf(record->at(col::Activity::Lead))))
            writer.setArgs({leadName(writer, *lead)});
        return {};
    });
}

Result<void> Leads::setLabel(LeadId lead, const QString &label, bool on)
{
    const QString name = label.simplified();
    if (name.isEmpty())
        return Error {Errc::InvalidValue, QStringLiteral("label"), {}, label};
    return m_store.write(ActionCode::EditLabels, {}, [&](Writer &writer) -> Result<void> {
        const auto record = writer.record(Table::Lead, lead.uuid);
        if (!record)
            return notFound(lead.uuid);
        if (on)
            putLabel(writer, lead, name);
        else
            writer.remove(Table::Label, labelIdFor(lead, name));
        writer.setArgs({name, leadName(writer, *record)});
        return {};
    });
}

Result<qint64> Leads::setLabels(Table table, const std::vector<Uuid> &things, const QString &label, bool on,
                                const EachWatch &watch)
{
    const QString name = label.simplified();
    if (name.isEmpty())
        return Error {Errc::InvalidValue, QStringLiteral("label"), {}, label};
    qint64 changed = 0;
    QString last;
    const auto done = writeEach(
        m_store, ActionCode::EditLabels, things.size(),
        [&](Writer &writer, size_t index) -> Result<void> {
            if (index == 0)
                changed = 0;
            const auto record = writer.record(table, things[index]);
            if (!record)
                return notFound(things[index]);
            changed += setLabelOn(writer, table, things[index], name, on) ? 1 : 0;
            if (index + 1 == things.size())
                last = thingName(writer, table, *record);
            return {};
        },
        [&] {
            QStringList args {name, last};
            if (things.size() > 1)
                args += QString::number(things.size());
            return args;
        },
        watch);
    return done ? Result<qint64> {changed} : Result<qint64> {done.error()};
}

Result<void> Leads::setCompany(LeadId lead, const QString &name)
{
    return m_store.write(ActionCode::EditLead, {}, [&](Writer &writer) -> Result<void> {
        if (!writer.record(Table::Lead, lead.uuid))
            return notFound(lead.uuid);
        const QString wanted = name.simplified();
        const CompanyId company = wanted.isEmpty() ? CompanyId {} : companyNamed(writer, wanted);
        writer.set(Table::Lead, lead.uuid, {{col::Lead::Company, idValue(company)}});
        writer.setArgs({leadName(writer, *writer.record(Table::Lead, lead.uuid))});
        return {};
    });
}

Result<void> Leads::setActivityDone(ActivityId activity, bool done)
{
    return m_store.write(ActionCode::EditNote, {}, [&](Writer &writer) -> Result<void> {
        const auto record = writer.record(Table::Activity, activity.uuid);
        if (!record)
            return notFound(activity.uuid);
        const bool wasDone = numberOf(record->at(col::Activity::Done)).value_or(0) != 0;
        if (done == wasDone)
            return {};
        writer.set(Table::Activity, activity.uuid, {{col::Activity::Done, Value {qint64(done)}}});
        if (done)
            writer.set(Table::Activity, activity.uuid, {{col::Activity::At, Value {writer.now()}}});
        if (const auto lead = writer.record(Table::Lead, uuidOf(record->at(col::Activity::Lead))))
            writer.setArgs({leadName(writer, *lead)});
        return {};
    });
}

} // namespace huni
