#include "core/store/store.h"

#include "core/store/migrations.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSysInfo>
#include <QThread>

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>
#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace huni {

namespace {

constexpr int watchIntervalMs = 1000;
constexpr int flushDelayMs = 500;
constexpr qint64 checkpointBytes = 16 * 1024 * 1024;

const SystemClock systemClock;

QString argsJson(const QStringList &args)
{
    return args.isEmpty()
        ? QString()
        : QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(args)).toJson(QJsonDocument::Compact));
}


LogState readLogState(Connection &connection)
{
    Query query(connection, "SELECT commit_no, last_hlc, last_seq, last_txn, last_action FROM sync_state");
    LogState state;
    if (query.next()) {
        state.commitNo = query.integer(0);
        state.lastHlc = query.integer(1);
        state.lastSeq = query.integer(2);
        state.lastTxn = query.integer(3);
        state.lastAction = query.integer(4);
    }
    return state;
}

qint64 readDataVersion(Connection &connection)
{
    Query query(connection, "PRAGMA data_version");
    query.next();
    return query.integer(0);
}

// Rolls back unless committed.
class StoreTransaction
{
public:
    explicit StoreTransaction(Connection &connection)
        : m_connection(connection)
    {
        m_connection.exec("BEGIN IMMEDIATE");
    }
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

// The rows that other processes changed in one of their transactions.
ChangeSet changesElsewhere(Connection &connection, qint64 writer, qint64 action, qint64 from, qint64 to, qint64 commitNo,
                           CustomFieldNumbers &fields)
{
    auto rows = std::make_shared<std::vector<RowChange>>();
    Query operations(connection, "SELECT DISTINCT tbl, row FROM sync_op WHERE writer=?1 AND seq BETWEEN ?2 AND ?3", writer,
                     from, to);
    while (operations.next()) {
        const TableInfo *info = tableNumbered(int(operations.integer(0)));
        if (!info)
            continue;
        const Uuid row = operations.id(1);
        Query record(connection, recordSelect(info->table), row);
        if (!record.next())
            continue;
        RowChange change {info->table, row, record.integer(0), nullptr, nullptr};
        if (record.integer(1) == 0)
            change.after = std::make_shared<const Record>(recordFrom(record, 3, *info, fields, connection));
        rows->push_back(std::move(change));
    }
    ChangeSet set;
    set.commitNo = commitNo;
    set.origin = ChangeSet::Origin::ElsewhereHere;
    set.action = actionNumbered(connection, writer, action).value_or(ActionInfo {});
    set.rows = std::move(rows);
    return set;
}

} // namespace

// ---------------------------------------------------------------- Reader

Reader::Reader(const QString &path)
    : m_path(path)
{
}

Reader::~Reader() = default;
Reader::Reader(Reader &&) noexcept = default;
Reader &Reader::operator=(Reader &&) noexcept = default;

void Reader::interrupt()
{
    if (m_connection)
        sqlite3_interrupt(m_connection->handle());
}

Result<void> Reader::snapshot(const std::function<void(Connection &)> &call)
{
    try {
        if (!m_connection)
            m_connection = std::make_unique<Connection>(m_path, Connection::Mode::ReadOnly);
        m_connection->exec("BEGIN");
        {
            Query query(*m_connection, "SELECT commit_no FROM sync_state");
            m_commitNo = query.next() ? query.integer(0) : 0;
        }
        try {
            call(*m_connection);
        } catch (...) {
            m_connection->exec("COMMIT");
            throw;
        }
        m_connection->exec("COMMIT");
        return {};
    } catch (const SQLite::Exception &exception) {
        if ((exception.getErrorCode() & 0xff) == SQLITE_INTERRUPT)
            return Error {Errc::Cancelled, m_path, {}, {}};
        return errorOf(exception, m_path);
    }
}

// ---------------------------------------------------------------- opening

Store::Store(StoreOptions options)
    : m_options(std::move(options))
    , m_businessClock(m_options.businessClock ? m_options.businessClock : &systemClock)
    , m_machineClock(m_options.machineClock ? m_options.machineClock : &systemClock)
    , m_projections(std::move(m_options.projections))
    , m_ids(m_options.idSeed)
{
    m_flushTimer.setSingleShot(true);
    m_flushTimer.setInterval(flushDelayMs);
    connect(&m_flushTimer, &QTimer::timeout, this, &Store::flush);
    m_watchTimer.setInterval(watchIntervalMs);
    connect(&m_watchTimer, &QTimer::timeout, this, &Store::lookForCommitsElsewhere);
}

Store::~Store()
{
    if (m_unflushed)
        flush();
}

Result<std::unique_ptr<Store>> Store::open(const QString &path, StoreOptions options)
{
    const auto state = inspectPipelineFile(path);
    if (!state)
        return state.error();
    const bool anywhere = options.allowSyncedFolder;
    if (const QString kind = syncedFolderKind(path); !kind.isEmpty() && !anywhere)
        return Error {Errc::FileInSyncedFolder, path, {}, kind};
    std::unique_ptr<Store> store(new Store(std::move(options)));
    store->m_readOnly = state->newer || !state->writable;
    const auto ready = store->prepare(state->canonicalPath,
                                      store->m_readOnly ? Connection::Mode::ReadOnly : Connection::Mode::ReadWrite);
    if (!ready) {
        Error error = ready.error();
        if (error.code == Errc::FileDamaged || error.code == Errc::Database) {
            store.reset();
            if (const auto problems = integrityProblems(path); problems && !problems->isEmpty()) {
                error.code = Errc::FileDamaged;
                error.detail = problems->first();
            }
            error.thing = path;
            error.place = backupsOf(state->canonicalPath).join(u'\n');
        }
        return error;
    }
    return store;
}

Result<std::unique_ptr<Store>> Store::create(const QString &path, StoreOptions options)
{
    if (QFileInfo::exists(path))
        return Error {Errc::FileExists, path, {}, {}};
    const QFileInfo folder(QFileInfo(path).absolutePath());
    if (!folder.isDir() || !folder.isWritable())
        return Error {Errc::FileUnwritable, path, {}, {}};
    if (const QString kind = syncedFolderKind(path); !kind.isEmpty() && !options.allowSyncedFolder)
        return Error {Errc::FileInSyncedFolder, path, {}, kind};
    try {
        {
            QFile file(path);
            if (!file.open(QIODevice::NewOnly))
                return Error {Errc::FileUnwritable, path, {}, file.errorString()};
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        }
        Connection connection(path, Connection::Mode::ReadWrite);
        connection.exec("PRAGMA application_id=" + std::to_string(pipelineApplicationId));
        connection.exec("PRAGMA journal_mode=WAL");
        StoreTransaction transaction(connection);
        migrate(connection, 0);
        Query(connection, "INSERT INTO sync_meta(k, v) VALUES('pipeline', ?1)", Uuid::random()).run();
        Query(connection, "INSERT INTO sync_writer(idx, writer, device, mine) VALUES(1, ?1, ?2, 1)", Uuid::random(),
              QSysInfo::machineHostName())
            .run();
        // Tells later whether the file has been copied or moved, so that its copy gets a writer id of its own.
        const QString fingerprint = QString::fromLatin1(QSysInfo::machineUniqueId().toHex()) + u'|'
            + QFileInfo(path).canonicalFilePath();
        Query(connection, "INSERT INTO sync_meta(k, v) VALUES('fingerprint', ?1)", fingerprint).run();
        transaction.commit();
    } catch (const SQLite::Exception &exception) {
        for (const char *suffix : {"", "-wal", "-shm"})
            QFile::remove(path + QLatin1String(suffix));
        return errorOf(exception, path);
    }
    return open(path, std::move(options));
}

Result<void> Store::prepare(const QString &path, Connection::Mode mode)
{
    m_path = path;
    try {
        m_connection = std::make_unique<Connection>(path, mode);
        {
            Query id(*m_connection, "PRAGMA application_id");
            if (!id.next() || id.integer(0) != pipelineApplicationId)
                return Error {Errc::NotAPipeline, path, {}, {}};
        }
        qint64 version = 0;
        {
            Query query(*m_connection, "PRAGMA user_version");
            version = query.next() ? query.integer(0) : 0;
        }
        if (version > schemaVersion())
            m_readOnly = true;
        if (!m_readOnly) {
            m_connection->exec("PRAGMA journal_mode=WAL");
            m_connection->exec("PRAGMA synchronous=NORMAL");
            m_connection->exec("PRAGMA wal_autocheckpoint=0");
            const QString folder = companionFolder(path);
            m_checkpointer = std::make_unique<QLockFile>(folder + QStringLiteral("/checkpoint.lock"));
            m_checkpointer->setStaleLockTime(0);
            if (!m_checkpointer->tryLock(0)) {
                m_checkpointer.reset();
                sqlite3_db_config(m_connection->handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
            }
            if (version < schemaVersion()) {
                StoreTransaction transaction(*m_connection);
                migrate(*m_connection, int(version));
                transaction.commit();
            }
        }
        {
            Query query(*m_connection, "SELECT v FROM sync_meta WHERE k='pipeline'");
            if (!query.next())
                return Error {Errc::FileDamaged, path, {}, QStringLiteral("the file does not name its pipeline")};
            m_pipeline = query.as<PipelineId>(0);
        }
        {
            Query query(*m_connection, "SELECT idx FROM sync_writer WHERE mine=1 ORDER BY idx DESC LIMIT 1");
            if (!query.next())
                return Error {Errc::FileDamaged, path, {}, QStringLiteral("the file does not name its writer")};
            m_writerIndex = query.integer(0);
        }
        m_announced = readLogState(*m_connection).commitNo;
        m_dataVersion = readDataVersion(*m_connection);
    } catch (const SQLite::Exception &exception) {
        return errorOf(exception, path);
    }
    if (!m_readOnly) {
        if (auto refreshed = refreshProjections(); !refreshed)
            return refreshed;
        if (auto taken = takeBackUnclosed(); !taken)
            return taken;
    }
    m_watchTimer.start();
    return {};
}

Result<void> Store::refreshProjections()
{
    try {
        for (const auto &projection : m_projections) {
            const std::string key = std::string("projection:") + projection->name();
            {
                Query known(*m_connection, "SELECT v FROM sync_meta WHERE k=?1", key);
                if (known.next() && known.integer(0) == projection->version())
                    continue;
            }
            StoreTransaction transaction(*m_connection);
            projection->createTables(*m_connection);
            projection->rebuild(*m_connection);
            Query(*m_connection, "INSERT OR REPLACE INTO sync_meta(k, v) VALUES(?1, ?2)", key, projection->version()).run();
            transaction.commit();
        }
        return {};
    } catch (const SQLite::Exception &exception) {
        return errorOf(exception, m_path);
    }
}

Result<void> Store::rebuildProjections()
{
    const std::lock_guard lock(m_mutex);
    if (m_readOnly)
        return Error {Errc::ReadOnly, m_path, {}, {}};
    try {
        StoreTransaction transaction(*m_connection);
        for (const auto &projection : m_projections)
            projection->rebuild(*m_connection);
        transaction.commit();
        return {};
    } catch (const SQLite::Exception &exception) {
        return errorOf(exception, m_path);
    }
}

// ---------------------------------------------------------------- writing

Result<void> Store::writeAction(ActionCode code, const QStringList &args,
                                const std::function<Result<void>(Writer &)> &call)
{
    auto written = transact({code, args, {}, 0, true}, call);
    return written ? Result<void> {} : Result<void> {written.error()};
}

Result<Store::Written> Store::transact(const ActionRequest &request, const std::function<Result<void>(Writer &)> &call)
{
    if (m_readOnly)
        return Error {Errc::ReadOnly, m_path, {}, {}};
    const auto written = [&]() -> Result<Written> {
        const std::lock_guard lock(m_mutex);
        try {
            return transactLocked(request, call);
        } catch (const SQLite::Exception &exception) {
            m_fields.clear();
            return errorOf(exception, m_path);
        }
    }();
    if (QThread::currentThread() == thread())
        drainAnnouncements();
    else
        QMetaObject::invokeMethod(this, &Store::drainAnnouncements, Qt::QueuedConnection);
    return written;
}

Result<Store::Written> Store::transactLocked(const ActionRequest &request,
                                             const std::function<Result<void>(Writer &)> &call)
{
    StoreTransaction transaction(*m_connection);
    const LogState before = readLogState(*m_connection);
    if (before.commitNo > m_announced)
        queueCommitsElsewhere(before.commitNo);
    Writer writer(*m_connection, m_fields, m_ids, before, m_writerIndex, m_machineClock->now(), m_businessClock->now(),
                  m_person);
    if (const auto done = call(writer); !done) {
        m_fields.clear(); // a field made in this transaction is gone again
        return done.error();
    }
    const bool wrote = writer.operations() > 0;
    const bool records = request.action != 0 || request.undoes.has_value();
    if (!wrote && !records)
        return Written {}; // nothing changed: no action, nothing to undo

    auto rows = std::make_shared<const std::vector<RowChange>>(writer.takeChanges());
    for (const auto &projection : m_projections)
        projection->apply(*m_connection, *rows);

    LogState after = writer.state();
    ActionInfo info {m_writerIndex, request.action, request.code, writer.args().value_or(request.args), m_person,
                     request.undoes, request.closes, m_businessClock->now()};
    if (request.action == 0) {
        info.action = ++after.lastAction;
        Query(*m_connection,
              "INSERT INTO sync_action(writer, action, code, args, person, undoes, closed, at) "
              "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
              m_writerIndex, info.action, int(info.code), argsJson(info.args), m_person, info.undoes,
              request.closes ? 1 : 0, info.at)
            .run();
    } else if (request.closes) {
        Query(*m_connection, "UPDATE sync_action SET closed=1, args=?3 WHERE writer=?1 AND action=?2", m_writerIndex,
              request.action, argsJson(info.args))
            .run();
    }
    if (request.undoes && request.closes) {
        Query(*m_connection, "UPDATE sync_action SET closed=1, undone_by=?3 WHERE writer=?1 AND action=?2", m_writerIndex,
              *request.undoes, info.action)
            .run();
    }
    ++after.lastTxn;
    ++after.commitNo;
    Query(*m_connection,
          "INSERT INTO sync_txn(writer, txn, action, seq_from, seq_to, commit_no) VALUES(?1, ?2, ?3, ?4, ?5, ?6)",
          m_writerIndex, after.lastTxn, info.action, writer.firstSeq(), after.lastSeq, after.commitNo)
        .run();
    Query(*m_connection, "UPDATE sync_state SET commit_no=?1, last_hlc=?2, last_seq=?3, last_txn=?4, last_action=?5",
          after.commitNo, after.lastHlc, after.lastSeq, after.lastTxn, after.lastAction)
        .run();
    transaction.commit();
    m_announced = after.commitNo;
    m_queue.push_back({after.commitNo, ChangeSet::Origin::Here, std::move(info), std::move(rows)});
    return Written {m_queue.back().action.action, after.commitNo};
}

void Store::queueCommitsElsewhere(qint64 upTo)
{
    m_fields.clear();
    Query transactions(*m_connection,
                       "SELECT writer, action, seq_from, seq_to, commit_no FROM sync_txn "
                       "WHERE commit_no > ?1 AND commit_no <= ?2 ORDER BY commit_no",
                       m_announced, upTo);
    while (transactions.next()) {
        m_queue.push_back(changesElsewhere(*m_connection, transactions.integer(0), transactions.integer(1),
                                           transactions.integer(2), transactions.integer(3), transactions.integer(4),
                                           m_fields));
    }
    m_announced = upTo;
}

void Store::lookForCommitsElsewhere()
{
    {
        const std::lock_guard lock(m_mutex);
        try {
            const qint64 version = readDataVersion(*m_connection);
            if (version != m_dataVersion) {
                m_dataVersion = version;
                m_connection->exec("BEGIN");
                const qint64 commitNo = readLogState(*m_connection).commitNo;
                if (commitNo > m_announced)
                    queueCommitsElsewhere(commitNo);
                m_connection->exec("COMMIT");
            }
        } catch (const SQLite::Exception &) {
            // Busy or unreadable just now: the next tick looks again, and a write reports what is wrong.
        }
    }
    drainAnnouncements();
}

// One at a time and in order, also when a receiver writes again: the inner commit waits for its turn.
void Store::drainAnnouncements()
{
    if (m_announcing)
        return;
    m_announcing = true;
    for (;;) {
        ChangeSet next;
        {
            const std::lock_guard lock(m_mutex);
            if (m_queue.empty())
                break;
            next = std::move(m_queue.front());
            m_queue.pop_front();
        }
        m_unflushed = true;
        if (!m_flushTimer.isActive())
            m_flushTimer.start();
        Q_EMIT committed(next);
    }
    m_announcing = false;
}

Result<void> Store::inspect(const std::function<Result<void>(Connection &)> &call)
{
    const std::lock_guard lock(m_mutex);
    try {
        return call(*m_connection);
    } catch (const SQLite::Exception &exception) {
        return errorOf(exception, m_path);
    }
}

// ---------------------------------------------------------------- upkeep

void Store::flush()
{
    m_unflushed = false;
#ifdef Q_OS_UNIX
    const QByteArray log = QFile::encodeName(m_path + QStringLiteral("-wal"));
    const int file = ::open(log.constData(), O_RDONLY | O_CLOEXEC);
    if (file >= 0) {
        ::fdatasync(file);
        ::close(file);
    }
#endif
}

bool Store::tidy()
{
    const std::lock_guard lock(m_mutex);
    if (m_readOnly)
        return false;
    try {
        for (const auto &projection : m_projections) {
            StoreTransaction transaction(*m_connection);
            const bool more = projection->tidy(*m_connection);
            transaction.commit();
            if (more)
                return true;
        }
        if (m_checkpointer && QFileInfo(m_path + QStringLiteral("-wal")).size() > checkpointBytes / 4)
            sqlite3_wal_checkpoint_v2(m_connection->handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    } catch (const SQLite::Exception &) {
        return false; // upkeep can wait
    }
    return false;
}

void Store::checkpointIfLarge()
{
    const std::lock_guard lock(m_mutex);
    if (m_checkpointer && QFileInfo(m_path + QStringLiteral("-wal")).size() > checkpointBytes)
        sqlite3_wal_checkpoint_v2(m_connection->handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
}

QString Store::bulkLockPath() const
{
    return companionFolder(m_path) + QStringLiteral("/bulk.lock");
}

// ---------------------------------------------------------------- actions in parts

Result<BulkAction> Store::beginBulk(ActionCode code)
{
    return beginBulk(code, std::nullopt);
}

Result<BulkAction> Store::beginBulk(ActionCode code, std::optional<qint64> undoes)
{
    if (m_readOnly)
        return Error {Errc::ReadOnly, m_path, {}, {}};
    BulkAction bulk(*this, code, undoes);
    bulk.m_alive = std::make_unique<QLockFile>(bulkLockPath());
    bulk.m_alive->setStaleLockTime(0);
    if (!bulk.m_alive->tryLock(0)) {
        bulk.m_open = false;
        return Error {Errc::FileLocked, m_path, {}, QStringLiteral("bulk")};
    }
    return bulk;
}

BulkAction::BulkAction(Store &store, ActionCode code, std::optional<qint64> undoes)
    : m_store(&store)
    , m_code(code)
    , m_undoes(undoes)
{
}

BulkAction::BulkAction(BulkAction &&other) noexcept
    : m_store(other.m_store)
    , m_code(other.m_code)
    , m_undoes(other.m_undoes)
    , m_action(other.m_action)
    , m_open(std::exchange(other.m_open, false))
    , m_alive(std::move(other.m_alive))
{
}

BulkAction::~BulkAction()
{
    if (m_open)
        (void)takeBack();
}

Result<void> BulkAction::write(const std::function<Result<void>(Writer &)> &call)
{
    Store::ActionRequest request {m_code, {}, m_undoes, m_action, false};
    auto written = m_store->transact(request, call);
    if (!written)
        return written.error();
    if (m_action == 0)
        m_action = written->action;
    m_store->checkpointIfLarge();
    return {};
}

Result<void> BulkAction::close(const QStringList &args)
{
    if (m_action != 0 || m_undoes) {
        auto written = m_store->transact({m_code, args, m_undoes, m_action, true}, [](Writer &) { return Result<void> {}; });
        if (!written)
            return written.error();
        if (m_action == 0)
            m_action = written->action;
    }
    m_open = false;
    m_alive.reset();
    return {};
}

Result<void> BulkAction::takeBack()
{
    m_open = false;
    Result<void> done;
    if (m_action != 0)
        done = m_store->takeBackAction(m_action);
    m_alive.reset();
    return done;
}

} // namespace huni
