#include "ui/shell/preferences.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace huni {

namespace {

constexpr qsizetype recentFilesKept = 8;
constexpr qsizetype recentlyUsedKept = 12;
constexpr QLatin1String shortcutGroup("shortcuts");

QString settingsFile(const QString &file)
{
    return file.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/Huni/huni.ini")
                          : file;
}

} // namespace

Preferences::Preferences(const QString &file, QObject *parent)
    : QObject(parent)
    , m_settings(settingsFile(file), QSettings::IniFormat)
{
}

Theme::Mode Preferences::theme() const
{
    const QString name = m_settings.value(QStringLiteral("theme")).toString();
    return name == u"light" ? Theme::Light : name == u"dark" ? Theme::Dark : Theme::System;
}

void Preferences::setTheme(Theme::Mode mode)
{
    if (mode == theme())
        return;
    m_settings.setValue(QStringLiteral("theme"),
                        mode == Theme::Light      ? QStringLiteral("light")
                            : mode == Theme::Dark ? QStringLiteral("dark")
                                                  : QStringLiteral("system"));
    Q_EMIT themeChanged();
}

Motion Preferences::motion() const
{
    const QString name = m_settings.value(QStringLiteral("motion")).toString();
    return name == u"reduced" ? Motion::Reduced : name == u"full" ? Motion::Full : Motion::AsSystem;
}

void Preferences::setMotion(Motion motion)
{
    if (motion == this->motion())
        return;
    m_settings.setValue(QStringLiteral("motion"),
                        motion == Motion::Reduced    ? QStringLiteral("reduced")
                            : motion == Motion::Full ? QStringLiteral("full")
                                                     : QStringLiteral("system"));
    Q_EMIT motionChanged();
}

Language Preferences::language() const
{
    return languageFromKey(m_settings.value(QStringLiteral("language")).toString()).value_or(systemLanguage());
}

void Preferences::setLanguage(Language language)
{
    if (language == this->language())
        return;
    m_settings.setValue(QStringLiteral("language"), language == Language::Turkish ? QStringLiteral("tr") : QStringLiteral("en"));
    Q_EMIT languageChanged();
}

bool Preferences::compactCards() const
{
    return m_settings.value(QStringLiteral("board/compact")).toBool();
}

void Preferences::setCompactCards(bool compact)
{
    m_settings.setValue(QStringLiteral("board/compact"), compact);
}

int Preferences::cardParts() const
{
    return m_settings.value(QStringLiteral("board/parts"), -1).toInt();
}

void Preferences::setCardParts(int parts)
{
    m_settings.setValue(QStringLiteral("board/parts"), parts);
}

QString Preferences::band() const
{
    return m_settings.value(QStringLiteral("board/band"), QStringLiteral("tofu")).toString();
}

void Preferences::setBand(const QString &band)
{
    m_settings.setValue(QStringLiteral("board/band"), band);
}

QString Preferences::timelineKind() const
{
    return m_settings.value(QStringLiteral("lead/timeline")).toString();
}

void Preferences::setTimelineKind(const QString &kind)
{
    m_settings.setValue(QStringLiteral("lead/timeline"), kind);
}

int Preferences::panelWidth() const
{
    return m_settings.value(QStringLiteral("window/panel"), 420).toInt();
}

void Preferences::setPanelWidth(int width)
{
    m_settings.setValue(QStringLiteral("window/panel"), width);
}

QString Preferences::tableState(const QString &page) const
{
    return m_settings.value(QStringLiteral("tables/") + page).toString();
}

void Preferences::setTableState(const QString &page, const QString &state)
{
    m_settings.setValue(QStringLiteral("tables/") + page, state);
}

QSize Preferences::dialogSize(const QString &dialog) const
{
    return m_settings.value(QStringLiteral("dialogs/") + dialog).toSize();
}

void Preferences::setDialogSize(const QString &dialog, const QSize &size)
{
    m_settings.setValue(QStringLiteral("dialogs/") + dialog, size);
}

QByteArray Preferences::windowGeometry() const
{
    return m_settings.value(QStringLiteral("window/geometry")).toByteArray();
}

void Preferences::setWindowGeometry(const QByteArray &geometry)
{
    m_settings.setValue(QStringLiteral("window/geometry"), geometry);
}

QHash<QString, QStringList> Preferences::shortcuts() const
{
    QHash<QString, QStringList> chosen;
    const QString prefix = shortcutGroup + QLatin1Char('/');
    for (const QString &key : m_settings.allKeys()) {
        if (key.startsWith(prefix))
            chosen.insert(key.mid(prefix.size()), m_settings.value(key).toStringList());
    }
    return chosen;
}

void Preferences::setShortcut(const QString &command, const std::optional<QStringList> &keys)
{
    const QString key = shortcutGroup + QLatin1Char('/') + command;
    if (keys)
        m_settings.setValue(key, *keys);
    else
        m_settings.remove(key);
}

QStringList Preferences::recentlyUsed(const QString &list) const
{
    return m_settings.value(QStringLiteral("used/") + list).toStringList();
}

void Preferences::addRecentlyUsed(const QString &list, const QString &id)
{
    QStringList ids = recentlyUsed(list);
    ids.removeAll(id);
    ids.prepend(id);
    m_settings.setValue(QStringLiteral("used/") + list, QStringList(ids.mid(0, recentlyUsedKept)));
}

QString Preferences::folder() const
{
    return QFileInfo(m_settings.fileName()).path();
}

QStringList Preferences::recentFiles() const
{
    QStringList there;
    for (const QString &path : m_settings.value(QStringLiteral("recent")).toStringList()) {
        if (QFileInfo::exists(path))
            there += path;
    }
    return there;
}

void Preferences::addRecentFile(const QString &path)
{
    QStringList files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    if (files == recentFiles())
        return; // the same file as last time: no write at the start
    m_settings.setValue(QStringLiteral("recent"), QStringList(files.mid(0, recentFilesKept)));
}

} // namespace huni
