#include "ui/models/boardmodel.h"

#include "core/scoring/scoretrend.h"
#include "ui/board/card.h"
#include "ui/models/cardwords.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace huni {

namespace {

constexpr int firstCards = 40; // of a column: enough for the first picture
constexpr int idleDelayMs = 250; // idle cards are counted when there is time
constexpr size_t trendsAtOnce = 48; // about what a tall column shows at once, twice
constexpr size_t mostTrendsWanted = 600; // who runs through a column wants those where it stops
constexpr qsizetype standingsKept = 6000;
constexpr size_t manyRows = 80; // from here on columns are read anew instead of followed row by row

CardKey cardOf(const RowChange &row)
{
    return CardKey::of(row.table == Table::Lead ? CardRef::Kind::Lead : CardRef::Kind::Opportunity, row.n);
}

// Without a filter the cards are all that is read: their figures are kept.
std::vector<FilteredColumn> readColumns(Connection &connection, const Catalog &catalog, const std::vector<Stage> &stages,
                                        const BoardFilter &filter, BoardOrder order, Instant now, int limit)
{
    std::vector<FilteredColumn> columns;
    for (const Stage &stage : stages) {
        if (filter.isEmpty())
            columns.push_back({.keys = readColumn(connection, stage.id, filter, order, limit)});
        else
            columns.push_back(readFilteredColumn(connection, catalog, stage, filter, order, now, limit));
    }
    return columns;
}

} // namespace

BoardModel::BoardModel(Pipeline &pipeline, Language language, QObject *parent)
    : QObject(parent)
    , m_pipeline(pipeline)
    , m_language(language)
    , m_reader(pipeline.store().reader())
    , m_cards(pipeline.store().path())
    , m_idleCounts(pipeline.store().path())
    , m_trends(pipeline.store().path())
{
    m_trendTimer.setSingleShot(true);
    m_trendTimer.setInterval(0);
    connect(&m_trendTimer, &QTimer::timeout, this, &BoardModel::readTrends);
    m_startTimer.setSingleShot(true);
    m_startTimer.setInterval(0);
    connect(&m_startTimer, &QTimer::timeout, this, &BoardModel::startReadingAll);
    m_idleTimer.setSingleShot(true);
    m_idleTimer.setInterval(idleDelayMs);
    connect(&m_idleTimer, &QTimer::timeout, this, &BoardModel::readIdle);
    connect(&m_pipeline.store(), &Store::committed, this, &BoardModel::follow);
    reloadCatalog();
}

BoardModel::~BoardModel() = default;

template<class Call>
auto BoardModel::read(Call &&call)
{
    auto answer = m_reader.read(std::forward<Call>(call));
    if (!answer)
        Q_EMIT problem(answer.error());
    return answer;
}

void BoardModel::hold()
{
    m_held = true;
}

void BoardModel::release()
{
    m_held = false;
    if (std::exchange(m_heldUp, false))
        startReadingAll();
    if (!m_columns.empty())
        m_idleTimer.start();
    if (!m_trendsWanted.empty())
        m_trendTimer.start();
}

void BoardModel::setBand(std::optional<Band> band)
{
    if (band == m_band && !m_columns.empty())
        return;
    m_band = band;
    rebuildColumns();
}

void BoardModel::setFilter(const BoardFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    readAgain();
}

void BoardModel::setOrder(BoardOrder order)
{
    if (order == m_order)
        return;
    m_order = order;
    readAgain();
}

// The first cards at once, where these are found without looking at all of a column; else what stands there stays until
// the other thread has read.
void BoardModel::readAgain()
{
    if (m_filter.isEmpty() && m_order == BoardOrder::ByHand)
        readFirstCards();
    m_complete = false;
    m_cards.drop(); // the answer to another question
    readAllCards();
}

const Stage &BoardModel::stageOf(int column) const
{
    return m_stages[size_t(column)];
}

int BoardModel::columnOf(StageId stage) const
{
    for (size_t i = 0; i < m_stages.size(); ++i) {
        if (m_stages[i].id == stage)
            return int(i);
    }
    return -1;
}

qint64 BoardModel::bandCount(std::optional<Band> band) const
{
    qint64 count = 0;
    for (const Stage &stage : m_catalog.stages) {
        if (band ? stage.band == *band : stage.isOpen())
            count += m_counts.value(stage.id.uuid);
    }
    return count;
}

std::pair<int, int> BoardModel::find(const Uuid &id) const
{
    const auto keys = m_reader.read([&](Connection &connection) {
        return std::array {keyOf(connection, {CardRef::Kind::Lead, id}), keyOf(connection, {CardRef::Kind::Opportunity, id})};
    });
    if (!keys)
        return {-1, -1};
    for (const auto &key : *keys) {
        for (size_t column = 0; key && column < m_columns.size(); ++column) {
            if (const int row = m_columns[column]->rowOf(*key); row >= 0)
                return {int(column), row};
        }
    }
    return {-1, -1};
}

std::optional<Card> BoardModel::card(int column, int row) const
{
    return column < 0 ? std::nullopt : m_columns[size_t(column)]->cardAt(row);
}

void BoardModel::reloadCatalog()
{
    if (auto catalog = read([](Connection &connection) { return readCatalog(connection); }))
        m_catalog = std::move(*catalog);
    readLimits();
}

void BoardModel::readLimits()
{
    auto limits = read([&](Connection &connection) {
        return ScoreLimits(connection, m_pipeline.store().pipeline(), m_catalog, m_pipeline.store().clock().now());
    });
    if (limits)
        m_limits = std::move(*limits);
}

void BoardModel::rebuildColumns()
{
    m_cards.drop();
    m_idleCounts.drop();
    std::vector<std::unique_ptr<ColumnModel>> old = std::move(m_columns);
    m_columns.clear();
    m_stages.clear();
    for (const Stage *stage : boardStages(m_catalog, m_band)) {
        m_stages.push_back(*stage);
        m_columns.push_back(std::make_unique<ColumnModel>(
            stage->id, [this](std::span<const CardKey> keys) { return load(keys); },
            [this, open = stage->isOpen()](const Card &card) { return show(card, open); }));
    }
    m_heads.assign(m_columns.size(), {});
    m_idle.assign(m_columns.size(), 0);
    m_matching.assign(m_columns.size(), std::nullopt);
    m_matchingIdle.assign(m_columns.size(), 0);
    readFirstCards();
    Q_EMIT columnsChanged(); // the view lets go of the old models here, before they are deleted
    readAllCards();
    if (!m_held)
        m_idleTimer.start();
}

void BoardModel::readFirstCards()
{
    m_complete = false;
    auto columns = read([&](Connection &connection) {
        return readColumns(connection, m_catalog, m_stages, m_filter, m_order, m_pipeline.store().clock().now(), firstCards);
    });
    if (!columns)
        return;
    m_commitNo = std::max(m_commitNo, m_reader.commitNo());
    for (size_t i = 0; i < m_columns.size(); ++i) {
        const bool all = (*columns)[i].keys.size() < size_t(firstCards);
        takeColumn(i, std::move((*columns)[i]), all);
    }
    for (const auto &column : m_columns)
        (void)column->cardAt(0); // what is painted next is read along
    readHeads();
}

// The figures of what a filter shows are known when all of it was read.
void BoardModel::takeColumn(size_t place, FilteredColumn column, bool counted)
{
    m_matching[place] = counted && !m_filter.isEmpty() ? std::optional(std::move(column.head)) : std::nullopt;
    m_matchingIdle[place] = column.idle;
    m_columns[place]->setKeys(std::move(column.keys));
}

// The rest of the columns, in another thread and begun when the window has had its turn: the first picture neither waits
// for it nor shares the processor with it.
void BoardModel::readAllCards()
{
    m_startTimer.start();
}

void BoardModel::startReadingAll()
{
    m_heldUp = m_held;
    if (m_held)
        return;
    struct AllCards {
        Result<std::vector<FilteredColumn>> columns;
        qint64 commitNo = 0;
    };
    m_cards.askAfter(
        [catalog = m_catalog, stages = m_stages, filter = m_filter, order = m_order,
         now = m_pipeline.store().clock().now()](Reader &reader, TaskControl &) {
            auto columns = reader.read([&](Connection &connection) {
                return readColumns(connection, catalog, stages, filter, order, now, -1);
            });
            return AllCards{std::move(columns), reader.commitNo()};
        },
        [this](AllCards answer) { takeAllCards(answer.commitNo, std::move(answer.columns)); });
}

void BoardModel::takeAllCards(qint64 commitNo, Result<std::vector<FilteredColumn>> columns)
{
    if (!columns) {
        Q_EMIT problem(columns.error());
        return;
    }
    if (commitNo < m_commitNo) { // written to meanwhile: what was read is older than what is shown
        readAllCards();
        return;
    }
    m_commitNo = commitNo;
    for (size_t i = 0; i < m_columns.size(); ++i)
        takeColumn(i, std::move((*columns)[i]), true);
    m_complete = true;
    readHeads();
    m_idleTimer.start();
    Q_EMIT settled();
}

void BoardModel::readHeads()
{
    auto heads = read([&](Connection &connection) {
        std::vector<ColumnHead> out;
        for (const Stage &stage : m_catalog.stages)
            out.push_back(readHead(connection, stage));
        return out;
    });
    if (!heads)
        return;
    m_counts.clear();
    for (const ColumnHead &head : *heads) {
        m_counts.insert(head.stage.uuid, head.count);
        if (const int column = columnOf(head.stage); column >= 0)
            m_heads[size_t(column)] = head;
    }
    Q_EMIT headsChanged();
}

// Counted in the other thread: with a million leads this takes longer than a click may wait.
void BoardModel::readIdle()
{
    m_idleCounts.askAfter(
        [stages = m_stages, catalog = m_catalog, now = m_pipeline.store().clock().now()](Reader &reader,
                                                                                         TaskControl &) {
            return reader.read([&](Connection &connection) {
                std::vector<qint64> out;
                for (const Stage &stage : stages)
                    out.push_back(readIdleCount(connection, catalog, stage, now));
                return out;
            });
        },
        [this](Result<std::vector<qint64>> counts) {
            if (!counts) {
                Q_EMIT problem(counts.error());
                return;
            }
            m_idle = std::move(*counts);
            Q_EMIT headsChanged();
            Q_EMIT settled();
        });
}

std::vector<std::pair<CardKey, Card>> BoardModel::load(std::span<const CardKey> keys)
{
    auto cards = m_reader.read([&](Connection &connection) {
        auto read = readCards(connection, m_catalog, keys, m_pipeline.store().clock().now());
        for (const auto &[key, card] : read)
            noteStanding(connection, card);
        return read;
    });
    return cards ? std::move(*cards) : std::vector<std::pair<CardKey, Card>> {};
}

// The limits at once: a chip is never of another colour first. The trend comes later; until then that of before is shown.
void BoardModel::noteStanding(Connection &connection, const Card &card)
{
    if (card.ref.kind != CardRef::Kind::Lead || !card.score)
        return;
    if (m_standings.size() > standingsKept)
        m_standings.clear();
    m_standings[card.lead.uuid].limits = m_limits.of(connection, card.lead);
    m_trendsWanted.push_back(card.lead);
    if (!m_held && !m_trends.isReading())
        m_trendTimer.start();
}

void BoardModel::readTrends()
{
    if (m_held || m_trends.isReading() || m_trendsWanted.empty())
        return;
    if (m_trendsWanted.size() > mostTrendsWanted)
        m_trendsWanted.erase(m_trendsWanted.begin(), m_trendsWanted.end() - qptrdiff(mostTrendsWanted));
    const auto first = m_trendsWanted.end() - qptrdiff(std::min(trendsAtOnce, m_trendsWanted.size()));
    std::vector<LeadId> leads(first, m_trendsWanted.end());
    m_trendsWanted.erase(first, m_trendsWanted.end());
    m_trends.ask(
        [leads, pipeline = m_pipeline.store().pipeline(), now = m_pipeline.store().clock().now()](Reader &reader, TaskControl &control) {
            return reader.read([&](Connection &connection) {
                return readScoreTrends(connection, pipeline, leads, now, [&control] { return !control.cancelled.load(); });
            });
        },
        [this, leads](const Result<std::vector<qint64>> &trends) {
            if (trends)
                takeTrends(leads, *trends);
            else
                Q_EMIT problem(trends.error());
            if (!m_trendsWanted.empty())
                m_trendTimer.start();
            else
                Q_EMIT settled();
        });
}

void BoardModel::takeTrends(const std::vector<LeadId> &leads, const std::vector<qint64> &trends)
{
    bool isOther = false;
    for (size_t i = 0; i < trends.size(); ++i) {
        const int points = shownTrend(trends[i]);
        isOther |= std::exchange(m_standings[leads[i].uuid].trend, points) != points;
    }
    for (size_t i = 0; isOther && i < m_columns.size(); ++i)
        m_columns[i]->showAgain();
}

QVariant BoardModel::show(const Card &card, bool open) const
{
    CardData data = cardData(card, m_catalog, m_pipeline.store().clock().now(), m_language, open);
    if (const auto standing = m_standings.constFind(card.lead.uuid); standing != m_standings.constEnd()) {
        data.bands = bandsOf(standing->limits);
        data.trend = standing->trend;
    }
    return QVariant::fromValue(data);
}

void BoardModel::follow(const ChangeSet &changes)
{
    const auto &rows = *changes.rows;
    const auto isOfModels = [](const RowChange &row) { return row.table == Table::ScoringModel || row.table == Table::ScoringVersion; };
    if (changes.origin == ChangeSet::Origin::NewDay || std::any_of(rows.begin(), rows.end(), isOfModels))
        readLimits();
    if (std::any_of(rows.begin(), rows.end(), [](const RowChange &row) { return isCatalogTable(row.table); })) {
        const std::vector<Stage> before = m_catalog.stages;
        reloadCatalog();
        if (before != m_catalog.stages) {
            rebuildColumns();
            return;
        }
        for (const auto &column : m_columns)
            column->refreshAll();
    }
    if (changes.origin == ChangeSet::Origin::NewDay) {
        for (const auto &column : m_columns)
            column->refreshAll();
        m_idleTimer.start();
        readAllCards();
        return;
    }
    // The columns were read after this commit: they have its cards, but may still show what these said before.
    if (changes.commitNo <= m_commitNo) {
        for (const auto &column : m_columns)
            column->refreshAll();
        return;
    }
    m_commitNo = changes.commitNo;
    if (rows.size() > manyRows || !m_complete || m_order != BoardOrder::ByHand || !m_filter.isEmpty()) {
        for (const auto &column : m_columns)
            column->refreshAll();
        readFirstOrAll(rows.size());
        return;
    }
    followCards(changes);
    readHeads();
    m_idleTimer.start();
    // More was committed than has been told: cards were placed among others that stand elsewhere by now.
    if (m_reader.commitNo() > changes.commitNo)
        readAllCards();
}

// A small change while all cards are not known by hand order: the columns are read anew, at once when they are short.
void BoardModel::readFirstOrAll(size_t rows)
{
    if (rows <= manyRows) {
        m_complete = false;
        readHeads();
    }
    readAllCards();
}

void BoardModel::followCards(const ChangeSet &changes)
{
    // Cards of this commit still stand where they stood before it, until their turn comes.
    std::unordered_set<qint64> waiting;
    for (const RowChange &row : *changes.rows) {
        if (row.table == Table::Lead || row.table == Table::Opportunity)
            waiting.insert(cardOf(row).packed);
    }
    for (const RowChange &row : *changes.rows) {
        switch (row.table) {
        case Table::Lead:
        case Table::Opportunity: {
            const CardKey key = cardOf(row);
            if (waiting.erase(key.packed) == 0)
                break;
            const auto place = read([&](Connection &connection) { return placeOf(connection, key); });
            placeCard(key, place ? *place : std::nullopt, waiting);
            if (row.table == Table::Lead)
                refreshOpportunitiesOf(LeadId {row.row});
            break;
        }
        case Table::Answer:
        case Table::Touchpoint:
        case Table::Activity:
        case Table::HandPoints:
            for (const auto &record : {row.before, row.after}) {
                if (!record)
                    continue;
                // All of them name their lead first; an activity may name an opportunity too.
                const LeadId lead {uuidOf(record->at(1))};
                refreshCard({CardRef::Kind::Lead, lead.uuid});
                refreshOpportunitiesOf(lead);
                if (row.table == Table::Activity)
                    refreshCard({CardRef::Kind::Opportunity, uuidOf(record->at(col::Activity::Opportunity))});
            }
            break;
        case Table::Company:
        case Table::ScoringModel:
        case Table::ScoringVersion:
            for (const auto &column : m_columns)
                column->refreshAll();
            break;
        default: break;
        }
    }
}

void BoardModel::placeCard(CardKey key, const std::optional<CardPlace> &place, const std::unordered_set<qint64> &waiting)
{
    const int target = place ? columnOf(place->stage) : -1;
    for (int i = 0; i < int(m_columns.size()); ++i) {
        if (i != target)
            m_columns[size_t(i)]->removeCard(key);
    }
    if (target < 0)
        return;
    ColumnModel &column = *m_columns[size_t(target)];
    const int self = column.rowOf(key);
    const std::vector<CardKey> &keys = column.keys();
    const auto isPlaced = [&](int row) { return row != self && !waiting.contains(keys[size_t(row)].packed); };
    // The row by halving, over the cards that stand in their places.
    const auto row = read([&](Connection &connection) {
        int low = 0;
        int high = int(keys.size());
        while (low < high) {
            const int middle = (low + high) / 2;
            int at = middle;
            while (at < high && !isPlaced(at))
                ++at;
            if (at == high) {
                high = middle;
                continue;
            }
            const auto other = placeOf(connection, keys[size_t(at)]);
            if (other && other->isBefore(*place))
                low = at + 1;
            else
                high = middle;
        }
        return low;
    });
    if (!row)
        return;
    if (self < 0)
        column.insertCard(*row, key);
    else if (*row != self && *row != self + 1)
        column.moveCard(key, *row);
    column.refreshCard(key);
}

void BoardModel::refreshCard(const CardRef &ref)
{
    if (!ref.id)
        return;
    const auto key = read([&](Connection &connection) { return keyOf(connection, ref); });
    if (!key || !*key)
        return;
    for (const auto &column : m_columns)
        column->refreshCard(**key);
}

void BoardModel::refreshOpportunitiesOf(LeadId lead)
{
    if (!lead)
        return;
    const auto ids = read([&](Connection &connection) { return opportunitiesOf(connection, lead); });
    if (!ids)
        return;
    for (const OpportunityId id : *ids)
        refreshCard({CardRef::Kind::Opportunity, id.uuid});
}

} // namespace huni
