#pragma once

#include <QWidget>

namespace huni {

class BoardPage;
class Preferences;
class SettingsSource;
class Theme;

/// What is chosen for this machine: language, theme, cards.
class ComputerSection final : public QWidget
{
    Q_OBJECT

public:
    ComputerSection(SettingsSource &source, const Theme &theme, Preferences &preferences, BoardPage &board, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The list of keys is wanted, where they are changed.
    void shortcutsWanted();
};

} // namespace huni
