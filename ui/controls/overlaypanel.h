#pragma once

#include <QPointer>
#include <QWidget>

class QLabel;
class QVBoxLayout;
class QHBoxLayout;
class QPushButton;

namespace huni {

class Theme;

/// A small panel over the page that asked for it, the rest dimmed: for the few words that a step still needs.
/// Enter (in a text of several lines Ctrl+Enter) goes on, Esc and a click beside it give up, the click only
/// while nothing has been typed; the focus goes back where it was. Shortcuts of the window wait until it is
/// gone.
class OverlayPanel : public QWidget
{
    Q_OBJECT

public:
    OverlayPanel(const Theme &theme, const QString &title, QWidget *over);

    void open();
    void dismiss();
    /// Says below the fields why it cannot go on.
    void showProblem(const QString &sentence);
    QString problem() const;

Q_SIGNALS:
    void accepted();
    void dismissed();

protected:
    QVBoxLayout *content() const { return m_content; }
    void setTitle(const QString &title);
    /// Width in pixels at the ordinary size of text; 440 when nobody says otherwise.
    void setCardWidth(int width);
    /// At the upper edge and without margins and buttons, for a panel that is one field with what it finds.
    void setBareAtTop();
    /// Height and place again, when what is in it has grown or shrunk.
    void place();
    QPushButton *addAcceptButton(const QString &text);
    QPushButton *addButton(const QString &text);
    /// What has the focus when the panel opens.
    virtual QWidget *firstField() const = 0;

    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    const Theme &m_theme;
    QWidget *m_card = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_problem = nullptr;
    QVBoxLayout *m_content = nullptr;
    QHBoxLayout *m_buttons = nullptr;
    int m_width = 440;
    bool m_atTop = false;
    QPointer<QWidget> m_focusBefore; ///< it may go while the panel is open
};

} // namespace huni
