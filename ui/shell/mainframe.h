#pragma once

#include "ui/shell/pageheader.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/statusline.h"

#include <QWidget>

#include <functional>
#include <map>

class QSplitter;
class QStackedWidget;
class QVBoxLayout;

namespace huni {

class MessageBar;

/// The window's parts in their places: sidebar, header and page, the panel beside the page, status line,
/// messages. It knows no page; the application adds them.
class MainFrame final : public QWidget
{
    Q_OBJECT

public:
    explicit MainFrame(const Theme &theme, QWidget *parent = nullptr);

    /// Takes the page over. \return its header, to be filled by the page's owner
    PageHeader *addPage(const QString &key, const QString &iconName, const QString &title, QWidget *page,
                        Sidebar::Place place = Sidebar::Top);
    /// A page that is built with its header when it is first shown: what nobody looks at costs nothing at the
    /// start.
    void addPage(const QString &key, const QString &iconName, const QString &title,
                 std::function<QWidget *()> make, Sidebar::Place place = Sidebar::Top);
    /// A page with a head of its own does without the frame's.
    void setHeaderShown(const QString &key, bool shown);
    /// A page that the panel does not stand beside: it goes while the page is shown, and comes back after it.
    void setPanelBeside(const QString &key, bool beside);
    void showPage(const QString &key);
    /// The head of a page; nullptr while the page is not built.
    PageHeader *header(const QString &key) const;
    /// Builds a page that was not shown yet.
    void buildPage(const QString &key);
    QString currentPage() const { return m_sidebar->current(); }
    /// Pages in the order in which they were added, also those that were not built yet.
    const QStringList &pages() const { return m_order; }
    QString pageTitle(const QString &key) const;
    QString pageIcon(const QString &key) const;
    /// The page; nullptr when there is none, or it was not built yet.
    QWidget *page(const QString &key) const;

    Sidebar *sidebar() const { return m_sidebar; }
    StatusLine *statusLine() const { return m_status; }
    MessageBar *messageBar() const { return m_messages; }

    /// A bar below the page, above the status line: it takes its room from the page and covers nothing.
    void addBar(QWidget &bar);

    /// The lead panel; taken over, hidden until `setPanelShown`.
    void setPanel(QWidget *panel);
    void setPanelShown(bool shown);
    /// Whether it is wanted; a page that it does not stand beside may cover it for now.
    bool isPanelShown() const { return m_panel && m_panelWanted; }
    /// Width of the panel, to be remembered by the application.
    int panelWidth() const { return m_panelWidth; }
    void setPanelWidth(int width);

Q_SIGNALS:
    /// The first picture stands: what may wait begins here.
    void painted();
    /// A page is there now that was built when it was wanted.
    void pageBuilt(const QString &key);
    void pageShown(const QString &key);
    void panelWidthChanged(int width);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Page {
        QWidget *widget = nullptr;
        PageHeader *header = nullptr;
        QString title{};
        QString icon{};
        bool headerShown = true;
        bool panelBeside = true;
        std::function<QWidget *()> make{}; ///< until the page is there
    };
    void makeHeader(Page &page);
    void placePanel();
    void applyPanelWidth();

    const Theme &m_theme;
    std::map<QString, Page> m_pages;
    QStringList m_order;
    Sidebar *m_sidebar = nullptr;
    QVBoxLayout *m_right = nullptr; ///< head, page and status line
    QStackedWidget *m_headers = nullptr;
    QStackedWidget *m_stack = nullptr;
    QSplitter *m_splitter = nullptr;
    StatusLine *m_status = nullptr;
    MessageBar *m_messages = nullptr;
    QWidget *m_panel = nullptr;
    int m_panelWidth = 420;
    bool m_panelWanted = false;
    bool m_painted = false;
};

} // namespace huni
