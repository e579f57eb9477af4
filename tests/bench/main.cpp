// huni-bench: measures Huni and the bare parts in the same run and prints both as JSON. Nothing is asserted here:
// the machine is shared, so only the ratio of two figures of one run says anything.

#include "tests/bench/parts.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>

#include <cstdio>

namespace {

QStringList partsOf(const QString &text)
{
    return text == u"all" ? QStringList {QStringLiteral("store"), QStringLiteral("board"), QStringLiteral("read"), QStringLiteral("table"),
                                         QStringLiteral("import"), QStringLiteral("undo"), QStringLiteral("score"), QStringLiteral("size"),
                                         QStringLiteral("start")}
                          : text.split(u',', Qt::SkipEmptyParts);
}

void runPart(const QString &part, huni::bench::Workload &workload, const QString &startCommand)
{
    using namespace huni::bench;
    if (part == u"store")
        storePart(workload);
    else if (part == u"board")
        boardPart(workload);
    else if (part == u"read")
        readPart(workload);
    else if (part == u"table")
        tablePart(workload);
    else if (part == u"import")
        importPart(workload, QCoreApplication::applicationFilePath());
    else if (part == u"undo")
        undoPart(workload);
    else if (part == u"score")
        scorePart(workload);
    else if (part == u"size")
        sizePart(workload, QCoreApplication::applicationFilePath());
    else if (part == u"start")
        startPart(workload, startCommand);
    else
        demand(false, "reading --parts", {huni::Errc::Usage, part, {}, {}});
}

// For the smoke run: every figure has its name and unit, and what can be measured anywhere was measured.
bool looksRight(const QJsonArray &figures)
{
    for (const QJsonValue &value : figures) {
        const QJsonObject figure = value.toObject();
        const QString part = figure[QStringLiteral("part")].toString();
        const bool mayBeMissing
            = part == u"import" || part == u"start" || figure[QStringLiteral("unit")].toString() == u"MB";
        if (figure[QStringLiteral("what")].toString().isEmpty() || figure[QStringLiteral("unit")].toString().isEmpty())
            return false;
        if (!mayBeMissing && !(figure[QStringLiteral("huni")].toDouble() > 0))
            return false;
    }
    return figures.size() >= 15;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{QStringLiteral("sizes"), QStringLiteral("Leads, one run each."), QStringLiteral("N,N"), QStringLiteral("10000,100000")},
                       {QStringLiteral("parts"), QStringLiteral("store, board, read, table, import, undo, score, size, start."), QStringLiteral("A,B"), QStringLiteral("all")},
                       {QStringLiteral("touchpoints"), QStringLiteral("Touchpoints of a lead, on average."), QStringLiteral("X"), QStringLiteral("1")},
                       {QStringLiteral("folder"), QStringLiteral("Where the files go (default: a temporary folder)."), QStringLiteral("DIR")},
                       {QStringLiteral("start-command"), QStringLiteral("Started with the file as last word, and timed."), QStringLiteral("CMD")},
                       {QStringLiteral("check"), QStringLiteral("Exit 1 when a figure is missing.")},
                       {QStringLiteral("import"), QStringLiteral("Import a CSV file into the pipeline given beside it, then take it back."), QStringLiteral("CSV")},
                       {QStringLiteral("board-in-memory"), QStringLiteral("Read a board and print the memory it took."), QStringLiteral("FILE")}});
    parser.process(application);
    if (parser.isSet(QStringLiteral("board-in-memory")))
        return huni::bench::boardInMemory(parser.value(QStringLiteral("board-in-memory")));
    if (parser.isSet(QStringLiteral("import")))
        return huni::bench::importAlone(parser.value(QStringLiteral("import")), parser.positionalArguments().value(0));

    const QTemporaryDir temporary;
    const QString folder = parser.isSet(QStringLiteral("folder")) ? parser.value(QStringLiteral("folder")) : temporary.path();
    QDir().mkpath(folder);
    QJsonArray figures;
    for (const QString &size : parser.value(QStringLiteral("sizes")).split(u',')) {
        huni::bench::Workload workload(folder, size.toLongLong(), parser.value(QStringLiteral("touchpoints")).toDouble());
        workload.add({.part = QStringLiteral("generate"), .what = QStringLiteral("operations a second"), .unit = QStringLiteral("1/s"),
                      .huni = double(workload.generated().operations) / workload.generateMs() * 1000, .bare = std::nullopt});
        for (const QString &part : partsOf(parser.value(QStringLiteral("parts"))))
            runPart(part, workload, parser.value(QStringLiteral("start-command")));
        for (const QJsonValue &figure : workload.figures())
            figures.append(figure);
    }
    std::fputs(QJsonDocument(QJsonObject {{QStringLiteral("figures"), figures}}).toJson().constData(), stdout);
    return parser.isSet(QStringLiteral("check")) && !looksRight(figures) ? 1 : 0;
}
