#include "app/huni-cli/arguments.h"

#include "ui/words/errorwords.h"

#include <QCoreApplication>

namespace huni {

namespace {

struct ArgumentWords {
    Q_DECLARE_TR_FUNCTIONS(ArgumentWords)
};

const OptionSpec *specNamed(std::span<const OptionSpec> specs, QStringView name)
{
    for (const OptionSpec &spec : specs) {
        if (name == QLatin1String(spec.name))
            return &spec;
    }
    return nullptr;
}

Error wrongUsage(const QString &words)
{
    return {Errc::Usage, {}, {}, words};
}

} // namespace

QString Arguments::value(const char *option) const
{
    return options.value(QString::fromLatin1(option)); // QMultiMap gives the newest first
}

QStringList Arguments::values(const char *option) const
{
    const QStringList newestFirst = options.values(QString::fromLatin1(option));
    return {newestFirst.rbegin(), newestFirst.rend()};
}

QString quotedWord(const QString &word)
{
    constexpr qsizetype longest = 80;
    return shownText(word, longest);
}

Result<Arguments> sortArguments(const QStringList &words, std::span<const OptionSpec> specs,
                                UnknownOptions unknown)
{
    Arguments sorted;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (word == u"--") {
            // Who comes after this sorting has to see it as well.
            sorted.positional += words.mid(unknown == UnknownOptions::Keep ? i : i + 1);
            break;
        }
        if (!word.startsWith(QLatin1String("--"))) {
            sorted.positional += word;
            continue;
        }
        const qsizetype equals = word.indexOf(u'=');
        const QString name = word.mid(2, equals < 0 ? -1 : equals - 2);
        const OptionSpec *spec = specNamed(specs, name);
        if (!spec) {
            if (unknown == UnknownOptions::Refuse)
                return wrongUsage(
                    ArgumentWords::tr("There is no option \"--%1\" here.").arg(quotedWord(name)));
            sorted.positional += word;
            continue;
        }
        if (!spec->value) {
            if (equals >= 0)
                return wrongUsage(ArgumentWords::tr("The option \"--%1\" takes no value.").arg(name));
            sorted.options.insert(name, {});
            continue;
        }
        if (equals < 0 && i + 1 >= words.size())
            return wrongUsage(ArgumentWords::tr("The option \"--%1\" needs a value.").arg(name));
        sorted.options.insert(name, equals >= 0 ? word.mid(equals + 1) : words[++i]);
    }
    return sorted;
}

} // namespace huni
