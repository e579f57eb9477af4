#pragma once

#include <QString>
#include <QVector>

#include <optional>

namespace huni {

/// How well a text fits what was typed.
struct WordMatch {
    /// How good, from 1 (its letters in this order) over 40 (inside a word) to 100 (the beginning of a word),
    /// on average over the typed words, and more when it fits whole.
    int score = 0;
    QVector<int> letters{}; ///< positions of the letters that fit, rising

    bool operator==(const WordMatch &) const = default;
    bool beginsWords() const { return score >= 100; }
};

/// Compares folded, in Turkish and English at once: `geri al`, `GERI` and `gal` fit `Geri Al`. Every typed
/// word has to fit. Nothing when one does not; a text without words typed fits everything with no letter.
std::optional<WordMatch> matchWords(const QString &typed, const QString &text);
/// Letters of a name that typed words begin, for what an index has found: the words need not all be in it.
QVector<int> lettersOfBeginnings(const QString &typed, const QString &name);

} // namespace huni
