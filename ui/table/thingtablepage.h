#pragma once

#include "ui/table/filterbar.h"
#include "ui/table/tableactions.h"
#include "ui/table/tabledrafts.h"
#include "ui/table/tableview.h"
#include "ui/table/workingview.h"

class QAction;
class QHBoxLayout;
class QMenu;
class QStackedWidget;

namespace huni {

class CompanyPanel;
class ElidedLabel;
class EmptyState;
class PageHeader;
class ViewStrip;

/// All leads, or all companies, as a table: saved views and lists, filter, columns, groups, and what is done with rows.
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
    void takeState(const QString &state);
    QString state() const { return m_working.toText(); }

    TableFeed &feed() { return m_feed; }
    TableView &view() { return *m_view; }
    TableActions &work() { return *m_actions; }
    FilterBar &filterBar() { return *m_filterBar; }
    ViewStrip &strip() { return *m_strip; }
    const WorkingView &working() const { return m_working; }
    QAction *command(const QString &id) const;
    /// The panel that asks for something just now; nullptr for none.
    OverlayPanel *openPanel() const { return m_actions->openPanel(); }
    bool isSettled() const { return m_feed.isSettled() && !m_actions->isBusy(); }
    /// How many are shown and chosen, for the status line.
    QString countsText() const;
    /// The table, for the focus.
    void focusTable();

    void setFilter(const Filter &filter);
    void addFilter();
    void editFilter(const ConditionPlace &place);
    void clearFilter();
    void sortBy(const QString &field, bool further);
    void groupBy(const QString &field);
    void chooseColumns();
    void setColumns(const QStringList &fields);
    void chooseView(const QString &key);
    void saveView();
    void saveViewAs();
    void renameView();
    void deleteView();
    void revertView();
    void focusSearch();
    void addThing();
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
    void mergeWanted(const std::vector<huni::Uuid> &things);
    void countsChanged();
    void stateChanged();
    void importWanted();
    void sampleWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void createParts();
    void createEmptyStates();
    void createCommands();
    void createViewCommands();
    void createRowCommands();
    QAction *addCommand(const QString &id, const QString &text, const QString &icon, const QKeySequence &shortcut,
                        std::function<void()> run);
    void connectTable();
    QString words(const char *lead, const char *company) const;

    void showQuery();
    void showColumns();
    void showSorting();
    void showFilter();
    void showViews();
    void showCounts();
    void showSelection();
    void updateCommands();
    void workingChanged();
    void takeColumnsFromHeads();
    void applyWidths();
    int usualWidth(const TableColumn &column) const;
    QStringList shownColumns() const;
    QString wordsOf(const FilterCondition &condition) const;
    const FixedList *shownList() const;
    void fillGroupMenu(QMenu &menu);
    void fillRowMenu(QMenu &menu);
    void showRowMenu(const QPoint &global);
    void showViewMenu(const QString &key, const QPoint &global);
    void moveView(int by);
    void stepView(int by);
    void storeView(SavedView view, OverlayPanel *panel);
    void report(const Error &error);

    const Theme &m_theme;
    TableFeed m_feed;
    WorkingView m_working;
    TableView *m_view = nullptr;
    TableActions *m_actions = nullptr;
    PageHeader *m_header = nullptr;
    MessageBar *m_messages = nullptr;
    ViewStrip *m_strip = nullptr;
    FilterBar *m_filterBar = nullptr;
    QPushButton *m_groupButton = nullptr;
    QPushButton *m_columnsButton = nullptr;
    QPushButton *m_saveButton = nullptr;
    QPushButton *m_revertButton = nullptr;
    ElidedLabel *m_count = nullptr;
    SelectionBar *m_bar = nullptr;
    QStackedWidget *m_stack = nullptr;
    QWidget *m_loading = nullptr;
    QHBoxLayout *m_beside = nullptr; ///< the table, and a panel beside it
    TableDrafts *m_drafts;
    CompanyPanel *m_company = nullptr; ///< beside the companies; built when the first is opened
    EmptyState *m_noThings = nullptr;
    EmptyState *m_noMatch = nullptr;
    EmptyState *m_noFilter = nullptr;
    QHash<QString, QAction *> m_commands;
    bool m_placingHeads = false;
    bool m_isOther = false; ///< another question was asked, and is not answered yet
    Uuid m_current{};
    Uuid m_wanted{}; ///< just made: gone to when it is read
};

} // namespace huni
