#include "core/leads/views.h"
#include "tests/core/store/pipelinetest.h"

using namespace huni;

class TestViews : public trial::PipelineTest
{
    Q_OBJECT

private Q_SLOTS:
    void viewsKeepTheirFilterAndLook();
    void eachCallIsOneActionThatCanBeUndone();
    void viewsStandInTheOrderTheyAreGiven();
    void aViewOfANewerVersionIsNeverSavedOver();
    void viewsAreFoundByName();
    void lookOfANewerVersionIsKept();

private:
    Views views() { return Views(m_pipeline->store()); }
    std::vector<SavedView> all(Table table = Table::Lead)
    {
        Reader reader = m_pipeline->store().reader();
        return reader.read([&](Connection &connection) { return readViews(connection, table); }).valueOr({});
    }
    QStringList names()
    {
        QStringList list;
        for (const SavedView &view : all())
            list += view.name;
        return list;
    }
    ViewId add(const char *name) { return views().save({.name = QString::fromUtf8(name)}).valueOr({}); }
};

void TestViews::viewsKeepTheirFilterAndLook()
{
    SavedView view;
    view.name = QStringLiteral("  Hot   ones ");
    view.filter
        = {.search = QStringLiteral("ada"),
           .conditions = {{QStringLiteral("title"), FilterOp::Contains, {QStringLiteral("ş'\"")}, {}}}};
    view.filter.groups.push_back({FilterMatch::Any, {{QStringLiteral("city"), FilterOp::IsEmpty, {}, {}}}});
    view.look = {{{QStringLiteral("name"), 200}, {QStringLiteral("custom:x"), 0}},
                 {{QStringLiteral("value"), Qt::DescendingOrder}},
                 QStringLiteral("stage"),
                 Qt::DescendingOrder,
                 {}};
    const auto id = views().save(view);
    QVERIFY(id.ok());
    QCOMPARE(all().size(), size_t(1));
    const SavedView read = all().front();
    QCOMPARE(read.id, *id);
    QCOMPARE(read.name, QStringLiteral("Hot ones"));
    QCOMPARE(read.filter, view.filter);
    QCOMPARE(read.look, view.look);
    QVERIFY(read.owner);
    QVERIFY(!read.isNewer());
    QVERIFY(all(Table::Company).empty());
    QCOMPARE(read.query().groupBy, QStringLiteral("stage"));
}

void TestViews::eachCallIsOneActionThatCanBeUndone()
{
    const ViewId id = add("One");
    QVERIFY(views().rename(id, QStringLiteral("Two")).ok());
    QCOMPARE(names(), QStringList{QStringLiteral("Two")});
    QVERIFY(views().remove(id).ok());
    QVERIFY(names().isEmpty());
    QCOMPARE(m_pipeline->store().undo()->taken.code, ActionCode::DeleteView);
    QCOMPARE(names(), QStringList{QStringLiteral("Two")});
    QVERIFY(m_pipeline->store().undo().ok());
    QCOMPARE(names(), QStringList{QStringLiteral("One")});
    QVERIFY(m_pipeline->store().undo().ok());
    QVERIFY(names().isEmpty());
    QCOMPARE(views().rename(id, QStringLiteral("x")).error().code, Errc::NotFound);
    QCOMPARE(views().save({.name = QStringLiteral("  ")}).error().code, Errc::InvalidValue);
    QCOMPARE(views().save({.id = id, .name = QStringLiteral("x")}).error().code, Errc::NotFound);
}

void TestViews::viewsStandInTheOrderTheyAreGiven()
{
    const ViewId a = add("A");
    const ViewId b = add("B");
    const ViewId c = add("C");
    QCOMPARE(names(), (QStringList{QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")}));
    QVERIFY(views().move(c, a).ok());
    QCOMPARE(names().join(QString()), QStringLiteral("CAB"));
    QVERIFY(views().move(c, b).ok());
    QCOMPARE(names().join(QString()), QStringLiteral("ACB"));
    QVERIFY(views().move(a, {}).ok());
    QCOMPARE(names().join(QString()), QStringLiteral("CBA"));
}

void TestViews::aViewOfANewerVersionIsNeverSavedOver()
{
    const ViewId id = add("Newer");
    const QString json = QStringLiteral("{\"version\":7,\"magic\":true}");
    QVERIFY(m_pipeline->store()
                .write(ActionCode::SaveView, {},
                       [&](Writer &writer) -> Result<void> {
                           writer.set(Table::View, id.uuid, {{col::View::Filter, textValue(json)}});
                           return {};
                       })
                .ok());
    SavedView view = all().front();
    QVERIFY(view.isNewer());
    view.filter = {};
    QCOMPARE(views().save(view).error().code, Errc::FileNewer);
    QCOMPARE(all().front().filter.foreign, json);
    QVERIFY(views().rename(id, QStringLiteral("Still newer")).ok());
    QCOMPARE(all().front().filter.foreign, json);
}

void TestViews::viewsAreFoundByName()
{
    add("İstanbul");
    add("Twice");
    add("twice");
    Reader reader = m_pipeline->store().reader();
    const auto find = [&](const char *name) {
        return *reader.read([&](Connection &connection) {
            return findView(connection, Table::Lead, QString::fromUtf8(name));
        });
    };
    QCOMPARE(find("ISTANBUL")->name, QStringLiteral("İstanbul"));
    QCOMPARE(find("Twice").error().code, Errc::Ambiguous);
    QCOMPARE(find("Nothing").error().code, Errc::NotFound);
}

void TestViews::lookOfANewerVersionIsKept()
{
    const QString json
        = QStringLiteral("{\"version\":1,\"columns\":[{\"field\":\"name\",\"colour\":\"red\"}]}");
    const ViewLook look = viewLookFromJson(json);
    QCOMPARE(look.foreign, json);
    QCOMPARE(viewLookToJson(look), json);
    QCOMPARE(viewLookFromJson({}), ViewLook{});
}

QTEST_GUILESS_MAIN(TestViews)
#include "tst_views.moc"
