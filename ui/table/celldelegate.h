#pragma once

#include "ui/table/tablecell.h"

#include <QFont>
#include <QStyledItemDelegate>

namespace huni {

class Theme;

/// Paints the cells of a table: words, figures, chips, avatars.
class CellDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit CellDelegate(const Theme &theme, QObject *parent = nullptr);

    void setHoveredRow(int row) { m_hoveredRow = row; }
    static constexpr int padding = 12;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintText(QPainter &painter, const QRect &room, const CellData &cell) const;
    void paintPerson(QPainter &painter, const QRect &room, const CellData &cell) const;
    void paintStage(QPainter &painter, const QRect &room, const CellData &cell) const;
    void paintChips(QPainter &painter, const QRect &room, const CellData &cell) const;

    void takeFonts();

    const Theme &m_theme;
    QFont m_body; ///< made once: a screen has hundreds of cells
    QFont m_strong;
    QFont m_figures;
    int m_hoveredRow = -1;
};

} // namespace huni
