#include "core/exchange/mapping.h"

#include "core/base/folding.h"
#include "core/exchange/cellconverter.h"
#include "core/exchange/fieldlists.h"

#include <QJsonArray>

#include <algorithm>

namespace huni {

namespace {

using MappingReason = ColumnMapping::Reason;

const QString skipField = QStringLiteral("skip");
const QString customPrefix = QStringLiteral("custom:");

bool isNumberField(FieldType type)
{
    return type == FieldType::Number || type == FieldType::Money;
}

bool isDateField(FieldType type)
{
    return type == FieldType::Date || type == FieldType::DateTime || type == FieldType::Year;
}

bool hasOutcome(const QStringList &samples)
{
    return std::any_of(samples.begin(), samples.end(),
                       [](const QString &sample) { return !outcomeOf(sample.toStdString()).empty(); });
}

// Bare numbers under such a header are days as a spreadsheet counts them.
bool isDateHeader(const QString &header)
{
    const QStringList words = foldedWords(header);
    return std::any_of(words.begin(), words.end(), [](const QString &word) {
        return word == QLatin1String("date") || word.startsWith(QLatin1String("tarih"));
    });
}

class MappingBuilder
{
public:
    MappingBuilder(const SurveyResult &survey, const MappingOverrides &overrides)
        : m_survey(survey)
        , m_overrides(overrides)
    {
    }

    Result<ImportMapping> build()
    {
        if (const auto chosen = chooseKind(); !chosen)
            return chosen.error();
        createColumns();
        for (const auto step : {&MappingBuilder::applyFile, &MappingBuilder::applyCaller}) {
            if (const auto applied = (this->*step)(); !applied)
                return applied.error();
        }
        applyLayout();
        applySynonyms();
        makeRestCustom();
        for (ColumnMapping &column : m_mapping.columns)
            addFormats(column);
        if (const auto applied = applyFileFormats(); !applied)
            return applied.error();
        if (const auto applied = applyValues(); !applied)
            return applied.error();
        return std::move(m_mapping);
    }

private:
    Result<void> chooseKind()
    {
        const QString named
            = m_overrides.layout.isEmpty() ? m_overrides.file[u"layout"].toString() : m_overrides.layout;
        std::optional<ImportKind> kind = m_overrides.kind;
        if (!kind)
            kind = importKindFromKey(m_overrides.file[u"kind"].toString());
        if (named == QLatin1String("none")) {
            m_layout = nullptr;
        } else if (!named.isEmpty()) {
            const auto found = layoutNamed(named);
            if (!found)
                return found.error();
            m_layout = *found;
        } else {
            m_layout = recogniseLayout(m_survey.header.columns);
            if (m_layout && kind && *kind != m_layout->kind)
                m_layout = nullptr; // the caller wants something else from this file
        }
        m_mapping.kind = m_layout ? m_layout->kind : kind.value_or(ImportKind::Lead);
        if (m_layout) {
            m_mapping.layout = m_layout->name;
            m_mapping.fixed = m_layout->fixed;
        }
        return {};
    }

    void createColumns()
    {
        for (int i = 0; i < int(m_survey.header.columns.size()); ++i) {
            ColumnMapping column;
            column.column = m_survey.header.columns[i];
            column.index = i;
            m_mapping.columns.push_back(column);
        }
    }

    Result<ColumnMapping *> columnNamed(const QString &name)
    {
        for (ColumnMapping &column : m_mapping.columns) {
            if (column.column == name.trimmed())
                return &column;
        }
        for (ColumnMapping &column : m_mapping.columns) {
            if (!foldedKey(name).isEmpty() && foldedKey(column.column) == foldedKey(name))
                return &column;
        }
        return Error{Errc::UnknownColumn, name.trimmed(), {}, nearestName(name, m_survey.header.columns)};
    }

    Result<QString> checkedField(const QString &given) const
    {
        const QString field = given.trimmed();
        if (field == skipField || findField(m_mapping.kind, field))
            return field;
        if (field.startsWith(customPrefix) && field.size() > customPrefix.size()
            && takesCustomFields(m_mapping.kind)) {
            if (field.toUtf8().size() - customPrefix.size() > maxFieldNameBytes)
                return Error{Errc::ValueTooLong, customPrefix, {}, QString::number(maxFieldNameBytes)};
            return field;
        }
        QStringList keys;
        for (const Field &known : fieldsOf(m_mapping.kind))
            keys += known.key;
        return Error{Errc::UnknownField, field, {}, nearestName(field, keys)};
    }

    void assign(ColumnMapping &column, const QString &field, MappingReason reason)
    {
        column.field = field;
        column.reason = reason;
        if (!column.isSkipped())
            m_taken += field;
    }

    Result<void> applyFile()
    {
        for (const QJsonValue &value : m_overrides.file[u"columns"].toArray()) {
            const QJsonObject json = value.toObject();
            const auto column = columnNamed(json[u"column"].toString());
            if (!column)
                return column.error();
            const auto field = checkedField(json[u"field"].toString());
            if (!field)
                return field.error();
            assign(**column, *field, MappingReason::File);
        }
        const QJsonObject fixed = m_overrides.file[u"fixed"].toObject();
        for (auto it = fixed.begin(); it != fixed.end(); ++it)
            m_mapping.fixed.insert(it.key(), it.value().toString());
        return {};
    }

    Result<void> applyCaller()
    {
        for (const QString &text : m_overrides.maps) {
            const qsizetype at = text.lastIndexOf(u'=');
            if (at <= 0)
                return Error{Errc::BadMapping, QStringLiteral("map"), {}, text};
            const auto column = columnNamed(text.left(at));
            if (!column)
                return column.error();
            const auto field = checkedField(text.mid(at + 1));
            if (!field)
                return field.error();
            assign(**column, *field, MappingReason::Caller);
        }
        for (const QString &name : m_overrides.skips) {
            const auto column = columnNamed(name);
            if (!column)
                return column.error();
            assign(**column, skipField, MappingReason::Caller);
        }
        return {};
    }

    void applyLayout()
    {
        if (!m_layout)
            return;
        for (ColumnMapping &column : m_mapping.columns) {
            const auto known
                = std::find_if(m_layout->columns.begin(), m_layout->columns.end(), [&](const auto &entry) {
                      return foldedKey(entry.header) == foldedKey(column.column);
                  });
            if (known == m_layout->columns.end() || !column.field.isEmpty() || m_taken.contains(known->field))
                continue;
            if (profileOf(column).filled == 0 && !findField(m_mapping.kind, known->field))
                continue;
            assign(column, known->field, MappingReason::Layout);
            column.isNegated = known->isNegated;
            column.values = m_layout->values.value(known->header);
        }
    }

    // Of several columns for one field the one with the better known header wins; an empty column gives way.
    void applySynonyms()
    {
        struct Claim {
            ColumnMapping *column;
            HeaderMatch match;
            bool isEmpty;
        };
        std::vector<Claim> claims;
        for (ColumnMapping &column : m_mapping.columns) {
            const auto match = fieldForHeader(m_mapping.kind, column.column);
            if (column.field.isEmpty() && match)
                claims.push_back({&column, *match, profileOf(column).filled == 0});
        }
        std::stable_sort(claims.begin(), claims.end(), [](const Claim &left, const Claim &right) {
            return std::pair(left.isEmpty, left.match.rank) < std::pair(right.isEmpty, right.match.rank);
        });
        for (const Claim &claim : claims) {
            if (!m_taken.contains(claim.match.field) && fits(*claim.column, claim.match.field))
                assign(*claim.column, claim.match.field, MappingReason::Header);
        }
    }

    // A known header over cells that cannot be the field: `Won` with amounts, `Phone` with yes and no.
    bool fits(const ColumnMapping &column, const QString &key) const
    {
        const ColumnProfile &profile = profileOf(column);
        const Field *field = findField(m_mapping.kind, key);
        if (!field || profile.filled == 0)
            return field != nullptr;
        switch (field->type) {
        case FieldType::Email:
            return profile.emails > 0;
        case FieldType::Number:
        case FieldType::Money:
            return profile.numbers > 0;
        case FieldType::Date:
        case FieldType::DateTime:
            return profile.dates + profile.serials > 0;
        case FieldType::Year:
            return profile.dates + profile.serials + profile.numbers > 0;
        case FieldType::YesNo:
            return profile.yesNos > 0;
        case FieldType::Outcome:
            return profile.yesNos > 0 || hasOutcome(profile.samples);
        case FieldType::Phone:
            return profile.yesNos < profile.filled;
        case FieldType::Currency:
            return std::any_of(profile.samples.begin(), profile.samples.end(),
                               [](const QString &sample) { return Currency::fromText(sample).has_value(); });
        case FieldType::Choice: { // `Arrival` may also be a day, and `Type` anything
            const QString list = listOfField(key);
            return list.isEmpty() || std::any_of(profile.samples.begin(), profile.samples.end(), [&](const QString &sample) {
                       return isInList(list, sample);
                   });
        }
        default:
            return true;
        }
    }

    void makeRestCustom()
    {
        for (ColumnMapping &column : m_mapping.columns) {
            if (!column.field.isEmpty())
                continue;
            if (!takesCustomFields(m_mapping.kind))
                assign(column, skipField, MappingReason::KindTakesNone);
            else if (profileOf(column).filled == 0 && m_survey.rows > 0)
                assign(column, skipField, MappingReason::Empty);
            else if (column.column.startsWith(customPrefix) && column.column.size() > customPrefix.size())
                assign(column, column.column, MappingReason::Header); // as Huni writes it
            else
                assign(column, customPrefix + column.column, MappingReason::Custom);
        }
    }

    const ColumnProfile &profileOf(const ColumnMapping &column) const
    {
        return m_survey.columns[size_t(column.index)];
    }

    void addFormats(ColumnMapping &column) const
    {
        const ColumnProfile &profile = profileOf(column);
        const Field *field = findField(m_mapping.kind, column.field);
        column.type = field ? field->type : column.isCustom() ? profile.inferred : FieldType::Text;
        column.number = profile.number;
        column.date = profile.dateFormat();
        if (column.isCustom() && column.type == FieldType::Number && profile.serials == profile.filled
            && isDateHeader(column.column))
            column.type = column.date.hasTime ? FieldType::DateTime : FieldType::Date;
        if (column.isCustom())
            column.choices = profile.choices;
        if (column.type == FieldType::Outcome)
            column.noMeansLost = profile.hasYes && profile.hasNo;
    }

    Result<void> applyFileFormats()
    {
        for (const QJsonValue &value : m_overrides.file[u"columns"].toArray()) {
            const QJsonObject json = value.toObject();
            ColumnMapping &column = **columnNamed(json[u"column"].toString());
            if (column.reason != MappingReason::File)
                continue;
            column.isNegated = json[u"negated"].toBool(column.isNegated);
            if (column.isCustom() && json.contains(u"type")) {
                const auto type = fieldTypeFromKey(json[u"type"].toString());
                if (!type)
                    return Error{Errc::BadMapping, column.column, {}, json[u"type"].toString()};
                column.type = *type;
            }
            if (const auto applied = applyFormat(column, json[u"format"].toString()); !applied)
                return applied.error();
            if (const QString code = json[u"currency"].toString(); !code.isEmpty()) {
                const auto currency = Currency::fromText(code);
                if (!currency)
                    return Error{Errc::BadMapping, column.column, {}, code};
                column.number.currency = *currency;
            }
            const QJsonObject values = json[u"values"].toObject();
            for (auto it = values.begin(); it != values.end(); ++it)
                column.values.insert(folded(it.key()), it.value().toString());
        }
        return {};
    }

    static Result<void> applyFormat(ColumnMapping &column, const QString &name)
    {
        if (name.isEmpty())
            return {};
        const auto number = NumberFormat::fromName(name);
        const auto date = DateFormat::fromName(name);
        if (isNumberField(column.type) && number) {
            const Currency currency = column.number.currency;
            column.number = *number;
            column.number.currency = currency;
        } else if (isDateField(column.type) && date) {
            column.date = *date;
        } else {
            return Error{Errc::BadMapping, column.column, {}, name};
        }
        return {};
    }

    // Both a column and a text may contain `:` and `=`: the longest prefix that is a column counts.
    Result<void> applyValues()
    {
        for (const QString &given : m_overrides.values) {
            const qsizetype equals = given.lastIndexOf(u'=');
            if (equals <= 0 || !given.left(equals).contains(u':'))
                return Error{Errc::BadMapping, QStringLiteral("value"), {}, given};
            ColumnMapping *column = nullptr;
            qsizetype colon = equals;
            while (!column && (colon = given.lastIndexOf(u':', colon - 1)) > 0) {
                if (const auto found = columnNamed(given.left(colon)); found)
                    column = *found;
            }
            if (!column)
                return columnNamed(given.left(given.indexOf(u':'))).error();
            column->values.insert(folded(given.mid(colon + 1, equals - colon - 1).trimmed()),
                                  given.mid(equals + 1).trimmed());
        }
        return {};
    }

    const SurveyResult &m_survey;
    const MappingOverrides &m_overrides;
    const Layout *m_layout = nullptr;
    ImportMapping m_mapping{};
    QStringList m_taken{};
};

} // namespace

bool ColumnMapping::isAmbiguous() const
{
    return (isNumberField(type) && number.isAmbiguous) || (isDateField(type) && date.isAmbiguous);
}

QString ColumnMapping::formatName() const
{
    if (isSkipped())
        return {};
    return isNumberField(type) ? number.name() : isDateField(type) ? date.name() : QString();
}

const ColumnMapping *ImportMapping::columnFor(const QString &field) const
{
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const auto &column) { return column.field == field; });
    return found == columns.end() ? nullptr : &*found;
}

Result<ImportMapping> proposeMapping(const SurveyResult &survey, const MappingOverrides &overrides)
{
    return MappingBuilder(survey, overrides).build();
}

QJsonObject mappingToJson(const ImportMapping &mapping)
{
    QJsonArray columns;
    for (const ColumnMapping &column : mapping.columns) {
        QJsonObject json{{QStringLiteral("column"), column.column}, {QStringLiteral("field"), column.field}};
        if (!column.isSkipped())
            json[u"type"] = fieldTypeKey(column.type);
        if (const QString format = column.formatName(); !format.isEmpty())
            json[u"format"] = format;
        if (column.type == FieldType::Money && !column.isSkipped() && !column.number.currency.isEmpty())
            json[u"currency"] = column.number.currency.text();
        if (column.isAmbiguous())
            json[u"ambiguous"] = true;
        if (column.isNegated)
            json[u"negated"] = true;
        QJsonObject values;
        for (auto it = column.values.begin(); it != column.values.end(); ++it)
            values[it.key()] = it.value();
        if (!values.isEmpty())
            json[u"values"] = values;
        columns.append(json);
    }
    QJsonObject fixed;
    for (auto it = mapping.fixed.begin(); it != mapping.fixed.end(); ++it)
        fixed[it.key()] = it.value();
    QJsonObject json{
        {QStringLiteral("kind"), importKindKey(mapping.kind)},
        {QStringLiteral("layout"), mapping.layout.isEmpty() ? QJsonValue() : QJsonValue(mapping.layout)},
        {QStringLiteral("columns"), columns}};
    if (!fixed.isEmpty())
        json[u"fixed"] = fixed;
    return json;
}

} // namespace huni
