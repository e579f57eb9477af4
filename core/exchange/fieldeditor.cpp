#include "core/exchange/fieldeditor.h"

#include "core/base/orderkey.h"
#include "core/exchange/exchangewords.h"
#include "core/exchange/fieldcells.h"
#include "core/funnel/opportunities.h"
#include "core/leads/latestsource.h"
#include "core/leads/records.h"
#include "core/model/defaults.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <map>

namespace huni {

namespace {

struct EditKind {
    std::u16string_view word;
    Table table;
    ActionCode creates;
    ActionCode edits;
    ActionCode removes;
    bool canBeRemoved;
};

constexpr std::array editKinds{
    EditKind{u"lead", Table::Lead, ActionCode::CreateLead, ActionCode::EditLead, ActionCode::DeleteLeads,
             true},
    EditKind{u"company", Table::Company, ActionCode::CreateCompany, ActionCode::EditCompany,
             ActionCode::DeleteCompanies, true},
    EditKind{u"opportunity", Table::Opportunity, ActionCode::CreateOpportunity, ActionCode::EditOpportunity,
             ActionCode::DeleteOpportunities, true},
    EditKind{u"product", Table::Product, ActionCode::EditProduct, ActionCode::EditProduct,
             ActionCode::EditProduct, true},
    EditKind{u"member", Table::Member, ActionCode::EditMember, ActionCode::EditMember, ActionCode::EditMember,
             false},
    EditKind{u"campaign", Table::Campaign, ActionCode::CreateCampaign, ActionCode::EditCampaign,
             ActionCode::DeleteCampaign, true},
    EditKind{u"touchpoint", Table::Touchpoint, ActionCode::AddTouchpoint, ActionCode::AddTouchpoint,
             ActionCode::AddTouchpoint, false},
    EditKind{u"task", Table::Activity, ActionCode::AddNote, ActionCode::EditNote, ActionCode::DeleteNote,
             true},
};

const EditKind *editKindOf(Table table)
{
    const auto found = std::find_if(editKinds.begin(), editKinds.end(),
                                    [table](const EditKind &kind) { return kind.table == table; });
    return found == editKinds.end() ? nullptr : &*found;
}

std::map<Table, std::vector<Field>> readEditFields()
{
    const QJsonObject more = exchangeResource(QStringLiteral("editfields.json"));
    std::map<Table, std::vector<Field>> all;
    for (const EditKind &kind : editKinds) {
        const QString word = QStringView(kind.word).toString();
        std::vector<Field> &fields = all[kind.table];
        if (const auto importKind = importKindFromKey(word))
            fields = fieldsOf(*importKind);
        for (const QJsonValue &value : more[word].toArray()) {
            const QJsonObject field = value.toObject();
            fields.push_back({field[u"key"].toString(),
                              fieldTypeFromKey(field[u"type"].toString()).value_or(FieldType::Text),
                              field[u"en"].toString(), field[u"tr"].toString()});
        }
    }
    return all;
}

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

// One call of add or set: reads all values first, then resolves what they name, then writes.
class FieldWrite
{
public:
    FieldWrite(Writer &writer, PipelineId pipeline, Table table)
        : m_writer(writer)
        , m_pipeline(pipeline)
        , m_table(table)
        , m_catalog(readCatalog(writer.connection()))
        , m_resolver(writer, pipeline, m_catalog)
    {
    }

    Result<Uuid> add(const KeyValues &values)
    {
        m_record.cells.resize(size_t(tableInfo(m_table).columnCount()));
        if (auto read = readAll(values); !read)
            return read.error();
        if (auto applied = applyAll(); !applied)
            return applied.error();
        return create();
    }

    Result<void> set(const Uuid &id, const KeyValues &values)
    {
        const auto record = m_writer.record(m_table, id);
        if (!record)
            return Error{Errc::NotFound, id.text(), {}, {}};
        m_row = id;
        m_isNew = false;
        m_record = *record;
        if (auto read = readAll(values); !read)
            return read;
        for (const Read &read : m_reads) {
            if (read.target.to == FieldTarget::To::Stage || read.target.to == FieldTarget::To::Outcome)
                return Error{Errc::ConditionNotMet, read.field.key, {}, QStringLiteral("stage_by_move")};
        }
        if (auto applied = applyAll(); !applied)
            return applied;
        if (auto sound = check(); !sound)
            return sound;
        m_writer.set(m_table, id, m_cells, m_custom);
        writeAttached(id);
        m_writer.setArgs(names());
        return {};
    }

private:
    struct Read {
        Field field{};
        FieldTarget target{};
        ImportValue value{};
        QString text{};
    };

    Result<void> readAll(const KeyValues &values)
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

    Error unknown(const QString &key) const
    {
        QStringList keys;
        for (const Field &field : FieldEditor::fields(m_table))
            keys += field.key;
        return {Errc::UnknownField, key, {}, nearestName(key, keys)};
    }

    // What others rest on first: a company before its fields, a channel before the campaign that is made with
    // it.
    Result<void> applyAll()
    {
        using Where = FieldTarget::To;
        for (const std::initializer_list<Where> pass : {std::initializer_list<Where> {Where::Company, Where::Channel, Where::FullName},
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

    Result<void> apply(const Read &read)
    {
        using Where = FieldTarget::To;
        switch (read.target.to) {
        case Where::Column: return applyColumn(read);
        case Where::CompanyColumn: return applyCompanyColumn(read);
        case Where::FullName: applyFullName(read.text); return {};
        case Where::Company:
            putCell(read.target.column, read.text.isEmpty() ? Value {} : idValue(m_resolver.company(read.text)));
            return {};
        case Where::Channel: return applyChannel(read);
        case Where::Campaign: {
            const ChannelId channel {m_table == Table::Lead ? uuidOf(m_record.at(col::Lead::Channel))
                                                            : uuidOf(m_record.at(col::Touchpoint::Channel))};
            putCell(read.target.column, read.text.isEmpty() ? Value {} : idValue(m_resolver.campaign(read.text, channel)));
            return {};
        }
        case Where::Member: return applyMember(read);
        case Where::Stage: return applyStage(read);
        case Where::Outcome:
            m_outcome = QString::fromStdString(read.value.text);
            return {};
        case Where::Note: m_note = read.text; return {};
        case Where::Label: takeLabels(read.value); return {};
        case Where::Lead: return applyRow(read, Table::Lead);
        case Where::Opportunity: return applyRow(read, Table::Opportunity);
        }
        return {};
    }

    Result<void> applyColumn(const Read &read)
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

    Currency currencyOf(const Read &read) const
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

    Result<void> applyCompanyColumn(const Read &read)
    {
        const Uuid company = uuidOf(m_record.at(col::Lead::Company));
        if (!company)
            return missingField("company");
        auto cell = cellOf(read.field, read.value, m_catalog.currency);
        if (!cell)
            return cell.error();
        std::vector<std::pair<int, Value>> cells{{read.target.column, *cell}};
        if (read.target.currencyColumn != 0) {
            const Currency own = read.value.currency.isEmpty() ? m_catalog.currency : read.value.currency;
            cells.emplace_back(read.target.currencyColumn,
                               read.value.isMissing() ? Value{} : textValue(own.text()));
        }
        m_writer.set(Table::Company, company, cells);
        return {};
    }

    // The last word is the family name, as in Turkish and English.
    void applyFullName(const QString &text)
    {
        const QString name = text.simplified();
        const qsizetype space = name.lastIndexOf(u' ');
        putCell(col::Lead::GivenName, textValue(space < 0 ? name : name.left(space)));
        putCell(col::Lead::FamilyName, textValue(space < 0 ? QString() : name.mid(space + 1)));
    }

    Result<void> applyChannel(const Read &read)
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

    Result<void> applyMember(const Read &read)
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

    Result<void> applyStage(const Read &read)
    {
        const auto stage = m_catalog.findStage(read.text);
        if (!stage)
            return stage.error();
        m_stage = *stage;
        return {};
    }

    Result<void> applyRow(const Read &read, Table table)
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

    Result<void> applyCustom()
    {
        for (const auto &[name, text] : m_customTexts) {
            auto field = m_resolver.customField(m_table, name);
            if (!field)
                return field.error();
            auto value = customCellOf(*field, text, m_catalog.zone, m_catalog.currency);
            if (!value)
                return value.error();
            m_custom.push_back({field->id.uuid, *value});
        }
        return {};
    }

    void takeLabels(const ImportValue &value)
    {
        if (value.isMissing())
            return;
        m_labels += QString::fromStdString(value.text);
        for (const std::string &more : value.more)
            m_labels += QString::fromStdString(more);
    }

    void putCell(int column, Value value)
    {
        m_record.at(column) = value;
        m_cells.emplace_back(column, std::move(value));
    }

    // What a thing must have to be told from others.
    Result<void> check() const
    {
        switch (m_table) {
        case Table::Lead: {
            const Lead lead = leadFrom({}, m_record);
            if (!lead.hasContact() && !lead.company)
                return Error{Errc::MissingContact, lead.fullName(), {}, {}};
            return {};
        }
        case Table::Company:
            return isNull(m_record.at(col::Company::Name)) ? Result<void>{missingField("name")}
                                                           : Result<void>{};
        case Table::Opportunity:
            return isNull(m_record.at(col::Opportunity::Name)) ? Result<void>{missingField("name")}
                                                               : Result<void>{};
        case Table::Product:
            return isNull(m_record.at(col::Product::Name)) ? Result<void>{missingField("name")}
                                                           : Result<void>{};
        case Table::Member:
            return isNull(m_record.at(col::Member::Name)) ? Result<void>{missingField("name")}
                                                          : Result<void>{};
        case Table::Campaign:
            return isNull(m_record.at(col::Campaign::Name)) ? Result<void>{missingField("name")}
                                                            : Result<void>{};
        case Table::Touchpoint:
            if (isNull(m_record.at(col::Touchpoint::Lead)))
                return missingField("lead");
            return isNull(m_record.at(col::Touchpoint::Kind)) ? Result<void>{missingField("kind")}
                                                              : Result<void>{};
        default:
            return {};
        }
    }

    Result<Uuid> create()
    {
        nameOpportunity();
        if (auto sound = check(); !sound)
            return sound.error();
        m_record.custom = m_custom;
        if (m_table == Table::Lead)
            return createLead();
        m_row = m_writer.newId();
        fillDefaults();
        if (m_table == Table::Opportunity) {
            placeOpportunity();
            noteStage({}, OpportunityId{m_row}, uuidOf(m_record.at(col::Opportunity::Stage)),
                      numberOf(m_record.at(col::Opportunity::StageSince)).value_or(m_writer.now()));
        }
        m_writer.create(m_table, m_row, m_record);
        if (m_table == Table::Touchpoint)
            noteSource(m_writer, m_record);
        m_writer.setArgs(names());
        return m_row;
    }

    void nameOpportunity()
    {
        if (m_table != Table::Opportunity || !isNull(m_record.at(col::Opportunity::Name)))
            return;
        if (const auto lead = m_writer.record(Table::Lead, uuidOf(m_record.at(col::Opportunity::Lead))))
            m_record.at(col::Opportunity::Name) = textValue(shownLeadName(m_writer, *lead));
        else if (const auto company
                 = m_writer.record(Table::Company, uuidOf(m_record.at(col::Opportunity::Company))))
            m_record.at(col::Opportunity::Name) = company->at(col::Company::Name);
    }

    void fillDefaults()
    {
        const auto fill = [this](int column, Value value) {
            if (isNull(m_record.at(column)))
                m_record.at(column) = std::move(value);
        };
        const Value now{m_writer.now()};
        switch (m_table) {
        case Table::Company:
            fill(col::Company::CreatedAt, now);
            break;
        case Table::Member:
            fill(col::Member::CreatedAt, now);
            fill(col::Member::Active, Value{qint64(1)});
            fill(col::Member::Role, Value{std::string("salesperson")});
            break;
        case Table::Campaign:
            fill(col::Campaign::CreatedAt, now);
            break;
        case Table::Touchpoint:
            fill(col::Touchpoint::At, now);
            break;
        case Table::Activity:
            fill(col::Activity::Kind, Value{std::string("task")});
            fill(col::Activity::At, now);
            fill(col::Activity::Member, idValue(m_writer.member()));
            fill(col::Activity::Done,
                 Value{qint64(textOf(m_record.at(col::Activity::Kind)) == u"note" ? 1 : 0)});
            break;
        default:
            break;
        }
    }

    StageId stageKeyed(QStringView key) const { return stageIdFor(m_pipeline, key); }

    // Won and Lost are facts with a day; anything else stays where it is.
    void takeOutcome()
    {
        if (m_outcome == u"won" || m_outcome == u"lost")
            m_stage = m_catalog.stage(stageKeyed(m_outcome));
    }

    Result<Uuid> createLead()
    {
        takeOutcome();
        Lead lead = leadFrom({}, m_record);
        lead.custom.clear();
        const bool toOpportunity = m_stage && m_stage->band == Band::Bofu;
        if (m_stage)
            lead.stage = toOpportunity ? stageKeyed(u"sql") : m_stage->id;
        if (m_stage && m_stage->band == Band::End)
            lead.closedAt = lead.createdAt ? lead.createdAt : m_writer.now();
        const LeadId id = placeLead(m_writer, m_pipeline, lead);
        m_row = id.uuid;
        if (!m_custom.empty())
            m_writer.set(Table::Lead, m_row, std::span<const std::pair<int, Value>>{}, m_custom);
        const Instant at = lead.createdAt ? lead.createdAt : m_writer.now();
        if (m_stage && m_stage->key != u"new")
            noteStage(id, {}, lead.stage.uuid, at);
        if (toOpportunity)
            createOpportunityOf(id, lead, at);
        writeAttached(m_row);
        m_writer.setArgs({shownLeadName(m_writer, *m_writer.record(Table::Lead, m_row))});
        return m_row;
    }

    // Stages of the BOFU board belong to opportunities: the lead gets one there, which stands on the board
    // for it.
    void createOpportunityOf(LeadId id, const Lead &lead, Instant at)
    {
        Opportunity opportunity;
        opportunity.name = shownLeadName(m_writer, *m_writer.record(Table::Lead, id.uuid));
        opportunity.lead = id;
        opportunity.company = lead.company;
        opportunity.type = QStringLiteral("new");
        opportunity.amount = lead.value;
        opportunity.owner = lead.owner;
        opportunity.stage = m_stage->id;
        opportunity.stageSince = opportunity.createdAt = at;
        OrderKeys keys(quint64(m_writer.state().lastHlc));
        opportunity.position
            = QString::fromStdString(firstPosition(m_writer.connection(), m_stage->id, keys));
        const OpportunityId made{m_writer.newId()};
        m_writer.create(Table::Opportunity, made.uuid, recordOf(opportunity));
        m_writer.set(Table::Lead, id.uuid, {{col::Lead::Position, Value{}}});
        noteStage(id, made, m_stage->id.uuid, at);
    }

    void placeOpportunity()
    {
        using C = col::Opportunity;
        takeOutcome();
        if (!m_stage)
            m_stage
                = m_catalog.stagesOf(Band::Bofu).empty() ? nullptr : m_catalog.stagesOf(Band::Bofu).front();
        if (isNull(m_record.at(C::CreatedAt)))
            m_record.at(C::CreatedAt) = Value{m_writer.now()};
        if (isNull(m_record.at(C::Type)))
            m_record.at(C::Type) = Value{std::string("new")};
        if (!m_stage)
            return;
        const bool isClosed = m_stage->band == Band::End;
        if (isClosed && isNull(m_record.at(C::ClosedAt)))
            m_record.at(C::ClosedAt) = Value{m_writer.now()};
        m_record.at(C::StageSince) = isClosed ? m_record.at(C::ClosedAt) : m_record.at(C::CreatedAt);
        m_record.at(C::Stage) = Value{m_stage->id.uuid};
        OrderKeys keys(quint64(m_writer.state().lastHlc));
        m_record.at(C::Position) = Value{firstPosition(m_writer.connection(), m_stage->id, keys)};
        // The lead's own card gives way to it, and its company is that of the sale.
        const Uuid lead = uuidOf(m_record.at(C::Lead));
        if (const auto record = m_writer.record(Table::Lead, lead); record && isNull(m_record.at(C::Company)))
            m_record.at(C::Company) = record->at(col::Lead::Company);
        if (lead && m_stage->band == Band::Bofu)
            m_writer.set(Table::Lead, lead, {{col::Lead::Position, Value{}}});
    }

    void noteStage(LeadId lead, OpportunityId opportunity, const Uuid &stage, Instant at)
    {
        using C = col::StageChange;
        if (!stage)
            return;
        Record change;
        change.cells.resize(size_t(tableInfo(Table::StageChange).columnCount()));
        change.at(C::Lead) = idValue(lead);
        change.at(C::Opportunity) = idValue(opportunity);
        change.at(C::To) = Value{stage};
        change.at(C::At) = Value{at};
        change.at(C::Member) = idValue(m_writer.member());
        change.at(C::Automatic) = Value{qint64(0)};
        m_writer.create(Table::StageChange, m_writer.newId(), std::move(change));
    }

    // Notes and labels are rows of their own.
    void writeAttached(const Uuid &lead)
    {
        if (m_table != Table::Lead)
            return;
        if (!m_note.isEmpty()) {
            using C = col::Activity;
            Record note;
            note.cells.resize(size_t(tableInfo(Table::Activity).columnCount()));
            note.at(C::Lead) = Value{lead};
            note.at(C::Kind) = Value{std::string("note")};
            note.at(C::Text) = textValue(m_note);
            note.at(C::At) = Value{m_writer.now()};
            note.at(C::Done) = Value{qint64(1)};
            note.at(C::Member) = idValue(m_writer.member());
            m_writer.create(Table::Activity, m_writer.newId(), std::move(note));
        }
        for (const QString &label : m_labels)
            putLabel(m_writer, LeadId{lead}, label);
    }

    QStringList names()
    {
        switch (m_table) {
        case Table::Lead:
            return {shownLeadName(m_writer, *m_writer.record(Table::Lead, m_row))};
        case Table::Company:
            return {textOf(m_record.at(col::Company::Name))};
        case Table::Opportunity:
            return {textOf(m_record.at(col::Opportunity::Name))};
        case Table::Product:
            return {textOf(m_record.at(col::Product::Name))};
        case Table::Member:
            return {textOf(m_record.at(col::Member::Name))};
        case Table::Campaign:
            return {textOf(m_record.at(col::Campaign::Name))};
        case Table::Touchpoint:
            return {textOf(m_record.at(col::Touchpoint::Kind)), leadName(col::Touchpoint::Lead)};
        case Table::Activity:
            return m_isNew
                ? QStringList{textOf(m_record.at(col::Activity::Kind)), leadName(col::Activity::Lead)}
                : QStringList{leadName(col::Activity::Lead)};
        default:
            return {};
        }
    }

    QString leadName(int column)
    {
        const auto lead = m_writer.record(Table::Lead, uuidOf(m_record.at(column)));
        return lead ? shownLeadName(m_writer, *lead) : QString();
    }

    Writer &m_writer;
    PipelineId m_pipeline;
    Table m_table;
    Catalog m_catalog;
    NameResolver m_resolver;
    Uuid m_row{};
    bool m_isNew = true;
    Record m_record{}; ///< as it will be
    std::vector<Read> m_reads{};
    std::vector<std::pair<QString, QString>> m_customTexts{};
    std::vector<std::pair<int, Value>> m_cells{}; ///< what changes
    std::vector<CustomCell> m_custom{};
    Currency m_currency{};
    const Stage *m_stage = nullptr;
    QString m_outcome{};
    QString m_note{};
    QStringList m_labels{};
};

QString removedName(Writer &writer, Table table, const Record &record)
{
    switch (table) {
    case Table::Lead:
        return shownLeadName(writer, record);
    case Table::Activity: {
        const auto lead = writer.record(Table::Lead, uuidOf(record.at(col::Activity::Lead)));
        return lead ? shownLeadName(writer, *lead) : QString();
    }
    default:
        return textOf(record.at(1)); // all of them begin with their name
    }
}

} // namespace

FieldEditor::FieldEditor(Pipeline &pipeline)
    : m_pipeline(pipeline)
{
}

QStringList FieldEditor::kinds()
{
    QStringList words;
    for (const EditKind &kind : editKinds)
        words += QStringView(kind.word).toString();
    return words;
}

std::optional<Table> FieldEditor::tableOfKind(QStringView word)
{
    for (const EditKind &kind : editKinds) {
        if (word == QStringView(kind.word))
            return kind.table;
    }
    return std::nullopt;
}

const std::vector<Field> &FieldEditor::fields(Table table)
{
    static const std::map<Table, std::vector<Field>> all = readEditFields();
    static const std::vector<Field> none;
    const auto found = all.find(table);
    return found == all.end() ? none : found->second;
}

const Field *FieldEditor::field(Table table, QStringView key)
{
    for (const Field &field : fields(table)) {
        if (key == field.key)
            return &field;
    }
    return nullptr;
}

std::optional<Table> FieldEditor::tableOf(const Uuid &id)
{
    std::optional<Table> table;
    (void)m_pipeline.store().inspect([&](Connection &connection) -> Result<void> {
        for (const EditKind &kind : editKinds) {
            Query query(
                connection,
                std::string("SELECT 1 FROM ") + tableInfo(kind.table).name + " WHERE id=?1 AND gone=0", id);
            if (query.next()) {
                table = kind.table;
                break;
            }
        }
        return {};
    });
    return table;
}

Result<Uuid> FieldEditor::add(Table table, const KeyValues &values)
{
    const EditKind *kind = editKindOf(table);
    if (!kind)
        return Error{Errc::UnknownKind,
                     QString::fromLatin1(tableInfo(table).name),
                     {},
                     kinds().join(QStringLiteral(", "))};
    return m_pipeline.store().write(kind->creates, {}, [&](Writer &writer) {
        return FieldWrite(writer, m_pipeline.store().pipeline(), table).add(values);
    });
}

Result<void> FieldEditor::set(const Uuid &id, const KeyValues &values)
{
    const auto table = tableOf(id);
    if (!table)
        return Error{Errc::NotFound, id.text(), {}, {}};
    return m_pipeline.store().write(editKindOf(*table)->edits, {}, [&](Writer &writer) {
        return FieldWrite(writer, m_pipeline.store().pipeline(), *table).set(id, values);
    });
}

Result<void> FieldEditor::remove(const std::vector<Uuid> &ids)
{
    std::vector<Table> tables;
    for (const Uuid &id : ids) {
        const auto table = tableOf(id);
        if (!table || !editKindOf(*table)->canBeRemoved)
            return Error{Errc::NotFound, id.text(), {}, {}};
        tables.push_back(*table);
    }
    if (ids.empty())
        return {};
    return m_pipeline.store().write(
        editKindOf(tables.front())->removes, {}, [&](Writer &writer) -> Result<void> {
            OrderKeys keys(quint64(writer.state().lastHlc));
            QString name;
            for (size_t i = 0; i < ids.size(); ++i) {
                const auto record = writer.record(tables[i], ids[i]);
                if (!record)
                    return Error{Errc::NotFound, ids[i].text(), {}, {}};
                name = removedName(writer, tables[i], *record);
                writer.remove(tables[i], ids[i]);
                if (const Uuid lead
                    = tables[i] == Table::Opportunity ? uuidOf(record->at(col::Opportunity::Lead)) : Uuid{})
                    putBackOnBoard(writer, lead, keys);
            }
            const bool counted = tables.front() == Table::Lead || tables.front() == Table::Company
                || tables.front() == Table::Opportunity;
            writer.setArgs(counted ? QStringList{QString::number(ids.size()), name} : QStringList{name});
            return {};
        });
}

Result<std::vector<FieldText>> FieldEditor::describe(const Uuid &id)
{
    const auto table = tableOf(id);
    if (!table)
        return Error{Errc::NotFound, id.text(), {}, {}};
    Reader reader = m_pipeline.store().reader();
    return reader.read([&](Connection &connection) {
        const Catalog catalog = readCatalog(connection);
        const auto recordIn = [&](Table in, const Uuid &row) -> std::optional<Record> {
            Query query(connection, recordSelect(in), row);
            if (!query.next() || query.integer(1) != 0)
                return std::nullopt;
            return recordFrom(query, 3, tableInfo(in), reader.fields(), connection);
        };
        std::vector<FieldText> texts;
        const auto record = recordIn(*table, id);
        if (!record)
            return texts;
        const auto company = *table == Table::Lead
            ? recordIn(Table::Company, uuidOf(record->at(col::Lead::Company)))
            : std::nullopt;
        for (const Field &field : fields(*table)) {
            const auto target = fieldTarget(*table, field.key);
            if (!target)
                continue;
            QString text;
            if (target->to == FieldTarget::To::CompanyColumn) {
                text = company ? cellText(field, *target, *company, catalog) : QString();
            } else if (target->to == FieldTarget::To::Company) {
                const auto named = recordIn(Table::Company, uuidOf(record->at(target->column)));
                text = named ? textOf(named->at(col::Company::Name)) : QString();
            } else {
                text = cellText(field, *target, *record, catalog);
            }
            if (!text.isEmpty())
                texts.push_back({field, text});
        }
        for (const CustomCell &cell : record->custom) {
            const CustomField *field = catalog.customField(FieldId{cell.field});
            if (!field || isNull(cell.value))
                continue;
            QString text = textOf(cell.value);
            if (const auto *real = std::get_if<double>(&cell.value))
                text = QString::number(*real, 'g', 15);
            else if (const auto number = numberOf(cell.value))
                text = QString::number(*number);
            texts.push_back(
                {{QStringLiteral("custom:") + field->name, FieldType::Text, field->name, field->name}, text});
        }
        return texts;
    });
}

} // namespace huni
