#pragma once

#include "core/settings/pipelinesettings.h"

#include <QLocale>
#include <QWidget>

class QFormLayout;
class QLineEdit;

namespace huni {

class ChoiceGrid;
class Theme;

/// What is sold to whom: sectors, sizes, countries. For the first run and the settings.
class IdealCustomerForm final : public QWidget
{
    Q_OBJECT

public:
    IdealCustomerForm(const Theme &theme, const QLocale &locale, QWidget *parent = nullptr);

    IdealCustomer value() const;
    void setValue(const IdealCustomer &ideal);
    /// Persons have neither sector nor size.
    void setBusiness(Business business);
    /// The countries that were typed and are none.
    QStringList unknownCountries() const;

Q_SIGNALS:
    /// By a person, when a field was left or a box ticked.
    void changed();

private:
    void setRowShown(QWidget *field, bool shown);

    QLocale m_locale;
    QFormLayout *m_form = nullptr;
    QLineEdit *m_sells = nullptr;
    ChoiceGrid *m_sectors = nullptr;
    ChoiceGrid *m_sizes = nullptr;
    QLineEdit *m_countries = nullptr;
};

} // namespace huni
