#include "ui/controls/emptystate.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace huni {

EmptyState::EmptyState(const Theme &theme, const QString &iconName, const QString &title,
                       const QString &sentence, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_iconName(iconName)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_buttons(new QHBoxLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(8);
    layout->addStretch(2);
    for (QLabel *label : {m_icon, m_title, m_sentence}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignCenter);
    }
    layout->addWidget(m_icon);
    layout->addWidget(m_title);
    m_sentence->setWordWrap(true);
    m_sentence->setMaximumWidth(520);
    auto *narrow
        = new QHBoxLayout; // keeps the height that the wrapped sentence needs, which an alignment would not
    narrow->addStretch(1);
    narrow->addWidget(m_sentence, 1000);
    narrow->addStretch(1);
    layout->addLayout(narrow);
    layout->addSpacing(8);
    m_buttons->addStretch();
    m_buttons->addStretch();
    layout->addLayout(m_buttons);
    layout->addStretch(3);
    setTexts(title, sentence);
    takeColors();
    connect(&theme, &Theme::changed, this, &EmptyState::takeColors);
}

QPushButton *EmptyState::addButton(const QString &text, ButtonLook look)
{
    auto *button = new QPushButton(text, this);
    setButtonLook(*button, look);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    return button;
}

void EmptyState::setTexts(const QString &title, const QString &sentence)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_sentence->setText(sentence);
    setAccessibleName(title);
    setAccessibleDescription(sentence);
}

void EmptyState::takeColors()
{
    const qreal ratio = devicePixelRatioF();
    QPixmap round(QSize(64, 64) * ratio);
    round.setDevicePixelRatio(ratio);
    round.fill(Qt::transparent);
    QPainter painter(&round);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(ColorRole::SoftAccent));
    painter.drawEllipse(QRectF(0, 0, 64, 64));
    paintIcon(painter, QRect(18, 18, 28, 28), m_iconName, m_theme.color(ColorRole::AccentText));
    painter.end();
    m_icon->setPixmap(round);
    m_title->setFont(m_theme.font(FontRole::Section));
    QPalette muted = m_sentence->palette();
    muted.setColor(QPalette::WindowText, m_theme.color(ColorRole::Muted));
    m_sentence->setPalette(muted);
}

} // namespace huni
