#include "ui/theme/theme.h"

#include "ui/theme/style.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QPalette>
#include <QPixmapCache>
#include <QResource>
#include <QStyleHints>
#include <QThread>
#include <QToolTip>
#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif
#ifdef HUNI_HAS_DBUS
#include <QDBusConnection>
#include <QDBusInterface>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QDBusVariant>
#endif

namespace huni {

namespace {

constexpr int portalTimeoutMs = 300;
constexpr qsizetype widthsKept = 2000;

// The faces are read where they lie in the program: no copy of them is made.
void loadInterFonts()
{
    for (const char *face :
         {"Inter-Regular", "Inter-Medium", "Inter-SemiBold", "Inter-Bold", "InterTabular-Regular",
          "InterTabular-Medium", "InterTabular-SemiBold", "InterTabular-Bold"}) {
        const QResource file(QStringLiteral(":/huni/fonts/%1.otf").arg(QLatin1String(face)));
        Q_ASSERT(file.compressionAlgorithm() == QResource::NoCompression);
        QFontDatabase::addApplicationFontFromData(
            QByteArray::fromRawData(reinterpret_cast<const char *>(file.data()), qsizetype(file.size())));
    }
}

#ifdef HUNI_HAS_DBUS
QString portalService()
{
    return QStringLiteral("org.freedesktop.portal.Desktop");
}
QString portalPath()
{
    return QStringLiteral("/org/freedesktop/portal/desktop");
}
QString portalSettings()
{
    return QStringLiteral("org.freedesktop.portal.Settings");
}
QString appearanceGroup()
{
    return QStringLiteral("org.freedesktop.appearance");
}

QString desktopGroup()
{
    return QStringLiteral("org.gnome.desktop.interface");
}
QString animationsKey()
{
    return QStringLiteral("enable-animations");
}

// Portals of different age wrap an answer once or twice.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

bool isDarkScheme(const QVariant &value)
{
    return unwrapped(value).toUInt() == 1; // 0 no wish, 1 dark, 2 light
}

QDBusMessage portalQuestion(const QString &group, const QString &key)
{
    QDBusMessage ask = QDBusMessage::createMethodCall(portalService(), portalPath(), portalSettings(), QStringLiteral("Read"));
    ask.setArguments({group, key});
    ask.setAutoStartService(false);
    return ask;
}
#endif

// Asks the desktop portal about dark.
class DarkQuestion
{
#ifdef HUNI_HAS_DBUS
public:
    DarkQuestion()
    {
        QDBusConnection bus = QDBusConnection::sessionBus();
        if (!bus.isConnected())
            return;
        m_call = bus.asyncCall(portalQuestion(appearanceGroup(), QStringLiteral("color-scheme")), portalTimeoutMs);
    }

    /// Waits for it; nothing when there is no portal or it does not answer in time.
    std::optional<bool> answer()
    {
        if (!m_call)
            return {};
        m_call->waitForFinished();
        const QDBusMessage message = m_call->reply();
        if (message.type() != QDBusMessage::ReplyMessage || message.arguments().isEmpty())
            return {};
        return isDarkScheme(message.arguments().constFirst());
    }

private:
    std::optional<QDBusPendingCall> m_call;
#else
public:
    std::optional<bool> answer() { return {}; }
#endif
};

constexpr Qt::UIEffect glidingEffects[] = {Qt::UI_AnimateMenu,    Qt::UI_FadeMenu,    Qt::UI_AnimateCombo,
                                           Qt::UI_AnimateTooltip, Qt::UI_FadeTooltip, Qt::UI_AnimateToolBox};

bool paletteIsDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

struct FontShape {
    int percent;
    QFont::Weight weight;
    bool tabular;
};

FontShape fontShape(FontRole role)
{
    switch (role) {
    case FontRole::Body:
        return {100, QFont::Normal, false};
    case FontRole::BodyStrong:
        return {100, QFont::DemiBold, false};
    case FontRole::Small:
        return {92, QFont::Normal, false};
    case FontRole::SmallStrong:
        return {92, QFont::DemiBold, false};
    case FontRole::Tiny:
        return {85, QFont::Medium, false};
    case FontRole::Title:
        return {170, QFont::Bold, false};
    case FontRole::Section:
        return {115, QFont::DemiBold, false};
    case FontRole::Figure:
        return {200, QFont::Bold, true};
    case FontRole::Number:
        return {100, QFont::Normal, true};
    case FontRole::NumberStrong:
        return {100, QFont::DemiBold, true};
    case FontRole::NumberSmall:
        return {92, QFont::Normal, true};
    case FontRole::NumberTiny:
        return {85, QFont::DemiBold, true};
    }
    return {100, QFont::Normal, false};
}

} // namespace

Theme::Theme(QObject *parent)
    : QObject(parent)
{
}

Theme::~Theme()
{
    if (m_preparing)
        m_preparing->wait();
}

void Theme::prepare()
{
    m_preparing.reset(QThread::create([this] {
        DarkQuestion question; // answered while the fonts are being loaded
        loadInterFonts();
        m_portalDark = question.answer();
    }));
    m_preparing->start();
}

void Theme::apply(QApplication &application)
{
    if (m_application)
        return;
    m_application = &application;
    if (!m_preparing)
        prepare();
    m_preparing->wait();
    m_systemDark = m_portalDark.value_or(paletteIsDark(application.palette()));
#ifdef HUNI_HAS_DBUS
    QDBusConnection::sessionBus().connect(portalService(), portalPath(), portalSettings(),
                                          QStringLiteral("SettingChanged"), this,
                                          SLOT(onMotionAnswer(QDBusMessage)));
#endif
    application.setStyle(new Style(*this)); // the application owns its style
    update();
    askForMotion();
    updateEffects();
}

void Theme::setMotion(Motion motion)
{
    m_motion = motion;
    updateEffects();
}

bool Theme::isMotionReduced() const
{
    return m_motion == Motion::Reduced || (m_motion == Motion::AsSystem && m_systemMotionReduced);
}

void Theme::askForMotion()
{
#ifdef Q_OS_WIN
    BOOL animates = TRUE;
    if (SystemParametersInfoW(SPI_GETCLIENTAREAANIMATION, 0, &animates, 0))
        setSystemMotionReduced(!animates);
#endif
#ifdef HUNI_HAS_DBUS
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (bus.isConnected())
        bus.callWithCallback(portalQuestion(desktopGroup(), animationsKey()), this, SLOT(onMotionAnswer(QDBusMessage)));
#endif
}

void Theme::setSystemMotionReduced(bool reduced)
{
    m_systemMotionReduced = reduced;
    updateEffects();
}

// Menus and tool tips glide by themselves, where the desktop wants it.
void Theme::updateEffects()
{
    if (!m_application)
        return;
    if (!isMotionReduced()) {
        for (const Qt::UIEffect effect : std::exchange(m_stilled, {}))
            QApplication::setEffectEnabled(effect);
        return;
    }
    for (const Qt::UIEffect effect : glidingEffects) {
        if (!QApplication::isEffectEnabled(effect))
            continue;
        m_stilled += effect;
        QApplication::setEffectEnabled(effect, false);
    }
}

void Theme::setMode(Mode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    update();
}

void Theme::setBasePixels(int pixels)
{
    if (pixels == m_basePixels || pixels < 8)
        return;
    m_basePixels = pixels;
    update();
}

QColor Theme::color(ColorRole role) const
{
    const ColorTable &table = m_dark ? darkColors() : lightColors();
    return QColor::fromRgba(table[std::size_t(role)]);
}

ColorRole Theme::stageRole(int place)
{
    const int last = int(ColorRole::Stage5) - int(ColorRole::Stage1);
    return ColorRole(int(ColorRole::Stage1) + std::clamp(place, 0, last));
}

QFont Theme::font(FontRole role) const
{
    const FontShape shape = fontShape(role);
    QFont font;
    font.setFamilies(shape.tabular ? QStringList{QStringLiteral("Inter Tabular"), QStringLiteral("Inter")}
                                   : QStringList{QStringLiteral("Inter")});
    font.setPixelSize(
        std::max(8, (m_basePixels * shape.percent + 50) / 100 + (role == FontRole::Title ? 2 : 0)));
    font.setWeight(shape.weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

int Theme::textWidth(FontRole role, const QString &text) const
{
    const auto key = std::pair(int(role), text);
    if (const auto known = m_widths.constFind(key); known != m_widths.constEnd())
        return *known;
    if (m_widths.size() >= widthsKept)
        m_widths.clear();
    return *m_widths.insert(key, QFontMetrics(font(role)).horizontalAdvance(text));
}

QPalette Theme::palette() const
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, ColorRole ours) { palette.setColor(role, color(ours)); };
    set(QPalette::Window, ColorRole::Background);
    set(QPalette::WindowText, ColorRole::Text);
    set(QPalette::Base, ColorRole::Surface);
    set(QPalette::AlternateBase, ColorRole::Hover);
    set(QPalette::Text, ColorRole::Text);
    set(QPalette::Button, ColorRole::Surface);
    set(QPalette::ButtonText, ColorRole::Text);
    set(QPalette::BrightText, ColorRole::Bad);
    set(QPalette::ToolTipBase, ColorRole::Raised);
    set(QPalette::ToolTipText, ColorRole::Text);
    set(QPalette::Highlight, ColorRole::SoftAccent);
    set(QPalette::HighlightedText, ColorRole::Text);
    set(QPalette::Link, ColorRole::AccentText);
    set(QPalette::LinkVisited, ColorRole::AccentText);
    set(QPalette::PlaceholderText, ColorRole::Muted);
    set(QPalette::Light, ColorRole::Surface);
    set(QPalette::Midlight, ColorRole::Hover);
    set(QPalette::Mid, ColorRole::Border);
    set(QPalette::Dark, ColorRole::Outline);
    set(QPalette::Shadow, ColorRole::Border);
    QColor faded = color(ColorRole::Muted);
    faded.setAlphaF(0.6f);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faded);
    return palette;
}

void Theme::update()
{
    m_dark = m_mode == Dark || (m_mode == System && m_systemDark);
    if (!m_application)
        return;
    QPixmapCache::clear();
    m_widths.clear();
    QApplication::setFont(font(FontRole::Body));
    QApplication::setPalette(palette());
    QToolTip::setPalette(palette());
    QToolTip::setFont(font(FontRole::Small));
    for (QWidget *widget : QApplication::allWidgets()) {
        if (!widget->styleSheet().isEmpty())
            widget->setStyleSheet(styleSheet());
    }
    Q_EMIT changed();
}

QString Theme::styleSheet() const
{
    QString sheet = QStringLiteral(R"(
QToolTip { background: @raised; color: @text; border: 1px solid @border; padding: 6px 8px; }
QMenu { background: @raised; border: 1px solid @border; border-radius: 8px; padding: 5px; }
QMenu::item { padding: 6px 24px 6px 10px; border-radius: 5px; color: @text; }
QMenu::item:selected { background: @hover; }
QMenu::item:disabled { color: @muted; }
QMenu::indicator { width: 15px; height: 15px; left: 7px; }
QMenu::right-arrow { width: 15px; height: 15px; right: 4px; }
QMenu::separator { height: 1px; background: @border; margin: 5px 6px; }
QHeaderView { background: transparent; }
QHeaderView::section { background: transparent; color: @muted; border: none; border-bottom: 1px solid @border; padding: 7px 9px; text-align: left; font-size: @smallpx; font-weight: 600; }
QTabBar::tab { color: @muted; padding: 8px 12px; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @accenttext; border-bottom: 2px solid @accent; }
QTabWidget::pane { border: none; border-top: 1px solid @border; }
)");
    const std::pair<const char *, ColorRole> words[] = {
        {"@raised", ColorRole::Raised},         {"@text", ColorRole::Text},
        {"@border", ColorRole::Border},         {"@hover", ColorRole::Hover},
        {"@muted", ColorRole::Muted},           {"@surface", ColorRole::Surface},
        {"@accenttext", ColorRole::AccentText}, {"@accent", ColorRole::Accent},
    };
    sheet.replace(QLatin1String("@small"), QString::number(font(FontRole::SmallStrong).pixelSize()));
    for (const auto &[word, role] : words)
        sheet.replace(QLatin1String(word), color(role).name());
    return sheet;
}

void Theme::onPortalSetting(const QString &group, const QString &key, const QDBusVariant &value)
{
#ifdef HUNI_HAS_DBUS
    if (group == desktopGroup() && key == animationsKey())
        setSystemMotionReduced(!unwrapped(value.variant()).toBool());
    if (group != appearanceGroup() || key != QLatin1String("color-scheme"))
        return;
    m_systemDark = isDarkScheme(value.variant());
    if (m_mode == System)
        update();
#else
    Q_UNUSED(group)
    Q_UNUSED(key)
    Q_UNUSED(value)
#endif
}

void Theme::onMotionAnswer(const QDBusMessage &answer)
{
#ifdef HUNI_HAS_DBUS
    const QVariantList said = answer.arguments();
    if (answer.type() == QDBusMessage::SignalMessage && said.size() == 3) // a wish that changed, with its name before it
        onPortalSetting(said[0].toString(), said[1].toString(), said[2].value<QDBusVariant>());
    else if (answer.type() == QDBusMessage::ReplyMessage && !said.isEmpty())
        setSystemMotionReduced(!unwrapped(said.constFirst()).toBool());
#else
    Q_UNUSED(answer)
#endif
}

} // namespace huni
