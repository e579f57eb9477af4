#pragma once

#include <QString>

namespace huni {

/// A name as a menu, a button or a tab shows it: an ampersand of its own is no mnemonic.
inline QString menuText(const QString &name)
{
    return QString(name).replace(u'&', QStringLiteral("&&"));
}

/// The name of a thing in a menu or on a button, at most so long: of a longer one its beginning and its end stay, for names
/// that begin alike differ there.
inline QString menuName(const QString &name, qsizetype longest = 60)
{
    const qsizetype end = longest / 4;
    if (name.size() <= longest)
        return menuText(name);
    qsizetype from = name.size() - end;
    qsizetype to = longest - end - 1;
    if (name[to - 1].isHighSurrogate())
        --to;
    if (name[from].isLowSurrogate())
        ++from;
    return menuText(name.left(to) + u'…' + name.mid(from));
}

} // namespace huni
