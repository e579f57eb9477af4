#pragma once

#include "core/base/result.h"
#include "core/store/value.h"

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

namespace SQLite {
class Database;
}

struct sqlite3;
struct sqlite3_stmt;

namespace huni {

/// One SQLite connection with its pragmas and a cache of prepared statements.
///
/// Used by one thread at a time. What SQLite refuses is thrown as SQLite::Exception; Store::write and
/// Reader::read are the borders where it becomes an Error, nothing above them sees it.
class Connection
{
public:
    enum class Mode { ReadOnly, ReadWrite, Create };
    /// How long a statement waits for another connection.
    static constexpr int busyTimeoutMs = 5000;
    /// How a connection waits to begin a transaction while another one is in its way.
    class Patience
    {
    public:
        virtual ~Patience() = default;
        /// \param tries  so far, from 0 \return whether to try again
        virtual bool waitForLock(int tries) = 0;
        virtual void lockTakenOrGivenUp() = 0;
    };

    Connection(const QString &path, Mode mode);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    void exec(const char *sql);
    void exec(const std::string &sql);
    /// Begins a transaction.
    void begin(const char *sql);
    /// \pre it outlives the connection
    void setPatience(Patience &patience) { m_patience = &patience; }
    /// Runs `call` with statements that fail at once where they would wait.
    template <class Call>
    auto withoutWaiting(Call &&call)
    {
        stopWaiting();
        auto answer = call();
        startWaiting();
        return answer;
    }
    sqlite3 *handle() const { return m_handle; }
    SQLite::Database &database() { return *m_database; }
    /// Rows changed by the last statement.
    int changes() const;
    /// Number of the row that the last INSERT made.
    qint64 lastRow() const;
    /// Whether another file, or none, has the place of the one that is open.
    bool hasMovedAway() const;

private:
    friend class Query;
    struct Cached {
        std::string sql;
        sqlite3_stmt *raw = nullptr;
        bool inUse = false;
    };
    sqlite3_stmt *prepare(std::string_view sql);
    Cached *borrow(std::string_view sql);
    Cached *cached(std::string_view sql);
    void stopWaiting();
    void startWaiting();

    std::unique_ptr<SQLite::Database> m_database;
    sqlite3 *m_handle = nullptr;
    Patience *m_patience = nullptr;
    std::unordered_map<std::string_view, std::unique_ptr<Cached>> m_cache;
    /// By where the text lies: most statements are the same literal each time, and comparing costs less than
    /// hashing.
    std::array<Cached *, 256> m_recent{};
};

/// A prepared statement taken from the connection's cache, bound and stepped; given back when it goes out of
/// scope.
///
/// Columns count from 0. Text and views stay valid until the next step.
class Query
{
public:
    template <class... Args>
    Query(Connection &connection, std::string_view sql, const Args &...args)
        : Query(connection, sql, Prepared{})
    {
        (bindNext(args), ...);
    }
    ~Query();
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;

    /// Steps to the next row; false at the end.
    bool next();
    /// Runs a statement that gives no rows.
    void run();

    bool isNull(int column) const;
    bool isBlob(int column) const;
    qint64 integer(int column) const;
    double real(int column) const;
    std::string_view utf8(int column) const;
    QByteArrayView blob(int column) const;
    QString text(int column) const;
    Uuid id(int column) const;
    template <class IdType>
    IdType as(int column) const
    {
        return IdType{id(column)};
    }
    std::optional<qint64> optional(int column) const;
    Value value(int column) const;
    /// The same as value(), into room that is there already.
    void take(int column, Value &into) const;
    int columnCount() const;

    /// Binds by position (from 1). Text is not copied: it has to live until the statement has run.
    void bind(int index, const Value &value);
    void bind(int index, qint64 number);
    void bind(int index, double number);
    void bind(int index, std::string_view utf8);
    void bind(int index, const Uuid &id);
    /// An id that lives until the query has run, like a text.
    void bindLasting(int index, const Uuid &id);
    void bindBlob(int index, QByteArrayView bytes);
    void bindNull(int index);
    /// Runs it, and makes it ready to be bound and run again.
    void runAgain();
    /// Makes it ready to be bound and stepped again.
    void restart();

private:
    struct Prepared {
    };
    Query(Connection &connection, std::string_view sql, Prepared);

    void bindNext(qint64 number) { bind(++m_bound, number); }
    void bindNext(int number) { bind(++m_bound, qint64(number)); }
    void bindNext(double number) { bind(++m_bound, number); }
    // What is bound by the constructor is copied: it is often a temporary.
    void bindNext(std::string_view utf8);
    void bindNext(const std::string &utf8) { bindNext(std::string_view(utf8)); }
    void bindNext(const char *utf8) { bindNext(std::string_view(utf8)); }
    void bindNext(const QString &text);
    void bindNext(const Uuid &id) { bind(++m_bound, id); }
    void bindNext(const QByteArray &blob);
    void bindNext(const Value &value);
    void bindNext(std::nullptr_t) { bindNull(++m_bound); }
    template <class Tag>
    void bindNext(const Id<Tag> &id)
    {
        bind(++m_bound, id.uuid);
    }
    template <class T>
    void bindNext(const std::optional<T> &value)
    {
        if (value)
            bindNext(*value);
        else
            bindNull(++m_bound);
    }
    void check(int code) const;

    Connection::Cached *m_cached; ///< nullptr when the statement is this query's own
    sqlite3 *m_handle;
    sqlite3_stmt *m_raw;
    int m_bound = 0;
};

/// The Error for a file that hasMovedAway().
Error fileMovedAway(const QString &path);
/// The Error that stands for the exception being handled. Call only in a catch block of SQLite::Exception.
Error errorOf(const std::exception &exception, const QString &thing);

} // namespace huni
