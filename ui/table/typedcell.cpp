#include "ui/table/typedcell.h"

#include "core/base/folding.h"
#include "core/exchange/csvwriter.h"
#include "core/exchange/labellist.h"
#include "ui/controls/inlineedit.h"
#include "ui/controls/typedvalues.h"
#include "ui/table/cellwords.h"
#include "ui/words/datewords.h"
#include "ui/words/errorwords.h"
#include "ui/words/tablewords.h"

#include <QCoreApplication>

namespace huni {

namespace {

struct TypedCellWords {
    Q_DECLARE_TR_FUNCTIONS(TypedCellWords)
};

TypedCell notInList(const TableFeed &feed, const TableField &field, const QString &typed)
{
    //: %1 is what was typed, %2 a field
    const QString sentence = TypedCellWords::tr("“%1” is not in the list of “%2”.");
    return {{}, sentence.arg(shownText(typed, 60), feed.fieldName(field))};
}

TypedCell typedChoice(const TableFeed &feed, const TableField &field, const QString &typed)
{
    const QString wanted = foldedKey(typed);
    const auto offered = choicesOffered(field, feed.catalog(), feed.language());
    for (const auto &[key, name] : offered) {
        if (foldedKey(name) == wanted)
            return {fieldTextOf(field, key, feed.catalog()), {}};
    }
    const bool takesOthers = field.choice == ChoiceOf::Shipped || field.choice == ChoiceOf::Country;
    return takesOthers ? TypedCell {typed, {}} : notInList(feed, field, typed);
}

TypedCell typedYesNo(const TableFeed &feed, const TableField &field, const QString &typed)
{
    for (const Choice &choice : InlineEdit::yesNoChoices()) {
        if (foldedKey(choice.text) == foldedKey(typed) || foldedKey(choice.key) == foldedKey(typed))
            return {choice.key, {}};
    }
    return notInList(feed, field, typed);
}

} // namespace

TypedCell typedCell(const TableFeed &feed, const TableField &field, const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty() || text == u"—")
        return {};
    switch (field.form) {
    case FieldForm::Number:
        if (const auto number = numberFromTyped(text, feed.locale()))
            return {fieldTextOf(field, *number, feed.catalog()), {}};
        return {{}, TypedCellWords::tr("“%1” is no number.").arg(shownText(text, 60))};
    case FieldForm::Money:
        if (const auto money = moneyFromTyped(text, feed.locale(), feed.catalog().currency))
            return {fieldTextOf(field, QVariant::fromValue(*money), feed.catalog()), {}};
        return {{}, TypedCellWords::tr("“%1” is no amount.").arg(shownText(text, 60))};
    case FieldForm::Day:
        if (const auto day = dateFromTyped(text, feed.locale(), feed.today()))
            return {fieldTextOf(field, *day, feed.catalog()), {}};
        return {{}, TypedCellWords::tr("“%1” is no date.").arg(shownText(text, 60))};
    case FieldForm::YesNo:
        return typedYesNo(feed, field, text);
    case FieldForm::Choice:
        return typedChoice(feed, field, text);
    case FieldForm::Choices:
        return {labelsFromText(text).join(u';'), {}};
    case FieldForm::Text:
    case FieldForm::Moment:
        break;
    }
    return {text, {}};
}

QVector<QStringList> clipboardRows(const QString &text)
{
    QVector<QStringList> rows;
    QStringList row;
    QString cell;
    bool quoted = false;
    const auto endCell = [&] {
        // What was copied from a table keeps formulas from running by an apostrophe.
        if (cell.startsWith(u'\'') && looksLikeFormula(cell.mid(1).toStdString()))
            cell.remove(0, 1);
        row += cell;
        cell.clear();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar letter = text[i];
        if (quoted) {
            if (letter != u'"')
                cell += letter;
            else if (i + 1 < text.size() && text[i + 1] == u'"')
                cell += text[++i];
            else
                quoted = false;
        } else if (letter == u'"' && cell.isEmpty() && text.indexOf(u'\t') >= 0) {
            quoted = true;
        } else if (letter == u'\t') {
            endCell();
        } else if (letter == u'\n') {
            endCell();
            rows += row;
            row.clear();
        } else if (letter != u'\r') {
            cell += letter;
        }
    }
    if (!cell.isEmpty() || !row.isEmpty()) {
        endCell();
        rows += row;
    }
    return rows;
}

} // namespace huni
