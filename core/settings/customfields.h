#pragma once

#include "core/leads/catalog.h"
#include "core/store/rowplace.h"
#include "core/store/store.h"

namespace huni {

/// The fields that a team adds of its own. Each call is one action.
class CustomFields
{
public:
    explicit CustomFields(Store &store)
        : m_store(store)
    {
    }

    /// \param table  Lead, Company or Opportunity \param options  of a choice
    /// \par Errors  InvalidValue (a name without a letter or digit: `name`; a choice without options: `options`), Ambiguous
    /// (a field of that kind has the name, detail: it), UnknownKind (the table takes none)
    Result<FieldId> add(Table table, const QString &name, CustomType type, const QStringList &options = {});
    /// \par Errors  NotFound, InvalidValue, Ambiguous
    Result<void> rename(FieldId field, const QString &name);
    /// Values that are no longer among the options stay as they are. \par Errors  NotFound, InvalidValue (none left)
    Result<void> setOptions(FieldId field, const QStringList &options);
    /// To any type while nothing has a value in it; else between text, choice and choices, whose values are texts alike.
    /// \par Errors  NotFound, InvalidValue (`type`)
    Result<void> setType(FieldId field, CustomType type);
    Result<void> moveBefore(FieldId field, const PlaceBefore &before);
    /// The values stay in the file and come back with an undo. \par Errors  NotFound
    Result<void> remove(FieldId field);
    /// Whether anything has a value in it.
    Result<bool> isUsed(FieldId field);

private:
    Result<void> change(FieldId field, const std::function<Result<void>(Writer &, const CustomField &, const Catalog &)> &call);

    Store &m_store;
};

/// Whether values of one type can be read as those of the other.
bool canBecome(CustomType from, CustomType to);
/// Without empty ones and repetitions.
QStringList tidyOptions(const QStringList &options);

} // namespace huni
