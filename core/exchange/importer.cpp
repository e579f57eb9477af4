#include "core/exchange/importer.h"

#include "core/exchange/tableimportsource.h"
#include "core/exchange/csvwriter.h"
#include "core/exchange/exchangewords.h"
#include "core/exchange/importfeed.h"
#include "core/exchange/recordimport.h"
#include "core/exchange/rowfile.h"
#include "core/store/pipelinefile.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QSaveFile>

namespace huni {

namespace {

// For slow machines: others who write wait no longer than this for the rows of a transaction, and about as long for its
// derived data. Elsewhere a transaction is full before.
constexpr qint64 rowsBudgetMs = 40;
constexpr qint64 rowsBetweenLooks = 16; // for somebody who waits

// A custom field that is there already decides how the column is read.
void readAsKnown(ImportMapping &mapping, const Catalog &catalog)
{
    for (ColumnMapping &column : mapping.columns) {
        if (!column.isCustom())
            continue;
        const CustomField *known = catalog.findCustomField(importKindKey(mapping.kind), column.customName());
        if (!known)
            continue;
        const CustomType type = known->type;
        if (type != CustomType::Text || column.type != FieldType::DateTime)
            column.type = fieldTypeOf(type);
    }
}

// One run of an import: holds what its steps share.
class ImportRun
{
public:
    ImportRun(Store &store, const ImportRequest &request)
        : m_store(store)
        , m_request(request)
    {
    }

    Result<ImportOutcome> run()
    {
        for (const auto step : {&ImportRun::look, &ImportRun::prepare, &ImportRun::tryErrorsFile}) {
            if (const auto done = (this->*step)(); !done)
                return done.error();
        }
        if (const auto taken = m_request.dryRun ? plan() : write(); !taken)
            return taken.error();
        return std::move(m_outcome);
    }

private:
    bool isCancelled() const { return m_request.cancel && m_request.cancel->load(std::memory_order_relaxed); }

    // The file is read twice; each pass is half of the way.
    void report(qint64 position, bool isSecondPass) const
    {
        if (m_request.progress)
            m_request.progress((position + (isSecondPass ? m_source->size() : 0)) / 2, m_source->size());
    }

    Result<void> look()
    {
        if (isPartOfPipeline(m_request.path, m_store.path()))
            return Error{Errc::NotText, m_request.path, {}, QStringLiteral("sqlite")};
        auto source = openRowFile(m_request.path, m_request.encoding, m_request.sheet);
        if (!source)
            return source.error();
        m_source = std::move(*source);
        SurveyOptions options;
        options.delimiter = m_request.delimiter;
        options.headerLine = m_request.headerLine;
        options.monthFirst = m_request.monthFirst;
        options.localeIsMonthFirst = m_request.localeIsMonthFirst;
        options.progress = [this](qint64 position, qint64) {
            report(position, false);
            return !isCancelled();
        };
        auto surveyed = survey(*m_source, options);
        if (!surveyed)
            return surveyed.error();
        m_survey = std::move(*surveyed);
        auto mapping = proposeMapping(m_survey, m_request.mapping);
        if (!mapping)
            return mapping.error();
        m_outcome.mapping = std::move(*mapping);
        m_outcome.encoding = m_survey.encoding;
        m_outcome.isEncodingGuess = m_survey.isEncodingGuess;
        m_outcome.delimiter = m_survey.dialect.delimiter;
        return m_survey.rows > 0 ? Result<void>{} : Result<void>{Error{Errc::NoRows, m_request.path, {}, {}}};
    }

    Result<void> prepare()
    {
        const ImportKind kind = m_outcome.mapping.kind;
        const auto &kinds = importKinds();
        if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) {
            QStringList keys;
            for (const ImportKind known : kinds)
                keys += importKindKey(known);
            return Error{Errc::UnknownKind, importKindKey(kind), {}, keys.join(QStringLiteral(", "))};
        }
        Reader reader = m_store.reader();
        auto read = reader.read([&](Connection &connection) {
            m_known.look(connection, reader.commitNo()); // here nobody waits for it
            return readCatalog(connection);
        });
        if (!read)
            return read.error();
        Catalog catalog = std::move(*read);
        readAsKnown(m_outcome.mapping, catalog);
        const Currency currency = catalog.currency;
        m_zone = catalog.zone;
        const MemberId me{m_store.person()};
        m_outcome.owner = m_request.owner.value_or(ownerByDefault(catalog, m_outcome.mapping, me));
        m_lists = std::make_unique<ImportLists>(std::move(catalog), m_store.pipeline(), m_known, m_outcome);
        m_rows = RecordImport::of(
            kind, {m_request, m_outcome.mapping, m_survey, *m_lists, m_known, m_outcome, currency, m_zone,
                   m_outcome.owner});
        m_reader = std::make_unique<TableImportSource>(*m_source, m_survey, m_outcome.mapping, m_zone);
        return m_reader->rewind();
    }

    Result<void> plan()
    {
        Reader reader = m_store.reader();
        const auto done = reader.read([&](Connection &connection) -> Result<void> {
            PlanningTarget target(connection, reader.fields(), m_store.clock().now(),
                                  MemberId{m_store.person()});
            m_known.look(connection, reader.commitNo());
            ImportFeed feed(*m_reader, m_outcome.mapping, prepareRow());
            for (;;) {
                const auto more = fetch(feed);
                if (!more)
                    return more.error();
                if (!*more)
                    return {};
                report(m_batch->position, true);
                takeRows(target, nullptr, {}, {});
            }
        });
        if (!done)
            return done.error();
        return told(done->ok() ? checkAnyTaken() : *done);
    }

    Result<void> write()
    {
        auto bulk = m_store.beginBulk(ActionCode::Import);
        if (!bulk)
            return bulk.error();
        auto done = writeAll(*bulk);
        done = told(done ? checkAnyTaken() : done);
        if (!done) {
            const auto back = bulk->takeBack();
            return back ? done : back;
        }
        m_outcome.change = bulk->action();
        return bulk->close({QString::number(m_outcome.created + m_outcome.updated),
                            QFileInfo(m_request.path).fileName(), importKindKey(m_outcome.mapping.kind)});
    }

    Result<void> writeAll(BulkAction &bulk)
    {
        ImportFeed feed(*m_reader, m_outcome.mapping, prepareRow());
        for (;;) {
            const auto more = fetch(feed);
            if (!more)
                return more.error();
            if (!*more)
                return finish(bulk);
            report(m_batch->position, true);
            const auto written = bulk.write([&](Writer &writer) { return takeSome(writer, feed, bulk); });
            if (!written)
                return written;
            if (bulk.commitNo() != 0)
                m_known.wroteUpTo(bulk.commitNo());
        }
    }

    // What the rows bring about together.
    Result<void> finish(BulkAction &bulk)
    {
        while (m_rows->isUnfinished()) {
            const auto written = bulk.write([&](Writer &writer) -> Result<void> {
                WritingTarget target(writer);
                m_rows->finishSome(target, size_t(BulkAction::maxOperations - mostOperationsOfRow));
                return {};
            });
            if (!written)
                return written;
        }
        return {};
    }

    ImportFeed::Prepare prepareRow()
    {
        return [this](const ImportRow &row, RowDraft &draft) { m_rows->prepare(row, draft); };
    }

    /// The next rows, when those at hand are used up. \return false at the end of the file
    Result<bool> fetch(ImportFeed &feed)
    {
        if (m_batch && m_nextRow < m_batch->count)
            return true;
        if (isCancelled())
            return Error{Errc::Cancelled, m_request.path, {}, {}};
        const auto next = feed.next();
        if (!next)
            return next.error();
        m_batch = *next;
        m_nextRow = 0;
        return m_batch != nullptr;
    }

    // What was looked up may have been changed or deleted by somebody else.
    void forget(Connection &connection)
    {
        m_lists->forget(readCatalog(connection));
        m_rows->forget();
    }

    // One transaction: as many rows as fit and are there. Nobody waits for the file while the pipeline is
    // locked.
    Result<void> takeSome(Writer &writer, ImportFeed &feed, const BulkAction &bulk)
    {
        WritingTarget target(writer);
        if (m_known.look(writer.connection(), writer.state().commitNo))
            forget(writer.connection());
        QElapsedTimer time;
        time.start();
        for (;;) {
            takeRows(target, &writer, time, [&bulk] { return bulk.isWaitedFor(); });
            if (m_nextRow < m_batch->count || !feed.isReady() || bulk.isWaitedFor())
                return {};
            const auto more = fetch(feed);
            if (!more)
                return more.error();
            if (!*more)
                return {};
        }
    }

    void takeRows(ImportTarget &target, Writer *writer, const QElapsedTimer &time, const std::function<bool()> &isWaitedFor)
    {
        while (m_nextRow < m_batch->count) {
            const bool isFull = writer
                && (writer->operations() >= BulkAction::maxOperations - mostOperationsOfRow
                    || time.elapsed() >= rowsBudgetMs);
            if (isFull)
                return;
            take(target, m_batch->rows[m_nextRow], m_batch->drafts[m_nextRow]);
            ++m_nextRow;
            if (isWaitedFor && m_outcome.rows % rowsBetweenLooks == 0 && isWaitedFor())
                return;
        }
    }

    void take(ImportTarget &target, const ImportRow &row, RowDraft &draft)
    {
        ++m_outcome.rows;
        const auto fate = m_rows->take(target, row, draft);
        if (!fate) {
            fail(row, fate.error());
            return;
        }
        switch (*fate) {
        case RowFate::Created:
            ++m_outcome.created;
            break;
        case RowFate::Updated:
            ++m_outcome.updated;
            break;
        case RowFate::Skipped:
            ++m_outcome.skipped;
            break;
        }
    }

    void fail(const ImportRow &row, const Error &error)
    {
        ++m_outcome.failed;
        const RowError wrong{row.line, error.place, error.thing, error.code, error.detail};
        if (m_outcome.errors.size() < ImportOutcome::mostErrors)
            m_outcome.errors.push_back(wrong);
        if (!m_request.errorsPath.isEmpty())
            m_failedRows.push_back(wrong);
    }

    Result<void> checkAnyTaken() const
    {
        if (m_outcome.rows == 0)
            return Error{Errc::NoRows, m_request.path, {}, {}};
        if (m_outcome.failed < m_outcome.rows)
            return {};
        const RowError &first = m_outcome.errors.front();
        const QString place = first.column.isEmpty() ? first.field : first.column;
        return Error{first.code, place.isEmpty() ? m_request.path : place, QString::number(first.line),
                     first.detail};
    }

    QString reasonOf(const RowError &error) const
    {
        if (m_request.words)
            return m_request.words(error);
        QStringList parts{error.column, error.field, error.detail};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(": "));
    }

    // Before anything is written: the list of errors has a place, and takes nobody else's.
    Result<void> tryErrorsFile()
    {
        if (m_request.errorsPath.isEmpty())
            return {};
        const QString canonical = QFileInfo(m_request.errorsPath).canonicalFilePath();
        if (!canonical.isEmpty() && canonical == QFileInfo(m_request.path).canonicalFilePath())
            return Error{Errc::FileExists, m_request.errorsPath, {}, {}};
        if (auto free = mayBeReplaced(m_request.errorsPath, m_store.path()); !free)
            return free;
        QSaveFile file(m_request.errorsPath);
        return file.open(QIODevice::WriteOnly)
            ? Result<void>{}
            : Result<void>{Error{Errc::FileUnwritable, m_request.errorsPath, {}, file.errorString()}};
    }

    // The rows that failed are told whatever else happened, unless the user called it off; and nothing is
    // kept when they cannot be.
    Result<void> told(const Result<void> &taken)
    {
        if (m_request.errorsPath.isEmpty() || (!taken && m_failedRows.empty()))
            return taken;
        const auto written = writeErrors();
        return written ? taken : written;
    }

    // The file is read once more: the cells of a row that failed are not kept meanwhile.
    Result<void> writeErrors()
    {
        QSaveFile file(m_request.errorsPath);
        if (!file.open(QIODevice::WriteOnly))
            return Error{Errc::FileUnwritable, m_request.errorsPath, {}, file.errorString()};
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        CsvWriter csv(file, CsvProfile::Exact, m_survey.dialect.delimiter);
        for (const QString &column : m_survey.header.columns)
            csv.text(column.toStdString());
        csv.text("line");
        csv.text("reason");
        csv.endRow();
        if (const auto rewound = m_source->rewind(); !rewound)
            return rewound;
        TableReader table(*m_source, m_survey.dialect, m_survey.header);
        TableRow row;
        for (const RowError &error : m_failedRows) {
            auto more = table.next(row);
            while (more && *more && row.line < error.line)
                more = table.next(row);
            if (!more)
                return more.error();
            if (!*more)
                break;
            for (const std::string_view cell : row.cells)
                csv.text(cell);
            csv.number(std::to_string(error.line));
            csv.text(reasonOf(error).toStdString());
            csv.endRow();
        }
        if (const auto finished = csv.finish(); !finished)
            return finished;
        return file.commit()
            ? Result<void>{}
            : Result<void>{Error{Errc::FileUnwritable, m_request.errorsPath, {}, file.errorString()}};
    }

    // A lead, its company, channel, campaign, owner, stage, labels and opportunity.
    static constexpr qint64 mostOperationsOfRow = 12;

    Store &m_store;
    const ImportRequest &m_request;
    ImportOutcome m_outcome{};
    std::unique_ptr<RowFile> m_source;
    SurveyResult m_survey{};
    QTimeZone m_zone{};
    KnownRows m_known{};
    std::unique_ptr<ImportLists> m_lists;
    std::unique_ptr<RecordImport> m_rows;
    std::unique_ptr<TableImportSource> m_reader;
    ImportBatch *m_batch = nullptr;
    size_t m_nextRow = 0;
    std::vector<RowError> m_failedRows{};
};

} // namespace

const std::vector<ImportKind> &importKinds()
{
    static const std::vector<ImportKind> kinds{ImportKind::Lead,        ImportKind::Company,
                                               ImportKind::Opportunity, ImportKind::Touchpoint,
                                               ImportKind::Product,     ImportKind::Member};
    return kinds;
}

MemberId ownerByDefault(const Catalog &catalog, const ImportMapping &mapping, MemberId me)
{
    const auto active = std::count_if(catalog.members.begin(), catalog.members.end(),
                                      [](const Member &member) { return member.active; });
    const bool isAlone = catalog.team == TeamKind::Alone || active <= 1;
    const bool namesOwners = mapping.columnFor(QStringLiteral("owner")) || mapping.fixed.contains(QStringLiteral("owner"));
    const Member *known = catalog.member(me);
    return isAlone && !namesOwners && known && known->active ? me : MemberId{};
}

std::optional<MatchBy> matchByFromKey(QStringView key)
{
    if (key == u"external_id")
        return MatchBy::ExternalId;
    if (key == u"email")
        return MatchBy::Email;
    if (key == u"phone")
        return MatchBy::Phone;
    if (key == u"name+company")
        return MatchBy::NameAndCompany;
    return std::nullopt;
}

Result<ImportOutcome> Importer::run(const ImportRequest &request)
{
    return ImportRun(m_store, request).run();
}

} // namespace huni
