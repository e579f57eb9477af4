#pragma once

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace huni::bench {

/// One line of the answer: what Huni needs, what the bare parts need for the same in the same run.
struct Figure {
    QString part {};
    QString what {};
    qint64 size = 0; ///< leads in the file
    QString unit {};
    std::optional<double> huni {};
    std::optional<double> bare {};
    std::optional<double> budget {}; ///< of `huni`, in `unit`; unset when the budget is a ratio
    std::optional<double> ratioBudget {}; ///< of huni / bare
    QString note {};

    QJsonObject json() const;
};

/// Times of single calls, in milliseconds.
class Samples
{
public:
    void add(double ms) { m_ms.push_back(ms); }
    void time(const std::function<void()> &call);
    /// The value that `percent` of the samples do not exceed; 0 without samples.
    double percentile(double percent) const;
    double sum() const;

private:
    std::vector<double> m_ms;
};

/// Milliseconds that a call takes by the clock on the wall.
double millisecondsOf(const std::function<void()> &call);
/// Milliseconds of processor time that this process spends in a call: for long work on a machine that is shared.
double cpuMillisecondsOf(const std::function<void()> &call);
/// The field of /proc/self/status in MB (VmRSS, VmHWM); nothing where there is no such file.
std::optional<double> memoryMb(const char *field);

} // namespace huni::bench
