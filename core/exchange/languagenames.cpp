#include "core/exchange/languagenames.h"

#include "core/base/folding.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <unicode/uloc.h>

namespace huni {

namespace {

QString icuLanguageName(const QString &code, const QByteArray &language)
{
    std::array<UChar, 128> name{};
    UErrorCode status = U_ZERO_ERROR;
    const int32_t length = uloc_getDisplayLanguage(code.toLatin1().constData(), language.constData(),
                                                   name.data(), int32_t(name.size()), &status);
    if (U_FAILURE(status) || status == U_USING_DEFAULT_WARNING || length <= 0)
        return {};
    const QString text = QString::fromUtf16(name.data(), length);
    return text == code ? QString() : text;
}

QHash<QString, QString> languageTable()
{
    QHash<QString, QString> table;
    for (const QString &code : languageCodes()) {
        // The first that is called so keeps the name: own names come last.
        for (const QByteArray &language : {QByteArray("en"), QByteArray("tr"), code.toLatin1()}) {
            const QString name = foldedKey(icuLanguageName(code, language));
            if (!name.isEmpty() && !table.contains(name))
                table.insert(name, code);
        }
    }
    // Last: a code beats a name, so that nothing can shadow it.
    for (const QString &code : languageCodes())
        table.insert(foldedKey(code), code);
    return table;
}

} // namespace

QStringList languageCodes()
{
    static const QStringList codes = [] {
        QStringList all;
        for (const QLocale &each :
             QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory)) {
            const QString code = QLocale::languageToCode(each.language());
            if (code.size() > 1 && !icuLanguageName(code, "en").isEmpty())
                all += code;
        }
        std::sort(all.begin(), all.end());
        all.removeDuplicates();
        return all;
    }();
    return codes;
}

QString languageCode(QStringView text)
{
    static const QHash<QString, QString> table = languageTable();
    static const QRegularExpression withRegion(QStringLiteral("^([A-Za-z]{2,3})[-_][A-Za-z0-9_-]+$"));
    const QString trimmed = text.trimmed().toString();
    const auto match = withRegion.match(trimmed);
    return table.value(foldedKey(match.hasMatch() ? match.captured(1) : trimmed));
}

QString languageName(QStringView code, QLocale::Language language)
{
    const QString name = icuLanguageName(code.toString(), language == QLocale::Turkish ? "tr" : "en");
    return name.isEmpty() ? code.toString() : name;
}

} // namespace huni
