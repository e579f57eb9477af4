#pragma once

#include "core/store/drafts.h"
#include "ui/table/tablefeed.h"

#include <optional>

namespace huni {

class FormDraft;
class TableView;
class ThingTablePage;

/// Goes on with what was typed on the page of a table and not saved: brings back the rows that it is about, and opens its form.
class TableDrafts final : public QObject
{
    Q_OBJECT

public:
    /// A child of the page.
    TableDrafts(ThingTablePage &page, TableFeed &feed, TableView &view);

    /// At once, or when the rows have been read.
    void goOn(const DraftKey &draft);

private:
    void goOnNow();
    bool openForm();
    void editCell();
    void openFormOfRows();
    /// Whether rows are missing that the table would show without its filter; takes that off then, and comes back.
    bool waitsFor(const std::vector<qint64> &keys);

    ThingTablePage &m_page;
    TableFeed &m_feed;
    TableView &m_view;
    std::optional<DraftKey> m_draft;
    bool m_isUnfiltered = false;
};

/// What a form for something new, or for chosen rows, is about.
Uuid pipelineOf(const TableFeed &feed);
/// Keeps beside what is typed for which rows it is.
void keepRows(FormDraft &draft, const std::vector<qint64> &keys);
/// The form of a draft on the page of a table: `leads.new` and the like.
QString tableForm(Table table, QStringView form);
/// Local numbers of rows as a draft keeps them, such as `3-9,12`; empty when they would be too long to be kept.
QString draftTextOfRows(std::vector<qint64> keys);
std::vector<qint64> rowsOfDraftText(const QString &text);

} // namespace huni
