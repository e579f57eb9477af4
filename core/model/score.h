#pragma once

#include <QString>

namespace huni {

/// How well a lead fits whom the team sells to; Unknown: nothing of what is asked is known.
enum class Grade { Unknown, A, B, C, D };
/// How busy a lead is with us.
enum class Temperature { Cold, Warm, Hot };

QString gradeKey(Grade grade); ///< `A` ... `D`, `?`
QString temperatureKey(Temperature temperature); ///< `cold`, `warm`, `hot`

/// What a lead's score comes to.
struct LeadScore {
    qint64 total = 0; ///< hundredths of points
    qint64 fit = 0; ///< of demographic and fit rules: who they are
    qint64 activity = 0; ///< of behaviour and engagement: what they do
    Grade grade = Grade::Unknown;
    Temperature temperature = Temperature::Cold;

    bool operator==(const LeadScore &) const = default;
};

} // namespace huni
