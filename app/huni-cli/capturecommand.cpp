#include "app/huni-cli/capturecommand.h"

#include "app/huni-cli/session.h"
#include "core/exchange/capture.h"
#include "core/exchange/contactfile.h"
#include "core/exchange/countrynames.h"
#include "core/exchange/knownpeople.h"
#include "core/exchange/signaturereader.h"
#include "core/exchange/vcardreader.h"
#include "ui/words/contactwording.h"
#include "ui/words/errorwords.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

#include <cstdio>

namespace huni {

namespace {

struct CaptureCommandWords {
    Q_DECLARE_TR_FUNCTIONS(CaptureCommandWords)
};

constexpr qint64 mostTextBytes = 16 * 1024 * 1024;

constexpr OptionSpec captureOptions[] = {
    {"dry-run", nullptr, QT_TRANSLATE_NOOP("Commands", "Show what was understood and change nothing.")},
    {"stage", "STAGE", QT_TRANSLATE_NOOP("Commands", "Where the lead begins; by default New.")},
    {"owner", "MEMBER", QT_TRANSLATE_NOOP("Commands", "Whose it is; by default whoever runs the command.")},
    {"channel", "CHANNEL", QT_TRANSLATE_NOOP("Commands", "Where it comes from.")},
};

// What was given: a file, standard input, or the text itself.
Result<std::vector<ContactCard>> cardsOf(const QString &given)
{
    if (isContactFile(given))
        return readContactFile(given);
    QString text = given;
    if (given == u"-") {
        QFile input;
        if (!input.open(stdin, QIODevice::ReadOnly))
            return Error{Errc::FileUnreadable, given, {}, {}};
        const QByteArray bytes = input.read(mostTextBytes + 1);
        if (bytes.size() > mostTextBytes)
            return Error{Errc::FileTooLarge, given, {}, QString::number(mostTextBytes)};
        if (bytes.left(1024).toUpper().contains("BEGIN:VCARD"))
            return readVCards(bytes, given);
        text = QString::fromUtf8(bytes);
    }
    return std::vector{readSignature(text)};
}

QJsonObject capturedJson(const CapturedLead &captured)
{
    const Lead &lead = captured.lead;
    const std::pair<const char *, QString> texts[]
        = {{"name", lead.fullName()},
           {"salutation", lead.salutation},
           {"title", lead.title},
           {"company", captured.companyName},
           {"domain", captured.companyDomain},
           {"email", lead.email},
           {"email_personal", lead.emailPersonal},
           {"phone", lead.phone},
           {"mobile", lead.mobile},
           {"street", lead.street},
           {"postcode", lead.postcode},
           {"city", lead.city},
           {"region", lead.region},
           {"country", lead.country},
           {"note", captured.note},
           {"mail", captured.mail ? captured.mail->subject : QString()}};
    QJsonObject json;
    for (const auto &[key, text] : texts)
        json.insert(QString::fromLatin1(key), text.isEmpty() ? QJsonValue() : QJsonValue(text));
    return json;
}

QJsonArray knownJson(Session &session, const CapturedLead &captured)
{
    const PersonProbe probe{captured.lead, captured.companyName, captured.companyDomain};
    const auto people
        = session.read([&](Reader &, Connection &connection) { return knownPeople(connection, probe, 5); });
    QJsonArray json;
    for (const KnownPerson &person : people.valueOr({})) {
        const Member *owner = session.catalog().member(person.owner);
        const LikeBy by = person.by();
        json += QJsonObject{{QStringLiteral("id"), person.lead.uuid.text()},
                            {QStringLiteral("name"), person.name},
                            {QStringLiteral("by"), by == LikeBy::NameAndCompany ? QStringLiteral("name+company") : likeByKey(by)},
                            {QStringLiteral("owner"), owner ? QJsonValue(owner->name) : QJsonValue()}};
    }
    return json;
}

Result<void> choosePlace(Session &session, Lead &lead)
{
    const Arguments &arguments = session.arguments();
    if (arguments.has("stage")) {
        const auto stage = session.catalog().findStage(arguments.value("stage"));
        if (!stage)
            return stage.error();
        lead.stage = (*stage)->id;
    }
    if (arguments.has("owner")) {
        const Member *owner = session.catalog().findMember(arguments.value("owner"));
        if (!owner)
            return Error{Errc::UnknownMember, arguments.value("owner"), {}, {}};
        lead.owner = owner->id;
    }
    if (arguments.has("channel")) {
        const Channel *channel = session.catalog().findChannel(arguments.value("channel"));
        if (!channel)
            return Error{Errc::UnknownChannel, arguments.value("channel"), {}, {}};
        lead.channel = channel->id;
    }
    return {};
}

void showCaptured(Session &session, const QJsonObject &lead)
{
    const std::pair<const char *, QString> names[] = {
        {"name", CaptureCommandWords::tr("Name")},       {"title", CaptureCommandWords::tr("Title")},
        {"company", CaptureCommandWords::tr("Company")}, {"email", CaptureCommandWords::tr("E-mail")},
        {"phone", CaptureCommandWords::tr("Phone")},     {"mobile", CaptureCommandWords::tr("Mobile")},
        {"street", CaptureCommandWords::tr("Street")},   {"postcode", CaptureCommandWords::tr("Postcode")},
        {"city", CaptureCommandWords::tr("City")},       {"country", CaptureCommandWords::tr("Country")},
        {"note", CaptureCommandWords::tr("Note")},       {"mail", CaptureCommandWords::tr("Mail")},
    };
    std::vector<std::pair<QString, QString>> facts;
    for (const auto &[key, name] : names) {
        if (const QString text = lead.value(QLatin1String(key)).toString(); !text.isEmpty())
            facts.emplace_back(name, shownText(text, 300));
    }
    session.out().facts(facts);
    for (const QJsonValue &known : lead.value(u"known").toArray())
        //: %1 is a person, %2 an id
        session.out().line(CaptureCommandWords::tr("There already: %1 (%2)")
                               .arg(shownText(known[u"name"].toString(), 80), known[u"id"].toString()));
    session.out().line();
}

Result<void> runCapture(Session &session)
{
    auto cards = cardsOf(session.word(1));
    if (!cards)
        return cards.error();
    if (auto opened = session.open(); !opened)
        return opened;
    const bool isDry = session.arguments().has("dry-run");
    QJsonArray leads;
    std::vector<CapturedLead> all;
    for (const ContactCard &card : *cards) {
        CapturedLead captured = capturedLead(card, moreWords);
        captured.lead.arrival = card.mail ? QStringLiteral("mail") : QStringLiteral("hand");
        if (auto placed = choosePlace(session, captured.lead); !placed)
            return placed;
        QJsonObject json = capturedJson(captured);
        json.insert(QStringLiteral("known"), knownJson(session, captured));
        leads += json;
        all.push_back(std::move(captured));
    }
    QJsonObject answer;
    if (!isDry && all.size() == 1) {
        const auto id = Captures(session.pipeline()).add(all.front());
        if (!id)
            return id.error();
        QJsonObject lead = leads[0].toObject();
        lead.insert(QStringLiteral("id"), id->uuid.text());
        leads[0] = lead;
        answer = {{QStringLiteral("added"), 1}, {QStringLiteral("known"), 0}};
    } else if (!isDry) {
        const auto counts = Captures(session.pipeline()).addAll(all, QFileInfo(session.word(1)).fileName());
        if (!counts)
            return counts.error();
        answer = {{QStringLiteral("added"), counts->added}, {QStringLiteral("known"), counts->known}};
    }
    answer.insert(QStringLiteral("leads"), leads);
    if (session.isJson()) {
        session.out().json(answer);
        return {};
    }
    for (const QJsonValue &lead : leads)
        showCaptured(session, lead.toObject());
    session.out().line(
        isDry ? CaptureCommandWords::tr("This was a dry run: nothing was changed.")
              : CaptureCommandWords::tr("Added %Ln lead(s).", nullptr, answer[u"added"].toInt()));
    return {};
}

} // namespace

bool isContactFile(const QString &path)
{
    for (const char *ending : {".vcf", ".vcard", ".eml"}) {
        if (path.endsWith(QLatin1String(ending), Qt::CaseInsensitive) && !path.contains(u'\n'))
            return true;
    }
    return false;
}

Result<void> importContacts(Session &session)
{
    auto cards = readContactFile(session.word(1));
    if (!cards)
        return cards.error();
    if (auto opened = session.open(); !opened)
        return opened;
    std::vector<CapturedLead> all;
    for (const ContactCard &card : *cards) {
        all.push_back(capturedLead(card, moreWords));
        all.back().lead.arrival = QStringLiteral("list");
    }
    CaptureCounts counts;
    if (session.arguments().has("dry-run")) {
        const auto known = session.read([&](Reader &, Connection &connection) {
            return std::count_if(all.begin(), all.end(),
                                 [&](const CapturedLead &one) { return isThereAlready(connection, one); });
        });
        counts.known = known.valueOr(0);
        counts.added = qint64(all.size()) - counts.known;
    } else {
        const auto done = Captures(session.pipeline()).addAll(all, QFileInfo(session.word(1)).fileName());
        if (!done)
            return done.error();
        counts = *done;
    }
    if (session.isJson()) {
        session.out().json({{QStringLiteral("rows"), qint64(all.size())},
                            {QStringLiteral("created"), counts.added},
                            {QStringLiteral("updated"), 0},
                            {QStringLiteral("skipped"), counts.known},
                            {QStringLiteral("failed"), 0},
                            {QStringLiteral("without_contact"), counts.withoutContact}});
        return {};
    }
    const QLocale locale = session.locale();
    session.out().facts(
        {{CaptureCommandWords::tr("Cards"), locale.toString(qint64(all.size()))},
         {CaptureCommandWords::tr("Added"), locale.toString(counts.added)},
         {CaptureCommandWords::tr("There already"), locale.toString(counts.known)},
         {CaptureCommandWords::tr("Without a contact detail"), locale.toString(counts.withoutContact)}});
    if (session.arguments().has("dry-run"))
        session.out().line(CaptureCommandWords::tr("This was a dry run: nothing was changed."));
    return {};
}

std::span<const Command> captureCommands()
{
    static constexpr Command table[] = {
        {"capture", "FILE TEXT|-|PATH.vcf|PATH.eml",
         QT_TRANSLATE_NOOP("Commands", "Make a lead of a line, a signature, a contact card or a mail."),
         "capture sales.huni \"Ayse Demir, Anadolu Yazilim, 0532 123 45 67\"", 2, 2, captureOptions,
         runCapture},
    };
    return table;
}

} // namespace huni
