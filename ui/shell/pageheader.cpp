#include "ui/shell/pageheader.h"

#include "ui/controls/elidedlabel.h"
#include "ui/controls/searchfield.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace huni {

namespace {

constexpr int widestSureTitle = 160;

} // namespace

PageHeader::PageHeader(const Theme &theme, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new ElidedLabel(theme, FontRole::Title, ColorRole::Text, this))
    , m_segments(new SegmentBar(theme, this))
    , m_layout(new QHBoxLayout(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_layout->setContentsMargins(24, 16, 24, 14);
    m_layout->setSpacing(10);
    m_layout->addWidget(m_title);
    m_layout->addSpacing(8);
    m_layout->addWidget(m_segments);
    m_layout->addStretch(1);
    m_title->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    m_segments->hide();
    setTitle(title);
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setMinimumWidth(
        std::min(m_title->sizeHint().width(), widestSureTitle)); // the search gives way first
    setAccessibleName(title);
}

SearchField *PageHeader::addSearch(const QString &placeholder, const QString &hint)
{
    if (!m_search) {
        m_search = new SearchField(m_theme, placeholder, this);
        m_search->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        m_search->setMaximumWidth(300 * m_theme.basePixels() / 13);
        m_layout->insertWidget(4, m_search, 3);
    }
    m_search->setPlaceholderText(placeholder);
    m_search->setHint(hint);
    return m_search;
}

void PageHeader::addControl(QWidget *control)
{
    if (m_primary)
        m_layout->insertWidget(m_layout->indexOf(m_primary), control);
    else
        m_layout->addWidget(control);
}

QPushButton *PageHeader::addButton(const QString &iconName, const QString &text)
{
    auto *button = new QPushButton(themeIcon(m_theme, iconName, ColorRole::Text), text, this);
    addControl(button);
    return button;
}

QPushButton *PageHeader::addPrimaryButton(const QString &iconName, const QString &text)
{
    m_primary = new QPushButton(themeIcon(m_theme, iconName, ColorRole::OnAccent), text, this);
    setButtonLook(*m_primary, ButtonLook::Primary);
    m_layout->addWidget(m_primary);
    return m_primary;
}

void PageHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::Background));
}

} // namespace huni
