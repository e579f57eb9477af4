#pragma once

#include "ui/table/rowwork.h"

namespace huni {

class PanelHost;
class Theme;

/// Asks for a new lead or company.
class NewThing final : public QObject
{
    Q_OBJECT

public:
    NewThing(const Theme &theme, TableFeed &feed, RowWork &work, PanelHost &panels, QObject *parent);

    void ask();

Q_SIGNALS:
    void made(const huni::Uuid &thing);

private:
    void askForLead();
    void askForCompany();

    const Theme &m_theme;
    TableFeed &m_feed;
    RowWork &m_work;
    PanelHost &m_panels;
};

} // namespace huni
