#pragma once

#include "core/exchange/fieldcells.h"
#include "core/exchange/nameresolver.h"
#include "core/exchange/fieldeditor.h"

namespace huni {

/// What was typed for one thing: reads all values first, then resolves what they name into the cells of its
/// record. A company, a campaign or a custom field that is named and missing is made on the way. Lives for
/// one transaction.
class FieldValues
{
public:
    FieldValues(Writer &writer, PipelineId pipeline, Table table);
    /// With a catalogue that was read in the same transaction.
    FieldValues(Writer &writer, PipelineId pipeline, Table table, Catalog catalog);

    /// Takes the values for a thing that stands as `record` says.
    /// \par Errors  those of FieldEditor::add
    Result<void> take(Record record, const KeyValues &values);
    /// Whether all that a thing of its kind needs is there. \par Errors  MissingContact, InvalidValue (thing:
    /// the field)
    Result<void> check() const;
    /// The same for a thing that stood as `before` says: a lead that was imported without a way to reach them may stay so.
    Result<void> checkChange(const Record &before) const;
    /// The key of the first value that says where the thing stands in the funnel; empty when none does.
    QString stageKey() const;

    Table table() const { return m_table; }
    const Catalog &catalog() const { return m_catalog; }
    /// The thing as it will be, without custom values that are new.
    Record &record() { return m_record; }
    const std::vector<std::pair<int, Value>> &cells() const { return m_cells; }
    const std::vector<CustomCell> &custom() const { return m_custom; }
    /// The stage that was named, or follows from an outcome; nullptr: none.
    const Stage *stage() const { return m_stage; }
    const QString &note() const { return m_note; }
    const QStringList &labels() const { return m_labels; }
    /// Writes what goes to the company of a lead. \pre check() found nothing
    void writeCompany();
    /// The catalogue with what was made on the way.
    Catalog takeCatalog() { return std::move(m_catalog); }

private:
    struct Read {
        Field field{};
        FieldTarget target{};
        ImportValue value{};
        QString text{};
    };

    Result<void> readAll(const KeyValues &values);
    Error unknown(const QString &key) const;
    Result<void> applyAll();
    Result<void> apply(const Read &read);
    Result<void> applyColumn(const Read &read);
    Currency currencyOf(const Read &read) const;
    Result<void> applyCompanyColumn(const Read &read);
    void applyFullName(const QString &text);
    Result<void> applyChannel(const Read &read);
    Result<void> applyMember(const Read &read);
    Result<void> applyStage(const Read &read);
    Result<void> applyRow(const Read &read, Table table);
    Result<void> applyCustom();
    void takeLabels(const ImportValue &value);
    void takeOutcome();
    void putCell(int column, Value value);

    Writer &m_writer;
    PipelineId m_pipeline;
    Table m_table;
    Catalog m_catalog;
    NameResolver m_resolver;
    Record m_record{};
    std::vector<Read> m_reads{};
    std::vector<std::pair<QString, QString>> m_customTexts{};
    std::vector<std::pair<int, Value>> m_cells{}; ///< what changes
    std::vector<CustomCell> m_custom{};
    std::vector<std::pair<int, Value>> m_companyCells{};
    Currency m_currency{};
    const Stage *m_stage = nullptr;
    QString m_outcome{};
    QString m_note{};
    QStringList m_labels{};
};

} // namespace huni
