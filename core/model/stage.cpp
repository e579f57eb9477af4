#include "core/model/stage.h"

#include <array>

namespace huni {

namespace {

constexpr std::array<const char16_t *, 5> bandKeys {u"tofu", u"mofu", u"bofu", u"end", u"aside"};

} // namespace

QString bandKey(Band band)
{
    return QString::fromUtf16(bandKeys[size_t(band)]);
}

std::optional<Band> bandFromKey(QStringView key)
{
    for (size_t i = 0; i < bandKeys.size(); ++i) {
        if (key == QStringView(bandKeys[i]))
            return Band(i);
    }
    return std::nullopt;
}

} // namespace huni
