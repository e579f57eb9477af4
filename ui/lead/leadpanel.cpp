#include "ui/lead/leadpanel.h"

#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace huni {

LeadPanel::LeadPanel(Pipeline &pipeline, const Theme &theme, QWidget *parent)
    : LeadView(pipeline, theme, tr("Choose a card to see who it is."), parent)
{
    setObjectName(QStringLiteral("leadPanel"));
    setMinimumWidth(376);
    setMaximumWidth(480);
    createLayout();
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QPushButton *LeadPanel::iconButton(const QString &icon, const QString &hint, const QString &name)
{
    auto *button = new QPushButton(themeIcon(theme(), icon), {}, content());
    button->setObjectName(name);
    button->setToolTip(hint);
    button->setAccessibleName(hint);
    setButtonLook(*button, ButtonLook::Ghost);
    return button;
}

void LeadPanel::createLayout()
{
    makeHeader(LeadHeader::Narrow);
    QPushButton *full
        = iconButton(QStringLiteral("maximize-2"), tr("Open the whole page"), QStringLiteral("openFullPage"));
    QPushButton *close = iconButton(QStringLiteral("x"), tr("Close"), QStringLiteral("closePanel"));
    header()->addControl(full);
    header()->addControl(close);
    makeBody(LeadBody::Plain);
    auto *layout = new QVBoxLayout(content());
    layout->setContentsMargins(16, 14, 4, 0);
    layout->setSpacing(12);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 8, 0);
    head->addWidget(header());
    layout->addLayout(head);
    layout->addWidget(body(), 1);
    connect(full, &QPushButton::clicked, this, [this] { Q_EMIT openFullPage(lead()); });
    connect(close, &QPushButton::clicked, this, &LeadPanel::closed);
}

// The line at its side is the handle that it is drawn wider by.
void LeadPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().color(ColorRole::Surface));
}

} // namespace huni
