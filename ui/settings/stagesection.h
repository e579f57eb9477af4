#pragma once

#include "core/settings/stagelist.h"
#include "ui/settings/listsection.h"

namespace huni {

/// The stages of the boards: order, names, probability, idle limit, colour.
class StageSection final : public ListSection
{
    Q_OBJECT

public:
    StageSection(SettingsSource &source, const Theme &theme, QWidget *parent = nullptr);

private:
    std::vector<ListEntry> entries() const override;
    Result<void> move(const Uuid &id, const Uuid &before) override;
    void remove(const Uuid &id) override;
    void showCurrent() override;
    void createForm();
    SettingForm::Setting setting(const char *name, InlineEdit::Kind kind, const QString &label, QVariant (*value)(const Stage &, bool turkish),
                                 StageEdit (*edit)(const QVariant &));
    void addStage(Band band);
    const Stage *stage() const;

    StageList m_stages;
};

} // namespace huni
