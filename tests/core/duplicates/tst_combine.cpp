#include "core/duplicates/combine.h"

#include "core/leads/lists.h"
#include "core/store/emptyrecord.h"
#include "tests/core/store/pipelinetest.h"

#include <rapidcheck.h>

using namespace huni;

namespace {

// The note as a test reads it: every value on a line of its own.
QString plainNote(const CombineRemainder &remainder)
{
    QStringList lines{remainder.other};
    for (const LostValue &value : remainder.values)
        lines += value.field + u'|' + value.name + u'|' + value.text + u'|' + value.detail;
    return lines.join(u'\n');
}

// What a random lead or company says: numbers that pick from few values, so that both often say the same.
struct Draw {
    std::vector<int> picks{};
};

std::ostream &operator<<(std::ostream &out, const Draw &draw)
{
    for (const int pick : draw.picks)
        out << pick << ' ';
    return out;
}

rc::Gen<Draw> draws()
{
    return rc::gen::map(rc::gen::container<std::vector<int>>(40, rc::gen::inRange(0, 4)), [](const std::vector<int> &picks) {
        return Draw{picks};
    });
}

Value drawnValue(ColumnType type, int column, int pick)
{
    if (pick == 0)
        return {};
    if (type == ColumnType::Text)
        return Value{"text" + std::to_string(column) + '-' + std::to_string(pick)};
    return type == ColumnType::Integer ? Value{qint64(1'700'000'000'000 + pick * 1000 + column)} : Value{};
}

} // namespace

class TestCombine : public trial::PipelineTest
{
    Q_OBJECT

private Q_SLOTS:
    void everythingMovesToTheOneThatStays();
    void emptyFieldsAreFilledAndTheRestIsNoted();
    void choicesStand();
    void theFurtherStageStands();
    void sourcesFollowTime();
    void anAddressIsNotMixed();
    void newerAnswersStand();
    void boardsHoldAfterwards_data();
    void boardsHoldAfterwards();
    void companiesGoTogether();
    void chainsResolve();
    void whatCannotBeIsRefused();
    void undoBringsBackExactly();
    void laterEditsAreKeptByALaterUndo();
    void notTheSameGoesAlong();
    void hostileValuesAreKept();
    void nothingIsDroppedAndUndoIsExact();

private:
    LeadId lead(const Lead &value) { return *m_pipeline->leads().create(value); }
    CombineOutcome combine(LeadId keep, LeadId other, const CombineChoices &choices = {})
    {
        auto outcome = Combine(m_pipeline->store()).combine(keep.uuid, other.uuid, choices, plainNote);
        if (!outcome)
            qWarning("combine: %d %s", int(outcome.error().code), qPrintable(outcome.error().detail));
        return outcome.valueOr({});
    }
    QString note(LeadId lead)
    {
        Reader reader = m_pipeline->store().reader();
        return reader
            .read([&](Connection &c) {
                Query query(c, "SELECT text FROM activity WHERE lead=?1 AND gone=0 AND kind='note' ORDER BY n DESC LIMIT 1", lead);
                return query.next() ? query.text(0) : QString();
            })
            .valueOr({});
    }
    Errc refused(const Uuid &keep, const Uuid &other, const CombineChoices &choices = {})
    {
        const auto outcome = Combine(m_pipeline->store()).combine(keep, other, choices, plainNote);
        return outcome ? Errc::Usage : outcome.error().code;
    }
    void write(const std::function<void(Writer &)> &call)
    {
        QVERIFY(m_pipeline->store()
                    .write(ActionCode::EditLead, {},
                           [&](Writer &writer) -> Result<void> {
                               call(writer);
                               return {};
                           })
                    .ok());
    }
    void touchpoint(LeadId lead, Instant at, const char *channel)
    {
        Record row = emptyRecord(Table::Touchpoint);
        row.at(col::Touchpoint::Kind) = Value{std::string("page_view")};
        row.at(col::Touchpoint::At) = Value{at};
        row.at(col::Touchpoint::Channel) = idValue(this->channel(channel));
        QVERIFY(m_pipeline->leads().touch(lead, row).ok());
    }
    ChannelId channel(const char *key) { return m_pipeline->catalog()->findChannel(QString::fromLatin1(key))->id; }
    QString firstChannel(int place) { return m_pipeline->catalog()->channels[size_t(place)].key; }
    void drawLead(Writer &writer, const Uuid &id, const Draw &draw);
    void holds() { QCOMPARE(trial::problemsOf(*m_pipeline), QString()); }
};

void TestCombine::everythingMovesToTheOneThatStays()
{
    const LeadId keep = trial::addLead(*m_pipeline, QStringLiteral("Keep"));
    const LeadId other = trial::addLead(*m_pipeline, QStringLiteral("Other"));
    const LeadId referred = lead({.givenName = QStringLiteral("Referred"), .email = QStringLiteral("r@example.com"), .referrer = other});
    (void)m_pipeline->leads().addNote(other, QStringLiteral("a note"));
    (void)m_pipeline->leads().setLabel(other, QStringLiteral("Fair"), true);
    (void)m_pipeline->leads().setLabel(keep, QStringLiteral("FAIR"), true);
    (void)m_pipeline->leads().setLabel(other, QStringLiteral("VIP"), true);
    (void)m_pipeline->qualification().answer(other, {{.dimension = QStringLiteral("need"), .verdict = Verdict::Yes}});
    const auto opportunity = m_pipeline->moves().openOpportunity(other, stage(u"demo"));
    QVERIFY(opportunity.ok());
    Record touch = emptyRecord(Table::Touchpoint);
    touch.at(col::Touchpoint::Kind) = Value{std::string("page_view")};
    (void)m_pipeline->leads().touch(other, touch);
    Uuid listA;
    write([&](Writer &writer) {
        listA = writer.newId();
        const Uuid listB = writer.newId();
        for (const Uuid &list : {listA, listB})
            writer.set(Table::List, list, {{col::List::Name, textValue(std::string_view("list"))}});
        for (const auto &[list, who] : {std::pair{listA, other}, std::pair{listB, other}, std::pair{listB, keep}})
            writer.set(Table::ListMember, listMemberIdFor(ListId{list}, who.uuid), {{col::ListMember::List, Value{list}}, {col::ListMember::Lead, Value{who.uuid}}});
    });

    const CombineOutcome outcome = combine(keep, other);

    QCOMPARE(*Lists(m_pipeline->store()).takeOff(ListId{listA}, Table::Lead, {keep.uuid}), 1); // its place is found as if it had always been there
    QVERIFY(m_pipeline->store().undo().ok());
    QCOMPARE(outcome.moved.touchpoints, 1);
    QCOMPARE(outcome.moved.activities, 1);
    QCOMPARE(outcome.moved.opportunities, 1);
    QCOMPARE(outcome.moved.labels, 2);
    QCOMPARE(outcome.moved.lists, 2);
    QCOMPARE(outcome.moved.referrals, 1);
    QCOMPARE(outcome.moved.answers, 1);
    QCOMPARE(stored(referred).referrer, keep);
    QCOMPARE(stored(*opportunity).lead, keep);
    for (const char *table : {"touchpoint", "activity", "stage_change", "label", "answer", "opportunity", "list_member"})
        QCOMPARE(number(std::string("SELECT count(*) FROM ") + table + " t JOIN lead l ON l.id=t.lead AND l.gone=1 WHERE t.gone=0"), 0);
    QCOMPARE(number("SELECT count(*) FROM label WHERE gone=0"), 2);
    QCOMPARE(number("SELECT count(*) FROM list_member WHERE gone=0"), 2);
    QCOMPARE(number("SELECT count(*) FROM answer WHERE gone=0 AND verdict='yes'"), 1);
    holds();
}

void TestCombine::emptyFieldsAreFilledAndTheRestIsNoted()
{
    const LeadId keep = lead({.givenName = QStringLiteral("Ayşe"), .title = QStringLiteral("CEO"), .email = QStringLiteral("a@example.com")});
    const LeadId other = lead({.givenName = QStringLiteral("Ayşe"), .familyName = QStringLiteral("Demir"), .title = QStringLiteral("CTO"),
                               .email = QStringLiteral("b@example.com"), .mobile = QStringLiteral("0532 111 22 33")});
    const CombineOutcome outcome = combine(keep, other);
    const Lead now = stored(keep);
    QCOMPARE(now.familyName, QStringLiteral("Demir"));
    QCOMPARE(now.mobile, QStringLiteral("0532 111 22 33"));
    QCOMPARE(now.title, QStringLiteral("CEO"));
    const QString kept = note(keep);
    QVERIFY(kept.startsWith(QStringLiteral("Ayşe Demir\n")));
    QVERIFY(kept.contains(QStringLiteral("title||CTO|")));
    QVERIFY(kept.contains(QStringLiteral("email||b@example.com|")));
    QVERIFY(!kept.contains(QStringLiteral("given_name")));
    QCOMPARE(outcome.kept, int(kept.count(u'\n')));
    const auto next = m_pipeline->store().nextUndo();
    QVERIFY(next && *next);
    QCOMPARE((*next)->code, ActionCode::CombineLeads);
    QCOMPARE((*next)->args, (QStringList{QStringLiteral("Ayşe Demir"), QStringLiteral("Ayşe")}));
}

void TestCombine::choicesStand()
{
    const LeadId keep = lead({.givenName = QStringLiteral("A"), .title = QStringLiteral("CEO"), .email = QStringLiteral("a@example.com"),
                              .value = Money{100, Currency::of("TRY")}});
    const LeadId other = lead({.givenName = QStringLiteral("B"), .title = QStringLiteral("CTO"), .email = QStringLiteral("b@example.com"),
                               .value = Money{200, Currency::of("EUR")}});
    combine(keep, other, {{QStringLiteral("title"), Side::Other}, {QStringLiteral("value"), Side::Other}});
    QCOMPARE(stored(keep).title, QStringLiteral("CTO"));
    QCOMPARE(*stored(keep).value, (Money{200, Currency::of("EUR")}));
    QVERIFY(note(keep).contains(QStringLiteral("title||CEO|")));
    QVERIFY(note(keep).contains(QStringLiteral("value||1.00 TRY|")));
    QCOMPARE(refused(keep.uuid, other.uuid), Errc::NotFound);
    const LeadId third = lead({.givenName = QStringLiteral("C"), .email = QStringLiteral("c@example.com")});
    QCOMPARE(refused(keep.uuid, third.uuid, {{QStringLiteral("shoe_size"), Side::Other}}), Errc::UnknownField);
}

void TestCombine::theFurtherStageStands()
{
    const Catalog catalog = *m_pipeline->catalog();
    const auto further = [&](QStringView keep, QStringView other) { return furtherStage(catalog, stage(keep), stage(other)); };
    QCOMPARE(further(u"new", u"mql"), Side::Other);
    QCOMPARE(further(u"mql", u"new"), Side::Keep);
    QCOMPARE(further(u"mql", u"mql"), Side::Keep);
    QCOMPARE(further(u"new", u"lost"), Side::Keep);
    QCOMPARE(further(u"lost", u"new"), Side::Other);
    QCOMPARE(further(u"sql", u"won"), Side::Other);
    QCOMPARE(further(u"lost", u"nurture"), Side::Other);
    QCOMPARE(further(u"disqualified", u"lost"), Side::Other);

    const LeadId keep = trial::addLead(*m_pipeline, QStringLiteral("Keep"));
    const LeadId other = trial::addLead(*m_pipeline, QStringLiteral("Other"));
    QVERIFY(m_pipeline->moves().move({trial::cardOf(other)}, {.stage = stage(u"mql")}).ok());
    combine(keep, other);
    QCOMPARE(stored(keep).stage, stage(u"mql"));
    QCOMPARE(column(u"mql").size(), 1);
    QCOMPARE(column(u"new").size(), 0);
    holds();
}

void TestCombine::sourcesFollowTime()
{
    const ChannelId early = channel(qPrintable(firstChannel(0)));
    const ChannelId late = channel(qPrintable(firstChannel(1)));
    const LeadId keep = lead({.givenName = QStringLiteral("A"), .email = QStringLiteral("a@example.com"), .channel = late,
                              .keyword = QStringLiteral("late"), .createdAt = 2'000'000});
    const LeadId other = lead({.givenName = QStringLiteral("A"), .email = QStringLiteral("b@example.com"), .channel = early,
                               .createdAt = 1'000'000});
    touchpoint(keep, 5'000'000, qPrintable(firstChannel(2)));
    touchpoint(other, 9'000'000, qPrintable(firstChannel(3)));
    combine(keep, other);
    const Lead now = stored(keep);
    QCOMPARE(now.createdAt, 1'000'000);
    QCOMPARE(now.channel, early);
    QCOMPARE(now.keyword, QString()); // of the later source: in the note
    QVERIFY(note(keep).contains(QStringLiteral("keyword||late|")));
    QCOMPARE(now.latestChannel, channel(qPrintable(firstChannel(3))));
}

void TestCombine::anAddressIsNotMixed()
{
    const LeadId keep = lead({.givenName = QStringLiteral("A"), .email = QStringLiteral("a@example.com"), .city = QStringLiteral("Ankara")});
    const LeadId other = lead({.givenName = QStringLiteral("A"), .email = QStringLiteral("b@example.com"), .country = QStringLiteral("DE"),
                               .city = QStringLiteral("Berlin")});
    combine(keep, other);
    QCOMPARE(stored(keep).country, QString());
    QVERIFY(note(keep).contains(QStringLiteral("country||DE|")));
    const LeadId third = lead({.givenName = QStringLiteral("A"), .email = QStringLiteral("c@example.com"), .country = QStringLiteral("TR"),
                               .city = QStringLiteral("ANKARA")});
    combine(keep, third);
    QCOMPARE(stored(keep).country, QStringLiteral("TR"));
}

void TestCombine::newerAnswersStand()
{
    const LeadId keep = trial::addLead(*m_pipeline, QStringLiteral("Keep"));
    const LeadId other = trial::addLead(*m_pipeline, QStringLiteral("Other"));
    const auto answer = [&](LeadId who, const char *dimension, Verdict verdict, const char *evidence) {
        QVERIFY(m_pipeline->qualification()
                    .answer(who, {{.dimension = QString::fromLatin1(dimension), .verdict = verdict, .evidence = QString::fromLatin1(evidence)}})
                    .ok());
        // Answers are told apart by milliseconds.
        const Clock &clock = m_pipeline->store().clock();
        const Instant answered = clock.now();
        QTRY_VERIFY(clock.now() > answered);
    };
    answer(keep, "need", Verdict::No, "old words");
    answer(other, "need", Verdict::Yes, "new words");
    answer(other, "budget", Verdict::Partly, "older budget");
    answer(keep, "budget", Verdict::Yes, "newer budget");
    combine(keep, other);
    Reader reader = m_pipeline->store().reader();
    const BantAnswers answers = *reader.read([&](Connection &c) { return readBant(c, keep); });
    QCOMPARE(answers[2].verdict, Verdict::Yes);
    QCOMPARE(answers[2].evidence, QStringLiteral("new words"));
    QCOMPARE(answers[0].evidence, QStringLiteral("newer budget"));
    QVERIFY(note(keep).contains(QStringLiteral("answer|bant.need|no|old words")));
    QVERIFY(note(keep).contains(QStringLiteral("answer|bant.budget|partly|older budget")));
}

void TestCombine::boardsHoldAfterwards_data()
{
    QTest::addColumn<QString>("keepStage");
    QTest::addColumn<QString>("otherStage");
    for (const char *keep : {"new", "demo", "won", "lost", "nurture"}) {
        for (const char *other : {"mql", "demo", "won", "lost", "disqualified"})
            QTest::addRow("%s and %s", keep, other) << QString::fromLatin1(keep) << QString::fromLatin1(other);
    }
}

void TestCombine::boardsHoldAfterwards()
{
    QFETCH(QString, keepStage);
    QFETCH(QString, otherStage);
    const LeadId keep = trial::addLead(*m_pipeline, QStringLiteral("Keep"));
    const LeadId other = trial::addLead(*m_pipeline, QStringLiteral("Other"));
    for (const auto &[who, key] : {std::pair{keep, keepStage}, std::pair{other, otherStage}}) {
        QVERIFY(m_pipeline->moves()
                    .move({trial::cardOf(who)}, {.stage = stage(key), .reason = QStringLiteral("price"), .override = QStringLiteral("x")})
                    .ok());
    }
    const QByteArray before = trial::visible(*m_pipeline);
    for (const char *choice : {"", "keep", "other"}) {
        CombineChoices choices;
        if (*choice)
            choices.emplace_back(QStringLiteral("stage"), *choice == 'k' ? Side::Keep : Side::Other);
        combine(keep, other, choices);
        holds();
        QVERIFY(m_pipeline->store().undo().ok());
        QCOMPARE(trial::visible(*m_pipeline), before);
        holds();
    }
}

void TestCombine::companiesGoTogether()
{
    const CompanyId keep = *m_pipeline->leads().createCompany({.name = QStringLiteral("Kraft GmbH"), .domain = QStringLiteral("kraft.example")});
    const CompanyId other = *m_pipeline->leads().createCompany({.name = QStringLiteral("Kraft"), .employees = 50});
    const LeadId person = *m_pipeline->leads().create({.givenName = QStringLiteral("P"), .email = QStringLiteral("p@example.com"), .company = other});
    const OpportunityId sale = *m_pipeline->opportunities().create({.name = QStringLiteral("Sale"), .company = other});
    const QByteArray before = trial::visible(*m_pipeline);
    const auto outcome = Combine(m_pipeline->store()).combine(keep.uuid, other.uuid, {}, plainNote);
    QVERIFY(outcome.ok());
    QCOMPARE(outcome->moved.people, 1);
    QCOMPARE(stored(person).company, keep);
    QCOMPARE(stored(sale).company, keep);
    QCOMPARE(number("SELECT employees FROM company WHERE gone=0"), 50);
    QCOMPARE(number("SELECT count(*) FROM activity WHERE gone=0 AND company IS NOT NULL AND text LIKE '%name||Kraft|%'"), 1);
    holds();
    QVERIFY(m_pipeline->store().undo().ok());
    QCOMPARE(trial::visible(*m_pipeline), before);
}

void TestCombine::chainsResolve()
{
    const LeadId a = trial::addLead(*m_pipeline, QStringLiteral("A"));
    const LeadId b = trial::addLead(*m_pipeline, QStringLiteral("B"));
    const LeadId c = trial::addLead(*m_pipeline, QStringLiteral("C"));
    (void)m_pipeline->leads().addNote(a, QStringLiteral("from A"));
    combine(b, a);
    combine(c, b);
    const auto now = [&](LeadId id) {
        Reader reader = m_pipeline->store().reader();
        return *reader.read([&](Connection &connection) { return combinedInto(connection, Table::Lead, id.uuid); });
    };
    QCOMPARE(now(a), c.uuid);
    QCOMPARE(now(b), c.uuid);
    QCOMPARE(now(c), c.uuid);
    QCOMPARE(number("SELECT count(*) FROM activity t JOIN lead l ON l.id=t.lead AND l.gone=0 WHERE t.text='from A'"), 1);
    QVERIFY(m_pipeline->store().undo().ok());
    QCOMPARE(now(a), b.uuid);
    QCOMPARE(now(b), b.uuid);
}

void TestCombine::whatCannotBeIsRefused()
{
    const LeadId a = trial::addLead(*m_pipeline, QStringLiteral("A"));
    const LeadId gone = trial::addLead(*m_pipeline, QStringLiteral("B"));
    const CompanyId company = *m_pipeline->leads().createCompany({.name = QStringLiteral("K")});
    QVERIFY(m_pipeline->leads().remove({gone}).ok());
    const QByteArray before = trial::visible(*m_pipeline);
    QCOMPARE(refused(a.uuid, a.uuid), Errc::SameThing);
    QCOMPARE(refused(a.uuid, gone.uuid), Errc::NotFound);
    QCOMPARE(refused(gone.uuid, a.uuid), Errc::NotFound);
    QCOMPARE(refused(a.uuid, company.uuid), Errc::DifferentKinds);
    QCOMPARE(refused(a.uuid, Uuid::random()), Errc::NotFound);
    Combine service(m_pipeline->store());
    QCOMPARE(service.markDistinct(a.uuid, a.uuid).error().code, Errc::SameThing);
    QCOMPARE(service.markDistinct(a.uuid, company.uuid).error().code, Errc::DifferentKinds);
    QCOMPARE(trial::visible(*m_pipeline), before);
}

void TestCombine::undoBringsBackExactly()
{
    const LeadId keep = lead({.givenName = QStringLiteral("A"), .email = QStringLiteral("a@example.com")});
    const LeadId other = lead({.givenName = QStringLiteral("B"), .email = QStringLiteral("b@example.com"), .referrer = keep});
    const std::pair<int, Value> referrer{col::Lead::Referrer, Value{other.uuid}};
    QVERIFY(m_pipeline->leads().edit(keep, std::span(&referrer, 1)).ok());
    QVERIFY(m_pipeline->moves().openOpportunity(other, stage(u"demo")).ok());
    const QByteArray before = trial::visible(*m_pipeline);
    const QStringList prints = trial::fingerprintsOf(m_pipeline->store());
    combine(keep, other);
    QVERIFY(!stored(keep).referrer); // nobody refers themselves
    const QByteArray after = trial::visible(*m_pipeline);
    QVERIFY(m_pipeline->store().undo().ok());
    QCOMPARE(trial::visible(*m_pipeline), before);
    QCOMPARE(trial::fingerprintsOf(m_pipeline->store()), prints);
    QVERIFY(m_pipeline->store().redo().ok());
    QCOMPARE(trial::visible(*m_pipeline), after);
    holds();
}

void TestCombine::laterEditsAreKeptByALaterUndo()
{
    const LeadId keep = trial::addLead(*m_pipeline, QStringLiteral("Keep"));
    const LeadId other = trial::addLead(*m_pipeline, QStringLiteral("Other"));
    (void)m_pipeline->leads().addNote(other, QStringLiteral("of other"));
    combine(keep, other);
    const qint64 action = (*m_pipeline->store().nextUndo())->action;
    QVERIFY(trial::setTitle(*m_pipeline, keep, "Later title").ok());
    (void)m_pipeline->leads().addNote(keep, QStringLiteral("later note"));
    QVERIFY(m_pipeline->store().undoAction(action).ok());
    QCOMPARE(trial::titleOf(*m_pipeline, keep), QStringLiteral("Later title"));
    QCOMPARE(stored(other).givenName, QStringLiteral("Other"));
    QCOMPARE(note(keep), QStringLiteral("later note"));
    QCOMPARE(note(other), QStringLiteral("of other"));
    holds();
}

void TestCombine::notTheSameGoesAlong()
{
    const LeadId a = trial::addLead(*m_pipeline, QStringLiteral("A"));
    const LeadId b = trial::addLead(*m_pipeline, QStringLiteral("B"));
    const LeadId c = trial::addLead(*m_pipeline, QStringLiteral("C"));
    QVERIFY(Combine(m_pipeline->store()).markDistinct(b.uuid, c.uuid).ok());
    combine(a, b);
    QCOMPARE(number("SELECT count(*) FROM distinct_pair p JOIN lead x ON x.id=p.first AND x.gone=0 JOIN lead y ON y.id=p.second AND "
                    "y.gone=0 WHERE p.gone=0"),
             1);
}

void TestCombine::hostileValuesAreKept()
{
    const QString html = QStringLiteral("<b onclick=\"x\">'; DROP TABLE lead; --</b>");
    const QString longText(10'000, u'ğ');
    const LeadId keep = lead({.givenName = QStringLiteral("A"), .title = QStringLiteral("x"), .email = QStringLiteral("a@example.com"),
                              .interest = QStringLiteral("y")});
    const LeadId other = lead({.givenName = html, .title = longText, .email = QStringLiteral("b@example.com"),
                               .interest = QStringLiteral("%1 %n %s\nnew line")});
    combine(keep, other);
    const QString kept = note(keep);
    QVERIFY(kept.contains(html));
    QVERIFY(kept.contains(longText));
    QVERIFY(kept.contains(QStringLiteral("%1 %n %s\nnew line")));
}

// Every text and number column, and what belongs to it.
void TestCombine::drawLead(Writer &writer, const Uuid &id, const Draw &draw)
{
    const TableInfo &info = tableInfo(Table::Lead);
    std::vector<std::pair<int, Value>> cells;
    for (int column = 1; column <= info.columnCount(); ++column) {
        if (column < col::Lead::Stage || column > col::Lead::LostReason)
            cells.emplace_back(column, drawnValue(info.column(column).type, column, draw.picks[size_t(column) % draw.picks.size()]));
    }
    for (auto &[column, value] : cells) {
        if (column == col::Lead::ValueCurrency && !isNull(value))
            value = Value{std::string(draw.picks[1] % 2 ? "TRY" : "EUR")};
        if (column == col::Lead::MergedInto || column == col::Lead::WakeOn)
            value = Value{};
    }
    writer.set(Table::Lead, id, cells);
    for (int i = 0; i < draw.picks[2]; ++i)
        writer.set(Table::Activity, writer.newId(),
                   {{col::Activity::Lead, Value{id}}, {col::Activity::Kind, Value{std::string("note")}},
                    {col::Activity::Text, Value{"own note " + std::to_string(i)}}});
    for (int i = 0; i < draw.picks[3]; ++i)
        putLabel(writer, LeadId{id}, QStringLiteral("label %1").arg(i));
}

void TestCombine::nothingIsDroppedAndUndoIsExact()
{
    int round = 0;
    const bool held = rc::check("combine keeps every value of both, and undo gives back the same tables", [&] {
        const Draw first = *draws();
        const Draw second = *draws();
        const bool swapped = *rc::gen::arbitrary<bool>();
        const LeadId a = trial::addLead(*m_pipeline, QStringLiteral("A%1").arg(++round));
        const LeadId b = trial::addLead(*m_pipeline, QStringLiteral("B%1").arg(round));
        const auto drawn = m_pipeline->store().write(ActionCode::EditLead, {}, [&](Writer &writer) -> Result<void> {
            drawLead(writer, a.uuid, first);
            drawLead(writer, b.uuid, second);
            return {};
        });
        RC_ASSERT(drawn.ok());
        const QByteArray before = trial::visible(*m_pipeline);
        std::vector<std::string> said;
        (void)m_pipeline->store().write(ActionCode::EditLead, {}, [&](Writer &writer) -> Result<void> {
            for (const LeadId who : {a, b}) {
                const auto record = writer.record(Table::Lead, who.uuid);
                for (const Value &value : record->cells) {
                    if (const auto *text = std::get_if<std::string>(&value); text && text->starts_with("text"))
                        said.push_back(*text);
                }
            }
            return {};
        });
        const auto outcome = Combine(m_pipeline->store())
                                 .combine(swapped ? b.uuid : a.uuid, swapped ? a.uuid : b.uuid,
                                          first.picks[0] == 1 ? CombineChoices{{QStringLiteral("stage"), Side::Other}} : CombineChoices{},
                                          plainNote);
        RC_ASSERT(outcome.ok());
        const QByteArray after = trial::visible(*m_pipeline);
        for (const std::string &text : said)
            RC_ASSERT(after.contains(QByteArray::fromStdString(text)));
        RC_ASSERT(after.count("own note") == before.count("own note"));
        RC_ASSERT(m_pipeline->store().undo().ok());
        RC_ASSERT(trial::visible(*m_pipeline) == before);
        // What was drawn goes, so that the file stays small.
        RC_ASSERT(m_pipeline->leads().remove({a, b}).ok());
    });
    QVERIFY(held);
    holds();
}

QTEST_GUILESS_MAIN(TestCombine)
#include "tst_combine.moc"
