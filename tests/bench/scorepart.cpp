#include "core/prediction/predictor.h"
#include "core/scoring/leadfacts.h"
#include "core/scoring/scorestory.h"
#include "core/scoring/scoringdesk.h"
#include "core/store/emptyrecord.h"
#include "tests/bench/barescores.h"
#include "tests/bench/parts.h"

#include <linear.h>

#include <atomic>
#include <chrono>
#include <random>
#include <thread>

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

// How long somebody who writes by hand waits while a version is published: touchpoints one after the other.
void waitFigure(Workload &workload)
{
    ScoringDesk &desk = workload.pipeline().scoring();
    const auto models = demanded(desk.models(), "models");
    const ScoringModel changed = changedModel(models.back().versions.back().model);
    const std::vector<LeadId> leads = workload.someLeads(50);
    std::atomic<bool> isPublishing = true;
    std::thread publishing([&] {
        (void)demanded(desk.publish(models.back().id, changed), "publish");
        isPublishing = false;
    });
    Samples waits;
    for (size_t i = 0; isPublishing; ++i) {
        Record record = emptyRecord(Table::Touchpoint);
        record.at(col::Touchpoint::Kind) = Value{std::string("page_view")};
        waits.time([&] { demand(workload.pipeline().leads().touch(leads[i % leads.size()], record).ok(), "touch"); });
    }
    publishing.join();
    workload.add({.part = QStringLiteral("score"), .what = QStringLiteral("a touchpoint while a version is published, longest"),
                  .unit = QStringLiteral("ms"), .huni = waits.percentile(100), .budget = 50.0});
}

// A lead with very many touchpoints, which arrived in no order.
void busyLeadFigures(Workload &workload, int count)
{
    Pipeline &pipeline = workload.pipeline();
    static constexpr std::array kinds{"page_view", "content_download", "email_open", "demo_click", "webinar_attended", "social_like"};
    static constexpr std::array pages{"/pricing", "/", "/blog/a", "/careers", "/case-study"};
    Lead person;
    person.givenName = QStringLiteral("Busy");
    person.email = QStringLiteral("busy%1@example.com").arg(count);
    const LeadId lead = demanded(pipeline.leads().create(person, QStringLiteral("Busy %1").arg(count)), "lead");
    const Instant now = pipeline.store().clock().now();
    std::mt19937_64 random(1);
    const auto put = [&](Writer &writer) {
        Record record = emptyRecord(Table::Touchpoint);
        record.at(col::Touchpoint::Lead) = Value{lead.uuid};
        record.at(col::Touchpoint::Kind) = Value{std::string(kinds[random() % kinds.size()])};
        record.at(col::Touchpoint::Page) = Value{std::string(pages[random() % pages.size()])};
        record.at(col::Touchpoint::At) = Value{now - Instant(random() % quint64(365 * dayMs))};
        (void)writer.create(Table::Touchpoint, writer.newId(), std::move(record));
    };
    demand(pipeline.store()
               .write(ActionCode::Generate, {},
                      [&](Writer &writer) -> Result<void> {
                          for (int i = 0; i < count; ++i)
                              put(writer);
                          return {};
                      })
               .ok(),
           "touches");
    Samples more;
    for (int i = 0; i < 20; ++i) {
        more.time([&] {
            demand(pipeline.store()
                       .write(ActionCode::AddTouchpoint, {},
                              [&](Writer &writer) -> Result<void> {
                                  put(writer);
                                  return {};
                              })
                       .ok(),
                   "touch");
        });
    }
    Samples ledger;
    Samples history;
    Reader reader = pipeline.store().reader();
    demand(reader
               .read([&](Connection &connection) {
                   const auto story = ScoreStory::read(connection, pipeline.store().pipeline(), lead);
                   demand(story.has_value(), "story");
                   const int today = DayNumbers(story->days().zone()).of(now);
                   ledger.time([&] { demand(!story->on(today).entries.empty(), "ledger"); });
                   history.time([&] { demand(story->totals(today - 365, today + 90).size() + story->causes(today - 365, today).size() > 0, "history"); });
                   return true;
               })
               .ok(),
           "story");
    const auto figure = [&](const QString &what, double ms) {
        workload.add({.part = QStringLiteral("score"), .what = QStringLiteral("%1, lead with %2 touchpoints").arg(what).arg(count), .unit = QStringLiteral("ms"), .huni = ms});
    };
    figure(QStringLiteral("score after one touchpoint p50"), more.percentile(50));
    figure(QStringLiteral("ledger of a day"), ledger.percentile(50));
    figure(QStringLiteral("history of a score, 455 days"), history.percentile(50));
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
    waitFigure(workload);
    storyFigure(workload);
    for (const int count : {500, 5000})
        busyLeadFigures(workload, count);
    trainFigure(workload);
}

} // namespace huni::bench
