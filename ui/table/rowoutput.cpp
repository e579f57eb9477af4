#include "ui/table/rowoutput.h"

#include "ui/table/cellwords.h"
#include "ui/table/tablecopy.h"
#include "ui/table/tableheader.h"
#include "ui/table/tableview.h"
#include "ui/words/errorwords.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QStandardPaths>

namespace huni {

namespace {

constexpr size_t mostCopied = 20000;
constexpr size_t copiedAtOnce = 100;
constexpr size_t copiedInPiece = 500;

// Everything that cells are made of, for a thread of its own: nothing in it changes.
struct CopySource {
    QString path{};
    Table table{};
    Catalog catalog{};
    std::vector<FixedList> lists{};
    Language language{};
    Instant now = 0;
    std::vector<TableField> fields{}; ///< in the order in which they stand
    QStringList titles{};
};

std::optional<Error> addRows(TableCopy &copy, const CopySource &source, const std::vector<qint64> &keys, const EachWatch &watch)
{
    QStringList fieldKeys;
    for (const TableField &field : source.fields)
        fieldKeys += field.key;
    const CellWording wording {source.catalog, source.language, source.now, &source.lists};
    Reader reader(source.path);
    for (size_t from = 0; from < keys.size(); from += copiedInPiece) {
        if (watch.isCancelled())
            return Error {Errc::Cancelled, {}, {}, {}};
        watch.tell(from);
        const std::span piece(keys.data() + from, std::min(copiedInPiece, keys.size() - from));
        const auto lines = reader.read([&](Connection &connection) {
            return readLines(connection, source.catalog, source.table, piece, fieldKeys, source.now);
        });
        if (!lines)
            return lines.error();
        for (const TableLine &line : *lines) {
            std::vector<CellData> cells;
            for (size_t i = 0; i < source.fields.size(); ++i)
                cells.push_back(cellData(source.fields[i], line.cells[i], wording));
            copy.addRow(cells);
        }
    }
    return std::nullopt;
}

} // namespace

RowOutput::RowOutput(TableFeed &feed, TableView &view, RowWork &work, QWidget &page)
    : QObject(&page)
    , m_feed(feed)
    , m_view(view)
    , m_work(work)
    , m_page(page)
{
}

std::vector<int> RowOutput::order() const
{
    std::vector<int> columns;
    for (int visual = 0; visual < m_view.heads()->count(); ++visual)
        columns.push_back(m_view.heads()->logicalIndex(visual));
    return columns;
}

void RowOutput::copy()
{
    if (m_view.selectedCount() > 1)
        copyRows();
    else
        copyCell();
}

void RowOutput::copyCell()
{
    const TableModel::Line *line = m_feed.model().line(m_view.currentIndex().row());
    if (!line)
        return;
    QApplication::clipboard()->setText(copiedText(line->cells[size_t(std::max(0, m_view.currentIndex().column()))]));
}

void RowOutput::copyRows()
{
    std::vector<qint64> keys = m_view.selectedKeys();
    if (keys.empty() && m_view.currentKey())
        keys = {m_view.currentKey()};
    if (keys.empty())
        return;
    if (keys.size() > mostCopied) {
        m_work.say(tr("These are too many to copy. Export them to a file, or choose at most %1.")
                       .arg(m_feed.locale().toString(qint64(mostCopied))));
        return;
    }
    CopySource source {m_feed.pipeline().store().path(), m_feed.table(), m_feed.catalog(), m_feed.lists(), m_feed.language(), m_feed.now()};
    for (const int column : order()) {
        const TableColumn &shown = m_feed.model().columns()[size_t(column)];
        if (const TableField *field = m_feed.fields().find(shown.key)) {
            source.fields.push_back(*field);
            source.titles += shown.title;
        }
    }
    auto copy = std::make_shared<TableCopy>(source.titles);
    const auto put = [copy, count = int(keys.size())] {
        QApplication::clipboard()->setMimeData(copy->mimeData().release());
        return RowWork::Done {.sentence = tr("Copied %Ln row(s).", nullptr, count), .undoable = false};
    };
    if (keys.size() <= copiedAtOnce) {
        if (const auto error = addRows(*copy, source, keys, {}))
            m_work.report(*error);
        else
            m_work.tell(put());
        return;
    }
    m_work.run(tr("Copying %1 of %2…"), keys.size(), [copy, source = std::move(source), keys, put](const EachWatch &watch) -> RowWork::Done {
        if (const auto error = addRows(*copy, source, keys, watch))
            return {.error = error};
        return {.finish = put};
    });
}

void RowOutput::exportShown()
{
    const QString csv = tr("CSV, exact (*.csv)");
    const QString sheet = tr("CSV for spreadsheets (*.csv)");
    const QString json = tr("JSON (*.json)");
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString name = m_feed.table() == Table::Lead ? tr("Leads") : tr("Companies");
    QString chosen = sheet;
    QString path = QFileDialog::getSaveFileName(&m_page, tr("Export what is shown"), folder + u'/' + name + QStringLiteral(".csv"),
                                                QStringList {sheet, csv, json}.join(QStringLiteral(";;")), &chosen);
    if (path.isEmpty())
        return;
    const bool asJson = chosen == json || path.endsWith(u".json", Qt::CaseInsensitive);
    if (!path.section(u'/', -1).contains(u'.'))
        path += asJson ? QStringLiteral(".json") : QStringLiteral(".csv");
    exportTo(path, asJson ? ExportFormat::Json : ExportFormat::Csv, chosen == csv ? CsvProfile::Exact : CsvProfile::Spreadsheet);
}

void RowOutput::exportTo(const QString &path, ExportFormat format, CsvProfile profile)
{
    ExportRequest request;
    request.kind = m_feed.table() == Table::Lead ? ExportKind::Leads : ExportKind::Companies;
    request.path = path;
    request.format = format;
    request.profile = profile;
    // Where the decimal sign is a comma, a spreadsheet takes the semicolon for what parts cells.
    request.delimiter = profile == CsvProfile::Spreadsheet && m_feed.locale().decimalPoint() == u"," ? ';' : ',';
    request.now = m_feed.now();
    ShownTable shown;
    const std::vector<qint64> chosen = m_view.selectedKeys();
    shown.rows = chosen.size() > 1 ? chosen : m_feed.model().keys();
    for (const int place : order()) {
        const TableColumn &column = m_feed.model().columns()[size_t(place)];
        shown.fields += column.key;
        if (profile == CsvProfile::Spreadsheet && format == ExportFormat::Csv)
            shown.headers += column.title;
    }
    const size_t all = shown.rows.size();
    request.shown = std::move(shown);
    m_work.run(tr("Exporting %1 of %2…"), all, [this, request](const EachWatch &watch) {
        ExportRequest watched = request;
        watched.cancel = watch.cancel;
        watched.progress = [&watch](qint64 rows) { watch.tell(size_t(rows)); };
        const auto written = exportThings(m_feed.pipeline().store(), watched);
        RowWork::Done done;
        done.undoable = false;
        if (!written)
            done.error = written.error();
        else
            //: %1 is a file
            done.sentence = tr("Exported %Ln row(s) to %1.", nullptr, int(*written)).arg(shownText(request.path));
        return done;
    });
}

} // namespace huni
