#include "core/base/orderkey.h"
#include "core/store/emptyrecord.h"
#include "tests/core/store/trialpipeline.h"

#include <QTest>

#include <rapidcheck.h>

using namespace huni;
using namespace huni::trial;

namespace {

// What a step of a history does is drawn as three numbers, so that a failing history shrinks.
struct HistoryStep {
    int what = 0;
    int which = 0;
    int value = 0;
};

std::ostream &operator<<(std::ostream &out, const HistoryStep &step)
{
    return out << '{' << step.what << ',' << step.which << ',' << step.value << '}';
}

rc::Gen<std::vector<HistoryStep>> historySteps()
{
    return rc::gen::container<std::vector<HistoryStep>>(rc::gen::map(
        rc::gen::tuple(rc::gen::inRange(0, 26), rc::gen::inRange(0, 1000), rc::gen::inRange(0, 1000)),
        [](const std::tuple<int, int, int> &t) {
            return HistoryStep{std::get<0>(t), std::get<1>(t), std::get<2>(t)};
        }));
}

// Does to a pipeline everything that people and imports do to one.
class Hands
{
public:
    explicit Hands(Pipeline &pipeline)
        : m_pipeline(pipeline)
        , m_catalog(pipeline.catalog().valueOr({}))
    {
    }

    void act(const HistoryStep &step)
    {
        switch (step.what) {
        case 0:
        case 1:
        case 2:
            createLead(step);
            break;
        case 3:
        case 4:
            editLead(step);
            break;
        case 5:
            deleteLeads(step);
            break;
        case 6:
        case 7:
        case 8:
            move(step);
            break;
        case 9:
        case 10:
            answer(step);
            break;
        case 11:
            addNote(step);
            break;
        case 12:
            editNote(step);
            break;
        case 13:
            (void)m_pipeline.leads().removeNote(ActivityId{any("activity", step.which)});
            break;
        case 14:
        case 15:
            label(step);
            break;
        case 16:
            touch(step);
            break;
        case 17:
            createCompany(step);
            break;
        case 18:
            renameCompany(step);
            break;
        case 19:
            (void)m_pipeline.leads().removeCompanies({CompanyId{any("company", step.which)}});
            break;
        case 20:
            customField(step);
            break;
        case 21:
            customValue(step);
            break;
        case 22:
            opportunity(step);
            break;
        case 23:
            bulk(step, true);
            break;
        case 24:
            bulk(step, false);
            break;
        case 25:
            manyAtOnce(step);
            break;
        default:
            break;
        }
    }

private:
    static QString word(int n)
    {
        static const char16_t *const words[] = {u"Işıl",    u"İnci", u"Çağlar", u"O'Neil", u"Åse",  u"",
                                                u"a\"b\\c", u"日本", u"x\ty",   u"ß",      u"100%", u"Ada"};
        return QString::fromUtf16(words[size_t(n) % std::size(words)]);
    }

    Uuid any(const char *table, int which)
    {
        std::vector<Uuid> ids;
        (void)m_pipeline.store().inspect([&](Connection &c) -> Result<void> {
            Query query(c, std::string("SELECT id FROM ") + table + " WHERE gone=0 ORDER BY n");
            while (query.next())
                ids.push_back(query.id(0));
            return {};
        });
        return ids.empty() ? Uuid{} : ids[size_t(which) % ids.size()];
    }
    LeadId lead(int which) { return LeadId{any("lead", which)}; }

    void createLead(const HistoryStep &step)
    {
        Lead lead;
        lead.givenName = word(step.which);
        lead.familyName = word(step.value);
        lead.email = QStringLiteral("p%1@example.com").arg(step.value % 7);
        lead.company = CompanyId{any("company", step.which)};
        if (step.value % 3 == 0)
            lead.value = Money{step.value * 100, Currency::of(step.value % 2 ? "TRY" : "EUR")};
        (void)m_pipeline.leads().create(lead);
    }
    void editLead(const HistoryStep &step)
    {
        using C = col::Lead;
        const std::vector<std::vector<std::pair<int, Value>>> edits{
            {{C::Title, textValue(word(step.value))}},
            {{C::GivenName, textValue(word(step.value))},
             {C::Phone, textValue(QString::number(5551000 + step.value))}},
            {{C::City, textValue(word(step.value))}, {C::Country, textValue(QStringLiteral("TR"))}},
            {{C::Value, Value{qint64(step.value)}}, {C::ValueCurrency, textValue(QStringLiteral("USD"))}},
            {{C::Value, Value{}},
             {C::ValueCurrency, Value{}},
             {C::BirthYear, Value{qint64(1900 + step.value % 100)}}},
            {{C::Company, idValue(any("company", step.value))}},
            {{C::Owner, idValue(any("member", 0))}},
        };
        (void)m_pipeline.leads().edit(lead(step.which), edits[size_t(step.value) % edits.size()]);
    }
    void deleteLeads(const HistoryStep &step)
    {
        std::vector<LeadId> leads{lead(step.which)};
        if (step.value % 2 && lead(step.which + 1) != leads.front())
            leads.push_back(lead(step.which + 1));
        (void)m_pipeline.leads().remove(leads);
    }
    void move(const HistoryStep &step)
    {
        const bool opportunity = step.value % 3 == 0;
        const CardRef card{opportunity ? CardRef::Kind::Opportunity : CardRef::Kind::Lead,
                           any(opportunity ? "opportunity" : "lead", step.which)};
        MoveTarget target;
        target.stage = m_catalog.stages[size_t(step.value) % m_catalog.stages.size()].id;
        target.atEnd = step.value % 2;
        target.reason = QStringLiteral("price");
        target.override = QStringLiteral("trial");
        (void)m_pipeline.moves().move({card}, target);
    }
    void answer(const HistoryStep &step)
    {
        AnswerEdit edit;
        edit.dimension = QString::fromUtf16(bantDimensions[size_t(step.value) % 4]);
        if (step.value % 3)
            edit.verdict = Verdict(step.value % 4);
        if (step.value % 5 == 0)
            edit.evidence = word(step.value);
        (void)m_pipeline.qualification().answer(lead(step.which), {edit});
    }
    void addNote(const HistoryStep &step)
    {
        (void)m_pipeline.leads().addNote(lead(step.which), word(step.value));
    }
    void editNote(const HistoryStep &step)
    {
        (void)m_pipeline.leads().editNote(ActivityId{any("activity", step.which)}, word(step.value));
    }
    void label(const HistoryStep &step)
    {
        (void)m_pipeline.leads().setLabel(lead(step.which),
                                          step.value % 2 ? QStringLiteral("VIP") : QStringLiteral("vip"),
                                          step.value % 3 != 0);
    }
    void touch(const HistoryStep &step)
    {
        Record touchpoint = emptyRecord(Table::Touchpoint);
        touchpoint.at(col::Touchpoint::Kind) = textValue(QStringLiteral("visit"));
        touchpoint.at(col::Touchpoint::Channel) = idValue(any("channel", step.value));
        (void)m_pipeline.leads().touch(lead(step.which), touchpoint);
    }
    void createCompany(const HistoryStep &step)
    {
        Company company;
        company.name = word(step.value) + QStringLiteral(" A.Ş.");
        (void)m_pipeline.leads().createCompany(company);
    }
    void renameCompany(const HistoryStep &step)
    {
        const std::pair<int, Value> cell{col::Company::Name, textValue(word(step.value))};
        (void)m_pipeline.leads().editCompany(CompanyId{any("company", step.which)}, std::span(&cell, 1));
    }
    FieldId fieldNamed(int which) const
    {
        return CustomField::idFor(m_pipeline.store().pipeline(), QStringLiteral("lead"),
                                  QStringLiteral("Field %1").arg(which % 3));
    }
    void customField(const HistoryStep &step)
    {
        const Uuid id = fieldNamed(step.which).uuid;
        (void)m_pipeline.store().write(
            ActionCode::CreateCustomField, {}, [&](Writer &writer) -> Result<void> {
                using C = col::CustomField;
                if (step.value % 4 == 0) {
                    writer.remove(Table::CustomField, id);
                    return {};
                }
                writer.set(Table::CustomField, id,
                           {{C::Kind, textValue(QStringLiteral("lead"))},
                            {C::Name, textValue(QStringLiteral("Field"))},
                            {C::Type,
                             textValue(step.value % 2 ? QStringLiteral("text") : QStringLiteral("number"))}});
                return {};
            });
    }
    void customValue(const HistoryStep &step)
    {
        const Uuid field = any("custom_field", step.value);
        if (!field)
            return;
        const Value values[]
            = {textValue(word(step.value)), Value{qint64(step.value)}, Value{step.value / 7.0}, Value{}};
        const CustomCell cell{field, values[size_t(step.value) % 4]};
        (void)m_pipeline.leads().edit(lead(step.which), {}, std::span(&cell, 1));
    }
    void opportunity(const HistoryStep &step)
    {
        const Uuid known = any("opportunity", step.which);
        (void)m_pipeline.store().write(ActionCode::EditOpportunity, {}, [&](Writer &writer) -> Result<void> {
            using C = col::Opportunity;
            if (known && step.value % 4 == 0) {
                writer.remove(Table::Opportunity, known);
                return {};
            }
            if (known && step.value % 4 == 1) {
                writer.set(Table::Opportunity, known,
                           {{C::Amount, Value{qint64(step.value)}},
                            {C::Currency, textValue(QStringLiteral("TRY"))},
                            {C::Probability, Value{qint64(step.value)}}});
                return {};
            }
            Opportunity made;
            made.name = word(step.value);
            made.lead = lead(step.which);
            made.stage = m_catalog.stagesOf(Band::Bofu).front()->id;
            OrderKeys keys(quint64(step.value) + 1);
            made.position = QString::fromStdString(firstPosition(writer.connection(), made.stage, keys));
            made.amount = Money{step.value, Currency::of("TRY")};
            writer.create(Table::Opportunity, writer.newId(), recordOf(made));
            return {};
        });
    }
    // An import: creates, edits and deletes rows, several times the same, over some transactions.
    void bulk(const HistoryStep &step, bool closes)
    {
        auto bulk = m_pipeline.store().beginBulk(ActionCode::Import);
        RC_ASSERT(bulk.ok());
        const Uuid known = lead(step.which).uuid;
        for (int part = 0; part < 1 + step.value % 4; ++part) {
            const auto done = bulk->write([&](Writer &writer) -> Result<void> {
                Lead lead;
                lead.givenName = QStringLiteral("Import %1").arg(part);
                const Uuid id = writer.newId();
                writer.create(Table::Lead, id, recordOf(lead));
                writer.set(Table::Lead, id, {{col::Lead::Title, textValue(word(part + step.value))}});
                writer.set(Table::Lead, id, {{col::Lead::Title, textValue(word(part))}});
                if (known) {
                    writer.set(Table::Lead, known, {{col::Lead::Interest, textValue(word(part))}});
                    if (part == 1)
                        writer.remove(Table::Lead, known);
                    if (part == 2)
                        writer.revive(Table::Lead, known);
                }
                return {};
            });
            RC_ASSERT(done.ok());
        }
        if (closes)
            RC_ASSERT(bulk->close({}).ok());
    }
    // One transaction that writes the same row again and again.
    void manyAtOnce(const HistoryStep &step)
    {
        const Uuid known = lead(step.which).uuid;
        (void)m_pipeline.store().write(ActionCode::EditLead, {}, [&](Writer &writer) -> Result<void> {
            for (int i = 0; known && i < 6; ++i) {
                const int what = (step.value >> i) % 4;
                if (what == 0)
                    writer.remove(Table::Lead, known);
                else if (what == 1)
                    writer.revive(Table::Lead, known);
                else
                    writer.set(
                        Table::Lead, known,
                        {{what == 2 ? col::Lead::Title : col::Lead::Email, textValue(word(step.value + i))}});
            }
            return {};
        });
    }

    Pipeline &m_pipeline;
    Catalog m_catalog;
};

void expectSound(Pipeline &pipeline)
{
    RC_ASSERT(problemsOf(pipeline).toStdString() == std::string());
}

void undoEverything(Pipeline &pipeline)
{
    for (;;) {
        const auto undone = pipeline.store().undo();
        if (!undone) {
            RC_ASSERT(undone.error().code == Errc::NothingToUndo);
            return;
        }
        RC_ASSERT(undone->skipped.join(u' ').toStdString() == std::string());
    }
}

} // namespace

class TestProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void undoingEverythingGivesTheBeginning();
    void undoBetweenEdits();
    void undoOfSingleActionsLeavesASoundFile();
};

void TestProperties::initTestCase()
{
    // The seed stands in what rapidcheck prints when it fails; RC_PARAMS="reproduce=..." repeats it.
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        qputenv("RC_PARAMS",
                qEnvironmentVariableIntValue("HUNI_LONG") ? "max_success=5000"
                                                          : "max_success=20 max_size=50");
}

void TestProperties::undoingEverythingGivesTheBeginning()
{
    QVERIFY(rc::check("undo all, redo all", [] {
        const Place place;
        auto pipeline = newPipeline(place.path());
        RC_ASSERT(bool(pipeline));
        Hands hands(*pipeline);
        const QByteArray beginning = visible(*pipeline);
        const auto steps = *historySteps();
        for (const HistoryStep &step : steps)
            hands.act(step);
        expectSound(*pipeline);
        const QByteArray end = visible(*pipeline);
        undoEverything(*pipeline);
        RC_ASSERT(visible(*pipeline).toStdString() == beginning.toStdString());
        expectSound(*pipeline);
        while (pipeline->store().redo().ok()) { }
        RC_ASSERT(visible(*pipeline).toStdString() == end.toStdString());
        expectSound(*pipeline);
    }));
}

void TestProperties::undoBetweenEdits()
{
    QVERIFY(rc::check("undo and redo between edits", [] {
        const Place place;
        auto pipeline = newPipeline(place.path());
        RC_ASSERT(bool(pipeline));
        std::optional<Hands> hands(std::in_place, *pipeline);
        const QByteArray beginning = visible(*pipeline);
        const auto steps = *historySteps();
        for (const HistoryStep &step : steps) {
            hands->act(step);
            for (int i = 0; i < step.value % 4 - 1; ++i)
                (void)pipeline->store().undo();
            if (step.value % 5 == 0)
                (void)pipeline->store().redo();
            // A new writer now and then, as after a restore.
            if (step.value % 97 == 0) {
                (void)pipeline->store().inspect([](Connection &c) -> Result<void> {
                    c.exec("UPDATE sync_meta SET v='elsewhere' WHERE k='fingerprint'");
                    return {};
                });
                pipeline.reset();
                pipeline = openPipeline(place.path());
                RC_ASSERT(bool(pipeline));
                hands.emplace(*pipeline);
            }
        }
        expectSound(*pipeline);
        undoEverything(*pipeline);
        RC_ASSERT(visible(*pipeline).toStdString() == beginning.toStdString());
        expectSound(*pipeline);
    }));
}

void TestProperties::undoOfSingleActionsLeavesASoundFile()
{
    QVERIFY(rc::check("undo of single actions", [] {
        const Place place;
        auto pipeline = newPipeline(place.path());
        RC_ASSERT(bool(pipeline));
        Hands hands(*pipeline);
        const auto steps = *historySteps();
        for (const HistoryStep &step : steps) {
            hands.act(step);
            if (step.value % 3 == 0)
                (void)pipeline->store().undoAction(1 + step.which % 60);
        }
        expectSound(*pipeline);
        RC_ASSERT(pipeline->store().rebuildProjections().ok());
        expectSound(*pipeline);
    }));
}

QTEST_GUILESS_MAIN(TestProperties)
#include "tst_properties.moc"
