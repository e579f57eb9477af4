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
#include <unordered_set>

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

/// Columns of custom fields, filled row by row.
class OwnColumns
{
public:
    explicit OwnColumns(const Catalog &catalog)
    {
        for (const CustomField &field : catalog.customFields) {
            if (field.kind != u"lead" || field.type == CustomType::Date || field.type == CustomType::Choices)
                continue;
            const bool isNumber = field.type == CustomType::Number || field.type == CustomType::Money;
            m_places.emplace(field.id.uuid, m_columns.size());
            m_isMoney.push_back(field.type == CustomType::Money);
            m_columns.push_back({QStringLiteral("custom:") + field.id.text(), field.name, isNumber ? asNumber : asWords, {}, {}});
        }
    }

    void addRow(const std::vector<CustomCell> &cells)
    {
        for (DataColumn &column : m_columns) {
            if (column.kind == asNumber)
                column.numbers.push_back(missing);
            else
                column.words.emplace_back();
        }
        for (const CustomCell &cell : cells) {
            const auto place = m_places.find(cell.field);
            if (place == m_places.end())
                continue;
            DataColumn &column = m_columns[place->second];
            if (column.kind == asWords) {
                column.words.back() = folded(customText(cell.value)).toStdString();
            } else if (m_isMoney[place->second]) {
                const auto money = moneyFromStored(std::string(utf8Of(cell.value)));
                column.numbers.back() = money ? double(money->minor) : missing;
            } else {
                column.numbers.back() = numberFrom(cell.value);
            }
        }
    }

    std::vector<DataColumn> take() { return std::move(m_columns); }

private:
    std::vector<DataColumn> m_columns{};
    std::vector<bool> m_isMoney{};
    std::unordered_map<Uuid, size_t> m_places{};
};

// How often each kind of touchpoint happened, and on how many days, before the outcome.
void countTouches(Connection &connection, LeadTable &table, const std::vector<Instant> &until, LeadId only)
{
    std::unordered_map<Uuid, size_t> rows;
    for (size_t row = 0; row < table.leads.size(); ++row)
        rows.emplace(table.leads[row], row);
    std::map<std::string, std::vector<double>> byKind;
    std::vector<double> all(table.rows(), 0);
    Query touches(connection,
                  only ? "SELECT lead, kind, at FROM touchpoint WHERE gone=0 AND lead=?1"
                       : "SELECT lead, kind, at FROM touchpoint WHERE gone=0 AND lead IS NOT NULL");
    if (only)
        touches.bind(1, only.uuid);
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

std::string titleWord(std::string_view title)
{
    return title.empty() ? std::string() : titleKindKey(titleKind(QString::fromUtf8(title.data(), qsizetype(title.size())))).toStdString();
}

} // namespace

bool DataColumn::isMissing(size_t row) const
{
    return kind == Kind::Number ? std::isnan(numbers[row]) : words[row].empty();
}

size_t LeadTable::count(int outcome) const
{
    return size_t(std::count(outcomes.begin(), outcomes.end(), outcome));
}

std::vector<size_t> LeadTable::usable() const
{
    constexpr size_t fewRows = 50;
    std::vector<size_t> places;
    for (size_t i = 0; i < columns.size(); ++i) {
        const DataColumn &column = columns[i];
        std::unordered_set<std::string> different;
        std::unordered_set<double> differentNumbers;
        size_t filled = 0;
        bool areWhole = true;
        for (size_t row = 0; row < column.size(); ++row) {
            if (column.isMissing(row))
                continue;
            ++filled;
            if (column.kind == DataColumn::Kind::Words) {
                different.insert(column.words[row]);
            } else {
                differentNumbers.insert(column.numbers[row]);
                areWhole = areWhole && column.numbers[row] == std::floor(column.numbers[row]);
            }
        }
        const size_t kinds = column.kind == DataColumn::Kind::Words ? different.size() : differentNumbers.size();
        const bool isConstant = kinds == 0 || (kinds == 1 && filled == column.size());
        // A number that nobody shares with anybody is a number of something, not an amount.
        const bool isNumbering = column.kind == DataColumn::Kind::Number && areWhole && filled >= fewRows && kinds * 10 >= filled * 9;
        const bool isFreeText = column.kind == DataColumn::Kind::Words && filled >= fewRows && kinds * 2 > filled;
        if (!isConstant && !isNumbering && !isFreeText)
            places.push_back(i);
    }
    return places;
}

LeadTable readLeadTable(Connection &connection, const Catalog &catalog, WhichLeads which, LeadId only)
{
    LeadTable table;
    for (const PlainColumn &plain : plainColumns)
        table.columns.push_back({QLatin1String(plain.key), {}, plain.kind, {}, {}});
    OwnColumns own(catalog);
    CustomFieldNumbers fields;
    std::vector<Instant> until;
    std::string sql = "SELECT l.id, l.custom, coalesce(l.created_at, 0), l.closed_at, ";
    sql += outcomeSql;
    for (const PlainColumn &plain : plainColumns) {
        sql += ", ";
        sql += plain.sql;
    }
    sql += " FROM lead l LEFT JOIN company c ON c.id=l.company AND c.gone=0 LEFT JOIN stage s ON s.id=l.stage WHERE l.gone=0";
    sql += only ? " AND l.id=?1" : " ORDER BY l.n";
    Query leads(connection, sql);
    if (only)
        leads.bind(1, only.uuid);
    while (leads.next()) {
        const int outcome = int(leads.integer(4));
        if (which == WhichLeads::Closed && outcome < 0)
            continue;
        table.leads.push_back(leads.id(0));
        table.outcomes.push_back(static_cast<signed char>(outcome));
        table.createdAt.push_back(leads.integer(2));
        until.push_back(outcome < 0 || leads.isNull(3) ? std::numeric_limits<Instant>::max() : leads.integer(3));
        for (size_t i = 0; i < plainColumns.size(); ++i) {
            const int at = int(i) + 5;
            DataColumn &column = table.columns[i];
            if (column.kind == asNumber)
                column.numbers.push_back(leads.isNull(at) ? missing : leads.real(at));
            else if (column.key == u"title_kind")
                column.words.push_back(titleWord(leads.utf8(at)));
            else
                column.words.push_back(foldedUtf8(leads.utf8(at)));
        }
        own.addRow(unpackCustom(leads.utf8(1), fields, connection));
    }
    for (DataColumn &column : own.take())
        table.columns.push_back(std::move(column));
    countTouches(connection, table, until, only);
    return table;
}

} // namespace huni
