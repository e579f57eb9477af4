#include "core/leads/timeline.h"

#include <algorithm>

namespace huni {

namespace {

void addTouchpoints(Connection &connection, LeadId lead, int limit, std::vector<TimelineItem> &items)
{
    Query query(connection,
                "SELECT id, kind, at, channel, campaign, page, asset, keyword FROM touchpoint WHERE lead=?1 AND gone=0 "
                "ORDER BY at DESC LIMIT ?2",
                lead, limit);
    while (query.next()) {
        TimelineItem item;
        item.kind = TimelineItem::Kind::Touchpoint;
        item.id = query.id(0);
        item.what = query.text(1);
        item.at = query.integer(2);
        item.channel = query.as<ChannelId>(3);
        item.campaign = query.as<CampaignId>(4);
        item.text = query.isNull(6) ? query.text(5) : query.text(6);
        items.push_back(std::move(item));
    }
}

void addActivities(Connection &connection, LeadId lead, int limit, std::vector<TimelineItem> &items)
{
    Query query(connection,
                "SELECT id, kind, at, subject, text, member, done, due FROM activity WHERE gone=0 AND (lead=?1 OR opportunity IN "
                "(SELECT id FROM opportunity WHERE lead=?1 AND gone=0)) ORDER BY at DESC LIMIT ?2",
                lead, limit);
    while (query.next()) {
        TimelineItem item;
        item.kind = TimelineItem::Kind::Activity;
        item.id = query.id(0);
        item.what = query.text(1);
        item.at = query.integer(2);
        item.subject = query.text(3);
        item.text = query.text(4);
        item.member = query.as<MemberId>(5);
        item.done = query.integer(6) != 0;
        item.due = query.optional(7);
        items.push_back(std::move(item));
    }
}

void addStageChanges(Connection &connection, LeadId lead, int limit, std::vector<TimelineItem> &items)
{
    Query query(connection,
                "SELECT id, from_stage, to_stage, at, member, automatic, reason, override FROM stage_change WHERE gone=0 AND "
                "(lead=?1 OR opportunity IN (SELECT id FROM opportunity WHERE lead=?1 AND gone=0)) ORDER BY at DESC LIMIT ?2",
                lead, limit);
    while (query.next()) {
        TimelineItem item;
        item.kind = TimelineItem::Kind::StageChange;
        item.id = query.id(0);
        item.from = query.as<StageId>(1);
        item.to = query.as<StageId>(2);
        item.at = query.integer(3);
        item.member = query.as<MemberId>(4);
        item.automatic = query.integer(5) != 0;
        item.reason = query.text(6);
        item.text = query.text(7);
        items.push_back(std::move(item));
    }
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
