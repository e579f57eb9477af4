#pragma once

#include "ui/settings/settingform.h"

namespace huni {

/// What everybody who shares the pipeline has in common: its name, currency, time zone, kind.
class PipelineSection final : public SettingForm
{
    Q_OBJECT

public:
    PipelineSection(SettingsSource &source, const Theme &theme, QWidget *parent = nullptr);
};

} // namespace huni
