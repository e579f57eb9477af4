#pragma once

#include "core/leads/catalog.h"

#include <QHash>

#include <span>

namespace huni {

/// What the values of a field of a table are. It decides which conditions the field takes, how it sorts, and
/// what a cell of it holds (CellValue).
enum class FieldForm {
    Text,
    Number, ///< whole or real
    Money, ///< an amount with its currency; worth of several things: one amount for each currency
    Day, ///< a pure date
    Moment, ///< an instant; conditions ask for its local day
    YesNo,
    Choice, ///< one of few values
    Choices, ///< several of few values
};

/// Where the values of a Choice or Choices come from, and so what stands for one in a condition.
enum class ChoiceOf {
    None,
    Stage, ///< text of its id; as below up to Campaign, List and View
    Member,
    Channel,
    Campaign,
    List,
    View, ///< conditions only: things that a saved view shows
    Band, ///< bandKey
    Bant, ///< bantVerdictKey
    Country, ///< ISO 3166-1 alpha-2
    Activity, ///< key of the shipped list `activity`
    Shipped, ///< key of the shipped list that the field names, or own text; compared folded
    Own, ///< option of a custom field; compared folded
    Label, ///< the label itself; compared folded
};

/// A field that a table of leads or companies can show, filter by, sort by and group by.
struct TableField {
    /// Stable: saved views keep it. A registry column (`email`), a company's (`company.sector`), a computed
    /// one
    /// (`idle_days`), or `custom:<id of the field>`.
    QString key{};
    FieldForm form{};
    ChoiceOf choice{};
    QString list{}; ///< name of the shipped list of Shipped and Activity
    CustomField custom{}; ///< of a `custom:` field; its name is what people call it
    /// Key that FieldEditor takes for it; empty: it is not edited in place. A stage is moved by Moves, labels
    /// are put on by Leads::setLabels.
    QString editKey{};
    bool isShown = true; ///< false: only for conditions
    bool isCompanys = false; ///< of the lead's company

    bool operator==(const TableField &) const = default;
    bool isEditable() const { return !editKey.isEmpty(); }
    bool isCustom() const { return bool(custom.id); }
    /// Fields with few values, days and moments (by day).
    bool canGroup() const;
    bool canSort() const { return isShown && form != FieldForm::Choices; }
};

/// All fields of a table as the lists stand now; finding one is cheap, also among hundreds of custom fields.
class TableFields
{
public:
    /// \param table  Table::Lead or Table::Company
    TableFields(Table table, const Catalog &catalog);

    Table table() const { return m_table; }
    /// In the order in which a chooser offers them.
    const std::vector<TableField> &all() const { return m_fields; }
    /// nullptr for a key of a deleted field, of a newer version, or of no field at all.
    const TableField *find(QStringView key) const;
    /// The columns of a table that nobody has changed yet, in order.
    QStringList shownAtFirst() const;

private:
    void add(TableField field);
    void addLeadFields();
    void addCompanyFields();
    void addCustomFields(const Catalog &catalog);

    Table m_table;
    std::vector<TableField> m_fields{};
    QHash<QString, qsizetype> m_places{};
};

/// `leads` or `companies`: the page of a table, as saved views and huni-cli name it.
QString tablePageKey(Table table);
/// Nothing for another page.
std::optional<Table> tableOfPage(QStringView page);

} // namespace huni
