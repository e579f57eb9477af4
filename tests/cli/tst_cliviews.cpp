#include "core/leads/lists.h"
#include "core/leads/views.h"
#include "core/pipeline.h"
#include "tests/cli/clitest.h"

using namespace huni::test;

/// The commands views and lists, and what `--view` and `--list` choose.
class TestCliViews : public CliTest
{
    Q_OBJECT

private Q_SLOTS:
    void viewsAndListsAreNamed();
    void aViewAndAListChooseLeads();
    void aViewThatCannotBeAppliedIsRefused();

private:
    // As a window would have saved them.
    std::unique_ptr<huni::Pipeline> opened()
    {
        auto pipeline = huni::Pipeline::open(file());
        return pipeline ? std::move(*pipeline) : nullptr;
    }
    static huni::SavedView titled(const QString &name, const QString &title)
    {
        return {.name = name,
                .filter = {.conditions = {{QStringLiteral("title"), huni::FilterOp::Is, {title}, {}}}}};
    }
};

void TestCliViews::viewsAndListsAreNamed()
{
    {
        const auto pipeline = opened();
        QVERIFY(pipeline);
        QVERIFY(huni::Views(pipeline->store())
                    .save(titled(QStringLiteral("Bosses"), QStringLiteral("CEO")))
                    .ok());
        QVERIFY(huni::Lists(pipeline->store())
                    .create({.name = QStringLiteral("Fair"),
                             .supplier = QStringLiteral("Data Ltd"),
                             .expiresOn = QDate(2020, 1, 1)})
                    .ok());
    }
    const QJsonObject view = ask({QStringLiteral("views"), file()})[u"views"].toArray().first().toObject();
    QCOMPARE(view[u"name"].toString(), QStringLiteral("Bosses"));
    QCOMPARE(view[u"page"].toString(), QStringLiteral("leads"));
    QCOMPARE(view[u"filter"].toString(), QStringLiteral("Title is \"CEO\""));
    const QJsonObject list = ask({QStringLiteral("lists"), file()})[u"lists"].toArray().first().toObject();
    QCOMPARE(list[u"supplier"].toString(), QStringLiteral("Data Ltd"));
    QCOMPARE(list[u"expired"].toBool(), true);
    QCOMPARE(list[u"expires_on"].toString(), QStringLiteral("2020-01-01"));
    QVERIFY(run({QStringLiteral("views"), file()}).out.contains(QStringLiteral("Bosses")));
    QVERIFY(run({QStringLiteral("lists"), file()}).out.contains(QStringLiteral("expired")));
}

void TestCliViews::aViewAndAListChooseLeads()
{
    const QString boss = addLead(QStringLiteral("boss@example.com"), {QStringLiteral("title=CEO")});
    const QString other = addLead(QStringLiteral("other@example.com"), {QStringLiteral("title=CTO")});
    {
        const auto pipeline = opened();
        QVERIFY(huni::Views(pipeline->store())
                    .save(titled(QStringLiteral("Bosses"), QStringLiteral("ceo")))
                    .ok());
        huni::Lists lists(pipeline->store());
        const auto list = lists.create({.name = QStringLiteral("Calls")});
        QVERIFY(lists.add(*list, huni::Table::Lead, {*huni::Uuid::fromText(other)}).ok());
    }
    const auto ids = [&](const QStringList &more) {
        QStringList found;
        for (const QJsonValue &lead :
             ask(QStringList{QStringLiteral("leads"), file()} + more)[u"leads"].toArray())
            found += lead.toObject()[u"id"].toString();
        return found;
    };
    QCOMPARE(ids({QStringLiteral("--view"), QStringLiteral("bosses")}), QStringList{boss});
    QCOMPARE(ids({QStringLiteral("--list"), QStringLiteral("Calls")}), QStringList{other});
    QCOMPARE(ids({QStringLiteral("--view"), QStringLiteral("Bosses"), QStringLiteral("--list"),
                  QStringLiteral("Calls")}),
             QStringList{});
    QCOMPARE(ids({QStringLiteral("--view"), QStringLiteral("Bosses"), QStringLiteral("--search"),
                  QStringLiteral("boss")}),
             QStringList{boss});
    const QJsonObject written
        = ask({QStringLiteral("export"), file(), QStringLiteral("leads"), QStringLiteral("--view"),
               QStringLiteral("Bosses"), QStringLiteral("--out"), file(QStringLiteral("out.csv"))});
    QCOMPARE(written[u"rows"].toInt(), 1);
    const Answer none
        = run({QStringLiteral("leads"), file(), QStringLiteral("--view"), QStringLiteral("Nobody")});
    QCOMPARE(none.status, 1);
    QVERIFY(isOneLine(none.err) && none.err.contains(QStringLiteral("Nobody")));
}

void TestCliViews::aViewThatCannotBeAppliedIsRefused()
{
    {
        const auto pipeline = opened();
        huni::SavedView view = titled(QStringLiteral("Old"), QStringLiteral("x"));
        view.filter.conditions.front().field = QStringLiteral("custom:0190a0a0-0000-7000-8000-000000000000");
        QVERIFY(huni::Views(pipeline->store()).save(view).ok());
    }
    const Answer refused
        = run({QStringLiteral("leads"), file(), QStringLiteral("--view"), QStringLiteral("Old")});
    QCOMPARE(refused.status, 1);
    QVERIFY(isOneLine(refused.err) && refused.err.contains(QStringLiteral("Old")));
}

QTEST_GUILESS_MAIN(TestCliViews)
#include "tst_cliviews.moc"
