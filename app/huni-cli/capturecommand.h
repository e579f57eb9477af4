#pragma once

#include "app/huni-cli/command.h"

namespace huni {

std::span<const Command> captureCommands();

/// Whether a word names a file of contacts (.vcf, .vcard, .eml).
bool isContactFile(const QString &path);
/// `import` of such a file: all as one action, but not those who are there already.
Result<void> importContacts(Session &session);

} // namespace huni
