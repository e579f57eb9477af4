#include "core/exchange/exchangewords.h"

#include "core/base/folding.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace huni {

namespace {

std::string foldedWord(const QString &text)
{
    return foldedUtf8(text.toStdString());
}

ExchangeWords readExchangeWords()
{
    const QJsonObject json = exchangeResource(QStringLiteral("fillers.json"));
    ExchangeWords words;
    for (const QJsonValue &value : json[u"always"].toArray())
        words.fillers.insert(foldedWord(value.toString()));
    for (const QJsonValue &value : json[u"typed"].toArray())
        words.typedFillers.insert(foldedWord(value.toString()));
    for (const auto *set : {&words.fillers, &words.typedFillers}) {
        for (const std::string &word : *set) {
            words.longestFiller = std::max(words.longestFiller, word.size());
            const auto first = static_cast<unsigned char>(word.front());
            words.fillerBegins[first] = true;
            if (first >= 'a' && first <= 'z')
                words.fillerBegins[size_t(first - 32)] = true;
        }
    }
    for (const QJsonValue &value : json[u"yes"].toArray())
        words.yesNo.emplace(foldedWord(value.toString()), true);
    for (const QJsonValue &value : json[u"no"].toArray())
        words.yesNo.emplace(foldedWord(value.toString()), false);
    const QJsonArray months = json[u"months"].toArray();
    for (int month = 0; month < int(months.size()); ++month) {
        for (const QJsonValue &value : months[month].toArray())
            words.months.emplace(foldedWord(value.toString()), month + 1);
    }
    return words;
}

} // namespace

QJsonObject exchangeResource(const QString &name)
{
    QFile file(QStringLiteral(":/huni/exchange/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

const ExchangeWords &exchangeWords()
{
    static const ExchangeWords words = readExchangeWords();
    return words;
}

bool ExchangeWords::isFiller(std::string_view cell, bool typed) const
{
    if (cell.empty())
        return true;
    if (cell.size() > longestFiller + 4 || !fillerBegins[static_cast<unsigned char>(cell.front())])
        return false;
    const std::string key = foldedUtf8(cell);
    return fillers.contains(key) || (typed && typedFillers.contains(key));
}

std::string_view trimmedCell(std::string_view cell)
{
    const auto isSpace = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r') || c == '\0'; };
    for (bool changed = true; changed && !cell.empty();) {
        const size_t before = cell.size();
        while (!cell.empty() && isSpace(cell.front()))
            cell.remove_prefix(1);
        while (!cell.empty() && isSpace(cell.back()))
            cell.remove_suffix(1);
        if (cell.starts_with("\xc2\xa0"))
            cell.remove_prefix(2);
        if (cell.ends_with("\xc2\xa0"))
            cell.remove_suffix(2);
        changed = cell.size() != before;
    }
    return cell;
}

} // namespace huni
