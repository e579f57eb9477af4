#pragma once

#include <QRect>
#include <QString>

class QPainter;

namespace huni {

class Theme;

/// First letters of the first and last word, at most two: `Ayşe Nur Demir` is `AD`. Empty for a name without
/// letters.
QString initialsOf(const QString &name);
/// Place of a name among the avatar colours: the same on every machine and in every run.
int avatarColorIndex(const QString &name);
/// A round mark with the initials of a person; an outlined person for an empty name.
void paintAvatar(QPainter &painter, const QRect &square, const QString &name, const Theme &theme);

} // namespace huni
