#include "core/exchange/fieldwrite.h"

#include "core/funnel/opportunities.h"
#include "core/leads/latestsource.h"
#include "core/leads/leads.h"
#include "core/leads/names.h"
#include "core/leads/records.h"
#include "core/store/emptyrecord.h"

namespace huni {

FieldWrite::FieldWrite(Writer &writer, PipelineId pipeline, Table table)
    : m_writer(writer)
    , m_pipeline(pipeline)
    , m_table(table)
    , m_values(writer, pipeline, table)
    , m_record(m_values.record())
{
}

FieldWrite::FieldWrite(Writer &writer, PipelineId pipeline, Table table, Catalog catalog)
    : m_writer(writer)
    , m_pipeline(pipeline)
    , m_table(table)
    , m_values(writer, pipeline, table, std::move(catalog))
    , m_record(m_values.record())
{
}

Result<Uuid> FieldWrite::add(const KeyValues &values)
{
    if (auto taken = m_values.take(emptyRecord(m_table), values); !taken)
        return taken.error();
    nameOpportunity();
    if (auto sound = m_values.check(); !sound)
        return sound.error();
    m_values.writeCompany();
    m_record.custom = m_values.custom();
    switch (m_table) {
    case Table::Lead:
        createLead();
        break;
    case Table::Opportunity:
        createOpportunity();
        break;
    default:
        m_row = m_writer.newId();
        fillDefaults();
        m_writer.create(m_table, m_row, m_record);
        if (m_table == Table::Touchpoint)
            noteSource(m_writer, m_record);
    }
    m_writer.setArgs(names());
    return m_row;
}

Result<void> FieldWrite::set(const Uuid &id, const KeyValues &values)
{
    const auto before = m_writer.record(m_table, id);
    if (!before)
        return Error{Errc::NotFound, id.text(), {}, {}};
    m_row = id;
    m_isNew = false;
    if (auto taken = m_values.take(*before, values); !taken)
        return taken;
    if (const QString key = m_values.stageKey(); !key.isEmpty())
        return Error{Errc::ConditionNotMet, key, {}, QStringLiteral("stage_by_move")};
    if (auto sound = m_values.checkChange(*before); !sound)
        return sound;
    m_values.writeCompany();
    m_writer.set(m_table, id, m_values.cells(), m_values.custom());
    if (m_table == Table::Opportunity)
        changePlaces(m_writer, m_values.catalog(), uuidOf(before->at(col::Opportunity::Lead)), m_record);
    writeAttached(id);
    m_writer.setArgs(names());
    return {};
}

// An opportunity without a name of its own is called as its lead or its company is.
void FieldWrite::nameOpportunity()
{
    if (m_table != Table::Opportunity || !isNull(m_record.at(col::Opportunity::Name)))
        return;
    if (const auto lead = m_writer.record(Table::Lead, uuidOf(m_record.at(col::Opportunity::Lead))))
        m_record.at(col::Opportunity::Name) = textValue(leadName(m_writer, *lead));
    else if (const auto company
             = m_writer.record(Table::Company, uuidOf(m_record.at(col::Opportunity::Company))))
        m_record.at(col::Opportunity::Name) = company->at(col::Company::Name);
}

// A lead in a stage of the BOFU board gets an opportunity there, which stands on the board for it.
void FieldWrite::createLead()
{
    Lead lead = leadFrom({}, m_record);
    const Stage *stage = m_values.stage();
    const bool toOpportunity = stage && stage->band == Band::Bofu;
    if (stage)
        lead.stage = toOpportunity ? stageIdFor(m_pipeline, u"sql") : stage->id;
    const Instant at = lead.createdAt ? lead.createdAt : m_writer.now();
    if (stage && stage->band == Band::End)
        lead.closedAt = at;
    const LeadId id = placeLead(m_writer, m_pipeline, lead);
    m_row = id.uuid;
    if (stage && stage->key != u"new")
        noteStageChange(m_writer, {.lead = id, .to = lead.stage, .at = at});
    if (toOpportunity) {
        const Record written = *m_writer.record(Table::Lead, m_row);
        Record opportunity = opportunityRecordFor(id, written, textValue(leadName(m_writer, written)));
        opportunity.at(col::Opportunity::Stage) = Value{stage->id.uuid};
        opportunity.at(col::Opportunity::CreatedAt) = Value{at};
        addOpportunity(m_writer, m_values.catalog(), std::move(opportunity), {.lead = id});
    }
    writeAttached(m_row);
}

void FieldWrite::createOpportunity()
{
    if (const Stage *stage = m_values.stage())
        m_record.at(col::Opportunity::Stage) = Value{stage->id.uuid};
    m_row = addOpportunity(m_writer, m_values.catalog(), m_record).uuid;
}

void FieldWrite::fillDefaults()
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
        fill(col::Activity::Done, Value{qint64(textOf(m_record.at(col::Activity::Kind)) == u"note" ? 1 : 0)});
        break;
    default:
        break;
    }
}

// Notes and labels are rows of their own.
void FieldWrite::writeAttached(const Uuid &lead)
{
    if (m_table != Table::Lead)
        return;
    if (!m_values.note().isEmpty()) {
        using C = col::Activity;
        Record note = emptyRecord(Table::Activity);
        note.at(C::Lead) = Value{lead};
        note.at(C::Kind) = Value{std::string("note")};
        note.at(C::Text) = textValue(m_values.note());
        note.at(C::At) = Value{m_writer.now()};
        note.at(C::Done) = Value{qint64(1)};
        note.at(C::Member) = idValue(m_writer.member());
        m_writer.create(Table::Activity, m_writer.newId(), std::move(note));
    }
    for (const QString &label : m_values.labels())
        putLabel(m_writer, LeadId{lead}, label);
}

QStringList FieldWrite::names()
{
    switch (m_table) {
    case Table::Lead:
        return {leadName(m_writer, *m_writer.record(Table::Lead, m_row))};
    case Table::Company:
        return {companyName(m_record)};
    case Table::Opportunity:
        return {textOf(m_record.at(col::Opportunity::Name))};
    case Table::Product:
        return {textOf(m_record.at(col::Product::Name))};
    case Table::Member:
        return {textOf(m_record.at(col::Member::Name))};
    case Table::Campaign:
        return {textOf(m_record.at(col::Campaign::Name))};
    case Table::Touchpoint:
        return {textOf(m_record.at(col::Touchpoint::Kind)), nameOfLeadIn(col::Touchpoint::Lead)};
    case Table::Activity:
        return m_isNew ? QStringList{textOf(m_record.at(col::Activity::Kind)), nameOfLeadIn(col::Activity::Lead)}
                       : QStringList{nameOfLeadIn(col::Activity::Lead)};
    default:
        return {};
    }
}

QString FieldWrite::nameOfLeadIn(int column)
{
    const auto lead = m_writer.record(Table::Lead, uuidOf(m_record.at(column)));
    return lead ? leadName(m_writer, *lead) : QString();
}

} // namespace huni
