#include "ui/table/cellpaste.h"

#include "core/base/folding.h"
#include "core/exchange/labellist.h"
#include "ui/table/cellwords.h"
#include "ui/table/tableactions.h"
#include "ui/table/tablecopy.h"
#include "ui/table/tableheader.h"
#include "ui/table/tableview.h"
#include "ui/table/typedcell.h"
#include "ui/words/errorwords.h"

#include <QApplication>
#include <QClipboard>

namespace huni {

namespace {

constexpr qsizetype mostPasted = 1000; // rows: more are an import
constexpr size_t pastedAtOnce = 100; // more in another thread
constexpr qsizetype longestPasted = 20'000'000; // letters of the clipboard

} // namespace

CellPaste::CellPaste(TableFeed &feed, TableView &view, RowWork &work, TableActions &actions, QObject *parent)
    : QObject(parent)
    , m_feed(feed)
    , m_view(view)
    , m_work(work)
    , m_actions(actions)
{
}

void CellPaste::paste()
{
    pasteText(QApplication::clipboard()->text());
}

void CellPaste::pasteText(const QString &text)
{
    if (text.isEmpty() || !m_view.currentKey() || m_work.isBusy() || m_work.refusesChanges())
        return;
    if (text.size() > longestPasted || text.count(u'\n') > mostPasted) {
        m_work.say(tr("This is too much to paste. Import it from a file, or paste at most %1 rows.").arg(m_feed.locale().toString(mostPasted)));
        return;
    }
    pasteRows(clipboardRows(text));
}

std::vector<CellPaste::Target> CellPaste::targetsFor(qsizetype count) const
{
    std::vector<Target> targets;
    const TableHeader &heads = *m_view.heads();
    int visual = heads.visualIndex(std::max(0, m_view.currentIndex().column()));
    for (; visual < heads.count() && qsizetype(targets.size()) < count; ++visual) {
        const int column = heads.logicalIndex(visual);
        if (const TableField *field = m_feed.fields().find(m_feed.model().columns()[size_t(column)].key))
            targets.push_back({*field, column});
    }
    return targets;
}

// From the current row downwards, heads of groups left out.
std::vector<int> CellPaste::rowsFor(qsizetype count) const
{
    std::vector<int> rows;
    for (int row = m_view.currentIndex().row(); row < m_feed.model().rowCount() && qsizetype(rows.size()) < count; ++row) {
        if (m_feed.model().keyAt(row))
            rows.push_back(row);
    }
    return rows;
}

bool CellPaste::refusesColumn(const TableField &field)
{
    if (field.choice == ChoiceOf::Label || (field.isEditable() && field.choice != ChoiceOf::Stage))
        return false;
    if (field.choice == ChoiceOf::Stage)
        m_work.say(tr("A stage is not pasted among other cells: move the leads to it."));
    else
        //: %1 is a field such as Last contact
        m_work.say(tr("“%1” follows from other things and is not typed.").arg(shownText(m_feed.fieldName(field), 60)));
    return true;
}

// What is to be done with one thing. Cells that say what stands there already are left alone. Nothing: it was refused.
std::optional<BulkEdit> CellPaste::editOf(const std::vector<Target> &targets, const QStringList &cells, const TableModel::Line &line)
{
    BulkEdit edit;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const Target &target = targets[size_t(i)];
        const QString typed = cells[i].trimmed();
        if (typed == copiedText(line.cells[size_t(target.column)]).trimmed())
            continue;
        if (refusesColumn(target.field))
            return std::nullopt;
        if (target.field.choice == ChoiceOf::Label) {
            edit.replaceLabels = true;
            edit.addLabels = labelsFromText(typed);
            continue;
        }
        const TypedCell read = typedCell(m_feed, target.field, typed);
        if (!read.problem.isEmpty()) {
            //: %1 is a lead or a company, %2 a field, %3 says why
            m_work.say(tr("Nothing was pasted. %1, “%2”: %3")
                           .arg(shownText(line.name, 40), shownText(m_feed.fieldName(target.field), 40), read.problem));
            return std::nullopt;
        }
        edit.values.emplace_back(target.field.editKey, read.text);
    }
    return edit;
}

void CellPaste::pasteRows(QVector<QStringList> rows)
{
    qsizetype widest = 0;
    for (const QStringList &row : rows)
        widest = std::max(widest, row.size());
    const std::vector<Target> targets = targetsFor(widest);
    if (rows.isEmpty() || targets.empty())
        return;
    if (qsizetype(targets.size()) < widest) {
        m_work.say(tr("%Ln column(s) are pasted, and there are not so many from here on.", nullptr, int(widest)));
        return;
    }
    // Rows that were copied with their heads.
    QStringList titles;
    for (const Target &target : targets)
        titles += m_feed.model().columns()[size_t(target.column)].title;
    if (rows.size() > 1 && rows.front() == titles)
        rows.removeFirst();
    const TableField &first = targets.front().field;
    const bool fills = m_view.selectedCount() > 1 || first.choice == ChoiceOf::Stage;
    if (rows.size() == 1 && widest == 1 && fills && first.choice != ChoiceOf::Label)
        fillChosen(first, rows.front().front().trimmed());
    else
        pasteBlock(targets, rows);
}

// One value into a column of however many are chosen.
void CellPaste::fillChosen(const TableField &field, const QString &typed)
{
    if (field.choice == ChoiceOf::Stage) {
        for (const Stage &stage : m_feed.catalog().stages) {
            if (foldedKey(stage.name(m_feed.isTurkish())) == foldedKey(typed))
                return m_actions.moveTo(stage.id);
        }
        m_work.say(typedCell(m_feed, field, typed).problem);
        return;
    }
    if (refusesColumn(field))
        return;
    const TypedCell read = typedCell(m_feed, field, typed);
    if (read.problem.isEmpty())
        m_actions.setField(field, read.text);
    else
        m_work.say(read.problem);
}

// Where rows are pasted: one into all that are chosen, several from the current one downwards. Empty: it was refused.
std::vector<int> CellPaste::placesFor(qsizetype count)
{
    if (count == 1 && m_view.selectedCount() > 1) {
        std::vector<int> places = m_feed.model().rowsOf(m_view.selectedKeys());
        if (qsizetype(places.size()) <= mostPasted)
            return places;
        m_work.say(tr("These are too many rows to paste into. Choose at most %1.").arg(m_feed.locale().toString(mostPasted)));
        return {};
    }
    std::vector<int> places = rowsFor(count);
    if (qsizetype(places.size()) == count)
        return places;
    m_work.say(tr("%Ln row(s) are pasted, and there are not so many from here on.", nullptr, int(count)));
    return {};
}

void CellPaste::pasteBlock(const std::vector<Target> &targets, const QVector<QStringList> &rows)
{
    const std::vector<int> places = placesFor(rows.size());
    std::vector<std::pair<Uuid, BulkEdit>> edits;
    for (size_t i = 0; i < places.size(); ++i) {
        const TableModel::Line *line = m_feed.model().line(places[i]);
        if (!line)
            continue;
        auto edit = editOf(targets, rows[rows.size() == 1 ? 0 : qsizetype(i)], *line);
        if (!edit)
            return;
        if (*edit != BulkEdit {})
            edits.emplace_back(line->id, std::move(*edit));
    }
    if (edits.empty())
        return;
    const size_t count = edits.size();
    const auto job = [this, edits = std::move(edits)](const EachWatch &watch) { return store(edits, watch); };
    if (count <= pastedAtOnce)
        m_work.tell(job({}));
    else
        m_work.run(tr("Pasting %1 of %2…"), count, job);
}

RowWork::Done CellPaste::store(const std::vector<std::pair<Uuid, BulkEdit>> &edits, const EachWatch &watch)
{
    RowWork::Done done;
    auto set = FieldEditor(m_feed.pipeline()).setEach(m_feed.table(), edits, watch);
    if (!set) {
        done.error = set.error();
        return done;
    }
    done.sentence = m_feed.table() == Table::Lead ? tr("Pasted into %Ln lead(s).", nullptr, int(set->changed))
                                                  : tr("Pasted into %Ln company(s).", nullptr, int(set->changed));
    done.undoable = set->changed > 0;
    done.refused = std::move(set->refused);
    return done;
}

} // namespace huni
