#pragma once

#include "app/huni-cli/arguments.h"
#include "app/huni-cli/output.h"
#include "core/exchange/fieldeditor.h"
#include "core/pipeline.h"
#include "ui/words/translations.h"

namespace huni {

/// What stands before the command.
struct GlobalOptions {
    bool json = false;
    Language language{};
    QString now{}; ///< business time as written; empty: the machine's
    QString member{};
};

/// One run of one command: its arguments, its pipeline, its output.
class Session
{
public:
    Session(const GlobalOptions &global, const Arguments &arguments, Output &output);
    ~Session();

    const Arguments &arguments() const { return m_arguments; }
    const QString &word(qsizetype index) const { return m_arguments.positional[index]; }
    Output &out() { return m_output; }
    bool isJson() const { return m_global.json; }
    const GlobalOptions &global() const { return m_global; }
    Language language() const { return m_global.language; }
    bool isTurkish() const { return m_global.language == Language::Turkish; }
    QLocale locale() const { return localeOf(m_global.language); }

    /// Opens the pipeline that the first word names, in the name of `--member`, at the time of `--now`.
    Result<void> open();
    /// Makes it. When `fill` or anything before it fails, there is no file afterwards.
    Result<void> create(const PipelineSetup &setup, const std::function<Result<void>(Session &)> &fill);
    Pipeline &pipeline() { return *m_pipeline; }
    /// The lists as they were when the pipeline was opened.
    const Catalog &catalog() const { return m_catalog; }
    FieldEditor &editor() { return *m_editor; }
    Instant now() const { return m_clock.now(); }
    /// Reads on one snapshot.
    template <class Call>
    auto read(Call &&call)
    {
        Reader reader = m_pipeline->store().reader();
        return reader.read([&](Connection &connection) { return call(reader, connection); });
    }

    /// The lead, or other thing, that a word names: an id, an external id, an e-mail address, a name.
    Result<LeadId> lead(const QString &word);
    Result<Uuid> thing(const QString &word);

    /// The same for what may have been deleted since; those only by id.
    Result<std::pair<Table, Uuid>> pastThing(const QString &word);

    /// What the program ends with when the command did its work.
    /// One line on standard error.
    static void complain(const QString &words);
    int exitStatus() const { return m_exitStatus; }
    void setExitStatus(int status) { m_exitStatus = status; }

private:
    Result<void> takeOver(std::unique_ptr<Pipeline> pipeline);
    Result<void> setClock(const QTimeZone &zone);
    StoreOptions storeOptions();

    const GlobalOptions &m_global;
    const Arguments &m_arguments;
    Output &m_output;
    class BusinessClock final : public Clock
    {
    public:
        Instant now() const override { return m_fixed ? *m_fixed : m_system.now(); }
        void stopAt(Instant at) { m_fixed = at; }

    private:
        SystemClock m_system;
        std::optional<Instant> m_fixed;
    } m_clock;
    std::unique_ptr<Pipeline> m_pipeline;
    std::unique_ptr<FieldEditor> m_editor;
    Catalog m_catalog{};
    int m_exitStatus = 0;
};

/// `key=value` words. \par Errors  Usage
Result<KeyValues> keyValues(const QStringList &words);

/// The number given by an option, not negative. \param fallback  when it is not given \par Errors  Usage
Result<qint64> wholeOption(const Session &session, const char *option, qint64 fallback);

/// Wrong usage, in words.
Error usageError(const QString &words);

} // namespace huni
