#include "app/huni-cli/command.h"
#include "app/huni-cli/session.h"
#include "app/huni-cli/shapes.h"
#include "core/base/folding.h"
#include "core/exchange/columnformat.h"
#include "core/funnel/qualification.h"
#include "core/model/defaults.h"
#include "core/scoring/scores.h"
#include "ui/words/fieldwords.h"

#include <QCoreApplication>

namespace huni {

namespace {

struct EditCommandWords {
    Q_DECLARE_TR_FUNCTIONS(EditCommandWords)
};

constexpr OptionSpec touchOptions[] = {
    {"at", "INSTANT", QT_TRANSLATE_NOOP("Commands", "When it happened, by default now.")},
    {"channel", "CHANNEL", QT_TRANSLATE_NOOP("Commands", "The channel, by key or name.")},
    {"campaign", "NAME", QT_TRANSLATE_NOOP("Commands", "The campaign; made when it is new.")},
    {"keyword", "TEXT", QT_TRANSLATE_NOOP("Commands", "The keyword that led here.")},
    {"page", "PATH", QT_TRANSLATE_NOOP("Commands", "The page that was seen.")},
    {"asset", "NAME", QT_TRANSLATE_NOOP("Commands", "The document, webinar or event.")},
    {"seconds", "N", QT_TRANSLATE_NOOP("Commands", "How long it lasted.")},
};

constexpr OptionSpec bantOptions[] = {
    {"evidence", "TEXT", QT_TRANSLATE_NOOP("Commands", "What the answers rest on.")},
    {"on", "DATE", QT_TRANSLATE_NOOP("Commands", "For timing: when they will buy.")},
};

void showId(Session &session, const Uuid &id, const QString &words)
{
    if (session.isJson())
        session.out().json({{QStringLiteral("id"), id.text()}});
    else
        session.out().line(words);
}

Result<void> runAdd(Session &session)
{
    const auto table = FieldEditor::tableOfKind(session.word(1));
    if (!table)
        return Error{Errc::UnknownKind, session.word(1), {}, FieldEditor::kinds().join(QStringLiteral(", "))};
    const auto values = keyValues(session.arguments().positional.mid(2));
    if (!values)
        return values.error();
    if (auto opened = session.open(); !opened)
        return opened;
    const auto id = session.editor().add(*table, *values);
    if (!id)
        return id.error();
    //: %1 is a kind of thing (lead, company), %2 its id
    showId(session, *id, EditCommandWords::tr("Added: %1 %2").arg(thingName(*table), id->text()));
    return {};
}

Result<void> runSet(Session &session)
{
    const auto values = keyValues(session.arguments().positional.mid(2));
    if (!values)
        return values.error();
    if (auto opened = session.open(); !opened)
        return opened;
    const auto id = session.thing(session.word(1));
    if (!id)
        return id.error();
    if (auto done = session.editor().set(*id, *values); !done)
        return done;
    showId(session, *id, EditCommandWords::tr("Changed: %1").arg(id->text()));
    return {};
}

Result<void> runDelete(Session &session)
{
    if (auto opened = session.open(); !opened)
        return opened;
    std::vector<Uuid> ids;
    QJsonArray texts;
    for (const QString &word : session.arguments().positional.mid(1)) {
        const auto id = session.thing(word);
        if (!id)
            return id.error();
        if (std::find(ids.begin(), ids.end(), *id) != ids.end())
            continue;
        ids.push_back(*id);
        texts += id->text();
    }
    if (auto done = session.editor().remove(ids); !done)
        return done;
    if (session.isJson())
        session.out().json({{QStringLiteral("id"), texts.first()}, {QStringLiteral("ids"), texts}});
    else
        session.out().line(EditCommandWords::tr("Deleted %n thing(s). \"undo\" brings them back.", nullptr,
                                                int(ids.size())));
    return {};
}

// The key of a kind of touchpoint, by key or name; the text itself when there is none.
QString touchpointKey(const QString &text)
{
    const QString wanted = foldedKey(text);
    for (const TouchpointKindDefault &kind : touchpointKindDefaults().valueOr({})) {
        if (wanted == foldedKey(kind.key) || wanted == foldedKey(kind.nameEn)
            || wanted == foldedKey(kind.nameTr))
            return kind.key;
    }
    return text;
}

Result<void> runTouch(Session &session)
{
    if (auto opened = session.open(); !opened)
        return opened;
    const auto lead = session.lead(session.word(1));
    if (!lead)
        return lead.error();
    KeyValues values{{QStringLiteral("lead"), lead->text()},
                     {QStringLiteral("kind"), touchpointKey(session.word(2))}};
    for (const OptionSpec &option : touchOptions) {
        if (session.arguments().has(option.name))
            values.emplace_back(QString::fromLatin1(option.name), session.arguments().value(option.name));
    }
    const auto id = session.editor().add(Table::Touchpoint, values);
    if (!id)
        return id.error();
    const auto score = session.read([&](Reader &, Connection &connection) { return readScore(connection, *lead); });
    if (!score)
        return score.error();
    if (session.isJson())
        session.out().json({{QStringLiteral("id"), id->text()}, {QStringLiteral("score"), *score ? QJsonValue(jsonPoints((*score)->total)) : QJsonValue()}});
    else
        session.out().line(EditCommandWords::tr("Noted: %1. Score: %2").arg(id->text(), scoreShown(session, *score)));
    return {};
}

std::optional<Verdict> verdictFrom(const QString &text)
{
    if (const auto verdict = verdictFromKey(text.toLower()))
        return verdict;
    const QString wanted = foldedKey(text);
    if (wanted == u"kismen")
        return Verdict::Partly;
    if (wanted == u"bilinmiyor")
        return Verdict::Unknown;
    if (const auto said = parseYesNo(text.toStdString()))
        return *said ? Verdict::Yes : Verdict::No;
    return std::nullopt;
}

Result<std::vector<AnswerEdit>> answersFrom(const Session &session)
{
    const auto values = keyValues(session.arguments().positional.mid(2));
    if (!values)
        return values.error();
    const Arguments &arguments = session.arguments();
    std::vector<AnswerEdit> edits;
    for (const auto &[dimension, text] : *values) {
        AnswerEdit edit;
        edit.dimension = dimension;
        edit.verdict = verdictFrom(text);
        if (!edit.verdict)
            return Error{Errc::InvalidValue, dimension, QStringLiteral("yes, partly, no, unknown"), text};
        if (arguments.has("evidence"))
            edit.evidence = arguments.value("evidence");
        if (arguments.has("on") && dimension == u"timing") {
            edit.on = QDate::fromString(arguments.value("on"), Qt::ISODate);
            if (!edit.on->isValid())
                return Error{Errc::InvalidValue, QStringLiteral("--on"), {}, arguments.value("on")};
        }
        edits.push_back(edit);
    }
    return edits;
}

Result<void> runBant(Session &session)
{
    const auto edits = answersFrom(session);
    if (!edits)
        return edits.error();
    if (auto opened = session.open(); !opened)
        return opened;
    const auto lead = session.lead(session.word(1));
    if (!lead)
        return lead.error();
    if (!edits->empty()) {
        if (auto answered = session.pipeline().qualification().answer(*lead, *edits); !answered)
            return answered.error();
    }
    const auto answers
        = session.read([&](Reader &, Connection &connection) { return readBant(connection, *lead); });
    if (!answers)
        return answers.error();
    if (session.isJson()) {
        session.out().json(bantJson(session, *answers));
        return {};
    }
    std::array<Verdict, 4> verdicts{};
    std::vector<std::pair<QString, QString>> facts;
    for (size_t i = 0; i < verdicts.size(); ++i) {
        verdicts[i] = (*answers)[i].verdict;
        facts.emplace_back(dimensionName((*answers)[i].dimension), verdictName(verdicts[i]));
    }
    session.out().facts(facts);
    session.out().line(EditCommandWords::tr("BANT: %1").arg(bantVerdictName(bantVerdict(verdicts))));
    QStringList missing;
    for (const QString &dimension : missingForQualified(verdicts))
        missing += dimensionName(dimension);
    if (!missing.isEmpty())
        //: %1 is a list of dimensions of BANT
        session.out().line(EditCommandWords::tr("Still missing: %1").arg(missing.join(QStringLiteral(", "))));
    return {};
}

constexpr Command editTable[] = {
    {"add",
     "FILE lead|company|opportunity|product|member|campaign|touchpoint|task FIELD=VALUE ...",
     QT_TRANSLATE_NOOP("Commands", "Add one thing, named by its fields."),
     "add sales.huni lead full_name=\"Ayşe Demir\" email=ayse@example.com company=\"Anadolu Yazılım\"",
     3,
     -1,
     {},
     runAdd},
    {"set",
     "FILE ID FIELD=VALUE ...",
     QT_TRANSLATE_NOOP("Commands", "Change fields of one thing; an empty value clears a field."),
     "set sales.huni 0192f0c1-7d6e-7c3a-9b52-5d1f0c8e2a11 title=CTO owner=\"Deniz Kaya\"",
     3,
     -1,
     {},
     runSet},
    {"delete",
     "FILE ID ...",
     QT_TRANSLATE_NOOP("Commands", "Delete things; undo brings them back."),
     "delete sales.huni 0192f0c1-7d6e-7c3a-9b52-5d1f0c8e2a11",
     2,
     -1,
     {},
     runDelete},
    {"touch",
     "FILE LEAD KIND",
     QT_TRANSLATE_NOOP("Commands", "Note a contact with a lead."),
     "touch sales.huni ayse@example.com page_view --page /pricing", 3, 3, touchOptions, runTouch},
    {"bant", "FILE LEAD [budget|authority|need|timing=yes|partly|no ...]",
     QT_TRANSLATE_NOOP("Commands", "Answer the BANT checklist of a lead, or show it."),
     "bant sales.huni ayse@example.com budget=yes need=yes --evidence \"said so on the phone\"", 2, -1,
     bantOptions, runBant},
};

} // namespace

std::span<const Command> editCommands()
{
    return editTable;
}

} // namespace huni
