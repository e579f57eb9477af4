#include "core/store/connection.h"

#include "core/base/folding.h"
#include "core/store/sqlfunctions.h"

#include <QFileInfo>
#include <QUrl>

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <cstring>

namespace huni {

namespace {

int openFlags(Connection::Mode mode)
{
    switch (mode) {
    case Connection::Mode::ReadOnly:
        return SQLite::OPEN_READONLY;
    case Connection::Mode::ReadWrite:
        return SQLite::OPEN_READWRITE;
    case Connection::Mode::Create:
        break;
    }
    return SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE;
}

// A file with a log needs files beside it, even to be read. Where none can be made and none is in use, nobody
// writes either, and SQLite may read the file alone.
bool isImmutable(const QString &path, Connection::Mode mode)
{
    return mode == Connection::Mode::ReadOnly && !QFileInfo(QFileInfo(path).absolutePath()).isWritable()
        && QFileInfo(path + QStringLiteral("-wal")).size() == 0;
}

std::string databaseName(const QString &path, Connection::Mode mode)
{
    // A relative name could read as a URI or as a database in memory.
    if (!isImmutable(path, mode))
        return QFileInfo(path).absoluteFilePath().toStdString();
    return "file:" + QUrl::toPercentEncoding(QFileInfo(path).absoluteFilePath(), "/").toStdString()
        + "?immutable=1";
}

// Every statement is ours: what it needs was there when the file was written, and what it makes was not.
bool contradictsTheSchema(const QString &detail)
{
    return detail.startsWith(u"no such table") || detail.startsWith(u"vtable constructor failed")
        || detail.startsWith(u"duplicate column name")
        || (detail.startsWith(u"table ") && detail.endsWith(u" already exists"));
}

// Counting the bytes in use costs a lock at each allocation, and nobody asks for the count. Only before the
// first connection of the process; refused later, which is no harm.
void stopCountingMemory()
{
    static const int once = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    (void)once;
}

std::unique_ptr<SQLite::Database> openDatabase(const QString &path, Connection::Mode mode)
{
    stopCountingMemory();
    return std::make_unique<SQLite::Database>(databaseName(path, mode),
                                              openFlags(mode) | SQLITE_OPEN_NOMUTEX
                                                  | (isImmutable(path, mode) ? SQLITE_OPEN_URI : 0),
                                              Connection::busyTimeoutMs);
}

int waitPatiently(void *patience, int tries)
{
    return static_cast<Connection::Patience *>(patience)->waitForLock(tries) ? 1 : 0;
}

// Collation `people`: names in Turkish and English order.
int comparePeople(void *, int leftSize, const void *left, int rightSize, const void *right)
{
    return compareNames(QStringView(static_cast<const char16_t *>(left), leftSize / 2),
                        QStringView(static_cast<const char16_t *>(right), rightSize / 2));
}

} // namespace

Connection::Connection(const QString &path, Mode mode)
    : m_database(openDatabase(path, mode))
    , m_handle(m_database->getHandle())
{
    // A file may come from anywhere: nothing in its schema may run code, and no page is believed unseen.
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_LOOKASIDE, nullptr, 512, 128);
    sqlite3_create_collation_v2(m_handle, "people", SQLITE_UTF16_ALIGNED, nullptr, comparePeople, nullptr);
    registerSqlFunctions(m_handle);
    exec("PRAGMA trusted_schema=OFF");
    exec("PRAGMA cell_size_check=ON");
    exec("PRAGMA foreign_keys=OFF");
    exec("PRAGMA recursive_triggers=OFF");
    exec("PRAGMA temp_store=MEMORY");
    exec("PRAGMA mmap_size=0");
    if (mode == Mode::ReadOnly) {
        exec("PRAGMA query_only=ON");
        exec("PRAGMA cache_size=-8000");
    } else {
        exec("PRAGMA secure_delete=OFF");
        exec("PRAGMA cache_size=-16000");
    }
}

Connection::~Connection()
{
    for (const auto &[sql, cached] : m_cache)
        sqlite3_finalize(cached->raw);
}

void Connection::exec(const char *sql)
{
    m_database->exec(sql);
}

void Connection::exec(const std::string &sql)
{
    m_database->exec(sql);
}

void Connection::begin(const char *sql)
{
    if (!m_patience) {
        m_database->exec(sql);
        return;
    }
    struct Waiting {
        Connection &connection;
        explicit Waiting(Connection &c)
            : connection(c)
        {
            sqlite3_busy_handler(connection.m_handle, waitPatiently, connection.m_patience);
        }
        ~Waiting()
        {
            connection.m_patience->lockTakenOrGivenUp();
            connection.startWaiting();
        }
    } const waiting(*this);
    m_database->exec(sql);
}

void Connection::stopWaiting()
{
    sqlite3_busy_timeout(m_handle, 0);
}

void Connection::startWaiting()
{
    sqlite3_busy_timeout(m_handle, busyTimeoutMs);
}

int Connection::changes() const
{
    return sqlite3_changes(m_handle);
}

qint64 Connection::lastRow() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

bool Connection::hasMovedAway() const
{
    int moved = 0;
    return sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved != 0;
}

sqlite3_stmt *Connection::prepare(std::string_view sql)
{
    sqlite3_stmt *raw = nullptr;
    const int code
        = sqlite3_prepare_v3(m_handle, sql.data(), int(sql.size()), SQLITE_PREPARE_PERSISTENT, &raw, nullptr);
    if (code != SQLITE_OK)
        throw SQLite::Exception(m_handle, code);
    return raw;
}

Connection::Cached *Connection::borrow(std::string_view sql)
{
    Cached *statement = cached(sql);
    if (statement->inUse)
        return nullptr;
    statement->inUse = true;
    return statement;
}

Connection::Cached *Connection::cached(std::string_view sql)
{
    Cached *&recent = m_recent[(std::uintptr_t(sql.data()) / 8) % m_recent.size()];
    if (recent && recent->sql == sql)
        return recent;
    if (const auto found = m_cache.find(sql); found != m_cache.end())
        return recent = found->second.get();
    auto made = std::make_unique<Cached>();
    made->sql = sql;
    made->raw = prepare(sql);
    recent = made.get();
    m_cache.emplace(std::string_view(recent->sql), std::move(made));
    return recent;
}

Query::Query(Connection &connection, std::string_view sql, Prepared)
    : m_cached(connection.borrow(sql))
    , m_handle(connection.handle())
    // The same statement may be being stepped further up: a second copy serves.
    , m_raw(m_cached ? m_cached->raw : connection.prepare(sql))
{
}

Query::~Query()
{
    if (!m_cached) {
        sqlite3_finalize(m_raw);
        return;
    }
    sqlite3_reset(m_raw);
    sqlite3_clear_bindings(m_raw);
    m_cached->inUse = false;
}

void Query::check(int code) const
{
    if (code != SQLITE_OK)
        throw SQLite::Exception(m_handle, code);
}

bool Query::next()
{
    const int code = sqlite3_step(m_raw);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    throw SQLite::Exception(m_handle, code);
}

void Query::run()
{
    while (next()) { }
}

void Query::runAgain()
{
    run();
    restart();
}

void Query::restart()
{
    sqlite3_reset(m_raw);
}

bool Query::isNull(int column) const
{
    return sqlite3_column_type(m_raw, column) == SQLITE_NULL;
}

bool Query::isBlob(int column) const
{
    return sqlite3_column_type(m_raw, column) == SQLITE_BLOB;
}

qint64 Query::integer(int column) const
{
    return sqlite3_column_int64(m_raw, column);
}

double Query::real(int column) const
{
    return sqlite3_column_double(m_raw, column);
}

std::string_view Query::utf8(int column) const
{
    const QByteArrayView bytes = blob(column);
    return bytes.isEmpty() ? std::string_view() : std::string_view(bytes.data(), size_t(bytes.size()));
}

QByteArrayView Query::blob(int column) const
{
    // One look for the column, not two; and as bytes: asked for text, SQLite would copy it to put a zero behind. (A value that no
    // other thread can reach may be asked: the connection is used by one.)
    sqlite3_value *value = sqlite3_column_value(m_raw, column);
    const auto *bytes = static_cast<const char *>(sqlite3_value_blob(value));
    return bytes ? QByteArrayView(bytes, sqlite3_value_bytes(value)) : QByteArrayView();
}

QString Query::text(int column) const
{
    const std::string_view view = utf8(column);
    return QString::fromUtf8(view.data(), qsizetype(view.size()));
}

Uuid Query::id(int column) const
{
    const QByteArrayView bytes = blob(column);
    Uuid id;
    if (bytes.size() == qsizetype(id.bytes.size()))
        std::memcpy(id.bytes.data(), bytes.data(), id.bytes.size());
    return id;
}

std::optional<qint64> Query::optional(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

Value Query::value(int column) const
{
    Value value;
    take(column, value);
    return value;
}

void Query::take(int column, Value &into) const
{
    switch (sqlite3_column_type(m_raw, column)) {
    case SQLITE_INTEGER:
        into = integer(column);
        break;
    case SQLITE_FLOAT:
        into = real(column);
        break;
    case SQLITE_TEXT:
        if (auto *text = std::get_if<std::string>(&into))
            text->assign(utf8(column));
        else
            into.emplace<std::string>(utf8(column));
        break;
    case SQLITE_BLOB:
        into = id(column);
        break;
    default:
        into = std::monostate{};
    }
}

int Query::columnCount() const
{
    return sqlite3_column_count(m_raw);
}

void Query::bind(int index, const Value &value)
{
    switch (value.index()) {
    case 1:
        return bind(index, std::get<qint64>(value));
    case 2:
        return bind(index, std::get<double>(value));
    case 3:
        return bind(index, std::string_view(std::get<std::string>(value)));
    case 4:
        return bindLasting(index, std::get<Uuid>(value));
    default:
        return bindNull(index);
    }
}

void Query::bind(int index, qint64 number)
{
    check(sqlite3_bind_int64(m_raw, index, number));
}

void Query::bind(int index, double number)
{
    check(sqlite3_bind_double(m_raw, index, number));
}

void Query::bind(int index, std::string_view utf8)
{
    check(sqlite3_bind_text64(m_raw, index, utf8.data() ? utf8.data() : "", utf8.size(), SQLITE_STATIC,
                              SQLITE_UTF8));
}

void Query::bind(int index, const Uuid &id)
{
    if (id.isNil())
        return bindNull(index);
    // Copied: ids are often made on the spot by the caller.
    check(sqlite3_bind_blob(m_raw, index, id.bytes.data(), 16, SQLITE_TRANSIENT));
}

void Query::bindLasting(int index, const Uuid &id)
{
    if (id.isNil())
        return bindNull(index);
    check(sqlite3_bind_blob(m_raw, index, id.bytes.data(), 16, SQLITE_STATIC));
}

void Query::bindBlob(int index, QByteArrayView bytes)
{
    check(sqlite3_bind_blob64(m_raw, index, bytes.data() ? bytes.data() : "", sqlite3_uint64(bytes.size()),
                              SQLITE_STATIC));
}

void Query::bindNull(int index)
{
    check(sqlite3_bind_null(m_raw, index));
}

void Query::bindNext(std::string_view utf8)
{
    check(sqlite3_bind_text64(m_raw, ++m_bound, utf8.data() ? utf8.data() : "", utf8.size(), SQLITE_TRANSIENT,
                              SQLITE_UTF8));
}

void Query::bindNext(const QByteArray &blob)
{
    check(sqlite3_bind_blob64(m_raw, ++m_bound, blob.constData(), sqlite3_uint64(blob.size()),
                              SQLITE_TRANSIENT));
}

void Query::bindNext(const Value &value)
{
    if (const auto *text = std::get_if<std::string>(&value))
        bindNext(std::string_view(*text));
    else if (const auto *id = std::get_if<Uuid>(&value))
        bind(++m_bound, *id);
    else
        bind(++m_bound, value);
}

void Query::bindNext(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    check(sqlite3_bind_text64(m_raw, ++m_bound, utf8.constData(), sqlite3_uint64(utf8.size()),
                              SQLITE_TRANSIENT, SQLITE_UTF8));
}

Error fileMovedAway(const QString &path)
{
    return {Errc::FileNotFound, path, {}, QStringLiteral("the file was moved or deleted while it was open")};
}

Error errorOf(const std::exception &exception, const QString &thing)
{
    const auto *sqlite = dynamic_cast<const SQLite::Exception *>(&exception);
    const QString detail = QString::fromUtf8(exception.what());
    if (!sqlite)
        return {Errc::Database, thing, {}, detail};
    switch (sqlite->getErrorCode() & 0xff) {
    case SQLITE_FULL:
        return {Errc::DiskFull, thing, {}, detail};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {Errc::FileDamaged, thing, {}, detail};
    case SQLITE_READONLY:
        return {Errc::ReadOnly, thing, {}, detail};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {Errc::FileLocked, thing, {}, detail};
    case SQLITE_INTERRUPT:
        return {Errc::Cancelled, thing, {}, detail};
    case SQLITE_CANTOPEN:
        return {Errc::FileUnreadable, thing, {}, detail};
    default:
        return {contradictsTheSchema(detail) ? Errc::FileDamaged : Errc::Database, thing, {}, detail};
    }
}

} // namespace huni
