#include "ui/prediction/predictionfeed.h"

namespace huni {

PredictionFeed::PredictionFeed(Pipeline &pipeline, QObject *parent)
    : QObject(parent)
    , m_pipeline(pipeline)
    , m_reader(pipeline.store().path())
{
    connect(&pipeline.store(), &Store::committed, this, &PredictionFeed::follow);
    connect(&m_learning, &BackgroundTask::progressed, this, &PredictionFeed::progressed);
}

void PredictionFeed::setWanted(bool wanted)
{
    m_isWanted = wanted;
    if (wanted && m_isOld)
        read(false);
}

void PredictionFeed::follow(const ChangeSet &changes)
{
    if (!changes.rows)
        return;
    const bool concerns = std::any_of(changes.rows->begin(), changes.rows->end(), [](const RowChange &row) {
        return row.table == Table::PredictiveModel || row.table == Table::Lead || row.table == Table::Opportunity || row.table == Table::Stage;
    });
    if (!concerns)
        return;
    m_isOld = true;
    read(true);
}

void PredictionFeed::read(bool afterwards)
{
    if (!m_isWanted)
        return;
    m_isOld = false;
    auto ask = [](Reader &reader, TaskControl &) {
        return reader.read([](Connection &connection) {
            const ClosedLeads closed = countClosedLeads(connection);
            return State{readPrediction(connection), closed.won, closed.lost};
        });
    };
    auto take = [this](Result<State> state) {
        if (!state) {
            Q_EMIT failed(state.error());
            return;
        }
        m_isKnown = true;
        m_state = std::move(*state);
        Q_EMIT changed();
    };
    if (afterwards)
        m_reader.askAfter(std::move(ask), std::move(take));
    else
        m_reader.ask(std::move(ask), std::move(take));
}

void PredictionFeed::learn(const std::optional<QStringList> &without)
{
    const auto before = m_state.stored ? std::optional(m_state.stored->quality) : std::nullopt;
    m_learning.start(
        [&store = m_pipeline.store(), without](TaskControl &control) {
            return Predictor(store).train(without, [&control](qint64 done, qint64 total) {
                control.done = done;
                control.total = total;
                return !control.cancelled;
            });
        },
        [this, before](const Result<PredictionQuality> &quality) {
            if (quality) {
                m_before = before;
                Q_EMIT learnt();
            } else if (quality.error().code != Errc::Cancelled) {
                Q_EMIT failed(quality.error());
            }
            Q_EMIT changed();
        });
    Q_EMIT changed();
}

void PredictionFeed::callOff()
{
    m_learning.cancel();
}

} // namespace huni
