#include "app/huni-cli/command.h"
#include "app/huni-cli/session.h"
#include "app/huni-cli/shapes.h"
#include "ui/words/actionwords.h"

#include <QCoreApplication>

namespace huni {

namespace {

struct HistoryCommandWords {
    Q_DECLARE_TR_FUNCTIONS(HistoryCommandWords)
};

constexpr OptionSpec undoOptions[] = {
    {"change", "N", QT_TRANSLATE_NOOP("Commands", "Take back this change, whatever came after it.")},
};

Result<qint64> numberFrom(const QString &text)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (!isNumber || number < 1)
        return usageError(HistoryCommandWords::tr("\"%1\" is no number of changes.").arg(text));
    return number;
}

void showOutcomes(Session &session, const std::vector<UndoOutcome> &outcomes, const QString &lead)
{
    QJsonArray changes;
    for (const UndoOutcome &outcome : outcomes) {
        const QString what = actionWords(outcome.taken, session.language());
        changes += QJsonObject {{QStringLiteral("change"), outcome.taken.action},
                                {QStringLiteral("what"), what},
                                {QStringLiteral("recorded_as"), outcome.action},
                                {QStringLiteral("skipped"), QJsonArray::fromStringList(outcome.skipped)}};
        if (session.isJson())
            continue;
        session.out().line(lead.arg(what));
        if (!outcome.skipped.isEmpty())
            session.out().line(HistoryCommandWords::tr("Left as they are, because they were changed since: %1")
                                   .arg(outcome.skipped.join(QStringLiteral(", "))));
    }
    if (session.isJson())
        session.out().json({{QStringLiteral("changes"), changes}});
}

// Undoes as many as asked for; fewer when there are no more.
Result<std::vector<UndoOutcome>> undoNewest(Store &store, qint64 count)
{
    std::vector<UndoOutcome> outcomes;
    for (qint64 i = 0; i < count; ++i) {
        auto outcome = store.undo();
        if (!outcome && outcome.error().code == Errc::NothingToUndo && !outcomes.empty())
            break;
        if (!outcome)
            return outcome.error();
        outcomes.push_back(std::move(*outcome));
    }
    return outcomes;
}

Result<void> runUndo(Session &session)
{
    const bool hasChange = session.arguments().has("change");
    const bool hasCount = session.arguments().positional.size() > 1;
    if (hasChange && hasCount)
        return usageError(HistoryCommandWords::tr("Give a number of changes or one change, not both."));
    const auto number = hasChange ? numberFrom(session.arguments().value("change")) : hasCount ? numberFrom(session.word(1)) : Result<qint64> {1};
    if (!number)
        return number.error();
    if (auto opened = session.open(); !opened)
        return opened;
    Store &store = session.pipeline().store();
    std::vector<UndoOutcome> outcomes;
    if (hasChange) {
        auto outcome = store.undoAction(*number);
        if (!outcome)
            return outcome.error();
        outcomes.push_back(std::move(*outcome));
    } else {
        auto undone = undoNewest(store, *number);
        if (!undone)
            return undone.error();
        outcomes = std::move(*undone);
    }
    //: %1 is what was done: moved "Ayşe Demir" to SQL
    showOutcomes(session, outcomes, HistoryCommandWords::tr("Undone: %1"));
    return {};
}

Result<void> runRedo(Session &session)
{
    if (auto opened = session.open(); !opened)
        return opened;
    auto outcome = session.pipeline().store().redo();
    if (!outcome)
        return outcome.error();
    //: %1 is what was done: moved "Ayşe Demir" to SQL
    showOutcomes(session, {*outcome}, HistoryCommandWords::tr("Done again: %1"));
    return {};
}

constexpr Command historyTable[] = {
    {"undo", "FILE [COUNT | --change N]", QT_TRANSLATE_NOOP("Commands", "Take back the newest changes, or one of them."),
     "undo sales.huni 2", 1, 2, undoOptions, runUndo},
    {"redo", "FILE", QT_TRANSLATE_NOOP("Commands", "Do again what was undone last."), "redo sales.huni", 1, 1, {}, runRedo},
};

} // namespace

std::span<const Command> historyCommands()
{
    return historyTable;
}

} // namespace huni
