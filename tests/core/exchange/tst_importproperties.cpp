#include "tests/core/exchange/importfixture.h"

#include <rapidcheck.h>

using namespace huni;
using namespace huni::test;

namespace {

struct ImportCase {
    ImportKind kind;
    ImportMode mode;
    QByteArray first;
    QByteArray second;
};

QByteArray oneOf(std::initializer_list<const char *> texts)
{
    return QByteArray(*rc::gen::elementOf(std::vector<const char *>(texts)));
}

// Few different values, so that rows meet each other and the pipeline in every way.
QByteArray leadFile(bool withIds)
{
    QByteArray file = withIds
        ? "id,email,phone,full_name,company,company.employees,stage,channel,owner,tag,note,Size\n"
        : "email,phone,full_name,company,company.employees,stage,channel,owner,tag,note,Size\n";
    const int rows = *rc::gen::inRange(1, 12);
    for (int i = 0; i < rows; ++i) {
        if (withIds)
            file += oneOf({"", "1", "2", "3", "4"}) + ',';
        file += oneOf({"", "", "a@x.example", "b@x.example", "bad"}) + ','
            + oneOf({"", "0532 111 22 33", "0532 111 22 44"}) + ',' + oneOf({"", "Ada Ak", "Bora Can", "Ada"})
            + ',' + oneOf({"", "Acme", "ACME", "Beta"}) + ',' + oneOf({"", "5", "6", "x1"}) + ','
            + oneOf({"", "New", "MQL", "Won", "Negotiation", "Odd one"}) + ','
            + oneOf({"", "Google", "google", "Blog"}) + ',' + oneOf({"", "Efe", "Tester"}) + ','
            + oneOf({"", "vip", "vip;x"}) + ',' + oneOf({"", "met", "rang"}) + ','
            + oneOf({"", "1", "2", "big"}) + '\n';
    }
    return file;
}

QByteArray opportunityFile(bool withIds)
{
    QByteArray file = withIds ? "id,name,account,contact,deal_stage,close_date,amount,probability\n"
                              : "name,account,contact,deal_stage,close_date,amount,probability\n";
    const int rows = *rc::gen::inRange(1, 12);
    for (int i = 0; i < rows; ++i) {
        if (withIds)
            file += oneOf({"", "1", "2", "3"}) + ',';
        file += oneOf({"", "Deal", "Sale"}) + ',' + oneOf({"", "Acme", "Beta"}) + ','
            + oneOf({"", "a@x.example", "Ada Ak", "7"}) + ','
            + oneOf({"", "Won", "Lost", "Negotiation", "Odd one"}) + ','
            + oneOf({"", "2026-05-01", "2026-06-01"}) + ',' + oneOf({"", "5", "6.5", "much"}) + ','
            + oneOf({"", "10", "200"}) + '\n';
    }
    return file;
}

auto countsOf(const ImportOutcome &o)
{
    return std::tuple(o.rows, o.created, o.updated, o.skipped, o.failed, o.duplicates, o.withoutContact,
                      o.newCustomFields, o.newStages, o.newChannels, o.newCampaigns, o.newCompanies,
                      o.newMembers, o.newLeads, o.newOpportunities);
}

} // namespace

/// What holds for every small file.
class TestImportProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dryRunsTellTheTruthAndUndoIsWhole();
};

void TestImportProperties::dryRunsTellTheTruthAndUndoIsWhole()
{
    const bool holds = rc::check(
        "a dry run counts what the import does; undo restores; projections equal their rebuild", [] {
            ImportFixture fixture;
            for (int round = 0; round < 2; ++round) {
                const bool isLead = *rc::gen::arbitrary<bool>();
                const bool withIds = *rc::gen::arbitrary<bool>();
                const QByteArray file = isLead ? leadFile(withIds) : opportunityFile(withIds);
                const ImportKind kind = isLead ? ImportKind::Lead : ImportKind::Opportunity;
                ImportRequest request;
                request.mode = *rc::gen::element(ImportMode::Create, ImportMode::Update, ImportMode::Both);
                RC_LOG() << file.toStdString() << " mode " << int(request.mode) << "\n";
                const QStringList before = fixture.contents();
                request.dryRun = true;
                const auto planned = fixture.importText(file, kind, request);
                RC_ASSERT(fixture.contents() == before);
                request.dryRun = false;
                const auto done = fixture.importText(file, kind, request);
                RC_ASSERT(planned.ok() == done.ok());
                if (!done) {
                    RC_ASSERT(planned.error() == done.error());
                    RC_ASSERT(fixture.contents() == before);
                    continue;
                }
                RC_ASSERT(countsOf(*planned) == countsOf(*done));
                RC_ASSERT(done->rows == done->created + done->updated + done->skipped + done->failed);
                const QStringList after = fixture.contents();
                const QStringList kept = fixture.fingerprints();
                RC_ASSERT(fixture.pipeline->store().rebuildProjections().ok());
                RC_ASSERT(fixture.fingerprints() == kept);
                if (done->change == 0) {
                    RC_ASSERT(after == before);
                    continue;
                }
                RC_ASSERT(fixture.pipeline->store().undo().ok());
                RC_ASSERT(fixture.contents() == before);
                RC_ASSERT(fixture.pipeline->store().redo().ok());
                RC_ASSERT(fixture.contents() == after);
            }
        });
    QVERIFY(holds);
}

QTEST_GUILESS_MAIN(TestImportProperties)
#include "tst_importproperties.moc"
