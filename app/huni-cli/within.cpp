#include "app/huni-cli/within.h"

#include "app/huni-cli/session.h"
#include "core/leads/lists.h"
#include "core/leads/views.h"

namespace huni {

namespace {

Result<std::optional<FilterSql>> compiledWithin(Session &session, Connection &connection)
{
    Filter filter;
    if (session.arguments().has("view")) {
        const auto view = findView(connection, Table::Lead, session.arguments().value("view"));
        if (!view)
            return view.error();
        filter.conditions.push_back({QStringLiteral("view"), FilterOp::AnyOf, {view->id.text()}, {}});
    }
    if (session.arguments().has("list")) {
        const auto list = findList(connection, session.arguments().value("list"));
        if (!list)
            return list.error();
        filter.conditions.push_back({QStringLiteral("lists"), FilterOp::AnyOf, {list->id.text()}, {}});
    }
    if (filter.isEmpty())
        return std::optional<FilterSql>{};
    const TableFields fields(Table::Lead, session.catalog());
    auto compiled = compileFilter(connection, {fields, session.catalog(), session.now()}, filter);
    return compiled ? Result<std::optional<FilterSql>>{std::move(*compiled)}
                    : Result<std::optional<FilterSql>>{compiled.error()};
}

} // namespace

Result<std::optional<FilterSql>> readWithin(Session &session)
{
    auto read
        = session.read([&](Reader &, Connection &connection) { return compiledWithin(session, connection); });
    return read ? std::move(*read) : Result<std::optional<FilterSql>>{read.error()};
}

} // namespace huni
