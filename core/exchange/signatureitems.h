#pragma once

#include "core/exchange/contactcard.h"
#include "core/exchange/signaturelines.h"

namespace huni {

/// What a part of a signature is taken for.
enum class PartIs { Unknown, Greeting, Name, Title, Company, Department, Street, Place, Country, Note };

/// A part of a signature with its words.
struct SignatureItem {
    SignaturePart part{};
    QStringList words{}; ///< folded
    QStringList written{}; ///< the same as written
    PartIs is = PartIs::Unknown;
    bool taken = false; ///< stands in a field
};

/// Puts a part into a field: it is told where it stood. \return its text
QString takeItem(ContactCard &card, SignatureItem &item, CardField field, PartIs is);

bool isLetterWord(const QString &word);
bool isCapitalised(const QString &word);
/// `A.Ş.`, `GmbH`
bool isFormWord(const QString &written);
/// Whether a form stands behind a name.
bool hasForm(const SignatureItem &item);
bool isGivenName(const QString &word);
/// The name in a domain, folded, without what is the same for all: `anadoluyazilim` of anadoluyazilim.com.tr.
QString nameInDomain(const QString &domain);
bool isGreeting(const SignatureItem &item);
/// `Tax no. 123`: numbers that nobody calls.
bool isNoNumberLine(const SignatureItem &item);
/// A sentence rather than a part of a signature. \param isOneLine  all of the text is one line
bool isProse(const SignatureItem &item, bool isOneLine);
bool isStreet(const SignatureItem &item);
/// A postcode with a town, or a town that is known, alone or with a district. \param parts  how many there are in all
bool isPlace(const SignatureItem &item, size_t parts);
/// Whether it is called as the domain is. \param domainKey  folded nameInDomain
bool isDomainName(const SignatureItem &item, const QString &domainKey);

} // namespace huni
