#include "core/leads/searchindex.h"
#include "core/store/emptyrecord.h"
#include "tests/core/store/pipelinetest.h"

#include <algorithm>

using namespace huni;

namespace {

constexpr int leads = 1500; // more than are looked at one by one

Record leadNumbered(int number)
{
    static const char *const families[] = {"Yıldız", "Yıldırım", "Yılmaz", "Özgür", "O'Neill"};
    Record lead = emptyRecord(Table::Lead);
    const std::string text = std::to_string(number);
    lead.at(col::Lead::GivenName) = Value{std::string(number % 7 == 0 ? "Adalet" : "Adem")};
    lead.at(col::Lead::FamilyName) = Value{std::string(families[number % 5])};
    lead.at(col::Lead::Email) = Value{"adem" + text + "@own.example"};
    lead.at(col::Lead::Phone) = Value{"+90 532 " + std::to_string(1000000 + number)};
    return lead;
}

std::vector<qint64> firstOfQuery(Connection &connection, const QString &typed, int limit)
{
    std::vector<qint64> rows;
    Query hits(connection, "SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rowid DESC LIMIT ?2",
               SearchIndex::query(typed), limit);
    while (hits.next())
        rows.push_back(hits.integer(0));
    return rows;
}

// Each transaction writes one, until they are brought together.
qint64 segmentsOf(Store &store)
{
    qint64 count = 0;
    (void)store.inspect([&](Connection &connection) -> Result<void> {
        Query query(connection, "SELECT count(DISTINCT segid) FROM search_idx");
        count = query.next() ? query.integer(0) : 0;
        return {};
    });
    return count;
}

} // namespace

class TestSearchIndex : public trial::PipelineTest
{
    Q_OBJECT

private Q_SLOTS:
    void newestAreTheFirstOfTheQuery();
    void ofALongTextTheFirstWordsCount();
    void smallChangesBringNoSegmentsTogether();
    void longBulkWorkKeepsItsSegmentsFew();
};

void TestSearchIndex::newestAreTheFirstOfTheQuery()
{
    Store &store = m_pipeline->store();
    QVERIFY(store
                .write(ActionCode::Import, {},
                       [](Writer &writer) -> Result<void> {
                           const Uuid company = writer.newId();
                           writer.set(Table::Company, company,
                                      {{col::Company::Name, Value{std::string("Çelik & Yapı A.Ş.")}}});
                           for (int i = 0; i < leads; ++i) {
                               Record lead = leadNumbered(i);
                               if (i % 50 == 0)
                                   lead.at(col::Lead::Company) = Value{company};
                               writer.create(Table::Lead, writer.newId(), std::move(lead));
                           }
                           return {};
                       })
                .ok());
    const char *const typed[] = {"a",         "ade",        "adem",           "ADEM",
                                 "adal",      "adalet yil", "Adalet Yıldı",   "adem yildirim",
                                 "adem yıl",  "adem7",      "adem77",         "adem1499",
                                 "ade 9",     "o'neill",    "neil",           "özgü",
                                 "ozgur",     "çelik",      "celik yap",      "adalet çelik",
                                 "905321000", "0532 1000",  "+90 532 100 14", "1000123",
                                 "nobody",    "ademx",      "adem nobody",    "",
                                 "  ",        "&"};
    QVERIFY(store
                .inspect([&](Connection &connection) -> Result<void> {
                    int found = 0;
                    for (const char *text : typed) {
                        const QString words = QString::fromUtf8(text);
                        const auto newest = SearchIndex::newest(connection, words, 50);
                        const bool hasWords = !SearchIndex::query(words).empty();
                        const auto wanted
                            = hasWords ? firstOfQuery(connection, words, 50) : std::vector<qint64>{};
                        if (newest != wanted)
                            QTest::qFail(text, __FILE__, __LINE__);
                        found += int(newest.size());
                    }
                    if (found < 500)
                        QTest::qFail("too little was found to say anything", __FILE__, __LINE__);
                    return {};
                })
                .ok());
}

void TestSearchIndex::ofALongTextTheFirstWordsCount()
{
    QString text;
    for (int i = 0; i < 1000; ++i)
        text += QStringLiteral("word%1 word%1 Word%1 ").arg(i);
    const std::string query = SearchIndex::query(text);
    QCOMPARE(std::count(query.begin(), query.end(), '*'), 32);
    QVERIFY(query.starts_with("\"word0\"* \"word1\"* "));
    QCOMPARE(SearchIndex::query(QStringLiteral("w ").repeated(60'000)), std::string("\"w\"*"));
}

// Who changes one thing must not wait until the words of all things are brought together.
void TestSearchIndex::smallChangesBringNoSegmentsTogether()
{
    while (m_pipeline->store().tidy()) { }
    const qint64 before = segmentsOf(m_pipeline->store());
    constexpr int changes = 80;
    for (int i = 0; i < changes; ++i) {
        QVERIFY(m_pipeline->store()
                    .write(ActionCode::CreateLead, {},
                           [i](Writer &writer) -> Result<void> {
                               writer.create(Table::Lead, writer.newId(), leadNumbered(i));
                               return {};
                           })
                    .ok());
    }
    QCOMPARE(segmentsOf(m_pipeline->store()), before + changes);
}

// An import of millions of rows would else search through a segment for each of its transactions.
void TestSearchIndex::longBulkWorkKeepsItsSegmentsFew()
{
    Store &store = m_pipeline->store();
    while (store.tidy()) { }
    constexpr int transactions = 600;
    auto bulk = store.beginBulk(ActionCode::Import);
    QVERIFY(bulk.ok());
    qint64 most = 0;
    for (int i = 0; i < transactions; ++i) {
        QVERIFY(bulk->write([i](Writer &writer) -> Result<void> {
                        writer.create(Table::Lead, writer.newId(), leadNumbered(i));
                        return {};
                    })
                    .ok());
        if (i % 50 == 0)
            most = std::max(most, segmentsOf(store));
    }
    QVERIFY(bulk->close({}).ok());
    QVERIFY2(most > 200 && most < 320, qPrintable(QString::number(most)));
    QVERIFY(segmentsOf(store) < transactions / 2);
    const auto stale = store.staleProjections();
    QVERIFY(stale.ok());
    QCOMPARE(*stale, QStringList());
}

QTEST_GUILESS_MAIN(TestSearchIndex)
#include "tst_searchindex.moc"
