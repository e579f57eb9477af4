#include "core/leads/lists.h"

#include "core/base/folding.h"
#include "core/leads/records.h"
#include "core/store/eachwrite.h"

namespace huni {

namespace {

constexpr const char *listSelect
    = "SELECT y.id, y.name, y.supplier, y.cost, y.currency, y.allowed_use, y.expires_on, y.created_at, count(l.id), count(c.id) "
      "FROM list y LEFT JOIN list_member x ON x.list=y.id AND x.gone=0 LEFT JOIN lead l ON l.id=x.lead AND l.gone=0 "
      "LEFT JOIN company c ON c.id=x.company AND c.gone=0 WHERE y.gone=0 ";

FixedList listFrom(const Query &query)
{
    FixedList list;
    list.id = query.as<ListId>(0);
    list.name = query.text(1);
    list.supplier = query.text(2);
    list.cost = moneyFrom(query.value(3), query.value(4));
    list.allowedUse = query.text(5);
    list.expiresOn = QDate::fromString(query.text(6), Qt::ISODate);
    list.createdAt = query.integer(7);
    list.leads = query.integer(8);
    list.companies = query.integer(9);
    return list;
}

std::vector<std::pair<int, Value>> listCells(const FixedList &list)
{
    using C = col::List;
    return {{C::Name, textValue(list.name.simplified())},
            {C::Supplier, textValue(list.supplier.trimmed())},
            {C::Cost, list.cost ? Value{list.cost->minor} : Value{}},
            {C::Currency, list.cost ? textValue(list.cost->currency.text()) : Value{}},
            {C::AllowedUse, textValue(list.allowedUse.trimmed())},
            {C::ExpiresOn, dateValue(list.expiresOn)}};
}

Error namelessList(const FixedList &list)
{
    return {Errc::InvalidValue, QStringLiteral("name"), {}, list.name};
}

Error listNotFound(ListId id)
{
    return {Errc::NotFound, id.text(), {}, {}};
}

Result<QString> nameOfList(Writer &writer, ListId list)
{
    const auto record = writer.record(Table::List, list.uuid);
    return record ? Result<QString>{textOf(record->at(col::List::Name))} : Result<QString>{listNotFound(list)};
}

} // namespace

std::vector<FixedList> readLists(Connection &connection)
{
    std::vector<FixedList> lists;
    Query query(connection, std::string(listSelect) + "GROUP BY y.n ORDER BY y.created_at DESC, y.n DESC");
    while (query.next())
        lists.push_back(listFrom(query));
    return lists;
}

std::optional<FixedList> readList(Connection &connection, ListId id)
{
    Query query(connection, std::string(listSelect) + "AND y.id=?1 GROUP BY y.n", id);
    return query.next() ? std::optional(listFrom(query)) : std::nullopt;
}

Result<FixedList> findList(Connection &connection, const QString &nameOrId)
{
    std::vector<FixedList> found;
    const QString wanted = nameKey(nameOrId);
    const auto id = Uuid::fromText(nameOrId);
    for (FixedList &list : readLists(connection)) {
        if (id && list.id.uuid == *id)
            return std::move(list);
        if (!wanted.isEmpty() && nameKey(list.name) == wanted)
            found.push_back(std::move(list));
    }
    if (found.size() == 1)
        return found.front();
    QStringList ids;
    for (const FixedList &list : found)
        ids += list.id.text();
    return found.empty() ? Error{Errc::NotFound, nameOrId, {}, {}}
                         : Error{Errc::Ambiguous, nameOrId, {}, ids.join(QStringLiteral(", "))};
}

Uuid listMemberIdFor(ListId list, const Uuid &thing)
{
    return Uuid::v5(list.uuid, "member|" + thing.text().toLatin1());
}

Lists::Lists(Store &store)
    : m_store(store)
{
}

Result<ListId> Lists::create(FixedList list)
{
    if (list.name.simplified().isEmpty())
        return namelessList(list);
    return m_store.write(ActionCode::CreateList, {list.name.simplified()}, [&](Writer &writer) -> Result<ListId> {
        const ListId id{writer.newId()};
        auto cells = listCells(list);
        cells.emplace_back(col::List::CreatedAt, Value{list.createdAt ? list.createdAt : writer.now()});
        writer.set(Table::List, id.uuid, cells);
        return id;
    });
}

Result<void> Lists::edit(const FixedList &list)
{
    if (list.name.simplified().isEmpty())
        return namelessList(list);
    return m_store.write(ActionCode::EditList, {list.name.simplified()}, [&](Writer &writer) -> Result<void> {
        if (!writer.record(Table::List, list.id.uuid))
            return listNotFound(list.id);
        writer.set(Table::List, list.id.uuid, listCells(list));
        return {};
    });
}

Result<void> Lists::remove(ListId list)
{
    std::vector<Uuid> members;
    Reader reader = m_store.reader();
    auto read = reader.read([&](Connection &connection) {
        Query query(connection, "SELECT id FROM list_member WHERE list=?1 AND gone=0", list);
        while (query.next())
            members.push_back(query.id(0));
        return true;
    });
    if (!read)
        return read.error();
    // The list goes first: it is what the sentence names.
    QString name;
    return writeEach(
        m_store, ActionCode::DeleteList, members.size() + 1,
        [&](Writer &writer, size_t index) -> Result<void> {
            if (index > 0) {
                writer.remove(Table::ListMember, members[index - 1]);
                return {};
            }
            const auto named = nameOfList(writer, list);
            if (!named)
                return named.error();
            name = *named;
            writer.remove(Table::List, list.uuid);
            return {};
        },
        [&] { return QStringList{name}; });
}

Result<qint64> Lists::add(ListId list, Table table, const std::vector<Uuid> &things, const EachWatch &watch)
{
    QString name;
    qint64 added = 0;
    auto done = writeEach(
        m_store, ActionCode::EditListMembers, things.size(),
        [&](Writer &writer, size_t index) -> Result<void> {
            if (index == 0) {
                added = 0;
                const auto named = nameOfList(writer, list);
                if (!named)
                    return named.error();
                name = *named;
            }
            const Uuid &thing = things[index];
            if (!writer.record(table, thing))
                return {};
            const Uuid row = listMemberIdFor(list, thing);
            if (writer.record(Table::ListMember, row))
                return {};
            using C = col::ListMember;
            writer.set(Table::ListMember, row,
                       {{C::List, Value{list.uuid}}, {table == Table::Lead ? int(C::Lead) : int(C::Company), Value{thing}}});
            ++added;
            return {};
        },
        [&] { return QStringList{name}; }, watch);
    return done ? Result<qint64>{added} : Result<qint64>{done.error()};
}

Result<qint64> Lists::takeOff(ListId list, Table, const std::vector<Uuid> &things, const EachWatch &watch)
{
    QString name;
    qint64 taken = 0;
    auto done = writeEach(
        m_store, ActionCode::EditListMembers, things.size(),
        [&](Writer &writer, size_t index) -> Result<void> {
            if (index == 0) {
                taken = 0;
                const auto named = nameOfList(writer, list);
                if (!named)
                    return named.error();
                name = *named;
            }
            taken += writer.remove(Table::ListMember, listMemberIdFor(list, things[index])) ? 1 : 0;
            return {};
        },
        [&] { return QStringList{name}; }, watch);
    return done ? Result<qint64>{taken} : Result<qint64>{done.error()};
}

} // namespace huni
