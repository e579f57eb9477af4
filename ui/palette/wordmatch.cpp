#include "ui/palette/wordmatch.h"

#include "core/base/folding.h"

#include <algorithm>

namespace huni {

namespace {

constexpr int atBeginning = 100;
constexpr int insideWord = 40;
constexpr int scattered = 1;
constexpr int wholeName = 20;

// A text folded letter by letter, each folded letter with the place it comes from.
struct FoldedText {
    QString letters{};
    QVector<int> from{};

    explicit FoldedText(const QString &text)
    {
        for (int i = 0; i < text.size(); ++i) {
            const int size = text[i].isHighSurrogate() && i + 1 < text.size() ? 2 : 1;
            for (const QChar letter : folded(QStringView(text).mid(i, size))) {
                letters += letter;
                from += i;
            }
            i += size - 1;
        }
    }
    bool beginsWord(qsizetype at) const
    {
        return letters[at].isLetterOrNumber() && (at == 0 || !letters[at - 1].isLetterOrNumber());
    }
    qsizetype beginning(const QString &word) const
    {
        qsizetype at = letters.indexOf(word);
        while (at >= 0 && !beginsWord(at))
            at = letters.indexOf(word, at + 1);
        return at;
    }
};

void addLetters(const FoldedText &text, qsizetype at, qsizetype size, QVector<int> &letters)
{
    for (qsizetype i = at; i < at + size; ++i)
        letters += text.from[i];
}

void tidyLetters(QVector<int> &letters)
{
    std::sort(letters.begin(), letters.end());
    letters.erase(std::unique(letters.begin(), letters.end()), letters.end());
}

// The letters of a word one after another, the first at the beginning of a word.
bool addScattered(const FoldedText &text, const QString &word, QVector<int> &letters)
{
    for (qsizetype start = 0; start < text.letters.size(); ++start) {
        if (text.letters[start] != word[0] || !text.beginsWord(start))
            continue;
        QVector<int> found;
        qsizetype at = start;
        for (const QChar letter : word) {
            at = text.letters.indexOf(letter, at);
            if (at < 0)
                break;
            found += text.from[at++];
        }
        if (found.size() == word.size()) {
            letters += found;
            return true;
        }
    }
    return false;
}

} // namespace

std::optional<WordMatch> matchWords(const QString &typed, const QString &text)
{
    const QStringList words = foldedWords(typed);
    if (words.isEmpty())
        return WordMatch{};
    const FoldedText in(text);
    WordMatch match;
    int sum = 0;
    for (const QString &word : words) {
        if (const qsizetype at = in.beginning(word); at >= 0) {
            sum += atBeginning;
            addLetters(in, at, word.size(), match.letters);
        } else if (const qsizetype inside = in.letters.indexOf(word); inside >= 0) {
            sum += insideWord;
            addLetters(in, inside, word.size(), match.letters);
        } else if (addScattered(in, word, match.letters)) {
            sum += scattered;
        } else {
            return std::nullopt;
        }
    }
    match.score = std::max(1, sum / int(words.size()));
    if (foldedWords(text).join(u' ').startsWith(words.join(u' ')))
        match.score += wholeName;
    tidyLetters(match.letters);
    return match;
}

QVector<int> lettersOfBeginnings(const QString &typed, const QString &name)
{
    const FoldedText in(name);
    QVector<int> letters;
    for (const QString &word : foldedWords(typed)) {
        if (const qsizetype at = in.beginning(word); at >= 0)
            addLetters(in, at, word.size(), letters);
    }
    tidyLetters(letters);
    return letters;
}

} // namespace huni
