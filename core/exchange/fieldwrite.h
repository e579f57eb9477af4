#pragma once

#include "core/exchange/fieldvalues.h"

namespace huni {

/// One call of FieldEditor::add or set, inside its transaction.
class FieldWrite
{
public:
    FieldWrite(Writer &writer, PipelineId pipeline, Table table);
    /// With a catalogue that was read in the same transaction.
    FieldWrite(Writer &writer, PipelineId pipeline, Table table, Catalog catalog);

    /// \par Errors  those of FieldEditor::add
    Result<Uuid> add(const KeyValues &values);
    /// \par Errors  those of FieldEditor::set
    Result<void> set(const Uuid &id, const KeyValues &values);
    Catalog takeCatalog() { return m_values.takeCatalog(); }

private:
    void nameOpportunity();
    void createLead();
    void createOpportunity();
    void fillDefaults();
    void writeAttached(const Uuid &lead);
    QStringList names();
    QString nameOfLeadIn(int column);

    Writer &m_writer;
    PipelineId m_pipeline;
    Table m_table;
    FieldValues m_values;
    Record &m_record; ///< of the values: the thing as it will be
    Uuid m_row{};
    bool m_isNew = true;
};

} // namespace huni
