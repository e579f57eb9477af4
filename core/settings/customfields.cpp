#include "core/settings/customfields.h"

#include "core/base/folding.h"
#include "core/settings/freename.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace huni {

namespace {

bool takesFields(Table table)
{
    return tableInfo(table).hasCustom;
}

bool isChoice(CustomType type)
{
    return type == CustomType::Choice || type == CustomType::Choices;
}

Value optionsValue(const QStringList &options)
{
    if (options.isEmpty())
        return {};
    return textValue(QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(options)).toJson(QJsonDocument::Compact)));
}

// Values stand in one column of their record, under the local number of their field.
bool hasValues(Connection &connection, FieldId id)
{
    std::string mark = "\"";
    {
        Query query(connection, "SELECT n FROM custom_field WHERE id=?1", id);
        if (!query.next())
            return false;
        mark.append(std::to_string(query.integer(0))) += "\":";
    }
    for (const TableInfo &info : registeredTables()) {
        if (!info.hasCustom)
            continue;
        std::string sql = "SELECT 1 FROM \"";
        sql.append(info.name) += "\" WHERE gone=0 AND instr(custom, ?1)>0 LIMIT 1";
        Query query(connection, sql, mark);
        if (query.next())
            return true;
    }
    return false;
}

Error badField(const char *what, const QString &text)
{
    return {Errc::InvalidValue, QString::fromLatin1(what), {}, text};
}

Result<QString> freeFieldName(const Catalog &catalog, const QString &kind, const QString &typed, FieldId self)
{
    return freeName(typed, self.uuid, [&](const QString &name) {
        const CustomField *holder = catalog.findCustomField(kind, name);
        return holder ? holder->id.uuid : Uuid {};
    });
}

} // namespace

bool canBecome(CustomType from, CustomType to)
{
    const auto isText = [](CustomType type) { return type == CustomType::Text || isChoice(type); };
    return from == to || (isText(from) && isText(to));
}

QStringList tidyOptions(const QStringList &options)
{
    QStringList tidy;
    QStringList keys;
    for (const QString &typed : options) {
        // `;` parts the values of a field that takes several.
        const QString option = QString(typed).replace(u';', u',').simplified();
        const QString key = folded(option);
        if (option.isEmpty() || keys.contains(key))
            continue;
        tidy += option;
        keys += key;
    }
    return tidy;
}

Result<FieldId> CustomFields::add(Table table, const QString &typed, CustomType type, const QStringList &options)
{
    if (!takesFields(table))
        return Error {Errc::UnknownKind, QString::fromLatin1(tableInfo(table).name), {}, QStringLiteral("lead, company, opportunity")};
    const QStringList tidy = isChoice(type) ? tidyOptions(options) : QStringList();
    if (isChoice(type) && tidy.isEmpty())
        return badField("options", {});
    return m_store.write(ActionCode::CreateCustomField, {typed.simplified()}, [&](Writer &writer) -> Result<FieldId> {
        const QString kind = QString::fromLatin1(tableInfo(table).name);
        const auto name = freeFieldName(readCatalog(writer.connection()), kind, typed, {});
        if (!name)
            return name.error();
        auto place = keyOfPlace(writer, Table::CustomField, "position", {});
        if (!place)
            return place.error();
        // A deleted field of that name may stand under its first id still, with values of another type: this is another.
        FieldId id = CustomField::idFor(m_store.pipeline(), kind, *name);
        if (writer.stored(Table::CustomField, id.uuid))
            id = FieldId {writer.newId()};
        using C = col::CustomField;
        writer.set(Table::CustomField, id.uuid,
                   {{C::Kind, textValue(kind)},
                    {C::Name, textValue(*name)},
                    {C::Type, textValue(customTypeKey(type))},
                    {C::Options, optionsValue(tidy)},
                    {C::Position, Value {*place}}});
        return id;
    });
}

Result<void> CustomFields::rename(FieldId id, const QString &typed)
{
    return change(id, [&](Writer &writer, const CustomField &field, const Catalog &catalog) -> Result<void> {
        const auto name = freeFieldName(catalog, field.kind, typed, id);
        if (!name)
            return name.error();
        writer.set(Table::CustomField, id.uuid, {{col::CustomField::Name, textValue(*name)}});
        return {};
    });
}

Result<void> CustomFields::setOptions(FieldId id, const QStringList &options)
{
    const QStringList tidy = tidyOptions(options);
    return change(id, [&](Writer &writer, const CustomField &field, const Catalog &) -> Result<void> {
        if (tidy.isEmpty() && isChoice(field.type))
            return badField("options", {});
        writer.set(Table::CustomField, id.uuid, {{col::CustomField::Options, optionsValue(tidy)}});
        return {};
    });
}

Result<void> CustomFields::setType(FieldId id, CustomType type)
{
    return change(id, [&](Writer &writer, const CustomField &field, const Catalog &) -> Result<void> {
        if (!canBecome(field.type, type) && hasValues(writer.connection(), id))
            return badField("type", customTypeKey(type));
        writer.set(Table::CustomField, id.uuid, {{col::CustomField::Type, textValue(customTypeKey(type))}});
        return {};
    });
}

Result<void> CustomFields::moveBefore(FieldId id, const PlaceBefore &before)
{
    return change(id, [&](Writer &writer, const CustomField &, const Catalog &) -> Result<void> {
        auto place = keyOfPlace(writer, Table::CustomField, "position", before, id.uuid);
        if (!place)
            return place.error();
        writer.set(Table::CustomField, id.uuid, {{col::CustomField::Position, Value {*place}}});
        return {};
    });
}

Result<void> CustomFields::remove(FieldId id)
{
    return m_store.write(ActionCode::DeleteCustomField, {}, [&](Writer &writer) -> Result<void> {
        const auto record = writer.record(Table::CustomField, id.uuid);
        if (!record)
            return Error {Errc::NotFound, id.text(), {}, {}};
        writer.setArgs({textOf(record->at(col::CustomField::Name))});
        writer.remove(Table::CustomField, id.uuid);
        return {};
    });
}

Result<bool> CustomFields::isUsed(FieldId id)
{
    return m_store.reader().read([&](Connection &connection) { return hasValues(connection, id); });
}

Result<void> CustomFields::change(FieldId id,
                                  const std::function<Result<void>(Writer &, const CustomField &, const Catalog &)> &call)
{
    return m_store.write(ActionCode::EditCustomField, {}, [&](Writer &writer) -> Result<void> {
        const Catalog catalog = readCatalog(writer.connection());
        const CustomField *field = catalog.customField(id);
        if (!field)
            return Error {Errc::NotFound, id.text(), {}, {}};
        writer.setArgs({field->name});
        return call(writer, *field, catalog);
    });
}

} // namespace huni
