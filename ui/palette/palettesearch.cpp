#include "ui/palette/palettesearch.h"

#include "core/leads/finder.h"

namespace huni {

namespace {

struct OpenedTable {
    Table table;
    const char *name;
};

constexpr OpenedTable openedTables[] = {{Table::Lead, "lead"}, {Table::Company, "company"}, {Table::Opportunity, "opportunity"}};

std::vector<FoundThing> thingsOf(Connection &connection, const QStringList &lastOpened)
{
    std::vector<FoundThing> things;
    for (const QString &key : lastOpened) {
        const auto id = Uuid::fromText(key.section(u' ', 1));
        for (const OpenedTable &each : openedTables) {
            if (!id || key.section(u' ', 0, 0) != QLatin1String(each.name))
                continue;
            if (auto thing = findById(connection, each.table, *id))
                things.push_back(std::move(*thing));
        }
    }
    return things;
}

} // namespace

QString openedKey(Table table, const Uuid &id)
{
    for (const OpenedTable &each : openedTables) {
        if (each.table == table)
            return QLatin1String(each.name) + u' ' + id.text();
    }
    return {};
}

PaletteSearch::PaletteSearch(const QString &path, QObject *parent)
    : QObject(parent)
    , m_reader(path)
{
}

void PaletteSearch::ask(const PaletteQuery &query, const QStringList &lastOpened)
{
    m_reader.ask(
        [query, lastOpened](Reader &reader, TaskControl &) {
            return reader.read([&](Connection &connection) {
                return query.words.isEmpty() ? thingsOf(connection, lastOpened)
                                             : findForBox(connection, query.words);
            });
        },
        [this, query](const Result<std::vector<FoundThing>> &things) {
            Q_EMIT found(query, things.valueOr({}));
        });
}

} // namespace huni
