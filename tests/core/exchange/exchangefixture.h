#pragma once

#include "core/exchange/csvreader.h"
#include "core/exchange/mapping.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

namespace huni::test {

using Rows = std::vector<QStringList>;

inline std::unique_ptr<TextSource> sourceOf(const QByteArray &bytes)
{
    auto source = TextSource::fromBytes(bytes);
    return source ? std::move(*source) : nullptr;
}

inline QString dataFile(const char *name)
{
    return QStringLiteral(HUNI_TEST_DATA_DIR "/exchange/") + QLatin1String(name);
}

inline QString sharedFile(const char *name)
{
    return QStringLiteral(HUNI_SHARED_DIR "/data/") + QLatin1String(name);
}

inline QStringList texts(std::span<const std::string_view> fields)
{
    QStringList out;
    for (const std::string_view field : fields)
        out += QString::fromUtf8(field.data(), qsizetype(field.size()));
    return out;
}

inline Rows rowsOf(TextSource &source, const FileDialect &dialect)
{
    CsvReader reader(source, dialect);
    FileRecord record;
    Rows rows;
    for (auto more = reader.next(record); more && *more; more = reader.next(record))
        rows.push_back(texts(record.fields));
    return rows;
}

/// All records of a text, delimiter found by itself.
inline Rows rowsOf(const QByteArray &bytes)
{
    const auto source = sourceOf(bytes);
    return rowsOf(*source, sniffDialect(*source).valueOr({}));
}

inline Rows rowsOfFile(const QString &path)
{
    auto source = TextSource::open(path);
    if (!source)
        return {};
    return rowsOf(**source, sniffDialect(**source).valueOr({}));
}

inline SurveyResult surveyOf(const QByteArray &bytes, const SurveyOptions &options = {})
{
    const auto source = sourceOf(bytes);
    return survey(*source, options).valueOr({});
}

inline SurveyResult surveyOfFile(const QString &path)
{
    auto source = TextSource::open(path);
    return source ? survey(**source).valueOr({}) : SurveyResult{};
}

} // namespace huni::test
