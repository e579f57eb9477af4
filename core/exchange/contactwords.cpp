#include "core/exchange/contactwords.h"

#include "core/base/folding.h"
#include "core/exchange/exchangewords.h"

#include <QJsonArray>
#include <QJsonObject>

namespace huni {

namespace {

void addPhrase(ContactWords::Phrases &phrases, const QString &text, const QString &meaning)
{
    const bool begins = text.endsWith(u'*');
    const bool ends = text.startsWith(u'*');
    const QStringList words = contactWordsOf(text);
    const QString phrase = words.join(u' ');
    if (phrase.isEmpty())
        return;
    if (begins)
        phrases.beginnings.emplace_back(phrase, meaning);
    else if (ends)
        phrases.endings.emplace_back(phrase, meaning);
    else
        phrases.whole.insert(phrase, meaning);
    phrases.longest = std::max(phrases.longest, int(words.size()));
}

// Either a list, or lists by what they mean.
ContactWords::Phrases phrasesFrom(const QJsonValue &value, bool meansItself = false)
{
    ContactWords::Phrases phrases;
    for (const QJsonValue &word : value.toArray())
        addPhrase(phrases, word.toString(), meansItself ? word.toString() : QString());
    const QJsonObject byMeaning = value.toObject();
    for (auto it = byMeaning.begin(); it != byMeaning.end(); ++it) {
        for (const QJsonValue &word : it.value().toArray())
            addPhrase(phrases, word.toString(), it.key());
    }
    return phrases;
}

QSet<QString> setFrom(const QJsonValue &value, QString (*key)(QStringView))
{
    QSet<QString> all;
    for (const QJsonValue &word : value.toArray())
        all.insert(key(word.toString()));
    return all;
}

QString lettersAlone(QStringView text)
{
    QString letters;
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            letters += c;
    }
    return letters;
}

ContactWords readContactWords()
{
    const QJsonObject data = exchangeResource(QStringLiteral("contactwords.json"));
    ContactWords words;
    words.titles = phrasesFrom(data[u"titles"]);
    words.departments = phrasesFrom(data[u"departments"]);
    words.companyWords = phrasesFrom(data[u"company_words"]);
    words.streets = phrasesFrom(data[u"streets"]);
    words.places = phrasesFrom(data[u"places"], true);
    words.closings = phrasesFrom(data[u"closings"]);
    words.labels = phrasesFrom(data[u"labels"]);
    words.notNumbers = phrasesFrom(data[u"not_numbers"]);
    for (const QJsonValue &form : data[u"company_forms"].toArray()) {
        const QString letters = lettersAlone(form.toString());
        if (letters.size() <= 2)
            words.shortForms.insert(letters);
        else
            words.companyForms.insert(foldedKey(letters));
    }
    words.givenNames = setFrom(data[u"given_names"], foldedKey);
    words.honorifics = setFrom(data[u"honorifics"], foldedKey);
    words.particles = setFrom(data[u"particles"], foldedKey);
    words.degrees = setFrom(data[u"degrees"], foldedKey);
    words.freeMail = setFrom(data[u"free_mail"], folded);
    words.endings = setFrom(data[u"domain_endings"], folded);
    words.extensions = setFrom(data[u"extensions"], foldedKey);
    words.roleAddresses = setFrom(data[u"role_addresses"], foldedKey);
    return words;
}

} // namespace

const QString *ContactWords::Phrases::find(const QStringList &words, qsizetype at, int *length) const
{
    const int most = int(std::min<qsizetype>(longest, words.size() - at));
    QString phrase;
    const QString *found = nullptr;
    for (int count = 1; count <= most; ++count) {
        if (count > 1)
            phrase += u' ';
        phrase += words[at + count - 1];
        if (const auto it = whole.find(phrase); it != whole.end()) {
            found = &it.value();
            if (length)
                *length = count;
        }
    }
    if (found || at >= words.size())
        return found;
    if (length)
        *length = 1;
    for (const auto &[beginning, meaning] : beginnings) {
        if (words[at].startsWith(beginning))
            return &meaning;
    }
    for (const auto &[ending, meaning] : endings) {
        if (words[at].endsWith(ending))
            return &meaning;
    }
    return nullptr;
}

bool ContactWords::Phrases::anyIn(const QStringList &words) const
{
    for (qsizetype at = 0; at < words.size(); ++at) {
        if (find(words, at))
            return true;
    }
    return false;
}

const ContactWords &contactWords()
{
    static const ContactWords words = readContactWords();
    return words;
}

QStringList contactWordsOf(QStringView text)
{
    QStringList words;
    QString word;
    const auto take = [&] {
        if (!word.isEmpty())
            words += std::exchange(word, {});
    };
    const QString plain = folded(text);
    for (qsizetype i = 0; i < plain.size(); ++i) {
        const QChar c = plain[i];
        // A dot or a stroke within a word is dropped or parts it, as in `A.S.` and `Tel/Fax`.
        if (c.isLetterOrNumber() || c.isSurrogate() || c.category() == QChar::Symbol_Other)
            word += c;
        else if (c == u'.' && word.size() == 1 && i + 1 < plain.size() && plain[i + 1].isLetter())
            continue;
        else if (c == u'\'' || c == u'’')
            continue;
        else
            take();
    }
    take();
    return words;
}

} // namespace huni
