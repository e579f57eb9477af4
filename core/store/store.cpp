#include "core/store/store.h"

#include "core/store/backup.h"
#include "core/store/lockfile.h"
#include "core/store/migrations.h"
#include "core/store/transaction.h"
#include "core/store/writerid.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <mutex>
#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace huni {

namespace {

constexpr int watchIntervalMs = 1000;
constexpr int flushDelayMs = 500;
// So many rows of other processes are read in far less than 50 ms; more are read by the store's thread.
constexpr qint64 readAtOnce = 100;
constexpr int longestMigrationMs = 60'000;

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

qint64 userVersion(Connection &connection)
{
    Query query(connection, "PRAGMA user_version");
    return query.next() ? query.integer(0) : 0;
}

qint64 readDataVersion(Connection &connection)
{
    Query query(connection, "PRAGMA data_version");
    query.next();
    return query.integer(0);
}

// Whether another process is at bulk work. Looks at the lock without taking it.
bool isBulkElsewhere(const QString &lockPath)
{
    const QLockFile lock(lockPath);
    qint64 owner = 0;
    QString host;
    QString program;
    return lock.getLockInfo(&owner, &host, &program) && owner != QCoreApplication::applicationPid();
}

// Whether an action of many transactions is still at work: neither closed, nor taken back, wholly or in part, by a program
// that could not see that it is.
bool isOpen(Connection &connection, const ActionRef &action)
{
    Query open(connection,
               "SELECT 1 FROM sync_action WHERE writer=?1 AND action=?2 AND closed=0 AND NOT EXISTS("
               "SELECT 1 FROM sync_action t WHERE t.closed=0 AND t.undoes=?2 AND t.undoes_writer=?1)",
               action.writer, action.action);
    return open.next();
}

} // namespace

// ---------------------------------------------------------------- opening

Store::Store(StoreOptions options)
    : m_options(std::move(options))
    , m_businessClock(m_options.businessClock ? m_options.businessClock : &systemClock)
    , m_machineClock(m_options.machineClock ? m_options.machineClock : &systemClock)
    , m_projections(std::move(m_options.projections))
    , m_ids(m_options.idSeed)
    , m_announcer(m_worker, this)
{
    m_flushTimer.setSingleShot(true);
    m_flushTimer.setInterval(flushDelayMs);
    connect(&m_flushTimer, &QTimer::timeout, this, &Store::flushInBackground);
    m_worker.setMaxThreadCount(1);
    m_watchTimer.setInterval(watchIntervalMs);
    connect(&m_watchTimer, &QTimer::timeout, this, &Store::lookForCommitsElsewhere);
    connect(&m_announcer, &Announcer::told, this, &Store::passOn);
}

Store::~Store()
{
    m_worker.waitForDone();
    m_announcer.close();
    if (m_checkpointer)
        m_checkpointer->finish(*m_connection);
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
        return Error{Errc::FileInSyncedFolder, path, {}, kind};
    // Before the file is open as a database: whoever closes it as a plain file lets go of all locks of the
    // process.
    const bool isOlder = state->userVersion > 0 && state->userVersion < schemaVersion();
    // One program at a time keeps a copy of an older file and brings it up to date.
    QLockFile migrating(companionFolder(state->canonicalPath) + QStringLiteral("/migrate.lock"));
    if (isOlder && state->writable) {
        migrating.setStaleLockTime(0);
        (void)migrating.tryLock(longestMigrationMs);
        if (auto kept = backupPipeline(state->canonicalPath); !kept)
            return kept.error();
    }
    std::unique_ptr<Store> store(new Store(std::move(options)));
    store->m_readOnly = state->newer || !state->writable;
    const auto ready = store->prepare(
        state->canonicalPath, store->m_readOnly ? Connection::Mode::ReadOnly : Connection::Mode::ReadWrite);
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
        return Error{Errc::FileExists, path, {}, {}};
    const QFileInfo folder(QFileInfo(path).absolutePath());
    if (!folder.isDir() || !folder.isWritable())
        return Error{Errc::FileUnwritable, path, {}, {}};
    // SQLite keeps files beside it, whose names end in up to eight more letters.
    if (QFile::encodeName(QFileInfo(path).fileName()).size() > 255 - 8)
        return Error{Errc::FileUnwritable, path, {}, QStringLiteral("its name is longer than 247 bytes")};
    if (const QString kind = syncedFolderKind(path); !kind.isEmpty() && !options.allowSyncedFolder)
        return Error{Errc::FileInSyncedFolder, path, {}, kind};
    try {
        {
            QFile file(path);
            if (!file.open(QIODevice::NewOnly))
                return Error{Errc::FileUnwritable, path, {}, file.errorString()};
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        }
        Connection connection(path, Connection::Mode::ReadWrite);
        connection.exec("PRAGMA application_id=" + std::to_string(pipelineApplicationId));
        connection.exec("PRAGMA journal_mode=WAL");
        StoreTransaction transaction(connection);
        migrate(connection, 0);
        Query(connection, "INSERT INTO sync_meta(k, v) VALUES('pipeline', ?1)", Uuid::random()).run();
        mintWriter(connection, placeFingerprint(path));
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
    m_announcer.setPath(path);
    try {
        m_connection = std::make_unique<Connection>(path, mode);
        {
            Query id(*m_connection, "PRAGMA application_id");
            if (!id.next() || id.integer(0) != pipelineApplicationId)
                return Error{Errc::NotAPipeline, path, {}, {}};
        }
        qint64 version = userVersion(*m_connection);
        if (version > schemaVersion() && !m_readOnly) {
            // The header on disk was older than its log: from here on the file is not touched.
            m_readOnly = true;
            sqlite3_db_config(m_connection->handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
            m_connection = std::make_unique<Connection>(path, Connection::Mode::ReadOnly);
        }
        if (!m_readOnly) {
            m_connection->exec("PRAGMA journal_mode=WAL");
            m_connection->exec("PRAGMA synchronous=NORMAL");
            m_checkpointer = std::make_unique<Checkpointer>(path);
            m_checkpointer->attach(*m_connection);
            m_turn = std::make_unique<WriteTurn>(path);
            m_connection->setPatience(*m_turn);
            if (version < schemaVersion()) {
                StoreTransaction transaction(*m_connection);
                // Somebody who opened it at the same moment may have been faster.
                version = userVersion(*m_connection);
                if (version < schemaVersion())
                    migrate(*m_connection, int(version));
                transaction.commit();
            }
        }
        {
            Query query(*m_connection, "SELECT v FROM sync_meta WHERE k='pipeline'");
            if (!query.next())
                return Error{
                    Errc::FileDamaged, path, {}, QStringLiteral("the file does not name its pipeline")};
            m_pipeline = query.as<PipelineId>(0);
        }
        m_writerIndex = ownWriter(*m_connection);
        if (m_writerIndex == 0)
            return Error{Errc::FileDamaged, path, {}, QStringLiteral("the file does not name its writer")};
        m_announced = readLogState(*m_connection).commitNo;
        m_dataVersion = readDataVersion(*m_connection);
    } catch (const SQLite::Exception &exception) {
        return errorOf(exception, path);
    }
    if (!m_readOnly) {
        if (auto placed = takePlace(); !placed)
            return placed;
        if (auto refreshed = refreshProjections(); !refreshed)
            return refreshed;
        if (auto taken = takeBackUnclosed(); !taken)
            return taken;
    }
    m_watchTimer.start();
    return {};
}

// Reusing a writer id after a copy would give two operations one number (SYNC.md, decision 5).
Result<void> Store::takePlace()
{
    try {
        const QString here = placeFingerprint(m_path);
        m_mark.open(companionFolder(m_path), m_pipeline);
        if (hasOwnWriterHere(here))
            return {};
        StoreTransaction transaction(*m_connection);
        if (!hasOwnWriterHere(here))
            mintWriter(*m_connection, here);
        m_writerIndex = ownWriter(*m_connection);
        transaction.commit();
        return {};
    } catch (const SQLite::Exception &exception) {
        return errorOf(exception, m_path);
    }
}

bool Store::hasOwnWriterHere(const QString &fingerprint)
{
    return isAtPlace(*m_connection, fingerprint) && !m_mark.isAheadOf(*m_connection);
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
            Query(*m_connection, "INSERT OR REPLACE INTO sync_meta(k, v) VALUES(?1, ?2)", key,
                  projection->version())
                .run();
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
        return Error{Errc::ReadOnly, m_path, {}, {}};
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

Result<QStringList> Store::staleProjections()
{
    const std::lock_guard lock(m_mutex);
    if (m_readOnly)
        return Error{Errc::ReadOnly, m_path, {}, {}};
    try {
        const StoreTransaction rolledBack(*m_connection);
        QStringList stale;
        for (const auto &projection : m_projections) {
            const std::string kept = projection->fingerprint(*m_connection);
            projection->rebuild(*m_connection);
            if (projection->fingerprint(*m_connection) != kept)
                stale += QString::fromLatin1(projection->name());
        }
        return stale;
    } catch (const SQLite::Exception &exception) {
        return errorOf(exception, m_path);
    }
}

// ---------------------------------------------------------------- writing

Result<void> Store::writeAction(ActionCode code, const QStringList &args,
                                const std::function<Result<void>(Writer &)> &call)
{
    auto written = transact({code, args, {}, {}, true}, call);
    return written ? Result<void>{} : Result<void>{written.error()};
}

Result<Store::Written> Store::transact(const ActionRequest &request,
                                       const std::function<Result<void>(Writer &)> &call)
{
    if (m_readOnly)
        return Error{Errc::ReadOnly, m_path, {}, {}};
    const auto written = [&]() -> Result<Written> {
        const std::lock_guard lock(m_mutex);
        if (m_connection->hasMovedAway())
            return fileMovedAway(m_path);
        try {
            return transactLocked(request, call);
        } catch (const SQLite::Exception &exception) {
            m_fields.clear();
            return errorOf(exception, m_path);
        }
    }();
    m_announcer.tell();
    return written;
}

// Brings derived data up to date and lets effects follow. What was taken back takes its effects with it: they were part of
// the same action.
std::vector<RowChange> Store::applyChanges(Writer &writer, ActionCode code)
{
    const bool hasEffects = code != ActionCode::Undo && code != ActionCode::Redo && code != ActionCode::TakeBack && code != ActionCode::Generate;
    std::vector<RowChange> all;
    for (std::vector<RowChange> rows = writer.takeChanges(); !rows.empty(); rows = writer.takeChanges()) {
        for (const auto &projection : m_projections)
            projection->apply(*m_connection, rows);
        if (hasEffects) {
            for (const auto &effect : m_options.effects)
                effect->follow(writer, rows);
        }
        if (all.empty())
            all = std::move(rows);
        else
            std::move(rows.begin(), rows.end(), std::back_inserter(all));
    }
    return all;
}

Result<Store::Written> Store::transactLocked(const ActionRequest &request,
                                             const std::function<Result<void>(Writer &)> &call)
{
    StoreTransaction transaction(*m_connection);
    const LogState before = readLogState(*m_connection);
    if (before.commitNo > m_announced)
        queueCommitsElsewhere(before.commitNo);
    // The same file opened under another path has taken a new writer id: its counters belong to that one now.
    const qint64 own = ownWriter(*m_connection);
    if (request.continues && request.continues->writer != own)
        return Error{
            Errc::FileLocked, m_path, {}, QStringLiteral("the file was opened under another path meanwhile")};
    m_writerIndex = own;
    if (request.continues && !isOpen(*m_connection, *request.continues))
        return Error{Errc::FileLocked, m_path, {},
                     QStringLiteral("another program took back what was written so far")};
    Writer writer(*m_connection, m_fields, m_ids, before, m_writerIndex, m_machineClock->now(),
                  m_businessClock->now(), m_person);
    if (const auto done = call(writer); !done) {
        m_fields.clear(); // a field made in this transaction is gone again
        return done.error();
    }
    const bool wrote = writer.operations() > 0;
    const bool records = request.continues || request.undoes;
    if (!wrote && !records)
        return Written{}; // nothing changed: no action, nothing to undo

    auto rows = std::make_shared<const std::vector<RowChange>>(applyChanges(writer, request.code));

    LogState after = writer.state();
    ActionInfo info{m_writerIndex,  request.continues.value_or(ActionRef{}).action,
                    request.code,   writer.args().value_or(request.args),
                    m_person,       {},
                    request.closes, m_businessClock->now()};
    if (request.undoes) {
        info.undoes = request.undoes->action;
        info.undoesWriter = request.undoes->writer;
    }
    if (!request.continues) {
        info.action = ++after.lastAction;
        Query(
            *m_connection,
            "INSERT INTO sync_action(writer, action, code, args, person, undoes, closed, at, undoes_writer) "
            "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            m_writerIndex, info.action, int(info.code), argsJson(info.args), m_person, info.undoes,
            request.closes ? 1 : 0, info.at, request.undoes ? std::optional(info.undoesWriter) : std::nullopt)
            .run();
    } else if (request.closes) {
        Query(*m_connection, "UPDATE sync_action SET closed=1, args=?3 WHERE writer=?1 AND action=?2",
              m_writerIndex, info.action, argsJson(info.args))
            .run();
    }
    if (request.undoes && request.closes) {
        Query(*m_connection,
              "UPDATE sync_action SET closed=1, undone_by=?3, undone_by_writer=?4 WHERE writer=?1 AND "
              "action=?2",
              request.undoes->writer, request.undoes->action, info.action, m_writerIndex)
            .run();
    }
    ++after.lastTxn;
    ++after.commitNo;
    Query(*m_connection,
          "INSERT INTO sync_txn(writer, txn, action, seq_from, seq_to, commit_no) VALUES(?1, ?2, ?3, ?4, ?5, "
          "?6)",
          m_writerIndex, after.lastTxn, info.action, writer.firstSeq(), after.lastSeq, after.commitNo)
        .run();
    Query(*m_connection,
          "UPDATE sync_state SET commit_no=?1, last_hlc=?2, last_seq=?3, last_txn=?4, last_action=?5",
          after.commitNo, after.lastHlc, after.lastSeq, after.lastTxn, after.lastAction)
        .run();
    transaction.commit();
    m_mark.note(*m_connection, m_writerIndex, after.lastSeq);
    m_announced = after.commitNo;
    m_unflushed = true;
    const Written written{{info.writer, info.action}, after.commitNo};
    m_announcer.add(ChangeSet{after.commitNo, ChangeSet::Origin::Here, std::move(info), std::move(rows)});
    return written;
}

// ---------------------------------------------------------------- announcing

void Store::passOn(const ChangeSet &changes)
{
    if (m_unflushed && !m_flushTimer.isActive())
        m_flushTimer.start();
    Q_EMIT committed(changes);
}

void Store::tellNewDay()
{
    m_announcer.add(ChangeSet{m_announced, ChangeSet::Origin::NewDay, {}, std::make_shared<const std::vector<RowChange>>()});
    m_announcer.tell();
}

void Store::queueCommitsElsewhere(qint64 upTo)
{
    m_fields.clear();
    Query transactions(*m_connection,
                       "SELECT writer, action, seq_from, seq_to, commit_no FROM sync_txn "
                       "WHERE commit_no > ?1 AND commit_no <= ?2 ORDER BY commit_no",
                       m_announced, upTo);
    qint64 room = readAtOnce;
    while (transactions.next()) {
        const CommitElsewhere commit{transactions.integer(0), transactions.integer(1), transactions.integer(2),
                                     transactions.integer(3), transactions.integer(4)};
        room -= commit.to - commit.from + 1;
        if (room >= 0)
            m_announcer.add(changesOf(*m_connection, commit, m_fields));
        else
            m_announcer.add(commit);
    }
    m_announced = upTo;
}

void Store::lookForCommitsElsewhere()
{
    if (const std::unique_lock lock(m_mutex, std::try_to_lock); lock) {
        try {
            const qint64 version = readDataVersion(*m_connection);
            if (version != m_dataVersion) {
                const StoreTransaction view(*m_connection, "BEGIN");
                const qint64 commitNo = readLogState(*m_connection).commitNo;
                if (commitNo > m_announced)
                    queueCommitsElsewhere(commitNo);
                m_dataVersion = version;
                if (m_checkpointer && isBulkElsewhere(bulkLockPath()))
                    m_checkpointer->giveUp();
            }
        } catch (const SQLite::Exception &) {
            // Busy or unreadable just now: the next tick looks again, and a write reports what is wrong.
        }
    }
    m_announcer.tell();
}

Result<void> Store::writeLocal(const std::function<Result<void>(Connection &)> &call)
{
    if (m_readOnly)
        return Error{Errc::ReadOnly, m_path, {}, {}};
    const std::lock_guard lock(m_mutex);
    if (m_connection->hasMovedAway())
        return fileMovedAway(m_path);
    try {
        StoreTransaction transaction(*m_connection);
        if (auto done = call(*m_connection); !done)
            return done;
        transaction.commit();
        m_unflushed = true;
        return {};
    } catch (const SQLite::Exception &exception) {
        return errorOf(exception, m_path);
    }
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

// A disk takes as long as it takes.
void Store::flushInBackground()
{
    m_worker.start([this] { flush(); });
}

bool Store::tidy()
{
    if (m_readOnly)
        return false;
    try {
        for (const auto &projection : m_projections) {
            const std::lock_guard lock(m_mutex);
            StoreTransaction transaction(*m_connection);
            const bool more = projection->tidy(*m_connection);
            transaction.commit();
            if (more)
                return true;
        }
        m_checkpointer->inIdle();
    } catch (const SQLite::Exception &) {
        return false; // upkeep can wait
    }
    return false;
}

// After bulk work. Nobody else need wait for all of it.
void Store::settle()
{
    try {
        for (const auto &projection : m_projections) {
            for (bool more = true; more;) {
                {
                    const std::lock_guard lock(m_mutex);
                    StoreTransaction transaction(*m_connection);
                    more = projection->settle(*m_connection);
                    transaction.commit();
                }
                m_turn->letOthersGoFirst();
            }
        }
    } catch (const SQLite::Exception &) {
        // The action stands; idle time goes on with the upkeep.
    }
}

// Whoever has written by hand meanwhile comes between any two pieces.
void Store::afterBulkTransaction()
{
    constexpr int piecesInTurn = 4;
    m_turn->letOthersGoFirst();
    try {
        for (const auto &projection : m_projections) {
            for (int piece = 0; piece < piecesInTurn; ++piece) {
                const std::lock_guard lock(m_mutex);
                StoreTransaction transaction(*m_connection);
                const bool more = projection->keepUp(*m_connection);
                transaction.commit();
                if (!more || isWaitedFor())
                    break;
            }
        }
        m_checkpointer->afterBulk();
    } catch (const SQLite::Exception &) {
        // What was written stands; idle time goes on with the upkeep.
    }
    m_turn->letOthersGoFirst();
}

void Store::letOthersWrite()
{
    if (m_turn)
        m_turn->letOthersGoFirst();
}

bool Store::isWaitedFor()
{
    return m_mutex.isAskedFor() || (m_turn && m_turn->isAskedFor());
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

// Tells other processes that an action under way has an owner who is alive.
Result<BulkAction> Store::beginBulk(ActionCode code, std::optional<ActionRef> undoes)
{
    if (m_readOnly)
        return Error{Errc::ReadOnly, m_path, {}, {}};
    auto alive = std::make_unique<QLockFile>(bulkLockPath());
    if (!takeLock(*alive)) {
        if (alive->error() == QLockFile::LockFailedError)
            return Error{Errc::FileLocked, m_path, {}, QStringLiteral("bulk")};
        return Error{Errc::FileUnwritable, bulkLockPath(), {}, {}};
    }
    // What bulk work left apart would be read as a whole in the first transaction, while others wait.
    settle();
    return BulkAction(*this, code, undoes, std::move(alive));
}

} // namespace huni
