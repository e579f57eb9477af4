#pragma once

#include "ui/controls/chip.h"
#include "ui/score/pointspanel.h"
#include "ui/score/scorefeed.h"

#include <QPointer>
#include <QWidget>

class QAction;
class QPushButton;
class QStackedLayout;

namespace huni {

class Chip;
class ElidedLabel;
class LedgerView;
class MutedLabel;
class ScoreChart;
class SectionHeader;
class Theme;

/// What a lead is worth: number, grade, temperature, why, its chart, and the ledger of the chosen day; points by hand.
class ScoreSection final : public QWidget
{
    Q_OBJECT

public:
    ScoreSection(LeadSource &source, const Theme &theme, QWidget *parent = nullptr);

    ScoreFeed &feed() const { return *m_feed; }
    ScoreChart *chart() const { return m_chart; }
    LedgerView *ledger() const { return m_ledger; }
    /// The sentence that says why.
    QString why() const;
    /// Fewer reasons at first, where other things stand below.
    void setCompact(bool compact);
    /// Opens the form for points by hand, with what was typed and not saved.
    void givePoints();
    PointsPanel *pointsPanel() const { return m_panel; }
    /// Points by hand and the pictures of the chart.
    const QList<QAction *> &commands() const { return m_commands; }
    /// Today's score in whole points; a dash for who is not scored.
    QString totalText() const;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void createLayout();
    std::optional<LeadScore> now() const;
    ScoreBands bands() const;
    int trend() const;
    void showLead();
    void showNumbers();
    void showStory();
    void showDay();
    void chooseDay(int day);
    void takeBack(const Uuid &given);
    void acceptPoints(LeadId lead);

    LeadSource &m_source;
    const Theme &m_theme;
    QLocale m_locale;
    ScoreFeed *m_feed;
    ElidedLabel *m_number;
    Chip *m_grade;
    Chip *m_heat;
    QPushButton *m_give;
    MutedLabel *m_why;
    MutedLabel *m_market;
    ScoreChart *m_chart;
    SectionHeader *m_day;
    QPushButton *m_today;
    LedgerView *m_ledger;
    MutedLabel *m_nothing;
    QPushButton *m_takeBack;
    QAction *m_giveAction;
    QList<QAction *> m_commands;
    QPointer<PointsPanel> m_panel;
};

} // namespace huni
