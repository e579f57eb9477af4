#pragma once

#include "ui/theme/colorroles.h"
#include "ui/theme/controlpainter.h"

#include <QProxyStyle>

namespace huni {

class Theme;

/// The look of a button, set by `setButtonLook`.
enum class ButtonLook {
    Secondary, ///< outlined: the ordinary one
    Primary, ///< filled with the accent: at most one in sight
    Ghost, ///< no frame until hovered: tool buttons and links in bars
    Danger ///< secondary in the colour of what cannot be taken back
};

class Style final : public QProxyStyle
{
    Q_OBJECT

public:
    explicit Style(const Theme &theme);

    /// Whether a widget gets the theme's style sheet at once; a menu gets it when it is first opened. The
    /// application has none: every widget would be matched against it.
    static bool wearsSheet(const QWidget &widget);

    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returned) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QIcon standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const override;

private:
    void dressMenu(); ///< gives a menu the sheet when it is first wanted
    QColor color(ColorRole role) const;
    static QRect scrollBarRect(const QStyleOptionSlider &bar, SubControl part);
    static QRect spinBoxRect(const QStyleOptionComplex &option, SubControl part);

    const Theme &m_theme;
    ControlPainter m_paint;
};

void setButtonLook(QWidget &button, ButtonLook look);
ButtonLook buttonLook(const QWidget *button);

} // namespace huni
