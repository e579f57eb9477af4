#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QIODevice>
#include <QString>

namespace huni {

/// What the bytes of a file say about their encoding.
struct EncodingGuess {
    QString encoding{}; ///< empty: no text
    QString looksLike{}; ///< for no text: `zip`, `pdf`, ...
    int markBytes = 0; ///< length of the byte order mark
    bool isGuess = false;
};

/// Looks at up to 64 MiB from the device's current place, block by block.
EncodingGuess guessEncoding(QIODevice &device);

/// A name that is shown and stored: ISO-8859-9 and -1 are read as the Windows code pages that contain them,
/// because files that say so are made on Windows. Empty when ICU does not know the name.
QString canonicalEncoding(const QString &name);

} // namespace huni
