#pragma once

#include <QStringList>

namespace huni {

/// Runs huni-cli: sorts the words, finds the command, shows its answer or says what went wrong.
/// \param words  without the program's name
/// \return exit status: 0 done, 1 could not be done, 2 wrong usage
int runCommandLine(const QStringList &words);

} // namespace huni
