#include "ui/controls/formrow.h"

#include <QFormLayout>
#include <QLabel>

namespace huni {

QLabel *addFormRow(QFormLayout &form, const QString &label, QWidget *field)
{
    auto *words = new QLabel(label);
    words->setTextFormat(Qt::PlainText);
    words->setBuddy(field);
    words->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding); // as tall as its row
    field->setAccessibleName(label);
    form.addRow(words, field);
    return words;
}

} // namespace huni
