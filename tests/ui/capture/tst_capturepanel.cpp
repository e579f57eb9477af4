#include "tests/ui/shell/trialwindow.h"
#include "ui/capture/capturepanel.h"

#include <QLineEdit>
#include <QPlainTextEdit>

using namespace huni;

class TestCapturePanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void signatureBecomesALeadByKeys();

private:
    QPlainTextEdit *text() { return m_window->findChild<QPlainTextEdit *>(QStringLiteral("capture_text")); }
    QString field(const char *name)
    {
        return m_window->capturePanel().findChild<QLineEdit *>(QString::fromLatin1(name))->text();
    }
    void openPanel();

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<trial::TrialFile> m_file;
    std::unique_ptr<Window> m_window;
};

void TestCapturePanel::initTestCase()
{
    m_theme = std::make_unique<Theme>();
    m_theme->apply(*qApp);
}

void TestCapturePanel::init()
{
    m_file = std::make_unique<trial::TrialFile>();
    m_preferences = std::make_unique<Preferences>(m_file->folder() + QStringLiteral("/settings.ini"));
    m_window = std::make_unique<Window>(m_file->pipeline(), *m_theme, *m_preferences);
    m_window->resize(1280, 720);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_VERIFY(m_window->isSettled());
}

void TestCapturePanel::cleanup()
{
    m_window.reset();
    m_preferences.reset();
    m_file.reset();
}

void TestCapturePanel::openPanel()
{
    QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(text() && text()->hasFocus());
}

void TestCapturePanel::signatureBecomesALeadByKeys()
{
    openPanel();
    text()->insertPlainText(QStringLiteral(
        "Ayşe Demir\nSatış Müdürü\nAnadolu Yazılım A.Ş.\nTel: 0212 555 11 22\nGSM: 0532 123 45 67\n"
        "ayse.demir@anadoluyazilim.com.tr"));
    QCOMPARE(field("name"), QStringLiteral("Ayşe Demir"));
    QCOMPARE(field("company"), QStringLiteral("Anadolu Yazılım A.Ş."));
    QTest::keyClick(text(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_window->capturePanel().isHidden());
    QTRY_COMPARE(m_file->names(u"new"), QStringList{QStringLiteral("Ayşe Demir")});
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(m_file->names(u"new").isEmpty());
}

QTEST_MAIN(TestCapturePanel)
#include "tst_capturepanel.moc"
