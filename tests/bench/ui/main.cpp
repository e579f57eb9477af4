// huni-bench-ui: start, scroll, drop, opening a lead, and memory of the window next to bare Qt, as JSON. Nothing is asserted
// here: the machine is shared, so only the ratio of two figures of one run says anything.

#include "core/exchange/generate.h"
#include "tests/bench/ui/bareboard.h"
#include "tests/bench/ui/barelead.h"
#include "tests/bench/ui/windowbench.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QJsonDocument>
#include <QMainWindow>
#include <QProcess>

#include <cstdio>

namespace {

using huni::bench::Figure;
using huni::bench::Samples;

void printOut(const QByteArray &text)
{
    std::fputs(text.constData(), stdout);
    std::fputc('\n', stdout);
}

// Tells when its window was first painted.
class PaintWatch final : public QObject
{
public:
    explicit PaintWatch(QWidget &widget) { widget.installEventFilter(this); }
    bool painted() const { return m_painted; }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        m_painted = m_painted || event->type() == QEvent::Paint;
        return false;
    }

private:
    bool m_painted = false;
};

// What `huni --bench-start` is measured against: an empty main window, from the same point on.
int startBare(int &argc, char **argv)
{
    QElapsedTimer started;
    started.start();
    QApplication application(argc, argv);
    QMainWindow window;
    window.setCentralWidget(new QWidget);
    PaintWatch watch(*window.centralWidget());
    window.resize(1440, 900);
    window.show();
    while (!watch.painted())
        QApplication::processEvents();
    printOut(QByteArray::number(double(started.nsecsElapsed()) / 1e6));
    std::fflush(stdout);
    return 0;
}

// Memory of a window alone, in a process of its own.
int showMemory(int &argc, char **argv, const QString &file)
{
    QApplication application(argc, argv);
    std::unique_ptr<huni::bench::WindowBench> bench;
    QMainWindow bare;
    if (file == u"-") {
        bare.show();
        QApplication::processEvents();
    } else {
        bench = std::make_unique<huni::bench::WindowBench>(file);
        if (!bench->isOpen())
            return 1;
        bench->settle();
    }
    printOut(QByteArray::number(huni::bench::memoryMb("VmRSS").value_or(0)));
    return 0;
}

int showPhases(int &argc, char **argv, const QString &file)
{
    double application = 0;
    std::unique_ptr<QApplication> app;
    application = huni::bench::millisecondsOf([&] { app = std::make_unique<QApplication>(argc, argv); });
    const huni::bench::WindowBench bench(file);
    const huni::bench::StartPhases &phases = bench.phases();
    printOut(QStringLiteral("application %1  theme %2  open %3  window %4  paint %5")
                 .arg(application)
                 .arg(phases.theme)
                 .arg(phases.open)
                 .arg(phases.window)
                 .arg(phases.paint)
                 .toUtf8());
    return 0;
}

// The number that a program prints; nothing when it fails.
std::optional<double> numberFrom(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(120'000) || process.exitCode() != 0)
        return std::nullopt;
    bool ok = false;
    const double number = process.readAllStandardOutput().trimmed().toDouble(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

// From the start of the process until it tells of its first paint: loading the program counts.
std::optional<double> timeToFirstLine(const QString &program, const QStringList &arguments)
{
    QProcess process;
    QElapsedTimer started;
    started.start();
    process.start(program, arguments);
    const bool told = process.waitForReadyRead(120'000);
    const double ms = double(started.nsecsElapsed()) / 1e6;
    return process.waitForFinished(120'000) && process.exitCode() == 0 && told ? std::optional(ms)
                                                                               : std::nullopt;
}

std::optional<double> medianOf(const Samples &samples, int rounds)
{
    return rounds > 0 ? std::optional(samples.percentile(50)) : std::nullopt;
}

Figure startFigure(const QString &file, qint64 size, int rounds)
{
    const QString self = QCoreApplication::applicationFilePath();
    Samples huni;
    Samples bare;
    for (int round = 0; round < rounds; ++round) { // in turn: what slows the machine slows both
        if (const auto ms = timeToFirstLine(self, {QStringLiteral("--bare-start")}))
            bare.add(*ms);
        if (const auto ms
            = timeToFirstLine(QStringLiteral(HUNI_PROGRAM), {file, QStringLiteral("--bench-start")}))
            huni.add(*ms);
    }
    return {QStringLiteral("start"),
            QStringLiteral("first painted board, median"),
            size,
            QStringLiteral("ms"),
            medianOf(huni, rounds),
            medianOf(bare, rounds),
            std::nullopt,
            3.0,
            {}};
}

Figure memoryFigure(const QString &file, qint64 size)
{
    const QString self = QCoreApplication::applicationFilePath();
    return {QStringLiteral("memory"),
            QStringLiteral("resident, board read"),
            size,
            QStringLiteral("MB"),
            numberFrom(self, {QStringLiteral("--memory"), file}),
            numberFrom(self, {QStringLiteral("--memory"), QStringLiteral("-")}),
            100.0,
            std::nullopt,
            {}};
}

QVector<Figure> windowFigures(const QString &file, qint64 size, int steps)
{
    huni::bench::BareBoard bare(3, int(size));
    bare.resize(1440, 800);
    bare.show();
    QApplication::processEvents();
    const double bareScroll = bare.scroll(steps).percentile(99);
    const double bareMove = bare.move(steps).percentile(99);
    bare.hide();
    huni::bench::WindowBench window(file);
    window.settle();
    const huni::bench::Steps frames = window.scroll(steps);
    const huni::bench::Steps drops = window.drop(steps);
    const auto figure = [size](const char *part, const char *what, double huni, std::optional<double> plain,
                               double budget) {
        return Figure{QString::fromLatin1(part),
                      QString::fromLatin1(what),
                      size,
                      QStringLiteral("ms"),
                      huni,
                      plain,
                      budget,
                      std::nullopt,
                      {}};
    };
    return {figure("scroll", "one frame, 99th percentile", frames.wall.percentile(99), bareScroll, 10),
            figure("scroll", "one frame, processor, 99th percentile", frames.busy.percentile(99),
                   std::nullopt, 10),
            figure("drop", "stored and painted, median", drops.wall.percentile(50), std::nullopt, 16),
            figure("drop", "stored and painted, 99th percentile; bare: painted only",
                   drops.wall.percentile(99), bareMove, 16),
            figure("drop", "stored and painted, processor, 99th percentile", drops.busy.percentile(99),
                   std::nullopt, 16)};
}

// Some leads, each with as many touchpoints as a busy one has.
std::vector<huni::LeadId> busyLeads(const QString &file, int count)
{
    constexpr int touchesOfEach = 50;
    std::vector<huni::LeadId> leads;
    auto pipeline = huni::Pipeline::open(file);
    if (!pipeline)
        return leads;
    (void)(*pipeline)->store().write(huni::ActionCode::Generate, {}, [&](huni::Writer &writer) -> huni::Result<void> {
        {
            huni::Query query(writer.connection(), "SELECT id FROM lead WHERE gone=0 ORDER BY n LIMIT ?1", count);
            while (query.next())
                leads.push_back(query.as<huni::LeadId>(0));
        }
        using C = huni::col::Touchpoint;
        for (const huni::LeadId lead : leads) {
            for (int i = 0; i < touchesOfEach; ++i)
                writer.set(huni::Table::Touchpoint, writer.newId(),
                           {{C::Lead, huni::Value{lead.uuid}}, {C::Kind, huni::Value{std::string(i % 5 ? "page_view" : "webinar_attended")}},
                            {C::At, huni::Value{writer.now() - i * 7 * huni::dayMs / 2}}, {C::Page, huni::Value{std::string("/pricing")}}});
        }
        return {};
    });
    return leads;
}

QVector<Figure> leadFigures(const QString &file, qint64 size, int steps)
{
    const std::vector<huni::LeadId> leads = busyLeads(file, std::clamp(steps, 1, 50));
    huni::bench::BareLead bare(file);
    bare.resize(1440, 800);
    bare.show();
    const Samples plain = bare.open(leads);
    bare.hide();
    huni::bench::WindowBench window(file);
    window.settle();
    const huni::bench::Steps opened = window.openLeads(leads);
    const auto figure = [&](double percent) {
        return Figure{QStringLiteral("open"), QStringLiteral("lead with 50 touchpoints, painted with its chart, p%1").arg(percent), size,
                      QStringLiteral("ms"), opened.wall.percentile(percent), plain.percentile(percent), 30, std::nullopt,
                      QStringLiteral("bare: rows by plain statements, text, a chart of QtCharts")};
    };
    Figure busy = figure(50);
    busy.what += QStringLiteral(", processor of the window's thread");
    busy.huni = opened.busy.percentile(50);
    return {figure(50), figure(95), busy};
}

bool makeFile(const QString &path, qint64 leads)
{
    auto made = huni::Pipeline::create(path, {.name = QStringLiteral("Bench")});
    return made && huni::generate(**made, {.leads = leads, .touchpoints = leads / 2, .seed = 1}).ok();
}

} // namespace

int main(int argc, char **argv)
{
    const QByteArray mode = argc > 1 ? QByteArray(argv[1]) : QByteArray();
    const QString operand = argc > 2 ? QString::fromLocal8Bit(argv[2]) : QString();
    if (mode == "--bare-start")
        return startBare(argc, argv);
    if (mode == "--memory")
        return showMemory(argc, argv, operand);
    if (mode == "--phases")
        return showPhases(argc, argv, operand);

    QApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption sizes(QStringLiteral("sizes"),
                                   QStringLiteral("Leads in the files, with commas."), QStringLiteral("LIST"),
                                   QStringLiteral("100,100000"));
    const QCommandLineOption rounds(QStringLiteral("rounds"), QStringLiteral("Starts of each program."),
                                    QStringLiteral("N"), QStringLiteral("9"));
    const QCommandLineOption steps(QStringLiteral("steps"), QStringLiteral("Frames and drops."),
                                   QStringLiteral("N"), QStringLiteral("300"));
    parser.addOptions({sizes, rounds, steps});
    parser.process(application);

    const QTemporaryDir folder;
    qputenv("XDG_CONFIG_HOME", folder.filePath(QStringLiteral("config")).toUtf8());
    qputenv("XDG_DATA_HOME", folder.filePath(QStringLiteral("data")).toUtf8());
    QJsonArray figures;
    for (const QString &text : parser.value(sizes).split(u',', Qt::SkipEmptyParts)) {
        const qint64 size = text.toLongLong();
        const QString file = folder.filePath(text + QStringLiteral(".huni"));
        if (!makeFile(file, size))
            return 1;
        figures += startFigure(file, size, parser.value(rounds).toInt()).json();
        figures += memoryFigure(file, size).json();
        for (const Figure &figure : windowFigures(file, size, parser.value(steps).toInt()) + leadFigures(file, size, parser.value(steps).toInt()))
            figures += figure.json();
    }
    printOut(QJsonDocument(figures).toJson());
    return 0;
}
