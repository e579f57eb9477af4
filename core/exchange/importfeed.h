#pragma once

#include "core/exchange/importsource.h"
#include "core/exchange/mapping.h"
#include "core/exchange/rowdraft.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace huni {

/// Some rows in a row.
struct ImportBatch {
    std::vector<ImportRow> rows{}; ///< the first `count` are filled; `cells` of a row are gone
    std::vector<RowDraft> drafts{}; ///< of the rows
    size_t count = 0;
    qint64 position = 0; ///< bytes of the file read so far
};

/// Reads and converts the rows of a file in a thread of its own, a bounded number of batches ahead; where the
/// machine has no thread left, when they are asked for.
///
/// A cell of a custom field or a telephone number that is something else than the field takes comes as the
/// text it is; a wrong number, date or e-mail address stays an error of its row.
class ImportFeed
{
public:
    using Prepare = std::function<void(const ImportRow &, RowDraft &)>;

    /// \param prepare  called in the feed's thread, or by next(), for each row
    /// \pre source and mapping outlive it, and nobody else uses the source meanwhile
    ImportFeed(ImportSource &source, const ImportMapping &mapping, Prepare prepare);
    ~ImportFeed();
    ImportFeed(const ImportFeed &) = delete;
    ImportFeed &operator=(const ImportFeed &) = delete;

    /// \return the next rows, living until the call after; nullptr at the end
    Result<ImportBatch *> next();
    /// Whether next() would not wait.
    bool isReady();

private:
    bool fillNext();
    Result<bool> fill(ImportBatch &batch);
    void keepTexts(ImportRow &row) const;

    static constexpr size_t rowsInBatch = 256;
    static constexpr size_t batches = 8;

    ImportSource &m_source;
    const ImportMapping &m_mapping;
    Prepare m_prepare;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::unique_ptr<ImportBatch>> m_filled;
    std::vector<std::unique_ptr<ImportBatch>> m_free;
    std::unique_ptr<ImportBatch> m_current;
    std::optional<Error> m_error;
    bool m_hasEnded = false;
    bool m_stops = false;
    std::thread m_thread; ///< none where the machine has none left; last: it uses all of the above
};

} // namespace huni
