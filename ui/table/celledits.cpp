#include "ui/table/celledits.h"

#include "core/exchange/fieldeditor.h"
#include "ui/controls/inlineedit.h"
#include "ui/table/bulkpanel.h"
#include "ui/table/cellwords.h"
#include "ui/table/tableview.h"
#include "ui/words/errorwords.h"

namespace huni {

CellEdits::CellEdits(TableFeed &feed, TableView &view, const Theme &theme, QObject *parent)
    : QObject(parent)
    , m_feed(feed)
    , m_view(view)
    , m_theme(theme)
{
}

InlineEdit *CellEdits::make(const Uuid &thing, const QString &column, QWidget *parent)
{
    const TableField *field = m_feed.fields().find(column);
    if (!field || m_feed.pipeline().store().isReadOnly())
        return nullptr;
    InlineEdit *edit = makeFieldEdit(m_theme, m_feed, *field, parent);
    const TableModel::Line *line = m_feed.model().line(m_view.currentIndex().row());
    const int place = m_feed.model().columnOf(column);
    if (edit && line && line->id == thing && place >= 0)
        edit->setValue(editValueOf(*field, line->values[size_t(place)]));
    return edit;
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
