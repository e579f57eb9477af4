#include "ui/table/thingtablepage.h"

#include "core/funnel/board.h"
#include "ui/board/quickaddpanel.h"
#include "ui/controls/elidedlabel.h"
#include "ui/controls/emptystate.h"
#include "ui/controls/menusection.h"
#include "ui/controls/menutext.h"
#include "ui/controls/messagebar.h"
#include "ui/controls/searchfield.h"
#include "ui/shell/pageheader.h"
#include "ui/table/columnpanel.h"
#include "ui/table/companypanel.h"
#include "ui/table/filterpanel.h"
#include "ui/table/selectionbar.h"
#include "ui/table/tableheader.h"
#include "ui/table/textpanel.h"
#include "ui/table/viewstrip.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/words/errorwords.h"
#include "ui/words/filterwords.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace huni {

namespace {

constexpr int pageMargin = 24;
constexpr int titleRoom = 44; // around the words of a head: padding and the mark of its order
constexpr int widestTitle = 240;
const QString everythingKey = QStringLiteral("all");

QKeySequence ctrlShiftKey(Qt::Key key)
{
    return QKeySequence(Qt::CTRL | Qt::SHIFT | key);
}

QString tabOfList(const FixedList &list)
{
    return QStringLiteral("list:") + list.id.text();
}

// The page's ground below the table: rounded, like a card.
class TableCard final : public QWidget
{
public:
    explicit TableCard(const Theme &theme)
        : m_theme(theme)
    {
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(m_theme.color(ColorRole::Border));
        painter.setBrush(m_theme.color(ColorRole::Surface));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 9, 9);
    }

private:
    const Theme &m_theme;
};

} // namespace

ThingTablePage::ThingTablePage(Pipeline &pipeline, const Theme &theme, Table table, Language language, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_feed(pipeline, table, language)
    , m_working(table)
{
    setObjectName(table == Table::Lead ? QStringLiteral("leadsPage") : QStringLiteral("companiesPage"));
    createParts();
    createEmptyStates();
    createCommands();
    connectTable();
    connect(&m_feed, &TableFeed::counted, this, &ThingTablePage::showCounts);
    connect(&m_feed, &TableFeed::counted, this, [this] {
        if (std::exchange(m_isOther, false))
            m_view->showPlace();
        if (m_wanted && goTo(m_wanted))
            m_wanted = {};
    });
    connect(&m_feed, &TableFeed::listsChanged, this, [this] {
        m_working.follow(m_feed.view(m_working.id()));
        showColumns();
        showFilter();
        showViews();
        showSorting();
        m_feed.setQuery(m_working.query());
    });
    showViews();
    showColumns();
    showFilter();
}

// What works on the feed goes before it does.
ThingTablePage::~ThingTablePage()
{
    delete m_drafts;
    delete m_actions;
    delete m_company;
    delete m_view;
}

QString ThingTablePage::words(const char *lead, const char *company) const
{
    return tr(m_feed.table() == Table::Lead ? lead : company);
}

void ThingTablePage::createParts()
{
    m_strip = new ViewStrip(m_theme);
    m_filterBar = new FilterBar(m_theme);
    m_groupButton = new QPushButton(themeIcon(m_theme, QStringLiteral("layers"), ColorRole::Muted), tr("Group"));
    m_groupButton->setObjectName(QStringLiteral("groupButton"));
    m_columnsButton = new QPushButton(themeIcon(m_theme, QStringLiteral("square-kanban"), ColorRole::Muted), tr("Columns"));
    m_saveButton = new QPushButton(tr("Save view"));
    m_revertButton = new QPushButton(tr("Revert"));
    for (QPushButton *button : {m_groupButton, m_columnsButton, m_saveButton, m_revertButton})
        setButtonLook(*button, ButtonLook::Ghost);
    m_strip->addControl(m_revertButton);
    m_strip->addControl(m_saveButton);
    m_count = new ElidedLabel(m_theme, FontRole::NumberSmall, ColorRole::Muted);
    m_count->setObjectName(QStringLiteral("count"));
    m_bar = new SelectionBar(m_theme);
    m_bar->hide();

    m_view = new TableView(m_theme, m_feed.model());
    m_view->setObjectName(QStringLiteral("table"));
    m_view->setAccessibleName(words(QT_TR_NOOP("Leads"), QT_TR_NOOP("Companies")));
    auto *card = new TableCard(m_theme);
    auto *inCard = new QVBoxLayout(card);
    inCard->setContentsMargins(1, 5, 1, 5);
    inCard->addWidget(m_view);
    m_loading = new QWidget;
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_loading);
    m_stack->addWidget(card);

    auto *tools = new QHBoxLayout;
    tools->setSpacing(4);
    tools->addWidget(m_filterBar, 1, Qt::AlignTop);
    m_count->setFixedHeight(m_groupButton->sizeHint().height()); // beside the first line of chips
    tools->addWidget(m_count, 0, Qt::AlignTop);
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
    m_actions = new TableActions(m_feed, *m_view, m_theme, *this);
    m_actions->setBar(*m_bar);
    m_drafts = new TableDrafts(*this, m_feed, *m_view);
}

void ThingTablePage::createEmptyStates()
{
    const bool leads = m_feed.table() == Table::Lead;
    const bool writable = !m_feed.pipeline().store().isReadOnly();
    m_noThings = new EmptyState(m_theme, leads ? QStringLiteral("users") : QStringLiteral("building-2"),
                                words(QT_TR_NOOP("No leads yet"), QT_TR_NOOP("No companies yet")),
                                words(QT_TR_NOOP("Add the first one, bring in a file, or look at the sample: it opens in a file of its own."),
                                      QT_TR_NOOP("They come with the leads that work there, from a file, or one by one.")));
    if (writable) {
        connect(m_noThings->addButton(words(QT_TR_NOOP("New lead"), QT_TR_NOOP("New company")), ButtonLook::Primary),
                &QPushButton::clicked, this, &ThingTablePage::addThing);
        connect(m_noThings->addButton(tr("Import a file"), ButtonLook::Secondary), &QPushButton::clicked, this,
                &ThingTablePage::importWanted);
    }
    connect(m_noThings->addButton(tr("Open the sample"), ButtonLook::Secondary), &QPushButton::clicked, this,
            &ThingTablePage::sampleWanted);
    m_noMatch = new EmptyState(m_theme, QStringLiteral("search"), words(QT_TR_NOOP("No lead matches"), QT_TR_NOOP("No company matches")),
                               tr("Nothing fits the filter and the search."));
    connect(m_noMatch->addButton(tr("Clear the filter"), ButtonLook::Primary), &QPushButton::clicked, this, &ThingTablePage::clearFilter);
    m_noFilter = new EmptyState(m_theme, QStringLiteral("triangle-alert"), tr("This filter cannot be applied"), {});
    connect(m_noFilter->addButton(tr("Clear the filter"), ButtonLook::Primary), &QPushButton::clicked, this, &ThingTablePage::clearFilter);
    for (EmptyState *state : {m_noThings, m_noMatch, m_noFilter})
        m_stack->addWidget(state);
}

QAction *ThingTablePage::addCommand(const QString &id, const QString &text, const QString &icon, const QKeySequence &shortcut,
                                    std::function<void()> run)
{
    auto *action = new QAction(text, this);
    action->setObjectName(tablePageKey(m_feed.table()) + u'.' + id);
    if (!icon.isEmpty())
        action->setIcon(themeIcon(m_theme, icon, ColorRole::Muted));
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    addAction(action);
    m_commands.insert(id, action);
    return action;
}

QAction *ThingTablePage::command(const QString &id) const
{
    return m_commands.value(id);
}

void ThingTablePage::createCommands()
{
    addCommand(QStringLiteral("new"), words(QT_TR_NOOP("&New lead…"), QT_TR_NOOP("&New company…")), QStringLiteral("plus"), {},
               [this] { addThing(); });
    addCommand(QStringLiteral("search"), words(QT_TR_NOOP("&Search leads"), QT_TR_NOOP("&Search companies")), QStringLiteral("search"), {},
               [this] { focusSearch(); });
    QAction *add = addCommand(QStringLiteral("add_filter"), tr("Add &filter…"), QStringLiteral("filter"), ctrlShiftKey(Qt::Key_F),
                              [this] { addFilter(); });
    QAction *clear = addCommand(QStringLiteral("clear_filter"), tr("&Clear the filter"), QStringLiteral("x"), {}, [this] { clearFilter(); });
    addCommand(QStringLiteral("columns"), tr("C&olumns…"), QStringLiteral("square-kanban"), ctrlShiftKey(Qt::Key_O), [this] { chooseColumns(); });
    addCommand(QStringLiteral("group_by"), tr("&Group by…"), QStringLiteral("layers"), ctrlShiftKey(Qt::Key_G), [this] {
        QMenu menu(this);
        fillGroupMenu(menu);
        menu.exec(m_groupButton->mapToGlobal(QPoint(0, m_groupButton->height())));
    });
    const auto sortHere = [this](bool further) {
        const int column = m_view->currentIndex().column();
        if (column >= 0 && m_feed.model().columns()[size_t(column)].sortable)
            sortBy(m_feed.model().columns()[size_t(column)].key, further);
    };
    addCommand(QStringLiteral("sort"), tr("Sor&t by this column"), QStringLiteral("chevron-up"), ctrlShiftKey(Qt::Key_T),
               [sortHere] { sortHere(false); });
    addCommand(QStringLiteral("sort_further"), tr("Sort by this column as well"), {}, {}, [sortHere] { sortHere(true); });
    addCommand(QStringLiteral("collapse_all"), tr("Fold all groups"), {}, {}, [this] { m_feed.model().setAllCollapsed(true); });
    addCommand(QStringLiteral("expand_all"), tr("Unfold all groups"), {}, {}, [this] { m_feed.model().setAllCollapsed(false); });
    addCommand(QStringLiteral("export"), tr("&Export what is shown…"), QStringLiteral("download"), ctrlShiftKey(Qt::Key_E),
               [this] { m_actions->exportShown(); });
    createViewCommands();
    createRowCommands();
    m_filterBar->addButton()->setText(tr("Add filter"));
    m_filterBar->addButton()->setIcon(themeIcon(m_theme, QStringLiteral("plus"), ColorRole::Muted));
    m_filterBar->addButton()->setObjectName(QStringLiteral("addFilter"));
    connect(m_filterBar->addButton(), &QPushButton::clicked, add, &QAction::trigger);
    connect(m_filterBar->clearButton(), &QPushButton::clicked, clear, &QAction::trigger);
    connect(m_columnsButton, &QPushButton::clicked, command(QStringLiteral("columns")), &QAction::trigger);
    connect(m_groupButton, &QPushButton::clicked, command(QStringLiteral("group_by")), &QAction::trigger);
    connect(m_saveButton, &QPushButton::clicked, this, &ThingTablePage::saveView);
    connect(m_revertButton, &QPushButton::clicked, command(QStringLiteral("revert_view")), &QAction::trigger);
}

void ThingTablePage::createViewCommands()
{
    addCommand(QStringLiteral("save_view"), tr("Save &view"), QStringLiteral("save"), ctrlShiftKey(Qt::Key_S),
               [this] { saveView(); });
    addCommand(QStringLiteral("save_view_as"), tr("Save view &as…"), QStringLiteral("save"), {}, [this] { saveViewAs(); });
    addCommand(QStringLiteral("rename_view"), tr("&Rename view…"), QStringLiteral("pencil"), {}, [this] { renameView(); });
    addCommand(QStringLiteral("delete_view"), tr("&Delete view"), QStringLiteral("trash-2"), {}, [this] { deleteView(); });
    addCommand(QStringLiteral("revert_view"), tr("Re&vert view"), QStringLiteral("undo-2"), {}, [this] { revertView(); });
    addCommand(QStringLiteral("view_left"), tr("Move view to the &left"), QStringLiteral("arrow-left"), {}, [this] { moveView(-1); });
    addCommand(QStringLiteral("view_right"), tr("Move view to the ri&ght"), QStringLiteral("arrow-right"), {}, [this] { moveView(1); });
    addCommand(QStringLiteral("next_view"), tr("Ne&xt view"), {}, QKeySequence(Qt::CTRL | Qt::Key_PageDown), [this] { stepView(1); });
    addCommand(QStringLiteral("previous_view"), tr("&Previous view"), {}, QKeySequence(Qt::CTRL | Qt::Key_PageUp), [this] { stepView(-1); });
    addCommand(QStringLiteral("list_details"), tr("&List details…"), QStringLiteral("info"), {}, [this] {
        if (const FixedList *list = shownList())
            m_actions->editList(*list);
    });
    addCommand(QStringLiteral("delete_list"), tr("Delete list"), QStringLiteral("trash-2"), {}, [this] {
        if (const FixedList *list = shownList()) {
            const FixedList gone = *list;
            chooseView(everythingKey);
            m_actions->deleteList(gone);
        }
    });
}

void ThingTablePage::createRowCommands()
{
    const auto menuAt = [this](auto fill) {
        return [this, fill] {
            QMenu menu(this);
            fill(menu);
            menu.exec(m_bar->isVisible() ? m_bar->mapToGlobal(QPoint(120, -menu.sizeHint().height())) : QCursor::pos());
        };
    };
    const bool leads = m_feed.table() == Table::Lead;
    addCommand(QStringLiteral("open"), tr("&Open"), {}, {}, [this] {
        if (const Uuid thing = m_view->currentThing())
            Q_EMIT m_view->thingActivated(thing);
    });
    addCommand(QStringLiteral("edit_cell"), tr("Edit the &cell"), QStringLiteral("pencil"), {}, [this] { m_view->editCurrent(); });
    addCommand(QStringLiteral("edit_field"), tr("Edit a &field…"), QStringLiteral("pencil"), ctrlShiftKey(Qt::Key_B),
               [this] { m_actions->editField(); })
        ->setIconText(tr("Edit field"));
    addCommand(QStringLiteral("owner"), tr("Set o&wner…"), QStringLiteral("user"), {},
               menuAt([this](QMenu &menu) { m_actions->fillOwnerMenu(menu); }))
        ->setIconText(tr("Owner"));
    if (leads) {
        addCommand(QStringLiteral("stage"), tr("&Move to stage…"), QStringLiteral("arrow-right"), {},
                   menuAt([this](QMenu &menu) { m_actions->fillStageMenu(menu); }))
            ->setIconText(tr("Stage"));
    }
    addCommand(QStringLiteral("label"), tr("&Labels…"), QStringLiteral("tag"), ctrlShiftKey(Qt::Key_K),
               menuAt([this](QMenu &menu) { m_actions->fillLabelMenu(menu); }))
        ->setIconText(tr("Label"));
    addCommand(QStringLiteral("list"), tr("Add to l&ist…"), QStringLiteral("list-checks"), {},
               menuAt([this](QMenu &menu) { m_actions->fillListMenu(menu); }))
        ->setIconText(tr("List"));
    addCommand(QStringLiteral("copy"), tr("&Copy as table"), QStringLiteral("copy"), QKeySequence::Copy, [this] { m_actions->copyChosen(); });
    addCommand(QStringLiteral("merge"), tr("Mer&ge…"), QStringLiteral("users"), {}, [this] { m_actions->merge(); })
        ->setIconText(tr("Merge"));
    addCommand(QStringLiteral("delete"), words(QT_TR_NOOP("&Delete leads"), QT_TR_NOOP("&Delete companies")), QStringLiteral("trash-2"), {},
               [this] { m_actions->deleteChosen(); })
        ->setIconText(tr("Delete"));
    command(QStringLiteral("export"))->setIconText(tr("Export"));
    for (const char *id : {"edit_field", "owner", "stage", "label", "list", "export", "merge", "delete"}) {
        if (QAction *action = command(QString::fromLatin1(id)))
            m_bar->addAction(action);
    }
}

void ThingTablePage::connectTable()
{
    m_view->setEditing(
        [this](const Uuid &thing, const QString &column, QWidget *over) { return m_actions->makeEdit(thing, column, over); },
        [this](const Uuid &thing, const QString &column, const QVariant &value) { return m_actions->storeEdit(thing, column, value); });
    const bool leads = m_feed.table() == Table::Lead;
    connect(m_view, &TableView::thingActivated, this, [this, leads](const Uuid &thing) {
        if (leads)
            Q_EMIT leadActivated(LeadId {thing});
        else
            openCompany(CompanyId {thing});
    });
    connect(m_view, &TableView::selectionShifted, this, [this, leads] {
        showSelection();
        const Uuid thing = m_view->currentThing();
        if (thing && std::exchange(m_current, thing) != thing) {
            if (leads)
                Q_EMIT currentLeadChanged(LeadId {thing});
            else if (m_company && !m_company->isHidden())
                m_company->showCompany(CompanyId {thing});
        }
    });
    connect(m_view, &TableView::deleteWanted, m_actions, &TableActions::deleteChosen);
    connect(m_view, &TableView::filterWanted, this, &ThingTablePage::focusSearch);
    connect(m_view, &TableView::menuWanted, this, &ThingTablePage::showRowMenu);
    connect(m_view, &TableView::cannotEdit, this, [this](const QString &column) {
        const TableField *field = m_feed.fields().find(column);
        if (m_messages && field && m_feed.pipeline().store().isReadOnly())
            report({Errc::ReadOnly, m_feed.pipeline().store().path(), {}, {}});
        else if (m_messages && field)
            //: %1 is a field such as Last contact
            m_messages->showMessage(MessageBar::Problem, tr("“%1” follows from other things and is not typed.").arg(m_feed.fieldName(*field)));
    });
    connect(m_view->heads(), &TableHeader::sortWanted, this, [this](int section, bool further) {
        if (m_feed.model().columns()[size_t(section)].sortable)
            sortBy(m_feed.model().columns()[size_t(section)].key, further);
    });
    connect(m_view->heads(), &QHeaderView::sectionMoved, this, &ThingTablePage::takeColumnsFromHeads);
    connect(m_view->heads(), &QHeaderView::sectionResized, this, &ThingTablePage::takeColumnsFromHeads);
    connect(m_filterBar, &FilterBar::editWanted, this, &ThingTablePage::editFilter);
    connect(m_filterBar, &FilterBar::removeWanted, this, [this](const ConditionPlace &place) {
        Filter filter = m_working.filter;
        if (place.group >= 0 && size_t(place.group) < filter.groups.size())
            filter.groups.erase(filter.groups.begin() + place.group);
        else if (place.condition >= 0 && size_t(place.condition) < filter.conditions.size())
            filter.conditions.erase(filter.conditions.begin() + place.condition);
        setFilter(filter);
    });
    connect(m_filterBar, &FilterBar::matchChanged, this, [this](FilterMatch match) {
        Filter filter = m_working.filter;
        filter.match = match;
        setFilter(filter);
    });
    connect(m_strip, &ViewStrip::chosen, this, &ThingTablePage::chooseView);
    connect(m_strip, &ViewStrip::menuWanted, this, &ThingTablePage::showViewMenu);
    connect(m_bar, &SelectionBar::closeWanted, this, [this] {
        m_view->clearSelection();
        focusTable();
    });
    connect(m_actions, &TableActions::moveRequested, this, &ThingTablePage::moveRequested);
    connect(m_actions, &TableActions::mergeWanted, this, &ThingTablePage::mergeWanted);
    connect(m_actions, &TableActions::busyChanged, this, &ThingTablePage::showSelection);
}

void ThingTablePage::attachHeader(PageHeader &header)
{
    m_header = &header;
    SearchField *search = header.addSearch(words(QT_TR_NOOP("Search leads"), QT_TR_NOOP("Search companies")), QStringLiteral("/"));
    search->setText(m_working.filter.search);
    connect(search, &SearchField::textChanged, this, [this](const QString &text) {
        if (text.trimmed() == m_working.filter.search)
            return;
        Filter filter = m_working.filter;
        filter.search = text.trimmed();
        setFilter(filter);
    });
    connect(search, &SearchField::resultsWanted, this, [this] {
        focusTable();
        if (!m_view->currentKey() && m_feed.model().thingCount() > 0)
            m_view->goTo(m_feed.model().keys().front());
    });
    connect(search, &SearchField::dismissed, this, &ThingTablePage::focusTable);
    QPushButton *add = header.addPrimaryButton(QStringLiteral("plus"), words(QT_TR_NOOP("New lead"), QT_TR_NOOP("New company")));
    add->setEnabled(!m_feed.pipeline().store().isReadOnly());
    connect(add, &QPushButton::clicked, command(QStringLiteral("new")), &QAction::trigger);
}

void ThingTablePage::setMessages(MessageBar &messages)
{
    m_messages = &messages;
    m_actions->setMessages(messages);
}

void ThingTablePage::report(const Error &error)
{
    if (m_messages)
        m_messages->showMessage(MessageBar::Problem, errorWords(error, m_feed.language()));
}

void ThingTablePage::takeState(const QString &state)
{
    m_working.takeText(state, m_feed.views());
    showViews();
    showColumns();
    showFilter();
    showSorting();
    if (m_feed.hasRead())
        showQuery();
}

void ThingTablePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_feed.hasRead())
        showQuery();
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

void ThingTablePage::openCompany(CompanyId company)
{
    if (!m_company) {
        m_company = new CompanyPanel(m_feed, m_theme, this);
        m_company->setFixedWidth(400 * m_theme.basePixels() / 13);
        m_beside->addWidget(m_company);
        m_company->hide();
        connect(m_company, &CompanyPanel::closed, this, [this] {
            const bool hadFocus = m_company->isAncestorOf(QApplication::focusWidget());
            m_company->hide();
            if (hadFocus)
                focusTable();
        });
        connect(m_company, &CompanyPanel::leadActivated, this, &ThingTablePage::wholeLeadWanted);
        connect(m_company, &CompanyPanel::problem, this, [this](const QString &sentence) {
            if (m_messages)
                m_messages->showMessage(MessageBar::Problem, sentence);
        });
    }
    const bool wasOpen = !m_company->isHidden() && m_company->company() == company;
    m_company->showCompany(company);
    m_company->show();
    if (wasOpen)
        m_company->takeFocus();
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

void ThingTablePage::showQuery()
{
    m_isOther = true;
    m_feed.setQuery(m_working.query());
}

void ThingTablePage::workingChanged()
{
    showViews();
    updateCommands();
    Q_EMIT stateChanged();
}

QStringList ThingTablePage::shownColumns() const
{
    QStringList keys;
    for (const ViewColumn &column : m_working.look.columns) {
        if (m_feed.fields().find(column.field))
            keys += column.field;
    }
    if (keys.isEmpty())
        keys = m_feed.fields().shownAtFirst();
    keys.removeAll(QStringLiteral("name"));
    keys.prepend(QStringLiteral("name")); // what a row is called stands first
    keys.removeDuplicates();
    return keys;
}

void ThingTablePage::showColumns()
{
    m_placingHeads = true;
    TableHeader &heads = *m_view->heads();
    for (int i = 0; i < heads.count(); ++i)
        heads.moveSection(heads.visualIndex(i), i);
    m_feed.setColumns(shownColumns());
    applyWidths();
    m_placingHeads = false;
    showSorting();
}

// As wide as its values like, and as its head needs; at a text size of 13 pixels.
int ThingTablePage::usualWidth(const TableColumn &column) const
{
    const int title = m_theme.textWidth(FontRole::SmallStrong, column.title) * 13 / m_theme.basePixels() + titleRoom;
    return std::max(column.width, std::min(title, widestTitle));
}

void ThingTablePage::applyWidths()
{
    const auto &columns = m_feed.model().columns();
    for (size_t i = 0; i < columns.size(); ++i) {
        int width = usualWidth(columns[i]);
        for (const ViewColumn &known : m_working.look.columns) {
            if (known.field == columns[i].key && known.width > 0)
                width = known.width;
        }
        m_view->setColumnWidth(int(i), width * m_theme.basePixels() / 13);
    }
}

// Heads that were dragged: order and widths become those of the view.
void ThingTablePage::takeColumnsFromHeads()
{
    if (m_placingHeads)
        return;
    const auto &columns = m_feed.model().columns();
    TableHeader &heads = *m_view->heads();
    if (heads.count() != int(columns.size()))
        return;
    std::vector<ViewColumn> taken;
    QStringList before = shownColumns();
    QStringList after;
    for (int visual = 0; visual < heads.count(); ++visual) {
        const int section = heads.logicalIndex(visual);
        const int width = heads.sectionSize(section) * 13 / m_theme.basePixels();
        after += columns[size_t(section)].key;
        taken.push_back({columns[size_t(section)].key, width == usualWidth(columns[size_t(section)]) ? 0 : width});
    }
    const bool asAtFirst = m_working.look.columns.empty() && before == after;
    m_working.look.columns = std::move(taken);
    if (asAtFirst) {
        // Only a width: nobody wants to be asked to save that.
        const bool wide = std::any_of(m_working.look.columns.begin(), m_working.look.columns.end(), [](const ViewColumn &c) { return c.width > 0; });
        if (!wide)
            m_working.look.columns.clear();
    }
    workingChanged();
}

void ThingTablePage::showSorting()
{
    std::vector<TableHeader::Mark> marks;
    for (const TableSort &sort : m_working.look.sort) {
        if (const int section = m_feed.model().columnOf(sort.field); section >= 0)
            marks.push_back({section, sort.order});
    }
    m_view->heads()->setMarks(marks);
    const TableField *group = m_feed.fields().find(m_working.look.groupBy);
    //: %1 is a field by which rows are grouped
    m_groupButton->setText(group ? tr("Group: %1").arg(menuText(m_feed.fieldName(*group).left(40))) : tr("Group"));
}

QString ThingTablePage::wordsOf(const FilterCondition &condition) const
{
    const FilterNames names {m_feed.fields(), m_feed.catalog(), m_feed.language(), &m_feed.lists(), &m_feed.views()};
    return conditionWords(condition, names);
}

void ThingTablePage::showFilter()
{
    const FilterNames names {m_feed.fields(), m_feed.catalog(), m_feed.language(), &m_feed.lists(), &m_feed.views()};
    const FilterScope scope {m_feed.fields(), m_feed.catalog(), m_feed.now()};
    const auto problems = m_feed.read([&](Connection &connection) { return filterProblems(connection, scope, m_working.filter); });
    const auto problemOf = [&](int group, int condition) {
        for (const FilterProblem &problem : problems.valueOr({})) {
            if (problem.group == group && (condition < 0 || problem.condition == condition))
                return filterProblemWords(problem, names);
        }
        return QString();
    };
    std::vector<FilterBar::Item> items;
    for (size_t i = 0; i < m_working.filter.conditions.size(); ++i)
        items.push_back({{-1, int(i)}, wordsOf(m_working.filter.conditions[i]), problemOf(-1, int(i))});
    for (size_t i = 0; i < m_working.filter.groups.size(); ++i) {
        const FilterGroup &group = m_working.filter.groups[i];
        items.push_back({{int(i), -1}, filterWords({.match = group.match, .conditions = group.conditions}, names), problemOf(int(i), -1)});
    }
    m_filterBar->setItems(items, m_working.filter.match);
    m_filterBar->setClearShown(!m_working.filter.isEmpty());
    if (m_header && m_header->search() && m_header->search()->text().trimmed() != m_working.filter.search)
        m_header->search()->setText(m_working.filter.search);
}

const FixedList *ThingTablePage::shownList() const
{
    const Filter &filter = m_working.filter;
    if (m_working.id() || filter.conditions.size() != 1 || !filter.groups.empty())
        return nullptr;
    const FilterCondition &condition = filter.conditions.front();
    if (condition.field != u"lists" || condition.op != FilterOp::AnyOf || condition.values.size() != 1)
        return nullptr;
    const auto id = Uuid::fromText(condition.values.front());
    return id ? m_feed.list(ListId {*id}) : nullptr;
}

void ThingTablePage::showViews()
{
    QVector<ViewTab> tabs {{everythingKey, words(QT_TR_NOOP("All leads"), QT_TR_NOOP("All companies")), false}};
    for (const SavedView &view : m_feed.views())
        tabs += {view.id.text(), view.name.left(200), false};
    for (const FixedList &list : m_feed.lists()) {
        QString name = list.name.left(200);
        if (list.isExpired(m_feed.today()))
            //: %1 is a list
            name = tr("%1 (expired)").arg(name);
        tabs += {tabOfList(list), name, true};
    }
    m_strip->setTabs(tabs);
    const FixedList *list = shownList();
    const bool changed = m_working.isChanged() && !list;
    m_strip->setCurrent(list ? tabOfList(*list) : m_working.id() ? m_working.id().text() : everythingKey, changed);
    m_saveButton->setText(m_working.id() && !m_working.isNewer() ? tr("Save view") : tr("Save as view"));
    m_saveButton->setVisible(changed);
    m_revertButton->setVisible(changed);
    updateCommands();
}

QString ThingTablePage::countsText() const
{
    if (!m_feed.hasRead() || !m_feed.total())
        return {};
    const bool leads = m_feed.table() == Table::Lead;
    const auto shown = qint64(m_feed.model().thingCount());
    QString text;
    if (shown == *m_feed.total())
        text = leads ? tr("%Ln lead(s)", nullptr, int(shown)) : tr("%Ln company(s)", nullptr, int(shown));
    else
        //: %1 is how many of all %n are shown
        text = (leads ? tr("%1 of %Ln lead(s)", nullptr, int(*m_feed.total())) : tr("%1 of %Ln company(s)", nullptr, int(*m_feed.total())))
                   .arg(m_feed.locale().toString(shown));
    return text;
}

void ThingTablePage::showCounts()
{
    m_count->setText(countsText());
    QWidget *wanted = m_stack->widget(1);
    if (!m_feed.hasRead())
        wanted = m_loading;
    else if (m_feed.problem())
        wanted = m_noFilter;
    else if (m_feed.model().thingCount() == 0)
        wanted = m_feed.total().value_or(0) == 0 ? m_noThings : m_noMatch;
    if (m_feed.problem())
        m_noFilter->setTexts(tr("This filter cannot be applied"), errorWords(*m_feed.problem(), m_feed.language()));
    if (m_stack->currentWidget() != wanted) {
        const bool hadFocus = m_view->hasFocus();
        m_stack->setCurrentWidget(wanted);
        if (hadFocus && wanted != m_stack->widget(1))
            wanted->setFocus(Qt::OtherFocusReason);
    }
    showSelection();
    Q_EMIT countsChanged();
}

void ThingTablePage::showSelection()
{
    const size_t count = m_view->selectedCount();
    m_bar->setText(tr("%Ln chosen", nullptr, int(count)));
    m_bar->setVisible(count > 1 || m_actions->isBusy());
    updateCommands();
    Q_EMIT countsChanged();
}

void ThingTablePage::updateCommands()
{
    if (m_commands.isEmpty())
        return;
    const bool writable = !m_feed.pipeline().store().isReadOnly() && !m_actions->isBusy();
    const size_t chosen = m_view->selectedCount();
    const auto enable = [this](const char *id, bool on) {
        if (QAction *action = command(QString::fromLatin1(id)))
            action->setEnabled(on);
    };
    for (const char *id : {"edit_field", "owner", "stage", "label", "list", "delete"})
        enable(id, writable && chosen > 0);
    enable("merge", writable && chosen > 1);
    enable("new", writable);
    enable("edit_cell", writable);
    enable("copy", chosen > 0 || m_view->currentKey());
    enable("open", m_view->currentKey());
    enable("export", m_feed.model().thingCount() > 0 && !m_actions->isBusy());
    enable("clear_filter", !m_working.filter.isEmpty());
    const bool grouped = !m_working.look.groupBy.isEmpty();
    enable("collapse_all", grouped);
    enable("expand_all", grouped);
    const bool saved = bool(m_working.id());
    enable("save_view", writable && (m_working.isChanged() || !saved));
    enable("save_view_as", writable);
    enable("rename_view", writable && saved);
    enable("delete_view", writable && saved);
    enable("view_left", writable && saved);
    enable("view_right", writable && saved);
    enable("revert_view", m_working.isChanged());
    enable("list_details", writable && shownList());
    enable("delete_list", writable && shownList());
}

void ThingTablePage::setFilter(const Filter &filter)
{
    m_working.filter = filter;
    showFilter();
    showQuery();
    workingChanged();
}

void ThingTablePage::addFilter()
{
    auto *panel = new FilterPanel(m_theme, m_feed, window());
    connect(panel, &OverlayPanel::accepted, this, [this, panel] {
        const auto condition = panel->condition();
        if (!condition)
            return;
        panel->dismiss();
        Filter filter = m_working.filter;
        filter.conditions.push_back(*condition);
        setFilter(filter);
    });
    m_actions->showPanel(panel);
}

void ThingTablePage::editFilter(const ConditionPlace &place)
{
    if (place.group >= 0 || place.condition < 0 || size_t(place.condition) >= m_working.filter.conditions.size())
        return;
    auto *panel = new FilterPanel(m_theme, m_feed, window());
    panel->setCondition(m_working.filter.conditions[size_t(place.condition)]);
    connect(panel, &OverlayPanel::accepted, this, [this, panel, place] {
        const auto condition = panel->condition();
        if (!condition)
            return;
        panel->dismiss();
        Filter filter = m_working.filter;
        if (size_t(place.condition) < filter.conditions.size())
            filter.conditions[size_t(place.condition)] = *condition;
        setFilter(filter);
    });
    m_actions->showPanel(panel);
}

void ThingTablePage::clearFilter()
{
    setFilter({});
    focusTable();
}

// Up, down, and as at first; with Shift it counts after what is sorted by already.
void ThingTablePage::sortBy(const QString &field, bool further)
{
    auto &sort = m_working.look.sort;
    const auto found = std::find_if(sort.begin(), sort.end(), [&](const TableSort &s) { return s.field == field; });
    std::optional<TableSort> next = TableSort {field, Qt::AscendingOrder};
    if (found != sort.end())
        next = found->order == Qt::AscendingOrder ? std::optional(TableSort {field, Qt::DescendingOrder}) : std::nullopt;
    if (!further) {
        sort.clear();
        if (next)
            sort.push_back(*next);
    } else if (found == sort.end()) {
        sort.push_back(*next);
    } else if (next) {
        *found = *next;
    } else {
        sort.erase(found);
    }
    showSorting();
    showQuery();
    workingChanged();
}

void ThingTablePage::groupBy(const QString &field)
{
    m_working.look.groupBy = field;
    showSorting();
    showQuery();
    workingChanged();
}

void ThingTablePage::fillGroupMenu(QMenu &menu)
{
    const auto add = [&](QMenu &to, const QString &key, const QString &text) {
        QAction *action = to.addAction(menuText(text.left(80)));
        action->setCheckable(true);
        action->setChecked(m_working.look.groupBy == key);
        connect(action, &QAction::triggered, this, [this, key] { groupBy(key); });
    };
    add(menu, {}, tr("No groups"));
    menu.addSeparator();
    const QStringList shown = shownColumns();
    QMenu *more = nullptr;
    for (const TableField &field : m_feed.fields().all()) {
        if (!field.canGroup())
            continue;
        if (shown.contains(field.key)) {
            add(menu, field.key, m_feed.fieldName(field));
            continue;
        }
        if (!more)
            more = new QMenu(tr("&Other fields"), &menu);
        add(*more, field.key, m_feed.fieldName(field));
    }
    if (more)
        menu.addMenu(more);
    if (!m_working.look.groupBy.isEmpty()) {
        menu.addSeparator();
        menu.addAction(command(QStringLiteral("collapse_all")));
        menu.addAction(command(QStringLiteral("expand_all")));
    }
}

void ThingTablePage::chooseColumns()
{
    auto *panel = new ColumnPanel(m_theme, m_feed, shownColumns(), window());
    connect(panel, &OverlayPanel::accepted, this, [this, panel] {
        const QStringList columns = panel->columns();
        panel->dismiss();
        setColumns(columns);
    });
    m_actions->showPanel(panel);
}

void ThingTablePage::setColumns(const QStringList &fields)
{
    std::vector<ViewColumn> columns;
    for (const QString &field : fields) {
        int width = 0;
        for (const ViewColumn &known : m_working.look.columns)
            width = known.field == field ? known.width : width;
        columns.push_back({field, width});
    }
    m_working.look.columns = fields == m_feed.fields().shownAtFirst() ? std::vector<ViewColumn>() : std::move(columns);
    showColumns();
    workingChanged();
}

void ThingTablePage::chooseView(const QString &key)
{
    if (key.startsWith(u"list:")) {
        const ViewLook look = m_working.look;
        m_working.choose(nullptr);
        m_working.look = look; // a list is looked at as the last view was
        m_working.filter.conditions = {{.field = QStringLiteral("lists"), .op = FilterOp::AnyOf, .values = {key.mid(5)}}};
    } else {
        const auto id = Uuid::fromText(key);
        m_working.choose(id ? m_feed.view(ViewId {*id}) : nullptr);
    }
    showColumns();
    showFilter();
    showQuery();
    workingChanged();
    const FixedList *list = shownList();
    if (list && list->isExpired(m_feed.today()) && m_messages)
        m_messages->showMessage(MessageBar::Problem, tr("The list “%1” has expired: whoever is on it may not be contacted because of it any more.")
                                                         .arg(shownText(list->name, 60)));
}

void ThingTablePage::saveView()
{
    if (!m_working.id() || m_working.isNewer())
        saveViewAs();
    else
        storeView(m_working.asSaved(), nullptr);
}

void ThingTablePage::saveViewAs()
{
    auto *panel = new TextPanel(m_theme, tr("Save as a view"), tr("Name"), {}, tr("Save view"), window());
    panel->keepDraft(m_feed.pipeline().drafts(), tableForm(m_feed.table(), u"save_view_as"), m_feed.pipeline().store().pipeline().uuid);
    connect(panel, &OverlayPanel::accepted, this, [this, panel] {
        SavedView view = m_working.asSaved();
        view.id = {};
        view.position = {};
        view.name = panel->text();
        view.owner = MemberId {m_feed.pipeline().store().person()};
        if (view.name.isEmpty())
            panel->showProblem(tr("Give the view a name."));
        else
            storeView(std::move(view), panel);
    });
    m_actions->showPanel(panel);
}

void ThingTablePage::storeView(SavedView view, OverlayPanel *panel)
{
    const auto saved = Views(m_feed.pipeline().store()).save(view);
    if (!saved) {
        const QString sentence = errorWords(saved.error(), m_feed.language());
        if (panel)
            panel->showProblem(sentence);
        else if (m_messages)
            m_messages->showMessage(MessageBar::Problem, sentence);
        return;
    }
    if (panel)
        panel->dismiss();
    view.id = *saved;
    const SavedView *stored = m_feed.view(*saved);
    m_working.choose(stored ? stored : &view);
    workingChanged();
}

void ThingTablePage::renameView()
{
    if (!m_working.id())
        return;
    auto *panel = new TextPanel(m_theme, tr("Rename the view"), tr("Name"), m_working.name(), tr("Rename"), window());
    panel->keepDraft(m_feed.pipeline().drafts(), tableForm(m_feed.table(), u"rename_view"), m_working.id().uuid);
    connect(&m_feed, &TableFeed::listsChanged, panel, [this, panel, id = m_working.id()] {
        if (const SavedView *stored = m_feed.view(id))
            panel->setStored(stored->name);
    });
    connect(panel, &OverlayPanel::accepted, this, [this, panel, id = m_working.id()] {
        m_feed.pipeline().store().lookForCommitsElsewhere();
        if (!panel->isDecided())
            return;
        if (const auto done = Views(m_feed.pipeline().store()).rename(id, panel->text()); !done)
            panel->showProblem(panel->text().isEmpty() ? tr("Give the view a name.") : errorWords(done.error(), m_feed.language()));
        else
            panel->dismiss();
    });
    m_actions->showPanel(panel);
}

void ThingTablePage::deleteView()
{
    const ViewId id = m_working.id();
    const QString name = m_working.name();
    if (!id)
        return;
    if (const auto done = Views(m_feed.pipeline().store()).remove(id); !done) {
        report(done.error());
        return;
    }
    chooseView(everythingKey);
    if (m_messages)
        //: %1 is a saved view
        m_messages->showMessage(MessageBar::Done, tr("Deleted the view “%1”.").arg(shownText(name, 60)), tr("Undo"));
}

void ThingTablePage::revertView()
{
    m_working.revert();
    showColumns();
    showFilter();
    showQuery();
    workingChanged();
    focusTable();
}

void ThingTablePage::moveView(int by)
{
    const auto &views = m_feed.views();
    const auto at = std::find_if(views.begin(), views.end(), [this](const SavedView &v) { return v.id == m_working.id(); }) - views.begin();
    const auto to = at + by;
    if (!m_working.id() || to < 0 || to >= qint64(views.size()))
        return;
    // Before the one that it passes, or before the one after that.
    const auto before = by < 0 ? to : to + 1;
    const ViewId next = before < qint64(views.size()) ? views[size_t(before)].id : ViewId {};
    if (const auto done = Views(m_feed.pipeline().store()).move(m_working.id(), next); !done)
        report(done.error());
}

void ThingTablePage::stepView(int by)
{
    const auto &tabs = m_strip->tabs();
    for (qsizetype i = 0; i < tabs.size(); ++i) {
        if (tabs[i].key == m_strip->current() && i + by >= 0 && i + by < tabs.size()) {
            chooseView(tabs[i + by].key);
            return;
        }
    }
}

void ThingTablePage::showViewMenu(const QString &key, const QPoint &global)
{
    if (m_strip->current() != key)
        chooseView(key);
    QMenu menu(this);
    if (shownList()) {
        for (const char *id : {"list_details", "delete_list"})
            menu.addAction(command(QString::fromLatin1(id)));
    } else {
        for (const char *id : {"save_view", "save_view_as", "revert_view", "rename_view", "view_left", "view_right", "delete_view"})
            menu.addAction(command(QString::fromLatin1(id)));
    }
    menu.exec(global);
}

void ThingTablePage::fillRowMenu(QMenu &menu)
{
    const auto keyed = [&](const char *id, const QString &key) {
        QAction *action = menu.addAction(command(QString::fromLatin1(id))->text() + u'\t' + key);
        action->setEnabled(command(QString::fromLatin1(id))->isEnabled());
        connect(action, &QAction::triggered, command(QString::fromLatin1(id)), &QAction::trigger);
    };
    keyed("open", QStringLiteral("Enter"));
    if (m_feed.table() == Table::Lead) {
        connect(menu.addAction(tr("Open the whole &page")), &QAction::triggered, this, [this] {
            if (const Uuid thing = m_view->currentThing())
                Q_EMIT wholeLeadWanted(LeadId {thing});
        });
    }
    keyed("edit_cell", QStringLiteral("F2"));
    menu.addSeparator();
    const auto sub = [&](const char *id, auto fill) {
        if (!command(QString::fromLatin1(id)))
            return;
        QMenu *list = menu.addMenu(command(QString::fromLatin1(id))->iconText());
        list->setEnabled(command(QString::fromLatin1(id))->isEnabled());
        connect(list, &QMenu::aboutToShow, list, [list, fill] {
            list->clear();
            fill(*list);
        });
    };
    sub("stage", [this](QMenu &list) { m_actions->fillStageMenu(list); });
    sub("owner", [this](QMenu &list) { m_actions->fillOwnerMenu(list); });
    sub("label", [this](QMenu &list) { m_actions->fillLabelMenu(list); });
    sub("list", [this](QMenu &list) { m_actions->fillListMenu(list); });
    menu.addAction(command(QStringLiteral("edit_field")));
    menu.addAction(command(QStringLiteral("merge")));
    menu.addSeparator();
    menu.addAction(command(QStringLiteral("copy")));
    menu.addAction(command(QStringLiteral("export")));
    menu.addSeparator();
    keyed("delete", QStringLiteral("Delete"));
}

void ThingTablePage::showRowMenu(const QPoint &global)
{
    QMenu menu(this);
    fillRowMenu(menu);
    menu.exec(global);
}

void ThingTablePage::addThing()
{
    if (m_feed.pipeline().store().isReadOnly()) {
        report({Errc::ReadOnly, m_feed.pipeline().store().path(), {}, {}});
        return;
    }
    if (m_feed.table() == Table::Company) {
        auto *panel = new TextPanel(m_theme, tr("New company"), tr("Name"), {}, tr("Add company"), window());
        panel->keepDraft(m_feed.pipeline().drafts(), tableForm(Table::Company, u"new"), m_feed.pipeline().store().pipeline().uuid);
        connect(panel, &OverlayPanel::accepted, this, [this, panel] {
            Company company;
            company.name = panel->text();
            if (company.name.isEmpty()) {
                panel->showProblem(tr("Give the company a name."));
                return;
            }
            const auto made = m_feed.pipeline().leads().createCompany(company);
            if (!made) {
                panel->showProblem(errorWords(made.error(), m_feed.language()));
                return;
            }
            m_wanted = made->uuid;
            panel->dismiss();
        });
        m_actions->showPanel(panel);
        return;
    }
    const auto open = std::find_if(m_feed.catalog().stages.begin(), m_feed.catalog().stages.end(), [](const Stage &s) { return s.isOpen(); });
    if (open == m_feed.catalog().stages.end())
        return;
    auto *panel = new QuickAddPanel(m_theme, m_feed.catalog(), *open, m_feed.language(), window());
    panel->keepDraft(m_feed.pipeline().drafts(), tableForm(Table::Lead, u"new"), m_feed.pipeline().store().pipeline().uuid);
    connect(panel, &OverlayPanel::accepted, this, [this, panel] {
        const auto lead = panel->lead();
        if (!lead)
            return;
        const auto made = m_feed.pipeline().leads().create(*lead, panel->companyName());
        if (!made) {
            panel->showProblem(errorWords(made.error(), m_feed.language()));
            return;
        }
        m_wanted = made->uuid;
        panel->dismiss();
    });
    m_actions->showPanel(panel);
}

} // namespace huni
