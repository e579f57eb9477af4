#include "tests/ui/shell/trialwindow.h"
#include "ui/shell/session.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>

using namespace huni;

class TestWelcome : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void pipelineIsMadeByKeysAlone();
    void answersStandInTheFile();
    void namelessPipelineIsRefused();
    void unknownCountryIsNamed();
    void fileThatIsThereIsNotOverwritten();
    void personsHaveNoSector();
    void sampleOpensInItsOwnFile();
    void otherLanguageAsksInIt();

private:
    WelcomeWindow &window() { return *m_session->welcomeWindow(); }
    template <class Type>
    Type *part(const char *name)
    {
        return window().findChild<Type *>(QLatin1String(name));
    }
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    QString path(const char *name) { return m_folder->filePath(QLatin1String(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    Theme m_theme;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Session> m_session;
};

void TestWelcome::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("HOME", m_folder->path().toUtf8());
    qputenv("XDG_DATA_HOME", m_folder->filePath(QStringLiteral("data")).toUtf8());
    m_preferences = std::make_unique<Preferences>(m_folder->filePath(QStringLiteral("huni.ini")));
    m_preferences->setLanguage(Language::English);
    m_session = std::make_unique<Session>(m_theme, *m_preferences);
    m_session->welcome();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
}

void TestWelcome::cleanup()
{
    m_session.reset();
    m_preferences.reset();
    m_folder.reset();
}

void TestWelcome::pipelineIsMadeByKeysAlone()
{
    press(Qt::Key_Return); // start
    QCOMPARE(QApplication::focusWidget(), part<QLineEdit>("name"));
    qobject_cast<QLineEdit *>(QApplication::focusWidget())->insert(QStringLiteral("Kuzey/Güney"));
    press(Qt::Key_Return);
    qobject_cast<QLineEdit *>(QApplication::focusWidget())->insert(QStringLiteral("Depo yazılımı"));
    press(Qt::Key_Return);
    const QString file = part<QLineEdit>("path")->text();
    QCOMPARE(QFileInfo(file).fileName(), QStringLiteral("KuzeyGüney.huni")); // a name is no path
    press(Qt::Key_Return);
    QTRY_VERIFY(m_session->window());
    QVERIFY(QFileInfo::exists(file));
    QVERIFY(!m_session->welcomeWindow());
    QCOMPARE(m_preferences->recentFiles().value(0), QFileInfo(file).canonicalFilePath());
}

void TestWelcome::answersStandInTheFile()
{
    window().askForNew();
    part<QLineEdit>("name")->setText(QStringLiteral("Kuzey"));
    part<QLineEdit>("member")->setText(QStringLiteral("Deniz"));
    for (QRadioButton *button : window().findChildren<QRadioButton *>()) {
        if (button->text() == u"We are a team")
            button->click();
    }
    auto *currency = part<QComboBox>("currency");
    currency->setCurrentIndex(currency->findData(QStringLiteral("EUR")));
    auto *zone = part<QComboBox>("zone");
    zone->setCurrentIndex(zone->findData(QStringLiteral("Europe/Berlin")));
    part<QPushButton>("next")->click();
    part<QLineEdit>("sells")->setText(QStringLiteral("Depo yazılımı"));
    part<QCheckBox>("choice_logistics")->click();
    part<QCheckBox>("choice_medium")->click();
    part<QLineEdit>("countries")->setText(QStringLiteral("Almanya, Türkiye, de"));
    part<QPushButton>("next")->click();
    part<QLineEdit>("path")->setText(path("k"));
    part<QPushButton>("next")->click();
    QTRY_VERIFY(m_session->window());
    m_session.reset();
    auto pipeline = Pipeline::open(path("k.huni"));
    QVERIFY(pipeline.ok());
    const Catalog catalog = (*pipeline)->catalog().valueOr({});
    QCOMPARE(catalog.title, QStringLiteral("Kuzey"));
    QCOMPARE(catalog.members.front().name, QStringLiteral("Deniz"));
    QCOMPARE(catalog.team, TeamKind::Team);
    QCOMPARE(catalog.business, Business::B2b);
    QCOMPARE(catalog.currency, Currency::of("EUR"));
    QCOMPARE(catalog.zone.id(), QByteArray("Europe/Berlin"));
    const IdealCustomer ideal{QStringLiteral("Depo yazılımı"),
                              {QStringLiteral("logistics")},
                              {QStringLiteral("medium")},
                              {QStringLiteral("DE"), QStringLiteral("TR")}};
    QCOMPARE(*(*pipeline)->settings().idealCustomer(), ideal);
}

void TestWelcome::namelessPipelineIsRefused()
{
    window().askForNew();
    part<QLineEdit>("name")->setText(QStringLiteral("  "));
    part<QPushButton>("next")->click();
    QVERIFY(!window().problem().isEmpty());
    QVERIFY(part<QLineEdit>("name")->isVisible());
}

void TestWelcome::unknownCountryIsNamed()
{
    window().askForNew();
    part<QPushButton>("next")->click();
    part<QLineEdit>("countries")->setText(QStringLiteral("Almanya, Atlantis"));
    part<QPushButton>("next")->click();
    QVERIFY(window().problem().contains(QStringLiteral("Atlantis")));
    QVERIFY(part<QLineEdit>("countries")->isVisible());
}

void TestWelcome::fileThatIsThereIsNotOverwritten()
{
    {
        QFile there(path("k.huni"));
        QVERIFY(there.open(QIODevice::WriteOnly));
        there.write("mine");
    }
    window().askForNew();
    part<QPushButton>("next")->click();
    part<QPushButton>("next")->click();
    part<QLineEdit>("path")->setText(path("k.huni"));
    part<QPushButton>("next")->click();
    QTRY_VERIFY(!window().problem().isEmpty());
    QFile there(path("k.huni"));
    QVERIFY(there.open(QIODevice::ReadOnly));
    QCOMPARE(there.readAll(), QByteArray("mine"));
}

void TestWelcome::personsHaveNoSector()
{
    window().askForNew();
    for (QRadioButton *button : window().findChildren<QRadioButton *>()) {
        if (button->text() == u"Persons (B2C)")
            button->click();
    }
    part<QPushButton>("next")->click();
    QVERIFY(part<QLineEdit>("sells")->isVisible());
    QVERIFY(!part<QCheckBox>("choice_logistics")->isVisible());
}

void TestWelcome::sampleOpensInItsOwnFile()
{
    part<QPushButton>("sample")->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_session->window(), 20000);
    QVERIFY(QFileInfo::exists(Session::samplePath()));
    QVERIFY(Session::samplePath().startsWith(m_folder->path()));
}

void TestWelcome::otherLanguageAsksInIt()
{
    part<QPushButton>("turkish")->click();
    QTRY_COMPARE(m_preferences->language(), Language::Turkish);
    QTRY_VERIFY(m_session->welcomeWindow() && part<QPushButton>("sample")->text() != u"Look at a sample");
}

QTEST_MAIN(TestWelcome)
#include "tst_welcome.moc"
