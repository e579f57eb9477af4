#pragma once

#include <QScrollArea>

namespace huni {

/// Scrolls upright when there is less room than what is in it wants, and asks for no more than that.
class HeightScroll final : public QScrollArea
{
    Q_OBJECT

public:
    explicit HeightScroll(QWidget *parent = nullptr);

    void hold(QWidget *content);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace huni
