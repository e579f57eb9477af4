#pragma once

#include "core/scoring/versionresults.h"
#include "ui/background/backgroundreader.h"

#include <QWidget>

class QAction;
class QComboBox;
class QListWidget;
class QTableWidget;

namespace huni {

class ElidedLabel;
class FigureTable;
class MutedLabel;
struct ChangeSet;
class Theme;
class WorkingModel;

/// Every version that was ever published, what differs between two of them or the working copy, and what came of the leads of each.
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
    bool isSettled() const { return !m_reader.isReading(); }

Q_SIGNALS:
    void currentChanged();

private:
    void createLayout(QAction &takeOver);
    void fill();
    void showChosen();
    void showChanges();
    void fitChanges();
    void readResults();
    void showResults();
    void follow(const ChangeSet &changes);
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
    QWidget *m_resultPart = nullptr;
    FigureTable *m_results = nullptr;
    std::vector<VersionResults> m_read{}; ///< of the versions of the market, in their order
    ScoringModelId m_readOf{};
    BackgroundReader m_reader;
    bool m_isFilling = false;
};

} // namespace huni
