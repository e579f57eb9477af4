#pragma once

#include "core/exchange/importer.h"
#include "core/exchange/importsource.h"
#include "core/leads/catalog.h"
#include "ui/words/translations.h"

namespace huni {

/// What the rows of a file are, in the plural: `Leads`.
QString importKindName(ImportKind kind);
/// Name of a field for people; of a field of one's own its own name.
QString importFieldName(ImportKind kind, const QString &field, Language language);
/// What a field takes: `Text`, `Number`.
QString fieldTypeName(FieldType type);
/// How numbers or dates are written, with an example: `1.234,56`, `31.12.2026 (day, month, year)`.
QString formatWords(const QString &format);
/// Formats among which a person may choose for a column; empty for texts.
QStringList formatsFor(const ColumnMapping &column);
/// A value as it was read, for people.
QString valueWords(const ImportValue &value, const Catalog &catalog, Language language);
QString delimiterName(char delimiter);
/// Why a row was left out.
QString rowErrorWords(const RowError &error, Language language);
/// By what a row was recognised.
QString matchWords(MatchBy by);
/// The word of `--match` for it.
QString matchKey(MatchBy by);
/// What was changed by an update: `Phone, City`.
QString changedWords(ImportKind kind, const QStringList &changed, Language language);

} // namespace huni
