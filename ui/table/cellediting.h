#pragma once

#include "ui/table/celleditor.h"
#include "ui/table/tablemodel.h"

#include <QModelIndex>
#include <QPointer>
#include <QVariant>

#include <functional>

class QKeyEvent;

namespace huni {

class TableView;

/// The edit of a cell over a table. It belongs to its thing, not to a row: it stays with it when rows come, go and move.
/// Enter stores and goes down, with Shift up, Tab to the right, with Shift to the left; Esc gives up.
class CellEditing final : public QObject
{
    Q_OBJECT

public:
    /// The field for a cell, with its value; nullptr when the cell cannot be edited.
    using Make = std::function<InlineEdit *(const Uuid &thing, const QString &column, QWidget *parent)>;
    /// Stores what was typed. \return why it cannot be, for people; empty when it is stored
    using Store = std::function<QString(const Uuid &thing, const QString &column, const QVariant &value)>;
    enum class Begin { Plain, WithChoices };

    CellEditing(const Theme &theme, TableView &view, TableModel &table);

    void setWays(Make make, Store store);
    /// The field that is open; nullptr for none.
    InlineEdit *openEdit() const;
    bool startAt(const QModelIndex &index, Begin begin);
    /// A letter was typed on a cell: it takes the place of what stands there.
    void startTyping(const QModelIndex &index, QKeyEvent &key);
    /// Puts the field over its cell again.
    void place();

Q_SIGNALS:
    /// A cell has no field. \param typed  what was typed on it
    void refused(const QString &column, const QString &typed);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Step { Stay, Down, Up, Right, Left };

    bool start(const QModelIndex &index, const QString &typed);
    bool end(Step step);
    void close(bool takeFocus);
    void closeLater();
    void go(Step step);

    const Theme &m_theme;
    TableView &m_view;
    TableModel &m_table;
    Make m_make;
    Store m_store;
    QPointer<CellEditor> m_editor;
    qint64 m_key = 0;
    QString m_column;
};

} // namespace huni
