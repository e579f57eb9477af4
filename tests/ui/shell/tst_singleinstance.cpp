#include "ui/shell/singleinstance.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace huni;

class TestSingleInstance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secondStartRaisesTheFirst();
    void anotherFileHasAWindowOfItsOwn();
    void fileIsTheSameByAnyPath();
    void socketLeftByADeadProcessIsTakenOver();

private:
    QString file(const QString &name)
    {
        const QString path = m_folder.filePath(name);
        QFile made(path);
        return made.open(QIODevice::WriteOnly) ? path : QString();
    }

    QTemporaryDir m_folder;
};

void TestSingleInstance::secondStartRaisesTheFirst()
{
    const QString path = file(QStringLiteral("a.huni"));
    SingleInstance first(path);
    QSignalSpy wanted(&first, &SingleInstance::raiseWanted);
    QVERIFY(!SingleInstance(path).raiseOther()); // nobody listens yet
    first.listen();
    QVERIFY(SingleInstance(path).raiseOther());
    QTRY_COMPARE(wanted.count(), 1);
    QVERIFY(SingleInstance(path).raiseOther()); // and once more
    QTRY_COMPARE(wanted.count(), 2);
}

void TestSingleInstance::anotherFileHasAWindowOfItsOwn()
{
    SingleInstance first(file(QStringLiteral("b.huni")));
    first.listen();
    QVERIFY(!SingleInstance(file(QStringLiteral("c.huni"))).raiseOther());
}

void TestSingleInstance::fileIsTheSameByAnyPath()
{
    const QString path = file(QStringLiteral("d.huni"));
    QVERIFY(QFile::link(path, m_folder.filePath(QStringLiteral("link.huni"))));
    SingleInstance first(path);
    first.listen();
    QVERIFY(SingleInstance(m_folder.filePath(QStringLiteral("./d.huni"))).raiseOther());
    QVERIFY(SingleInstance(m_folder.filePath(QStringLiteral("link.huni"))).raiseOther());
}

void TestSingleInstance::socketLeftByADeadProcessIsTakenOver()
{
    const QString path = file(QStringLiteral("e.huni"));
    {
        SingleInstance before(path);
        before.listen();
    }
    SingleInstance now(path);
    QVERIFY(!now.raiseOther());
    QSignalSpy wanted(&now, &SingleInstance::raiseWanted);
    now.listen();
    QVERIFY(SingleInstance(path).raiseOther());
    QTRY_COMPARE(wanted.count(), 1);
}

QTEST_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
