#pragma once

#include <QDialog>
#include <QVector>

class QAction;
class QMenuBar;

namespace huni {

class Theme;

/// What a key does, in words.
struct KeyWords {
    QString keys{};
    QString does{};
};

/// Keys of one place.
struct KeyGroup {
    QString title{};
    QVector<KeyWords> keys{};
};

/// Everything that the keyboard can do: the entries of the menus with their own shortcuts, and the keys of
/// the board and of a lead, which no menu shows.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const Theme &theme, const QMenuBar &menus, QWidget *parent = nullptr);

    const QVector<KeyGroup> &groups() const { return m_groups; }

private:
    void createLayout(const Theme &theme);

    QVector<KeyGroup> m_groups;
};

} // namespace huni
