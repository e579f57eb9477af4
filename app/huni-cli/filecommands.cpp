#include "app/huni-cli/command.h"
#include "app/huni-cli/session.h"
#include "core/exchange/generate.h"
#include "core/exchange/sample.h"
#include "core/store/backup.h"
#include "core/store/check.h"
#include "core/store/pipelinefile.h"
#include "ui/words/errorwords.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace huni {

namespace {

struct FileCommandWords {
    Q_DECLARE_TR_FUNCTIONS(FileCommandWords)
};

constexpr OptionSpec initOptions[] = {
    {"currency", "CODE", QT_TRANSLATE_NOOP("Commands", "Currency of the pipeline, by default TRY.")},
    {"time-zone", "ZONE",
     QT_TRANSLATE_NOOP("Commands", "Time zone of the pipeline, by default that of this computer.")},
    {"sample", nullptr, QT_TRANSLATE_NOOP("Commands", "Fill it with the sample that ships.")},
};

Result<PipelineSetup> setupFrom(const Session &session)
{
    PipelineSetup setup;
    const Arguments &arguments = session.arguments();
    if (arguments.has("currency")) {
        const auto currency = Currency::fromText(arguments.value("currency"));
        if (!currency)
            return Error{Errc::InvalidValue, QStringLiteral("--currency"), {}, arguments.value("currency")};
        setup.currency = *currency;
    }
    if (arguments.has("time-zone")) {
        setup.timeZone = arguments.value("time-zone").toUtf8();
        if (setup.timeZone.isEmpty() || !QTimeZone(setup.timeZone).isValid())
            return Error{Errc::InvalidValue, QStringLiteral("--time-zone"), {}, arguments.value("time-zone")};
    }
    setup.memberName = session.global().member;
    return setup;
}

Result<void> runInit(Session &session)
{
    const auto setup = setupFrom(session);
    if (!setup)
        return setup.error();
    const auto made = session.create(*setup, [](Session &fresh) -> Result<void> {
        if (!fresh.arguments().has("sample"))
            return {};
        return loadSample(fresh.pipeline(), localDay(fresh.now(), fresh.catalog().zone));
    });
    if (!made)
        return made;
    const Catalog &lists = session.catalog();
    const auto count = session.read(
        [](Reader &, Connection &connection) { return listLeads(connection, {.limit = 0}).total; });
    if (!count)
        return count.error();
    if (session.isJson()) {
        session.out().json({{QStringLiteral("file"), session.word(0)},
                            {QStringLiteral("pipeline"), session.pipeline().store().pipeline().text()},
                            {QStringLiteral("currency"), lists.currency.text()},
                            {QStringLiteral("time_zone"), QString::fromUtf8(lists.zone.id())},
                            {QStringLiteral("leads"), *count}});
        return {};
    }
    //: %1 is a file, %2 a currency, %3 a time zone
    session.out().line(
        FileCommandWords::tr("Made the pipeline \"%1\" (%2, %3) with %n lead(s).", nullptr, int(*count))
            .arg(session.word(0), lists.currency.text(), QString::fromUtf8(lists.zone.id())));
    return {};
}

Result<void> runBackup(Session &session)
{
    if (auto copied = copyPipeline(session.word(0), session.word(1)); !copied)
        return copied;
    if (session.isJson())
        session.out().json({{QStringLiteral("ok"), true},
                            {QStringLiteral("problems"), QJsonArray{}},
                            {QStringLiteral("file"), session.word(1)}});
    else
        //: %1 and %2 are files
        session.out().line(FileCommandWords::tr("Backed up \"%1\" to \"%2\" and checked the copy.")
                               .arg(session.word(0), session.word(1)));
    return {};
}

constexpr OptionSpec generateOptions[] = {
    {"leads", "N", QT_TRANSLATE_NOOP("Commands", "How many leads.")},
    {"touchpoints", "M", QT_TRANSLATE_NOOP("Commands", "How many touchpoints over all leads.")},
    {"seed", "S", QT_TRANSLATE_NOOP("Commands", "The same number gives the same people; by default 1.")},
};

// Only where somebody watches.
void showProgress(qint64 done, qint64 all)
{
#ifdef Q_OS_UNIX
    if (!isatty(STDERR_FILENO))
        return;
#endif
    std::fprintf(stderr, "\r%lld / %lld", static_cast<long long>(done), static_cast<long long>(all));
    if (done >= all)
        std::fprintf(stderr, "\n");
}

Result<void> runGenerate(Session &session)
{
    const auto leads = wholeOption(session, "leads", 1000);
    const auto touchpoints = wholeOption(session, "touchpoints", 5000);
    const auto seed = wholeOption(session, "seed", 1);
    for (const auto *number : {&leads, &touchpoints, &seed}) {
        if (!*number)
            return number->error();
    }
    GenerateOutcome outcome;
    const auto fill = [&](Session &filled) -> Result<void> {
        auto made = generate(filled.pipeline(), {*leads, *touchpoints, quint64(*seed)},
                             [&](qint64 done) { showProgress(done, *leads); });
        if (!made)
            return made.error();
        outcome = *made;
        return {};
    };
    // A file that is not there yet is made for it.
    const bool isThere = QFile::exists(session.word(0));
    if (auto opened = isThere ? session.open() : Result<void>{}; !opened)
        return opened;
    if (auto filled = isThere ? fill(session) : session.create({}, fill); !filled)
        return filled;
    if (session.isJson()) {
        session.out().json({{QStringLiteral("leads"), outcome.leads},
                            {QStringLiteral("companies"), outcome.companies},
                            {QStringLiteral("opportunities"), outcome.opportunities},
                            {QStringLiteral("touchpoints"), outcome.touchpoints},
                            {QStringLiteral("operations"), outcome.operations},
                            {QStringLiteral("change"), outcome.action}});
        return {};
    }
    //: %1 is a number of touchpoints, %2 one of companies, %3 one of opportunities
    session.out().line(
        FileCommandWords::tr("Generated %n lead(s), %1 touchpoints, %2 companies, %3 opportunities.", nullptr,
                             int(outcome.leads))
            .arg(outcome.touchpoints)
            .arg(outcome.companies)
            .arg(outcome.opportunities));
    return {};
}

void showReport(Session &session, const CheckReport &report)
{
    if (!report.ok())
        session.setExitStatus(1);
    if (session.isJson()) {
        QJsonArray problems;
        for (const CheckProblem &problem : report.problems)
            problems += QJsonObject{{QStringLiteral("kind"), checkProblemKey(problem.kind)},
                                    {QStringLiteral("thing"), problem.thing},
                                    {QStringLiteral("detail"), problem.detail}};
        session.out().json({{QStringLiteral("ok"), report.ok()},
                            {QStringLiteral("problems"), problems},
                            {QStringLiteral("schema"), report.schema},
                            {QStringLiteral("operations"), report.operations},
                            {QStringLiteral("being_written"), report.isBeingWritten},
                            {QStringLiteral("digest"), QString::fromLatin1(report.digest)}});
        return;
    }
    for (const CheckProblem &problem : report.problems)
        session.out().line(
            QStringLiteral("%1: %2: %3")
                .arg(checkProblemKey(problem.kind), shownText(problem.thing), shownText(problem.detail)));
    if (report.isBeingWritten)
        //: %1 is a file
        session.out().line(FileCommandWords::tr("A large change of \"%1\" is being written right now.")
                               .arg(session.word(0)));
    if (report.ok())
        //: %1 is a file
        session.out().line(
            FileCommandWords::tr("\"%1\" is sound: %n operation(s).", nullptr, int(report.operations))
                .arg(session.word(0)));
}

Result<void> runCheck(Session &session)
{
    CheckReport report;
    if (auto opened = session.open(); opened) {
        report = checkPipeline(session.pipeline().store(), CheckDepth::Full);
    } else {
        if (opened.error().code != Errc::FileDamaged)
            return opened;
        report.problems.push_back({CheckProblem::Kind::Damaged, opened.error().thing, opened.error().detail});
    }
    showReport(session, report);
    if (!report.ok()) {
        //: %1 is a file
        session.complain(FileCommandWords::tr("\"%1\" has %n problem(s). Restore a backup.", nullptr,
                                              int(report.problems.size()))
                             .arg(session.word(0)));
    }
    return {};
}

Result<void> runRestore(Session &session)
{
    const auto kept = restorePipeline(session.word(0), session.word(1));
    if (!kept)
        return kept.error();
    if (session.isJson()) {
        session.out().json({{QStringLiteral("ok"), true},
                            {QStringLiteral("problems"), QJsonArray{}},
                            {QStringLiteral("file"), session.word(1)},
                            {QStringLiteral("kept"), kept->isEmpty() ? QJsonValue() : QJsonValue(*kept)}});
        return {};
    }
    //: %1 and %2 are files
    session.out().line(
        FileCommandWords::tr("Restored \"%2\" from \"%1\".").arg(session.word(0), session.word(1)));
    if (!kept->isEmpty())
        //: %1 is a file
        session.out().line(FileCommandWords::tr("What was there is kept as \"%1\".").arg(*kept));
    return {};
}

constexpr Command fileTable[] = {
    {"init", "FILE",
     QT_TRANSLATE_NOOP("Commands", "Make a new pipeline."),
     "init sales.huni --currency EUR --time-zone Europe/Berlin", 1, 1, initOptions, runInit},
    {"backup",
     "FILE OUT",
     QT_TRANSLATE_NOOP("Commands", "Copy a pipeline, also while it is in use, and check the copy."),
     "backup sales.huni sales-monday.huni",
     2,
     2,
     {},
     runBackup},
    {"restore",
     "BACKUP FILE",
     QT_TRANSLATE_NOOP("Commands", "Put a backup in the place of a pipeline; what was there is kept."),
     "restore sales-monday.huni sales.huni",
     2,
     2,
     {},
     runRestore},
    {"check",
     "FILE",
     QT_TRANSLATE_NOOP("Commands", "Look for damage; the exit status is 1 when there is some."),
     "check sales.huni --json",
     1,
     1,
     {},
     runCheck},
    {"generate", "FILE",
     QT_TRANSLATE_NOOP("Commands", "Fill a pipeline with invented people, the same for the same seed."),
     "generate trial.huni --leads 10000 --touchpoints 50000 --seed 7", 1, 1, generateOptions, runGenerate},
};

} // namespace

std::span<const Command> fileCommands()
{
    return fileTable;
}

} // namespace huni
