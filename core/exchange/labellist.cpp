#include "core/exchange/labellist.h"

#include <algorithm>

namespace huni {

namespace {

void appendWord(std::string &list, std::string_view label)
{
    const bool quoted = label.find_first_of(";,\n") != std::string_view::npos || label.find(":::") != std::string_view::npos
        || label.substr(0, 1) == "\"";
    if (!quoted) {
        list += label;
        return;
    }
    list += '"';
    for (const char letter : label) {
        if (letter == '"')
            list += '"';
        list += letter;
    }
    list += '"';
}

} // namespace

void appendLabel(std::string &list, std::string_view label)
{
    if (!list.empty())
        list += ';';
    appendWord(list, label);
}

QString labelListText(const QStringList &labels)
{
    std::string list;
    for (const QString &label : labels) {
        if (!list.empty())
            list += ", ";
        appendWord(list, label.toStdString());
    }
    return QString::fromStdString(list);
}

QStringList labelsFromText(const QString &text)
{
    QStringList labels;
    const std::string utf8 = text.toStdString();
    std::string_view rest = utf8;
    std::string label;
    while (!rest.empty()) {
        rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
        if (!rest.starts_with('"') || !takeQuotedLabel(rest, label)) {
            const size_t end = std::min(rest.find_first_of(";,\n"), rest.size());
            label = rest.substr(0, end);
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        if (const QString name = QString::fromStdString(label).simplified(); !name.isEmpty())
            labels += name;
    }
    return labels;
}

bool takeQuotedLabel(std::string_view &rest, std::string &label)
{
    std::string taken;
    for (size_t i = 1; i < rest.size(); ++i) {
        if (rest[i] != '"') {
            taken += rest[i];
            continue;
        }
        if (i + 1 < rest.size() && rest[i + 1] == '"') {
            taken += rest[i++];
            continue;
        }
        const size_t next = rest.find_first_not_of(' ', i + 1);
        size_t mark = 1;
        if (next != std::string_view::npos && rest[next] != ';' && rest[next] != ',') {
            if (rest.substr(next, 3) != ":::")
                return false;
            mark = 3;
        }
        label = std::move(taken);
        rest = next == std::string_view::npos ? std::string_view() : rest.substr(next + mark);
        return true;
    }
    return false;
}

} // namespace huni
