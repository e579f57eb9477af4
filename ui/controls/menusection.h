#pragma once

#include <QString>

class QMenu;

namespace huni {

class Theme;

/// Begins a group of a menu with its title, set apart from what stands before it. A section of QMenu does not
/// show its title under a style sheet.
void addMenuSection(QMenu &menu, const Theme &theme, const QString &title);

} // namespace huni
