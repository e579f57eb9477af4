#include "core/exchange/contactcard.h"

#include "core/base/folding.h"
#include "core/exchange/contactwords.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace huni {

namespace {

bool steersText(QChar c)
{
    const char16_t u = c.unicode();
    const bool isBidi = (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069) || u == 0x200e
        || u == 0x200f || u == 0x061c;
    const bool isInvisible = u == 0x200b || u == 0x2060 || u == 0xfeff || u == 0x00a0 || u == 0x2028
        || u == 0x2029 || u == 0xfffc;
    return isBidi || isInvisible || (u < 0x20 && u != u'\n' && u != u'\t') || (u >= 0x7f && u < 0xa0);
}

struct NumberRange {
    std::u16string_view beginning; ///< of the digits, country code first
    int fewest;
    int most;
};

// Mobile ranges. Source: the numbering plans of the countries' regulators.
constexpr std::array mobileRanges{
    NumberRange{u"905", 12, 12},
    NumberRange{u"4915", 12, 14},
    NumberRange{u"4916", 12, 14},
    NumberRange{u"4917", 12, 14},
    NumberRange{u"4366", 11, 14},
    NumberRange{u"4367", 11, 14},
    NumberRange{u"4368", 11, 14},
    NumberRange{u"4369", 11, 14},
    NumberRange{u"4365", 11, 14},
    NumberRange{u"4175", 11, 11},
    NumberRange{u"4176", 11, 11},
    NumberRange{u"4177", 11, 11},
    NumberRange{u"4178", 11, 11},
    NumberRange{u"4179", 11, 11},
    NumberRange{u"447", 12, 12},
    // Without a country code: these cannot be mistaken for each other.
    NumberRange{u"050", 11, 11},
    NumberRange{u"053", 11, 11},
    NumberRange{u"054", 11, 11},
    NumberRange{u"055", 11, 11},
    NumberRange{u"015", 11, 12},
    NumberRange{u"016", 11, 12},
    NumberRange{u"017", 11, 12},
    NumberRange{u"07", 11, 11},
    NumberRange{u"50", 10, 10},
    NumberRange{u"53", 10, 10},
    NumberRange{u"54", 10, 10},
    NumberRange{u"55", 10, 10},
};

bool isParticle(const QString &word)
{
    return word.at(0).isLower() && contactWords().particles.contains(foldedKey(word));
}

} // namespace

QString ContactCard::fullName() const
{
    return (givenName + u' ' + familyName).trimmed();
}

QString ContactCard::phone(PhoneKind kind) const
{
    const auto found = std::find_if(phones.begin(), phones.end(),
                                    [kind](const CardPhone &one) { return one.kind == kind; });
    return found == phones.end() ? QString() : found->number;
}

bool ContactCard::saysWho() const
{
    return !fullName().isEmpty() || !company.isEmpty() || !phones.empty() || !emails.isEmpty();
}

void ContactCard::fillFrom(const ContactCard &other)
{
    for (QString ContactCard::*field :
         {&ContactCard::salutation, &ContactCard::title, &ContactCard::company, &ContactCard::companyDomain,
          &ContactCard::web, &ContactCard::street, &ContactCard::postcode, &ContactCard::city,
          &ContactCard::region, &ContactCard::country, &ContactCard::gender, &ContactCard::note,
          &ContactCard::seniority}) {
        if ((this->*field).isEmpty())
            this->*field = other.*field;
    }
    if (companyGuessed && !other.company.isEmpty() && !other.companyGuessed) {
        company = other.company;
        companyGuessed = false;
    }
    if (fullName().isEmpty()) {
        givenName = other.givenName;
        familyName = other.familyName;
    }
    for (const QString &address : other.emails) {
        if (!emails.contains(address, Qt::CaseInsensitive))
            emails += address;
    }
    for (const CardPhone &number : other.phones) {
        if (std::find(phones.begin(), phones.end(), number) == phones.end())
            phones.push_back(number);
    }
    if (!birthday.isValid())
        birthday = other.birthday;
    more.insert(more.end(), other.more.begin(), other.more.end());
    labels += other.labels;
}

bool ContactCard::isEmpty() const
{
    return pieces.empty() && note.isEmpty() && !mail;
}

QString cleanedContactText(const QString &text)
{
    QString clean = text;
    clean.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    for (QChar &c : clean) {
        if (c == u'\r' || c.unicode() == 0x2028 || c.unicode() == 0x2029)
            c = u'\n';
        else if (steersText(c))
            c = u' ';
    }
    return clean;
}

void putFullName(ContactCard &card, QString name)
{
    name = name.simplified();
    const qsizetype comma = name.indexOf(u',');
    if (comma > 0) {
        const QString after = name.mid(comma + 1).trimmed();
        // `Weber, Jonas`, but not `Jonas Weber, MBA`.
        if (!after.isEmpty() && !contactWords().degrees.contains(foldedKey(after)))
            name = after + u' ' + name.left(comma);
    }
    QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    QStringList before;
    while (words.size() > 1 && contactWords().honorifics.contains(foldedKey(words.first())))
        before += words.takeFirst();
    card.salutation = before.join(u' ');
    qsizetype family = words.size() - 1;
    while (family > 1 && isParticle(words[family - 1]))
        --family;
    if (words.size() < 2)
        family = words.size();
    card.givenName = QStringList(words.mid(0, family)).join(u' ');
    card.familyName = QStringList(words.mid(family)).join(u' ');
}

PhoneKind phoneKindOf(QStringView number)
{
    QString digits;
    // (503) 555-0291 is written so in North America only: its mobile numbers cannot be told apart.
    static const QRegularExpression american(QStringLiteral("^\\(?\\d{3}\\)?[-. ]\\d{3}-\\d{4}$"));
    if (american.match(number.toString()).hasMatch())
        return PhoneKind::Landline;
    for (qsizetype i = 0; i < number.size(); ++i) {
        // A trunk zero in brackets, as in +49 (0)171, is not dialled with the country code.
        if (number.mid(i, 3) == u"(0)" && !digits.isEmpty()) {
            i += 2;
            continue;
        }
        if (number[i].isDigit())
            digits += QChar(char16_t(u'0' + number[i].digitValue()));
    }
    if (digits.startsWith(QLatin1String("00")))
        digits.remove(0, 2);
    for (const NumberRange &range : mobileRanges) {
        const QStringView beginning(range.beginning);
        if (digits.startsWith(beginning) && digits.size() >= range.fewest && digits.size() <= range.most)
            return PhoneKind::Mobile;
    }
    return PhoneKind::Landline;
}

QString companyDomainOf(QStringView addressOrPage)
{
    QString domain = addressOrPage.toString().trimmed().toLower();
    if (const qsizetype at = domain.lastIndexOf(u'@'); at >= 0)
        domain.remove(0, at + 1);
    if (const qsizetype scheme = domain.indexOf(QLatin1String("://")); scheme >= 0)
        domain.remove(0, scheme + 3);
    for (const QChar end : {u'/', u'?', u'#', u':'})
        domain = domain.section(end, 0, 0);
    if (domain.startsWith(QLatin1String("www.")))
        domain.remove(0, 4);
    const bool isDomain = domain.contains(u'.') && !domain.startsWith(u'.') && !domain.endsWith(u'.');
    return isDomain && !contactWords().freeMail.contains(folded(domain)) ? domain : QString();
}

} // namespace huni
