#pragma once

#include "core/exchange/fields.h"
#include "core/pipeline.h"
#include "core/store/eachwatch.h"

namespace huni {

/// Values as they were typed, by the key of their field (CLI.md, 'Fields that import, add and set know');
/// a custom field by name or, as `custom:<id>`, by id.
using KeyValues = std::vector<std::pair<QString, QString>>;

/// One field of a thing with what stands in it.
struct FieldText {
    Field field{};
    QString text{}; ///< as cellText writes it; empty when there is nothing

    bool operator==(const FieldText &) const = default;
};

/// What is done with each of many things.
struct BulkEdit {
    KeyValues values{}; ///< an empty text clears a field
    QStringList addLabels{}; ///< of leads and companies
    QStringList removeLabels{};
    bool replaceLabels = false; ///< takes off all labels that are not among `addLabels`

    bool operator==(const BulkEdit &) const = default;
};

/// A thing that was left as it was.
struct RefusedThing {
    Uuid id{};
    QString name{};
    Error error{};

    bool operator==(const RefusedThing &) const = default;
};

struct BulkOutcome {
    qint64 changed = 0; ///< things that are other than before
    std::vector<RefusedThing> refused{};

    bool operator==(const BulkOutcome &) const = default;
};

/// Adds and changes things by the names of their fields. Each call is one action; when it fails nothing has
/// happened.
class FieldEditor
{
public:
    explicit FieldEditor(Pipeline &pipeline);

    /// `lead`, `company`, `opportunity`, `product`, `member`, `campaign`, `touchpoint`, `task`.
    static QStringList kinds();
    static std::optional<Table> tableOfKind(QStringView kind);
    /// The fields that the things of a table have, custom fields not among them.
    static const std::vector<Field> &fields(Table table);
    static const Field *field(Table table, QStringView key);

    /// The table in which a thing that can be edited stands; nothing when there is none with that id.
    std::optional<Table> tableOf(const Uuid &id);

    /// Makes a thing. A company, a campaign or a custom field that is named and missing is made with it. A
    /// stage and an outcome state facts: entry conditions do not apply. \par Errors  UnknownField (detail:
    /// the nearest), InvalidValue, ValueTooLong, Overflow, UnknownStage, UnknownMember,
    ///              UnknownChannel, NotFound and Ambiguous (a lead or opportunity that is named),
    ///              MissingContact
    Result<Uuid> add(Table table, const KeyValues &values);
    /// Changes a thing; an empty text clears a field.
    /// \par Errors  as add; NotFound; ConditionNotMet (detail `stage_by_move`: stages change by moves)
    Result<void> set(const Uuid &id, const KeyValues &values);
    /// Does the same with many leads, companies or opportunities as one action. A thing of which this cannot be done
    /// (it would be left without a contact detail, it is gone, it has no company to write a company's field to) stays as
    /// it was and is named in the outcome; nothing is half done.
    /// \par Errors  as set, when a value cannot be read or found at all; those of writeEach: then nothing has happened
    Result<BulkOutcome> setMany(Table table, const std::vector<Uuid> &ids, const BulkEdit &edit, const EachWatch &watch = {});
    /// Does with each of many things what stands beside it, as one action; otherwise as setMany. An error about a value does
    /// not name its thing: check first what people typed.
    Result<BulkOutcome> setEach(Table table, const std::vector<std::pair<Uuid, BulkEdit>> &edits, const EachWatch &watch = {});
    /// Deletes things as one action. \par Errors  NotFound (also of what cannot be deleted)
    Result<void> remove(const std::vector<Uuid> &ids);

    /// All fields of a thing that have something in them, its company's and its custom fields among them.
    /// \par Errors  NotFound
    Result<std::vector<FieldText>> describe(const Uuid &id);

private:
    Pipeline &m_pipeline;
};

} // namespace huni
