#pragma once

#include "ui/shell/screenshots.h"

namespace huni {

/// What was asked for on the command line.
struct Arguments {
    QString file{};
    QString screenshots{};
    ScreenshotWishes wishes{};
    bool sample = false;
    bool benchStart = false;
};

/// What is printed instead of opening a window.
struct Reply {
    int code = 0; ///< exit status: 0 for help and version, 2 for wrong usage
    QString text{};
};

/// Reads the command line, the first entry being the program. Nothing when a window or pictures are wanted.
/// Words are in the language of the translations that are installed just then.
std::optional<Reply> readArguments(const QStringList &list, Arguments &arguments);

} // namespace huni
