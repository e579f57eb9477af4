#include "core/duplicates/suspect.h"

#include <algorithm>
#include <unordered_map>

namespace huni {

QString likeByKey(LikeBy by)
{
    switch (by) {
    case LikeBy::Email: return QStringLiteral("email");
    case LikeBy::EmailWithoutTag: return QStringLiteral("email_without_tag");
    case LikeBy::Phone: return QStringLiteral("phone");
    case LikeBy::Name: return QStringLiteral("name");
    case LikeBy::NameAndCompany: return QStringLiteral("name_and_company");
    case LikeBy::Domain: return QStringLiteral("domain");
    }
    return {};
}

bool Suspect::has(LikeBy by) const
{
    return std::any_of(reasons.begin(), reasons.end(), [by](const LikeReason &reason) { return reason.by == by; });
}

bool isSamePerson(const Suspect &suspect)
{
    if (!suspect.names)
        return suspect.has(LikeBy::Email);
    if (*suspect.names < 100)
        return false;
    return suspect.has(LikeBy::NameAndCompany) || suspect.has(LikeBy::Phone) || suspect.has(LikeBy::Email);
}

std::vector<std::vector<size_t>> groupsOf(const std::vector<Suspect> &suspects)
{
    std::unordered_map<Uuid, size_t> numbers;
    std::vector<size_t> parents;
    const auto numberOfThing = [&](const Uuid &id) {
        const auto [at, isNew] = numbers.emplace(id, parents.size());
        if (isNew)
            parents.push_back(parents.size());
        return at->second;
    };
    const auto rootOf = [&](size_t thing) {
        while (parents[thing] != thing)
            thing = parents[thing] = parents[parents[thing]];
        return thing;
    };
    for (const Suspect &suspect : suspects) {
        const size_t a = rootOf(numberOfThing(suspect.first));
        const size_t b = rootOf(numberOfThing(suspect.second));
        parents[std::max(a, b)] = std::min(a, b);
    }
    std::unordered_map<size_t, size_t> places;
    std::vector<std::vector<size_t>> groups;
    for (size_t i = 0; i < suspects.size(); ++i) {
        const size_t root = rootOf(numberOfThing(suspects[i].first));
        const auto [place, isNew] = places.emplace(root, groups.size());
        if (isNew)
            groups.emplace_back();
        groups[place->second].push_back(i);
    }
    return groups;
}

} // namespace huni
