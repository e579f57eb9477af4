#include "core/leads/thingtable.h"

#include "core/base/folding.h"
#include "core/leads/tablecells.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <bit>
#include <limits>
#include <numeric>
#include <sqlite3.h>
#include <unordered_map>

namespace huni {

namespace {

constexpr qint64 lastPlace = std::numeric_limits<qint64>::max();

// Lets another thread stop a statement.
class StopWhenAsked
{
public:
    StopWhenAsked(Connection &connection, const std::atomic<bool> *cancel)
        : m_handle(connection.handle())
    {
        constexpr int instructions = 20'000; // some tenths of a millisecond
        if (cancel)
            sqlite3_progress_handler(m_handle, instructions, isAsked,
                                     const_cast<std::atomic<bool> *>(cancel));
    }
    ~StopWhenAsked() { sqlite3_progress_handler(m_handle, 0, nullptr, nullptr); }
    StopWhenAsked(const StopWhenAsked &) = delete;
    StopWhenAsked &operator=(const StopWhenAsked &) = delete;

private:
    static int isAsked(void *cancel)
    {
        return static_cast<const std::atomic<bool> *>(cancel)->load(std::memory_order_relaxed) ? 1 : 0;
    }

    sqlite3 *m_handle;
};

// A real number as a whole one in the same order.
qint64 orderedReal(double number)
{
    const qint64 bits = std::bit_cast<qint64>(number == 0 ? 0.0 : number);
    return bits >= 0 ? bits : std::numeric_limits<qint64>::min() - bits;
}

struct BytesHash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

// One column of what is read with the rows, brought into whole numbers whose order is that of the field.
class OrderColumn
{
public:
    OrderColumn(const TableField &field, Qt::SortOrder order, bool isGroup)
        : m_field(field)
        , m_isDescending(order == Qt::DescendingOrder)
        , m_isGroup(isGroup)
        , m_isDaysSince(field.key == u"idle_days" || field.key == u"stage_days")
        , m_isCoded(field.form == FieldForm::Text || field.form == FieldForm::Choice
                    || field.form == FieldForm::Day)
    {
    }

    // Where its columns stand in the statement.
    void standAt(int column, bool hasCurrency)
    {
        m_column = column;
        m_currency = hasCurrency ? column + 1 : -1;
    }
    void take(Query &query, const Catalog &catalog);
    // The numbers are to compare from now on. A second list where amounts have a currency each.
    void settle(const CellContext &context, bool turkish);
    const std::vector<qint64> &places() const { return m_places; }
    const std::vector<qint64> &amounts() const { return m_amounts; }
    CellValue cellAt(size_t row, const CellContext &context) const;

private:
    void takeCode(std::string_view bytes, bool isId);
    void settleCodes(const CellContext &context, bool turkish);
    void settleDays(const QTimeZone &zone);
    std::vector<qint64> ranked(const CellContext &context, bool turkish) const;
    void turn(std::vector<qint64> &places) const;
    Value codeValue(size_t code) const;

    const TableField &m_field;
    bool m_isDescending;
    bool m_isGroup;
    bool m_isDaysSince; ///< places are instants until settle(), the later the fewer days
    bool m_isCoded; ///< places are codes of the texts met until settle()
    int m_column = 0;
    int m_currency = -1;
    std::vector<qint64> m_places{};
    std::vector<qint64> m_amounts{};
    std::vector<qint64> m_raw{}; ///< of a group: codes or values before they were brought in order
    std::unordered_map<std::string, qint64, BytesHash, std::equal_to<>> m_codes{};
    std::vector<std::pair<std::string_view, bool>> m_texts{}; ///< by code; whether it is an id
};

void OrderColumn::takeCode(std::string_view bytes, bool isId)
{
    auto found = m_codes.find(bytes);
    if (found == m_codes.end()) {
        found = m_codes.emplace(std::string(bytes), qint64(m_texts.size())).first;
        m_texts.emplace_back(found->first, isId);
    }
    m_places.push_back(found->second);
}

void OrderColumn::take(Query &query, const Catalog &catalog)
{
    if (query.isNull(m_column) && !(m_field.key == u"open_worth" && !query.isNull(m_currency))) {
        m_places.push_back(lastPlace);
        if (m_currency >= 0)
            m_amounts.push_back(lastPlace);
        return;
    }
    if (m_isCoded) {
        const std::string_view bytes = query.utf8(m_column);
        if (bytes.empty())
            m_places.push_back(lastPlace);
        else
            takeCode(bytes, m_field.choice != ChoiceOf::None && query.isBlob(m_column));
        return;
    }
    switch (m_field.form) {
    case FieldForm::Money: {
        const bool isOther = query.isNull(m_column); // worth in other currencies alone
        const std::string own = catalog.currency.text().toStdString();
        const std::string_view code
            = isOther || m_field.key != u"open_worth" ? query.utf8(m_currency) : std::string_view(own);
        qint64 place = 0; // the pipeline's own stands before the others, these by their code
        if (!code.empty() && code != own) {
            for (const char c : code.substr(0, 3))
                place = place * 256 + static_cast<unsigned char>(c);
            place += 1;
        }
        m_places.push_back(place);
        m_amounts.push_back(isOther ? 0 : orderedReal(query.real(m_column)));
        return;
    }
    case FieldForm::Number:
        m_places.push_back(m_isDaysSince ? query.integer(m_column) : orderedReal(query.real(m_column)));
        return;
    case FieldForm::YesNo:
        m_places.push_back(query.real(m_column) != 0 ? 1 : 0);
        return;
    default:
        m_places.push_back(query.integer(m_column));
        return;
    }
}

void OrderColumn::turn(std::vector<qint64> &places) const
{
    if (!m_isDescending)
        return;
    for (qint64 &place : places) {
        if (place != lastPlace)
            place = -1 - place;
    }
}

void OrderColumn::settle(const CellContext &context, bool turkish)
{
    if (m_isDaysSince || (m_isGroup && m_field.form == FieldForm::Moment))
        settleDays(context.catalog.zone);
    for (qint64 &place : m_places)
        place = m_isDaysSince && place != lastPlace ? -place : place;
    if (m_isGroup)
        m_raw = m_places;
    if (m_isCoded)
        settleCodes(context, turkish);
    // Currencies keep their order: only the amounts turn.
    if (m_currency >= 0)
        turn(m_amounts);
    else
        turn(m_places);
}

Value OrderColumn::codeValue(size_t code) const
{
    const auto &[bytes, isId] = m_texts[code];
    if (isId)
        return idValue(
            Uuid::fromBytes(QByteArrayView(bytes.data(), qsizetype(bytes.size()))).value_or(Uuid{}));
    return Value{std::string(bytes)};
}

// Place of each code: by an order of their own where there is one, then by name.
std::vector<qint64> OrderColumn::ranked(const CellContext &context, bool turkish) const
{
    struct Ranked {
        qint64 rank = lastPlace - 1;
        std::string key{};
    };
    const bool isDay = m_field.form == FieldForm::Day;
    std::vector<Ranked> all(m_texts.size());
    for (size_t i = 0; i < all.size(); ++i) {
        if (m_field.form != FieldForm::Choice) {
            all[i].key = isDay ? std::string(m_texts[i].first) : nameSortKey(m_texts[i].first);
            continue;
        }
        const CellValue cell = cellFrom(m_field, codeValue(i), {}, context);
        if (const auto rank = choiceRank(m_field, cell, context.catalog))
            all[i].rank = *rank;
        else
            all[i].key = nameSortKey(choiceSortName(m_field, cell, context.catalog, turkish).toStdString());
        if (std::holds_alternative<std::monostate>(cell))
            all[i].rank = lastPlace;
    }
    std::vector<size_t> order(all.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::sort(order.begin(), order.end(), [&](size_t a, size_t b) {
        return all[a].rank != all[b].rank ? all[a].rank < all[b].rank : all[a].key < all[b].key;
    });
    std::vector<qint64> places(all.size());
    qint64 place = 0;
    for (size_t i = 0; i < order.size(); ++i) {
        const Ranked &here = all[order[i]];
        const bool isSame = i > 0 && here.rank == all[order[i - 1]].rank && here.key == all[order[i - 1]].key;
        if (i > 0 && !isSame)
            ++place;
        places[order[i]] = here.rank == lastPlace ? lastPlace : place;
    }
    return places;
}

void OrderColumn::settleCodes(const CellContext &context, bool turkish)
{
    const std::vector<qint64> places = ranked(context, turkish);
    for (qint64 &place : m_places) {
        if (place != lastPlace)
            place = places[size_t(place)];
    }
}

// Moments become their local days. Time zones are slow to ask: once for each day there is.
void OrderColumn::settleDays(const QTimeZone &zone)
{
    qint64 first = lastPlace;
    qint64 last = std::numeric_limits<qint64>::min();
    for (const qint64 at : m_places) {
        if (at == lastPlace)
            continue;
        first = std::min(first, at);
        last = std::max(last, at);
    }
    if (last < first)
        return;
    constexpr qint64 mostDays = 200'000;
    const QDate firstDay = localDay(first, zone);
    const bool isNear = last - first < mostDays * dayMs;
    std::vector<qint64> begins;
    for (QDate day = firstDay; isNear && (begins.empty() || begins.back() <= last); day = day.addDays(1))
        begins.push_back(startOfDay(day, zone));
    for (qint64 &at : m_places) {
        if (at == lastPlace)
            continue;
        at = isNear ? firstDay.toJulianDay()
                + (std::upper_bound(begins.begin(), begins.end(), at) - begins.begin()) - 1
                    : localDay(at, zone).toJulianDay();
    }
}

CellValue OrderColumn::cellAt(size_t row, const CellContext &context) const
{
    const qint64 raw = m_raw[row];
    if (raw == lastPlace)
        return {};
    if (m_isCoded)
        return cellFrom(m_field, codeValue(size_t(raw)), {}, context);
    if (m_field.form == FieldForm::Moment)
        return QDate::fromJulianDay(raw);
    return cellFrom(m_field, Value{raw}, {}, context);
}

// The worth of each thing, for the heads of groups.
class WorthColumn
{
public:
    void readOpen(Connection &connection, Table table)
    {
        Query open(
            connection,
            table == Table::Lead
                ? "SELECT o.lead, o.amount, o.currency FROM opportunity o JOIN stage s ON s.id=o.stage "
                  "WHERE o.gone=0 AND s.band='bofu' AND o.lead IS NOT NULL"
                : "SELECT o.company, o.amount, o.currency FROM opportunity o JOIN stage s ON s.id=o.stage "
                  "WHERE o.gone=0 AND s.band='bofu' AND o.company IS NOT NULL");
        while (open.next()) {
            std::vector<Money> &amounts = m_open[open.id(0)];
            if (!open.isNull(1))
                amounts.push_back({open.integer(1), Currency::fromText(open.text(2)).value_or(Currency{})});
        }
    }
    void take(const Uuid &id, std::optional<qint64> value, std::string_view currency)
    {
        if (const auto open = m_open.find(id); open != m_open.end())
            m_rows.push_back(open->second);
        else if (value)
            m_rows.push_back({{*value, currencyOf(currency)}});
        else
            m_rows.emplace_back();
    }
    const std::vector<Money> &of(size_t row) const { return m_rows[row]; }

private:
    Currency currencyOf(std::string_view code)
    {
        const auto known = m_currencies.find(code);
        if (known != m_currencies.end())
            return known->second;
        const Currency currency
            = Currency::fromText(QString::fromUtf8(code.data(), qsizetype(code.size()))).value_or(Currency{});
        m_currencies.emplace(std::string(code), currency);
        return currency;
    }

    std::unordered_map<Uuid, std::vector<Money>> m_open{};
    std::vector<std::vector<Money>> m_rows{};
    std::unordered_map<std::string, Currency, BytesHash, std::equal_to<>> m_currencies{};
};

// One reading of the keys of a table.
class KeyRun
{
public:
    KeyRun(Connection &connection, const Catalog &catalog, const TableQuery &query, Instant now,
           const std::atomic<bool> *cancel)
        : m_connection(connection)
        , m_catalog(catalog)
        , m_query(query)
        , m_fields(query.table, catalog)
        , m_context{catalog, localDay(now, catalog.zone)}
        , m_now(now)
        , m_cancel(cancel)
    {
    }

    Result<TableKeys> run();

private:
    Result<void> plan();
    void planOrder();
    void addOrder(const QString &key, Qt::SortOrder order, bool isGroup);
    std::string columnSql(const TableField &field, OrderColumn &column);
    void readRows();
    void sortRows();
    void findGroups();
    bool isCancelled() const { return m_cancel && m_cancel->load(std::memory_order_relaxed); }
    Error cancelled() const { return {Errc::Cancelled, {}, {}, {}}; }
    std::vector<Money> worthOf(size_t first, size_t end) const;

    Connection &m_connection;
    const Catalog &m_catalog;
    const TableQuery &m_query;
    TableFields m_fields;
    CellContext m_context;
    Instant m_now;
    const std::atomic<bool> *m_cancel;
    FilterSql m_filter{};
    std::string m_columns{};
    int m_columnCount = 1;
    std::vector<OrderColumn> m_order{};
    bool m_isGrouped = false;
    bool m_isNewestFirst = false; ///< of rows that are equal otherwise
    WorthColumn m_worth{};
    std::vector<qint64> m_rows{};
    std::vector<quint32> m_sorted{}; ///< places in m_rows, in order
    TableKeys m_keys{};
};

Result<TableKeys> KeyRun::run()
{
    if (auto planned = plan(); !planned)
        return planned.error();
    try {
        const StopWhenAsked stop(m_connection, m_cancel);
        readRows();
    } catch (const SQLite::Exception &exception) {
        if (exception.getErrorCode() == SQLITE_INTERRUPT)
            return cancelled();
        throw;
    }
    if (isCancelled())
        return cancelled();
    sortRows();
    if (m_isGrouped)
        findGroups();
    return isCancelled() ? Result<TableKeys>{cancelled()} : Result<TableKeys>{std::move(m_keys)};
}

Result<void> KeyRun::plan()
{
    auto filter = compileFilter(m_connection, {m_fields, m_catalog, m_now}, m_query.filter);
    if (!filter)
        return filter.error();
    m_filter = std::move(*filter);
    planOrder();
    return {};
}

void KeyRun::planOrder()
{
    m_order.reserve(m_query.sort.size() + 2);
    if (!m_query.groupBy.isEmpty())
        addOrder(m_query.groupBy, m_query.groupOrder, true);
    for (const TableSort &sort : m_query.sort)
        addOrder(sort.field, sort.order, false);
    if (m_query.sort.empty()) {
        addOrder(QStringLiteral("created_at"), Qt::DescendingOrder, false);
        m_isNewestFirst = true;
    } else {
        m_isNewestFirst = m_query.sort.front().order == Qt::DescendingOrder;
    }
}

void KeyRun::addOrder(const QString &key, Qt::SortOrder order, bool isGroup)
{
    const TableField *field = m_fields.find(key);
    if (!field || !(isGroup ? field->canGroup() : field->canSort())) {
        m_keys.skipped += key;
        return;
    }
    m_isGrouped = m_isGrouped || isGroup;
    OrderColumn &column = m_order.emplace_back(*field, order, isGroup);
    m_columns += columnSql(*field, column);
}

std::string KeyRun::columnSql(const TableField &field, OrderColumn &column)
{
    FieldSql sql = fieldSql(m_connection, m_query.table, field);
    m_filter.needsCompany = m_filter.needsCompany || sql.needsCompany;
    if (field.key == u"open_worth") {
        m_filter.values.push_back(textValue(m_catalog.currency.text()));
        sql.value = openWorthSql(m_query.table, "?" + std::to_string(m_filter.values.size()));
    }
    column.standAt(m_columnCount, field.form == FieldForm::Money);
    m_columnCount += field.form == FieldForm::Money ? 2 : 1;
    std::string text = ",";
    text += sql.value;
    if (field.form == FieldForm::Money) {
        text += ',';
        text += sql.currency;
    }
    return text;
}

void KeyRun::readRows()
{
    std::string sql = "SELECT t.n";
    sql += m_columns;
    const bool isLead = m_query.table == Table::Lead;
    if (m_isGrouped) {
        m_worth.readOpen(m_connection, m_query.table);
        sql += isLead ? ",t.id,t.value,t.value_currency" : ",t.id,NULL,NULL";
    }
    sql += tableFromSql(m_query.table, m_filter.needsCompany);
    sql += " WHERE t.gone=0";
    if (!m_filter.where.empty()) {
        sql += " AND ";
        sql += m_filter.where;
    }
    Query rows(m_connection, sql);
    for (size_t i = 0; i < m_filter.values.size(); ++i)
        rows.bind(int(i) + 1, m_filter.values[i]);
    while (rows.next()) {
        m_rows.push_back(rows.integer(0));
        for (OrderColumn &column : m_order)
            column.take(rows, m_catalog);
        if (m_isGrouped)
            m_worth.take(rows.id(m_columnCount), rows.optional(m_columnCount + 1),
                         rows.utf8(m_columnCount + 2));
    }
    m_keys.total = qint64(m_rows.size());
}

void KeyRun::sortRows()
{
    for (OrderColumn &column : m_order)
        column.settle(m_context, m_query.turkish);
    std::vector<const std::vector<qint64> *> columns;
    for (const OrderColumn &column : m_order) {
        columns.push_back(&column.places());
        if (!column.amounts().empty())
            columns.push_back(&column.amounts());
    }
    // The first column lies beside the row: most comparisons end there.
    struct Sorted {
        qint64 place;
        quint32 row;
    };
    std::vector<Sorted> sorted(m_rows.size());
    for (size_t i = 0; i < sorted.size(); ++i)
        sorted[i] = {columns.empty() ? 0 : (*columns.front())[i], quint32(i)};
    const auto isBefore = [&](const Sorted &a, const Sorted &b) {
        if (a.place != b.place)
            return a.place < b.place;
        for (size_t i = 1; i < columns.size(); ++i) {
            const std::vector<qint64> &column = *columns[i];
            if (column[a.row] != column[b.row])
                return column[a.row] < column[b.row];
        }
        return m_isNewestFirst ? m_rows[a.row] > m_rows[b.row] : m_rows[a.row] < m_rows[b.row];
    };
    const bool isPart = m_query.limit >= 0 && !m_isGrouped && size_t(m_query.limit) < sorted.size();
    if (isPart) {
        std::partial_sort(sorted.begin(), sorted.begin() + m_query.limit, sorted.end(), isBefore);
        sorted.resize(size_t(m_query.limit));
    } else {
        std::sort(sorted.begin(), sorted.end(), isBefore);
    }
    m_keys.rows.reserve(sorted.size());
    m_sorted.reserve(sorted.size());
    for (const Sorted &one : sorted) {
        m_keys.rows.push_back(m_rows[one.row]);
        m_sorted.push_back(one.row);
    }
}

std::vector<Money> KeyRun::worthOf(size_t first, size_t end) const
{
    std::map<Currency, WideInt> sums;
    for (size_t i = first; i < end; ++i) {
        for (const Money &money : m_worth.of(m_sorted[i]))
            sums[money.currency.isEmpty() ? m_catalog.currency : money.currency] += money.minor;
    }
    std::vector<Money> worth;
    for (const auto &[currency, sum] : sums) {
        if (const auto minor = shownMinor(sum))
            worth.push_back({*minor, currency});
    }
    std::stable_partition(worth.begin(), worth.end(),
                          [&](const Money &money) { return money.currency == m_catalog.currency; });
    return worth;
}

void KeyRun::findGroups()
{
    const OrderColumn &group = m_order.front();
    for (size_t first = 0; first < m_sorted.size();) {
        size_t end = first + 1;
        while (end < m_sorted.size() && group.places()[m_sorted[end]] == group.places()[m_sorted[first]])
            ++end;
        m_keys.groups.push_back(
            {group.cellAt(m_sorted[first], m_context), first, end - first, worthOf(first, end)});
        first = end;
    }
}

} // namespace

Result<TableKeys> readKeys(Connection &connection, const Catalog &catalog, const TableQuery &query,
                           Instant now, const std::atomic<bool> *cancel)
{
    return KeyRun(connection, catalog, query, now, cancel).run();
}

} // namespace huni
