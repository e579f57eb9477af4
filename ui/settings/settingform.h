#pragma once

#include "ui/controls/inlineedit.h"

#include <QWidget>

class QFormLayout;

namespace huni {

class SettingsSource;

/// Labels on the left, values edited where they stand on the right: what the parts of the settings are made of.
class SettingForm final : public QWidget
{
    Q_OBJECT

public:
    /// What stores a value. \return why it was not taken; empty when it was
    using Keep = std::function<QString(const QVariant &)>;

    SettingForm(SettingsSource &source, const Theme &theme, QWidget *parent = nullptr);

    InlineEdit *addEdit(const QString &name, InlineEdit::Kind kind, const QString &label, const Keep &keep);
    /// A row for another control.
    QLabel *addRow(const QString &label, QWidget *control);
    /// Shows or hides the row of a control, with its label.
    void setRowShown(QWidget &control, bool shown);
    /// Words below the last row.
    void addHint(const QString &words);

private:
    SettingsSource &m_source;
    const Theme &m_theme;
    QFormLayout *m_form = nullptr;
};

} // namespace huni
