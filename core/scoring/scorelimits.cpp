#include "core/scoring/scorelimits.h"

#include <algorithm>

namespace huni {

ScoreLimits::ScoreLimits(Connection &connection, PipelineId pipeline, const Catalog &catalog, Instant now)
    : m_days(catalog.zone)
{
    m_today = m_days->of(now);
    m_models = readScoringModelsOn(connection, pipeline, DayNumbers::dateOf(m_today));
    const TableFields fields(Table::Lead, catalog);
    for (size_t i = 0; i + 1 < m_models.size(); ++i)
        m_takes.emplace_back(m_models[i].market, fields, catalog);
}

bool ScoreLimits::hasMarkets() const
{
    return std::any_of(m_models.begin(), m_models.end(), [](const MarketModel &model) { return !model.isDefault() && !model.versions.front().model.ends; });
}

const MarketModel *ScoreLimits::modelOf(Connection &connection, LeadId lead) const
{
    if (m_models.empty())
        return nullptr;
    if (hasMarkets() && lead) {
        const LeadFacts facts = readFacts(connection, m_fields, lead.uuid, *m_days);
        for (size_t i = 0; facts.lead && i < m_takes.size(); ++i) {
            if (!m_takes[i].isEmpty() && !m_models[i].versions.front().model.ends && m_takes[i].holds(facts, m_today))
                return &m_models[i];
        }
    }
    return &m_models.back();
}

ScoreThresholds ScoreLimits::of(Connection &connection, LeadId lead) const
{
    const MarketModel *model = modelOf(connection, lead);
    return model ? model->versions.front().model.thresholds : ScoreThresholds{};
}

} // namespace huni
