#include "ui/theme/style.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleOption>
#include <QTabBar>
#include <QTabWidget>

namespace huni {

namespace {

constexpr const char *lookProperty = "huniLook";
constexpr qreal controlRadius = 7;
constexpr int controlHeight = 34;
constexpr int menuChevron = 14; // beside the words of a button that opens a menu
constexpr int linesAtOnce = 64;

// A stroke of `width` that stays inside the rectangle and on whole pixels.
void strokeInside(QPainter &painter, const QRectF &rect, qreal radius, const QColor &color, qreal width)
{
    const qreal half = width / 2;
    painter.setPen(QPen(color, width));
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half);
}

bool hasKeyboardFocus(const QStyleOption &option)
{
    return (option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange);
}

// Its own, or that of something around it: a menu of the menu bar.
bool isInSheet(const QWidget *widget)
{
    while (widget && widget->styleSheet().isEmpty())
        widget = widget->parentWidget();
    return widget;
}

class PainterGuard
{
public:
    explicit PainterGuard(QPainter &painter)
        : m_painter(painter)
    {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
    }
    ~PainterGuard() { m_painter.restore(); }
    Q_DISABLE_COPY_MOVE(PainterGuard)

private:
    QPainter &m_painter;
};

} // namespace

void setButtonLook(QWidget &button, ButtonLook look)
{
    button.setProperty(lookProperty, int(look));
    button.update();
}

ButtonLook buttonLook(const QWidget *button)
{
    return button ? ButtonLook(button->property(lookProperty).toInt()) : ButtonLook::Secondary;
}

Style::Style(const Theme &theme)
    : QProxyStyle(QStringLiteral("fusion"))
    , m_theme(theme)
{
}

QColor Style::color(ColorRole role) const
{
    return m_theme.color(role);
}

bool Style::wearsSheet(const QWidget &widget)
{
    return qobject_cast<const QHeaderView *>(&widget) || qobject_cast<const QTabBar *>(&widget)
        || qobject_cast<const QTabWidget *>(&widget) || widget.inherits("QTipLabel");
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (auto *menu = qobject_cast<QMenu *>(widget)) // most are never opened
        connect(menu, &QMenu::aboutToShow, this, &Style::dressMenu, Qt::UniqueConnection);
    else if (wearsSheet(*widget) && !isInSheet(widget))
        widget->setStyleSheet(m_theme.styleSheet());
    if (auto *header = qobject_cast<QHeaderView *>(widget); header && header->orientation() == Qt::Horizontal)
        header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    if (auto *button = qobject_cast<QPushButton *>(widget))
        button->setAutoDefault(true); // Enter presses the button that has the focus, not only Space
    if (qobject_cast<QAbstractSpinBox *>(widget))
        widget->setMinimumHeight(controlHeight); // a style sheet asks no style how tall a spin box is
    if (qobject_cast<QScrollBar *>(widget))
        widget->setAttribute(Qt::WA_OpaquePaintEvent, false); // the thumb floats on what lies behind
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QLineEdit *>(widget) || qobject_cast<QAbstractSpinBox *>(widget)
        || qobject_cast<QScrollBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

void Style::dressMenu()
{
    auto *menu = qobject_cast<QMenu *>(sender());
    if (menu && !isInSheet(menu))
        menu->setStyleSheet(m_theme.styleSheet());
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return 10;
    case PM_ScrollBarSliderMin:
        return 36;
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    case PM_ButtonIconSize:
        return 16;
    case PM_FocusFrameHMargin:
        return 8; // what item views keep free beside their text
    case PM_SmallIconSize:
    case PM_ListViewIconSize:
    case PM_ToolBarIconSize:
    case PM_TabBarIconSize:
        return 18;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 12;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 16;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_MenuButtonIndicator:
        return menuChevron + 4;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_SplitterWidth:
        return 7;
    case PM_ToolTipLabelFrameWidth:
        return 1;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_Menu_AllowActiveAndDisabled: // the keys go past what cannot be chosen
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ComboBox_Popup:
    case SH_ToolBar_Movable:
        return 0;
    case SH_ToolTip_WakeUpDelay:
        return 500;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int tall = std::max(controlHeight, (option ? option->fontMetrics.height() : 16) + 14);
    switch (type) {
    case CT_PushButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool iconOnly = button && button->text.isEmpty();
        result = QSize(iconOnly ? tall : size.width() + 28, tall);
        break;
    }
    case CT_MenuBarItem:
        result = size + QSize(18, 10);
        break;
    case CT_LineEdit:
    case CT_SpinBox:
        result.setHeight(std::max(result.height(), tall));
        break;
    case CT_ComboBox:
        result = QSize(size.width() + 48, tall);
        break;
    case CT_ItemViewItem:
        result.setHeight(std::max(result.height(), tall));
        break;
    default:
        break;
    }
    return result;
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (!bar)
            return {};
        const bool flat = bar->orientation == Qt::Horizontal;
        const int length = flat ? bar->rect.width() : bar->rect.height();
        const qint64 span = qint64(bar->maximum) - bar->minimum + bar->pageStep;
        const int slider = span > 0
            ? std::clamp(int(qint64(bar->pageStep) * length / span), std::min(36, length), length)
            : length;
        const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                                  length - slider, bar->upsideDown);
        const auto along = [&](int from, int extent) {
            return flat ? QRect(bar->rect.x() + from, bar->rect.y(), extent, bar->rect.height())
                        : QRect(bar->rect.x(), bar->rect.y() + from, bar->rect.width(), extent);
        };
        switch (part) {
        case SC_ScrollBarSlider:
            return along(start, slider);
        case SC_ScrollBarGroove:
            return bar->rect;
        case SC_ScrollBarSubPage:
            return along(0, start);
        case SC_ScrollBarAddPage:
            return along(start + slider, length - start - slider);
        default:
            return {};
        }
    }
    if (control == CC_SpinBox) {
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        const bool buttons = spin && spin->buttonSymbols != QAbstractSpinBox::NoButtons;
        const QRect rect = option->rect;
        const int wide = buttons ? 26 : 0;
        const int half = rect.height() / 2;
        switch (part) {
        case SC_SpinBoxUp:
            return buttons ? visualRect(option->direction, rect,
                                        QRect(rect.right() - wide, rect.y() + 4, wide - 3, half - 4))
                           : QRect();
        case SC_SpinBoxDown:
            return buttons ? visualRect(option->direction, rect,
                                        QRect(rect.right() - wide, rect.y() + half, wide - 3, half - 4))
                           : QRect();
        case SC_SpinBoxEditField:
            return visualRect(option->direction, rect, rect.adjusted(7, 2, -wide - 4, -2));
        default:
            return rect;
        }
    }
    if (control == CC_ComboBox) {
        const QRect rect = option->rect;
        switch (part) {
        case SC_ComboBoxEditField:
            return visualRect(option->direction, rect, rect.adjusted(11, 2, -30, -2));
        case SC_ComboBoxArrow:
            return visualRect(option->direction, rect, QRect(rect.right() - 28, rect.y(), 28, rect.height()));
        default:
            break;
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        // The field adds 2 px of its own: text begins 8 px from the edge, as it does beside a field.
        return frame && frame->lineWidth > 0 ? option->rect.adjusted(6, 1, -6, -1) : option->rect;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QIcon Style::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    switch (icon) {
    case SP_MessageBoxWarning:
        return themeIcon(m_theme, QStringLiteral("triangle-alert"), ColorRole::Warning);
    case SP_MessageBoxCritical:
        return themeIcon(m_theme, QStringLiteral("circle-alert"), ColorRole::Bad);
    case SP_MessageBoxInformation:
        return themeIcon(m_theme, QStringLiteral("info"), ColorRole::Accent);
    case SP_MessageBoxQuestion:
        return themeIcon(m_theme, QStringLiteral("circle-help"), ColorRole::Accent);
    case SP_ToolBarHorizontalExtensionButton: // a menu bar asks for it; a picture of Qt's would load all image formats
        return themeIcon(m_theme, QStringLiteral("chevron-right"), ColorRole::Muted);
    default:
        return QProxyStyle::standardIcon(icon, option, widget);
    }
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    const PainterGuard guard(*painter);
    switch (element) {
    case PE_PanelButtonCommand:
        drawButtonPanel(*option, *painter, widget);
        return;
    case PE_FrameDefaultButton:
        return;
    case PE_FrameFocusRect:
        if (option->state & State_KeyboardFocusChange)
            drawFocusRing(*option, *painter, controlRadius);
        return;
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0)
            drawField(*option, *painter);
        return;
    }
    case PE_FrameLineEdit:
        return;
    case PE_Frame:
        painter->setPen(color(ColorRole::Border));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5));
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheck(*option, *painter);
        return;
    case PE_IndicatorRadioButton:
        drawRadio(*option, *painter);
        return;
    case PE_PanelItemViewItem:
        drawRow(*option, *painter);
        return;
    case PE_PanelItemViewRow:
        return;
    case PE_IndicatorMenuCheckMark:
        if (option->state & State_On) {
            const QRect square(option->rect.center() - QPoint(7, 7), QSize(15, 15));
            paintIcon(*painter, square, QStringLiteral("check"), color(ColorRole::AccentText));
        }
        return;
    case PE_IndicatorArrowRight: {
        const QRect square(option->rect.center() - QPoint(7, 7), QSize(15, 15));
        paintIcon(*painter, square, QStringLiteral("chevron-right"), color(ColorRole::Muted));
        return;
    }
    case PE_IndicatorArrowDown:
    case PE_IndicatorSpinDown:
        paintIcon(*painter, option->rect.adjusted(2, 0, -2, 0), QStringLiteral("chevron-down"),
                  color(ColorRole::Muted));
        return;
    case PE_IndicatorArrowUp:
    case PE_IndicatorSpinUp:
        paintIcon(*painter, option->rect.adjusted(2, 0, -2, 0), QStringLiteral("chevron-up"),
                  color(ColorRole::Muted));
        return;
    case PE_IndicatorBranch:
        if (option->state & State_Children) {
            const QRect square(option->rect.center() - QPoint(7, 7), QSize(14, 14));
            paintIcon(*painter, square,
                      option->state & State_Open ? QStringLiteral("chevron-down")
                                                 : QStringLiteral("chevron-right"),
                      color(ColorRole::Muted));
        }
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    const PainterGuard guard(*painter);
    switch (element) {
    case CE_PushButtonBevel: {
        drawPrimitive(PE_PanelButtonCommand, option, painter, widget);
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (button && button->features & QStyleOptionButton::HasMenu) {
            const QRect &rect = option->rect;
            const QRect chevron(rect.right() - menuChevron - 9, rect.center().y() - menuChevron / 2 + 1, menuChevron, menuChevron);
            paintIcon(*painter, visualRect(option->direction, rect, chevron), QStringLiteral("chevron-down"),
                      color(option->state & State_Enabled ? ColorRole::Muted : ColorRole::Outline));
        }
        return;
    }
    case CE_PushButtonLabel:
        drawButtonLabel(*option, *painter, widget);
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, color(ColorRole::Surface));
        return;
    case CE_MenuBarItem:
        drawMenuBarItem(*option, *painter, widget);
        return;
    case CE_ProgressBarGroove:
        return;
    case CE_ProgressBarContents:
        drawProgress(*option, *painter);
        return;
    case CE_Splitter: {
        painter->setRenderHint(QPainter::Antialiasing, false);
        const QRect rect = option->rect;
        const bool upright = rect.height() > rect.width();
        // At the edge of what lies behind it: the handle is empty ground, and the line the border of the panel.
        painter->fillRect(upright ? QRect(rect.right(), rect.y(), 1, rect.height())
                                  : QRect(rect.x(), rect.bottom(), rect.width(), 1),
                          color(option->state & State_MouseOver ? ColorRole::Accent : ColorRole::Border));
        return;
    }
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    const PainterGuard guard(*painter);
    switch (control) {
    case CC_ScrollBar:
        drawScrollBar(*option, *painter, widget);
        return;
    case CC_ComboBox:
        drawComboBox(*option, *painter, widget);
        return;
    case CC_SpinBox: {
        drawField(*option, *painter);
        QStyleOption arrow = *option;
        arrow.rect = subControlRect(control, option, SC_SpinBoxUp, widget);
        if (arrow.rect.isValid())
            drawPrimitive(PE_IndicatorSpinUp, &arrow, painter, widget);
        arrow.rect = subControlRect(control, option, SC_SpinBoxDown, widget);
        if (arrow.rect.isValid())
            drawPrimitive(PE_IndicatorSpinDown, &arrow, painter, widget);
        return;
    }
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

void Style::drawButtonPanel(const QStyleOption &option, QPainter &painter, const QWidget *widget) const
{
    const ButtonLook look = buttonLook(widget);
    const bool enabled = option.state & State_Enabled;
    const bool hovered = enabled && (option.state & State_MouseOver);
    const bool pressed = option.state & (State_Sunken | State_On);
    const QRectF rect(option.rect);
    painter.setPen(Qt::NoPen);
    if (look == ButtonLook::Primary) {
        QColor fill = color(hovered || pressed ? ColorRole::AccentHover : ColorRole::Accent);
        if (!enabled)
            fill = color(ColorRole::SoftNeutral);
        painter.setBrush(fill);
        painter.drawRoundedRect(rect, controlRadius, controlRadius);
    } else {
        const bool ghost = look == ButtonLook::Ghost;
        QBrush fill = ghost ? QBrush(Qt::NoBrush) : QBrush(color(ColorRole::Surface));
        if (ghost && option.state & State_On) {
            fill = color(ColorRole::SoftAccent);
        } else if (ghost && (hovered || pressed)) {
            // A veil of the ink serves on every ground, the dark message bar too.
            QColor veil = option.palette.color(QPalette::ButtonText);
            veil.setAlphaF(pressed ? 0.12f : 0.07f);
            fill = veil;
        } else if (hovered || pressed) {
            fill = color(pressed ? ColorRole::Pressed : ColorRole::Hover);
        }
        painter.setBrush(fill);
        painter.drawRoundedRect(rect, controlRadius, controlRadius);
        if (!ghost) {
            painter.setBrush(Qt::NoBrush);
            strokeInside(painter, rect, controlRadius, color(ColorRole::Border), 1);
        }
    }
    if (hasKeyboardFocus(option))
        drawFocusRing(option, painter, controlRadius);
}

void Style::drawButtonLabel(const QStyleOption &option, QPainter &painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    if (!button)
        return;
    const ButtonLook look = buttonLook(widget);
    const bool enabled = option.state & State_Enabled;
    QColor ink = color(look == ButtonLook::Primary      ? ColorRole::OnAccent
                           : look == ButtonLook::Danger ? ColorRole::Bad
                                                        : ColorRole::Text);
    if (look == ButtonLook::Ghost && option.state & State_On)
        ink = color(ColorRole::AccentText);
    if (!enabled)
        ink = color(ColorRole::Outline);
    QFont font = widget ? widget->font() : painter.font();
    if (look != ButtonLook::Ghost)
        font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(ink);
    const QFontMetrics metrics(font);
    const QSize iconSize = button->icon.isNull() ? QSize(0, 0) : button->iconSize;
    const int gap = button->icon.isNull() || button->text.isEmpty() ? 0 : 7;
    const int flags = Qt::TextShowMnemonic | Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine;
    const QVariant left = widget ? widget->property("huniAlignLeft") : QVariant();
    const int inset = left.typeId() == QMetaType::Int ? left.toInt() : 10; // of text at the left
    const int chevron = button->features & QStyleOptionButton::HasMenu ? menuChevron + 2 : 0;
    const int width = option.rect.width() - chevron;
    const int room = width - (left.toBool() ? inset + 4 : 16) - iconSize.width() - gap;
    const QString text = metrics.elidedText(button->text, Qt::ElideRight, room, Qt::TextShowMnemonic);
    const int textWidth
        = text.isEmpty() ? 0 : metrics.size(Qt::TextShowMnemonic | Qt::TextSingleLine, text).width();
    int x = option.rect.x() + (width - iconSize.width() - gap - textWidth) / 2;
    if (left.toBool())
        x = option.rect.x() + inset;
    if (iconSize.width() > 0) {
        const QRect square(x, option.rect.center().y() - iconSize.height() / 2 + 1, iconSize.width(),
                           iconSize.height());
        button->icon.paint(&painter, square, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled,
                           option.state & State_On ? QIcon::On : QIcon::Off);
        x += iconSize.width() + gap;
    }
    painter.drawText(QRect(x, option.rect.y(), textWidth + 2, option.rect.height()), flags, text);
}

void Style::drawField(const QStyleOption &option, QPainter &painter) const
{
    const bool focused = option.state & State_HasFocus;
    const bool enabled = option.state & State_Enabled;
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(enabled ? ColorRole::Surface : ColorRole::Background));
    painter.drawRoundedRect(QRectF(option.rect), controlRadius, controlRadius);
    painter.setBrush(Qt::NoBrush);
    if (focused)
        strokeInside(painter, option.rect, controlRadius, color(ColorRole::Accent), 2);
    else
        strokeInside(
            painter, option.rect, controlRadius,
            color(enabled && (option.state & State_MouseOver) ? ColorRole::Outline : ColorRole::Border), 1);
}

void Style::drawCheck(const QStyleOption &option, QPainter &painter) const
{
    const bool on = option.state & State_On;
    const bool some = option.state & State_NoChange;
    const QRect rect(option.rect.center() - QPoint(7, 7), QSize(16, 16));
    painter.setBrush(color(on || some ? ColorRole::Accent : ColorRole::Surface));
    painter.setPen(Qt::NoPen);
    painter.drawRoundedRect(rect, 4, 4);
    if (on || some) {
        paintIcon(painter, rect.adjusted(1, 1, -1, -1),
                  on ? QStringLiteral("check") : QStringLiteral("minus"), color(ColorRole::OnAccent));
    } else {
        painter.setBrush(Qt::NoBrush);
        strokeInside(painter, rect, 4,
                     color(option.state & State_MouseOver ? ColorRole::Accent : ColorRole::Outline), 1.4);
    }
}

void Style::drawRadio(const QStyleOption &option, QPainter &painter) const
{
    const bool on = option.state & State_On;
    const QRectF rect(QRect(option.rect.center() - QPoint(7, 7), QSize(16, 16)));
    painter.setBrush(color(ColorRole::Surface));
    strokeInside(painter, rect, 8,
                 color(on || (option.state & State_MouseOver) ? ColorRole::Accent : ColorRole::Outline),
                 on ? 5 : 1.4);
}

void Style::drawFocusRing(const QStyleOption &option, QPainter &painter, qreal radius) const
{
    painter.setBrush(Qt::NoBrush);
    strokeInside(painter, option.rect, radius, color(ColorRole::Accent), 2);
}

void Style::drawScrollBar(const QStyleOptionComplex &option, QPainter &painter, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(&option);
    if (!bar || bar->maximum <= bar->minimum)
        return;
    const QRect slider = subControlRect(CC_ScrollBar, &option, SC_ScrollBarSlider, widget);
    const bool flat = bar->orientation == Qt::Horizontal;
    const bool active = option.state & (State_MouseOver | State_Sunken);
    QColor thumb = color(ColorRole::Outline);
    thumb.setAlphaF(active ? 0.85f : 0.35f);
    painter.setPen(Qt::NoPen);
    painter.setBrush(thumb);
    const QRectF pill = flat ? QRectF(slider).adjusted(2, 2, -2, -2) : QRectF(slider).adjusted(2, 2, -2, -2);
    // Piece by piece: a shape of many lines would be handed to several threads, which takes longer than to draw it.
    for (int y = slider.y(); y <= slider.bottom(); y += linesAtOnce) {
        painter.setClipRect(QRect(slider.x(), y, slider.width(), linesAtOnce));
        painter.drawRoundedRect(pill, 3, 3);
    }
}

void Style::drawMenuBarItem(const QStyleOption &option, QPainter &painter, const QWidget *widget) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(&option);
    if (!item)
        return;
    painter.fillRect(option.rect, color(ColorRole::Surface));
    if (option.state & State_Selected) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(ColorRole::Hover));
        painter.drawRoundedRect(option.rect, 5, 5);
    }
    painter.setRenderHint(QPainter::Antialiasing, false); // the line under a letter lies on whole pixels
    const bool underlined = styleHint(SH_UnderlineShortcut, &option, widget, nullptr);
    const int flags = Qt::AlignCenter | Qt::TextDontClip | Qt::TextSingleLine
        | (underlined ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
    drawItemText(&painter, option.rect, flags, option.palette, option.state & State_Enabled, item->text, QPalette::ButtonText);
}

void Style::drawComboBox(const QStyleOptionComplex &option, QPainter &painter, const QWidget *widget) const
{
    drawField(option, painter);
    const QRect arrow = subControlRect(CC_ComboBox, &option, SC_ComboBoxArrow, widget);
    paintIcon(painter, QRect(arrow.center() - QPoint(8, 7), QSize(16, 16)), QStringLiteral("chevron-down"),
              color(option.state & State_Enabled ? ColorRole::Muted : ColorRole::Outline));
}

void Style::drawProgress(const QStyleOption &option, QPainter &painter) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(&option);
    if (!bar)
        return;
    const QRectF groove(bar->rect.x(), bar->rect.center().y() - 2, bar->rect.width(), 6);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(ColorRole::SoftNeutral));
    painter.drawRoundedRect(groove, 3, 3);
    const qint64 span = qint64(bar->maximum) - bar->minimum;
    if (span <= 0)
        return;
    QRectF done = groove;
    done.setWidth(groove.width() * qreal(qint64(bar->progress) - bar->minimum) / qreal(span));
    painter.setBrush(color(ColorRole::Accent));
    painter.drawRoundedRect(done, 3, 3);
}

void Style::drawRow(const QStyleOption &option, QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (option.state & State_Selected)
        painter.fillRect(option.rect, color(ColorRole::SoftAccent));
    else if (option.state & State_MouseOver)
        painter.fillRect(option.rect, color(ColorRole::Hover));
}

} // namespace huni
