#include "ui/controls/menusection.h"

#include "ui/theme/theme.h"

#include <QLabel>
#include <QMenu>
#include <QWidgetAction>

namespace huni {

void addMenuSection(QMenu &menu, const Theme &theme, const QString &title)
{
    if (!menu.isEmpty())
        menu.addSeparator();
    auto *label = new QLabel(title, &menu);
    label->setTextFormat(Qt::PlainText);
    label->setFont(theme.font(FontRole::SmallStrong));
    QPalette ink = label->palette();
    ink.setColor(QPalette::Disabled, QPalette::WindowText, theme.color(ColorRole::Muted));
    label->setPalette(ink);
    label->setContentsMargins(10, 6, 10, 4); // as the entries
    auto *section = new QWidgetAction(&menu);
    section->setText(title);
    section->setDefaultWidget(label);
    section->setEnabled(false);
    menu.addAction(section);
}

} // namespace huni
