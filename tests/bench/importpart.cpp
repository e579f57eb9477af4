#include "tests/bench/parts.h"

#include "core/exchange/importer.h"
#include "core/pipeline.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>

#include <cstdio>

namespace huni::bench {

namespace {

constexpr std::array csvColumns {
    col::Lead::GivenName, col::Lead::FamilyName, col::Lead::Email,    col::Lead::Phone,    col::Lead::Title,
    col::Lead::Seniority, col::Lead::Country,    col::Lead::Region,   col::Lead::City,     col::Lead::Language,
    col::Lead::Interest,  col::Lead::Keyword,    col::Lead::Arrival,  col::Lead::CreatedAt, col::Lead::Value,
    col::Lead::ValueCurrency, col::Lead::WakeOn, col::Lead::LostReason, col::Lead::Gender, col::Lead::BirthYear,
    col::Lead::Education, col::Lead::IncomeBand, col::Lead::Newsletter, col::Lead::ExternalId, col::Lead::Mobile};

void appendCsvCell(QByteArray &line, const Value &value)
{
    if (!line.isEmpty())
        line += ',';
    if (const auto number = numberOf(value)) {
        line += QByteArray::number(*number);
        return;
    }
    const QByteArray text = textOf(value).toUtf8();
    if (!text.contains(',') && !text.contains('"'))
        line += text;
    else
        line += '"' + QByteArray(text).replace('"', "\"\"") + '"';
}

// The generated leads as a file of 25 columns.
QString writeCsv(Workload &workload, qint64 leads)
{
    const QString path = workload.path(QStringLiteral("leads.csv"));
    QFile file(path);
    demand(file.open(QIODevice::WriteOnly), "csv");
    QByteArray header;
    for (const int column : csvColumns)
        header += (header.isEmpty() ? "" : ",") + QByteArray(tableInfo(Table::Lead).column(column).name);
    file.write(header + '\n');
    for (Record &record : workload.leadRecords(leads)) {
        QByteArray line;
        for (const int column : csvColumns)
            appendCsvCell(line, record.at(column));
        file.write(line + '\n');
    }
    return path;
}

// The limit: the sqlite3 program reads the file into one table, then makes four indexes and the search index.
std::optional<double> bareImportMs(Workload &workload, const QString &csv)
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("sqlite3"));
    if (program.isEmpty())
        return std::nullopt;
    const QString database = workload.path(QStringLiteral("bareimport.db"));
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(database + QLatin1String(suffix));
    QByteArray script = "PRAGMA journal_mode=WAL;\nPRAGMA synchronous=NORMAL;\nPRAGMA cache_size=-131072;\nCREATE TABLE leads(";
    for (const int column : csvColumns)
        script += (script.endsWith('(') ? "" : ",") + QByteArray(tableInfo(Table::Lead).column(column).name);
    script += ");\n.import --csv --skip 1 " + csv.toUtf8() + " leads\n";
    script += "CREATE INDEX a ON leads(country, city);\nCREATE INDEX b ON leads(family_name);\n"
              "CREATE INDEX c ON leads(created_at);\nCREATE INDEX d ON leads(arrival, keyword);\n"
              "CREATE VIRTUAL TABLE leads_fts USING fts5(given_name, family_name, email, city, title, interest, content='leads', "
              "tokenize='unicode61 remove_diacritics 2', prefix='2 3');\n"
              "INSERT INTO leads_fts(leads_fts) VALUES('rebuild');\nPRAGMA wal_checkpoint(TRUNCATE);\n";
    bool ok = false;
    const double ms = millisecondsOf([&] {
        QProcess process;
        process.start(program, {database});
        process.write(script);
        process.closeWriteChannel();
        ok = process.waitForFinished(-1) && process.exitCode() == 0;
    });
    return ok ? std::optional(ms) : std::nullopt;
}

// What the child process measured.
struct ImportFigures {
    double importMs = 0;
    double importCpuMs = 0;
    double undoMs = 0;
    double undoCpuMs = 0;
    double peakMb = 0; // after the import, before its undo
};

// Huni's own import of the same file into a new pipeline, as one action, in a process that does nothing else.
ImportFigures huniImport(Workload &workload, const QString &csv, const QString &program)
{
    const QString path = workload.emptyPipeline(QStringLiteral("import.huni"))->store().path();
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(program, {QStringLiteral("--import"), csv, path});
    demand(child.waitForFinished(-1) && child.exitCode() == 0, "import");
    const QList<QByteArray> words = child.readAllStandardOutput().simplified().split(' ');
    demand(words.size() == 5, "figures of the import");
    return {words[0].toDouble(), words[1].toDouble(), words[2].toDouble(), words[3].toDouble(), words[4].toDouble()};
}

} // namespace

int importAlone(const QString &csv, const QString &path)
{
    auto pipeline = demanded(Pipeline::open(path), "open");
    ImportFigures figures;
    figures.importMs = millisecondsOf([&] {
        figures.importCpuMs = cpuMillisecondsOf([&] {
            ImportRequest request;
            request.path = csv;
            const auto outcome = demanded(Importer(pipeline->store()).run(request), "import");
            if (outcome.failed > 0) {
                const RowError &error = outcome.errors.front();
                demand(false, "a row", {error.code, error.column, {}, error.detail});
            }
        });
    });
    figures.peakMb = memoryMb("VmHWM").value_or(0);
    figures.undoMs = millisecondsOf([&] { figures.undoCpuMs = cpuMillisecondsOf([&] { (void)demanded(pipeline->store().undo(), "undo"); }); });
    std::printf("%f %f %f %f %f\n", figures.importMs, figures.importCpuMs, figures.undoMs, figures.undoCpuMs, figures.peakMb);
    return 0;
}

void importPart(Workload &workload, const QString &program)
{
    const qint64 leads = std::min<qint64>(workload.size(), 100000);
    const QString csv = writeCsv(workload, leads);
    // Twice in turn, the better of each: the machine is shared.
    std::optional<double> bare;
    ImportFigures huni;
    for (int run = 0; run < 2; ++run) {
        if (const auto ms = bareImportMs(workload, csv))
            bare = std::min(bare.value_or(*ms), *ms);
        const ImportFigures again = huniImport(workload, csv, program);
        if (run == 0 || again.importMs < huni.importMs)
            huni = again;
    }
    const QString part = QStringLiteral("import");
    const QString what = QStringLiteral("%1 leads x 25 columns").arg(leads);
    workload.add({.part = part, .what = what, .unit = QStringLiteral("ms"), .huni = huni.importMs, .bare = bare, .ratioBudget = 2.0,
                  .note = QStringLiteral("bare: sqlite3 .import, four indexes, search index")});
    workload.add({.part = part, .what = QStringLiteral("processor time of it"), .unit = QStringLiteral("ms"), .huni = huni.importCpuMs,
                  .bare = bare, .note = QStringLiteral("two threads")});
    workload.add({.part = part, .what = QStringLiteral("undo of it"), .unit = QStringLiteral("ms"), .huni = huni.undoMs, .bare = huni.importMs,
                  .ratioBudget = 1.0, .note = QStringLiteral("bare: the import")});
    workload.add({.part = part, .what = QStringLiteral("processor time of the undo"), .unit = QStringLiteral("ms"), .huni = huni.undoCpuMs,
                  .bare = huni.importCpuMs});
    workload.add({.part = part, .what = QStringLiteral("memory of it, peak"), .unit = QStringLiteral("MB"), .huni = huni.peakMb,
                  .bare = std::nullopt, .budget = 200});
}

} // namespace huni::bench
