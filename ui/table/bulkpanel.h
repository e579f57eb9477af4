#pragma once

#include "ui/controls/overlaypanel.h"
#include "ui/table/tablefeed.h"

class QPushButton;

namespace huni {

class FieldPicker;
class InlineEdit;

/// Asks for a field and the value that all chosen things are to have. An empty value clears the field.
class BulkPanel final : public OverlayPanel
{
    Q_OBJECT

public:
    BulkPanel(const Theme &theme, TableFeed &feed, qint64 count, QWidget *over);

    void chooseField(const QString &key);
    const TableField &field() const { return m_field; }
    /// The value as FieldEditor takes it; nothing when it cannot be read: the field says so.
    std::optional<QString> value();

protected:
    QWidget *firstField() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const Theme &m_theme;
    TableFeed &m_feed;
    TableField m_field{};
    FieldPicker *m_picker;
    QPushButton *m_fieldButton;
    InlineEdit *m_edit = nullptr;
    QPushButton *m_accept;
};

/// The field in which a value of a table's field is typed, with its choices.
InlineEdit *makeFieldEdit(const Theme &theme, TableFeed &feed, const TableField &field, QWidget *parent);

} // namespace huni
