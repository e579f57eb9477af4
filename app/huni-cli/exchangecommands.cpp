#include "app/huni-cli/capturecommand.h"
#include "app/huni-cli/session.h"
#include "app/huni-cli/within.h"
#include "app/huni-cli/shapes.h"
#include "core/exchange/exporter.h"
#include "core/exchange/importer.h"
#include "ui/words/errorwords.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <csignal>
#include <cstdio>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace huni {

namespace {

struct ExchangeCommandWords {
    Q_DECLARE_TR_FUNCTIONS(ExchangeCommandWords)
};

constexpr OptionSpec importOptions[] = {
    {"as", "KIND", QT_TRANSLATE_NOOP("Commands", "What the rows are: lead, company, opportunity, touchpoint, product or member.")},
    {"layout", "NAME", QT_TRANSLATE_NOOP("Commands", "The layout of the file; \"none\" for none. By default it is recognised.")},
    {"map", "COLUMN=FIELD", QT_TRANSLATE_NOOP("Commands", "Where a column goes; may be given several times.")},
    {"value", "COLUMN:TEXT=VALUE", QT_TRANSLATE_NOOP("Commands", "What a text in a column means; may be given several times.")},
    {"skip", "COLUMN", QT_TRANSLATE_NOOP("Commands", "A column to leave out; may be given several times.")},
    {"mapping", "MAPPING.json", QT_TRANSLATE_NOOP("Commands", "A mapping as an import printed it.")},
    {"match", "LIST", QT_TRANSLATE_NOOP("Commands", "By what rows are recognised: external_id,email,phone,name+company.")},
    {"mode", "create|update|both", QT_TRANSLATE_NOOP("Commands", "What may be done; by default both.")},
    {"encoding", "NAME", QT_TRANSLATE_NOOP("Commands", "Encoding of the file. By default it is detected.")},
    {"delimiter", "C", QT_TRANSLATE_NOOP("Commands", "What parts the columns. By default it is detected.")},
    {"sheet", "NAME", QT_TRANSLATE_NOOP("Commands", "The sheet of a workbook; by default the first with something in it.")},
    {"day-first", nullptr, QT_TRANSLATE_NOOP("Commands", "Read 01/02/2026 as the first of February.")},
    {"owner", "MEMBER|nobody",
     QT_TRANSLATE_NOOP("Commands", "Whose new leads and opportunities are that the file gives to nobody. By default yours when you work alone and the file names no owners.")},
    {"month-first", nullptr, QT_TRANSLATE_NOOP("Commands", "Read 01/02/2026 as the second of January.")},
    {"dry-run", nullptr, QT_TRANSLATE_NOOP("Commands", "Count what would happen and change nothing.")},
    {"errors", "OUT.csv", QT_TRANSLATE_NOOP("Commands", "Where the rows that failed are written, with line and reason.")},
};

// Ctrl+C takes back what an import has written so far.
std::atomic<bool> interrupted = false;

void onInterrupt(int)
{
    interrupted = true;
}

void showBytes(qint64 done, qint64 all)
{
#ifdef Q_OS_UNIX
    if (!isatty(STDERR_FILENO))
        return;
#endif
    const int percent = all > 0 ? int(done * 100 / all) : 100;
    std::fprintf(stderr, "\r%d %%%s", percent, done >= all ? "\n" : "");
}

Error badOption(const char *option, const QString &text)
{
    return usageError(ExchangeCommandWords::tr("\"--%1\" does not take \"%2\".").arg(QString::fromLatin1(option), quotedWord(text)));
}

Result<QJsonObject> mappingFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error {QFileInfo::exists(path) ? Errc::FileUnreadable : Errc::FileNotFound, path, {}, file.errorString()};
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &parsed);
    const auto bad = [&path](const QString &why) { return Error {Errc::BadMapping, path, QStringLiteral("file"), why}; };
    if (document.isNull())
        return bad(parsed.errorString());
    // The columns alone, all that an import printed, or a mapping with its kind.
    QJsonObject mapping = document.object();
    QJsonValue columns = mapping.value(QStringLiteral("columns"));
    if (document.isArray())
        columns = document.array();
    else if (columns.isUndefined())
        columns = mapping.value(QStringLiteral("mapping"));
    if (!columns.isArray())
        return bad(QStringLiteral("it names no columns"));
    const QJsonValue kind = mapping.value(QStringLiteral("kind"));
    if (!kind.isUndefined() && !importKindFromKey(kind.toString()))
        return bad(QStringLiteral("kind"));
    mapping.insert(QStringLiteral("columns"), columns);
    return mapping;
}

// One character that parts columns: no quotation mark, no line break.
std::optional<char> delimiterFrom(const Arguments &arguments)
{
    const QString text = arguments.value("delimiter") == u"tab" ? QStringLiteral("\t") : arguments.value("delimiter");
    if (text.size() != 1 || text.front().unicode() > 126 || QStringLiteral("\"\r\n").contains(text))
        return std::nullopt;
    const char delimiter = char(text.front().unicode());
    return delimiter >= ' ' || delimiter == '\t' ? std::optional(delimiter) : std::nullopt;
}

Result<ImportRequest> importRequest(const Session &session)
{
    const Arguments &arguments = session.arguments();
    ImportRequest request;
    request.path = session.word(1);
    request.encoding = arguments.value("encoding");
    request.sheet = arguments.value("sheet");
    request.errorsPath = arguments.value("errors");
    request.dryRun = arguments.has("dry-run");
    request.mapping.layout = arguments.value("layout");
    request.mapping.maps = arguments.values("map");
    request.mapping.values = arguments.values("value");
    request.mapping.skips = arguments.values("skip");
    if (arguments.has("as")) {
        request.mapping.kind = importKindFromKey(arguments.value("as"));
        if (!request.mapping.kind)
            return badOption("as", arguments.value("as"));
    }
    if (arguments.has("mapping")) {
        auto file = mappingFile(arguments.value("mapping"));
        if (!file)
            return file.error();
        request.mapping.file = std::move(*file);
    }
    if (arguments.has("delimiter")) {
        const auto delimiter = delimiterFrom(arguments);
        if (!delimiter)
            return badOption("delimiter", arguments.value("delimiter"));
        request.delimiter = *delimiter;
    }
    if (arguments.has("day-first") || arguments.has("month-first"))
        request.monthFirst = arguments.has("month-first");
    if (arguments.value("owner") == u"nobody")
        request.owner = MemberId {};
    if (arguments.has("match")) {
        request.match.clear();
        for (const QString &word : arguments.value("match").split(u',', Qt::SkipEmptyParts)) {
            const auto by = matchByFromKey(word.trimmed());
            if (!by)
                return badOption("match", word);
            request.match.push_back(*by);
        }
    }
    const QString mode = arguments.has("mode") ? arguments.value("mode") : QStringLiteral("both");
    if (mode != u"create" && mode != u"update" && mode != u"both")
        return badOption("mode", mode);
    request.mode = mode == u"create" ? ImportMode::Create : mode == u"update" ? ImportMode::Update : ImportMode::Both;
    return request;
}

// A member by name or e-mail, once the pipeline is open.
Result<void> takeOwner(Session &session, ImportRequest &request)
{
    const QString name = session.arguments().value("owner");
    if (name.isEmpty() || request.owner)
        return {};
    const auto catalog = session.pipeline().catalog();
    if (!catalog)
        return catalog.error();
    const Member *member = catalog->findMember(name);
    if (!member) {
        QStringList names;
        for (const Member &known : catalog->members)
            names += known.name;
        return Error {Errc::UnknownMember, name, {}, names.join(QStringLiteral(", "))};
    }
    request.owner = member->id;
    return {};
}

QString ownerName(Session &session, MemberId owner)
{
    const auto catalog = session.pipeline().catalog();
    const Member *member = catalog ? catalog->member(owner) : nullptr;
    return member ? member->name : QString();
}

QString rowErrorWords(const RowError &error, Language language)
{
    const Error plain {error.code, error.column, {}, error.detail};
    return errorWords(plain, language);
}

QJsonArray mappingColumns(const ImportMapping &mapping)
{
    return mappingToJson(mapping).value(QStringLiteral("columns")).toArray();
}

QJsonArray errorsJson(const ImportOutcome &outcome, Language language)
{
    QJsonArray errors;
    for (const RowError &error : outcome.errors)
        errors += QJsonObject {{QStringLiteral("line"), error.line},
                               {QStringLiteral("column"), error.column},
                               {QStringLiteral("reason"), rowErrorWords(error, language)}};
    return errors;
}

/// \param owner  name of whoever has the new rows that the file gives to nobody
QJsonObject importJson(const ImportOutcome &outcome, const QString &owner, Language language)
{
    return {{QStringLiteral("rows"), outcome.rows},
            {QStringLiteral("created"), outcome.created},
            {QStringLiteral("updated"), outcome.updated},
            {QStringLiteral("skipped"), outcome.skipped},
            {QStringLiteral("failed"), outcome.failed},
            {QStringLiteral("duplicates"), outcome.duplicates},
            {QStringLiteral("without_contact"), outcome.withoutContact},
            {QStringLiteral("encoding"), outcome.encoding},
            {QStringLiteral("delimiter"), QString(QLatin1Char(outcome.delimiter))},
            {QStringLiteral("layout"), outcome.mapping.layout.isEmpty() ? QJsonValue() : QJsonValue(outcome.mapping.layout)},
            {QStringLiteral("mapping"), mappingColumns(outcome.mapping)},
            {QStringLiteral("owner"), owner.isEmpty() ? QJsonValue() : QJsonValue(owner)},
            {QStringLiteral("errors"), errorsJson(outcome, language)},
            {QStringLiteral("change"), outcome.change == 0 ? QJsonValue() : QJsonValue(outcome.change)}};
}

void showImport(Session &session, const ImportOutcome &outcome)
{
    Output &out = session.out();
    const QLocale locale = session.locale();
    out.facts({{ExchangeCommandWords::tr("Rows"), locale.toString(outcome.rows)},
               {ExchangeCommandWords::tr("Created"), locale.toString(outcome.created)},
               {ExchangeCommandWords::tr("Updated"), locale.toString(outcome.updated)},
               {ExchangeCommandWords::tr("Skipped"), locale.toString(outcome.skipped)},
               {ExchangeCommandWords::tr("Failed"), locale.toString(outcome.failed)},
               {ExchangeCommandWords::tr("Duplicates in the file"), locale.toString(outcome.duplicates)},
               {ExchangeCommandWords::tr("Without a contact detail"), locale.toString(outcome.withoutContact)},
               {ExchangeCommandWords::tr("Encoding"), outcome.encoding},
               {ExchangeCommandWords::tr("Layout"), outcome.mapping.layout.isEmpty() ? QStringLiteral("—") : outcome.mapping.layout}});
    out.line();
    std::vector<QStringList> rows;
    for (const ColumnMapping &column : outcome.mapping.columns) {
        //: what the program read a column as, when it could be read in two ways
        const QString doubt = column.isAmbiguous() ? ExchangeCommandWords::tr("could be read in another way") : QString();
        rows.push_back({shownText(column.column, 60), shownText(column.field, 60), column.formatName(), doubt});
    }
    out.table({{ExchangeCommandWords::tr("Column")}, {ExchangeCommandWords::tr("Field")}, {ExchangeCommandWords::tr("Format")}, {QString()}},
              rows);
    for (const RowError &error : outcome.errors)
        //: %1 is a line number in a file, %2 why the row was left out
        out.line(ExchangeCommandWords::tr("Line %1: %2").arg(locale.toString(error.line), rowErrorWords(error, session.language())));
    if (session.arguments().has("dry-run"))
        out.line(ExchangeCommandWords::tr("This was a dry run: nothing was changed."));
}

Result<void> runImport(Session &session)
{
    if (isContactFile(session.word(1)))
        return importContacts(session);
    auto request = importRequest(session);
    if (!request)
        return request.error();
    if (auto opened = session.open(); !opened)
        return opened;
    if (auto owner = takeOwner(session, *request); !owner)
        return owner;
    request->words = [language = session.language()](const RowError &error) { return rowErrorWords(error, language); };
    request->progress = showBytes;
    request->cancel = &interrupted;
    const auto before = std::signal(SIGINT, onInterrupt);
    const auto outcome = Importer(session.pipeline().store()).run(*request);
    std::signal(SIGINT, before);
    if (!outcome)
        return outcome.error();
    if (session.isJson())
        session.out().json(importJson(*outcome, ownerName(session, outcome->owner), session.language()));
    else
        showImport(session, *outcome);
    return {};
}

constexpr OptionSpec exportOptions[] = {
    {"out", "OUT.csv|OUT.vcf|OUT.json", QT_TRANSLATE_NOOP("Commands", "The file to write.")},
    {"profile", "exact|spreadsheet",
     QT_TRANSLATE_NOOP("Commands", "exact comes back unchanged; spreadsheet keeps formulas from running. By default exact.")},
    {"delimiter", "C", QT_TRANSLATE_NOOP("Commands", "What parts the columns; by default a comma.")},
    {"search", "TEXT", QT_TRANSLATE_NOOP("Commands", "Leads that these words find.")},
    {"stage", "STAGE", QT_TRANSLATE_NOOP("Commands", "Leads in this stage.")},
    {"view", "NAME", QT_TRANSLATE_NOOP("Commands", "Leads that this saved view shows.")},
    {"list", "NAME", QT_TRANSLATE_NOOP("Commands", "Leads on this list.")},
};

Result<ExportRequest> exportRequest(Session &session)
{
    const Arguments &arguments = session.arguments();
    ExportRequest request;
    const auto kind = exportKindFromKey(session.word(1));
    if (!kind)
        return Error {Errc::UnknownKind, session.word(1), {},
                      QStringLiteral("leads, companies, opportunities, touchpoints, campaigns, members, products")};
    request.kind = *kind;
    request.path = arguments.value("out");
    if (request.path.isEmpty())
        return usageError(ExchangeCommandWords::tr("Say with \"--out\" which file to write."));
    if (request.path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive))
        request.format = ExportFormat::Json;
    else if (request.path.endsWith(QLatin1String(".vcf"), Qt::CaseInsensitive) && request.kind == ExportKind::Leads)
        request.format = ExportFormat::VCard;
    else if (!request.path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
        return usageError(ExchangeCommandWords::tr("\"%1\" ends neither with .csv nor with .json; leads may also go to .vcf.").arg(quotedWord(request.path)));
    const QString profile = arguments.has("profile") ? arguments.value("profile") : QStringLiteral("exact");
    if (profile != u"exact" && profile != u"spreadsheet")
        return badOption("profile", profile);
    request.profile = profile == u"exact" ? CsvProfile::Exact : CsvProfile::Spreadsheet;
    if (arguments.has("delimiter")) {
        const auto delimiter = delimiterFrom(arguments);
        if (!delimiter)
            return badOption("delimiter", arguments.value("delimiter"));
        request.delimiter = *delimiter;
    }
    const bool choosesLeads
        = arguments.has("search") || arguments.has("stage") || arguments.has("view") || arguments.has("list");
    if (choosesLeads) {
        if (request.kind != ExportKind::Leads)
            return usageError(ExchangeCommandWords::tr("\"--search\", \"--stage\", \"--view\" and \"--list\" choose among leads only."));
        request.leads.search = arguments.value("search");
    }
    return request;
}

Result<void> runExport(Session &session)
{
    auto request = exportRequest(session);
    if (!request)
        return request.error();
    if (auto opened = session.open(); !opened)
        return opened;
    if (session.arguments().has("stage")) {
        const auto stage = session.catalog().findStage(session.arguments().value("stage"));
        if (!stage)
            return stage.error();
        request->leads.stages = {(*stage)->id};
    }
    if (auto within = readWithin(session); !within)
        return within.error();
    else
        request->leads.within = std::move(*within);
    const auto rows = exportThings(session.pipeline().store(), *request);
    if (!rows)
        return rows.error();
    if (session.isJson())
        session.out().json({{QStringLiteral("rows"), *rows}, {QStringLiteral("file"), request->path}});
    else
        //: %1 is a file
        session.out().line(ExchangeCommandWords::tr("Wrote %n row(s) to \"%1\".", nullptr, int(*rows)).arg(request->path));
    return {};
}

constexpr Command exchangeTable[] = {
    {"import", "FILE SOURCE", QT_TRANSLATE_NOOP("Commands", "Bring in the rows of a CSV or Excel file: all or nothing, one undo."),
     "import sales.huni leads.csv --match email --dry-run", 2, 2, importOptions, runImport},
    {"export", "FILE leads|companies|opportunities|touchpoints|campaigns|members|products --out OUT",
     QT_TRANSLATE_NOOP("Commands", "Write things to a CSV or JSON file, leads also as contact cards."), "export sales.huni leads --out leads.csv", 2, 2,
     exportOptions, runExport},
};

} // namespace

std::span<const Command> exchangeCommands()
{
    return exchangeTable;
}

} // namespace huni
