#pragma once

#include "ui/controls/overlaypanel.h"

#include <QTimer>

class QListView;

namespace huni {

class HistoryRowModel;
class Store;

/// A panel with a list of what was done, newest first, that is read again after each commit. Home and End go
/// to the first and the last row that something can be done with, not to headings.
class HistoryListPanel : public OverlayPanel
{
    Q_OBJECT

public:
    QListView *list() const { return m_list; }

protected:
    HistoryListPanel(Store &store, const Theme &theme, const QString &title, QWidget *over);

    /// Makes the list, to be laid out by whoever derives.
    void makeList(HistoryRowModel &model, const QString &objectName, const QString &accessibleName);
    /// Gives the list its height: what `others` leave of the window, but not more than is easily read.
    void fitList(int others);
    /// The chosen row; -1 for none.
    int chosenRow() const;

    virtual void reload() = 0;
    virtual bool canReload() const { return isVisible(); }
    virtual void updateButtons() = 0;
    virtual void chooseFirst() = 0;
    virtual void chooseLast() = 0;

    QWidget *firstField() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const Theme &m_theme;
    QListView *m_list = nullptr;
    QTimer m_reloadTimer;
};

} // namespace huni
