#include "ui/controls/overlaypanel.h"

#include "ui/controls/accessibleroles.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace huni {

namespace {

constexpr int panelMargin = 20;
constexpr int topDistance = 48;
constexpr qreal panelRadius = 12;

// The ground of the panel: painted, so that it follows the theme.
class PanelCard final : public QWidget
{
public:
    PanelCard(const Theme &theme, QWidget *parent)
        : QWidget(parent)
        , m_theme(theme)
    {
        setFocusPolicy(Qt::NoFocus);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(m_theme.color(ColorRole::Border));
        painter.setBrush(m_theme.color(ColorRole::Raised));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), panelRadius, panelRadius);
    }

private:
    const Theme &m_theme;
};

} // namespace

OverlayPanel::OverlayPanel(const Theme &theme, const QString &title, QWidget *over)
    : QWidget(over)
    , m_theme(theme)
    , m_card(new PanelCard(theme, this))
    , m_title(new QLabel(m_card))
    , m_problem(new QLabel(m_card))
    , m_content(new QVBoxLayout)
    , m_buttons(new QHBoxLayout)
{
    hide();
    setAccessibleRole(*this, QAccessible::Dialog);
    over->installEventFilter(this);
    auto *layout = new QVBoxLayout(m_card);
    layout->setContentsMargins(panelMargin, panelMargin - 2, panelMargin, panelMargin);
    layout->setSpacing(12);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_title->setFont(theme.font(FontRole::Section));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_content->setSpacing(10);
    m_buttons->setSpacing(8);
    m_buttons->addStretch(1);
    layout->addWidget(m_title);
    layout->addLayout(m_content);
    layout->addWidget(m_problem);
    layout->addLayout(m_buttons);
    setTitle(title);
}

void OverlayPanel::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void OverlayPanel::setCardWidth(int width)
{
    m_width = width;
}

void OverlayPanel::setBareAtTop()
{
    m_atTop = true;
    m_title->hide();
    delete m_buttons->takeAt(0); // nothing stands there
    m_card->layout()->setContentsMargins(1, 1, 1, 1);
    m_card->layout()->setSpacing(0);
    m_content->setSpacing(0);
}

QPushButton *OverlayPanel::addAcceptButton(const QString &text)
{
    auto *button = new QPushButton(text, m_card);
    setButtonLook(*button, ButtonLook::Primary);
    connect(button, &QPushButton::clicked, this, &OverlayPanel::accepted);
    m_buttons->addWidget(button);
    return button;
}

QPushButton *OverlayPanel::addButton(const QString &text)
{
    auto *button = new QPushButton(text, m_card);
    m_buttons->addWidget(button);
    return button;
}

void OverlayPanel::open()
{
    m_focusBefore = QApplication::focusWidget();
    showProblem({});
    setGeometry(parentWidget()->rect());
    show();
    raise();
    place();
    qApp->installEventFilter(this);
    if (QWidget *field = firstField())
        field->setFocus(Qt::OtherFocusReason);
}

void OverlayPanel::dismiss()
{
    if (isHidden())
        return;
    const QPointer<QWidget> before = m_focusBefore;
    hide();
    qApp->removeEventFilter(this);
    if (before)
        before->setFocus(Qt::OtherFocusReason);
    Q_EMIT dismissed();
}

void OverlayPanel::showProblem(const QString &sentence)
{
    QPalette palette = m_problem->palette();
    palette.setColor(QPalette::WindowText, m_theme.color(ColorRole::Bad));
    m_problem->setPalette(palette);
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    if (isVisible())
        place();
}

QString OverlayPanel::problem() const
{
    return m_problem->text();
}

void OverlayPanel::place()
{
    const int width = std::min(m_width * m_theme.basePixels() / 13, this->width() - 32);
    m_card->setFixedWidth(width);
    m_card->adjustSize();
    const int height = std::min(std::max(m_card->sizeHint().height(), m_card->heightForWidth(width)), this->height() - 16);
    const int top = m_atTop ? std::min(topDistance, this->height() / 12) : (this->height() - height) / 3;
    m_card->setGeometry((this->width() - width) / 2, std::max(8, top), width, height);
}

void OverlayPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor dim = m_theme.isDark() ? QColor(0, 0, 0) : m_theme.color(ColorRole::Text);
    dim.setAlpha(m_theme.isDark() ? 140 : 80);
    painter.fillRect(rect(), dim);
}

// A click beside the panel gives it up, unless that would lose what was typed.
void OverlayPanel::mousePressEvent(QMouseEvent *)
{
    const auto fields = m_card->findChildren<QLineEdit *>();
    if (std::none_of(fields.begin(), fields.end(), [](const QLineEdit *field) { return !field->text().trimmed().isEmpty(); }))
        dismiss();
}

void OverlayPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        dismiss();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        const bool inText = qobject_cast<QPlainTextEdit *>(QApplication::focusWidget()) != nullptr;
        if (!inText || event->modifiers() & Qt::ControlModifier)
            Q_EMIT accepted();
        return;
    }
    event->accept(); // nothing goes to the page below
}

bool OverlayPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && !isHidden()) {
        setGeometry(parentWidget()->rect());
        place();
    }
    // What the window would do by a key, it would do behind the panel, to things that the panel asks about.
    if (event->type() == QEvent::Shortcut && !isHidden() && QApplication::activeWindow() == window()) {
        const auto *widget = qobject_cast<QWidget *>(watched);
        return !widget || !isAncestorOf(widget);
    }
    return QWidget::eventFilter(watched, event);
}

// Tab stays within the panel.
bool OverlayPanel::focusNextPrevChild(bool next)
{
    const QList<QWidget *> all = m_card->findChildren<QWidget *>();
    QList<QWidget *> stops;
    for (QWidget *candidate = m_card->nextInFocusChain(); candidate != m_card; candidate = candidate->nextInFocusChain()) {
        if (all.contains(candidate) && candidate->isVisible() && candidate->isEnabled() && (candidate->focusPolicy() & Qt::TabFocus))
            stops += candidate;
    }
    if (stops.isEmpty())
        return true;
    const qsizetype now = stops.indexOf(QApplication::focusWidget());
    const qsizetype size = stops.size();
    stops[now < 0 ? 0 : (now + (next ? 1 : size - 1)) % size]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

} // namespace huni
