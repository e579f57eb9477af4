#include "core/exchange/sample.h"

#include "core/base/folding.h"
#include "core/leads/records.h"
#include "core/model/sampledays.h"
#include "core/store/emptyrecord.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace huni {

namespace {

const QString sampleFile = QStringLiteral(":/huni/sample/sample.json");

// One row that the sample makes.
struct SampleRow {
    Table table {};
    Uuid id {};
    Record record {};
};

// A card and what its place in a column follows from.
struct SampleCard {
    size_t row = 0; // in the list of rows
    int positionColumn = 0;
    StageId stage {};
    Instant since = 0;
};

QString sampleText(const QJsonObject &object, const char *field)
{
    return object.value(QLatin1String(field)).toString();
}

QJsonObject sampleObject(const QJsonObject &object, const char *field)
{
    return object.value(QLatin1String(field)).toObject();
}

QJsonArray sampleArray(const QJsonObject &object, const char *field)
{
    return object.value(QLatin1String(field)).toArray();
}

std::optional<Money> sampleMoney(const QJsonObject &object, const char *field)
{
    const QJsonObject money = sampleObject(object, field);
    const auto currency = Currency::fromText(sampleText(money, "currency"));
    if (money.isEmpty() || !currency)
        return std::nullopt;
    return Money {money.value(QLatin1String("minor")).toInteger(), *currency};
}

QString yesNo(bool yes)
{
    return yes ? QStringLiteral("yes") : QStringLiteral("no");
}

// Turns the sample into rows: a function for each kind of thing, in the order of the file.
class SampleReader
{
public:
    SampleReader(PipelineId pipeline, const Catalog &catalog, QDate creation, Instant now)
        : m_pipeline(pipeline)
        , m_catalog(catalog)
        , m_creation(creation)
        , m_now(now)
    {
    }

    Result<std::vector<SampleRow>> read(const QJsonObject &root)
    {
        m_zone = QTimeZone(sampleText(root, "timeZone").toLatin1());
        collectKeys(root);
        for (const QJsonValue &member : sampleArray(root, "members"))
            addMember(member.toObject());
        for (const QJsonValue &company : sampleArray(root, "companies"))
            addCompany(company.toObject());
        for (const QJsonValue &campaign : sampleArray(root, "campaigns"))
            addCampaign(campaign.toObject());
        noteOpportunityStages(root);
        for (const QJsonObject &lead : leadsByAge(root))
            addLead(lead);
        for (const QJsonValue &opportunity : sampleArray(root, "opportunities"))
            addOpportunity(opportunity.toObject());
        if (m_problem)
            return *m_problem;
        placeCards();
        return std::move(m_rows);
    }

private:
    // Every thing of the sample has the same id whenever it is loaded into the same pipeline.
    Uuid idOf(const QString &name) const { return Uuid::v5(m_pipeline.uuid, "sample|" + name.toUtf8()); }

    void collectKeys(const QJsonObject &root)
    {
        for (const char *list : {"members", "companies", "campaigns", "leads"}) {
            for (const QJsonValue &thing : sampleArray(root, list))
                m_keys.insert(sampleText(thing.toObject(), "key"));
        }
    }
    // The id of what a field names; nil when it names nothing.
    template<class IdType>
    IdType reference(const QJsonObject &object, const char *field)
    {
        const QString key = sampleText(object, field);
        if (key.isEmpty())
            return {};
        if (!m_keys.contains(key))
            complain(key);
        return IdType {idOf(key)};
    }
    StageId stage(const QJsonObject &object)
    {
        const Stage *found = m_catalog.stageByKey(sampleText(object, "stage"));
        if (!found) {
            complain(sampleText(object, "stage"));
            return {};
        }
        return found->id;
    }
    ChannelId channel(const QJsonObject &object)
    {
        const QString key = sampleText(object, "channel");
        const Channel *found = key.isEmpty() ? nullptr : m_catalog.findChannel(key);
        if (!key.isEmpty() && !found)
            complain(key);
        return found ? found->id : ChannelId {};
    }
    void complain(const QString &key)
    {
        if (!m_problem)
            m_problem = Error {Errc::InvalidValue, QStringLiteral("sample.json"), m_current, key};
    }

    Instant planned(const QJsonObject &object) const
    {
        const QDate day = sampleDate(object.value(QLatin1String("day")).toInt(), m_creation);
        return startOfDay(day, m_zone) + object.value(QLatin1String("minute")).toInt() * minuteMs;
    }
    // A fact: something of the day of creation may be later than the hour at which the file is made.
    Instant happened(const QJsonObject &object) const { return std::min(planned(object), m_now); }
    QDate day(const QJsonObject &object, const char *field) const
    {
        const QJsonValue day = object.value(QLatin1String(field));
        return day.isUndefined() ? QDate() : sampleDate(day.toInt(), m_creation);
    }

    void add(Table table, const Uuid &id, Record record) { m_rows.push_back({table, id, std::move(record)}); }

    void addMember(const QJsonObject &member)
    {
        using C = col::Member;
        m_current = sampleText(member, "key");
        Record row = emptyRecord(Table::Member);
        row.at(C::Name) = textValue(sampleText(member, "name"));
        row.at(C::Email) = textValue(sampleText(member, "email"));
        row.at(C::Role) = textValue(sampleText(member, "role"));
        row.at(C::Active) = Value {qint64(1)};
        row.at(C::Manager) = textValue(sampleText(member, "manager"));
        row.at(C::Territory) = textValue(sampleText(member, "territory"));
        row.at(C::CreatedAt) = Value {m_now};
        add(Table::Member, idOf(m_current), std::move(row));
    }

    void addCompany(const QJsonObject &json)
    {
        m_current = sampleText(json, "key");
        Company company;
        company.name = sampleText(json, "name");
        company.sector = sampleText(json, "sector");
        if (json.contains(QLatin1String("employees")))
            company.employees = json.value(QLatin1String("employees")).toInteger();
        company.revenue = sampleMoney(json, "revenue");
        company.country = sampleText(json, "country");
        company.region = sampleText(json, "region");
        company.city = sampleText(json, "city");
        company.domain = sampleText(json, "domain");
        company.products = sampleText(json, "products");
        company.createdAt = m_now;
        add(Table::Company, idOf(m_current), recordOf(company));
    }

    void addCampaign(const QJsonObject &json)
    {
        using C = col::Campaign;
        m_current = sampleText(json, "key");
        Record row = emptyRecord(Table::Campaign);
        row.at(C::Name) = textValue(sampleText(json, "name"));
        // A campaign stands under its main channel; each touchpoint names its own.
        row.at(C::Channel) = idValue(
            channel({{QStringLiteral("channel"), sampleArray(json, "channels").first().toString()}}));
        row.at(C::StartsOn) = dateValue(day(json, "fromDay"));
        row.at(C::EndsOn) = dateValue(day(json, "toDay"));
        if (const auto budget = sampleMoney(json, "budget")) {
            row.at(C::Budget) = Value {budget->minor};
            row.at(C::Currency) = textValue(budget->currency.text());
        }
        row.at(C::CreatedAt) = Value {std::min(startOfDay(day(json, "fromDay"), m_zone), m_now)};
        add(Table::Campaign, idOf(m_current), std::move(row));
    }

    void noteOpportunityStages(const QJsonObject &root)
    {
        for (const QJsonValue &value : sampleArray(root, "opportunities")) {
            const QJsonObject opportunity = value.toObject();
            m_stagesOfOpportunities.insert(sampleText(opportunity, "lead"), stage(opportunity));
        }
    }
    // Local numbers follow age: what came last is found first.
    std::vector<QJsonObject> leadsByAge(const QJsonObject &root) const
    {
        std::vector<QJsonObject> leads;
        for (const QJsonValue &lead : sampleArray(root, "leads"))
            leads.push_back(lead.toObject());
        std::stable_sort(leads.begin(), leads.end(), [this](const QJsonObject &a, const QJsonObject &b) {
            return planned(sampleObject(a, "created")) < planned(sampleObject(b, "created"));
        });
        return leads;
    }
    bool opportunityStandsForIt(const QString &lead, StageId own) const
    {
        for (const StageId stage : m_stagesOfOpportunities.values(lead)) {
            const Stage *known = m_catalog.stage(stage);
            if (stage == own || (known && known->band == Band::Bofu))
                return true;
        }
        return false;
    }

    void addLead(const QJsonObject &json)
    {
        m_current = sampleText(json, "key");
        const LeadId id {idOf(m_current)};
        Lead lead = personOf(json);
        lead.company = reference<CompanyId>(json, "company");
        lead.owner = reference<MemberId>(json, "owner");
        lead.referrer = reference<LeadId>(json, "referredBy");
        lead.campaign = reference<CampaignId>(json, "campaign");
        lead.channel = channel(json);
        lead.latestChannel = lead.channel;
        lead.keyword = sampleText(json, "keyword");
        lead.arrival = sampleText(json, "arrived");
        lead.interest = sampleText(json, "interest");
        lead.newsletter = yesNo(json.value(QLatin1String("newsletter")).toBool());
        lead.value = sampleMoney(json, "estimated");
        lead.createdAt = happened(sampleObject(json, "created"));
        lead.wakeOn = day(json, "wakeDay");
        lead.stage = stage(json);
        const QJsonObject last = sampleArray(json, "stages").last().toObject();
        lead.stageSince = happened(last);
        const Stage *own = m_catalog.stage(lead.stage);
        if (own && own->band == Band::End)
            lead.closedAt = lead.stageSince;
        if (own && own->isLost())
            lead.lostReason = sampleText(last, "reason");
        for (const QJsonValue &touch : sampleArray(json, "touches")) {
            if (const ChannelId latest = channel(touch.toObject()))
                lead.latestChannel = latest;
        }
        if (!opportunityStandsForIt(m_current, lead.stage))
            m_cards.push_back({m_rows.size(), col::Lead::Position, lead.stage, lead.stageSince});
        add(Table::Lead, id.uuid, recordOf(lead));
        addStageChanges(json, id, {});
        addTouchpoints(json, id);
        addActivities(json, id);
        addAnswers(json, id);
        addLabels(json, id);
    }

    static Lead personOf(const QJsonObject &json)
    {
        Lead lead;
        lead.givenName = sampleText(json, "givenName");
        lead.familyName = sampleText(json, "familyName");
        lead.title = sampleText(json, "title");
        lead.seniority = sampleText(json, "seniority");
        lead.gender = sampleText(json, "gender");
        lead.email = sampleText(json, "email");
        lead.emailPersonal = sampleText(json, "emailPersonal");
        lead.phone = sampleText(json, "phone");
        lead.mobile = sampleText(json, "mobile");
        lead.country = sampleText(json, "country");
        lead.region = sampleText(json, "region");
        lead.city = sampleText(json, "city");
        lead.language = sampleText(json, "language");
        lead.timeZone = sampleText(json, "timeZone");
        const QString mail = sampleText(sampleObject(json, "consent"), "email");
        if (mail == u"given" || mail == u"withdrawn")
            lead.consent = yesNo(mail == u"given");
        return lead;
    }

    // A lead begins in its first stage without a move. An opportunity's first entry is the lead's move to BOFU: it names
    // both, and comes from the lead's own stage.
    void addStageChanges(const QJsonObject &json, LeadId lead, OpportunityId opportunity)
    {
        using C = col::StageChange;
        const bool ofLead = !opportunity;
        StageId from = ofLead ? StageId {} : m_catalog.stageByKey(u"sql")->id;
        int number = 0;
        for (const QJsonValue &value : sampleArray(json, "stages")) {
            const QJsonObject entry = value.toObject();
            const StageId to = stage(entry);
            if (++number > 1 || !ofLead) {
                Record row = emptyRecord(Table::StageChange);
                row.at(C::Lead) = idValue(ofLead || number == 1 ? lead : LeadId {});
                row.at(C::Opportunity) = idValue(opportunity);
                row.at(C::From) = idValue(from);
                row.at(C::To) = idValue(to);
                row.at(C::At) = Value {happened(entry)};
                row.at(C::Member) = idValue(reference<MemberId>(entry, "by"));
                row.at(C::Automatic) = Value {qint64(entry.contains(QLatin1String("by")) ? 0 : 1)};
                row.at(C::Reason) = textValue(sampleText(entry, "reason"));
                add(Table::StageChange, idOf(QStringLiteral("%1|stage|%2").arg(m_current).arg(number)), std::move(row));
            }
            from = to;
        }
    }

    void addTouchpoints(const QJsonObject &json, LeadId lead)
    {
        using C = col::Touchpoint;
        int number = 0;
        for (const QJsonValue &value : sampleArray(json, "touches")) {
            const QJsonObject touch = value.toObject();
            Record row = emptyRecord(Table::Touchpoint);
            row.at(C::Lead) = idValue(lead);
            if (touch.value(QLatin1String("visitor")).toBool())
                row.at(C::Visitor) = textValue(m_current);
            row.at(C::Kind) = textValue(sampleText(touch, "kind"));
            row.at(C::At) = Value {happened(touch)};
            row.at(C::Channel) = idValue(channel(touch));
            row.at(C::Campaign) = idValue(reference<CampaignId>(touch, "campaign"));
            row.at(C::Keyword) = textValue(sampleText(touch, "keyword"));
            row.at(C::Page) = textValue(sampleText(touch, "page"));
            row.at(C::Asset) = textValue(sampleText(touch, "asset"));
            if (touch.contains(QLatin1String("seconds")))
                row.at(C::Seconds) = Value {touch.value(QLatin1String("seconds")).toInteger()};
            add(Table::Touchpoint, idOf(QStringLiteral("%1|touch|%2").arg(m_current).arg(++number)), std::move(row));
        }
    }

    void addActivities(const QJsonObject &json, LeadId lead)
    {
        using C = col::Activity;
        int number = 0;
        for (const QJsonValue &value : sampleArray(json, "activities")) {
            const QJsonObject activity = value.toObject();
            const bool done = sampleText(activity, "state") == u"done";
            Record row = emptyRecord(Table::Activity);
            row.at(C::Lead) = idValue(lead);
            row.at(C::Kind) = textValue(sampleText(activity, "kind"));
            row.at(C::Subject) = textValue(sampleText(activity, "subject"));
            row.at(C::Text) = textValue(sampleText(activity, "text"));
            row.at(C::At) = Value {done ? happened(activity) : planned(activity)};
            if (!done)
                row.at(C::Due) = Value {planned(activity)};
            row.at(C::Done) = Value {qint64(done)};
            row.at(C::Outcome) = textValue(sampleText(activity, "outcome"));
            row.at(C::Member) = idValue(reference<MemberId>(activity, "member"));
            add(Table::Activity, idOf(QStringLiteral("%1|activity|%2").arg(m_current).arg(++number)), std::move(row));
        }
    }

    void addAnswers(const QJsonObject &json, LeadId lead)
    {
        using C = col::Answer;
        const QJsonObject bant = sampleObject(json, "bant");
        for (const QString &dimension : bant.keys()) {
            const QJsonObject answer = bant.value(dimension).toObject();
            Record row = emptyRecord(Table::Answer);
            row.at(C::Lead) = idValue(lead);
            row.at(C::Checklist) = Value {std::string("bant")};
            row.at(C::Dimension) = textValue(dimension);
            row.at(C::Verdict) = textValue(sampleText(answer, "answer"));
            row.at(C::Evidence) = textValue(sampleText(answer, "evidence"));
            row.at(C::Confidence) = textValue(QString::number(answer.value(QLatin1String("confidence")).toInt()));
            row.at(C::At) = Value {happened(answer)};
            row.at(C::Member) = idValue(reference<MemberId>(answer, "by"));
            add(Table::Answer, answerIdFor(lead, u"bant", dimension), std::move(row));
        }
    }

    void addLabels(const QJsonObject &json, LeadId lead)
    {
        for (const QJsonValue &label : sampleArray(json, "labels")) {
            Record row = emptyRecord(Table::Label);
            row.at(col::Label::Lead) = idValue(lead);
            row.at(col::Label::Name) = textValue(label.toString());
            add(Table::Label, labelIdFor(lead, label.toString()), std::move(row));
        }
    }

    void addOpportunity(const QJsonObject &json)
    {
        m_current = sampleText(json, "key");
        const OpportunityId id {idOf(m_current)};
        Opportunity opportunity;
        opportunity.name = sampleText(json, "name");
        opportunity.lead = reference<LeadId>(json, "lead");
        opportunity.company = reference<CompanyId>(json, "company");
        opportunity.owner = reference<MemberId>(json, "owner");
        opportunity.type = sampleText(json, "type");
        opportunity.amount = sampleMoney(json, "amount");
        if (const auto cost = sampleMoney(json, "cost"))
            opportunity.cost = cost->minor;
        if (json.contains(QLatin1String("probability")))
            opportunity.probability = json.value(QLatin1String("probability")).toInt();
        opportunity.stage = stage(json);
        opportunity.createdAt = happened(sampleObject(json, "created"));
        opportunity.stageSince = happened(sampleArray(json, "stages").last().toObject());
        opportunity.expectedClose = day(json, "expectedCloseDay");
        if (json.contains(QLatin1String("closed")))
            opportunity.closedAt = happened(sampleObject(json, "closed"));
        if (sampleText(json, "outcome") == u"lost")
            opportunity.lostReason = sampleText(json, "reason");
        if (sampleText(json, "reason") == u"competitor")
            opportunity.competitor = sampleText(json, "reasonDetail");
        m_cards.push_back({m_rows.size(), col::Opportunity::Position, opportunity.stage, opportunity.stageSince});
        add(Table::Opportunity, id.uuid, recordOf(opportunity));
        addStageChanges(json, opportunity.lead, id);
    }

    // Whoever came last into a column stands at its top, as after a move by hand.
    void placeCards()
    {
        std::stable_sort(m_cards.begin(), m_cards.end(),
                         [](const SampleCard &a, const SampleCard &b) { return a.since > b.since; });
        QHash<StageId, std::string> next;
        for (const SampleCard &card : m_cards) {
            std::string &position = next[card.stage];
            position = position.empty() ? OrderKeys::blockBefore({}, qint64(m_cards.size())) : OrderKeys::next(position);
            m_rows[card.row].record.at(card.positionColumn) = Value {position};
        }
    }

    PipelineId m_pipeline;
    const Catalog &m_catalog;
    QDate m_creation;
    Instant m_now;
    QTimeZone m_zone;
    QSet<QString> m_keys;
    QString m_current; // key of the record being read
    QMultiHash<QString, StageId> m_stagesOfOpportunities; // by key of their lead
    std::vector<SampleRow> m_rows;
    std::vector<SampleCard> m_cards;
    std::optional<Error> m_problem;
};

Result<QJsonObject> readSampleFile()
{
    QFile file(sampleFile);
    if (!file.open(QIODevice::ReadOnly))
        return Error {Errc::FileUnreadable, sampleFile, {}, file.errorString()};
    QJsonParseError parsed {};
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &parsed);
    if (parsed.error != QJsonParseError::NoError)
        return Error {Errc::FileUnreadable, sampleFile, {}, parsed.errorString()};
    return document.object();
}

} // namespace

Result<void> loadSample(Pipeline &pipeline, QDate creation)
{
    const auto root = readSampleFile();
    if (!root)
        return root.error();
    const auto catalog = pipeline.catalog();
    if (!catalog)
        return catalog.error();
    Store &store = pipeline.store();
    auto rows = SampleReader(store.pipeline(), *catalog, creation, store.clock().now()).read(*root);
    if (!rows)
        return rows.error();
    // Making the file goes on: an action of that kind is never undone, and one that fails takes itself back.
    auto bulk = store.beginBulk(ActionCode::CreatePipeline);
    if (!bulk)
        return bulk.error();
    for (size_t from = 0; from < rows->size(); from += size_t(BulkAction::maxOperations)) {
        const size_t to = std::min(rows->size(), from + size_t(BulkAction::maxOperations));
        auto written = bulk->write([&](Writer &writer) -> Result<void> {
            for (size_t i = from; i < to; ++i)
                writer.create((*rows)[i].table, (*rows)[i].id, std::move((*rows)[i].record));
            return {};
        });
        if (!written)
            return written;
    }
    return bulk->close({catalog->title});
}

} // namespace huni
