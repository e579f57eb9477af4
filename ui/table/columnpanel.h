#pragma once

#include "ui/controls/overlaypanel.h"

#include <QStringList>

class QListWidget;

namespace huni {

class SearchField;
class TableFeed;

/// Chooses columns and their order: Space shows or hides one, Alt with an arrow or the mouse moves it.
class ColumnPanel final : public OverlayPanel
{
    Q_OBJECT

public:
    ColumnPanel(const Theme &theme, TableFeed &feed, const QStringList &shown, QWidget *over);

    /// Those that are to be shown, in order; the name of the thing is always the first.
    QStringList columns() const;

protected:
    QWidget *firstField() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(const QStringList &shown);
    void narrow(const QString &typed);
    void moveCurrent(int by);

    TableFeed &m_feed;
    SearchField *m_search;
    QListWidget *m_list;
};

} // namespace huni
