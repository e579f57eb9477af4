#include "core/leads/leads.h"
#include "tests/core/store/trialpipeline.h"
#include "ui/board/boardpage.h"
#include "ui/controls/choiceline.h"
#include "ui/controls/inlineedit.h"
#include "ui/lead/composer.h"
#include "ui/lead/draftsbar.h"
#include "ui/lead/leadbody.h"
#include "ui/lead/leadpanel.h"
#include "ui/lead/profileform.h"
#include "ui/lead/timelinemodel.h"
#include "ui/lead/timelineview.h"
#include "ui/shell/preferences.h"
#include "ui/shell/window.h"
#include "ui/theme/theme.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QTest>

using namespace huni;
using namespace huni::trial;

/// Kills a window while its forms are half typed, and starts another one on the file.
class TestDraftKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasTypedIsOfferedAtTheNextStart();

private:
    bool typeAndKill();
    qint64 draftsInFile();

    Place m_place;
    LeadId m_lead;
};

qint64 TestDraftKill::draftsInFile()
{
    Reader reader(m_place.path());
    return reader
        .read([](Connection &connection) {
            Query query(connection,
                        "SELECT count(*) FROM draft WHERE text IN ('call', 'He wants it by spr', 'Head of purch', 'Kraft Gm')");
            return query.next() ? query.integer(0) : 0;
        })
        .valueOr(0);
}

bool TestDraftKill::typeAndKill()
{
    QProcess worker;
    worker.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    worker.start(QStringLiteral(HUNI_DRAFT_WORKER),
                 {m_place.path(), m_place.path("worker.ini"), m_lead.uuid.text()});
    if (!worker.waitForStarted() || !worker.waitForReadyRead(60000) || worker.readLine() != "typed\n")
        return false;
    const bool kept = QTest::qWaitFor([this] { return draftsInFile() == 4; }, 10000);
    worker.kill();
    return worker.waitForFinished() && worker.exitStatus() == QProcess::CrashExit && kept;
}

void TestDraftKill::whatWasTypedIsOfferedAtTheNextStart()
{
    {
        auto made = newPipeline(m_place.path());
        QVERIFY(made);
        m_lead = addLead(*made, QStringLiteral("Ayse"));
        QVERIFY(setTitle(*made, m_lead, "Buyer"));
    }
    QVERIFY(typeAndKill());

    auto pipeline = openPipeline(m_place.path());
    QVERIFY(pipeline);
    QCOMPARE(titleOf(*pipeline, m_lead), QStringLiteral("Buyer"));
    Preferences preferences(m_place.path("window.ini"));
    preferences.setLanguage(Language::English);
    Theme theme;
    theme.apply(*qApp);
    Window window(*pipeline, theme, preferences);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTRY_VERIFY(window.draftsBar() && window.draftsBar()->isVisible());
    const QString offered = window.draftsBar()->sentences().join(u'\n');
    QCOMPARE(window.draftsBar()->sentences().size(), 3);
    QVERIFY2(offered.contains(u"noting a call with Ayse"), qPrintable(offered));
    QVERIFY2(offered.contains(u"a field of Ayse"), qPrintable(offered));
    QVERIFY2(offered.contains(u"adding a card"), qPrintable(offered));

    const auto goOn = [&](const QString &words) {
        for (QPushButton *button : window.draftsBar()->findChildren<QPushButton *>()) {
            if (button->accessibleDescription().contains(words) && button->text() == u"Go on") {
                button->setFocus();
                QTest::keyClick(button, Qt::Key_Return);
                return;
            }
        }
        QFAIL("no such offer");
    };
    goOn(QStringLiteral("call"));
    LeadBody &body = *window.leadPanel().body();
    QCOMPARE(body.composer()->editor()->toPlainText(), QStringLiteral("He wants it by spr"));
    QCOMPARE(body.composer()->kind(), QStringLiteral("call"));
    QVERIFY(body.composer()->editor()->hasFocus());
    QTest::keyClicks(body.composer()->editor(), QStringLiteral("ing."));
    QTest::keyClick(body.composer()->editor(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(body.timeline()->model()->body(body.timeline()->model()->row(1)), QStringLiteral("He wants it by spring."));

    goOn(QStringLiteral("field"));
    InlineEdit *title = body.profile()->field(QStringLiteral("title"));
    QVERIFY(title->isEditing());
    QCOMPARE(title->typedText(), QStringLiteral("Head of purch"));
    QVERIFY(!title->isContested());
    QTest::keyClicks(title->focusProxy(), QStringLiteral("ase"));
    QTest::keyClick(title->focusProxy(), Qt::Key_Return);
    QCOMPARE(titleOf(*pipeline, m_lead), QStringLiteral("Head of purchase"));

    goOn(QStringLiteral("card"));
    const auto fields = window.findChildren<QLineEdit *>(QStringLiteral("company"));
    QVERIFY(!fields.isEmpty());
    QCOMPARE(fields.constFirst()->text(), QStringLiteral("Kraft Gm"));
    QTest::keyClick(fields.constFirst(), Qt::Key_Return); // a company is a way to reach it
    QVERIFY(!window.draftsBar()->isVisible());

    // Nothing is offered again.
    QVERIFY(pipeline->drafts().writeNow());
    QCOMPARE(numberFrom(pipeline->store(), "SELECT count(*) FROM draft"), 0);
}

QTEST_MAIN(TestDraftKill)
#include "tst_draftkill.moc"
