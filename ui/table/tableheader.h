#pragma once

#include <QHeaderView>
#include <QPointer>

namespace huni {

class Theme;

/// Heads of a table's columns: a click sorts by one, with Shift by one more; they are dragged to move and to resize.
class TableHeader final : public QHeaderView
{
    Q_OBJECT

public:
    struct Mark {
        int section = -1;
        Qt::SortOrder order = Qt::AscendingOrder;
        bool operator==(const Mark &) const = default;
    };

    explicit TableHeader(const Theme &theme, QWidget *parent = nullptr);

    /// What the rows are sorted by, the first before the second.
    void setMarks(const std::vector<Mark> &marks);
    const std::vector<Mark> &marks() const { return m_marks; }
    QSize sizeHint() const override;

Q_SIGNALS:
    void sortWanted(int section, bool further);
    void menuWanted(int section, const QPoint &global);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    /// The section at a place; the first one stays in sight when the others go to the side.
    int sectionUnder(int x) const;
    int frozenWidth() const;

    const Theme &m_theme;
    std::vector<Mark> m_marks;
    QPoint m_pressedAt;
    int m_pressedSize = 0;
    int m_pressed = -1;
    int m_hovered = -1;
};

} // namespace huni
