#include "ui/words/actionwords.h"
#include "ui/words/datewords.h"
#include "ui/words/errorwords.h"
#include "ui/words/fieldwords.h"
#include "ui/words/numberwords.h"

#include <QTest>

using namespace huni;

class TestWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyErrorIsASentenceInBothLanguages_data();
    void everyErrorIsASentenceInBothLanguages();
    void errorsNameTheThing();
    void valuesHaveRemedies();
    void conditionsHaveRemedies();
    void shownTextIsHarmless();
    void everyActionHasWords_data();
    void everyActionHasWords();
    void movesAreToldInTheReadersLanguage();
    void undoTellsWhatItTookBack();
    void countsHavePlurals();
    void timesAreRelative();
    void datesAreDayMonthAndYearInBothLanguages();
    void plannedTimesAreShort();
    void numbersAreWrittenOut();
    void fieldsHaveNames();
};

namespace {

const Error fullError(Errc code)
{
    return {code, QStringLiteral("thing-1"), QStringLiteral("place-1"), QStringLiteral("detail-1")};
}

QString errorIn(Language language, const Error &error)
{
    const Translations translations(language);
    return errorWords(error, language);
}

QString actionIn(Language language, const ActionInfo &action, const ActionInfo *original = nullptr)
{
    const Translations translations(language);
    return actionWords(action, language, original);
}

} // namespace

void TestWords::everyErrorIsASentenceInBothLanguages_data()
{
    QTest::addColumn<int>("code");
    for (int code = 0; code <= int(Errc::Database); ++code)
        QTest::addRow("code %d", code) << code;
}

void TestWords::everyErrorIsASentenceInBothLanguages()
{
    QFETCH(int, code);
    if (Errc(code) == Errc::Usage)
        QSKIP("its words come from the command line");
    const Error error = fullError(Errc(code));
    const QString english = errorIn(Language::English, error);
    const QString turkish = errorIn(Language::Turkish, error);
    for (const QString &words : {english, turkish}) {
        QVERIFY(words.size() > 10);
        QVERIFY2(!words.contains(u'\n') && !words.contains(QStringLiteral("%1"))
                     && !words.contains(QStringLiteral("%2")),
                 qPrintable(words));
    }
    QVERIFY2(english != turkish, qPrintable(english));
    // The bare error, with nothing to name, still makes sense.
    QVERIFY(errorIn(Language::English, {Errc(code), {}, {}, {}}).size() > 10);
}

void TestWords::errorsNameTheThing()
{
    for (const Errc code : {Errc::FileNotFound, Errc::NotAPipeline, Errc::UnknownStage, Errc::UnknownField,
                            Errc::InvalidValue, Errc::NotFound, Errc::Ambiguous})
        QVERIFY(errorIn(Language::English, fullError(code)).contains(QStringLiteral("thing-1")));
    // Text that looks like a placeholder is only text.
    QVERIFY(errorIn(Language::English, {Errc::InvalidValue, QStringLiteral("%2"), {}, QStringLiteral("%1")})
                .startsWith(QStringLiteral("\"%1\" is no value for \"%2\"")));
}

void TestWords::valuesHaveRemedies()
{
    const auto words = [](const char *thing) {
        return errorIn(Language::English, {Errc::InvalidValue, QString::fromLatin1(thing), {}, QStringLiteral("x")});
    };
    QCOMPARE(words("expected_close"), QStringLiteral("\"x\" is no value for \"expected_close\". Write it like 2026-11-21."));
    QVERIFY(words("--time-zone").contains(QStringLiteral("Europe/Istanbul")));
    QVERIFY(words("email").contains(QStringLiteral("ayse@example.com")));
    QVERIFY(words("amount").contains(QStringLiteral("1234.50")));
    QVERIFY(words("outcome").contains(QStringLiteral("won, lost or open")));
    QVERIFY(words("Anything").endsWith(QStringLiteral("Correct it.")));
}

void TestWords::conditionsHaveRemedies()
{
    const Error error{Errc::ConditionNotMet, QStringLiteral("Ayşe"), QStringLiteral("lost"),
                      QStringLiteral("lost_reason")};
    QVERIFY(errorIn(Language::English, error).contains(QStringLiteral("Lost")));
    QVERIFY(errorIn(Language::Turkish, error).contains(QStringLiteral("Kaybedildi")));
}

void TestWords::shownTextIsHarmless()
{
    QCOMPARE(shownText(QStringLiteral("a\u001b[1m\u202eb\nc\td")), QStringLiteral("a[1mb c d"));
    QCOMPARE(shownText(QString(300, u'x'), 5), QStringLiteral("xxxxx…"));
    const QString face = QStringLiteral("😀😀😀");
    QCOMPARE(shownText(face, 3), QStringLiteral("😀😀…")); // never half a character
}

void TestWords::everyActionHasWords_data()
{
    QTest::addColumn<int>("code");
    for (const int code : {1,  2,  3,  4,  5,  6,  10, 11, 12, 13, 20, 21, 22, 30, 31, 32, 33,
                           40, 41, 42, 43, 50, 60, 61, 62, 70, 71, 80, 81, 90, 91, 92, 93})
        QTest::addRow("action %d", code) << code;
}

void TestWords::everyActionHasWords()
{
    QFETCH(int, code);
    ActionInfo action;
    action.code = ActionCode(code);
    action.args = {QStringLiteral("1"), QStringLiteral("Ayşe"), QStringLiteral("sql"), QStringLiteral("SQL"),
                   QStringLiteral("SQL")};
    const QString english = actionIn(Language::English, action);
    const QString turkish = actionIn(Language::Turkish, action);
    QVERIFY(!english.isEmpty() && english != turkish);
    QVERIFY2(!english.contains(u'%') && !turkish.contains(u'%'), qPrintable(english));
    QVERIFY2(!english.startsWith(QStringLiteral("changed something")), qPrintable(english));
    action.args.clear(); // written by some other version
    QVERIFY(!actionIn(Language::English, action).contains(u'%'));
}

void TestWords::movesAreToldInTheReadersLanguage()
{
    ActionInfo move;
    move.code = ActionCode::MoveLeads;
    move.args = {QStringLiteral("1"), QStringLiteral("Ayşe Demir"), QStringLiteral("won"),
                 QStringLiteral("Won"), QStringLiteral("Kazanıldı")};
    QCOMPARE(actionIn(Language::English, move), QStringLiteral("moved \"Ayşe Demir\" to Won"));
    QVERIFY(actionIn(Language::Turkish, move).contains(QStringLiteral("Kazanıldı")));
    move.args[0] = QStringLiteral("3");
    QCOMPARE(actionIn(Language::English, move), QStringLiteral("moved 3 leads to Won"));
}

void TestWords::undoTellsWhatItTookBack()
{
    ActionInfo added;
    added.code = ActionCode::CreateLead;
    added.args = {QStringLiteral("Ayşe")};
    ActionInfo undo;
    undo.code = ActionCode::Undo;
    QCOMPARE(actionIn(Language::English, undo, &added), QStringLiteral("undid: added \"Ayşe\""));
    undo.code = ActionCode::Redo;
    QCOMPARE(actionIn(Language::English, undo, &added), QStringLiteral("did again: added \"Ayşe\""));
}

void TestWords::countsHavePlurals()
{
    const Translations translations(Language::English);
    QCOMPARE(daysWords(1), QStringLiteral("1 day"));
    QCOMPARE(daysWords(3), QStringLiteral("3 days"));
}

void TestWords::timesAreRelative()
{
    constexpr Instant now = 1'000 * dayMs;
    {
        const Translations translations(Language::English);
        QCOMPARE(relativeTime(now, now), QStringLiteral("just now"));
        QCOMPARE(relativeTime(now - 2 * minuteMs, now), QStringLiteral("2 min ago"));
        QCOMPARE(relativeTime(now - 23 * hourMs, now), QStringLiteral("23 h ago"));
        QCOMPARE(relativeTime(now - dayMs, now), QStringLiteral("1 day ago"));
        QCOMPARE(relativeTime(now + 3 * dayMs, now), QStringLiteral("in 3 days"));
        QCOMPARE(relativeTime(now + secondMs, now), QStringLiteral("in 1 min"));
    }
    const Translations translations(Language::Turkish);
    QCOMPARE(relativeTime(now - 3 * dayMs, now), QStringLiteral("3 gün önce"));
}

void TestWords::datesAreDayMonthAndYearInBothLanguages()
{
    const QDate day(2026, 11, 16);
    const QLocale english = localeOf(Language::English);
    const QLocale turkish = localeOf(Language::Turkish);
    QCOMPARE(dateWords(day, english), QStringLiteral("16 Nov 2026"));
    QCOMPARE(dateWords(day, turkish), QStringLiteral("16 Kas 2026"));
    QCOMPARE(shortDate(day, QDate(2026, 1, 2), english), QStringLiteral("16 Nov"));
    QCOMPARE(shortDate(day, QDate(2027, 1, 2), english), QStringLiteral("16 Nov 2026"));
    QCOMPARE(shortDate(day, QDate(2025, 12, 31), turkish), QStringLiteral("16 Kas 2026"));
}

void TestWords::plannedTimesAreShort()
{
    const QTimeZone zone("Europe/Istanbul");
    const auto at = [&](QDate day, QTime time) { return QDateTime(day, time, zone).toMSecsSinceEpoch(); };
    const Instant now = at({2026, 11, 20}, {9, 0});
    const auto said = [&](Language language, QDate day, QTime time = {}) {
        const Translations translations(language);
        return plannedWords(at(day, time.isValid() ? time : QTime(0, 0)), now, zone, localeOf(language));
    };
    QCOMPARE(said(Language::English, {2026, 11, 21}, {11, 30}), QStringLiteral("tomorrow 11:30"));
    QCOMPARE(said(Language::English, {2026, 11, 20}, {15, 5}), QStringLiteral("today 15:05"));
    QCOMPARE(said(Language::English, {2026, 11, 20}), QStringLiteral("today"));
    QCOMPARE(said(Language::English, {2026, 11, 19}, {15, 0}), QStringLiteral("yesterday"));
    QCOMPARE(said(Language::English, {2027, 1, 4}, {15, 0}), QStringLiteral("4 Jan 2027"));
    QCOMPARE(said(Language::Turkish, {2026, 11, 21}, {11, 30}), QStringLiteral("yarın 11:30"));
}

void TestWords::numbersAreWrittenOut()
{
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    QCOMPARE(writtenNumber(410'000'000, english), QStringLiteral("410,000,000"));
    QCOMPARE(writtenNumber(1e15, english), QStringLiteral("1,000,000,000,000,000"));
    QCOMPARE(writtenNumber(-0.1, english), QStringLiteral("-0.1"));
    QCOMPARE(writtenNumber(12.5, QLocale(QLocale::Turkish, QLocale::Turkey)), QStringLiteral("12,5"));
}

void TestWords::fieldsHaveNames()
{
    {
        const Translations translations(Language::English);
        QCOMPARE(fieldName(Table::Lead, u"title", Language::English), QStringLiteral("Title"));
        QCOMPARE(fieldName(Table::Lead, u"stage_since", Language::English),
                 QStringLiteral("In this stage since"));
        QCOMPARE(fieldName(Table::Lead, u"of_a_later_version", Language::English),
                 QStringLiteral("of_a_later_version"));
    }
    const Translations translations(Language::Turkish);
    QCOMPARE(fieldName(Table::Lead, u"owner", Language::Turkish), QStringLiteral("Sorumlu"));
    QCOMPARE(bantVerdictName(BantVerdict::NotQualified), QStringLiteral("nitelikli değil"));
    QCOMPARE(thingName(Table::Lead), QStringLiteral("aday"));
}

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
