#pragma once

#include "ui/table/labelpanel.h"
#include "ui/table/rowwork.h"

namespace huni {

class PanelHost;
class Theme;

/// Labels of the chosen rows, or of one cell: chosen from a list, never from joined text.
class LabelActions final : public QObject
{
    Q_OBJECT

public:
    LabelActions(TableFeed &feed, TableView &view, const Theme &theme, RowWork &work, PanelHost &panels, QObject *parent);

    /// Asks for the labels of the chosen rows.
    void editChosen();
    /// Asks for those of the current row. \param typed  what was typed on its cell
    void editCurrent(const QString &typed);
    /// Puts a label on all chosen rows, or takes it off.
    void set(const QString &label, bool on);

private:
    void ask(const std::vector<qint64> &keys, const QString &typed);
    std::vector<LabelPanel::Known> knownOf(const std::vector<qint64> &keys);
    void apply(const std::vector<qint64> &keys, const QStringList &added, const QStringList &removed);
    void setOne(const std::vector<qint64> &keys, const QString &label, bool on);

    TableFeed &m_feed;
    TableView &m_view;
    const Theme &m_theme;
    RowWork &m_work;
    PanelHost &m_panels;
};

} // namespace huni
