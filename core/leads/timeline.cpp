#include "core/leads/timeline.h"

#include <algorithm>

namespace huni {

namespace {

// The newest rows of one kind; their id and instant come first.
template <class Fill>
void addTimelineItems(Connection &connection, const char *sql, LeadId lead, int limit,
                      TimelineItem::Kind kind, std::vector<TimelineItem> &items, Fill &&fill)
{
    Query query(connection, sql, lead, limit);
    while (query.next()) {
        TimelineItem item;
        item.kind = kind;
        item.id = query.id(0);
        item.at = query.integer(1);
        fill(query, item);
        items.push_back(std::move(item));
    }
}

void addTouchpoints(Connection &connection, LeadId lead, int limit, std::vector<TimelineItem> &items)
{
    addTimelineItems(connection,
                     "SELECT id, at, kind, channel, campaign, coalesce(asset, page) FROM touchpoint WHERE "
                     "lead=?1 AND gone=0 "
                     "ORDER BY at DESC LIMIT ?2",
                     lead, limit, TimelineItem::Kind::Touchpoint, items, [](Query &row, TimelineItem &item) {
                         item.what = row.text(2);
                         item.channel = row.as<ChannelId>(3);
                         item.campaign = row.as<CampaignId>(4);
                         item.text = row.text(5);
                     });
}

void addActivities(Connection &connection, LeadId lead, int limit, std::vector<TimelineItem> &items)
{
    addTimelineItems(
        connection,
        "SELECT id, at, kind, subject, text, member, done, due FROM activity WHERE gone=0 AND (lead=?1 OR "
        "opportunity IN (SELECT id FROM opportunity WHERE lead=?1 AND gone=0)) ORDER BY at DESC LIMIT ?2",
        lead, limit, TimelineItem::Kind::Activity, items, [](Query &row, TimelineItem &item) {
            item.what = row.text(2);
            item.subject = row.text(3);
            item.text = row.text(4);
            item.member = row.as<MemberId>(5);
            item.done = row.integer(6) != 0;
            item.due = row.optional(7);
        });
}

void addStageChanges(Connection &connection, LeadId lead, int limit, std::vector<TimelineItem> &items)
{
    addTimelineItems(connection,
                     "SELECT id, at, from_stage, to_stage, member, automatic, reason, override FROM "
                     "stage_change WHERE gone=0 "
                     "AND (lead=?1 OR opportunity IN (SELECT id FROM opportunity WHERE lead=?1 AND gone=0)) "
                     "ORDER BY at DESC LIMIT ?2",
                     lead, limit, TimelineItem::Kind::StageChange, items, [](Query &row, TimelineItem &item) {
                         item.from = row.as<StageId>(2);
                         item.to = row.as<StageId>(3);
                         item.member = row.as<MemberId>(4);
                         item.automatic = row.integer(5) != 0;
                         item.reason = row.text(6);
                         item.text = row.text(7);
                     });
}

} // namespace

std::vector<TimelineItem> readTimeline(Connection &connection, LeadId lead, int limit)
{
    std::vector<TimelineItem> items;
    addTouchpoints(connection, lead, limit, items);
    addActivities(connection, lead, limit, items);
    addStageChanges(connection, lead, limit, items);
    Query created(connection, "SELECT created_at, channel, campaign, arrival FROM lead WHERE id=?1", lead);
    if (created.next()) {
        TimelineItem item;
        item.kind = TimelineItem::Kind::Created;
        item.id = lead.uuid;
        item.at = created.integer(0);
        item.channel = created.as<ChannelId>(1);
        item.campaign = created.as<CampaignId>(2);
        item.what = created.text(3);
        items.push_back(std::move(item));
    }
    std::stable_sort(items.begin(), items.end(),
                     [](const TimelineItem &a, const TimelineItem &b) { return a.at > b.at; });
    if (items.size() > size_t(limit))
        items.resize(size_t(limit));
    return items;
}

} // namespace huni
