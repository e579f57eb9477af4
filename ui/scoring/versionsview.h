#pragma once

#include "core/scoring/scoringmodel.h"

#include <QWidget>

class QAction;
class QComboBox;
class QListWidget;
class QTableWidget;

namespace huni {

class ElidedLabel;
class MutedLabel;
class Theme;
class WorkingModel;

/// Every version that was ever published, and what differs between two of them or the working copy.
class VersionsView final : public QWidget
{
    Q_OBJECT

public:
    /// \param takeOver  makes the chosen version the working copy; its button stands here
    VersionsView(WorkingModel &working, const Theme &theme, QAction &takeOver, QWidget *parent = nullptr);

    /// The chosen version of the list; nullptr for the working copy or none.
    const ScoringModel *current() const;
    void compare(int first, int second);
    int differences() const;

Q_SIGNALS:
    void currentChanged();

private:
    void createLayout(QAction &takeOver);
    void fill();
    void showChosen();
    void showChanges();
    QString nameOf(int version) const;
    const ScoringModel *modelOf(const QComboBox &choice) const;

    WorkingModel &m_working;
    const Theme &m_theme;
    QListWidget *m_list = nullptr;
    ElidedLabel *m_head = nullptr;
    MutedLabel *m_note = nullptr;
    QComboBox *m_first = nullptr;
    QComboBox *m_second = nullptr;
    MutedLabel *m_same = nullptr;
    QTableWidget *m_changes = nullptr;
    bool m_isFilling = false;
};

} // namespace huni
