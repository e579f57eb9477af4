#include "ui/shell/statusline.h"

#include "ui/controls/elidedlabel.h"
#include "ui/controls/menutext.h"
#include "ui/controls/plaintooltip.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace huni {

namespace {

QString saveStateIcon(SaveState state)
{
    switch (state) {
    case SaveState::Saved:
        return QStringLiteral("circle-check");
    case SaveState::Saving:
        return QStringLiteral("refresh-cw");
    case SaveState::Synced:
        return QStringLiteral("cloud");
    case SaveState::Offline:
        return QStringLiteral("cloud-off");
    case SaveState::ReadOnly:
        return QStringLiteral("eye");
    case SaveState::Problem:
        break;
    }
    return QStringLiteral("triangle-alert");
}

} // namespace

StatusLine::StatusLine(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_counts(new ElidedLabel(theme, FontRole::NumberSmall, ColorRole::Muted, this))
    , m_undo(new QPushButton(this))
    , m_undoList(new QPushButton(this))
    , m_state(new QPushButton(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(24, 2, 12, 1);
    layout->setSpacing(16);
    layout->addWidget(m_counts, 1);
    auto *undo = new QHBoxLayout;
    undo->setSpacing(0);
    undo->addWidget(m_undo);
    undo->addWidget(m_undoList);
    layout->addLayout(undo, 0);
    layout->addWidget(m_state, 0);
    for (QPushButton *button : {m_undo, m_undoList, m_state}) {
        setButtonLook(*button, ButtonLook::Ghost);
        button->setFixedHeight(26);
        button->setIconSize({15, 15});
        button->setFocusPolicy(Qt::TabFocus);
    }
    m_undo->setIcon(themeIcon(theme, QStringLiteral("undo-2"), ColorRole::AccentText));
    m_undo->hide();
    m_undoList->setIcon(themeIcon(theme, QStringLiteral("chevron-up"), ColorRole::Muted));
    m_undoList->setObjectName(QStringLiteral("undoListButton"));
    m_undoList->setAccessibleName(tr("All that was done"));
    m_undoList->setToolTip(tr("All that was done, to be undone or redone"));
    m_undoList->setFixedWidth(28);
    m_undoList->hide();
    m_state->hide();
    connect(m_undo, &QPushButton::clicked, this, &StatusLine::undoRequested);
    connect(m_undoList, &QPushButton::clicked, this, &StatusLine::undoListRequested);
    connect(m_state, &QPushButton::clicked, this, &StatusLine::stateClicked);
    const auto takeFonts = [this] {
        for (QPushButton *button : {m_undo, m_undoList, m_state}) {
            button->setFont(m_theme.font(FontRole::NumberSmall));
            button->setFixedHeight(QFontMetrics(button->font()).height() + 11);
        }
        updateActionText();
    };
    takeFonts();
    connect(&theme, &Theme::changed, this, takeFonts);
}

void StatusLine::setCounts(const QString &text)
{
    m_counts->setText(text);
}

void StatusLine::setLastAction(const QString &text)
{
    m_action = text;
    m_undo->setVisible(!text.isEmpty());
    m_undoList->setVisible(!text.isEmpty());
    updateActionText();
}

void StatusLine::setState(SaveState state, const QString &text, const QString &exact)
{
    m_state->setIcon(themeIcon(m_theme, saveStateIcon(state),
                               state == SaveState::Problem ? ColorRole::Warning : ColorRole::Muted));
    m_state->setText(menuText(text));
    m_state->setAccessibleName(text);
    m_state->setToolTip(plainToolTip(exact));
    m_state->setVisible(!text.isEmpty());
}

QString StatusLine::counts() const
{
    return m_counts->text();
}

QString StatusLine::lastAction() const
{
    return m_action;
}

// A name may be long: the sentence never takes more than half of the line.
void StatusLine::updateActionText()
{
    const QString shown
        = m_undo->fontMetrics().elidedText(m_action, Qt::ElideMiddle, std::max(120, width() / 2 - 60));
    m_undo->setText(menuText(shown));
    m_undo->setAccessibleName(m_action);
    m_undo->setToolTip(shown == m_action ? QString() : plainToolTip(m_action));
}

void StatusLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateActionText();
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::Surface));
    painter.fillRect(QRect(0, 0, width(), 1), m_theme.color(ColorRole::Border));
}

} // namespace huni
