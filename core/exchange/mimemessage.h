#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <vector>

namespace huni {

/// Somebody in the head of a mail.
struct MailAddress {
    QString name{};
    QString address{};

    bool operator==(const MailAddress &) const = default;
};

/// A mail taken apart (RFC 5322, MIME): what Huni wants of it. Nothing is fetched; attachments are left out
/// but for vCards.
struct MimeMessage {
    std::vector<MailAddress> from{}; ///< From, else Sender
    std::vector<MailAddress> replyTo{};
    QString subject{};
    QDateTime date{}; ///< UTC; invalid when there is none
    QString text{}; ///< the plain text, else that of the HTML
    std::vector<QByteArray> cards{}; ///< vCards that came with it
    std::vector<MimeMessage> forwarded{}; ///< whole messages in it

    bool operator==(const MimeMessage &) const = default;
};

/// \param name  of the file, for errors \par Errors  NoContacts: no mail
Result<MimeMessage> readMimeMessage(const QByteArray &bytes, const QString &name);

} // namespace huni
