#pragma once

#include "ui/theme/theme.h"

#include <QVector>
#include <QWidget>

namespace huni {

/// One segment: `TOFU 1,240`.
struct Segment {
    QString key{};
    QString text{};
    QString count{}; ///< shown quieter behind the text; may hold a sum too
    QString hint{};

    bool operator==(const Segment &) const = default;
};

/// A row of choices of which one is taken: bands of the funnel, views of a page. Left and right go between
/// them.
class SegmentBar final : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentBar(const Theme &theme, QWidget *parent = nullptr);

    void setSegments(const QVector<Segment> &segments);
    const QVector<Segment> &segments() const { return m_segments; }
    void setCount(const QString &key, const QString &count);
    void setCurrent(const QString &key);
    QString current() const;
    /// As a person chooses it. Does nothing for the current one.
    void choose(const QString &key);
    QRect rectOf(int place) const { return segmentRect(place); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(const QString &key);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    bool showsCounts() const;
    void measure();
    int widthOf(int place, bool withCount) const;
    int totalWidth(bool withCounts) const;
    QRect segmentRect(int place) const;
    int segmentAt(const QPoint &point) const;
    void choose(int place);
    void updateAccessibleName();

    const Theme &m_theme;
    struct Widths {
        int text = 0;
        int count = 0;
    };

    QVector<Segment> m_segments;
    QVector<Widths>
        m_widths; ///< of each segment: measured when the words change, asked for at each move of the mouse
    int m_current = 0;
    int m_hovered = -1;
};

} // namespace huni
