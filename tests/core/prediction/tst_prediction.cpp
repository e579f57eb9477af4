#include "core/prediction/predictor.h"
#include "tests/core/exchange/importfixture.h"
#include "tests/core/prediction/inventedleads.h"

#include <QTest>

#include <cmath>
#include <numeric>
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
        QCOMPARE(qualityToJson(once->quality), qualityToJson(again->quality));
    }

    void threadsChangeNothing()
    {
        const LeadTable table = inventedTable(3000, 3);
        const auto alone = learn(table, {}, {}, 1);
        QVERIFY(alone.ok());
        for (const unsigned threads : {2U, 5U}) {
            const auto together = learn(table, {}, {}, threads);
            QVERIFY(together.ok());
            QCOMPARE(together->model.toJson(), alone->model.toJson()); // to the last bit
            QCOMPARE(qualityToJson(together->quality), qualityToJson(alone->quality));
        }
    }

    void calledOffAnywhereItIsCancelled()
    {
        const LeadTable table = inventedTable(300, 3);
        qint64 asked = 0;
        qint64 last = 0;
        QVERIFY(learn(table, {}, [&](qint64 done, qint64 total) {
            ++asked;
            [&] { QVERIFY(done >= last && done <= total); }();
            last = done;
            return true;
        }, 1).ok());
        QVERIFY2(asked >= 8, qPrintable(QString::number(asked)));
        for (qint64 enough = 0; enough < asked; ++enough) {
            qint64 times = 0;
            const auto learnt = learn(table, {}, [&](qint64, qint64) { return times++ < enough; }, 1);
            QVERIFY(!learnt.ok());
            QCOMPARE(learnt.error().code, Errc::Cancelled);
        }
    }

    // Three hundred words that mean nothing: what is said of each lead stays near what holds for all.
    void chanceTeachesNothing()
    {
        InventedLeads leads(41);
        for (size_t row = 0; row < 3000; ++row) {
            leads.add(-0.7);
            for (const char *key : {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"})
                leads.words(key).push_back("w" + std::to_string(leads.oneOf(30)));
        }
        const auto learnt = learn(leads.table);
        QVERIFY(learnt.ok());
        QVERIFY2(std::fabs(learnt->quality.auc - 0.5) < 0.04, qPrintable(QString::number(learnt->quality.auc)));
        QVERIFY2(learnt->quality.calibrationError < 0.04, qPrintable(QString::number(learnt->quality.calibrationError)));
        QVERIFY(learnt->quality.leaks.empty());
        QVERIFY(learnt->quality.calibration.back().said - learnt->quality.calibration.front().said < 0.15);
    }

    void manyRareWordsAreNoTrouble()
    {
        InventedLeads leads(43);
        for (size_t row = 0; row < 3000; ++row) {
            const size_t product = leads.oneOf(1300);
            const size_t group = leads.oneOf(4);
            leads.add(-1 + 0.9 * double(group) + (product % 10 == 0 ? 0.5 : 0));
            leads.words("product").push_back(row % 4 == 0 ? "often" : "p" + std::to_string(product));
            leads.words("group").push_back("g" + std::to_string(group));
        }
        const auto learnt = learn(leads.table);
        QVERIFY(learnt.ok());
        QVERIFY2(learnt->quality.auc > 0.7, qPrintable(QString::number(learnt->quality.auc)));
        QVERIFY2(learnt->quality.calibrationError < 0.03, qPrintable(QString::number(learnt->quality.calibrationError)));
    }

    // One in a hundred is won: nobody is told half a chance, and nothing is taken for a leak.
    void rareOutcomesAreLearntAsRareAsTheyAre()
    {
        InventedLeads leads(47);
        for (size_t row = 0; row < 6000; ++row) {
            const double fit = leads.normal();
            leads.add(-5.2 + fit);
            leads.numbers("fit").push_back(leads.happens(0.2) ? noNumber : fit);
            leads.words("plan").emplace_back(row % 2 ? "small" : "large");
        }
        const auto learnt = learn(leads.table);
        QVERIFY(learnt.ok());
        const PredictionQuality &quality = learnt->quality;
        QVERIFY(quality.won < 100);
        QVERIFY(quality.leaks.empty());
        QVERIFY2(quality.auc > 0.65, qPrintable(QString::number(quality.auc)));
        QVERIFY2(quality.calibrationError < 0.005, qPrintable(QString::number(quality.calibrationError)));
    }

    // A file in the order of outcomes: won ones first.
    void orderOfRowsIsNoMatter()
    {
        InventedLeads leads(53);
        for (size_t row = 0; row < 4000; ++row) {
            const double fit = leads.normal();
            leads.add(-0.6 + fit);
            leads.numbers("fit").push_back(fit);
        }
        LeadTable sorted = leads.table;
        std::vector<size_t> order(sorted.rows());
        std::iota(order.begin(), order.end(), size_t(0));
        std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return leads.table.outcomes[a] > leads.table.outcomes[b]; });
        for (size_t row = 0; row < order.size(); ++row) {
            sorted.leads[row] = leads.table.leads[order[row]];
            sorted.outcomes[row] = leads.table.outcomes[order[row]];
            sorted.createdAt[row] = leads.table.createdAt[order[row]];
            sorted.columns[0].numbers[row] = leads.table.columns[0].numbers[order[row]];
        }
        const auto asItCame = learn(leads.table);
        const auto byOutcome = learn(sorted);
        QVERIFY(asItCame.ok() && byOutcome.ok());
        QVERIFY(std::fabs(asItCame->quality.auc - byOutcome->quality.auc) < 1e-3);
        QVERIFY(std::fabs(asItCame->quality.calibrationError - byOutcome->quality.calibrationError) < 1e-3);
        QVERIFY(std::fabs(asItCame->quality.byTime->auc - byOutcome->quality.byTime->auc) < 1e-3);
    }

    void whatCannotBeComputedWithIsMissing()
    {
        InventedLeads leads(59);
        const double infinite = std::numeric_limits<double>::infinity();
        for (size_t row = 0; row < 600; ++row) {
            const double fit = leads.normal();
            leads.add(fit);
            leads.numbers("huge").push_back(fit * 1e300);
            leads.numbers("tiny").push_back(fit * 1e-300);
            leads.numbers("broken").push_back(row % 3 == 0 ? infinite : row % 3 == 1 ? -infinite : noNumber);
            leads.numbers("mixed").push_back(row % 20 == 0 ? infinite : fit);
        }
        const auto learnt = learn(leads.table);
        QVERIFY(learnt.ok());
        QCOMPARE(learnt->quality.used, QStringList({QStringLiteral("huge"), QStringLiteral("tiny"), QStringLiteral("mixed")}));
        const QJsonObject told = qualityToJson(learnt->quality);
        for (const char16_t *key : {u"auc", u"auc_low", u"auc_high", u"auc_time_split", u"brier", u"ece", u"threshold"})
            QVERIFY2(told[QStringView(key)].isDouble(), qPrintable(QString::fromUtf16(key)));
        const auto read = PredictiveModel::fromJson(learnt->model.toJson());
        QVERIFY(read.ok());
        const auto places = read->space().placesIn(leads.table);
        for (size_t row = 0; row < leads.table.rows(); ++row)
            QVERIFY(std::isfinite(read->probability(leads.table, places, row)));
        QVERIFY(learnt->quality.auc > 0.6);
    }

    void whereNothingTellsItIsSaid()
    {
        InventedLeads leads(61);
        for (size_t row = 0; row < 200; ++row) {
            leads.add(0);
            leads.words("same").emplace_back("yes");
            leads.numbers("serial").push_back(double(row));
        }
        const auto learnt = learn(leads.table);
        QVERIFY(!learnt.ok());
        QCOMPARE(learnt.error().code, Errc::CannotLearn);
        QCOMPARE(learnt.error().thing, QStringLiteral("fields"));
    }

    void qualityReadsBackAsWritten()
    {
        PredictionQuality quality = learn(inventedTable(300, 3))->quality;
        using Why = PredictionQuality::LeakWhy;
        quality.leaks.clear();
        for (const Why why : {Why::Decides, Why::OnlyWon, Why::OnlyLost, Why::AllWon, Why::AllLost})
            quality.leaks.push_back({QStringLiteral("field"), {}, 0.75, why});
        const QJsonObject written = qualityToJson(quality);
        const PredictionQuality read = qualityFromJson(written);
        QCOMPARE(qualityToJson(read), written);
        for (size_t i = 0; i < quality.leaks.size(); ++i)
            QCOMPARE(read.leaks[i].why, quality.leaks[i].why);
    }

    // A file of somebody else: Turkish words in any case, an outcome in words, what is only known afterwards under innocent names.
    void aFileOfSomebodyElse()
    {
        InventedLeads leads(67);
        QByteArray text("E-posta;Şehir;Sektör Türü;Ziyaret;Kayıt Günü;Aynı;Depo Kodu;Fatura No;Teslim Günü;Durum\n");
        const std::array cities{"İstanbul", "İSTANBUL", "Iğdır", "ığdır", "Şanlıurfa"};
        const std::array sectors{"Sağlık", "Eğitim", "Gıda"};
        for (int i = 0; i < 700; ++i) {
            const size_t city = leads.oneOf(cities.size());
            const size_t visits = leads.oneOf(12);
            const bool isWon = leads.add(-1.2 + (city < 2 ? 1.5 : 0) + 0.12 * double(visits));
            text += "t" + QByteArray::number(i) + "@ornek.example;" + cities[city] + ';' + sectors[leads.oneOf(sectors.size())] + ';' + QByteArray::number(qint64(visits)) + ';'
                + QByteArray::number(1 + i % 28).rightJustified(2, '0') + ".03.2026;evet;" + (isWon ? "K1" : "K7") + ';'
                + (isWon && i % 3 == 0 ? "F" + QByteArray::number(i % 40) : QByteArray()) + ';' + (isWon || leads.happens(0.75) ? QByteArray::number(3 + i % 5) : QByteArray()) + ';'
                + (isWon ? "Kazanıldı" : "Kaybedildi") + '\n';
        }
        ImportFixture fixture;
        const auto imported = fixture.importText(text, ImportKind::Lead);
        QVERIFY(imported.ok());
        QCOMPARE(imported->created, 700);
        const auto learnt = Predictor(fixture.pipeline->store()).train();
        QVERIFY2(learnt.ok(), qPrintable(learnt.ok() ? QString() : learnt.error().detail));
        QStringList leaks;
        for (const PredictionQuality::Leak &leak : learnt->leaks)
            leaks += leak.name + u' ' + leakWhyKey(leak.why);
        QCOMPARE(leaks, QStringList({QStringLiteral("Depo Kodu decides"), QStringLiteral("Fatura No only_won"), QStringLiteral("Teslim Günü all_lost")}));
        QStringList used;
        for (const PredictionQuality::FieldTell &field : learnt->fields)
            used += field.isUsed ? (field.name.isEmpty() ? field.field : field.name) : QString();
        used.removeAll(QString());
        QCOMPARE(used, QStringList({QStringLiteral("city"), QStringLiteral("Sektör Türü"), QStringLiteral("Ziyaret")})); // no date, nothing that is the same for all
        QVERIFY2(learnt->auc > 0.62 && learnt->auc < 0.8, qPrintable(QString::number(learnt->auc)));
        // Who writes İSTANBUL means İstanbul.
        const auto stored = Predictor(fixture.pipeline->store()).stored();
        QVERIFY(stored.ok() && *stored);
        QCOMPARE((*stored)->model.space().sizeOf(0), 2 + 3); // missing, rare, and three cities
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
        QCOMPARE(learnt.error().code, Errc::CannotLearn);
        QCOMPARE(learnt.error().thing, QStringLiteral("leads"));
        QVERIFY(learnt.error().detail.contains(u'/'));
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
