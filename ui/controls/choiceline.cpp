#include "ui/controls/choiceline.h"

#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace huni {

ChoiceLine::ChoiceLine(const Theme &theme, const QString &first, const QString &second, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_text(new QLabel(this))
    , m_first(new QPushButton(first, this))
    , m_second(new QPushButton(second, this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 6, 8, 6);
    layout->setSpacing(4);
    layout->addWidget(m_text);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    for (QPushButton *button : {m_first, m_second}) {
        button->setAutoDefault(true); // Enter answers, also outside of a dialog
        button->setMaximumHeight(28);
        setButtonLook(*button, ButtonLook::Secondary);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    layout->addLayout(buttons);
    const auto takeLook = [this] {
        m_text->setFont(m_theme.font(FontRole::Small));
        QPalette ink = m_text->palette();
        ink.setColor(QPalette::WindowText, m_theme.color(ColorRole::Warning));
        m_text->setPalette(ink);
        update();
    };
    takeLook();
    connect(&theme, &Theme::changed, this, takeLook);
    connect(m_first, &QPushButton::clicked, this, &ChoiceLine::firstChosen);
    connect(m_second, &QPushButton::clicked, this, &ChoiceLine::secondChosen);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
}

void ChoiceLine::setText(const QString &sentence)
{
    m_text->setText(sentence);
    setAccessibleName(sentence);
    for (QPushButton *button : {m_first, m_second})
        button->setAccessibleDescription(sentence);
}

QString ChoiceLine::text() const
{
    return m_text->text();
}

void ChoiceLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(ColorRole::SoftWarning));
    painter.drawRoundedRect(rect(), 7, 7);
}

} // namespace huni
