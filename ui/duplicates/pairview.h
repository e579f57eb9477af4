#pragma once

#include "ui/duplicates/pairmodel.h"

#include <QTableView>

class QLabel;
class QPushButton;

namespace huni {

class MutedLabel;
class PairDelegate;
class Theme;
class ThingHead;

/// The rows of the comparison: up and down go between fields, left and right choose whose value stands.
class PairTable final : public QTableView
{
    Q_OBJECT

public:
    PairTable(const Theme &theme, PairModel &model, QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    PairModel &m_pairs;
};

/// Two things side by side, field by field, with what is done with them below. The actions are its owner's.
class PairView final : public QWidget
{
    Q_OBJECT

public:
    struct Actions {
        QAction *merge = nullptr;
        QAction *distinct = nullptr;
        QAction *skip = nullptr;
        QAction *swap = nullptr;
        QAction *back = nullptr;
    };

    PairView(const DuplicateSource &source, const Theme &theme, const Actions &actions, QWidget *parent = nullptr);

    void showPair(const PairDetails &pair);
    bool hasPair() const { return m_hasPair; }
    void clear();
    const PairModel &model() const { return m_model; }
    PairTable *table() const { return m_table; }
    /// What would go over, and what would be kept in a note, in a sentence.
    QString summary() const;
    /// Of several that become one: which of them this is, in a sentence.
    QString placeAmongMany() const;
    /// Choices that were made before.
    void choose(const CombineChoices &choices);

private:
    void createLayout(const Actions &actions);
    QPushButton *buttonFor(QAction *action, const char *name);
    void updateSummary();

    const DuplicateSource &m_source;
    const Theme &m_theme;
    PairModel m_model;
    ThingHead *m_keep = nullptr;
    ThingHead *m_other = nullptr;
    PairTable *m_table = nullptr;
    MutedLabel *m_place = nullptr;
    MutedLabel *m_summary = nullptr;
    QPushButton *m_merge = nullptr;
    QPushButton *m_skip = nullptr;
    QPushButton *m_back = nullptr;
    bool m_hasPair = false;
};

} // namespace huni
