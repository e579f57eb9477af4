#include "ui/palette/palettesearch.h"

#include "core/leads/finder.h"

#include <utility>

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

PaletteSearch::PaletteSearch(QString path, QObject *parent)
    : QObject(parent)
    , m_path(std::move(path))
{
    m_pool.setMaxThreadCount(1);
}

PaletteSearch::~PaletteSearch()
{
    m_pool.waitForDone();
}

void PaletteSearch::ask(const PaletteQuery &query, const QStringList &lastOpened)
{
    m_wanted = true;
    if (m_reading)
        m_next = Question{query, lastOpened};
    else
        start({query, lastOpened});
}

void PaletteSearch::start(Question question)
{
    m_reading = true;
    m_pool.start([this, question = std::move(question), path = m_path] {
        if (!m_reader)
            m_reader = std::make_shared<Reader>(path);
        auto read = m_reader->read([&](Connection &connection) {
            return question.query.words.isEmpty() ? thingsOf(connection, question.lastOpened)
                                                  : findForBox(connection, question.query.words);
        });
        QMetaObject::invokeMethod(
            this,
            [this, query = question.query, things = read ? std::move(*read) : std::vector<FoundThing>{}]() mutable {
                take(query, std::move(things));
            },
            Qt::QueuedConnection);
    });
}

void PaletteSearch::take(const PaletteQuery &query, std::vector<FoundThing> things)
{
    m_reading = false;
    if (m_next)
        start(*std::exchange(m_next, std::nullopt));
    else if (std::exchange(m_wanted, false))
        Q_EMIT found(query, things);
}

} // namespace huni
