#include "core/prediction/codedtable.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace huni {

namespace {

constexpr size_t fewRowsOfAColumn = 50;

CodedTable::Column codedWords(const std::vector<std::string> &words)
{
    CodedTable::Column coded;
    std::unordered_map<std::string_view, int> seen;
    std::vector<std::string_view> inOrderOfRows;
    coded.codes.reserve(words.size());
    for (const std::string &word : words) {
        if (word.empty()) {
            coded.codes.push_back(CodedTable::missingCode);
            continue;
        }
        const auto [found, isNew] = seen.emplace(word, int(seen.size()));
        if (isNew)
            inOrderOfRows.push_back(word);
        coded.codes.push_back(found->second);
        ++coded.filled;
    }
    std::vector<int> order(inOrderOfRows.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](int a, int b) { return inOrderOfRows[size_t(a)] < inOrderOfRows[size_t(b)]; });
    std::vector<int> placeOf(order.size());
    for (size_t place = 0; place < order.size(); ++place) {
        placeOf[size_t(order[place])] = int(place);
        coded.words.emplace_back(inOrderOfRows[size_t(order[place])]);
    }
    for (int &code : coded.codes)
        code = code == CodedTable::missingCode ? code : placeOf[size_t(code)];
    const bool isConstant = coded.words.empty() || (coded.words.size() == 1 && coded.filled == words.size());
    const bool isFreeText = coded.filled >= fewRowsOfAColumn && coded.words.size() * 2 > coded.filled;
    coded.canTeach = !isConstant && !isFreeText;
    return coded;
}

// Whether the quarters of what is there lie at the quarters of its reach. Sizes and amounts crowd at the small end.
bool liesEvenly(const DataColumn &column, const std::vector<size_t> &ascending)
{
    constexpr double near = 0.1;
    const double least = column.numbers[ascending.front()];
    const double reach = column.numbers[ascending.back()] - least;
    const auto isNear = [&](double part) {
        const double at = column.numbers[ascending[size_t(part * double(ascending.size() - 1))]] - least;
        return std::abs(at - part * reach) <= near * reach;
    };
    return isNear(0.25) && isNear(0.5) && isNear(0.75);
}

// Whether a column of whole numbers, nearly all different, numbers its rows: they lie close to each other and evenly, or rise or
// fall from row to row. Sizes of companies and amounts of money do neither.
bool isNumbering(const DataColumn &column, const std::vector<size_t> &ascending)
{
    constexpr double closeTogether = 0.01; // of the numbers in between there are
    constexpr double nearlyAll = 0.95;
    const double reach = column.numbers[ascending.back()] - column.numbers[ascending.front()] + 1;
    if (double(ascending.size()) >= closeTogether * reach && liesEvenly(column, ascending))
        return true;
    size_t rising = 0;
    std::optional<double> before;
    for (size_t row = 0; row < column.size(); ++row) {
        if (column.isMissing(row))
            continue;
        rising += before && column.numbers[row] > *before;
        before = column.numbers[row];
    }
    const double share = double(rising) / double(ascending.size() - 1);
    return share >= nearlyAll || share <= 1 - nearlyAll;
}

CodedTable::Column codedNumbers(const DataColumn &column)
{
    CodedTable::Column coded;
    coded.logs.reserve(column.size());
    for (size_t row = 0; row < column.size(); ++row) {
        coded.logs.push_back(signedLog(column.numbers[row]));
        if (!column.isMissing(row))
            coded.ascending.push_back(row);
    }
    coded.filled = coded.ascending.size();
    std::sort(coded.ascending.begin(), coded.ascending.end(),
              [&](size_t a, size_t b) { return std::pair(column.numbers[a], a) < std::pair(column.numbers[b], b); });
    size_t kinds = 0;
    bool areWhole = true;
    for (size_t i = 0; i < coded.filled; ++i) {
        const double number = column.numbers[coded.ascending[i]];
        kinds += i == 0 || number != column.numbers[coded.ascending[i - 1]];
        areWhole = areWhole && number == std::floor(number);
    }
    const bool isConstant = kinds == 0 || (kinds == 1 && coded.filled == column.size());
    // A number that nobody shares with anybody may be a number of something.
    const bool areDifferent = areWhole && coded.filled >= fewRowsOfAColumn && kinds * 10 >= coded.filled * 9;
    coded.canTeach = !isConstant && !(areDifferent && isNumbering(column, coded.ascending));
    return coded;
}

} // namespace

double signedLog(double value)
{
    return value < 0 ? -std::log1p(-value) : std::log1p(value);
}

CodedTable::CodedTable(const LeadTable &table)
    : m_table(table)
{
    for (const DataColumn &column : table.columns)
        m_columns.push_back(column.kind == DataColumn::Kind::Words ? codedWords(column.words) : codedNumbers(column));
}

bool CodedTable::isMissing(size_t place, size_t row) const
{
    const Column &column = m_columns[place];
    return column.codes.empty() ? m_table.columns[place].isMissing(row) : column.codes[row] == missingCode;
}

std::vector<size_t> CodedTable::usable() const
{
    std::vector<size_t> places;
    for (size_t place = 0; place < m_columns.size(); ++place) {
        if (m_columns[place].canTeach)
            places.push_back(place);
    }
    return places;
}

} // namespace huni
