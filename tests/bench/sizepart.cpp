#include "core/funnel/board.h"
#include "tests/bench/barestore.h"
#include "tests/bench/parts.h"

#include <QFileInfo>
#include <QProcess>

#include <cstdio>

namespace huni::bench {

namespace {

constexpr qint64 mostSizedLeads = 100000;

// Bytes of a file with leads and companies only, everything checkpointed.
double bytesOf(Connection &connection)
{
    connection.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    Query pages(connection, "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()");
    pages.next();
    return double(pages.integer(0));
}

void diskFigure(Workload &workload)
{
    const qint64 count = std::min(workload.size(), mostSizedLeads);
    const std::vector<Record> records = workload.leadRecords(count);
    BareStore bare(workload.path(QStringLiteral("baresize.db")), workload.pipeline().store().path());
    bare.insertLeads(records);
    auto pipeline = workload.emptyPipeline(QStringLiteral("size.huni"));
    auto bulk = demanded(pipeline->store().beginBulk(ActionCode::Import), "bulk");
    for (size_t from = 0; from < records.size(); from += 2000) {
        demand(bulk.write([&](Writer &writer) -> Result<void> {
            for (size_t i = from; i < std::min(records.size(), from + 2000); ++i)
                writer.create(Table::Lead, writer.newId(), records[i]);
            return {};
        }).ok(), "write");
    }
    demand(bulk.close({}).ok(), "close");
    while (pipeline->store().tidy()) { }
    double huni = 0;
    (void)pipeline->store().inspect([&](Connection &connection) -> Result<void> {
        huni = bytesOf(connection);
        return {};
    });
    workload.add({.part = QStringLiteral("size"), .what = QStringLiteral("disk of a lead"), .unit = QStringLiteral("bytes"),
                  .huni = huni / double(count), .bare = bytesOf(bare.connection()) / double(count), .budget = 1600,
                  .note = QStringLiteral("bare: with search index and companies, no log")});
}

void memoryFigure(Workload &workload, const QString &program)
{
    (void)workload.pipeline();
    QProcess child;
    child.start(program, {QStringLiteral("--board-in-memory"), workload.pipeline().store().path()});
    demand(child.waitForFinished(-1) && child.exitCode() == 0, "child");
    workload.add({.part = QStringLiteral("size"), .what = QStringLiteral("memory with a board, no window"), .unit = QStringLiteral("MB"),
                  .huni = child.readAllStandardOutput().trimmed().toDouble(), .bare = std::nullopt, .budget = 100});
    workload.add({.part = QStringLiteral("size"), .what = QStringLiteral("memory of this run, peak"), .unit = QStringLiteral("MB"),
                  .huni = memoryMb("VmHWM"), .bare = std::nullopt});
}

} // namespace

int boardInMemory(const QString &path)
{
    auto pipeline = demanded(Pipeline::open(path), "open");
    const Catalog catalog = demanded(pipeline->catalog(), "catalog");
    Reader reader = pipeline->store().reader();
    std::vector<std::vector<CardKey>> columns;
    for (const Stage &stage : catalog.stages) {
        columns.push_back(demanded(reader.read([&](Connection &c) { return readColumn(c, stage.id, {}, BoardOrder::ByHand); }), "column"));
        const std::span<const CardKey> first(columns.back().data(), std::min<size_t>(50, columns.back().size()));
        (void)demanded(reader.read([&](Connection &c) { return readCards(c, catalog, first, 0).size(); }), "cards");
    }
    std::printf("%f\n", memoryMb("VmHWM").value_or(0));
    return 0;
}

void sizePart(Workload &workload, const QString &program)
{
    diskFigure(workload);
    memoryFigure(workload, program);
}

void startPart(Workload &workload, const QString &command)
{
    const QStringList words = QProcess::splitCommand(command);
    if (words.isEmpty() || !QFileInfo(words.first()).isExecutable()) {
        workload.add({.part = QStringLiteral("start"), .what = QStringLiteral("to the first painted board"), .unit = QStringLiteral("ms"),
                      .huni = std::nullopt, .bare = std::nullopt, .note = QStringLiteral("no program given with --start-command")});
        return;
    }
    const QString file = workload.pipeline().store().path();
    Samples huni;
    for (int i = 0; i < 5; ++i) {
        huni.time([&] {
            QProcess process;
            process.start(words.first(), words.mid(1) + QStringList {file});
            demand(process.waitForFinished(60000) && process.exitCode() == 0, "start command");
        });
    }
    workload.add({.part = QStringLiteral("start"), .what = QStringLiteral("to the first painted board"), .unit = QStringLiteral("ms"),
                  .huni = huni.percentile(50), .bare = std::nullopt, .note = QStringLiteral("the whole process, from exec to exit")});
}

} // namespace huni::bench
