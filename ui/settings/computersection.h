#pragma once

#include "ui/settings/settingform.h"

namespace huni {

class BoardPage;
class Preferences;

/// What is chosen for this machine: language, theme, cards.
class ComputerSection final : public SettingForm
{
    Q_OBJECT

public:
    ComputerSection(SettingsSource &source, const Theme &theme, Preferences &preferences, BoardPage &board, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The list of keys is wanted, where they are changed.
    void shortcutsWanted();

private:
    void addCardParts(BoardPage &board);
};

} // namespace huni
