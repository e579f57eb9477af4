#pragma once

#include "core/store/history.h"
#include "ui/history/historyrowmodel.h"
#include "ui/history/historywords.h"

#include <QHash>

namespace huni {

class Pipeline;

/// One change of one field, or the making, deleting or coming back of the whole thing.
struct ThingChange {
    HistoryEntry entry{}; ///< without its rows
    RowHistory row{}; ///< without its fields
    std::optional<FieldChange> field{};
    Currency currency{}; ///< of amounts among the changes
    bool canRevert = false;
};

/// Everything that was done to a lead, company or opportunity, newest first, a row a field. Read page by
/// page.
class ThingHistoryModel final : public HistoryRowModel
{
    Q_OBJECT

public:
    ThingHistoryModel(Pipeline &pipeline, Language language, QObject *parent = nullptr);

    void show(Table table, const Uuid &id);
    Table table() const { return m_table; }
    const Uuid &id() const { return m_id; }
    /// Its name as it stands; empty when it is not there any more.
    const QString &name() const { return m_name; }
    /// Reads the first page again.
    void reload();
    /// Only changes of this field, by its name in words; empty: all.
    void setField(const QString &field);
    /// Names of the fields that were changed, in words, sorted.
    QStringList fields() const;
    /// The change of a row; nullptr for headings.
    const ThingChange *change(int row) const;
    /// A row as text: when, who, with what, and what.
    QString plainText(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

protected:
    const HistoryRow &shownRow(int row) const override { return m_rows[size_t(row)].shown; }

private:
    struct Row {
        HistoryRow shown{};
        std::optional<ThingChange> change{};
    };
    std::vector<ThingChange> readPage();
    void rebuild();
    HistoryRow rowOf(const ThingChange &change) const;
    QString fieldOf(const ThingChange &change) const;
    void nameThings(Connection &connection, const FieldChange &field);
    Currency currencyOf(const RowHistory &row) const;

    Pipeline &m_pipeline;
    Language m_language;
    Reader m_reader;
    Table m_table = Table::Lead;
    Uuid m_id{};
    QString m_name;
    QString m_field;
    std::optional<HistoryWords> m_words;
    QHash<Uuid, QString> m_names;
    Currency m_currency{};
    std::vector<ThingChange> m_changes;
    std::vector<Row> m_rows;
    qint64 m_before = 0;
    bool m_hasMore = false;
};

} // namespace huni
