#pragma once

#include <QString>

namespace huni {

/// Text of people as a tool tip: never read as markup, wrapped when long, lines kept.
inline QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    return QStringLiteral("<qt>%1</qt>").arg(text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br/>")));
}

} // namespace huni
