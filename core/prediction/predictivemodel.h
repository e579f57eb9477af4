#pragma once

#include "core/base/result.h"
#include "core/prediction/featurespace.h"

namespace huni {

/// One field's part in a probability: by how much it moves the log-odds away from those of the average lead.
struct PredictionFactor {
    QString field{}; ///< key
    QString name{}; ///< of a custom field
    double weight = 0; ///< log-odds
    bool isMissing = false; ///< that nothing is known there is what counts
    QString value{}; ///< of this lead, as it is stored: text, id, code
    std::optional<double> number{}; ///< of a field of numbers
};

/// What a model says of one lead.
struct Prediction {
    double probability = 0; ///< of being won
    std::vector<PredictionFactor> factors{}; ///< strongest first
};

/// A model learnt from won and lost leads: logistic regression over a FeatureSpace.
class PredictiveModel
{
public:
    /// \param trust  in what the rows say: the smaller, the nearer the weights stay to 0
    /// \pre both outcomes are among the rows
    /// The same rows in the same order give the same model, in any thread.
    static PredictiveModel train(const CodedTable &table, std::span<const size_t> columns, std::span<const size_t> rows, double trust = 1);

    /// Of many rows of a table, in their order.
    std::vector<double> probabilities(const CodedTable &table, std::span<const size_t> rows) const;
    double probability(const LeadTable &table, std::span<const std::optional<size_t>> places, size_t row) const;
    Prediction explain(const LeadTable &table, std::span<const std::optional<size_t>> places, size_t row) const;
    const FeatureSpace &space() const { return m_space; }

    QByteArray toJson() const;
    /// \par Errors  InvalidValue (thing `predictive_model`)
    static Result<PredictiveModel> fromJson(const QByteArray &json);

private:
    double logOdds(std::span<const Feature> features) const;

    FeatureSpace m_space{};
    std::vector<double> m_weights{}; ///< by feature
    std::vector<double> m_means{}; ///< of the features over the rows learnt from
    double m_bias = 0;
};

} // namespace huni
