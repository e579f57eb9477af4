#pragma once

#include "core/store/changeset.h"
#include "ui/words/translations.h"

namespace huni {

/// What an action did, in words that stand after a name or a colon: `moved "Ayşe Demir" to SQL`.
/// \param original  for an undo or redo: the action that it is about
/// \pre Translations of the same language are installed
QString actionWords(const ActionInfo &action, Language language, const ActionInfo *original = nullptr);

/// Name of a touchpoint kind, activity kind or reason for people; the key itself when it is none that ships.
QString touchpointKindName(const QString &key, Language language);
QString activityKindName(const QString &key, Language language);
QString reasonName(const QString &key, Language language);
/// Keys of the reasons that ship, of all kinds, each once.
QStringList reasonKeys();
/// The icon that stands for an activity kind, by its name among the resources.
QString activityIcon(const QString &kind);

} // namespace huni
