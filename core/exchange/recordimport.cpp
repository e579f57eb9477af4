#include "core/exchange/recordimport.h"

#include "core/exchange/cellconverter.h"
#include "core/exchange/companyimport.h"
#include "core/exchange/exchangewords.h"
#include "core/exchange/leadimport.h"
#include "core/exchange/opportunityimport.h"
#include "core/exchange/otherimports.h"
#include "core/store/emptyrecord.h"

#include <QCryptographicHash>
#include <QFile>

#include <algorithm>
#include <cmath>

namespace huni {

namespace {

using ToField = FieldTarget::To;

// Exact as long as both parts are whole numbers that a double holds; correctly rounded then.
double realOf(const ImportValue &value)
{
    static constexpr double powers[]
        = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
           1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    const double mantissa = double(value.integer);
    if (value.scale < 0)
        return mantissa * std::pow(10.0, -value.scale);
    return value.scale < 23 ? mantissa / powers[value.scale] : mantissa / std::pow(10.0, value.scale);
}

std::optional<qint64> wholeOf(const ImportValue &value)
{
    return minorUnits(value.decimal(), 0);
}

std::string joinedParts(const ImportValue &value)
{
    std::string all = value.text;
    for (const std::string &part : value.more) {
        all += ';';
        all += part;
    }
    return all;
}

std::string isoDay(qint64 julianDay)
{
    return QDate::fromJulianDay(julianDay).toString(Qt::ISODate).toStdString();
}

// 0.5 or 50? A column whose first values are all at most 1 holds fractions.
bool holdsFractions(const ColumnProfile &profile)
{
    bool isFraction = !profile.samples.isEmpty();
    for (const QString &sample : profile.samples) {
        const auto amount = parseAmount(sample.toStdString(), profile.number);
        const auto millionths = amount ? minorUnits(amount->value, 6) : std::nullopt;
        if (millionths && (*millionths > 1'000'000 || amount->isPercent))
            isFraction = false;
    }
    return isFraction;
}

// What a draft keeps as the row says it, to be understood when the row is taken.
std::string_view RowDraft::*textOfDraft(ToField to)
{
    switch (to) {
    case ToField::FullName:
        return &RowDraft::fullName;
    case ToField::Company:
        return &RowDraft::company;
    case ToField::Channel:
        return &RowDraft::channel;
    case ToField::Campaign:
        return &RowDraft::campaign;
    case ToField::Member:
        return &RowDraft::owner;
    case ToField::Stage:
        return &RowDraft::stage;
    case ToField::Outcome:
        return &RowDraft::outcome;
    case ToField::Lead:
        return &RowDraft::lead;
    default:
        return &RowDraft::note;
    }
}

} // namespace

std::unique_ptr<RecordImport> RecordImport::of(ImportKind kind, const Context &context)
{
    switch (kind) {
    case ImportKind::Lead:
        return std::make_unique<LeadImport>(context);
    case ImportKind::Company:
        return std::make_unique<CompanyImport>(context);
    case ImportKind::Opportunity:
        return std::make_unique<OpportunityImport>(context);
    case ImportKind::Touchpoint:
        return std::make_unique<TouchpointImport>(context);
    case ImportKind::Product:
        return std::make_unique<NamedImport>(context, Table::Product);
    case ImportKind::Member:
        return std::make_unique<NamedImport>(context, Table::Member);
    case ImportKind::CampaignDay:
    case ImportKind::Rate:
        break;
    }
    return nullptr;
}

RecordImport::RecordImport(const Context &context, Table table)
    : m_context(context)
    , m_table(table)
{
    planColumns();
}

void RecordImport::planColumns()
{
    const auto &columns = m_context.mapping.columns;
    for (size_t i = 0; i < columns.size(); ++i) {
        if (!columns[i].isSkipped())
            planColumn(columns[i], int(i));
    }
    m_fileColumns = columns.size();
    addFixed();
}

void RecordImport::planColumn(const ColumnMapping &mapping, int index)
{
    Column column;
    column.index = index;
    if (mapping.isCustom()) {
        column.isCustom = true;
        column.field.key = mapping.field;
        column.custom = lists().customField(m_table, mapping);
        column.choices = mapping.choices;
        m_columns.push_back(std::move(column));
        return;
    }
    const Field *field = findField(m_context.mapping.kind, mapping.field);
    const auto target = fieldTarget(m_table, mapping.field);
    column.field = field ? *field : Field{mapping.field, mapping.type, {}, {}};
    if (target)
        column.target = *target;
    column.list = listOfField(mapping.field);
    column.isCurrency = mapping.field == u"currency";
    if (mapping.field == u"probability" && index < int(m_context.survey.columns.size()))
        column.isFraction = holdsFractions(m_context.survey.columns[size_t(mapping.index)]);
    if (column.isCurrency)
        m_currencyColumn = index;
    else if (target)
        m_columns.push_back(std::move(column));
}

// Values that the layout gives to fields without a column: read once, the same for every row.
void RecordImport::addFixed()
{
    const ImportMapping &mapping = m_context.mapping;
    LocalDays days(m_context.zone);
    for (auto fixed = mapping.fixed.begin(); fixed != mapping.fixed.end(); ++fixed) {
        const Field *field = findField(mapping.kind, fixed.key());
        if (!field || mapping.columnFor(fixed.key()))
            continue;
        ColumnMapping column;
        column.field = fixed.key();
        column.type = field->type;
        CellConverter converter(column, days);
        ImportValue value;
        if (!converter.convert(fixed.value().toStdString(), value))
            continue;
        planColumn(column, int(m_fileColumns + m_fixed.size()));
        m_fixed.push_back(std::move(value));
    }
}

bool RecordImport::matchesBy(MatchBy by) const
{
    const auto &match = m_context.request.match;
    return std::find(match.begin(), match.end(), by) != match.end();
}

Result<Value> RecordImport::rowId(qint64 line)
{
    if (m_rowIdPrefix.empty()) {
        const QString &path = m_context.request.path;
        QFile file(path);
        QCryptographicHash digest(QCryptographicHash::Sha256);
        if (!file.open(QIODevice::ReadOnly) || !digest.addData(&file))
            return Error{Errc::FileUnreadable, path, {}, file.errorString()};
        m_rowIdPrefix = "row:" + digest.result().toHex().left(12).toStdString() + ':';
    }
    return Value{m_rowIdPrefix + std::to_string(line)};
}

bool RecordImport::wasTouched(const Uuid &id) const
{
    return m_matched.contains(id) || std::binary_search(m_created.begin(), m_created.end(), id);
}

Error RecordImport::missing(const char *field) const
{
    return {Errc::InvalidValue, QString::fromLatin1(field), {}, {}};
}

void RecordImport::prepare(const ImportRow &row, RowDraft &draft)
{
    draft.wrong.reset();
    if (!row.errors.empty())
        return;
    if (const auto done = read(row, draft); !done)
        draft.wrong = done.error();
}

Result<void> RecordImport::read(const ImportRow &row, RowDraft &draft)
{
    draft.line = row.line;
    draft.cells.assign(size_t(tableInfo(m_table).columnCount()), Value{});
    draft.custom.clear();
    draft.companyCells.clear();
    draft.fullName = draft.company = draft.channel = draft.campaign = draft.owner = draft.stage
        = draft.outcome = draft.lead = draft.note = {};
    draft.labels = nullptr;
    draft.cleared.clear();
    draft.furtherEmails.clear();
    draft.furtherPhones.clear();
    const auto valueAt = [&](int index) -> const ImportValue & {
        return size_t(index) < m_fileColumns ? row.values[size_t(index)]
                                             : m_fixed[size_t(index) - m_fileColumns];
    };
    Currency currency = m_context.currency;
    if (m_currencyColumn >= 0 && !valueAt(m_currencyColumn).isMissing())
        currency = valueAt(m_currencyColumn).currency;
    for (Column &column : m_columns) {
        const ImportValue &value = valueAt(column.index);
        if (value.isMissing())
            continue;
        if (const auto done = readCell(column, value, currency, draft); !done) {
            Error error = done.error();
            error.thing = column.field.key;
            if (size_t(column.index) < m_fileColumns)
                error.place = m_context.mapping.columns[size_t(column.index)].column;
            return error;
        }
    }
    return {};
}

Result<void> RecordImport::readCell(Column &column, const ImportValue &value, Currency currency,
                                    RowDraft &draft)
{
    if (column.isCustom) {
        auto cell = customFor(column, value, currency);
        if (!cell)
            return cell.error();
        draft.custom.push_back({column.custom.id.uuid, std::move(*cell)});
        return {};
    }
    switch (column.target.to) {
    case ToField::Label:
        draft.labels = &value;
        return {};
    case ToField::Opportunity:
        return {};
    case ToField::Column:
    case ToField::CompanyColumn:
        return readValue(column, value, currency, draft);
    default:
        draft.*textOfDraft(column.target.to) = value.text;
        return {};
    }
}

Result<void> RecordImport::readValue(Column &column, const ImportValue &value, Currency currency,
                                     RowDraft &draft)
{
    auto cell = cellFor(column, value, currency);
    if (!cell)
        return cell.error();
    const bool isCompanys = column.target.to == ToField::CompanyColumn;
    const auto put = [&](int number, Value content) {
        if (isCompanys)
            draft.companyCells.emplace_back(number, std::move(content));
        else
            draft.at(number) = std::move(content);
    };
    put(column.target.column, std::move(*cell));
    if (column.target.currencyColumn != 0)
        put(column.target.currencyColumn,
            textValue((value.currency.isEmpty() ? currency : value.currency).text()));
    for (const std::string &part : value.more) {
        if (column.field.type == FieldType::Email)
            draft.furtherEmails.push_back(part);
        else if (column.field.type == FieldType::Phone)
            draft.furtherPhones.push_back(part);
    }
    return {};
}

Result<Value> RecordImport::cellFor(Column &column, const ImportValue &value, Currency currency)
{
    const auto invalid = [&](Errc code) {
        return Error{code,
                     column.field.key,
                     {},
                     value.kind == ImportValue::Kind::Text ? QString::fromStdString(value.text)
                                                           : QString::fromStdString(value.decimal().text())};
    };
    switch (value.kind) {
    case ImportValue::Kind::Money: {
        const auto money = value.money(currency);
        return money ? Result<Value>{Value{money->minor}} : Result<Value>{invalid(Errc::Overflow)};
    }
    case ImportValue::Kind::Number: {
        if (column.field.key == u"probability") {
            const auto points = minorUnits(value.decimal(), column.isFraction ? 4 : 2);
            const bool isFine = points && *points >= 0 && *points <= 10'000;
            return isFine ? Result<Value>{Value{*points}} : Result<Value>{invalid(Errc::InvalidValue)};
        }
        const auto whole = wholeOf(value);
        return whole && *whole >= 0 ? Result<Value>{Value{*whole}}
                                    : Result<Value>{invalid(Errc::InvalidValue)};
    }
    case ImportValue::Kind::Date:
        return Value{isoDay(value.integer)};
    case ImportValue::Kind::DateTime:
        return Value{value.integer};
    case ImportValue::Kind::YesNo:
        return Value{std::string(value.isYes() ? "yes" : "no")};
    default:
        break;
    }
    if (value.text.size() > size_t(maxFieldBytes))
        return Error{Errc::ValueTooLong, column.field.key, {}, QString::number(maxFieldBytes)};
    if (column.list.isEmpty())
        return Value{value.text};
    const auto [known, isNew] = column.listKeys.try_emplace(value.text);
    if (isNew)
        known->second = listKey(column.list, QString::fromStdString(value.text)).toStdString();
    return Value{known->second};
}

Result<Value> RecordImport::customFor(const Column &column, const ImportValue &value, Currency currency) const
{
    switch (value.kind) {
    case ImportValue::Kind::Number:
        return Value{realOf(value)};
    case ImportValue::Kind::Money: {
        const auto money = value.money(currency);
        if (!money)
            return Error{
                Errc::Overflow, column.field.key, {}, QString::fromStdString(value.decimal().text())};
        return textValue(decimalText(*money) + u' ' + money->currency.text());
    }
    case ImportValue::Kind::Date:
        return Value{isoDay(value.integer)};
    case ImportValue::Kind::DateTime:
        return textValue(isoInstant(value.integer, m_context.zone));
    case ImportValue::Kind::YesNo:
        return Value{value.integer};
    default:
        break;
    }
    if (value.text.size() > size_t(maxFieldBytes))
        return Error{Errc::ValueTooLong, column.field.key, {}, QString::number(maxFieldBytes)};
    return Value{value.more.empty() ? value.text : joinedParts(value)};
}

Result<RowFate> RecordImport::take(ImportTarget &target, const ImportRow &row, RowDraft &draft)
{
    if (!row.errors.empty()) {
        const CellError &wrong = row.errors.front();
        Error error{wrong.code, {}, {}, QString::fromStdString(wrong.text)};
        if (wrong.column >= 0) {
            error.thing = m_context.mapping.columns[size_t(wrong.column)].field;
            error.place = m_context.mapping.columns[size_t(wrong.column)].column;
        }
        return error;
    }
    if (draft.wrong)
        return *draft.wrong;
    if (const auto done = complete(target, draft); !done)
        return done.error();
    auto match = find(target, draft);
    if (match) {
        ImportOutcome &outcome = m_context.outcome;
        if (wasTouched(match->id)) {
            ++outcome.duplicates;
            noteRow(outcome.duplicateRows, draft.line, match->record, &*match);
        }
        m_matched.insert(match->id);
        if (m_context.request.mode == ImportMode::Create) {
            countRow(draft.line, match->record);
            noteRow(outcome.skippedRows, draft.line, match->record, &*match);
            return RowFate::Skipped;
        }
        return update(target, draft, *match);
    }
    if (m_context.request.mode == ImportMode::Update) {
        const Record said{std::move(draft.cells), {}};
        noteRow(m_context.outcome.skippedRows, draft.line, said, nullptr);
        return RowFate::Skipped;
    }
    return create(target, draft);
}

QString RecordImport::nameOf(const Record &record) const
{
    const int column = tableInfo(m_table).columnNamed("name");
    return column == 0 ? QString() : textOf(record.at(column));
}

// The first rows only: what an import takes does not grow with its file.
void RecordImport::noteRow(std::vector<RowNote> &notes, qint64 line, const Record &record,
                           const RowMatch *match) const
{
    if (notes.size() < ImportOutcome::mostNotes)
        notes.push_back({line, nameOf(record), match ? std::optional(match->by) : std::nullopt, {}});
}

void RecordImport::countRow(qint64 line, const Record &record)
{
    const qint64 before = m_context.outcome.withoutContact;
    count(record);
    if (m_context.outcome.withoutContact != before)
        noteRow(m_context.outcome.withoutContactRows, line, record, nullptr);
}

QStringList RecordImport::changedNames(std::span<const std::pair<int, Value>> cells, std::span<const CustomCell> custom) const
{
    QStringList names;
    for (const auto &cell : cells)
        names += QLatin1String(tableInfo(m_table).columns[size_t(cell.first - 1)].name);
    for (const CustomCell &cell : custom) {
        const auto column = std::find_if(m_columns.begin(), m_columns.end(), [&](const Column &known) {
            return known.isCustom && known.custom.id.uuid == cell.field;
        });
        if (column != m_columns.end())
            names += column->field.key;
    }
    return names;
}

std::optional<RowMatch> RecordImport::find(ImportTarget &target, const RowDraft &draft)
{
    for (const RowKey &key : keysOf(target, draft)) {
        auto match = rowWith(target, m_table, key,
                             [&](const RowMatch &candidate) { return !isOther(key, draft, candidate); });
        if (match)
            return match;
    }
    return findOtherwise(target, draft);
}

std::optional<RowMatch> RecordImport::rowWith(ImportTarget &target, Table table, const RowKey &key,
                                              const std::function<bool(const RowMatch &)> &isWanted)
{
    // A row that was exported without an id of its own says which one it is.
    if (key.by == MatchBy::ExternalId && key.text.size() == 36) {
        if (const auto id = Uuid::fromText(QString::fromUtf8(key.text.data(), 36))) {
            if (auto record = target.record(table, *id))
                return RowMatch{*id, std::move(*record), key.by};
        }
    }
    const qint64 hash = MatchKeys::hash(table, key.by, key.text, key.company);
    if (hash == 0)
        return std::nullopt;
    const auto tryRow = [&](const Uuid &id) -> std::optional<RowMatch> {
        auto record = target.record(table, id);
        if (!record || !recordHas(table, *record, key))
            return std::nullopt;
        RowMatch match{id, std::move(*record), key.by};
        return !isWanted || isWanted(match) ? std::optional(std::move(match)) : std::nullopt;
    };
    for (const Uuid &id : m_context.known.with(target.connection(), table, hash)) {
        if (auto match = tryRow(id))
            return match;
    }
    return std::nullopt;
}

bool RecordImport::recordHas(Table table, const Record &record, const RowKey &key)
{
    const std::string wanted = MatchKeys::normalised(key.by, key.text);
    const auto has = [&](int column) {
        return !isNull(record.at(column))
            && MatchKeys::normalised(key.by, utf8Of(record.at(column))) == wanted;
    };
    if (table == Table::Lead) {
        using C = col::Lead;
        switch (key.by) {
        case MatchBy::ExternalId:
            return has(C::ExternalId);
        case MatchBy::Email:
            return has(C::Email) || has(C::EmailPersonal);
        case MatchBy::Phone:
            return has(C::Phone) || has(C::Mobile);
        default:
            break;
        }
        std::string name(utf8Of(record.at(C::GivenName)));
        name += ' ';
        name += utf8Of(record.at(C::FamilyName));
        return MatchKeys::normalised(MatchBy::NameAndCompany, name) == wanted
            && (key.by == MatchBy::Name || uuidOf(record.at(C::Company)) == key.company);
    }
    const TableInfo &info = tableInfo(table);
    const int column = key.by == MatchBy::ExternalId ? info.columnNamed("external_id")
        : key.by == MatchBy::Domain                  ? info.columnNamed("domain")
                                                     : info.columnNamed("name");
    return column != 0 && has(column);
}

void RecordImport::noteKeys(const Uuid &id, const Record &record)
{
    for (const qint64 hash : MatchKeys::hashesOf(m_table, record))
        m_context.known.note(hash, id);
}

void RecordImport::ensureCustomFields(ImportTarget &target)
{
    if (m_hasCustomFields)
        return;
    m_hasCustomFields = true;
    for (const Column &column : m_columns) {
        if (column.isCustom)
            lists().ensureCustomField(target, column.custom, column.choices);
    }
}

Result<RowFate> RecordImport::create(ImportTarget &target, RowDraft &draft)
{
    ensureCustomFields(target);
    if (const auto resolved = resolve(target, draft, nullptr); !resolved)
        return resolved.error();
    fillNew(target, draft);
    const Uuid id = target.newId();
    m_created.push_back(id);
    const auto record = target.create(m_table, id, Record{std::move(draft.cells), std::move(draft.custom)});
    noteKeys(id, *record);
    countRow(draft.line, *record);
    noteRow(m_context.outcome.createdRows, draft.line, *record, nullptr);
    if (const auto beside = writeBeside(target, draft, id, *record); !beside)
        return beside.error();
    return RowFate::Created;
}

// An external id stays what it was: the other system's key, or none for a row that only has its place in a
// file.
void RecordImport::keepExternalId(RowDraft &draft, const RowMatch &match) const
{
    const int column = tableInfo(m_table).columnNamed("external_id");
    if (column == 0 || !draft.says(column))
        return;
    const std::string_view stated = utf8Of(draft.at(column));
    const std::string_view known = utf8Of(match.record.at(column));
    if (isRowId(stated) || (!known.empty() && !isRowId(known)) || stated == match.id.text().toStdString())
        draft.at(column) = Value{};
}

void RecordImport::noteStageChange(ImportTarget &target, LeadId lead, OpportunityId opportunity,
                                   const Uuid &from, const Uuid &to)
{
    using C = col::StageChange;
    Record change = emptyRecord(Table::StageChange);
    change.at(C::Lead) = idValue(lead);
    change.at(C::Opportunity) = idValue(opportunity);
    change.at(C::From) = idValue(from);
    change.at(C::To) = idValue(to);
    change.at(C::At) = Value{target.now()};
    change.at(C::Member) = idValue(target.member());
    change.at(C::Automatic) = Value{qint64(0)};
    target.create(Table::StageChange, target.newId(), std::move(change));
}

Uuid RecordImport::findLead(ImportTarget &target, std::string_view text, const Uuid &company)
{
    for (const RowKey &key : {RowKey{MatchBy::ExternalId, text, {}}, RowKey{MatchBy::Email, text, {}},
                              RowKey{MatchBy::NameAndCompany, text, company}}) {
        if (key.by == MatchBy::Email && text.find('@') == std::string_view::npos)
            continue;
        if (const auto match = rowWith(target, Table::Lead, key))
            return match->id;
    }
    return {};
}

// `Last, First` says which is which; else the last word is the family name.
void RecordImport::splitName(std::string_view full, Value &given, Value &family)
{
    full = trimmedCell(full);
    if (const size_t comma = full.find(','); comma != std::string_view::npos && comma > 0) {
        const std::string_view first = trimmedCell(full.substr(comma + 1));
        if (!first.empty() && first.find(',') == std::string_view::npos) {
            given = textValue(first);
            family = textValue(trimmedCell(full.substr(0, comma)));
            return;
        }
    }
    const size_t space = full.find_last_of(" \t");
    if (space == std::string_view::npos) {
        given = textValue(full);
        return;
    }
    given = textValue(trimmedCell(full.substr(0, space)));
    family = textValue(full.substr(space + 1));
}

Result<RowFate> RecordImport::update(ImportTarget &target, RowDraft &draft, RowMatch &match)
{
    if (const auto resolved = resolve(target, draft, &match); !resolved)
        return resolved.error();
    keepExternalId(draft, match);
    std::vector<std::pair<int, Value>> cells;
    for (const int column : draft.cleared) {
        if (!draft.says(column) && !isNull(match.record.at(column)))
            cells.emplace_back(column, Value{});
    }
    for (int column = 1; column <= int(draft.cells.size()); ++column) {
        if (draft.says(column) && draft.at(column) != match.record.at(column))
            cells.emplace_back(column, draft.at(column));
    }
    std::vector<CustomCell> custom;
    for (const CustomCell &cell : draft.custom) {
        if (std::find(match.record.custom.begin(), match.record.custom.end(), cell)
            == match.record.custom.end())
            custom.push_back(cell);
    }
    const bool changes = !cells.empty() || !custom.empty();
    if (changes) {
        ensureCustomFields(target);
        target.set(m_table, match.id, cells, custom);
        for (auto &[column, value] : cells)
            match.record.at(column) = std::move(value);
        noteKeys(match.id, match.record);
    }
    const auto beside = writeBeside(target, draft, match.id, match.record);
    if (!beside)
        return beside.error();
    countRow(draft.line, match.record);
    const bool isUpdated = changes || *beside;
    ImportOutcome &outcome = m_context.outcome;
    std::vector<RowNote> &notes = isUpdated ? outcome.updatedRows : outcome.skippedRows;
    if (notes.size() < ImportOutcome::mostNotes) {
        noteRow(notes, draft.line, match.record, &match);
        notes.back().changed = changedNames(cells, custom);
    }
    return isUpdated ? RowFate::Updated : RowFate::Skipped;
}

} // namespace huni
