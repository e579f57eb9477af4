// A program that works on a pipeline until it is done or killed. It says on standard output what has been
// committed: whatever it said must be in the file afterwards.
#include "core/pipeline.h"
#include "core/store/emptyrecord.h"

#include <QCoreApplication>

#include <cstdio>

using namespace huni;

namespace {

void sayDone(const char *what, const QString &name)
{
    std::printf("%s %s\n", what, qPrintable(name));
    std::fflush(stdout);
}

int fail(const Error &error)
{
    std::fprintf(stderr, "%d %s\n", int(error.code), qPrintable(error.detail));
    return 1;
}

Result<void> createNamed(Pipeline &pipeline, const QString &name)
{
    Lead lead;
    lead.givenName = name;
    lead.email = name + QStringLiteral("@example.com");
    auto made = pipeline.leads().create(lead);
    return made ? Result<void>{} : Result<void>{made.error()};
}

// Like an import of some thousand rows; some of them are never closed, some are undone again.
Result<void> bulkNamed(Pipeline &pipeline, const QString &name, int round)
{
    auto bulk = pipeline.store().beginBulk(ActionCode::Import);
    if (!bulk)
        return bulk.error();
    for (int part = 0; part < 4; ++part) {
        auto done = bulk->write([&](Writer &writer) -> Result<void> {
            for (int i = 0; i < 500; ++i) {
                Record record = emptyRecord(Table::Lead);
                record.at(col::Lead::GivenName) = textValue(name);
                record.at(col::Lead::FamilyName) = textValue(QString::number(part * 500 + i));
                const Uuid id = writer.newId();
                writer.create(Table::Lead, id, std::move(record));
                if (i % 10 == 0)
                    writer.set(Table::Lead, id, {{col::Lead::Title, textValue(name)}});
            }
            return {};
        });
        if (!done)
            return done;
    }
    if (round % 3 == 2)
        return bulk->takeBack();
    if (auto closed = bulk->close({name}); !closed)
        return closed;
    sayDone("bulk", name);
    if (round % 3 != 1)
        return {};
    sayDone("undoing", name);
    if (auto undone = pipeline.store().undo(); !undone)
        return undone.error();
    sayDone("undone", name);
    return {};
}

int churn(Pipeline &pipeline, const QString &prefix)
{
    for (int round = 0;; ++round) {
        for (int i = 0; i < 20; ++i) {
            const QString name = QStringLiteral("%1r%2n%3").arg(prefix).arg(round).arg(i);
            if (auto made = createNamed(pipeline, name); !made)
                return fail(made.error());
            sayDone("lead", name);
        }
        if (auto done = bulkNamed(pipeline, QStringLiteral("%1b%2").arg(prefix).arg(round), round); !done)
            return fail(done.error());
        pipeline.store().tidy();
    }
}

int commits(Pipeline &pipeline, const QString &prefix, int count, bool paced)
{
    char line[16];
    for (int i = 0; i < count && (!paced || std::fgets(line, sizeof line, stdin)); ++i) {
        const QString name = QStringLiteral("%1%2").arg(prefix).arg(i);
        if (auto made = createNamed(pipeline, name); !made)
            return fail(made.error());
        sayDone("lead", name);
    }
    return 0;
}

// One action that goes on until the program is killed.
int endlessBulk(Pipeline &pipeline)
{
    auto bulk = pipeline.store().beginBulk(ActionCode::Import);
    if (!bulk)
        return fail(bulk.error());
    for (int part = 0;; ++part) {
        const auto done = bulk->write([&](Writer &writer) -> Result<void> {
            for (int i = 0; i < 500; ++i)
                writer.create(Table::Lead, writer.newId(), emptyRecord(Table::Lead));
            return {};
        });
        if (!done)
            return fail(done.error());
        sayDone("part", QString::number(part));
    }
}

} // namespace

// pipelineworker FILE churn PREFIX | pipelineworker FILE commits PREFIX COUNT [paced: one for each line it
// reads] | pipelineworker FILE bulk | pipelineworker FILE hold
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList args = QCoreApplication::arguments();
    if (args.size() < 3)
        return 2;
    auto pipeline = Pipeline::open(args[1]);
    if (!pipeline)
        return fail(pipeline.error());
    sayDone("open", args[1]);
    if (args[2] == u"churn")
        return churn(**pipeline, args.value(3));
    if (args[2] == u"commits")
        return commits(**pipeline, args.value(3), args.value(4).toInt(), args.value(5) == u"paced");
    if (args[2] == u"bulk")
        return endlessBulk(**pipeline);
    char line[16];
    return std::fgets(line, sizeof line, stdin) ? 0 : 1; // until it is told to go, or killed
}
