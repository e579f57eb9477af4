#include "core/settings/idealcustomer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace huni {

namespace {

QStringList textsOf(const QJsonValue &array)
{
    QStringList texts;
    for (const QJsonValue &value : array.toArray())
        texts += value.toString();
    texts.removeAll({});
    return texts;
}

} // namespace

QByteArray idealCustomerToJson(const IdealCustomer &ideal)
{
    const QJsonObject json {{QStringLiteral("sells"), ideal.sells},
                            {QStringLiteral("sectors"), QJsonArray::fromStringList(ideal.sectors)},
                            {QStringLiteral("sizes"), QJsonArray::fromStringList(ideal.sizes)},
                            {QStringLiteral("countries"), QJsonArray::fromStringList(ideal.countries)}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

IdealCustomer idealCustomerFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    return {object.value(QStringLiteral("sells")).toString(), textsOf(object.value(QStringLiteral("sectors"))),
            textsOf(object.value(QStringLiteral("sizes"))), textsOf(object.value(QStringLiteral("countries")))};
}

} // namespace huni
