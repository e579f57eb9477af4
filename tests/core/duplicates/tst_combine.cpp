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
    void whoReferredWhomIsNoted_data();
    void whoReferredWhomIsNoted();
    void severalBecomeOneAsOneAction();
    void severalAreSeenAsTheyGrow();
    void oneOfSeveralThatCannotGoInStopsAll();
    void whatWasDeletedBeforeComesToTheOneThatStays();
    void whatIsDeletedAfterIsWithSomebody();
    void chainsAreTakenBackInAnyOrder_data();
    void chainsAreTakenBackInAnyOrder();
    void notTheSameTwiceWritesNothing();
    void allThatNamesALeadOrCompanyBelongsToIt();
    void deletedFieldsAreNamedInTheNote();
    void nothingIsLostInAnyOrder();

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
    qint64 lastAction() { return (*m_pipeline->store().nextUndo())->action; }
    qint64 livingNotes(const char *text)
    {
        return number(std::string("SELECT count(*) FROM activity t JOIN lead l ON l.id=t.lead AND l.gone=0 WHERE t.gone=0 AND t.text='")
                      + text + '\'');
    }
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

void TestCombine::whoReferredWhomIsNoted_data()
{
    QTest::addColumn<bool>("keepWasReferred");
    QTest::newRow("the one that stays by the other") << true;
    QTest::newRow("the other by the one that stays") << false;
}

void TestCombine::whoReferredWhomIsNoted()
{
    QFETCH(bool, keepWasReferred);
    const LeadId first = lead({.givenName = QStringLiteral("Ada"), .email = QStringLiteral("a@example.com")});
    const LeadId second = lead({.givenName = QStringLiteral("Bo"), .email = QStringLiteral("b@example.com"), .referrer = first});
    const QByteArray before = trial::visible(*m_pipeline);
    const LeadId keep = keepWasReferred ? second : first;
    const CombineOutcome outcome = combine(keep, keepWasReferred ? first : second);
    QVERIFY(!stored(keep).referrer);
    QVERIFY(note(keep).contains(QStringLiteral("referrer||Ada|")));
    QCOMPARE(outcome.kept, int(note(keep).count(u'\n')));
    holds();
    QVERIFY(m_pipeline->store().undo().ok());
    QCOMPARE(trial::visible(*m_pipeline), before);
}

void TestCombine::severalBecomeOneAsOneAction()
{
    const LeadId a = lead({.givenName = QStringLiteral("A"), .title = QStringLiteral("CEO"), .email = QStringLiteral("a@example.com")});
    const LeadId b = lead({.givenName = QStringLiteral("B"), .title = QStringLiteral("CTO"), .mobile = QStringLiteral("1"), .referrer = a});
    const LeadId c = lead({.givenName = QStringLiteral("C"), .title = QStringLiteral("CFO"), .mobile = QStringLiteral("2"), .referrer = b});
    for (const LeadId who : {a, b, c})
        (void)m_pipeline->leads().addNote(who, QStringLiteral("own note"));
    const QByteArray before = trial::visible(*m_pipeline);
    const qint64 action = lastAction();
    const std::vector<CombineStep> steps{{b.uuid, {{QStringLiteral("title"), Side::Other}}}, {c.uuid, {}}};

    const auto outcome = Combine(m_pipeline->store()).combine(a.uuid, steps, plainNote);

    QVERIFY(outcome.ok());
    QCOMPARE(outcome->moved.activities, 2);
    QCOMPARE(stored(a).title, QStringLiteral("CTO"));
    QCOMPARE(stored(a).mobile, QStringLiteral("1"));
    QVERIFY(!stored(a).referrer);
    QCOMPARE(livingNotes("own note"), 3);
    for (const char *text : {"title||CEO|", "title||CFO|", "given_name||B|", "given_name||C|", "mobile||2|"})
        QCOMPARE(number("SELECT count(*) FROM activity WHERE gone=0 AND kind='note' AND text LIKE '%" + std::string(text) + "%'"), 1);
    QCOMPARE(number("SELECT count(*) FROM lead WHERE gone=0"), 1);
    QCOMPARE((*m_pipeline->store().nextUndo())->args, (QStringList{QStringLiteral("B"), QStringLiteral("A"), QStringLiteral("2")}));
    holds();
    QVERIFY(m_pipeline->store().undo().ok());
    QCOMPARE(lastAction(), action);
    QCOMPARE(trial::visible(*m_pipeline), before);
}

// What is shown before each step is what is written in the end.
void TestCombine::severalAreSeenAsTheyGrow()
{
    const LeadId a = lead({.givenName = QStringLiteral("A"), .email = QStringLiteral("a@example.com"), .channel = channel(qPrintable(firstChannel(0)))});
    const LeadId b = lead({.givenName = QStringLiteral("B"), .mobile = QStringLiteral("1"), .city = QStringLiteral("Ankara"), .createdAt = 1000});
    const LeadId c = lead({.givenName = QStringLiteral("C"), .phone = QStringLiteral("2"), .referrer = b});
    touchpoint(a, 5'000'000, qPrintable(firstChannel(1)));
    touchpoint(c, 9'000'000, qPrintable(firstChannel(2)));
    QVERIFY(m_pipeline->moves().move({trial::cardOf(b)}, {.stage = stage(u"mql")}).ok());
    const std::vector<CombineStep> steps{{b.uuid, {{QStringLiteral("given_name"), Side::Other}}}, {c.uuid, {}}};
    Reader reader = m_pipeline->store().reader();
    const Catalog catalog = *m_pipeline->catalog();
    Record expected;
    const bool seen = *reader.read([&](Connection &connection) {
        auto pair = readCombinePair(reader, connection, a.uuid, c.uuid, std::span(steps).first(1));
        if (!pair)
            return false;
        takeReferrals(*pair);
        expected = combinedRecord(*pair, combineUnits(*pair, catalog));
        return true;
    });
    QVERIFY(seen);
    QVERIFY(Combine(m_pipeline->store()).combine(a.uuid, steps, plainNote).ok());
    Record now;
    write([&](Writer &writer) { now = *writer.record(Table::Lead, a.uuid); });
    for (int column = 1; column <= tableInfo(Table::Lead).columnCount(); ++column) {
        if (column != col::Lead::Position)
            QVERIFY2(now.at(column) == expected.at(column), tableInfo(Table::Lead).column(column).name);
    }
}

void TestCombine::oneOfSeveralThatCannotGoInStopsAll()
{
    const LeadId a = trial::addLead(*m_pipeline, QStringLiteral("A"));
    const LeadId b = trial::addLead(*m_pipeline, QStringLiteral("B"));
    const CompanyId company = *m_pipeline->leads().createCompany({.name = QStringLiteral("K")});
    const QByteArray before = trial::visible(*m_pipeline);
    const auto refusal = [&](const std::vector<CombineStep> &steps) {
        const auto done = Combine(m_pipeline->store()).combine(a.uuid, steps, plainNote);
        return done ? Errc::Usage : done.error().code;
    };
    QCOMPARE(refusal({{b.uuid, {}}, {a.uuid, {}}}), Errc::SameThing);
    QCOMPARE(refusal({{b.uuid, {}}, {b.uuid, {}}}), Errc::NotFound);
    QCOMPARE(refusal({{b.uuid, {}}, {company.uuid, {}}}), Errc::DifferentKinds);
    QCOMPARE(trial::visible(*m_pipeline), before);
}

// A deletion that is older than the merge is taken back after it.
void TestCombine::whatWasDeletedBeforeComesToTheOneThatStays()
{
    const LeadId keep = trial::addLead(*m_pipeline, QStringLiteral("Keep"));
    const LeadId other = trial::addLead(*m_pipeline, QStringLiteral("Other"));
    const LeadId referred = lead({.givenName = QStringLiteral("Referred"), .email = QStringLiteral("r@example.com"), .referrer = other});
    const ActivityId noteOfOther = *m_pipeline->leads().addNote(other, QStringLiteral("deleted before"));
    const ListId list = *Lists(m_pipeline->store()).create({.name = QStringLiteral("Fair")});
    QVERIFY(Lists(m_pipeline->store()).add(list, Table::Lead, {other.uuid}).ok());
    QVERIFY(m_pipeline->leads().setLabel(other, QStringLiteral("VIP"), true).ok());
    const auto sale = m_pipeline->moves().openOpportunity(other, stage(u"demo"));
    QVERIFY(sale.ok());
    QVERIFY(m_pipeline->qualification().answer(other, {{.dimension = QStringLiteral("need"), .verdict = Verdict::Yes, .evidence = QStringLiteral("said so")}}).ok());
    const Uuid answer = answerIdFor(other, QStringLiteral("bant"), QStringLiteral("need"));
    write([&](Writer &writer) {
        writer.remove(Table::Activity, noteOfOther.uuid);
        writer.remove(Table::ListMember, listMemberIdFor(list, other.uuid));
        writer.remove(Table::Label, labelIdFor(other, QStringLiteral("VIP")));
        writer.remove(Table::Opportunity, sale->uuid);
        writer.remove(Table::Lead, referred.uuid);
        writer.remove(Table::Answer, answer);
    });
    const qint64 deletion = lastAction();
    QVERIFY(m_pipeline->qualification().answer(keep, {{.dimension = QStringLiteral("need"), .verdict = Verdict::No, .evidence = QStringLiteral("newer")}}).ok());
    combine(keep, other);
    const QByteArray merged = trial::visible(*m_pipeline);

    QVERIFY(m_pipeline->store().undoAction(deletion).ok());

    QCOMPARE(livingNotes("deleted before"), 1);
    QCOMPARE(stored(*sale).lead, keep);
    QCOMPARE(stored(referred).referrer, keep);
    QCOMPARE(number("SELECT count(*) FROM label t JOIN lead l ON l.id=t.lead AND l.gone=0 WHERE t.gone=0 AND t.name='VIP'"), 1);
    QCOMPARE(number("SELECT count(*) FROM list_member t JOIN lead l ON l.id=t.lead AND l.gone=0 WHERE t.gone=0"), 1);
    QVERIFY(note(keep).contains(QStringLiteral("said so")));
    holds();
    QVERIFY(m_pipeline->store().undo().ok()); // the undo of the deletion is not in the list: the merge is
    QVERIFY(stored(other).givenName == u"Other");
    QCOMPARE(livingNotes("deleted before"), 1);
    QVERIFY(trial::visible(*m_pipeline) != merged);
    holds();
}

void TestCombine::whatIsDeletedAfterIsWithSomebody()
{
    const LeadId keep = trial::addLead(*m_pipeline, QStringLiteral("Keep"));
    const LeadId other = trial::addLead(*m_pipeline, QStringLiteral("Other"));
    const ActivityId own = *m_pipeline->leads().addNote(other, QStringLiteral("deleted after"));
    combine(keep, other);
    const qint64 merge = lastAction();
    write([&](Writer &writer) { writer.remove(Table::Activity, own.uuid); });
    QVERIFY(m_pipeline->store().undoAction(merge).ok());
    QCOMPARE(livingNotes("deleted after"), 0);
    QVERIFY(m_pipeline->store().undo().ok());
    QCOMPARE(livingNotes("deleted after"), 1);
    QVERIFY(!stored(other).givenName.isEmpty());
    holds();
}

void TestCombine::chainsAreTakenBackInAnyOrder_data()
{
    QTest::addColumn<bool>("firstIsTakenBackFirst");
    QTest::newRow("the first one first") << true;
    QTest::newRow("the last one first") << false;
}

void TestCombine::chainsAreTakenBackInAnyOrder()
{
    QFETCH(bool, firstIsTakenBackFirst);
    const LeadId a = trial::addLead(*m_pipeline, QStringLiteral("A"));
    const LeadId b = trial::addLead(*m_pipeline, QStringLiteral("B"));
    const LeadId c = trial::addLead(*m_pipeline, QStringLiteral("C"));
    (void)m_pipeline->leads().addNote(a, QStringLiteral("from A"));
    QVERIFY(m_pipeline->leads().setLabel(a, QStringLiteral("VIP"), true).ok());
    QVERIFY(m_pipeline->moves().openOpportunity(a, stage(u"demo")).ok());
    const QByteArray before = trial::visible(*m_pipeline);
    combine(b, a);
    const qint64 first = lastAction();
    combine(c, b);
    const qint64 second = lastAction();
    for (const qint64 action : firstIsTakenBackFirst ? std::array{first, second} : std::array{second, first}) {
        QVERIFY(m_pipeline->store().undoAction(action).ok());
        QCOMPARE(livingNotes("from A"), 1);
        QCOMPARE(number("SELECT count(*) FROM opportunity o JOIN lead l ON l.id=o.lead AND l.gone=0 WHERE o.gone=0"), 1);
        QVERIFY(number("SELECT count(*) FROM label t JOIN lead l ON l.id=t.lead AND l.gone=0 WHERE t.gone=0") >= 1);
        holds();
    }
    QCOMPARE(number("SELECT count(*) FROM lead WHERE gone=0 AND merged_into IS NULL"), 3);
    if (!firstIsTakenBackFirst)
        QCOMPARE(trial::visible(*m_pipeline), before);
}

void TestCombine::notTheSameTwiceWritesNothing()
{
    const LeadId a = trial::addLead(*m_pipeline, QStringLiteral("A"));
    const LeadId b = trial::addLead(*m_pipeline, QStringLiteral("B"));
    Combine service(m_pipeline->store());
    QCOMPARE(*service.markDistinct(a.uuid, b.uuid), true);
    const qint64 action = lastAction();
    QCOMPARE(*service.markDistinct(b.uuid, a.uuid), false);
    QCOMPARE(lastAction(), action);
}

// A table that names leads or companies and is not known to merging would be left behind.
void TestCombine::allThatNamesALeadOrCompanyBelongsToIt()
{
    for (const TableInfo &info : registeredTables()) {
        for (int column = 1; column <= info.columnCount(); ++column) {
            const std::string_view name = info.column(column).name;
            const bool isId = info.column(column).type == ColumnType::Id;
            if (!isId || (name != "lead" && name != "company" && name != "referrer"))
                continue;
            const auto belongings = belongingsOf(name == "company" ? Table::Company : Table::Lead);
            const bool isKnown = std::any_of(belongings.begin(), belongings.end(), [&](const Belonging &belonging) {
                return belonging.table == info.table && belonging.column == column;
            });
            QVERIFY2(isKnown, qPrintable(QString::fromLatin1(info.name) + u'.' + QString::fromLatin1(name.data(), qsizetype(name.size()))));
        }
    }
}

void TestCombine::deletedFieldsAreNamedInTheNote()
{
    const LeadId keep = trial::addLead(*m_pipeline, QStringLiteral("Keep"));
    const LeadId other = trial::addLead(*m_pipeline, QStringLiteral("Other"));
    Uuid field;
    write([&](Writer &writer) {
        field = writer.newId();
        writer.set(Table::CustomField, field, {{col::CustomField::Kind, textValue(std::string_view("lead"))}, {col::CustomField::Name, textValue(std::string_view("Shoe size"))}});
        const CustomCell small{field, Value{std::string("38")}};
        const CustomCell large{field, Value{std::string("42")}};
        writer.set(Table::Lead, keep.uuid, {}, std::span(&small, 1));
        writer.set(Table::Lead, other.uuid, {}, std::span(&large, 1));
        writer.remove(Table::CustomField, field);
    });
    combine(keep, other);
    QVERIFY2(note(keep).contains(QStringLiteral("custom|Shoe size|42|")), qPrintable(note(keep)));
}

namespace {

// One step of a random history of actions.
struct MergeStep {
    int what = 0; ///< merge, merge three, delete a note, put it back, take back a random action, take back the newest
    int one = 0;
    int two = 0;
};

std::ostream &operator<<(std::ostream &out, const MergeStep &step)
{
    return out << step.what << ':' << step.one << ',' << step.two << ' ';
}

rc::Gen<std::vector<MergeStep>> mergeSteps()
{
    const auto step = rc::gen::map(rc::gen::tuple(rc::gen::inRange(0, 8), rc::gen::inRange(0, 5), rc::gen::inRange(0, 5)), [](const auto &picks) {
        return MergeStep{std::get<0>(picks), std::get<1>(picks), std::get<2>(picks)};
    });
    // Ranges shrink with the size: few steps, but of all kinds.
    return rc::gen::resize(25, rc::gen::container<std::vector<MergeStep>>(rc::gen::resize(100, step)));
}

} // namespace

// Five leads with everything attached, merged and unmerged in any order: all that was theirs is with somebody who is there.
void TestCombine::nothingIsLostInAnyOrder()
{
    int round = 0;
    const bool held = rc::check("everything belongs to one who is there", [&] {
        cleanup(); // a file of its own for each
        init();
        const auto steps = *mergeSteps();
        const bool inOrder = *rc::gen::arbitrary<bool>();
        const std::string tag = "r" + std::to_string(++round) + '-';
        std::vector<LeadId> leads;
        std::vector<Uuid> notes;
        const ListId list = *Lists(m_pipeline->store()).create({.name = QStringLiteral("List")});
        for (int i = 0; i < 5; ++i) {
            const LeadId id = trial::addLead(*m_pipeline, QString::fromStdString(tag) + QString::number(i));
            leads.push_back(id);
            notes.push_back(m_pipeline->leads().addNote(id, QString::fromStdString(tag + "note")).valueOr({}).uuid);
            (void)m_pipeline->leads().setLabel(id, QString::fromStdString(tag) + QString::number(i), true);
            (void)Lists(m_pipeline->store()).add(list, Table::Lead, {id.uuid});
            touchpoint(id, 1000 + i, qPrintable(firstChannel(i % 3)));
            if (i < 3)
                (void)m_pipeline->moves().openOpportunity(id, stage(u"demo"));
            if (i > 2)
                (void)m_pipeline->qualification().answer(id, {{.dimension = QStringLiteral("need"), .verdict = Verdict::Yes, .evidence = QString::fromStdString(tag + "evidence") + QString::number(i)}});
        }
        write([&](Writer &writer) {
            for (size_t i = 0; i < 4; ++i)
                writer.set(Table::Lead, leads[i].uuid, {{col::Lead::Referrer, Value{leads[i + 1].uuid}}});
        });
        const QByteArray before = trial::visible(*m_pipeline);
        const qint64 base = lastAction();
        std::vector<qint64> actions;
        for (const MergeStep &step : steps) {
            if (lastAction() != base && (actions.empty() || actions.back() != lastAction()))
                actions.push_back(lastAction());
            const Uuid keep = leads[size_t(step.one)].uuid;
            const Uuid other = leads[size_t(step.two)].uuid;
            const Uuid third = leads[size_t((step.one + step.two) % 5)].uuid;
            switch (step.what) {
            case 0:
            case 1:
            case 2:
                (void)Combine(m_pipeline->store()).combine(keep, other, {}, plainNote);
                break;
            case 3:
                (void)Combine(m_pipeline->store()).combine(keep, std::vector<CombineStep>{{other, {}}, {third, {}}}, plainNote);
                break;
            case 4:
                write([&](Writer &writer) { writer.remove(Table::Activity, notes[size_t(step.one)]); });
                break;
            case 5:
                write([&](Writer &writer) { writer.remove(Table::Label, labelIdFor(leads[size_t(step.one)], QString::fromStdString(tag) + QString::number(step.one))); });
                break;
            default:
                if (!inOrder && !actions.empty())
                    (void)m_pipeline->store().undoAction(actions[size_t(step.one) % actions.size()]);
                else if (lastAction() != base)
                    RC_ASSERT(m_pipeline->store().undo().ok());
            }
        }
        for (const char *table : {"activity", "touchpoint", "stage_change", "answer", "label", "list_member", "opportunity"}) {
            RC_ASSERT(number(std::string("SELECT count(*) FROM ") + table
                            + " t LEFT JOIN lead l ON l.id=t.lead AND l.gone=0 WHERE t.gone=0 AND t.lead IS NOT NULL AND l.id IS NULL")
                      == 0);
        }
        RC_ASSERT(number("SELECT count(*) FROM touchpoint t JOIN lead l ON l.id=t.lead AND l.gone=0 WHERE t.gone=0") == 5);
        RC_ASSERT(number("SELECT count(*) FROM opportunity o JOIN lead l ON l.id=o.lead AND l.gone=0 WHERE o.gone=0") == 3);
        RC_ASSERT(number("SELECT count(*) FROM list_member WHERE gone=0 AND lead IN (SELECT id FROM lead WHERE gone=0)") >= 1);
        const QByteArray now = trial::visible(*m_pipeline);
        for (const char *evidence : {"evidence3", "evidence4"})
            RC_ASSERT(now.contains(QByteArray::fromStdString(tag + evidence)));
        RC_ASSERT(trial::problemsOf(*m_pipeline).isEmpty());
        if (inOrder) {
            while (lastAction() != base)
                RC_ASSERT(m_pipeline->store().undo().ok());
            RC_ASSERT(trial::visible(*m_pipeline) == before);
        }
    });
    QVERIFY(held);
}

QTEST_GUILESS_MAIN(TestCombine)
#include "tst_combine.moc"
