#pragma once

#include "core/exchange/draftreader.h"
#include "core/exchange/importlists.h"
#include "core/exchange/rowmatch.h"

#include <unordered_set>

namespace huni {

/// What became of a row.
enum class RowFate { Created, Updated, Skipped };

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
        KnownRows &known;
        ImportOutcome &outcome;
        Currency currency{};
        QTimeZone zone{};
        MemberId owner{}; ///< of new leads and opportunities that have none of their own; nil: nobody
    };

    static std::unique_ptr<RecordImport> of(ImportKind kind, const Context &context);
    virtual ~RecordImport() = default;

    /// Reads the row's values into a draft. May run in another thread than take(), for a later row.
    void prepare(const ImportRow &row, RowDraft &draft);
    /// Creates or changes what the row is about. \param draft  made by prepare() of this row; used up
    /// \par Errors  thing: the field; place: the column; detail: what is wrong
    Result<RowFate> take(ImportTarget &target, const ImportRow &row, RowDraft &draft);
    /// Somebody else has written: what was looked up for earlier rows is looked up again.
    virtual void forget() { m_hasCustomFields = false; }
    /// Whether there is something to write yet that the rows bring about together.
    virtual bool isUnfinished() const { return false; }
    /// Writes some of it. \param most  operations
    virtual void finishSome(ImportTarget &, size_t) { }

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
    /// \param draft  its cells are used up: they stand in the record
    virtual Result<bool> writeBeside(ImportTarget &, const RowDraft &, const Uuid &, const Record &)
    {
        return false;
    }
    /// Called with the record as it is now, written or not.
    virtual void count(const Record &) { }
    /// Looks for a row that hashes do not find.
    virtual std::optional<RowMatch> findOtherwise(ImportTarget &, const RowDraft &) { return std::nullopt; }

    /// What people call the thing.
    virtual QString nameOf(const Record &record) const;
    bool matchesBy(MatchBy by) const;
    /// The id of a row that has none of its own: `row:<12 hex digits of the file's SHA-256>:<line>`. The file
    /// is digested when the first row needs it. \par Errors  FileUnreadable \par Source  DOMAIN.md, "Things",
    /// lead
    Result<Value> rowId(qint64 line);
    static bool isRowId(std::string_view text) { return text.starts_with("row:"); }
    const Context &context() const { return m_context; }
    ImportLists &lists() { return m_context.lists; }
    Table table() const { return m_table; }
    /// Whether an earlier row of the file was about it.
    bool wasTouched(const Uuid &id) const;
    void noteKeys(const Uuid &id, const Record &record);
    Error missing(const char *field) const;
    void noteStageChange(ImportTarget &target, LeadId lead, OpportunityId opportunity, const Uuid &from,
                         const Uuid &to);
    /// A lead that a row names by external id, e-mail, or name; nil when there is none.
    Uuid findLead(ImportTarget &target, std::string_view text, const Uuid &company);

    /// Gives a new row the owner of those that have none.
    void fillOwner(RowDraft &draft, int column) const;

private:
    void noteRow(std::vector<RowNote> &notes, qint64 line, const Record &record, const RowMatch *match) const;
    void countRow(qint64 line, const Record &record);
    QStringList changedNames(std::span<const std::pair<int, Value>> cells, std::span<const CustomCell> custom) const;
    std::optional<RowMatch> find(ImportTarget &target, const RowDraft &draft);
    void keepExternalId(RowDraft &draft, const RowMatch &match) const;
    void ensureCustomFields(ImportTarget &target);
    Result<RowFate> create(ImportTarget &target, RowDraft &draft);
    Result<RowFate> update(ImportTarget &target, RowDraft &draft, RowMatch &match);

    Context m_context;
    Table m_table;
    DraftReader m_reader;
    std::string m_rowIdPrefix{};
    std::vector<Uuid> m_created{}; ///< rising, as new ids do
    std::unordered_set<Uuid> m_matched{};
    bool m_hasCustomFields = false;
};

} // namespace huni
