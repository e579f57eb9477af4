#include "core/model/defaults.h"
#include "core/scoring/scoring.h"
#include "core/store/emptyrecord.h"

#include <QTest>

#include <random>
#include <rapidcheck.h>

using namespace huni;

namespace {

const int today = DayNumbers::numberOf(QDate(2026, 11, 20));

Catalog plainCatalog()
{
    Catalog catalog;
    catalog.zone = QTimeZone("Europe/Istanbul");
    catalog.currency = Currency::of("TRY");
    const auto stages = stageDefaults().valueOr({});
    for (const StageDefault &stage : stages) {
        Stage own;
        own.id = StageId{Uuid::v5(Uuid{}, stage.key.toUtf8())};
        own.key = stage.key;
        own.lifecycle = stage.lifecycle;
        own.band = Band(int(stage.band));
        catalog.stages.push_back(own);
    }
    return catalog;
}

ScoringRules shippedRules()
{
    return ScoringRules(shippedScoringModel(), plainCatalog());
}

/// A lead made of words.
class Someone
{
public:
    Someone()
        : m_lead(emptyRecord(Table::Lead))
        , m_company(emptyRecord(Table::Company))
    {
    }

    Someone &is(int column, const char *text)
    {
        m_lead.at(column) = Value{std::string(text)};
        return *this;
    }
    Someone &worksAt(int column, Value value)
    {
        m_company.at(column) = std::move(value);
        return *this;
    }
    Someone &did(const char *kind, int daysAgo = 0, const char *page = "", const char *asset = "")
    {
        TouchFact touch;
        touch.day = today - daysAgo;
        touch.at = Instant(touch.day) * dayMs + Instant(m_facts.touches.size()) * minuteMs;
        touch.kind = kind;
        touch.page = page;
        touch.asset = asset;
        touch.id = Uuid::v5(Uuid{}, QByteArray::number(qsizetype(m_facts.touches.size())));
        m_facts.touches.push_back(touch);
        return *this;
    }
    LeadFacts facts() const
    {
        LeadFacts facts = m_facts;
        facts.lead = std::make_shared<const Record>(m_lead);
        facts.company = std::make_shared<const Record>(m_company);
        std::sort(facts.touches.begin(), facts.touches.end(), [](const TouchFact &a, const TouchFact &b) { return std::tie(a.at, a.id) < std::tie(b.at, b.id); });
        return facts;
    }

private:
    Record m_lead;
    Record m_company;
    LeadFacts m_facts{};
};

// The example of the guides (DOMAIN.md): 125 points.
Someone guidesExample()
{
    Someone ceo;
    ceo.is(col::Lead::Title, "CEO")
        .worksAt(col::Company::Sector, Value{std::string("technology")})
        .worksAt(col::Company::Employees, Value{qint64(200)})
        .worksAt(col::Company::Country, Value{std::string("GB")})
        .did("page_view", 0, "/pricing")
        .did("content_download", 0, "", "Case study: Bosphorus Foods")
        .did("webinar_attended", 0, "", "Pipelines in a day")
        .did("demo_click")
        .did("email_open", 0, "", "Spring letter");
    return ceo;
}

// A value that a condition on the field can be asked with.
QStringList someValues(const TableField &field, FilterOp op)
{
    const int wanted = valueCountOf(op);
    const bool byDays = op == FilterOp::InLastDays || op == FilterOp::MoreThanDaysAgo || op == FilterOp::InNextDays;
    QStringList values;
    for (int i = 0; i < (wanted < 0 ? 1 : wanted); ++i) {
        switch (field.form) {
        case FieldForm::Number: values += QString::number(i * 100); break;
        case FieldForm::Money: values += QStringLiteral("%1 TRY").arg(i * 100); break;
        case FieldForm::Day:
        case FieldForm::Moment: values += byDays ? QStringLiteral("30") : QStringLiteral("2026-%1-01").arg(10 + i); break;
        case FieldForm::YesNo: values += QStringLiteral("yes"); break;
        case FieldForm::Choice:
        case FieldForm::Choices:
        case FieldForm::Text: values += *rc::gen::element<QString>(QStringLiteral("executive"), QStringLiteral("TR"), QStringLiteral("yes"), QStringLiteral("mql")); break;
        }
    }
    return values;
}

// Something or nothing in every cell: the same words that conditions ask for.
Value someCell(const TableField &field, const Catalog &catalog)
{
    switch (*rc::gen::inRange(0, 4)) {
    case 0: return {};
    case 1: return Value{*rc::gen::element<std::string>("CEO", "TR", "yes", "TRY", "executive", "2026-10-15")};
    case 2: return Value{*rc::gen::element<qint64>(0, 50, 100, Instant(today) * dayMs)};
    default: break;
    }
    const bool isFromList = field.choice == ChoiceOf::Stage || field.key == u"lifecycle" || field.key == u"band" || field.key == u"lost";
    return isFromList ? Value{(*rc::gen::elementOf(catalog.stages)).id.uuid} : Value{Uuid::v5(Uuid{}, "someone")};
}

LeadFacts someFacts(const TableField &field, const Catalog &catalog)
{
    Record lead = emptyRecord(Table::Lead);
    Record company = emptyRecord(Table::Company);
    for (Record *record : {&lead, &company}) {
        for (Value &cell : record->cells)
            cell = someCell(field, catalog);
    }
    LeadFacts facts = Someone().did(*rc::gen::element("newsletter_signup", "unsubscribe", "page_view"), 3).facts();
    facts.lead = std::make_shared<const Record>(std::move(lead));
    facts.company = *rc::gen::arbitrary<bool>() ? std::make_shared<const Record>(std::move(company)) : nullptr;
    for (Verdict &verdict : facts.bant)
        verdict = *rc::gen::element(Verdict::Unknown, Verdict::No, Verdict::Partly, Verdict::Yes);
    if (*rc::gen::arbitrary<bool>())
        facts.reachedOn = today - 1;
    return facts;
}

// As FactsOfAll leaves them.
LeadFacts onlyNeeded(LeadFacts facts, const FactNeeds &needs)
{
    const auto part = [](const std::shared_ptr<const Record> &whole, Table table, const std::set<int> &columns) {
        if (!whole)
            return std::shared_ptr<const Record>();
        Record record = emptyRecord(table);
        for (const int column : columns)
            record.at(column) = whole->at(column);
        return std::make_shared<const Record>(std::move(record));
    };
    facts.lead = part(facts.lead, Table::Lead, needs.lead);
    facts.company = part(facts.company, Table::Company, needs.company);
    if (!needs.bant)
        facts.bant = {};
    if (!needs.reached)
        facts.reachedOn.reset();
    for (TouchFact &touch : facts.touches)
        touch = {touch.id, touch.at, touch.day, touch.kind, touch.page, needs.asset ? touch.asset : std::string(), needs.channel ? touch.channel : Uuid{},
                 needs.campaign ? touch.campaign : Uuid{}, needs.seconds ? touch.seconds : 0};
    return facts;
}

qint64 pointsOf(const Score &score, const char *rule)
{
    qint64 sum = 0;
    for (const ScoreEntry &entry : score.entries) {
        if (entry.rule == QLatin1String(rule))
            sum += entry.points;
    }
    return sum;
}

qint64 sumOf(const Score &score)
{
    qint64 sum = 0;
    for (const ScoreEntry &entry : score.entries)
        sum += entry.points;
    return sum;
}

} // namespace

class TestScoring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void guidesExampleToThePoint()
    {
        const ScoringRules rules = shippedRules();
        const auto total = [&](const Someone &someone) { return rules.on(someone.facts(), today).total; };
        QCOMPARE(total(guidesExample()), 12'500);
        Someone unsubscribed = guidesExample().did("unsubscribe");
        QCOMPARE(total(unsubscribed), 11'500);
        unsubscribed.did("page_view", 0, "https://example.com/careers/");
        QCOMPARE(total(unsubscribed), 11'000);
        unsubscribed.did("support_ticket", 0, "", "T-17");
        QCOMPARE(total(unsubscribed), 10'700);
    }

    void entriesSayWhy()
    {
        const Score score = shippedRules().on(guidesExample().facts(), today, ScoringRules::Detail::Entries);
        QCOMPARE(sumOf(score), score.total);
        QCOMPARE(score.entries.size(), size_t(9));
        QCOMPARE(pointsOf(score, "title_executive"), 2000);
        QCOMPARE(pointsOf(score, "pricing_page"), 1500);
        QCOMPARE(score.grade, Grade::A);
        QCOMPARE(score.temperature, Temperature::Hot);
        QCOMPARE(score.fit(), 5000);
        QCOMPARE(score.activity(), 7500);
    }

    void nothingKnownIsNotScored()
    {
        const Score score = shippedRules().on(Someone().facts(), today);
        QVERIFY(!score.isScored);
        QVERIFY(!score.changesWithTime);
        QCOMPARE(score.grade, Grade::Unknown);
    }

    void bestTitleCountsAlone()
    {
        const Score score = shippedRules().on(Someone().is(col::Lead::Title, "Founder and Manager").facts(), today, ScoringRules::Detail::Entries);
        QCOMPARE(score.total, 2000);
    }

    void sectorByNameOfEitherLanguage()
    {
        const ScoringRules rules = shippedRules();
        for (const char *sector : {"technology", "Teknoloji", "TECHNOLOGY"})
            QCOMPARE(rules.on(Someone().worksAt(col::Company::Sector, Value{std::string(sector)}).facts(), today).total, 1500);
    }

    void countryOfTheCompanyGoesFirst()
    {
        const ScoringRules rules = shippedRules();
        QCOMPARE(rules.on(Someone().is(col::Lead::Country, "US").facts(), today).total, 500);
        QCOMPARE(rules.on(Someone().is(col::Lead::Country, "US").worksAt(col::Company::Country, Value{std::string("DE")}).facts(), today).total, 0);
    }

    void countsOncePerDayAndItem()
    {
        const ScoringRules rules = shippedRules();
        Someone reader;
        reader.did("page_view", 0, "/pricing").did("page_view", 0, "/pricing/enterprise");
        QCOMPARE(rules.on(reader.facts(), today).total, 1500);
        Someone twice;
        twice.did("content_download", 0, "", "case study A").did("content_download", 0, "", "Case Study A").did("content_download", 0, "", "case study B");
        QCOMPARE(rules.on(twice.facts(), today).total, 2000);
    }

    void capHoldsOnBothSides()
    {
        const ScoringRules rules = shippedRules();
        Someone eager;
        for (int day = 0; day < 10; ++day)
            eager.did("page_view", day, "/pricing").did("page_view", day, "/careers");
        const Score score = rules.on(eager.facts(), today, ScoringRules::Detail::Entries);
        QCOMPARE(pointsOf(score, "pricing_page"), 3000);
        QCOMPARE(pointsOf(score, "careers"), -1000);
        QCOMPARE(sumOf(score), score.total);
    }

    void fadesByHalf()
    {
        const ScoringRules rules = shippedRules();
        const LeadFacts facts = Someone().did("demo_click").facts();
        QCOMPARE(rules.on(facts, today).total, 2500);
        QVERIFY(rules.on(facts, today).changesWithTime);
        QCOMPARE(rules.on(facts, today + 60).total, 1250);
        QCOMPARE(rules.on(facts, today + 120).total, 625);
        QCOMPARE(rules.on(facts, today - 1).total, 0);
        QVERIFY(!rules.on(facts, today - 1).isScored);
    }

    void unsubscribeDoesNotFade()
    {
        QCOMPARE(shippedRules().on(Someone().did("unsubscribe", 1000).did("unsubscribe", 10).facts(), today).total, -1000);
    }

    void formOfARequestCountsOnce()
    {
        QCOMPARE(shippedRules().on(Someone().did("demo_request").did("form_submit").facts(), today).total, 2000);
        QCOMPARE(shippedRules().on(Someone().did("form_submit").facts(), today).total, 1000);
    }

    void manyPagesOfADay()
    {
        Someone reader;
        for (const char *page : {"/a", "/b", "/c", "/d"})
            reader.did("page_view", 0, page);
        QCOMPARE(shippedRules().on(reader.facts(), today).total, 0);
        reader.did("page_view", 0, "/d/");
        QCOMPARE(shippedRules().on(reader.facts(), today).total, 0);
        reader.did("page_view", 0, "/e");
        QCOMPARE(shippedRules().on(reader.facts(), today).total, 500);
    }

    void requestIsHotForItsDays()
    {
        const LeadFacts facts = Someone().did("quote_request").facts();
        QCOMPARE(shippedRules().on(facts, today + 14).temperature, Temperature::Hot);
        QVERIFY(shippedRules().on(facts, today + 15).temperature != Temperature::Hot);
    }

    void ordersRulesThatFollowOthers()
    {
        const QByteArray json = R"({"format":1,"rules":[
            {"key":"b","name":{"en":"b","tr":"b"},"group":"behaviour","points":7,"per":"touch","after":"a","touch":{"kinds":["page_view"]}},
            {"key":"a","name":{"en":"a","tr":"a"},"group":"behaviour","points":1,"per":"once","touch":{"kinds":["webinar_attended"]}}]})";
        const auto model = scoringModelFromJson(json, QStringLiteral("test"));
        QVERIFY2(model.ok(), model.ok() ? "" : qPrintable(model.error().detail));
        const ScoringRules rules(*model, plainCatalog());
        QCOMPARE(rules.on(Someone().did("page_view", 3).did("webinar_attended", 2).did("page_view", 1).facts(), today).total, 800);
    }

    void looksOnlyAtWhatItNeeds_data()
    {
        QTest::addColumn<QString>("key");
        const TableFields fields(Table::Lead, plainCatalog());
        std::vector<TableField> all = fields.all();
        all.insert(all.end(), ownScoringFields().begin(), ownScoringFields().end());
        for (const TableField &field : all) {
            if (scoringField(fields, field.key))
                QTest::newRow(qPrintable(field.key)) << field.key;
        }
    }
    void looksOnlyAtWhatItNeeds()
    {
        QFETCH(QString, key);
        const Catalog catalog = plainCatalog();
        const TableFields fields(Table::Lead, catalog);
        const TableField &field = *scoringField(fields, key);
        QVERIFY(rc::check("an answer does not change when what it does not need is left out", [&] {
            Filter filter;
            const auto ops = filterOpsOf(field);
            const FilterOp op = *rc::gen::elementOf(std::vector<FilterOp>(ops.begin(), ops.end()));
            filter.conditions = {{key, op, someValues(field, op), {}}};
            const FactFilter asked(filter, fields, catalog);
            FactNeeds needs;
            asked.addNeeds(needs);
            const LeadFacts whole = someFacts(field, catalog);
            const LeadFacts part = onlyNeeded(whole, needs);
            RC_ASSERT(asked.holds(part, today) == asked.holds(whole, today));
            RC_ASSERT(asked.isKnown(part, today) == asked.isKnown(whole, today));
            const FactFilter isFilled({.conditions = {{key, FilterOp::IsFilled, {}, {}}}}, fields, catalog);
            RC_ASSERT(isFilled.isKnown(part, today) == isFilled.isKnown(whole, today));
        }));
    }

    void properties()
    {
        const ScoringRules rules = shippedRules();
        static constexpr std::array kinds{"page_view", "content_download", "webinar_attended", "demo_click", "email_open", "unsubscribe",
                                          "support_ticket", "demo_request", "form_submit", "social_like", "meeting", "order"};
        static constexpr std::array pages{"/pricing", "/careers", "/a", "/b", "", "/vaka-1"};
        QVERIFY(rc::check("entries sum to the total, caps hold, order does not matter, decay never raises", [&] {
            const auto touches = *rc::gen::container<std::vector<std::tuple<int, int, int>>>(
                rc::gen::tuple(rc::gen::inRange(0, int(kinds.size())), rc::gen::inRange(-5, 200), rc::gen::inRange(0, int(pages.size()))));
            Someone someone;
            for (const auto &[kind, daysAgo, page] : touches)
                someone.did(kinds[size_t(kind)], daysAgo, pages[size_t(page)], page == 5 ? "case study" : "");
            LeadFacts facts = someone.facts();
            const int day = today + *rc::gen::inRange(-100, 400);
            const Score score = rules.on(facts, day, ScoringRules::Detail::Entries);
            RC_ASSERT(sumOf(score) == score.total);
            RC_ASSERT(rules.on(facts, day).total == score.total);
            for (const ScoringRule &rule : rules.model().rules) {
                if (rule.cap)
                    RC_ASSERT(std::abs(pointsOf(score, qPrintable(rule.key))) <= *rule.cap);
            }
            if (day >= today + 5) { // everything has happened
                const Score later = rules.on(facts, day + 1);
                for (const RuleGroup group : {RuleGroup::Behaviour, RuleGroup::Engagement})
                    RC_ASSERT(later.groups[size_t(group)] <= score.groups[size_t(group)]);
                RC_ASSERT(later.total == score.total || score.changesWithTime);
            }
        }));
    }
};

QTEST_GUILESS_MAIN(TestScoring)
#include "tst_scoring.moc"
