#pragma once

#include "app/huni-cli/arguments.h"

#include <vector>

namespace huni {

class Session;

/// One command of huni-cli.
struct Command {
    const char *name;
    const char *usage; ///< the words that follow the name: CAPITALS stand for what is to be filled in; options only those that must be there
    const char *text; ///< what it does: marked for translation in the context `Commands`
    const char *example; ///< what follows `huni-cli`
    int least; ///< words that must follow the name, options not counted
    int most; ///< -1: any number
    std::span<const OptionSpec> options;
    Result<void> (*run)(Session &session);
};

// One list for each family.
std::span<const Command> fileCommands();
std::span<const Command> leadCommands();
std::span<const Command> editCommands();
std::span<const Command> boardCommands();
std::span<const Command> duplicateCommands();
std::span<const Command> historyCommands();
std::span<const Command> scoreCommands();
std::span<const Command> exchangeCommands();
std::span<const Command> viewCommands();

/// All commands in the order of help.
std::vector<const Command *> allCommands();
const Command *commandNamed(QStringView name);

} // namespace huni
