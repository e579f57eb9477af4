#pragma once

#include <QString>

class QFormLayout;
class QLabel;
class QWidget;

namespace huni {

/// Adds a field of one line with its label to a form. The label stands at the middle of the field: a form
/// gives a label less height than a tall field has.
QLabel *addFormRow(QFormLayout &form, const QString &label, QWidget *field);

} // namespace huni
