#include "ui/table/panelhost.h"

namespace huni {

PanelHost::PanelHost(QWidget &page)
    : QObject(&page)
    , m_page(page)
{
}

QWidget *PanelHost::ground() const
{
    return m_page.window();
}

void PanelHost::show(OverlayPanel *panel)
{
    delete m_panel;
    m_panel = panel;
    connect(panel, &OverlayPanel::dismissed, this, [this, panel] {
        if (m_panel == panel)
            m_panel = nullptr;
        panel->deleteLater();
    });
    panel->open();
}

} // namespace huni
