#pragma once

#include "ui/chart/chartdata.h"

#include <QImage>
#include <QLocale>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

namespace huni {

class Theme;

/// A value over days as a step line: dashed from tomorrow on, over bands, with a marker for what happened. One day is chosen,
/// by a click or by keys: left and right go by days, with Ctrl from marker to marker, Home and End to the first and last day.
class StepChart final : public QWidget
{
    Q_OBJECT

public:
    StepChart(const Theme &theme, const QString &name, QWidget *parent = nullptr);
    ~StepChart() override;

    void setData(const ChartData &data);
    const ChartData &data() const { return m_data; }
    void setLocale(const QLocale &locale);
    /// The chosen day; one that is not shown is chosen all the same.
    void setChosenDay(int day);
    int chosenDay() const { return m_chosen; }
    /// What a day is in words, for tool tips and screen readers.
    void setDayWords(std::function<QString(int day)> words);
    QString dayWords(int day) const;

    /// Where a day stands, at its value when it has one.
    QPointF placeOf(int day) const;
    /// What the tool tip says there: of the nearest marker, else of the day.
    QString hintAt(const QPoint &at) const;
    /// The chart with a heading, as it looks on the screen.
    QImage picture(const QString &title, const QString &sentence, qreal pixelRatio = 2) const;

    QSize sizeHint() const override { return {360, 190}; }
    QSize minimumSizeHint() const override { return {220, 130}; }

Q_SIGNALS:
    /// A person chose a day.
    void dayChosen(int day);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Drawing; // QtCharts stays behind it

    void choose(int day);
    int dayAt(double x) const;
    const ChartMarker *markerAt(const QPointF &at) const;
    void describe();

    const Theme &m_theme;
    ChartData m_data;
    QLocale m_locale;
    std::function<QString(int)> m_dayWords;
    int m_chosen = 0;
    std::optional<int> m_hovered;
    std::unique_ptr<Drawing> m_drawing;
};

} // namespace huni
