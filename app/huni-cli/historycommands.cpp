#include "app/huni-cli/command.h"
#include "app/huni-cli/session.h"
#include "app/huni-cli/shapes.h"
#include "core/exchange/fieldcells.h"
#include "core/store/history.h"
#include "ui/words/actionwords.h"
#include "ui/words/errorwords.h"
#include "ui/words/fieldwords.h"

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
        return usageError(HistoryCommandWords::tr("\"%1\" is no number of changes.").arg(quotedWord(text)));
    return number;
}

void showOutcomes(Session &session, const std::vector<UndoOutcome> &outcomes, const QString &lead)
{
    QJsonArray changes;
    for (const UndoOutcome &outcome : outcomes) {
        const QString what = actionWords(outcome.taken, session.language());
        changes += QJsonObject{{QStringLiteral("change"), outcome.taken.action},
                               {QStringLiteral("what"), what},
                               {QStringLiteral("recorded_as"), outcome.action},
                               {QStringLiteral("skipped"), QJsonArray::fromStringList(outcome.skipped)}};
        if (session.isJson())
            continue;
        session.out().line(lead.arg(what));
        if (!outcome.skipped.isEmpty())
            session.out().line(
                HistoryCommandWords::tr("Left as they are, because they were changed since: %1")
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
    const auto number = hasChange ? numberFrom(session.arguments().value("change"))
        : hasCount                ? numberFrom(session.word(1))
                                  : Result<qint64>{1};
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

constexpr OptionSpec historyOptions[] = {
    {"limit", "N", QT_TRANSLATE_NOOP("Commands", "At most so many changes, by default 100.")},
};

bool isInstantColumn(QStringView column)
{
    return column.endsWith(QLatin1String("_at")) || column == u"at" || column == u"stage_since"
        || column == u"due" || column == u"reminder";
}

// A value of the log as machines read it: names for what the lists have, instants in ISO 8601.
QJsonValue valueJson(const Session &session, const FieldChange &change, const Value &value)
{
    if (const auto id = uuidOf(value)) {
        if (const Stage *stage = session.catalog().stage(StageId{id}))
            return stage->key;
        if (const Member *member = session.catalog().member(MemberId{id}))
            return member->name;
        if (const Channel *channel = session.catalog().channel(ChannelId{id}))
            return channel->key;
        if (const Campaign *campaign = session.catalog().campaign(CampaignId{id}))
            return campaign->name;
        return id.text();
    }
    if (const auto *real = std::get_if<double>(&value))
        return *real;
    if (const auto number = numberOf(value))
        return isInstantColumn(change.name) ? QJsonValue(isoInstant(*number, session.catalog().zone))
                                            : QJsonValue(*number);
    return jsonText(textOf(value));
}

QString changedField(const Session &session, const FieldChange &change)
{
    const CustomField *custom = change.field ? session.catalog().customField(FieldId{change.field}) : nullptr;
    return custom ? QStringLiteral("custom:") + custom->name : change.name;
}

const char *whatKey(RowHistory::What what)
{
    switch (what) {
    case RowHistory::What::Created:
        return "created";
    case RowHistory::What::Changed:
        return "changed";
    case RowHistory::What::Deleted:
        return "deleted";
    case RowHistory::What::Revived:
        break;
    }
    return "revived";
}

// What one change was before and after, by field; with the thing before the field when it touched several.
QJsonObject entryJson(const Session &session, const HistoryEntry &entry, const QString &what)
{
    QJsonObject before;
    QJsonObject after;
    QJsonArray rows;
    for (const RowHistory &row : entry.rows) {
        const QString table = QString::fromLatin1(tableInfo(row.table).name);
        rows += QJsonObject{{QStringLiteral("thing"), table},
                            {QStringLiteral("id"), row.row.text()},
                            {QStringLiteral("did"), QString::fromLatin1(whatKey(row.what))}};
        for (const FieldChange &change : row.fields) {
            const QString name = changedField(session, change);
            const QString key
                = entry.rows.size() == 1 ? name : QStringLiteral("%1 %2 %3").arg(table, row.row.text(), name);
            before[key] = valueJson(session, change, change.before);
            after[key] = valueJson(session, change, change.after);
        }
    }
    return {{QStringLiteral("change"), entry.action.action},
            {QStringLiteral("when"), isoInstant(entry.action.at, session.catalog().zone)},
            {QStringLiteral("who"), jsonText(memberShown(session, MemberId{entry.action.person}))},
            {QStringLiteral("device"), jsonText(entry.device)},
            {QStringLiteral("what"), what},
            {QStringLiteral("taken_back"), entry.takenBack},
            {QStringLiteral("operations"), entry.operations},
            {QStringLiteral("rows"), rows},
            {QStringLiteral("before"), before},
            {QStringLiteral("after"), after}};
}

QString valueShown(const Session &session, const FieldChange &change, const Value &value)
{
    if (const Stage *stage = session.catalog().stage(StageId{uuidOf(value)}))
        return stage->name(session.isTurkish());
    if (const Channel *channel = session.catalog().channel(ChannelId{uuidOf(value)}))
        return channel->name(session.isTurkish());
    if (const auto number = numberOf(value); number && isInstantColumn(change.name))
        return timeShown(session, *number);
    const QString text = valueJson(session, change, value).toVariant().toString();
    return text.isEmpty() ? QStringLiteral("—") : shownText(text, 60);
}

void showEntry(Session &session, const HistoryEntry &entry, const QString &what)
{
    const QString who = memberShown(session, MemberId{entry.action.person});
    QString line
        = QStringLiteral("%1  %2  ").arg(entry.action.action, 5).arg(timeShown(session, entry.action.at));
    //: %1 is a person, %2 what they did: moved "Ayşe Demir" to SQL
    line += who.isEmpty() ? what : HistoryCommandWords::tr("%1 %2").arg(who, what);
    session.out().line(entry.takenBack ? HistoryCommandWords::tr("%1 (taken back)").arg(line) : line);
    for (const RowHistory &row : entry.rows) {
        if (row.what != RowHistory::What::Changed)
            continue;
        for (const FieldChange &change : row.fields) {
            if (change.name == u"position")
                continue; // a place in a column says nothing to people
            const CustomField *custom
                = change.field ? session.catalog().customField(FieldId{change.field}) : nullptr;
            const QString name
                = custom ? custom->name : fieldName(row.table, change.name, session.language());
            //: %1 is a field, %2 its value before, %3 the one after
            session.out().line(QStringLiteral("       ")
                               + HistoryCommandWords::tr("%1: %2 → %3")
                                     .arg(name, valueShown(session, change, change.before),
                                          valueShown(session, change, change.after)));
        }
    }
}

struct ToldEntry {
    HistoryEntry entry{};
    ActionInfo original{};
};

Result<void> runHistory(Session &session)
{
    const auto limit = session.arguments().has("limit") ? numberFrom(session.arguments().value("limit"))
                                                        : Result<qint64>{100};
    if (!limit)
        return limit.error();
    if (auto opened = session.open(); !opened)
        return opened;
    Uuid row;
    std::optional<Table> table;
    if (session.arguments().positional.size() > 1) {
        const auto id = session.pastThing(session.word(1));
        if (!id)
            return id.error();
        row = id->second;
        table = id->first;
    }
    const auto entries = session.read([&](Reader &, Connection &connection) {
        std::vector<ToldEntry> told;
        for (HistoryEntry &entry :
             table ? historyOf(connection, *table, row, int(*limit)) : huni::history(connection, int(*limit)))
            told.push_back({entry, originalOf(connection, entry.action)});
        return told;
    });
    if (!entries)
        return entries.error();
    QJsonArray changes;
    for (const ToldEntry &told : *entries) {
        const bool isAgain = told.original.action != told.entry.action.action;
        const QString what
            = actionWords(told.entry.action, session.language(), isAgain ? &told.original : nullptr);
        if (session.isJson())
            changes += entryJson(session, told.entry, what);
        else
            showEntry(session, told.entry, what);
    }
    if (session.isJson())
        session.out().json({{QStringLiteral("changes"), changes}});
    return {};
}

constexpr Command historyTable[] = {
    {"history", "FILE [ID]",
     QT_TRANSLATE_NOOP("Commands", "Show who changed what, newest first: of the whole file or of one thing."),
     "history sales.huni --limit 20", 1, 2, historyOptions, runHistory},
    {"undo", "FILE [COUNT]",
     QT_TRANSLATE_NOOP("Commands", "Take back the newest changes, or one of them."), "undo sales.huni 2", 1,
     2, undoOptions, runUndo},
    {"redo",
     "FILE",
     QT_TRANSLATE_NOOP("Commands", "Do again what was undone last."),
     "redo sales.huni",
     1,
     1,
     {},
     runRedo},
};

} // namespace

std::span<const Command> historyCommands()
{
    return historyTable;
}

} // namespace huni
