#include "core/exchange/exporter.h"

#include "core/exchange/fieldcells.h"
#include "core/exchange/labellist.h"
#include "core/exchange/showncells.h"
#include "core/exchange/vcardwriter.h"
#include "core/store/pipelinefile.h"

#include <QFile>
#include <QSaveFile>

#include <array>
#include <charconv>

namespace huni {

namespace {

using ExportTo = FieldTarget::To;

struct ExportKindKey {
    ExportKind kind;
    Table table;
    std::optional<ImportKind> fields; ///< whose fields it has
    const char *key;
};

constexpr std::array exportKindKeys{
    ExportKindKey{ExportKind::Leads, Table::Lead, ImportKind::Lead, "leads"},
    ExportKindKey{ExportKind::Companies, Table::Company, ImportKind::Company, "companies"},
    ExportKindKey{ExportKind::Opportunities, Table::Opportunity, ImportKind::Opportunity, "opportunities"},
    ExportKindKey{ExportKind::Touchpoints, Table::Touchpoint, ImportKind::Touchpoint, "touchpoints"},
    ExportKindKey{ExportKind::Campaigns, Table::Campaign, std::nullopt, "campaigns"},
    ExportKindKey{ExportKind::Members, Table::Member, ImportKind::Member, "members"},
    ExportKindKey{ExportKind::Products, Table::Product, ImportKind::Product, "products"},
};

const ExportKindKey &entryOf(ExportKind kind)
{
    return exportKindKeys[size_t(kind)];
}

// Writes cells as a row of a format.
class RowSink
{
public:
    virtual ~RowSink() = default;
    virtual void begin(const std::vector<std::string> &headers) = 0;
    virtual void cell(size_t column, const ExportCell &cell) = 0;
    virtual void endRow() = 0;
    virtual Result<void> finish() = 0;
};

class CsvSink final : public RowSink
{
public:
    CsvSink(QIODevice &device, const ExportRequest &request)
        : m_csv(device, request.profile, request.delimiter)
    {
    }
    void begin(const std::vector<std::string> &headers) override
    {
        for (const std::string &header : headers)
            m_csv.text(header);
        m_csv.endRow();
    }
    void cell(size_t, const ExportCell &cell) override
    {
        if (cell.isNumber)
            m_csv.number(cell.currency.empty() ? cell.text : cell.text + ' ' + cell.currency);
        else
            m_csv.text(cell.text);
    }
    void endRow() override { m_csv.endRow(); }
    Result<void> finish() override { return m_csv.finish(); }

private:
    CsvWriter m_csv;
};

class CardSink final : public RowSink
{
public:
    CardSink(QIODevice &device, const QString &path)
        : m_device(device)
        , m_path(path)
    {
    }
    void begin(const std::vector<std::string> &headers) override { m_headers = headers; }
    void cell(size_t column, const ExportCell &cell) override
    {
        if (!cell.isMissing)
            m_fields[m_headers[column]] = cell.text;
    }
    void endRow() override
    {
        const std::string card = vcardOf(m_fields);
        m_hasFailed = m_device.write(card.data(), qint64(card.size())) != qint64(card.size()) || m_hasFailed;
        m_fields.clear();
    }
    Result<void> finish() override
    {
        return m_hasFailed ? Result<void>{Error{Errc::FileUnwritable, m_path, {}, m_device.errorString()}}
                           : Result<void>{};
    }

private:
    QIODevice &m_device;
    QString m_path;
    std::vector<std::string> m_headers{};
    std::unordered_map<std::string, std::string> m_fields{}; ///< of the lead being written
    bool m_hasFailed = false;
};

class JsonSink final : public RowSink
{
public:
    JsonSink(QIODevice &device, const QString &path)
        : m_device(device)
        , m_path(path)
    {
    }
    void begin(const std::vector<std::string> &headers) override
    {
        m_headers = headers;
        m_buffer = "[";
    }
    void cell(size_t column, const ExportCell &cell) override
    {
        if (cell.isMissing)
            return;
        key(m_headers[column]);
        if (cell.isNumber)
            m_buffer += cell.text;
        else
            quote(cell.text);
        if (!cell.currency.empty()) {
            key(m_headers[column] + "_currency");
            quote(cell.currency);
        }
    }
    void endRow() override
    {
        m_buffer += m_hasCells ? "}" : m_hasRows ? ",\n{}" : "\n{}";
        m_hasRows = true;
        m_hasCells = false;
        if (m_buffer.size() > 256 * 1024)
            flush();
    }
    Result<void> finish() override
    {
        m_buffer += "\n]\n";
        flush();
        return m_hasFailed ? Result<void>{Error{Errc::FileUnwritable, m_path, {}, m_device.errorString()}}
                           : Result<void>{};
    }

private:
    void key(const std::string &name)
    {
        m_buffer += m_hasCells ? "," : m_hasRows ? ",\n{" : "\n{";
        m_hasCells = true;
        quote(name);
        m_buffer += ':';
    }
    void quote(std::string_view text)
    {
        static constexpr char digits[] = "0123456789abcdef";
        m_buffer += '"';
        for (const char c : text) {
            if (c == '"' || c == '\\') {
                m_buffer += '\\';
                m_buffer += c;
            } else if (static_cast<unsigned char>(c) < 0x20) {
                m_buffer += "\\u00";
                m_buffer += digits[(c >> 4) & 15];
                m_buffer += digits[c & 15];
            } else {
                m_buffer += c;
            }
        }
        m_buffer += '"';
    }
    void flush()
    {
        m_hasFailed = m_device.write(m_buffer.data(), qint64(m_buffer.size())) != qint64(m_buffer.size())
            || m_hasFailed;
        m_buffer.clear();
    }

    QIODevice &m_device;
    QString m_path;
    std::vector<std::string> m_headers{};
    std::string m_buffer{};
    bool m_hasRows = false;
    bool m_hasCells = false;
    bool m_hasFailed = false;
};

std::string plainDecimal(qint64 minor, int digits)
{
    return Decimal{minor, digits}.text();
}

// One export: the columns of a kind, and how each reads from a record.
class ExportRun
{
public:
    ExportRun(Connection &connection, CustomFieldNumbers &fields, const ExportRequest &request, RowSink &sink)
        : m_connection(connection)
        , m_fields(fields)
        , m_request(request)
        , m_sink(sink)
        , m_catalog(readCatalog(connection))
        , m_table(entryOf(request.kind).table)
    {
        planColumns();
    }

    Result<qint64> run()
    {
        if (m_request.shown)
            return runShown(*m_request.shown);
        std::vector<std::string> headers;
        for (const Column &column : m_columns)
            headers.push_back(column.header);
        m_sink.begin(headers);
        const bool isChosen = m_table == Table::Lead && !(isPlain(m_request.leads));
        const auto done = isChosen ? writeChosen() : writeAll();
        if (!done)
            return done.error();
        if (const auto finished = m_sink.finish(); !finished)
            return finished.error();
        return m_rows;
    }

private:
    struct Column {
        std::string header{};
        Field field{};
        FieldTarget target{};
        std::optional<CustomField> custom{};
        bool isLabels = false;
    };

    // A table as it is shown: its rows, its columns, its order.
    Result<qint64> runShown(const ShownTable &shown)
    {
        const TableFields known(m_table, m_catalog);
        std::vector<const TableField *> fields;
        std::vector<std::string> headers;
        for (qsizetype i = 0; i < shown.fields.size(); ++i) {
            const TableField *field = known.find(shown.fields[i]);
            if (!field || !field->isShown)
                continue;
            fields.push_back(field);
            headers.push_back(
                (i < shown.headers.size() ? shown.headers[i] : exportHeaderOf(m_table, *field)).toStdString());
        }
        m_sink.begin(headers);
        if (const auto written = writeShown(shown, fields); !written)
            return written.error();
        const auto finished = m_sink.finish();
        return finished ? Result<qint64>{m_rows} : Result<qint64>{finished.error()};
    }

    Result<void> writeShown(const ShownTable &shown, const std::vector<const TableField *> &fields)
    {
        constexpr size_t pageRows = 1000;
        const std::vector<FixedList> lists = readLists(m_connection);
        QStringList keys;
        for (const TableField *field : fields)
            keys += field->key;
        // Named by people a lead may be called as its company; read back, a name is its own.
        const bool isOwnName = m_table == Table::Lead && shown.headers.isEmpty();
        if (isOwnName)
            keys += {QStringLiteral("given_name"), QStringLiteral("family_name")};
        const std::span<const qint64> rows(shown.rows);
        for (size_t first = 0; first < rows.size(); first += pageRows) {
            const auto page = rows.subspan(first, std::min(pageRows, rows.size() - first));
            for (TableLine &line : readLines(m_connection, m_catalog, m_table, page, keys, m_request.now)) {
                for (size_t i = 0; i < fields.size(); ++i) {
                    if (isOwnName && fields[i]->key == u"name")
                        line.cells[i] = ownName(line);
                    m_sink.cell(i, exportCellOf(*fields[i], line.cells[i], m_catalog, lists,
                                                m_request.format == ExportFormat::Json));
                }
                if (const auto ended = endRow(); !ended)
                    return ended;
            }
        }
        return {};
    }

    static CellValue ownName(const TableLine &line)
    {
        const auto textAt = [&line](size_t fromEnd) {
            const auto *text = std::get_if<QString>(&line.cells[line.cells.size() - fromEnd]);
            return text ? *text : QString();
        };
        return Lead{.givenName = textAt(2), .familyName = textAt(1)}.fullName();
    }

    static bool isPlain(const LeadQuery &query)
    {
        return query.search.isEmpty() && query.stages.empty() && query.bands.empty() && !query.owner
            && !query.channel && !query.campaign && !query.minScore && !query.minChance && !query.within
            && query.sort == LeadQuery{}.sort && query.offset == 0;
    }

    void planColumns()
    {
        const ExportKindKey &entry = entryOf(m_request.kind);
        std::vector<Field> fields;
        if (entry.fields) {
            fields = fieldsOf(*entry.fields);
        } else {
            for (const char *key : {"name", "channel", "starts_on", "ends_on", "budget", "external_id"})
                fields.push_back({QString::fromLatin1(key), FieldType::Text, {}, {}});
        }
        // What another column says already, or what is no part of the row.
        static const QStringList left{QStringLiteral("full_name"), QStringLiteral("outcome"),
                                      QStringLiteral("note")};
        for (const Field &field : fields) {
            const auto target = fieldTarget(m_table, field.key);
            if (target && !left.contains(field.key) && !isCurrencyOfAmount(m_table, field.key))
                m_columns.push_back(
                    {field.key.toStdString(), field, *target, {}, target->to == ExportTo::Label});
        }
        const QString kind = QString::fromLatin1(tableInfo(m_table).name);
        for (const CustomField &custom : m_catalog.customFields) {
            if (custom.kind == kind)
                m_columns.push_back({"custom:" + custom.name.toStdString(), {}, {}, custom, false});
        }
    }

    bool isCancelled() const { return m_request.cancel && m_request.cancel->load(std::memory_order_relaxed); }

    Result<void> writeAll()
    {
        const TableInfo &info = tableInfo(m_table);
        std::string columns = "SELECT id";
        for (const ColumnInfo &column : info.columns)
            columns += ",\"" + std::string(column.name) + '"';
        columns += info.hasCustom ? ",custom FROM " : " FROM ";
        Query rows(m_connection, columns + info.name + " WHERE gone=0 ORDER BY n");
        while (rows.next()) {
            if (const auto written = writeRow(rows.id(0), recordFrom(rows, 1, info, m_fields, m_connection));
                !written)
                return written;
        }
        return {};
    }

    // Page by page: a list of all leads would not stay small.
    Result<void> writeChosen()
    {
        constexpr int pageRows = 5000;
        LeadQuery query = m_request.leads;
        qint64 left = query.limit < 0 ? std::numeric_limits<qint64>::max() : query.limit;
        while (left > 0) {
            query.limit = int(std::min<qint64>(left, pageRows));
            const LeadPage page = listLeads(m_connection, query);
            for (const LeadLine &line : page.leads) {
                Query row(m_connection, recordSelect(Table::Lead), line.id);
                if (!row.next())
                    continue;
                const auto written = writeRow(
                    line.id.uuid, recordFrom(row, 3, tableInfo(Table::Lead), m_fields, m_connection));
                if (!written)
                    return written;
            }
            if (qint64(page.leads.size()) < query.limit)
                break;
            left -= query.limit;
            query.offset += query.limit;
        }
        return {};
    }

    Result<void> writeRow(const Uuid &id, const Record &record)
    {
        m_company.reset();
        for (size_t i = 0; i < m_columns.size(); ++i) {
            m_cell.text.clear();
            m_cell.currency.clear();
            m_cell.isNumber = false;
            fill(m_columns[i], id, record);
            m_cell.isMissing = m_cell.text.empty();
            m_sink.cell(i, m_cell);
        }
        return endRow();
    }

    Result<void> endRow()
    {
        m_sink.endRow();
        ++m_rows;
        if (m_rows % 1000 != 0)
            return {};
        if (m_request.progress)
            m_request.progress(m_rows);
        return isCancelled() ? Result<void>{Error{Errc::Cancelled, m_request.path, {}, {}}} : Result<void>{};
    }

    void fill(const Column &column, const Uuid &id, const Record &record)
    {
        if (column.custom)
            return fillCustom(*column.custom, record);
        if (column.isLabels)
            return fillLabels(id);
        const bool isCompanys = column.target.to == ExportTo::CompanyColumn;
        const Record *source = isCompanys ? companyOf(record) : &record;
        if (!source || column.target.column == 0)
            return;
        const Value &value = source->at(column.target.column);
        if (column.header == "external_id" && isNull(value)) {
            m_cell.text = id.text().toStdString();
            return;
        }
        if (isNull(value))
            return;
        if (const Uuid other = uuidOf(value)) {
            m_cell.text = nameOf(column.target.to, other);
            return;
        }
        if (const auto number = numberOf(value))
            fillNumber(column, *number, *source);
        else
            m_cell.text = utf8Of(value);
    }

    void fillNumber(const Column &column, qint64 number, const Record &record)
    {
        m_cell.isNumber = true;
        const bool isJson = m_request.format == ExportFormat::Json;
        if (column.field.type == FieldType::DateTime) {
            m_cell.text = isoInstant(number, m_catalog.zone).toStdString();
            m_cell.isNumber = !isJson;
        } else if (column.field.type == FieldType::Money || column.target.currencyColumn != 0) {
            const int currencyColumn = column.target.currencyColumn != 0 ? column.target.currencyColumn
                                                                         : int(col::Opportunity::Currency);
            const QString code = textOf(record.at(currencyColumn));
            const Currency currency = Currency::fromText(code).value_or(m_catalog.currency);
            m_cell.text = isJson ? std::to_string(number) : plainDecimal(number, currency.digits());
            const bool hasColumn = m_table == Table::Opportunity || m_table == Table::Product;
            if (!hasColumn)
                m_cell.currency = currency.text().toStdString();
        } else if (column.header == "probability") {
            m_cell.text = plainDecimal(number, isJson ? 4 : 2) + (isJson ? "" : "%");
        } else {
            m_cell.text = std::to_string(number);
        }
    }

    void fillCustom(const CustomField &field, const Record &record)
    {
        for (const CustomCell &cell : record.custom) {
            if (cell.field != field.id.uuid)
                continue;
            if (const auto *real = std::get_if<double>(&cell.value)) {
                std::array<char, 40> text;
                const auto end = std::to_chars(text.data(), text.data() + text.size(), *real);
                m_cell.text.assign(text.data(), end.ptr);
                m_cell.isNumber = true;
            } else if (const auto number = numberOf(cell.value)) {
                const bool isYesNo = field.type == CustomType::YesNo;
                const bool isJson = m_request.format == ExportFormat::Json;
                m_cell.text = !isYesNo ? std::to_string(*number)
                    : isJson           ? (*number ? "true" : "false")
                    : *number          ? "yes"
                                       : "no";
                m_cell.isNumber = !isYesNo || isJson;
            } else {
                m_cell.text = utf8Of(cell.value);
            }
        }
    }

    void fillLabels(const Uuid &lead)
    {
        Query labels(m_connection, "SELECT name FROM label WHERE lead=?1 AND gone=0 ORDER BY name", lead);
        while (labels.next()) {
            appendLabel(m_cell.text, labels.utf8(0));
        }
    }

    const Record *companyOf(const Record &lead)
    {
        if (!m_company) {
            m_company.emplace();
            if (const Uuid id = uuidOf(lead.at(col::Lead::Company))) {
                Query row(m_connection, recordSelect(Table::Company), id);
                if (row.next() && row.integer(1) == 0)
                    *m_company = recordFrom(row, 3, tableInfo(Table::Company), m_fields, m_connection);
            }
        }
        return m_company->cells.empty() ? nullptr : &*m_company;
    }

    std::string nameOf(ExportTo to, const Uuid &id)
    {
        switch (to) {
        case ExportTo::Channel:
            if (const Channel *channel = m_catalog.channel(ChannelId{id}))
                return channel->nameEn.toStdString();
            break;
        case ExportTo::Campaign:
            if (const Campaign *campaign = m_catalog.campaign(CampaignId{id}))
                return campaign->name.toStdString();
            break;
        case ExportTo::Member:
            if (const Member *member = m_catalog.member(MemberId{id}))
                return member->name.toStdString();
            break;
        case ExportTo::Stage:
            if (const Stage *stage = m_catalog.stage(StageId{id}))
                return stage->nameEn.toStdString();
            break;
        case ExportTo::Company: {
            Query company(m_connection, "SELECT name FROM company WHERE id=?1 AND gone=0", id);
            if (company.next())
                return std::string(company.utf8(0));
            break;
        }
        case ExportTo::Lead: {
            Query lead(m_connection, "SELECT external_id FROM lead WHERE id=?1 AND gone=0", id);
            if (lead.next())
                return lead.isNull(0) ? id.text().toStdString() : std::string(lead.utf8(0));
            break;
        }
        default:
            break;
        }
        return {};
    }

    Connection &m_connection;
    CustomFieldNumbers &m_fields;
    const ExportRequest &m_request;
    RowSink &m_sink;
    Catalog m_catalog;
    Table m_table;
    std::vector<Column> m_columns{};
    std::optional<Record> m_company{}; ///< of the row being written; without cells: none
    ExportCell m_cell{};
    qint64 m_rows = 0;
};

} // namespace

QString exportKindKey(ExportKind kind)
{
    return QString::fromLatin1(entryOf(kind).key);
}

std::optional<ExportKind> exportKindFromKey(QStringView key)
{
    for (const ExportKindKey &entry : exportKindKeys) {
        if (key == QLatin1String(entry.key))
            return entry.kind;
    }
    return std::nullopt;
}

Result<qint64> exportThings(Store &store, const ExportRequest &request)
{
    if (auto free = mayBeReplaced(request.path, store.path()); !free)
        return free.error();
    QSaveFile file(request.path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{Errc::FileUnwritable, request.path, {}, file.errorString()};
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    std::unique_ptr<RowSink> sink;
    if (request.format == ExportFormat::Csv)
        sink = std::make_unique<CsvSink>(file, request);
    else if (request.format == ExportFormat::VCard)
        sink = std::make_unique<CardSink>(file, request.path);
    else
        sink = std::make_unique<JsonSink>(file, request.path);
    Reader reader = store.reader();
    auto rows = reader.read([&](Connection &connection) -> Result<qint64> {
        return ExportRun(connection, reader.fields(), request, *sink).run();
    });
    if (!rows)
        return rows.error();
    if (!rows->ok())
        return rows->error();
    if (!file.commit())
        return Error{Errc::FileUnwritable, request.path, {}, file.errorString()};
    return **rows;
}

} // namespace huni
