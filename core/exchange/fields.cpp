#include "core/exchange/fields.h"

#include "core/base/folding.h"
#include "core/exchange/exchangewords.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>
#include <array>
#include <map>
#include <numeric>

namespace huni {

namespace {

template <class Enum>
struct KeyedName {
    Enum value;
    const char *key;
};

constexpr std::array<KeyedName<ImportKind>, 8> kindKeys{{
    {ImportKind::Lead, "lead"},
    {ImportKind::Company, "company"},
    {ImportKind::Opportunity, "opportunity"},
    {ImportKind::Touchpoint, "touchpoint"},
    {ImportKind::CampaignDay, "campaign-day"},
    {ImportKind::Rate, "rate"},
    {ImportKind::Product, "product"},
    {ImportKind::Member, "member"},
}};

constexpr std::array<KeyedName<FieldType>, 18> typeKeys{{
    {FieldType::Text, "text"},
    {FieldType::Number, "number"},
    {FieldType::Money, "money"},
    {FieldType::Date, "date"},
    {FieldType::DateTime, "instant"},
    {FieldType::Year, "year"},
    {FieldType::YesNo, "yesno"},
    {FieldType::Choice, "choice"},
    {FieldType::Choices, "choices"},
    {FieldType::Email, "email"},
    {FieldType::Phone, "phone"},
    {FieldType::Country, "country"},
    {FieldType::Currency, "currency"},
    {FieldType::Language, "language"},
    {FieldType::Stage, "stage"},
    {FieldType::Member, "member"},
    {FieldType::Channel, "channel"},
    {FieldType::Outcome, "outcome"},
}};

template <class Enum, size_t count>
QString keyOf(const std::array<KeyedName<Enum>, count> &table, Enum value)
{
    for (const auto &entry : table) {
        if (entry.value == value)
            return QLatin1String(entry.key);
    }
    return {};
}

template <class Enum, size_t count>
std::optional<Enum> valueOf(const std::array<KeyedName<Enum>, count> &table, QStringView key)
{
    for (const auto &entry : table) {
        if (key == QLatin1String(entry.key))
            return entry.value;
    }
    return std::nullopt;
}

using FieldCatalogue = std::map<ImportKind, std::vector<Field>>;

FieldCatalogue readFieldCatalogue()
{
    const QJsonObject json = exchangeResource(QStringLiteral("fields.json"));
    FieldCatalogue catalogue;
    for (const auto &kind : kindKeys) {
        for (const QJsonValue &value : json[QLatin1String(kind.key)].toArray()) {
            const QJsonObject field = value.toObject();
            catalogue[kind.value].push_back(
                {field[u"key"].toString(),
                 fieldTypeFromKey(field[u"type"].toString()).value_or(FieldType::Text),
                 field[u"en"].toString(), field[u"tr"].toString()});
        }
    }
    return catalogue;
}

using SynonymTable = std::map<ImportKind, QHash<QString, HeaderMatch>>;

SynonymTable readSynonyms()
{
    const QJsonObject json = exchangeResource(QStringLiteral("synonyms.json"));
    SynonymTable table;
    for (const auto &kind : kindKeys) {
        const QJsonObject fields = json[QLatin1String(kind.key)].toObject();
        for (const Field &field : fieldsOf(kind.value)) {
            // The field's own names come first: a file written by Huni finds its way back.
            QStringList texts{field.key, field.english, field.turkish};
            for (const QJsonValue &text : fields[field.key].toArray())
                texts += text.toString();
            for (int rank = 0; rank < texts.size(); ++rank) {
                auto &known = table[kind.value][foldedKey(texts[rank])];
                if (known.field.isEmpty() || known.rank > rank)
                    known = {field.key, rank};
            }
        }
    }
    return table;
}

const SynonymTable &synonymTable()
{
    static const SynonymTable table = readSynonyms();
    return table;
}

qsizetype editDistance(const QString &left, const QString &right)
{
    std::vector<qsizetype> row(size_t(right.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < left.size(); ++i) {
        qsizetype diagonal = row[0]++;
        for (qsizetype j = 0; j < right.size(); ++j) {
            const qsizetype above = row[size_t(j) + 1];
            row[size_t(j) + 1]
                = std::min({above + 1, row[size_t(j)] + 1, diagonal + (left[i] == right[j] ? 0 : 1)});
            diagonal = above;
        }
    }
    return row.back();
}

} // namespace

QString importKindKey(ImportKind kind)
{
    return keyOf(kindKeys, kind);
}

std::optional<ImportKind> importKindFromKey(QStringView key)
{
    return valueOf(kindKeys, key);
}

QString fieldTypeKey(FieldType type)
{
    return keyOf(typeKeys, type);
}

std::optional<FieldType> fieldTypeFromKey(QStringView key)
{
    return valueOf(typeKeys, key);
}

const std::vector<Field> &fieldsOf(ImportKind kind)
{
    static const FieldCatalogue catalogue = readFieldCatalogue();
    static const std::vector<Field> none;
    const auto found = catalogue.find(kind);
    return found == catalogue.end() ? none : found->second;
}

const Field *findField(ImportKind kind, QStringView key)
{
    for (const Field &field : fieldsOf(kind)) {
        if (field.key == key)
            return &field;
    }
    return nullptr;
}

bool takesCustomFields(ImportKind kind)
{
    return kind != ImportKind::Rate && kind != ImportKind::CampaignDay;
}

std::optional<HeaderMatch> fieldForHeader(ImportKind kind, QStringView header)
{
    const auto table = synonymTable().find(kind);
    if (table == synonymTable().end())
        return std::nullopt;
    const auto found = table->second.find(foldedKey(header));
    return found == table->second.end() ? std::nullopt : std::optional(*found);
}

bool isKnownHeader(QStringView header)
{
    const QString key = foldedKey(header);
    return std::any_of(synonymTable().begin(), synonymTable().end(),
                       [&](const auto &kind) { return kind.second.contains(key); });
}

QString nearestName(const QString &wanted, const QStringList &candidates)
{
    const QString key = foldedKey(wanted);
    QString best;
    qsizetype bestDistance = std::max<qsizetype>(2, key.size() / 2) + 1;
    for (const QString &candidate : candidates) {
        const qsizetype distance = editDistance(key, foldedKey(candidate));
        if (distance < bestDistance) {
            bestDistance = distance;
            best = candidate;
        }
    }
    return best;
}

FieldType fieldTypeOf(CustomType type)
{
    switch (type) {
    case CustomType::Number:
        return FieldType::Number;
    case CustomType::Money:
        return FieldType::Money;
    case CustomType::Date:
        return FieldType::Date;
    case CustomType::YesNo:
        return FieldType::YesNo;
    case CustomType::Choice:
        return FieldType::Choice;
    case CustomType::Choices:
        return FieldType::Choices;
    case CustomType::Text:
        break;
    }
    return FieldType::Text;
}

} // namespace huni
