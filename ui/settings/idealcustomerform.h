#pragma once

#include "core/settings/pipelinesettings.h"

#include <QLocale>
#include <QWidget>

class QFormLayout;

namespace huni {

class FormDraft;
class FormLine;

class ChoiceGrid;
class Theme;

/// What is sold to whom: sectors, sizes, countries. For the first run and the settings.
class IdealCustomerForm final : public QWidget
{
    Q_OBJECT

public:
    IdealCustomerForm(const Theme &theme, const QLocale &locale, QWidget *parent = nullptr);

    IdealCustomer value() const;
    /// What is stored now. What is being typed stays, and says so where it was changed beneath.
    void setValue(const IdealCustomer &ideal);
    /// What stands here was stored: it is no draft any more, but for what could not be read.
    void settle();
    /// Whether something was changed beneath what was typed, and nobody has chosen yet.
    bool isContested() const;
    /// What is typed is kept until it is stored.
    void keepDraft(FormDraft &draft);
    /// Asks for job titles as well.
    void showTitles();
    /// Persons have neither sector nor size.
    void setBusiness(Business business);
    /// The countries that were typed and are none.
    QStringList unknownCountries() const;

Q_SIGNALS:
    /// By a person, when a field was left or a box ticked.
    void changed();

private:
    void setRowShown(QWidget *field, bool shown);
    FormLine *addLine(const QString &name, const QString &label, const QString &placeholder);
    QString namesOf(const QStringList &countries) const;

    const Theme &m_theme;
    QLocale m_locale;
    QFormLayout *m_form = nullptr;
    FormLine *m_sells = nullptr;
    ChoiceGrid *m_sectors = nullptr;
    ChoiceGrid *m_sizes = nullptr;
    FormLine *m_countries = nullptr;
    FormLine *m_titles = nullptr;
    QStringList m_keptTitles; ///< while nobody is asked for them
};

} // namespace huni
