#pragma once

#include "core/exchange/csvwriter.h"
#include "core/leads/leads.h"
#include "core/store/store.h"

#include <atomic>

namespace huni {

/// What can be exported: the words of `huni-cli export` are the keys.
enum class ExportKind { Leads, Companies, Opportunities, Touchpoints, Campaigns, Members, Products };

/// `leads`, `companies`, ...
QString exportKindKey(ExportKind kind);
std::optional<ExportKind> exportKindFromKey(QStringView key);

enum class ExportFormat { Csv, Json, VCard };

/// The rows and columns of a table of leads or companies as it is shown.
struct ShownTable {
    std::vector<qint64> rows{}; ///< local numbers, as readKeys gave them
    QStringList fields{}; ///< TableField::key, in order
    QStringList headers{}; ///< names for people; empty: keys, as import knows them

    bool operator==(const ShownTable &) const = default;
};

struct ExportRequest {
    ExportKind kind = ExportKind::Leads;
    QString path{};
    ExportFormat format = ExportFormat::Csv;
    CsvProfile profile = CsvProfile::Exact;
    char delimiter = ',';
    /// For leads: which, and in what order. Nothing in it: all, in the order they were added.
    LeadQuery leads{};
    /// For leads and companies: exactly these rows and columns; `leads` does not count then.
    std::optional<ShownTable> shown{};
    Instant now = 0; ///< for what is counted in days, with `shown`
    std::function<void(qint64 rows)> progress{};
    const std::atomic<bool> *cancel = nullptr;
};

/// Writes things to a file, one row each, with the field keys of CLI.md and `custom:NAME` as headers. An
/// exact CSV export that is imported again changes nothing: a thing without an external id gives its own id
/// instead. The file appears only when it is complete, readable by its owner alone. Bounded memory; one state
/// of the pipeline.
///
/// vCard is for leads: what a contact card has a place for.
///
/// JSON is an array of objects: amounts in minor units beside their currency, instants with offset, nothing
/// for what is not known. \return the number of rows \par Errors  FileUnwritable, Cancelled, those of
/// Reader::read
Result<qint64> exportThings(Store &store, const ExportRequest &request);

} // namespace huni
