#pragma once

#include <QVector>
#include <QWidget>

class QMenu;
class QPushButton;

namespace huni {

class Theme;

/// One view in the strip.
struct ViewTab {
    QString key{};
    QString name{};
    bool isList = false;

    bool operator==(const ViewTab &) const = default;
};

/// The views of a page beside each other, the chosen one marked; those without room are in a menu at the end. Left and
/// Right go between them.
class ViewStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit ViewStrip(const Theme &theme, QWidget *parent = nullptr);

    void setTabs(const QVector<ViewTab> &tabs);
    const QVector<ViewTab> &tabs() const { return m_tabs; }
    /// \param changed  whether it is shown otherwise than it was saved
    void setCurrent(const QString &key, bool changed);
    const QString &current() const { return m_current; }
    /// At the right end.
    void addControl(QWidget *control);
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(const QString &key);
    void menuWanted(const QString &key, const QPoint &global);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void place();
    void showMore();
    void styleTab(QPushButton &button, const ViewTab &tab) const;

    const Theme &m_theme;
    QVector<ViewTab> m_tabs;
    QVector<QPushButton *> m_buttons;
    QVector<QWidget *> m_controls;
    QPushButton *m_more;
    QString m_current;
    bool m_changed = false;
};

} // namespace huni
