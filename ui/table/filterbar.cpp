#include "ui/table/filterbar.h"

#include "ui/controls/accessibleroles.h"
#include "ui/controls/plaintooltip.h"
#include "ui/lead/flowlayout.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>

#include <utility>

namespace huni {

namespace {

constexpr int widestCondition = 420;

// One condition: its words, and a cross that takes it off.
class ConditionChip final : public QAbstractButton
{
public:
    ConditionChip(const Theme &theme, const FilterBar::Item &item, QWidget *parent)
        : QAbstractButton(parent)
        , m_theme(theme)
        , m_item(item)
    {
        setAccessibleRole(*this, QAccessible::Button);
        setText(item.words);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed); // shortened where there is less room
        setCursor(Qt::PointingHandCursor);
        setAccessibleName(item.words);
        setAccessibleDescription(item.problem);
        setToolTip(plainToolTip(item.problem.isEmpty() ? item.words : item.problem));
    }
    QSize sizeHint() const override
    {
        const int text = m_theme.textWidth(FontRole::Body, m_item.words);
        return {std::min(text, widestCondition * m_theme.basePixels() / 13) + 50 + (m_item.problem.isEmpty() ? 0 : 20),
                m_theme.basePixels() * 32 / 13};
    }
    bool isOnCross(const QPoint &at) const { return at.x() > width() - 28; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool wrong = !m_item.problem.isEmpty();
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(wrong ? ColorRole::SoftBad : ColorRole::SoftAccent));
        painter.drawRoundedRect(rect(), 7, 7);
        if (hasFocus()) {
            painter.setPen(QPen(m_theme.color(ColorRole::Accent), 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
        }
        const QColor ink = m_theme.color(wrong ? ColorRole::Bad : ColorRole::AccentText);
        QRect room = rect().adjusted(12, 0, -32, 0);
        if (wrong) {
            paintIcon(painter, QRect(room.left(), room.center().y() - 6, 14, 14), QStringLiteral("triangle-alert"), ink);
            room.adjust(20, 0, 0, 0);
        }
        painter.setFont(m_theme.font(FontRole::Body));
        painter.setPen(ink);
        painter.drawText(room, Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(m_item.words, Qt::ElideRight, room.width()));
        paintIcon(painter, QRect(width() - 24, height() / 2 - 6, 13, 13), QStringLiteral("x"), ink);
    }

private:
    const Theme &m_theme;
    FilterBar::Item m_item;
};

} // namespace

FilterBar::FilterBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_layout(new FlowLayout(this))
    , m_matchButton(new QPushButton(this))
    , m_add(new QPushButton(this))
    , m_clear(new QPushButton(tr("Clear"), this))
{
    setObjectName(QStringLiteral("filterBar"));
    setAccessibleName(tr("Filter"));
    setAccessibleRole(*this, QAccessible::ToolBar);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    for (QPushButton *button : {m_matchButton, m_add, m_clear})
        setButtonLook(*button, ButtonLook::Ghost);
    m_matchButton->setObjectName(QStringLiteral("match"));
    m_layout->addWidget(m_matchButton);
    m_layout->addWidget(m_add);
    m_layout->addWidget(m_clear);
    m_matchButton->hide();
    m_clear->hide();
    connect(m_matchButton, &QPushButton::clicked, this,
            [this] { Q_EMIT matchChanged(m_match == FilterMatch::All ? FilterMatch::Any : FilterMatch::All); });
}

void FilterBar::setClearShown(bool shown)
{
    m_clear->setVisible(shown);
}

void FilterBar::setItems(const std::vector<Item> &items, FilterMatch match)
{
    const bool hadFocus = std::any_of(m_chips.begin(), m_chips.end(), [](const QAbstractButton *chip) { return chip->hasFocus(); });
    int focused = std::exchange(m_focusAfter, -1);
    for (int i = 0; hadFocus && focused < 0 && i < m_chips.size(); ++i)
        focused = m_chips[i]->hasFocus() ? i : -1;
    for (QAbstractButton *chip : std::as_const(m_chips)) {
        delete m_layout->takeAt(m_layout->indexOf(chip));
        chip->hide();
        chip->deleteLater();
    }
    m_chips.clear();
    m_items = items;
    m_match = match;
    QWidget *before = m_matchButton;
    for (size_t i = 0; i < items.size(); ++i) {
        auto *chip = new ConditionChip(m_theme, items[i], this);
        chip->installEventFilter(this);
        m_layout->insertWidget(int(i) + 1, chip);
        setTabOrder(before, chip);
        before = chip;
        chip->show();
        m_chips += chip;
    }
    setTabOrder(before, m_add);
    setTabOrder(m_add, m_clear);
    m_matchButton->setVisible(items.size() > 1);
    m_matchButton->setText(match == FilterMatch::All ? tr("All of these") : tr("Any of these"));
    m_matchButton->setToolTip(match == FilterMatch::All ? tr("A row is shown when all conditions hold. Choose to make one enough.")
                                                        : tr("A row is shown when one condition holds. Choose to ask for all."));
    if (focused >= 0) {
        QWidget *next = m_chips.isEmpty() ? static_cast<QWidget *>(m_add) : m_chips[std::min(focused, int(m_chips.size()) - 1)];
        next->setFocus(Qt::OtherFocusReason);
    }
    updateGeometry();
}

void FilterBar::remove(int place)
{
    m_focusAfter = place;
    Q_EMIT removeWanted(m_items[size_t(place)].place);
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    const int place = int(m_chips.indexOf(static_cast<QAbstractButton *>(watched)));
    if (place < 0)
        return QWidget::eventFilter(watched, event);
    auto *chip = static_cast<ConditionChip *>(watched);
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->button() != Qt::LeftButton || !chip->rect().contains(mouse->position().toPoint()))
            return false;
        const ConditionPlace at = m_items[size_t(place)].place;
        const bool cross = chip->isOnCross(mouse->position().toPoint());
        QMetaObject::invokeMethod(
            this, [this, at, cross] { cross ? removeWanted(at) : editWanted(at); }, Qt::QueuedConnection);
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
    case Qt::Key_F2:
        Q_EMIT editWanted(m_items[size_t(place)].place);
        return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        remove(place);
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int next = place + (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Right ? 1 : -1);
        if (next >= 0 && next < m_chips.size())
            m_chips[next]->setFocus(Qt::TabFocusReason);
        return true;
    }
    default:
        return false;
    }
}

} // namespace huni
