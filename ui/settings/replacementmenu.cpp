#include "ui/settings/replacementmenu.h"

#include "ui/controls/menusection.h"
#include "ui/controls/menutext.h"

#include <QMenu>
#include <QWidget>

namespace huni {

void askForReplacement(QWidget &at, const Theme &theme, const QString &question,
                       const std::vector<Replacement> &others,
                       const std::function<void(const Uuid &)> &chosen)
{
    auto *menu = new QMenu(&at);
    menu->setObjectName(QStringLiteral("replacements"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addMenuSection(*menu, theme, question);
    for (const Replacement &other : others)
        QObject::connect(menu->addAction(menuName(other.name)), &QAction::triggered, &at,
                         [chosen, id = other.id] { chosen(id); });
    menu->popup(at.mapToGlobal(QPoint(0, 40)));
}

} // namespace huni
