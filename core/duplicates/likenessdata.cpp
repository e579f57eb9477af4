#include "core/duplicates/likenessdata.h"

#include "core/base/folding.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace huni {

namespace {

std::unordered_set<std::string> foldedSet(const QJsonValue &list)
{
    std::unordered_set<std::string> words;
    for (const QJsonValue &value : list.toArray())
        words.insert(foldedUtf8(value.toString().toStdString()));
    return words;
}

LikenessData readLikenessData()
{
    QFile file(QStringLiteral(":/huni/duplicates/likeness.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    LikenessData data;
    for (const QJsonValue &value : all[QLatin1String("company_forms")].toArray()) {
        std::vector<std::string> words;
        for (const QString &word : foldedWords(value.toString()))
            words.push_back(word.toStdString());
        if (!words.empty())
            data.companyForms.push_back(std::move(words));
    }
    std::stable_sort(data.companyForms.begin(), data.companyForms.end(),
                     [](const auto &a, const auto &b) { return a.size() > b.size(); });
    data.publicMailDomains = foldedSet(all[QLatin1String("public_mail_domains")]);
    data.roleAddresses = foldedSet(all[QLatin1String("role_addresses")]);
    return data;
}

} // namespace

const LikenessData &likenessData()
{
    static const LikenessData data = readLikenessData();
    return data;
}

} // namespace huni
