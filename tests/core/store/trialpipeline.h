#pragma once

#include "core/leads/records.h"
#include "core/pipeline.h"
#include "core/store/check.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <map>

namespace huni::trial {

/// Takes a file back to the first version of the schema, as an early Huni wrote it.
constexpr const char *asFirstSchema = R"sql(
ALTER TABLE sync_action DROP COLUMN undoes_writer;
ALTER TABLE sync_action DROP COLUMN undone_by_writer;
ALTER TABLE lead DROP COLUMN merged_into;
ALTER TABLE company DROP COLUMN merged_into;
DROP INDEX label_company;
DROP INDEX activity_company;
ALTER TABLE label DROP COLUMN company;
DROP TABLE "view";
DROP TABLE list;
DROP TABLE list_member;
DROP TABLE distinct_pair;
DROP TABLE draft;
CREATE TABLE kept_model AS SELECT * FROM scoring_model;
CREATE TABLE kept_version AS SELECT * FROM scoring_version;
DROP TABLE scoring_model;
DROP TABLE scoring_version;
DROP TABLE hand_points;
DROP TABLE predictive_model;
PRAGMA user_version=1)sql";
/// For a file that was made by asFirstSchema and migrated: rows that its log speaks of, but that no file of that age had.
constexpr const char *withRowsOfItsLog = R"sql(
INSERT INTO scoring_model SELECT * FROM kept_model;
INSERT INTO scoring_version SELECT * FROM kept_version;
DROP TABLE kept_model;
DROP TABLE kept_version)sql";

/// A folder for one test: pipelines, and what the program keeps of them on this machine.
class Place
{
public:
    Place() { qputenv("XDG_DATA_HOME", m_folder.filePath(QStringLiteral("data")).toUtf8()); }
    QString path(const char *name = "p.huni") const { return m_folder.filePath(QString::fromLatin1(name)); }
    QString folder() const { return m_folder.path(); }

private:
    // In memory where that can be had: these tests are about contents, not about the disk.
    QTemporaryDir m_folder{QFileInfo(QStringLiteral("/dev/shm")).isWritable()
                               ? QStringLiteral("/dev/shm/huni-XXXXXX")
                               : QDir::tempPath() + QStringLiteral("/huni-XXXXXX")};
};

inline std::unique_ptr<Pipeline> newPipeline(const QString &path)
{
    auto made = Pipeline::create(path,
                                 {.currency = Currency::of("TRY"),
                                  .timeZone = "Europe/Istanbul",
                                  .memberName = QStringLiteral("Deniz")});
    if (!made)
        qWarning("create: %d %s", int(made.error().code), qPrintable(made.error().detail));
    return made ? std::move(*made) : nullptr;
}

inline std::unique_ptr<Pipeline> openPipeline(const QString &path)
{
    auto opened = Pipeline::open(path);
    if (!opened)
        qWarning("open: %d %s", int(opened.error().code), qPrintable(opened.error().detail));
    return opened ? std::move(*opened) : nullptr;
}

inline LeadId addLead(Pipeline &pipeline, const QString &name)
{
    Lead lead;
    lead.givenName = name;
    lead.email = name.toLower().remove(u' ') + QStringLiteral("@example.com");
    return pipeline.leads().create(lead).valueOr({});
}

inline Result<void> setTitle(Pipeline &pipeline, LeadId lead, const char *title)
{
    const std::pair<int, Value> cell{col::Lead::Title, textValue(std::string_view(title))};
    return pipeline.leads().edit(lead, std::span(&cell, 1));
}

inline QString titleOf(Pipeline &pipeline, LeadId lead)
{
    Reader reader = pipeline.store().reader();
    const auto read = reader.read([&](Connection &c) { return readLead(reader, c, lead); });
    return read && *read ? (*read)->title : QStringLiteral("(gone)");
}

/// The first cell of the first row of an answer; -1 when there is none.
inline qint64 numberFrom(Store &store, std::string_view sql)
{
    qint64 number = -1;
    (void)store.inspect([&](Connection &connection) -> Result<void> {
        Query query(connection, sql);
        if (query.next())
            number = query.integer(0);
        return {};
    });
    return number;
}

/// What each projection says of its contents.
inline QStringList fingerprintsOf(Store &store)
{
    QStringList all;
    (void)store.inspect([&](Connection &connection) -> Result<void> {
        for (const auto &projection : store.projections())
            all += QString::fromStdString(projection->fingerprint(connection));
        return {};
    });
    return all;
}

/// All that people can see: the rows that are there, with their cells, in order of their ids.
inline QByteArray visible(Pipeline &pipeline)
{
    QByteArray out;
    (void)pipeline.store().inspect([&](Connection &connection) -> Result<void> {
        CustomFieldNumbers fields;
        for (const TableInfo &info : registeredTables()) {
            Query rows(connection, std::string("SELECT id FROM ") + info.name + " WHERE gone=0 ORDER BY id");
            while (rows.next()) {
                Query query(connection, recordSelect(info.table), rows.id(0));
                query.next();
                const Record record = recordFrom(query, 3, info, fields, connection);
                out += QByteArray(info.name) + ' ' + rows.id(0).text().toLatin1();
                std::map<QString, Value> cells;
                for (int column = 1; column <= info.columnCount(); ++column)
                    cells[QString::fromLatin1(info.column(column).name)] = record.at(column);
                for (const CustomCell &cell : record.custom)
                    cells[cell.field.text()] = cell.value;
                for (const auto &[name, value] : cells) {
                    if (isNull(value))
                        continue;
                    out += ' ' + name.toUtf8() + '=';
                    if (const auto *number = std::get_if<qint64>(&value))
                        out += QByteArray::number(*number);
                    else if (const auto *real = std::get_if<double>(&value))
                        out += QByteArray::number(*real, 'g', 17);
                    else if (const auto *id = std::get_if<Uuid>(&value))
                        out += id->text().toLatin1();
                    else
                        out += '"' + QByteArray::fromStdString(std::get<std::string>(value)) + '"';
                }
                out += '\n';
            }
        }
        return {};
    });
    return out;
}

inline QString problemsOf(Pipeline &pipeline)
{
    QString out;
    for (const CheckProblem &problem : checkPipeline(pipeline.store(), CheckDepth::Full).problems)
        out += checkProblemKey(problem.kind) + QStringLiteral(": ") + problem.thing + QStringLiteral(": ")
            + problem.detail + u'\n';
    return out;
}

inline QByteArray digestOf(Pipeline &pipeline)
{
    QByteArray digest;
    (void)pipeline.store().inspect([&](Connection &connection) -> Result<void> {
        digest = contentDigest(connection);
        return {};
    });
    return digest;
}

} // namespace huni::trial
