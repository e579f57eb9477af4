#pragma once

#include "core/base/uuid.h"

#include <QString>

namespace huni {

/// Which board a stage belongs to. `End` (won, lost) and `Aside` (nurture, disqualified, advocate) close a funnel.
enum class Band { Tofu, Mofu, Bofu, End, Aside };

QString bandKey(Band band);
std::optional<Band> bandFromKey(QStringView key);

/// A column of a board.
struct Stage {
    StageId id {};
    QString key {}; ///< of the shipped ones; own stages have a key made of their name
    QString nameEn {};
    QString nameTr {}; ///< both the own name once it was renamed
    Band band {};
    QString lifecycle {}; ///< empty: keeps the one a lead has
    std::optional<int> probability {}; ///< basis points
    std::optional<int> idleDays {}; ///< working days
    int color = 0;
    QString position {};
    QString movesOnEn {};
    QString movesOnTr {};

    bool operator==(const Stage &) const = default;
    bool isWon() const { return key == u"won"; }
    bool isLost() const { return key == u"lost"; }
    /// Cards there are at work: not won, lost, or put aside.
    bool isOpen() const { return band == Band::Tofu || band == Band::Mofu || band == Band::Bofu; }
    QString name(bool turkish) const { return turkish ? nameTr : nameEn; }
};

} // namespace huni
