#include "ui/lead/outsidelinks.h"

#include "ui/lead/outsideaddress.h"
#include "ui/lead/outsidepanel.h"

#include <QDesktopServices>

namespace huni {

namespace {

bool isWebAddress(const QUrl &address)
{
    return address.scheme() == u"http" || address.scheme() == u"https";
}

} // namespace

OutsideLinks::OutsideLinks(QWidget &window, const Theme &theme)
    : QObject(&window)
    , m_window(window)
    , m_theme(theme)
{
}

OutsideLinks &OutsideLinks::of(const QWidget &widget, const Theme &theme)
{
    QWidget &window = *widget.window();
    if (auto *known = window.findChild<OutsideLinks *>(QString(), Qt::FindDirectChildrenOnly))
        return *known;
    return *new OutsideLinks(window, theme);
}

QString OutsideLinks::refusal()
{
    return tr("Only addresses of web pages, e-mails and phone numbers are opened. This is none of them.");
}

bool OutsideLinks::open(const QUrl &address)
{
    if (!isAllowedAddress(address))
        return false;
    if (isWebAddress(address) && m_allowedHosts.contains(address.host(QUrl::FullyEncoded)))
        hand(address);
    else
        ask(address);
    return true;
}

bool OutsideLinks::openShown(const QUrl &address)
{
    if (!isAllowedAddress(address) || isWebAddress(address))
        return open(address);
    hand(address);
    return true;
}

void OutsideLinks::ask(const QUrl &address)
{
    auto *panel = new OutsidePanel(m_theme, address, &m_window);
    connect(panel, &OverlayPanel::dismissed, panel, &QObject::deleteLater);
    connect(panel, &OverlayPanel::accepted, this, [this, panel, address] {
        if (panel->isHostTrusted())
            m_allowedHosts.insert(address.host(QUrl::FullyEncoded));
        panel->dismiss();
        hand(address);
    });
    panel->open();
}

void OutsideLinks::hand(const QUrl &address)
{
    if (isAllowedAddress(address) && QDesktopServices::openUrl(address))
        Q_EMIT opened(address);
}

} // namespace huni
