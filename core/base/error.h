#pragma once

#include <QString>

namespace huni {

/// What went wrong, as a code. Words for people are made from it in ui/words.
enum class Errc {
    // files
    FileNotFound,
    FileIsDirectory,
    FileUnreadable,
    FileUnwritable,
    FileExists,
    FileEmpty,
    NotAPipeline, ///< some other file, or an SQLite file that is not ours
    FileDamaged, ///< detail: what the integrity check said
    FileNewer, ///< written by a newer Huni: readable, never writable
    FileInSyncedFolder, ///< detail: the kind of folder
    FileLocked,
    DiskFull,
    // data
    NotFound, ///< thing: what was asked for
    UnknownStage,
    UnknownField,
    UnknownMember,
    UnknownKind, ///< detail: the kinds there are
    UnknownChannel, ///< detail: the channels there are
    InvalidValue, ///< thing: the field, detail: the text that was given
    ValueTooLong,
    MissingContact, ///< a lead without one contact detail
    MissingRate,
    Overflow,
    ConditionNotMet, ///< detail: key of the condition
    Ambiguous, ///< detail: the candidates
    BadFilter, ///< a filter that cannot be applied: thing is a field, place a saved view, detail says why
    SameThing, ///< something is to be done with two things that are one
    DifferentKinds, ///< the same with things of two kinds; detail: the other
    CannotLearn, ///< thing `leads`: too few closed ones, detail: won, a slash, lost; thing `fields`: none says anything
    NothingToUndo,
    NothingToRedo,
    ReadOnly,
    // import
    NoHeader,
    NoRows,
    NotText,
    LineTooLong,
    QuoteNeverClosed, ///< thing: the file, place: the line; both empty where a row is spoken of
    WrongCellCount, ///< the same; detail: cells there are, a slash, cells there should be
    UnknownEncoding,
    UnknownLayout,
    UnknownColumn,
    BadMapping,
    NoContacts, ///< thing: a file that is neither a mail nor a vCard
    FileTooLarge, ///< detail: how many bytes may be read
    // the rest
    Cancelled,
    Usage,
    Database, ///< detail: message of SQLite
};

/// A failure: what kind, of which thing, at which place, with a technical detail.
struct Error {
    Errc code{};
    QString thing{}; ///< the file, field, stage or id that the failure is about
    QString place{}; ///< line, column or record, when there is one
    QString detail{}; ///< English or data; shown as it is

    bool operator==(const Error &) const = default;
};

} // namespace huni
