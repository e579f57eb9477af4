#pragma once

#include "core/prediction/predictionquality.h"

#include <QImage>
#include <QLocale>
#include <QWidget>

namespace huni {

class Theme;

/// What a model said against what came: a point for each tenth of the leads, with its 95 % bounds, over the diagonal on which a
/// model stands that is always right. Arrows go from one point to the next and say what it stands for.
class CalibrationChart final : public QWidget
{
    Q_OBJECT

public:
    CalibrationChart(const Theme &theme, const QLocale &locale, QWidget *parent = nullptr);

    void show(const PredictionQuality &quality);
    /// What a point stands for; empty beyond the last one.
    QString pointWords(int place) const;
    int current() const { return m_current; }
    /// The points as lines of a table, with tabulators between the columns.
    QString table() const;
    /// The chart with a heading, as it looks on the screen.
    QImage picture(const QString &title, const QString &sentence, qreal pixelRatio = 2) const;

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    struct Spot {
        PredictionQuality::Calibration bin{};
        double low = 0;
        double high = 0;
    };

    QRectF plot(const QSizeF &size) const;
    QPointF placeOf(const QRectF &room, double said, double was) const;
    void setCurrent(int place);
    void paintOn(QPainter &painter, const QSizeF &size) const;

    const Theme &m_theme;
    QLocale m_locale;
    std::vector<Spot> m_spots{};
    int m_current = -1;
};

} // namespace huni
