#include "tests/core/store/trialpipeline.h"
#include "ui/background/backgroundreader.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace huni;

class TestBackground : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void worksThereAndAnswersHere();
    void newestQuestionWins();
    void lastOfThoseThatWaitComesAfter();
    void newQuestionTakesThePlaceOfWhatWaits();
    void cancelledIsAnsweredDroppedIsNot();
    void errorsAreCarried();
    void progressIsTold();
    void destructionCallsOffAndWaits();
    void answerMayEndTheTask();
    void readerWaitsForNoWriter();
    void readerSeesWhatWasCommittedMeanwhile();

private:
    // Lets pass what was sent to this thread.
    static void settle(BackgroundTask &task)
    {
        QTRY_VERIFY(!task.isRunning());
        QCoreApplication::processEvents();
    }
};

void TestBackground::worksThereAndAnswersHere()
{
    BackgroundTask task;
    QSignalSpy running(&task, &BackgroundTask::runningChanged);
    QThread *there = nullptr;
    QThread *here = nullptr;
    task.start([](TaskControl &) { return QThread::currentThread(); },
               [&](QThread *thread) {
                   there = thread;
                   here = QThread::currentThread();
               });
    QVERIFY(task.isRunning());
    settle(task);
    QCOMPARE(here, QThread::currentThread());
    QVERIFY(there && there != here);
    QCOMPARE(running.size(), 2);
}

void TestBackground::newestQuestionWins()
{
    BackgroundTask task;
    QSemaphore begun;
    QSemaphore go;
    std::atomic<bool> wasCalledOff = false;
    std::vector<int> worked;
    std::vector<int> answers;
    const auto take = [&](int answer) { answers.push_back(answer); };
    task.start(
        [&](TaskControl &control) {
            begun.release();
            go.acquire();
            wasCalledOff = control.cancelled.load();
            worked.push_back(1);
            return 1;
        },
        take);
    begun.acquire();
    for (const int question : {2, 3}) {
        task.start(
            [&worked, question](TaskControl &) {
                worked.push_back(question);
                return question;
            },
            take);
    }
    go.release();
    settle(task);
    QVERIFY(wasCalledOff);
    QCOMPARE(answers, std::vector<int>{3});
    QCOMPARE(worked, (std::vector<int>{1, 3})); // the one between was never begun
}

void TestBackground::lastOfThoseThatWaitComesAfter()
{
    BackgroundTask task;
    QSemaphore begun;
    QSemaphore go;
    std::vector<int> answers;
    const auto take = [&](int answer) { answers.push_back(answer); };
    task.startAfter(
        [&](TaskControl &control) {
            begun.release();
            go.acquire();
            return control.cancelled ? -1 : 1;
        },
        take);
    begun.acquire();
    task.startAfter([](TaskControl &) { return 2; }, take);
    task.startAfter([](TaskControl &) { return 3; },
                    [&](int answer) {
                        answers.push_back(answer);
                        if (answers.size() < 3)
                            task.startAfter([](TaskControl &) { return 4; }, take);
                    });
    go.release();
    settle(task);
    QCOMPARE(answers, (std::vector<int>{1, 3, 4}));
}

void TestBackground::newQuestionTakesThePlaceOfWhatWaits()
{
    BackgroundTask task;
    QSemaphore begun;
    QSemaphore go;
    std::vector<int> answers;
    const auto take = [&](int answer) { answers.push_back(answer); };
    task.start(
        [&](TaskControl &) {
            begun.release();
            go.acquire();
            return 1;
        },
        take);
    begun.acquire();
    task.startAfter([](TaskControl &) { return 2; }, take);
    task.start([](TaskControl &) { return 3; }, take);
    go.release();
    settle(task);
    QCOMPARE(answers, std::vector<int>{3});
}

void TestBackground::cancelledIsAnsweredDroppedIsNot()
{
    BackgroundTask task;
    std::vector<bool> answers;
    const auto untilCancelled = [](TaskControl &control) {
        while (!control.cancelled)
            QThread::yieldCurrentThread();
        return true;
    };
    const auto take = [&](bool answer) { answers.push_back(answer); };
    task.start(untilCancelled, take);
    task.cancel();
    QVERIFY(task.isRunning());
    settle(task);
    QCOMPARE(answers.size(), size_t(1));
    task.start(untilCancelled, take);
    task.startAfter(untilCancelled, take);
    task.drop();
    QVERIFY(!task.isRunning());
    task.start([](TaskControl &) { return false; }, take);
    settle(task);
    QCOMPARE(answers, (std::vector<bool>{true, false}));
}

void TestBackground::errorsAreCarried()
{
    BackgroundTask task;
    std::optional<Error> error;
    task.start(
        [](TaskControl &) -> Result<int> {
            return Error{Errc::NotFound, QStringLiteral("x"), {}, {}};
        },
        [&](const Result<int> &answer) { error = answer.error(); });
    settle(task);
    QVERIFY(error && error->code == Errc::NotFound);
}

void TestBackground::progressIsTold()
{
    BackgroundTask task;
    QSignalSpy progress(&task, &BackgroundTask::progressed);
    QSemaphore go;
    task.start(
        [&](TaskControl &control) {
            control.total = 20;
            control.done = 7;
            go.acquire();
            return true;
        },
        [](bool) {});
    const auto isTold = [&] {
        return !progress.isEmpty() && progress.last() == QVariantList{qint64(7), qint64(20)};
    };
    QTRY_VERIFY(isTold());
    go.release();
    settle(task);
}

void TestBackground::destructionCallsOffAndWaits()
{
    std::atomic<bool> wasCalledOff = false;
    bool isAnswered = false;
    {
        BackgroundTask task;
        QSemaphore begun;
        task.start(
            [&](TaskControl &control) {
                begun.release();
                while (!control.cancelled)
                    QThread::yieldCurrentThread();
                wasCalledOff = true;
                return true;
            },
            [&](bool) { isAnswered = true; });
        begun.acquire();
    }
    QVERIFY(wasCalledOff);
    QCoreApplication::processEvents();
    QVERIFY(!isAnswered);
}

void TestBackground::answerMayEndTheTask()
{
    auto task = std::make_unique<BackgroundTask>();
    bool isAnswered = false;
    task->start([](TaskControl &) { return true; },
                [&](bool) {
                    isAnswered = true;
                    task.reset();
                });
    QTRY_VERIFY(isAnswered);
    QVERIFY(!task);
}

void TestBackground::readerWaitsForNoWriter()
{
    const trial::Place place;
    const auto pipeline = trial::newPipeline(place.path());
    BackgroundReader reader(place.path());
    bool isRead = false;
    QSemaphore read;
    const auto written = pipeline->store().write(ActionCode::EditLead, {}, [&](Writer &) -> Result<void> {
        reader.ask(
            [&read](Reader &file, TaskControl &) {
                auto catalog = file.read(readCatalog);
                read.release();
                return catalog;
            },
            [&](const Result<Catalog> &catalog) { isRead = catalog && !catalog->stages.empty(); });
        return read.tryAcquire(1, 10'000) ? Result<void>{}
                                          : Result<void>{Error{Errc::FileLocked, {}, {}, {}}};
    });
    QVERIFY(written);
    QTRY_VERIFY(!reader.isReading());
    QVERIFY(isRead);
}

void TestBackground::readerSeesWhatWasCommittedMeanwhile()
{
    const trial::Place place;
    const auto pipeline = trial::newPipeline(place.path());
    BackgroundReader reader(place.path());
    qint64 leads = -1;
    const auto count = [&] {
        reader.askAfter(
            [](Reader &file, TaskControl &) {
                return file.read([](Connection &connection) {
                    Query query(connection, "SELECT count(*) FROM lead WHERE gone=0");
                    return query.next() ? query.integer(0) : qint64(-1);
                });
            },
            [&](const Result<qint64> &answer) { leads = answer.valueOr(-1); });
    };
    count();
    QTRY_COMPARE(leads, 0);
    QVERIFY(trial::addLead(*pipeline, QStringLiteral("Ada")));
    count();
    QTRY_COMPARE(leads, 1);
}

QTEST_GUILESS_MAIN(TestBackground)
#include "tst_background.moc"
