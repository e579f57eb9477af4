#include "app/huni-cli/commandline.h"

#include "app/huni-cli/capturecommand.h"
#include "app/huni-cli/session.h"
#include "ui/words/errorwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace huni {

namespace {

struct CommandLineWords {
    Q_DECLARE_TR_FUNCTIONS(CommandLineWords)
};

constexpr OptionSpec globalOptions[] = {
    {"json", nullptr, QT_TRANSLATE_NOOP("Commands", "Print one JSON document.")},
    {"lang", "en|tr", QT_TRANSLATE_NOOP("Commands", "Language of what people read.")},
    {"now", "INSTANT", QT_TRANSLATE_NOOP("Commands", "Business time, such as 2026-11-21T14:00:00+03:00.")},
    {"member", "NAME", QT_TRANSLATE_NOOP("Commands", "Act as this member.")},
    {"help", nullptr, QT_TRANSLATE_NOOP("Commands", "Explain the command.")},
    {"version", nullptr, QT_TRANSLATE_NOOP("Commands", "Print the version.")},
};

QString translated(const char *text)
{
    return QCoreApplication::translate("Commands", text);
}

int wrongUsage(const QString &words, const Command *command)
{
    Session::complain(command ? CommandLineWords::tr("%1 See: huni-cli %2 --help")
                                    .arg(words, QString::fromLatin1(command->name))
                              : CommandLineWords::tr("%1 See: huni-cli --help").arg(words));
    return 2;
}

QString optionHead(const OptionSpec &option)
{
    const QString name = QStringLiteral("--") + QString::fromLatin1(option.name);
    return option.value ? name + u' ' + QString::fromUtf8(option.value) : name;
}

void describeOptions(Output &out, std::span<const OptionSpec> options)
{
    qsizetype widest = 0;
    for (const OptionSpec &option : options)
        widest = std::max(widest, optionHead(option).size());
    for (const OptionSpec &option : options)
        out.line(QStringLiteral("  ") + optionHead(option).leftJustified(widest + 2)
                 + translated(option.text));
}

void describeCommand(Output &out, const Command &command)
{
    const QString usage = QStringLiteral("huni-cli %1 %2").arg(QString::fromLatin1(command.name), QString::fromUtf8(command.usage));
    out.line(command.options.empty() ? usage : usage + QStringLiteral(" [OPTIONS]"));
    out.line();
    out.line(translated(command.text));
    if (!command.options.empty()) {
        out.line();
        out.line(CommandLineWords::tr("Options:"));
        describeOptions(out, command.options);
    }
    out.line();
    out.line(CommandLineWords::tr("Example:"));
    out.line(QStringLiteral("  huni-cli ") + QString::fromUtf8(command.example));
}

void describeAll(Output &out)
{
    out.line(QStringLiteral("huni-cli [OPTIONS] COMMAND FILE ..."));
    out.line();
    out.line(CommandLineWords::tr("Works on a Huni sales pipeline without a window."));
    out.line();
    out.line(CommandLineWords::tr("Commands:"));
    qsizetype widest = 0;
    for (const Command *command : allCommands())
        widest = std::max(widest, qsizetype(qstrlen(command->name)));
    for (const Command *command : allCommands())
        out.line(QStringLiteral("  ") + QString::fromLatin1(command->name).leftJustified(widest + 2)
                 + translated(command->text));
    out.line();
    out.line(CommandLineWords::tr("Options for every command:"));
    describeOptions(out, globalOptions);
    out.line();
    out.line(CommandLineWords::tr(
        "Exit status: 0 done; 1 could not be done, the file is unchanged; 2 wrong usage."));
}

int finished(Output &out, int status)
{
    if (auto written = out.finish(); !written) {
        Session::complain(CommandLineWords::tr("Standard output cannot be written."));
        return 1;
    }
    return status;
}

Result<GlobalOptions> readGlobalOptions(const Arguments &arguments, Language language)
{
    GlobalOptions global;
    global.json = arguments.has("json");
    global.language = language;
    global.now = arguments.value("now");
    global.member = arguments.value("member");
    if (arguments.has("now") && global.now.trimmed().isEmpty())
        return usageError(
            CommandLineWords::tr("The option \"--%1\" needs a value.").arg(QStringLiteral("now")));
    return global;
}

// Words that are not enough or too many for a command.
QString countProblem(const Command &command, const Arguments &arguments)
{
    const qsizetype given = arguments.positional.size();
    if (given < command.least)
        return CommandLineWords::tr("Something is missing.");
    if (arguments.positional.contains(QString()))
        return CommandLineWords::tr("A word of the command is empty.");
    if (command.most >= 0 && given > command.most)
        return CommandLineWords::tr("\"%1\" is too much.")
            .arg(quotedWord(arguments.positional[command.most]));
    return {};
}

int runCommand(const Command &command, const QStringList &words, const GlobalOptions &global, Output &out)
{
    const auto arguments = sortArguments(words, command.options, UnknownOptions::Refuse);
    if (!arguments)
        return wrongUsage(arguments.error().detail, &command);
    if (const QString problem = countProblem(command, *arguments); !problem.isEmpty())
        return wrongUsage(problem, &command);
    Session session(global, *arguments, out);
    if (auto done = command.run(session); !done) {
        if (done.error().code == Errc::Usage)
            return wrongUsage(done.error().detail, &command);
        Session::complain(errorWords(done.error(), global.language));
        return 1;
    }
    return finished(out, session.exitStatus());
}

} // namespace

std::vector<const Command *> allCommands()
{
    std::vector<const Command *> all;
    for (const auto family :
         {fileCommands(), exchangeCommands(), captureCommands(), leadCommands(), editCommands(), duplicateCommands(), boardCommands(), scoreCommands(),
         viewCommands(), historyCommands()}) {
        for (const Command &command : family)
            all.push_back(&command);
    }
    return all;
}

const Command *commandNamed(QStringView name)
{
    for (const Command *command : allCommands()) {
        if (name == QLatin1String(command->name))
            return command;
    }
    return nullptr;
}

int runCommandLine(const QStringList &words)
{
    const auto sorted = sortArguments(words, globalOptions, UnknownOptions::Keep);
    const QString wanted = sorted ? sorted->value("lang") : QString();
    const auto language = languageFromKey(wanted);
    const Translations translations(language.value_or(systemLanguage()));
    if (!sorted)
        return wrongUsage(sorted.error().detail, nullptr);
    if (sorted->has("lang") && !language)
        return wrongUsage(
            CommandLineWords::tr("There is no language \"%1\": en or tr.").arg(quotedWord(wanted)), nullptr);
    Output out(terminalColumns());
    if (sorted->has("version")) {
        out.line(QStringLiteral("huni-cli ") + QStringLiteral(HUNI_VERSION));
        return finished(out, 0);
    }
    const QStringList &rest = sorted->positional;
    if (rest.isEmpty()) {
        if (!sorted->has("help"))
            return wrongUsage(CommandLineWords::tr("Which command?"), nullptr);
        describeAll(out);
        return finished(out, 0);
    }
    const Command *command = commandNamed(rest.first());
    if (!command)
        return wrongUsage(CommandLineWords::tr("There is no command \"%1\".").arg(quotedWord(rest.first())),
                          nullptr);
    if (sorted->has("help")) {
        describeCommand(out, *command);
        return finished(out, 0);
    }
    const auto global = readGlobalOptions(*sorted, translations.language());
    if (!global)
        return wrongUsage(global.error().detail, command);
    return runCommand(*command, rest.mid(1), *global, out);
}

} // namespace huni
