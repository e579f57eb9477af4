#include "core/exchange/fieldcells.h"
#include "core/exchange/rowlookup.h"
#include "core/store/emptyrecord.h"
#include "tests/core/store/pipelinetest.h"

using namespace huni;

namespace {

constexpr int manyOthers = 60; // more than a page of what a search finds

} // namespace

/// How a thing is found by what a person calls it.
class TestFieldCells : public trial::PipelineTest
{
    Q_OBJECT

private Q_SLOTS:
    void aNameIsFoundHoweverManyBeginWithIt();
    void aNameIsFoundAmongThingsOfOtherKinds();
    void twoOfOneNameAreAmbiguousHoweverFarApart();
    void veryManyOfOneNameAreAmbiguous();
    void wordsThatStandElsewhereAreNoName();
    void aLeadWithoutNameIsCalledByItsPhone();
    void theDeletedAreNotFound();

private:
    // Rows with a name each, in this order; the id of the first.
    Uuid add(Table table, const std::vector<std::pair<QString, QString>> &names);
    Uuid addLead(const char *given, const char *family);
    Result<Uuid> find(const char *text, Table table = Table::Lead);
};

Uuid TestFieldCells::add(Table table, const std::vector<std::pair<QString, QString>> &names)
{
    Uuid first;
    const auto done = m_pipeline->store().write(ActionCode::Import, {}, [&](Writer &writer) -> Result<void> {
        for (const auto &[name, family] : names) {
            Record record = emptyRecord(table);
            if (table == Table::Lead) {
                record.at(col::Lead::GivenName) = textValue(name);
                record.at(col::Lead::FamilyName) = textValue(family);
            } else {
                record.at(table == Table::Company ? int(col::Company::Name) : int(col::Opportunity::Name))
                    = textValue(name);
            }
            const Uuid id = writer.newId();
            writer.create(table, id, std::move(record));
            first = first ? first : id;
        }
        return {};
    });
    return done ? first : Uuid{};
}

Uuid TestFieldCells::addLead(const char *given, const char *family)
{
    return add(Table::Lead, {{QString::fromUtf8(given), QString::fromUtf8(family)}});
}

Result<Uuid> TestFieldCells::find(const char *text, Table table)
{
    Result<Uuid> found = Uuid{};
    (void)m_pipeline->store().inspect([&](Connection &connection) -> Result<void> {
        found = findRow(connection, table, QString::fromUtf8(text));
        return {};
    });
    return found;
}

void TestFieldCells::aNameIsFoundHoweverManyBeginWithIt()
{
    const Uuid ada = addLead("Ada", "Byte");
    std::vector<std::pair<QString, QString>> others;
    for (int i = 0; i < manyOthers; ++i) {
        others.emplace_back(QStringLiteral("Ada"), QStringLiteral("Bytewise%1").arg(i));
        others.emplace_back(QStringLiteral("Ada"), QStringLiteral("Byte %1").arg(i));
    }
    QVERIFY(add(Table::Lead, others));
    for (const char *text : {"Ada Byte", "ada byte", " ADA  BYTE ", "Âda Bŷte"}) {
        const auto found = find(text);
        QVERIFY2(found.ok(), text);
        QCOMPARE(*found, ada);
    }
    QVERIFY(find("Ada Byte 7").ok());
    QVERIFY(find("Ada Bytewise7").ok());
    QCOMPARE(find("Ada").error().code, Errc::NotFound);
    QCOMPARE(find("Ada Bytew").error().code, Errc::NotFound);
}

void TestFieldCells::aNameIsFoundAmongThingsOfOtherKinds()
{
    const Uuid ada = addLead("Ada", "Byte");
    const std::vector<std::pair<QString, QString>> others(manyOthers, {QStringLiteral("Ada Byte"), {}});
    QVERIFY(add(Table::Company, others));
    QVERIFY(add(Table::Opportunity, others));
    const auto found = find("Ada Byte");
    QVERIFY(found.ok());
    QCOMPARE(*found, ada);
}

void TestFieldCells::twoOfOneNameAreAmbiguousHoweverFarApart()
{
    const Uuid older = addLead("Ada", "Byte");
    std::vector<std::pair<QString, QString>> others;
    for (int i = 0; i < manyOthers; ++i)
        others.emplace_back(QStringLiteral("Ada"), QStringLiteral("Bytewise%1").arg(i));
    QVERIFY(add(Table::Lead, others));
    const Uuid newer = addLead("Ada", "Byte");
    const auto found = find("Ada Byte");
    QVERIFY(!found.ok());
    QCOMPARE(found.error().code, Errc::Ambiguous);
    QCOMPARE(found.error().detail, newer.text() + QStringLiteral(", ") + older.text());
}

void TestFieldCells::veryManyOfOneNameAreAmbiguous()
{
    QVERIFY(add(Table::Lead, {500, {QStringLiteral("Ada"), QStringLiteral("Byte")}}));
    const auto found = find("Ada Byte");
    QVERIFY(!found.ok());
    QCOMPARE(found.error().code, Errc::Ambiguous);
    QVERIFY(found.error().detail.size() < 1000); // as many as anybody reads
}

void TestFieldCells::wordsThatStandElsewhereAreNoName()
{
    QVERIFY(addLead("Byte", "Ada"));
    QVERIFY(addLead("Ada Mary", "Byte"));
    QVERIFY(addLead("Ada", ""));
    QCOMPARE(find("Ada Byte").error().code, Errc::NotFound);
    QCOMPARE(find("").error().code, Errc::NotFound);
    QCOMPARE(find("★").error().code, Errc::NotFound);
}

void TestFieldCells::aLeadWithoutNameIsCalledByItsPhone()
{
    Uuid id;
    const auto done = m_pipeline->store().write(ActionCode::Import, {}, [&](Writer &writer) -> Result<void> {
        Record record = emptyRecord(Table::Lead);
        record.at(col::Lead::Phone) = textValue(QStringLiteral("+905321234567"));
        id = writer.newId();
        writer.create(Table::Lead, id, std::move(record));
        return {};
    });
    QVERIFY(done.ok());
    const auto found = find("+90 532 123 45 67");
    QVERIFY(found.ok());
    QCOMPARE(*found, id);
}

void TestFieldCells::theDeletedAreNotFound()
{
    const Uuid ada = addLead("Ada", "Byte");
    QVERIFY(m_pipeline->leads().remove({LeadId{ada}}).ok());
    QCOMPARE(find("Ada Byte").error().code, Errc::NotFound);
}

QTEST_GUILESS_MAIN(TestFieldCells)
#include "tst_fieldcells.moc"
