#pragma once

#include "core/leads/lists.h"
#include "ui/controls/overlaypanel.h"

#include <QLocale>

class QFormLayout;
class QLineEdit;

namespace huni {

/// A list: what it is called, where it came from, and how far it may be used.
class ListPanel final : public OverlayPanel
{
    Q_OBJECT

public:
    ListPanel(const Theme &theme, const FixedList &list, Currency currency, QDate today, const QLocale &locale, const QString &title,
              const QString &acceptText, QWidget *over);

    /// Nothing when something cannot be read: the panel says so.
    std::optional<FixedList> list();

protected:
    QWidget *firstField() const override;

private:
    QLineEdit *addField(const QString &label, const QString &objectName, const QString &text);

    FixedList m_list;
    Currency m_currency;
    QDate m_today;
    QLocale m_locale;
    QFormLayout *m_form;
    QLineEdit *m_name;
    QLineEdit *m_supplier;
    QLineEdit *m_cost;
    QLineEdit *m_use;
    QLineEdit *m_expires;
};

} // namespace huni
