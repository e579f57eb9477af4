#include "core/exchange/columnformat.h"

#include "core/base/folding.h"
#include "core/exchange/exchangewords.h"

#include <algorithm>

namespace huni {

namespace {

struct NumberStyle {
    char decimal;
    char group;
    const char *name;
};

// In order of preference where several fit equally.
constexpr std::array<NumberStyle, numberStyles> styleTable{{
    {'.', 0, "1234.56"},
    {',', 0, "1234,56"},
    {'.', ',', "1,234.56"},
    {',', '.', "1.234,56"},
    {',', ' ', "1 234,56"},
    {'.', ' ', "1 234.56"},
    {'.', '\'', "1'234.56"},
}};

constexpr size_t longestNumber = 48;

// The number of a cell without what surrounds it; spaces and apostrophes of every kind become plain ones.
struct BareNumber {
    std::array<char, longestNumber> text{};
    size_t length = 0;
    int exponent = 0; ///< of `6.0E7`, as programs write large numbers
    bool isNegative = false;
    bool isPercent = false;
    Currency currency{};

    std::string_view view() const { return {text.data(), length}; }
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// Takes a currency sign or code off one end; the same few are asked for again and again.
bool takeCurrency(std::string_view token, Currency &currency)
{
    if (token.empty() || token.size() > 4 || !currency.isEmpty())
        return false;
    thread_local std::string lastToken;
    thread_local std::optional<Currency> lastFound;
    if (lastToken != token) {
        lastToken = token;
        lastFound = Currency::fromText(QString::fromUtf8(token.data(), qsizetype(token.size())));
    }
    if (lastFound)
        currency = *lastFound;
    return lastFound.has_value();
}

bool isNumberByte(char c)
{
    return isDigit(c) || c == '.' || c == ',';
}

bool stripEnds(std::string_view &cell, BareNumber &out)
{
    for (bool changed = true; changed;) {
        changed = false;
        cell = trimmedCell(cell);
        if (cell.empty())
            return false;
        if (cell.size() > 2 && cell.front() == '(' && cell.back() == ')' && !out.isNegative) {
            cell = cell.substr(1, cell.size() - 2);
            out.isNegative = changed = true;
        } else if ((cell.front() == '-' || cell.front() == '+') && cell.size() > 1) {
            if (out.isNegative)
                return false;
            out.isNegative = cell.front() == '-';
            cell.remove_prefix(1);
            if (!cell.empty() && (cell.front() == '-' || cell.front() == '+'))
                return false;
            changed = true;
        } else if (cell.starts_with("\xe2\x88\x92") && !out.isNegative) { // the minus sign of Unicode
            out.isNegative = changed = true;
            cell.remove_prefix(3);
        } else if (cell.back() == '-' && !out.isNegative) {
            out.isNegative = changed = true;
            cell.remove_suffix(1);
        } else if ((cell.front() == '%' || cell.back() == '%') && !out.isPercent) {
            out.isPercent = changed = true;
            cell.front() == '%' ? cell.remove_prefix(1) : cell.remove_suffix(1);
        }
    }
    return true;
}

bool stripCurrency(std::string_view &cell, BareNumber &out)
{
    if (!isNumberByte(cell.front())) {
        const size_t digit = std::min(cell.find_first_of("0123456789.,-("), cell.size());
        if (digit == cell.size() || !takeCurrency(trimmedCell(cell.substr(0, digit)), out.currency))
            return false;
        cell.remove_prefix(digit);
    } else if (!isDigit(cell.back()) && cell.back() != '.' && cell.back() != ',') {
        const size_t digit = cell.find_last_of("0123456789.,");
        if (!takeCurrency(trimmedCell(cell.substr(digit + 1)), out.currency))
            return false;
        cell.remove_suffix(cell.size() - digit - 1);
    }
    return true;
}

// `E7`, `e-05` at the end; two digits at most.
bool stripExponent(std::string_view &cell, BareNumber &out)
{
    const size_t e = cell.find_last_of("eE");
    if (e == std::string_view::npos || e == 0 || !isDigit(cell[e - 1]))
        return true;
    size_t p = e + 1;
    const bool isNegative = p < cell.size() && cell[p] == '-';
    p += p < cell.size() && (cell[p] == '-' || cell[p] == '+') ? 1 : 0;
    if (p == cell.size() || cell.size() - p > 2)
        return true;
    for (; p < cell.size(); ++p) {
        if (!isDigit(cell[p]))
            return true; // a currency code, or no number at all: judged by who comes next
        out.exponent = out.exponent * 10 + (cell[p] - '0');
    }
    out.exponent = isNegative ? -out.exponent : out.exponent;
    cell = cell.substr(0, e);
    return out.exponent >= -15 && out.exponent <= 15;
}

bool copyBare(std::string_view cell, BareNumber &out)
{
    for (size_t i = 0; i < cell.size(); ++i) {
        char c = cell[i];
        if (cell.substr(i).starts_with("\xc2\xa0")) {
            c = ' ';
            i += 1;
        } else if (cell.substr(i).starts_with("\xe2\x80\xaf") || cell.substr(i).starts_with("\xe2\x80\x89")) {
            c = ' ';
            i += 2;
        } else if (cell.substr(i).starts_with("\xe2\x80\x99")) {
            c = '\'';
            i += 2;
        }
        if ((!isNumberByte(c) && c != ' ' && c != '\'') || out.length == out.text.size())
            return false;
        out.text[out.length++] = c;
    }
    return out.length > 0;
}

bool bareNumber(std::string_view cell, BareNumber &out)
{
    if (cell.empty() || cell.size() > longestNumber)
        return false;
    const bool isPlain = std::all_of(cell.begin(), cell.end(), isNumberByte);
    if (isPlain) {
        std::copy(cell.begin(), cell.end(), out.text.begin());
        out.length = cell.size();
        return true;
    }
    if (std::none_of(cell.begin(), cell.end(), isDigit))
        return false;
    return stripEnds(cell, out) && stripExponent(cell, out) && stripCurrency(cell, out)
        && stripEnds(cell, out) && copyBare(cell, out);
}

// Digits with an optional fraction; groups, when there are any, are of three digits after a first of one to
// three.
std::optional<Decimal> readDecimal(const BareNumber &bare, char decimal, char group)
{
    const std::string_view text = bare.view();
    Decimal value;
    int digits = 0;
    int sinceGroup = 0;
    bool hasGroup = false;
    bool inFraction = false;
    for (const char c : text) {
        if (isDigit(c)) {
            if (digits >= 18)
                return std::nullopt;
            value.mantissa = value.mantissa * 10 + (c - '0');
            digits += value.mantissa != 0 || inFraction ? 1 : 0;
            value.scale += inFraction ? 1 : 0;
            ++sinceGroup;
        } else if (c == decimal && !inFraction) {
            if (hasGroup && sinceGroup != 3)
                return std::nullopt;
            inFraction = true;
        } else if (group != 0 && c == group && !inFraction) {
            if (hasGroup ? sinceGroup != 3 : sinceGroup < 1 || sinceGroup > 3 || text.front() == '0')
                return std::nullopt;
            hasGroup = true;
            sinceGroup = 0;
        } else {
            return std::nullopt;
        }
    }
    if (sinceGroup == 0 || (hasGroup && !inFraction && sinceGroup != 3))
        return std::nullopt;
    value.scale -= bare.exponent;
    for (; value.scale < 0; ++value.scale) {
        if (value.mantissa > maxMinor * 100)
            return std::nullopt;
        value.mantissa *= 10;
    }
    value.mantissa = bare.isNegative ? -value.mantissa : value.mantissa;
    return value;
}

// ---- dates ----

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
        int minute = 0;
        int second = 0;
        int milli = 0;
        int digits = 0;
        if (!integer(hour, digits, 2))
            return false;
        const bool hasMinutes = m_p < m_end && *m_p == ':';
        if (hasMinutes) {
            ++m_p;
            if (!integer(minute, digits, 2))
                return false;
            if (m_p < m_end && *m_p == ':') {
                ++m_p;
                if (!integer(second, digits, 2))
                    return false;
                if (m_p < m_end && (*m_p == '.' || *m_p == ',')) {
                    ++m_p;
                    int unit = 100;
                    for (; m_p < m_end && isDigit(*m_p); ++m_p, unit /= 10)
                        milli += (*m_p - '0') * unit;
                }
            }
        }
        out.hasTime = true;
        return halfDay(hour, out) && (hasMinutes || out.hasHalfDay) && zone(out) && hour < 24 && minute < 60
            && second < 61
            && (out.milliseconds = ((hour * 60 + minute) * 60 + std::min(second, 59)) * 1000 + milli, true);
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

QDate dateIn(const DateScan &scan, DateOrder order)
{
    const auto &n = scan.number;
    const auto valid = [](int year, int month, int day) {
        return year >= 1000 && year <= 9999 && QDate::isValid(year, month, day) ? QDate(year, month, day)
                                                                                : QDate();
    };
    if (scan.isNumberOnly) {
        const int digits = n[0];
        const auto whole = qint64(scan.serial);
        switch (order) {
        case DateOrder::Compact:
            return digits == 8 && whole >= 19000101 && whole < 21010101
                ? valid(int(whole / 10000), int(whole / 100 % 100), int(whole % 100))
                : QDate();
        case DateOrder::Serial:
            // Day 60 of Excel is a 29 February 1900 that never was; nobody's leads are that old.
            return digits == 5 && whole >= 10000 && whole < 80000 ? QDate(1899, 12, 30).addDays(whole)
                                                                  : QDate();
        case DateOrder::Seconds:
            return digits == 10 && whole < 4'102'444'800 ? QDate(1970, 1, 1).addDays(whole / 86400) : QDate();
        case DateOrder::Milliseconds:
            return digits == 13 && whole < 4'102'444'800'000 ? QDate(1970, 1, 1).addDays(whole / dayMs)
                                                             : QDate();
        default:
            return {};
        }
    }
    if (scan.month != 0) {
        const DateOrder own = scan.monthFirst ? DateOrder::MonthDayYear
            : scan.digits[0] == 4             ? DateOrder::YearMonthDay
                                              : DateOrder::DayMonthYear;
        if (order != own)
            return {};
        return own == DateOrder::YearMonthDay ? valid(n[0], scan.month, n[2])
            : scan.digits[0] <= 2             ? valid(fullYear(n[2], scan.digits[2]), scan.month, n[0])
                                              : QDate();
    }
    switch (order) {
    case DateOrder::YearMonthDay:
        return scan.digits[0] == 4 && scan.digits[2] <= 2 ? valid(n[0], n[1], n[2]) : QDate();
    case DateOrder::DayMonthYear:
        return scan.digits[0] <= 2 ? valid(fullYear(n[2], scan.digits[2]), n[1], n[0]) : QDate();
    case DateOrder::MonthDayYear: // dots put the day first everywhere
        return scan.digits[0] <= 2 && scan.separator != '.'
            ? valid(fullYear(n[2], scan.digits[2]), n[0], n[1])
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

std::string Decimal::text() const
{
    std::string digits = std::to_string(mantissa < 0 ? -mantissa : mantissa);
    if (scale > 0) {
        if (digits.size() <= size_t(scale))
            digits.insert(0, size_t(scale) + 1 - digits.size(), '0');
        digits.insert(digits.size() - size_t(scale), 1, '.');
    }
    return mantissa < 0 ? '-' + digits : digits;
}

NumberFormat numberStyle(size_t index)
{
    NumberFormat format;
    format.decimal = styleTable[index].decimal;
    format.group = styleTable[index].group;
    return format;
}

QString NumberFormat::name() const
{
    for (const NumberStyle &style : styleTable) {
        if (style.decimal == decimal && style.group == group)
            return QLatin1String(style.name);
    }
    return QStringLiteral("1234.56");
}

std::optional<NumberFormat> NumberFormat::fromName(const QString &name)
{
    for (size_t i = 0; i < styleTable.size(); ++i) {
        if (name == QLatin1String(styleTable[i].name))
            return numberStyle(i);
    }
    return std::nullopt;
}

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

std::optional<AmountText> parseAmount(std::string_view cell, const NumberFormat &format)
{
    BareNumber bare;
    if (!bareNumber(trimmedCell(cell), bare))
        return std::nullopt;
    const auto value = readDecimal(bare, format.decimal, format.group);
    if (!value)
        return std::nullopt;
    return AmountText{*value, bare.currency, bare.isPercent};
}

std::optional<qint64> minorUnits(const Decimal &value, int digits)
{
    WideInt minor = value.mantissa;
    if (value.scale - digits > 18)
        return 0; // less than half a unit whatever the digits
    for (int i = value.scale; i < digits; ++i)
        minor *= 10;
    if (value.scale > digits) {
        qint64 divisor = 1;
        for (int i = digits; i < value.scale; ++i)
            divisor *= 10;
        minor = dividedHalfAway(minor, divisor);
    }
    if (minor > maxMinor || minor < -maxMinor)
        return std::nullopt;
    return qint64(minor);
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

std::optional<bool> parseYesNo(std::string_view cell)
{
    cell = trimmedCell(cell);
    if (cell.empty() || cell.size() > 12)
        return std::nullopt;
    const auto &words = exchangeWords().yesNo;
    const auto found = words.find(foldedUtf8(cell));
    return found == words.end() ? std::nullopt : std::optional(found->second);
}

CellTraits traitsOf(std::string_view cell)
{
    CellTraits traits;
    traits.isYesNo = cell.size() <= 12 && parseYesNo(cell).has_value();
    const size_t at = cell.find('@');
    // Spaces only where there is more than one address, or a name before it.
    traits.isEmail = at != std::string_view::npos && at > 0 && cell.find('.', at) != std::string_view::npos
        && (cell.find(' ') == std::string_view::npos || cell.find_first_of(",;<") != std::string_view::npos);
    BareNumber bare;
    if (bareNumber(cell, bare)) {
        const bool isWhole = std::all_of(bare.view().begin(), bare.view().end(), isDigit) && bare.length <= 15
            && bare.exponent == 0;
        if (isWhole)
            traits.numberStyles = (1 << numberStyles) - 1;
        for (size_t i = 0; i < styleTable.size() && !isWhole; ++i) {
            if (readDecimal(bare, styleTable[i].decimal, styleTable[i].group))
                traits.numberStyles = std::uint8_t(traits.numberStyles | (1 << i));
        }
        const std::string_view text = bare.view();
        traits.hasMark = text.find_first_of("., '") != std::string_view::npos;
        traits.hasLeadingZero = text.size() > 1 && text[0] == '0' && isDigit(text[1]);
        traits.isThreeAfterMark = text.size() > 3 && !isDigit(text[text.size() - 4]);
        traits.isPercent = bare.isPercent;
        traits.currency = bare.currency;
    }
    DateScan scan;
    if (canBeginDate(cell) && DateScanner(cell).scan(scan)) {
        for (size_t i = 0; i < dateOrders; ++i) {
            if (dateIn(scan, DateOrder(i)).isValid())
                traits.dateMask = std::uint8_t(traits.dateMask | (1 << i));
        }
        if (scan.hasHalfDay && scan.month == 0
            && (traits.dateMask & 4)) // AM and PM come with the month first
            traits.dateMask = std::uint8_t(traits.dateMask & ~2);
        traits.hasMonthName = scan.month != 0;
        traits.hasTime = scan.hasTime;
        traits.hasZone = scan.offset.has_value();
        traits.separator = scan.separator;
    }
    return traits;
}

} // namespace huni
