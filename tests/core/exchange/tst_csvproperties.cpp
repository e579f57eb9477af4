#include "core/exchange/csvreader.h"
#include "core/exchange/csvwriter.h"
#include "core/exchange/survey.h"

#include <QBuffer>
#include <QTest>

#include <csv.h>
#include <rapidcheck.h>

using namespace huni;

namespace {

using Table = std::vector<std::vector<std::string>>;

// Cells of what hurts: quotes, delimiters, line ends, letters of several bytes, nothing.
rc::Gen<std::string> awkwardCell()
{
    const auto piece
        = rc::gen::element<std::string>("\"", ",", "\n", "\r\n", ";", "a", "ş", "€", " x", "=1", "\t", "12");
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                        [](const std::vector<std::string> &pieces) {
                            std::string cell;
                            for (const std::string &part : pieces)
                                cell += part;
                            return cell;
                        });
}

QByteArray written(const Table &table)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer);
    for (const auto &row : table) {
        for (const std::string &cell : row)
            writer.text(cell);
        writer.endRow();
    }
    RC_ASSERT(writer.finish().ok());
    return buffer.data();
}

Table readByHuni(const QByteArray &bytes)
{
    Table table;
    const auto source = TextSource::fromBytes(bytes, QStringLiteral("UTF-8"));
    if (!source)
        return table;
    CsvReader reader(**source, {});
    FileRecord record;
    while (reader.next(record).valueOr(false))
        table.emplace_back(record.fields.begin(), record.fields.end());
    return table;
}

Table readByLibcsv(const QByteArray &bytes)
{
    struct State {
        Table table{};
        std::vector<std::string> row{};
    } state;
    csv_parser parser;
    csv_init(&parser, CSV_STRICT);
    csv_set_space_func(&parser, [](unsigned char) { return 0; }); // RFC 4180: spaces belong to the cell
    const auto cell = [](void *text, size_t length, void *to) {
        static_cast<State *>(to)->row.emplace_back(static_cast<const char *>(text), length);
    };
    const auto line = [](int, void *to) {
        auto *const target = static_cast<State *>(to);
        target->table.push_back(std::move(target->row));
        target->row.clear();
    };
    csv_parse(&parser, bytes.constData(), size_t(bytes.size()), cell, line, &state);
    csv_fini(&parser, cell, line, &state);
    csv_free(&parser);
    return state.table;
}

} // namespace

class CsvPropertiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tablesReadBackAndAgreeWithLibcsv();
    void anyBytesEndInRowsOrAnError();
};

void CsvPropertiesTest::tablesReadBackAndAgreeWithLibcsv()
{
    QVERIFY(rc::check("tables read back and agree with libcsv", [] {
        const auto width = *rc::gen::inRange<std::size_t>(1, 6);
        const Table table = *rc::gen::nonEmpty(
            rc::gen::container<Table>(rc::gen::container<std::vector<std::string>>(width, awkwardCell())));
        const QByteArray bytes = written(table);
        RC_ASSERT(readByHuni(bytes) == table);
        RC_ASSERT(readByLibcsv(bytes) == table);
    }));
}

void CsvPropertiesTest::anyBytesEndInRowsOrAnError()
{
    QVERIFY(rc::check("any bytes end in rows or an error", [] {
        const auto piece
            = rc::gen::oneOf(rc::gen::arbitrary<char>(),
                             rc::gen::element('"', ',', '\n', '\r', ';', '1', '.', '/', '-', ' ', '\0'));
        const auto raw = *rc::gen::container<std::string>(piece);
        const auto source = TextSource::fromBytes(QByteArray::fromStdString(raw));
        if (!source)
            return;
        const auto result = survey(**source);
        if (!result.ok())
            return;
        RC_ASSERT(result->columns.size() == size_t(result->header.columns.size()));
    }));
}

QTEST_APPLESS_MAIN(CsvPropertiesTest)
#include "tst_csvproperties.moc"
