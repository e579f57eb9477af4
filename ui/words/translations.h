#pragma once

#include <QLocale>
#include <QString>

#include <memory>

class QTranslator;

namespace huni {

/// The languages that Huni speaks.
enum class Language { English, Turkish };

/// `en` or `tr`; nothing else.
std::optional<Language> languageFromKey(QStringView key);
/// Turkish where the locale is, else English.
Language systemLanguage();
QLocale::Language localeLanguage(Language language);
/// Numbers and dates for people in this language.
QLocale localeOf(Language language);

/// Makes every tr() of the program speak a language while it lives.
class Translations
{
public:
    explicit Translations(Language language);
    ~Translations();

    Language language() const { return m_language; }

private:
    Language m_language;
    std::unique_ptr<QTranslator> m_translator;
};

} // namespace huni
