#include "core/exchange/dateformat.h"

#include "core/base/folding.h"
#include "core/exchange/exchangewords.h"

#include <algorithm>
#include <array>

namespace huni {

namespace {

struct DateScan {
    std::array<int, 3> number{};
    std::array<int, 3> digits{};
    int month = 0; ///< by name
    bool monthFirst = false;
    char separator = 0;
    int milliseconds = 0;
    std::optional<int> offset{};
    bool hasTime = false;
    bool hasHalfDay = false; ///< AM or PM
    bool isNumberOnly = false;
    double serial = 0;
};

class DateScanner
{
public:
    explicit DateScanner(std::string_view text)
        : m_p(text.data())
        , m_end(text.data() + text.size())
    {
    }

    bool scan(DateScan &out)
    {
        return numberOnly(out) || (day(out) && (m_p == m_end || time(out)) && m_p == m_end);
    }

private:
    bool numberOnly(DateScan &out)
    {
        const char *p = m_p;
        qint64 whole = 0;
        while (p < m_end && isDigit(*p) && p - m_p < 14)
            whole = whole * 10 + (*p++ - '0');
        const auto length = p - m_p;
        double fraction = 0;
        if (p < m_end && length >= 4 && length <= 6 && *p == '.') {
            double unit = 0.1;
            for (++p; p < m_end && isDigit(*p); ++p, unit /= 10)
                fraction += unit * (*p - '0');
        }
        if (p != m_end || length < 5)
            return false;
        out.isNumberOnly = true;
        out.number[0] = int(length);
        out.serial = double(whole) + fraction;
        return true;
    }

    bool integer(int &value, int &digits, int most)
    {
        value = digits = 0;
        while (m_p < m_end && isDigit(*m_p) && digits < most) {
            value = value * 10 + (*m_p++ - '0');
            ++digits;
        }
        return digits > 0 && !(m_p < m_end && isDigit(*m_p));
    }

    bool monthName(int &month)
    {
        const char *start = m_p;
        while (m_p < m_end && (static_cast<unsigned char>(*m_p) >= 0x80 || (*m_p | 0x20) >= 'a')
               && (*m_p | 0x20) != 0x7f
               && ((static_cast<unsigned char>(*m_p) >= 0x80) || (*m_p | 0x20) <= 'z'))
            ++m_p;
        if (m_p - start < 3 || m_p - start > 12)
            return false;
        const auto &months = exchangeWords().months;
        const auto found = months.find(foldedUtf8({start, size_t(m_p - start)}));
        if (found == months.end())
            return false;
        month = found->second;
        return true;
    }

    // Separators between the parts: one of - / . or spaces, with an optional comma.
    bool separator(char &found)
    {
        const char *const start = m_p;
        found = 0;
        while (m_p < m_end && (*m_p == ' ' || *m_p == ',' || *m_p == '-' || *m_p == '/' || *m_p == '.')) {
            if (*m_p == '-' || *m_p == '/' || *m_p == '.') {
                if (found != 0)
                    return false;
                found = *m_p;
            }
            ++m_p;
        }
        if (found == 0 && m_p > start)
            found = ' ';
        return found != 0;
    }

    bool day(DateScan &out)
    {
        char second = 0;
        if (m_p < m_end && !isDigit(*m_p)) {
            out.monthFirst = true;
            return monthName(out.month) && separator(out.separator)
                && integer(out.number[0], out.digits[0], 2) && separator(second)
                && integer(out.number[2], out.digits[2], 4);
        }
        if (!integer(out.number[0], out.digits[0], 4) || !separator(out.separator))
            return false;
        const bool isName = m_p < m_end && !isDigit(*m_p);
        if (isName ? !monthName(out.month) : !integer(out.number[1], out.digits[1], 2))
            return false;
        if (!separator(second) || (second != out.separator && !isName))
            return false;
        return integer(out.number[2], out.digits[2], 4) && (out.separator != ' ' || isName);
    }

    bool time(DateScan &out)
    {
        if (*m_p == 'T') {
            ++m_p;
        } else {
            while (m_p < m_end && (*m_p == ' ' || *m_p == ','))
                ++m_p;
        }
        int hour = 0;
        int digits = 0;
        if (!integer(hour, digits, 2))
            return false;
        const bool hasMinutes = m_p < m_end && *m_p == ':';
        int sinceHour = 0;
        if (hasMinutes && !restOfHour(sinceHour))
            return false;
        out.hasTime = true;
        if (!halfDay(hour, out) || (!hasMinutes && !out.hasHalfDay) || !zone(out) || hour >= 24)
            return false;
        out.milliseconds = hour * 3'600'000 + sinceHour;
        return true;
    }

    // `:59`, `:59:59`, `:59:59.999`: milliseconds since the hour. A leap second counts as the one before it.
    bool restOfHour(int &sinceHour)
    {
        int minute = 0;
        int second = 0;
        int milli = 0;
        int digits = 0;
        ++m_p;
        if (!integer(minute, digits, 2))
            return false;
        if (m_p < m_end && *m_p == ':') {
            ++m_p;
            if (!integer(second, digits, 2))
                return false;
            milli = thousandths();
        }
        sinceHour = (minute * 60 + std::min(second, 59)) * 1000 + milli;
        return minute < 60 && second < 61;
    }

    int thousandths()
    {
        int milli = 0;
        if (m_p == m_end || (*m_p != '.' && *m_p != ','))
            return milli;
        ++m_p;
        for (int unit = 100; m_p < m_end && isDigit(*m_p); ++m_p, unit /= 10)
            milli += (*m_p - '0') * unit;
        return milli;
    }

    void skipSpaces()
    {
        while (m_p < m_end && *m_p == ' ')
            ++m_p;
    }

    bool halfDay(int &hour, DateScan &out)
    {
        skipSpaces();
        const std::string_view rest(m_p, size_t(m_end - m_p));
        const auto starts = [&](std::initializer_list<std::string_view> words) {
            for (const std::string_view word : words) {
                if (rest.starts_with(word)) {
                    m_p += word.size();
                    return true;
                }
            }
            return false;
        };
        const bool after = starts({"PM", "pm", "p.m.", "\xc3\x96S", "\xc3\xb6s"});
        const bool before = !after && starts({"AM", "am", "a.m.", "\xc3\x96\xc3\x96", "\xc3\xb6\xc3\xb6"});
        out.hasHalfDay = after || before;
        if (!out.hasHalfDay)
            return true;
        if (hour < 1 || hour > 12)
            return false;
        hour = hour % 12 + (after ? 12 : 0);
        return true;
    }

    bool zone(DateScan &out)
    {
        skipSpaces();
        if (m_p == m_end)
            return true;
        const std::string_view rest(m_p, size_t(m_end - m_p));
        if (rest == "Z" || rest == "UTC" || rest == "GMT") {
            m_p = m_end;
            out.offset = 0;
            return true;
        }
        if (*m_p != '+' && *m_p != '-')
            return false;
        const int sign = *m_p++ == '-' ? -1 : 1;
        int hours = 0;
        int minutes = 0;
        int digits = 0;
        if (!integer(hours, digits, 4))
            return false;
        if (digits > 2) {
            minutes = hours % 100;
            hours /= 100;
        } else if (m_p < m_end && *m_p == ':') {
            ++m_p;
            if (!integer(minutes, digits, 2))
                return false;
        }
        out.offset = sign * (hours * 60 + minutes) * 60;
        return hours <= 14 && minutes < 60;
    }

    const char *m_p;
    const char *m_end;
};

int fullYear(int year, int digits)
{
    if (digits == 4)
        return year;
    return digits == 2 ? year + (year >= 70 ? 1900 : 2000) : 0;
}

QDate validDate(int year, int month, int day)
{
    return year >= 1000 && year <= 9999 && QDate::isValid(year, month, day) ? QDate(year, month, day)
                                                                            : QDate();
}

// A cell that is a number and nothing else.
QDate dateOfNumber(const DateScan &scan, DateOrder order)
{
    const int digits = scan.number[0];
    const auto whole = qint64(scan.serial);
    switch (order) {
    case DateOrder::Compact:
        return digits == 8 && whole >= 19000101 && whole < 21010101
            ? validDate(int(whole / 10000), int(whole / 100 % 100), int(whole % 100))
            : QDate();
    case DateOrder::Serial:
        // Day 60 of Excel is a 29 February 1900 that never was; nobody's leads are that old.
        return digits == 5 && whole >= 10000 && whole < 80000 ? QDate(1899, 12, 30).addDays(whole) : QDate();
    case DateOrder::Seconds:
        return digits == 10 && whole < 4'102'444'800 ? QDate(1970, 1, 1).addDays(whole / 86400) : QDate();
    case DateOrder::Milliseconds:
        return digits == 13 && whole < 4'102'444'800'000 ? QDate(1970, 1, 1).addDays(whole / dayMs) : QDate();
    default:
        return {};
    }
}

// A month by its name leaves no choice.
QDate dateWithMonthName(const DateScan &scan, DateOrder order)
{
    const auto &n = scan.number;
    const DateOrder own = scan.monthFirst ? DateOrder::MonthDayYear
        : scan.digits[0] == 4             ? DateOrder::YearMonthDay
                                          : DateOrder::DayMonthYear;
    if (order != own)
        return {};
    if (own == DateOrder::YearMonthDay)
        return validDate(n[0], scan.month, n[2]);
    return scan.digits[0] <= 2 ? validDate(fullYear(n[2], scan.digits[2]), scan.month, n[0]) : QDate();
}

QDate dateIn(const DateScan &scan, DateOrder order)
{
    if (scan.isNumberOnly)
        return dateOfNumber(scan, order);
    if (scan.month != 0)
        return dateWithMonthName(scan, order);
    const auto &n = scan.number;
    switch (order) {
    case DateOrder::YearMonthDay:
        return scan.digits[0] == 4 && scan.digits[2] <= 2 ? validDate(n[0], n[1], n[2]) : QDate();
    case DateOrder::DayMonthYear:
        return scan.digits[0] <= 2 ? validDate(fullYear(n[2], scan.digits[2]), n[1], n[0]) : QDate();
    case DateOrder::MonthDayYear: // dots put the day first everywhere
        return scan.digits[0] <= 2 && scan.separator != '.'
            ? validDate(fullYear(n[2], scan.digits[2]), n[0], n[1])
            : QDate();
    default:
        return {};
    }
}

bool canBeginDate(std::string_view cell)
{
    return cell.size() >= 5 && cell.size() <= 48
        && (isDigit(cell.front()) || static_cast<unsigned char>(cell.front()) >= 0x80
            || ((cell.front() | 0x20) >= 'a' && (cell.front() | 0x20) <= 'z'));
}

} // namespace

QString DateFormat::name() const
{
    QString day;
    switch (order) {
    case DateOrder::Compact:
        day = QStringLiteral("yyyyMMdd");
        break;
    case DateOrder::Serial:
        return QStringLiteral("excel");
    case DateOrder::Seconds:
        return QStringLiteral("unix");
    case DateOrder::Milliseconds:
        return QStringLiteral("unix-ms");
    case DateOrder::YearMonthDay:
        day = QStringLiteral("yyyy-MM-dd");
        break;
    case DateOrder::DayMonthYear:
        day = hasMonthNames ? QStringLiteral("d-MMM-yyyy") : QStringLiteral("dd-MM-yyyy");
        break;
    case DateOrder::MonthDayYear:
        day = hasMonthNames ? QStringLiteral("MMM-d-yyyy") : QStringLiteral("MM-dd-yyyy");
        break;
    }
    day.replace(u'-', QLatin1Char(separator));
    return hasTime ? day + QStringLiteral(" HH:mm") + (hasZone ? QStringLiteral(" t") : QString()) : day;
}

std::optional<DateFormat> DateFormat::fromName(const QString &name)
{
    DateFormat format;
    const QString day = name.trimmed();
    format.hasTime = day.contains(QLatin1String("HH"));
    format.hasZone = day.endsWith(u't');
    format.hasMonthNames = day.contains(QLatin1String("MMM"));
    for (const QChar c : day) {
        if (!c.isLetter()) {
            format.separator = c.toLatin1();
            break;
        }
    }
    if (day == QLatin1String("excel"))
        format.order = DateOrder::Serial;
    else if (day == QLatin1String("unix"))
        format.order = DateOrder::Seconds;
    else if (day == QLatin1String("unix-ms"))
        format.order = DateOrder::Milliseconds;
    else if (day.startsWith(QLatin1String("yyyyMMdd")))
        format.order = DateOrder::Compact;
    else if (day.startsWith(u'y'))
        format.order = DateOrder::YearMonthDay;
    else if (day.startsWith(u'd'))
        format.order = DateOrder::DayMonthYear;
    else if (day.startsWith(u'M'))
        format.order = DateOrder::MonthDayYear;
    else
        return std::nullopt;
    return format;
}

std::optional<DateText> parseDate(std::string_view cell, const DateFormat &format)
{
    cell = trimmedCell(cell);
    DateScan scan;
    if (!canBeginDate(cell) || !DateScanner(cell).scan(scan))
        return std::nullopt;
    QDate date = dateIn(scan, format.order);
    // A column of one order may have single cells in an unmistakable form: ISO, or with the month's name.
    for (const DateOrder order :
         {DateOrder::YearMonthDay, DateOrder::DayMonthYear, DateOrder::MonthDayYear}) {
        if (!date.isValid() && !scan.isNumberOnly && (scan.month != 0 || order == DateOrder::YearMonthDay))
            date = dateIn(scan, order);
    }
    if (!date.isValid())
        return std::nullopt;
    DateText out{date, scan.milliseconds, scan.offset, scan.hasTime};
    if (scan.isNumberOnly && format.order == DateOrder::Serial) {
        out.milliseconds = int((scan.serial - double(qint64(scan.serial))) * double(dayMs) + 0.5);
        out.hasTime = out.milliseconds > 0;
    } else if (scan.isNumberOnly && format.order != DateOrder::Compact) {
        const qint64 unit = format.order == DateOrder::Seconds ? secondMs : 1;
        out.milliseconds = int(qint64(scan.serial) * unit % dayMs);
        out.hasTime = true;
        out.offsetSeconds = 0;
    }
    return out;
}

DateTraits dateTraitsOf(std::string_view cell)
{
    DateTraits traits;
    DateScan scan;
    if (!canBeginDate(cell) || !DateScanner(cell).scan(scan))
        return traits;
    for (size_t i = 0; i < dateOrders; ++i) {
        if (dateIn(scan, DateOrder(i)).isValid())
            traits.dateMask = std::uint8_t(traits.dateMask | (1 << i));
    }
    if (scan.hasHalfDay && scan.month == 0 && (traits.dateMask & 4)) // AM and PM come with the month first
        traits.dateMask = std::uint8_t(traits.dateMask & ~2);
    traits.hasMonthName = scan.month != 0;
    traits.hasTime = scan.hasTime;
    traits.hasZone = scan.offset.has_value();
    traits.separator = scan.separator;
    return traits;
}

} // namespace huni
