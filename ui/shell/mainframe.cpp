#include "ui/shell/mainframe.h"

#include "ui/controls/accessibleroles.h"
#include "ui/shell/segmentaccessible.h"
#include "ui/controls/messagebar.h"

#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace huni {

namespace {

constexpr int narrowWindow = 1100;
constexpr int narrowestPanel = 280;

// Asks for the room of the page in sight alone: a wide page that was seen before would squeeze the panel beside this one.
class PageStack final : public QStackedWidget
{
public:
    explicit PageStack(QWidget *parent)
        : QStackedWidget(parent)
    {
        connect(this, &QStackedWidget::currentChanged, this, [this] { updateGeometry(); });
    }

    QSize minimumSizeHint() const override
    {
        return currentWidget() ? currentWidget()->minimumSizeHint() : QStackedWidget::minimumSizeHint();
    }
};

} // namespace

MainFrame::MainFrame(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_sidebar(new Sidebar(theme, this))
    , m_headers(new QStackedWidget(this))
    , m_stack(new PageStack(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_status(new StatusLine(theme, this))
{
    installAccessibleRoles();
    installSegmentAccessibility();
    m_headers->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_splitter->addWidget(m_stack);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setCollapsible(0, false);

    m_right = new QVBoxLayout;
    m_right->setContentsMargins(0, 0, 0, 0);
    m_right->setSpacing(0);
    m_right->addWidget(m_headers);
    m_right->addWidget(m_splitter, 1);
    m_right->addWidget(m_status);
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_sidebar);
    all->addLayout(m_right, 1);

    m_messages = new MessageBar(theme, m_stack);
    connect(m_sidebar, &Sidebar::pageChosen, this, &MainFrame::showPage);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        if (!m_panel || m_panel->width() < narrowestPanel / 2)
            return;
        m_panelWidth = m_panel->width();
        Q_EMIT panelWidthChanged(m_panelWidth);
    });
}

PageHeader *MainFrame::addPage(const QString &key, const QString &iconName, const QString &title,
                               QWidget *page, Sidebar::Place place)
{
    addPage(key, iconName, title, std::function<QWidget *()>(), place);
    Page &added = m_pages[key];
    added.widget = page;
    makeHeader(added);
    m_stack->addWidget(page);
    return added.header;
}

void MainFrame::addPage(const QString &key, const QString &iconName, const QString &title,
                        std::function<QWidget *()> make, Sidebar::Place place)
{
    m_sidebar->addPage(key, iconName, title, place); // first: Tab comes by the pages before it comes to what they show
    m_pages[key] = {.title = title, .icon = iconName, .make = std::move(make)};
    m_order += key;
}

void MainFrame::makeHeader(Page &page)
{
    page.header = new PageHeader(m_theme, page.title, m_headers);
    m_headers->addWidget(page.header);
}

void MainFrame::setHeaderShown(const QString &key, bool shown)
{
    m_pages[key].headerShown = shown;
}

void MainFrame::setPanelBeside(const QString &key, bool beside)
{
    m_pages[key].panelBeside = beside;
    placePanel();
}

void MainFrame::showPage(const QString &key)
{
    const auto found = m_pages.find(key);
    if (found == m_pages.end())
        return;
    buildPage(key);
    const Page &page = found->second;
    m_headers->setCurrentWidget(page.header);
    m_headers->setVisible(page.headerShown);
    m_stack->setCurrentWidget(page.widget);
    m_sidebar->setCurrent(key);
    placePanel();
    Q_EMIT pageShown(key);
}

void MainFrame::buildPage(const QString &key)
{
    const auto found = m_pages.find(key);
    if (found == m_pages.end() || !found->second.make)
        return;
    makeHeader(found->second);
    found->second.widget = std::exchange(found->second.make, nullptr)();
    m_stack->addWidget(found->second.widget);
    m_messages->raise();
    Q_EMIT pageBuilt(key);
}

QString MainFrame::pageTitle(const QString &key) const
{
    const auto found = m_pages.find(key);
    return found == m_pages.end() ? QString() : found->second.title;
}

QString MainFrame::pageIcon(const QString &key) const
{
    const auto found = m_pages.find(key);
    return found == m_pages.end() ? QString() : found->second.icon;
}

PageHeader *MainFrame::header(const QString &key) const
{
    const auto found = m_pages.find(key);
    return found == m_pages.end() ? nullptr : found->second.header;
}

QWidget *MainFrame::page(const QString &key) const
{
    const auto found = m_pages.find(key);
    return found == m_pages.end() ? nullptr : found->second.widget;
}

void MainFrame::addBar(QWidget &bar)
{
    m_right->insertWidget(m_right->indexOf(m_status), &bar);
}

void MainFrame::setPanel(QWidget *panel)
{
    delete m_panel;
    m_panel = panel;
    m_panelWanted = false;
    if (!panel)
        return;
    panel->setMinimumWidth(std::max(narrowestPanel, panel->minimumWidth()));
    m_splitter->addWidget(panel);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setCollapsible(1, false);
    panel->hide();
}

void MainFrame::setPanelShown(bool shown)
{
    m_panelWanted = m_panel && shown;
    placePanel();
}

void MainFrame::placePanel()
{
    const auto page = m_pages.find(currentPage());
    const bool shown = m_panelWanted && (page == m_pages.end() || page->second.panelBeside);
    if (!m_panel || shown == !m_panel->isHidden())
        return;
    m_panel->setVisible(shown);
    if (shown)
        applyPanelWidth();
}

void MainFrame::setPanelWidth(int width)
{
    m_panelWidth = std::max(narrowestPanel, width);
    if (m_panel && !m_panel->isHidden())
        applyPanelWidth();
}

void MainFrame::applyPanelWidth()
{
    const int room = m_splitter->width() - m_splitter->handleWidth();
    const int panel = std::clamp(m_panelWidth, narrowestPanel, std::max(narrowestPanel, room * 2 / 3));
    m_splitter->setSizes({room - panel, panel});
}

void MainFrame::paintEvent(QPaintEvent *)
{
    if (std::exchange(m_painted, true))
        return;
    QMetaObject::invokeMethod(this, &MainFrame::painted, Qt::QueuedConnection); // when all of it is on the screen
}

void MainFrame::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_sidebar->setCollapsed(width() * 13 / m_theme.basePixels() < narrowWindow);
}

} // namespace huni
