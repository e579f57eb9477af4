#include "core/model/defaults.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QtTest>

namespace huni {

/// The rules of resources/sample/README.md, held against the file that ships.
class TestSample : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void countsAreInRange();
    void everyBoardColumnIsFilled();
    void keysAreUnique();
    void referencesOfLeadsResolve();
    void referencesOfOpportunitiesResolve();
    void keysOfListsAreKnown();
    void nothingHappensAfterTheCreation();
    void nothingHappensOnAWeekend();
    void livesAreInOrder();
    void opportunitiesAreInOrder();
    void closedOpportunitiesSayWhy();
    void sqlHasAQualifiedBant();
    void addressesAreReserved();
    void phonesAreFictional();
    void notesDoNotRepeat();
    void turkishLeadsHaveTurkishNotes();

private:
    QJsonArray list(const char *name) const { return m_root.value(QLatin1String(name)).toArray(); }
    QSet<QString> keys(const char *name) const;
    QSet<QString> listKeys(const char *name) const;
    QHash<QString, int> countByStage() const;

    QJsonObject m_root;
    QSet<QString> m_stages;
};

namespace {

QString str(const QJsonObject &object, const char *field)
{
    return object.value(QLatin1String(field)).toString();
}

/// Minutes since the start of the day of creation.
int when(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    return object.value(QLatin1String("day")).toInt(99999) * 1440
        + object.value(QLatin1String("minute")).toInt(99999);
}

QJsonArray array(const QJsonObject &object, const char *field)
{
    return object.value(QLatin1String(field)).toArray();
}

/// Everything of a lead that is a fact of the past.
QVector<QJsonValue> facts(const QJsonObject &lead)
{
    QVector<QJsonValue> out{lead.value(QLatin1String("created"))};
    for (const QJsonValue &touch : array(lead, "touches"))
        out += touch;
    for (const QJsonValue &stage : array(lead, "stages"))
        out += stage;
    for (const QJsonValue &answer : lead.value(QLatin1String("bant")).toObject())
        out += answer;
    for (const QJsonValue &activity : array(lead, "activities")) {
        if (str(activity.toObject(), "state") == u"done")
            out += activity;
    }
    return out;
}

QVector<QJsonValue> opportunityFacts(const QJsonObject &opportunity)
{
    QVector<QJsonValue> out{opportunity.value(QLatin1String("created"))};
    for (const QJsonValue &stage : array(opportunity, "stages"))
        out += stage;
    for (const QJsonValue &quote : array(opportunity, "quotes"))
        out += quote;
    if (opportunity.contains(QLatin1String("closed")))
        out += opportunity.value(QLatin1String("closed"));
    return out;
}

bool isReserved(const QString &host)
{
    return host.endsWith(u".example") || host == u"example.com" || host == u"example.org"
        || host == u"example.net";
}

bool inOrder(const QJsonArray &entries)
{
    int before = -1000000;
    for (const QJsonValue &entry : entries) {
        if (when(entry) < before)
            return false;
        before = when(entry);
    }
    return true;
}

} // namespace

void TestSample::initTestCase()
{
    QFile file(QStringLiteral(":/huni/sample/sample.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QJsonParseError parse{};
    m_root = QJsonDocument::fromJson(file.readAll(), &parse).object();
    QCOMPARE(parse.error, QJsonParseError::NoError);
    QCOMPARE(m_root.value(QLatin1String("format")).toInt(), 1);
    for (const auto &stage : stageDefaults().valueOr({}))
        m_stages.insert(stage.key);
}

QSet<QString> TestSample::keys(const char *name) const
{
    QSet<QString> out;
    for (const QJsonValue &value : list(name))
        out.insert(str(value.toObject(), "key"));
    return out;
}

QSet<QString> TestSample::listKeys(const char *name) const
{
    QSet<QString> out;
    for (const auto &found : listDefaults().valueOr({})) {
        for (const auto &value : found.values) {
            if (found.key == QLatin1String(name))
                out.insert(value.key);
        }
    }
    return out;
}

/// Cards of each column: leads by their own stage, opportunities in BOFU.
QHash<QString, int> TestSample::countByStage() const
{
    QHash<QString, int> out;
    for (const QJsonValue &lead : list("leads"))
        ++out[str(lead.toObject(), "stage")];
    for (const QJsonValue &opportunity : list("opportunities")) {
        if (!opportunity.toObject().contains(QLatin1String("closed")))
            ++out[str(opportunity.toObject(), "stage")];
    }
    return out;
}

void TestSample::countsAreInRange()
{
    const auto between = [](qsizetype n, int low, int high) { return n >= low && n <= high; };
    QVERIFY(between(list("leads").size(), 140, 160));
    QVERIFY(between(list("companies").size(), 65, 80));
    QCOMPARE(list("members").size(), 3);
    QVERIFY(between(list("campaigns").size(), 8, 10));
    QVERIFY(between(list("opportunities").size(), 40, 50));
    qsizetype touches = 0;
    int turkish = 0;
    for (const QJsonValue &lead : list("leads")) {
        touches += array(lead.toObject(), "touches").size();
        turkish += str(lead.toObject(), "country") == u"TR";
    }
    QVERIFY2(between(touches, 800, 1200), qPrintable(QString::number(touches)));
    QVERIFY(between(turkish, 65, 85));
    QSet<QString> currencies;
    for (const QJsonValue &value : list("opportunities"))
        currencies.insert(str(value.toObject().value(QLatin1String("amount")).toObject(), "currency"));
    QCOMPARE(currencies,
             QSet<QString>({QStringLiteral("TRY"), QStringLiteral("EUR"), QStringLiteral("USD")}));
}

void TestSample::everyBoardColumnIsFilled()
{
    const auto counts = countByStage();
    for (const QString &stage : m_stages) {
        const int n = counts.value(stage);
        QVERIFY2(n >= 4 && n <= 25, qPrintable(stage + u' ' + QString::number(n)));
    }
}

void TestSample::keysAreUnique()
{
    for (const char *name : {"members", "companies", "campaigns", "leads", "opportunities"})
        QCOMPARE(keys(name).size(), list(name).size());
    QSet<QString> domains;
    for (const QJsonValue &company : list("companies"))
        domains.insert(str(company.toObject(), "domain"));
    QCOMPARE(domains.size(), list("companies").size());
}

void TestSample::referencesOfLeadsResolve()
{
    const auto members = keys("members");
    const auto companies = keys("companies");
    const auto campaigns = keys("campaigns");
    const auto leads = keys("leads");
    const auto known
        = [](const QSet<QString> &all, const QString &key) { return key.isEmpty() || all.contains(key); };
    for (const QJsonValue &value : list("leads")) {
        const QJsonObject lead = value.toObject();
        QVERIFY(known(companies, str(lead, "company")) && known(members, str(lead, "owner")));
        QVERIFY(known(campaigns, str(lead, "campaign")) && known(leads, str(lead, "referredBy")));
        for (const QJsonValue &touch : array(lead, "touches"))
            QVERIFY(known(campaigns, str(touch.toObject(), "campaign")));
        for (const QJsonValue &stage : array(lead, "stages"))
            QVERIFY(known(members, str(stage.toObject(), "by")));
        for (const QJsonValue &activity : array(lead, "activities"))
            QVERIFY(members.contains(str(activity.toObject(), "member")));
    }
}

void TestSample::referencesOfOpportunitiesResolve()
{
    const auto leads = keys("leads");
    for (const QJsonValue &value : list("opportunities")) {
        const QJsonObject opportunity = value.toObject();
        QVERIFY(leads.contains(str(opportunity, "lead")));
        QVERIFY(keys("members").contains(str(opportunity, "owner")));
        if (opportunity.contains(QLatin1String("company")))
            QVERIFY(keys("companies").contains(str(opportunity, "company")));
        for (const QJsonValue &contact : array(opportunity, "contacts"))
            QVERIFY(leads.contains(str(contact.toObject(), "lead")));
    }
}

void TestSample::keysOfListsAreKnown()
{
    QSet<QString> kinds;
    for (const auto &kind : touchpointKindDefaults().valueOr({}))
        kinds.insert(kind.key);
    QSet<QString> channels;
    for (const auto &channel : channelDefaults().valueOr({}))
        channels.insert(channel.key);
    QSet<QString> reasons;
    for (const auto &reason : reasonDefaults().valueOr({}))
        reasons.insert(reason.key);
    const auto arrived = listKeys("arrived");
    const auto seniority = listKeys("seniority");
    const auto activities = listKeys("activity");
    const auto outcomes = listKeys("call_outcome");
    for (const QJsonValue &value : list("leads")) {
        const QJsonObject lead = value.toObject();
        QVERIFY(m_stages.contains(str(lead, "stage")));
        QVERIFY(arrived.contains(str(lead, "arrived")));
        QVERIFY(channels.contains(str(lead, "channel")));
        QVERIFY(str(lead, "seniority").isEmpty() || seniority.contains(str(lead, "seniority")));
        for (const QJsonValue &touch : array(lead, "touches")) {
            QVERIFY2(kinds.contains(str(touch.toObject(), "kind")),
                     qPrintable(str(touch.toObject(), "kind")));
            QVERIFY(channels.contains(str(touch.toObject(), "channel")));
        }
        for (const QJsonValue &entry : array(lead, "stages")) {
            const QString reason = str(entry.toObject(), "reason");
            QVERIFY2(reason.isEmpty() || reasons.contains(reason), qPrintable(reason));
        }
        for (const QJsonValue &entry : array(lead, "activities")) {
            QVERIFY(activities.contains(str(entry.toObject(), "kind")));
            const QString outcome = str(entry.toObject(), "outcome");
            QVERIFY(outcome.isEmpty() || outcomes.contains(outcome));
        }
    }
    const auto sectors = listKeys("sector");
    for (const QJsonValue &company : list("companies"))
        QVERIFY(sectors.contains(str(company.toObject(), "sector")));
    for (const QJsonValue &member : list("members"))
        QVERIFY(listKeys("role").contains(str(member.toObject(), "role")));
    const auto roles = listKeys("contact_role");
    const auto types = listKeys("opportunity_type");
    const auto statuses = listKeys("quote_status");
    for (const QJsonValue &value : list("opportunities")) {
        QVERIFY(types.contains(str(value.toObject(), "type")));
        for (const QJsonValue &contact : array(value.toObject(), "contacts"))
            QVERIFY(roles.contains(str(contact.toObject(), "role")));
        for (const QJsonValue &quote : array(value.toObject(), "quotes"))
            QVERIFY(statuses.contains(str(quote.toObject(), "status")));
    }
    for (const QJsonValue &value : list("campaigns")) {
        for (const QJsonValue &channel : array(value.toObject(), "channels"))
            QVERIFY(channels.contains(channel.toString()));
        for (const QJsonValue &cost : array(value.toObject(), "costs"))
            QVERIFY(listKeys("cost_kind").contains(str(cost.toObject(), "kind")));
    }
}

void TestSample::nothingHappensAfterTheCreation()
{
    for (const QJsonValue &lead : list("leads")) {
        for (const QJsonValue &fact : facts(lead.toObject())) {
            QVERIFY2(when(fact) <= 0, qPrintable(str(lead.toObject(), "key")));
            QVERIFY(when(fact) >= -440 * 1440);
        }
    }
    for (const QJsonValue &opportunity : list("opportunities")) {
        for (const QJsonValue &fact : opportunityFacts(opportunity.toObject()))
            QVERIFY2(when(fact) <= 0, qPrintable(str(opportunity.toObject(), "key")));
    }
    for (const QJsonValue &campaign : list("campaigns")) {
        for (const QJsonValue &day : array(campaign.toObject(), "days"))
            QVERIFY(day.toObject().value(QLatin1String("day")).toInt() < 0);
    }
}

void TestSample::nothingHappensOnAWeekend()
{
    for (const QJsonValue &lead : list("leads")) {
        for (const QJsonValue &fact : facts(lead.toObject())) {
            const int day = fact.toObject().value(QLatin1String("day")).toInt();
            QVERIFY2(-day % 7 <= 4, qPrintable(str(lead.toObject(), "key") + u' ' + QString::number(day)));
        }
    }
    for (const QJsonValue &opportunity : list("opportunities")) {
        for (const QJsonValue &fact : opportunityFacts(opportunity.toObject()))
            QVERIFY(-fact.toObject().value(QLatin1String("day")).toInt() % 7 <= 4);
    }
}

void TestSample::livesAreInOrder()
{
    static const QStringList rising{QStringLiteral("new"),        QStringLiteral("contacted"),
                                    QStringLiteral("engaged"),    QStringLiteral("mql"),
                                    QStringLiteral("qualifying"), QStringLiteral("sql")};
    for (const QJsonValue &value : list("leads")) {
        const QJsonObject lead = value.toObject();
        const QByteArray name = str(lead, "key").toUtf8();
        const int created = when(lead.value(QLatin1String("created")));
        const QJsonArray stages = array(lead, "stages");
        QVERIFY2(!stages.isEmpty() && inOrder(stages), name.constData());
        QCOMPARE(str(stages.first().toObject(), "stage"), QStringLiteral("new"));
        QCOMPARE(when(stages.first()), created);
        QCOMPARE(str(stages.last().toObject(), "stage"), str(lead, "stage"));
        qsizetype reached = -1;
        for (const QJsonValue &stage : stages) {
            const qsizetype place = rising.indexOf(str(stage.toObject(), "stage"));
            QVERIFY2(place < 0 || place > reached, name.constData());
            reached = qMax(place, reached);
        }
        QVERIFY2(inOrder(array(lead, "touches")) && inOrder(array(lead, "activities")), name.constData());
        for (const QJsonValue &touch : array(lead, "touches"))
            QCOMPARE(touch.toObject().value(QLatin1String("visitor")).toBool(), when(touch) < created);
        for (const QJsonValue &activity : array(lead, "activities"))
            QVERIFY2(when(activity) >= created, name.constData());
        for (const QJsonValue &answer : lead.value(QLatin1String("bant")).toObject())
            QVERIFY2(when(answer) >= created, name.constData());
    }
}

void TestSample::opportunitiesAreInOrder()
{
    QHash<QString, QJsonObject> leads;
    for (const QJsonValue &lead : list("leads"))
        leads.insert(str(lead.toObject(), "key"), lead.toObject());
    for (const QJsonValue &value : list("opportunities")) {
        const QJsonObject opportunity = value.toObject();
        const QByteArray name = str(opportunity, "key").toUtf8();
        const QJsonArray stages = array(opportunity, "stages");
        QVERIFY2(inOrder(stages) && inOrder(array(opportunity, "quotes")), name.constData());
        QCOMPARE(str(stages.first().toObject(), "stage"), QStringLiteral("demo"));
        QCOMPARE(when(stages.first()), when(opportunity.value(QLatin1String("created"))));
        QCOMPARE(str(stages.last().toObject(), "stage"), str(opportunity, "stage"));
        const QJsonObject lead = leads.value(str(opportunity, "lead"));
        int sql = 1;
        for (const QJsonValue &stage : array(lead, "stages")) {
            if (str(stage.toObject(), "stage") == u"sql")
                sql = when(stage);
        }
        QVERIFY2(sql <= when(stages.first()), name.constData());
        const auto &expected = opportunity.value(QLatin1String("expectedCloseDay"));
        QVERIFY(expected.isDouble());
        QVERIFY2(
            expected.toInt()
                >= opportunity.value(QLatin1String("created")).toObject().value(QLatin1String("day")).toInt(),
            name.constData());
    }
}

void TestSample::closedOpportunitiesSayWhy()
{
    int won = 0;
    int lost = 0;
    int changed = 0;
    for (const QJsonValue &value : list("opportunities")) {
        const QJsonObject opportunity = value.toObject();
        changed += opportunity.contains(QLatin1String("probability"));
        const QString outcome = str(opportunity, "outcome");
        QCOMPARE(opportunity.contains(QLatin1String("closed")), !outcome.isEmpty());
        if (outcome.isEmpty())
            continue;
        QCOMPARE(str(opportunity, "stage"), outcome);
        QVERIFY(!str(opportunity, "reason").isEmpty());
        QCOMPARE(when(opportunity.value(QLatin1String("closed"))), when(array(opportunity, "stages").last()));
        (outcome == u"won" ? won : lost) += 1;
    }
    QVERIFY(won >= 10 && lost >= 8);
    QVERIFY(changed >= 2);
}

void TestSample::sqlHasAQualifiedBant()
{
    for (const QJsonValue &value : list("leads")) {
        const QJsonObject lead = value.toObject();
        if (str(lead, "stage") != u"sql" && str(lead, "stage") != u"won")
            continue;
        const QJsonObject bant = lead.value(QLatin1String("bant")).toObject();
        int yes = 0;
        for (const QJsonValue &answer : bant) {
            QVERIFY(str(answer.toObject(), "answer") != u"no");
            yes += str(answer.toObject(), "answer") == u"yes";
        }
        QVERIFY2(yes >= 3, qPrintable(str(lead, "key")));
        QCOMPARE(str(bant.value(QLatin1String("need")).toObject(), "answer"), QStringLiteral("yes"));
    }
}

void TestSample::addressesAreReserved()
{
    int addresses = 0;
    const auto check = [&](const QString &address) {
        if (address.isEmpty())
            return true;
        ++addresses;
        static const QRegularExpression shape(QStringLiteral("^[a-z0-9.-]+@[a-z0-9.-]+$"));
        return shape.match(address).hasMatch() && isReserved(address.section(u'@', 1));
    };
    for (const QJsonValue &lead : list("leads")) {
        QVERIFY2(check(str(lead.toObject(), "email")), qPrintable(str(lead.toObject(), "email")));
        QVERIFY2(check(str(lead.toObject(), "emailPersonal")),
                 qPrintable(str(lead.toObject(), "emailPersonal")));
    }
    for (const QJsonValue &member : list("members"))
        QVERIFY(check(str(member.toObject(), "email")));
    for (const QJsonValue &company : list("companies"))
        QVERIFY(isReserved(str(company.toObject(), "domain")));
    QVERIFY(addresses >= list("leads").size());
    // No other text may carry an address.
    const QString all = QString::fromUtf8(QJsonDocument(m_root).toJson());
    static const QRegularExpression any(QStringLiteral("[\\w.-]+@([\\w.-]+)"));
    for (auto found = any.globalMatch(all); found.hasNext();)
        QVERIFY(isReserved(found.next().captured(1)));
}

void TestSample::phonesAreFictional()
{
    static const QRegularExpression fictional(QStringLiteral(
        "^(\\+90 \\d{3} 000 \\d\\d \\d\\d|0\\d{3} 000 \\d{4}|\\+1 \\d{3} 555 01\\d\\d|\\+44 7700 900\\d{3}|"
        "\\+44 1632 960\\d{3}|\\+49 30 23125 \\d{3}|\\+33 (1 99 00|6 39 98) \\d\\d \\d\\d|"
        "\\+31 20 000 \\d\\d \\d\\d|\\+971 4 000 \\d{4}|\\+61 8 5550 \\d{4})$"));
    int phones = 0;
    for (const QJsonValue &lead : list("leads")) {
        for (const char *field : {"phone", "mobile"}) {
            const QString phone = str(lead.toObject(), field);
            QVERIFY2(phone.isEmpty() || fictional.match(phone).hasMatch(), qPrintable(phone));
            phones += !phone.isEmpty();
        }
    }
    QVERIFY(phones > 80);
}

void TestSample::notesDoNotRepeat()
{
    QSet<QString> notes;
    for (const QJsonValue &lead : list("leads")) {
        for (const QJsonValue &value : array(lead.toObject(), "activities")) {
            const QJsonObject activity = value.toObject();
            if (str(activity, "kind") != u"note")
                continue;
            QVERIFY(!str(activity, "text").isEmpty() && !str(activity, "text").contains(u'{'));
            QVERIFY2(!notes.contains(str(activity, "text")), qPrintable(str(activity, "text")));
            notes.insert(str(activity, "text"));
        }
    }
    QVERIFY(notes.size() > 100);
}

void TestSample::turkishLeadsHaveTurkishNotes()
{
    static const QRegularExpression letters(QStringLiteral("[ıİşŞğĞçÇöÖüÜ]"));
    int turkish = 0;
    int all = 0;
    for (const QJsonValue &value : list("leads")) {
        const bool fromTurkey = str(value.toObject(), "country") == u"TR";
        for (const QJsonValue &activity : array(value.toObject(), "activities")) {
            const QString text = str(activity.toObject(), "text");
            if (text.isEmpty())
                continue;
            const bool hasLetters = letters.match(text).hasMatch();
            QVERIFY2(fromTurkey || !hasLetters, qPrintable(text));
            all += fromTurkey;
            turkish += fromTurkey && hasLetters;
        }
    }
    QVERIFY2(turkish * 10 >= all * 9, qPrintable(QString::number(turkish)));
}

} // namespace huni

QTEST_GUILESS_MAIN(huni::TestSample)
#include "tst_sample.moc"
