#include "core/prediction/predictor.h"
#include "core/scoring/leadfacts.h"
#include "core/scoring/scorestory.h"
#include "core/scoring/scoringdesk.h"
#include "core/store/emptyrecord.h"
#include "tests/bench/barescores.h"
#include "tests/bench/parts.h"

#include <linear.h>

#include <random>

namespace huni::bench {

namespace {

constexpr int touches = 500;
constexpr const char *page = "/pricing"; // the same as in BareScores

void touchFigures(Workload &workload, BareScores &bare)
{
    Samples huni;
    Samples plain;
    for (const LeadId lead : workload.someLeads(touches)) {
        Record record = emptyRecord(Table::Touchpoint);
        record.at(col::Touchpoint::Kind) = Value{std::string("page_view")};
        record.at(col::Touchpoint::Page) = Value{std::string(page)};
        huni.time([&] { demand(workload.pipeline().leads().touch(lead, record).ok(), "touch"); });
        plain.time([&] { bare.touch(lead.uuid); });
    }
    for (const double percent : {50.0, 99.0}) {
        workload.add({.part = QStringLiteral("score"), .what = QStringLiteral("score after one touchpoint p%1").arg(percent),
                      .unit = QStringLiteral("ms"), .huni = huni.percentile(percent), .bare = plain.percentile(percent),
                      .budget = percent > 50 ? std::optional(1.0) : std::nullopt,
                      .note = QStringLiteral("stored with log and score; bare: the same rows, no log")});
    }
}

// A version in which every rule gives a little more: every score becomes another.
ScoringModel changedModel(ScoringModel model)
{
    for (ScoringRule &rule : model.rules)
        rule.points += rule.points > 0 ? 10 : -10;
    return model;
}

void everythingFigure(Workload &workload, BareScores &bare)
{
    ScoringDesk &desk = workload.pipeline().scoring();
    Samples huni;
    Samples huniBusy;
    Samples plain;
    Samples plainBusy;
    for (int run = 0; run < 3; ++run) { // in turn: what slows the machine slows both
        const auto models = demanded(desk.models(), "models");
        const ScoringModel changed = changedModel(models.back().versions.back().model);
        huni.time([&] { huniBusy.add(cpuMillisecondsOf([&] { (void)demanded(desk.publish(models.back().id, changed), "publish"); })); });
        plain.time([&] { plainBusy.add(cpuMillisecondsOf([&] { (void)bare.rescore(); })); });
    }
    const QString what = QStringLiteral("rescore everything, %1 rules").arg(shippedScoringModel().rules.size());
    workload.add({.part = QStringLiteral("score"), .what = what, .unit = QStringLiteral("ms"), .huni = huni.percentile(1), .bare = plain.percentile(1),
                  .ratioBudget = 1.5,
                  .note = QStringLiteral("a new version published, every score another; bare: reading, a plain loop, writing; best of 3")});
    workload.add({.part = QStringLiteral("score"), .what = QStringLiteral("processor time of it"), .unit = QStringLiteral("ms"),
                  .huni = huniBusy.percentile(1), .bare = plainBusy.percentile(1), .ratioBudget = 1.5});
}

void storyFigure(Workload &workload)
{
    Reader reader = workload.pipeline().store().reader();
    const PipelineId pipeline = workload.pipeline().store().pipeline();
    Samples huni;
    for (const LeadId lead : workload.someLeads(50)) {
        huni.time([&] {
            (void)demanded(reader.read([&](Connection &connection) {
                const auto story = ScoreStory::read(connection, pipeline, lead);
                demand(story.has_value(), "story");
                const int today = DayNumbers(story->days().zone()).of(workload.pipeline().store().clock().now());
                return story->totals(today - 365, today + 90).size() + story->causes(today - 365, today).size();
            }),
                           "story");
        });
    }
    workload.add({.part = QStringLiteral("score"), .what = QStringLiteral("history of a score, 455 days p99"), .unit = QStringLiteral("ms"),
                  .huni = huni.percentile(99)});
}

// The library alone: as many trainings, on numbers made up, of rows with as many columns as the product fills.
double bareTrainingMs(size_t rows, int columns)
{
    std::mt19937_64 random(1);
    std::vector<feature_node> nodes;
    std::vector<double> outcomes;
    for (size_t row = 0; row < rows; ++row) {
        for (int column = 1; column <= columns; ++column)
            nodes.push_back({column, double(random() % 1000) / 1000});
        nodes.push_back({-1, 0});
        outcomes.push_back(nodes[row * size_t(columns + 1)].value + double(random() % 1000) / 1000 > 1 ? 1 : -1);
    }
    std::vector<feature_node *> lines;
    for (size_t row = 0; row < rows; ++row)
        lines.push_back(nodes.data() + row * size_t(columns + 1));
    set_print_string_function([](const char *) {});
    constexpr int trainings = 6; // five folds, and the model itself
    return millisecondsOf([&] {
        for (int i = 0; i < trainings; ++i) {
            problem task{int(rows), columns, outcomes.data(), lines.data(), -1};
            parameter how{};
            how.solver_type = L2R_LR;
            how.eps = 0.001;
            how.C = 1;
            model *trained = ::train(&task, &how);
            free_and_destroy_model(&trained);
        }
    });
}

void trainFigure(Workload &workload)
{
    constexpr int columns = 36;
    Predictor predictor(workload.pipeline().store());
    PredictionQuality quality;
    double busy = 0;
    const double ms = millisecondsOf([&] {
        busy = cpuMillisecondsOf([&] {
            if (auto trained = predictor.train())
                quality = *trained;
        });
    });
    const double bare = bareTrainingMs(size_t(quality.won + quality.lost), columns);
    const auto budget = quality.won > 0 && quality.won + quality.lost <= 10'000 ? std::optional(1000.0) : std::nullopt;
    workload.add({.part = QStringLiteral("score"), .what = QStringLiteral("train, %1 won and %2 lost leads").arg(quality.won).arg(quality.lost),
                  .unit = QStringLiteral("ms"), .huni = ms, .bare = bare, .budget = budget,
                  .note = QStringLiteral("read, trained with five folds, stored; bare: liblinear six times, %1 columns").arg(columns)});
    workload.add({.part = QStringLiteral("score"), .what = QStringLiteral("processor time of it"), .unit = QStringLiteral("ms"), .huni = busy,
                  .bare = bare, .budget = budget});
}

} // namespace

void scorePart(Workload &workload)
{
    BareScores bare(workload.path(QStringLiteral("barescores.db")), workload.pipeline().store().path());
    touchFigures(workload, bare);
    everythingFigure(workload, bare);
    storyFigure(workload);
    trainFigure(workload);
}

} // namespace huni::bench
