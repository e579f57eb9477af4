#pragma once

#include <QWidget>

namespace huni {

class SettingsSource;
class Theme;

/// What everybody who shares the pipeline has in common: its name, currency, time zone, kind.
class PipelineSection final : public QWidget
{
    Q_OBJECT

public:
    PipelineSection(SettingsSource &source, const Theme &theme, QWidget *parent = nullptr);
};

} // namespace huni
