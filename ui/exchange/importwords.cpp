#include "ui/exchange/importwords.h"

#include "ui/words/datewords.h"
#include "ui/words/errorwords.h"
#include "ui/words/fieldwords.h"

#include <QCoreApplication>

namespace huni {

namespace {

struct ImportWords {
    Q_DECLARE_TR_FUNCTIONS(ImportWords)
};

Table importTable(ImportKind kind)
{
    switch (kind) {
    case ImportKind::Company:
        return Table::Company;
    case ImportKind::Opportunity:
        return Table::Opportunity;
    case ImportKind::Touchpoint:
        return Table::Touchpoint;
    case ImportKind::Product:
        return Table::Product;
    case ImportKind::Member:
        return Table::Member;
    default:
        return Table::Lead;
    }
}

// Midnight is a day without a time.
QString instantWords(Instant at, const QTimeZone &zone, const QLocale &locale)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(at, zone);
    const QString day = dateWords(local.date(), locale);
    return local.time() == QTime(0, 0) ? day : day + u' ' + locale.toString(local.time(), timePattern());
}

} // namespace

QString importKindName(ImportKind kind)
{
    switch (kind) {
    case ImportKind::Company:
        return ImportWords::tr("Companies");
    case ImportKind::Opportunity:
        return ImportWords::tr("Opportunities");
    case ImportKind::Touchpoint:
        return ImportWords::tr("Touchpoints");
    case ImportKind::Product:
        return ImportWords::tr("Products");
    case ImportKind::Member:
        return ImportWords::tr("Members of the team");
    default:
        return ImportWords::tr("Leads");
    }
}

QString importFieldName(ImportKind kind, const QString &field, Language language)
{
    if (field == u"skip")
        return ImportWords::tr("Leave out");
    if (field.startsWith(QLatin1String("custom:")))
        return shownText(field.mid(7), 80);
    const Field *known = findField(kind, field);
    return known ? known->name(localeLanguage(language)) : field;
}

QString fieldTypeName(FieldType type)
{
    switch (type) {
    case FieldType::Number:
        return ImportWords::tr("Number");
    case FieldType::Money:
        return ImportWords::tr("Amount of money");
    case FieldType::Date:
        return ImportWords::tr("Date");
    case FieldType::DateTime:
        return ImportWords::tr("Date and time");
    case FieldType::YesNo:
        return ImportWords::tr("Yes or no");
    case FieldType::Choice:
        return ImportWords::tr("One of several");
    case FieldType::Choices:
        return ImportWords::tr("Several at once");
    default:
        return ImportWords::tr("Text");
    }
}

QString formatWords(const QString &format)
{
    if (format == u"excel")
        return ImportWords::tr("46387 (days as a spreadsheet counts them)");
    if (format == u"unix")
        return ImportWords::tr("1798675200 (seconds since 1970)");
    if (format == u"unix-ms")
        return ImportWords::tr("1798675200000 (milliseconds since 1970)");
    if (!format.contains(u'y'))
        return format; // of numbers: an example by itself
    QString example = format;
    const std::pair<const char *, const char *> parts[]
        = {{"yyyy", "2026"}, {"dd", "31"}, {"d", "31"}, {"MMM", "Dec"}, {"MM", "12"}, {"HH:mm", "14:05"}, {" t", ""}};
    for (const auto &[part, shown] : parts)
        example.replace(QLatin1String(part), QLatin1String(shown));
    if (format.startsWith(u'd'))
        //: %1 is an example of a date: 31.12.2026
        return ImportWords::tr("%1 (day first)").arg(example);
    if (format.startsWith(u'M'))
        //: %1 is an example of a date: 12/31/2026
        return ImportWords::tr("%1 (month first)").arg(example);
    //: %1 is an example of a date: 2026-12-31
    return ImportWords::tr("%1 (year first)").arg(example);
}

QStringList formatsFor(const ColumnMapping &column)
{
    QStringList formats;
    if (column.type == FieldType::Number || column.type == FieldType::Money) {
        for (size_t style = 0; style < numberStyles; ++style)
            formats += numberStyle(style).name();
    } else if (column.type == FieldType::Date || column.type == FieldType::DateTime || column.type == FieldType::Year) {
        for (const DateOrder order : {DateOrder::DayMonthYear, DateOrder::MonthDayYear, DateOrder::YearMonthDay, DateOrder::Serial}) {
            DateFormat format = column.date;
            format.order = order;
            formats += format.name();
        }
    } else {
        return {};
    }
    formats.removeDuplicates();
    if (!formats.contains(column.formatName()))
        formats.prepend(column.formatName());
    return formats;
}

QString valueWords(const ImportValue &value, const Catalog &catalog, Language language)
{
    const QLocale locale = localeOf(language);
    const auto number = [&] {
        const Decimal decimal = value.decimal();
        double scaled = double(decimal.mantissa);
        for (int i = 0; i < decimal.scale; ++i)
            scaled /= 10;
        return locale.toString(scaled, 'f', std::max(0, decimal.scale));
    };
    switch (value.kind) {
    case ImportValue::Kind::Number:
        return number();
    case ImportValue::Kind::Money:
        return number() + u' ' + (value.currency.isEmpty() ? catalog.currency : value.currency).text();
    case ImportValue::Kind::Date:
        return dateWords(value.date(), locale);
    case ImportValue::Kind::DateTime:
        return instantWords(value.instant(), catalog.zone, locale);
    case ImportValue::Kind::YesNo:
        return value.isYes() ? ImportWords::tr("Yes") : ImportWords::tr("No");
    case ImportValue::Kind::Text:
        break;
    case ImportValue::Kind::Missing:
        return {};
    }
    QString text = QString::fromStdString(value.text);
    for (const std::string &part : value.more)
        text += QStringLiteral("; ") + QString::fromStdString(part);
    return shownText(text);
}

QString delimiterName(char delimiter)
{
    switch (delimiter) {
    case ',':
        return ImportWords::tr("Comma ( , )");
    case ';':
        return ImportWords::tr("Semicolon ( ; )");
    case '\t':
        return ImportWords::tr("Tab");
    case '|':
        return ImportWords::tr("Bar ( | )");
    default:
        return QString(QLatin1Char(delimiter));
    }
}

QString rowErrorWords(const RowError &error, Language language)
{
    return errorWords({error.code, error.column, {}, error.detail}, language);
}

QString matchWords(MatchBy by)
{
    switch (by) {
    case MatchBy::ExternalId:
        return ImportWords::tr("External id");
    case MatchBy::Email:
        return ImportWords::tr("E-mail");
    case MatchBy::Phone:
        return ImportWords::tr("Phone");
    case MatchBy::Domain:
        return ImportWords::tr("Domain");
    case MatchBy::Name:
        return ImportWords::tr("Name");
    case MatchBy::NameAndCompany:
        break;
    }
    return ImportWords::tr("Name and company");
}

QString matchKey(MatchBy by)
{
    switch (by) {
    case MatchBy::ExternalId:
        return QStringLiteral("external_id");
    case MatchBy::Email:
        return QStringLiteral("email");
    case MatchBy::Phone:
        return QStringLiteral("phone");
    default:
        return QStringLiteral("name+company");
    }
}

QString changedWords(ImportKind kind, const QStringList &changed, Language language)
{
    QStringList names;
    for (const QString &column : changed) {
        const QString name = column.startsWith(QLatin1String("custom:"))
            ? shownText(column.mid(7), 60)
            : fieldName(importTable(kind), column, language);
        if (!names.contains(name))
            names += name;
    }
    return names.join(QStringLiteral(", "));
}

} // namespace huni
