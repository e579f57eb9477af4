#include "ui/settings/idealcustomerform.h"

#include "core/exchange/countrynames.h"
#include "core/model/defaults.h"
#include "ui/controls/formdraft.h"
#include "ui/controls/formline.h"
#include "ui/controls/formrow.h"
#include "ui/settings/choicegrid.h"
#include "ui/theme/theme.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace huni {

namespace {

std::vector<std::pair<QString, QString>> choicesOfList(QStringView key, const QLocale &locale)
{
    std::vector<std::pair<QString, QString>> choices;
    for (const ListDefault &list : listDefaults().valueOr({})) {
        if (list.key != key)
            continue;
        for (const ListValue &value : list.values)
            choices.emplace_back(value.key, locale.language() == QLocale::Turkish ? value.nameTr : value.nameEn);
    }
    return choices;
}

constexpr int lineWidth = 420;

QStringList typedEntries(const QString &text)
{
    QStringList names;
    for (const QString &name : QString(text).replace(u';', u',').split(u',')) {
        if (!name.trimmed().isEmpty())
            names += name.trimmed();
    }
    return names;
}

} // namespace

IdealCustomerForm::IdealCustomerForm(const Theme &theme, const QLocale &locale, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_locale(locale)
{
    auto *form = new QFormLayout(this);
    m_form = form;
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(24);
    form->setVerticalSpacing(16);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    m_sells = addLine(QStringLiteral("sells"), tr("What you sell"), tr("For example: warehouse software"));
    m_sectors = new ChoiceGrid(tr("Sectors"), choicesOfList(u"sector", locale), 3, this);
    addFormRow(*form, tr("To which sectors"), m_sectors);
    m_sizes = new ChoiceGrid(tr("Sizes"), choicesOfList(u"company_size", locale), 3, this);
    addFormRow(*form, tr("To companies of which size"), m_sizes);
    m_countries = addLine(QStringLiteral("countries"), tr("In which countries"), tr("Names, with commas between them"));
    connect(m_sectors, &ChoiceGrid::changed, this, &IdealCustomerForm::changed);
    connect(m_sizes, &ChoiceGrid::changed, this, &IdealCustomerForm::changed);
}

FormLine *IdealCustomerForm::addLine(const QString &name, const QString &label, const QString &placeholder)
{
    auto *field = new FormLine(m_theme, name, {}, this);
    field->setFixedWidth(lineWidth * m_theme.basePixels() / 13);
    field->line()->setPlaceholderText(placeholder);
    addFormRow(*m_form, label, field);
    field->line()->setAccessibleName(label);
    connect(field->line(), &QLineEdit::editingFinished, this, &IdealCustomerForm::changed);
    return field;
}

IdealCustomer IdealCustomerForm::value() const
{
    QStringList countries;
    for (const QString &name : typedEntries(m_countries->text())) {
        const QString code = countryCode(name);
        if (!code.isEmpty() && !countries.contains(code))
            countries += code;
    }
    const bool isB2b = !m_sectors->isHidden();
    return {m_sells->text().simplified(), isB2b ? m_sectors->chosen() : QStringList(), isB2b ? m_sizes->chosen() : QStringList(), countries,
            m_titles ? typedEntries(m_titles->text()) : m_keptTitles};
}

void IdealCustomerForm::setValue(const IdealCustomer &ideal)
{
    m_sells->setStored(ideal.sells);
    m_countries->setStored(namesOf(ideal.countries));
    m_keptTitles = ideal.titles;
    if (m_titles)
        m_titles->setStored(ideal.titles.join(QStringLiteral(", ")));
    if (m_sectors->chosen() != ideal.sectors)
        m_sectors->setChosen(ideal.sectors);
    if (m_sizes->chosen() != ideal.sizes)
        m_sizes->setChosen(ideal.sizes);
}

QString IdealCustomerForm::namesOf(const QStringList &countries) const
{
    QStringList names;
    for (const QString &code : countries)
        names += countryName(code, m_locale.language());
    return names.join(QStringLiteral(", "));
}

void IdealCustomerForm::settle()
{
    const IdealCustomer ideal = value();
    const QString names = namesOf(ideal.countries);
    m_sells->settle(ideal.sells, ideal.sells);
    m_countries->settle(names, unknownCountries().isEmpty() ? names : m_countries->text());
    if (m_titles)
        m_titles->settle(ideal.titles.join(QStringLiteral(", ")), ideal.titles.join(QStringLiteral(", ")));
}

bool IdealCustomerForm::isContested() const
{
    return m_sells->isContested() || m_countries->isContested() || (m_titles && m_titles->isContested());
}

void IdealCustomerForm::keepDraft(FormDraft &draft)
{
    draft.watch(*m_sells);
    draft.watch(*m_countries);
    if (m_titles)
        draft.watch(*m_titles);
}

void IdealCustomerForm::showTitles()
{
    if (!m_titles)
        m_titles = addLine(QStringLiteral("titles"), tr("To people with which job titles"), tr("Words, with commas between them: buyer, purchasing"));
}

void IdealCustomerForm::setBusiness(Business business)
{
    setRowShown(m_sectors, business == Business::B2b);
    setRowShown(m_sizes, business == Business::B2b);
}

void IdealCustomerForm::setRowShown(QWidget *field, bool shown)
{
    field->setVisible(shown);
    if (QWidget *label = m_form->labelForField(field))
        label->setVisible(shown);
}

QStringList IdealCustomerForm::unknownCountries() const
{
    QStringList unknown;
    for (const QString &name : typedEntries(m_countries->text())) {
        if (countryCode(name).isEmpty())
            unknown += name;
    }
    return unknown;
}

} // namespace huni
