#pragma once

#include "core/leads/filter.h"

#include <QWidget>

class QAbstractButton;
class QPushButton;

namespace huni {

class FlowLayout;
class Theme;

/// A condition's place in a filter.
struct ConditionPlace {
    int group = -1; ///< -1: among the conditions of the filter itself
    int condition = -1; ///< -1 with a group: the group as a whole

    bool operator==(const ConditionPlace &) const = default;
};

/// The conditions of a filter in plain words, one chip each. Enter edits one, Delete takes it off, arrows go between
/// them.
class FilterBar final : public QWidget
{
    Q_OBJECT

public:
    struct Item {
        ConditionPlace place{};
        QString words{};
        QString problem{}; ///< why it cannot be applied
    };

    explicit FilterBar(const Theme &theme, QWidget *parent = nullptr);

    void setItems(const std::vector<Item> &items, FilterMatch match);
    const std::vector<Item> &items() const { return m_items; }
    void setClearShown(bool shown);
    QPushButton *addButton() const { return m_add; }
    QPushButton *clearButton() const { return m_clear; }
    QAbstractButton *chip(int place) const { return m_chips.value(place); }

Q_SIGNALS:
    void editWanted(const huni::ConditionPlace &place);
    void removeWanted(const huni::ConditionPlace &place);
    void matchChanged(huni::FilterMatch match);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void remove(int place);

    const Theme &m_theme;
    FlowLayout *m_layout;
    std::vector<Item> m_items;
    FilterMatch m_match = FilterMatch::All;
    QList<QAbstractButton *> m_chips;
    QPushButton *m_matchButton;
    QPushButton *m_add;
    QPushButton *m_clear;
    int m_focusAfter = -1; ///< the chip that takes the focus when one was taken off
};

} // namespace huni
