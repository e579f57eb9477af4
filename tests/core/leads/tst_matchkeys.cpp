#include "core/leads/matchkeys.h"
#include "core/store/emptyrecord.h"
#include "tests/core/store/pipelinetest.h"

using namespace huni;

namespace {

constexpr int leadsInTransaction = 1500;
constexpr int bulkTransactions = 3;

Record leadNumbered(int number)
{
    Record lead = emptyRecord(Table::Lead);
    const std::string text = std::to_string(1000000 + number);
    lead.at(col::Lead::GivenName) = Value{std::string("Ada")};
    lead.at(col::Lead::Email) = Value{"ada" + text + "@own.example"};
    lead.at(col::Lead::Phone) = Value{"0212" + text};
    lead.at(col::Lead::Mobile) = Value{"0532" + text};
    lead.at(col::Lead::ExternalId) = Value{"X" + text};
    return lead;
}

size_t foundBy(Store &store, const char *email)
{
    size_t found = 0;
    (void)store.inspect([&](Connection &connection) -> Result<void> {
        found = MatchKeys::rowsWith(connection, Table::Lead,
                                    MatchKeys::hash(Table::Lead, MatchBy::Email, email))
                    .size();
        return {};
    });
    return found;
}

} // namespace

class TestMatchKeys : public trial::PipelineTest
{
    Q_OBJECT

private Q_SLOTS:
    void waitAndSettleWithoutBeingMissed();
    void fewDoNotWait();
    void whatAMiddlingActionLeftIsBroughtInByTheNext();
};

void TestMatchKeys::waitAndSettleWithoutBeingMissed()
{
    Store &store = m_pipeline->store();
    const qint64 before = number("SELECT count(*) FROM match_key");
    Uuid first;
    {
        auto bulk = store.beginBulk(ActionCode::Import);
        QVERIFY(bulk.ok());
        for (int part = 0; part < bulkTransactions; ++part) {
            QVERIFY(bulk->write([&](Writer &writer) -> Result<void> {
                            for (int i = 0; i < leadsInTransaction; ++i) {
                                const Uuid id = writer.newId();
                                if (first.isNil())
                                    first = id;
                                writer.create(Table::Lead, id, leadNumbered(part * leadsInTransaction + i));
                            }
                            return {};
                        })
                        .ok());
        }
        // While the work goes on its keys wait, and are found.
        QCOMPARE(number("SELECT count(*) FROM match_key"), before);
        QCOMPARE(number("SELECT count(*) FROM match_key_run"), bulkTransactions);
        QCOMPARE(foundBy(store, "ada1002000@own.example"), size_t(1));
        QVERIFY(store.staleProjections()->isEmpty());

        // A change meanwhile: the old key goes, though it only waits.
        const auto changed = m_pipeline->leads().edit(
            LeadId{first},
            std::vector<std::pair<int, Value>>{{col::Lead::Email, Value{std::string("early@own.example")}}});
        QVERIFY(changed.ok());
        QCOMPARE(foundBy(store, "ada1000000@own.example"), size_t(0));
        QCOMPARE(foundBy(store, "early@own.example"), size_t(1));
        QVERIFY(store.staleProjections()->isEmpty());
        QVERIFY(bulk->close({}).ok());
    }
    QCOMPARE(number("SELECT count(*) FROM match_key_run"), 0);
    QCOMPARE(number("SELECT count(*) FROM match_key"), before + 4 * bulkTransactions * leadsInTransaction);
    QCOMPARE(foundBy(store, "ada1000000@own.example"), size_t(0));
    for (int i = 500; i < bulkTransactions * leadsInTransaction; i += 500)
        QCOMPARE(foundBy(store, ("ada" + std::to_string(1000000 + i) + "@own.example").c_str()), size_t(1));
    QVERIFY(store.staleProjections()->isEmpty());

    // Taken back: the change first, then all the rest.
    QVERIFY(store.undo().ok());
    QVERIFY(store.undo().ok());
    QCOMPARE(foundBy(store, "early@own.example"), size_t(0));
    QCOMPARE(foundBy(store, "ada1000500@own.example"), size_t(0));
    QCOMPARE(number("SELECT count(*) FROM match_key_run"), 0);
    QCOMPARE(number("SELECT count(*) FROM match_key"), before);
    QVERIFY(store.staleProjections()->isEmpty());
}

void TestMatchKeys::fewDoNotWait()
{
    Store &store = m_pipeline->store();
    QVERIFY(store
                .write(ActionCode::Import, {},
                       [](Writer &writer) -> Result<void> {
                           for (int i = 0; i < 200; ++i)
                               writer.create(Table::Lead, writer.newId(), leadNumbered(i));
                           return {};
                       })
                .ok());
    QCOMPARE(number("SELECT count(*) FROM match_key_run"), 0);
    QCOMPARE(foundBy(store, "ada1000199@own.example"), size_t(1));
    QVERIFY(store.undo().ok());
    QCOMPARE(number("SELECT count(*) FROM match_key_run"), 0);
    QCOMPARE(foundBy(store, "ada1000199@own.example"), size_t(0));
    QVERIFY(store.staleProjections()->isEmpty());
}

void TestMatchKeys::whatAMiddlingActionLeftIsBroughtInByTheNext()
{
    const auto addLeads = [&](int from, int count) {
        return m_pipeline->store().write(ActionCode::CreateLead, {}, [&](Writer &writer) -> Result<void> {
            for (int i = from; i < from + count; ++i)
                writer.create(Table::Lead, writer.newId(), leadNumbered(i));
            return {};
        });
    };
    QVERIFY(addLeads(0, 600));
    QVERIFY(number("SELECT count(*) FROM match_key_run WHERE id>0") > 0);
    for (int i = 0; i < 4; ++i)
        QVERIFY(addLeads(1000 + i, 1));
    QCOMPARE(number("SELECT count(*) FROM match_key_run"), 0);
    QCOMPARE(foundBy(m_pipeline->store(), "ada1000001@own.example"), size_t(1));
    QCOMPARE(foundBy(m_pipeline->store(), "ada1001003@own.example"), size_t(1));
}

QTEST_GUILESS_MAIN(TestMatchKeys)
#include "tst_matchkeys.moc"
