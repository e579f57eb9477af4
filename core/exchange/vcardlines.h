#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

#include <algorithm>
#include <optional>
#include <vector>

namespace huni {

/// Names of lines that are passed over: bytes of pictures, and what only programs care for.
bool isForPrograms(const QString &name);

/// One line of a vCard, as it stands.
struct ContentLine {
    QString group{};
    QString name{}; ///< upper case
    std::vector<std::pair<QString, QString>> params{}; ///< name upper case; the bare ones of 2.1 as TYPE
    QByteArray value{}; ///< raw

    bool hasType(QLatin1String type) const
    {
        return std::any_of(params.begin(), params.end(), [type](const auto &param) {
            return param.first == u"TYPE" && param.second.compare(type, Qt::CaseInsensitive) == 0;
        });
    }
    QString param(QLatin1String key) const
    {
        for (const auto &[name_, text] : params) {
            if (name_ == key)
                return text;
        }
        return {};
    }
    bool isQuotedPrintable() const
    {
        return param(QLatin1String("ENCODING"))
                   .compare(QLatin1String("QUOTED-PRINTABLE"), Qt::CaseInsensitive)
            == 0;
    }
    bool isPreferred() const
    {
        return hasType(QLatin1String("pref")) || !param(QLatin1String("PREF")).isEmpty();
    }
};

/// Reads the lines of vCards: unfolds, joins soft breaks, passes over what is not wanted without keeping it.
class ContentLines
{
public:
    ContentLines(QIODevice &device, QString file)
        : m_device(device)
        , m_file(std::move(file))
    {
    }

    /// The next line that has a name; nothing at the end.
    /// \par Errors  LineTooLong, FileUnreadable
    Result<std::optional<ContentLine>> next();
    qint64 lineNumber() const { return m_number; }

private:
    bool readRaw();
    bool readPhysical(QByteArray &line);
    bool peek();
    Result<void> joinRest(ContentLine &line, bool isKept);

    QIODevice &m_device;
    QString m_file;
    QByteArray m_raw{};
    std::optional<QByteArray> m_ahead{};
    qint64 m_number = 0;
    bool m_isTooLong = false;
    bool m_hasFailed = false;
};

} // namespace huni
