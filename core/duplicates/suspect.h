#pragma once

#include "core/base/uuid.h"

#include <optional>
#include <vector>

namespace huni {

/// What two things have in common.
enum class LikeBy { Email, EmailWithoutTag, Phone, Name, NameAndCompany, Domain };

/// `email`, `phone`, `name_and_company`: for files and commands.
QString likeByKey(LikeBy by);

/// One thing that two leads, or companies, have in common, as each says it.
struct LikeReason {
    LikeBy by{};
    QString first{};
    QString second{};
    int likeness = 100; ///< 0 to 100

    bool operator==(const LikeReason &) const = default;
};

/// Two things that may be one and the same.
struct Suspect {
    Uuid first{};
    Uuid second{};
    int likelihood = 0; ///< 0 to 100
    std::vector<LikeReason> reasons{}; ///< the strongest first
    std::optional<int> names{}; ///< how alike they are, 0 to 100; nothing when one of the two has none

    bool has(LikeBy by) const;
    bool operator==(const Suspect &) const = default;
};

/// Whether two leads are the same beyond asking, so that one who comes again is not made once more: the same name in the same
/// company; the same name with the same phone or address; the same address where one has no name. Colleagues share a
/// number and an office address, a father and a son a name.
bool isSamePerson(const Suspect &suspect);

/// Suspects that hang together: ids of three and more that may all be one, each group once, in the order of their
/// likeliest suspect. Every suspect is in one group.
std::vector<std::vector<size_t>> groupsOf(const std::vector<Suspect> &suspects);

} // namespace huni
