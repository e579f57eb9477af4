#include "ui/lead/profilefields.h"

#include "core/base/folding.h"
#include "core/exchange/columnformat.h"
#include "core/exchange/languagenames.h"
#include "ui/lead/leadwords.h"
#include "ui/lead/outsideaddress.h"

#include <QCoreApplication>

namespace huni {

namespace {

QString profileWord(const char *text)
{
    return QCoreApplication::translate("huni::ProfileForm", text);
}

QVariant filledText(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

ProfileField textField(const char *key, const char *label, ProfileSection section, int column,
                       QString Lead::*member)
{
    ProfileField field;
    field.key = QString::fromLatin1(key);
    field.label = profileWord(label);
    field.section = section;
    field.value = [member](const LeadDetails &details) { return filledText(details.lead.*member); };
    field.cells = [column](const QVariant &value) -> std::vector<std::pair<int, Value>> {
        return {{column, textValue(value.toString().trimmed())}};
    };
    return field;
}

ProfileField listField(const char *key, const char *label, ProfileSection section, int column,
                       QString Lead::*member, const char *list)
{
    ProfileField field = textField(key, label, section, column, member);
    field.kind = InlineEdit::ChoiceList;
    field.choicesFrom = ChoicesFrom::ShippedList;
    field.list = QString::fromLatin1(list);
    return field;
}

// Text that is one of the list in some writing becomes the key of it, shown and stored; other text stays.
void readAs(ProfileField &field, int column, QString Lead::*member, QString (*keyOf)(const QString &))
{
    field.value
        = [member, keyOf](const LeadDetails &details) { return filledText(keyOf(details.lead.*member)); };
    field.cells = [column, keyOf](const QVariant &value) -> std::vector<std::pair<int, Value>> {
        return {{column, textValue(keyOf(value.toString().trimmed()))}};
    };
    field.takesOtherText = true;
}

QString yesNoKey(const QString &text)
{
    const auto yes = parseYesNo(text.toStdString());
    return !yes ? text : *yes ? QStringLiteral("yes") : QStringLiteral("no");
}

QString languageKey(const QString &text)
{
    const QString code = languageCode(text);
    return code.isEmpty() ? text : code;
}

ProfileField yesNoField(const char *key, const char *label, ProfileSection section, int column,
                        QString Lead::*member)
{
    ProfileField field = textField(key, label, section, column, member);
    field.kind = InlineEdit::ChoiceList;
    field.choicesFrom = ChoicesFrom::YesOrNo;
    readAs(field, column, member, yesNoKey);
    return field;
}

ProfileField languageField()
{
    ProfileField field = textField("language", QT_TRANSLATE_NOOP("huni::ProfileForm", "Language"),
                                   ProfileSection::Place, col::Lead::Language, &Lead::language);
    field.kind = InlineEdit::ChoiceList;
    field.choicesFrom = ChoicesFrom::Languages;
    readAs(field, col::Lead::Language, &Lead::language, languageKey);
    return field;
}

template <class IdType>
ProfileField idField(const char *key, const char *label, ProfileSection section, int column,
                     IdType Lead::*member, ChoicesFrom from)
{
    ProfileField field;
    field.key = QString::fromLatin1(key);
    field.label = profileWord(label);
    field.section = section;
    field.kind = InlineEdit::ChoiceList;
    field.choicesFrom = from;
    field.value = [member](const LeadDetails &details) {
        const IdType id = details.lead.*member;
        return id ? QVariant(id.text()) : QVariant();
    };
    field.cells = [column](const QVariant &value) -> std::vector<std::pair<int, Value>> {
        return {{column, idValue(Uuid::fromText(value.toString()).value_or(Uuid{}))}};
    };
    return field;
}

QString emailProblem(const QVariant &value)
{
    if (!value.isValid() || !mailAddress(value.toString()).isEmpty())
        return {};
    return profileWord(
        QT_TRANSLATE_NOOP("huni::ProfileForm", "This is no e-mail address. Write it like name@company.com."));
}

QString zoneProblem(const QVariant &value)
{
    if (!value.isValid() || QTimeZone(value.toString().trimmed().toLatin1()).isValid())
        return {};
    return profileWord(
        QT_TRANSLATE_NOOP("huni::ProfileForm", "This is no time zone. Write it like Europe/Istanbul."));
}

ProfileField birthYearField()
{
    ProfileField field;
    field.key = QStringLiteral("birth_year");
    field.label = profileWord(QT_TRANSLATE_NOOP("huni::ProfileForm", "Birth year"));
    field.section = ProfileSection::Person;
    field.value = [](const LeadDetails &details) {
        return details.lead.birthYear ? QVariant(QString::number(*details.lead.birthYear)) : QVariant();
    };
    field.cells = [](const QVariant &value) -> std::vector<std::pair<int, Value>> {
        return {{col::Lead::BirthYear,
                 value.isValid() ? Value{value.toString().trimmed().toLongLong()} : Value{}}};
    };
    field.check = [](const QVariant &value) {
        const int year = value.toString().trimmed().toInt();
        return !value.isValid() || (year >= 1900 && year <= QDate::currentDate().year())
            ? QString()
            : profileWord(
                QT_TRANSLATE_NOOP("huni::ProfileForm", "This is no year of birth. Write it like 1984."));
    };
    return field;
}

ProfileField valueField()
{
    ProfileField field;
    field.key = QStringLiteral("value");
    field.label = profileWord(QT_TRANSLATE_NOOP("huni::ProfileForm", "Estimated value"));
    field.section = ProfileSection::Worth;
    field.kind = InlineEdit::Amount;
    field.value = [](const LeadDetails &details) {
        return details.lead.value ? QVariant::fromValue(*details.lead.value) : QVariant();
    };
    field.cells = [](const QVariant &value) -> std::vector<std::pair<int, Value>> {
        const Money money = value.value<Money>();
        return {{col::Lead::Value, value.isValid() ? Value{money.minor} : Value{}},
                {col::Lead::ValueCurrency, value.isValid() ? textValue(money.currency.text()) : Value{}}};
    };
    return field;
}

ProfileField wakeField()
{
    ProfileField field;
    field.key = QStringLiteral("wake_on");
    field.label = profileWord(QT_TRANSLATE_NOOP("huni::ProfileForm", "Contact again on"));
    field.section = ProfileSection::Worth;
    field.kind = InlineEdit::Date;
    field.value = [](const LeadDetails &details) {
        return details.lead.wakeOn.isValid() ? QVariant(details.lead.wakeOn) : QVariant();
    };
    field.cells = [](const QVariant &value) -> std::vector<std::pair<int, Value>> {
        return {{col::Lead::WakeOn, dateValue(value.toDate())}};
    };
    return field;
}

ProfileField companyField()
{
    ProfileField field;
    field.key = QStringLiteral("company");
    field.label = profileWord(QT_TRANSLATE_NOOP("huni::ProfileForm", "Company"));
    field.section = ProfileSection::Work;
    field.value = [](const LeadDetails &details) {
        return filledText(details.company ? details.company->name : QString());
    };
    return field;
}

ProfileField readOnlyField(const char *key, const char *label, ProfileSection section,
                           std::function<QString(const LeadDetails &)> text)
{
    ProfileField field;
    field.key = QString::fromLatin1(key);
    field.label = profileWord(label);
    field.section = section;
    field.hiddenWhenEmpty = true;
    field.value = [text = std::move(text)](const LeadDetails &details) { return filledText(text(details)); };
    return field;
}

// Choices separated by `;` as they are stored, or by commas as people write them.
QStringList typedChoices(const QString &typed)
{
    QString text = typed;
    QStringList parts;
    for (const QString &part : text.replace(u',', u';').split(u';', Qt::SkipEmptyParts))
        parts += part.trimmed();
    return parts;
}

QString knownOption(const CustomField &field, const QString &typed)
{
    for (const QString &option : field.options) {
        if (foldedKey(option) == foldedKey(typed))
            return option;
    }
    return {};
}

void addIdentityFields(std::vector<ProfileField> &fields)
{
    using C = col::Lead;
    using S = ProfileSection;
    fields.push_back(textField("given_name", QT_TRANSLATE_NOOP("huni::ProfileForm", "First name"),
                               S::Identity, C::GivenName, &Lead::givenName));
    fields.push_back(textField("family_name", QT_TRANSLATE_NOOP("huni::ProfileForm", "Last name"),
                               S::Identity, C::FamilyName, &Lead::familyName));
    fields.push_back(textField("salutation", QT_TRANSLATE_NOOP("huni::ProfileForm", "Salutation"),
                               S::Identity, C::Salutation, &Lead::salutation));
}

void addContactFields(std::vector<ProfileField> &fields)
{
    using C = col::Lead;
    using S = ProfileSection;
    fields.push_back(textField("email", QT_TRANSLATE_NOOP("huni::ProfileForm", "Work e-mail"), S::Contact,
                               C::Email, &Lead::email));
    fields.back().check = emailProblem;
    fields.push_back(textField("email_personal", QT_TRANSLATE_NOOP("huni::ProfileForm", "Private e-mail"),
                               S::Contact, C::EmailPersonal, &Lead::emailPersonal));
    fields.back().check = emailProblem;
    fields.push_back(textField("phone", QT_TRANSLATE_NOOP("huni::ProfileForm", "Phone"), S::Contact, C::Phone,
                               &Lead::phone));
    fields.push_back(textField("mobile", QT_TRANSLATE_NOOP("huni::ProfileForm", "Mobile"), S::Contact,
                               C::Mobile, &Lead::mobile));
}

void addWorkFields(std::vector<ProfileField> &fields)
{
    using C = col::Lead;
    using S = ProfileSection;
    fields.push_back(companyField());
    fields.push_back(
        textField("title", QT_TRANSLATE_NOOP("huni::ProfileForm", "Title"), S::Work, C::Title, &Lead::title));
    fields.push_back(listField("seniority", QT_TRANSLATE_NOOP("huni::ProfileForm", "Seniority"), S::Work,
                               C::Seniority, &Lead::seniority, "seniority"));
}

void addWorthFields(std::vector<ProfileField> &fields)
{
    using C = col::Lead;
    using S = ProfileSection;
    fields.push_back(valueField());
    fields.push_back(idField("owner", QT_TRANSLATE_NOOP("huni::ProfileForm", "Owner"), S::Worth, C::Owner,
                             &Lead::owner, ChoicesFrom::Members));
    fields.push_back(wakeField());
    fields.push_back(readOnlyField("lost_reason", QT_TRANSLATE_NOOP("huni::ProfileForm", "Lost because"),
                                   S::Worth, [](const LeadDetails &details) {
                                       return reasonWord(details.lead.lostReason,
                                                         QLocale().language() == QLocale::Turkish);
                                   }));
}

void addSourceFields(std::vector<ProfileField> &fields)
{
    using C = col::Lead;
    using S = ProfileSection;
    fields.push_back(textField("interest", QT_TRANSLATE_NOOP("huni::ProfileForm", "Interested in"), S::Source,
                               C::Interest, &Lead::interest));
    fields.back().kind = InlineEdit::MultiLine;
    fields.push_back(idField("channel", QT_TRANSLATE_NOOP("huni::ProfileForm", "First source"), S::Source,
                             C::Channel, &Lead::channel, ChoicesFrom::Channels));
    fields.push_back(idField("latest_channel", QT_TRANSLATE_NOOP("huni::ProfileForm", "Latest source"),
                             S::Source, C::LatestChannel, &Lead::latestChannel, ChoicesFrom::Channels));
    fields.push_back(idField("campaign", QT_TRANSLATE_NOOP("huni::ProfileForm", "Campaign"), S::Source,
                             C::Campaign, &Lead::campaign, ChoicesFrom::Campaigns));
    fields.push_back(textField("keyword", QT_TRANSLATE_NOOP("huni::ProfileForm", "Keyword"), S::Source,
                               C::Keyword, &Lead::keyword));
    fields.push_back(listField("arrival", QT_TRANSLATE_NOOP("huni::ProfileForm", "How it arrived"), S::Source,
                               C::Arrival, &Lead::arrival, "arrived"));
    fields.push_back(readOnlyField("referrer", QT_TRANSLATE_NOOP("huni::ProfileForm", "Referred by"),
                                   S::Source, [](const LeadDetails &details) { return details.referrer; }));
    fields.push_back(yesNoField("newsletter", QT_TRANSLATE_NOOP("huni::ProfileForm", "Newsletter"), S::Source,
                                C::Newsletter, &Lead::newsletter));
    fields.push_back(yesNoField("consent", QT_TRANSLATE_NOOP("huni::ProfileForm", "Consent"), S::Source,
                                C::Consent, &Lead::consent));
    fields.push_back(readOnlyField("external_id", QT_TRANSLATE_NOOP("huni::ProfileForm", "Number elsewhere"),
                                   S::Source,
                                   [](const LeadDetails &details) { return details.lead.externalId; }));
}

void addPlaceFields(std::vector<ProfileField> &fields)
{
    using C = col::Lead;
    using S = ProfileSection;
    fields.push_back(textField("street", QT_TRANSLATE_NOOP("huni::ProfileForm", "Street"), S::Place,
                               C::Street, &Lead::street));
    fields.push_back(textField("postcode", QT_TRANSLATE_NOOP("huni::ProfileForm", "Postcode"), S::Place,
                               C::Postcode, &Lead::postcode));
    fields.push_back(
        textField("city", QT_TRANSLATE_NOOP("huni::ProfileForm", "City"), S::Place, C::City, &Lead::city));
    fields.push_back(textField("region", QT_TRANSLATE_NOOP("huni::ProfileForm", "Region"), S::Place,
                               C::Region, &Lead::region));
    ProfileField country = textField("country", QT_TRANSLATE_NOOP("huni::ProfileForm", "Country"), S::Place,
                                     C::Country, &Lead::country);
    country.kind = InlineEdit::ChoiceList;
    country.choicesFrom = ChoicesFrom::Countries;
    fields.push_back(std::move(country));
    fields.push_back(languageField());
    fields.push_back(textField("time_zone", QT_TRANSLATE_NOOP("huni::ProfileForm", "Time zone"), S::Place,
                               C::TimeZone, &Lead::timeZone));
    fields.back().check = zoneProblem;
}

void addPersonFields(std::vector<ProfileField> &fields)
{
    using C = col::Lead;
    using S = ProfileSection;
    fields.push_back(listField("gender", QT_TRANSLATE_NOOP("huni::ProfileForm", "Gender"), S::Person,
                               C::Gender, &Lead::gender, "gender"));
    fields.push_back(birthYearField());
    fields.push_back(listField("education", QT_TRANSLATE_NOOP("huni::ProfileForm", "Education"), S::Person,
                               C::Education, &Lead::education, "education"));
    fields.push_back(listField("income_band", QT_TRANSLATE_NOOP("huni::ProfileForm", "Income band"),
                               S::Person, C::IncomeBand, &Lead::incomeBand, "income_band"));
}

} // namespace

QString profileSectionName(ProfileSection section)
{
    switch (section) {
    case ProfileSection::Identity:
        return profileWord(QT_TRANSLATE_NOOP("huni::ProfileForm", "Identity"));
    case ProfileSection::Contact:
        return profileWord(QT_TRANSLATE_NOOP("huni::ProfileForm", "Contact"));
    case ProfileSection::Work:
        return profileWord(QT_TRANSLATE_NOOP("huni::ProfileForm", "Work"));
    case ProfileSection::Place:
        return profileWord(QT_TRANSLATE_NOOP("huni::ProfileForm", "Place"));
    case ProfileSection::Source:
        return profileWord(QT_TRANSLATE_NOOP("huni::ProfileForm", "Interest and source"));
    case ProfileSection::Worth:
        return profileWord(QT_TRANSLATE_NOOP("huni::ProfileForm", "Value and owner"));
    case ProfileSection::Person:
        return profileWord(QT_TRANSLATE_NOOP("huni::ProfileForm", "About the person"));
    }
    return {};
}

std::vector<ProfileField> profileFields()
{
    std::vector<ProfileField> fields;
    addIdentityFields(fields);
    addContactFields(fields);
    addWorkFields(fields);
    addWorthFields(fields);
    addSourceFields(fields);
    addPlaceFields(fields);
    addPersonFields(fields);
    return fields;
}

InlineEdit::Kind customFieldKind(CustomType type)
{
    switch (type) {
    case CustomType::Text:
    case CustomType::Choices:
        return InlineEdit::Line;
    case CustomType::Number:
        return InlineEdit::Number;
    case CustomType::Money:
        return InlineEdit::Amount;
    case CustomType::Date:
        return InlineEdit::Date;
    case CustomType::YesNo:
        return InlineEdit::YesNo;
    case CustomType::Choice:
        return InlineEdit::ChoiceList;
    }
    return InlineEdit::Line;
}

QVariant customFieldValue(const CustomField &field, const QVariant &stored)
{
    if (!stored.isValid() || stored.toString().isEmpty())
        return {};
    switch (field.type) {
    case CustomType::Text:
    case CustomType::Choice:
        return stored.toString();
    case CustomType::Choices:
        return stored.toString().split(u';').join(QStringLiteral(", "));
    case CustomType::Number:
        return stored.toDouble();
    case CustomType::YesNo:
        return stored.toLongLong() != 0;
    case CustomType::Date:
        return QDate::fromString(stored.toString(), Qt::ISODate);
    case CustomType::Money: {
        const QString text = stored.toString();
        const auto currency = Currency::fromText(text.section(u' ', -1));
        const auto money = moneyFromDecimal(text.section(u' ', 0, 0), currency.value_or(Currency{}));
        return money ? QVariant::fromValue(*money) : QVariant();
    }
    }
    return {};
}

Value customFieldCell(const CustomField &field, const QVariant &value)
{
    if (!value.isValid())
        return {};
    switch (field.type) {
    case CustomType::Text:
    case CustomType::Choice:
        return textValue(value.toString().trimmed());
    case CustomType::Number:
        return value.toDouble();
    case CustomType::YesNo:
        return qint64(value.toBool());
    case CustomType::Date:
        return dateValue(value.toDate());
    case CustomType::Money: {
        const Money money = value.value<Money>();
        return textValue(decimalText(money) + u' ' + money.currency.text());
    }
    case CustomType::Choices: {
        QStringList chosen;
        for (const QString &part : typedChoices(value.toString()))
            chosen += knownOption(field, part);
        chosen.removeDuplicates();
        return textValue(chosen.join(u';'));
    }
    }
    return {};
}

QString customFieldProblem(const CustomField &field, const QVariant &value)
{
    if (field.type != CustomType::Choices || !value.isValid())
        return {};
    for (const QString &part : typedChoices(value.toString())) {
        if (knownOption(field, part).isEmpty())
            //: %1 what was typed, %2 all that can be chosen
            return profileWord(QT_TRANSLATE_NOOP("huni::ProfileForm", "“%1” is none of: %2."))
                .arg(part, field.options.join(QStringLiteral(", ")));
    }
    return {};
}

} // namespace huni
