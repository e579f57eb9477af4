#pragma once

#include "core/leads/lists.h"
#include "core/leads/views.h"
#include "core/pipeline.h"
#include "ui/background/backgroundreader.h"
#include "ui/table/tablemodel.h"
#include "ui/words/translations.h"

#include <QLocale>
#include <QTimer>

namespace huni {

/// Feeds a table from a pipeline: which rows there are is read in another thread while the old ones stay, what they show
/// when it comes into sight. Follows every commit, also of other processes.
class TableFeed final : public QObject
{
    Q_OBJECT

public:
    TableFeed(Pipeline &pipeline, Table table, Language language, QObject *parent = nullptr);
    ~TableFeed() override;

    Table table() const { return m_table; }
    Language language() const { return m_language; }
    bool isTurkish() const { return m_language == Language::Turkish; }
    const QLocale &locale() const { return m_locale; }
    Pipeline &pipeline() const { return m_pipeline; }
    Instant now() const { return m_pipeline.store().clock().now(); }
    QDate today() const { return localDay(now(), m_catalog.zone); }
    TableModel &model() { return m_model; }
    const TableModel &model() const { return m_model; }

    /// The lists as they stand now.
    const Catalog &catalog() const { return m_catalog; }
    const TableFields &fields() const { return *m_fields; }
    const std::vector<FixedList> &lists() const { return m_lists; }
    const FixedList *list(ListId id) const;
    const std::vector<SavedView> &views() const { return m_views; }
    const SavedView *view(ViewId id) const;
    QString fieldName(const TableField &field) const;

    /// Reads the rows of another question.
    void setQuery(const TableQuery &query);
    const TableQuery &query() const { return m_query; }
    void setColumns(const QStringList &fields);
    const QStringList &columns() const { return m_columns; }

    /// Things there are, whatever the filter lets through; nothing until they have been counted.
    std::optional<qint64> total() const { return m_total; }
    /// Whether rows have been read at all.
    bool hasRead() const { return m_hasRead; }
    bool isSettled() const { return !m_rows.isReading() && !m_readTimer.isActive(); }
    /// Why there are no rows; nothing when they could be read.
    const std::optional<Error> &problem() const { return m_problem; }

    /// Reads rows without their cells: some, at once.
    std::vector<TableLine> linesOf(std::span<const qint64> keys);
    /// Their ids and names.
    std::vector<std::pair<Uuid, QString>> idsOf(std::span<const qint64> keys);
    template <class Call>
    auto read(Call &&call)
    {
        return m_reader.read(std::forward<Call>(call));
    }

Q_SIGNALS:
    /// Rows, or how many there are, were read.
    void counted();
    /// Fields, choices, lists or saved views are others now.
    void listsChanged();
    /// Everything that was to be read has been read.
    void settled();

private:
    void follow(const ChangeSet &changes);
    void readLists();
    /// Rows of the pipeline as they answer a question.
    struct Rows {
        Result<TableKeys> keys;
        qint64 total = 0;
        qint64 commitNo = 0;
    };
    std::function<Rows(Reader &, TaskControl &)> question() const;
    void readRows();
    void take(const Rows &answer);
    std::vector<GroupHead> headsOf(const std::vector<TableGroup> &groups) const;
    void showColumns();
    std::vector<std::pair<qint64, TableModel::Line>> loadLines(std::span<const qint64> keys);

    Pipeline &m_pipeline;
    Table m_table;
    Language m_language;
    QLocale m_locale;
    Reader m_reader;
    TableModel m_model;
    Catalog m_catalog;
    std::unique_ptr<TableFields> m_fields;
    std::vector<FixedList> m_lists;
    std::vector<SavedView> m_views;
    TableQuery m_query;
    QStringList m_columns;
    std::optional<qint64> m_total;
    std::optional<Error> m_problem;
    QTimer m_readTimer;
    qint64 m_commitNo = 0;
    bool m_hasRead = false;
    BackgroundReader m_rows;
};

} // namespace huni
