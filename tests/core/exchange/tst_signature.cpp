#include "core/exchange/signaturereader.h"

#include <QTest>

namespace huni {

class SignatureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsOneLine();
};

void SignatureTest::readsOneLine()
{
    const ContactCard card = readSignature(QStringLiteral("Ayse Demir, Anadolu Yazilim, 0532 123 45 67"));
    QCOMPARE(card.givenName, QStringLiteral("Ayse"));
    QCOMPARE(card.familyName, QStringLiteral("Demir"));
    QCOMPARE(card.company, QStringLiteral("Anadolu Yazilim"));
    QCOMPARE(card.phone(PhoneKind::Mobile), QStringLiteral("0532 123 45 67"));
}

} // namespace huni

QTEST_APPLESS_MAIN(huni::SignatureTest)
#include "tst_signature.moc"
