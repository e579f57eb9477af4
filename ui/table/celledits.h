#pragma once

#include "core/funnel/board.h"
#include "ui/table/tablefeed.h"

#include <QPointer>
#include <QVariant>

namespace huni {

class DraftKeeper;
class InlineEdit;
class TableView;
class Theme;

/// The field for a cell of a table, and what becomes of what was typed in it.
class CellEdits final : public QObject
{
    Q_OBJECT

public:
    CellEdits(TableFeed &feed, TableView &view, const Theme &theme, QObject *parent);

    /// nullptr when the cell is not typed.
    InlineEdit *make(const Uuid &thing, const QString &column, QWidget *parent);
    /// \return why it cannot be stored, for people; empty when it is
    QString store(const Uuid &thing, const QString &column, const QVariant &value);

Q_SIGNALS:
    void moveRequested(const huni::CardRef &card, huni::StageId stage);

private:
    void readOpenCell();

    TableFeed &m_feed;
    TableView &m_view;
    const Theme &m_theme;
    DraftKeeper *m_drafts;
    QPointer<InlineEdit> m_cell; ///< the one that was opened last
    qint64 m_cellKey = 0;
    QString m_cellColumn;
};

} // namespace huni
