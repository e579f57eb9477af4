#pragma once

#include "core/exchange/signatureitems.h"

namespace huni {

/// Street, postcode, town and country of a signature, as its parts say them one after the other.
class SignatureAddress
{
public:
    explicit SignatureAddress(ContactCard &card)
        : m_card(card)
    {
    }

    /// A street, perhaps with its postcode and town behind it in one part. \return the street
    QString splitStreet(SignatureItem &one);
    /// A postcode, a town, or both.
    void takePlace(SignatureItem &one);
    /// What goes with the street: a part of the town.
    const QString &district() const { return m_district; }

private:
    QString splitTown(SignatureItem &one);
    void putPostcode(const QString &code);
    void putTown(const QString &text);

    ContactCard &m_card;
    QString m_district{};
    bool m_cityIsKnown = false;
};

} // namespace huni
