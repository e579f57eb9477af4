#include "ui/settings/choicegrid.h"

#include "ui/controls/accessibleroles.h"

#include <QCheckBox>
#include <QGridLayout>

namespace huni {

ChoiceGrid::ChoiceGrid(const QString &name, const std::vector<std::pair<QString, QString>> &choices, int columns, QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(name);
    setAccessibleRole(*this, QAccessible::Grouping);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(8);
    const int lines = (int(choices.size()) + columns - 1) / columns;
    for (const auto &[key, words] : choices) {
        auto *box = new QCheckBox(words, this);
        box->setObjectName(QStringLiteral("choice_") + key);
        //: %1 what is chosen from: sectors; %2 one of them
        box->setAccessibleName(tr("%1: %2").arg(name, words));
        const int at = int(m_boxes.size());
        grid->addWidget(box, at % lines, at / lines);
        m_boxes.emplace_back(key, box);
        connect(box, &QCheckBox::clicked, this, &ChoiceGrid::changed);
    }
    grid->setColumnStretch(columns, 1);
}

QStringList ChoiceGrid::chosen() const
{
    QStringList keys;
    for (const auto &[key, box] : m_boxes) {
        if (box->isChecked())
            keys += key;
    }
    return keys;
}

void ChoiceGrid::setChosen(const QStringList &keys)
{
    for (const auto &[key, box] : m_boxes)
        box->setChecked(keys.contains(key));
}

} // namespace huni
