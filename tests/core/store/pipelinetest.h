#pragma once

#include "core/funnel/board.h"
#include "tests/core/store/trialpipeline.h"

#include <QTest>

namespace huni::trial {

/// A test object that has a new pipeline, in a folder of its own, for each of its tests.
class PipelineTest : public QObject
{
    Q_OBJECT

protected Q_SLOTS:
    void init();
    void cleanup();

protected:
    StageId stage(QStringView key) { return m_pipeline->catalog()->stageByKey(key)->id; }
    Lead stored(LeadId lead);
    Opportunity stored(OpportunityId opportunity);
    /// The cards of a column from the top, as a board shows them.
    QVector<Card> column(QStringView stageKey);
    qint64 number(std::string_view sql) { return numberFrom(m_pipeline->store(), sql); }

    std::unique_ptr<Place> m_place{};
    std::unique_ptr<Pipeline> m_pipeline{};
};

inline CardRef cardOf(LeadId lead)
{
    return {CardRef::Kind::Lead, lead.uuid};
}

inline CardRef cardOf(OpportunityId opportunity)
{
    return {CardRef::Kind::Opportunity, opportunity.uuid};
}

} // namespace huni::trial
