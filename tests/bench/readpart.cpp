#include "core/leads/timeline.h"
#include "core/leads/searchindex.h"
#include "tests/bench/parts.h"

namespace huni::bench {

namespace {

constexpr qsizetype longestTyped = 7;

// What people type letter by letter: the beginnings of names, and name with family name.
QStringList typedTexts(Workload &workload)
{
    QStringList typed;
    Reader reader = workload.pipeline().store().reader();
    const std::vector<LeadId> leads = workload.someLeads(60);
    (void)demanded(reader.read([&](Connection &connection) {
        for (const LeadId id : leads) {
            Query query(connection, "SELECT given_name, family_name FROM lead WHERE id=?1", id);
            query.next();
            const QString given = query.text(0);
            const QString family = query.text(1);
            for (qsizetype letters = 1; letters <= qMin(longestTyped, given.size()); ++letters)
                typed += given.left(letters);
            for (qsizetype letters = 1; letters <= qMin(longestTyped, family.size()); ++letters)
                typed += given + u' ' + family.left(letters);
        }
        return true;
    }),
                   "names");
    return typed;
}

void searchFigures(Workload &workload)
{
    const QStringList typed = typedTexts(workload);
    Reader reader = workload.pipeline().store().reader();
    Samples huni;
    Samples lists;
    Samples bare;
    for (const QString &text : typed) {
        huni.time([&] { (void)demanded(reader.read([&](Connection &c) { return findThings(c, text, 50); }), "search"); });
        const std::string words = SearchIndex::query(text);
        bare.time([&] {
            (void)demanded(reader.read([&](Connection &c) {
                Query hits(c, "SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rowid DESC LIMIT 50", words);
                int count = 0;
                while (hits.next())
                    ++count;
                return count;
            }),
                           "search");
        });
    }
    for (int i = 0; i < typed.size(); i += 20)
        lists.time([&] { (void)demanded(reader.read([&](Connection &c) { return listLeads(c, {.search = typed[i]}); }), "list"); });
    for (const double percent : {50.0, 99.0}) {
        workload.add({.part = QStringLiteral("search"), .what = QStringLiteral("as you type, first 50 p%1").arg(percent),
                      .unit = QStringLiteral("ms"), .huni = huni.percentile(percent), .bare = bare.percentile(percent),
                      .budget = percent > 50 ? std::optional(workload.size() > 100000 ? 30.0 : 5.0) : std::nullopt,
                      .note = QStringLiteral("bare: numbers from the index, without names")});
    }
    workload.add({.part = QStringLiteral("search"), .what = QStringLiteral("list of leads with total p50"), .unit = QStringLiteral("ms"),
                  .huni = lists.percentile(50), .bare = bare.percentile(50)});
}

// A lead with 50 touchpoints and a few answers, as its page reads it.
void openFigures(Workload &workload)
{
    Pipeline &pipeline = workload.pipeline();
    const std::vector<LeadId> leads = workload.someLeads(50);
    for (const LeadId lead : leads) {
        demand(pipeline.store().write(ActionCode::AddTouchpoint, {}, [&](Writer &writer) -> Result<void> {
            for (int i = 0; i < 50; ++i) {
                writer.set(Table::Touchpoint, writer.newId(),
                           {{col::Touchpoint::Lead, Value {lead.uuid}}, {col::Touchpoint::Kind, Value {std::string("page_view")}},
                            {col::Touchpoint::At, Value {writer.now() - i * hourMs}}, {col::Touchpoint::Page, Value {std::string("/fiyatlar")}}});
            }
            return {};
        }).ok(), "touchpoints");
    }
    Samples huni;
    Samples bare;
    Reader reader = pipeline.store().reader();
    for (const LeadId lead : leads) {
        huni.time([&] {
            (void)demanded(reader.read([&](Connection &c) {
                return readLead(reader, c, lead).has_value() && !readTimeline(c, lead).empty() && !readBant(c, lead).empty()
                    && readLabels(c, lead).isEmpty();
            }),
                           "open");
        });
        bare.time([&] {
            (void)demanded(reader.read([&](Connection &c) {
                qint64 sum = 0;
                Query person(c, "SELECT * FROM lead WHERE id=?1", lead);
                person.next();
                Query rows(c, "SELECT kind, at, page FROM touchpoint WHERE lead=?1 ORDER BY at DESC", lead);
                while (rows.next())
                    sum += rows.integer(1);
                return sum;
            }),
                           "open");
        });
    }
    workload.add({.part = QStringLiteral("open"), .what = QStringLiteral("lead with 50 touchpoints, read p99"), .unit = QStringLiteral("ms"),
                  .huni = huni.percentile(99), .bare = bare.percentile(99), .note = QStringLiteral("budget: 30 ms to painted")});
}

} // namespace

void readPart(Workload &workload)
{
    searchFigures(workload);
    openFigures(workload);
}

} // namespace huni::bench
