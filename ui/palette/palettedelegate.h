#pragma once

#include <QStyledItemDelegate>

namespace huni {

class PaletteModel;
class Theme;

/// Paints the rows of the palette: icon, name with the letters that fit, where it belongs, keys.
class PaletteDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    PaletteDelegate(const Theme &theme, const PaletteModel &model, QObject *parent);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    /// \return where the keys begin
    int paintKeys(QPainter &painter, const QRect &rect, const QString &keys) const;
    void paintName(QPainter &painter, const QRect &rect, const QString &name, const QVector<int> &letters,
                   bool enabled) const;

    const Theme &m_theme;
    const PaletteModel &m_model;
};

} // namespace huni
