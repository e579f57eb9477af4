#pragma once

#include "core/scoring/scoring.h"
#include "core/settings/idealcustomer.h"

namespace huni {

using ScoringModelId = Id<struct ScoringModelTag>;
using ScoringVersionId = Id<struct ScoringVersionTag>;

/// One version of a scoring model. Never edited: a change is a new version.
struct ScoringVersion {
    ScoringVersionId id{}; ///< nil: not in the file yet
    QDate from{}; ///< the local day from which it counts; the first of a model counts from the beginning of time
    ScoringModel model{};
    Instant at = 0; ///< when it was published
    MemberId member{};
    QString note{};
    QString problem{}; ///< why `model` is not what stands in the file: it is of a newer Huni, or damaged

    bool operator==(const ScoringVersion &) const = default;
};

/// A scoring model of a market. The default one is for every lead that no market takes.
struct MarketModel {
    ScoringModelId id{};
    QString key{}; ///< `default`; empty for others
    QString name{};
    Filter market{}; ///< which leads it is for; of the default one empty
    std::vector<ScoringVersion> versions{}; ///< by day, then by when they were published

    bool operator==(const MarketModel &) const = default;
    bool isDefault() const { return key == u"default"; }
    /// \param day  local \pre there are versions
    const ScoringVersion &inForceOn(QDate day) const;
    /// Whether it takes no lead any more on a day.
    bool hasEndedOn(QDate day) const { return inForceOn(day).model.ends; }
};

/// The models of a file, the default one last. A file of before scoring has the one that ships.
std::vector<MarketModel> readScoringModels(Connection &connection, PipelineId pipeline);
/// The same with the one version of each that counts on a day: quick, however many there were.
std::vector<MarketModel> readScoringModelsOn(Connection &connection, PipelineId pipeline, QDate day);
ScoringModelId defaultScoringModelId(PipelineId pipeline);
/// The answer that a team gave in its settings; empty when there is none.
IdealCustomer readIdealCustomer(Connection &connection, PipelineId pipeline);
/// The model with the fit rules of an ideal customer instead of its own; parts of it that say nothing take their rule out.
/// One that says nothing at all leaves the model as it is.
ScoringModel withIdealCustomer(ScoringModel model, const IdealCustomer &ideal);
/// The same for those parts alone that are others now.
ScoringModel withIdealChange(ScoringModel model, const IdealCustomer &before, const IdealCustomer &after);
/// What the fit rules of a model ask for; what no answer of an ideal customer says is left out, and `sells` is empty.
IdealCustomer idealCustomerOf(const ScoringModel &model);

/// All models of a file made ready: says which rules score a lead on a day. Used by one thread at a time.
class ScoringBook
{
public:
    ScoringBook(std::vector<MarketModel> models, const Catalog &catalog);

    const std::vector<MarketModel> &models() const { return m_models; }
    /// The version in force: of the first market that takes the lead, else of the default model.
    const ScoringRules &inForce(const LeadFacts &facts, int day) const;
    /// The model that the version in force is of.
    const MarketModel &marketOf(const LeadFacts &facts, int day) const { return m_models[placeOf(facts, day)]; }
    Score scoreOn(const LeadFacts &facts, int day, ScoringRules::Detail detail = ScoringRules::Detail::Totals) const
    {
        return inForce(facts, day).on(facts, day, detail);
    }
    /// Adds what its rules and markets look at, of any version.
    void addNeeds(FactNeeds &needs) const;
    /// Days on which another version comes into force, over all models, rising.
    std::vector<int> changeDays() const;

private:
    struct Version {
        int from = 0;
        ScoringRules rules;
    };
    struct Market {
        FactFilter takes;
        std::vector<Version> versions{};

        const ScoringRules &inForceOn(int day) const;
    };

    size_t placeOf(const LeadFacts &facts, int day) const;

    std::vector<MarketModel> m_models;
    std::vector<Market> m_markets{}; ///< the default last
};

} // namespace huni
