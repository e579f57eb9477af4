#include "core/exchange/layouts.h"

#include "core/base/folding.h"
#include "core/exchange/exchangewords.h"

#include <QDir>
#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace huni {

namespace {

LayoutColumn layoutColumn(const QString &header, const QJsonValue &value)
{
    if (value.isString())
        return {header, value.toString(), {}, false};
    const QJsonObject json = value.toObject();
    return {header, json[u"field"].toString(), json[u"format"].toString(), json[u"negated"].toBool()};
}

Layout layoutFromJson(const QJsonObject &json)
{
    Layout layout;
    layout.name = json[u"name"].toString();
    layout.title = json[u"title"].toString();
    layout.kind = importKindFromKey(json[u"kind"].toString()).value_or(ImportKind::Lead);
    for (const QJsonValue &header : json[u"recognise"].toArray())
        layout.recognise += header.toString();
    const QJsonObject mapping = json[u"mapping"].toObject();
    for (auto it = mapping.begin(); it != mapping.end(); ++it)
        layout.columns.push_back(layoutColumn(it.key(), it.value()));
    for (const QJsonValue &header : json[u"skip"].toArray())
        layout.columns.push_back({header.toString(), QStringLiteral("skip"), {}, false});
    const QJsonObject values = json[u"values"].toObject();
    for (auto it = values.begin(); it != values.end(); ++it) {
        const QJsonObject texts = it.value().toObject();
        for (auto text = texts.begin(); text != texts.end(); ++text)
            layout.values[it.key()].insert(folded(text.key()), text.value().toString());
    }
    const QJsonObject fixed = json[u"fixed"].toObject();
    for (auto it = fixed.begin(); it != fixed.end(); ++it)
        layout.fixed.insert(it.key(), it.value().toString());
    return layout;
}

// Stricter than for synonyms: `firstname` marks another system than `First Name`.
QString layoutMark(const QString &header)
{
    QString mark = header.trimmed().toLower();
    while (mark.endsWith(u'*'))
        mark.chop(1);
    return mark;
}

std::vector<Layout> readLayouts()
{
    std::vector<Layout> layouts;
    const QDir folder(QStringLiteral(":/huni/exchange/layouts"));
    for (const QString &file : folder.entryList(QDir::Files, QDir::Name))
        layouts.push_back(layoutFromJson(exchangeResource(QStringLiteral("layouts/") + file)));
    return layouts;
}

} // namespace

const std::vector<Layout> &importLayouts()
{
    static const std::vector<Layout> layouts = readLayouts();
    return layouts;
}

Result<const Layout *> layoutNamed(const QString &name)
{
    QStringList names;
    for (const Layout &layout : importLayouts()) {
        if (foldedKey(layout.name) == foldedKey(name))
            return &layout;
        names += layout.name;
    }
    return Error{Errc::UnknownLayout, name, {}, nearestName(name, names)};
}

const Layout *recogniseLayout(const QStringList &headers)
{
    QSet<QString> keys;
    for (const QString &header : headers)
        keys.insert(layoutMark(header));
    const Layout *best = nullptr;
    for (const Layout &layout : importLayouts()) {
        const bool fits = std::all_of(layout.recognise.begin(), layout.recognise.end(),
                                      [&](const QString &mark) { return keys.contains(layoutMark(mark)); });
        if (fits && !layout.recognise.isEmpty()
            && (!best || layout.recognise.size() > best->recognise.size()))
            best = &layout;
    }
    return best;
}

} // namespace huni
