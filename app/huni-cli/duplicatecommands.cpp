#include "app/huni-cli/command.h"
#include "app/huni-cli/session.h"
#include "app/huni-cli/shapes.h"
#include "core/base/folding.h"
#include "core/duplicates/combine.h"
#include "core/duplicates/duplicatefinder.h"
#include "ui/words/duplicatewords.h"
#include "ui/words/fieldwords.h"

#include <QCoreApplication>

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
    if (table == Table::Company) {
        Query company(connection, "SELECT name FROM company WHERE id=?1", id);
        return company.next() ? company.text(0) : QString();
    }
    Query lead(connection,
               "SELECT l.given_name, l.family_name, coalesce(l.email, l.email_personal, l.phone, l.mobile, l.external_id), c.name "
               "FROM lead l LEFT JOIN company c ON c.id=l.company AND c.gone=0 WHERE l.id=?1",
               id);
    if (!lead.next())
        return {};
    QString name = Lead{.givenName = lead.text(0), .familyName = lead.text(1)}.fullName();
    if (name.isEmpty())
        name = lead.text(2);
    return lead.text(3).isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, lead.text(3));
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

Result<CombineChoices> readChoices(Session &session, const Uuid &keep)
{
    const auto values = keyValues(session.arguments().positional.mid(3));
    if (!values)
        return values.error();
    Reader reader = session.pipeline().store().reader();
    const auto table = reader.read([&](Connection &connection) { return combinableTable(connection, keep); });
    if (!table)
        return table.error();
    const QString kind = *table == Table::Company ? QStringLiteral("company") : QStringLiteral("lead");
    CombineChoices choices;
    for (const auto &[key, text] : *values) {
        if (text != u"keep" && text != u"other")
            return usageError(DuplicateCommandWords::tr("Of two values \"keep\" or \"other\" stands, not \"%1\".").arg(quotedWord(text)));
        choices.emplace_back(unitKey(session, kind, key), text == u"keep" ? Side::Keep : Side::Other);
    }
    return choices;
}

QJsonObject countsJson(const CombineCounts &counts)
{
    return {{QStringLiteral("touchpoints"), counts.touchpoints}, {QStringLiteral("activities"), counts.activities},
            {QStringLiteral("stage_changes"), counts.stageChanges}, {QStringLiteral("answers"), counts.answers},
            {QStringLiteral("opportunities"), counts.opportunities}, {QStringLiteral("labels"), counts.labels},
            {QStringLiteral("lists"), counts.lists}, {QStringLiteral("referrals"), counts.referrals},
            {QStringLiteral("people"), counts.people}};
}

Result<void> runCombine(Session &session)
{
    if (auto opened = session.open(); !opened)
        return opened;
    const auto keep = session.thing(session.word(1));
    if (!keep)
        return keep.error();
    const auto other = session.thing(session.word(2));
    if (!other)
        return other.error();
    const auto choices = readChoices(session, *keep);
    if (!choices)
        return choices.error();
    Combine combine(session.pipeline().store());
    const auto outcome = combine.combine(*keep, *other, *choices, combineNoteIn(session.language()));
    if (!outcome)
        return outcome.error();
    if (session.isJson()) {
        session.out().json({{QStringLiteral("id"), keep->text()},
                            {QStringLiteral("merged"), other->text()},
                            {QStringLiteral("moved"), countsJson(outcome->moved)},
                            {QStringLiteral("kept_in_note"), outcome->kept}});
        return {};
    }
    //: %1 and %2 are ids
    session.out().line(DuplicateCommandWords::tr("Merged %1 into %2. \"undo\" brings it back.").arg(other->text(), keep->text()));
    if (outcome->kept > 0)
        session.out().line(DuplicateCommandWords::tr("A note keeps %n value(s) that no field holds.", nullptr, outcome->kept));
    return {};
}

constexpr Command duplicateTable[] = {
    {"duplicates", "FILE [--as lead|company] [--similarity N] [--limit N]",
     QT_TRANSLATE_NOOP("Commands", "Find leads or companies that may be one and the same."),
     "duplicates sales.huni --similarity 90", 1, 1, duplicatesOptions, runDuplicates},
    {"combine",
     "FILE KEEP OTHER [FIELD=keep|other ...]",
     QT_TRANSLATE_NOOP("Commands", "Merge a lead or company into another; nothing is dropped, \"undo\" brings it back."),
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
