#include "ui/theme/icons.h"

#include "ui/theme/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QPointer>
#include <QSvgRenderer>

namespace huni {

namespace {

QByteArray tintedSvg(const QString &name, const QColor &color)
{
    QFile file(QStringLiteral(":/huni/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("icon '%s' is not among the resources", qPrintable(name));
        return {};
    }
    return file.readAll().replace("currentColor", color.name().toLatin1());
}

// Fills in the colour at the moment of painting, so that one QIcon serves light and dark.
class TintedIconEngine final : public QIconEngine
{
public:
    TintedIconEngine(const Theme &theme, QString name, ColorRole role, ColorRole checkedRole)
        : m_theme(&theme)
        , m_name(std::move(name))
        , m_role(role)
        , m_checkedRole(checkedRole)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const int side = std::min(rect.width(), rect.height());
        const QPixmap pixels = tinted(side, painter->device()->devicePixelRatioF(), mode, state);
        painter->drawPixmap(rect.center() - QPoint((side - 1) / 2, (side - 1) / 2), pixels);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        // Qt gives the size in device pixels here.
        const int side = std::min(size.width(), size.height());
        QPixmap pixels = tinted(side, 1.0, mode, state);
        pixels.setDevicePixelRatio(scale);
        return pixels;
    }

    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override { return size; }
    bool isNull() override { return false; }
    QString key() const override { return QStringLiteral("huni-tinted"); }
    QIconEngine *clone() const override
    {
        return m_theme ? new TintedIconEngine(*m_theme, m_name, m_role, m_checkedRole) : nullptr;
    }

private:
    QPixmap tinted(int side, qreal ratio, QIcon::Mode mode, QIcon::State state) const
    {
        if (!m_theme)
            return {};
        const bool checked = state == QIcon::On || mode == QIcon::Selected;
        QColor color = m_theme->color(checked ? m_checkedRole : m_role);
        if (mode == QIcon::Disabled)
            color = m_theme->color(ColorRole::Outline);
        return iconPixmap(m_name, color, side, ratio);
    }

    QPointer<const Theme> m_theme;
    QString m_name;
    ColorRole m_role;
    ColorRole m_checkedRole;
};

} // namespace

QIcon themeIcon(const Theme &theme, const QString &name, ColorRole role)
{
    return themeIcon(theme, name, role, role);
}

QIcon themeIcon(const Theme &theme, const QString &name, ColorRole role, ColorRole checkedRole)
{
    return QIcon(new TintedIconEngine(theme, name, role, checkedRole));
}

QPixmap iconPixmap(const QString &name, const QColor &color, int side, qreal pixelRatio)
{
    const int pixels = std::max(1, qRound(side * pixelRatio));
    const QString key
        = QStringLiteral("huni/%1/%2/%3/%4").arg(name, color.name()).arg(pixels).arg(pixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QSvgRenderer renderer(tintedSvg(name, color));
    QPainter painter(&image);
    renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    painter.end();
    pixmap = QPixmap::fromImage(image);
    pixmap.setDevicePixelRatio(pixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void paintIcon(QPainter &painter, const QRect &square, const QString &name, const QColor &color)
{
    const int side = std::min(square.width(), square.height());
    const QPoint corner(square.x() + (square.width() - side) / 2, square.y() + (square.height() - side) / 2);
    painter.drawPixmap(corner, iconPixmap(name, color, side, painter.device()->devicePixelRatioF()));
}

} // namespace huni
