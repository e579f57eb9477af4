#pragma once

#include "core/prediction/predictionquality.h"
#include "core/store/store.h"

namespace huni {

/// The model that a file keeps.
struct StoredPrediction {
    PredictiveModel model{};
    PredictionQuality quality{};
    Instant trainedAt = 0;
    MemberId member{};
};

/// Nothing when nobody has trained one, or it is of a newer version.
std::optional<PredictiveModel> readModelInForce(Connection &connection);
std::optional<StoredPrediction> readPrediction(Connection &connection);

struct ClosedLeads {
    qint64 won = 0;
    qint64 lost = 0;
};
/// How many there are to learn from.
ClosedLeads countClosedLeads(Connection &connection);

/// Learns from the closed leads of a file and says how likely the others are to be won. Never touches the score of rules.
class Predictor
{
public:
    explicit Predictor(Store &store);

    /// Learns anew and keeps the model in the file, as one action. Takes about a second: call it from a worker. The chances that
    /// are kept of leads follow in idle time, or by ScoringDesk::refresh().
    /// \param without  as learn() \par Errors  those of learn(); Cancelled
    Result<PredictionQuality> train(const std::optional<QStringList> &without = {}, const LearnWatch &watch = {});
    /// What train() would learn, kept nowhere.
    Result<LearntModel> tryOut(const std::optional<QStringList> &without = {}, const LearnWatch &watch = {});
    /// Nothing when nobody has trained one, or it is of a newer version.
    Result<std::optional<StoredPrediction>> stored();
    /// \par Errors  NotFound
    Result<Prediction> predict(const StoredPrediction &with, LeadId lead);

private:
    Store &m_store;
};

} // namespace huni
