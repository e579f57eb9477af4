#include "core/prediction/trainingset.h"

#include "core/base/folding.h"
#include "core/base/money.h"
#include "core/scoring/titlewords.h"
#include "core/store/storedrow.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <unordered_map>

namespace huni {

namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

struct PlainColumn {
    const char *key;
    DataColumn::Kind kind;
    const char *sql; ///< over lead `l` and its company `c`
};

constexpr DataColumn::Kind asWords = DataColumn::Kind::Words;
constexpr DataColumn::Kind asNumber = DataColumn::Kind::Number;

constexpr std::array plainColumns{
    PlainColumn{"channel", asWords, "hex(l.channel)"},
    PlainColumn{"campaign", asWords, "hex(l.campaign)"},
    PlainColumn{"keyword", asWords, "l.keyword"},
    PlainColumn{"arrival", asWords, "l.arrival"},
    PlainColumn{"title_kind", asWords, "l.title"},
    PlainColumn{"seniority", asWords, "l.seniority"},
    PlainColumn{"gender", asWords, "l.gender"},
    PlainColumn{"education", asWords, "l.education"},
    PlainColumn{"income_band", asWords, "l.income_band"},
    PlainColumn{"birth_year", asNumber, "l.birth_year"},
    PlainColumn{"country", asWords, "l.country"},
    PlainColumn{"region", asWords, "l.region"},
    PlainColumn{"city", asWords, "l.city"},
    PlainColumn{"language", asWords, "l.language"},
    PlainColumn{"interest", asWords, "l.interest"},
    PlainColumn{"newsletter", asWords, "l.newsletter"},
    PlainColumn{"consent", asWords, "l.consent"},
    PlainColumn{"owner", asWords, "hex(l.owner)"},
    PlainColumn{"email", asWords, "CASE WHEN coalesce(l.email, l.email_personal) IS NULL THEN 'no' ELSE 'yes' END"},
    PlainColumn{"phone", asWords, "CASE WHEN coalesce(l.phone, l.mobile) IS NULL THEN 'no' ELSE 'yes' END"},
    PlainColumn{"value", asNumber, "l.value/100.0"},
    PlainColumn{"company.sector", asWords, "c.sector"},
    PlainColumn{"company.employees", asNumber, "c.employees"},
    PlainColumn{"company.revenue", asNumber, "c.revenue/100.0"},
    PlainColumn{"company.country", asWords, "c.country"},
    PlainColumn{"company.city", asWords, "c.city"},
};

// Won when anything was; lost when the lead is.
constexpr const char *outcomeSql
    = "CASE WHEN s.key='won' OR EXISTS(SELECT 1 FROM opportunity o JOIN stage w ON w.id=o.stage WHERE o.lead=l.id AND o.gone=0 "
      "AND w.key='won') THEN 1 WHEN s.key='lost' THEN 0 ELSE -1 END";

double numberFrom(const Value &value)
{
    if (const auto *whole = std::get_if<qint64>(&value))
        return double(*whole);
    if (const auto *real = std::get_if<double>(&value))
        return *real;
    return missing;
}

DataColumn emptyPlainColumn(const PlainColumn &plain)
{
    return {QLatin1String(plain.key), {}, plain.kind, {}, {}};
}

// Dates say when, not who; several choices in one are words of their own kind.
bool canLearnFrom(const CustomField &field)
{
    return field.kind == u"lead" && field.type != CustomType::Date && field.type != CustomType::Choices;
}

DataColumn emptyOwnColumn(const CustomField &field)
{
    const bool isNumber = field.type == CustomType::Number || field.type == CustomType::Money;
    return {QStringLiteral("custom:") + field.id.text(), field.name, isNumber ? asNumber : asWords, {}, {}};
}

void addMissing(DataColumn &column)
{
    if (column.kind == asNumber)
        column.numbers.push_back(missing);
    else
        column.words.emplace_back();
}

void setOwnValue(DataColumn &column, bool isMoney, const Value &value)
{
    if (column.kind == asWords) {
        column.words.back() = folded(customText(value)).toStdString();
    } else if (isMoney) {
        const auto money = moneyFromStored(std::string(utf8Of(value)));
        column.numbers.back() = money ? double(money->minor) : missing;
    } else {
        column.numbers.back() = numberFrom(value);
    }
}

std::string titleWord(std::string_view title)
{
    return title.empty() ? std::string() : titleKindKey(titleKind(QString::fromUtf8(title.data(), qsizetype(title.size())))).toStdString();
}

} // namespace

bool DataColumn::isMissing(size_t row) const
{
    return kind == Kind::Number ? !std::isfinite(numbers[row]) : words[row].empty();
}

size_t LeadTable::count(int outcome) const
{
    return size_t(std::count(outcomes.begin(), outcomes.end(), outcome));
}

/// Where the values of a row go: the columns of a table, each from its place in the statement, from the packed own fields, or
/// from what is counted.
class LeadRowReader::Columns
{
public:
    Columns(const Catalog &catalog, const QStringList &fields, LeadTable &table)
    {
        for (const QString &key : fields) {
            const size_t place = table.columns.size();
            const auto plain = std::find_if(plainColumns.begin(), plainColumns.end(), [&](const PlainColumn &each) { return key == QLatin1String(each.key); });
            if (plain != plainColumns.end()) {
                m_plain.emplace_back(place, size_t(plain - plainColumns.begin()));
                table.columns.push_back(emptyPlainColumn(*plain));
            } else if (key == u"touches" || key.startsWith(u"touches.")) {
                m_touches.emplace_back(key.mid(8).toStdString(), place); // of every kind: empty
                table.columns.push_back({key, {}, asNumber, {}, {}});
            } else if (const CustomField *own = ownField(catalog, key)) {
                m_own.emplace(own->id.uuid, std::pair(place, own->type == CustomType::Money));
                table.columns.push_back(emptyOwnColumn(*own));
            }
        }
    }

    std::string select() const
    {
        std::string sql = "SELECT l.n, l.id, l.custom, coalesce(l.created_at, 0), l.closed_at, ";
        sql += countsTouches() ? outcomeSql : "-1";
        bool needsCompany = false;
        for (const auto &[place, plain] : m_plain) {
            sql += ", ";
            sql += plainColumns[plain].sql;
            needsCompany = needsCompany || std::string_view(plainColumns[plain].sql).starts_with("c.");
        }
        sql += " FROM lead l";
        if (needsCompany)
            sql += " LEFT JOIN company c ON c.id=l.company AND c.gone=0";
        if (countsTouches())
            sql += " LEFT JOIN stage s ON s.id=l.stage";
        return sql += " WHERE l.gone=0";
    }
    static constexpr int firstValue = 6;

    bool countsTouches() const { return !m_touches.empty(); }
    const std::vector<std::pair<size_t, size_t>> &plain() const { return m_plain; }
    const std::unordered_map<Uuid, std::pair<size_t, bool>> &own() const { return m_own; }
    /// By kind; an empty one: all of them.
    const std::vector<std::pair<std::string, size_t>> &touches() const { return m_touches; }

private:
    static const CustomField *ownField(const Catalog &catalog, const QString &key)
    {
        const auto found = std::find_if(catalog.customFields.begin(), catalog.customFields.end(), [&](const CustomField &field) {
            return canLearnFrom(field) && key == QStringLiteral("custom:") + field.id.text();
        });
        return found == catalog.customFields.end() ? nullptr : &*found;
    }

    std::vector<std::pair<size_t, size_t>> m_plain{}; ///< place, and which of plainColumns
    std::unordered_map<Uuid, std::pair<size_t, bool>> m_own{}; ///< place, and whether it is money
    std::vector<std::pair<std::string, size_t>> m_touches{};
};

namespace {

void setPlainValue(DataColumn &column, Query &query, int at)
{
    if (column.kind == asNumber)
        column.numbers.back() = query.isNull(at) ? missing : query.real(at);
    else if (column.key == u"title_kind")
        column.words.back() = titleWord(query.utf8(at));
    else
        column.words.back() = foldedUtf8(query.utf8(at));
}

// What happened after the outcome is not known before it.
Instant countedUntil(Query &query, int outcome, int closedAt)
{
    return outcome < 0 || query.isNull(closedAt) ? std::numeric_limits<Instant>::max() : query.integer(closedAt);
}

} // namespace

LeadRowReader::LeadRowReader(Connection &connection, const Catalog &catalog, CustomFieldNumbers &numbers, const QStringList &fields)
    : m_connection(connection)
    , m_numbers(numbers)
    , m_columns(std::make_unique<Columns>(catalog, fields, m_table))
    , m_select(m_columns->select())
{
    for (DataColumn &column : m_table.columns)
        addMissing(column);
    m_table.leads.resize(1);
    m_table.outcomes.resize(1);
    m_table.createdAt.resize(1);
}

LeadRowReader::~LeadRowReader() = default;

bool LeadRowReader::read(const Uuid &lead)
{
    Query query(m_connection, m_select + " AND l.id=?1", lead);
    if (!query.next())
        return false;
    take(query);
    return true;
}

bool LeadRowReader::readFrom(qint64 from)
{
    Query query(m_connection, m_select + " AND l.n>=?1 ORDER BY l.n LIMIT 1", from);
    if (!query.next())
        return false;
    take(query);
    return true;
}

void LeadRowReader::take(Query &query)
{
    m_number = query.integer(0);
    m_table.leads.front() = query.id(1);
    m_table.createdAt.front() = query.integer(3);
    m_table.outcomes.front() = static_cast<signed char>(query.integer(5));
    int at = Columns::firstValue;
    for (const auto &[place, plain] : m_columns->plain()) {
        if (!m_written.empty())
            m_written[place] = m_table.columns[place].key == u"title_kind" ? QString::fromStdString(titleWord(query.utf8(at))) : query.text(at);
        setPlainValue(m_table.columns[place], query, at++);
    }
    if (!m_columns->own().empty()) {
        for (const auto &[field, own] : m_columns->own()) {
            DataColumn &column = m_table.columns[own.first];
            column.kind == asNumber ? void(column.numbers.back() = missing) : column.words.back().clear();
        }
        for (const CustomCell &cell : unpackCustom(query.utf8(2), m_numbers, m_connection)) {
            const auto own = m_columns->own().find(cell.field);
            if (own == m_columns->own().end())
                continue;
            setOwnValue(m_table.columns[own->second.first], own->second.second, cell.value);
            if (!m_written.empty())
                m_written[own->second.first] = customText(cell.value);
        }
    }
    if (!m_columns->countsTouches())
        return;
    for (const auto &[kind, place] : m_columns->touches())
        m_table.columns[place].numbers.back() = 0;
    Query touches(m_connection, "SELECT kind FROM touchpoint WHERE lead=?1 AND gone=0 AND at<?2", m_table.leads.front(),
                  countedUntil(query, int(m_table.outcomes.front()), 4));
    while (touches.next()) {
        for (const auto &[kind, place] : m_columns->touches())
            m_table.columns[place].numbers.back() += kind.empty() || kind == touches.utf8(0);
    }
}

namespace {

// How often each kind of touchpoint happened before the outcome.
void countTouches(Connection &connection, LeadTable &table, const std::vector<Instant> &until)
{
    std::unordered_map<Uuid, size_t> rows;
    for (size_t row = 0; row < table.leads.size(); ++row)
        rows.emplace(table.leads[row], row);
    std::map<std::string, std::vector<double>> byKind;
    std::vector<double> all(table.rows(), 0);
    Query touches(connection, "SELECT lead, kind, at FROM touchpoint WHERE gone=0 AND lead IS NOT NULL");
    bool hasAny = false;
    while (touches.next()) {
        const auto row = rows.find(touches.id(0));
        if (row == rows.end() || touches.integer(2) >= until[row->second])
            continue;
        std::vector<double> &counts = byKind[std::string(touches.utf8(1))];
        counts.resize(table.rows(), 0);
        ++counts[row->second];
        ++all[row->second];
        hasAny = true;
    }
    if (!hasAny)
        return;
    table.columns.push_back({QStringLiteral("touches"), {}, asNumber, std::move(all), {}});
    for (auto &[kind, counts] : byKind)
        table.columns.push_back({QStringLiteral("touches.") + QString::fromStdString(kind), {}, asNumber, std::move(counts), {}});
}

} // namespace

const char *outcomeOfLeadSql()
{
    return outcomeSql;
}

LeadTable readClosedLeads(Connection &connection, const Catalog &catalog)
{
    LeadTable table;
    std::unordered_map<Uuid, std::pair<size_t, bool>> own; // place, and whether it is money
    std::string sql = "SELECT l.id, l.custom, coalesce(l.created_at, 0), l.closed_at, ";
    sql += outcomeSql;
    for (const PlainColumn &plain : plainColumns) {
        table.columns.push_back(emptyPlainColumn(plain));
        sql += ", ";
        sql += plain.sql;
    }
    for (const CustomField &field : catalog.customFields) {
        if (!canLearnFrom(field))
            continue;
        own.emplace(field.id.uuid, std::pair(table.columns.size(), field.type == CustomType::Money));
        table.columns.push_back(emptyOwnColumn(field));
    }
    // The stage comes first: what is open is passed over before anything else of it is read.
    sql += " FROM lead l LEFT JOIN stage s ON s.id=l.stage LEFT JOIN company c ON c.id=l.company AND c.gone=0 WHERE l.gone=0 AND (s.key IN ('won', 'lost')"
           " OR l.id IN (SELECT o.lead FROM opportunity o JOIN stage w ON w.id=o.stage WHERE o.gone=0 AND o.lead IS NOT NULL AND w.key='won')) ORDER BY l.n";
    CustomFieldNumbers numbers;
    std::vector<Instant> until;
    Query leads(connection, sql);
    while (leads.next()) {
        const int outcome = int(leads.integer(4));
        if (outcome < 0)
            continue;
        table.leads.push_back(leads.id(0));
        table.outcomes.push_back(static_cast<signed char>(outcome));
        table.createdAt.push_back(leads.integer(2));
        until.push_back(countedUntil(leads, outcome, 3));
        for (DataColumn &column : table.columns)
            addMissing(column);
        for (size_t i = 0; i < plainColumns.size(); ++i)
            setPlainValue(table.columns[i], leads, int(i) + 5);
        for (const CustomCell &cell : unpackCustom(leads.utf8(1), numbers, connection)) {
            const auto place = own.find(cell.field);
            if (place != own.end())
                setOwnValue(table.columns[place->second.first], place->second.second, cell.value);
        }
    }
    countTouches(connection, table, until);
    return table;
}

} // namespace huni
