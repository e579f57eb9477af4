#include "core/duplicates/judge.h"

#include "core/leads/catalog.h"
#include "core/leads/phonenumbers.h"

#include <algorithm>
#include <cmath>

namespace huni {

namespace {

constexpr size_t comparedTailDigits = 7;
constexpr size_t phoneDigitsWithoutCountry = 9;
constexpr int clearlyOther = 55; // names less alike than this speak against it

struct PlainReason {
    LikeBy by{};
    std::string_view first{};
    std::string_view second{};
    int likeness = 0;
};

QString comparedText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

template <class Add>
void addEmail(const Look &a, const Look &b, bool areOthers, const Add &add)
{
    std::optional<std::pair<size_t, size_t>> untagged;
    for (size_t i = 0; i < 2; ++i) {
        for (size_t j = 0; j < 2; ++j) {
            if (a.emails[i].empty() || b.emails[j].empty())
                continue;
            if (a.emails[i] == b.emails[j]) {
                const bool isOffice = isRoleAddress(a.emails[i]);
                add(LikeBy::Email, a.emails[i], b.emails[j], isOffice ? (areOthers ? 0.4 : 0.7) : 0.97);
                return;
            }
            if (a.bareEmails[i] == b.bareEmails[j])
                untagged = std::pair{i, j};
        }
    }
    if (untagged)
        add(LikeBy::EmailWithoutTag, a.emails[untagged->first], b.emails[untagged->second], 0.6);
}

bool extensionsDiffer(std::string_view a, std::string_view b)
{
    const std::string mine = phoneParts(a).extension;
    const std::string theirs = phoneParts(b).extension;
    return !mine.empty() && !theirs.empty() && mine != theirs;
}

} // namespace

Judge::Judge(const DuplicateOptions &options, QString country)
    : m_options(options)
    , m_country(std::move(country))
{
}

Judge::Judge(const DuplicateOptions &options, Connection &connection)
    : Judge(options, countryOfTimeZone(readCatalog(connection).zone.id()))
{
}

template <class Add>
void Judge::addPhone(Look &a, Look &b, bool areOthers, const Add &add) const
{
    for (size_t i = 0; i < 2; ++i) {
        for (size_t j = 0; j < 2; ++j) {
            if (!isSameNumber(a, i, b, j))
                continue;
            const double chance = m_options.table == Table::Company ? 0.6 : areOthers ? 0.45 : 0.85;
            add(LikeBy::Phone, a.phones[i], b.phones[j], extensionsDiffer(a.phones[i], b.phones[j]) ? 0.3 : chance);
            return;
        }
    }
}

bool Judge::isSameNumber(Look &a, size_t i, Look &b, size_t j) const
{
    const std::string &mine = a.digits[i];
    const std::string &theirs = b.digits[j];
    if (mine.size() < comparedTailDigits || theirs.size() < comparedTailDigits
        || std::string_view(mine).substr(mine.size() - comparedTailDigits)
            != std::string_view(theirs).substr(theirs.size() - comparedTailDigits))
        return false;
    if (mine == theirs && a.country == b.country)
        return true;
    const std::string &whole = e164(a, i);
    const std::string &other = e164(b, j);
    if (whole == other)
        return true;
    // Of one the country is not known: then all the digits that are known have to agree.
    const bool isKnown = whole.starts_with('+');
    const std::string &known = isKnown ? whole : other;
    const std::string &unknown = isKnown ? other : whole;
    return !unknown.starts_with('+') && unknown.size() >= phoneDigitsWithoutCountry && known.ends_with(unknown);
}

// In the country of the lead, else of its company, else of the pipeline.
const std::string &Judge::e164(Look &look, size_t i) const
{
    if (!look.e164[i]) {
        const auto number
            = readPhoneNumber(comparedText(look.phones[i]), look.country.empty() ? m_country : comparedText(look.country));
        look.e164[i] = number ? number->e164.toStdString() : look.digits[i];
    }
    return *look.e164[i];
}

template <class Add>
void Judge::addLeadName(const Look &a, const Look &b, int names, const Add &add) const
{
    if (names < m_options.similarity)
        return;
    const double alike = names / 100.0;
    if (a.company && b.company) {
        const bool isSame = a.company == b.company || (a.companyGroup >= 0 && a.companyGroup == b.companyGroup);
        const int companies = isSame ? 100 : nameLikeness(a.companyWords, b.companyWords);
        if (companies >= m_options.similarity) {
            add(LikeBy::NameAndCompany, a.name, b.name, 0.9 * alike * companies / 100, names);
            return;
        }
        add(LikeBy::Name, a.name, b.name, (a.words.size() > 1 ? 0.35 : 0.1) * alike, names);
        return;
    }
    const bool countriesDiffer = !a.country.empty() && !b.country.empty() && a.country != b.country;
    const bool isFull = a.words.size() > 1 && b.words.size() > 1;
    add(LikeBy::Name, a.name, b.name, (isFull ? 0.6 : 0.2) * alike * (countriesDiffer ? 0.6 : 1), names);
}

template <class Add>
void Judge::addCompanyName(const Look &a, const Look &b, int names, const Add &add) const
{
    if (!a.domain.empty() && a.domain == b.domain)
        add(LikeBy::Domain, a.domain, b.domain, 0.92);
    if (names < m_options.similarity)
        return;
    const bool countriesDiffer = !a.country.empty() && !b.country.empty() && a.country != b.country;
    const bool domainsDiffer = !a.domain.empty() && !b.domain.empty() && a.domain != b.domain;
    add(LikeBy::Name, a.name, b.name, 0.88 * names / 100 * (countriesDiffer ? 0.7 : 1) * (domainsDiffer ? 0.75 : 1), names);
}

std::optional<Suspect> Judge::suspect(Look &a, Look &b) const
{
    Suspect found{a.id, b.id};
    double unlikely = 1; // that none of the reasons is right
    // Most pairs of a block turn out unlikely: their reasons are never put into words.
    std::array<PlainReason, 4> reasons{};
    size_t count = 0;
    const auto add = [&](LikeBy by, std::string_view first, std::string_view second, double chance, int likeness = 100) {
        unlikely *= 1 - chance;
        reasons[count++] = {by, first, second, likeness};
    };
    const int names = nameLikeness(a.words, b.words);
    const bool areOthers = !a.words.empty() && !b.words.empty() && names < clearlyOther;
    addEmail(a, b, areOthers, add);
    addPhone(a, b, areOthers, add);
    if (m_options.table == Table::Company)
        addCompanyName(a, b, names, add);
    else
        addLeadName(a, b, names, add);
    if (!a.words.empty() && !b.words.empty())
        found.names = names;
    double likely = 1 - unlikely;
    if (areOthers)
        likely *= m_options.table == Table::Company ? 0.7 : 0.8;
    found.likelihood = std::clamp(int(std::lround(likely * 100)), 0, 100);
    if (count == 0 || found.likelihood < m_options.leastLikelihood())
        return std::nullopt;
    for (size_t i = 0; i < count; ++i)
        found.reasons.push_back({reasons[i].by, comparedText(reasons[i].first), comparedText(reasons[i].second), reasons[i].likeness});
    return found;
}

} // namespace huni
