#include "tests/ui/lead/richlead.h"
#include "ui/controls/elidedlabel.h"
#include "ui/lead/leadbody.h"
#include "ui/lead/leadfullpage.h"
#include "ui/lead/leadpanel.h"
#include "ui/lead/notetext.h"
#include "ui/lead/outsideaddress.h"
#include "ui/lead/outsidelinks.h"
#include "ui/lead/outsidepanel.h"
#include "ui/theme/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QCheckBox>
#include <QDesktopServices>
#include <QDirIterator>
#include <QLabel>
#include <QPainter>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QTextList>

using namespace huni;

namespace {

constexpr const char *watchedSchemes[]
    = {"http", "https", "mailto", "tel", "file", "smb", "javascript", "data", "ftp", "sms", "vscode"};

} // namespace

/// What strangers typed goes nowhere by itself: neither read as markup, nor fetched, nor opened unasked.
class TestOutside : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void takeUrl(const QUrl &address) { m_opened.append(address); }

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init() { m_opened.clear(); }

    void onlyFourSchemesAreOpened_data();
    void onlyFourSchemesAreOpened();
    void hostIsShownAndAskedFor();
    void hostMayBeTrustedUntilTheWindowCloses();
    void addressesThatPretendAreShownAsTheyAre_data();
    void addressesThatPretendAreShownAsTheyAre();
    void nothingElseOpensAnything();
    void noteIsShownInMarkdown();
    void linesAndNumbersOfANoteStay();
    void markupInANoteIsText();
    void linksOfANoteAreHarmless();
    void noteFetchesNothing();
    void hostileFieldsAreShownAsTheyAreTyped();

private:
    Theme m_theme;
    QVector<QUrl> m_opened;
};

void TestOutside::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_theme.apply(*qApp);
    for (const char *scheme : watchedSchemes)
        QDesktopServices::setUrlHandler(QString::fromLatin1(scheme), this, "takeUrl");
}

void TestOutside::cleanupTestCase()
{
    for (const char *scheme : watchedSchemes)
        QDesktopServices::unsetUrlHandler(QString::fromLatin1(scheme));
}

void TestOutside::onlyFourSchemesAreOpened_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("allowed");
    const std::pair<const char *, bool> addresses[] = {{"https://example.com/a?b=c", true},
                                                       {"http://example.com", true},
                                                       {"HTTPS://EXAMPLE.COM", true},
                                                       {"mailto:a@example.com", true},
                                                       {"tel:+902120000000", true},
                                                       {"https:///etc/passwd", false},
                                                       {"https:", false},
                                                       {"file:///etc/passwd", false},
                                                       {"file://host/share", false},
                                                       {"smb://host/x", false},
                                                       {"javascript:alert(1)", false},
                                                       {"JaVaScRiPt:alert(1)", false},
                                                       {"data:text/html,<b>x", false},
                                                       {"ftp://example.com", false},
                                                       {"sms:+902120000000", false},
                                                       {"vscode://x/y", false},
                                                       {"ms-msdt:/id", false},
                                                       {"//example.com/x", false},
                                                       {"example.com", false},
                                                       {"mailto:", false},
                                                       {"tel:", false},
                                                       {"", false}};
    for (const auto &[address, allowed] : addresses)
        QTest::newRow(*address ? address : "empty") << QString::fromLatin1(address) << allowed;
}

void TestOutside::onlyFourSchemesAreOpened()
{
    QFETCH(QString, address);
    QFETCH(bool, allowed);
    QWidget window;
    window.resize(700, 500);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QCOMPARE(OutsideLinks::of(window, m_theme).open(QUrl(address)), allowed);
    QVERIFY(m_opened.isEmpty()); // not before somebody says so
    auto *panel = window.findChild<OutsidePanel *>();
    QCOMPARE(panel != nullptr, allowed);
    if (!panel)
        return;
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(m_opened, QVector<QUrl>{QUrl(address)});
}

void TestOutside::hostIsShownAndAskedFor()
{
    QWidget window;
    window.resize(700, 500);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QVERIFY(OutsideLinks::of(window, m_theme).open(QUrl(QStringLiteral("https://www.example.com/path?q=1"))));
    auto *panel = window.findChild<OutsidePanel *>();
    QVERIFY(panel->isVisible());
    QVERIFY2(panel->accessibleName().remove(QChar(0x200b)).contains(u"www.example.com"),
             qPrintable(panel->accessibleName()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!panel->isVisible());
    QVERIFY(m_opened.isEmpty());
}

void TestOutside::hostMayBeTrustedUntilTheWindowCloses()
{
    const QUrl first(QStringLiteral("https://example.com/1"));
    const QUrl second(QStringLiteral("https://example.com/2"));
    {
        QWidget window;
        window.resize(700, 500);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        OutsideLinks &links = OutsideLinks::of(window, m_theme);
        QVERIFY(links.open(first));
        window.findChild<QCheckBox *>()->setChecked(true);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(links.open(second));
        QCOMPARE(m_opened, (QVector<QUrl>{first, second}));
        QVERIFY(links.open(QUrl(QStringLiteral("https://www.example.com/3")))); // another host
        QCOMPARE(m_opened.size(), 2);
    }
    QWidget another;
    another.show();
    QVERIFY(OutsideLinks::of(another, m_theme).open(first));
    QCOMPARE(m_opened.size(), 2);
}

void TestOutside::addressesThatPretendAreShownAsTheyAre_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("looksLike");
    QTest::addColumn<QString>("disguise");
    const auto row
        = [](const char *name, const QString &address, const QString &host, const QString &looks = {},
             const QString &disguise = {}) { QTest::newRow(name) << address << host << looks << disguise; };
    row("plain", QStringLiteral("https://example.com/a"), QStringLiteral("example.com"));
    row("cyrillic a", QStringLiteral("https://аpple.com"), QStringLiteral("xn--pple-43d.com"),
        QStringLiteral("аpple.com"));
    row("the same written for the network", QStringLiteral("https://xn--pple-43d.com"),
        QStringLiteral("xn--pple-43d.com"), QStringLiteral("аpple.com"));
    row("user before the host", QStringLiteral("https://bank.example@evil.example/x"),
        QStringLiteral("evil.example"), {}, QStringLiteral("bank.example"));
    row("mail", QStringLiteral("mailto:a@example.com"), QStringLiteral("a@example.com"));
}

void TestOutside::addressesThatPretendAreShownAsTheyAre()
{
    QFETCH(QString, address);
    const OutsideTarget target = outsideTarget(QUrl(address));
    QTEST(target.host, "host");
    QTEST(target.looksLike, "looksLike");
    QTEST(target.disguise, "disguise");
}

// Every way out goes through OutsideLinks: the source says so.
void TestOutside::nothingElseOpensAnything()
{
    int found = 0;
    for (const char *folder : {"ui", "app", "core"}) {
        QDirIterator files(QStringLiteral(HUNI_SOURCE_DIR "/") + QString::fromLatin1(folder),
                           {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray source = file.readAll();
            const bool opens = source.contains("QDesktopServices") || source.contains("setOpenExternalLinks")
                || source.contains("xdg-open");
            found += opens;
            QVERIFY2(!opens || file.fileName().endsWith(u"/outsidelinks.cpp"), qPrintable(file.fileName()));
        }
    }
    QCOMPARE(found, 1);
}

void TestOutside::noteIsShownInMarkdown()
{
    const QString html = noteHtml(QStringLiteral("# Plan\n**bold** and *slanted* ~~gone~~ `code`\n\n- one\n- "
                                                 "two\n\n> said\n\n- [x] done\n- [ ] open"));
    for (const char *part : {"<p class=\"head\">Plan</p>", "<strong>bold</strong>", "<em>slanted</em>",
                             "<s>gone</s>", "<code>code</code>", "<li>one</li>", "<blockquote>"})
        QVERIFY2(html.contains(QString::fromUtf8(part)), qPrintable(html));
    NoteDocument document(QStringLiteral("**bold**\n\n- one"), m_theme);
    QVERIFY(document.begin().begin().fragment().charFormat().fontWeight() > QFont::Medium);
    QVERIFY(document.lastBlock().textList());
    NoteDocument tasks(QStringLiteral("- [x] done\n- [ ] open"), m_theme);
    QCOMPARE(tasks.toPlainText(), QStringLiteral("☑ done\n☐ open"));
    QVERIFY(!hasMarkdown(QStringLiteral("Called, wants an offer by Friday (2 seats).\nAsk again.")));
    QVERIFY(hasMarkdown(QStringLiteral("see https://example.com")));
}

void TestOutside::linesAndNumbersOfANoteStay()
{
    NoteDocument document(QStringLiteral("first *line*\nsecond line\n\n15. floor\n16. roof"), m_theme);
    const QString text = document.toPlainText();
    QVERIFY2(text.startsWith(QStringLiteral("first line\nsecond line")), qPrintable(text));
    QVERIFY2(text.contains(u"15. floor") && text.contains(u"16. roof"), qPrintable(text));
}

void TestOutside::markupInANoteIsText()
{
    const QString note
        = QStringLiteral("<img src=http://127.0.0.1/x> <b>no</b> *but* <script>alert(1)</script> &lt;i&gt;\n"
                         "<table><tr><td>x</td></tr></table>");
    NoteDocument document(note, m_theme);
    const QString text = document.toPlainText();
    for (const char *part :
         {"<img src=http://127.0.0.1/x>", "<b>no</b>", "<script>alert(1)</script>", "<i>", "<table><tr>"})
        QVERIFY2(text.contains(QLatin1String(part)), qPrintable(text));
    QVERIFY(!noteHtml(note).contains(u"<b>"));
}

void TestOutside::linksOfANoteAreHarmless()
{
    const QString note = QStringLiteral(
        "[a](javascript:alert) [b](file:///etc/passwd) [c](https://example.com/x?a=1&b=2) "
        "[d](JAVASCRIPT:x) [e](data:text/html,x) <vbscript:x> [f](mailto:a@example.com?attach=/etc/passwd) "
        "[g](mailto:b@example.com) [h](\"onclick=\"x) [i](https://e.example/\"onmouseover=\"x)");
    const QVector<QUrl> links = noteLinks(note);
    for (const QUrl &link : links) {
        QVERIFY2(isAllowedAddress(link), qPrintable(link.toString()));
        QVERIFY2(link.scheme() != u"mailto" || link.query().isEmpty(), qPrintable(link.toString()));
    }
    QVERIFY(links.contains(QUrl(QStringLiteral("https://example.com/x?a=1&b=2"))));
    QVERIFY(links.contains(QUrl(QStringLiteral("mailto:b@example.com"))));
    const QString html = noteHtml(note);
    QVERIFY2(!html.contains(u"javascript", Qt::CaseInsensitive) && !html.contains(u"file:")
                 && !html.contains(u" onmouseover"),
             qPrintable(html));
}

// What had been asked for would stand before a connection of our own.
static bool wasLeftAlone(QTcpServer &server)
{
    QTcpSocket own;
    own.connectToHost(QHostAddress::LocalHost, server.serverPort());
    if (!own.waitForConnected() || (!server.hasPendingConnections() && !server.waitForNewConnection(5000)))
        return false;
    const QTcpSocket *first = server.nextPendingConnection();
    return first && first->peerPort() == own.localPort() && !server.hasPendingConnections();
}

void TestOutside::noteFetchesNothing()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const QString address = QStringLiteral("http://127.0.0.1:%1/x.png").arg(server.serverPort());
    NoteDocument document(QStringLiteral("![a picture](%1) <img src=%1> **x**").arg(address), m_theme);
    QImage canvas(400, 200, QImage::Format_ARGB32);
    QPainter painter(&canvas);
    document.documentLayout()->draw(&painter, {});
    painter.end();
    QVERIFY(document.toPlainText().contains(u"a picture"));
    QVERIFY(!noteHtml(QStringLiteral("![a](%1)").arg(address)).contains(u"<img"));
    QVERIFY(wasLeftAlone(server));
}

// Every field of a lead says something that a careless label would show, or fetch.
void TestOutside::hostileFieldsAreShownAsTheyAreTyped()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const QString evil
        = QStringLiteral(
              "<img src=http://127.0.0.1:%1/x><a href=\"http://127.0.0.1:%1/\">here</a><h1>big</h1>")
              .arg(server.serverPort());
    QTemporaryDir folder;
    FixedClock clock(QDateTime({2026, 11, 20}, {14, 20}, Qt::UTC).toMSecsSinceEpoch());
    RichPipeline rich = makeRichPipeline(folder.filePath(QStringLiteral("p.huni")), clock);
    Leads &leads = rich.pipeline->leads();
    Lead lead;
    for (QString Lead::*field :
         {&Lead::givenName, &Lead::familyName, &Lead::email, &Lead::phone, &Lead::mobile, &Lead::title,
          &Lead::salutation, &Lead::street, &Lead::city, &Lead::region, &Lead::postcode, &Lead::interest,
          &Lead::keyword, &Lead::consent, &Lead::newsletter, &Lead::externalId, &Lead::seniority})
        lead.*field = evil;
    const auto made = leads.create(lead, evil);
    QVERIFY(made);
    QVERIFY(leads.addNote(*made, evil));
    QVERIFY(leads.setLabel(*made, evil, true));
    LeadPanel panel(*rich.pipeline, m_theme);
    LeadFullPage page(*rich.pipeline, m_theme);
    QWidget *views[] = {&panel, &page};
    panel.showLead(*made);
    page.showLead(*made);
    int seen = 0;
    for (QWidget *view : views) {
        view->resize(1200, 900);
        view->show();
        QVERIFY(QTest::qWaitForWindowExposed(view));
        for (const char *part : {"story", "deal", "profile"}) {
            static_cast<LeadView *>(view)->body()->showPart(QString::fromLatin1(part));
            (void)view->grab();
        }
        for (const QLabel *label : view->findChildren<QLabel *>()) {
            QVERIFY2(label->textFormat() == Qt::PlainText || !label->text().contains(u'<'),
                     qPrintable(label->text()));
            seen += label->text().contains(u"<img");
        }
        for (const QWidget *widget : view->findChildren<QWidget *>()) {
            // A tip with markup in it shows the markup only when it is escaped.
            const QString tip = widget->toolTip();
            QVERIFY2(!tip.contains(u"<img") && !tip.contains(u"<a "), qPrintable(tip));
            seen += tip.contains(u"&lt;img");
        }
        for (const ElidedLabel *label : view->findChildren<ElidedLabel *>())
            seen += label->text().contains(u"<img");
    }
    QVERIFY(seen > 0);
    QVERIFY(wasLeftAlone(server));
}

QTEST_MAIN(TestOutside)
#include "tst_outside.moc"
