#pragma once

#include "ui/table/rowwork.h"

namespace huni {

class OverlayPanel;
class PanelHost;
class Theme;
class ViewStrip;
class WorkingTable;

/// Saved views and lists of a page, beside each other in its strip: chosen, saved, copied, called otherwise, moved, deleted.
class ViewActions final : public QObject
{
    Q_OBJECT

public:
    ViewActions(const Theme &theme, TableFeed &feed, WorkingTable &working, ViewStrip &strip, RowWork &work, PanelHost &panels,
                QObject *parent);

    /// Key of a tab: `all`, the id of a view, or `list:` and the id of a list.
    void choose(const QString &key);
    /// Key of the tab that is chosen.
    QString current() const;
    void save();
    void saveAs();
    /// One more view, as this one is now; its name is asked for.
    void duplicate();
    void rename();
    void remove();
    void revert();
    void move(int by);
    /// Goes to the next or the one before.
    void step(int by);
    /// Whether there is one to the left (-1) or right (1) that it could change places with.
    bool canMove(int by) const;

    static QString everythingKey();

private:
    void show();
    void askForName(const QString &title, const QString &name, QStringView draft);
    void store(SavedView view, OverlayPanel *panel);
    qint64 place() const;

    const Theme &m_theme;
    TableFeed &m_feed;
    WorkingTable &m_working;
    ViewStrip &m_strip;
    RowWork &m_work;
    PanelHost &m_panels;
};

} // namespace huni
