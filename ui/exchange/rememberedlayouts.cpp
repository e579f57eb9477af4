#include "ui/exchange/rememberedlayouts.h"

#include "core/base/folding.h"
#include "ui/exchange/importwords.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

namespace huni {

namespace {

constexpr size_t layoutsKept = 50;
constexpr qsizetype sourcesKept = 6;
constexpr qint64 largestLayoutFile = 16 * 1024 * 1024;

QStringList foldedHeaders(const QStringList &headers)
{
    QStringList keys;
    for (const QString &header : headers)
        keys += foldedKey(header);
    keys.sort();
    return keys;
}

QJsonObject jsonOf(const ColumnChoice &choice)
{
    QJsonObject json{{QStringLiteral("field"), choice.field}};
    if (!choice.type.isEmpty())
        json[u"type"] = choice.type;
    if (!choice.format.isEmpty())
        json[u"format"] = choice.format;
    if (!choice.currency.isEmpty())
        json[u"currency"] = choice.currency;
    QJsonObject values;
    for (auto it = choice.values.begin(); it != choice.values.end(); ++it)
        values[it.key()] = it.value();
    if (!values.isEmpty())
        json[u"values"] = values;
    return json;
}

ColumnChoice choiceFrom(const QJsonObject &json)
{
    ColumnChoice choice{json[u"field"].toString(), json[u"type"].toString(), json[u"format"].toString(),
                        json[u"currency"].toString(), {}};
    const QJsonObject values = json[u"values"].toObject();
    for (auto it = values.begin(); it != values.end(); ++it)
        choice.values[it.key()] = it.value().toString();
    return choice;
}

QString modeKey(ImportMode mode)
{
    return mode == ImportMode::Create       ? QStringLiteral("create")
        : mode == ImportMode::Update ? QStringLiteral("update")
                                     : QStringLiteral("both");
}

ImportMode modeFromKey(const QString &key)
{
    return key == u"create" ? ImportMode::Create : key == u"update" ? ImportMode::Update : ImportMode::Both;
}

QJsonObject jsonOf(const RememberedLayout &layout)
{
    QJsonObject columns;
    for (auto it = layout.columns.begin(); it != layout.columns.end(); ++it)
        columns[it.key()] = jsonOf(it.value());
    QJsonArray match;
    for (const MatchBy by : layout.match)
        match += matchKey(by);
    return {{QStringLiteral("name"), layout.name},
            {QStringLiteral("headers"), QJsonArray::fromStringList(layout.headers)},
            {QStringLiteral("kind"), importKindKey(layout.kind)},
            {QStringLiteral("layout"), layout.layout},
            {QStringLiteral("columns"), columns},
            {QStringLiteral("match"), match},
            {QStringLiteral("mode"), modeKey(layout.mode)}};
}

std::optional<RememberedLayout> layoutFrom(const QJsonObject &json)
{
    RememberedLayout layout;
    const auto kind = importKindFromKey(json[u"kind"].toString());
    layout.name = json[u"name"].toString();
    for (const QJsonValue &header : json[u"headers"].toArray())
        layout.headers += header.toString();
    if (!kind || layout.name.isEmpty() || layout.headers.isEmpty())
        return std::nullopt;
    layout.kind = *kind;
    layout.layout = json[u"layout"].toString();
    const QJsonObject columns = json[u"columns"].toObject();
    for (auto it = columns.begin(); it != columns.end(); ++it)
        layout.columns[it.key()] = choiceFrom(it.value().toObject());
    for (const QJsonValue &by : json[u"match"].toArray()) {
        if (const auto known = matchByFromKey(by.toString()))
            layout.match.push_back(*known);
    }
    layout.mode = modeFromKey(json[u"mode"].toString());
    return layout;
}

} // namespace

RememberedLayouts::RememberedLayouts(const QString &folder)
    : m_path(QDir(folder).filePath(QStringLiteral("import-layouts.json")))
{
    read();
}

void RememberedLayouts::read()
{
    QFile file(m_path);
    if (file.size() > largestLayoutFile || !file.open(QIODevice::ReadOnly))
        return;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    file.close();
    if (!document.isObject()) {
        const QString bad = m_path + QStringLiteral(".bad");
        QFile::remove(bad);
        QFile::rename(m_path, bad);
        return;
    }
    for (const QJsonValue &value : document[u"layouts"].toArray()) {
        if (auto layout = layoutFrom(value.toObject()))
            m_layouts.push_back(std::move(*layout));
    }
    for (const QJsonValue &value : document[u"sources"].toArray())
        m_sources += value.toString();
}

// What cannot be written is only not remembered: the import itself stands.
void RememberedLayouts::write() const
{
    QJsonArray layouts;
    for (const RememberedLayout &layout : m_layouts)
        layouts += jsonOf(layout);
    QDir().mkpath(QFileInfo(m_path).path());
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(QJsonDocument(QJsonObject{{QStringLiteral("version"), 1},
                                         {QStringLiteral("layouts"), layouts},
                                         {QStringLiteral("sources"), QJsonArray::fromStringList(m_sources)}})
                   .toJson());
    file.commit();
}

std::optional<RememberedLayout> RememberedLayouts::fitting(const QStringList &headers) const
{
    const QStringList wanted = foldedHeaders(headers);
    const auto found = std::find_if(m_layouts.begin(), m_layouts.end(),
                                    [&](const RememberedLayout &known) { return known.headers == wanted; });
    return found == m_layouts.end() ? std::nullopt : std::optional(*found);
}

std::optional<RememberedLayout> RememberedLayouts::named(const QString &name) const
{
    const auto found = std::find_if(m_layouts.begin(), m_layouts.end(),
                                    [&](const RememberedLayout &known) { return known.name == name; });
    return found == m_layouts.end() ? std::nullopt : std::optional(*found);
}

void RememberedLayouts::keep(const QStringList &headers, const ImportDraft &draft, const ImportMapping &mapping)
{
    RememberedLayout layout;
    layout.headers = foldedHeaders(headers);
    std::erase_if(m_layouts, [&](const RememberedLayout &known) { return known.headers == layout.headers; });
    layout.name = draft.title;
    for (int number = 2; named(layout.name); ++number)
        layout.name = QStringLiteral("%1 (%2)").arg(draft.title).arg(number);
    layout.kind = mapping.kind;
    layout.layout = draft.layout;
    layout.columns = draft.columns;
    // Where a column went is kept also when nobody said so: the proposal may be another next time.
    for (const ColumnMapping &column : mapping.columns) {
        if (column.reason != ColumnMapping::Reason::Empty && layout.columns.value(column.column).field.isEmpty()
            && column.reason != ColumnMapping::Reason::Layout)
            layout.columns[column.column].field = column.field;
    }
    layout.match = draft.match;
    layout.mode = draft.mode;
    m_layouts.insert(m_layouts.begin(), std::move(layout));
    if (m_layouts.size() > layoutsKept)
        m_layouts.resize(layoutsKept);
    write();
}

QStringList RememberedLayouts::recentSources() const
{
    QStringList there;
    for (const QString &path : m_sources) {
        if (QFileInfo::exists(path))
            there += path;
    }
    return there;
}

void RememberedLayouts::noteSource(const QString &path)
{
    m_sources.removeAll(path);
    m_sources.prepend(path);
    m_sources = m_sources.mid(0, sourcesKept);
    write();
}

} // namespace huni
