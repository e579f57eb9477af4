#pragma once

#include "core/exchange/fieldcells.h"
#include "core/exchange/importlists.h"
#include "core/exchange/rowdraft.h"
#include "core/exchange/survey.h"

namespace huni {

/// Sorts the values of a row by where they go, as the mapping says.
class DraftReader
{
public:
    struct Column {
        int index = 0; ///< in the row's values
        Field field{};
        FieldTarget target{};
        bool isCurrency = false;
        bool isFraction = false; ///< probability: 0.5, not 50
        bool isCustom = false;
        CustomField custom{};
        QStringList choices{};
        QString list{}; ///< short list it takes its values from
        bool isClosed = false; ///< it takes no others
        bool isNumbered = false; ///< yes and no stand as 1 and 0
        std::unordered_map<std::string, std::string> listKeys{};
    };

    /// \param currency  of amounts for which neither cell, column nor row names one
    DraftReader(Table table, const ImportMapping &mapping, const SurveyResult &surveyed, ImportLists &lists,
                Currency currency, const QTimeZone &zone);

    /// \param draft  its views live as long as the row
    /// \par Errors  InvalidValue, Overflow, ValueTooLong (thing: the field; place: the column)
    Result<void> read(const ImportRow &row, RowDraft &draft);
    const std::vector<Column> &columns() const { return m_columns; }

private:
    void planColumns();
    void planColumn(const ColumnMapping &mapping, int index);
    void addFixed();
    Result<void> readCell(Column &column, const ImportValue &value, Currency currency, RowDraft &draft);
    Result<void> readValue(Column &column, const ImportValue &value, Currency currency, RowDraft &draft);
    Result<Value> cellFor(Column &column, const ImportValue &value, Currency currency);
    Result<Value> customFor(const Column &column, const ImportValue &value, Currency currency) const;

    Table m_table;
    const ImportMapping &m_mapping;
    const SurveyResult &m_survey;
    ImportLists &m_lists;
    Currency m_currency;
    QTimeZone m_zone;
    std::vector<Column> m_columns{};
    std::vector<ImportValue> m_fixed{}; ///< values of the columns after those of the file
    size_t m_fileColumns = 0;
    int m_currencyColumn = -1; ///< index of the row's own currency
};

} // namespace huni
