#include "core/exchange/cellconverter.h"

#include "core/base/folding.h"
#include "core/exchange/countrynames.h"
#include "core/exchange/exchangewords.h"
#include "core/exchange/labellist.h"

#include <QDateTime>

#include <algorithm>
#include <array>

namespace huni {

namespace {

constexpr size_t mostCached = 10'000;

void setText(ImportValue &value, std::string_view text)
{
    value.kind = ImportValue::Kind::Text;
    value.text.assign(text);
    if (value.text.find('\0') != std::string::npos)
        value.text.erase(std::remove(value.text.begin(), value.text.end(), '\0'), value.text.end());
}

bool isOneOf(std::string_view word, std::initializer_list<std::string_view> words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool isPlausibleEmail(std::string_view text)
{
    const size_t at = text.find('@');
    return at != std::string_view::npos && at > 0 && text.size() <= 254
        && text.find('@', at + 1) == std::string_view::npos && text.find('.', at) != std::string_view::npos
        && text.find_first_of(" \t\r\n<>()[]\"") == std::string_view::npos && text.back() != '.'
        && text[at + 1] != '.';
}

// `Ali <ali@x.com>` and `mailto:ali@x.com` are addresses with something around them.
std::string_view bareAddress(std::string_view text)
{
    const size_t open = text.find('<');
    if (open != std::string_view::npos && text.back() == '>')
        text = text.substr(open + 1, text.size() - open - 2);
    if (text.starts_with("mailto:"))
        text.remove_prefix(7);
    return trimmedCell(text);
}

} // namespace

std::string_view outcomeOf(std::string_view cell)
{
    const std::string folded = foldedUtf8(trimmedCell(cell));
    if (isOneOf(folded,
                {"won", "closed won", "closedwon", "customer", "converted", "success", "kazanildi",
                 "kazanilan", "basarili"}))
        return "won";
    if (isOneOf(folded,
                {"lost", "closed lost", "closedlost", "not converted", "failed", "kaybedildi", "kaybedilen",
                 "basarisiz"}))
        return "lost";
    if (isOneOf(folded, {"open", "in progress", "pending", "active", "acik", "devam ediyor", "beklemede"}))
        return "open";
    return {};
}

Instant LocalDays::startOf(QDate day)
{
    const auto [found, isNew] = m_starts.try_emplace(day.toJulianDay(), 0);
    if (isNew)
        found->second = startOfDay(day, m_zone);
    return found->second;
}

Instant LocalDays::at(QDate day, int milliseconds)
{
    const Instant start = startOf(day);
    if (startOf(day.addDays(1)) - start == dayMs)
        return start + milliseconds;
    return QDateTime(day, QTime::fromMSecsSinceStartOfDay(milliseconds), m_zone).toMSecsSinceEpoch();
}

CellConverter::CellConverter(const ColumnMapping &mapping, LocalDays &days)
    : m_mapping(mapping)
    , m_days(days)
    , m_isTyped(mapping.type != FieldType::Text && mapping.type != FieldType::Choice
                && mapping.type != FieldType::Choices && mapping.type != FieldType::Country)
    , m_hasValues(!mapping.values.isEmpty())
{
}

bool CellConverter::convert(std::string_view cell, ImportValue &value)
{
    value.kind = ImportValue::Kind::Missing;
    value.currency = {};
    value.scale = 0;
    value.more.clear();
    cell = trimmedCell(cell);
    if (m_hasValues)
        cell = replaced(cell);
    const bool isYesNoType = m_mapping.type == FieldType::YesNo || m_mapping.type == FieldType::Outcome;
    if (exchangeWords().isFiller(cell, m_isTyped && !(isYesNoType && parseYesNo(cell))))
        return true;
    if (convertTyped(cell, value))
        return true;
    value.kind = ImportValue::Kind::Missing;
    return false;
}

std::string_view CellConverter::replaced(std::string_view cell)
{
    m_key.assign(cell);
    if (const auto found = m_cache.find(m_key); found != m_cache.end())
        return found->second;
    const auto meant = m_mapping.values.constFind(QString::fromStdString(foldedUtf8(cell)));
    if (meant == m_mapping.values.constEnd() || m_cache.size() >= mostCached)
        return cell;
    return m_cache.emplace(m_key, meant->toStdString()).first->second;
}

bool CellConverter::convertTyped(std::string_view cell, ImportValue &value)
{
    switch (m_mapping.type) {
    case FieldType::Number:
    case FieldType::Money:
        return convertNumber(cell, value);
    case FieldType::Date:
    case FieldType::DateTime:
        return convertDate(cell, value);
    case FieldType::Year:
        return convertYear(cell, value);
    case FieldType::YesNo:
        return convertYesNo(cell, value);
    case FieldType::Outcome:
        return convertOutcome(cell, value);
    case FieldType::Email:
    case FieldType::Phone:
        return convertContact(cell, value);
    case FieldType::Choices:
        convertParts(cell, value);
        return true;
    case FieldType::Country:
        setText(value, countryOf(cell));
        return true;
    case FieldType::Currency: {
        const auto currency = Currency::fromText(QString::fromUtf8(cell.data(), qsizetype(cell.size())));
        if (!currency)
            return false;
        value.currency = *currency;
        setText(value, {currency->code.data(), 3});
        return true;
    }
    default:
        setText(value, cell);
        return true;
    }
}

bool CellConverter::convertNumber(std::string_view cell, ImportValue &value) const
{
    const auto amount = parseAmount(cell, m_mapping.number);
    if (!amount)
        return false;
    const bool isMoney = m_mapping.type == FieldType::Money;
    value.kind = isMoney ? ImportValue::Kind::Money : ImportValue::Kind::Number;
    value.integer = amount->value.mantissa;
    value.scale = amount->value.scale;
    if (isMoney)
        value.currency = amount->currency.isEmpty() ? m_mapping.number.currency : amount->currency;
    return true;
}

bool CellConverter::convertDate(std::string_view cell, ImportValue &value)
{
    const auto read = parseDate(cell, m_mapping.date);
    if (!read)
        return false;
    if (m_mapping.type == FieldType::Date && !read->offsetSeconds) {
        value.kind = ImportValue::Kind::Date;
        value.integer = read->date.toJulianDay();
        return true;
    }
    Instant at = 0;
    if (read->offsetSeconds) {
        constexpr qint64 epochDay = 2440588; // Julian day of 1970-01-01
        at = (read->date.toJulianDay() - epochDay) * dayMs + read->milliseconds
            - *read->offsetSeconds * secondMs;
    } else {
        at = read->hasTime ? m_days.at(read->date, read->milliseconds) : m_days.startOf(read->date);
    }
    if (m_mapping.type == FieldType::Date) { // an instant in another zone: the local day it falls on
        QDate day = read->date.addDays(-1);
        while (m_days.startOf(day.addDays(1)) <= at)
            day = day.addDays(1);
        value.kind = ImportValue::Kind::Date;
        value.integer = day.toJulianDay();
        return true;
    }
    value.kind = ImportValue::Kind::DateTime;
    value.integer = at;
    return true;
}

bool CellConverter::convertYear(std::string_view cell, ImportValue &value) const
{
    int year = 0;
    if (cell.size() == 4
        && std::all_of(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; }))
        year = std::atoi(std::string(cell).c_str());
    else if (const auto read = parseDate(cell, m_mapping.date))
        year = read->date.year();
    value.kind = ImportValue::Kind::Number;
    value.integer = year;
    return year >= 1850 && year <= 2150;
}

bool CellConverter::convertYesNo(std::string_view cell, ImportValue &value) const
{
    const auto said = parseYesNo(cell);
    if (!said)
        return false;
    value.kind = ImportValue::Kind::YesNo;
    value.integer = *said != m_mapping.isNegated ? 1 : 0;
    return true;
}

bool CellConverter::convertOutcome(std::string_view cell, ImportValue &value) const
{
    if (const auto said = parseYesNo(cell)) {
        const bool isWon = *said != m_mapping.isNegated;
        setText(value, isWon ? "won" : m_mapping.noMeansLost ? "lost" : "open");
        return true;
    }
    const std::string_view word = outcomeOf(cell);
    if (!word.empty())
        setText(value, word);
    return !word.empty();
}

// One cell may hold several, joined by `:::` (Google), `;` or `,` (Pipedrive).
bool CellConverter::convertContact(std::string_view cell, ImportValue &value) const
{
    const bool isEmail = m_mapping.type == FieldType::Email;
    bool isSound = true;
    while (!cell.empty()) {
        size_t end = cell.find_first_of(";,\n");
        size_t next = end + 1;
        if (const size_t joined = cell.find(":::"); joined < end) {
            end = joined;
            next = joined + 3;
        }
        std::string_view part = trimmedCell(cell.substr(0, end));
        cell = end == std::string_view::npos ? std::string_view() : cell.substr(next);
        if (isEmail)
            part = bareAddress(part);
        if (part.empty())
            continue;
        isSound = isSound
            && (isEmail ? isPlausibleEmail(part)
                        : part.find_first_of("0123456789") != std::string_view::npos);
        if (value.kind == ImportValue::Kind::Missing)
            setText(value, part);
        else
            value.more.emplace_back(part);
    }
    return isSound && value.kind == ImportValue::Kind::Text;
}

// Several choices: `;` or `:::` between them; labels also have commas, and quotes around one that has a comma in it.
void CellConverter::convertParts(std::string_view cell, ImportValue &value) const
{
    const bool isCustom = m_mapping.isCustom();
    std::string quoted;
    while (!cell.empty()) {
        cell = trimmedCell(cell);
        if (!isCustom && cell.starts_with('"') && takeQuotedLabel(cell, quoted)) {
            if (quoted.empty())
                continue;
            if (value.kind == ImportValue::Kind::Missing)
                setText(value, quoted);
            else
                value.more.emplace_back(quoted);
            continue;
        }
        size_t end = std::min(isCustom ? cell.find(';') : cell.find_first_of(";,"), cell.size());
        size_t next = end + 1;
        if (const size_t joined = cell.find(":::"); joined < end) {
            end = joined;
            next = joined + 3;
        }
        const std::string_view part = trimmedCell(cell.substr(0, end));
        cell.remove_prefix(std::min(next, cell.size()));
        if (part.empty())
            continue;
        if (value.kind == ImportValue::Kind::Missing)
            setText(value, part);
        else
            value.more.emplace_back(part);
    }
}

// A country nobody knows stays as it is written.
const std::string &CellConverter::countryOf(std::string_view cell)
{
    m_key.assign(cell);
    if (const auto found = m_cache.find(m_key); found != m_cache.end())
        return found->second;
    if (m_cache.size() >= mostCached)
        m_cache.clear();
    const QString code = countryCode(QString::fromUtf8(cell.data(), qsizetype(cell.size())));
    return m_cache.emplace(m_key, code.isEmpty() ? m_key : code.toStdString()).first->second;
}

} // namespace huni
