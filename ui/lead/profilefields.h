#pragma once

#include "core/store/value.h"
#include "ui/controls/inlineedit.h"
#include "ui/lead/leadsource.h"

namespace huni {

enum class ProfileSection { Identity, Contact, Work, Place, Source, Worth, Person };

QString profileSectionName(ProfileSection section);

/// Where the choices of a field come from.
enum class ChoicesFrom { Nowhere, ShippedList, Members, Channels, Campaigns, Countries, Languages, YesOrNo };

/// One field of a lead's profile: what it is called, how it is edited, and how it goes to and from the lead.
struct ProfileField {
    QString key{}; ///< of the registry's column; also in the name of the widget
    QString label{};
    ProfileSection section{};
    InlineEdit::Kind kind = InlineEdit::Line;
    ChoicesFrom choicesFrom = ChoicesFrom::Nowhere;
    QString list{}; ///< key of the shipped list
    std::function<QVariant(const LeadDetails &)> value{};
    /// The cells an edit writes; unset: the field is only read, or is the company.
    std::function<std::vector<std::pair<int, Value>>(const QVariant &)> cells{};
    std::function<QString(const QVariant &)> check{};
    bool hiddenWhenEmpty = false;
    bool takesOtherText = false; ///< of a choice: what is not in the list too
};

/// All fields in the order they are shown.
std::vector<ProfileField> profileFields();

/// How a custom field is edited, and its value both ways.
InlineEdit::Kind customFieldKind(CustomType type);
QVariant customFieldValue(const CustomField &field, const QVariant &stored);
Value customFieldCell(const CustomField &field, const QVariant &value);
/// What is wrong with a value of the field; empty when it can be taken.
QString customFieldProblem(const CustomField &field, const QVariant &value);

} // namespace huni
