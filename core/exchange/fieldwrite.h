#pragma once

#include "core/exchange/fieldvalues.h"

namespace huni {

/// One call of FieldEditor::add or set, inside its transaction.
class FieldWrite
{
public:
    FieldWrite(Writer &writer, PipelineId pipeline, Table table);

    /// \par Errors  those of FieldEditor::add
    Result<Uuid> add(const KeyValues &values);
    /// \par Errors  those of FieldEditor::set
    Result<void> set(const Uuid &id, const KeyValues &values);

private:
    void nameOpportunity();
    void createLead();
    void createOpportunity();
    void fillDefaults();
    void writeAttached(const Uuid &lead);
    QStringList names();
    QString leadName(int column);

    Writer &m_writer;
    PipelineId m_pipeline;
    Table m_table;
    FieldValues m_values;
    Record &m_record; ///< of the values: the thing as it will be
    Uuid m_row{};
    bool m_isNew = true;
};

} // namespace huni
