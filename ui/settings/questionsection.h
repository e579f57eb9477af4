#pragma once

#include <QWidget>

namespace huni {

class SettingsSource;
class Theme;

/// The questions of the checklist, in the team's own words where it has some.
class QuestionSection final : public QWidget
{
    Q_OBJECT

public:
    QuestionSection(SettingsSource &source, const Theme &theme, QWidget *parent = nullptr);
};

} // namespace huni
