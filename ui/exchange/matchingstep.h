#pragma once

#include "ui/exchange/importstep.h"

class QCheckBox;
class QRadioButton;

namespace huni {

class Theme;

/// By what rows are recognised, and what may be done with those that are.
class MatchingStep final : public ImportStep
{
    Q_OBJECT

public:
    MatchingStep(ImportFlow &flow, const Theme &theme, QWidget *parent = nullptr);

    void enter() override;
    QWidget *firstField() override;

private:
    void takeMatch();

    std::vector<std::pair<MatchBy, QCheckBox *>> m_keys{};
    std::vector<std::pair<ImportMode, QRadioButton *>> m_modes{};
};

} // namespace huni
