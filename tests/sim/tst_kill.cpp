#include "tests/core/store/trialpipeline.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace huni;
using namespace huni::trial;

/// Kills a program at work, again and again, and looks at what it leaves behind.
class TestKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingAcknowledgedIsLost();
};

namespace {

// What the program said before it was killed.
struct Acknowledged {
    QSet<QString> leads{};
    QSet<QString> bulks{}; ///< closed and not undone
    QSet<QString> undone{};
    QSet<QString> unsure{}; ///< an undo was under way
};

void takeLine(Acknowledged &said, const QByteArray &line)
{
    const QString what = QString::fromLatin1(line).section(u' ', 0, 0);
    const QString name = QString::fromLatin1(line).section(u' ', 1).trimmed();
    if (what == u"lead") {
        said.leads += name;
    } else if (what == u"bulk") {
        said.bulks += name;
    } else if (what == u"undoing") {
        said.bulks -= name;
        said.unsure += name;
    } else if (what == u"undone") {
        said.unsure -= name;
        said.undone += name;
    }
}

// Rows that are there, by given name.
QHash<QString, int> leadsByName(Pipeline &pipeline)
{
    QHash<QString, int> names;
    (void)pipeline.store().inspect([&](Connection &c) -> Result<void> {
        Query query(c, "SELECT given_name, count(*) FROM lead WHERE gone=0 GROUP BY given_name");
        while (query.next())
            names.insert(query.text(0), int(query.integer(1)));
        return {};
    });
    return names;
}

} // namespace

void TestKill::nothingAcknowledgedIsLost()
{
    const int kills = qEnvironmentVariableIntValue("HUNI_LONG") ? 200 : 20;
    const quint32 seed = qEnvironmentVariableIsSet("HUNI_SEED")
        ? quint32(qEnvironmentVariableIntValue("HUNI_SEED"))
        : QRandomGenerator::global()->generate();
    qInfo("HUNI_SEED=%u", seed);
    QRandomGenerator random(seed);
    std::optional<Place> place;
    Acknowledged said;
    for (int kill = 0; kill < kills; ++kill) {
        // A file of its own now and then keeps each of them small.
        if (kill % 4 == 0) {
            place.emplace();
            said = {};
            QVERIFY(newPipeline(place->path()));
        }
        QProcess worker;
        worker.start(QStringLiteral(HUNI_WORKER),
                     {place->path(), QStringLiteral("churn"), QStringLiteral("k%1").arg(kill)});
        QVERIFY(worker.waitForStarted());
        // Killed after a number of lines and a moment: at any point of an edit, of a bulk action, or of its
        // undo.
        const int lines = int(random.bounded(60));
        for (int i = 0; i < lines && worker.state() == QProcess::Running;) {
            if (!worker.canReadLine() && !worker.waitForReadyRead(20000))
                break;
            while (worker.canReadLine()) {
                takeLine(said, worker.readLine());
                ++i;
            }
        }
        worker.waitForReadyRead(int(random.bounded(1, 80)));
        worker.kill();
        // False too when its end was noticed before: what counts is that it runs no more.
        QVERIFY(worker.waitForFinished() || worker.state() == QProcess::NotRunning);
        QVERIFY2(worker.exitStatus() == QProcess::CrashExit,
                 "exit " + QByteArray::number(worker.exitCode()) + ": " + worker.readAllStandardError());
        while (worker.canReadLine())
            takeLine(said, worker.readLine());

        auto pipeline = openPipeline(place->path());
        QVERIFY(pipeline);
        const QHash<QString, int> names = leadsByName(*pipeline);
        for (const QString &name : std::as_const(said.leads))
            QVERIFY2(names.value(name) == 1, qPrintable(name));
        for (auto name = names.begin(); name != names.end(); ++name) {
            if (!name.key().contains(u'b'))
                continue;
            QVERIFY2(name.value() == 2000,
                     qPrintable(QStringLiteral("%1: %2").arg(name.key()).arg(name.value())));
            QVERIFY2(!said.undone.contains(name.key()), qPrintable(name.key()));
        }
        for (const QString &name : std::as_const(said.bulks))
            QVERIFY2(names.value(name) == 2000, qPrintable(name));
        QCOMPARE(problemsOf(*pipeline), QString());
        // What was unsure is decided now.
        for (const QString &name : std::as_const(said.unsure))
            (names.contains(name) ? said.bulks : said.undone) += name;
        said.unsure.clear();
    }
}

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
