#include "core/scoring/modelreview.h"
#include "core/scoring/scoringbook.h"
#include "tests/core/store/pipelinetest.h"

using namespace huni;
using namespace huni::trial;

/// When the rules are to be looked at again.
class TestModelReview : public PipelineTest
{
    Q_OBJECT

private:
    ModelReview review()
    {
        Reader reader = m_pipeline->store().reader();
        return reader.read([&](Connection &connection) { return readModelReview(connection, m_pipeline->store().pipeline(), readCatalog(connection)); }).valueOr({});
    }
    QDate today() { return localDay(m_pipeline->store().clock().now(), m_pipeline->catalog()->zone); }

private Q_SLOTS:
    void itIsDueAMonthOrThreeAfterTheLast()
    {
        const QDate last(2026, 11, 30);
        QCOMPARE((ModelReview{ReviewEvery::Quarter, last}.due()), QDate(2027, 2, 28));
        QCOMPARE((ModelReview{ReviewEvery::Month, last}.due()), QDate(2026, 12, 30));
        QVERIFY(!(ModelReview{ReviewEvery::Never, last}.due()));
        QVERIFY(!(ModelReview{ReviewEvery::Month, {}}.due()));
        const ModelReview month{ReviewEvery::Month, last};
        QVERIFY(!month.isDueOn(QDate(2026, 12, 29)) && month.isDueOn(QDate(2026, 12, 30)) && month.isDueOn(QDate(2027, 5, 1)));
    }

    void theLastIsWhenItWasPublishedOrLookedAt()
    {
        QCOMPARE(review(), (ModelReview{ReviewEvery::Quarter, today()})); // the file's first day
        QVERIFY(m_pipeline->store().inspect([](Connection &connection) -> Result<void> {
            connection.exec("UPDATE sync_action SET at=at-200*86400000");
            return {};
        }).ok());
        QCOMPARE(review().last, today().addDays(-200));
        QVERIFY(m_pipeline->settings().noteReviewed(today().addDays(-90)).ok());
        QCOMPARE(review().last, today().addDays(-90));
        ScoringModel model = shippedScoringModel();
        model.thresholds.mql += 500;
        QVERIFY(m_pipeline->scoring().publish(defaultScoringModelId(m_pipeline->store().pipeline()), model).ok());
        QCOMPARE(review().last, today());
        QVERIFY(m_pipeline->store().undo().ok());
        QCOMPARE(review().last, today().addDays(-90));
        QVERIFY(!m_pipeline->settings().noteReviewed({}).ok());
    }

    void howOftenIsAnAction()
    {
        QVERIFY(m_pipeline->settings().setReviewEvery(ReviewEvery::Never).ok());
        QCOMPARE(review().every, ReviewEvery::Never);
        QVERIFY(m_pipeline->store().undo().ok());
        QCOMPARE(review().every, ReviewEvery::Quarter);
        for (const ReviewEvery every : {ReviewEvery::Never, ReviewEvery::Month, ReviewEvery::Quarter})
            QCOMPARE(reviewEveryFromKey(reviewEveryKey(every)), every);
        QVERIFY(!reviewEveryFromKey(u"weekly"));
    }
};

QTEST_GUILESS_MAIN(TestModelReview)
#include "tst_modelreview.moc"
