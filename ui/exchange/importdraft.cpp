#include "ui/exchange/importdraft.h"

#include <QJsonArray>

namespace huni {

MappingOverrides ImportDraft::overrides() const
{
    MappingOverrides overrides;
    overrides.kind = kind;
    overrides.layout = layout;
    QJsonArray json;
    for (auto it = columns.begin(); it != columns.end(); ++it) {
        const ColumnChoice &choice = it.value();
        if (choice.field.isEmpty())
            continue;
        QJsonObject column{{QStringLiteral("column"), it.key()}, {QStringLiteral("field"), choice.field}};
        if (!choice.type.isEmpty())
            column[u"type"] = choice.type;
        if (!choice.format.isEmpty())
            column[u"format"] = choice.format;
        if (!choice.currency.isEmpty())
            column[u"currency"] = choice.currency;
        QJsonObject values;
        for (auto value = choice.values.begin(); value != choice.values.end(); ++value)
            values[value.key()] = value.value();
        if (!values.isEmpty())
            column[u"values"] = values;
        json += column;
    }
    overrides.file[u"columns"] = json;
    return overrides;
}

SurveyOptions ImportDraft::surveyOptions() const
{
    SurveyOptions options;
    options.delimiter = delimiter;
    options.headerLine = headerLine;
    options.localeIsMonthFirst = localeIsMonthFirst;
    return options;
}

ImportRequest ImportDraft::request() const
{
    ImportRequest request;
    request.path = path;
    request.encoding = encoding;
    request.delimiter = delimiter;
    request.headerLine = headerLine;
    request.sheet = sheet;
    request.mapping = overrides();
    request.match = match;
    request.mode = mode;
    request.owner = owner;
    request.localeIsMonthFirst = localeIsMonthFirst;
    return request;
}

} // namespace huni
