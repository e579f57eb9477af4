#include "core/model/defaults.h"

#include <QFile>
#include <QSet>
#include <QtTest>

namespace huni {

class TestDefaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dataIsInsideTheProgram();
    void stagesAreThoseOfTheDesign();
    void channelsHaveDirections();
    void bantAsksTwelveQuestions();
    void otherChecklistsAskOneQuestionADimension();
    void questionKeysAreUniqueOverAllChecklists();
    void reasonsProposeTheirFollowUp();
    void requestsAreMarkedAmongTouchpointKinds();
    void listsAreComplete();
    void everythingHasANameInBothLanguages();
    void refusesBrokenFiles_data();
    void refusesBrokenFiles();
};

namespace {

template <class T>
const T *byKey(const QVector<T> &items, const char *key)
{
    for (const T &item : items) {
        if (item.key == QLatin1String(key))
            return &item;
    }
    return nullptr;
}

template <class T>
QStringList keysOf(const QVector<T> &items)
{
    QStringList keys;
    for (const T &item : items)
        keys += item.key;
    return keys;
}

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ');
}

template <class T>
bool allNamed(const QVector<T> &items)
{
    for (const T &item : items) {
        if (item.key.isEmpty() || item.nameEn.isEmpty() || item.nameTr.isEmpty())
            return false;
    }
    return true;
}

const ReasonDefault *reason(const QVector<ReasonDefault> &all, ReasonDefault::Kind kind, const char *key)
{
    for (const ReasonDefault &item : all) {
        if (item.kind == kind && item.key == QLatin1String(key))
            return &item;
    }
    return nullptr;
}

} // namespace

void TestDefaults::dataIsInsideTheProgram()
{
    QVERIFY(QFile::exists(QStringLiteral(":/huni/defaults/stages.json")));
    QVERIFY(QFile::exists(QStringLiteral(":/huni/sample/sample.json")));
}

void TestDefaults::stagesAreThoseOfTheDesign()
{
    const auto loaded = stageDefaults();
    QVERIFY2(loaded.ok(), qPrintable(loaded.ok() ? QString() : loaded.error().detail));
    const auto &stages = *loaded;
    QCOMPARE(keysOf(stages),
             words("new contacted engaged mql qualifying sql demo proposal negotiation won lost nurture "
                   "disqualified advocate"));
    const QVector<int> probabilities{100, 200, 300, 500, 1000, 2000, 3500, 5000, 7500, 10000, 0, -1, -1, -1};
    const QVector<int> idle{3, 7, 14, 7, 7, 5, 10, 10, 7, -1, -1, 30, -1, 90};
    for (int i = 0; i < stages.size(); ++i) {
        QCOMPARE(stages[i].probability.value_or(-1), probabilities[i]);
        QCOMPARE(stages[i].idleDays.value_or(-1), idle[i]);
        QVERIFY(!stages[i].movesOnEn.isEmpty() && !stages[i].movesOnTr.isEmpty());
    }
    QCOMPARE(byKey(stages, "qualifying")->nameTr, QStringLiteral("Nitelendiriliyor"));
    QCOMPARE(byKey(stages, "qualifying")->lifecycle, QStringLiteral("mql"));
    QCOMPARE(byKey(stages, "sql")->band, StageDefault::Band::Mofu);
    QCOMPARE(byKey(stages, "lost")->lifecycle, QString());
    QCOMPARE(byKey(stages, "advocate")->nameTr, QStringLiteral("Marka elçisi"));
}

void TestDefaults::channelsHaveDirections()
{
    const auto channels = channelDefaults().valueOr({});
    QCOMPARE(channels.size(), 22);
    QCOMPARE(byKey(channels, "direct")->direction, ChannelDefault::Direction::Inbound);
    QCOMPARE(byKey(channels, "ppc")->direction, ChannelDefault::Direction::Outbound);
    QCOMPARE(byKey(channels, "partner")->nameTr, QStringLiteral("Bayi ya da iş ortağı"));
}

void TestDefaults::bantAsksTwelveQuestions()
{
    const auto lists = checklistDefaults().valueOr({});
    QCOMPARE(keysOf(lists), words("bant meddic champ"));
    const ChecklistDefault &bant = lists.first();
    QCOMPARE(keysOf(bant.dimensions), words("budget authority need timing"));
    for (const ChecklistDimension &dimension : bant.dimensions) {
        QCOMPARE(dimension.questions.size(), 3);
        QCOMPARE(dimension.questions.first().key, dimension.key + QStringLiteral(".1"));
        QCOMPARE(dimension.meanings.size(), 3);
        QCOMPARE(dimension.meanings.first().answer, QStringLiteral("yes"));
    }
    QCOMPARE(bant.dimensions[3].questions[0].textTr, QStringLiteral("Ne zaman satın alacaklar?"));
    QCOMPARE(bant.dimensions[1].meanings[1].textEn, QStringLiteral("decider known by name, reachable"));
}

void TestDefaults::otherChecklistsAskOneQuestionADimension()
{
    const auto lists = checklistDefaults().valueOr({});
    QCOMPARE(lists.size(), 3);
    QCOMPARE(lists[1].dimensions.size(), 6);
    QCOMPARE(lists[2].dimensions.size(), 4);
    for (const auto &dimension : lists[1].dimensions + lists[2].dimensions) {
        QCOMPARE(dimension.questions.size(), 1);
        QVERIFY(dimension.meanings.isEmpty());
    }
}

void TestDefaults::questionKeysAreUniqueOverAllChecklists()
{
    QSet<QString> keys;
    int count = 0;
    for (const auto &list : checklistDefaults().valueOr({})) {
        for (const auto &dimension : list.dimensions) {
            for (const auto &question : dimension.questions) {
                keys.insert(question.key);
                ++count;
                QVERIFY(!question.textEn.isEmpty() && !question.textTr.isEmpty());
            }
        }
    }
    QCOMPARE(count, 22);
    QCOMPARE(keys.size(), count);
}

void TestDefaults::reasonsProposeTheirFollowUp()
{
    using Kind = ReasonDefault::Kind;
    const auto reasons = reasonDefaults().valueOr({});
    QCOMPARE(reasons.size(), 10 + 5 + 8 + 6 + 4 + 3);
    const auto *competitor = reason(reasons, Kind::Loss, "competitor");
    QVERIFY(competitor);
    QCOMPARE(competitor->days, std::optional(120));
    QCOMPARE(competitor->until, QStringLiteral("contract_end"));
    QVERIFY(competitor->asksDetail);
    QCOMPARE(reason(reasons, Kind::Loss, "price")->days, std::optional(60));
    QCOMPARE(reason(reasons, Kind::Loss, "silent")->days, std::optional(40));
    QCOMPARE(reason(reasons, Kind::Won, "price")->next, QStringLiteral("handover"));
    QCOMPARE(reason(reasons, Kind::Return, "unreachable")->days, std::optional(20));
    QCOMPARE(reason(reasons, Kind::Nurture, "not_interested")->days, std::optional(60));
    QCOMPARE(reason(reasons, Kind::Disqualify, "no_contact")->next, QStringLiteral("withdraw_consent"));
    QVERIFY(reason(reasons, Kind::Override, "tender"));
}

void TestDefaults::requestsAreMarkedAmongTouchpointKinds()
{
    const auto kinds = touchpointKindDefaults().valueOr({});
    QCOMPARE(
        keysOf(kinds),
        words(
            "page_view content_download form_submit email_open email_click email_reply unsubscribe "
            "newsletter_signup "
            "webinar_registered webinar_attended event_attended visit demo_click demo_request quote_request "
            "talk_request demo_attended trial_started call_in call_out meeting message chat social_like "
            "social_share social_comment ad_click cart_left order support_question support_ticket "
            "product_use "
            "referral"));
    QStringList requests;
    for (const auto &kind : kinds) {
        if (kind.request)
            requests += kind.key;
    }
    QCOMPARE(requests, words("demo_request quote_request talk_request"));
}

void TestDefaults::listsAreComplete()
{
    const auto lists = listDefaults().valueOr({});
    const auto keys = keysOf(lists);
    for (const auto &key :
         words("temperature grade arrived contact_role opportunity_type forecast_category quote_status "
               "payment activity call_outcome cost_kind company_size sector permission recipient role test_of "
               "seniority education gender income_band"))
        QVERIFY2(keys.contains(key), qPrintable(key));
    QCOMPARE(byKey(lists, "sector")->values.size(), 15);
    QCOMPARE(byKey(lists, "sector")->values[1].nameTr, QStringLiteral("İmalat"));
    QCOMPARE(keysOf(byKey(lists, "arrived")->values), words("form call chat mail fair list referral hand"));
    QCOMPARE(byKey(lists, "call_outcome")->values.size(), 9);
    QCOMPARE(byKey(lists, "opportunity_type")->values[2].nameTr, QStringLiteral("Çapraz satış"));
}

void TestDefaults::everythingHasANameInBothLanguages()
{
    QVERIFY(allNamed(stageDefaults().valueOr({})));
    QVERIFY(allNamed(channelDefaults().valueOr({})));
    QVERIFY(allNamed(reasonDefaults().valueOr({})));
    QVERIFY(allNamed(touchpointKindDefaults().valueOr({})));
    for (const auto &list : checklistDefaults().valueOr({}))
        QVERIFY(allNamed(list.dimensions));
    for (const auto &list : listDefaults().valueOr({})) {
        QVERIFY(!list.nameEn.isEmpty() && !list.nameTr.isEmpty());
        QVERIFY(allNamed(list.values));
        const QStringList keys = keysOf(list.values);
        QCOMPARE(QSet<QString>(keys.begin(), keys.end()).size(), keys.size());
    }
}

void TestDefaults::refusesBrokenFiles_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<Errc>("code");
    QTest::addColumn<QString>("place");
    const QByteArray good = R"({"key":"a","name":{"en":"A","tr":"A"},"band":"tofu","lifecycle":"lead",)"
                            R"("probability":null,"idleDays":3,"color":0,"movesOn":{"en":"x","tr":"y"}})";
    const auto file = [](const QByteArray &items) { return R"({"format":1,"items":[)" + items + "]}"; };
    const auto with
        = [&](const char *from, const char *to) { return file(QByteArray(good).replace(from, to)); };
    QVERIFY(stageDefaults(file(good), QStringLiteral("good")).ok());
    QTest::newRow("no JSON") << QByteArray("{") << Errc::FileUnreadable << QStringLiteral("1");
    QTest::newRow("other format") << QByteArray(R"({"format":2,"items":[]})") << Errc::FileUnreadable
                                  << QString();
    QTest::newRow("no items") << file({}) << Errc::FileUnreadable << QString();
    QTest::newRow("unknown band") << with("tofu", "top") << Errc::InvalidValue << QStringLiteral("a");
    QTest::newRow("no Turkish name") << with(R"("tr":"A")", R"("de":"A")") << Errc::InvalidValue
                                     << QStringLiteral("a");
    QTest::newRow("no key") << with(R"("key":"a")", R"("kee":"a")") << Errc::InvalidValue
                            << QStringLiteral("1");
    QTest::newRow("same key") << file(good + "," + good) << Errc::InvalidValue << QStringLiteral("a");
    QTest::newRow("colour beyond") << with(R"("color":0)", R"("color":5)") << Errc::InvalidValue
                                   << QStringLiteral("a");
}

void TestDefaults::refusesBrokenFiles()
{
    QFETCH(QByteArray, json);
    QFETCH(Errc, code);
    QFETCH(QString, place);
    const auto loaded = stageDefaults(json, QStringLiteral("stages.json"));
    QVERIFY(!loaded.ok());
    QCOMPARE(loaded.error().code, code);
    QCOMPARE(loaded.error().thing, QStringLiteral("stages.json"));
    if (!place.isEmpty())
        QCOMPARE(loaded.error().place, place);
}

} // namespace huni

QTEST_GUILESS_MAIN(huni::TestDefaults)
#include "tst_defaults.moc"
