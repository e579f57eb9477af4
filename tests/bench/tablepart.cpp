#include "core/leads/thingtable.h"
#include "tests/bench/parts.h"

namespace huni::bench {

namespace {

constexpr int tableReads = 5;

struct KeyCase {
    const char *what;
    TableQuery query;
    const char *bare; ///< plain SQL for the same
};

std::vector<KeyCase> keyCases()
{
    const auto by = [](const char *field, Qt::SortOrder order = Qt::AscendingOrder) {
        return TableQuery{.sort = {{QString::fromLatin1(field), order}}};
    };
    TableQuery first = by("name");
    first.limit = 200;
    TableQuery newest;
    newest.limit = 200;
    TableQuery grouped = by("name");
    grouped.groupBy = QStringLiteral("stage");
    TableQuery text = by("created_at", Qt::DescendingOrder);
    text.filter.conditions = {{QStringLiteral("title"), FilterOp::Contains, {QStringLiteral("müdür")}, {}},
                              {QStringLiteral("idle_days"), FilterOp::AtLeast, {QStringLiteral("7")}, {}}};
    TableQuery verdict;
    verdict.filter.conditions = {{QStringLiteral("bant"), FilterOp::AnyOf, {QStringLiteral("qualified")}, {}}};
    constexpr const char *byName = "SELECT n FROM lead WHERE gone=0 ORDER BY given_name COLLATE people, family_name COLLATE people, n";
    constexpr const char *byCreated = "SELECT n FROM lead WHERE gone=0 ORDER BY created_at DESC, n DESC";
    return {
        {"newest first, 200", newest, "SELECT n FROM lead WHERE gone=0 ORDER BY created_at DESC, n DESC LIMIT 200"},
        {"newest first, all", {}, byCreated},
        {"by name, 200", first, "SELECT n FROM lead WHERE gone=0 ORDER BY given_name COLLATE people, family_name COLLATE people, n LIMIT 200"},
        {"by name, all", by("name"), byName},
        {"by company", by("company"),
         "SELECT l.n FROM lead l LEFT JOIN company c ON c.id=l.company WHERE l.gone=0 ORDER BY c.name COLLATE people, l.n"},
        {"by stage", by("stage"), "SELECT l.n FROM lead l LEFT JOIN stage s ON s.id=l.stage WHERE l.gone=0 ORDER BY s.position, l.n"},
        {"by value", by("value", Qt::DescendingOrder), "SELECT n FROM lead WHERE gone=0 ORDER BY value DESC, n"},
        {"by last contact", by("last_contact"), "SELECT n FROM lead WHERE gone=0 ORDER BY touched, n"},
        {"by next activity", by("next_activity"),
         "SELECT n FROM lead WHERE gone=0 ORDER BY (SELECT min(due) FROM activity a WHERE a.lead=lead.id AND a.gone=0), n"},
        {"by BANT", by("bant"), "SELECT n FROM lead WHERE gone=0 ORDER BY (SELECT count(*) FROM answer a WHERE a.lead=lead.id), n"},
        {"by worth", by("open_worth"),
         "SELECT n FROM lead WHERE gone=0 ORDER BY (SELECT sum(amount) FROM opportunity o WHERE o.lead=lead.id AND o.gone=0), n"},
        {"grouped by stage, by name", grouped, byName},
        {"title contains, idle", text, "SELECT n FROM lead WHERE gone=0 AND title LIKE '%müdür%' ORDER BY created_at DESC"},
        {"BANT qualified", verdict, byCreated},
    };
}

void keyFigures(Workload &workload, const Catalog &catalog, Instant now)
{
    Reader reader = workload.pipeline().store().reader();
    for (const KeyCase &one : keyCases()) {
        Samples huni;
        Samples bare;
        for (int i = 0; i < tableReads; ++i) {
            huni.add(cpuMillisecondsOf([&] {
                (void)demanded(demanded(reader.read([&](Connection &c) { return readKeys(c, catalog, one.query, now); }), "keys"), "keys");
            }));
            bare.add(cpuMillisecondsOf([&] {
                (void)demanded(reader.read([&](Connection &c) {
                    std::vector<qint64> rows;
                    Query query(c, one.bare);
                    while (query.next())
                        rows.push_back(query.integer(0));
                    return rows.size();
                }),
                               "bare keys");
            }));
        }
        workload.add({.part = QStringLiteral("table"), .what = QStringLiteral("keys: ") + QString::fromUtf8(one.what),
                      .unit = QStringLiteral("ms"), .huni = huni.percentile(50), .bare = bare.percentile(50), .budget = 300.0});
    }
}

void lineFigures(Workload &workload, const Catalog &catalog, Instant now)
{
    Reader reader = workload.pipeline().store().reader();
    const TableFields fields(Table::Lead, catalog);
    QStringList all;
    for (const TableField &field : fields.all()) {
        if (field.isShown)
            all += field.key;
    }
    const auto keys = demanded(demanded(reader.read([&](Connection &c) { return readKeys(c, catalog, {}, now); }), "keys"), "keys");
    for (const QStringList &shown : {fields.shownAtFirst(), all}) {
        Samples huni;
        Samples bare;
        for (size_t first = 0; first + 50 <= keys.rows.size() && first < 5000; first += 50) {
            const std::span<const qint64> rows = std::span(keys.rows).subspan(first, 50);
            huni.add(cpuMillisecondsOf([&] {
                (void)demanded(reader.read([&](Connection &c) { return readLines(c, catalog, Table::Lead, rows, shown, now); }), "lines");
            }));
            bare.add(cpuMillisecondsOf([&] {
                (void)demanded(reader.read([&](Connection &c) {
                    qint64 sum = 0;
                    for (const qint64 n : rows) {
                        Query query(c, "SELECT * FROM lead WHERE n=?1", n);
                        sum += query.next() ? 1 : 0;
                    }
                    return sum;
                }),
                               "bare lines");
            }));
        }
        workload.add({.part = QStringLiteral("table"),
                      .what = QStringLiteral("50 lines of %1 fields p99").arg(shown.size()),
                      .unit = QStringLiteral("ms"), .huni = huni.percentile(99), .bare = bare.percentile(99), .budget = 5.0,
                      .note = QStringLiteral("bare: the rows alone")});
    }
}

} // namespace

void tablePart(Workload &workload)
{
    const Catalog catalog = demanded(workload.pipeline().catalog(), "catalog");
    const Instant now = workload.pipeline().store().clock().now();
    keyFigures(workload, catalog, now);
    lineFigures(workload, catalog, now);
}

} // namespace huni::bench
