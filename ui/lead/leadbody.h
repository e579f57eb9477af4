#pragma once

#include <QWidget>

class QHBoxLayout;
class QStackedWidget;
class QVBoxLayout;

namespace huni {

struct DraftKey;
class ChanceSection;
class ChecklistView;
class Composer;
class DuplicateHint;
class LeadSource;
class OpportunityList;
class ProfileForm;
class ScoreSection;
class SegmentBar;
class Theme;
class TimelineView;

/// Profile, story and qualification of a lead, in one, two or three columns. What has no column of its own
/// stands behind a segment.
class LeadBody final : public QWidget
{
    Q_OBJECT

public:
    enum Arrangement { OneColumn, TwoColumns, ThreeColumns };
    enum Ground { Plain, Cards }; ///< whether the columns stand on cards of their own

    LeadBody(LeadSource &source, const Theme &theme, Ground ground, QWidget *parent = nullptr);

    void setArrangement(Arrangement arrangement);
    Arrangement arrangement() const { return m_arrangement; }
    /// Brings a part to the front: `story`, `score`, `deal` (BANT and opportunities) or `profile`.
    void showPart(const QString &key);
    /// Opens the form of a draft with what was typed into it.
    void goOn(const DraftKey &draft);

    /// As tall as there is room: its parts scroll.
    bool hasHeightForWidth() const override { return false; }

    ProfileForm *profile() const { return m_profile; }
    Composer *composer() const { return m_composer; }
    TimelineView *timeline() const { return m_timeline; }
    ChecklistView *checklist() const { return m_checklist; }
    OpportunityList *opportunities() const { return m_opportunities; }
    ScoreSection *score() const { return m_score; }
    ChanceSection *chance() const { return m_chance; }
    DuplicateHint *duplicateHint() const { return m_duplicateHint; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void createParts(LeadSource &source);
    QWidget *scrolled(QWidget *content);
    QWidget *part(const QString &key) const;
    void placeScore(bool ownPart);
    void fillSegments();
    void updateCounts();

    LeadSource &m_source;
    const Theme &m_theme;
    Ground m_ground;
    Arrangement m_arrangement = OneColumn;
    ProfileForm *m_profile = nullptr;
    Composer *m_composer = nullptr;
    TimelineView *m_timeline = nullptr;
    ChecklistView *m_checklist = nullptr;
    OpportunityList *m_opportunities = nullptr;
    DuplicateHint *m_duplicateHint = nullptr;
    ScoreSection *m_score = nullptr;
    ChanceSection *m_chance = nullptr;
    QWidget *m_scorePart = nullptr;
    QWidget *m_profilePart = nullptr;
    QWidget *m_storyPart = nullptr;
    QWidget *m_dealPart = nullptr;
    QWidget *m_tabs = nullptr;
    SegmentBar *m_segments = nullptr;
    QStackedWidget *m_stack = nullptr;
    QHBoxLayout *m_columns = nullptr;
    QString m_shownPart;
};

} // namespace huni
