#pragma once

#include <QByteArrayView>
#include <QString>

namespace huni {

/// Bytes as text. Without a charset, or with one that nobody knows: UTF-8 where they are, else windows-1254,
/// in which every byte says something. \param charset  name as mails and vCards write it
QString decodedText(QByteArrayView bytes, const QString &charset = {});

/// Quoted-printable (RFC 2045) as bytes; what is no code stands as it is. \param underscoreIsSpace  as in
/// headers (RFC 2047)
QByteArray fromQuotedPrintable(QByteArrayView text, bool underscoreIsSpace = false);

/// The text of an HTML page: lines where paragraphs and rows end, no scripts, styles or pictures. Fetches
/// nothing.
QString textOfHtml(const QString &html);

} // namespace huni
