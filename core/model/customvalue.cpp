#include "core/model/customvalue.h"

#include "core/base/folding.h"

#include <array>

namespace huni {

namespace {

struct TypeWord {
    CustomType type;
    const char16_t *key;
};

constexpr std::array typeWords {
    TypeWord {CustomType::Text, u"text"},     TypeWord {CustomType::Number, u"number"},
    TypeWord {CustomType::Money, u"money"},   TypeWord {CustomType::Date, u"date"},
    TypeWord {CustomType::YesNo, u"yesno"},   TypeWord {CustomType::Choice, u"choice"},
    TypeWord {CustomType::Choices, u"choices"},
};

} // namespace

QString customTypeKey(CustomType type)
{
    for (const TypeWord &word : typeWords) {
        if (word.type == type)
            return QString::fromUtf16(word.key);
    }
    return {};
}

std::optional<CustomType> customTypeFromKey(QStringView key)
{
    for (const TypeWord &word : typeWords) {
        if (key == QStringView(word.key))
            return word.type;
    }
    return std::nullopt;
}

FieldId CustomField::idFor(PipelineId pipeline, const QString &kind, const QString &name)
{
    return FieldId {Uuid::v5(pipeline.uuid, (QStringLiteral("field|") + kind + u'|' + nameKey(name)).toUtf8())};
}

} // namespace huni
