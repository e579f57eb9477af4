#include "ui/table/selectionbar.h"

#include "ui/controls/accessibleroles.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>

namespace huni {

SelectionBar::SelectionBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_layout(new QHBoxLayout(this))
    , m_text(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("selectionBar"));
    setAccessibleName(tr("Chosen rows"));
    setAccessibleRole(*this, QAccessible::ToolBar);
    m_layout->setContentsMargins(16, 8, 8, 8);
    m_layout->setSpacing(4);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setFont(theme.font(FontRole::BodyStrong));
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(180);
    m_progress->setAccessibleName(tr("Progress"));
    setButtonLook(*m_close, ButtonLook::Ghost);
    m_close->setIcon(themeIcon(theme, QStringLiteral("x")));
    m_close->setAccessibleName(tr("Let all rows go"));
    m_close->setToolTip(tr("Let all rows go"));
    m_layout->addWidget(m_text);
    m_layout->addSpacing(8);
    m_layout->addWidget(m_progress);
    m_layout->addWidget(m_cancel);
    m_layout->addStretch(1);
    m_layout->addWidget(m_close);
    m_progress->hide();
    m_cancel->hide();
    m_cancel->setObjectName(QStringLiteral("cancelWork"));
    connect(m_cancel, &QPushButton::clicked, this, &SelectionBar::cancelWanted);
    connect(m_close, &QPushButton::clicked, this, &SelectionBar::closeWanted);
    connect(&theme, &Theme::changed, this, [this] { m_text->setFont(m_theme.font(FontRole::BodyStrong)); });
}

void SelectionBar::addAction(QAction *action)
{
    auto *button = new QPushButton(this);
    setButtonLook(*button, ButtonLook::Ghost);
    button->setIcon(action->icon());
    button->setAccessibleName(action->iconText());
    button->setToolTip(action->iconText());
    connect(action, &QAction::changed, button, [button, action] { button->setEnabled(action->isEnabled()); });
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    button->setEnabled(action->isEnabled());
    m_layout->insertWidget(4 + int(m_buttons.size()), button);
    m_buttons += button;
    m_actions += action;
    fitButtons();
}

void SelectionBar::setText(const QString &text)
{
    if (!m_isBusy)
        m_text->setText(text);
}

void SelectionBar::setBusy(const QString &text, qint64 done, qint64 all, bool cancellable)
{
    m_isBusy = true;
    m_text->setText(text);
    m_progress->setRange(0, all > 0 ? 1000 : 0);
    m_progress->setValue(all > 0 ? int(done * 1000 / all) : 0);
    m_progress->show();
    m_cancel->setVisible(cancellable);
    showButtons();
}

void SelectionBar::setIdle()
{
    m_isBusy = false;
    m_progress->hide();
    m_cancel->hide();
    showButtons();
}

void SelectionBar::showButtons()
{
    for (QPushButton *button : std::as_const(m_buttons))
        button->setVisible(!m_isBusy);
    m_close->setVisible(!m_isBusy);
    fitButtons();
}

// Where there is no room for all words, the icons stay.
void SelectionBar::fitButtons()
{
    int wanted = m_text->sizeHint().width() + 120;
    for (const QAction *action : std::as_const(m_actions))
        wanted += fontMetrics().horizontalAdvance(action->iconText()) + 56;
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        const QString text = wanted <= width() ? m_actions[i]->iconText() : QString();
        if (m_buttons[i]->text() != text)
            m_buttons[i]->setText(text);
    }
}

void SelectionBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitButtons();
}

void SelectionBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.color(ColorRole::Border));
    painter.setBrush(m_theme.color(ColorRole::Raised));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
}

} // namespace huni
