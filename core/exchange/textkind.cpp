#include "core/exchange/textkind.h"

#include "core/exchange/exchangewords.h"

#include <QStringList>

#include <algorithm>

namespace huni {

namespace {

struct KindMark {
    std::string_view begins;
    const char *name;
};

constexpr KindMark kindMarks[] = {{"BEGIN:VCARD", "vcard"}, {"BEGIN:VCALENDAR", "icalendar"}, {"{", "json"},
                                  {"[{", "json"},           {"[\n", "json"},                  {"<?xml", "xml"},
                                  {"<!DOCTYPE", "html"},    {"<html", "html"}};

// The name of a field of a mail's head, which ends in a colon; empty for another line.
QString mailField(std::string_view line)
{
    const size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0)
        return {};
    const std::string_view name = line.substr(0, colon);
    const bool isName = std::all_of(name.begin(), name.end(), [](char c) { return c > 32 && c < 127; });
    return isName ? QString::fromLatin1(name.data(), qsizetype(name.size())).toLower() : QString();
}

// RFC 5322: fields up to the first empty line, some of which every mail has; long ones go on after a blank.
bool isMail(std::string_view text)
{
    static const QStringList usual{
        QStringLiteral("from"),         QStringLiteral("to"),           QStringLiteral("date"),
        QStringLiteral("subject"),      QStringLiteral("message-id"),   QStringLiteral("mime-version"),
        QStringLiteral("content-type"), QStringLiteral("return-path"),  QStringLiteral("received"),
        QStringLiteral("reply-to"),     QStringLiteral("delivered-to"), QStringLiteral("cc")};
    int known = 0;
    for (bool isFirst = true; !text.empty(); isFirst = false) {
        const size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (trimmedCell(line).empty())
            break;
        const bool goesOn = !isFirst && (line.front() == ' ' || line.front() == '\t');
        const bool isEnvelope = isFirst && line.starts_with("From ");
        if (goesOn || isEnvelope)
            continue;
        const QString field = mailField(line);
        if (field.isEmpty())
            return false;
        known += usual.contains(field) ? 1 : 0;
    }
    return known >= 2;
}

} // namespace

QString textKind(std::string_view head)
{
    head = trimmedCell(head);
    for (const KindMark &mark : kindMarks) {
        if (head.starts_with(mark.begins))
            return QString::fromLatin1(mark.name);
    }
    return isMail(head) ? QStringLiteral("email") : QString();
}

} // namespace huni
