#pragma once

#include "core/settings/customfields.h"
#include "ui/background/backgroundtask.h"

#include <QWidget>

class QLabel;

namespace huni {

class EmptyState;
class InlineEdit;
class ListEditor;
class SettingForm;
class SettingsSource;
class Theme;

/// The fields of one's own, of leads, companies and opportunities: order, names, types, options.
class FieldSection final : public QWidget
{
    Q_OBJECT

public:
    FieldSection(SettingsSource &source, const Theme &theme, QWidget *parent = nullptr);

private:
    QWidget *createDetails(const Theme &theme);
    void showList();
    void showField();
    void showTypes(bool isUsed);
    void add(Table table);
    void remove(const Uuid &id);
    void move(const Uuid &id, const Uuid &before);
    const CustomField *current() const;

    SettingsSource &m_source;
    const Theme &m_theme;
    CustomFields m_fields;
    ListEditor *m_list = nullptr;
    EmptyState *m_none = nullptr;
    SettingForm *m_form = nullptr;
    InlineEdit *m_name = nullptr;
    InlineEdit *m_type = nullptr;
    InlineEdit *m_options = nullptr;
    BackgroundTask m_use;
};

/// Word for a type of field.
QString customTypeName(CustomType type);

} // namespace huni
