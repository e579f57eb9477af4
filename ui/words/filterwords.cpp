#include "ui/words/filterwords.h"

#include "ui/words/datewords.h"
#include "ui/words/errorwords.h"
#include "ui/words/fieldwords.h"
#include "ui/words/numberwords.h"

#include <QCoreApplication>

namespace huni {

namespace {

struct FilterWords {
    Q_DECLARE_TR_FUNCTIONS(FilterWords)
};

// At most so many values are named in a sentence.
constexpr qsizetype mostNamed = 6;

QString orList(const QStringList &values)
{
    QStringList named = values.mid(0, mostNamed);
    if (values.size() > mostNamed) {
        //: the end of a list of values: MQL, SQL or 4 more
        named += FilterWords::tr("%n more", nullptr, int(values.size() - mostNamed));
    }
    if (named.size() < 2)
        return named.join(QString());
    const QString last = named.takeLast();
    //: a list of values: %1 is all but the last with commas between them, %2 the last
    return FilterWords::tr("%1 or %2").arg(named.join(QStringLiteral(", ")), last);
}

QString numberWords(const QString &text, const QLocale &locale)
{
    const auto number = filterNumber(text);
    return number ? writtenNumber(*number, locale) : shownText(text, 40);
}

QString valueText(const TableField &field, FilterOp op, const QString &text, const FilterNames &names)
{
    const QLocale locale = localeOf(names.language);
    const bool isCount = op == FilterOp::InLastDays || op == FilterOp::MoreThanDaysAgo || op == FilterOp::InNextDays;
    switch (field.form) {
    case FieldForm::Number:
        if (field.key == u"chance") { // what is typed is percent
            const QString number = numberWords(text, locale);
            return names.language == Language::Turkish ? u'%' + number : number + u'%';
        }
        return numberWords(text, locale);
    case FieldForm::Money: {
        const auto money = filterMoney(text);
        return money ? moneyText(*money, locale) : shownText(text, 40);
    }
    case FieldForm::Day:
    case FieldForm::Moment: {
        const QDate day = QDate::fromString(text, Qt::ISODate);
        return isCount || !day.isValid() ? shownText(text, 40) : dateWords(day, locale);
    }
    case FieldForm::YesNo: return text == u"yes" ? FilterWords::tr("yes") : FilterWords::tr("no");
    case FieldForm::Choice:
    case FieldForm::Choices: return shownText(choiceWords(field, text, names.catalog, names.language, names.lists, names.views), 60);
    case FieldForm::Text: break;
    }
    //: a text that a field is compared with
    return FilterWords::tr("\"%1\"").arg(shownText(text, 60));
}

QString dayCountWords(FilterOp op, const QString &field, int days)
{
    switch (op) {
    case FilterOp::InLastDays:
        //: %1 is a field: Last contact
        return FilterWords::tr("%1 is in the last %n day(s)", nullptr, days).arg(field);
    case FilterOp::MoreThanDaysAgo:
        //: %1 is a field: Last contact
        return FilterWords::tr("%1 is more than %n day(s) ago", nullptr, days).arg(field);
    default:
        //: %1 is a field: Next activity
        return FilterWords::tr("%1 is in the next %n day(s)", nullptr, days).arg(field);
    }
}

QString listWords(FilterOp op, const QString &field, const TableField &known, const QString &values)
{
    const bool any = op == FilterOp::AnyOf;
    switch (known.choice) {
    case ChoiceOf::List:
        //: %1 is the name of a list of leads or companies
        return any ? FilterWords::tr("is on the list %1").arg(values)
                   //: %1 is the name of a list of leads or companies
                   : FilterWords::tr("is not on the list %1").arg(values);
    case ChoiceOf::View:
        //: %1 is the name of a saved view
        return any ? FilterWords::tr("is in the view %1").arg(values)
                   //: %1 is the name of a saved view
                   : FilterWords::tr("is not in the view %1").arg(values);
    case ChoiceOf::Label:
        //: %1 is a label
        return any ? FilterWords::tr("has the label %1").arg(values)
                   //: %1 is a label
                   : FilterWords::tr("does not have the label %1").arg(values);
    default: break;
    }
    if (known.form == FieldForm::Choices) {
        //: %1 is a field, %2 one or more of its values
        return any ? FilterWords::tr("%1 has %2").arg(field, values)
                   //: %1 is a field, %2 one or more of its values
                   : FilterWords::tr("%1 does not have %2").arg(field, values);
    }
    //: %1 is a field, %2 one or more values: Stage is MQL or SQL
    return any ? FilterWords::tr("%1 is %2").arg(field, values)
               //: %1 is a field, %2 one or more values
               : FilterWords::tr("%1 is not %2").arg(field, values);
}

QString emptyWords(FilterOp op, const QString &field, const TableField &known)
{
    const bool isEmpty = op == FilterOp::IsEmpty;
    if (known.choice == ChoiceOf::List)
        return isEmpty ? FilterWords::tr("is on no list") : FilterWords::tr("is on a list");
    if (known.choice == ChoiceOf::Label)
        return isEmpty ? FilterWords::tr("has no label") : FilterWords::tr("has a label");
    //: %1 is a field
    return isEmpty ? FilterWords::tr("%1 is empty").arg(field)
                   //: %1 is a field
                   : FilterWords::tr("%1 is filled in").arg(field);
}

QString singleWords(FilterOp op, const QString &field, const QString &value)
{
    switch (op) {
    case FilterOp::Is:
        //: %1 is a field, %2 one or more values: Stage is MQL or SQL
        return FilterWords::tr("%1 is %2").arg(field, value);
    case FilterOp::IsNot:
        //: %1 is a field, %2 one or more values
        return FilterWords::tr("%1 is not %2").arg(field, value);
    case FilterOp::Contains:
        //: %1 is a field, %2 a text
        return FilterWords::tr("%1 contains %2").arg(field, value);
    case FilterOp::ContainsNot:
        //: %1 is a field, %2 a text
        return FilterWords::tr("%1 does not contain %2").arg(field, value);
    case FilterOp::BeginsWith:
        //: %1 is a field, %2 a text
        return FilterWords::tr("%1 begins with %2").arg(field, value);
    case FilterOp::AtLeast:
        //: %1 is a field, %2 a number or an amount
        return FilterWords::tr("%1 is at least %2").arg(field, value);
    case FilterOp::AtMost:
        //: %1 is a field, %2 a number or an amount
        return FilterWords::tr("%1 is at most %2").arg(field, value);
    case FilterOp::Before:
        //: %1 is a field, %2 a date
        return FilterWords::tr("%1 is before %2").arg(field, value);
    case FilterOp::After:
        //: %1 is a field, %2 a date
        return FilterWords::tr("%1 is after %2").arg(field, value);
    default:
        //: %1 is a field, %2 a date
        return FilterWords::tr("%1 is on %2").arg(field, value);
    }
}

QString joinedWords(const QStringList &parts, FilterMatch match)
{
    QString sentence;
    for (const QString &part : parts) {
        if (sentence.isEmpty())
            sentence = part;
        else if (match == FilterMatch::All)
            //: two conditions that must both hold
            sentence = FilterWords::tr("%1, and %2").arg(sentence, part);
        else
            //: two conditions of which one must hold
            sentence = FilterWords::tr("%1, or %2").arg(sentence, part);
    }
    return sentence;
}

QString conditionsWords(const std::vector<FilterCondition> &conditions, FilterMatch match, const FilterNames &names)
{
    QStringList parts;
    for (const FilterCondition &condition : conditions)
        parts += conditionWords(condition, names);
    return joinedWords(parts, match);
}

QString problemField(const QString &key, const FilterNames &names)
{
    const TableField *field = names.find(key);
    return field ? shownText(tableFieldName(names.fields.table(), *field, names.language), 60) : shownText(key, 60);
}

} // namespace

const TableField *FilterNames::find(QStringView key) const
{
    if (more) {
        for (const TableField &field : *more) {
            if (field.key == key)
                return &field;
        }
    }
    return fields.find(key);
}

QString filterOpName(FilterOp op, FieldForm form)
{
    const bool isChoices = form == FieldForm::Choices;
    switch (op) {
    case FilterOp::Unknown: return FilterWords::tr("of a newer version");
    case FilterOp::Is: return FilterWords::tr("is");
    case FilterOp::IsNot: return FilterWords::tr("is not");
    case FilterOp::Contains: return FilterWords::tr("contains");
    case FilterOp::ContainsNot: return FilterWords::tr("does not contain");
    case FilterOp::BeginsWith: return FilterWords::tr("begins with");
    case FilterOp::IsEmpty: return FilterWords::tr("is empty");
    case FilterOp::IsFilled: return FilterWords::tr("is filled in");
    case FilterOp::AtLeast: return FilterWords::tr("at least");
    case FilterOp::AtMost: return FilterWords::tr("at most");
    case FilterOp::Between: return FilterWords::tr("between");
    case FilterOp::Before: return FilterWords::tr("before");
    case FilterOp::After: return FilterWords::tr("after");
    case FilterOp::On: return FilterWords::tr("on");
    //: a number of days follows
    case FilterOp::InLastDays: return FilterWords::tr("in the last days");
    //: a number of days follows
    case FilterOp::MoreThanDaysAgo: return FilterWords::tr("more than days ago");
    //: a number of days follows
    case FilterOp::InNextDays: return FilterWords::tr("in the next days");
    case FilterOp::AnyOf: return isChoices ? FilterWords::tr("has any of") : FilterWords::tr("any of");
    case FilterOp::NoneOf: return isChoices ? FilterWords::tr("has none of") : FilterWords::tr("none of");
    }
    return {};
}

QString conditionWords(const FilterCondition &condition, const FilterNames &names)
{
    if (condition.op == FilterOp::Unknown)
        return FilterWords::tr("a condition of a newer version");
    const TableField *field = names.find(condition.field);
    if (!field)
        return FilterWords::tr("a condition on a field that was deleted");
    const QString name = shownText(tableFieldName(names.fields.table(), *field, names.language), 60);
    QStringList values;
    for (const QString &value : condition.values)
        values += valueText(*field, condition.op, value, names);
    switch (condition.op) {
    case FilterOp::IsEmpty:
    case FilterOp::IsFilled: return emptyWords(condition.op, name, *field);
    case FilterOp::AnyOf:
    case FilterOp::NoneOf: return listWords(condition.op, name, *field, orList(values));
    case FilterOp::InLastDays:
    case FilterOp::MoreThanDaysAgo:
    case FilterOp::InNextDays: return dayCountWords(condition.op, name, filterDays(condition.values.value(0)).value_or(0));
    case FilterOp::Between:
        //: %1 is a field, %2 and %3 numbers, amounts or dates
        return FilterWords::tr("%1 is between %2 and %3").arg(name, values.value(0), values.value(1));
    default: return singleWords(condition.op, name, values.value(0));
    }
}

QString filterWords(const Filter &filter, const FilterNames &names)
{
    if (!filter.foreign.isEmpty())
        return FilterWords::tr("a filter of a newer version");
    QStringList parts;
    for (const FilterCondition &condition : filter.conditions)
        parts += conditionWords(condition, names);
    for (const FilterGroup &group : filter.groups) {
        const QString words = conditionsWords(group.conditions, group.match, names);
        if (!words.isEmpty())
            //: several conditions that belong together
            parts += group.conditions.size() == 1 ? words : FilterWords::tr("(%1)").arg(words);
    }
    const QString conditions = joinedWords(parts, filter.match);
    if (filter.search.trimmed().isEmpty())
        return conditions;
    //: %1 is what was typed into a search field
    const QString search = FilterWords::tr("is found by \"%1\"").arg(shownText(filter.search.trimmed(), 60));
    if (conditions.isEmpty())
        return search;
    const bool isList = parts.size() > 1 && filter.match == FilterMatch::Any;
    return joinedWords({search, isList ? FilterWords::tr("(%1)").arg(conditions) : conditions}, FilterMatch::All);
}

QString filterProblemWords(const FilterProblem &problem, const FilterNames &names)
{
    const QString field = problemField(problem.field, names);
    switch (problem.kind) {
    case FilterProblem::Kind::NewerVersion:
        return FilterWords::tr("This filter was made by a newer version of Huni and is not applied. Update Huni, or make a new filter.");
    case FilterProblem::Kind::Unreadable:
        return FilterWords::tr("This filter cannot be read and is not applied. Make a new one.");
    case FilterProblem::Kind::UnknownField:
        return FilterWords::tr("A condition asks for a field that was deleted. Remove the condition, or bring the field back.");
    case FilterProblem::Kind::WrongOperator:
        //: %1 is a field
        return FilterWords::tr("\"%1\" does not take this condition any more. Choose another one.").arg(field);
    case FilterProblem::Kind::WrongValue:
        //: %1 is a field
        return FilterWords::tr("The condition on \"%1\" is not complete. Give it a value.").arg(field);
    case FilterProblem::Kind::UnknownView:
        return FilterWords::tr("A condition names a saved view that was deleted. Remove the condition, or bring the view back.");
    case FilterProblem::Kind::ViewLoop:
        return FilterWords::tr("A saved view would show itself, or views stand too deep in each other. Take this condition out.");
    case FilterProblem::Kind::UnknownList:
        return FilterWords::tr("A condition names a list that was deleted. Remove the condition, or bring the list back.");
    }
    return {};
}

} // namespace huni
