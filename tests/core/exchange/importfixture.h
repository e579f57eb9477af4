#pragma once

#include "core/exchange/importer.h"
#include "core/pipeline.h"
#include "tests/core/exchange/exchangefixture.h"
#include "tests/core/store/trialpipeline.h"

#include <QTemporaryDir>

namespace huni::test {

/// A pipeline in a folder of its own, with a clock that stands still.
class ImportFixture
{
public:
    ImportFixture()
    {
        StoreOptions options;
        options.businessClock = &clock;
        auto made = Pipeline::create(folder.filePath(QStringLiteral("p.huni")),
                                     {.currency = Currency::of("TRY"),
                                      .timeZone = "Europe/Istanbul",
                                      .memberName = QStringLiteral("Tester")},
                                     std::move(options));
        if (made)
            pipeline = std::move(*made);
    }

    QString file(const QByteArray &content, const QString &name = QStringLiteral("in.csv"))
    {
        const QString path = folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            return {};
        return path;
    }

    Result<ImportOutcome> import(const QString &path, std::optional<ImportKind> kind = {},
                                 ImportRequest request = {})
    {
        request.path = path;
        if (kind)
            request.mapping.kind = kind;
        return Importer(pipeline->store()).run(request);
    }
    Result<ImportOutcome> importText(const QByteArray &content, std::optional<ImportKind> kind = {},
                                     ImportRequest request = {})
    {
        return import(file(content), kind, std::move(request));
    }

    qint64 number(std::string_view sql) { return trial::numberFrom(pipeline->store(), sql); }
    QString text(std::string_view sql)
    {
        QString answer;
        (void)pipeline->store().inspect([&](Connection &connection) -> Result<void> {
            Query query(connection, sql);
            if (query.next())
                answer = query.text(0);
            return {};
        });
        return answer;
    }
    qint64 count(const char *table)
    {
        return number(std::string("SELECT count(*) FROM ") + table + " WHERE gone=0");
    }

    QStringList fingerprints() { return trial::fingerprintsOf(pipeline->store()); }
    /// Everything that people see, as one text per table.
    QStringList contents()
    {
        QStringList all;
        (void)pipeline->store().inspect([&](Connection &connection) -> Result<void> {
            for (const TableInfo &table : registeredTables()) {
                QStringList rows;
                std::string columns = "hex(id)";
                for (const ColumnInfo &column : table.columns)
                    columns += std::string("||'|'||coalesce(quote(\"") + column.name + "\"),'')";
                if (table.hasCustom)
                    columns += "||coalesce(custom,'')";
                Query query(connection,
                            "SELECT " + columns + " FROM " + table.name + " WHERE gone=0 ORDER BY id");
                while (query.next())
                    rows += query.text(0);
                all += QString::fromLatin1(table.name) + u'\n' + rows.join(u'\n');
            }
            return {};
        });
        return all;
    }

    QTemporaryDir folder{};
    FixedClock clock{1'795'000'000'000};
    std::unique_ptr<Pipeline> pipeline{};
};

inline QString why(const Result<ImportOutcome> &result)
{
    if (result.ok())
        return result->errors.empty() ? QString()
                                      : result->errors.front().column + u' ' + result->errors.front().detail;
    const Error &error = result.error();
    return QStringLiteral("%1 %2 %3 %4").arg(int(error.code)).arg(error.thing, error.place, error.detail);
}

} // namespace huni::test
