#pragma once

#include <QDialog>
#include <QKeySequence>
#include <QVector>

class QKeySequenceEdit;
class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace huni {

class Commands;
class Preferences;
class SearchField;
class Theme;

/// What a key does, in words.
struct KeyWords {
    QString keys{};
    QString does{};
    QString command{}; ///< id; empty for what a page does by itself and nobody can change
};

/// Keys of one place.
struct KeyGroup {
    QString title{};
    QVector<KeyWords> keys{};
};

/// Everything that the keyboard can do, by place: every command with its keys, which can be changed here, and
/// the keys that the board and a lead take themselves.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// As large as it was left, at first as large as its list wants; never larger than the screen.
    ShortcutsDialog(const Theme &theme, Commands &commands, Preferences &preferences, QWidget *parent = nullptr);

    const QVector<KeyGroup> &groups() const { return m_groups; }
    /// The list as text to print or to send.
    QString plainText() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QSize firstSize() const;
    void createLayout();
    QWidget *createEditor();
    void fill();
    void filter(const QString &typed);
    QString currentCommand() const;
    void showCurrent();
    void tryKeys(const QKeySequence &chord);
    void takeOver();
    void give(const QList<QKeySequence> &keys);

    const Theme &m_theme;
    Commands &m_commands;
    Preferences &m_preferences;
    QVector<KeyGroup> m_groups;
    SearchField *m_search = nullptr;
    QTreeWidget *m_list = nullptr;
    QLabel *m_name = nullptr;
    QKeySequenceEdit *m_keys = nullptr;
    QLabel *m_problem = nullptr;
    QPushButton *m_takeOver = nullptr;
    QPushButton *m_reset = nullptr;
    QPushButton *m_resetAll = nullptr;
    QKeySequence m_wanted; ///< keys that another command has
};

} // namespace huni
