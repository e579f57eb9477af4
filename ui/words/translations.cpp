#include "ui/words/translations.h"

#include <QCoreApplication>
#include <QTranslator>

namespace huni {

std::optional<Language> languageFromKey(QStringView key)
{
    if (key == u"en")
        return Language::English;
    if (key == u"tr")
        return Language::Turkish;
    return std::nullopt;
}

Language systemLanguage()
{
    return QLocale::system().language() == QLocale::Turkish ? Language::Turkish : Language::English;
}

QLocale::Language localeLanguage(Language language)
{
    return language == Language::Turkish ? QLocale::Turkish : QLocale::English;
}

QLocale localeOf(Language language)
{
    return language == Language::Turkish ? QLocale(QLocale::Turkish, QLocale::Turkey)
                                         : QLocale(QLocale::English, QLocale::UnitedStates);
}

Translations::Translations(Language language)
    : m_language(language)
    , m_translator(std::make_unique<QTranslator>())
{
    // English too: it holds the plural forms.
    const QString name = language == Language::Turkish ? QStringLiteral(":/i18n/huni_tr.qm")
                                                       : QStringLiteral(":/i18n/huni_en.qm");
    if (m_translator->load(name))
        QCoreApplication::installTranslator(m_translator.get());
}

Translations::~Translations()
{
    QCoreApplication::removeTranslator(m_translator.get());
}

} // namespace huni
