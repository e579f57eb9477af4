#include "tests/bench/parts.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>

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

// Huni's own import of the same file as one action. Nothing until this build has an importer.
std::optional<double> huniImportMs(Workload &, const QString &)
{
    return std::nullopt;
}

} // namespace

void importPart(Workload &workload)
{
    const qint64 leads = std::min<qint64>(workload.size(), 100000);
    const QString csv = writeCsv(workload, leads);
    const auto bare = bareImportMs(workload, csv);
    const auto huni = huniImportMs(workload, csv);
    workload.add({.part = QStringLiteral("import"), .what = QStringLiteral("%1 x 25").arg(leads), .unit = QStringLiteral("ms"), .huni = huni,
                  .bare = bare, .ratioBudget = 2.0,
                  .note = huni ? QString() : QStringLiteral("no importer in this build")});
}

} // namespace huni::bench
