#pragma once

#include "ui/theme/colorroles.h"

#include <QFont>
#include <QHash>
#include <QObject>

#include <memory>
#include <optional>

class QApplication;
class QDBusMessage;
class QDBusVariant;
class QPalette;
class QThread;

namespace huni {

/// What a text is for; sizes are relative to the base size (13 px).
enum class FontRole {
    Body,
    BodyStrong, ///< demi-bold, for names and heads
    Small, ///< 12 px: second lines
    SmallStrong,
    Tiny, ///< 11 px, medium: chips, initials
    Title, ///< 24 px bold: name of a page
    Section, ///< 15 px demi-bold
    Figure, ///< 26 px bold, tabular: the number of a tile
    Number, ///< Body with tabular figures
    NumberStrong,
    NumberSmall,
    NumberTiny
};

/// Whether things glide from place to place.
enum class Motion {
    AsSystem,
    Reduced,
    Full
};

/// Colours, fonts and the style of the whole window, from one table of colour roles. Handed down by
/// reference.
class Theme final : public QObject
{
    Q_OBJECT

public:
    enum Mode { System, Light, Dark };
    Q_ENUM(Mode)

    explicit Theme(QObject *parent = nullptr);
    ~Theme() override;

    /// Begins in another thread what takes long and needs no window: loading the faces, asking the desktop about dark.
    /// Until `apply` nobody may measure or paint text.
    void prepare();
    /// Gives the application font, palette and style, and keeps them up to date from now on. Prepares, if
    /// nobody has, and waits for it; does nothing when it was called before.
    void apply(QApplication &application);

    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    bool isDark() const { return m_dark; }

    Motion motion() const { return m_motion; }
    void setMotion(Motion motion);
    /// Whether what would glide jumps instead: so wished by the person, else by the desktop. The desktop is asked without
    /// waiting for it; until it answers things may glide.
    bool isMotionReduced() const;

    QColor color(ColorRole role) const;
    /// The colour of the n-th stage of the funnel, counted from 0; the fifth colour stays for all after it.
    static ColorRole stageRole(int place);
    QFont font(FontRole role) const;
    /// How many pixels wide a text is. Kept, for texts that many things say: a temperature, a number of days.
    int textWidth(FontRole role, const QString &text) const;
    /// Size of body text in pixels (13, more when the desktop asks for larger text).
    int basePixels() const { return m_basePixels; }
    void setBasePixels(int pixels);

    QPalette palette() const;
    /// For the few widgets of which a sheet says shorter than the style what they look like.
    QString styleSheet() const;

Q_SIGNALS:
    /// Colours or sizes are others now; what caches them must draw again.
    void changed();

private:
    void update();
    void askForMotion();
    void setSystemMotionReduced(bool reduced);
    void updateEffects();

    QApplication *m_application = nullptr;
    std::unique_ptr<QThread> m_preparing;
    std::optional<bool> m_portalDark; ///< the other thread's until it has ended
    Mode m_mode = System;
    bool m_dark = false;
    bool m_systemDark = false;
    Motion m_motion = Motion::AsSystem;
    bool m_systemMotionReduced = false;
    QVector<Qt::UIEffect> m_stilled; ///< effects of the desktop that were taken away
    int m_basePixels = 13;
    mutable QHash<std::pair<int, QString>, int> m_widths;

private Q_SLOTS:
    void onPortalSetting(const QString &group, const QString &key, const QDBusVariant &value);
    void onMotionAnswer(const QDBusMessage &answer);
};

} // namespace huni
