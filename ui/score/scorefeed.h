#pragma once

#include "ui/background/backgroundreader.h"
#include "ui/score/scoretelling.h"

namespace huni {

class LeadSource;

/// Reads the story of the lead that is shown in another thread, keeps it there, and is asked for days of it. Reads only while it
/// is wanted, and again after each commit that has to do with the lead.
class ScoreFeed final : public QObject
{
    Q_OBJECT

public:
    explicit ScoreFeed(LeadSource &source, QObject *parent = nullptr);

    /// Whether anybody looks.
    void setWanted(bool wanted);
    /// The story of the lead that is shown; nothing while it is read for the first time.
    const std::optional<ScoreTold> &told() const { return m_told; }
    /// The day that was asked for; nothing while it is read.
    const std::optional<ScoreDayTold> &dayTold() const { return m_dayTold; }
    /// Of the lead's story; nothing: today, whatever day that is.
    void askForDay(std::optional<int> day);
    /// The local day.
    int today() const;
    /// Whether all that was asked for has been read.
    bool isSettled() const;

Q_SIGNALS:
    void storyRead();
    void dayRead();

private:
    struct Kept {
        std::optional<ScoreStory> story{};
    };
    struct Answer {
        std::optional<ScoreTold> told{};
        std::optional<ScoreDayTold> day{};
    };

    void follow(const ChangeSet &changes);
    bool concerns(const RowChange &row) const;
    void takeLead();
    void ask(bool afterwards);
    void take(Result<Answer> &&answer, qint64 number);

    LeadSource &m_source;
    BackgroundReader m_reader;
    std::shared_ptr<Kept> m_kept = std::make_shared<Kept>(); ///< used in the other thread alone
    std::optional<ScoreTold> m_told;
    std::optional<ScoreDayTold> m_dayTold;
    std::optional<int> m_day;
    qint64 m_changed = 1; ///< counts what made the story another one
    qint64 m_read = 0; ///< the count that was read
    int m_readToday = 0;
    bool m_isWanted = false;
};

} // namespace huni
