#include "ui/settings/idealcustomerform.h"

#include "core/exchange/countrynames.h"
#include "core/model/defaults.h"
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

QStringList typedCountries(const QString &text)
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
    , m_locale(locale)
{
    auto *form = new QFormLayout(this);
    m_form = form;
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(24);
    form->setVerticalSpacing(16);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    const int width = 420 * theme.basePixels() / 13;
    m_sells = new QLineEdit(this);
    m_sells->setObjectName(QStringLiteral("sells"));
    m_sells->setFixedWidth(width);
    m_sells->setPlaceholderText(tr("For example: warehouse software"));
    addFormRow(*form, tr("What you sell"), m_sells);
    m_sectors = new ChoiceGrid(tr("Sectors"), choicesOfList(u"sector", locale), 3, this);
    addFormRow(*form, tr("To which sectors"), m_sectors);
    m_sizes = new ChoiceGrid(tr("Sizes"), choicesOfList(u"company_size", locale), 3, this);
    addFormRow(*form, tr("To companies of which size"), m_sizes);
    m_countries = new QLineEdit(this);
    m_countries->setObjectName(QStringLiteral("countries"));
    m_countries->setFixedWidth(width);
    m_countries->setPlaceholderText(tr("Names, with commas between them"));
    addFormRow(*form, tr("In which countries"), m_countries);
    connect(m_sells, &QLineEdit::editingFinished, this, &IdealCustomerForm::changed);
    connect(m_countries, &QLineEdit::editingFinished, this, &IdealCustomerForm::changed);
    connect(m_sectors, &ChoiceGrid::changed, this, &IdealCustomerForm::changed);
    connect(m_sizes, &ChoiceGrid::changed, this, &IdealCustomerForm::changed);
}

IdealCustomer IdealCustomerForm::value() const
{
    QStringList countries;
    for (const QString &name : typedCountries(m_countries->text())) {
        const QString code = countryCode(name);
        if (!code.isEmpty() && !countries.contains(code))
            countries += code;
    }
    const bool isB2b = !m_sectors->isHidden();
    return {m_sells->text().simplified(), isB2b ? m_sectors->chosen() : QStringList(), isB2b ? m_sizes->chosen() : QStringList(), countries};
}

void IdealCustomerForm::setValue(const IdealCustomer &ideal)
{
    if (value() == ideal)
        return; // what is being typed stays as it is typed
    m_sells->setText(ideal.sells);
    m_sectors->setChosen(ideal.sectors);
    m_sizes->setChosen(ideal.sizes);
    QStringList names;
    for (const QString &code : ideal.countries)
        names += countryName(code, m_locale.language());
    m_countries->setText(names.join(QStringLiteral(", ")));
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
    for (const QString &name : typedCountries(m_countries->text())) {
        if (countryCode(name).isEmpty())
            unknown += name;
    }
    return unknown;
}

} // namespace huni
