#pragma once

#include <QStackedWidget>

namespace huni {

class EmptyState;
class TableFeed;
class TableView;
class Theme;

/// The table, or what is there to do when there is nothing in it: no things at all, none that match, a filter that cannot
/// be applied.
class TableStack final : public QStackedWidget
{
    Q_OBJECT

public:
    TableStack(const Theme &theme, TableFeed &feed, TableView &view, QWidget *parent = nullptr);

Q_SIGNALS:
    void newWanted();
    void importWanted();
    void sampleWanted();
    void clearFilterWanted();

private:
    void createStates(const Theme &theme);
    void showState();

    TableFeed &m_feed;
    TableView &m_view;
    QWidget *m_loading;
    QWidget *m_card;
    EmptyState *m_noThings = nullptr;
    EmptyState *m_noMatch = nullptr;
    EmptyState *m_noFilter = nullptr;
};

} // namespace huni
