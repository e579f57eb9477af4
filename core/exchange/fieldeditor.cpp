#include "core/exchange/fieldeditor.h"

#include "core/exchange/exchangewords.h"
#include "core/exchange/fieldwrite.h"
#include "core/funnel/opportunities.h"
#include "core/leads/names.h"
#include "core/leads/records.h"
#include "core/store/eachwrite.h"

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

// Deletes one thing. \return its name for people
Result<QString> removeThing(Writer &writer, const Catalog &catalog, Table table, const Uuid &id)
{
    if (table == Table::Lead)
        return removeLead(writer, LeadId{id});
    if (table == Table::Opportunity)
        return removeOpportunity(writer, catalog, OpportunityId{id});
    const auto record = writer.record(table, id);
    if (!record)
        return Error{Errc::NotFound, id.text(), {}, {}};
    writer.remove(table, id);
    if (table != Table::Activity)
        return textOf(record->at(1)); // all of them begin with their name
    const auto lead = writer.record(Table::Lead, uuidOf(record->at(col::Activity::Lead)));
    return lead ? leadName(writer, *lead) : QString();
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
    (void)m_pipeline.store().reader().read([&](Connection &connection) {
        for (const EditKind &kind : editKinds) {
            Query query(
                connection,
                std::string("SELECT 1 FROM ") + tableInfo(kind.table).name + " WHERE id=?1 AND gone=0", id);
            if (query.next()) {
                table = kind.table;
                break;
            }
        }
        return table.has_value();
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
    Catalog catalog;
    QString name;
    return writeEach(
        m_pipeline.store(), editKindOf(tables.front())->removes, ids.size(),
        [&](Writer &writer, size_t index) -> Result<void> {
            if (index == 0)
                catalog = readCatalog(writer.connection());
            auto removed = removeThing(writer, catalog, tables[index], ids[index]);
            if (!removed)
                return removed.error();
            name = *removed;
            return {};
        },
        [&] {
            const bool counted = tables.front() == Table::Lead || tables.front() == Table::Company
                || tables.front() == Table::Opportunity;
            return counted ? QStringList{QString::number(ids.size()), name} : QStringList{name};
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
            if (!target || isCurrencyOfAmount(*table, field.key))
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
