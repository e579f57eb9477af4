#include "app/huni-cli/command.h"
#include "app/huni-cli/session.h"
#include "app/huni-cli/shapes.h"
#include "core/leads/lists.h"
#include "core/leads/views.h"
#include "ui/words/datewords.h"
#include "ui/words/errorwords.h"
#include "ui/words/filterwords.h"

#include <QCoreApplication>

namespace huni {

namespace {

struct ViewCommandWords {
    Q_DECLARE_TR_FUNCTIONS(ViewCommandWords)
};

struct AllViews {
    std::vector<SavedView> leads{};
    std::vector<SavedView> companies{};
    std::vector<FixedList> lists{};

    std::vector<const SavedView *> inOrder() const
    {
        std::vector<const SavedView *> all;
        for (const SavedView &view : leads)
            all.push_back(&view);
        for (const SavedView &view : companies)
            all.push_back(&view);
        return all;
    }
};

QString filterShown(const Session &session, const AllViews &all, const SavedView &view)
{
    const TableFields fields(view.table, session.catalog());
    return filterWords(view.filter,
                       {fields, session.catalog(), session.language(), &all.lists,
                        view.table == Table::Lead ? &all.leads : &all.companies});
}

Result<void> runViews(Session &session)
{
    if (auto opened = session.open(); !opened)
        return opened;
    const auto all = session.read([](Reader &, Connection &connection) {
        return AllViews{readViews(connection, Table::Lead), readViews(connection, Table::Company),
                        readLists(connection)};
    });
    if (!all)
        return all.error();
    QJsonArray views;
    std::vector<QStringList> rows;
    for (const SavedView *view : all->inOrder()) {
        const QString filter = filterShown(session, *all, *view);
        views += QJsonObject{{QStringLiteral("id"), view->id.text()},
                             {QStringLiteral("page"), tablePageKey(view->table)},
                             {QStringLiteral("name"), view->name},
                             {QStringLiteral("filter"), filter},
                             {QStringLiteral("newer"), view->isNewer()}};
        rows.push_back(
            {view->table == Table::Lead ? ViewCommandWords::tr("Leads") : ViewCommandWords::tr("Companies"),
             shownText(view->name, 60), shownText(filter, 120)});
    }
    if (session.isJson())
        session.out().json({{QStringLiteral("views"), views}});
    else if (rows.empty())
        session.out().line(ViewCommandWords::tr("There are no saved views."));
    else
        session.out().table(
            {{ViewCommandWords::tr("Page")}, {ViewCommandWords::tr("Name")}, {ViewCommandWords::tr("Shows")}},
            rows);
    return {};
}

QString expiryShown(const Session &session, const FixedList &list)
{
    if (!list.expiresOn.isValid())
        return QStringLiteral("—");
    const QString day = dateWords(list.expiresOn, session.locale());
    //: a list of contacts that may not be used any more; %1 is a date
    return list.isExpired(localDay(session.now(), session.catalog().zone))
        ? ViewCommandWords::tr("expired %1").arg(day)
        : day;
}

QJsonObject listJson(const Session &session, const FixedList &list)
{
    QJsonObject object{
        {QStringLiteral("id"), list.id.text()},
        {QStringLiteral("name"), list.name},
        {QStringLiteral("supplier"), jsonText(list.supplier)},
        {QStringLiteral("allowed_use"), jsonText(list.allowedUse)},
        {QStringLiteral("expires_on"), jsonText(list.expiresOn.toString(Qt::ISODate))},
        {QStringLiteral("expired"), list.isExpired(localDay(session.now(), session.catalog().zone))},
        {QStringLiteral("leads"), list.leads},
        {QStringLiteral("companies"), list.companies}};
    putMoney(object, QStringLiteral("cost"), list.cost);
    return object;
}

Result<void> runLists(Session &session)
{
    if (auto opened = session.open(); !opened)
        return opened;
    const auto lists = session.read([](Reader &, Connection &connection) { return readLists(connection); });
    if (!lists)
        return lists.error();
    QJsonArray array;
    std::vector<QStringList> rows;
    for (const FixedList &list : *lists) {
        array += listJson(session, list);
        rows.push_back({shownText(list.name, 60), session.locale().toString(list.leads),
                        session.locale().toString(list.companies), shownText(list.supplier, 40),
                        moneyShown(session, list.cost), expiryShown(session, list)});
    }
    if (session.isJson())
        session.out().json({{QStringLiteral("lists"), array}});
    else if (rows.empty())
        session.out().line(ViewCommandWords::tr("There are no lists."));
    else
        session.out().table({{ViewCommandWords::tr("Name")},
                             {ViewCommandWords::tr("Leads"), true},
                             {ViewCommandWords::tr("Companies"), true},
                             {ViewCommandWords::tr("Supplier")},
                             {ViewCommandWords::tr("Cost"), true},
                             {ViewCommandWords::tr("Expires")}},
                            rows);
    return {};
}

constexpr Command viewTable[] = {
    {"views",
     "FILE",
     QT_TRANSLATE_NOOP("Commands", "Saved views of leads and companies, and what they show."),
     "views sales.huni",
     1,
     1,
     {},
     runViews},
    {"lists",
     "FILE",
     QT_TRANSLATE_NOOP("Commands",
                       "Lists of leads and companies: who supplied them, and until when they may be used."),
     "lists sales.huni",
     1,
     1,
     {},
     runLists},
};

} // namespace

std::span<const Command> viewCommands()
{
    return viewTable;
}

} // namespace huni
