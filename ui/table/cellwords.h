#pragma once

#include "core/leads/thingtable.h"
#include "ui/controls/inlineedit.h"
#include "ui/table/tablecell.h"
#include "ui/words/translations.h"

namespace huni {

struct FixedList;

/// What the words of cells are made with.
struct CellWording {
    const Catalog &catalog;
    Language language{};
    Instant now = 0;
    const std::vector<FixedList> *lists = nullptr;
};

/// How a field stands in a table.
TableColumn tableColumn(Table table, const TableField &field, Language language);
/// What a cell shows.
CellData cellData(const TableField &field, const CellValue &value, const CellWording &context);
/// The dot of a stage; Text when the field is none.
ColorRole stageDot(const TableField &field, const CellValue &value, const Catalog &catalog);

/// How the values of a field are typed; nothing for one that is not edited in a cell.
std::optional<InlineEdit::Kind> editKindOf(const TableField &field);
/// The value of a cell as InlineEdit takes it.
QVariant editValueOf(const TableField &field, const CellValue &value);
/// What was typed, as FieldEditor takes it.
QString fieldTextOf(const TableField &field, const QVariant &value, const Catalog &catalog);

} // namespace huni
