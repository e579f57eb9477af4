#include "ui/table/viewstrip.h"

#include "ui/controls/accessibleroles.h"
#include "ui/controls/menusection.h"
#include "ui/controls/menutext.h"
#include "ui/controls/plaintooltip.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

namespace huni {

namespace {

constexpr int widestTab = 220;
constexpr int tabGap = 4;

// A view to choose: its name, marked while it is chosen, with a dot when it was changed.
class ViewButton final : public QPushButton
{
public:
    ViewButton(const Theme &theme, QWidget *parent)
        : QPushButton(parent)
        , m_theme(theme)
    {
        setAccessibleRole(*this, QAccessible::PageTab);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
    }
    void setName(const QString &name, bool list)
    {
        m_name = name;
        m_isList = list;
        setToolTip(plainToolTip(name));
    }
    void setChanged(bool changed)
    {
        m_isChanged = changed;
        update();
    }
    QSize sizeHint() const override
    {
        const int text = std::min(m_theme.textWidth(FontRole::BodyStrong, m_name), widestTab * m_theme.basePixels() / 13);
        return {text + 28 + (m_isList ? 20 : 0) + (m_isChanged ? 12 : 0), m_theme.basePixels() * 30 / 13};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (isChecked() || underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.color(isChecked() ? ColorRole::SoftAccent : ColorRole::Hover));
            painter.drawRoundedRect(rect(), 7, 7);
        }
        if (hasFocus()) {
            painter.setPen(QPen(m_theme.color(ColorRole::Accent), 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
        }
        const QColor ink = m_theme.color(isChecked() ? ColorRole::AccentText : ColorRole::Muted);
        QRect room = rect().adjusted(12, 0, -12, 0);
        if (m_isList) {
            paintIcon(painter, QRect(room.left(), room.center().y() - 6, 14, 14), QStringLiteral("list-checks"), ink);
            room.adjust(20, 0, 0, 0);
        }
        if (m_isChanged) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.color(ColorRole::Accent));
            painter.drawEllipse(QRect(room.right() - 6, room.center().y() - 3, 7, 7));
            room.adjust(0, 0, -12, 0);
        }
        painter.setFont(m_theme.font(isChecked() ? FontRole::BodyStrong : FontRole::Body));
        painter.setPen(ink);
        painter.drawText(room, Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(m_name, Qt::ElideRight, room.width()));
    }

private:
    const Theme &m_theme;
    QString m_name;
    bool m_isList = false;
    bool m_isChanged = false;
};

} // namespace

ViewStrip::ViewStrip(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_more(new QPushButton(tr("More"), this))
{
    setAccessibleName(tr("Views"));
    setAccessibleRole(*this, QAccessible::PageTabList);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setButtonLook(*m_more, ButtonLook::Ghost);
    m_more->setIcon(themeIcon(theme, QStringLiteral("chevron-down")));
    m_more->setLayoutDirection(Qt::RightToLeft);
    m_more->setObjectName(QStringLiteral("moreViews"));
    connect(m_more, &QPushButton::clicked, this, &ViewStrip::showMore);
    connect(&theme, &Theme::changed, this, &ViewStrip::place);
}

void ViewStrip::setTabs(const QVector<ViewTab> &tabs)
{
    if (tabs == m_tabs)
        return;
    m_tabs = tabs;
    while (m_buttons.size() < tabs.size()) {
        auto *button = new ViewButton(m_theme, this);
        button->installEventFilter(this);
        connect(button, &QPushButton::clicked, this, [this, place = m_buttons.size()] {
            if (place < m_tabs.size()) {
                m_buttons[place]->setChecked(m_tabs[place].key == m_current);
                Q_EMIT chosen(m_tabs[place].key);
            }
        });
        m_buttons += button;
        if (m_buttons.size() > 1)
            setTabOrder(m_buttons[m_buttons.size() - 2], button);
    }
    setTabOrder(m_buttons.isEmpty() ? m_more : m_buttons.last(), m_more);
    place();
}

void ViewStrip::setCurrent(const QString &key, bool changed)
{
    m_current = key;
    m_changed = changed;
    place();
}

void ViewStrip::addControl(QWidget *control)
{
    control->setParent(this);
    control->installEventFilter(this);
    m_controls += control;
    place();
}

QSize ViewStrip::minimumSizeHint() const
{
    return {200, m_theme.basePixels() * 32 / 13};
}

void ViewStrip::styleTab(QPushButton &button, const ViewTab &tab) const
{
    auto &view = static_cast<ViewButton &>(button);
    const bool current = tab.key == m_current;
    view.setName(tab.name, tab.isList);
    view.setChecked(current);
    view.setChanged(current && m_changed);
    //: name of a view that is shown otherwise than it was saved
    button.setAccessibleName(current && m_changed ? tr("%1, changed").arg(tab.name) : tab.name);
}

// As many as there is room for, from the first; the chosen one is always among them.
void ViewStrip::place()
{
    int right = width();
    for (qsizetype i = m_controls.size(); i-- > 0;) {
        QWidget *control = m_controls[i];
        if (control->isHidden())
            continue;
        const QSize size = control->sizeHint();
        control->setGeometry(right - size.width(), (height() - size.height()) / 2, size.width(), size.height());
        right -= size.width() + 6;
    }
    qsizetype current = -1;
    int all = 0;
    for (qsizetype i = 0; i < m_tabs.size(); ++i) {
        styleTab(*m_buttons[i], m_tabs[i]);
        current = m_tabs[i].key == m_current ? i : current;
        all += m_buttons[i]->sizeHint().width() + tabGap;
    }
    const int more = m_more->sizeHint().width() + tabGap;
    const bool fits = all <= right;
    const int reserved = current >= 0 ? m_buttons[current]->sizeHint().width() + tabGap : 0;
    int x = 0;
    bool hidden = false;
    bool currentPlaced = false;
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        QPushButton *button = m_buttons[i];
        const QSize size = button->sizeHint();
        const int needed = size.width() + tabGap;
        const int stillNeeded = currentPlaced || i == current ? 0 : reserved;
        const bool shown = i < m_tabs.size() && (fits || i == current || (!hidden && x + needed + stillNeeded + more <= right));
        button->setVisible(shown);
        hidden = hidden || !shown;
        if (!shown)
            continue;
        currentPlaced = currentPlaced || i == current;
        button->setGeometry(x, (height() - size.height()) / 2, std::max(24, std::min(size.width(), right - more - x)), size.height());
        x += needed;
    }
    m_more->setVisible(!fits);
    const QSize size = m_more->sizeHint();
    m_more->setGeometry(x, (height() - size.height()) / 2, size.width(), size.height());
}

void ViewStrip::showMore()
{
    QMenu menu(this);
    bool lists = false;
    for (qsizetype i = 0; i < m_tabs.size(); ++i) {
        if (m_tabs[i].isList && !std::exchange(lists, true))
            addMenuSection(menu, m_theme, tr("Lists"));
        QAction *action = menu.addAction(menuName(m_tabs[i].name));
        action->setCheckable(true);
        action->setChecked(m_tabs[i].key == m_current);
        connect(action, &QAction::triggered, this, [this, key = m_tabs[i].key] { Q_EMIT chosen(key); });
    }
    menu.exec(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

void ViewStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

bool ViewStrip::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        place();
    return QWidget::event(event);
}

bool ViewStrip::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent) {
        if (m_controls.contains(static_cast<QWidget *>(watched)))
            QMetaObject::invokeMethod(this, &ViewStrip::place, Qt::QueuedConnection);
        return false;
    }
    const auto at = m_buttons.indexOf(static_cast<QPushButton *>(watched));
    if (at < 0 || at >= m_tabs.size())
        return false;
    if (event->type() == QEvent::ContextMenu) {
        const auto *menu = static_cast<QContextMenuEvent *>(event);
        Q_EMIT menuWanted(m_tabs[at].key, menu->globalPos());
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_buttons[at]->click();
            return true;
        }
        const int step = key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0;
        for (qsizetype next = at + step; step != 0 && next >= 0 && next < m_tabs.size(); next += step) {
            if (m_buttons[next]->isVisible()) {
                m_buttons[next]->setFocus(Qt::TabFocusReason);
                return true;
            }
        }
    }
    return false;
}

} // namespace huni
