#pragma once

#include <QString>
#include <QUrl>

namespace huni {

/// Whether an address may be handed to the desktop: http, https, mailto or tel, and nothing else. What stands
/// in a pipeline was typed by strangers.
bool isAllowedAddress(const QUrl &address);
/// `mailto:` for an e-mail address; an empty address when it is none.
QUrl mailAddress(const QString &email);
/// `tel:` for a phone number as people write it; an empty address when there are too few digits.
QUrl phoneAddress(const QString &phone);
/// The web page that begins a message to a phone number; an empty address when the number does not name its
/// country.
QUrl messageAddress(const QString &phone);
/// The web page of a map that looks for a place, written as on a letter; an empty address for an empty place.
QUrl mapAddress(const QString &place);

/// Where an address leads, as it has to be shown to somebody who decides whether to go there.
struct OutsideTarget {
    QString host{}; ///< of a web page: readable where that is honest, else as the network writes it; else the
                    ///< address
    QString looksLike{}; ///< what the host looks like in letters of several alphabets; empty when it looks
                         ///< like itself
    QString disguise{}; ///< a name before the host that could be taken for it; empty: none

    bool operator==(const OutsideTarget &) const = default;
};
/// \pre isAllowedAddress()
OutsideTarget outsideTarget(const QUrl &address);

} // namespace huni
