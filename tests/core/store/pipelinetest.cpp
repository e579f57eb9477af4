#include "tests/core/store/pipelinetest.h"

namespace huni::trial {

void PipelineTest::init()
{
    m_place = std::make_unique<Place>();
    m_pipeline = newPipeline(m_place->path());
    QVERIFY(m_pipeline);
}

void PipelineTest::cleanup()
{
    m_pipeline.reset();
    m_place.reset();
}

Lead PipelineTest::stored(LeadId lead)
{
    Reader reader = m_pipeline->store().reader();
    return reader.read([&](Connection &c) { return readLead(reader, c, lead); })->value_or(Lead{});
}

Opportunity PipelineTest::stored(OpportunityId opportunity)
{
    Reader reader = m_pipeline->store().reader();
    return reader.read([&](Connection &c) { return readOpportunity(reader, c, opportunity); })
        ->value_or(Opportunity{});
}

QVector<Card> PipelineTest::column(QStringView stageKey)
{
    const Catalog catalog = m_pipeline->catalog().valueOr({});
    Reader reader = m_pipeline->store().reader();
    return reader
        .read([&](Connection &c) {
            QVector<Card> cards;
            const auto keys = readColumn(c, catalog.stageByKey(stageKey)->id, {}, BoardOrder::ByHand);
            for (const auto &[number, shown] : readCards(c, catalog, keys, 0))
                cards += shown;
            return cards;
        })
        .valueOr({});
}

} // namespace huni::trial
