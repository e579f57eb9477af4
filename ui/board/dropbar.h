#pragma once

#include "ui/theme/theme.h"

#include <QVector>
#include <QWidget>

#include <optional>

namespace huni {

/// Where dragged cards can go besides the columns.
enum class DropTarget { Won, Lost, Nurture, Delete };

/// The bar at the bottom while cards are dragged.
class DropBar final : public QWidget
{
    Q_OBJECT

public:
    DropBar(const Theme &theme, QWidget *parent);

    void setTargets(const QVector<DropTarget> &targets);
    const QVector<DropTarget> &targets() const { return m_targets; }
    /// The target under a point of the bar.
    std::optional<DropTarget> targetAt(const QPoint &point) const;
    QRect targetRect(DropTarget target) const;
    void setHovered(std::optional<DropTarget> target);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRect cellRect(int place) const;

    const Theme &m_theme;
    QVector<DropTarget> m_targets{DropTarget::Won, DropTarget::Lost, DropTarget::Nurture, DropTarget::Delete};
    std::optional<DropTarget> m_hovered;
};

} // namespace huni
