#pragma once

#include "core/settings/customfields.h"
#include "ui/background/backgroundtask.h"
#include "ui/settings/listsection.h"

class QMenu;

namespace huni {

class EmptyState;

/// The fields of one's own, of leads, companies and opportunities: order, names, types, options.
class FieldSection final : public ListSection
{
    Q_OBJECT

public:
    FieldSection(SettingsSource &source, const Theme &theme, QWidget *parent = nullptr);

private:
    std::vector<ListEntry> entries() const override;
    Result<void> move(const Uuid &id, const Uuid &before) override;
    void remove(const Uuid &id) override;
    void showCurrent() override;
    void createForm();
    void createEmptyState(QMenu &tables);
    void showTypes(bool isUsed);
    void add(Table table);
    const CustomField *field() const;

    CustomFields m_fields;
    EmptyState *m_none = nullptr;
    InlineEdit *m_type = nullptr;
    InlineEdit *m_options = nullptr;
    BackgroundTask m_use;
};

/// Word for a type of field.
QString customTypeName(CustomType type);

} // namespace huni
