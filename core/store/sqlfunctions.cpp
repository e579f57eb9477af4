#include "core/store/sqlfunctions.h"

#include "core/base/folding.h"
#include "core/base/money.h"
#include "core/store/storedrow.h"

#include <sqlite3.h>

namespace huni {

namespace {

using SqlCall = void (*)(sqlite3_context *, int, sqlite3_value **);

bool isNothing(sqlite3_value *value)
{
    return sqlite3_value_type(value) == SQLITE_NULL;
}

std::string_view argumentText(sqlite3_value *value)
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_value_text(value));
    return bytes ? std::string_view(bytes, size_t(sqlite3_value_bytes(value))) : std::string_view();
}

void answerText(sqlite3_context *context, std::string_view text)
{
    sqlite3_result_text64(context, text.data() ? text.data() : "", text.size(), SQLITE_TRANSIENT,
                          SQLITE_UTF8);
}

void sqlFolded(sqlite3_context *context, int, sqlite3_value **arguments)
{
    if (!isNothing(arguments[0]))
        answerText(context, foldedUtf8(argumentText(arguments[0])));
}

void sqlTextContains(sqlite3_context *context, int, sqlite3_value **arguments)
{
    const bool found = !isNothing(arguments[0])
        && foldedUtf8(argumentText(arguments[0])).find(argumentText(arguments[1])) != std::string::npos;
    sqlite3_result_int(context, found ? 1 : 0);
}

void sqlTextBegins(sqlite3_context *context, int, sqlite3_value **arguments)
{
    const bool found = !isNothing(arguments[0])
        && foldedUtf8(argumentText(arguments[0])).starts_with(argumentText(arguments[1]));
    sqlite3_result_int(context, found ? 1 : 0);
}

std::string_view trimmedBlanks(std::string_view text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

void sqlHasPart(sqlite3_context *context, int, sqlite3_value **arguments)
{
    const std::string all = foldedUtf8(argumentText(arguments[0]));
    const std::string_view wanted = argumentText(arguments[1]);
    bool found = false;
    for (size_t begin = 0; begin < all.size() && !found;) {
        const size_t end = std::min(all.find(';', begin), all.size());
        found = trimmedBlanks(std::string_view(all).substr(begin, end - begin)) == wanted;
        begin = end + 1;
    }
    sqlite3_result_int(context, found ? 1 : 0);
}

Value customArgument(sqlite3_value **arguments)
{
    return packedCustomValue(argumentText(arguments[0]), sqlite3_value_int64(arguments[1]));
}

void sqlCustomText(sqlite3_context *context, int, sqlite3_value **arguments)
{
    const Value value = customArgument(arguments);
    if (const auto *text = std::get_if<std::string>(&value))
        answerText(context, *text);
    else if (!isNull(value))
        answerText(context, customText(value).toStdString());
}

void sqlCustomNumber(sqlite3_context *context, int, sqlite3_value **arguments)
{
    const Value value = customArgument(arguments);
    if (const auto *real = std::get_if<double>(&value))
        sqlite3_result_double(context, *real);
    else if (const auto *number = std::get_if<qint64>(&value))
        sqlite3_result_int64(context, *number);
}

void sqlCustomDay(sqlite3_context *context, int, sqlite3_value **arguments)
{
    const Value value = customArgument(arguments);
    if (dateOf(value).isValid())
        answerText(context, utf8Of(value));
}

void sqlMoneyMinor(sqlite3_context *context, int, sqlite3_value **arguments)
{
    if (isNothing(arguments[0]))
        return;
    if (const auto money = moneyFromStored(argumentText(arguments[0])))
        sqlite3_result_int64(context, money->minor);
}

void sqlMoneyCode(sqlite3_context *context, int, sqlite3_value **arguments)
{
    if (isNothing(arguments[0]))
        return;
    if (const auto money = moneyFromStored(argumentText(arguments[0])))
        answerText(context, std::string_view(money->currency.code.data(), money->currency.code.size()));
}

struct SqlFunction {
    const char *name;
    int arguments;
    SqlCall call;
};

constexpr SqlFunction sqlFunctions[] = {
    {"folded", 1, sqlFolded},          {"text_contains", 2, sqlTextContains},
    {"text_begins", 2, sqlTextBegins}, {"has_part", 2, sqlHasPart},
    {"custom_text", 2, sqlCustomText}, {"custom_number", 2, sqlCustomNumber},
    {"custom_day", 2, sqlCustomDay},   {"money_minor", 1, sqlMoneyMinor},
    {"money_code", 1, sqlMoneyCode},
};

} // namespace

void registerSqlFunctions(sqlite3 *database)
{
    // Only for our own statements: the schema of a file cannot call them.
    for (const SqlFunction &function : sqlFunctions) {
        sqlite3_create_function_v2(database, function.name, function.arguments,
                                   SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, nullptr,
                                   function.call, nullptr, nullptr, nullptr);
    }
}

} // namespace huni
