#include "app/huni-cli/command.h"
#include "app/huni-cli/session.h"
#include "app/huni-cli/shapes.h"
#include "core/base/folding.h"
#include "core/duplicates/combine.h"
#include "core/duplicates/duplicatefinder.h"
#include "core/leads/names.h"
#include "ui/words/duplicatewords.h"
#include "ui/words/fieldwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace huni {

namespace {

struct DuplicateCommandWords {
    Q_DECLARE_TR_FUNCTIONS(DuplicateCommandWords)
};

constexpr OptionSpec duplicatesOptions[] = {
    {"as", "lead|company", QT_TRANSLATE_NOOP("Commands", "What to look through; by default leads.")},
    {"similarity", "N",
     QT_TRANSLATE_NOOP("Commands", "How alike names have to be, 50 to 100, by default 85; below 80 unlikelier ones are told too.")},
    {"limit", "N", QT_TRANSLATE_NOOP("Commands", "At most so many, by default 50; all gives all.")},
};

// A suspect with the names of both.
struct NamedSuspect {
    Suspect suspect{};
    QString first{};
    QString second{};
};

QString thingNameIn(Connection &connection, Table table, const Uuid &id)
{
    if (table == Table::Company)
        return companyName(connection, id);
    const LeadTitle title = leadTitle(connection, id);
    return title.detail.isEmpty() ? title.name : QStringLiteral("%1 (%2)").arg(title.name, title.detail);
}

Result<DuplicateOptions> readDuplicateOptions(const Session &session)
{
    DuplicateOptions options;
    const QString kind = session.arguments().value("as");
    if (kind == u"company")
        options.table = Table::Company;
    else if (!kind.isEmpty() && kind != u"lead")
        return usageError(DuplicateCommandWords::tr("Duplicates are of leads or companies, not of \"%1\".").arg(quotedWord(kind)));
    const auto similarity = wholeOption(session, "similarity", DuplicateOptions::normal);
    if (!similarity)
        return similarity.error();
    if (*similarity < 50 || *similarity > 100)
        return usageError(DuplicateCommandWords::tr("\"--similarity\" is a number from 50 to 100."));
    options.similarity = int(*similarity);
    const auto limit = session.arguments().value("limit") == u"all" ? Result<qint64>{100'000'000} : wholeOption(session, "limit", 50);
    if (!limit)
        return limit.error();
    options.limit = size_t(*limit);
    return options;
}

QJsonObject suspectJson(const NamedSuspect &named)
{
    QJsonArray reasons;
    for (const LikeReason &reason : named.suspect.reasons) {
        reasons += QJsonObject{{QStringLiteral("by"), likeByKey(reason.by)},
                               {QStringLiteral("first"), reason.first},
                               {QStringLiteral("second"), reason.second},
                               {QStringLiteral("likeness"), reason.likeness}};
    }
    const auto thing = [](const Uuid &id, const QString &name) {
        return QJsonObject{{QStringLiteral("id"), id.text()}, {QStringLiteral("name"), jsonText(name)}};
    };
    return {{QStringLiteral("first"), thing(named.suspect.first, named.first)},
            {QStringLiteral("second"), thing(named.suspect.second, named.second)},
            {QStringLiteral("likelihood"), named.suspect.likelihood},
            {QStringLiteral("reasons"), reasons}};
}

void showSuspects(Session &session, const std::vector<NamedSuspect> &suspects, const DuplicateList &list)
{
    std::vector<QStringList> rows;
    for (const NamedSuspect &named : suspects) {
        QStringList reasons;
        for (const LikeReason &reason : named.suspect.reasons)
            reasons += likenessWords(reason);
        rows.push_back({named.suspect.first.text(), named.suspect.second.text(), named.first, named.second,
                        likelihoodWord(named.suspect.likelihood), reasons.join(QStringLiteral(", "))});
    }
    if (rows.empty()) {
        session.out().line(DuplicateCommandWords::tr("No duplicates found."));
        return;
    }
    session.out().table({{DuplicateCommandWords::tr("Id")},
                         {DuplicateCommandWords::tr("Id of the other")},
                         {DuplicateCommandWords::tr("Name")},
                         {DuplicateCommandWords::tr("Name of the other")},
                         {DuplicateCommandWords::tr("Likelihood")},
                         {DuplicateCommandWords::tr("Why")}},
                        rows);
    //: %1 is how many are listed
    session.out().line(DuplicateCommandWords::tr("%1 of %n suspect(s)", nullptr, int(list.total)).arg(suspects.size()));
}

Result<void> runDuplicates(Session &session)
{
    const auto options = readDuplicateOptions(session);
    if (!options)
        return options.error();
    if (auto opened = session.open(); !opened)
        return opened;
    Reader reader = session.pipeline().store().reader();
    auto list = DuplicateFinder(*options).findAll(reader);
    if (!list)
        return list.error();
    auto named = reader.read([&](Connection &connection) {
        std::vector<NamedSuspect> suspects;
        for (const Suspect &suspect : list->suspects)
            suspects.push_back({suspect, thingNameIn(connection, options->table, suspect.first),
                                thingNameIn(connection, options->table, suspect.second)});
        return suspects;
    });
    if (!named)
        return named.error();
    if (!session.isJson()) {
        showSuspects(session, *named, *list);
        return {};
    }
    QJsonArray suspects;
    for (const NamedSuspect &one : *named)
        suspects += suspectJson(one);
    session.out().json({{QStringLiteral("total"), list->total},
                        {QStringLiteral("looked"), list->looked},
                        {QStringLiteral("suspects"), suspects}});
    return {};
}

// `custom:NAME` as the unit of that field; any other key as it is.
QString unitKey(const Session &session, const QString &kind, const QString &key)
{
    if (!key.startsWith(u"custom:"))
        return key;
    const CustomField *field = session.catalog().findCustomField(kind, key.mid(7));
    return field ? QStringLiteral("custom:") + field->id.text() : key;
}

// One field of the one that stays, and whose value stands in it: nil for its own.
struct FieldChoice {
    QString word{}; ///< as it was typed
    QString key{};
    Uuid from{};
    bool isUsed = false;
};

// What was named: the one that stays, the others, and then the choices.
struct CombineRequest {
    Uuid keep{};
    std::vector<Uuid> others{};
    std::vector<FieldChoice> choices{};
};

bool isChoice(const QString &word)
{
    return word.contains(u'=');
}

Result<FieldChoice> readChoice(Session &session, const QString &kind, const std::vector<Uuid> &others, const QString &key, const QString &text)
{
    FieldChoice choice{key, unitKey(session, kind, key), {}};
    if (text == u"keep")
        return choice;
    if (text == u"other" && others.size() == 1) {
        choice.from = others.front();
        return choice;
    }
    if (text == u"other")
        return usageError(DuplicateCommandWords::tr("Of several, name the one whose value stands: \"%1=ID\".").arg(quotedWord(key)));
    const auto named = session.thing(text);
    if (!named || std::find(others.begin(), others.end(), *named) == others.end())
        return usageError(DuplicateCommandWords::tr("Of two values \"keep\" or \"other\" stands, not \"%1\".").arg(quotedWord(text)));
    choice.from = *named;
    return choice;
}

Result<CombineRequest> readRequest(Session &session)
{
    CombineRequest request;
    const QStringList words = session.arguments().positional.mid(1);
    const auto firstChoice = std::find_if(words.begin(), words.end(), isChoice);
    for (auto word = words.begin(); word != firstChoice; ++word) {
        const auto thing = session.thing(*word);
        if (!thing)
            return thing.error();
        if (word == words.begin())
            request.keep = *thing;
        else
            request.others.push_back(*thing);
    }
    if (request.others.empty())
        return usageError(DuplicateCommandWords::tr("Name the one that stays, and at least one other."));
    const auto values = keyValues(words.mid(int(std::distance(words.begin(), firstChoice))));
    if (!values)
        return values.error();
    Reader reader = session.pipeline().store().reader();
    const auto table = reader.read([&](Connection &connection) { return combinableTable(connection, request.keep); });
    if (!table)
        return table.error();
    const QString kind = *table == Table::Company ? QStringLiteral("company") : QStringLiteral("lead");
    for (const auto &[key, text] : *values) {
        auto choice = readChoice(session, kind, request.others, key, text);
        if (!choice)
            return choice.error();
        request.choices.push_back(std::move(*choice));
    }
    return request;
}

// The fields that a step has anything to choose in.
CombineChoices choicesOfStep(std::span<FieldChoice> choices, std::span<const CombineUnit> units, const Uuid &other)
{
    CombineChoices chosen;
    for (FieldChoice &choice : choices) {
        const bool isThere = std::any_of(units.begin(), units.end(), [&](const CombineUnit &unit) { return unit.key == choice.key; });
        choice.isUsed = choice.isUsed || isThere;
        if (isThere)
            chosen.emplace_back(choice.key, choice.from == other ? Side::Other : Side::Keep);
    }
    return chosen;
}

// One step for each other, against what has become of the one that stays by then.
Result<std::vector<CombineStep>> planSteps(Session &session, CombineRequest &request)
{
    std::vector<CombineStep> steps;
    Reader reader = session.pipeline().store().reader();
    QStringList keys;
    auto planned = reader.read([&](Connection &connection) {
        for (const Uuid &other : request.others) {
            auto pair = readCombinePair(reader, connection, request.keep, other, steps);
            if (!pair) { // said by whoever merges
                steps.push_back({other, {}});
                continue;
            }
            takeReferrals(*pair);
            const std::vector<CombineUnit> units = combineUnits(*pair, session.catalog());
            for (const CombineUnit &unit : units)
                keys += unit.key;
            steps.push_back({other, choicesOfStep(request.choices, units, other)});
        }
        return true;
    });
    if (!planned)
        return planned.error();
    keys.removeDuplicates();
    for (const FieldChoice &choice : request.choices) {
        if (!choice.isUsed)
            return Error{Errc::UnknownField, choice.word, {}, keys.join(QStringLiteral(", "))};
    }
    return steps;
}

QJsonObject countsJson(const CombineCounts &counts)
{
    return {{QStringLiteral("touchpoints"), counts.touchpoints}, {QStringLiteral("activities"), counts.activities},
            {QStringLiteral("stage_changes"), counts.stageChanges}, {QStringLiteral("answers"), counts.answers},
            {QStringLiteral("opportunities"), counts.opportunities}, {QStringLiteral("labels"), counts.labels},
            {QStringLiteral("lists"), counts.lists}, {QStringLiteral("referrals"), counts.referrals},
            {QStringLiteral("people"), counts.people}};
}

QJsonArray idsJson(std::span<const Uuid> ids)
{
    QJsonArray array;
    for (const Uuid &id : ids)
        array += id.text();
    return array;
}

Result<void> runCombine(Session &session)
{
    if (auto opened = session.open(); !opened)
        return opened;
    auto request = readRequest(session);
    if (!request)
        return request.error();
    const auto steps = planSteps(session, *request);
    if (!steps)
        return steps.error();
    const auto outcome = Combine(session.pipeline().store()).combine(request->keep, *steps, combineNoteIn(session.language()));
    if (!outcome)
        return outcome.error();
    const std::vector<Uuid> &others = request->others;
    if (session.isJson()) {
        session.out().json({{QStringLiteral("id"), request->keep.text()},
                            {QStringLiteral("merged"), others.size() == 1 ? QJsonValue(others.front().text()) : QJsonValue(idsJson(others))},
                            {QStringLiteral("moved"), countsJson(outcome->moved)},
                            {QStringLiteral("kept_in_note"), outcome->kept}});
        return {};
    }
    QStringList merged;
    for (const Uuid &other : others)
        merged += other.text();
    //: %1 is an id, or several, %2 is an id
    session.out().line(DuplicateCommandWords::tr("Merged %1 into %2. \"undo\" brings it back.")
                           .arg(merged.join(QStringLiteral(", ")), request->keep.text()));
    if (outcome->kept > 0)
        session.out().line(DuplicateCommandWords::tr("A note keeps %n value(s) that no field holds.", nullptr, outcome->kept));
    return {};
}

constexpr Command duplicateTable[] = {
    {"duplicates", "FILE",
     QT_TRANSLATE_NOOP("Commands", "Find leads or companies that may be one and the same."),
     "duplicates sales.huni --similarity 90", 1, 1, duplicatesOptions, runDuplicates},
    {"combine",
     "FILE KEEP OTHER ... [FIELD=keep|other|ID ...]",
     QT_TRANSLATE_NOOP("Commands", "Merge leads or companies into one; nothing is dropped, \"undo\" brings it back."),
     "combine sales.huni ayse@example.com a.demir@example.com title=other",
     3,
     -1,
     {},
     runCombine},
};

} // namespace

std::span<const Command> duplicateCommands()
{
    return duplicateTable;
}

} // namespace huni
