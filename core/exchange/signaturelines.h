#pragma once

#include "core/exchange/contactcard.h"

#include <QStringView>

namespace huni {

/// A part of a line of a signature that is no number and no address: a name, a title, a company ...
struct SignaturePart {
    QString text{}; ///< trimmed
    qsizetype at = 0; ///< in the whole text
    int line = 0;
    QString label{}; ///< what the word before it says it is: a kind of ContactWords::labels; empty
    bool afterComma = false; ///< belongs closer to the part before it than one after a stroke
    bool inBrackets = false;

    bool operator==(const SignaturePart &) const = default;
};

/// What can be told in a line by its form alone: addresses, pages, numbers with their labels, and the parts
/// between.
struct SignatureLine {
    std::vector<CardPiece> pieces{};
    std::vector<CardPhone> phones{}; ///< those of the pieces, in their order
    std::vector<SignaturePart> parts{};

    bool operator==(const SignatureLine &) const = default;
};

/// Takes a line apart. \param at  where it begins in the whole text \param number  of the line
SignatureLine takeApart(const QString &line, qsizetype at, int number);

} // namespace huni
