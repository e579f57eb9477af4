#pragma once

#include "core/base/uuid.h"
#include "ui/theme/colorroles.h"

#include <QWidget>

#include <optional>
#include <vector>

class QListWidget;
class QListWidgetItem;
class QPushButton;
class QVBoxLayout;

namespace huni {

class MutedLabel;
class Theme;

/// One line of a list that people put in order: a name with a quiet note, or (without id) the head of a group.
struct ListEntry {
    Uuid id {};
    QString name {};
    QString note {};
    std::optional<ColorRole> dot {};

    bool operator==(const ListEntry &) const = default;
};

/// A list on the left, what is chosen in it on the right. Lines are moved with Alt and the arrow keys, with the mouse, or with
/// the buttons above; Delete removes. It stores nothing: the owner does, and fills it again.
class ListEditor final : public QWidget
{
    Q_OBJECT

public:
    ListEditor(const Theme &theme, const QString &name, QWidget *details, QWidget *parent = nullptr);

    /// Shows other entries; what was chosen stays chosen, or else its neighbour.
    void setEntries(const std::vector<ListEntry> &entries);
    Uuid current() const;
    void setCurrent(const Uuid &id);
    void setReadOnly(bool readOnly);
    /// Whether what is chosen may be deleted; without this the button says why not.
    void setRemovable(bool removable, const QString &why = {});
    /// What stands beside a list without entries.
    void setEmptyHint(const QString &words);
    /// A button above the list that adds.
    QPushButton *addButton(const QString &text);
    /// Has the list for its focus.
    void focusList();

Q_SIGNALS:
    void currentChanged();
    void removeWanted(const huni::Uuid &id);
    /// `before` is nil: to the end.
    void moveWanted(const huni::Uuid &id, const huni::Uuid &before);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void step(int by);
    void takeDrop(const Uuid &moved);
    void showCurrent();
    void updateButtons();
    std::vector<Uuid> order() const;

    const Theme &m_theme;
    std::vector<ListEntry> m_entries;
    QListWidget *m_list = nullptr;
    QWidget *m_details = nullptr;
    MutedLabel *m_hint = nullptr;
    QVBoxLayout *m_side = nullptr;
    QPushButton *m_up = nullptr;
    QPushButton *m_down = nullptr;
    QPushButton *m_remove = nullptr;
    QString m_whyNot;
    bool m_removable = true;
    bool m_readOnly = false;
    bool m_filling = false;
    Uuid m_current; ///< whose details are shown
};

} // namespace huni
