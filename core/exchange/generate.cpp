#include "core/exchange/generate.h"

#include "core/base/folding.h"
#include "core/leads/records.h"
#include "core/store/emptyrecord.h"

#include <array>

namespace huni {

namespace {

using Word = std::string_view;

constexpr std::array<Word, 48> givenNames {
    "Ayşe", "Elif", "Zeynep", "Çiğdem", "Işıl", "Gökçe", "Şule", "Özge", "Buse", "Deniz", "İpek", "Nihan",
    "Mehmet", "Çağrı", "Ömer", "Barış", "Görkem", "Şahin", "Umut", "İlker", "Oğuz", "Kerem", "Ümit", "Tolga",
    "Alice", "Grace", "Hannah", "Julia", "Laura", "Megan", "Nora", "Sophie", "Adam", "Daniel", "Eric", "Frank",
    "Henry", "Liam", "Oscar", "Simon", "Chloé", "René", "Jürgen", "Søren", "Łucja", "José", "Zoë", "Anders"};
constexpr std::array<Word, 48> familyNames {
    "Aksoy", "Yıldırım", "Çelik", "Şahin", "Öztürk", "Günay", "Işık", "Çetin", "Karaca", "Özkan", "Ünal", "Bozkurt",
    "Doğan", "Kılıç", "Şimşek", "Tekin", "Uçar", "Yalçın", "Ergün", "Köse", "Ateş", "Gürsoy", "Sözen", "Taşkın",
    "Ashby", "Barlow", "Carver", "Dalton", "Easton", "Fletcher", "Garner", "Holt", "Ingram", "Jarvis", "Keller", "Lowell",
    "Marsh", "Norton", "Osborn", "Parker", "Quinn", "Rhodes", "Sutton", "Turner", "Müller", "Dupré", "Løvberg", "Núñez"};
constexpr std::array<Word, 40> firstWords {
    "Mavi", "Kuzey", "Ege", "Toros", "Çınar", "Şafak", "Öncü", "Altın", "Güneş", "İnci", "Doğa", "Tekno", "Ulu", "Yeni",
    "Gökyüzü", "Pınar", "Demir", "Uğur", "Bereket", "Sarı", "Northern", "Summit", "Silver", "Harbour", "Crown", "Bright",
    "Cedar", "Falcon", "Granite", "Horizon", "Iron", "Juniper", "Keystone", "Amber", "Coastal", "Maple", "Orchard",
    "Prime", "River", "Stone"};
constexpr std::array<Word, 20> placeWords {"Anadolu", "Marmara", "Boğaz", "Trakya", "Akdeniz", "Karadeniz", "Bozkır",
    "Yayla", "Körfez", "Ova", "Valley", "Bay", "Field", "Ridge", "Park", "Bridge", "Gate", "Lake", "Forest", "Point"};
constexpr std::array<Word, 30> trades {"Lojistik", "Gıda", "Tekstil", "İnşaat", "Enerji", "Sağlık", "Otomotiv", "Kimya",
    "Ambalaj", "Makine", "Mobilya", "Elektronik", "Yazılım", "Tarım", "Plastik", "Logistics", "Foods", "Textiles",
    "Builders", "Energy", "Health", "Motors", "Chemicals", "Packaging", "Machinery", "Furniture", "Electronics", "Software",
    "Farming", "Metals"};
constexpr std::array<Word, 5> legalForms {"A.Ş.", "Ltd. Şti.", "Inc.", "GmbH", "Group"};
constexpr std::array<Word, 12> sectors {"logistics", "food", "textile", "construction", "energy", "health", "technology",
    "manufacturing", "wholesale", "retail", "tourism", "other"};
constexpr std::array<Word, 14> jobTitles {"Genel Müdür", "Operasyon Müdürü", "Satın Alma Müdürü", "Üretim Şefi",
    "Bilgi İşlem Müdürü", "Lojistik Uzmanı", "Finans Direktörü", "Depo Sorumlusu", "Chief Executive Officer", "Head of IT",
    "Operations Manager", "Purchasing Manager", "Warehouse Supervisor", "Finance Director"};
constexpr std::array<Word, 14> jobSeniority {"executive", "manager", "manager", "supervisor", "manager", "specialist",
    "executive", "supervisor", "executive", "manager", "manager", "manager", "supervisor", "executive"};
constexpr std::array<Word, 10> interests {"Depo takip", "Üretim takip", "Stok sayımı", "El terminali", "Entegrasyon",
    "Warehouse", "Production", "Stock taking", "Handhelds", "Integration"};
constexpr std::array<Word, 10> pages {"/", "/fiyatlar", "/pricing", "/urunler", "/vaka-calismalari", "/blog", "/hakkimizda",
    "/case-studies", "/entegrasyonlar", "/demo"};
constexpr std::array<Word, 8> assets {"Sayım kontrol listesi", "Depo rehberi", "Fiyat karşılaştırması", "Stock checklist",
    "Buyer's guide", "Başarı hikâyesi", "Webinar kaydı", "Product sheet"};
constexpr std::array<Word, 16> kindsOfTouch {"page_view", "page_view", "page_view", "page_view", "page_view", "page_view",
    "email_open", "email_open", "email_click", "content_download", "form_submit", "ad_click", "webinar_attended",
    "demo_click", "call_in", "event_attended"};
constexpr std::array<Word, 6> lossReasons {"price", "competitor", "no_budget", "no_decision", "postponed", "silent"};
constexpr std::array<Word, 8> campaignNames {"Depo takip arama reklamı", "Bahar fuarı", "Verimlilik webinarı", "Rehber indirme",
    "Spring webinar", "Search ads", "Trade fair", "Buyer's guide"};
constexpr std::array<Word, 6> memberNames {"Selin Akarsu", "Kaan Yamaç", "Mira Holloway", "Emre Gündoğdu", "Tess Barrow",
    "Onur Kayalar"};

struct Place {
    Word country, region, city, language, dialling, currency;
};
constexpr std::array<Place, 14> placesOfLeads {{
    {"TR", "Marmara", "İstanbul", "tr", "+90 212 0", "TRY"},
    {"TR", "Marmara", "Bursa", "tr", "+90 224 0", "TRY"},
    {"TR", "Marmara", "Kocaeli", "tr", "+90 262 0", "TRY"},
    {"TR", "Ege", "İzmir", "tr", "+90 232 0", "TRY"},
    {"TR", "İç Anadolu", "Ankara", "tr", "+90 312 0", "TRY"},
    {"TR", "İç Anadolu", "Konya", "tr", "+90 332 0", "TRY"},
    {"TR", "Akdeniz", "Adana", "tr", "+90 322 0", "TRY"},
    {"TR", "Güneydoğu Anadolu", "Gaziantep", "tr", "+90 342 0", "TRY"},
    {"TR", "Karadeniz", "Samsun", "tr", "+90 362 0", "TRY"},
    {"NL", "Zuid-Holland", "Rotterdam", "en", "+31 10 0", "EUR"},
    {"NL", "Noord-Holland", "Amsterdam", "en", "+31 20 0", "EUR"},
    {"AE", "Dubai", "Dubai", "en", "+971 4 0", "USD"},
    {"TR", "Ege", "Muğla", "tr", "+90 252 0", "TRY"},
    {"TR", "Marmara", "Çanakkale", "tr", "+90 286 0", "TRY"},
}};

// In a thousand leads. `path` is how far a lead came before it stands where it does.
struct StageShare {
    Word key;
    int share;
    int path; // moves into MQL, in qualification, SQL that are noted
};
constexpr std::array<StageShare, 11> stageShares {{{"new", 250, 0}, {"contacted", 190, 0}, {"engaged", 140, 0}, {"mql", 90, 1},
                                                   {"qualifying", 60, 2}, {"sql", 80, 3}, {"won", 20, 3}, {"lost", 40, 2},
                                                   {"nurture", 75, 1}, {"disqualified", 50, 0}, {"advocate", 5, 3}}};
constexpr std::array<Word, 3> pathStages {"mql", "qualifying", "sql"};
constexpr std::array<Word, 3> openStages {"demo", "proposal", "negotiation"};

constexpr qint64 leadsPerCompany = 8;
constexpr qint64 spanDays = 720;

// Small, fast, the same everywhere (splitmix64). Each lead draws from a stream of its own, so any of them can be
// looked at again without those before it.
class Draw
{
public:
    explicit Draw(std::uint64_t seed)
        : m_state(seed)
    {
    }
    std::uint64_t next()
    {
        std::uint64_t z = (m_state += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    qint64 below(qint64 limit) { return limit <= 1 ? 0 : qint64(next() % std::uint64_t(limit)); }
    bool chance(int percent) { return below(100) < percent; }
    template<size_t N>
    Word oneOf(const std::array<Word, N> &words)
    {
        return words[size_t(below(qint64(N)))];
    }

private:
    std::uint64_t m_state;
};

Value wordValue(Word word)
{
    return Value {std::string(word)};
}

// For addresses: letters and digits only.
std::string addressPart(Word text)
{
    std::string out = foldedUtf8(text);
    std::erase_if(out, [](char c) { return !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9'); });
    return out;
}

struct GeneratedRow {
    Table table {};
    Uuid id {};
    Record record {};
};

// Makes rows lead by lead and hands them to transactions of bounded size.
class Generator
{
public:
    Generator(const GenerateOrder &order, const Catalog &catalog, Instant today, QHash<StageId, std::string> lastPositions)
        : m_order(order)
        , m_catalog(catalog)
        , m_today(today)
        , m_positions(std::move(lastPositions))
        , m_ids(order.seed ? order.seed : 1)
    {
        for (const Channel &channel : catalog.channels)
            m_channels.push_back(channel.id);
        m_companyCount = order.leads == 0 ? 0 : std::max<qint64>(1, order.leads / leadsPerCompany);
        for (qint64 i = 0; i < order.leads; ++i)
            m_totalWeight += touchWeight(i);
    }

    GenerateOutcome outcome() const { return m_outcome; }
    qint64 leadsDone() const { return m_nextLead; }
    bool atEnd() const { return m_begun && m_nextLead == m_order.leads && m_at == m_rows.size(); }

    // Writes the next rows, at most as many as one transaction may hold.
    void writeSome(Writer &writer)
    {
        for (qint64 written = 0; written < BulkAction::maxOperations; ++written) {
            if (m_at == m_rows.size() && !makeMore())
                return;
            GeneratedRow &row = m_rows[m_at++];
            writer.create(row.table, row.id, std::move(row.record));
            ++m_outcome.operations;
        }
    }

private:
    bool makeMore()
    {
        m_rows.clear();
        m_at = 0;
        if (!m_begun) {
            m_begun = true;
            makeLists();
        } else if (m_nextLead < m_order.leads) {
            makeLead(m_nextLead++);
        }
        return !m_rows.empty();
    }

    Uuid newId() { return m_ids.next(m_today); }
    Uuid add(Table table, Record record)
    {
        const Uuid id = newId();
        m_rows.push_back({table, id, std::move(record)});
        return id;
    }

    void makeLists()
    {
        for (const Word name : memberNames) {
            Record row = emptyRecord(Table::Member);
            row.at(col::Member::Name) = wordValue(name);
            row.at(col::Member::Email) = wordValue(addressPart(name) + "@huni.example");
            row.at(col::Member::Role) = wordValue("salesperson");
            row.at(col::Member::Active) = Value {qint64(1)};
            row.at(col::Member::CreatedAt) = Value {m_today};
            m_members.push_back(add(Table::Member, std::move(row)));
        }
        for (size_t i = 0; i < campaignNames.size(); ++i) {
            Record row = emptyRecord(Table::Campaign);
            row.at(col::Campaign::Name) = wordValue(campaignNames[i]);
            if (!m_channels.empty())
                row.at(col::Campaign::Channel) = idValue(m_channels[i % m_channels.size()]);
            row.at(col::Campaign::CreatedAt) = Value {m_today - spanDays * dayMs};
            m_campaigns.push_back(add(Table::Campaign, std::move(row)));
        }
        m_companyIds.reserve(size_t(m_companyCount));
        m_companyOf.reserve(size_t(m_companyCount));
    }

    // Company i, made when its first lead comes: each has another name.
    static std::string companyName(qint64 i)
    {
        constexpr qint64 combinations = qint64(firstWords.size() * placeWords.size() * trades.size() * legalForms.size());
        qint64 mixed = (i * 7919 + 11) % combinations; // 7919 is prime: every combination comes once
        std::string name;
        const auto take = [&mixed](const auto &words) {
            const Word word = words[size_t(mixed % qint64(words.size()))];
            mixed /= qint64(words.size());
            return word;
        };
        name += take(firstWords);
        name += ' ';
        name += take(placeWords);
        name += ' ';
        name += take(trades);
        name += ' ';
        name += take(legalForms);
        if (i >= combinations)
            name += ' ' + std::to_string(i / combinations + 1);
        return name;
    }
    void makeCompany(qint64 i, const Place &place, Draw &draw, Instant at)
    {
        using C = col::Company;
        const std::string name = companyName(i);
        Record row = emptyRecord(Table::Company);
        row.at(C::Name) = Value {name};
        row.at(C::Sector) = wordValue(draw.oneOf(sectors));
        const qint64 employees = 5 + draw.below(40) * draw.below(40);
        row.at(C::Employees) = Value {employees};
        row.at(C::Revenue) = Value {employees * (20 + draw.below(80)) * 1000000};
        row.at(C::RevenueCurrency) = wordValue(place.currency);
        row.at(C::Country) = wordValue(place.country);
        row.at(C::Region) = wordValue(place.region);
        row.at(C::City) = wordValue(place.city);
        row.at(C::Domain) = Value {addressPart(name) + ".example"};
        row.at(C::CreatedAt) = Value {at};
        m_companyOf.push_back(name);
        m_companyIds.push_back(add(Table::Company, std::move(row)));
    }

    std::uint64_t streamOf(qint64 lead) const { return m_order.seed * 0x2545f4914f6cdd1dULL + std::uint64_t(lead) * 0xd1342543de82ef95ULL; }
    // A few leads have most of the touchpoints.
    qint64 touchWeight(qint64 lead) const
    {
        const std::uint64_t bits = Draw(streamOf(lead) ^ 0x5bf03635ULL).next();
        return 1 + (bits % 16 == 0 ? 24 : 0) + qint64(bits >> 32) % 4;
    }

    const StageShare &drawStage(Draw &draw) const
    {
        qint64 left = draw.below(1000);
        for (const StageShare &share : stageShares) {
            if (left < share.share)
                return share;
            left -= share.share;
        }
        return stageShares.front();
    }
    StageId stageId(Word key) const
    {
        const Stage *stage = m_catalog.stageByKey(QString::fromUtf8(key.data(), qsizetype(key.size())));
        return stage ? stage->id : m_catalog.stages.front().id;
    }
    std::string nextPosition(StageId stage)
    {
        std::string &position = m_positions[stage];
        position = position.empty() ? OrderKeys::blockBefore({}, m_order.leads + 1) : OrderKeys::next(position);
        return position;
    }
    Uuid channelFor(Draw &draw)
    {
        // Few channels bring most of the leads.
        const qint64 count = qint64(m_channels.size());
        return count == 0 ? Uuid {} : m_channels[size_t(std::min(draw.below(count), draw.below(count)))].uuid;
    }

    // What is drawn for a lead before its row is written.
    struct LeadPlan {
        const Place &place;
        const StageShare &share;
        Instant created = 0;
        Instant since = 0; ///< where it stands
        size_t company = 0;
        bool isOpen = false; ///< it has an opportunity, open or closed
        bool isClosed = false;
        qint64 amount = 0;
    };

    void makeLead(qint64 i)
    {
        Draw draw(streamOf(i));
        LeadPlan plan = planLead(i, draw);
        Record row = emptyRecord(Table::Lead);
        fillPerson(row, i, plan, draw);
        fillOrigin(row, plan, draw);
        fillStanding(row, plan, draw);
        const Value owner = row.at(col::Lead::Owner);
        const Value lostReason = row.at(col::Lead::LostReason);
        const Value channel = row.at(col::Lead::Channel);
        const Uuid lead = add(Table::Lead, std::move(row));
        ++m_outcome.leads;
        m_outcome.companies = qint64(m_companyIds.size());

        addMoves(lead, plan.share, plan.created, plan.since, owner);
        if (plan.share.path >= 2)
            addAnswers(LeadId {lead}, plan.share, plan.since, owner, draw);
        if (plan.isOpen || plan.isClosed)
            addOpportunity(LeadId {lead}, plan, owner, lostReason, draw);
        addTouchpoints(lead, i, plan.created, channel, draw);
    }

    LeadPlan planLead(qint64 i, Draw &draw)
    {
        const Place &place = placesOfLeads[size_t(std::min(draw.below(14), draw.below(14)))];
        LeadPlan plan {.place = place, .share = drawStage(draw)};
        plan.created = m_today - spanDays * dayMs + (spanDays * dayMs / m_order.leads) * i;
        const qint64 age = m_today - plan.created;
        plan.since = plan.created + draw.below(std::min<qint64>(age, 60 * dayMs) + 1);
        plan.company = size_t(std::min(i / leadsPerCompany, m_companyCount - 1));
        if (plan.company == m_companyIds.size())
            makeCompany(qint64(plan.company), place, draw, plan.created);
        // Opportunities: of two in five at SQL, of all that won and a quarter of the lost.
        plan.isOpen = plan.share.key == "sql" && draw.chance(40);
        plan.isClosed = plan.share.key == "won" || (plan.share.key == "lost" && draw.chance(25));
        return plan;
    }

    void fillPerson(Record &row, qint64 i, const LeadPlan &plan, Draw &draw)
    {
        const Word given = draw.oneOf(givenNames);
        const Word family = draw.oneOf(familyNames);
        const size_t job = size_t(draw.below(qint64(jobTitles.size())));
        using C = col::Lead;
        row.at(C::GivenName) = wordValue(given);
        row.at(C::FamilyName) = wordValue(family);
        row.at(C::Title) = wordValue(jobTitles[job]);
        row.at(C::Seniority) = wordValue(jobSeniority[job]);
        row.at(C::Email) = Value {addressPart(given) + "." + addressPart(family) + std::to_string(i) + "@"
                                  + addressPart(m_companyOf[plan.company]) + ".example"};
        row.at(C::Phone) = Value {phone(plan.place, draw)};
        row.at(C::Country) = wordValue(plan.place.country);
        row.at(C::Region) = wordValue(plan.place.region);
        row.at(C::City) = wordValue(plan.place.city);
        row.at(C::Language) = wordValue(plan.place.language);
        row.at(C::Company) = Value {m_companyIds[plan.company]};
    }

    void fillOrigin(Record &row, const LeadPlan &plan, Draw &draw)
    {
        using C = col::Lead;
        row.at(C::Interest) = wordValue(draw.oneOf(interests));
        row.at(C::Channel) = idValue(channelFor(draw));
        row.at(C::LatestChannel) = row.at(C::Channel);
        if (draw.chance(30))
            row.at(C::Campaign) = Value {m_campaigns[size_t(draw.below(qint64(m_campaigns.size())))]};
        row.at(C::Arrival) = wordValue(draw.chance(70) ? "form" : "list");
        row.at(C::CreatedAt) = Value {plan.created};
    }

    void fillStanding(Record &row, LeadPlan &plan, Draw &draw)
    {
        using C = col::Lead;
        const Word key = plan.share.key;
        const bool hasOpportunity = plan.isOpen || plan.isClosed;
        if (key != "new" || draw.chance(50))
            row.at(C::Owner) = Value {m_members[size_t(draw.below(qint64(m_members.size())))]};
        const StageId stage = stageId(key);
        row.at(C::Stage) = idValue(stage);
        if (!hasOpportunity)
            row.at(C::Position) = Value {nextPosition(stage)};
        row.at(C::StageSince) = Value {plan.since};
        if (key == "won" || key == "lost")
            row.at(C::ClosedAt) = Value {plan.since};
        if (key == "lost")
            row.at(C::LostReason) = wordValue(draw.oneOf(lossReasons));
        const bool hasValue = draw.chance(65) || hasOpportunity;
        plan.amount = (10 + draw.below(60) * draw.below(60)) * 500000;
        if (hasValue) {
            row.at(C::Value) = Value {plan.amount};
            row.at(C::ValueCurrency) = wordValue(plan.place.currency);
        }
        if (key == "nurture")
            row.at(C::WakeOn) = dateValue(dayOf(m_today).addDays(20 + draw.below(200)));
    }

    void addOpportunity(LeadId lead, const LeadPlan &plan, const Value &owner, const Value &lostReason, Draw &draw)
    {
        Opportunity opportunity;
        opportunity.name = QString::fromStdString(std::string(draw.oneOf(interests)) + ": " + m_companyOf[plan.company]);
        opportunity.lead = lead;
        opportunity.company = CompanyId {m_companyIds[plan.company]};
        opportunity.type = QStringLiteral("new");
        opportunity.amount = Money {plan.amount, Currency::fromText(QString::fromUtf8(plan.place.currency.data(), 3)).value_or(Currency {})};
        opportunity.cost = plan.amount * 55 / 100;
        opportunity.stage = stageId(plan.isOpen ? draw.oneOf(openStages) : plan.share.key);
        opportunity.position = QString::fromStdString(nextPosition(opportunity.stage));
        opportunity.stageSince = plan.since;
        opportunity.createdAt = plan.since - draw.below(20) * dayMs;
        opportunity.owner = MemberId {uuidOf(owner)};
        opportunity.lostReason = textOf(lostReason);
        const QDate day = dayOf(plan.isOpen ? m_today : plan.since);
        opportunity.expectedClose = plan.isOpen ? day.addDays(draw.below(90) - 10) : day;
        if (plan.isClosed)
            opportunity.closedAt = plan.since;
        add(Table::Opportunity, recordOf(opportunity));
        ++m_outcome.opportunities;
    }

    static QDate dayOf(Instant at) { return QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).date(); }

    static std::string phone(const Place &place, Draw &draw)
    {
        std::string number(place.dialling);
        for (int digit = 0; digit < 6; ++digit) {
            if (digit == 2 || digit == 4)
                number += ' ';
            number += char('0' + draw.below(10));
        }
        return number;
    }

    // The moves from MQL on, spread between its arrival and the day it came where it stands.
    void addMoves(const Uuid &lead, const StageShare &share, Instant created, Instant since, const Value &owner)
    {
        using C = col::StageChange;
        StageId from = stageId("engaged");
        for (int step = 0; step < share.path; ++step) {
            const StageId to = stageId(pathStages[size_t(step)]);
            Record row = emptyRecord(Table::StageChange);
            row.at(C::Lead) = Value {lead};
            row.at(C::From) = idValue(from);
            row.at(C::To) = idValue(to);
            row.at(C::At) = Value {created + (since - created) * (step + 1) / (share.path + 1)};
            row.at(C::Member) = owner;
            row.at(C::Automatic) = Value {qint64(step == 0)};
            add(Table::StageChange, std::move(row));
            from = to;
        }
    }

    void addAnswers(LeadId lead, const StageShare &share, Instant at, const Value &owner, Draw &draw)
    {
        using C = col::Answer;
        constexpr std::array<Word, 4> verdicts {"yes", "yes", "partly", "no"};
        for (const char16_t *dimension : bantDimensions) {
            const bool qualified = share.path == 3;
            if (!qualified && draw.chance(40))
                continue;
            Record row = emptyRecord(Table::Answer);
            row.at(C::Lead) = idValue(lead);
            row.at(C::Checklist) = wordValue("bant");
            row.at(C::Dimension) = textValue(QString::fromUtf16(dimension));
            row.at(C::Verdict) = wordValue(qualified ? Word("yes") : draw.oneOf(verdicts));
            row.at(C::At) = Value {at};
            row.at(C::Member) = owner;
            // The row that a person would answer in: theirs replaces it.
            m_rows.push_back({Table::Answer, answerIdFor(lead, u"bant", dimension), std::move(row)});
        }
    }

    void addTouchpoints(const Uuid &lead, qint64 i, Instant created, const Value &channel, Draw &draw)
    {
        using C = col::Touchpoint;
        const qint64 before = share(m_weightDone);
        m_weightDone += touchWeight(i);
        const qint64 count = share(m_weightDone) - before;
        for (qint64 touch = 0; touch < count; ++touch) {
            const Word kind = draw.oneOf(kindsOfTouch);
            Record row = emptyRecord(Table::Touchpoint);
            row.at(C::Lead) = Value {lead};
            row.at(C::Kind) = wordValue(kind);
            row.at(C::At) = Value {created + (m_today - created) / std::max<qint64>(1, count) * touch / 2};
            row.at(C::Channel) = channel;
            if (kind == "page_view") {
                row.at(C::Page) = wordValue(draw.oneOf(pages));
                row.at(C::Seconds) = Value {5 + draw.below(300)};
            } else if (kind == "content_download") {
                row.at(C::Asset) = wordValue(draw.oneOf(assets));
            }
            add(Table::Touchpoint, std::move(row));
            ++m_outcome.touchpoints;
        }
    }
    // Touchpoints of all leads up to a sum of weights: whole numbers that end at what was asked for.
    qint64 share(qint64 weight) const
    {
        return m_totalWeight == 0 ? 0 : qint64(double(m_order.touchpoints) * (double(weight) / double(m_totalWeight)) + 0.5);
    }

    GenerateOrder m_order;
    const Catalog &m_catalog;
    Instant m_today;
    QHash<StageId, std::string> m_positions; // the last of each column
    UuidSource m_ids;
    std::vector<ChannelId> m_channels;
    std::vector<Uuid> m_members;
    std::vector<Uuid> m_campaigns;
    qint64 m_companyCount = 0;
    std::vector<Uuid> m_companyIds;
    std::vector<std::string> m_companyOf; // names
    qint64 m_totalWeight = 0;
    qint64 m_weightDone = 0;
    qint64 m_nextLead = 0;
    bool m_begun = false;
    std::vector<GeneratedRow> m_rows; // of one lead
    size_t m_at = 0; // the next of them
    GenerateOutcome m_outcome;
};

// The end of each column as it is: what is generated comes after it.
Result<QHash<StageId, std::string>> lastPositions(Pipeline &pipeline)
{
    QHash<StageId, std::string> last;
    auto read = pipeline.store().inspect([&](Connection &connection) -> Result<void> {
        Query columns(connection,
                      "SELECT stage, max(position) FROM (SELECT stage, position FROM lead WHERE gone=0 UNION ALL "
                      "SELECT stage, position FROM opportunity WHERE gone=0) WHERE stage IS NOT NULL GROUP BY stage");
        while (columns.next())
            last.insert(columns.as<StageId>(0), std::string(columns.utf8(1)));
        return {};
    });
    return read ? Result<QHash<StageId, std::string>> {std::move(last)} : Result<QHash<StageId, std::string>> {read.error()};
}

} // namespace

Result<GenerateOutcome> generate(Pipeline &pipeline, const GenerateOrder &order,
                                 const std::function<void(qint64)> &progress, const std::atomic_bool *cancel)
{
    // More would fill a disk, or be more than can be counted out to the leads.
    constexpr qint64 mostLeads = 10'000'000;
    constexpr qint64 mostTouchpoints = 1'000'000'000;
    if (order.leads < 0 || order.leads > mostLeads)
        return Error {Errc::InvalidValue, QStringLiteral("leads"), {}, QString::number(order.leads)};
    if (order.touchpoints < 0 || order.touchpoints > mostTouchpoints || (order.touchpoints > 0 && order.leads == 0))
        return Error {Errc::InvalidValue, QStringLiteral("touchpoints"), {}, QString::number(order.touchpoints)};
    if (order.leads == 0)
        return GenerateOutcome {};
    const auto catalog = pipeline.catalog();
    if (!catalog)
        return catalog.error();
    auto positions = lastPositions(pipeline);
    if (!positions)
        return positions.error();
    Store &store = pipeline.store();
    const Instant today = startOfDay(localDay(store.clock().now(), catalog->zone), catalog->zone);
    Generator generator(order, *catalog, today, std::move(*positions));
    auto bulk = store.beginBulk(ActionCode::Generate);
    if (!bulk)
        return bulk.error();
    while (!generator.atEnd()) {
        if (cancel && *cancel)
            return Error {Errc::Cancelled, store.path(), {}, {}}; // what was written is taken back
        auto written = bulk->write([&](Writer &writer) -> Result<void> {
            generator.writeSome(writer);
            return {};
        });
        if (!written)
            return written.error();
        if (progress)
            progress(generator.leadsDone());
    }
    if (auto closed = bulk->close({QString::number(order.leads), QString::number(order.touchpoints)}); !closed)
        return closed.error();
    GenerateOutcome outcome = generator.outcome();
    outcome.action = bulk->action();
    return outcome;
}

} // namespace huni
