#pragma once

#include "core/base/uuid.h"

#include <QMap>
#include <QStringList>
#include <QVariant>

namespace huni {

/// What a custom field takes.
enum class CustomType { Text, Number, Money, Date, YesNo, Choice, Choices };

/// Word of the type in the file: text, number, money, date, yesno, choice, choices.
QString customTypeKey(CustomType type);
std::optional<CustomType> customTypeFromKey(QStringView key);

/// A field that the user added to a kind of thing.
struct CustomField {
    FieldId id {};
    QString kind {}; ///< table name: lead, company, opportunity ...
    QString name {};
    CustomType type = CustomType::Text;
    QStringList options {}; ///< of choices
    QString position {};

    bool operator==(const CustomField &) const = default;
    /// The id of a field by what it is called: made on two devices it is one field (ARCHITECTURE.md).
    static FieldId idFor(PipelineId pipeline, const QString &kind, const QString &name);
};

/// Values of custom fields by field. Text, choices (joined by `;`), ISO dates and `123.45 TRY` amounts are texts,
/// numbers are doubles, yes/no is 1 or 0.
using CustomValues = QMap<FieldId, QVariant>;

} // namespace huni
