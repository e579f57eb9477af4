#include "ui/lead/timelinemodel.h"

#include "core/base/folding.h"
#include "ui/controls/plaintooltip.h"
#include "ui/lead/leadsource.h"
#include "ui/lead/leadwords.h"
#include "ui/words/actionwords.h"
#include "ui/words/datewords.h"
#include "ui/words/fieldwords.h"

#include <algorithm>

namespace huni {

namespace {

constexpr const char *storyFilterKeys[]
    = {"all", "notes", "calls", "mails", "meetings", "tasks", "touchpoints", "moves"};

bool isSameRow(const TimelineRow &a, const TimelineRow &b)
{
    return a.kind == b.kind && a.day == b.day && a.item.kind == b.item.kind && a.item.id == b.item.id;
}

QString joinedWords(const QStringList &parts)
{
    QStringList filled = parts;
    filled.removeAll(QString());
    return filled.join(QStringLiteral(" · "));
}

} // namespace

TimelineModel::TimelineModel(const LeadSource &source, QObject *parent)
    : QAbstractListModel(parent)
    , m_source(source)
{
}

void TimelineModel::setFilter(Filter filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    takeStory(true);
}

QString TimelineModel::filterKey(Filter filter)
{
    return QString::fromLatin1(storyFilterKeys[filter]);
}

TimelineModel::Filter TimelineModel::filterFromKey(const QString &key)
{
    for (size_t i = 0; i < filterCount; ++i) {
        if (key == QLatin1String(storyFilterKeys[i]))
            return Filter(i);
    }
    return All;
}

bool TimelineModel::passes(const TimelineItem &item, Filter filter)
{
    using Kind = TimelineItem::Kind;
    if (item.kind != Kind::Activity)
        return filter == All || filter == (item.kind == Kind::Touchpoint ? Touches : Moves);
    const QString &what = item.what;
    switch (filter) {
    case All:
        return true;
    case Notes:
        return what == u"note" || what == u"comment";
    case Calls:
        return what == u"call";
    case Mails:
        return what == u"email" || what == u"message";
    case Meetings:
        return what == u"meeting" || what == u"visit" || what == u"video_call";
    case Tasks:
        return what == u"task";
    default:
        return false;
    }
}

void TimelineModel::count()
{
    m_counts = {};
    for (const TimelineItem &item : m_source.story()) {
        for (size_t i = 0; i < filterCount; ++i)
            m_counts[i] += passes(item, Filter(i));
    }
}

void TimelineModel::setSearch(const QString &words)
{
    QStringList search = foldedWords(words);
    if (search == m_search)
        return;
    m_search = std::move(search);
    beginResetModel();
    m_rows = rowsOf(m_source.story());
    endResetModel();
}

bool TimelineModel::isFound(const TimelineItem &item)
{
    if (m_search.isEmpty())
        return true;
    QString &folded = m_folded[item.id];
    if (folded.isNull()) {
        const TimelineRow row{TimelineRow::Kind::Item, {}, item};
        folded = foldedWords(joinedWords({headline(row), body(row), detail(row)})).join(u' ') + u' ';
    }
    return std::all_of(m_search.begin(), m_search.end(), [&](const QString &word) { return folded.contains(word); });
}

std::vector<TimelineRow> TimelineModel::rowsOf(const std::vector<TimelineItem> &story)
{
    const QTimeZone &zone = m_source.catalog().zone;
    std::vector<TimelineRow> planned;
    std::vector<TimelineRow> rows;
    rows.reserve(story.size() + 32);
    // Asking the zone for each instant is slow; most neighbours share a day.
    Instant dayFrom = 1;
    Instant dayTo = 0;
    QDate day;
    QDate heading;
    for (const TimelineItem &item : story) {
        if (!passes(item, m_filter) || !isFound(item))
            continue;
        if (item.kind == TimelineItem::Kind::Activity && !item.done) {
            planned.push_back({TimelineRow::Kind::Item, {}, item});
            continue;
        }
        if (item.at < dayFrom || item.at >= dayTo) {
            day = localDay(item.at, zone);
            dayFrom = startOfDay(day, zone);
            dayTo = startOfDay(day.addDays(1), zone);
        }
        if (day != heading) {
            heading = day;
            rows.push_back({TimelineRow::Kind::DayHeading, day, {}});
        }
        rows.push_back({TimelineRow::Kind::Item, day, item});
    }
    if (planned.empty())
        return rows;
    std::stable_sort(planned.begin(), planned.end(), [](const TimelineRow &a, const TimelineRow &b) {
        return a.item.due.value_or(a.item.at) < b.item.due.value_or(b.item.at);
    });
    planned.insert(planned.begin(), TimelineRow{TimelineRow::Kind::PlannedHeading, {}, {}});
    rows.insert(rows.begin(), planned.begin(), planned.end());
    return rows;
}

void TimelineModel::takeStory(bool anew)
{
    m_folded.clear();
    count();
    std::vector<TimelineRow> rows = rowsOf(m_source.story());
    if (anew) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    // Story changes are small and in one place: what is equal at both ends stays.
    const size_t shorter = std::min(rows.size(), m_rows.size());
    size_t head = 0;
    while (head < shorter && isSameRow(rows[head], m_rows[head]))
        ++head;
    size_t tail = 0;
    while (tail < shorter - head && isSameRow(rows[rows.size() - 1 - tail], m_rows[m_rows.size() - 1 - tail]))
        ++tail;
    const size_t oldEnd = m_rows.size() - tail;
    if (oldEnd > head) {
        beginRemoveRows({}, int(head), int(oldEnd) - 1);
        m_rows.erase(m_rows.begin() + qsizetype(head), m_rows.begin() + qsizetype(oldEnd));
        endRemoveRows();
    }
    const size_t newEnd = rows.size() - tail;
    if (newEnd > head) {
        beginInsertRows({}, int(head), int(newEnd) - 1);
        m_rows.insert(m_rows.begin() + qsizetype(head), rows.begin() + qsizetype(head),
                      rows.begin() + qsizetype(newEnd));
        endInsertRows();
    }
    for (size_t i = 0; i < rows.size(); ++i) {
        if (m_rows[i] == rows[i])
            continue;
        m_rows[i] = std::move(rows[i]);
        Q_EMIT dataChanged(index(int(i)), index(int(i)));
    }
}

QString TimelineModel::memberName(MemberId id) const
{
    const Member *member = m_source.catalog().member(id);
    return member ? member->name : QString();
}

QString TimelineModel::stageName(StageId id) const
{
    const Stage *stage = m_source.catalog().stage(id);
    return stage ? stage->name(m_source.isTurkish()) : QString();
}

QString TimelineModel::headline(const TimelineRow &row) const
{
    const bool turkish = m_source.isTurkish();
    if (row.kind == TimelineRow::Kind::PlannedHeading)
        return tr("Planned");
    if (row.kind == TimelineRow::Kind::DayHeading)
        return dayHeading(row.day, localDay(m_source.now(), m_source.catalog().zone), m_source.locale());
    const TimelineItem &item = row.item;
    const QString who = memberName(item.member);
    switch (item.kind) {
    case TimelineItem::Kind::Touchpoint:
        return touchpointWord(item.what, turkish);
    case TimelineItem::Kind::Created:
        return tr("Lead created");
    case TimelineItem::Kind::Activity:
        //: %1 kind of activity (Call, Note), %2 name of a person
        return who.isEmpty()
            ? listWord(QStringLiteral("activity"), item.what, turkish)
            : tr("%1 by %2").arg(listWord(QStringLiteral("activity"), item.what, turkish), who);
    case TimelineItem::Kind::StageChange: {
        const QString from = stageName(item.from);
        const QString to = stageName(item.to);
        if (from.isEmpty())
            return tr("Moved to %1").arg(to);
        //: %1 and %2 stages
        return tr("Moved from %1 to %2").arg(from, to);
    }
    }
    return {};
}

QString TimelineModel::detail(const TimelineRow &row) const
{
    if (row.isHeading())
        return {};
    const bool turkish = m_source.isTurkish();
    const TimelineItem &item = row.item;
    const Channel *channel = m_source.catalog().channel(item.channel);
    const Campaign *campaign = m_source.catalog().campaign(item.campaign);
    const QString channelName = channel ? channel->name(turkish) : QString();
    const QString campaignName = campaign ? campaign->name : QString();
    switch (item.kind) {
    case TimelineItem::Kind::Touchpoint:
        return joinedWords({item.text, channelName, campaignName});
    case TimelineItem::Kind::Created:
        return joinedWords(
            {listWord(QStringLiteral("arrived"), item.what, turkish), channelName, campaignName});
    case TimelineItem::Kind::StageChange:
        //: %1 the person who moved the lead
        return joinedWords({item.automatic || memberName(item.member).isEmpty()
                                ? tr("by itself")
                                : tr("by %1").arg(memberName(item.member)),
                            reasonWord(item.reason, turkish), reasonWord(item.text, turkish)});
    case TimelineItem::Kind::Activity:
        return {};
    }
    return {};
}

QString TimelineModel::body(const TimelineRow &row) const
{
    if (row.isHeading() || row.item.kind != TimelineItem::Kind::Activity)
        return {};
    if (row.item.subject.isEmpty() || row.item.text.startsWith(row.item.subject))
        return row.item.text.isEmpty() ? row.item.subject : row.item.text;
    return row.item.text.isEmpty() ? row.item.subject : row.item.subject + u'\n' + row.item.text;
}

QString TimelineModel::iconName(const TimelineRow &row) const
{
    switch (row.item.kind) {
    case TimelineItem::Kind::Touchpoint:
        return touchpointIcon(row.item.what);
    case TimelineItem::Kind::Activity:
        return isOverdue(row) ? QStringLiteral("bell") : activityIcon(row.item.what); // not by its colour alone
    case TimelineItem::Kind::StageChange:
        return QStringLiteral("arrow-right");
    case TimelineItem::Kind::Created:
        return QStringLiteral("user-plus");
    }
    return {};
}

bool TimelineModel::isOverdue(const TimelineRow &row) const
{
    return row.isPlanned() && row.item.due && *row.item.due < m_source.now();
}

QString TimelineModel::timeText(const TimelineRow &row) const
{
    if (row.isHeading())
        return {};
    if (row.isPlanned() && row.item.due)
        return shortTime(*row.item.due, m_source.now(), m_source.catalog().zone, m_source.locale());
    return relativeTime(row.item.at, m_source.now());
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    const TimelineRow &line = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return headline(line);
    case Qt::AccessibleDescriptionRole:
        return joinedWords({body(line), detail(line), timeText(line), isOverdue(line) ? tr("overdue") : QString()});
    case Qt::EditRole:
        return line.item.text;
    case Qt::ToolTipRole:
        if (line.isHeading())
            return {};
        return plainToolTip(exactTime(line.isPlanned() && line.item.due ? *line.item.due : line.item.at,
                                      m_source.catalog().zone, m_source.locale()));
    default:
        return {};
    }
}

Qt::ItemFlags TimelineModel::flags(const QModelIndex &index) const
{
    const TimelineRow &line = row(index.row());
    if (line.isHeading())
        return Qt::ItemIsEnabled;
    const bool editable = line.item.kind == TimelineItem::Kind::Activity && !m_source.isReadOnly();
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | (editable ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

} // namespace huni
