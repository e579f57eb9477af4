#pragma once

#include <QString>
#include <QWidget>

class QPushButton;

namespace huni {

class ElidedLabel;
class Theme;

/// How the file stands with the disk and with the team.
enum class SaveState { Saved, Saving, Synced, Offline, Problem, ReadOnly };

/// Lower edge of the window: what is shown and selected, what can be undone, and whether all is safe.
class StatusLine final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(const Theme &theme, QWidget *parent = nullptr);

    /// `412 leads - 3 selected`
    void setCounts(const QString &text);
    /// `Undo: moved "Ayşe Demir" to SQL`; empty hides it.
    void setLastAction(const QString &text);
    /// \param exact  the exact time for the tool tip
    void setState(SaveState state, const QString &text, const QString &exact = {});

    QString counts() const;
    QString lastAction() const;

Q_SIGNALS:
    void undoRequested();
    /// All that can be undone is wanted.
    void undoListRequested();
    void stateClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateActionText();

    const Theme &m_theme;
    QString m_action;
    ElidedLabel *m_counts = nullptr;
    QPushButton *m_undo = nullptr;
    QPushButton *m_undoList = nullptr;
    QPushButton *m_state = nullptr;
};

} // namespace huni
