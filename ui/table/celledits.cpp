#include "ui/table/celledits.h"

#include "core/exchange/fieldeditor.h"
#include "ui/controls/draftkeeper.h"
#include "ui/controls/inlineedit.h"
#include "ui/table/bulkpanel.h"
#include "ui/table/cellwords.h"
#include "ui/table/tabledrafts.h"
#include "ui/table/tableview.h"
#include "ui/words/errorwords.h"

namespace huni {

CellEdits::CellEdits(TableFeed &feed, TableView &view, const Theme &theme, QObject *parent)
    : QObject(parent)
    , m_feed(feed)
    , m_view(view)
    , m_theme(theme)
    , m_drafts(new DraftKeeper(feed.pipeline().drafts(), this))
{
    connect(&feed.pipeline().store(), &Store::committed, this, &CellEdits::readOpenCell);
}

InlineEdit *CellEdits::make(const Uuid &thing, const QString &column, QWidget *parent)
{
    const TableField *field = m_feed.fields().find(column);
    if (!field || m_feed.pipeline().store().isReadOnly())
        return nullptr;
    InlineEdit *edit = makeFieldEdit(m_theme, m_feed, *field, parent);
    const TableModel::Line *line = m_feed.model().line(m_view.currentIndex().row());
    const int place = m_feed.model().columnOf(column);
    if (!edit)
        return nullptr;
    const bool isCurrent = line && line->id == thing && place >= 0;
    if (isCurrent)
        edit->setValue(editValueOf(*field, line->values[size_t(place)]));
    m_cell = edit;
    m_cellKey = isCurrent ? m_view.currentKey() : 0;
    m_cellColumn = column;
    m_drafts->watch(*edit, [key = DraftKey {tableForm(m_feed.table(), u"cell"), thing, column}] { return key; });
    m_drafts->offer(*edit); // it goes on with what was typed there before
    return edit;
}

// What others write while the cell is edited is shown in it: whoever types chooses.
void CellEdits::readOpenCell()
{
    const TableField *field = m_cell && m_cell->isEditing() ? m_feed.fields().find(m_cellColumn) : nullptr;
    if (!field)
        return;
    const std::array keys {m_cellKey};
    const auto lines = m_feed.read([&](Connection &connection) {
        return readLines(connection, m_feed.catalog(), m_feed.table(), keys, {m_cellColumn}, m_feed.now());
    });
    if (lines && !lines->empty())
        m_cell->setValue(editValueOf(*field, lines->front().cells.front()));
}

QString CellEdits::store(const Uuid &thing, const QString &column, const QVariant &value)
{
    const TableField *field = m_feed.fields().find(column);
    if (!field)
        return tr("This field was deleted meanwhile.");
    if (field->choice == ChoiceOf::Stage) {
        if (const auto stage = Uuid::fromText(value.toString()))
            Q_EMIT moveRequested({CardRef::Kind::Lead, thing}, StageId {*stage});
        return {};
    }
    const auto done = FieldEditor(m_feed.pipeline()).set(thing, {{field->editKey, fieldTextOf(*field, value, m_feed.catalog())}});
    return done ? QString() : errorWords(done.error(), m_feed.language());
}

} // namespace huni
