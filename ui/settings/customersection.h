#pragma once

#include <QWidget>

namespace huni {

class IdealCustomerForm;
class SettingsSource;
class Theme;

/// What is sold to whom, for leads that fit.
class CustomerSection final : public QWidget
{
    Q_OBJECT

public:
    CustomerSection(SettingsSource &source, const Theme &theme, QWidget *parent = nullptr);

private:
    void load();
    void store();

    SettingsSource &m_source;
    IdealCustomerForm *m_form = nullptr;
    bool m_isStoring = false; ///< what is announced then is what was typed
};

} // namespace huni
