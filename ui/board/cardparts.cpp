#include "ui/board/cardparts.h"

#include <QCoreApplication>

namespace huni {

namespace {

struct CardPartWords {
    Q_DECLARE_TR_FUNCTIONS(CardPartWords)
};

} // namespace

QString cardPartName(CardPart part)
{
    switch (part) {
    case CardPart::Company:
        return CardPartWords::tr("Company and title");
    case CardPart::Score:
        return CardPartWords::tr("Score or chance of winning");
    case CardPart::Temperature:
        return CardPartWords::tr("Temperature");
    case CardPart::Bant:
        return CardPartWords::tr("BANT");
    case CardPart::Worth:
        return CardPartWords::tr("Value");
    case CardPart::Close:
        return CardPartWords::tr("Expected close");
    case CardPart::Age:
        return CardPartWords::tr("Days in stage");
    case CardPart::Next:
        return CardPartWords::tr("Next step");
    case CardPart::Owner:
        return CardPartWords::tr("Owner");
    }
    return {};
}

} // namespace huni
