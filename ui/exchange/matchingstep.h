#pragma once

#include "ui/exchange/importstep.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QRadioButton;

namespace huni {

class SectionHeader;
class Theme;

/// By what rows are recognised, what may be done with those that are, and whose the new ones are.
class MatchingStep final : public ImportStep
{
    Q_OBJECT

public:
    MatchingStep(ImportFlow &flow, const Theme &theme, QWidget *parent = nullptr);

    void enter() override;
    QWidget *firstField() override;

private:
    void takeMatch();
    void fillOwners();

    std::vector<std::pair<MatchBy, QCheckBox *>> m_keys{};
    std::vector<std::pair<ImportMode, QRadioButton *>> m_modes{};
    SectionHeader *m_ownerTitle = nullptr;
    QComboBox *m_owner = nullptr;
    QLabel *m_ownerNote = nullptr;
};

} // namespace huni
