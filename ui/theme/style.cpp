#include "ui/theme/style.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
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
constexpr int controlHeight = 34;

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
    , m_paint(theme)
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
    if (auto *area = qobject_cast<QAbstractScrollArea *>(widget); area && area->frameShape() == QFrame::StyledPanel)
        area->viewport()->setAutoFillBackground(false); // its round frame is its ground
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
        return buttonChevron + 4;
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
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration:
        return m_theme.isMotionReduced() ? 0 : QProxyStyle::styleHint(hint, option, widget, returned);
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
    switch (control) {
    case CC_ScrollBar: {
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        return bar ? scrollBarRect(*bar, part) : QRect();
    }
    case CC_SpinBox:
        return spinBoxRect(*option, part);
    case CC_ComboBox:
        if (part == SC_ComboBoxEditField)
            return visualRect(option->direction, option->rect, option->rect.adjusted(7, 2, -30, -2)); // as in a field
        if (part == SC_ComboBoxArrow)
            return visualRect(option->direction, option->rect,
                              QRect(option->rect.right() - 28, option->rect.y(), 28, option->rect.height()));
        break;
    default:
        break;
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

// No buttons at the ends: all of it is the way of the thumb.
QRect Style::scrollBarRect(const QStyleOptionSlider &bar, SubControl part)
{
    const bool flat = bar.orientation == Qt::Horizontal;
    const int length = flat ? bar.rect.width() : bar.rect.height();
    const qint64 span = qint64(bar.maximum) - bar.minimum + bar.pageStep;
    const int slider = span > 0
        ? std::clamp(int(qint64(bar.pageStep) * length / span), std::min(36, length), length)
        : length;
    const int start = sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, length - slider,
                                              bar.upsideDown);
    const auto along = [&](int from, int extent) {
        return flat ? QRect(bar.rect.x() + from, bar.rect.y(), extent, bar.rect.height())
                    : QRect(bar.rect.x(), bar.rect.y() + from, bar.rect.width(), extent);
    };
    switch (part) {
    case SC_ScrollBarSlider:
        return along(start, slider);
    case SC_ScrollBarGroove:
        return bar.rect;
    case SC_ScrollBarSubPage:
        return along(0, start);
    case SC_ScrollBarAddPage:
        return along(start + slider, length - start - slider);
    default:
        return {};
    }
}

QRect Style::spinBoxRect(const QStyleOptionComplex &option, SubControl part)
{
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(&option);
    const bool buttons = spin && spin->buttonSymbols != QAbstractSpinBox::NoButtons;
    const QRect rect = option.rect;
    const int wide = buttons ? 26 : 0;
    const int half = rect.height() / 2;
    const auto button = [&](int top) {
        return buttons
            ? visualRect(option.direction, rect, QRect(rect.right() - wide, top, wide - 3, half - 4))
            : QRect();
    };
    switch (part) {
    case SC_SpinBoxUp:
        return button(rect.y() + 4);
    case SC_SpinBoxDown:
        return button(rect.y() + half);
    case SC_SpinBoxEditField:
        return visualRect(option.direction, rect, rect.adjusted(7, 2, -wide - 4, -2));
    default:
        return rect;
    }
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
    case SP_ToolBarHorizontalExtensionButton: // a menu bar asks for it; a picture of Qt's would load all
                                              // image formats
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
        m_paint.buttonPanel(*painter, *option, widget);
        return;
    case PE_FrameDefaultButton:
        return;
    case PE_FrameFocusRect:
        if (option->state & State_KeyboardFocusChange && !qobject_cast<const QPushButton *>(widget)) // that has its ring
            m_paint.focusRing(*painter, *option);
        return;
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0)
            m_paint.field(*painter, *option);
        return;
    }
    case PE_FrameLineEdit:
        return;
    case PE_Frame:
        if (qobject_cast<const QAbstractScrollArea *>(widget)) {
            QStyleOption ground = *option;
            ground.state &= ~State_MouseOver;
            if (qobject_cast<const QAbstractItemView *>(widget)) // the current row shows where the focus is
                ground.state &= ~State_HasFocus;
            m_paint.field(*painter, ground);
            return;
        }
        painter->setPen(color(ColorRole::Border));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5));
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        m_paint.check(*painter, *option);
        return;
    case PE_IndicatorRadioButton:
        m_paint.radio(*painter, *option);
        return;
    case PE_PanelItemViewItem:
        m_paint.row(*painter, *option);
        return;
    case PE_PanelItemViewRow:
        return;
    case PE_IndicatorMenuCheckMark:
    case PE_IndicatorArrowRight:
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorSpinDown:
    case PE_IndicatorSpinUp:
    case PE_IndicatorBranch:
        m_paint.indicator(*painter, element, *option);
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
        if (button && button->features & QStyleOptionButton::HasMenu)
            m_paint.buttonArrow(*painter, *button);
        return;
    }
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            m_paint.buttonLabel(*painter, *button, widget);
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, color(ColorRole::Surface));
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            m_paint.menuBarItem(*painter, *item, *this,
                                styleHint(SH_UnderlineShortcut, option, widget, nullptr));
        return;
    case CE_ProgressBarGroove:
        return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            m_paint.progress(*painter, *bar);
        return;
    case CE_Splitter:
        m_paint.splitter(*painter, *option);
        return;
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
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
            bar && bar->maximum > bar->minimum)
            m_paint.scrollBar(*painter, *bar, subControlRect(control, option, SC_ScrollBarSlider, widget));
        return;
    case CC_ComboBox:
        m_paint.comboBox(*painter, *option, subControlRect(control, option, SC_ComboBoxArrow, widget));
        return;
    case CC_SpinBox: {
        m_paint.field(*painter, *option);
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

} // namespace huni
