#include "ui/lead/answerbar.h"

#include "ui/controls/accessibleroles.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace huni {

namespace {

struct AnswerCell {
    Verdict verdict;
    const char *icon;
    ColorRole front;
    ColorRole back;
};

constexpr AnswerCell answerCells[] = {{Verdict::Yes, "check", ColorRole::Good, ColorRole::SoftGood},
                                      {Verdict::Partly, "minus", ColorRole::Warning, ColorRole::SoftWarning},
                                      {Verdict::No, "x", ColorRole::Bad, ColorRole::SoftBad}};
// The order of the cells; unknown stands before the first.
constexpr Verdict answerOrder[] = {Verdict::Unknown, Verdict::Yes, Verdict::Partly, Verdict::No};
constexpr int answerCellCount = 3;
constexpr int answerIconSide = 14;
constexpr int answerPadX = 9;
constexpr int answerIconGap = 5;

} // namespace

AnswerBar::AnswerBar(const Theme &theme, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_name(name)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setAccessibleRole(*this, QAccessible::Button, [this] { chooseNext(); });
    updateAccessibleName();
    connect(&theme, &Theme::changed, this, [this] { updateGeometry(); });
}

QString AnswerBar::word(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Yes:
        return tr("Yes");
    case Verdict::Partly:
        return tr("Partly");
    case Verdict::No:
        return tr("No");
    case Verdict::Unknown:
        break;
    }
    return tr("Not answered");
}

void AnswerBar::setVerdict(Verdict verdict)
{
    m_verdict = verdict;
    updateAccessibleName();
    update();
}

void AnswerBar::updateAccessibleName()
{
    //: %1 a dimension of the checklist such as Budget, %2 its answer
    setAccessibleName(tr("%1: %2").arg(m_name, word(m_verdict)));
    setAccessibleDescription(tr("Y, P and N answer yes, partly and no"));
}

int AnswerBar::cellWidth(int place, bool withIcon) const
{
    const QFontMetrics metrics(m_theme.font(FontRole::SmallStrong));
    const int icon = withIcon ? answerIconSide + answerIconGap : 0;
    return metrics.horizontalAdvance(word(answerCells[place].verdict)) + icon + 2 * answerPadX;
}

int AnswerBar::widthOfAll(bool withIcons) const
{
    int width = 4;
    for (int i = 0; i < answerCellCount; ++i)
        width += cellWidth(i, withIcons);
    return width;
}

// In little room the words stand alone.
bool AnswerBar::showsIcons() const
{
    return width() >= widthOfAll(true);
}

QRect AnswerBar::cell(int place) const
{
    const bool icons = showsIcons();
    const int spare = icons ? 0 : std::max(0, (width() - widthOfAll(false)) / answerCellCount);
    int x = 2;
    for (int i = 0; i < place; ++i)
        x += cellWidth(i, icons) + spare;
    return {x, 2, cellWidth(place, icons) + spare, height() - 4};
}

int AnswerBar::placeAt(const QPoint &point) const
{
    for (int i = 0; i < answerCellCount; ++i) {
        if (cell(i).contains(point))
            return i;
    }
    return -1;
}

QSize AnswerBar::sizeHint() const
{
    return {widthOfAll(true), QFontMetrics(m_theme.font(FontRole::SmallStrong)).height() + 14};
}

QSize AnswerBar::minimumSizeHint() const
{
    return {widthOfAll(false), sizeHint().height()};
}

void AnswerBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(m_theme.color(ColorRole::Accent), 2)
                              : QPen(m_theme.color(ColorRole::Border), 1));
    painter.setBrush(m_theme.color(ColorRole::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 7, 7);
    painter.setFont(m_theme.font(FontRole::SmallStrong));
    const bool icons = showsIcons();
    for (int i = 0; i < answerCellCount; ++i) {
        const AnswerCell &look = answerCells[i];
        const QRect room = cell(i);
        const bool on = look.verdict == m_verdict;
        painter.setPen(Qt::NoPen);
        if (on || (i == m_hovered && !m_readOnly)) {
            painter.setBrush(m_theme.color(on ? look.back : ColorRole::Hover));
            painter.drawRoundedRect(room.adjusted(1, 1, -1, -1), 5, 5);
        }
        const QColor ink = m_theme.color(on ? look.front : ColorRole::Muted);
        const QRect icon(room.x() + answerPadX, room.center().y() - answerIconSide / 2 + 1, answerIconSide,
                         answerIconSide);
        if (icons)
            paintIcon(painter, icon, QString::fromLatin1(look.icon), ink);
        painter.setPen(ink);
        const QRect words
            = icons ? room.adjusted(answerPadX + answerIconSide + answerIconGap, 0, 0, 0) : room;
        painter.drawText(
            words, int(Qt::AlignVCenter | (icons ? Qt::AlignLeft : Qt::AlignHCenter)) | Qt::TextSingleLine,
            word(look.verdict));
    }
}

void AnswerBar::choose(Verdict verdict)
{
    if (m_readOnly)
        return;
    setVerdict(verdict == m_verdict ? Verdict::Unknown : verdict);
    Q_EMIT chosen(m_verdict);
}

int AnswerBar::placeInOrder() const
{
    return int(std::find(std::begin(answerOrder), std::end(answerOrder), m_verdict) - std::begin(answerOrder));
}

// After the last comes none.
void AnswerBar::chooseNext()
{
    const int place = placeInOrder();
    choose(place == 3 ? m_verdict : answerOrder[place + 1]);
}

void AnswerBar::mousePressEvent(QMouseEvent *event)
{
    const int place = placeAt(event->position().toPoint());
    if (place >= 0 && event->button() == Qt::LeftButton)
        choose(answerCells[place].verdict);
}

void AnswerBar::mouseMoveEvent(QMouseEvent *event)
{
    const int place = placeAt(event->position().toPoint());
    if (place != m_hovered) {
        m_hovered = place;
        update();
    }
}

void AnswerBar::leaveEvent(QEvent *event)
{
    m_hovered = -1;
    update();
    QWidget::leaveEvent(event);
}

void AnswerBar::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() & ~Qt::KeypadModifier) {
        QWidget::keyPressEvent(event);
        return;
    }
    const bool turkish = locale().language() == QLocale::Turkish;
    const int place = placeInOrder();
    switch (event->key()) {
    case Qt::Key_Y:
        choose(Verdict::Yes);
        return;
    case Qt::Key_P:
        choose(Verdict::Partly);
        return;
    case Qt::Key_N:
        choose(Verdict::No);
        return;
    case Qt::Key_Space:
        chooseNext();
        return;
    case Qt::Key_Right:
        if (place < 3)
            choose(answerOrder[place + 1]);
        return;
    case Qt::Key_Left:
        if (place > 1)
            choose(answerOrder[place - 1]);
        return;
    default:
        break;
    }
    if (turkish && event->key() == Qt::Key_E)
        choose(Verdict::Yes);
    else if (turkish && event->key() == Qt::Key_K)
        choose(Verdict::Partly);
    else if (turkish && event->key() == Qt::Key_H)
        choose(Verdict::No);
    else
        QWidget::keyPressEvent(event);
}

} // namespace huni
