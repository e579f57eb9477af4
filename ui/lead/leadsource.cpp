#include "ui/lead/leadsource.h"

#include "core/leads/names.h"
#include "core/leads/phonenumbers.h"
#include "core/scoring/scorelimits.h"
#include "core/scoring/scores.h"
#include "ui/words/errorwords.h"

#include <algorithm>

namespace huni {

namespace {

// What fills the first screen is read at once, the rest of a long story right after the first paint.
constexpr int firstStoryItems = 120;
constexpr int allStoryItems = 1'000'000;

} // namespace

LeadSource::LeadSource(Pipeline &pipeline, QObject *parent)
    : QObject(parent)
    , m_pipeline(pipeline)
    , m_reader(pipeline.store().reader())
{
    readCatalogAgain();
    m_restTimer.setSingleShot(true);
    connect(&m_restTimer, &QTimer::timeout, this, &LeadSource::readRestOfStory);
    connect(&pipeline.store(), &Store::committed, this, &LeadSource::follow);
}

void LeadSource::show(LeadId lead)
{
    if (lead == m_lead && (isThere() || !lead))
        return;
    Q_EMIT aboutToShow();
    m_lead = lead;
    m_deletedBy = 0;
    readWhole();
    Q_EMIT shown();
}

std::vector<FoundThing> LeadSource::companiesLike(const QString &typed)
{
    constexpr int companyLimit = 12;
    return m_reader
        .read([&](Connection &connection) { return findCompanies(connection, typed, companyLimit); })
        .valueOr({});
}

Result<void> LeadSource::undoDeletion()
{
    if (m_deletedBy == 0)
        return Error{Errc::NothingToUndo, {}, {}, {}};
    auto undone = m_pipeline.store().undoAction(m_deletedBy);
    return undone ? Result<void>{} : Result<void>{undone.error()};
}

QString LeadSource::words(const Error &error) const
{
    return errorWords(error, isTurkish() ? Language::Turkish : Language::English);
}

void LeadSource::readCatalogAgain()
{
    if (auto catalog = m_reader.read([](Connection &connection) { return readCatalog(connection); }))
        m_catalog = std::move(*catalog);
    else
        Q_EMIT problem(words(catalog.error()));
}

void LeadSource::readWhole()
{
    m_details.reset();
    m_story.clear();
    m_restTimer.stop();
    m_storyIsWhole = true;
    if (!m_lead)
        return;
    if (auto details = m_reader.read([this](Connection &connection) { return readDetails(connection); }))
        m_details = std::move(*details);
    else
        Q_EMIT problem(words(details.error()));
    if (!m_details)
        return;
    readStory(firstStoryItems);
    m_storyIsWhole = m_story.size() < firstStoryItems;
    if (!m_storyIsWhole)
        m_restTimer.start(0);
}

void LeadSource::readRestOfStory()
{
    m_storyIsWhole = true;
    if (readStory(allStoryItems))
        Q_EMIT changed(Story);
}

bool LeadSource::readStory(int limit)
{
    auto story
        = m_reader.read([&](Connection &connection) { return readTimeline(connection, m_lead, limit); });
    if (!story || *story == m_story)
        return false;
    m_story = std::move(*story);
    return true;
}

QString LeadSource::phoneCountry() const
{
    if (!m_details->lead.country.isEmpty())
        return m_details->lead.country;
    if (m_details->company && !m_details->company->country.isEmpty())
        return m_details->company->country;
    return countryOfTimeZone(m_catalog.zone.id());
}

std::optional<LeadDetails> LeadSource::readDetails(Connection &connection)
{
    const auto lead = readLead(m_reader, connection, m_lead);
    if (!lead)
        return std::nullopt;
    LeadDetails details;
    details.lead = *lead;
    if (lead->company)
        details.company = readCompany(m_reader, connection, lead->company);
    if (lead->referrer) {
        if (readLead(m_reader, connection, lead->referrer))
            details.referrer = leadTitle(connection, lead->referrer.uuid).name;
    }
    details.labels = readLabels(connection, m_lead);
    details.answers = readBant(connection, m_lead);
    details.score = readScore(connection, m_lead);
    const ScoreLimits limits(connection, m_pipeline.store().pipeline(), m_catalog, now());
    if (const MarketModel *model = limits.modelOf(connection, m_lead)) {
        details.limits = model->versions.front().model.thresholds;
        details.market = model->isDefault() ? QString() : model->name;
    }
    details.hasMarkets = limits.hasMarkets();
    details.opportunities = readOpportunitiesOf(m_reader, connection, m_lead);
    details.stage = lead->stage;
    CardRef shownCard{CardRef::Kind::Lead, m_lead.uuid};
    const Stage *furthest = nullptr;
    for (const Opportunity &opportunity : details.opportunities) {
        const Stage *stage = m_catalog.stage(opportunity.stage);
        if (!stage || stage->band != Band::Bofu || (furthest && furthest->position >= stage->position))
            continue;
        furthest = stage;
        details.stage = stage->id;
        shownCard = {CardRef::Kind::Opportunity, opportunity.id.uuid};
    }
    if (const auto key = keyOf(connection, shownCard)) {
        auto cards = readCards(connection, m_catalog, std::array{*key}, now());
        if (!cards.empty())
            details.card = std::move(cards.front().second);
    }
    return details;
}

// Whether a changed row can be about the lead. Commits of other processes come without `before`: a deleted
// row could be anybody's, so it counts.
bool LeadSource::concerns(const RowChange &row) const
{
    const auto names = [&](std::initializer_list<std::pair<int, Uuid>> cells) {
        if (!row.before && !row.after)
            return true;
        for (const auto &record : {row.before, row.after}) {
            for (const auto &[column, id] : cells) {
                if (record && id && uuidOf(record->at(column)) == id)
                    return true;
            }
        }
        return false;
    };
    const auto ofOpportunity = [&](int column) {
        return m_details
            && std::any_of(m_details->opportunities.begin(), m_details->opportunities.end(),
                           [&](const Opportunity &o) {
                               return names({{column, o.id.uuid}});
                           });
    };
    switch (row.table) {
    case Table::Lead:
        return row.row == m_lead.uuid || (m_details && row.row == m_details->lead.referrer.uuid);
    case Table::Company:
        return m_details && row.row == m_details->lead.company.uuid;
    case Table::Opportunity:
        return names({{col::Opportunity::Lead, m_lead.uuid}});
    case Table::Touchpoint:
        return names({{col::Touchpoint::Lead, m_lead.uuid}});
    case Table::Activity:
        return names({{col::Activity::Lead, m_lead.uuid}}) || ofOpportunity(col::Activity::Opportunity);
    case Table::StageChange:
        return names({{col::StageChange::Lead, m_lead.uuid}}) || ofOpportunity(col::StageChange::Opportunity);
    case Table::Answer:
        return names({{col::Answer::Lead, m_lead.uuid}});
    case Table::HandPoints:
        return names({{col::HandPoints::Lead, m_lead.uuid}});
    case Table::ScoringModel:
    case Table::ScoringVersion:
        return true;
    case Table::Label:
        return names({{col::Label::Lead, m_lead.uuid}});
    default:
        return false;
    }
}

void LeadSource::follow(const ChangeSet &changes)
{
    Parts parts;
    bool concerned = changes.origin == ChangeSet::Origin::NewDay;
    bool story = false;
    for (const RowChange &row : *changes.rows) {
        if (isCatalogTable(row.table)) {
            parts |= Lists;
        } else if (m_lead && concerns(row)) {
            concerned = true;
            story |= row.table != Table::Company && row.table != Table::Label && row.table != Table::Answer;
            if (row.table == Table::Lead && row.row == m_lead.uuid && !row.after)
                m_deletedBy = changes.action.action;
        }
    }
    if (parts & Lists)
        readCatalogAgain();
    if (!m_lead || !(concerned || parts)) {
        if (parts)
            Q_EMIT changed(parts);
        return;
    }
    const Member *changer = changes.action.person == m_pipeline.store().person()
        ? nullptr
        : m_catalog.member(MemberId{changes.action.person});
    m_changedBy = changer ? changer->name : QString();
    auto details = m_reader.read([this](Connection &connection) { return readDetails(connection); });
    if (!details) {
        Q_EMIT problem(words(details.error()));
        return;
    }
    const bool wasThere = isThere();
    if (!*details) {
        if (wasThere) {
            Q_EMIT aboutToBeGone();
            m_details.reset();
            m_story.clear();
            m_restTimer.stop();
            Q_EMIT gone();
        }
        return;
    }
    if (!wasThere) {
        m_deletedBy = 0;
        readWhole();
        Q_EMIT shown();
        return;
    }
    const LeadDetails before = std::exchange(*m_details, std::move(**details));
    if (before.answers != m_details->answers)
        parts |= Answers;
    if (before.opportunities != m_details->opportunities)
        parts |= Opportunities;
    if (!(before == *m_details))
        parts |= Profile;
    if (story && readStory(m_storyIsWhole ? allStoryItems : firstStoryItems))
        parts |= Story;
    if (parts)
        Q_EMIT changed(parts);
}

} // namespace huni
