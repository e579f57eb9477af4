#include "ui/table/tabledrafts.h"

#include "ui/controls/formdraft.h"
#include "ui/table/companypanel.h"
#include "ui/table/thingtablepage.h"

#include <QAction>

#include <algorithm>

namespace huni {

namespace {

constexpr qsizetype mostRowsText = 200'000; // letters
constexpr qint64 mostRowsRead = 5'000'000; // of a text that somebody else wrote

} // namespace

QString tableForm(Table table, QStringView form)
{
    return tablePageKey(table).append(u'.').append(form);
}

Uuid pipelineOf(const TableFeed &feed)
{
    return feed.pipeline().store().pipeline().uuid;
}

void keepRows(FormDraft &draft, const std::vector<qint64> &keys)
{
    draft.setContext(QStringLiteral("rows"), draftTextOfRows(keys));
}

QString draftTextOfRows(std::vector<qint64> keys)
{
    std::sort(keys.begin(), keys.end());
    QStringList parts;
    for (size_t begin = 0; begin < keys.size();) {
        size_t end = begin + 1;
        while (end < keys.size() && keys[end] == keys[end - 1] + 1)
            ++end;
        const QString first = QString::number(keys[begin]);
        parts += end == begin + 1 ? first : first + u'-' + QString::number(keys[end - 1]);
        begin = end;
    }
    const QString text = parts.join(u',');
    return text.size() <= mostRowsText ? text : QString();
}

std::vector<qint64> rowsOfDraftText(const QString &text)
{
    std::vector<qint64> keys;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const qint64 first = part.section(u'-', 0, 0).toLongLong();
        const qint64 last = part.contains(u'-') ? part.section(u'-', 1, 1).toLongLong() : first;
        for (qint64 key = first; key > 0 && key <= last && qint64(keys.size()) < mostRowsRead; ++key)
            keys.push_back(key);
    }
    return keys;
}

TableDrafts::TableDrafts(ThingTablePage &page, TableFeed &feed, TableView &view)
    : QObject(&page)
    , m_page(page)
    , m_feed(feed)
    , m_view(view)
{
    connect(&feed, &TableFeed::settled, this, &TableDrafts::goOnNow);
}

void TableDrafts::goOn(const DraftKey &draft)
{
    m_draft = draft;
    m_isUnfiltered = false;
    if (openForm())
        m_draft.reset();
    else if (m_feed.hasRead() && m_feed.isSettled())
        goOnNow();
}

// Forms that are about no rows of the table.
bool TableDrafts::openForm()
{
    const QString form = m_draft->form.section(u'.', 1);
    if (m_draft->form == u"company") {
        m_page.openCompany(CompanyId {m_draft->thing});
        m_page.companyPanel()->goOn(m_draft->field);
    } else if (form == u"new") {
        m_page.command(QStringLiteral("new"))->trigger();
    } else if (form == u"save_view_as") {
        m_page.views().saveAs();
    } else if (form == u"duplicate_view") {
        m_page.views().duplicate();
    } else if (form == u"rename_view") {
        m_page.chooseView(m_draft->thing.text());
        m_page.views().rename();
    } else if (form == u"list_details") {
        if (const FixedList *list = m_feed.list(ListId {m_draft->thing}))
            m_page.lists().edit(*list);
    } else {
        return false;
    }
    return true;
}

void TableDrafts::goOnNow()
{
    if (!m_draft)
        return;
    m_feed.model().setAllCollapsed(false);
    m_draft->form.endsWith(u".cell") ? editCell() : openFormOfRows();
}

bool TableDrafts::waitsFor(const std::vector<qint64> &keys)
{
    const bool allShown = m_feed.model().rowsOf(keys).size() == keys.size();
    if (allShown || m_feed.query().filter.isEmpty() || std::exchange(m_isUnfiltered, true))
        return false;
    m_page.setFilter({});
    return true;
}

void TableDrafts::editCell()
{
    const auto number = m_feed.read([this](Connection &connection) { return localNumberOf(connection, m_feed.table(), m_draft->thing); });
    if (!number || !*number) {
        m_draft.reset();
        return;
    }
    if (waitsFor({**number}))
        return;
    const DraftKey draft = *std::exchange(m_draft, std::nullopt);
    if (m_feed.model().columnOf(draft.field) < 0) {
        QStringList columns;
        for (const TableColumn &column : m_feed.model().columns())
            columns += column.key;
        m_page.setColumns(columns << draft.field);
    }
    if (m_view.goTo(**number))
        m_view.editField(draft.field);
}

void TableDrafts::openFormOfRows()
{
    const auto rows = m_feed.pipeline().drafts().draft({m_draft->form, m_draft->thing, QStringLiteral("@rows")});
    const std::vector<qint64> keys = rowsOfDraftText(rows ? rows->text : QString());
    if (waitsFor(keys))
        return;
    const QString form = std::exchange(m_draft, std::nullopt)->form.section(u'.', 1);
    m_view.chooseKeys(keys);
    if (form == u"new_list")
        m_page.lists().addToNewList();
    else if (m_view.selectedCount() == 0)
        m_page.work().say(tr("The rows that were chosen are not here any more."));
    else if (form == u"edit_field")
        m_page.rowActions().editField();
    else
        m_page.labels().editChosen();
}

} // namespace huni
