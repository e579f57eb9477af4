#include "app/huni/arguments.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>

namespace huni {

namespace {

constexpr int smallestWindow = 200;
constexpr int largestWindow = 8000; // above that, no picture can be held
constexpr int optionColumn = 24;

struct ArgumentWords {
    Q_DECLARE_TR_FUNCTIONS(ArgumentWords)
};

QSize sizeFrom(const QString &text)
{
    const QStringList parts = text.split(u'x');
    return parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
}

struct Options {
    QCommandLineOption help{{QStringLiteral("h"), QStringLiteral("help")},
                            ArgumentWords::tr("Show this help.")};
    QCommandLineOption version{{QStringLiteral("v"), QStringLiteral("version")},
                               ArgumentWords::tr("Show the version.")};
    QCommandLineOption sample{QStringLiteral("sample"),
                              ArgumentWords::tr("Open the sample pipeline in a file of its own.")};
    QCommandLineOption screenshots{QStringLiteral("screenshots"),
                                   ArgumentWords::tr("Render the pages to PNG files and end."),
                                   QStringLiteral("DIR")};
    QCommandLineOption pages{
        QStringLiteral("pages"),
        ArgumentWords::tr("Pages to render: %1").arg(QStringLiteral("board,") + screenshotPages().join(u',')),
        QStringLiteral("LIST")};
    QCommandLineOption themes{QStringLiteral("theme"),
                              ArgumentWords::tr("Themes to render: %1").arg(QStringLiteral("light,dark")),
                              QStringLiteral("LIST")};
    QCommandLineOption languages{QStringLiteral("lang"),
                                 ArgumentWords::tr("Languages to render: %1").arg(QStringLiteral("en,tr")),
                                 QStringLiteral("LIST")};
    QCommandLineOption size{
        QStringLiteral("size"),
        ArgumentWords::tr("Size of the window to render, by default %1.").arg(QStringLiteral("1440x900")),
        QStringLiteral("WxH"), QStringLiteral("1440x900")};
    QCommandLineOption benchStart{QStringLiteral("bench-start")}; // for measuring; not in the help

    QList<QCommandLineOption> shown() const
    {
        return {help, version, sample, screenshots, pages, themes, languages, size};
    }
};

QString helpText(const Options &options)
{
    const auto line = [](const QString &left, const QString &right) {
        return QStringLiteral("  ") + left.leftJustified(optionColumn) + right;
    };
    QStringList lines{ArgumentWords::tr("Usage: huni [options] [FILE]"),
                      ArgumentWords::tr("Huni: a sales pipeline on your own computer."), QString(),
                      ArgumentWords::tr("Options:")};
    for (const QCommandLineOption &option : options.shown()) {
        QStringList names;
        for (const QString &name : option.names())
            names += (name.size() == 1 ? QStringLiteral("-") : QStringLiteral("--")) + name;
        if (!option.valueName().isEmpty())
            names.last() += u' ' + option.valueName();
        lines += line(names.join(QStringLiteral(", ")), option.description());
    }
    lines += {
        QString(), ArgumentWords::tr("Arguments:"),
        line(QStringLiteral("FILE"), ArgumentWords::tr("The pipeline to open; the last one when left out."))};
    return lines.join(u'\n');
}

Reply wrongUse(const QString &sentence)
{
    //: %1 says what was wrong on the command line
    return {2, ArgumentWords::tr("%1 See: huni --help").arg(sentence)};
}

QString parseProblem(const QCommandLineParser &parser)
{
    if (const QStringList unknown = parser.unknownOptionNames(); !unknown.isEmpty())
        return ArgumentWords::tr("There is no option “%1”.").arg(unknown.first());
    return parser.errorText().isEmpty() ? ArgumentWords::tr("Give one file at most.") : parser.errorText();
}

} // namespace

std::optional<Reply> readArguments(const QStringList &list, Arguments &arguments)
{
    const Options options;
    QCommandLineParser parser;
    parser.addOptions(options.shown());
    parser.addOption(options.benchStart);
    if (!parser.parse(list) || parser.positionalArguments().size() > 1)
        return wrongUse(parseProblem(parser));
    if (parser.isSet(options.help))
        return Reply{0, helpText(options)};
    if (parser.isSet(options.version))
        return Reply{0, QStringLiteral("huni " HUNI_VERSION)};
    const auto listOf = [&](const QCommandLineOption &option) {
        return parser.value(option).split(u',', Qt::SkipEmptyParts);
    };
    arguments.file = parser.positionalArguments().value(0);
    arguments.sample = parser.isSet(options.sample);
    arguments.benchStart = parser.isSet(options.benchStart);
    arguments.screenshots = parser.value(options.screenshots);
    const QSize size = sizeFrom(parser.value(options.size));
    arguments.wishes = {arguments.screenshots, listOf(options.pages), listOf(options.themes),
                        listOf(options.languages), size};
    if (parser.isSet(options.screenshots) && arguments.screenshots.isEmpty())
        return Reply{2,
                     ArgumentWords::tr("The folder of --screenshots has no name. Give one such as shots.")};
    if (std::min(size.width(), size.height()) < smallestWindow
        || std::max(size.width(), size.height()) > largestWindow)
        return Reply{2,
                     ArgumentWords::tr("“%1” is no size of a window. Give one such as 1440x900.")
                         .arg(parser.value(options.size))};
    return std::nullopt;
}

} // namespace huni
