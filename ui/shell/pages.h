#pragma once

#include "core/leads/draftplaces.h"
#include "core/pipeline.h"
#include "ui/shell/sidebar.h"

#include <QObject>

#include <functional>
#include <map>
#include <memory>

namespace huni {

class BoardModel;
class BoardPage;
class DuplicatesPage;
class ImportWizard;
class LeadFullPage;
class LeadPanel;
class LeadView;
class MainFrame;
class Preferences;
class ScoringPage;
class Theme;
class ThingTablePage;

/// A page that has been built, and what the window asks of it. What is left empty does not apply to the page.
struct BuiltPage {
    QWidget *widget = nullptr;
    std::function<void()> takeFocus{}; ///< where it does not see to that itself when it is shown
    std::function<bool()> isSettled{}; ///< whether all that it shows has been read
    std::function<QString()> countsText{}; ///< for the status line
    std::function<std::pair<Table, Uuid>()> currentThing{}; ///< what commands on a lead or company are about
    std::function<void()> focusSearch{}; ///< a search of its own, for Ctrl+F
};

/// A page of the window: where it stands, and how it is built when it is first wanted.
struct PageSpec {
    QString key{};
    QString icon{};
    QString title{};
    std::function<BuiltPage()> make{};
    Sidebar::Place place = Sidebar::Top;
    bool inSidebar = true;
    bool inViewMenu = true; ///< with a digit of its own
    bool hasOwnHead = false;
    bool panelBeside = true; ///< whether the panel of a lead stands beside it
};

/// The pages of the window: they are built here, and here stands what they ask of each other. A new page is
/// one row of `specs` and the function that makes it.
class Pages final : public QObject
{
    Q_OBJECT

public:
    /// Shows the board, with a model that was read before.
    Pages(Pipeline &pipeline, Theme &theme, Preferences &preferences, MainFrame &frame,
          std::unique_ptr<BoardModel> board, QObject *parent = nullptr);
    ~Pages() override;

    BoardPage &board() { return *m_board; }
    // The others are built when they are first asked for.
    LeadPanel &leadPanel();
    LeadFullPage &leadPage();
    ThingTablePage &tablePage(Table table);
    ImportWizard &importWizard();
    ScoringPage &scoringPage();

    /// Keys of those that the View menu shows, in the order of the sidebar.
    QStringList viewMenuPages() const;
    /// Shows a page and gives it the keys.
    void openPage(const QString &key);
    /// Gives the keys to what the page shows.
    void focusPage();
    /// Into the search of the page. \return false when it has none
    bool focusSearch();
    /// Shows the board and goes into its filter.
    void filterBoard();
    QString countsText() const;
    bool isSettled() const;
    /// The lead that commands are about: on its page, in the panel, or of the current card or row; nil when
    /// there is none.
    LeadId currentLead() const;
    /// What the history is asked of: the same, or the company of the current row.
    std::pair<Table, Uuid> currentThing() const;
    /// The opportunity that commands are about: the one that has the focus, the current card, or the first of the lead that is shown.
    OpportunityId currentOpportunity() const;
    /// Asks for its history; says so when there is none.
    void showOpportunityHistory();
    /// Whether an import is being written.
    bool isImporting() const;

    /// Opens a lead in the panel beside the page.
    void showLead(LeadId lead);
    /// Opens a lead in the panel, or goes into the panel when it shows that lead already.
    void openLead(LeadId lead);
    /// Opens a lead in full.
    void showLeadPage(LeadId lead);
    void hideLead();
    void openCompany(CompanyId company);
    /// Opens the lead of an opportunity, beside the page or in full.
    void openOpportunity(OpportunityId opportunity, bool whole);
    DuplicatesPage &showDuplicates();
    /// Shows two things side by side, to be merged.
    void compare(Table table, const std::vector<Uuid> &things);
    /// Shows the wizard, with a file when one is named.
    void showImport(const QString &path);
    void newCard();
    /// Goes on with what was typed on a page in an earlier run. \return false when it belongs to no page
    bool goOn(const DraftPlace &place);

Q_SIGNALS:
    void countsChanged();
    /// What can be undone may be something else now, without a commit.
    void undoChanged();
    void undoWanted();
    void sampleWanted();
    void shortcutsWanted();
    void historyWanted(huni::Table table, const huni::Uuid &id);
    /// The panel of a lead is there now.
    void panelBuilt();
    void problem(const QString &sentence);

private:
    QVector<PageSpec> specs();
    void add(const PageSpec &spec);
    const BuiltPage *shownPage() const;
    std::pair<Table, Uuid> thingOfPage() const;
    BuiltPage makeBoard();
    BuiltPage makeTable(Table table);
    BuiltPage makeLead();
    BuiltPage makeDuplicates();
    BuiltPage makeImport();
    BuiltPage makeScoring();
    BuiltPage makeSettings();
    void rememberBoard();
    void connectLead(LeadView &view);
    void addHistoryButton(LeadView &view);
    void followLead(LeadId lead);

    Pipeline &m_pipeline;
    Theme &m_theme;
    Preferences &m_preferences;
    MainFrame &m_frame;
    std::map<QString, BuiltPage> m_built;
    QStringList m_viewMenuPages;
    std::unique_ptr<BoardModel> m_firstBoard; ///< until the board is built
    BoardPage *m_board = nullptr;
    std::map<Table, ThingTablePage *> m_tables;
    LeadPanel *m_leadPanel = nullptr;
    LeadFullPage *m_leadPage = nullptr;
    DuplicatesPage *m_duplicates = nullptr;
    ImportWizard *m_import = nullptr;
    ScoringPage *m_scoring = nullptr;
    QString m_pageBefore = QStringLiteral("board"); ///< where a whole lead was opened from
};

} // namespace huni
