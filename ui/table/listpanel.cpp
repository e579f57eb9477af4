#include "ui/table/listpanel.h"

#include "ui/controls/formrow.h"
#include "ui/controls/typedvalues.h"
#include "ui/words/datewords.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace huni {

ListPanel::ListPanel(const Theme &theme, const FixedList &list, Currency currency, QDate today, const QLocale &locale,
                     const QString &title, const QString &acceptText, QWidget *over)
    : OverlayPanel(theme, title, over)
    , m_list(list)
    , m_currency(currency)
    , m_today(today)
    , m_locale(locale)
    , m_form(new QFormLayout)
{
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(8);
    m_name = addField(tr("Name"), QStringLiteral("name"), list.name);
    m_supplier = addField(tr("Supplier"), QStringLiteral("supplier"), list.supplier);
    m_cost = addField(tr("Cost"), QStringLiteral("cost"), list.cost ? moneyText(*list.cost, locale) : QString());
    m_cost->setPlaceholderText(currency.text());
    m_use = addField(tr("Allowed use"), QStringLiteral("allowedUse"), list.allowedUse);
    m_expires = addField(tr("May be used until"), QStringLiteral("expiresOn"),
                         list.expiresOn.isValid() ? dateWords(list.expiresOn, locale) : QString());
    m_expires->setPlaceholderText(dateWords(today.addYears(1), locale));
    content()->addLayout(m_form);
    if (list.isExpired(today)) {
        auto *expired = new QLabel(tr("This list expired on %1: whoever is on it may not be contacted because of it any more.")
                                       .arg(dateWords(list.expiresOn, locale)));
        expired->setTextFormat(Qt::PlainText);
        expired->setWordWrap(true);
        content()->addWidget(expired);
    }
    connect(addButton(tr("Cancel")), &QPushButton::clicked, this, &ListPanel::dismiss);
    addAcceptButton(acceptText);
}

QLineEdit *ListPanel::addField(const QString &label, const QString &objectName, const QString &text)
{
    auto *field = new QLineEdit(text);
    field->setObjectName(objectName);
    addFormRow(*m_form, label, field);
    return field;
}

std::optional<FixedList> ListPanel::list()
{
    FixedList list = m_list;
    list.name = m_name->text().simplified();
    list.supplier = m_supplier->text().simplified();
    list.allowedUse = m_use->text().trimmed();
    if (list.name.isEmpty()) {
        showProblem(tr("Give the list a name."));
        m_name->setFocus(Qt::OtherFocusReason);
        return std::nullopt;
    }
    const QString cost = m_cost->text().trimmed();
    list.cost = cost.isEmpty() ? std::nullopt : moneyFromTyped(cost, m_locale, m_currency);
    if (!cost.isEmpty() && !list.cost) {
        showProblem(tr("“%1” is no amount. Write it like %2.").arg(cost.left(60), moneyText({123450, m_currency}, m_locale)));
        m_cost->setFocus(Qt::OtherFocusReason);
        return std::nullopt;
    }
    const QString expires = m_expires->text().trimmed();
    const auto day = dateFromTyped(expires, m_locale, m_today);
    list.expiresOn = day.value_or(QDate());
    if (!expires.isEmpty() && !day) {
        showProblem(tr("“%1” is no date. Write it like %2.").arg(expires.left(60), dateWords(m_today, m_locale)));
        m_expires->setFocus(Qt::OtherFocusReason);
        return std::nullopt;
    }
    return list;
}

QWidget *ListPanel::firstField() const
{
    return m_name;
}

} // namespace huni
