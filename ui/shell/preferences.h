#pragma once

#include "ui/theme/theme.h"
#include "ui/words/translations.h"

#include <QHash>
#include <QObject>
#include <QSettings>
#include <QSize>

namespace huni {

/// What a person chose on this machine: language, theme, sizes, files opened lately. Not part of a pipeline.
class Preferences final : public QObject
{
    Q_OBJECT

public:
    /// \param file  settings file; empty: the user's own place
    explicit Preferences(const QString &file = {}, QObject *parent = nullptr);

    Theme::Mode theme() const;
    void setTheme(Theme::Mode mode);
    Motion motion() const;
    void setMotion(Motion motion);
    /// What the machine speaks when nothing was chosen.
    Language language() const;
    void setLanguage(Language language);

    bool compactCards() const;
    void setCompactCards(bool compact);
    /// Flags of CardParts that are shown.
    int cardParts() const;
    void setCardParts(int parts);
    QString band() const;
    void setBand(const QString &band);
    /// What of a lead's story is shown.
    QString timelineKind() const;
    void setTimelineKind(const QString &kind);
    int panelWidth() const;
    void setPanelWidth(int width);
    /// What a page of a table was left as: its view, and what was changed on it.
    QString tableState(const QString &page) const;
    void setTableState(const QString &page, const QString &state);
    /// How large a dialog was left; empty when it was not opened yet.
    QSize dialogSize(const QString &dialog) const;
    void setDialogSize(const QString &dialog, const QSize &size);
    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);

    /// Keys that were chosen, by the id of the command; an empty list: none.
    QHash<QString, QStringList> shortcuts() const;
    /// \param keys  as QKeySequence writes them for files; nothing: those that ship
    void setShortcut(const QString &command, const std::optional<QStringList> &keys);
    /// Ids of what was started or opened last in the palette, newest first: commands of this machine, things of one file.
    QStringList recentlyUsed(const QString &list) const;
    void addRecentlyUsed(const QString &list, const QString &id);
    /// Where the settings lie; other files of a person's choices have their place beside them.
    QString folder() const;

    /// Newest first; only those that are still there.
    QStringList recentFiles() const;
    void addRecentFile(const QString &path);

Q_SIGNALS:
    void themeChanged();
    void motionChanged();
    void languageChanged();

private:
    QSettings m_settings;
};

} // namespace huni
