#pragma once

#include "core/base/money.h"
#include "ui/controls/bantbar.h"
#include "ui/controls/chip.h"

#include <QByteArray>
#include <QDate>
#include <QMetaType>
#include <QString>

#include <optional>

namespace huni {

/// What a card shows: a lead on TOFU and MOFU, an opportunity on BOFU. Plain words and numbers, made by the
/// model.
struct CardData {
    enum Kind { Lead, Opportunity };

    QByteArray id{}; ///< 16 bytes
    Kind kind = Lead;
    QString name{}; ///< of the person, or of the opportunity
    QString company{};
    QString title{}; ///< of the person; for an opportunity the person's name
    QString owner{}; ///< full name; empty when nobody owns it
    std::optional<double> score{};
    ScoreBands bands{}; ///< of the model that gave the score
    int trend = 0; ///< points by which the score rose, or fell, in a week
    Heat temperature = Heat::Unknown;
    BantMarks bant{};
    bool hasBant = false;
    int daysInStage = 0;
    bool idle = false;
    QString nextActivity{}; ///< in words with its time; empty when there is none
    QString nextTime{}; ///< its time alone, for little room ...
    QString nextIcon{}; ///< ... where an icon says what it is
    bool nextActivityOverdue = false;
    std::optional<Money> value{}; ///< estimated value of a lead, amount of an opportunity
    std::optional<int> probability{}; ///< basis points
    QDate expectedClose{};
    bool closesInOtherYear = false; ///< than the one it is: the card names the year
    bool closeOverdue = false; ///< open, and expected to be closed by now
    bool closed = false; ///< won, lost or aside: nothing has to come next
    bool noContact = false; ///< not one contact detail

    bool operator==(const CardData &) const = default;
};

/// Roles of a column model besides DisplayRole (the name) and AccessibleTextRole (a whole sentence).
enum CardRoles {
    CardRole = Qt::UserRole + 1, ///< CardData; an invalid variant while the row is not loaded yet
    CardIdRole ///< QByteArray: the id alone, which a model knows without loading the card
};

enum class CardDensity { Comfortable, Compact };

} // namespace huni

Q_DECLARE_METATYPE(huni::CardData)
