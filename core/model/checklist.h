#pragma once

#include "core/base/clock.h"
#include "core/base/uuid.h"

#include <QString>
#include <QStringList>

#include <array>
#include <vector>

namespace huni {

/// What is known of one dimension of a checklist.
enum class Verdict { Unknown, No, Partly, Yes };

QString verdictKey(Verdict verdict);
std::optional<Verdict> verdictFromKey(QStringView key);

/// The answer to one dimension, with what it rests on.
struct Answer {
    QString dimension {}; ///< budget, authority, need, timing
    Verdict verdict = Verdict::Unknown;
    QString evidence {};
    QDate on {}; ///< for timing: when they will buy
    QString confidence {};
    Instant at = 0; ///< when it was given; 0 when there is none
    MemberId by {};

    bool operator==(const Answer &) const = default;
};

/// The four of BANT in order.
constexpr std::array<const char16_t *, 4> bantDimensions {u"budget", u"authority", u"need", u"timing"};

using BantAnswers = std::array<Answer, 4>;

/// The verdicts alone.
std::array<Verdict, 4> verdictsOf(const BantAnswers &answers);

enum class BantVerdict { Open, Qualified, NotQualified };

QString bantVerdictKey(BantVerdict verdict);

/// *Qualified*: no dimension is no, Need is yes, and at least three of four are yes. *Not qualified*: Need is no, or
/// two or more are no. Otherwise *open*. Source: DOMAIN.md, 'BANT'.
BantVerdict bantVerdict(const std::array<Verdict, 4> &verdicts);
BantVerdict bantVerdict(const BantAnswers &answers);
/// The dimensions that stand between the lead and *qualified*: those without a yes that are still needed.
QStringList missingForQualified(const std::array<Verdict, 4> &verdicts);

} // namespace huni
