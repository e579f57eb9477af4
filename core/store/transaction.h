#pragma once

#include "core/store/connection.h"

#include <SQLiteCpp/Exception.h>

namespace huni {

/// A transaction that rolls back unless it was committed.
class StoreTransaction
{
public:
    explicit StoreTransaction(Connection &connection, const char *begin = "BEGIN IMMEDIATE")
        : m_connection(connection)
    {
        m_connection.begin(begin);
    }
    StoreTransaction(const StoreTransaction &) = delete;
    StoreTransaction &operator=(const StoreTransaction &) = delete;
    ~StoreTransaction()
    {
        if (!m_done) {
            try {
                m_connection.exec("ROLLBACK");
            } catch (const SQLite::Exception &) {
                // SQLite has rolled back by itself (disk full, I/O error): nothing is left to do.
            }
        }
    }
    void commit()
    {
        m_connection.exec("COMMIT");
        m_done = true;
    }

private:
    Connection &m_connection;
    bool m_done = false;
};

} // namespace huni
