#pragma once

#include <QPointer>
#include <QVector>
#include <QWidget>

class QLabel;
class QPushButton;
class QTimer;

namespace huni {

class Theme;

/// A sentence at the lower edge of its parent, with at most one action such as Undo. It goes away by itself,
/// but not while the mouse or the focus is on it, and not before it is read when it reports a failure.
class MessageBar final : public QWidget
{
    Q_OBJECT

public:
    enum Kind { Done, Problem };

    MessageBar(const Theme &theme, QWidget *parent);

    /// Replaces what is shown now. An empty `actionText` shows no button. A Problem stays until it is closed.
    void showMessage(Kind kind, const QString &text, const QString &actionText = {});
    void close();
    /// Closes a message that offers an action: what it offered is no longer what it would do.
    void closeAction();
    QString text() const;
    /// A bar at the lower edge of a page: while it is shown, messages stand above it.
    void stayAbove(QWidget &bar);

Q_SIGNALS:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void place();
    int lowerEdge() const;
    void takeColors();

    const Theme &m_theme;
    Kind m_kind = Done;
    QLabel *m_icon = nullptr;
    QLabel *m_text = nullptr;
    QPushButton *m_action = nullptr;
    QPushButton *m_close = nullptr;
    QTimer *m_timer = nullptr;
    QVector<QPointer<QWidget>> m_below; ///< bars that it must not cover
};

} // namespace huni
