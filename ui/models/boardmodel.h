#pragma once

#include "core/funnel/board.h"
#include "core/pipeline.h"
#include "core/scoring/scorelimits.h"
#include "ui/background/backgroundreader.h"
#include "ui/models/columnmodel.h"
#include "ui/words/translations.h"

#include <QTimer>

#include <unordered_set>

namespace huni {

/// The columns of a board over a pipeline: reads the first cards at once and the rest behind the scenes, and follows
/// every commit with exact changes.
class BoardModel final : public QObject
{
    Q_OBJECT

public:
    BoardModel(Pipeline &pipeline, Language language, QObject *parent = nullptr);
    ~BoardModel() override;

    /// Until `release` only what the first picture shows is read: it shares the processor with nothing.
    void hold();
    void release();

    /// Shows the board of a band; unset: the whole funnel.
    void setBand(std::optional<Band> band);
    std::optional<Band> band() const { return m_band; }
    void setFilter(const BoardFilter &filter);
    const BoardFilter &filter() const { return m_filter; }
    void setOrder(BoardOrder order);
    BoardOrder order() const { return m_order; }

    const Catalog &catalog() const { return m_catalog; }
    const std::vector<std::unique_ptr<ColumnModel>> &columns() const { return m_columns; }
    const Stage &stageOf(int column) const;
    int columnOf(StageId stage) const;
    /// Head of a column: all its cards, whatever the filter lets through.
    const ColumnHead &head(int column) const { return m_heads[size_t(column)]; }
    /// Head of a column over the cards that the filter lets through; nothing without a filter and until they have been
    /// counted.
    const std::optional<ColumnHead> &matching(int column) const { return m_matching[size_t(column)]; }
    /// Idle cards: those that the filter lets through once they have been counted, else all.
    qint64 idle(int column) const { return m_matching[size_t(column)] ? m_matchingIdle[size_t(column)] : m_idle[size_t(column)]; }
    /// Cards of a stage, whether this board shows it or not.
    qint64 stageCount(StageId stage) const { return m_counts.value(stage.uuid); }
    /// Cards of a band's board, for its tab.
    qint64 bandCount(std::optional<Band> band) const;
    /// The card with that id, wherever it stands on this board: column and row; (-1, -1) when it does not.
    std::pair<int, int> find(const Uuid &id) const;
    std::optional<Card> card(int column, int row) const;
    /// Whether the columns have all their cards: else more come behind the scenes, or a change is being read.
    bool isComplete() const { return m_complete; }
    /// Whether everything that is to be read has been read.
    bool isSettled() const
    {
        return !m_startTimer.isActive() && !m_heldUp && !m_cards.isReading() && !m_idleCounts.isReading()
            && !m_idleTimer.isActive() && !m_trends.isReading() && !m_trendTimer.isActive();
    }

Q_SIGNALS:
    /// Columns are others now: another band, a stage added or renamed.
    void columnsChanged();
    /// Figures in the heads changed.
    void headsChanged();
    /// Everything that was to be read has been read.
    void settled();
    void problem(const huni::Error &error);

private:
    /// What the score of a lead in sight means.
    struct Standing {
        ScoreThresholds limits{};
        int trend = 0; ///< whole points within a week
    };

    void follow(const ChangeSet &changes);
    void followCards(const ChangeSet &changes);
    void placeCard(CardKey key, const std::optional<CardPlace> &place, const std::unordered_set<qint64> &waiting);
    void refreshCard(const CardRef &ref);
    void refreshOpportunitiesOf(LeadId lead);
    void reloadCatalog();
    void rebuildColumns();
    void readAgain();
    void readFirstCards();
    void readAllCards();
    void startReadingAll();
    void readFirstOrAll(size_t rows);
    void takeAllCards(qint64 commitNo, Result<std::vector<FilteredColumn>> columns);
    void takeColumn(size_t place, FilteredColumn column, bool counted);
    void readHeads();
    void readIdle();
    void readLimits();
    void noteStanding(Connection &connection, const Card &card);
    void readTrends();
    void takeTrends(const std::vector<LeadId> &leads, const std::vector<qint64> &trends);
    std::vector<std::pair<CardKey, Card>> load(std::span<const CardKey> keys);
    QVariant show(const Card &card, bool open) const;
    template<class Call>
    auto read(Call &&call);

    Pipeline &m_pipeline;
    Language m_language;
    mutable Reader m_reader;
    Catalog m_catalog;
    std::optional<Band> m_band;
    BoardFilter m_filter;
    BoardOrder m_order = BoardOrder::ByHand;
    std::vector<std::unique_ptr<ColumnModel>> m_columns;
    std::vector<Stage> m_stages; ///< of the columns
    std::vector<ColumnHead> m_heads;
    std::vector<qint64> m_idle;
    std::vector<std::optional<ColumnHead>> m_matching;
    std::vector<qint64> m_matchingIdle;
    QHash<Uuid, qint64> m_counts; ///< cards by stage, over all stages
    QTimer m_idleTimer;
    qint64 m_commitNo = 0; ///< what the columns show
    QTimer m_startTimer; ///< begins to read all cards when the window has had its turn
    bool m_held = false;
    bool m_heldUp = false; ///< a reading waits for `release`
    bool m_complete = false; ///< all cards of all columns are known
    ScoreLimits m_limits;
    QHash<Uuid, Standing> m_standings; ///< of leads that were in sight lately
    std::vector<LeadId> m_trendsWanted; ///< the newest wish last
    QTimer m_trendTimer; ///< begins to read trends when the cards have been painted
    BackgroundReader m_cards;
    BackgroundReader m_idleCounts;
    BackgroundReader m_trends;
};

} // namespace huni
