#include "core/store/check.h"
#include "tests/core/exchange/importfixture.h"

#include <QRandomGenerator>

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

// A file after an accident: bytes turned over, cut off, doubled, or of another kind.
QByteArray damaged(QByteArray file, QRandomGenerator &random)
{
    static const QByteArrayList foreign{"\"",  QByteArray(1, '\0'), "\r", "\n", "\xff\xfe", "\xef\xbb\xbf",
                                        "\xc3", "\xed\xa0\x80",       ";",  "\t", "\x1a",     "\xe2\x80\xae"};
    const auto below = [&random](qsizetype limit) { return qsizetype(random.bounded(quint32(limit))); };
    for (qsizetype i = 1 + below(6); i > 0 && !file.isEmpty(); --i) {
        const qsizetype at = below(file.size());
        switch (below(6)) {
        case 0:
            file[at] = char(file[at] ^ (1 << below(8)));
            break;
        case 1:
            file[at] = char(below(256));
            break;
        case 2:
            file.truncate(std::max<qsizetype>(at, 1));
            break;
        case 3:
            file.remove(at, 1 + below(40));
            break;
        case 4:
            file.insert(at, file.mid(at, 1 + below(200)).repeated(1 + below(20)));
            break;
        default:
            file.insert(at, foreign[below(foreign.size())].repeated(1 + below(3)));
        }
    }
    return file;
}

} // namespace

/// What holds for every small file.
class TestImportProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dryRunsTellTheTruthAndUndoIsWhole();
    void damagedFilesAreTakenOrRefusedWhole();
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

void TestImportProperties::damagedFilesAreTakenOrRefusedWhole()
{
    const QString text = QStringLiteral(
        "External Id,Full Name,Email,Phone,Company,Birth Year,Country,Created At,Stage,Outcome,Amount,Currency,"
        "Tags,Note,Owner,Score\n"
        "L-1,Ayşe Yılmaz,ayse@example.com,+90 532 000 00 01,Örnek A.Ş.,1980,Türkiye,2026-01-05 10:00,MQL,open,"
        "\"1.234,56\",TRY,a;b,\"çok \"\"iyi\"\" bir\nnot\",Deniz,12\n"
        "L-2,Ada Ak,ada@example.org,(212) 555-0100,\"Acme, Inc.\",1975,US,01/02/2026,SQL,won,1234.5,USD,x,,Deniz,"
        "3.5\n"
        "L-3,,bad mail,12,,,XX,31.02.2026,Nowhere,maybe,1e400,ZZZ,,=1+1,,NaN\n"
        "L-1,Ayşe Yılmaz,ayse@example.com,,,,,,,,,,,,,\n");
    // Windows programs write UTF-16 with its mark, here from the lowest byte on.
    QByteArray wide("\xff\xfe");
    for (const QChar c : text)
        wide += QByteArray(1, char(c.unicode() & 0xff)) + QByteArray(1, char(c.unicode() >> 8));
    QRandomGenerator random(20261121);
    ImportFixture fixture;
    for (int i = 0; i < 200; ++i) {
        const QByteArray file = damaged(i % 5 == 0 ? wide : text.toUtf8(), random);
        const ImportKind kind = importKinds()[random.bounded(quint32(importKinds().size()))];
        const std::optional<ImportKind> as = i % 3 == 0 ? std::optional(kind) : std::nullopt;
        const QStringList before = fixture.contents();
        ImportRequest request;
        request.dryRun = true;
        const auto planned = fixture.importText(file, as, request);
        QCOMPARE(fixture.contents(), before);
        request.dryRun = false;
        const auto done = fixture.importText(file, as, request);
        QVERIFY2(planned.ok() == done.ok(), qPrintable(QString::number(i) + u' ' + why(planned) + u' ' + why(done)));
        if (!done) {
            QVERIFY(planned.error() == done.error());
            QCOMPARE(fixture.contents(), before);
            continue;
        }
        QVERIFY2(countsOf(*planned) == countsOf(*done), qPrintable(QString::number(i)));
        QCOMPARE(done->rows, done->created + done->updated + done->skipped + done->failed);
        if (i % 4 == 0 && done->change != 0) {
            QVERIFY(fixture.pipeline->store().undo().ok());
            QCOMPARE(fixture.contents(), before);
        }
    }
    const QStringList kept = fixture.fingerprints();
    QVERIFY(fixture.pipeline->store().rebuildProjections().ok());
    QCOMPARE(fixture.fingerprints(), kept);
    const CheckReport report = checkPipeline(fixture.pipeline->store(), CheckDepth::Full);
    QVERIFY2(report.ok(), qPrintable(report.problems.empty() ? QString() : report.problems.front().detail));
}

QTEST_GUILESS_MAIN(TestImportProperties)
#include "tst_importproperties.moc"
