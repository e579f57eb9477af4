#pragma once

#include <QString>

namespace huni {

/// A name as a menu, a button or a tab shows it: an ampersand of its own is no mnemonic.
inline QString menuText(const QString &name)
{
    return QString(name).replace(u'&', QStringLiteral("&&"));
}

} // namespace huni
