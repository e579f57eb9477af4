#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace huni {

class Theme;

/// What can be done with the rows that are chosen, and how far it is while it takes long.
class SelectionBar final : public QWidget
{
    Q_OBJECT

public:
    explicit SelectionBar(const Theme &theme, QWidget *parent = nullptr);

    /// The action as a button, in order.
    void addAction(QAction *action);
    void setText(const QString &text);
    /// \param done, all  how far it is; `all` 0: nobody knows
    void setBusy(const QString &text, qint64 done, qint64 all, bool cancellable);
    void setIdle();
    bool isBusy() const { return m_isBusy; }

Q_SIGNALS:
    void cancelWanted();
    void closeWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showButtons();
    void fitButtons();

    const Theme &m_theme;
    QHBoxLayout *m_layout;
    QLabel *m_text;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QPushButton *m_close;
    QVector<QPushButton *> m_buttons;
    QVector<QAction *> m_actions;
    bool m_isBusy = false;
};

} // namespace huni
