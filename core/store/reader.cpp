#include "core/store/reader.h"

#include "core/store/transaction.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace huni {

Reader::Reader(const QString &path)
    : m_path(path)
{
}

Reader::~Reader() = default;
Reader::Reader(Reader &&) noexcept = default;
Reader &Reader::operator=(Reader &&) noexcept = default;

Result<void> Reader::snapshot(const std::function<void(Connection &)> &call)
{
    try {
        if (!m_connection)
            m_connection = std::make_unique<Connection>(m_path, Connection::Mode::ReadOnly);
        if (m_connection->hasMovedAway())
            return fileMovedAway(m_path);
        const StoreTransaction view(*m_connection, "BEGIN");
        {
            Query query(*m_connection, "SELECT commit_no FROM sync_state");
            m_commitNo = query.next() ? query.integer(0) : 0;
        }
        call(*m_connection);
        return {};
    } catch (const SQLite::Exception &exception) {
        return errorOf(exception, m_path);
    }
}

} // namespace huni
