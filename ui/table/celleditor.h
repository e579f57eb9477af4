#pragma once

#include <QWidget>

namespace huni {

class InlineEdit;
class Theme;

/// The field that stands over a cell while it is edited. It grows downwards when it has something to say.
class CellEditor final : public QWidget
{
    Q_OBJECT

public:
    /// Takes the edit over.
    CellEditor(const Theme &theme, InlineEdit *edit, QWidget *over);

    InlineEdit &edit() { return *m_edit; }
    /// Covers the cell, and stays within what is seen.
    void place(const QRect &cell);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fit();

    const Theme &m_theme;
    InlineEdit *m_edit;
    QRect m_cell;
};

} // namespace huni
