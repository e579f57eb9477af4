#pragma once

#include "core/prediction/predictor.h"
#include "ui/background/backgroundreader.h"

#include <QWidget>

class QPushButton;
class QTableWidget;

namespace huni {

class Chip;
class ElidedLabel;
class LeadSource;
class MutedLabel;
class SectionHeader;
class Theme;

/// How likely the lead that is shown is to be won, as the model learnt from won and lost leads says, and why: beside the score of
/// the rules, never in its place. Not there while nothing was learnt.
class ChanceSection final : public QWidget
{
    Q_OBJECT

public:
    ChanceSection(LeadSource &source, const Theme &theme, QWidget *parent = nullptr);

    /// Nothing: no model was learnt, or it is being read.
    const std::optional<Prediction> &prediction() const { return m_prediction; }
    /// What stands below the number.
    QString words() const;
    int shownFactors() const;
    void showAll(bool all);
    bool isSettled() const { return !m_reader.isReading(); }

private:
    struct Answer {
        std::optional<Prediction> prediction{};
        PredictionQuality quality{};
    };

    void follow(const ChangeSet &changes);
    void takeLead();
    void ask(bool afterwards);
    void showAnswer();
    void showFactors();

    LeadSource &m_source;
    const Theme &m_theme;
    BackgroundReader m_reader;
    std::optional<Prediction> m_prediction{};
    PredictionQuality m_quality{};
    SectionHeader *m_head = nullptr;
    ElidedLabel *m_number = nullptr;
    Chip *m_band = nullptr;
    MutedLabel *m_words = nullptr;
    QTableWidget *m_factors = nullptr;
    QPushButton *m_more = nullptr;
    bool m_showsAll = false;
};

} // namespace huni
