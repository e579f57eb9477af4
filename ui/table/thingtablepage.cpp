#include "ui/table/thingtablepage.h"

#include "ui/controls/menutext.h"
#include "ui/controls/messagebar.h"
#include "ui/controls/searchfield.h"
#include "ui/shell/pageheader.h"
#include "ui/table/celledits.h"
#include "ui/table/companypanel.h"
#include "ui/table/selectionbar.h"
#include "ui/table/tableheader.h"
#include "ui/table/tablemenus.h"
#include "ui/table/tablestack.h"
#include "ui/table/viewstrip.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace huni {

namespace {

constexpr int pageMargin = 24;
constexpr int companyPanelWidth = 400; // at a text size of 13 pixels

} // namespace

ThingTablePage::ThingTablePage(Pipeline &pipeline, const Theme &theme, Table table, Language language, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_feed(pipeline, table, language)
{
    setObjectName(table == Table::Lead ? QStringLiteral("leadsPage") : QStringLiteral("companiesPage"));
    createWidgets();
    createParts();
    createLayout();
    connectTable();
    connectParts();
    connectButtons();
    showWorking();
}

// What works on the feed goes before it does.
ThingTablePage::~ThingTablePage()
{
    m_view->disconnect(this);
    m_work.reset();
    delete m_company;
    delete m_view;
}

void ThingTablePage::createWidgets()
{
    m_strip = new ViewStrip(m_theme);
    m_filterBar = new FilterBar(m_theme);
    m_filterBar->addButton()->setText(tr("Add filter"));
    m_filterBar->addButton()->setIcon(themeIcon(m_theme, QStringLiteral("plus"), ColorRole::Muted));
    m_filterBar->addButton()->setObjectName(QStringLiteral("addFilter"));
    m_groupButton = new QPushButton(themeIcon(m_theme, QStringLiteral("layers"), ColorRole::Muted), tr("Group"));
    m_groupButton->setObjectName(QStringLiteral("groupButton"));
    m_columnsButton = new QPushButton(themeIcon(m_theme, QStringLiteral("square-kanban"), ColorRole::Muted), tr("Columns"));
    m_saveButton = new QPushButton(tr("Save view"));
    m_revertButton = new QPushButton(tr("Revert"));
    for (QPushButton *button : {m_groupButton, m_columnsButton, m_saveButton, m_revertButton})
        setButtonLook(*button, ButtonLook::Ghost);
    m_strip->addControl(m_revertButton);
    m_strip->addControl(m_saveButton);
    m_bar = new SelectionBar(m_theme);
    m_bar->hide();
    m_view = new TableView(m_theme, m_feed.model());
    m_view->setObjectName(QStringLiteral("table"));
    m_view->setAccessibleName(m_feed.table() == Table::Lead ? tr("Leads") : tr("Companies"));
    m_stack = new TableStack(m_theme, m_feed, *m_view);
}

void ThingTablePage::createParts()
{
    m_working = new WorkingTable(m_feed, this);
    m_panels = new PanelHost(*this);
    m_work = std::make_unique<RowWork>(m_feed, *m_view, nullptr);
    m_work->setBar(*m_bar);
    m_actions = new TableActions(m_feed, *m_view, m_theme, *m_work, *m_panels, this);
    m_labels = new LabelActions(m_feed, *m_view, m_theme, *m_work, *m_panels, this);
    m_lists = new ListActions(m_feed, m_theme, *m_work, *m_panels, this);
    m_output = new RowOutput(m_feed, *m_view, *m_work, *this);
    m_paste = new CellPaste(m_feed, *m_view, *m_work, *m_actions, this);
    m_filters = new FilterActions(m_theme, m_feed, *m_working, *m_filterBar, *m_panels, this);
    m_views = new ViewActions(m_theme, m_feed, *m_working, *m_strip, *m_work, *m_panels, this);
    auto *columns = new TableColumns(m_theme, m_feed, *m_view, *m_working, this);
    auto *newThing = new NewThing(m_theme, m_feed, *m_work, *m_panels, this);
    connect(newThing, &NewThing::made, this, [this](const Uuid &thing) { m_wanted = thing; });
    const TableParts parts {m_theme, m_feed,   *m_view,  *m_working, *m_panels, *m_work,  *m_actions, *m_labels,
                            *m_lists, *m_output, *m_paste, *m_filters, *m_views,  *columns, *newThing};
    m_commands = new TableCommands(parts, *this);
    m_menus = new TableMenus(parts, *m_commands, *this);
    m_menus->setPlaces(*m_groupButton, *m_bar);
    m_commands->setMenus(*m_menus);
    m_drafts = new TableDrafts(*this, m_feed, *m_view);
    for (const char *id : {"edit_field", "owner", "stage", "label", "list", "export", "merge", "delete"}) {
        if (QAction *action = command(QLatin1String(id)))
            m_bar->addAction(action);
    }
}

void ThingTablePage::createLayout()
{
    auto *tools = new QHBoxLayout;
    tools->setSpacing(4);
    tools->addWidget(m_filterBar, 1, Qt::AlignTop);
    tools->addSpacing(8);
    tools->addWidget(m_groupButton, 0, Qt::AlignTop);
    tools->addWidget(m_columnsButton, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(pageMargin, 0, pageMargin, 12);
    layout->setSpacing(8);
    layout->addWidget(m_strip);
    layout->addLayout(tools);
    m_beside = new QHBoxLayout;
    m_beside->setSpacing(12);
    m_beside->addWidget(m_stack, 1);
    layout->addLayout(m_beside, 1);
    layout->addWidget(m_bar);
}

void ThingTablePage::connectTable()
{
    auto *edits = new CellEdits(m_feed, *m_view, m_theme, this);
    connect(edits, &CellEdits::moveRequested, this, &ThingTablePage::moveRequested);
    m_view->setEditing(
        [edits](const Uuid &thing, const QString &column, QWidget *over) { return edits->make(thing, column, over); },
        [edits](const Uuid &thing, const QString &column, const QVariant &value) { return edits->store(thing, column, value); });
    connect(m_view, &TableView::thingActivated, this, &ThingTablePage::openThing);
    connect(m_view, &TableView::selectionShifted, this, &ThingTablePage::showSelection);
    connect(m_view, &TableView::selectionShifted, this, &ThingTablePage::followCurrent);
    connect(m_view, &TableView::deleteWanted, m_actions, &TableActions::deleteChosen);
    connect(m_view, &TableView::filterWanted, this, &ThingTablePage::focusSearch);
    connect(m_view, &TableView::menuWanted, m_menus, &TableMenus::showRow);
    connect(m_view, &TableView::cannotEdit, this, &ThingTablePage::takeCell);
    connect(m_view->heads(), &TableHeader::sortWanted, this, [this](int section, bool further) {
        if (m_feed.model().columns()[size_t(section)].sortable)
            m_working->sortBy(m_feed.model().columns()[size_t(section)].key, further);
    });
    connect(m_view->heads(), &TableHeader::menuWanted, m_menus, &TableMenus::showHead);
    connect(m_bar, &SelectionBar::closeWanted, this, [this] {
        m_view->clearSelection();
        focusTable();
    });
}

void ThingTablePage::connectParts()
{
    connect(&m_feed, &TableFeed::counted, this, &ThingTablePage::showSelection);
    connect(&m_feed, &TableFeed::counted, this, [this] {
        if (std::exchange(m_isOther, false))
            m_view->showPlace();
        if (m_wanted && goTo(m_wanted))
            m_wanted = {};
    });
    connect(m_working, &WorkingTable::asked, this, [this] { m_isOther = true; });
    connect(m_working, &WorkingTable::changed, this, &ThingTablePage::showWorking);
    connect(m_working, &WorkingTable::changed, this, &ThingTablePage::stateChanged);
    connect(m_work.get(), &RowWork::busyChanged, this, &ThingTablePage::showSelection);
    connect(m_actions, &TableActions::moveRequested, this, &ThingTablePage::moveRequested);
    connect(m_actions, &TableActions::mergeWanted, this, &ThingTablePage::mergeWanted);
    connect(m_menus, &TableMenus::wholeLeadWanted, this, &ThingTablePage::wholeLeadWanted);
    connect(m_commands, &TableCommands::searchWanted, this, &ThingTablePage::focusSearch);
    connect(m_commands, &TableCommands::openWanted, this, [this] {
        if (const Uuid thing = m_view->currentThing())
            openThing(thing);
    });
}

void ThingTablePage::connectButtons()
{
    const auto runs = [this](QAbstractButton *button, const char *id) {
        connect(button, &QAbstractButton::clicked, command(QLatin1String(id)), &QAction::trigger);
    };
    runs(m_filterBar->addButton(), "add_filter");
    runs(m_filterBar->clearButton(), "clear_filter");
    runs(m_columnsButton, "columns");
    runs(m_groupButton, "group_by");
    runs(m_saveButton, "save_view");
    runs(m_revertButton, "revert_view");
    connect(m_strip, &ViewStrip::menuWanted, m_menus, &TableMenus::showView);
    connect(m_stack, &TableStack::newWanted, command(QStringLiteral("new")), &QAction::trigger);
    connect(m_stack, &TableStack::importWanted, this, &ThingTablePage::importWanted);
    connect(m_stack, &TableStack::sampleWanted, this, &ThingTablePage::sampleWanted);
    connect(m_stack, &TableStack::clearFilterWanted, this, &ThingTablePage::clearFilter);
}

void ThingTablePage::attachHeader(PageHeader &header)
{
    m_header = &header;
    const bool leads = m_feed.table() == Table::Lead;
    SearchField *search = header.addSearch(leads ? tr("Search leads") : tr("Search companies"), QStringLiteral("/"));
    search->setText(m_working->filter().search);
    connect(search, &SearchField::textChanged, m_working, &WorkingTable::setSearch);
    connect(m_working, &WorkingTable::filterChanged, search, [this, search] {
        if (search->text().trimmed() != m_working->filter().search)
            search->setText(m_working->filter().search);
    });
    connect(search, &SearchField::resultsWanted, this, [this] {
        focusTable();
        if (!m_view->currentKey() && m_feed.model().thingCount() > 0)
            m_view->goTo(m_feed.model().keys().front());
    });
    connect(search, &SearchField::dismissed, this, &ThingTablePage::focusTable);
    QPushButton *add = header.addPrimaryButton(QStringLiteral("plus"), leads ? tr("New lead") : tr("New company"));
    add->setEnabled(!m_feed.pipeline().store().isReadOnly());
    connect(add, &QPushButton::clicked, command(QStringLiteral("new")), &QAction::trigger);
}

void ThingTablePage::setMessages(MessageBar &messages)
{
    m_messages = &messages;
    messages.stayAbove(*m_bar);
    m_work->setMessages(messages);
}

void ThingTablePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_feed.hasRead())
        m_working->ask();
}

void ThingTablePage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.color(ColorRole::Background));
}

void ThingTablePage::focusTable()
{
    m_view->setFocus(Qt::OtherFocusReason);
}

void ThingTablePage::focusSearch()
{
    if (m_header && m_header->search()) {
        m_header->search()->setFocus(Qt::ShortcutFocusReason);
        m_header->search()->selectAll();
    }
}

void ThingTablePage::clearFilter()
{
    m_working->clearFilter();
    focusTable();
}

void ThingTablePage::chooseColumns()
{
    command(QStringLiteral("columns"))->trigger();
}

void ThingTablePage::openThing(const Uuid &thing)
{
    if (m_feed.table() == Table::Lead)
        Q_EMIT leadActivated(LeadId {thing});
    else
        openCompany(CompanyId {thing});
}

void ThingTablePage::openCompany(CompanyId company)
{
    if (!m_company) {
        m_company = new CompanyPanel(m_feed, m_theme, this);
        m_company->setFixedWidth(companyPanelWidth * m_theme.basePixels() / 13);
        m_beside->addWidget(m_company);
        m_company->hide();
        connect(m_company, &CompanyPanel::closed, this, [this] {
            const bool hadFocus = m_company->isAncestorOf(QApplication::focusWidget());
            m_company->hide();
            if (hadFocus)
                focusTable();
        });
        connect(m_company, &CompanyPanel::leadActivated, this, &ThingTablePage::wholeLeadWanted);
        connect(m_company, &CompanyPanel::problem, m_work.get(), &RowWork::say);
    }
    const bool wasOpen = !m_company->isHidden() && m_company->company() == company;
    m_company->showCompany(company);
    m_company->show();
    if (wasOpen)
        m_company->takeFocus();
}

// What is shown beside the table goes along.
void ThingTablePage::followCurrent()
{
    const Uuid thing = m_view->currentThing();
    if (!thing || std::exchange(m_current, thing) == thing)
        return;
    if (m_feed.table() == Table::Lead)
        Q_EMIT currentLeadChanged(LeadId {thing});
    else if (m_company && !m_company->isHidden())
        m_company->showCompany(CompanyId {thing});
}

// A cell that has no field of its own: labels have a panel, the others are not typed.
void ThingTablePage::takeCell(const QString &column, const QString &typed)
{
    const TableField *field = m_feed.fields().find(column);
    if (!field || m_work->refusesChanges())
        return;
    if (field->choice == ChoiceOf::Label)
        m_labels->editCurrent(typed);
    else
        //: %1 is a field such as Last contact
        m_work->say(tr("“%1” follows from other things and is not typed.").arg(m_feed.fieldName(*field)));
}

bool ThingTablePage::goTo(const Uuid &thing)
{
    const auto &keys = m_feed.model().keys();
    for (size_t from = 0; from < keys.size(); from += 500) {
        const std::span piece(keys.data() + from, std::min<size_t>(500, keys.size() - from));
        for (const TableLine &line : m_feed.linesOf(piece)) {
            if (line.id == thing)
                return m_view->goTo(line.n);
        }
        if (from > 2000)
            break; // what was just made stands near the top; elsewhere the search finds it
    }
    return false;
}

QString ThingTablePage::countsText() const
{
    if (!m_feed.hasRead() || !m_feed.total())
        return {};
    const bool leads = m_feed.table() == Table::Lead;
    const auto shown = qint64(m_feed.model().thingCount());
    if (shown == *m_feed.total())
        return leads ? tr("%Ln lead(s)", nullptr, int(shown)) : tr("%Ln company(s)", nullptr, int(shown));
    //: %1 is how many of all %n are shown
    return (leads ? tr("%1 of %Ln lead(s)", nullptr, int(*m_feed.total())) : tr("%1 of %Ln company(s)", nullptr, int(*m_feed.total())))
        .arg(m_feed.locale().toString(shown));
}

void ThingTablePage::showSelection()
{
    const size_t count = m_view->selectedCount();
    m_bar->setText(tr("%Ln chosen", nullptr, int(count)));
    m_bar->setVisible(count > 1 || m_work->isBusy());
    m_commands->update();
    Q_EMIT countsChanged();
}

void ThingTablePage::showWorking()
{
    const bool changed = m_working->view().isChanged() && !m_working->shownList();
    m_saveButton->setText(m_working->view().id() && !m_working->view().isNewer() ? tr("Save view") : tr("Save as view"));
    m_saveButton->setVisible(changed);
    m_revertButton->setVisible(changed);
    const TableField *group = m_feed.fields().find(m_working->look().groupBy);
    //: %1 is a field by which rows are grouped
    m_groupButton->setText(group ? tr("Group: %1").arg(menuName(m_feed.fieldName(*group), 40)) : tr("Group"));
    m_commands->update();
}

} // namespace huni
