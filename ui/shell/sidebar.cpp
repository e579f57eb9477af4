#include "ui/shell/sidebar.h"

#include "ui/controls/accessibleroles.h"
#include "ui/controls/plaintooltip.h"
#include "ui/theme/icons.h"
#include "ui/theme/mark.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace huni {

namespace {

constexpr int sidebarWide = 212;
constexpr int sidebarNarrow = 60;
constexpr int sidebarHead = 56;
constexpr int sidebarIcon = 18;

} // namespace

class Sidebar::Item final : public QAbstractButton
{
public:
    Item(const Theme &theme, QString pageKey, QString iconName, QWidget *parent)
        : QAbstractButton(parent)
        , key(std::move(pageKey))
        , m_theme(theme)
        , m_icon(std::move(iconName))
    {
        setCheckable(true);
        setAccessibleRole(*this, QAccessible::PageTab);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::TabFocus);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

    void setCount(int count)
    {
        m_count = count;
        //: A page of the sidebar with the number of things that wait there
        setAccessibleName(count > 0 ? Sidebar::tr("%1, %2 waiting").arg(text()).arg(count) : text());
        update();
    }
    void setCollapsed(bool collapsed)
    {
        m_collapsed = collapsed;
        setToolTip(collapsed ? plainToolTip(text()) : QString());
        update();
    }
    QSize sizeHint() const override { return {40, std::max(36, QFontMetrics(font()).height() + 20)}; }

    const QString key;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        // A button would walk through the focus chain; here the bar goes from page to page.
        if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)
            event->ignore();
        else
            QAbstractButton::keyPressEvent(event);
    }

    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor ink = m_theme.color(isChecked() ? ColorRole::AccentText : ColorRole::Muted);
        if (isChecked() || underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.color(isChecked() ? ColorRole::SoftAccent : ColorRole::Hover));
            painter.drawRoundedRect(rect(), 8, 8);
        }
        if (hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(m_theme.color(ColorRole::Accent), 2));
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 7, 7);
        }
        const int x = m_collapsed ? (width() - sidebarIcon) / 2 : 12;
        paintIcon(painter, QRect(x, (height() - sidebarIcon) / 2, sidebarIcon, sidebarIcon), m_icon, ink);
        if (m_collapsed) {
            if (m_count > 0) {
                painter.setPen(Qt::NoPen);
                painter.setBrush(m_theme.color(ColorRole::Accent));
                painter.drawEllipse(QPointF(x + sidebarIcon + 1, (height() - sidebarIcon) / 2.0), 4, 4);
            }
            return;
        }
        paintWord(painter);
    }

private:
    void paintWord(QPainter &painter) const
    {
        int right = width() - 12;
        if (m_count > 0) {
            painter.setFont(m_theme.font(FontRole::NumberTiny));
            const QString number = locale().toString(m_count);
            const int wide = std::max(20, painter.fontMetrics().horizontalAdvance(number) + 12);
            const QRect pill(right - wide + 4, (height() - 20) / 2, wide, 20);
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.color(ColorRole::SoftNeutral));
            painter.drawRoundedRect(pill, 10, 10);
            painter.setPen(m_theme.color(ColorRole::Neutral));
            painter.drawText(pill, Qt::AlignCenter, number);
            right = pill.left() - 6;
        }
        painter.setFont(m_theme.font(isChecked() ? FontRole::BodyStrong : FontRole::Body));
        painter.setPen(m_theme.color(isChecked() ? ColorRole::AccentText : ColorRole::Neutral));
        const QRect room(40, 0, right - 40, height());
        painter.drawText(room, Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
    }

    const Theme &m_theme;
    QString m_icon;
    int m_count = 0;
    bool m_collapsed = false;
};

Sidebar::Sidebar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_layout(new QVBoxLayout(this))
    , m_heading(QStringLiteral("Huni"))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    m_layout->setContentsMargins(10, sidebarHead, 11, 12);
    m_layout->setSpacing(2);
    m_layout->addStretch();
    //: Name of the bar with the pages, for screen readers
    setAccessibleName(tr("Pages"));
    setAccessibleRole(*this, QAccessible::PageTabList);
}

void Sidebar::addPage(const QString &key, const QString &iconName, const QString &title, Place place)
{
    auto *page = new Item(m_theme, key, iconName, this);
    page->setText(title);
    page->setCollapsed(m_collapsed);
    page->setCount(0);
    connect(page, &QAbstractButton::clicked, this, [this, page] { choose(page->key); });
    if (place == Top) {
        m_layout->insertWidget(m_topCount, page);
        m_items.insert(m_items.begin() + m_topCount, page);
        ++m_topCount;
    } else {
        m_layout->addWidget(page);
        m_items.push_back(page);
    }
    for (size_t i = 1; i < m_items.size(); ++i)
        setTabOrder(m_items[i - 1], m_items[i]);
    setCurrent(m_current.isEmpty() ? key : m_current);
}

Sidebar::Item *Sidebar::item(const QString &key) const
{
    const auto found
        = std::find_if(m_items.begin(), m_items.end(), [&](const Item *page) { return page->key == key; });
    return found == m_items.end() ? nullptr : *found;
}

void Sidebar::setPageTitle(const QString &key, const QString &title)
{
    if (Item *page = item(key)) {
        page->setText(title);
        page->setCollapsed(m_collapsed);
        page->setCount(0);
    }
}

void Sidebar::setPageCount(const QString &key, int count)
{
    if (Item *page = item(key))
        page->setCount(count);
}

void Sidebar::setPageVisible(const QString &key, bool visible)
{
    if (Item *page = item(key))
        page->setVisible(visible);
}

bool Sidebar::isPageVisible(const QString &key) const
{
    const Item *page = item(key);
    return page && !page->isHidden();
}

void Sidebar::setCurrent(const QString &key)
{
    m_current = key;
    for (Item *page : m_items) {
        page->setChecked(page->key == key);
        page->setFocusPolicy(page->key == key ? Qt::TabFocus
                                              : Qt::NoFocus); // one stop for Tab, arrows inside
    }
}

void Sidebar::choose(const QString &key)
{
    setCurrent(key);
    Q_EMIT pageChosen(key);
}

void Sidebar::setCollapsed(bool collapsed)
{
    if (collapsed == m_collapsed)
        return;
    m_collapsed = collapsed;
    for (Item *page : m_items)
        page->setCollapsed(collapsed);
    updateGeometry();
    update();
}

void Sidebar::setHeading(const QString &heading)
{
    m_heading = heading;
    update();
}

QSize Sidebar::sizeHint() const
{
    const int wide = m_collapsed ? sidebarNarrow : sidebarWide * m_theme.basePixels() / 13;
    return {wide, QWidget::sizeHint().height()};
}

void Sidebar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::Surface));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), m_theme.color(ColorRole::Border));
    painter.setRenderHint(QPainter::Antialiasing);
    const int x = m_collapsed ? (width() - 1 - 20) / 2 : 22;
    paintMark(painter, QRectF(x, 17.75, 20, 20), m_theme);
    if (m_collapsed)
        return;
    QFont bold = m_theme.font(FontRole::Section);
    bold.setWeight(QFont::Bold);
    painter.setFont(bold);
    painter.setPen(m_theme.color(ColorRole::Text));
    const QRect room(x + 30, 12, width() - x - 30 - 12, 32);
    painter.drawText(room, Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(m_heading, Qt::ElideRight, room.width()));
}

void Sidebar::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    if (step == 0 || m_items.empty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int count = int(m_items.size());
    int place = int(std::find(m_items.begin(), m_items.end(), item(m_current)) - m_items.begin());
    do {
        place += step;
    } while (place >= 0 && place < count && m_items[std::size_t(place)]->isHidden());
    if (place < 0 || place >= count)
        return;
    Item *next = m_items[std::size_t(place)];
    choose(next->key);
    next->setFocus(Qt::TabFocusReason);
}

} // namespace huni
