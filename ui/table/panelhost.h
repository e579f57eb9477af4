#pragma once

#include "ui/controls/overlaypanel.h"

#include <QObject>
#include <QPointer>

namespace huni {

/// The one panel that may be open over a page.
class PanelHost final : public QObject
{
    Q_OBJECT

public:
    explicit PanelHost(QWidget &page);

    /// What a panel lies over.
    QWidget *ground() const;
    OverlayPanel *open() const { return m_panel; }
    /// Opens a panel in the place of the one before; it is deleted when it goes.
    void show(OverlayPanel *panel);

private:
    QWidget &m_page;
    QPointer<OverlayPanel> m_panel;
};

} // namespace huni
