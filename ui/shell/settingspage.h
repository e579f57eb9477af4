#pragma once

#include "ui/shell/preferences.h"

#include <QWidget>

namespace huni {

class BoardPage;

/// What can be chosen for this machine: language, theme, size of the cards. Every change shows at once.
class SettingsPage final : public QWidget
{
    Q_OBJECT

public:
    SettingsPage(const Theme &theme, Preferences &preferences, BoardPage &board, QWidget *parent = nullptr);
};

} // namespace huni
