#include "ui/exchange/stepstrip.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QMouseEvent>
#include <QPainter>

namespace huni {

namespace {

constexpr int stripHeight = 44;
constexpr int stepDot = 24;
constexpr int stepGap = 8;

} // namespace

StepStrip::StepStrip(const Theme &theme, const QStringList &steps, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_steps(steps)
{
    setObjectName(QStringLiteral("stepStrip"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, QOverload<>::of(&QWidget::update));
    updateAccessibleText();
}

void StepStrip::setCurrent(int step)
{
    m_current = step;
    updateAccessibleText();
    update();
}

void StepStrip::setReachable(int step)
{
    m_reachable = step;
    update();
}

void StepStrip::updateAccessibleText()
{
    //: %1 and %2 are numbers, %3 the name of a step
    setAccessibleName(tr("Step %1 of %2: %3").arg(m_current + 1).arg(m_steps.size()).arg(m_steps.value(m_current)));
}

QSize StepStrip::sizeHint() const
{
    return {int(m_steps.size()) * 150, stripHeight};
}

QSize StepStrip::minimumSizeHint() const
{
    return {int(m_steps.size()) * (stepDot + stepGap), stripHeight};
}

QRect StepStrip::stepRect(int step) const
{
    const int count = int(m_steps.size());
    const int from = width() * step / count;
    return {from, 0, width() * (step + 1) / count - from, height()};
}

void StepStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int step = 0; step < m_steps.size(); ++step) {
        const QRect rect = stepRect(step);
        const bool isDone = step < m_current;
        const bool isNow = step == m_current;
        const QRect dot(rect.left(), (height() - stepDot) / 2, stepDot, stepDot);
        painter.setPen(isDone || isNow ? Qt::NoPen : QPen(m_theme.color(ColorRole::Outline)));
        painter.setBrush(isNow       ? QBrush(m_theme.color(ColorRole::Accent))
                             : isDone ? QBrush(m_theme.color(ColorRole::SoftAccent))
                                      : QBrush(Qt::NoBrush));
        painter.drawEllipse(QRectF(dot).adjusted(0.5, 0.5, -0.5, -0.5));
        if (isDone) {
            paintIcon(painter, dot.adjusted(5, 5, -5, -5), QStringLiteral("check"), m_theme.color(ColorRole::AccentText));
        } else {
            painter.setFont(m_theme.font(FontRole::SmallStrong));
            painter.setPen(m_theme.color(isNow ? ColorRole::OnAccent : ColorRole::Muted));
            painter.drawText(dot, Qt::AlignCenter, QString::number(step + 1));
        }
        painter.setFont(m_theme.font(isNow ? FontRole::BodyStrong : FontRole::Body));
        painter.setPen(m_theme.color(isNow ? ColorRole::Text : ColorRole::Muted));
        const QRect words(dot.right() + stepGap, 0, rect.right() - dot.right() - 2 * stepGap, height());
        const QString text = painter.fontMetrics().elidedText(m_steps[step], Qt::ElideRight, words.width());
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft, text);
        const int from = words.left() + painter.fontMetrics().horizontalAdvance(text) + stepGap;
        if (step + 1 < m_steps.size() && from < rect.right() - stepGap) {
            painter.setPen(QPen(m_theme.color(ColorRole::Border), 1));
            painter.drawLine(QPointF(from, height() / 2.0), QPointF(rect.right() - stepGap, height() / 2.0));
        }
    }
}

void StepStrip::mousePressEvent(QMouseEvent *event)
{
    for (int step = 0; step <= m_reachable && step < m_steps.size(); ++step) {
        if (step != m_current && stepRect(step).contains(event->pos()))
            Q_EMIT chosen(step);
    }
}

} // namespace huni
