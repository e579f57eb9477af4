#pragma once

#include <QString>
#include <QWidget>

#include <vector>

class QAbstractButton;
class QVBoxLayout;

namespace huni {

class Theme;

/// The pages of the window: an icon and a word each, or icons alone when the window is narrow. Up and down go
/// from page to page; Tab enters and leaves the bar as a whole.
class Sidebar final : public QWidget
{
    Q_OBJECT

public:
    explicit Sidebar(const Theme &theme, QWidget *parent = nullptr);

    enum Place { Top, Bottom };

    void addPage(const QString &key, const QString &iconName, const QString &title, Place place = Top);
    void setPageTitle(const QString &key, const QString &title);
    /// A small number behind the word (due tasks, conflicts); 0 for none.
    void setPageCount(const QString &key, int count);
    void setPageVisible(const QString &key, bool visible);
    bool isPageVisible(const QString &key) const;
    void setCurrent(const QString &key);
    QString current() const { return m_current; }
    void setCollapsed(bool collapsed);
    bool isCollapsed() const { return m_collapsed; }
    /// Name of the program or of the open pipeline, beside the mark.
    void setHeading(const QString &heading);

    QSize sizeHint() const override;

Q_SIGNALS:
    void pageChosen(const QString &key);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    class Item;

    Item *item(const QString &key) const;
    void choose(const QString &key);

    const Theme &m_theme;
    QVBoxLayout *m_layout = nullptr;
    std::vector<Item *> m_items;
    QString m_heading;
    QString m_current;
    int m_topCount = 0;
    bool m_collapsed = false;
};

} // namespace huni
