#pragma once

#include "ui/controls/overlaypanel.h"
#include "ui/table/tablefeed.h"

class QPushButton;

namespace huni {

class FieldPicker;
class FormDraft;
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
    /// What is typed survives until it is accepted or given up; a field that was chosen in an earlier run is chosen again.
    FormDraft *keepDraft(const QString &form, const Uuid &about);

protected:
    QWidget *firstField() const override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const Theme &m_theme;
    TableFeed &m_feed;
    TableField m_field{};
    FieldPicker *m_picker;
    QPushButton *m_fieldButton;
    InlineEdit *m_edit = nullptr;
    QPushButton *m_accept;
    FormDraft *m_draft = nullptr;
};

/// The field in which a value of a table's field is typed, with its choices.
InlineEdit *makeFieldEdit(const Theme &theme, TableFeed &feed, const TableField &field, QWidget *parent);

} // namespace huni
