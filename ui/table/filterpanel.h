#pragma once

#include "core/leads/filter.h"
#include "ui/controls/overlaypanel.h"

class QComboBox;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace huni {

class FieldPicker;
class SearchField;
class TableFeed;

/// Asks for one condition: the field, what is asked of it, and the values.
class FilterPanel final : public OverlayPanel
{
    Q_OBJECT

public:
    FilterPanel(const Theme &theme, TableFeed &feed, QWidget *over);

    using OverlayPanel::setTitle;
    /// Offers other fields than those of the table: what they are is all that is asked of them.
    void setFields(std::vector<TableField> fields);
    /// Begins with a condition that there is.
    void setCondition(const FilterCondition &condition);
    /// Nothing when a value is missing or cannot be read: the panel says so.
    std::optional<FilterCondition> condition();
    void chooseField(const QString &key);

protected:
    QWidget *firstField() const override;

private:
    const TableField *find(const QString &key) const;
    void showOperators();
    void showValues();
    void narrowChoices(const QString &typed);
    void fillChoices();
    FilterOp op() const;
    QStringList chosen() const;
    std::optional<QString> readValue(const QLineEdit &field);
    QString shownValue(const QString &value) const;

    const Theme &m_theme;
    TableFeed &m_feed;
    std::vector<TableField> m_fields; ///< that are offered
    const TableField *m_field = nullptr;
    TableField m_ownField{};
    QStringList m_values; ///< to begin with
    FieldPicker *m_picker;
    QWidget *m_rest;
    QPushButton *m_fieldButton;
    QComboBox *m_op;
    QLineEdit *m_first;
    QLineEdit *m_second;
    QComboBox *m_yesNo;
    SearchField *m_choiceSearch;
    QListWidget *m_choices;
    QPushButton *m_accept;
};

} // namespace huni
