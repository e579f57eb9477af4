#include "core/prediction/trainingset.h"
#include "core/store/emptyrecord.h"
#include "tests/core/store/pipelinetest.h"

#include <QTest>

using namespace huni;
using namespace huni::trial;

/// Leads as rows of a table to learn from.
class TestTrainingSet : public PipelineTest
{
    Q_OBJECT

private:
    LeadId lead(const char *name, const char *city, const char16_t *stageKey = nullptr)
    {
        Lead value;
        value.givenName = QString::fromUtf8(name);
        value.email = value.givenName + QStringLiteral("@example.com");
        value.city = QString::fromUtf8(city);
        if (stageKey)
            value.stage = stage(stageKey);
        return m_pipeline->leads().create(value, QStringLiteral("Company")).valueOr({});
    }
    void touch(LeadId lead, const char *kind, Instant at)
    {
        Record record = emptyRecord(Table::Touchpoint);
        record.at(col::Touchpoint::Kind) = textValue(QLatin1String(kind));
        record.at(col::Touchpoint::At) = Value{at};
        QVERIFY(m_pipeline->leads().touch(lead, record).ok());
    }
    void closeAt(LeadId lead, Instant at)
    {
        const std::pair<int, Value> cell{col::Lead::ClosedAt, Value{at}};
        QVERIFY(m_pipeline->store().write(ActionCode::EditLead, {}, [&](Writer &writer) -> Result<void> {
            writer.set(Table::Lead, lead.uuid, {cell});
            return {};
        }).ok());
    }
    LeadTable table()
    {
        return m_pipeline->store().reader().read([](Connection &connection) { return readClosedLeads(connection, readCatalog(connection)); }).valueOr({});
    }
    static const DataColumn *column(const LeadTable &table, const char *key)
    {
        const auto found = std::find_if(table.columns.begin(), table.columns.end(), [&](const DataColumn &each) { return each.key == QLatin1String(key); });
        return found == table.columns.end() ? nullptr : &*found;
    }

private Q_SLOTS:
    void closedLeadsAreReadAndNoOthers()
    {
        const LeadId won = lead("won", "Ankara", u"won");
        const LeadId lost = lead("lost", "Bursa", u"lost");
        lead("open", "Izmir");
        const LeadId sold = lead("sold", "İzmir");
        Opportunity sale;
        sale.lead = sold;
        sale.name = QStringLiteral("Sale");
        sale.stage = stage(u"won");
        QVERIFY(m_pipeline->opportunities().create(sale).ok());
        Opportunity running = sale;
        running.lead = lead("running", "Izmir");
        running.stage = {}; // the first of its board
        QVERIFY(m_pipeline->opportunities().create(running).ok());
        const LeadId gone = lead("gone", "Ankara", u"won");
        QVERIFY(m_pipeline->leads().remove({gone}).ok());
        const LeadTable read = table();
        QCOMPARE(read.leads, (std::vector<Uuid>{won.uuid, lost.uuid, sold.uuid}));
        QCOMPARE(read.outcomes, (std::vector<signed char>{1, 0, 1}));
        QCOMPARE(column(read, "city")->words, (std::vector<std::string>{"ankara", "bursa", "izmir"})); // as folding writes it
    }

    void whatHappenedAfterTheOutcomeIsNotCounted()
    {
        const Instant day = m_pipeline->store().clock().now();
        const LeadId won = lead("won", "Ankara", u"won");
        const LeadId lost = lead("lost", "Bursa", u"lost");
        for (const LeadId each : {won, lost})
            closeAt(each, day);
        touch(won, "page_view", day - 3 * dayMs);
        touch(won, "page_view", day - 2 * dayMs);
        touch(won, "email_open", day - dayMs);
        touch(won, "page_view", day + dayMs); // a customer by then
        touch(lost, "page_view", day + dayMs);
        const LeadTable read = table();
        QCOMPARE(column(read, "touches")->numbers, (std::vector<double>{3, 0}));
        QCOMPARE(column(read, "touches.page_view")->numbers, (std::vector<double>{2, 0}));
        QCOMPARE(column(read, "touches.email_open")->numbers, (std::vector<double>{1, 0}));
    }

    void oneLeadReadsAsTheTableDoes()
    {
        const Instant day = m_pipeline->store().clock().now();
        for (int i = 0; i < 12; ++i) {
            const LeadId each = lead(qPrintable(QStringLiteral("lead%1").arg(i)), i % 3 ? "İstanbul" : "", i % 2 ? u"won" : u"lost");
            closeAt(each, day);
            for (int k = 0; k < i % 4; ++k)
                touch(each, k % 2 ? "page_view" : "email_open", day + (k - 1) * dayMs);
        }
        const LeadTable read = table();
        QCOMPARE(read.rows(), size_t(12));
        QVERIFY(column(read, "touches"));
        QStringList keys;
        for (const DataColumn &each : read.columns)
            keys += each.key;
        QVERIFY(m_pipeline->store().reader().read([&](Connection &connection) {
            CustomFieldNumbers numbers;
            LeadRowReader rows(connection, readCatalog(connection), numbers, keys);
            for (size_t row = 0; row < read.rows(); ++row) {
                if (!rows.read(read.leads[row]))
                    return false;
                for (size_t place = 0; place < read.columns.size(); ++place) {
                    const DataColumn &here = rows.table().columns[place];
                    const DataColumn &there = read.columns[place];
                    const bool isSame = here.key == there.key && here.isMissing(0) == there.isMissing(row)
                        && (there.isMissing(row) || (here.kind == DataColumn::Kind::Words ? here.words[0] == there.words[row] : here.numbers[0] == there.numbers[row]));
                    if (!isSame) {
                        qWarning("%s differs in row %zu", qPrintable(there.key), row);
                        return false;
                    }
                }
            }
            return true;
        }).valueOr(false));
    }
};

QTEST_GUILESS_MAIN(TestTrainingSet)
#include "tst_trainingset.moc"
