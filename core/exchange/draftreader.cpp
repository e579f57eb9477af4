#include "core/exchange/draftreader.h"

#include "core/exchange/cellconverter.h"
#include "core/exchange/fieldlists.h"

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

DraftReader::DraftReader(Table table, const ImportMapping &mapping, const SurveyResult &surveyed, ImportLists &lists,
                         Currency currency, const QTimeZone &zone)
    : m_table(table)
    , m_mapping(mapping)
    , m_survey(surveyed)
    , m_lists(lists)
    , m_currency(currency)
    , m_zone(zone)
{
    planColumns();
}

void DraftReader::planColumns()
{
    const auto &columns = m_mapping.columns;
    for (size_t i = 0; i < columns.size(); ++i) {
        if (!columns[i].isSkipped())
            planColumn(columns[i], int(i));
    }
    m_fileColumns = columns.size();
    addFixed();
}

void DraftReader::planColumn(const ColumnMapping &mapping, int index)
{
    Column column;
    column.index = index;
    if (mapping.isCustom()) {
        column.isCustom = true;
        column.field.key = mapping.field;
        column.custom = m_lists.customField(m_table, mapping);
        column.choices = mapping.choices;
        m_columns.push_back(std::move(column));
        return;
    }
    const Field *field = findField(m_mapping.kind, mapping.field);
    const auto target = fieldTarget(m_table, mapping.field);
    column.field = field ? *field : Field{mapping.field, mapping.type, {}, {}};
    if (target)
        column.target = *target;
    column.list = listOfField(mapping.field);
    column.isClosed = column.field.type == FieldType::Choice && isListClosed(mapping.field);
    if (target && target->to == ToField::Column)
        column.isNumbered = tableInfo(m_table).column(target->column).type == ColumnType::Integer;
    column.isCurrency = mapping.field == u"currency";
    if (mapping.field == u"probability" && index < int(m_survey.columns.size()))
        column.isFraction = holdsFractions(m_survey.columns[size_t(mapping.index)]);
    if (column.isCurrency)
        m_currencyColumn = index;
    else if (target)
        m_columns.push_back(std::move(column));
}

// Values that the layout gives to fields without a column: read once, the same for every row.
void DraftReader::addFixed()
{
    const ImportMapping &mapping = m_mapping;
    LocalDays days(m_zone);
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

Result<void> DraftReader::read(const ImportRow &row, RowDraft &draft)
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
    Currency currency = m_currency;
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
                error.place = m_mapping.columns[size_t(column.index)].column;
            return error;
        }
    }
    return {};
}

Result<void> DraftReader::readCell(Column &column, const ImportValue &value, Currency currency,
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

Result<void> DraftReader::readValue(Column &column, const ImportValue &value, Currency currency,
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

Result<Value> DraftReader::cellFor(Column &column, const ImportValue &value, Currency currency)
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
        return column.isNumbered ? Value{value.integer} : Value{std::string(value.isYes() ? "yes" : "no")};
    default:
        break;
    }
    if (value.text.size() > size_t(maxFieldBytes))
        return Error{Errc::ValueTooLong, column.field.key, {}, QString::number(maxFieldBytes)};
    if (column.list.isEmpty())
        return Value{value.text};
    const auto [known, isNew] = column.listKeys.try_emplace(value.text);
    if (isNew) {
        const QString text = QString::fromStdString(value.text);
        if (!column.isClosed || isInList(column.list, text))
            known->second = listKey(column.list, text).toStdString();
    }
    return known->second.empty() ? Result<Value>{invalid(Errc::InvalidValue)} : Result<Value>{Value{known->second}};
}

Result<Value> DraftReader::customFor(const Column &column, const ImportValue &value, Currency currency) const
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
        return textValue(isoInstant(value.integer, m_zone));
    case ImportValue::Kind::YesNo:
        return Value{value.integer};
    default:
        break;
    }
    if (value.text.size() > size_t(maxFieldBytes))
        return Error{Errc::ValueTooLong, column.field.key, {}, QString::number(maxFieldBytes)};
    return Value{value.more.empty() ? value.text : joinedParts(value)};
}

} // namespace huni
