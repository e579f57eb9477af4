#pragma once

#include "core/leads/lists.h"
#include "ui/controls/overlaypanel.h"

#include <QLocale>

class QFormLayout;

namespace huni {

class Drafts;
class FormDraft;
class FormLine;

/// A list: what it is called, where it came from, and how far it may be used.
class ListPanel final : public OverlayPanel
{
    Q_OBJECT

public:
    ListPanel(const Theme &theme, const FixedList &list, Currency currency, QDate today, const QLocale &locale, const QString &title,
              const QString &acceptText, QWidget *over);

    /// Nothing when something cannot be read, or was changed by somebody else meanwhile: the panel says so.
    std::optional<FixedList> list();
    /// What stands beneath it was changed meanwhile.
    void setStored(const FixedList &list);
    /// What is typed survives until it is accepted or given up.
    FormDraft *keepDraft(Drafts &drafts, const QString &form, const Uuid &about);

protected:
    QWidget *firstField() const override;

private:
    FormLine *addField(const QString &label, const QString &objectName);
    QString costText() const;
    QString expiryText() const;

    const Theme &m_theme;
    FixedList m_list;
    Currency m_currency;
    QDate m_today;
    QLocale m_locale;
    QFormLayout *m_form;
    FormLine *m_name;
    FormLine *m_supplier;
    FormLine *m_cost;
    FormLine *m_use;
    FormLine *m_expires;
};

} // namespace huni
