#pragma once

#include "core/prediction/predictor.h"
#include "ui/words/translations.h"

namespace huni {

/// A probability for people: `62%`, and `<1%` or `>99%` at the ends, since nobody is certain. \param thousandths  of chanceOf()
QString chanceText(int thousandths, const QLocale &locale);
/// A share with so many decimals: `12.5%`, in Turkish `%12,5`.
QString shareText(double share, const QLocale &locale, int decimals = 0);
/// A field that a model asks for, by the name that it has everywhere. \param name  of a custom field
QString predictionFieldName(const QString &key, const QString &name, Language language);
/// What a lead has there: `Google`, `3`, `not known`.
QString factorValueWords(const PredictionFactor &factor, const Catalog &catalog, Language language);
/// Why a field is taken for one that is only known when it is over, in a sentence.
QString leakWords(const PredictionQuality::Leak &leak, const QLocale &locale);
/// `AUC` with its bounds: `0.921 (0.915 to 0.927)`.
QString aucText(double auc, double low, double high, const QLocale &locale);

/// How a probability stands to the threshold that tells most apart.
enum class ChanceBand { Unlikely, Possible, Likely };
/// At the threshold or above it is likely, below half of it unlikely.
ChanceBand chanceBand(double probability, double threshold);
QString chanceBandKey(ChanceBand band); ///< `unlikely`, `possible`, `likely`
QString chanceBandName(ChanceBand band);
/// `+0.82`, `−0.30`: how far a field moves the log-odds from those of the average lead.
QString factorWeightText(double weight, const QLocale &locale);

/// What became of leads with such a probability: the bin of the calibration that it falls into, with 95 % bounds.
struct ChanceExperience {
    size_t count = 0;
    double share = 0; ///< won of them
    double low = 0;
    double high = 0;
};
/// Nothing when the model says nothing of its calibration.
std::optional<ChanceExperience> chanceExperience(double probability, const PredictionQuality &quality);

/// `strongly for it`, `slightly against it`.
QString factorStrengthWords(double weight);

} // namespace huni
