#pragma once

#include "ui/lead/refusals.h"

#include <QWidget>

#include <array>

class QAction;
class QPushButton;

namespace huni {

class Chip;
class FlowLayout;
class Theme;

/// What can be done to reach a lead: call, message, mail, map, copy. Beside them what time it is where they
/// are. What they refused is struck out, and says why.
class ContactActions final : public QWidget
{
    Q_OBJECT

public:
    enum Way { Call, Message, Mail, Map, Copy };
    static constexpr size_t wayCount = 5;

    ContactActions(LeadSource &source, const Theme &theme, QWidget *parent = nullptr);

    /// The commands, for the page that they work on.
    QAction *action(Way way) const { return m_actions[way]; }
    QPushButton *button(Way way) const { return m_buttons[way]; }
    /// What time it is there; who has it elsewhere may take it over.
    Chip *timeChip() const { return m_time; }
    /// Such as `14:05 in Berlin, within working hours`; empty when it is not known where they are.
    QString timeText() const;

Q_SIGNALS:
    /// The number was opened in the program for calls: what comes of it is worth a note.
    void called();

private:
    void createActions();
    void createButton(Way way);
    void fitButtons();
    void showLead();
    void showTime();
    void start(Way way);
    void copy();
    QString phone() const;
    QString mobile() const;
    QString email() const;
    QString placeText() const;
    void setWay(Way way, bool possible, const QString &hint, const QString &refusal);

    LeadSource &m_source;
    const Theme &m_theme;
    Refusals m_refusals;
    std::array<QAction *, wayCount> m_actions{};
    std::array<QPushButton *, wayCount> m_buttons{};
    FlowLayout *m_layout = nullptr;
    Chip *m_time = nullptr;
};

} // namespace huni
