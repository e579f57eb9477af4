// What other programs do with the file is told without keeping the thread of the store waiting.

#include "core/store/emptyrecord.h"
#include "tests/core/store/trialpipeline.h"

#include <QSemaphore>
#include <QTest>

#include <thread>

using namespace huni;
using namespace huni::trial;

class TestElsewhere : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void manyRowsAreReadBesideAndToldInTheirTurn();
    void aFewRowsAreToldAtOnce();
    void lookingWaitsForNobody();
    void listsAreReadWhileAnotherThreadWrites();

private:
    // One transaction.
    static bool addLeads(Pipeline &pipeline, int count)
    {
        return bool(pipeline.store().write(ActionCode::Import, {}, [count](Writer &writer) -> Result<void> {
            for (int i = 0; i < count; ++i) {
                Record record = emptyRecord(Table::Lead);
                record.at(col::Lead::GivenName) = textValue("Ada " + std::to_string(i));
                writer.create(Table::Lead, writer.newId(), std::move(record));
            }
            return {};
        }));
    }
    // Holds the writing connection in another thread until `release`, or for so long that who waits is found
    // out.
    struct Holder {
        explicit Holder(Store &store)
            : thread([this, &store] {
                (void)store.inspect([this](Connection &) -> Result<void> {
                    held.release();
                    wasReleased = release.tryAcquire(1, 10'000);
                    return {};
                });
            })
        {
            held.acquire();
        }
        ~Holder()
        {
            release.release();
            thread.join();
        }
        QSemaphore held;
        QSemaphore release;
        std::atomic<bool> wasReleased = true;
        std::thread thread;
    };

    std::unique_ptr<Place> m_place;
    std::unique_ptr<Pipeline> m_pipeline;
    std::unique_ptr<Pipeline> m_other;
    std::vector<qint64> m_commits;
    std::vector<size_t> m_rows;
};

void TestElsewhere::init()
{
    m_place = std::make_unique<Place>();
    m_pipeline = newPipeline(m_place->path());
    m_other = openPipeline(m_place->path());
    QVERIFY(m_pipeline && m_other);
    m_commits.clear();
    m_rows.clear();
    connect(&m_pipeline->store(), &Store::committed, this, [this](const ChangeSet &changes) {
        m_commits.push_back(changes.commitNo);
        m_rows.push_back(changes.rows->size());
    });
}

void TestElsewhere::cleanup()
{
    m_other.reset();
    m_pipeline.reset();
    m_place.reset();
}

void TestElsewhere::manyRowsAreReadBesideAndToldInTheirTurn()
{
    QVERIFY(addLeads(*m_other, 1500));
    QVERIFY(addLeads(*m_other, 1));
    m_pipeline->store().lookForCommitsElsewhere();
    QVERIFY(m_commits.empty()); // they are not read here
    QVERIFY(addLeads(*m_pipeline, 2));
    QVERIFY(m_commits.empty()); // each in its turn
    QTRY_COMPARE(m_commits.size(), size_t(3));
    QCOMPARE(m_rows, (std::vector<size_t>{1500, 1, 2}));
    QVERIFY(std::is_sorted(m_commits.begin(), m_commits.end()));
    // Seen by writing.
    QVERIFY(addLeads(*m_other, 1000));
    QVERIFY(addLeads(*m_pipeline, 3));
    QTRY_COMPARE(m_commits.size(), size_t(5));
    QCOMPARE(m_rows[3], size_t(1000));
    QCOMPARE(m_rows[4], size_t(3));
    QVERIFY(std::is_sorted(m_commits.begin(), m_commits.end()));
}

void TestElsewhere::aFewRowsAreToldAtOnce()
{
    QVERIFY(addLeads(*m_other, 5));
    m_pipeline->store().lookForCommitsElsewhere();
    QCOMPARE(m_rows, std::vector<size_t>{5});
}

void TestElsewhere::lookingWaitsForNobody()
{
    QVERIFY(addLeads(*m_other, 5));
    {
        Holder holder(m_pipeline->store());
        m_pipeline->store().lookForCommitsElsewhere();
        QVERIFY(m_commits.empty());
        QVERIFY(holder.wasReleased); // it did not have to run out of patience
    }
    m_pipeline->store().lookForCommitsElsewhere();
    QCOMPARE(m_rows, std::vector<size_t>{5});
}

void TestElsewhere::listsAreReadWhileAnotherThreadWrites()
{
    Holder holder(m_pipeline->store());
    QVERIFY(m_pipeline->catalog());
    QVERIFY(holder.wasReleased);
}

QTEST_GUILESS_MAIN(TestElsewhere)
#include "tst_elsewhere.moc"
