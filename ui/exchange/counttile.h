#pragma once

#include "ui/theme/colorroles.h"

#include <QAbstractButton>

namespace huni {

class Theme;

/// A number with its name; chosen, it shows what is behind it.
class CountTile final : public QAbstractButton
{
    Q_OBJECT

public:
    CountTile(const Theme &theme, const QString &name, ColorRole role, QWidget *parent = nullptr);

    void setCount(qint64 count, const QString &shown);
    qint64 count() const { return m_count; }
    QString name() const { return m_name; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_name;
    ColorRole m_role;
    qint64 m_count = 0;
    QString m_shown;
};

} // namespace huni
