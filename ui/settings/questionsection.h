#pragma once

#include "ui/settings/settingform.h"

namespace huni {

struct ChecklistQuestion;

/// The questions of the checklist, in the team's own words where it has some.
class QuestionSection final : public SettingForm
{
    Q_OBJECT

public:
    QuestionSection(SettingsSource &source, const Theme &theme, QWidget *parent = nullptr);

private:
    void addQuestion(const ChecklistQuestion &question);
};

} // namespace huni
