#pragma once

#include <QWidget>

namespace huni {

class Theme;

/// The line between two cards where a drop would put the dragged ones. Lies above everything, so that the
/// dragged cards do not cover it.
class DropLine final : public QWidget
{
    Q_OBJECT

public:
    DropLine(const Theme &theme, QWidget *parent);

    /// \param left, right, y  in coordinates of the parent
    void showAt(int left, int right, int y);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace huni
