#pragma once

#include <QStyledItemDelegate>

namespace huni {

class SuspectModel;
class Theme;

/// Paints a suspect: both names, what they have in common, and how likely it is, in a word and a bar.
class SuspectDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    SuspectDelegate(const Theme &theme, const SuspectModel &model, QObject *parent = nullptr);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintLikelihood(QPainter &painter, const QRect &line, int likelihood, const QString &together) const;

    const Theme &m_theme;
    const SuspectModel &m_model;
};

} // namespace huni
