#include "ui/theme/theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusVariant>
#include <QTest>

/// Settings as a desktop offers them. They are asked for before the window paints, and told when they change.
class TrialPortal final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public Q_SLOTS:
    QDBusVariant Read(const QString &group, const QString &key) // wrapped twice, as portals do
    {
        asked += group + u'/' + key;
        return QDBusVariant(QVariant::fromValue(QDBusVariant(key == u"enable-animations" ? QVariant(false) : QVariant(0u))));
    }

Q_SIGNALS:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

public:
    QStringList asked;
};

class TestPortal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wishesOfTheDesktopAreFollowedUnlessThePersonChose()
    {
        QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("portal"));
        QVERIFY(bus.isConnected());
        TrialPortal portal;
        QVERIFY(bus.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &portal,
                                   QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
        huni::Theme theme;
        theme.apply(*qApp);
        QTRY_VERIFY(theme.isMotionReduced());
        QVERIFY(portal.asked.contains(QStringLiteral("org.gnome.desktop.interface/enable-animations")));

        theme.setMotion(huni::Motion::Full);
        QVERIFY(!theme.isMotionReduced());
        theme.setMotion(huni::Motion::AsSystem);
        QVERIFY(theme.isMotionReduced());

        Q_EMIT portal.SettingChanged(QStringLiteral("org.gnome.desktop.interface"), QStringLiteral("enable-animations"), QDBusVariant(true));
        QTRY_VERIFY(!theme.isMotionReduced());
        theme.setMotion(huni::Motion::Reduced);
        QVERIFY(theme.isMotionReduced());

        QVERIFY(!theme.isDark());
        Q_EMIT portal.SettingChanged(QStringLiteral("org.freedesktop.appearance"), QStringLiteral("color-scheme"), QDBusVariant(1u));
        QTRY_VERIFY(theme.isDark());
    }
};

QTEST_MAIN(TestPortal)
#include "tst_portal.moc"
