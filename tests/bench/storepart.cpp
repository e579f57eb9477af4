#include "tests/bench/barestore.h"
#include "tests/bench/parts.h"

#include <QFileInfo>

#include <random>

namespace huni::bench {

namespace {

constexpr qint64 mostBulkLeads = 100000; // their records are held in memory
constexpr int edits = 2000;

// The leads of `records` into a new pipeline as one action; their companies first.
double bulkWriteCpuMs(Workload &workload, std::span<const Record> records, const QString &name)
{
    auto pipeline = workload.emptyPipeline(name);
    auto companies = demanded(workload.pipeline().store().reader().read([](Connection &connection) {
        CustomFieldNumbers fields;
        std::vector<std::pair<Uuid, Record>> rows;
        Query query(connection, "SELECT id FROM company ORDER BY n");
        while (query.next()) {
            Query row(connection, recordSelect(Table::Company), query.id(0));
            row.next();
            rows.emplace_back(query.id(0), recordFrom(row, 3, tableInfo(Table::Company), fields, connection));
        }
        return rows;
    }),
                              "read companies");
    auto first = demanded(pipeline->store().beginBulk(ActionCode::Import), "bulk");
    for (size_t from = 0; from < companies.size(); from += 2000) {
        demand(first.write([&](Writer &writer) -> Result<void> {
            for (size_t i = from; i < std::min(companies.size(), from + 2000); ++i)
                writer.create(Table::Company, companies[i].first, companies[i].second);
            return {};
        }).ok(), "companies");
    }
    demand(first.close({}).ok(), "close");
    return cpuMillisecondsOf([&] {
        auto bulk = demanded(pipeline->store().beginBulk(ActionCode::Import), "bulk");
        const auto step = size_t(BulkAction::maxOperations);
        for (size_t from = 0; from < records.size(); from += step) {
            demand(bulk.write([&](Writer &writer) -> Result<void> {
                for (size_t i = from; i < std::min(records.size(), from + step); ++i)
                    writer.create(Table::Lead, writer.newId(), records[i]);
                return {};
            }).ok(), "write");
        }
        demand(bulk.close({}).ok(), "close");
    });
}

void editFigures(Workload &workload, BareStore &bare, qint64 bareLeads)
{
    Samples huni;
    Samples plain;
    const std::vector<LeadId> leads = workload.someLeads(edits);
    std::mt19937_64 random(3);
    for (int i = 0; i < edits; ++i) {
        const std::string title = "Planlama Müdürü " + std::to_string(i);
        const std::vector<std::pair<int, Value>> cells {{col::Lead::Title, Value {title}}};
        huni.time([&] { demand(workload.pipeline().leads().edit(leads[size_t(i)], cells).ok(), "edit"); });
        // What the window does while nobody works; not part of the edit.
        if (i % 20 == 0)
            (void)workload.pipeline().store().tidy();
        const qint64 n = qint64(random() % quint64(bareLeads)) + 1;
        plain.time([&] { bare.editTitle(n, title); });
    }
    for (const double percent : {50.0, 99.0}) {
        workload.add({.part = QStringLiteral("store"), .what = QStringLiteral("edit of searched text p%1").arg(percent),
                      .unit = QStringLiteral("ms"), .huni = huni.percentile(percent), .bare = plain.percentile(percent),
                      .budget = percent > 50 ? std::optional(5.0) : std::nullopt,
                      .note = QStringLiteral("bare: update and search index in one transaction, no log")});
    }
}

} // namespace

void storePart(Workload &workload)
{
    const std::vector<Record> records = workload.leadRecords(std::min(workload.size(), mostBulkLeads));
    // Twice in turn, the better of each: the machine is shared.
    double huni = 1e18;
    double plain = 1e18;
    std::unique_ptr<BareStore> bare;
    for (int run = 0; run < 2; ++run) {
        bare.reset();
        bare = std::make_unique<BareStore>(workload.path(QStringLiteral("bare.db")), workload.pipeline().store().path());
        plain = std::min(plain, cpuMillisecondsOf([&] { bare->insertLeads(records); }));
        huni = std::min(huni, bulkWriteCpuMs(workload, records, QStringLiteral("bulk.huni")));
    }
    const double count = double(records.size());
    workload.add({.part = QStringLiteral("store"), .what = QStringLiteral("bulk write, processor time"), .unit = QStringLiteral("ms"), .huni = huni,
                  .bare = plain, .ratioBudget = 1.35, .note = QStringLiteral("bare: same rows, indexes and search index, no log")});
    workload.add({.part = QStringLiteral("store"), .what = QStringLiteral("bulk write, rate"), .unit = QStringLiteral("leads/s"),
                  .huni = count / huni * 1000, .bare = count / plain * 1000,
                  .note = QStringLiteral("by processor time; target: 30,000 leads/s")});
    editFigures(workload, *bare, qint64(records.size()));
}

void undoPart(Workload &workload)
{
    auto pipeline = workload.emptyPipeline(QStringLiteral("undo.huni"));
    const qint64 leads = std::min(workload.size(), mostBulkLeads);
    const double written = cpuMillisecondsOf([&] { (void)demanded(generate(*pipeline, {.leads = leads, .touchpoints = leads, .seed = 2}), "generate"); });
    const double undone = cpuMillisecondsOf([&] { (void)demanded(pipeline->store().undo(), "undo"); });
    workload.add({.part = QStringLiteral("undo"), .what = QStringLiteral("undo of a bulk action"), .unit = QStringLiteral("ms"), .huni = undone,
                  .bare = written, .note = QStringLiteral("processor time; bare: doing it; %1 leads generated").arg(leads)});
}

} // namespace huni::bench
