#pragma once

#include <QString>
#include <QTextDocument>

namespace huni {

/// Text of people as a tool tip: never read as markup, wrapped when long, lines kept. What is short and
/// cannot be taken for markup stays as it is: screen readers read tool tips aloud.
inline QString plainToolTip(const QString &text)
{
    constexpr qsizetype shortTip = 80;
    if (text.isEmpty() || (text.size() <= shortTip && !text.contains(u'\n') && !Qt::mightBeRichText(text)))
        return text;
    return QStringLiteral("<qt>%1</qt>").arg(text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br/>")));
}

} // namespace huni
