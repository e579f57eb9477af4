#include "core/prediction/predictor.h"
#include "tests/core/exchange/importfixture.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace huni;
using namespace huni::test;

namespace {

/// Leads whose outcome follows from what is known of them: a number, a word, and chance.
LeadTable inventedTable(size_t rows, quint32 seed)
{
    LeadTable table;
    DataColumn visits{QStringLiteral("visits"), {}, DataColumn::Kind::Number, {}, {}};
    DataColumn source{QStringLiteral("source"), {}, DataColumn::Kind::Words, {}, {}};
    DataColumn serial{QStringLiteral("serial"), {}, DataColumn::Kind::Number, {}, {}};
    DataColumn verdict{QStringLiteral("verdict"), {}, DataColumn::Kind::Words, {}, {}};
    std::mt19937 random(seed);
    const auto chance = [&] { return double(random()) / double(std::mt19937::max()); };
    for (size_t row = 0; row < rows; ++row) {
        const double many = std::floor(chance() * 40);
        const bool isMissing = chance() < 0.1;
        const char *word = chance() < 0.3 ? "referral" : chance() < 0.6 ? "google" : "fair";
        const double logOdds = -1.5 + 0.08 * many + (word[0] == 'r' ? 1.5 : 0);
        const bool won = chance() < 1 / (1 + std::exp(-logOdds));
        visits.numbers.push_back(isMissing ? std::nan("") : many);
        source.words.emplace_back(chance() < 0.05 ? "" : word);
        serial.numbers.push_back(double(1000 + row));
        verdict.words.emplace_back(won ? (chance() < 0.9 ? "will pay" : "") : (chance() < 0.9 ? "lost interest" : ""));
        table.outcomes.push_back(won ? 1 : 0);
        table.createdAt.push_back(Instant(row) * dayMs);
        table.leads.push_back(Uuid::v5(Uuid{}, QByteArray::number(qint64(row))));
    }
    table.columns = {visits, source, serial, verdict};
    return table;
}

} // namespace

class TestPrediction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areaUnderCurveIsTheShareOfPairs()
    {
        const std::vector<double> said{0.1, 0.4, 0.35, 0.8};
        const std::vector<signed char> was{0, 0, 1, 1};
        QCOMPARE(areaUnderCurve(said, was), 0.75);
        const std::vector<double> same(4, 0.5);
        QCOMPARE(areaUnderCurve(same, was), 0.5);
    }

    void learnsWhatIsThere()
    {
        const LeadTable table = inventedTable(2000, 7);
        const auto learnt = learn(table);
        QVERIFY(learnt.ok());
        const PredictionQuality &quality = learnt->quality;
        QVERIFY2(quality.auc > 0.7 && quality.auc < 0.9, qPrintable(QString::number(quality.auc)));
        QVERIFY(quality.aucLow < quality.auc && quality.auc < quality.aucHigh);
        QVERIFY2(quality.calibrationError < 0.05, qPrintable(QString::number(quality.calibrationError)));
        QVERIFY(quality.byTime && quality.byTime->auc > 0.65);
        QCOMPARE(quality.used, QStringList({QStringLiteral("visits"), QStringLiteral("source")})); // not the serial number
        QCOMPARE(quality.leaks.size(), size_t(1));
        QCOMPARE(quality.leaks.front().field, QStringLiteral("verdict"));
        QCOMPARE(quality.lift.back().lift, 1.0);
        QVERIFY(quality.lift.front().lift > 1);
    }

    void sameTableSameModel()
    {
        const auto once = learn(inventedTable(600, 3));
        const auto again = learn(inventedTable(600, 3));
        QVERIFY(once.ok() && again.ok());
        QCOMPARE(once->model.toJson(), again->model.toJson());
    }

    void withoutReplacesWhatLeaks()
    {
        const auto learnt = learn(inventedTable(800, 5), QStringList{QStringLiteral("source")});
        QVERIFY(learnt.ok());
        QVERIFY(learnt->quality.used.contains(QStringLiteral("verdict")));
        QVERIFY(!learnt->quality.used.contains(QStringLiteral("source")));
        QVERIFY(!learn(inventedTable(800, 5), QStringList{QStringLiteral("luck")}).ok());
    }

    void fewerLeadsWiderInterval()
    {
        const auto few = learn(inventedTable(120, 11));
        const auto many = learn(inventedTable(3000, 11));
        QVERIFY(few.ok() && many.ok());
        QVERIFY(few->quality.aucHigh - few->quality.aucLow > 2 * (many->quality.aucHigh - many->quality.aucLow));
    }

    void tooLittleIsSaid()
    {
        const auto learnt = learn(inventedTable(30, 1));
        QVERIFY(!learnt.ok());
        QCOMPARE(learnt.error().thing, QStringLiteral("leads"));
    }

    void modelReadsBackAsWritten()
    {
        const LeadTable table = inventedTable(600, 3);
        const auto learnt = learn(table);
        const auto read = PredictiveModel::fromJson(learnt->model.toJson());
        QVERIFY(read.ok());
        const auto places = read->space().placesIn(table);
        for (size_t row = 0; row < 50; ++row)
            QVERIFY(std::fabs(read->probability(table, places, row) - learnt->model.probability(table, places, row)) < 1e-9);
        QVERIFY(!PredictiveModel::fromJson("{}").ok());
        QVERIFY(!PredictiveModel::fromJson("[1,2").ok());
    }

    void factorsSumToTheDistanceFromTheAverage()
    {
        const LeadTable table = inventedTable(600, 3);
        const auto learnt = learn(table);
        const auto places = learnt->model.space().placesIn(table);
        const auto logOdds = [](double probability) { return std::log(probability / (1 - probability)); };
        const Prediction first = learnt->model.explain(table, places, 0);
        const Prediction second = learnt->model.explain(table, places, 1);
        double difference = 0;
        for (const PredictionFactor &factor : first.factors)
            difference += factor.weight;
        for (const PredictionFactor &factor : second.factors)
            difference -= factor.weight;
        QVERIFY(std::fabs(difference - (logOdds(first.probability) - logOdds(second.probability))) < 1e-9);
    }

    void xEducation()
    {
        const QString path = sharedFile("x-education/Leads.csv");
        if (!QFile::exists(path))
            QSKIP("the shared data is not here");
        ImportFixture fixture;
        QVERIFY(fixture.import(path).ok());
        Predictor predictor(fixture.pipeline->store());
        const Catalog catalog = fixture.pipeline->catalog().valueOr({});
        const auto key = [&](const char16_t *name) {
            const CustomField *field = catalog.findCustomField(u"lead", QString::fromUtf16(name));
            return field ? QStringLiteral("custom:") + field->id.text() : QString();
        };
        const auto asItIs = predictor.train();
        QVERIFY(asItIs.ok());
        QStringList leaks;
        for (const PredictionQuality::Leak &leak : asItIs->leaks)
            leaks += leak.name;
        QVERIFY2(leaks.contains(QStringLiteral("Tags")) && leaks.contains(QStringLiteral("Lead Quality")), qPrintable(leaks.join(u',')));
        QStringList without{key(u"Tags"), key(u"Lead Quality"), key(u"Lead Profile"), key(u"Last Notable Activity")};
        const auto named = predictor.train(without);
        QVERIFY(named.ok());
        QVERIFY2(named->auc >= 0.90, qPrintable(QString::number(named->auc)));
        QVERIFY2(named->calibrationError < 0.03, qPrintable(QString::number(named->calibrationError)));
        for (const char16_t *field : {u"Last Activity", u"Asymmetrique Activity Index", u"Asymmetrique Profile Index", u"Asymmetrique Activity Score",
                                      u"Asymmetrique Profile Score"})
            without += key(field);
        QVERIFY(!without.contains(QString()));
        const auto strict = predictor.train(without);
        QVERIFY(strict.ok());
        QVERIFY2(strict->auc >= 0.855, qPrintable(QString::number(strict->auc)));
        QVERIFY2(strict->calibrationError < 0.03, qPrintable(QString::number(strict->calibrationError)));
        qInfo("AUC %.4f without the named four, %.4f without the later ones too; as it is %.4f", named->auc, strict->auc, asItIs->auc);
    }
};

QTEST_GUILESS_MAIN(TestPrediction)
#include "tst_prediction.moc"
