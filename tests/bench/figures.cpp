#include "tests/bench/figures.h"

#include <QFile>

#include <algorithm>
#include <cmath>
#include <ctime>

namespace huni::bench {

namespace {

QJsonValue rounded(double number)
{
    if (!std::isfinite(number))
        return QJsonValue::Null;
    const double scale = std::pow(10.0, 3 - std::floor(std::log10(std::max(1e-9, std::abs(number)))));
    return std::round(number * scale) / scale;
}

} // namespace

QJsonObject Figure::json() const
{
    const double nothing = std::nan("");
    const double ratio = huni && bare && *bare > 0 ? *huni / *bare : nothing;
    QJsonObject out {{QStringLiteral("part"), part}, {QStringLiteral("what"), what}, {QStringLiteral("size"), size},
                     {QStringLiteral("unit"), unit}, {QStringLiteral("huni"), rounded(huni.value_or(nothing))},
                     {QStringLiteral("bare"), rounded(bare.value_or(nothing))}, {QStringLiteral("ratio"), rounded(ratio)}};
    if (budget)
        out.insert(QStringLiteral("budget"), *budget);
    if (ratioBudget)
        out.insert(QStringLiteral("ratio_budget"), *ratioBudget);
    if (!note.isEmpty())
        out.insert(QStringLiteral("note"), note);
    return out;
}

void Samples::time(const std::function<void()> &call)
{
    add(millisecondsOf(call));
}

double Samples::percentile(double percent) const
{
    if (m_ms.empty())
        return 0;
    std::vector<double> sorted = m_ms;
    std::sort(sorted.begin(), sorted.end());
    const auto rank = size_t(std::ceil(percent / 100.0 * double(sorted.size())));
    return sorted[std::min(sorted.size(), std::max<size_t>(rank, 1)) - 1];
}

double Samples::sum() const
{
    double total = 0;
    for (const double ms : m_ms)
        total += ms;
    return total;
}

double millisecondsOf(const std::function<void()> &call)
{
    QElapsedTimer timer;
    timer.start();
    call();
    return double(timer.nsecsElapsed()) / 1e6;
}

double cpuMillisecondsOf(const std::function<void()> &call)
{
    const std::clock_t begun = std::clock();
    call();
    return double(std::clock() - begun) * 1000.0 / CLOCKS_PER_SEC;
}

std::optional<double> memoryMb(const char *field)
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(field))
            return line.simplified().split(' ').value(1).toDouble() / 1024.0;
    }
    return std::nullopt;
}

} // namespace huni::bench
