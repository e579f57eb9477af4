#include "core/store/check.h"

#include "core/store/migrations.h"
#include "core/store/replay.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtEndian>

#include <SQLiteCpp/SQLiteCpp.h>
#include <bit>
#include <map>
#include <set>

namespace huni {

namespace {

using ProblemKind = CheckProblem::Kind;

// Feeds values to a hash with their type and length, so that no two contents look alike.
class ContentHash
{
public:
    void number(qint64 value)
    {
        const qint64 bytes = qToLittleEndian(value);
        m_hash.addData(QByteArrayView(reinterpret_cast<const char *>(&bytes), sizeof bytes));
    }
    void id(const Uuid &id) { m_hash.addData(id.view()); }
    void value(const Value &value)
    {
        number(qint64(value.index()));
        switch (value.index()) {
        case 1:
            number(std::get<qint64>(value));
            break;
        case 2:
            number(std::bit_cast<qint64>(std::get<double>(value)));
            break;
        case 3: {
            const std::string &text = std::get<std::string>(value);
            number(qint64(text.size()));
            m_hash.addData(QByteArrayView(text.data(), qsizetype(text.size())));
            break;
        }
        case 4:
            id(std::get<Uuid>(value));
            break;
        default:
            break;
        }
    }
    QByteArray hex() const { return m_hash.result().toHex(); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

std::map<qint64, Uuid> writerIds(Connection &connection)
{
    std::map<qint64, Uuid> ids;
    Query query(connection, "SELECT idx, writer FROM sync_writer");
    while (query.next())
        ids.emplace(query.integer(0), query.id(1));
    return ids;
}

// The groups that a row says something about: what holds a value, and what was changed since it was created.
std::set<GroupKey> groupsOf(const TableInfo &info, const Record &record, const RowClock &clock)
{
    std::set<GroupKey> groups;
    for (int column = 1; column <= info.columnCount(); ++column) {
        if (!isNull(record.at(column)))
            groups.insert(groupOf(info, column));
    }
    for (const CustomCell &cell : record.custom)
        groups.insert({0, cell.field});
    for (const RowClock::Entry &entry : clock.entries())
        groups.insert(entry.group);
    return groups;
}

// All rows of a table in order of their ids.
template <class Take>
void eachRow(Connection &connection, const TableInfo &info, CustomFieldNumbers &fields, Take &&take)
{
    std::string columns;
    for (const ColumnInfo &column : info.columns)
        columns += ",\"" + std::string(column.name) + '"';
    if (info.hasCustom)
        columns += ",custom";
    Query rows(connection, "SELECT id,gone,clk" + columns + " FROM " + info.name + " ORDER BY id");
    while (rows.next()) {
        const std::string_view custom
            = info.hasCustom ? rows.utf8(3 + info.columnCount()) : std::string_view();
        take(rows.id(0), rows.integer(1) != 0, RowClock::decode(rows.blob(2)), custom,
             recordFrom(rows, 3, info, fields, connection));
    }
}

QByteArray tableDigest(Connection &connection, const TableInfo &info)
{
    ContentHash hash;
    CustomFieldNumbers fields;
    const std::map<qint64, Uuid> writers = writerIds(connection);
    const auto head = [&](const Dot &dot) {
        const auto writer = writers.find(dot.writer);
        hash.id(writer == writers.end() ? Uuid{} : writer->second);
        hash.number(dot.seq);
    };
    eachRow(connection, info, fields,
            [&](const Uuid &row, bool gone, const Result<RowClock> &read, std::string_view,
                const Record &record) {
                const RowClock clock = read.valueOr(RowClock{});
                hash.number(qint64(info.table));
                hash.id(row);
                hash.number(gone);
                for (const GroupKey &group : groupsOf(info, record, clock)) {
                    hash.number(group.number);
                    hash.id(group.field);
                    for (const Value &value : groupValues(info, record, group))
                        hash.value(value);
                    head(clock.of(group).dot);
                }
            });
    return hash.hex();
}

// One check: collects problems, up to a limit.
class Check
{
public:
    Check(Store &store, CheckDepth depth)
        : m_store(store)
        , m_depth(depth)
    {
    }

    CheckReport run()
    {
        Reader reader = m_store.reader();
        const auto read = reader.read([this](Connection &connection) {
            checkPages(connection);
            m_report.schema = int(number(connection, "PRAGMA user_version"));
            if (m_report.schema > schemaVersion())
                return true; // a newer file: its rules are not known here
            m_report.operations = number(connection, "SELECT count(*) FROM sync_op");
            checkWriters(connection);
            checkTransactions(connection);
            checkActions(connection);
            if (m_depth == CheckDepth::Full) {
                checkRows(connection);
                checkRule(connection);
                m_report.digest = contentDigest(connection);
                checkReplay(connection);
            }
            return true;
        });
        if (!read)
            add(ProblemKind::Damaged, m_store.path(), read.error().detail);
        if (m_hasUnclosed)
            checkUnclosed();
        if (m_depth == CheckDepth::Full && read && !m_store.isReadOnly())
            checkProjections();
        return std::move(m_report);
    }

private:
    void add(ProblemKind kind, const QString &thing, const QString &detail)
    {
        if (m_report.problems.size() < CheckReport::maxProblems)
            m_report.problems.push_back({kind, thing, detail});
    }
    void add(ProblemKind kind, const QString &thing, const char *detail)
    {
        add(kind, thing, QString::fromLatin1(detail));
    }

    static qint64 number(Connection &connection, std::string_view sql)
    {
        Query query(connection, sql);
        return query.next() ? query.integer(0) : 0;
    }

    static QString operationName(qint64 writer, qint64 seq)
    {
        return QStringLiteral("%1.%2").arg(writer).arg(seq);
    }

    void checkPages(Connection &connection)
    {
        Query query(connection,
                    m_depth == CheckDepth::Full ? "PRAGMA integrity_check(20)" : "PRAGMA quick_check(20)");
        while (query.next()) {
            if (query.text(0) != QLatin1String("ok"))
                add(ProblemKind::Damaged, m_store.path(), query.text(0));
        }
    }

    void checkWriters(Connection &connection)
    {
        Query writers(connection,
                      "SELECT o.writer, min(seq), max(seq), count(*), w.idx IS NOT NULL FROM sync_op o "
                      "LEFT JOIN sync_writer w ON w.idx=o.writer GROUP BY o.writer");
        qint64 ownLast = 0;
        const qint64 own = number(connection, "SELECT max(idx) FROM sync_writer WHERE mine=1");
        while (writers.next()) {
            const QString name = QString::number(writers.integer(0));
            if (writers.integer(4) == 0)
                add(ProblemKind::Log, name, "operations of a writer that is not known");
            if (writers.integer(1) != 1 || writers.integer(2) != writers.integer(3))
                add(ProblemKind::Log, name, "the numbers of the operations have gaps");
            if (writers.integer(0) == own)
                ownLast = writers.integer(2);
        }
        if (own == 0)
            add(ProblemKind::Log, m_store.path(), "the file does not name its writer");
        if (number(connection, "SELECT last_seq FROM sync_state") != ownLast)
            add(ProblemKind::Log, m_store.path(), "the counter of operations is not at the last one");
        if (number(connection, "SELECT last_hlc FROM sync_state")
            < number(connection, "SELECT max(hlc) FROM sync_op"))
            add(ProblemKind::Log, m_store.path(), "the clock of the log stands before its last operation");
    }

    void checkTransactions(Connection &connection)
    {
        std::map<qint64, qint64> next;
        qint64 commitNo = 0;
        Query transactions(
            connection,
            "SELECT t.writer, t.txn, t.seq_from, t.seq_to, t.commit_no, a.action IS NOT NULL FROM sync_txn t "
            "LEFT JOIN sync_action a ON a.writer=t.writer AND a.action=t.action ORDER BY t.commit_no");
        while (transactions.next()) {
            const QString name = operationName(transactions.integer(0), transactions.integer(2));
            if (transactions.integer(4) != ++commitNo)
                add(ProblemKind::Log, name, "the commits are not numbered one by one");
            commitNo = transactions.integer(4);
            if (transactions.integer(5) == 0)
                add(ProblemKind::Log, name, "a transaction without an action");
            qint64 &expected = next.try_emplace(transactions.integer(0), 1).first->second;
            if (transactions.integer(2) != expected)
                add(ProblemKind::Log, name, "operations between two transactions");
            expected = transactions.integer(3) + 1;
        }
        if (number(connection, "SELECT commit_no FROM sync_state") != commitNo)
            add(ProblemKind::Log, m_store.path(), "the counter of commits is not at the last one");
        for (const auto &[writer, end] : next) {
            Query last(connection, "SELECT coalesce(max(seq), 0) FROM sync_op WHERE writer=?1", writer);
            if (last.next() && last.integer(0) != end - 1)
                add(ProblemKind::Log, operationName(writer, end),
                    "the transactions do not cover the operations");
        }
        Query strays(
            connection,
            "SELECT o.writer, o.seq FROM sync_op o LEFT JOIN sync_txn t ON t.writer=o.writer AND t.txn=o.txn "
            "WHERE t.txn IS NULL OR o.seq NOT BETWEEN t.seq_from AND t.seq_to LIMIT 20");
        while (strays.next())
            add(ProblemKind::Log, operationName(strays.integer(0), strays.integer(1)),
                "an operation outside its transaction");
    }

    void checkActions(Connection &connection)
    {
        Query undone(connection,
                     "SELECT a.writer, a.action FROM sync_action a LEFT JOIN sync_action b "
                     "ON b.writer=a.undone_by_writer AND b.action=a.undone_by "
                     "WHERE a.undone_by IS NOT NULL AND (b.action IS NULL OR b.undoes IS NOT a.action "
                     "OR b.undoes_writer IS NOT a.writer)");
        while (undone.next())
            add(ProblemKind::Log, operationName(undone.integer(0), undone.integer(1)),
                "taken back by an action that is not there");
        m_hasUnclosed = Query(connection, "SELECT 1 FROM sync_action WHERE closed=0").next();
    }

    // Whoever is at work holds a lock; else the open would have taken the action back.
    void checkUnclosed()
    {
        m_report.isBeingWritten = m_store.isBulkUnderWay();
        if (m_report.isBeingWritten)
            return;
        // Read once more: its owner may have closed it since.
        (void)m_store.inspect([&](Connection &connection) -> Result<void> {
            Query open(connection, "SELECT writer, action FROM sync_action WHERE closed=0");
            while (open.next())
                add(ProblemKind::Log, operationName(open.integer(0), open.integer(1)),
                    "an action that was never closed");
            return {};
        });
    }

    void checkRows(Connection &connection)
    {
        CustomFieldNumbers fields;
        std::set<qint64> numbers;
        {
            Query query(connection, "SELECT n FROM custom_field");
            while (query.next())
                numbers.insert(query.integer(0));
        }
        for (const TableInfo &info : registeredTables()) {
            eachRow(connection, info, fields,
                    [&](const Uuid &row, bool, const Result<RowClock> &clock, std::string_view custom,
                        const Record &) {
                        const QString name = QString::fromLatin1(info.name) + u' ' + row.text();
                        if (!clock)
                            add(ProblemKind::Row, name, clock.error().detail);
                        else
                            checkClock(connection, info, row, name, *clock);
                        if (!custom.empty())
                            checkCustom(name, custom, numbers);
                    });
        }
    }

    void checkRule(Connection &connection)
    {
        for (const auto &rule : m_store.rules()) {
            for (const Uuid &thing : rule->broken(connection))
                add(ProblemKind::Rule, thing.text(), rule->text());
        }
    }

    void checkClock(Connection &connection, const TableInfo &info, const Uuid &row, const QString &name,
                    const RowClock &clock)
    {
        const auto exists = [&](const RowClock::Entry &entry) {
            Query operation(connection,
                            "SELECT hlc FROM sync_op WHERE writer=?1 AND seq=?2 AND row=?3 AND tbl=?4",
                            entry.dot.writer, entry.dot.seq, row, int(info.table));
            return operation.next() && operation.integer(0) == entry.hlc;
        };
        bool sound = exists(clock.base());
        for (const RowClock::Entry &entry : clock.entries())
            sound = sound && exists(entry);
        if (!sound)
            add(ProblemKind::Row, name, "its clock names an operation that is not in the log");
    }

    void checkCustom(const QString &name, std::string_view custom, const std::set<qint64> &numbers)
    {
        const QJsonDocument json
            = QJsonDocument::fromJson(QByteArray(custom.data(), qsizetype(custom.size())));
        if (!json.isObject())
            return add(ProblemKind::Row, name, "its custom values cannot be read");
        const QJsonObject values = json.object();
        for (auto value = values.begin(); value != values.end(); ++value) {
            if (!numbers.contains(value.key().toLongLong()))
                add(ProblemKind::Row, name, "a value of a custom field that is not there");
        }
    }

    // The log alone gives the rows that stand (SYNC.md 14, I2).
    void checkReplay(Connection &connection)
    {
        const QTemporaryDir folder(companionFolder(m_store.path()) + QStringLiteral("/check-XXXXXX"));
        if (!folder.isValid())
            return add(ProblemKind::Replay, folder.path(), folder.errorString());
        Connection target(folder.filePath(QStringLiteral("replay")), Connection::Mode::Create);
        target.exec("PRAGMA journal_mode=OFF");
        target.exec("PRAGMA synchronous=OFF");
        target.exec("BEGIN");
        migrate(target, 0);
        Query writers(connection, "SELECT idx, writer FROM sync_writer");
        while (writers.next())
            Query(target, "INSERT INTO sync_writer(idx, writer) VALUES(?1, ?2)", writers.integer(0),
                  writers.id(1))
                .run();
        replayLog(connection, target, [this](const LoggedOperation &operation, const QString &what) {
            add(ProblemKind::Operation, operationName(operation.dot.writer, operation.dot.seq), what);
        });
        for (const TableInfo &info : registeredTables()) {
            if (tableDigest(connection, info) != tableDigest(target, info))
                add(ProblemKind::Replay, QString::fromLatin1(info.name),
                    "the log gives other rows than those that stand");
        }
        target.exec("COMMIT");
    }

    void checkProjections()
    {
        const auto stale = m_store.staleProjections();
        if (!stale)
            return add(ProblemKind::Projection, m_store.path(), stale.error().detail);
        for (const QString &name : *stale)
            add(ProblemKind::Projection, name, "differs from what a rebuild gives");
    }

    Store &m_store;
    CheckDepth m_depth;
    CheckReport m_report{};
    bool m_hasUnclosed = false;
};

} // namespace

QByteArray contentDigest(Connection &connection)
{
    QCryptographicHash all(QCryptographicHash::Sha256);
    for (const TableInfo &info : registeredTables())
        all.addData(tableDigest(connection, info));
    return all.result().toHex();
}

CheckReport checkPipeline(Store &store, CheckDepth depth)
{
    return Check(store, depth).run();
}

QString checkProblemKey(CheckProblem::Kind kind)
{
    switch (kind) {
    case ProblemKind::Damaged:
        return QStringLiteral("damaged");
    case ProblemKind::Log:
        return QStringLiteral("log");
    case ProblemKind::Operation:
        return QStringLiteral("operation");
    case ProblemKind::Row:
        return QStringLiteral("row");
    case ProblemKind::Projection:
        return QStringLiteral("projection");
    case ProblemKind::Rule:
        return QStringLiteral("rule");
    case ProblemKind::Replay:
        break;
    }
    return QStringLiteral("replay");
}

} // namespace huni
