#include "app/huni-cli/command.h"
#include "app/huni-cli/session.h"
#include "core/store/pipelinefile.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace huni {

namespace {

struct FileCommandWords {
    Q_DECLARE_TR_FUNCTIONS(FileCommandWords)
};

constexpr OptionSpec initOptions[] = {
    {"currency", "CODE", QT_TRANSLATE_NOOP("Commands", "Currency of the pipeline, by default TRY.")},
    {"time-zone", "ZONE", QT_TRANSLATE_NOOP("Commands", "Time zone of the pipeline, by default that of this computer.")},
    {"sample", nullptr, QT_TRANSLATE_NOOP("Commands", "Fill it with the sample that ships.")},
};

Result<PipelineSetup> setupFrom(const Session &session)
{
    PipelineSetup setup;
    const Arguments &arguments = session.arguments();
    if (arguments.has("currency")) {
        const auto currency = Currency::fromText(arguments.value("currency"));
        if (!currency)
            return Error {Errc::InvalidValue, QStringLiteral("--currency"), {}, arguments.value("currency")};
        setup.currency = *currency;
    }
    if (arguments.has("time-zone")) {
        setup.timeZone = arguments.value("time-zone").toUtf8();
        if (setup.timeZone.isEmpty() || !QTimeZone(setup.timeZone).isValid())
            return Error {Errc::InvalidValue, QStringLiteral("--time-zone"), {}, arguments.value("time-zone")};
    }
    setup.memberName = session.global().member;
    return setup;
}

Result<void> runInit(Session &session)
{
    const auto setup = setupFrom(session);
    if (!setup)
        return setup.error();
    const auto made = session.create(*setup, [](Session &) -> Result<void> { return {}; });
    if (!made)
        return made;
    const Catalog &lists = session.catalog();
    const auto count = session.read([](Reader &, Connection &connection) { return listLeads(connection, {.limit = 0}).total; });
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
    session.out().line(FileCommandWords::tr("Made the pipeline \"%1\" (%2, %3) with %n lead(s).", nullptr, int(*count))
                           .arg(session.word(0), lists.currency.text(), QString::fromUtf8(lists.zone.id())));
    return {};
}

Result<void> runBackup(Session &session)
{
    if (auto copied = copyPipeline(session.word(0), session.word(1)); !copied)
        return copied;
    if (session.isJson())
        session.out().json({{QStringLiteral("ok"), true}, {QStringLiteral("problems"), QJsonArray {}}, {QStringLiteral("file"), session.word(1)}});
    else
        //: %1 and %2 are files
        session.out().line(FileCommandWords::tr("Backed up \"%1\" to \"%2\" and checked the copy.").arg(session.word(0), session.word(1)));
    return {};
}

constexpr Command fileTable[] = {
    {"init", "FILE [--currency TRY] [--time-zone Europe/Istanbul] [--sample]", QT_TRANSLATE_NOOP("Commands", "Make a new pipeline."),
     "init sales.huni --currency EUR --time-zone Europe/Berlin", 1, 1, initOptions, runInit},
    {"backup", "FILE OUT", QT_TRANSLATE_NOOP("Commands", "Copy a pipeline, also while it is in use, and check the copy."),
     "backup sales.huni sales-monday.huni", 2, 2, {}, runBackup},
};

} // namespace

std::span<const Command> fileCommands()
{
    return fileTable;
}

} // namespace huni
