#pragma once

#include <QtGlobal>

#include <vector>

namespace huni {

/// How points fade with the age of what they were given for.
struct Decay {
    enum class Kind {
        None,
        HalfLife, ///< half of what is left goes in every `days`
        Linear, ///< as much every day; nothing is left after `days`
        Steps, ///< `steps` says what is left from which age on
    };
    struct Step {
        int afterDays = 0;
        int left = 0; ///< millionths

        bool operator==(const Step &) const = default;
    };

    static constexpr int whole = 1'000'000; ///< factors are millionths
    static constexpr int longest = 36'500; ///< days

    Kind kind = Kind::None;
    int days = 0; ///< of HalfLife and Linear
    std::vector<Step> steps{}; ///< by rising age, falling `left`

    bool operator==(const Decay &) const = default;
};

/// What is left of points after whole days, in millionths: from integers alone, so the same on every machine. Never rises
/// with the age. \param age  days; negative counts as 0
int decayFactor(const Decay &decay, int age);
/// Points times a factor, rounded half away from zero. \param points  hundredths
qint64 decayedPoints(qint64 points, int factor);

} // namespace huni
