#include "ui/table/tablemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <numeric>
#include <random>

using namespace huni;

class TestTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void showsTheLinesOfItsKeys();
    void readsOnlyWhatIsAskedFor();
    void tellsExactlyWhichRowsCame();
    void tellsExactlyWhichRowsWent();
    void tellsARowThatMoved();
    void otherChangesAreOneReset();
    void groupsHaveHeadsAndFold();
    void whatIsGoneIsShownAsUnknown();
    void anyChangeLeavesTheRowsThatAreWanted();

private:
    QStringList shown() const
    {
        QStringList names;
        for (int row = 0; row < m_model->rowCount(); ++row)
            names += m_model->index(row, 0).data().toString();
        return names;
    }
    std::vector<qint64> keys() const
    {
        std::vector<qint64> found;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (const qint64 key = m_model->keyAt(row))
                found.push_back(key);
        }
        return found;
    }

    std::unique_ptr<TableModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    QSet<qint64> m_asked;
    QSet<qint64> m_gone;
};

void TestTableModel::init()
{
    m_tester.reset();
    m_asked.clear();
    m_gone.clear();
    m_model = std::make_unique<TableModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->setLoad([this](std::span<const qint64> wanted) {
        std::vector<std::pair<qint64, TableModel::Line>> lines;
        for (const qint64 key : wanted) {
            m_asked.insert(key);
            if (m_gone.contains(key))
                continue;
            TableModel::Line line;
            line.cells = {{.text = QStringLiteral("thing %1").arg(key)}, {}};
            lines.emplace_back(key, line);
        }
        return lines;
    });
    m_model->setColumns({{.key = QStringLiteral("name"), .title = QStringLiteral("Name")},
                         {.key = QStringLiteral("city"), .title = QStringLiteral("City")}});
}

void TestTableModel::showsTheLinesOfItsKeys()
{
    m_model->setRows({3, 1, 2}, {});
    QCOMPARE(shown(), QStringList({QStringLiteral("thing 3"), QStringLiteral("thing 1"), QStringLiteral("thing 2")}));
    QCOMPARE(m_model->rowOf(2), 2);
    QCOMPARE(m_model->rowOf(9), -1);
    QCOMPARE(m_model->index(0, 1).data(Qt::AccessibleTextRole).toString(), QStringLiteral("City: —"));
}

void TestTableModel::readsOnlyWhatIsAskedFor()
{
    m_tester.reset(); // it looks at everything
    std::vector<qint64> many(100000);
    std::iota(many.begin(), many.end(), 1);
    m_model->setRows(many, {});
    m_asked.clear();
    QCOMPARE(m_model->index(50000, 0).data().toString(), QStringLiteral("thing 50001"));
    QVERIFY(m_asked.size() < 100);
}

void TestTableModel::tellsExactlyWhichRowsCame()
{
    m_model->setRows({1, 2, 5, 6}, {});
    QSignalSpy came(m_model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    m_model->setRows({1, 2, 3, 4, 5, 6}, {});
    QCOMPARE(came.size(), 1);
    QCOMPARE(came.first().at(1).toInt(), 2);
    QCOMPARE(came.first().at(2).toInt(), 3);
    QCOMPARE(reset.size(), 0);
}

void TestTableModel::tellsExactlyWhichRowsWent()
{
    m_model->setRows({1, 2, 3, 4}, {});
    QSignalSpy went(m_model.get(), &QAbstractItemModel::rowsRemoved);
    m_model->setRows({1, 4}, {});
    QCOMPARE(went.size(), 1);
    QCOMPARE(went.first().at(1).toInt(), 1);
    QCOMPARE(went.first().at(2).toInt(), 2);
}

void TestTableModel::tellsARowThatMoved()
{
    m_model->setRows({1, 2, 3, 4, 5}, {});
    QSignalSpy moved(m_model.get(), &QAbstractItemModel::rowsMoved);
    m_model->setRows({1, 3, 4, 2, 5}, {});
    m_model->setRows({1, 2, 3, 4, 5}, {});
    QCOMPARE(moved.size(), 2);
    QCOMPARE(keys(), std::vector<qint64>({1, 2, 3, 4, 5}));
}

void TestTableModel::otherChangesAreOneReset()
{
    m_model->setRows({1, 2, 3, 4}, {});
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy told(m_model.get(), &TableModel::restructured);
    m_model->setRows({4, 3, 2, 1}, {});
    QCOMPARE(reset.size(), 1);
    QCOMPARE(told.size(), 1);
}

void TestTableModel::groupsHaveHeadsAndFold()
{
    const GroupHead first {.key = QStringLiteral("a"), .title = QStringLiteral("MQL"), .detail = QStringLiteral("2 leads"), .count = 2};
    const GroupHead second {.key = QStringLiteral("b"), .title = QStringLiteral("SQL"), .detail = QStringLiteral("1 lead"), .count = 1};
    m_model->setRows({1, 2, 3}, {first, second});
    QCOMPARE(m_model->rowCount(), 5);
    QVERIFY(m_model->isGroup(0));
    QVERIFY(m_model->isGroup(3));
    QCOMPARE(m_model->index(0, 0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("MQL, 2 leads"));
    QCOMPARE(m_model->groupRowAbove(2), 0);
    m_model->setCollapsed(QStringLiteral("a"), true);
    QCOMPARE(m_model->rowCount(), 3);
    QCOMPARE(m_model->rowOf(1), -1);
    QCOMPARE(m_model->rowOf(3), 2);
    m_model->setAllCollapsed(true);
    QCOMPARE(m_model->rowCount(), 2);
    m_model->setAllCollapsed(false);
    QCOMPARE(keys(), std::vector<qint64>({1, 2, 3}));
}

void TestTableModel::whatIsGoneIsShownAsUnknown()
{
    m_gone.insert(2);
    m_model->setRows({1, 2}, {});
    QCOMPARE(m_model->index(1, 0).data().toString(), QString());
    QVERIFY(!m_model->line(1));
}

void TestTableModel::anyChangeLeavesTheRowsThatAreWanted()
{
    std::mt19937 random(7);
    std::vector<qint64> all(40);
    std::iota(all.begin(), all.end(), 1);
    for (int round = 0; round < 300; ++round) {
        std::vector<qint64> wanted = all;
        const int kind = round % 4;
        if (kind == 0) // some go
            std::erase_if(wanted, [&](qint64) { return random() % 3 == 0; });
        else if (kind == 1) // one moves
            std::rotate(wanted.begin() + random() % 10, wanted.begin() + 10 + random() % 10, wanted.begin() + 21 + random() % 10);
        else if (kind == 2)
            std::shuffle(wanted.begin(), wanted.end(), random);
        m_model->setRows(wanted, {});
        QCOMPARE(keys(), wanted);
        for (const qint64 key : wanted)
            QCOMPARE(m_model->keyAt(m_model->rowOf(key)), key);
        std::vector<qint64> asked = all; // those that went, too
        std::shuffle(asked.begin(), asked.end(), random);
        std::vector<qint64> found;
        for (const int row : m_model->rowsOf(asked))
            found.push_back(m_model->keyAt(row));
        QCOMPARE(found, wanted);
    }
}

QTEST_MAIN(TestTableModel)
#include "tst_tablemodel.moc"
