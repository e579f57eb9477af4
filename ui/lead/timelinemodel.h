#pragma once

#include "core/leads/timeline.h"

#include <QAbstractListModel>
#include <QHash>

#include <array>

namespace huni {

class LeadSource;

/// A line of the timeline: the heading of a day (or of what is planned), or something that happened.
struct TimelineRow {
    enum class Kind { PlannedHeading, DayHeading, Item };

    Kind kind{};
    QDate day{};
    TimelineItem item{};

    bool operator==(const TimelineRow &) const = default;
    bool isHeading() const { return kind != Kind::Item; }
    bool isPlanned() const { return !isHeading() && item.kind == TimelineItem::Kind::Activity && !item.done; }
    bool isNote() const { return !isHeading() && item.kind == TimelineItem::Kind::Activity && item.done; }
};

/// A lead's story as rows, newest first under the heading of its day; what is planned stands above all.
/// Follows the source with exact changes, so that an open editor stays where it is.
class TimelineModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Filter { All, Notes, Calls, Mails, Meetings, Tasks, Touches, Moves };
    static constexpr size_t filterCount = 8;
    using Counts = std::array<int, filterCount>;
    /// Name of a filter in settings, and the filter of that name; All for an unknown one.
    static QString filterKey(Filter filter);
    static Filter filterFromKey(const QString &key);

    explicit TimelineModel(const LeadSource &source, QObject *parent = nullptr);

    void setFilter(Filter filter);
    Filter filter() const { return m_filter; }
    /// Shows only what has all of these words in it, found as people search: without regard to case and
    /// accents.
    void setSearch(const QString &words);
    /// How much each filter would show, whatever is searched for.
    const Counts &counts() const { return m_counts; }
    /// Takes the story of the source as it is now. \param anew  another lead: forget what was shown
    void takeStory(bool anew);

    const TimelineRow &row(int place) const { return m_rows[size_t(place)]; }
    /// First line of a row, in words.
    QString headline(const TimelineRow &row) const;
    /// Second line: page, channel, campaign, reason; empty for notes.
    QString detail(const TimelineRow &row) const;
    /// What was written: of activities.
    QString body(const TimelineRow &row) const;
    QString iconName(const TimelineRow &row) const;
    QString timeText(const TimelineRow &row) const;
    bool isOverdue(const TimelineRow &row) const;
    const LeadSource &source() const { return m_source; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    std::vector<TimelineRow> rowsOf(const std::vector<TimelineItem> &story);
    static bool passes(const TimelineItem &item, Filter filter);
    bool isFound(const TimelineItem &item);
    void count();
    QString memberName(MemberId id) const;
    QString stageName(StageId id) const;

    const LeadSource &m_source;
    Filter m_filter = All;
    Counts m_counts{};
    QStringList m_search; ///< folded words
    QHash<Uuid, QString> m_folded; ///< what can be found in an item, made when it is first searched
    std::vector<TimelineRow> m_rows;
};

} // namespace huni
