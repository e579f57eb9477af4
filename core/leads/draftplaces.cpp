#include "core/leads/draftplaces.h"

#include "core/leads/catalog.h"
#include "core/leads/leads.h"
#include "core/leads/lists.h"
#include "core/leads/names.h"
#include "core/leads/tablefields.h"
#include "core/leads/views.h"

#include <algorithm>
#include <array>

namespace huni {

namespace {

// Forms of a table are `leads.new` and the like.
std::optional<Table> tableOfDraft(const DraftKey &key)
{
    const qsizetype dot = key.form.indexOf(u'.');
    return dot < 0 ? std::nullopt : tableOfPage(QStringView(key.form).left(dot));
}

QString formInTable(const DraftKey &key)
{
    return key.form.mid(key.form.indexOf(u'.') + 1);
}

LeadId leadOfDraft(Connection &connection, const DraftKey &key)
{
    const auto leadIn = [&](const char *sql) {
        Query query(connection, sql, key.thing);
        return query.next() ? query.as<LeadId>(0) : LeadId{};
    };
    if (key.form == u"note")
        return leadIn("SELECT coalesce(a.lead, o.lead) FROM activity a LEFT JOIN opportunity o ON o.id=a.opportunity "
                      "WHERE a.id=?1");
    if (key.form == u"opportunity")
        return leadIn("SELECT lead FROM opportunity WHERE id=?1");
    return LeadId{key.thing};
}

/// Finds where drafts belong, with the lists read once.
class PlaceFinder
{
public:
    PlaceFinder(Reader &reader, Connection &connection, bool turkish)
        : m_reader(reader)
        , m_connection(connection)
        , m_catalog(readCatalog(connection))
        , m_turkish(turkish)
    {
    }

    void find(DraftPlace &place)
    {
        const DraftKey &key = place.key;
        if (key.form == u"capture")
            place.home = DraftHome::Capture;
        else if (key.form.startsWith(u"scoring"))
            place.home = DraftHome::Scoring;
        else if (key.form == u"card")
            place.home = m_catalog.stage(StageId{key.thing}) ? DraftHome::Board : DraftHome::Gone;
        else if (key.form == u"move")
            findCard(place);
        else if (key.form == u"company")
            findCompany(place);
        else if (key.form.startsWith(u"settings."))
            findSetting(place);
        else if (const auto table = tableOfDraft(key))
            findInTable(place, *table);
        else
            findLead(place, leadOfDraft(m_connection, key), DraftHome::Lead);
    }

private:
    void findLead(DraftPlace &place, LeadId id, DraftHome home)
    {
        const auto lead = id ? readLead(m_reader, m_connection, id) : std::nullopt;
        if (!lead)
            return;
        place.home = home;
        place.lead = id;
        place.name = leadTitle(m_connection, id.uuid).name;
    }

    // A card is of a lead or of an opportunity, and this of a lead or not.
    void findCard(DraftPlace &place)
    {
        findLead(place, LeadId{place.key.thing}, DraftHome::Board);
        if (place.home != DraftHome::Gone)
            return;
        Query opportunity(m_connection, "SELECT name FROM opportunity WHERE id=?1 AND gone=0", place.key.thing);
        if (!opportunity.next())
            return;
        place.home = DraftHome::Board;
        place.name = opportunity.text(0);
    }

    void findCompany(DraftPlace &place)
    {
        const auto company = readCompany(m_reader, m_connection, CompanyId{place.key.thing});
        if (!company)
            return;
        place.home = DraftHome::Table;
        place.name = companyName(*company);
    }

    void findInTable(DraftPlace &place, Table table)
    {
        const QString form = formInTable(place.key);
        if (form == u"cell") {
            table == Table::Lead ? findLead(place, LeadId{place.key.thing}, DraftHome::Table) : findCompany(place);
        } else if (form == u"rename_view") {
            const auto view = readView(m_connection, ViewId{place.key.thing});
            place.home = view ? DraftHome::Table : DraftHome::Gone;
            place.name = view ? view->name : QString();
        } else if (form == u"list_details") {
            const auto list = readList(m_connection, ListId{place.key.thing});
            place.home = list ? DraftHome::Table : DraftHome::Gone;
            place.name = list ? list->name : QString();
        } else {
            place.home = DraftHome::Table;
        }
    }

    void findSetting(DraftPlace &place)
    {
        const auto found = [&place](const auto *thing, const QString &name) {
            place.home = thing ? DraftHome::Settings : DraftHome::Gone;
            place.name = name;
        };
        const Uuid &id = place.key.thing;
        const QString section = formInTable(place.key);
        if (section == u"stages") {
            const Stage *stage = m_catalog.stage(StageId{id});
            found(stage, stage ? stage->name(m_turkish) : QString());
        } else if (section == u"channels") {
            const Channel *channel = m_catalog.channel(ChannelId{id});
            found(channel, channel ? channel->name(m_turkish) : QString());
        } else if (section == u"fields") {
            const CustomField *field = m_catalog.customField(FieldId{id});
            found(field, field ? field->name : QString());
        } else {
            place.home = DraftHome::Settings;
        }
    }

    Reader &m_reader;
    Connection &m_connection;
    Catalog m_catalog;
    bool m_turkish;
};

} // namespace

bool isSavedAsAWhole(const DraftKey &key)
{
    constexpr std::array whole{u"composer", u"card", u"move", u"capture", u"scoring", u"scoring.market", u"points"};
    if (std::any_of(whole.begin(), whole.end(), [&key](const char16_t *form) { return key.form == form; }))
        return true;
    return tableOfDraft(key) && formInTable(key) != u"cell";
}

std::vector<DraftPlace> draftPlaces(Reader &reader, Connection &connection, std::span<const std::pair<DraftKey, Draft>> drafts,
                                    bool turkish)
{
    PlaceFinder finder(reader, connection, turkish);
    std::vector<DraftPlace> places;
    for (const auto &[key, draft] : drafts) {
        if (key.isContext())
            continue;
        const bool known
            = isSavedAsAWhole(key) && std::any_of(places.begin(), places.end(), [&key = key](const DraftPlace &place) {
                  return place.key.form == key.form && place.key.thing == key.thing;
              });
        if (known)
            continue;
        DraftPlace place{.key = key, .at = draft.at};
        finder.find(place);
        places.push_back(std::move(place));
    }
    return places;
}

} // namespace huni
