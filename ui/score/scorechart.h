#pragma once

#include "ui/score/scoretelling.h"

#include <QWidget>

class QAction;

namespace huni {

struct ChartData;
class SegmentBar;
class StepChart;
class Theme;

/// How far back the chart goes.
enum class ScoreRange { Month, Quarter, Year, All };

/// The score over time with its thresholds and causes, and as it will fade; ranges to choose from, copied and saved as a picture.
class ScoreChart final : public QWidget
{
    Q_OBJECT

public:
    ScoreChart(const Theme &theme, Language language, QWidget *parent = nullptr);

    void showStory(const ScoreTold &told);
    /// Another lead is shown, whose story is still to come.
    void clear(int today);
    void setRange(ScoreRange range);
    ScoreRange range() const { return m_range; }
    void setChosenDay(int day);
    StepChart *chart() const { return m_chart; }
    SegmentBar *ranges() const { return m_ranges; }
    /// What the picture says above the chart.
    void setPictureWords(const QString &title, const QString &sentence);
    void copyPicture();
    /// \return whether it could be written
    bool savePicture(const QString &path) const;
    /// `21 Nov 2026: 68 points`.
    QString dayWords(int day) const;

    QAction *copyAction() const { return m_copy; }
    QAction *saveAction() const { return m_save; }

Q_SIGNALS:
    void dayChosen(int day);
    void problem(const QString &sentence);

private:
    void createActions();
    void createLayout();
    ChartData chartData() const;
    void askWhere();

    const Theme &m_theme;
    Language m_language;
    QLocale m_locale;
    ScoreTold m_told;
    ScoreRange m_range = ScoreRange::Quarter;
    SegmentBar *m_ranges;
    StepChart *m_chart;
    QAction *m_copy;
    QAction *m_save;
    QString m_title;
    QString m_sentence;
};

} // namespace huni
