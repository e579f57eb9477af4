#pragma once

#include "ui/table/filterbar.h"
#include "ui/table/panelhost.h"
#include "ui/table/tablecommands.h"
#include "ui/table/tabledrafts.h"
#include "ui/table/tableparts.h"

class QAction;
class QHBoxLayout;
class QPushButton;

namespace huni {

class CompanyPanel;
class MessageBar;
class PageHeader;
class SelectionBar;
class TableMenus;
class TableStack;
class ViewStrip;

/// All leads, or all companies, as a table: saved views and lists, filter, columns, groups, and what is done with rows.
/// It puts these parts together; each does its work on the feed and the working table.
class ThingTablePage final : public QWidget
{
    Q_OBJECT

public:
    ThingTablePage(Pipeline &pipeline, const Theme &theme, Table table, Language language, QWidget *parent = nullptr);
    ~ThingTablePage() override;

    /// Fills the head of the page: search, New.
    void attachHeader(PageHeader &header);
    void setMessages(MessageBar &messages);
    /// What was left of the last time, and what is left of this one: the view, and what was changed on it.
    void takeState(const QString &state) { m_working->takeText(state); }
    QString state() const { return m_working->view().toText(); }

    TableFeed &feed() { return m_feed; }
    TableView &view() { return *m_view; }
    TableActions &rowActions() { return *m_actions; }
    LabelActions &labels() { return *m_labels; }
    ListActions &lists() { return *m_lists; }
    ViewActions &views() { return *m_views; }
    RowOutput &output() { return *m_output; }
    CellPaste &pasting() { return *m_paste; }
    RowWork &work() { return *m_work; }
    TableMenus &menus() { return *m_menus; }
    FilterBar &filterBar() { return *m_filterBar; }
    ViewStrip &strip() { return *m_strip; }
    const WorkingView &working() const { return m_working->view(); }
    QAction *command(const QString &id) const { return m_commands->command(id); }
    /// The panel that asks for something just now; nullptr for none.
    OverlayPanel *openPanel() const { return m_panels->open(); }
    bool isSettled() const { return m_feed.isSettled() && !m_work->isBusy(); }
    /// How many are shown and chosen, for the status line.
    QString countsText() const;
    /// The table, for the focus.
    void focusTable();
    void focusSearch();

    void setFilter(const Filter &filter) { m_working->setFilter(filter); }
    void addFilter() { m_filters->add(); }
    void clearFilter();
    void sortBy(const QString &field, bool further) { m_working->sortBy(field, further); }
    void groupBy(const QString &field) { m_working->groupBy(field); }
    void chooseColumns();
    void setColumns(const QStringList &fields) { m_working->setColumns(fields); }
    void chooseView(const QString &key) { m_views->choose(key); }
    /// Opens a company beside the table, or goes into the panel when it is open already.
    void openCompany(CompanyId company);
    CompanyPanel *companyPanel() const { return m_company; }
    /// Goes to a thing and chooses it, when it is shown.
    bool goTo(const Uuid &thing);
    /// Goes on with what was typed here in an earlier run and not saved.
    void goOn(const DraftKey &draft) { m_drafts->goOn(draft); }

Q_SIGNALS:
    /// A lead was opened: show it beside the table.
    void leadActivated(huni::LeadId lead);
    /// Another row is the current one: an open panel follows.
    void currentLeadChanged(huni::LeadId lead);
    void wholeLeadWanted(huni::LeadId lead);
    void moveRequested(const huni::CardRef &card, huni::StageId stage);
    /// All that were chosen, from the top.
    void mergeWanted(const std::vector<huni::Uuid> &things);
    void countsChanged();
    void stateChanged();
    void importWanted();
    void sampleWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void createWidgets();
    void createParts();
    void createLayout();
    void connectTable();
    void connectParts();
    void connectButtons();
    void openThing(const Uuid &thing);
    void followCurrent();
    void takeCell(const QString &column, const QString &typed);
    void showSelection();
    void showWorking();

    const Theme &m_theme;
    TableFeed m_feed;
    WorkingTable *m_working = nullptr;
    TableView *m_view = nullptr;
    PageHeader *m_header = nullptr;
    MessageBar *m_messages = nullptr;
    ViewStrip *m_strip = nullptr;
    FilterBar *m_filterBar = nullptr;
    QPushButton *m_groupButton = nullptr;
    QPushButton *m_columnsButton = nullptr;
    QPushButton *m_saveButton = nullptr;
    QPushButton *m_revertButton = nullptr;
    SelectionBar *m_bar = nullptr;
    TableStack *m_stack = nullptr;
    QHBoxLayout *m_beside = nullptr; ///< the table, and a panel beside it
    CompanyPanel *m_company = nullptr; ///< beside the companies; built when the first is opened
    PanelHost *m_panels = nullptr;
    TableActions *m_actions = nullptr;
    LabelActions *m_labels = nullptr;
    ListActions *m_lists = nullptr;
    RowOutput *m_output = nullptr;
    CellPaste *m_paste = nullptr;
    FilterActions *m_filters = nullptr;
    ViewActions *m_views = nullptr;
    TableCommands *m_commands = nullptr;
    TableMenus *m_menus = nullptr;
    TableDrafts *m_drafts = nullptr;
    bool m_isOther = false; ///< another question was asked, and is not answered yet
    Uuid m_current{};
    Uuid m_wanted{}; ///< just made: gone to when it is read
    std::unique_ptr<RowWork> m_work; ///< last: waits for its work before anything else goes
};

} // namespace huni
