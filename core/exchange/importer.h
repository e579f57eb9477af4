#pragma once

#include "core/exchange/mapping.h"
#include "core/leads/catalog.h"
#include "core/leads/matchkeys.h"
#include "core/store/store.h"

#include <atomic>

namespace huni {

/// What an import may do with the rows of its file.
enum class ImportMode {
    Create, ///< adds; rows that are there already are skipped
    Update, ///< changes what is there; other rows are skipped
    Both,
};

/// Why one row was left out.
struct RowError {
    qint64 line = 0; ///< in the file, from 1
    QString column{}; ///< its header; empty: the row as a whole
    QString field{}; ///< what the column was mapped to
    Errc code = Errc::InvalidValue;
    QString detail{}; ///< the cell, or what is wrong with the row

    bool operator==(const RowError &) const = default;
};

/// What to import, and how.
struct ImportRequest {
    QString path{};
    QString encoding{}; ///< empty: detect
    std::optional<char> delimiter{}; ///< none: detect
    std::optional<qint64> headerLine{}; ///< the line with the names of the columns; 0: there is none; none: detect
    QString sheet{}; ///< of a workbook; empty: the first with rows
    std::optional<bool> monthFirst{}; ///< for dates that could be read both ways
    bool localeIsMonthFirst = false; ///< decides where nothing in the file says which way dates are written
    MappingOverrides mapping{};
    /// By what rows are recognised, strongest first.
    std::vector<MatchBy> match{MatchBy::ExternalId, MatchBy::Email, MatchBy::Phone, MatchBy::NameAndCompany};
    ImportMode mode = ImportMode::Both;
    /// Whose the new leads and opportunities are that the file gives to nobody. Nil: nobody's; none: as
    /// ownerByDefault.
    std::optional<MemberId> owner{};
    bool dryRun = false; ///< counts what would happen and writes nothing
    QString errorsPath{}; ///< where the rows that failed go; empty: nowhere
    std::function<QString(const RowError &)> words{}; ///< for the errors file; none: codes and details
    std::function<void(qint64 done, qint64 total)> progress{}; ///< bytes; called from the thread of run()
    const std::atomic<bool> *cancel = nullptr; ///< set to true: stop, and take back what was written
};

/// A row that was taken or left, for people to look at.
struct RowNote {
    qint64 line = 0;
    QString name{}; ///< of what it is about; empty: it has none
    std::optional<MatchBy> by{}; ///< by what it was recognised; none: it was not
    QStringList changed{}; ///< of an update: the columns of the registry, and names of custom fields

    bool operator==(const RowNote &) const = default;
};

/// What an import did, or a dry run would do.
struct ImportOutcome {
    /// How many of those errors are kept.
    static constexpr size_t mostErrors = 200;
    /// How many rows of each fate are kept.
    static constexpr size_t mostNotes = 200;

    qint64 rows = 0; ///< created + updated + skipped + failed
    qint64 created = 0;
    qint64 updated = 0;
    qint64 skipped = 0; ///< matched without a difference, or not wanted by the mode
    qint64 failed = 0;
    qint64 duplicates = 0; ///< of these rows: recognised as an earlier row of the same file
    qint64 withoutContact = 0; ///< of the rows taken: leads that nobody can reach
    ImportMapping mapping{};
    MemberId owner{}; ///< of new leads and opportunities that the file gives to nobody
    QString encoding{};
    bool isEncodingGuess = false;
    char delimiter = ',';
    qint64 change = 0; ///< number of the action, for undo; 0 when nothing was written
    // What was made for the rows.
    qint64 newCustomFields = 0;
    qint64 newStages = 0;
    qint64 newChannels = 0;
    qint64 newCampaigns = 0;
    qint64 newCompanies = 0; ///< beside those that are rows of a company file
    qint64 newMembers = 0;
    qint64 newLeads = 0; ///< named by opportunities
    qint64 newOpportunities = 0; ///< of leads that stand in a stage of opportunities
    std::vector<RowError> errors{}; ///< the first ones
    // The first rows behind each count.
    std::vector<RowNote> createdRows{};
    std::vector<RowNote> updatedRows{};
    std::vector<RowNote> skippedRows{};
    std::vector<RowNote> duplicateRows{};
    std::vector<RowNote> withoutContactRows{};
};

/// Whose new rows are when nobody says so: mine, when I work alone and the file names no owners at all; else nobody's.
MemberId ownerByDefault(const Catalog &catalog, const ImportMapping &mapping, MemberId me);

/// The kinds that import takes: those of CLI.md that have a table.
const std::vector<ImportKind> &importKinds();

/// Reads `external_id`, `email`, `phone`, `name+company`. Empty for another word.
std::optional<MatchBy> matchByFromKey(QStringView key);

/// Brings the rows of a file into a pipeline as one action: all or nothing, and one undo takes it back.
///
/// The file is first read as a whole (its columns decide formats and types), then read again, matched and
/// written in transactions of bounded size; parsing runs in a thread of its own. A row with a wrong number,
/// date or address is left out and told; in a custom field the text is kept. A name that is not there yet
/// (company, channel, campaign, member, stage, custom field) is made.
///
/// Recognised are rows by their external id, e-mail, phone, or name and company. A weaker key never joins
/// rows that a stronger one tells apart. Empty cells change nothing; an external id is never replaced by
/// another. \par Source  CLI.md, 'import'; DOMAIN.md, 'Rules for all data'
class Importer
{
public:
    explicit Importer(Store &store)
        : m_store(store)
    {
    }

    /// \par Errors  those of TextSource::open, survey, proposeMapping; NoRows; the first row's error when no
    /// row can be
    ///              taken (place: its line); UnknownKind (a kind without a table); FileLocked (an import is
    ///              under way); Cancelled. The pipeline is then as before.
    Result<ImportOutcome> run(const ImportRequest &request);

private:
    Store &m_store;
};

} // namespace huni
