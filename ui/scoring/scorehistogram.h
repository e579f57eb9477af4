#pragma once

#include "core/scoring/sandbox.h"

#include <QLocale>
#include <QWidget>

namespace huni {

class Theme;

/// Scored leads by ten points: before a change as an outline, after it as bars, with the thresholds across. Arrows go from
/// one bar to the next and say what it stands for.
class ScoreHistogram final : public QWidget
{
    Q_OBJECT

public:
    ScoreHistogram(const Theme &theme, const QLocale &locale, QWidget *parent = nullptr);

    void show(const std::vector<ScoreBin> &bins, const std::array<qint64, scoreThresholdCount> &thresholds);
    /// What a bar stands for; empty beyond the last one.
    QString barWords(int place) const;
    int current() const { return m_current; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    QRectF plot() const;
    double placeOf(double points) const;
    void setCurrent(int place);
    void paintGrid(QPainter &painter) const;
    void paintBars(QPainter &painter) const;
    void paintThresholds(QPainter &painter) const;
    void paintAxis(QPainter &painter) const;

    const Theme &m_theme;
    QLocale m_locale;
    std::vector<ScoreBin> m_bins;
    std::array<qint64, scoreThresholdCount> m_thresholds{};
    qint64 m_most = 1; ///< leads of the tallest bar, rounded up
    int m_current = -1;
};

} // namespace huni
