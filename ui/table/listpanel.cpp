#include "ui/table/listpanel.h"

#include "ui/controls/formdraft.h"
#include "ui/controls/formline.h"
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
    , m_theme(theme)
    , m_currency(currency)
    , m_today(today)
    , m_locale(locale)
    , m_form(new QFormLayout)
{
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(8);
    m_name = addField(tr("Name"), QStringLiteral("name"));
    m_supplier = addField(tr("Supplier"), QStringLiteral("supplier"));
    m_cost = addField(tr("Cost"), QStringLiteral("cost"));
    m_cost->line()->setPlaceholderText(currency.text());
    m_use = addField(tr("Allowed use"), QStringLiteral("allowedUse"));
    m_expires = addField(tr("May be used until"), QStringLiteral("expiresOn"));
    m_expires->line()->setPlaceholderText(dateWords(today.addYears(1), locale));
    setStored(list);
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

FormLine *ListPanel::addField(const QString &label, const QString &objectName)
{
    auto *field = new FormLine(m_theme, objectName, {});
    addFormRow(*m_form, label, field);
    field->line()->setAccessibleName(label);
    connect(field, &FormLine::resized, this, [this] { place(); }, Qt::QueuedConnection); // after the layouts
    return field;
}

QString ListPanel::costText() const
{
    return m_list.cost ? moneyText(*m_list.cost, m_locale) : QString();
}

QString ListPanel::expiryText() const
{
    return m_list.expiresOn.isValid() ? dateWords(m_list.expiresOn, m_locale) : QString();
}

void ListPanel::setStored(const FixedList &list)
{
    m_list = list;
    m_name->setStored(list.name);
    m_supplier->setStored(list.supplier);
    m_cost->setStored(costText());
    m_use->setStored(list.allowedUse);
    m_expires->setStored(expiryText());
}

FormDraft *ListPanel::keepDraft(Drafts &drafts, const QString &form, const Uuid &about)
{
    auto *draft = new FormDraft(drafts, form, about, *this);
    for (FormLine *line : {m_name, m_supplier, m_cost, m_use, m_expires})
        draft->watch(*line);
    return draft;
}

std::optional<FixedList> ListPanel::list()
{
    for (FormLine *line : {m_name, m_supplier, m_cost, m_use, m_expires}) {
        if (line->isContested()) {
            line->askToChoose();
            return std::nullopt;
        }
    }
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
