#pragma once

#include <QStyledItemDelegate>

namespace huni {

class PairModel;
class Theme;

/// Paints a cell of the comparison: a value with the ring of a radio button, filled where it stands.
class PairDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    PairDelegate(const Theme &theme, const PairModel &model, QObject *parent = nullptr);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintChoice(QPainter &painter, const QRect &rect, bool stands, bool isFocused) const;

    const Theme &m_theme;
    const PairModel &m_model;
};

} // namespace huni
