#pragma once

#include "core/leads/leads.h"
#include "core/scoring/scoring.h"
#include "ui/background/backgroundreader.h"

#include <QWidget>

class QLabel;
class QListWidget;

namespace huni {

class Chip;
class ElidedLabel;
class MutedLabel;
class SearchField;
class Theme;
class WorkingModel;

/// A lead beside the rules: what the working model gives it, entry by entry, while the rules are changed.
class SamplePanel final : public QWidget
{
    Q_OBJECT

public:
    SamplePanel(WorkingModel &working, const Theme &theme, QWidget *parent = nullptr);

    void showLead(LeadId lead);
    LeadId lead() const { return m_lead; }
    /// By the working model; nothing while there is no lead.
    const std::optional<Score> &score() const { return m_score; }
    bool isSettled() const { return !m_facts.isReading() && !m_search.isReading(); }
    void focusSearch();

Q_SIGNALS:
    void leadActivated(huni::LeadId lead);

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Sample {
        LeadId lead{};
        QString name{};
        QString detail{};
        LeadFacts facts{};
        int day = 0;
    };

    void createLayout();
    void follow(const ChangeSet &changes);
    void read(LeadId lead);
    void find(const QString &typed);
    void showFound(const std::vector<FoundThing> &things);
    void choose();
    void rescore();
    void fillEntries(const Score &score);

    WorkingModel &m_working;
    const Theme &m_theme;
    BackgroundReader m_facts;
    BackgroundReader m_search;
    std::optional<Sample> m_sample;
    std::optional<Score> m_score;
    LeadId m_lead{};
    bool m_hasAsked = false;
    SearchField *m_field = nullptr;
    QListWidget *m_found = nullptr;
    ElidedLabel *m_name = nullptr;
    ElidedLabel *m_detail = nullptr;
    QLabel *m_total = nullptr;
    ElidedLabel *m_change = nullptr;
    Chip *m_heat = nullptr;
    MutedLabel *m_why = nullptr;
    QListWidget *m_entries = nullptr;
    QWidget *m_body = nullptr;
};

} // namespace huni
