#pragma once

#include "core/leads/catalog.h"
#include "core/store/undostack.h"
#include "ui/history/historyrowmodel.h"
#include "ui/words/translations.h"

namespace huni {

class Pipeline;

/// What was done in the file, newest first, by days; above the present point what redo would bring back. Read
/// page by page, however long the log is.
class UndoListModel final : public HistoryRowModel
{
    Q_OBJECT

public:
    UndoListModel(Pipeline &pipeline, Language language, QObject *parent = nullptr);

    /// Reads the first page again.
    void reload();
    /// The action of a row; nullptr for headings and the present point.
    const UndoEntry *entry(int row) const;
    /// What was done, in words.
    QString words(const UndoEntry &entry) const;
    /// The row of the present point.
    int presentRow() const { return m_present; }
    /// What has to be undone (below the present point) or redone (above) until this row has been, in that
    /// order. Empty when the row can be neither.
    std::vector<UndoEntry> wayTo(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

protected:
    const HistoryRow &shownRow(int row) const override { return m_rows[size_t(row)].shown; }

private:
    struct Row {
        HistoryRow shown{};
        std::optional<UndoEntry> entry{};
    };
    void append(const UndoEntry &entry, std::vector<Row> &rows);
    HistoryRow rowOf(const UndoEntry &entry) const;

    Pipeline &m_pipeline;
    Language m_language;
    Reader m_reader;
    Catalog m_catalog;
    std::vector<Row> m_rows;
    QDate m_day;
    int m_present = 0;
    qint64 m_before = 0; ///< commit of the oldest that was read
    bool m_hasMore = true;
};

} // namespace huni
