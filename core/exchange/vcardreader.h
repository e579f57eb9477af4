#pragma once

#include "core/base/result.h"
#include "core/exchange/contactcard.h"

#include <QIODevice>

#include <functional>

namespace huni {

/// Reads the cards of a vCard file, versions 2.1, 3.0 and 4.0, one after the other.
///
/// Folded lines, quoted-printable with soft breaks, charsets, groups (`item1.TEL` with its X-ABLabel) and the
/// bare parameters of 2.1 are understood. Pictures, sounds and keys are passed over without being kept. What
/// a card says beyond the fields of ContactCard stands in `more`, but not what only programs care for (REV,
/// UID, PRODID, file-as names).
///
/// \param file  for errors
/// \param taken  called with each card; false stops
/// \return how many cards were read
/// \par Errors  NoContacts (no card in it); LineTooLong (over 1 MiB, place: the line); FileUnreadable;
/// Cancelled \par Source  RFC 6350, RFC 2426, vCard 2.1 (versit)
Result<qint64> readVCards(QIODevice &device, const QString &file,
                          const std::function<bool(ContactCard)> &taken);

/// All cards of some bytes.
Result<std::vector<ContactCard>> readVCards(const QByteArray &bytes, const QString &file);

} // namespace huni
