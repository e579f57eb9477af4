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
/// The only place that opens anything outside of Huni. \return false when it may not or could not be opened
bool openAddress(const QUrl &address);

} // namespace huni
