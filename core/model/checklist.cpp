#include "core/model/checklist.h"

#include <algorithm>

namespace huni {

namespace {

constexpr std::array<const char16_t *, 4> verdictKeys {u"unknown", u"no", u"partly", u"yes"};
constexpr std::array<const char16_t *, 3> bantVerdictKeys {u"open", u"qualified", u"not_qualified"};
constexpr size_t need = 2;

} // namespace

QString verdictKey(Verdict verdict)
{
    return QString::fromUtf16(verdictKeys[size_t(verdict)]);
}

std::optional<Verdict> verdictFromKey(QStringView key)
{
    for (size_t i = 0; i < verdictKeys.size(); ++i) {
        if (key == QStringView(verdictKeys[i]))
            return Verdict(i);
    }
    return std::nullopt;
}

QString bantVerdictKey(BantVerdict verdict)
{
    return QString::fromUtf16(bantVerdictKeys[size_t(verdict)]);
}

BantVerdict bantVerdict(const std::array<Verdict, 4> &verdicts)
{
    const auto yes = std::count(verdicts.begin(), verdicts.end(), Verdict::Yes);
    const auto no = std::count(verdicts.begin(), verdicts.end(), Verdict::No);
    if (verdicts[need] == Verdict::No || no >= 2)
        return BantVerdict::NotQualified;
    if (no == 0 && verdicts[need] == Verdict::Yes && yes >= 3)
        return BantVerdict::Qualified;
    return BantVerdict::Open;
}

std::array<Verdict, 4> verdictsOf(const BantAnswers &answers)
{
    std::array<Verdict, 4> verdicts {};
    std::transform(answers.begin(), answers.end(), verdicts.begin(), [](const Answer &answer) { return answer.verdict; });
    return verdicts;
}

BantVerdict bantVerdict(const BantAnswers &answers)
{
    return bantVerdict(verdictsOf(answers));
}

QStringList missingForQualified(const std::array<Verdict, 4> &verdicts)
{
    if (bantVerdict(verdicts) == BantVerdict::Qualified)
        return {};
    QStringList missing;
    for (size_t i = 0; i < verdicts.size(); ++i) {
        if (verdicts[i] != Verdict::Yes)
            missing += QString::fromUtf16(bantDimensions[i]);
    }
    return missing;
}

} // namespace huni
