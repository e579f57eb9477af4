#pragma once

#include <QWidget>

namespace huni {

class IdealCustomerForm;
class MutedLabel;
class Theme;
class WorkingModel;

/// What is sold to whom: it writes the rules of fit of the working model.
class CustomerView final : public QWidget
{
    Q_OBJECT

public:
    CustomerView(WorkingModel &working, const Theme &theme, QWidget *parent = nullptr);

    IdealCustomerForm &form() { return *m_form; }

private:
    void load();
    void store();

    WorkingModel &m_working;
    IdealCustomerForm *m_form = nullptr;
    MutedLabel *m_hint = nullptr;
    MutedLabel *m_problem = nullptr;
};

} // namespace huni
