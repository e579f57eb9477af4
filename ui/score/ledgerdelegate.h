#pragma once

#include <QLocale>
#include <QStyledItemDelegate>

namespace huni {

class Theme;

/// Paints a reason: its words over group and date, its points at the right.
class LedgerDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    LedgerDelegate(const Theme &theme, QObject *parent);

    void setLocale(const QLocale &locale) { m_locale = locale; }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
    QLocale m_locale;
};

} // namespace huni
