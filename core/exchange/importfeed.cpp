#include "core/exchange/importfeed.h"

#include "core/exchange/exchangewords.h"

namespace huni {

ImportFeed::ImportFeed(ImportSource &source, const ImportMapping &mapping, Prepare prepare)
    : m_source(source)
    , m_mapping(mapping)
    , m_prepare(std::move(prepare))
{
    for (size_t i = 0; i < batches; ++i)
        m_free.push_back(std::make_unique<ImportBatch>());
    try {
        m_thread = std::thread([this] {
            while (fillNext()) { }
        });
    } catch (const std::system_error &) {
        // No thread is left: next() reads.
    }
}

ImportFeed::~ImportFeed()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stops = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

// Waits until a batch is free, and fills it. Whether there may be more.
bool ImportFeed::fillNext()
{
    std::unique_ptr<ImportBatch> batch;
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_stops || !m_free.empty(); });
        if (m_stops)
            return false;
        batch = std::move(m_free.back());
        m_free.pop_back();
    }
    const auto filled = fill(*batch);
    const bool more = filled.ok() && *filled;
    {
        const std::lock_guard lock(m_mutex);
        if (!filled)
            m_error = filled.error();
        else if (batch->count > 0)
            m_filled.push_back(std::move(batch));
        m_hasEnded = !more;
    }
    m_changed.notify_all();
    return more;
}

Result<bool> ImportFeed::fill(ImportBatch &batch)
{
    batch.rows.resize(rowsInBatch);
    batch.drafts.resize(rowsInBatch);
    for (batch.count = 0; batch.count < rowsInBatch; ++batch.count) {
        ImportRow &row = batch.rows[batch.count];
        const auto more = m_source.next(row);
        if (!more)
            return more.error();
        if (!*more) {
            batch.position = m_source.size();
            return false;
        }
        if (!row.errors.empty() && !row.isBroken)
            keepTexts(row);
        row.cells = {};
        m_prepare(row, batch.drafts[batch.count]);
    }
    batch.position = m_source.position();
    return true;
}

void ImportFeed::keepTexts(ImportRow &row) const
{
    std::erase_if(row.errors, [&](const CellError &error) {
        if (error.column < 0)
            return false;
        const ColumnMapping &column = m_mapping.columns[size_t(error.column)];
        if (!column.isCustom() && column.type != FieldType::Phone)
            return false;
        ImportValue &value = row.values[size_t(error.column)];
        value.kind = ImportValue::Kind::Text;
        value.text = trimmedCell(row.cells[size_t(column.index)]);
        std::erase(value.text, '\0');
        value.more.clear();
        return true;
    });
}

bool ImportFeed::isReady()
{
    const std::lock_guard lock(m_mutex);
    return !m_filled.empty() || m_hasEnded;
}

Result<ImportBatch *> ImportFeed::next()
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_current)
            m_free.push_back(std::move(m_current));
    }
    m_changed.notify_all();
    if (!m_thread.joinable() && !m_hasEnded)
        fillNext();
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return !m_filled.empty() || m_hasEnded; });
        if (m_filled.empty()) {
            if (m_error)
                return *m_error;
            return nullptr;
        }
        m_current = std::move(m_filled.front());
        m_filled.pop_front();
    }
    return m_current.get();
}

} // namespace huni
