#pragma once

#include "core/base/clock.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace huni {

/// What a piece of a text about a person is.
enum class CardField {
    Name,
    Title,
    Company,
    Phone,
    Mobile,
    Fax,
    Email,
    Web,
    Street,
    Postcode,
    City,
    Region,
    Country,
    Birthday,
    Note
};

/// One piece that was understood, with the text that it was read from.
struct CardPiece {
    CardField field = CardField::Note;
    QString value{};
    QString source{};
    qsizetype at = -1; ///< where `source` stands in the text; -1 where that has no meaning (files)

    bool operator==(const CardPiece &) const = default;
};

enum class PhoneKind { Landline, Mobile, Fax };

struct CardPhone {
    QString number{}; ///< as written, without its extension
    PhoneKind kind = PhoneKind::Landline;
    QString extension{}; ///< digits

    bool operator==(const CardPhone &) const = default;
};

/// A mail that came with a contact: becomes an entry of the timeline.
struct CardMail {
    std::optional<Instant> at{};
    QString subject{};
    QString text{};

    bool operator==(const CardMail &) const = default;
};

/// Something that is said of a person and has no field here.
struct CardMore {
    QString key{}; ///< `department`, `nickname`, `birthday`, `role`, `spouse`, `address` ...; else as the
                   ///< file calls it
    QString value{};

    bool operator==(const CardMore &) const = default;
};

/// A person (or a company's switchboard) as a signature, a business card, a vCard or a mail tells of them.
/// Empty text means 'not said'. Nothing that was given is dropped: what has no field here stands in the note.
struct ContactCard {
    QString salutation{}; ///< Dr., Herr, Mrs.
    QString givenName{};
    QString familyName{};
    QString title{};
    QString seniority{}; ///< key of the short list, where the title says it
    QString company{};
    QString companyDomain{}; ///< of a web or mail address that is the company's own
    bool companyGuessed = false; ///< taken from the domain of an address: nobody wrote it so
    std::vector<CardPhone> phones{};
    QStringList emails{};
    QString web{};
    QString street{};
    QString postcode{};
    QString city{};
    QString region{};
    QString country{}; ///< ISO 3166-1 alpha-2; as written where it is none
    QDate birthday{};
    QString gender{}; ///< key of the short list
    QStringList labels{};
    QString note{};
    std::vector<CardMore> more{};
    std::optional<CardMail> mail{};
    std::vector<CardPiece> pieces{}; ///< in the order of the text

    bool operator==(const ContactCard &) const = default;
    QString fullName() const;
    /// The first number of a kind; empty when there is none.
    QString phone(PhoneKind kind) const;
    /// Whether there is somebody in it: a name, a company, or a way to reach them.
    bool saysWho() const;
    /// Takes from another card of the same person what this one does not say.
    void fillFrom(const ContactCard &other);
    /// Whether nothing at all was understood, nor left for the note.
    bool isEmpty() const;
};

/// Text from outside as it may be kept and shown: line ends as one character, what steers a terminal or turns
/// the direction of writing (control and bidi characters) as spaces. Keeps the place of every character that
/// is left.
QString cleanedContactText(const QString &text);

/// The name split at its last word, honorifics before it told apart: `Dr. Ayşe Nur Demir` is Dr. | Ayşe Nur |
/// Demir. `von`, `van`, `de` and their like go with the family name; `Demir, Ayşe` is turned.
void putFullName(ContactCard &card, QString name);

/// Kind of a number by its digits: mobile ranges of Turkey, Germany, Austria, Switzerland and the United
/// Kingdom.
PhoneKind phoneKindOf(QStringView number);

/// The domain of an address or a page, when it is a company's own: not one of those that give mail to
/// anybody.
QString companyDomainOf(QStringView addressOrPage);

} // namespace huni
