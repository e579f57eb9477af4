#pragma once

#include "core/pipeline.h"
#include "core/prediction/predictor.h"
#include "ui/background/backgroundreader.h"

namespace huni {

/// What is known of the model that says chances: read in another thread, again after each commit that has to do with it, and
/// learnt there.
class PredictionFeed final : public QObject
{
    Q_OBJECT

public:
    explicit PredictionFeed(Pipeline &pipeline, QObject *parent = nullptr);

    /// Whether anybody looks.
    void setWanted(bool wanted);
    /// Whether the state was read once.
    bool isKnown() const { return m_isKnown; }
    /// The model in force; nothing when none was learnt.
    const std::optional<StoredPrediction> &stored() const { return m_state.stored; }
    qint64 won() const { return m_state.won; }
    qint64 lost() const { return m_state.lost; }
    bool isEnough() const { return won() >= qint64(fewestOfAnOutcome) && lost() >= qint64(fewestOfAnOutcome); }
    /// What the model before the last one that was learnt here was good for.
    const std::optional<PredictionQuality> &before() const { return m_before; }

    /// \param without  keys of fields to leave out; nothing: those that leak
    void learn(const std::optional<QStringList> &without);
    void callOff();
    bool isLearning() const { return m_learning.isRunning(); }
    bool isSettled() const { return !m_reader.isReading() && !isLearning(); }

Q_SIGNALS:
    void changed();
    void progressed(qint64 done, qint64 total);
    void learnt();
    void failed(const huni::Error &error);

private:
    struct State {
        std::optional<StoredPrediction> stored{};
        qint64 won = 0;
        qint64 lost = 0;
    };

    void follow(const ChangeSet &changes);
    void read(bool afterwards);

    Pipeline &m_pipeline;
    BackgroundReader m_reader;
    BackgroundTask m_learning;
    State m_state{};
    std::optional<PredictionQuality> m_before{};
    bool m_isKnown = false;
    bool m_isWanted = false;
    bool m_isOld = true;
};

} // namespace huni
