#pragma once

#include <QMetaType>
#include <QString>

namespace huni {

/// A row of a list of what was done: the heading of a day, one thing that was done, or the mark where we
/// stand.
struct HistoryRow {
    enum class Kind { Day, Change, Present };

    Kind kind = Kind::Change;
    QString headline{};
    QString detail{};
    QString time{};
    QString exactTime{};
    QString icon{};
    bool muted = false; ///< does not stand (any more)

    bool operator==(const HistoryRow &) const = default;
    /// For screen readers.
    QString spoken() const;
};

constexpr int historyRowRole = 0x0100 + 40; // above Qt::UserRole

} // namespace huni

Q_DECLARE_METATYPE(huni::HistoryRow)
