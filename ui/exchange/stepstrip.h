#pragma once

#include <QStringList>
#include <QWidget>

namespace huni {

class Theme;

/// The steps of a wizard in a row: those done with a check, the present one filled, those to come quiet. A done step
/// can be clicked; by keyboard the wizard's own keys go back and forth.
class StepStrip final : public QWidget
{
    Q_OBJECT

public:
    StepStrip(const Theme &theme, const QStringList &steps, QWidget *parent = nullptr);

    void setCurrent(int step);
    int current() const { return m_current; }
    /// Steps up to this one may be clicked.
    void setReachable(int step);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(int step);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    QRect stepRect(int step) const;
    void updateAccessibleText();

    const Theme &m_theme;
    QStringList m_steps;
    int m_current = 0;
    int m_reachable = 0;
};

} // namespace huni
