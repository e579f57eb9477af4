#pragma once

#include "core/base/result.h"

#include <QMultiMap>
#include <QStringList>

#include <span>

namespace huni {

/// An option of a command.
struct OptionSpec {
    const char *name; ///< without the dashes
    const char *value; ///< what follows it, as help names it; nullptr for a switch
    const char *text; ///< what it does: marked for translation in the context `Commands`
};

/// What was written on the command line, sorted by kind.
struct Arguments {
    QStringList positional{};
    QMultiMap<QString, QString> options{};

    bool has(const char *option) const { return options.contains(QString::fromLatin1(option)); }
    /// The last one given; empty when there is none.
    QString value(const char *option) const;
    /// All of them in the order given.
    QStringList values(const char *option) const;
};

/// A word of the command line as a complaint quotes it: so much of it that what to do instead is still read.
QString quotedWord(const QString &word);

/// Sorts words into options and the rest. `--name value` and `--name=value` are the same, `--` ends the
/// options. Options that are not in `specs` stay where they are when `keepsUnknown`. \par Errors  Usage
/// (detail: words for people)
enum class UnknownOptions { Keep, Refuse };
Result<Arguments> sortArguments(const QStringList &words, std::span<const OptionSpec> specs,
                                UnknownOptions unknown);

} // namespace huni
