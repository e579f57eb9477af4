#include "ui/controls/messagebar.h"

#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTimer>

#include <algorithm>

namespace huni {

namespace {

constexpr int messageBarTimeMs = 8000;
constexpr int messageBarMargin = 20;
constexpr int messageBarGap = 8;

} // namespace

MessageBar::MessageBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QPushButton(this))
    , m_timer(new QTimer(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 6, 6, 6);
    layout->setSpacing(10);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    m_text->setTextFormat(Qt::PlainText);
    setButtonLook(*m_action, ButtonLook::Secondary);
    setButtonLook(*m_close, ButtonLook::Ghost);
    m_close->setAccessibleName(tr("Close"));
    m_close->setToolTip(tr("Close"));
    m_timer->setSingleShot(true);
    m_timer->setInterval(messageBarTimeMs);
    connect(m_timer, &QTimer::timeout, this, &MessageBar::close);
    connect(m_close, &QPushButton::clicked, this, &MessageBar::close);
    connect(m_action, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT actionTriggered();
    });
    connect(&theme, &Theme::changed, this, &MessageBar::takeColors);
    parent->installEventFilter(this);
    hide();
}

void MessageBar::showMessage(Kind kind, const QString &text, const QString &actionText)
{
    m_kind = kind;
    m_text->setText(text);
    setAccessibleName(text);
    m_action->setText(actionText);
    m_action->setVisible(!actionText.isEmpty());
    takeColors();
    place();
    show();
    raise();
    if (kind == Done)
        m_timer->start();
    else
        m_timer->stop();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::close()
{
    m_timer->stop();
    hide();
}

void MessageBar::closeAction()
{
    if (!isHidden() && !m_action->isHidden())
        close();
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(ColorRole::Inverse));
    painter.drawRoundedRect(rect(), 10, 10);
}

bool MessageBar::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    const bool moves = type == QEvent::Resize || (watched != parent() && (type == QEvent::Move || type == QEvent::Show || type == QEvent::Hide));
    if (moves && !isHidden())
        place();
    return QWidget::eventFilter(watched, event);
}

void MessageBar::enterEvent(QEnterEvent *event)
{
    m_timer->stop();
    QWidget::enterEvent(event);
}

void MessageBar::leaveEvent(QEvent *event)
{
    if (m_kind == Done && isVisible())
        m_timer->start();
    QWidget::leaveEvent(event);
}

void MessageBar::stayAbove(QWidget &bar)
{
    m_below += &bar;
    bar.installEventFilter(this);
}

// Where the page ends, or a bar on it begins.
int MessageBar::lowerEdge() const
{
    const QWidget *host = parentWidget();
    int edge = host->height() - messageBarMargin;
    for (const QPointer<QWidget> &bar : m_below) {
        if (bar && bar->isVisible())
            edge = std::min(edge, bar->mapTo(host, QPoint()).y() - messageBarGap);
    }
    return edge;
}

void MessageBar::place()
{
    const QWidget *host = parentWidget();
    const int room = host->width() - 2 * messageBarMargin;
    m_text->setWordWrap(false);
    int wide = sizeHint().width();
    if (wide > room) {
        m_text->setWordWrap(true);
        wide = room;
    }
    const int tall = m_text->wordWrap() ? heightForWidth(wide) : sizeHint().height();
    setGeometry((host->width() - wide) / 2, lowerEdge() - tall, wide, tall);
}

void MessageBar::takeColors()
{
    const QColor ink = m_theme.color(ColorRole::OnInverse);
    m_icon->setPixmap(
        iconPixmap(m_kind == Done ? QStringLiteral("circle-check") : QStringLiteral("circle-alert"), ink, 18,
                   devicePixelRatioF()));
    QPalette inverse = palette();
    inverse.setColor(QPalette::WindowText, ink);
    inverse.setColor(QPalette::ButtonText, ink);
    m_text->setPalette(inverse);
    m_close->setPalette(inverse);
    m_close->setIcon(QIcon(iconPixmap(QStringLiteral("x"), ink, 18, devicePixelRatioF())));
}

} // namespace huni
