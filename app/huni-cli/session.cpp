#include "app/huni-cli/session.h"

#include "core/exchange/rowlookup.h"
#include "ui/words/errorwords.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

namespace huni {

namespace {

struct SessionWords {
    Q_DECLARE_TR_FUNCTIONS(SessionWords)
};

} // namespace

Error usageError(const QString &words)
{
    return {Errc::Usage, {}, {}, words};
}

Session::Session(const GlobalOptions &global, const Arguments &arguments, Output &output)
    : m_global(global)
    , m_arguments(arguments)
    , m_output(output)
{
}

Session::~Session() = default;

void Session::complain(const QString &words)
{
    const QByteArray line = QByteArrayLiteral("huni-cli: ") + shownText(words, 4000).toUtf8() + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
}

StoreOptions Session::storeOptions()
{
    StoreOptions options;
    options.businessClock = &m_clock;
    return options;
}

// A time without a zone is in that of the pipeline, which is known once the file is open.
Result<void> Session::setClock(const QTimeZone &zone)
{
    if (m_global.now.isEmpty())
        return {};
    const auto at = instantFromIso(m_global.now, zone);
    if (!at)
        return usageError(SessionWords::tr("\"%1\" is no time. Write it like 2026-11-21T14:00:00+03:00.")
                              .arg(quotedWord(m_global.now)));
    m_clock.stopAt(*at);
    return {};
}

Result<void> Session::open()
{
    if (auto readable = setClock(QTimeZone::utc()); !readable)
        return readable;
    auto pipeline = Pipeline::open(word(0), storeOptions());
    if (!pipeline)
        return pipeline.error();
    if (auto taken = takeOver(std::move(*pipeline)); !taken)
        return taken;
    return m_global.member.isEmpty() ? Result<void>{} : m_pipeline->actAs(m_global.member);
}

Result<void> Session::takeOver(std::unique_ptr<Pipeline> pipeline)
{
    m_pipeline = std::move(pipeline);
    m_editor = std::make_unique<FieldEditor>(*m_pipeline);
    auto lists = m_pipeline->catalog();
    if (!lists)
        return lists.error();
    m_catalog = std::move(*lists);
    return setClock(m_catalog.zone);
}

Result<void> Session::create(const PipelineSetup &setup, const std::function<Result<void>(Session &)> &fill)
{
    const QTimeZone zone = setup.timeZone.isEmpty() ? QTimeZone::systemTimeZone() : QTimeZone(setup.timeZone);
    if (auto readable = setClock(zone.isValid() ? zone : QTimeZone::utc()); !readable)
        return readable;
    if (QFile::exists(word(0)))
        return Error{Errc::FileExists, word(0), {}, {}};
    const auto make = [&]() -> Result<void> {
        auto pipeline = Pipeline::create(word(0), setup, storeOptions());
        if (!pipeline)
            return pipeline.error();
        if (auto taken = takeOver(std::move(*pipeline)); !taken)
            return taken;
        return fill(*this);
    };
    auto made = make();
    if (!made) {
        m_editor.reset();
        m_pipeline.reset();
        for (const char *suffix : {"", "-wal", "-shm"})
            QFile::remove(word(0) + QLatin1String(suffix));
    }
    return made;
}

Result<LeadId> Session::lead(const QString &name)
{
    Result<Uuid> found = Uuid{};
    auto looked = m_pipeline->store().inspect([&](Connection &connection) -> Result<void> {
        found = findRow(connection, Table::Lead, name);
        return {};
    });
    if (!looked)
        return looked.error();
    return found ? Result<LeadId>{LeadId{*found}} : Result<LeadId>{found.error()};
}

Result<Uuid> Session::thing(const QString &name)
{
    if (const auto id = Uuid::fromText(name); id && m_editor->tableOf(*id))
        return *id;
    for (const Table table : {Table::Lead, Table::Opportunity, Table::Company}) {
        Result<Uuid> found = Uuid{};
        auto looked = m_pipeline->store().inspect([&](Connection &connection) -> Result<void> {
            found = findRow(connection, table, name);
            return {};
        });
        if (!looked)
            return looked.error();
        if (found || found.error().code != Errc::NotFound)
            return found;
    }
    return Error{Errc::NotFound, name, {}, {}};
}

Result<std::pair<Table, Uuid>> Session::pastThing(const QString &name)
{
    std::optional<Table> table;
    const auto id = Uuid::fromText(name);
    if (id) {
        auto looked = m_pipeline->store().inspect([&](Connection &connection) -> Result<void> {
            table = tableOfRow(connection, *id);
            return {};
        });
        if (!looked)
            return looked.error();
        if (table)
            return std::pair(*table, *id);
    }
    const auto found = thing(name);
    if (!found)
        return found.error();
    return std::pair(m_editor->tableOf(*found).value_or(Table::Lead), *found);
}

Result<KeyValues> keyValues(const QStringList &words)
{
    KeyValues values;
    for (const QString &word : words) {
        const qsizetype equals = word.indexOf(u'=');
        if (equals <= 0)
            return usageError(SessionWords::tr("\"%1\" is not of the form key=value.").arg(quotedWord(word)));
        values.emplace_back(word.left(equals), word.mid(equals + 1));
    }
    return values;
}

Result<qint64> wholeOption(const Session &session, const char *option, qint64 fallback)
{
    if (!session.arguments().has(option))
        return fallback;
    bool isNumber = false;
    const qint64 number = session.arguments().value(option).toLongLong(&isNumber);
    if (!isNumber || number < 0)
        return usageError(
            SessionWords::tr("\"--%1\" needs a whole number.").arg(QString::fromLatin1(option)));
    return number;
}

} // namespace huni
