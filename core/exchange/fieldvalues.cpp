#include "core/exchange/fieldvalues.h"

#include "core/exchange/exchangewords.h"
#include "core/exchange/rowlookup.h"
#include "core/leads/records.h"
#include "core/model/defaults.h"

#include <algorithm>

namespace huni {

namespace {

bool isTouchpointKind(const QString &key)
{
    static const QVector<TouchpointKindDefault> kinds = touchpointKindDefaults().valueOr({});
    return std::any_of(kinds.begin(), kinds.end(),
                       [&](const TouchpointKindDefault &kind) { return kind.key == key; });
}

QString touchpointKinds()
{
    QStringList keys;
    for (const TouchpointKindDefault &kind : touchpointKindDefaults().valueOr({}))
        keys += kind.key;
    return keys.join(QStringLiteral(", "));
}

Error missingField(const char *key)
{
    return {Errc::InvalidValue, QString::fromLatin1(key), {}, {}};
}

} // namespace

FieldValues::FieldValues(Writer &writer, PipelineId pipeline, Table table)
    : FieldValues(writer, pipeline, table, readCatalog(writer.connection()))
{
}

FieldValues::FieldValues(Writer &writer, PipelineId pipeline, Table table, Catalog catalog)
    : m_writer(writer)
    , m_pipeline(pipeline)
    , m_table(table)
    , m_catalog(std::move(catalog))
    , m_resolver(writer, pipeline, m_catalog)
{
}

Result<void> FieldValues::take(Record record, const KeyValues &values)
{
    m_record = std::move(record);
    if (auto read = readAll(values); !read)
        return read;
    if (auto applied = applyAll(); !applied)
        return applied;
    takeOutcome();
    return {};
}

QString FieldValues::stageKey() const
{
    for (const Read &read : m_reads) {
        if (read.target.to == FieldTarget::To::Stage || read.target.to == FieldTarget::To::Outcome)
            return read.field.key;
    }
    return {};
}

// Won and Lost are facts with a day; anything else stays where it is.
void FieldValues::takeOutcome()
{
    if (m_outcome == u"won" || m_outcome == u"lost")
        m_stage = m_catalog.stage(stageIdFor(m_pipeline, m_outcome));
}

Result<void> FieldValues::readAll(const KeyValues &values)
{
    for (const auto &[key, text] : values) {
        if (key.startsWith(QLatin1String("custom:")) && tableInfo(m_table).hasCustom) {
            m_customTexts.emplace_back(key.mid(7).trimmed(), text);
            continue;
        }
        const Field *field = FieldEditor::field(m_table, key);
        const auto target = field ? fieldTarget(m_table, key) : std::nullopt;
        if (!target)
            return unknown(key);
        auto value = readFieldText(*field, text, m_catalog.zone);
        if (!value)
            return value.error();
        if (field->type == FieldType::Currency && !value->isMissing())
            m_currency = value->currency;
        m_reads.push_back({*field, *target, *value, text.trimmed()});
    }
    return {};
}

Error FieldValues::unknown(const QString &key) const
{
    QStringList keys;
    for (const Field &field : FieldEditor::fields(m_table))
        keys += field.key;
    return {Errc::UnknownField, key, {}, nearestName(key, keys)};
}

// What others rest on first: a company before its fields, a channel before the campaign that is made with
// it.
Result<void> FieldValues::applyAll()
{
    using Where = FieldTarget::To;
    for (const std::initializer_list<Where> pass :
         {std::initializer_list<Where>{Where::Company, Where::Channel, Where::FullName},
          {Where::Campaign, Where::Member, Where::Stage, Where::Outcome, Where::Lead, Where::Opportunity,
           Where::Note, Where::Label, Where::Column},
          {Where::CompanyColumn}}) {
        for (const Read &read : m_reads) {
            if (std::find(pass.begin(), pass.end(), read.target.to) == pass.end())
                continue;
            if (auto applied = apply(read); !applied)
                return applied;
        }
    }
    return applyCustom();
}

Result<void> FieldValues::apply(const Read &read)
{
    using Where = FieldTarget::To;
    switch (read.target.to) {
    case Where::Column:
        return applyColumn(read);
    case Where::CompanyColumn:
        return applyCompanyColumn(read);
    case Where::FullName:
        applyFullName(read.text);
        return {};
    case Where::Company:
        putCell(read.target.column, read.text.isEmpty() ? Value{} : idValue(m_resolver.company(read.text)));
        return {};
    case Where::Channel:
        return applyChannel(read);
    case Where::Campaign: {
        const ChannelId channel{m_table == Table::Lead ? uuidOf(m_record.at(col::Lead::Channel))
                                                       : uuidOf(m_record.at(col::Touchpoint::Channel))};
        putCell(read.target.column,
                read.text.isEmpty() ? Value{} : idValue(m_resolver.campaign(read.text, channel)));
        return {};
    }
    case Where::Member:
        return applyMember(read);
    case Where::Stage:
        return applyStage(read);
    case Where::Outcome:
        m_outcome = QString::fromStdString(read.value.text);
        return {};
    case Where::Note:
        m_note = read.text;
        return {};
    case Where::Label:
        takeLabels(read.value);
        return {};
    case Where::Lead:
        return applyRow(read, Table::Lead);
    case Where::Opportunity:
        return applyRow(read, Table::Opportunity);
    }
    return {};
}

Result<void> FieldValues::applyColumn(const Read &read)
{
    if (m_table == Table::Touchpoint && read.target.column == col::Touchpoint::Kind
        && !isTouchpointKind(read.text))
        return Error{Errc::UnknownKind, read.text, {}, touchpointKinds()};
    auto cell = cellOf(read.field, read.value, currencyOf(read));
    if (!cell)
        return cell.error();
    putCell(read.target.column, *cell);
    if (read.target.currencyColumn != 0) {
        const Currency own = read.value.currency.isEmpty() ? currencyOf(read) : read.value.currency;
        putCell(read.target.currencyColumn, read.value.isMissing() ? Value{} : textValue(own.text()));
    }
    return {};
}

Currency FieldValues::currencyOf(const Read &read) const
{
    if (!m_currency.isEmpty())
        return m_currency;
    const bool isCost = m_table == Table::Opportunity && read.target.column == col::Opportunity::Cost;
    const int column = isCost ? int(col::Opportunity::Currency) : read.target.currencyColumn;
    const Currency own = column != 0 && read.target.to == FieldTarget::To::Column
        ? Currency::fromText(textOf(m_record.at(column))).value_or(Currency{})
        : Currency{};
    return own.isEmpty() ? m_catalog.currency : own;
}

Result<void> FieldValues::applyCompanyColumn(const Read &read)
{
    const Uuid company = uuidOf(m_record.at(col::Lead::Company));
    if (!company)
        return missingField("company");
    auto cell = cellOf(read.field, read.value, m_catalog.currency);
    if (!cell)
        return cell.error();
    m_companyCells.emplace_back(read.target.column, *cell);
    if (read.target.currencyColumn != 0) {
        const Currency own = read.value.currency.isEmpty() ? m_catalog.currency : read.value.currency;
        m_companyCells.emplace_back(read.target.currencyColumn,
                                    read.value.isMissing() ? Value{} : textValue(own.text()));
    }
    return {};
}

void FieldValues::writeCompany()
{
    if (!m_companyCells.empty())
        m_writer.set(Table::Company, uuidOf(m_record.at(col::Lead::Company)), m_companyCells);
}

// The last word is the family name, as in Turkish and English.
void FieldValues::applyFullName(const QString &text)
{
    const QString name = text.simplified();
    const qsizetype space = name.lastIndexOf(u' ');
    putCell(col::Lead::GivenName, textValue(space < 0 ? name : name.left(space)));
    putCell(col::Lead::FamilyName, textValue(space < 0 ? QString() : name.mid(space + 1)));
}

Result<void> FieldValues::applyChannel(const Read &read)
{
    if (read.text.isEmpty()) {
        putCell(read.target.column, Value{});
        return {};
    }
    auto channel = m_resolver.channel(read.text, NameResolver::WhenMissing::Refuse);
    if (!channel)
        return channel.error();
    putCell(read.target.column, idValue(*channel));
    return {};
}

Result<void> FieldValues::applyMember(const Read &read)
{
    if (read.text.isEmpty()) {
        putCell(read.target.column, Value{});
        return {};
    }
    auto member = m_resolver.member(read.text, NameResolver::WhenMissing::Refuse);
    if (!member)
        return member.error();
    putCell(read.target.column, idValue(*member));
    return {};
}

Result<void> FieldValues::applyStage(const Read &read)
{
    const auto stage = m_catalog.findStage(read.text);
    if (!stage)
        return stage.error();
    m_stage = *stage;
    return {};
}

Result<void> FieldValues::applyRow(const Read &read, Table table)
{
    if (read.text.isEmpty()) {
        putCell(read.target.column, Value{});
        return {};
    }
    auto row = findRow(m_writer.connection(), table, read.text);
    if (!row)
        return row.error();
    putCell(read.target.column, Value{*row});
    return {};
}

Result<void> FieldValues::applyCustom()
{
    for (const auto &[name, text] : m_customTexts) {
        const auto id = Uuid::fromText(name);
        const CustomField *known = id ? m_catalog.customField(FieldId{*id}) : nullptr;
        if (id && !known) // deleted meanwhile: a new one would be called by a number
            return Error{Errc::UnknownField, QStringLiteral("custom:") + name, {}, {}};
        auto field = known ? Result<CustomField>{*known} : m_resolver.customField(m_table, name);
        if (!field)
            return field.error();
        auto value = customCellOf(*field, text, m_catalog.zone, m_catalog.currency);
        if (!value)
            return value.error();
        m_custom.push_back({field->id.uuid, *value});
    }
    return {};
}

void FieldValues::takeLabels(const ImportValue &value)
{
    if (value.isMissing())
        return;
    m_labels += QString::fromStdString(value.text);
    for (const std::string &more : value.more)
        m_labels += QString::fromStdString(more);
}

void FieldValues::putCell(int column, Value value)
{
    m_record.at(column) = value;
    m_cells.emplace_back(column, std::move(value));
}

Result<void> FieldValues::checkChange(const Record &before) const
{
    if (m_table == Table::Lead) {
        const Lead lead = leadFrom({}, before);
        if (!lead.hasContact() && !lead.company)
            return {};
    }
    return check();
}

// What a thing must have to be told from others.
Result<void> FieldValues::check() const
{
    const auto has = [this](int column, const char *key) {
        return isNull(m_record.at(column)) ? Result<void>{missingField(key)} : Result<void>{};
    };
    switch (m_table) {
    case Table::Lead: {
        const Lead lead = leadFrom({}, m_record);
        if (!lead.hasContact() && !lead.company)
            return Error{Errc::MissingContact, lead.fullName(), {}, {}};
        return {};
    }
    case Table::Company:
        return has(col::Company::Name, "name");
    case Table::Opportunity:
        return has(col::Opportunity::Name, "name");
    case Table::Product:
        return has(col::Product::Name, "name");
    case Table::Member:
        return has(col::Member::Name, "name");
    case Table::Campaign:
        return has(col::Campaign::Name, "name");
    case Table::Touchpoint:
        if (auto lead = has(col::Touchpoint::Lead, "lead"); !lead)
            return lead;
        return has(col::Touchpoint::Kind, "kind");
    default:
        return {};
    }
}

} // namespace huni
