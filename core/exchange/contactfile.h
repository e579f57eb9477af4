#pragma once

#include "core/base/result.h"
#include "core/exchange/contactcard.h"

#include <functional>

namespace huni {

/// Reads the people of a mail (.eml): who wrote it, with what their signature says, the mail itself as an
/// entry for the timeline, and the cards that came with it. Of a forwarded mail first the one who wrote it,
/// then the one who sent it on. \param name  of the file, for errors \par Errors  NoContacts
Result<std::vector<ContactCard>> readMailContacts(const QByteArray &bytes, const QString &name);

/// Reads a vCard or mail file, whatever it is called: its beginning says what it is.
///
/// \param taken  called with how many bytes were read; false cancels
/// \return at least one card; at most 100,000
/// \par Errors  FileNotFound, FileIsDirectory, FileUnreadable, FileEmpty; NoContacts; FileTooLarge (a mail
/// over 64 MiB,
///              or too many cards); LineTooLong; Cancelled
Result<std::vector<ContactCard>> readContactFile(const QString &path,
                                                 const std::function<bool(qint64)> &taken = {});

} // namespace huni
