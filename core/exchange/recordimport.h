#pragma once

#include "core/exchange/fieldcells.h"
#include "core/exchange/importlists.h"
#include "core/exchange/survey.h"

#include <unordered_set>

namespace huni {

/// What became of a row.
enum class RowFate { Created, Updated, Skipped };

/// What one row says, sorted by where it goes. The views live as long as the row.
struct RowDraft {
    qint64 line = 0;
    std::vector<Value> cells{}; ///< of the thing's own row; null: nothing said
    std::vector<CustomCell> custom{};
    std::vector<std::pair<int, Value>> companyCells{};
    std::string_view fullName{};
    std::string_view company{};
    std::string_view channel{};
    std::string_view campaign{};
    std::string_view owner{};
    std::string_view stage{};
    std::string_view outcome{}; ///< `won`, `lost`, `open`
    std::string_view lead{};
    std::string_view note{};
    const ImportValue *labels = nullptr;
    std::vector<int> cleared{}; ///< cells of an existing row that become empty
    std::vector<std::string_view> furtherEmails{};
    std::vector<std::string_view> furtherPhones{};

    const Value &at(int column) const { return cells[size_t(column - 1)]; }
    Value &at(int column) { return cells[size_t(column - 1)]; }
    bool says(int column) const { return !isNull(at(column)); }
};

/// One key by which a row may be recognised.
struct RowKey {
    MatchBy by{};
    std::string_view text{};
    Uuid company{};
};

/// A row of the pipeline that a row of the file is about.
struct RowMatch {
    Uuid id{};
    Record record{};
    MatchBy by{};
};

/// Takes rows of one kind: reads the columns into a draft, finds the row it is about, and creates or changes
/// it.
class RecordImport
{
public:
    struct Context {
        const ImportRequest &request;
        const ImportMapping &mapping;
        const SurveyResult &survey;
        ImportLists &lists;
        ImportOutcome &outcome;
        Currency currency{};
        QTimeZone zone{};
    };

    static std::unique_ptr<RecordImport> of(ImportKind kind, const Context &context);
    virtual ~RecordImport() = default;

    /// \par Errors  thing: the field; place: the column; detail: what is wrong
    Result<RowFate> take(ImportTarget &target, const ImportRow &row);
    /// The keys of the rows of this transaction need not be remembered any longer: the pipeline shows them.
    void forgetKeys() { m_keys.clear(); }

protected:
    RecordImport(const Context &context, Table table);

    /// Puts in what follows from the row itself. \par Errors  InvalidValue: something needed is missing
    virtual Result<void> complete(ImportTarget &target, RowDraft &draft) = 0;
    /// By what the row is recognised, strongest first.
    virtual std::vector<RowKey> keysOf(ImportTarget &target, const RowDraft &draft) = 0;
    /// Whether a match by this key is refuted by a stronger key on both sides.
    virtual bool isOther(const RowKey &, const RowDraft &, const RowMatch &) { return false; }
    /// Turns names into ids, once it is certain that the row is taken.
    virtual Result<void> resolve(ImportTarget &target, RowDraft &draft, const RowMatch *match) = 0;
    /// Fills what only new rows get.
    virtual void fillNew(ImportTarget &, RowDraft &) { }
    /// Writes what stands beside the row (labels, notes). \return whether anything changed
    virtual Result<bool> writeBeside(ImportTarget &, const RowDraft &, const Uuid &, const Record &)
    {
        return false;
    }
    /// Called with the record as it is now, written or not.
    virtual void count(const Record &) { }
    /// Looks for a row that hashes do not find.
    virtual std::optional<RowMatch> findOtherwise(ImportTarget &, const RowDraft &) { return std::nullopt; }

    bool matchesBy(MatchBy by) const;
    std::string rowId(qint64 line) const { return m_rowIdPrefix + std::to_string(line); }
    static bool isRowId(std::string_view text) { return text.starts_with("row:"); }
    const Context &context() const { return m_context; }
    ImportLists &lists() { return m_context.lists; }
    Table table() const { return m_table; }
    bool wasTouched(const Uuid &id) const { return m_touched.contains(id); }
    void noteKeys(const Uuid &id, const Record &record);
    /// The row with the key; also for what a row refers to.
    std::optional<RowMatch> rowWith(ImportTarget &target, Table table, const RowKey &key,
                                    const std::function<bool(const RowMatch &)> &isWanted = {});
    /// Whether a record has the key: a hash alone proves nothing.
    static bool recordHas(Table table, const Record &record, const RowKey &key);
    Error missing(const char *field) const;
    void noteStageChange(ImportTarget &target, LeadId lead, OpportunityId opportunity, const Uuid &from,
                         const Uuid &to);
    /// A lead that a row names by external id, e-mail, or name; nil when there is none.
    Uuid findLead(ImportTarget &target, std::string_view text, const Uuid &company);
    static void splitName(std::string_view full, Value &given, Value &family);

private:
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
        std::unordered_map<std::string, std::string> listKeys{};
    };

    void planColumns();
    void planColumn(const ColumnMapping &mapping, int index);
    void addFixed();
    Result<void> read(const ImportRow &row, RowDraft &draft);
    Result<void> readCell(Column &column, const ImportValue &value, Currency currency, RowDraft &draft);
    Result<Value> cellFor(Column &column, const ImportValue &value, Currency currency);
    Result<Value> customFor(const Column &column, const ImportValue &value, Currency currency) const;
    std::optional<RowMatch> find(ImportTarget &target, const RowDraft &draft);
    void keepExternalId(RowDraft &draft, const RowMatch &match) const;
    void ensureCustomFields(ImportTarget &target);
    Result<RowFate> create(ImportTarget &target, RowDraft &draft);
    Result<RowFate> update(ImportTarget &target, RowDraft &draft, RowMatch &match);

    Context m_context;
    Table m_table;
    std::vector<Column> m_columns{};
    std::vector<ImportValue> m_fixed{}; ///< values of the columns after those of the file
    size_t m_fileColumns = 0;
    int m_currencyColumn = -1; ///< index of the row's own currency
    std::string m_rowIdPrefix{};
    RowDraft m_draft{};
    std::unordered_multimap<qint64, Uuid> m_keys{}; ///< of rows that the pipeline does not show yet
    std::unordered_set<Uuid> m_touched{};
    bool m_hasCustomFields = false;
};

} // namespace huni
