#include "core/settings/stagelist.h"

#include "core/base/folding.h"
#include "core/base/orderkey.h"
#include "core/funnel/stagechange.h"
#include "core/settings/freename.h"
#include "core/store/eachwrite.h"

#include <array>

namespace huni {

namespace {

// Named by rules of the program: where new leads go, where sales end, and where what is put aside waits.
constexpr std::array neededStages {u"new", u"mql", u"sql", u"qualifying", u"won", u"lost", u"nurture", u"disqualified"};

Error badStage(const char *what, const QString &text)
{
    return {Errc::InvalidValue, QString::fromLatin1(what), {}, text};
}

Result<QString> freeStageName(const Catalog &catalog, const QString &typed, StageId self)
{
    return freeName(typed, self.uuid, [&](const QString &name) {
        const auto holder = catalog.findStage(name);
        return holder ? (*holder)->id.uuid : Uuid {};
    });
}

// Lifecycle and colour of a stage that a person adds: those of the last one beside it.
Stage neighbourOf(const Catalog &catalog, Band band)
{
    const auto stages = catalog.stagesOf(band);
    return stages.empty() ? Stage {} : *stages.back();
}

struct StageCard {
    Table table {};
    Uuid id {};
};

std::vector<StageCard> cardsIn(Connection &connection, StageId stage)
{
    std::vector<StageCard> cards;
    for (const Table table : {Table::Lead, Table::Opportunity}) {
        Query query(connection,
                    table == Table::Lead ? "SELECT id FROM lead WHERE stage=?1 AND gone=0 ORDER BY position, id"
                                         : "SELECT id FROM opportunity WHERE stage=?1 AND gone=0 ORDER BY position, id",
                    stage);
        while (query.next())
            cards.push_back({table, query.id(0)});
    }
    return cards;
}

std::string lastPositionIn(Connection &connection, StageId stage)
{
    std::string last;
    for (const char *sql : {"SELECT max(position) FROM lead WHERE stage=?1 AND gone=0",
                            "SELECT max(position) FROM opportunity WHERE stage=?1 AND gone=0"}) {
        Query query(connection, sql, stage);
        if (query.next())
            last = std::max(last, std::string(query.utf8(0)));
    }
    return last;
}

// Brings the cards of a stage that goes into another one, behind those that stand there.
class StageMerge
{
public:
    StageMerge(StageId from, StageId into)
        : m_from(from)
        , m_into(into)
    {
    }

    void begin(Writer &writer) { m_last = lastPositionIn(writer.connection(), m_into); }

    void take(Writer &writer, const StageCard &card)
    {
        const auto record = writer.record(card.table, card.id);
        if (!record)
            return;
        const bool isLead = card.table == Table::Lead;
        const int stage = isLead ? int(col::Lead::Stage) : int(col::Opportunity::Stage);
        const int position = isLead ? int(col::Lead::Position) : int(col::Opportunity::Position);
        const int since = isLead ? int(col::Lead::StageSince) : int(col::Opportunity::StageSince);
        Value place = record->at(position);
        if (!isNull(place)) { // else it stands behind its opportunity, on no board
            m_last = m_last.empty() ? OrderKeys::blockBefore({}, 1) : OrderKeys::next(m_last);
            place = Value {m_last};
        }
        writer.set(card.table, card.id, {{stage, Value {m_into.uuid}}, {position, place}, {since, Value {writer.now()}}});
        StageChange change;
        (isLead ? change.lead.uuid : change.opportunity.uuid) = card.id;
        if (!isLead)
            change.lead.uuid = uuidOf(record->at(col::Opportunity::Lead));
        change.from = m_from;
        change.to = m_into;
        noteStageChange(writer, change);
    }

private:
    StageId m_from;
    StageId m_into;
    std::string m_last {};
};

} // namespace

bool StageList::isNeeded(const Stage &stage)
{
    return std::any_of(neededStages.begin(), neededStages.end(),
                       [&](const char16_t *key) { return stage.key == QStringView(key); });
}

bool StageList::canTake(const Stage &stage, const Stage &into)
{
    return stage.id != into.id && into.band != Band::End && (stage.band == Band::Bofu) == (into.band == Band::Bofu);
}

Result<StageId> StageList::add(Band band, const QString &typed)
{
    if (band == Band::End)
        return badStage("band", bandKey(band));
    return m_store.write(ActionCode::CreateStage, {typed.simplified()}, [&](Writer &writer) -> Result<StageId> {
        const Catalog catalog = readCatalog(writer.connection());
        const auto name = freeStageName(catalog, typed, {});
        if (!name)
            return name.error();
        // Behind the last of its band, which need not be the last of all.
        const auto stages = catalog.stagesOf(band);
        PlaceBefore before;
        for (size_t i = 0; !stages.empty() && i + 1 < catalog.stages.size(); ++i) {
            if (catalog.stages[i].id == stages.back()->id)
                before = catalog.stages[i + 1].id.uuid;
        }
        const auto place = keyOfPlace(writer, Table::Stage, "position", before);
        if (!place)
            return place.error();
        const Stage neighbour = neighbourOf(catalog, band);
        const StageId id {writer.newId()};
        using C = col::Stage;
        writer.set(Table::Stage, id.uuid,
                   {{C::Key, textValue(foldedKey(*name) + u'_' + id.text().right(4))},
                    {C::Name, textValue(*name)},
                    {C::Band, textValue(bandKey(band))},
                    {C::Lifecycle, textValue(neighbour.lifecycle)},
                    {C::Probability, numberValue(neighbour.probability)},
                    {C::IdleDays, numberValue(neighbour.idleDays)},
                    {C::Color, Value {qint64(neighbour.color)}},
                    {C::Position, Value {*place}}});
        return id;
    });
}

Result<void> StageList::edit(StageId id, const StageEdit &edit)
{
    return change(id, [&](Writer &writer, const Stage &, const Catalog &catalog) -> Result<void> {
        using C = col::Stage;
        std::vector<std::pair<int, Value>> cells;
        if (edit.name) {
            const QString name = edit.name->simplified();
            if (auto free = freeStageName(catalog, name, id); !name.isEmpty() && !free)
                return free.error();
            cells.emplace_back(C::Name, textValue(name));
        }
        if (edit.probability) {
            if (*edit.probability < 0 || *edit.probability > 10'000)
                return badStage("probability", QString::number(*edit.probability / 100.0));
            cells.emplace_back(C::Probability, Value {qint64(*edit.probability)});
        }
        if (edit.idleDays) {
            if (*edit.idleDays < 0)
                return badStage("idle_days", QString::number(*edit.idleDays));
            cells.emplace_back(C::IdleDays, *edit.idleDays == 0 ? Value {} : Value {qint64(*edit.idleDays)});
        }
        if (edit.color)
            cells.emplace_back(C::Color, Value {qint64(*edit.color)});
        if (edit.movesOn)
            cells.emplace_back(C::MovesOn, textValue(edit.movesOn->simplified()));
        writer.set(Table::Stage, id.uuid, cells);
        return {};
    });
}

Result<void> StageList::moveBefore(StageId id, const PlaceBefore &before)
{
    return change(id, [&](Writer &writer, const Stage &, const Catalog &) -> Result<void> {
        const auto place = keyOfPlace(writer, Table::Stage, "position", before, id.uuid);
        if (!place)
            return place.error();
        writer.set(Table::Stage, id.uuid, {{col::Stage::Position, Value {*place}}});
        return {};
    });
}

Result<void> StageList::remove(StageId id, StageId into)
{
    const auto read = m_store.reader().read(
        [&](Connection &connection) { return std::pair(readCatalog(connection), cardsIn(connection, id)); });
    if (!read)
        return read.error();
    const auto &[catalog, cards] = *read;
    const Stage *stage = catalog.stage(id);
    if (!stage)
        return Error {Errc::NotFound, id.text(), {}, {}};
    if (isNeeded(*stage))
        return badStage("stage", stage->key);
    const Stage *target = catalog.stage(into);
    if (target ? !canTake(*stage, *target) : bool(into))
        return badStage("into", target ? target->key : into.text());
    if (!cards.empty() && !target)
        return Error {Errc::Ambiguous, stage->nameEn, {}, QString::number(cards.size())};
    StageMerge merge(id, into);
    return writeEach(
        m_store, ActionCode::DeleteStage, cards.size() + 1,
        [&](Writer &writer, size_t index) -> Result<void> {
            if (index == 0)
                merge.begin(writer);
            if (index < cards.size())
                merge.take(writer, cards[index]);
            else if (!cardsIn(writer.connection(), id).empty()) // somebody put one there meanwhile
                return Error {Errc::Ambiguous, stage->nameEn, {}, QStringLiteral("1")};
            else
                writer.remove(Table::Stage, id.uuid);
            return {};
        },
        [&] { return QStringList {stage->nameEn}; });
}

Result<qint64> StageList::cards(StageId stage)
{
    return m_store.reader().read([&](Connection &connection) {
        Query count(connection,
                    "SELECT (SELECT count(*) FROM lead WHERE stage=?1 AND gone=0)"
                    " + (SELECT count(*) FROM opportunity WHERE stage=?1 AND gone=0)",
                    stage);
        return count.next() ? count.integer(0) : qint64(0);
    });
}

Result<void> StageList::change(StageId id, const std::function<Result<void>(Writer &, const Stage &, const Catalog &)> &call)
{
    return m_store.write(ActionCode::EditStage, {}, [&](Writer &writer) -> Result<void> {
        const Catalog catalog = readCatalog(writer.connection());
        const Stage *stage = catalog.stage(id);
        if (!stage)
            return Error {Errc::NotFound, id.text(), {}, {}};
        writer.setArgs({stage->nameEn, stage->nameTr});
        return call(writer, *stage, catalog);
    });
}

} // namespace huni
