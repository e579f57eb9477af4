#include "core/exchange/fieldlists.h"

#include "core/base/folding.h"
#include "core/model/defaults.h"

#include <algorithm>
#include <array>

namespace huni {

namespace {

struct FieldList {
    std::u16string_view field;
    std::u16string_view list;
    bool isClosed; // takes nothing but its own values
};

constexpr std::array fieldLists{
    FieldList{u"sector", u"sector", false},
    FieldList{u"company.sector", u"sector", false},
    FieldList{u"seniority", u"seniority", false},
    FieldList{u"education", u"education", false},
    FieldList{u"income_band", u"income_band", false},
    FieldList{u"gender", u"gender", false},
    FieldList{u"arrival", u"arrived", true},
    FieldList{u"type", u"opportunity_type", true},
    FieldList{u"role", u"role", true},
    FieldList{u"kind", u"activity", true},
};

const FieldList *fieldListOf(QStringView key)
{
    const auto found = std::find_if(fieldLists.begin(), fieldLists.end(), [key](const FieldList &entry) {
        return key == QStringView(entry.field);
    });
    return found == fieldLists.end() ? nullptr : &*found;
}

const ListDefault *shippedList(QStringView key)
{
    static const QVector<ListDefault> lists = listDefaults().valueOr({});
    for (const ListDefault &list : lists) {
        if (key == list.key)
            return &list;
    }
    return nullptr;
}

const ListValue *valueInList(QStringView ofList, const QString &text)
{
    const ListDefault *list = shippedList(ofList);
    const QString wanted = foldedKey(text);
    if (!list || wanted.isEmpty())
        return nullptr;
    for (const ListValue &value : list->values) {
        if (wanted == foldedKey(value.key) || wanted == foldedKey(value.nameEn)
            || wanted == foldedKey(value.nameTr))
            return &value;
    }
    return nullptr;
}

} // namespace

QString listKey(QStringView list, const QString &text)
{
    const ListValue *value = valueInList(list, text);
    return value ? value->key : text;
}

QString listName(QStringView list, const QString &key, bool turkish)
{
    const ListValue *value = valueInList(list, key);
    return !value ? key : turkish ? value->nameTr : value->nameEn;
}

QStringList listValues(QStringView list)
{
    QStringList keys;
    if (const ListDefault *shipped = shippedList(list)) {
        for (const ListValue &value : shipped->values)
            keys += value.key;
    }
    return keys;
}

QString listOfField(QStringView fieldKey)
{
    const FieldList *list = fieldListOf(fieldKey);
    return list ? QStringView(list->list).toString() : QString();
}

bool isListClosed(QStringView fieldKey)
{
    const FieldList *list = fieldListOf(fieldKey);
    return list && list->isClosed;
}

bool isInList(QStringView list, const QString &text)
{
    return valueInList(list, text) != nullptr;
}

} // namespace huni
