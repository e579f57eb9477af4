#include "core/prediction/chances.h"

#include "core/prediction/predictor.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace huni {

namespace {

constexpr int chancesAtOnce = 500; // some 10 ms

// What the kept model is made of.
bool isOfModel(const RowChange &change)
{
    return change.table == Table::PredictiveModel || change.table == Table::CustomField;
}

qint64 chanceStamp(Connection &connection)
{
    Query query(connection, "SELECT stamp FROM chance_state");
    return query.next() ? query.integer(0) : 0;
}

} // namespace

struct Chances::Kept {
    explicit Kept(Connection &connection)
        : stamp(chanceStamp(connection))
        , model(readModelInForce(connection))
    {
        if (!model)
            return;
        catalog = readCatalog(connection);
        fields = model->space().fieldKeys();
        asksCompany = std::any_of(fields.begin(), fields.end(), [](const QString &key) { return key.startsWith(u"company."); });
        asksTouches = std::any_of(fields.begin(), fields.end(), [](const QString &key) { return key.startsWith(u"touches"); });
    }

    qint64 stamp = 0;
    std::optional<PredictiveModel> model;
    Catalog catalog{};
    CustomFieldNumbers numbers{};
    QStringList fields{};
    bool asksCompany = false;
    bool asksTouches = false; ///< then also when a lead was closed
};

namespace {

/// Asks a model about one lead after the other, and writes what it says.
class ChanceWriter
{
public:
    ChanceWriter(Connection &connection, const PredictiveModel &model, const Catalog &catalog, CustomFieldNumbers &numbers, const QStringList &fields)
        : m_connection(connection)
        , m_model(model)
        , m_leads(connection, catalog, numbers, fields)
        , m_places(model.space().placesIn(m_leads.table()))
    {
    }

    void put(const Uuid &lead)
    {
        if (m_leads.read(lead))
            put();
    }
    /// \return the number of the lead, the first one from there on; nothing when there is none
    std::optional<qint64> putFrom(qint64 number)
    {
        if (!m_leads.readFrom(number))
            return std::nullopt;
        put();
        return m_leads.number();
    }

private:
    void put()
    {
        const double probability = m_model.probability(m_leads.table(), m_places, 0);
        if (std::isfinite(probability))
            Query(m_connection, "INSERT OR REPLACE INTO chance(lead, thousandths) VALUES(?1, ?2)", m_leads.number(), qint64(chanceOf(probability))).run();
        else
            Query(m_connection, "DELETE FROM chance WHERE lead=?1", m_leads.number()).run();
    }

    Connection &m_connection;
    const PredictiveModel &m_model;
    LeadRowReader m_leads;
    std::vector<std::optional<size_t>> m_places;
};

} // namespace

Chances::Chances() = default;
Chances::~Chances() = default;

void Chances::createTables(Connection &connection)
{
    connection.exec("DROP TABLE IF EXISTS chance");
    connection.exec("CREATE TABLE chance(lead INTEGER PRIMARY KEY, thousandths INTEGER NOT NULL)");
    // next: the lead to go on from; empty when all have been asked about
    connection.exec("CREATE TABLE IF NOT EXISTS chance_state(id INTEGER PRIMARY KEY CHECK(id=1), stamp INTEGER NOT NULL, next INTEGER)");
    connection.exec("INSERT OR IGNORE INTO chance_state VALUES(1, 0, NULL)");
}

// Read again when somebody, also another process, has learnt another model.
Chances::Kept &Chances::kept(Connection &connection)
{
    if (m_kept && chanceStamp(connection) != m_kept->stamp)
        m_kept.reset();
    if (!m_kept)
        m_kept = std::make_unique<Kept>(connection);
    return *m_kept;
}

void Chances::startAnew(Connection &connection)
{
    connection.exec("DELETE FROM chance");
    connection.exec(kept(connection).model ? "UPDATE chance_state SET next=0" : "UPDATE chance_state SET next=NULL");
}

void Chances::apply(Connection &connection, std::span<const RowChange> changes)
{
    if (std::any_of(changes.begin(), changes.end(), isOfModel)) {
        const QStringList fieldsBefore = kept(connection).fields;
        const bool isAnew = std::any_of(changes.begin(), changes.end(), [&](const RowChange &change) {
            return change.table == Table::PredictiveModel || (change.table == Table::CustomField && fieldsBefore.contains(QStringLiteral("custom:") + change.row.text()));
        });
        connection.exec("UPDATE chance_state SET stamp=random()"); // not counted: what is rolled back would be counted again
        m_kept.reset();
        if (isAnew) {
            startAnew(connection);
            return;
        }
    }
    if (kept(connection).model)
        askSome(connection, changes);
}

void Chances::askSome(Connection &connection, std::span<const RowChange> changes)
{
    Kept &with = kept(connection);
    std::unordered_map<Uuid, const RowChange *> changed; // the last change of each
    std::unordered_set<Uuid> others;
    const auto noteLeads = [&](const RowChange &change, int column) {
        for (const auto &record : {change.before, change.after}) {
            if (record && uuidOf(record->at(column)))
                others.insert(uuidOf(record->at(column)));
        }
    };
    for (const RowChange &change : changes) {
        switch (change.table) {
        case Table::Lead: changed[change.row] = &change; break;
        case Table::Company:
            if (with.asksCompany) {
                Query people(connection, "SELECT id FROM lead WHERE company=?1 AND gone=0", change.row);
                while (people.next())
                    others.insert(people.id(0));
            }
            break;
        case Table::Touchpoint:
            if (with.asksTouches)
                noteLeads(change, col::Touchpoint::Lead);
            break;
        case Table::Opportunity:
            if (with.asksTouches)
                noteLeads(change, col::Opportunity::Lead);
            break;
        default: break;
        }
    }
    if (changed.empty() && others.empty())
        return;
    std::vector<const RowChange *> inOrder; // rows that come in the order of their numbers are quickly put at the end
    for (const auto &[id, change] : changed)
        inOrder.push_back(change);
    std::sort(inOrder.begin(), inOrder.end(), [](const RowChange *left, const RowChange *right) { return left->n < right->n; });
    ChanceWriter writer(connection, *with.model, with.catalog, with.numbers, with.fields);
    for (const RowChange *change : inOrder) {
        if (change->after)
            writer.put(change->row);
        else
            Query(connection, "DELETE FROM chance WHERE lead=?1", change->n).run();
    }
    for (const Uuid &id : others) {
        if (!changed.contains(id))
            writer.put(id);
    }
}

bool Chances::tidy(Connection &connection)
{
    std::optional<qint64> next;
    {
        Query query(connection, "SELECT next FROM chance_state");
        if (query.next())
            next = query.optional(0);
    }
    if (!next)
        return false;
    Kept &with = kept(connection);
    if (with.model) {
        ChanceWriter writer(connection, *with.model, with.catalog, with.numbers, with.fields);
        for (int i = 0; i < chancesAtOnce && next; ++i) {
            const auto asked = writer.putFrom(*next);
            next = asked ? std::optional(*asked + 1) : std::nullopt;
        }
    } else {
        next.reset();
    }
    Query put(connection, "UPDATE chance_state SET next=?1");
    if (next)
        put.bind(1, *next);
    else
        put.bindNull(1);
    put.run();
    return true;
}

void Chances::rebuild(Connection &connection)
{
    m_kept.reset();
    connection.exec("UPDATE chance_state SET stamp=random()");
    startAnew(connection);
    while (tidy(connection)) { }
}

std::string Chances::fingerprint(Connection &connection)
{
    while (tidy(connection)) { }
    std::string out;
    Query query(connection, "SELECT hex(l.id) || ' ' || c.thousandths FROM chance c LEFT JOIN lead l ON l.n=c.lead AND l.gone=0 ORDER BY l.id");
    while (query.next())
        out.append(query.utf8(0)) += '\n';
    return out;
}

int chanceOf(double probability)
{
    return std::clamp(int(std::lround(probability * 1000)), 1, 999);
}

std::optional<int> readChance(Connection &connection, LeadId lead)
{
    Query query(connection, "SELECT c.thousandths FROM lead l JOIN chance c ON c.lead=l.n WHERE l.id=?1 AND l.gone=0", lead.uuid);
    return query.next() ? std::optional(int(query.integer(0))) : std::nullopt;
}

} // namespace huni
