#include "core/exchange/columnstatistics.h"

#include "core/exchange/exchangewords.h"

#include <algorithm>
#include <functional>

namespace huni {

namespace {

constexpr qint64 enoughToKnowText = 2000;
constexpr size_t longestDistinct = 200;
constexpr qsizetype mostChoices = 20;

QString shownCell(std::string_view cell)
{
    return QString::fromUtf8(cell.data(), qsizetype(std::min<size_t>(cell.size(), 400)));
}

size_t bit(DateOrder order)
{
    return size_t(order);
}

} // namespace

bool ColumnStatistics::DistinctTable::add(std::string_view text)
{
    if (hasOverflowed)
        return false;
    const size_t hash = std::hash<std::string_view>{}(text);
    if (const auto found = places.find(hash); found != places.end() && entries[found->second].text == text) {
        ++entries[found->second].count;
        return true;
    }
    if (entries.size() >= mostDistinct || text.size() > longestDistinct) {
        hasOverflowed = true;
        return false;
    }
    places.insert_or_assign(hash, entries.size());
    entries.push_back({std::string(text), 1});
    return true;
}

void ColumnStatistics::add(std::string_view cell)
{
    cell = trimmedCell(cell);
    if (exchangeWords().isFiller(cell, false)) {
        ++m_missing;
        return;
    }
    ++m_filled;
    if (m_samples.size() < 5) {
        if (const QString sample = shownCell(cell); !m_samples.contains(sample))
            m_samples += sample;
    }
    if (!m_distinct.hasOverflowed) {
        if (m_distinct.add(cell))
            return;
        for (const Distinct &entry : m_distinct.entries)
            account(entry.text, entry.count, true);
    }
    account(cell, 1, false);
}

void ColumnStatistics::finish()
{
    if (m_distinct.hasOverflowed)
        return;
    for (const Distinct &entry : m_distinct.entries)
        account(entry.text, entry.count, true);
}

void ColumnStatistics::account(std::string_view cell, qint64 times, bool mayBeYesNo)
{
    if (cell.find(';') != std::string_view::npos && !m_partTable.hasOverflowed) {
        m_withParts += times;
        for (qint64 i = 0; i < std::min<qint64>(times, 3); ++i)
            addParts(cell);
    }
    const bool anyShape = m_styles[0] + m_styles[1] + m_styles[3] + m_styles[2] + m_styles[4] + m_dates[0]
            + m_dates[1] + m_dates[2]
        > 0;
    if (!anyShape && !mayBeYesNo && m_analysed > enoughToKnowText)
        return; // plainly text; the rest cannot change that
    m_analysed += times;
    CellTraits traits = traitsOf(cell);
    if (traits.numberStyles == 0 && traits.dateMask == 0 && exchangeWords().isFiller(cell, true))
        m_typedFillers += times;
    for (size_t i = 0; i < numberStyles; ++i) {
        if (traits.numberStyles >> i & 1) {
            m_styles[i] += times;
            m_marked[i] += traits.hasMark ? times : 0;
        }
    }
    for (size_t i = 0; i < dateOrders; ++i)
        m_dates[i] += traits.dateMask >> i & 1 ? times : 0;
    if (traits.numberStyles != 0) {
        m_marks += traits.hasMark ? times : 0;
        m_threes += traits.hasMark && traits.isThreeAfterMark ? times : 0;
        m_percents += traits.isPercent ? times : 0;
        m_leadingZeros += traits.hasLeadingZero ? times : 0;
        if (!traits.currency.isEmpty()) {
            m_withCurrency += times;
            if (m_currency.isEmpty())
                m_currency = traits.currency;
            m_otherCurrencies += m_currency != traits.currency ? times : 0;
        }
    }
    if (traits.dateMask != 0) {
        const bool both = (traits.dateMask >> bit(DateOrder::DayMonthYear) & 1)
            && (traits.dateMask >> bit(DateOrder::MonthDayYear) & 1);
        m_swappable += both && !traits.hasMonthName ? times : 0;
        m_monthNames += traits.hasMonthName ? times : 0;
        m_times += traits.hasTime ? times : 0;
        m_zones += traits.hasZone ? times : 0;
        if (traits.separator > 0)
            m_separators[size_t(traits.separator)] += times;
    }
    if (mayBeYesNo && traits.isYesNo) {
        (parseYesNo(cell).value_or(false) ? m_yes : m_no) += times;
        m_oneByte += cell.size() == 1 ? times : 0;
    }
    m_emails += traits.isEmail ? times : 0;
}

void ColumnStatistics::addParts(std::string_view cell)
{
    while (!cell.empty()) {
        const size_t end = std::min(cell.find(';'), cell.size());
        if (const std::string_view part = trimmedCell(cell.substr(0, end)); !part.empty()) {
            m_partTable.add(part);
            ++m_parts;
        }
        cell.remove_prefix(std::min(end + 1, cell.size()));
    }
}

FileConventions ColumnStatistics::conventions() const
{
    FileConventions said;
    const qint64 point = *std::max_element(m_marked.begin(), m_marked.end());
    if (point > 0 && m_dates[1] + m_dates[2] == 0) {
        const qint64 dot = std::max({m_marked[0], m_marked[2], m_marked[5], m_marked[6]});
        const qint64 comma = std::max({m_marked[1], m_marked[3], m_marked[4]});
        if (dot != comma)
            said.decimal = dot > comma ? '.' : ',';
    }
    const qint64 dayFirst = m_dates[bit(DateOrder::DayMonthYear)];
    const qint64 monthFirst = m_dates[bit(DateOrder::MonthDayYear)];
    if (dayFirst != monthFirst && m_swappable > 0)
        said.monthFirst = monthFirst > dayFirst;
    else if (dayFirst != monthFirst && m_separators['/'] > 0)
        said.monthFirst = monthFirst > dayFirst;
    return said;
}

NumberFormat ColumnStatistics::bestNumber(const FileConventions &file, qint64 &count) const
{
    count = *std::max_element(m_styles.begin(), m_styles.end());
    std::optional<size_t> best;
    bool dotFits = false;
    bool commaFits = false;
    const bool amounts = m_threes == m_marks && m_withCurrency > 0;
    for (size_t i = 0; i < numberStyles; ++i) {
        if (m_styles[i] != count)
            continue;
        const NumberFormat style = numberStyle(i);
        (style.decimal == '.' ? dotFits : commaFits) = true;
        if (!best)
            best = i;
    }
    const bool isAmbiguous = dotFits && commaFits && m_marks > 0;
    if (isAmbiguous) {
        // `1.234` in every cell: as the rest of the file writes decimals; money has no thousandths.
        char decimal = file.decimal != 0 ? file.decimal : '.';
        if (amounts)
            decimal = m_styles[2] == count && m_styles[0] != count ? '.'
                : m_styles[3] == count                             ? ','
                                                                   : decimal;
        for (size_t i = numberStyles; i-- > 0;) {
            if (m_styles[i] == count && numberStyle(i).decimal == decimal)
                best = i;
        }
    }
    NumberFormat format = numberStyle(best.value_or(0));
    format.isAmbiguous = isAmbiguous;
    format.isPercent = m_percents > 0 && m_percents * 2 > count;
    if (m_withCurrency > 0 && m_withCurrency == count && m_otherCurrencies == 0)
        format.currency = m_currency;
    return format;
}

DateFormat ColumnStatistics::bestDate(const FileConventions &file, qint64 &count) const
{
    const qint64 year = m_dates[bit(DateOrder::YearMonthDay)];
    const qint64 dayFirst = m_dates[bit(DateOrder::DayMonthYear)];
    const qint64 monthFirst = m_dates[bit(DateOrder::MonthDayYear)];
    DateFormat format;
    count = std::max({year, dayFirst, monthFirst});
    format.isAmbiguous = count > 0 && dayFirst == count && monthFirst == count && m_swappable > 0;
    if (year == count) {
        format.order = DateOrder::YearMonthDay;
    } else if (format.isAmbiguous) {
        format.order = file.monthFirst.value_or(false) ? DateOrder::MonthDayYear : DateOrder::DayMonthYear;
    } else {
        format.order = dayFirst >= monthFirst ? DateOrder::DayMonthYear : DateOrder::MonthDayYear;
    }
    const auto separator = std::max_element(m_separators.begin(), m_separators.end());
    format.separator = *separator > 0 ? char(separator - m_separators.begin()) : '-';
    format.hasMonthNames = m_monthNames * 2 > count;
    format.hasTime = m_times > 0;
    format.hasZone = m_zones > 0;
    return format;
}

DateFormat ColumnStatistics::bestSerial(qint64 &count) const
{
    DateFormat format;
    count = 0;
    for (const DateOrder order :
         {DateOrder::Compact, DateOrder::Serial, DateOrder::Seconds, DateOrder::Milliseconds}) {
        if (m_dates[bit(order)] > count) {
            count = m_dates[bit(order)];
            format.order = order;
        }
    }
    format.hasTime = format.order == DateOrder::Seconds || format.order == DateOrder::Milliseconds;
    format.hasZone = format.hasTime;
    return format;
}

QStringList ColumnStatistics::choicesOf(const DistinctTable &table, qint64 total) const
{
    const auto different = qsizetype(table.entries.size());
    if (table.hasOverflowed || different < 2 || different > mostChoices || total < 2 * different)
        return {};
    QStringList choices;
    for (const Distinct &entry : table.entries)
        choices += shownCell(entry.text);
    return choices;
}

FieldType ColumnStatistics::inferredType(const ColumnProfile &profile) const
{
    const qint64 telling = m_filled - m_typedFillers;
    if (telling <= 0)
        return FieldType::Text;
    const bool onlyLetters
        = m_oneByte == profile.yesNos; // `1`, `e`: may be anything, unless both answers occur
    if (profile.yesNos == m_filled && (!onlyLetters || (profile.hasYes && profile.hasNo)))
        return FieldType::YesNo;
    if (profile.numbers == telling && m_leadingZeros == 0)
        return m_withCurrency > 0 ? FieldType::Money : FieldType::Number;
    if (profile.dates == telling && m_typedFillers + profile.dates == m_filled)
        return profile.date.hasTime ? FieldType::DateTime : FieldType::Date;
    return FieldType::Text;
}

ColumnProfile ColumnStatistics::profile(const FileConventions &file) const
{
    ColumnProfile profile;
    profile.filled = m_filled;
    profile.missing = m_missing;
    profile.number = bestNumber(file, profile.numbers);
    profile.date = bestDate(file, profile.dates);
    profile.serial = bestSerial(profile.serials);
    profile.yesNos = m_yes + m_no;
    profile.hasYes = m_yes > 0;
    profile.hasNo = m_no > 0;
    profile.emails = m_emails;
    profile.samples = m_samples;
    for (const Distinct &entry : m_distinct.entries)
        profile.texts += shownCell(entry.text);
    profile.hasMoreTexts = m_distinct.hasOverflowed;
    profile.inferred = inferredType(profile);
    if (profile.inferred != FieldType::Text)
        return profile;
    if (m_withParts * 10 >= m_filled && m_withParts > 0)
        profile.choices = choicesOf(m_partTable, m_parts);
    if (!profile.choices.isEmpty()) {
        profile.inferred = FieldType::Choices;
        return profile;
    }
    profile.choices = choicesOf(m_distinct, m_filled);
    if (!profile.choices.isEmpty() && m_leadingZeros == 0)
        profile.inferred = FieldType::Choice;
    return profile;
}

} // namespace huni
