#pragma once

#include "core/base/clock.h"
#include "core/base/uuid.h"

#include <QString>

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace huni {

/// What one cell holds: nothing, a whole number, a real number, UTF-8 text, or an id.
using Value = std::variant<std::monostate, qint64, double, std::string, Uuid>;

inline bool isNull(const Value &value)
{
    return value.index() == 0;
}

inline Value textValue(const QString &text)
{
    return text.isEmpty() ? Value{} : Value{text.toStdString()};
}
inline Value textValue(std::string_view utf8)
{
    return utf8.empty() ? Value{} : Value{std::string(utf8)};
}
template <class Tag>
Value idValue(Id<Tag> id)
{
    return id ? Value{id.uuid} : Value{};
}
inline Value idValue(const Uuid &id)
{
    return id ? Value{id} : Value{};
}
template <class T>
Value numberValue(const std::optional<T> &number)
{
    return number ? Value{qint64(*number)} : Value{};
}
inline Value dateValue(QDate day)
{
    return day.isValid() ? Value{day.toString(Qt::ISODate).toStdString()} : Value{};
}

inline QString textOf(const Value &value)
{
    const auto *text = std::get_if<std::string>(&value);
    return text ? QString::fromStdString(*text) : QString();
}
inline std::string_view utf8Of(const Value &value)
{
    const auto *text = std::get_if<std::string>(&value);
    return text ? std::string_view(*text) : std::string_view();
}
inline Uuid uuidOf(const Value &value)
{
    const auto *id = std::get_if<Uuid>(&value);
    return id ? *id : Uuid{};
}
inline std::optional<qint64> numberOf(const Value &value)
{
    const auto *number = std::get_if<qint64>(&value);
    return number ? std::optional(*number) : std::nullopt;
}
inline QDate dateOf(const Value &value)
{
    return QDate::fromString(textOf(value), Qt::ISODate);
}

/// The value of one custom field in a record.
struct CustomCell {
    Uuid field{};
    Value value{};

    bool operator==(const CustomCell &) const = default;
};

/// One record of a synced table: a cell per column of the registry (index = column number - 1), and its
/// custom fields in no particular order. Derived columns are not part of it.
struct Record {
    std::vector<Value> cells{};
    std::vector<CustomCell> custom{};

    bool operator==(const Record &) const = default;
    const Value &at(int column) const { return cells[size_t(column - 1)]; }
    Value &at(int column) { return cells[size_t(column - 1)]; }
};

} // namespace huni
