#include "core/exchange/contactfile.h"

#include "core/base/folding.h"
#include "core/exchange/mimemessage.h"
#include "core/exchange/signaturereader.h"
#include "core/exchange/vcardreader.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace huni {

namespace {

constexpr qint64 mostMailBytes = 64 * 1024 * 1024;
constexpr size_t mostCards = 100'000;
constexpr int signatureLines = 14; // at the end of a mail without a greeting

// The text without what it answers: quoted lines, and all below `On ... wrote:` or the head of the mail
// before.
QString ownText(const QString &text)
{
    static const QRegularExpression answered(
        QStringLiteral("^\\s*(?:On .{4,120} wrote:|Am .{4,120} schrieb.{0,80}:|.{4,120} tarihinde .{2,120} "
                       "(?:yazdı|şunu yazdı):|-{2,} ?(?:Original Message|"
                       "Ursprüngliche Nachricht|Özgün İleti|Orijinal Mesaj).{0,10}-{2,})\\s*$"),
        QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    QString own = text;
    if (const auto match = answered.match(text); match.hasMatch())
        own.truncate(match.capturedStart());
    QStringList lines;
    for (const QString &line : own.split(u'\n')) {
        if (!line.startsWith(u'>'))
            lines += line;
    }
    return lines.join(u'\n');
}

// Where a mail that was sent on within the text begins, behind the mark of the program.
qsizetype forwardedBegin(const QString &text)
{
    static const QRegularExpression mark(
        QStringLiteral("^[ >]*(?:-{2,} ?(?:Forwarded message|Weitergeleitete Nachricht|İletilen "
                       "ileti|Yönlendirilen (?:ileti|mesaj)|Forwarded by).{0,80}|"
                       "Begin forwarded message:|İletilen mesajın başlangıcı:|Anfang der weitergeleiteten "
                       "Nachricht:)\\s*$"),
        QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    const auto match = mark.match(text);
    return match.hasMatch() ? match.capturedEnd() : -1;
}

// `From: Ayşe Demir <ayse@...>` of the head of a mail within a text.
std::optional<MailAddress> writtenSender(const QString &text)
{
    static const QRegularExpression from(
        QStringLiteral("^[ "
                       ">*]*(?:From|Von|Kimden|Gönderen)\\s*:\\**\\s*\"?([^<\\n\"]*?)\"?\\s*[<\\[(]?(?:"
                       "mailto:)?([^\\s<>()\\[\\]]+@[^\\s<>()\\[\\]]+)[>\\])]?"),
        QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    const auto match = from.match(text.left(4000));
    if (!match.hasMatch())
        return std::nullopt;
    return MailAddress{match.captured(1).simplified(), match.captured(2)};
}

// The lines below the head of a mail within a text.
QString belowHead(const QString &text)
{
    QStringList lines = text.split(u'\n');
    static const QRegularExpression header(QStringLiteral("^[ >*]*[\\p{L} -]{2,20}:\\**\\s"));
    qsizetype at = 0;
    while (at < lines.size() && (lines[at].trimmed().isEmpty() || header.match(lines[at] + u' ').hasMatch()))
        ++at;
    return QStringList(lines.mid(at)).join(u'\n');
}

ContactCard senderCard(const MailAddress &sender, const QString &text)
{
    QString own = ownText(text);
    ContactCard said = readSignature(own);
    // Without a greeting the whole text would be taken for a signature: only its end is.
    const QStringList lines = own.trimmed().split(u'\n');
    if (lines.size() > signatureLines && said.note.size() < own.size() / 3)
        said = readSignature(QStringList(lines.mid(lines.size() - signatureLines)).join(u'\n'));
    ContactCard card;
    if (!sender.address.isEmpty())
        card.emails += sender.address;
    if (!sender.name.contains(u'@'))
        putFullName(card, sender.name);
    card.companyDomain = companyDomainOf(sender.address);
    // The signature says the name better when it is of the same person: with its letters and capitals.
    if (!said.fullName().isEmpty()
        && (card.fullName().isEmpty() || foldedKey(said.fullName()) == foldedKey(card.fullName()))) {
        card.givenName = said.givenName;
        card.familyName = said.familyName;
        card.salutation = said.salutation;
    }
    card.fillFrom(said);
    card.companyGuessed = said.companyGuessed && card.company == said.company;
    if (card.company.isEmpty() || card.companyGuessed) {
        const ContactCard byAddress = readSignature(sender.address);
        card.company = byAddress.company;
        card.companyGuessed = byAddress.companyGuessed;
    }
    card.note.clear(); // the mail has all of it
    card.pieces.clear();
    return card;
}

bool isSamePerson(const ContactCard &one, const ContactCard &other)
{
    for (const QString &mail : one.emails) {
        if (other.emails.contains(mail, Qt::CaseInsensitive))
            return true;
    }
    return !one.fullName().isEmpty() && foldedKey(one.fullName()) == foldedKey(other.fullName());
}

// The people of one message and of those in it, the innermost first.
void takeMessage(const MimeMessage &message, std::vector<ContactCard> &cards)
{
    for (const MimeMessage &inner : message.forwarded)
        takeMessage(inner, cards);
    const CardMail mail{message.date.isValid() ? std::optional<Instant>(message.date.toMSecsSinceEpoch())
                                               : std::nullopt,
                        message.subject, message.text};
    const qsizetype forwarded = forwardedBegin(message.text);
    if (forwarded >= 0) {
        const QString inner = message.text.mid(forwarded);
        if (const auto sender = writtenSender(inner)) {
            cards.push_back(senderCard(*sender, belowHead(inner)));
            cards.back().mail = mail;
        }
    }
    MailAddress sender = message.from.empty() ? MailAddress{} : message.from.front();
    // `Reply-To` tells the person behind the address of a form.
    static const QRegularExpression machine(
        QStringLiteral("^(?:no-?reply|donotreply|mailer|form|web|noreply)"),
        QRegularExpression::CaseInsensitiveOption);
    if (!message.replyTo.empty() && (sender.address.isEmpty() || machine.match(sender.address).hasMatch()))
        sender = message.replyTo.front();
    ContactCard card = senderCard(sender, forwarded >= 0 ? message.text.left(forwarded) : message.text);
    card.mail = mail;
    const size_t own = cards.size();
    cards.push_back(std::move(card));
    for (const QByteArray &bytes : message.cards) {
        for (ContactCard &attached : readVCards(bytes, {}).valueOr({})) {
            if (isSamePerson(cards[own], attached))
                cards[own].fillFrom(attached);
            else
                cards.push_back(std::move(attached));
        }
    }
}

Result<std::vector<ContactCard>> readCardFile(QFile &file, const QString &path,
                                              const std::function<bool(qint64)> &taken)
{
    std::vector<ContactCard> cards;
    bool isTooMany = false;
    const auto count = readVCards(file, path, [&](ContactCard card) {
        isTooMany = cards.size() >= mostCards;
        if (isTooMany)
            return false;
        cards.push_back(std::move(card));
        return !taken || taken(file.pos());
    });
    if (isTooMany)
        return Error{Errc::FileTooLarge, path, {}, QString::number(mostCards)};
    if (!count)
        return count.error();
    return cards;
}

bool beginsAsCard(const QByteArray &start)
{
    QByteArray plain = start;
    plain.replace('\0', QByteArray()); // UTF-16
    return plain.toUpper().contains("BEGIN:VCARD");
}

} // namespace

Result<std::vector<ContactCard>> readMailContacts(const QByteArray &bytes, const QString &name)
{
    const auto message = readMimeMessage(bytes, name);
    if (!message)
        return message.error();
    std::vector<ContactCard> cards;
    takeMessage(*message, cards);
    // An empty head with a forwarded message in it is nobody.
    if (cards.size() > 1)
        std::erase_if(cards, [](const ContactCard &card) { return !card.saysWho(); });
    if (cards.empty())
        return Error{Errc::NoContacts, name, {}, {}};
    return cards;
}

Result<std::vector<ContactCard>> readContactFile(const QString &path,
                                                 const std::function<bool(qint64)> &taken)
{
    const QFileInfo info(path);
    if (!info.exists())
        return Error{Errc::FileNotFound, path, {}, {}};
    if (info.isDir())
        return Error{Errc::FileIsDirectory, path, {}, {}};
    if (!info.isFile())
        return Error{Errc::FileUnreadable, path, {}, {}};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Errc::FileUnreadable, path, {}, file.errorString()};
    if (file.size() == 0)
        return Error{Errc::FileEmpty, path, {}, {}};
    const QByteArray start = file.peek(8192);
    const bool isMailName = path.endsWith(QLatin1String(".eml"), Qt::CaseInsensitive);
    if (!isMailName && beginsAsCard(start))
        return readCardFile(file, path, taken);
    if (file.size() > mostMailBytes)
        return Error{Errc::FileTooLarge, path, {}, QString::number(mostMailBytes)};
    const QByteArray bytes = file.readAll();
    if (bytes.size() < file.size()) // half a mail is none
        return Error{Errc::FileUnreadable, path, {}, file.errorString()};
    auto mail = readMailContacts(bytes, path);
    if (!mail && beginsAsCard(bytes)) {
        (void)file.seek(0);
        return readCardFile(file, path, taken);
    }
    return mail;
}

} // namespace huni
