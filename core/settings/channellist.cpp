#include "core/settings/channellist.h"

#include "core/base/folding.h"
#include "core/settings/freename.h"
#include "core/store/eachwrite.h"

namespace huni {

namespace {

Result<QString> freeChannelName(const Catalog &catalog, const QString &typed, ChannelId self)
{
    return freeName(typed, self.uuid, [&](const QString &name) {
        const Channel *holder = catalog.findChannel(name);
        return holder ? holder->id.uuid : Uuid {};
    });
}

Value directionValue(bool inbound)
{
    return Value {std::string(inbound ? "inbound" : "outbound")};
}

// A cell that names a channel.
struct ChannelUse {
    Table table {};
    int column = 0;
    const char *sql = nullptr; ///< ids of the rows that name ?1 there
};

constexpr std::array channelUses {
    ChannelUse {Table::Lead, col::Lead::Channel, "SELECT id FROM lead WHERE channel=?1 AND gone=0"},
    ChannelUse {Table::Lead, col::Lead::LatestChannel, "SELECT id FROM lead WHERE latest_channel=?1 AND gone=0"},
    ChannelUse {Table::Touchpoint, col::Touchpoint::Channel, "SELECT id FROM touchpoint WHERE channel=?1 AND gone=0"},
    ChannelUse {Table::Campaign, col::Campaign::Channel, "SELECT id FROM campaign WHERE channel=?1 AND gone=0"},
};

struct NamedCell {
    Table table {};
    int column = 0;
    Uuid row {};
};

std::vector<NamedCell> cellsNaming(Connection &connection, ChannelId channel)
{
    std::vector<NamedCell> cells;
    for (const ChannelUse &use : channelUses) {
        Query query(connection, use.sql, channel);
        while (query.next())
            cells.push_back({use.table, use.column, query.id(0)});
    }
    return cells;
}

} // namespace

Result<ChannelId> ChannelList::add(const QString &typed, bool inbound)
{
    return m_store.write(ActionCode::CreateChannel, {typed.simplified()}, [&](Writer &writer) -> Result<ChannelId> {
        const auto name = freeChannelName(readCatalog(writer.connection()), typed, {});
        if (!name)
            return name.error();
        const auto place = keyOfPlace(writer, Table::Channel, "position", {});
        if (!place)
            return place.error();
        const ChannelId id {writer.newId()};
        using C = col::Channel;
        writer.set(Table::Channel, id.uuid,
                   {{C::Key, textValue(foldedKey(*name) + u'_' + id.text().right(4))},
                    {C::Name, textValue(*name)},
                    {C::Direction, directionValue(inbound)},
                    {C::Position, Value {*place}}});
        return id;
    });
}

Result<void> ChannelList::rename(ChannelId id, const QString &typed)
{
    return change(id, [&](Writer &writer, const Channel &, const Catalog &catalog) -> Result<void> {
        const QString name = typed.simplified();
        if (auto free = freeChannelName(catalog, name, id); !name.isEmpty() && !free)
            return free.error();
        writer.set(Table::Channel, id.uuid, {{col::Channel::Name, textValue(name)}});
        return {};
    });
}

Result<void> ChannelList::setInbound(ChannelId id, bool inbound)
{
    return change(id, [&](Writer &writer, const Channel &, const Catalog &) -> Result<void> {
        writer.set(Table::Channel, id.uuid, {{col::Channel::Direction, directionValue(inbound)}});
        return {};
    });
}

Result<void> ChannelList::moveBefore(ChannelId id, const PlaceBefore &before)
{
    return change(id, [&](Writer &writer, const Channel &, const Catalog &) -> Result<void> {
        const auto place = keyOfPlace(writer, Table::Channel, "position", before, id.uuid);
        if (!place)
            return place.error();
        writer.set(Table::Channel, id.uuid, {{col::Channel::Position, Value {*place}}});
        return {};
    });
}

Result<void> ChannelList::remove(ChannelId id, ChannelId into)
{
    QString name;
    std::vector<NamedCell> cells;
    auto read = m_store.inspect([&](Connection &connection) -> Result<void> {
        const Catalog catalog = readCatalog(connection);
        const Channel *channel = catalog.channel(id);
        if (!channel)
            return Error {Errc::NotFound, id.text(), {}, {}};
        if (into && (into == id || !catalog.channel(into)))
            return Error {Errc::NotFound, into.text(), {}, {}};
        name = channel->nameEn;
        cells = cellsNaming(connection, id);
        return {};
    });
    if (!read)
        return read;
    if (!cells.empty() && !into)
        return Error {Errc::Ambiguous, name, {}, QString::number(cells.size())};
    return writeEach(
        m_store, ActionCode::DeleteChannel, cells.size() + 1,
        [&](Writer &writer, size_t index) -> Result<void> {
            if (index == cells.size()) {
                writer.remove(Table::Channel, id.uuid);
                return {};
            }
            const NamedCell &cell = cells[index];
            if (writer.record(cell.table, cell.row))
                writer.set(cell.table, cell.row, {{cell.column, Value {into.uuid}}});
            return {};
        },
        [&] { return QStringList {name}; });
}

Result<qint64> ChannelList::uses(ChannelId id)
{
    return m_store.reader().read([&](Connection &connection) { return qint64(cellsNaming(connection, id).size()); });
}

Result<void> ChannelList::change(ChannelId id,
                                 const std::function<Result<void>(Writer &, const Channel &, const Catalog &)> &call)
{
    return m_store.write(ActionCode::EditChannel, {}, [&](Writer &writer) -> Result<void> {
        const Catalog catalog = readCatalog(writer.connection());
        const Channel *channel = catalog.channel(id);
        if (!channel)
            return Error {Errc::NotFound, id.text(), {}, {}};
        writer.setArgs({channel->nameEn, channel->nameTr});
        return call(writer, *channel, catalog);
    });
}

} // namespace huni
