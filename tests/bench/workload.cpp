#include "tests/bench/workload.h"

#include <QDir>

#include <cstdio>
#include <cstdlib>
#include <random>

namespace huni::bench {

void demand(bool ok, const char *what, const Error &error)
{
    if (ok)
        return;
    std::fprintf(stderr, "huni-bench: %s failed: %s %s (%d)\n", what, qPrintable(error.thing), qPrintable(error.detail),
                 int(error.code));
    std::exit(1);
}

Workload::Workload(const QString &folder, qint64 size, double touchpoints)
    : m_folder(folder)
    , m_size(size)
    , m_touchpoints(touchpoints)
{
}

QString Workload::path(const QString &name) const
{
    return QDir(m_folder).filePath(QStringLiteral("%1-%2").arg(m_size).arg(name));
}

std::unique_ptr<Pipeline> Workload::emptyPipeline(const QString &name)
{
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(path(name) + QLatin1String(suffix));
    return demanded(Pipeline::create(path(name), {.currency = Currency::of("TRY"), .timeZone = "Europe/Istanbul"}), "create");
}

Pipeline &Workload::pipeline()
{
    if (m_pipeline)
        return *m_pipeline;
    m_pipeline = emptyPipeline(QStringLiteral("generated.huni"));
    m_generateMs = millisecondsOf([&] {
        m_generated = demanded(generate(*m_pipeline, {.leads = m_size, .touchpoints = qint64(double(m_size) * m_touchpoints), .seed = 1}),
                               "generate");
    });
    return *m_pipeline;
}

double Workload::generateMs()
{
    pipeline();
    return m_generateMs;
}

const GenerateOutcome &Workload::generated()
{
    pipeline();
    return m_generated;
}

std::vector<LeadId> Workload::someLeads(size_t count)
{
    std::vector<LeadId> leads;
    std::mt19937_64 random(7);
    Reader reader = pipeline().store().reader();
    (void)demanded(reader.read([&](Connection &connection) {
        qint64 last = 0;
        {
            Query query(connection, "SELECT max(n) FROM lead");
            last = query.next() ? query.integer(0) : 0;
        }
        while (leads.size() < count) {
            Query query(connection, "SELECT id FROM lead WHERE n>=?1 AND gone=0 LIMIT 1", qint64(random() % quint64(last)) + 1);
            if (query.next())
                leads.push_back(query.as<LeadId>(0));
        }
        return true;
    }),
                   "read leads");
    return leads;
}

std::vector<Record> Workload::leadRecords(qint64 limit)
{
    std::vector<Record> records;
    Reader reader = pipeline().store().reader();
    (void)demanded(reader.read([&](Connection &connection) {
        std::string columns;
        for (const ColumnInfo &column : tableInfo(Table::Lead).columns)
            columns += (columns.empty() ? "\"" : ",\"") + std::string(column.name) + '"';
        Query query(connection, "SELECT " + columns + ", custom FROM lead ORDER BY n LIMIT " + std::to_string(limit));
        while (query.next())
            records.push_back(recordFrom(query, 0, tableInfo(Table::Lead), reader.fields(), connection));
        return true;
    }),
                   "read records");
    return records;
}

void Workload::add(Figure figure)
{
    figure.size = m_size;
    m_figures.append(figure.json());
    std::fprintf(stderr, "%-8s %-34s %9lld  huni %10.3f  bare %10.3f %s\n", qPrintable(figure.part), qPrintable(figure.what),
                 (long long)m_size, figure.huni.value_or(-1), figure.bare.value_or(-1), qPrintable(figure.unit));
}

} // namespace huni::bench
