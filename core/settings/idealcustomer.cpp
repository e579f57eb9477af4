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
    QJsonObject json {{QStringLiteral("sells"), ideal.sells},
                            {QStringLiteral("sectors"), QJsonArray::fromStringList(ideal.sectors)},
                            {QStringLiteral("sizes"), QJsonArray::fromStringList(ideal.sizes)},
                            {QStringLiteral("countries"), QJsonArray::fromStringList(ideal.countries)}};
    if (!ideal.titles.isEmpty())
        json.insert(QStringLiteral("titles"), QJsonArray::fromStringList(ideal.titles));
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

IdealCustomer idealCustomerFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    return {object.value(QStringLiteral("sells")).toString(), textsOf(object.value(QStringLiteral("sectors"))),
            textsOf(object.value(QStringLiteral("sizes"))), textsOf(object.value(QStringLiteral("countries"))),
            textsOf(object.value(QStringLiteral("titles")))};
}

} // namespace huni
