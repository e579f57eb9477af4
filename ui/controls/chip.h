#pragma once

#include "core/model/score.h"
#include "ui/theme/colorroles.h"

#include <QLocale>
#include <QString>
#include <QWidget>

#include <optional>

namespace huni {

class Theme;
struct ScoreThresholds;

/// How near to buying, as shown.
enum class Heat { Unknown, Cold, Warm, Hot };

/// Limits between which a score takes its colour and word: those of the scoring model that gave it.
struct ScoreBands {
    double sales = 25; ///< below it is not for sales
    double mql = 50;
    double demo = 75; ///< from here on invites to a demo

    bool operator==(const ScoreBands &) const = default;
};
ScoreBands bandsOf(const ScoreThresholds &thresholds);
enum class ScoreBand { NotForSales, Sales, Mql, Demo };
ScoreBand bandOf(double score, const ScoreBands &bands);
/// `Not for sales` ... `Demo`.
QString scoreBandName(ScoreBand band);
/// By how many points a score changed within a week: `12 points up in a week`; empty for 0.
QString trendText(int trend, const QLocale &locale);

/// A small rounded label: what it says and in which roles.
struct ChipLook {
    QString text{};
    QString icon{}; ///< name of an icon, or empty
    ColorRole front = ColorRole::Neutral;
    ColorRole back = ColorRole::SoftNeutral;
    bool iconAfterText = false;

    bool operator==(const ChipLook &) const = default;
};

/// The score with an arrow for its trend (above 0 rising, below 0 falling); an em dash when not scored.
ChipLook scoreChip(std::optional<double> score, int trend, const ScoreBands &bands, const QLocale &locale);
/// Temperature in an icon and a word; empty for Unknown.
ChipLook heatChip(Heat heat);
/// The chance of winning.
ChipLook probabilityChip(int basisPoints, const QLocale &locale);
/// How a temperature is shown.
Heat heatOf(Temperature temperature);
/// Word for a temperature; empty for Unknown.
QString heatText(Heat heat);
/// Basis points as a whole percentage in the order of the locale: `58%`, Turkish `%58`.
QString percentText(int basisPoints, const QLocale &locale);

QSize chipSize(const ChipLook &look, const Theme &theme);
/// Paints the chip at its natural height into the rectangle; text that does not fit is elided, then left out.
void paintChip(QPainter &painter, const QRect &rect, const ChipLook &look, const Theme &theme);

class Chip final : public QWidget
{
    Q_OBJECT

public:
    explicit Chip(const Theme &theme, QWidget *parent = nullptr);

    void setLook(const ChipLook &look);
    const ChipLook &look() const { return m_look; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    ChipLook m_look;
};

} // namespace huni
