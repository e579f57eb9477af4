#pragma once

#include "core/duplicates/combine.h"
#include "core/duplicates/duplicatefinder.h"
#include "core/pipeline.h"
#include "ui/background/backgroundreader.h"
#include "ui/words/translations.h"

#include <QObject>

#include <unordered_set>

namespace huni {

/// What is shown of one of two things in a list.
struct ThingLine {
    QString name{};
    QString detail{}; ///< company of a lead, city of a company

    bool operator==(const ThingLine &) const = default;
};

/// A suspect as a list shows it.
struct SuspectLine {
    Suspect suspect{};
    ThingLine first{};
    ThingLine second{};
    int groupSize = 2; ///< things that may all be one

    bool operator==(const SuspectLine &) const = default;
};

/// What lets people tell one of two things from the other.
struct ThingFacts {
    QString name{};
    QString detail{};
    QString owner{};
    QString stage{};
    std::optional<Instant> createdAt{};
    std::optional<Instant> lastContact{};
    CombineCounts belongings{};

    bool operator==(const ThingFacts &) const = default;
};

/// One row of the comparison.
struct PairRow {
    CombineUnit unit{};
    QString name{};
    QString keep{}; ///< in words; empty when it says nothing
    QString other{};

    bool operator==(const PairRow &) const = default;
};

/// Two things side by side.
struct PairDetails {
    Table table{};
    Uuid keepId{};
    Uuid otherId{};
    ThingFacts keep{};
    ThingFacts other{};
    std::vector<PairRow> rows{};
    bool areDistinct = false; ///< somebody has said that they are not the same
    int referrals = 0; ///< one has referred the other: that goes into the note
    std::vector<CombineStep> earlier{}; ///< what goes into the one that stays before, by what was chosen so far
    int toCome = 0; ///< others that go into it after this one

    /// Of several chosen to become one.
    bool isOfMany() const { return !earlier.empty() || toCome > 0; }
    bool operator==(const PairDetails &) const = default;
};

/// Which of two things stays, when nobody said.
enum class KeepWhich { First, Richer };

/// Which two are to be seen side by side.
struct PairQuestion {
    Uuid first{};
    Uuid second{};
    KeepWhich which = KeepWhich::First;
    std::vector<CombineStep> earlier{}; ///< went into the first before; which one stays is decided then
    int toCome = 0;
};

/// Finds, reads and merges in the background. All signals come on the thread of the source.
class DuplicateSource final : public QObject
{
    Q_OBJECT

public:
    DuplicateSource(Pipeline &pipeline, Language language, QObject *parent = nullptr);

    /// Searches the whole file; a search that is under way ends.
    void search(const DuplicateOptions &options);
    void stop();
    bool isSearching() const { return m_search.isReading(); }
    /// Whether anybody sees what was found: what changes meanwhile is looked at again when somebody does.
    void setWatched(bool watched);
    /// Whether nothing is under way.
    bool isSettled() const
    {
        return !isSearching() && !m_pair.isReading() && !m_changed.isReading() && !m_work.isRunning();
    }
    const DuplicateOptions &options() const { return m_options; }
    /// Reads two things side by side.
    void readPair(const PairQuestion &question);
    /// The pair, and what goes in before it, as one action. Nothing happens while another one is being merged or noted.
    void combine(const PairDetails &pair, const CombineChoices &choices);
    void markDistinct(const PairDetails &pair);

    Language language() const { return m_language; }
    bool isReadOnly() const { return m_pipeline.store().isReadOnly(); }
    Instant now() const { return m_pipeline.store().clock().now(); }
    const QTimeZone &zone() const { return m_zone; }

Q_SIGNALS:
    void searchStarted();
    void progressed(int thousandths);
    void found(const std::vector<huni::SuspectLine> &suspects, qint64 total, qint64 looked);
    void stopped();
    /// These things were changed or deleted: what is known of them is out of date, and this is what they look like now.
    void changed(const std::vector<huni::Uuid> &things, const std::vector<huni::SuspectLine> &suspects);
    void pairRead(const huni::PairDetails &pair);
    /// One of the two is not there any more.
    void pairGone();
    /// \param count  how many went in; `from` is the last of them
    void merged(const QString &from, const QString &into, int count);
    /// \param isNew  false: it was known, and nothing was written
    void keptApart(const QString &first, const QString &second, bool isNew);
    void failed(const huni::Error &error);

private:
    void follow(const ChangeSet &changes);
    void lookAgain();

    Pipeline &m_pipeline;
    Language m_language;
    QTimeZone m_zone;
    DuplicateOptions m_options{};
    std::unordered_set<Uuid> m_toLookAt; ///< changed since they were looked at
    std::unordered_set<Uuid> m_inSearch; ///< which the search that is under way looks at
    bool m_searched = false;
    bool m_watched = true;
    BackgroundReader m_search;
    BackgroundReader m_pair;
    BackgroundReader m_changed;
    BackgroundTask m_work; ///< that writes
};

/// Puts suspects that hang together next to each other, the likeliest group first.
std::vector<SuspectLine> inGroups(std::vector<SuspectLine> suspects);

} // namespace huni
