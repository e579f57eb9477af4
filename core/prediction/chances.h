#pragma once

#include "core/base/uuid.h"
#include "core/store/projection.h"

#include <optional>

namespace huni {

/// How likely each lead is to be won, by the model in force, as a table of its own (`chance`, in thousandths): kept with each
/// change of what the model asks for. A model that is learnt or taken back empties it; tidy() fills it again by pieces, so that
/// nobody waits for all leads. While no model was learnt nothing is kept, and nothing is read.
class Chances final : public Projection
{
public:
    Chances();
    ~Chances() override;

    const char *name() const override { return "chance"; }
    int version() const override { return 1; }
    void createTables(Connection &connection) override;
    void apply(Connection &connection, std::span<const RowChange> changes) override;
    void rebuild(Connection &connection) override;
    std::string fingerprint(Connection &connection) override;
    /// Some hundred leads that a new model has not been asked about; false when there are none.
    bool tidy(Connection &connection) override;

private:
    struct Kept; // the model in force, made ready

    Kept &kept(Connection &connection);
    void startAnew(Connection &connection);
    void askSome(Connection &connection, std::span<const RowChange> changes);

    std::unique_ptr<Kept> m_kept;
};

/// What is stored and shown of a probability: thousandths, never 0 and never 1000, since nobody is certain.
int chanceOf(double probability);
/// Thousandths; nothing: no model was learnt, or it has not come to this lead.
std::optional<int> readChance(Connection &connection, LeadId lead);

} // namespace huni
