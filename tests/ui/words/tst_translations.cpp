#include "tests/ui/lead/richlead.h"
#include "ui/board/boardpage.h"
#include "ui/shell/mainframe.h"
#include "ui/shell/window.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace huni;

// Both .ts files against the sources and against the real window.
class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void turkishIsComplete();
    void everyCountHasItsForms();
    void placeholdersStand();
    void sentencesEndAlike();
    void contextsAreThoseOfTheClasses();
    void mnemonicsAreUnique();
    void menusOfTheWindowAreWordedAndUnique();
    void noEnglishIsLeftInATurkishWindow();
    void lettersOfBantAreFour();
    void sourcesHaveNothingNew();
};

namespace {

struct WordEntry {
    QString context{};
    QString source{};
    QString state{}; // of the translation: empty, unfinished, vanished, obsolete
    QStringList forms{};
    bool counts = false;

    QString where() const { return context + QStringLiteral(": ") + source; }
    QString key() const { return context + u'\n' + source; }
};

QString wordFile(const char *language)
{
    return QStringLiteral(HUNI_TRANSLATIONS_DIR "/huni_%1.ts").arg(QLatin1String(language));
}

WordEntry readWordEntry(QXmlStreamReader &xml, const QString &context)
{
    WordEntry entry;
    entry.context = context;
    entry.counts = xml.attributes().value(QLatin1String("numerus")) == u"yes";
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source") {
            entry.source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            entry.state = xml.attributes().value(QLatin1String("type")).toString();
            if (!entry.counts) {
                entry.forms = {xml.readElementText()};
                continue;
            }
            while (xml.readNextStartElement())
                entry.forms += xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return entry;
}

std::vector<WordEntry> readWordFile(const QString &path)
{
    std::vector<WordEntry> entries;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return entries;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"message")
            entries.push_back(readWordEntry(xml, context));
    }
    return xml.hasError() ? std::vector<WordEntry>() : entries;
}

QStringList placeholdersOf(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%L?(?:[1-9]|n)"));
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found += match.next().captured().remove(u'L');
    found.removeDuplicates();
    found.sort();
    return found;
}

QChar mnemonicOf(const QString &text)
{
    const QKeySequence key = QKeySequence::mnemonic(text);
    return key.isEmpty() ? QChar() : QChar(ushort(key[0].key()));
}

QString wordless(QString text)
{
    static const QRegularExpression noWord(QStringLiteral("[^\\p{L}]"));
    return text.remove(noWord);
}

// All that the window tells people, by the kind of thing and in the order of its tree.
QStringList textsOf(const QWidget &window)
{
    QStringList texts;
    for (const QObject *object : window.findChildren<QObject *>()) {
        if (const auto *action = qobject_cast<const QAction *>(object))
            texts += {action->text(), action->toolTip()};
        if (const auto *menu = qobject_cast<const QMenu *>(object))
            texts += menu->title();
        if (const auto *label = qobject_cast<const QLabel *>(object))
            texts += label->text();
        if (const auto *button = qobject_cast<const QAbstractButton *>(object))
            texts += button->text();
        if (const auto *line = qobject_cast<const QLineEdit *>(object))
            texts += line->placeholderText();
        if (const auto *combo = qobject_cast<const QComboBox *>(object)) {
            for (int i = 0; i < combo->count(); ++i)
                texts += combo->itemText(i);
        }
        if (const auto *widget = qobject_cast<const QWidget *>(object)) {
            texts += widget->accessibleName().split(u'\n');
            texts += widget->toolTip().split(u'\n');
        }
    }
    texts.removeDuplicates();
    return texts;
}

// A window with one lead of many fields, in one language.
struct WordedWindow {
    explicit WordedWindow(Language language)
        : translations(language)
    {
        QLocale::setDefault(localeOf(language));
        rich = makeRichPipeline(folder.filePath(QStringLiteral("words.huni")), clock);
        preferences = std::make_unique<Preferences>(folder.filePath(QStringLiteral("words.ini")));
        preferences->setLanguage(language);
        window = std::make_unique<Window>(*rich.pipeline, theme, *preferences);
        window->resize(1280, 720);
        window->show();
    }
    ~WordedWindow()
    {
        window.reset();
        rich.pipeline.reset();
    }

    QTemporaryDir folder{};
    Translations translations;
    FixedClock clock{1'763'700'000'000};
    RichPipeline rich{};
    Theme theme{};
    std::unique_ptr<Preferences> preferences{};
    std::unique_ptr<Window> window{};
};

QStringList textsIn(Language language)
{
    WordedWindow worded(language);
    Window &window = *worded.window;
    QStringList texts = textsOf(window);
    window.showLead(worded.rich.lead);
    texts += textsOf(window);
    window.showLeadPage(worded.rich.lead);
    texts += textsOf(window);
    texts.removeDuplicates();
    return texts;
}

} // namespace

void TestTranslations::initTestCase()
{
    for (const char *language : {"en", "tr"})
        QVERIFY2(!readWordFile(wordFile(language)).empty(), language);
}

void TestTranslations::turkishIsComplete()
{
    for (const WordEntry &entry : readWordFile(wordFile("tr"))) {
        QVERIFY2(entry.state.isEmpty(), qPrintable(entry.state + u' ' + entry.where()));
        for (const QString &form : entry.forms)
            QVERIFY2(!form.trimmed().isEmpty(), qPrintable(entry.where()));
    }
}

void TestTranslations::everyCountHasItsForms()
{
    QStringList english;
    for (const WordEntry &entry : readWordFile(wordFile("en"))) {
        QVERIFY2(entry.counts && entry.state.isEmpty(), qPrintable(entry.where()));
        QCOMPARE(entry.forms.size(), 2);
        for (const QString &form : entry.forms) {
            QVERIFY2(!form.isEmpty(), qPrintable(entry.where()));
            QVERIFY2(!form.contains(QStringLiteral("(s)")) && !form.contains(QStringLiteral("(ies)")),
                     qPrintable(form));
        }
        english += entry.key();
    }
    QStringList turkish;
    for (const WordEntry &entry : readWordFile(wordFile("tr"))) {
        if (!entry.counts)
            continue;
        QCOMPARE(entry.forms.size(), 1);
        turkish += entry.key();
    }
    english.sort();
    turkish.sort();
    QCOMPARE(turkish, english);
}

void TestTranslations::placeholdersStand()
{
    for (const char *language : {"en", "tr"}) {
        for (const WordEntry &entry : readWordFile(wordFile(language))) {
            for (const QString &form : entry.forms)
                QVERIFY2(placeholdersOf(form) == placeholdersOf(entry.source),
                         qPrintable(entry.where() + u'\n' + form));
        }
    }
}

void TestTranslations::sentencesEndAlike()
{
    for (const WordEntry &entry : readWordFile(wordFile("tr"))) {
        for (const QString &form : entry.forms) {
            QVERIFY2(form.trimmed() == form || form.contains(u'\n'), qPrintable(entry.where()));
            for (const QChar end : {u'.', u'…', u':'})
                QVERIFY2(form.endsWith(end) == entry.source.endsWith(end),
                         qPrintable(entry.where() + u'\n' + form));
        }
    }
}

// A class of the namespace asks for its words by its whole name; lupdate writes the bare one when it cannot
// find the header, and then nothing is found.
void TestTranslations::contextsAreThoseOfTheClasses()
{
    for (const WordEntry &entry : readWordFile(wordFile("tr"))) {
        const QString name = entry.context;
        QVERIFY2(name.startsWith(QStringLiteral("huni::")) || name.endsWith(QStringLiteral("Words"))
                     || name == u"Commands",
                 qPrintable(name));
    }
}

void TestTranslations::mnemonicsAreUnique()
{
    for (const WordEntry &entry : readWordFile(wordFile("tr"))) {
        for (const QString &form : entry.forms)
            QVERIFY2(mnemonicOf(entry.source).isNull() == mnemonicOf(form).isNull(),
                     qPrintable(entry.where()));
    }
}

void TestTranslations::menusOfTheWindowAreWordedAndUnique()
{
    QStringList english;
    for (const Language language : {Language::English, Language::Turkish}) {
        WordedWindow worded(language);
        QVector<QWidget *> menus{worded.window->menuBar()};
        for (QMenu *menu : worded.window->findChildren<QMenu *>())
            menus += menu;
        QStringList titles;
        for (const QAction *action : worded.window->menuBar()->actions()) {
            titles += action->text();
            QVERIFY2(!mnemonicOf(action->text()).isNull(), qPrintable(action->text()));
        }
        for (const QWidget *menu : menus) {
            QString seen;
            for (const QAction *action : menu->actions()) {
                const QChar key = mnemonicOf(action->text());
                QVERIFY2(key.isNull() || !seen.contains(key), qPrintable(action->text()));
                if (!key.isNull())
                    seen += key;
            }
        }
        QVERIFY(!titles.isEmpty());
        if (language == Language::English) {
            english = titles;
            continue;
        }
        for (const QString &title : titles)
            QVERIFY2(!english.contains(title), qPrintable(title));
    }
}

void TestTranslations::noEnglishIsLeftInATurkishWindow()
{
    const QStringList english = textsIn(Language::English);
    const QStringList turkish = textsIn(Language::Turkish);
    // What is written the same in both: names, and words whose Turkish is the same.
    QStringList same{QStringLiteral("Huni"),       QStringLiteral("TOFU"),  QStringLiteral("MOFU"),
                     QStringLiteral("BOFU"),       QStringLiteral("BANT"),  QStringLiteral("English"),
                     QStringLiteral("Ctrl+Enter"), QStringLiteral("Türkçe")};
    // What the lead itself brings along.
    static const QRegularExpression data(
        QStringLiteral("^(Depo|Kullandığı yazılım|Modüller|Ayşegül|Operasyon|Tolga|aysegul|Fuar)"));
    for (const WordEntry &entry : readWordFile(wordFile("tr"))) {
        if (entry.forms == QStringList{entry.source})
            same += entry.source;
    }
    QStringList left;
    for (const QString &text : english) {
        QString words = text;
        words.remove(QRegularExpression(QStringLiteral("\\s*\\d+$"))); // a count behind a name
        if (!wordless(text).isEmpty() && turkish.contains(text) && !same.contains(words)
            && !data.match(text).hasMatch())
            left += text;
    }
    QVERIFY2(english.size() > 60, "the window was not searched");
    QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n')));
}

void TestTranslations::lettersOfBantAreFour()
{
    for (const WordEntry &entry : readWordFile(wordFile("tr"))) {
        if (entry.context == u"huni::BantBar" && entry.source == u"BANT") {
            QCOMPARE(entry.forms, QStringList{QStringLiteral("BYİZ")});
            return;
        }
    }
    QFAIL("the letters are not translated");
}

void TestTranslations::sourcesHaveNothingNew()
{
    if (!QFile::exists(QStringLiteral(HUNI_LUPDATE)))
        QSKIP("lupdate is not installed");
    const QTemporaryDir folder;
    for (const char *language : {"en", "tr"}) {
        const QString copy = folder.filePath(QStringLiteral("huni_%1.ts").arg(QLatin1String(language)));
        QVERIFY(QFile::copy(wordFile(language), copy));
        QStringList arguments{QStringLiteral("-silent"),    QStringLiteral("-no-obsolete"),
                              QStringLiteral("-locations"), QStringLiteral("none"),
                              QStringLiteral("-I"),         QStringLiteral(".")};
        if (language == QLatin1String("en"))
            arguments += QStringLiteral("-pluralonly");
        arguments += {QStringLiteral("app"), QStringLiteral("ui"), QStringLiteral("-ts"), copy};
        QProcess lupdate;
        lupdate.setWorkingDirectory(QStringLiteral(HUNI_TRANSLATIONS_DIR "/.."));
        lupdate.start(QStringLiteral(HUNI_LUPDATE), arguments);
        QVERIFY(lupdate.waitForFinished(-1));
        QVERIFY2(lupdate.exitStatus() == QProcess::NormalExit && lupdate.exitCode() == 0,
                 lupdate.readAllStandardError().constData());
        QStringList before;
        QStringList after;
        for (const WordEntry &entry : readWordFile(wordFile(language)))
            before += entry.key();
        for (const WordEntry &entry : readWordFile(copy))
            after += entry.key();
        QVERIFY(after.size() > 10);
        for (const QString &key : after)
            QVERIFY2(before.contains(key),
                     qPrintable(QStringLiteral("new, run update_translations: ") + key));
        for (const QString &key : before)
            QVERIFY2(after.contains(key),
                     qPrintable(QStringLiteral("gone, run update_translations: ") + key));
    }
}

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
