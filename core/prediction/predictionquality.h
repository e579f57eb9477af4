#pragma once

#include "core/prediction/predictivemodel.h"

#include <QJsonObject>

#include <functional>

namespace huni {

/// How well probabilities told won from lost, all on leads that the model had not seen.
struct PredictionQuality {
    struct Lift {
        double share = 0; ///< of the leads, the most likely first
        double lift = 0; ///< their share of won to that of all
    };
    struct Calibration {
        double said = 0; ///< mean probability
        double was = 0; ///< share won
        size_t count = 0;
    };
    /// Why a field is taken for one that is only known when it is over.
    enum class LeakWhy {
        Decides, ///< alone it nearly decides it
        OnlyWon, ///< it is filled in for won leads, and hardly for others
        OnlyLost,
        AllWon, ///< nearly every lead without it was won: it is filled in on the way to being lost
        AllLost,
    };
    struct Leak {
        QString field{};
        QString name{};
        double auc = 0; ///< of this field alone
        LeakWhy why{};
    };
    /// A field that could be learnt from.
    struct FieldTell {
        QString field{};
        QString name{};
        double auc = 0; ///< of this field alone
        bool isUsed = false;
    };
    /// Learnt from the first 70 % of the leads in order of time, asked about the rest.
    struct TimeTest {
        size_t won = 0; ///< of those asked about
        size_t lost = 0;
        double auc = 0;
        double aucLow = 0;
        double aucHigh = 0;
        double brier = 0;
        double calibrationError = 0;
    };

    size_t won = 0;
    size_t lost = 0;
    double auc = 0;
    double aucLow = 0; ///< 95 %
    double aucHigh = 0;
    std::optional<TimeTest> byTime{}; ///< nothing: one outcome is missing there
    double brier = 0;
    double calibrationError = 0; ///< mean distance over ten bins of equal count
    double threshold = 0; ///< where most are told apart (Youden)
    std::vector<Lift> lift{};
    std::vector<Calibration> calibration{};
    std::vector<Leak> leaks{}; ///< fields that are probably written when it is over
    std::vector<FieldTell> fields{}; ///< all that can be learnt from, in the order of the table
    QStringList used{}; ///< keys of the fields learnt from
};

QString leakWhyKey(PredictionQuality::LeakWhy why); ///< `decides`, `only_won`, `only_lost`, `all_won`, `all_lost`
/// For the file, and the answer of huni-cli (CLI.md, `predict`).
QJsonObject qualityToJson(const PredictionQuality &quality);
PredictionQuality qualityFromJson(const QJsonObject &object);

/// Fewer leads of either outcome teach nothing.
constexpr size_t fewestOfAnOutcome = 20;
/// A field that alone tells won from lost so well is probably written afterwards.
constexpr double leakingAuc = 0.79;

/// The area under the ROC curve: how likely a won one stands above a lost one; ties count half.
double areaUnderCurve(std::span<const double> probabilities, std::span<const signed char> outcomes);

/// A field filled in, or empty, for so many leads, nearly all of one outcome, is written when it is over.
constexpr size_t fewestOfOneOutcome = 20;
constexpr double shareOfOneOutcome = 0.99;

/// Asked now and then how far it is. \return false: it is called off
using LearnWatch = std::function<bool(qint64 done, qint64 total)>;

struct LearntModel {
    PredictiveModel model{};
    PredictionQuality quality{};
};

/// Learns from closed leads, and says how good that is by five-fold validation and by time. Fields that leak are left out
/// unless `without` says which ones to leave out instead. The same table gives the same model, in however many threads.
/// \param without  keys of fields to leave out; nothing: those that leak
/// \param threads  as shareWork(); `watch` is asked in this one alone
/// \par Errors  CannotLearn; UnknownField (of `without`); Cancelled
Result<LearntModel> learn(const LeadTable &table, const std::optional<QStringList> &without = {}, const LearnWatch &watch = {}, unsigned threads = 0);

} // namespace huni
