#include "core/scoring/titlewords.h"

#include "core/base/folding.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <vector>

namespace huni {

namespace {

using TitlePhrase = QStringList; ///< words, folded

struct TitlePhrases {
    std::vector<TitlePhrase> words{};
    std::vector<TitlePhrase> beginnings{};
};

struct TitleLexicon {
    TitlePhrases executive{};
    TitlePhrases manager{};
    TitlePhrases other{};
    std::vector<TitlePhrase> whole{};
    std::vector<TitlePhrase> begins{};
    std::vector<TitlePhrase> ends{};
};

std::vector<TitlePhrase> phrasesIn(const QJsonValue &value)
{
    std::vector<TitlePhrase> phrases;
    for (const QJsonValue &entry : value.toArray())
        phrases.push_back(foldedWords(entry.toString()));
    return phrases;
}

TitlePhrases bothIn(const QJsonObject &object)
{
    return {phrasesIn(object[u"words"]), phrasesIn(object[u"beginnings"])};
}

const TitleLexicon &titleLexicon()
{
    static const TitleLexicon lexicon = [] {
        QFile file(QStringLiteral(":/huni/scoring/titlewords.json"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("titlewords.json is missing from the program");
        const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
        const QJsonObject neither = object[u"neither"].toObject();
        return TitleLexicon{bothIn(object[u"executive"].toObject()), bothIn(object[u"manager"].toObject()),
                            bothIn(object[u"other"].toObject()), phrasesIn(neither[u"whole"]), phrasesIn(neither[u"begins"]), phrasesIn(neither[u"ends"])};
    }();
    return lexicon;
}

// Whether the phrase stands at this word. \param byBeginning  the last word of the phrase may go on
bool standsAt(const QStringList &words, qsizetype at, const TitlePhrase &phrase, bool byBeginning)
{
    if (at < 0 || at + phrase.size() > words.size())
        return false;
    for (qsizetype i = 0; i < phrase.size(); ++i) {
        const QString &word = words[at + i];
        const bool fits = byBeginning ? word.startsWith(phrase[i]) : word == phrase[i];
        if (!fits)
            return false;
    }
    return true;
}

// Letters of the longest phrase that the title holds; 0: none.
qsizetype longestIn(const QStringList &words, const TitlePhrases &phrases)
{
    qsizetype longest = 0;
    for (const bool byBeginning : {false, true}) {
        for (const TitlePhrase &phrase : byBeginning ? phrases.beginnings : phrases.words) {
            for (qsizetype at = 0; at < words.size(); ++at) {
                if (standsAt(words, at, phrase, byBeginning))
                    longest = std::max(longest, phrase.join(u' ').size());
            }
        }
    }
    return longest;
}

bool isNeither(const QStringList &words, const TitleLexicon &lexicon)
{
    const auto any = [&](const std::vector<TitlePhrase> &phrases, auto &&where) {
        return std::any_of(phrases.begin(), phrases.end(), where);
    };
    return any(lexicon.whole, [&](const TitlePhrase &phrase) { return words == phrase; })
        || any(lexicon.begins, [&](const TitlePhrase &phrase) { return standsAt(words, 0, phrase, false); })
        || any(lexicon.ends, [&](const TitlePhrase &phrase) { return standsAt(words, words.size() - phrase.size(), phrase, true); });
}

} // namespace

QString titleKindKey(TitleKind kind)
{
    switch (kind) {
    case TitleKind::Executive: return QStringLiteral("executive");
    case TitleKind::Manager: return QStringLiteral("manager");
    case TitleKind::Other: break;
    }
    return QStringLiteral("other");
}

TitleKind titleKind(QStringView title)
{
    const QStringList words = foldedWords(title);
    const TitleLexicon &lexicon = titleLexicon();
    if (words.isEmpty() || isNeither(words, lexicon))
        return TitleKind::Other;
    const qsizetype executive = longestIn(words, lexicon.executive);
    const qsizetype manager = longestIn(words, lexicon.manager);
    if (longestIn(words, lexicon.other) >= std::max<qsizetype>({executive, manager, 1}))
        return TitleKind::Other;
    if (executive == 0 && manager == 0)
        return TitleKind::Other;
    return executive >= manager ? TitleKind::Executive : TitleKind::Manager;
}

} // namespace huni
