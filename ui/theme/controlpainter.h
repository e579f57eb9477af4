#pragma once

#include <QStyle>

class QPainter;
class QStyleOptionButton;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;

namespace huni {

enum class ButtonLook;
class Theme;

constexpr int buttonChevron = 14; ///< beside the words of a button that opens a menu

/// Paints the controls of the style in the colours of the theme, each within the rectangle of its option.
/// Where the parts of a control lie is said by the style.
class ControlPainter
{
public:
    explicit ControlPainter(const Theme &theme);

    void buttonPanel(QPainter &painter, const QStyleOption &option, const QWidget *widget) const;
    void buttonLabel(QPainter &painter, const QStyleOptionButton &button, const QWidget *widget) const;
    /// The arrow at the end of a button that opens a menu.
    void buttonArrow(QPainter &painter, const QStyleOptionButton &button) const;
    void field(QPainter &painter, const QStyleOption &option) const;
    void check(QPainter &painter, const QStyleOption &option) const;
    void radio(QPainter &painter, const QStyleOption &option) const;
    /// An arrow or a mark, as an icon.
    void indicator(QPainter &painter, QStyle::PrimitiveElement element, const QStyleOption &option) const;
    void focusRing(QPainter &painter, const QStyleOption &option) const;
    void scrollBar(QPainter &painter, const QStyleOptionSlider &bar, const QRect &thumb) const;
    /// \param underlined  whether the letter that opens the menu is marked
    void menuBarItem(QPainter &painter, const QStyleOptionMenuItem &option, const QStyle &style,
                     bool underlined) const;
    void comboBox(QPainter &painter, const QStyleOption &option, const QRect &arrow) const;
    void progress(QPainter &painter, const QStyleOptionProgressBar &bar) const;
    void row(QPainter &painter, const QStyleOption &option) const;
    void splitter(QPainter &painter, const QStyleOption &option) const;

private:
    void buttonRing(QPainter &painter, const QStyleOption &option, ButtonLook look) const;

    const Theme &m_theme;
};

} // namespace huni
