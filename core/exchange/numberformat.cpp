#include "core/exchange/numberformat.h"

#include "core/exchange/exchangewords.h"

#include <QString>

#include <algorithm>
#include <array>

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

NumberTraits numberTraitsOf(std::string_view cell)
{
    NumberTraits traits;
    BareNumber bare;
    if (!bareNumber(cell, bare))
        return traits;
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
    return traits;
}

} // namespace huni
