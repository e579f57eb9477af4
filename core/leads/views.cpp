#include "core/leads/views.h"

#include "core/base/folding.h"
#include "core/store/rowplace.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace huni {

namespace {

constexpr const char *savedViewSelect = "SELECT id, page, name, filter, look, position, owner FROM \"view\" WHERE gone=0";

SavedView viewFrom(const Query &query)
{
    SavedView view;
    view.id = query.as<ViewId>(0);
    view.table = tableOfPage(query.text(1)).value_or(Table::Lead);
    view.name = query.text(2);
    view.filter = filterFromJson(query.text(3));
    view.look = viewLookFromJson(query.text(4));
    view.position = query.text(5);
    view.owner = query.as<MemberId>(6);
    return view;
}

std::optional<Qt::SortOrder> viewOrderFrom(const QJsonValue &value)
{
    if (value.isUndefined() || value == QStringLiteral("ascending"))
        return Qt::AscendingOrder;
    return value == QStringLiteral("descending") ? std::optional(Qt::DescendingOrder) : std::nullopt;
}

QString orderWord(Qt::SortOrder order)
{
    return order == Qt::DescendingOrder ? QStringLiteral("descending") : QStringLiteral("ascending");
}

bool hasViewKeys(const QJsonObject &object, const QStringList &keys)
{
    const QStringList own = object.keys();
    return std::all_of(own.begin(), own.end(), [&](const QString &key) { return keys.contains(key); });
}

bool readViewColumns(const QJsonArray &array, ViewLook &look)
{
    for (const QJsonValue &value : array) {
        const QJsonObject column = value.toObject();
        if (!column[u"field"].isString() || !hasViewKeys(column, {QStringLiteral("field"), QStringLiteral("width")}))
            return false;
        look.columns.push_back({column[u"field"].toString(), column[u"width"].toInt()});
    }
    return true;
}

bool readViewSort(const QJsonArray &array, ViewLook &look)
{
    for (const QJsonValue &value : array) {
        const QJsonObject sort = value.toObject();
        const auto order = viewOrderFrom(sort[u"order"]);
        if (!sort[u"field"].isString() || !order || !hasViewKeys(sort, {QStringLiteral("field"), QStringLiteral("order")}))
            return false;
        look.sort.push_back({sort[u"field"].toString(), *order});
    }
    return true;
}

std::optional<ViewLook> knownLook(const QJsonObject &object)
{
    static const QStringList known{QStringLiteral("version"), QStringLiteral("columns"), QStringLiteral("sort"),
                                   QStringLiteral("group_by"), QStringLiteral("group_order")};
    ViewLook look;
    const auto order = viewOrderFrom(object[u"group_order"]);
    if (object[u"version"].toInt() != ViewLook::version || !order || !hasViewKeys(object, known)
        || !readViewColumns(object[u"columns"].toArray(), look) || !readViewSort(object[u"sort"].toArray(), look))
        return std::nullopt;
    look.groupBy = object[u"group_by"].toString();
    look.groupOrder = *order;
    return look;
}

Error viewNotFound(ViewId id)
{
    return {Errc::NotFound, id.text(), {}, {}};
}

Error namelessView(const QString &name)
{
    return {Errc::InvalidValue, QStringLiteral("name"), {}, name};
}

Result<std::string> viewPlace(Writer &writer, const QString &page, ViewId before, ViewId moved)
{
    return keyOfPlace(writer, Table::View, "position", before ? PlaceBefore{before.uuid} : PlaceBefore{}, moved.uuid,
                      {"page", page});
}

// What a newer version wrote would lose what only that version knows.
Result<void> mayBeSavedOver(Writer &writer, ViewId id)
{
    const auto stored = writer.record(Table::View, id.uuid);
    if (!stored)
        return viewNotFound(id);
    SavedView view;
    view.filter = filterFromJson(textOf(stored->at(col::View::Filter)));
    view.look = viewLookFromJson(textOf(stored->at(col::View::Look)));
    return view.isNewer() ? Result<void>{Error{Errc::FileNewer, textOf(stored->at(col::View::Name)), {}, {}}} : Result<void>{};
}

// A view that shows itself would never come to an end.
Result<void> showsNotItself(Writer &writer, const SavedView &view)
{
    const Catalog catalog = readCatalog(writer.connection());
    const TableFields fields(view.table, catalog);
    for (const FilterProblem &problem : filterProblems(writer.connection(), {fields, catalog, writer.now()}, view.filter, view.id.uuid)) {
        if (problem.kind == FilterProblem::Kind::ViewLoop)
            return filterError(problem);
    }
    return {};
}

} // namespace

QString viewLookToJson(const ViewLook &look)
{
    if (!look.foreign.isEmpty())
        return look.foreign;
    QJsonArray columns;
    for (const ViewColumn &column : look.columns) {
        QJsonObject object{{QStringLiteral("field"), column.field}};
        if (column.width > 0)
            object[u"width"] = column.width;
        columns += object;
    }
    QJsonArray sort;
    for (const TableSort &by : look.sort)
        sort += QJsonObject{{QStringLiteral("field"), by.field}, {QStringLiteral("order"), orderWord(by.order)}};
    QJsonObject object{{QStringLiteral("version"), ViewLook::version}, {QStringLiteral("columns"), columns}, {QStringLiteral("sort"), sort}};
    if (!look.groupBy.isEmpty()) {
        object[u"group_by"] = look.groupBy;
        object[u"group_order"] = orderWord(look.groupOrder);
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

ViewLook viewLookFromJson(QStringView json)
{
    ViewLook look;
    if (json.trimmed().isEmpty())
        return look;
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    if (document.isObject()) {
        if (auto known = knownLook(document.object()))
            return *known;
    }
    look.foreign = json.toString();
    return look;
}

std::vector<SavedView> readViews(Connection &connection, Table table)
{
    std::vector<SavedView> views;
    Query query(connection, std::string(savedViewSelect) + " AND page=?1 ORDER BY position, id", tablePageKey(table));
    while (query.next())
        views.push_back(viewFrom(query));
    return views;
}

std::optional<SavedView> readView(Connection &connection, ViewId id)
{
    Query query(connection, std::string(savedViewSelect) + " AND id=?1", id);
    return query.next() ? std::optional(viewFrom(query)) : std::nullopt;
}

Result<SavedView> findView(Connection &connection, Table table, const QString &nameOrId)
{
    std::vector<SavedView> found;
    const QString wanted = nameKey(nameOrId);
    const auto id = Uuid::fromText(nameOrId);
    for (SavedView &view : readViews(connection, table)) {
        if (id && view.id.uuid == *id)
            return std::move(view);
        if (!wanted.isEmpty() && nameKey(view.name) == wanted)
            found.push_back(std::move(view));
    }
    if (found.size() == 1)
        return found.front();
    QStringList ids;
    for (const SavedView &view : found)
        ids += view.id.text();
    return found.empty() ? Error{Errc::NotFound, nameOrId, {}, {}}
                         : Error{Errc::Ambiguous, nameOrId, {}, ids.join(QStringLiteral(", "))};
}

Views::Views(Store &store)
    : m_store(store)
{
}

Result<ViewId> Views::save(SavedView view)
{
    view.name = view.name.simplified();
    if (view.name.isEmpty())
        return namelessView(view.name);
    return m_store.write(ActionCode::SaveView, {view.name}, [&](Writer &writer) -> Result<ViewId> {
        using C = col::View;
        if (view.id) {
            if (auto free = mayBeSavedOver(writer, view.id); !free)
                return free.error();
            if (auto sound = showsNotItself(writer, view); !sound)
                return sound.error();
        }
        const QString page = tablePageKey(view.table);
        std::vector<std::pair<int, Value>> cells{{C::Page, textValue(page)},
                                                 {C::Name, textValue(view.name)},
                                                 {C::Filter, textValue(filterToJson(view.filter))},
                                                 {C::Look, textValue(viewLookToJson(view.look))}};
        if (!view.id) {
            auto place = viewPlace(writer, page, {}, {});
            if (!place)
                return place.error();
            view.id = ViewId{writer.newId()};
            cells.emplace_back(C::Position, Value{std::move(*place)});
            cells.emplace_back(C::Owner, idValue(writer.member()));
        }
        writer.set(Table::View, view.id.uuid, cells);
        return view.id;
    });
}

Result<void> Views::rename(ViewId view, const QString &name)
{
    const QString wanted = name.simplified();
    if (wanted.isEmpty())
        return namelessView(name);
    return m_store.write(ActionCode::SaveView, {wanted}, [&](Writer &writer) -> Result<void> {
        if (!writer.record(Table::View, view.uuid))
            return viewNotFound(view);
        writer.set(Table::View, view.uuid, {{col::View::Name, textValue(wanted)}});
        return {};
    });
}

Result<void> Views::move(ViewId view, ViewId before)
{
    return m_store.write(ActionCode::SaveView, {}, [&](Writer &writer) -> Result<void> {
        const auto record = writer.record(Table::View, view.uuid);
        if (!record)
            return viewNotFound(view);
        writer.setArgs({textOf(record->at(col::View::Name))});
        if (view == before)
            return {};
        auto place = viewPlace(writer, textOf(record->at(col::View::Page)), before, view);
        if (!place)
            return place.error();
        writer.set(Table::View, view.uuid, {{col::View::Position, Value{std::move(*place)}}});
        return {};
    });
}

Result<void> Views::remove(ViewId view)
{
    return m_store.write(ActionCode::DeleteView, {}, [&](Writer &writer) -> Result<void> {
        const auto record = writer.record(Table::View, view.uuid);
        if (!record)
            return viewNotFound(view);
        writer.setArgs({textOf(record->at(col::View::Name))});
        writer.remove(Table::View, view.uuid);
        return {};
    });
}

} // namespace huni
