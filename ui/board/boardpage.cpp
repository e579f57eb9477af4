#include "ui/board/boardpage.h"

#include "ui/controls/chip.h"
#include "ui/controls/emptystate.h"
#include "ui/controls/menusection.h"
#include "ui/controls/menutext.h"
#include "ui/controls/messagebar.h"
#include "ui/controls/plaintooltip.h"
#include "ui/controls/searchfield.h"
#include "ui/shell/pageheader.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/words/errorwords.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace huni {

namespace {

struct BandTab {
    const char *key;
    std::optional<Band> band;
};

constexpr BandTab bandTabs[] = {{"tofu", Band::Tofu}, {"mofu", Band::Mofu}, {"bofu", Band::Bofu}, {"all", std::nullopt}};

std::optional<Band> bandOfTab(const QString &key)
{
    for (const BandTab &tab : bandTabs) {
        if (key == QLatin1String(tab.key))
            return tab.band;
    }
    return std::nullopt;
}

QString tabOfBand(std::optional<Band> band)
{
    return band ? bandKey(*band) : QStringLiteral("all");
}

} // namespace

BoardPage::BoardPage(Pipeline &pipeline, const Theme &theme, Language language, std::unique_ptr<BoardModel> model, QWidget *parent)
    : QWidget(parent)
    , m_pipeline(pipeline)
    , m_theme(theme)
    , m_language(language)
    , m_locale(localeOf(language))
    , m_ownModel(model ? std::move(model) : std::make_unique<BoardModel>(pipeline, language))
    , m_model(*m_ownModel)
{
    setObjectName(QStringLiteral("boardPage"));
    createView();
    createActions();
    connect(&m_model, &BoardModel::columnsChanged, this, &BoardPage::showColumns);
    connect(&m_model, &BoardModel::headsChanged, this, &BoardPage::showHeads);
    connect(&m_model, &BoardModel::settled, this, &BoardPage::comeBackToCard);
    connect(&m_model, &BoardModel::problem, this, [this](const Error &error) {
        if (m_messages)
            m_messages->showMessage(MessageBar::Problem, errorWords(error, m_language));
    });
}

void BoardPage::createView()
{
    m_view = new BoardView(m_theme, this);
    m_view->setLocale(m_locale);
    m_actions = new CardActions(m_pipeline, m_theme, m_language, m_model, *m_view);
    connect(m_actions, &CardActions::checklistWanted, this, &BoardPage::checklistWanted);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);

    connect(m_view, &BoardView::moveRequested, this,
            [this](const QVector<QByteArray> &ids, int, int toColumn, int row) { m_actions->drop(ids, toColumn, row); });
    connect(m_view, &BoardView::dropTargetRequested, m_actions, &CardActions::dropOn);
    connect(m_view, &BoardView::activated, this, [this](const QByteArray &id) { Q_EMIT leadActivated(m_actions->leadOf(id)); });
    connect(m_view, &BoardView::currentChanged, this, [this](const QByteArray &id) {
        Q_EMIT currentLeadChanged(m_actions->leadOf(id));
        Q_EMIT countsChanged();
    });
    connect(m_view, &BoardView::selectionChanged, this, &BoardPage::countsChanged);
    connect(m_view, &BoardView::newRequested, m_actions, &CardActions::addIn);
    connect(m_view, &BoardView::filterRequested, this, &BoardPage::focusFilter);
    connect(m_view, &BoardView::deleteRequested, m_actions, &CardActions::deleteCards);
    connect(m_view, &BoardView::contextMenuRequested, this, &BoardPage::showMenuFor);
    connect(m_view, &BoardView::bandRequested, this, [this](int digit) {
        if (digit >= 1 && digit <= int(std::size(bandTabs)))
            showBand(bandTabs[digit - 1].band);
    });
}

QAction *BoardPage::addCommand(const char *id, const char *icon, const QString &text, const QList<QKeySequence> &keys,
                               const std::function<void()> &call)
{
    auto *action = new QAction(themeIcon(m_theme, QLatin1String(icon)), text, this);
    action->setObjectName(QLatin1String(id));
    action->setProperty("iconName", QLatin1String(icon));
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, call);
    addAction(action);
    return action;
}

// What is done with the chosen cards. Keys that only go about the board are the view's own.
void BoardPage::createActions()
{
    m_view->leaveKeysToCommands();
    struct ArrowCommand {
        const char *id;
        const char *icon;
        QString text;
        Qt::Key arrow;
    };
    const ArrowCommand arrows[] = {{"board.move_right", "arrow-right", tr("Move &right"), Qt::Key_Right},
                                   {"board.move_left", "arrow-left", tr("Move &left"), Qt::Key_Left},
                                   {"board.move_up", "chevron-up", tr("Move &up"), Qt::Key_Up},
                                   {"board.move_down", "chevron-down", tr("Move &down"), Qt::Key_Down}};
    QList<QAction *> changing;
    for (const ArrowCommand &each : arrows) {
        changing += addCommand(each.id, each.icon, each.text, {QKeySequence(Qt::CTRL | each.arrow)},
                               [this, arrow = each.arrow] { m_view->moveByArrow(arrow); });
        changing.last()->setProperty("commandName", tr("Move the chosen cards: %1").arg(each.text));
    }
    changing += addCommand("board.delete", "trash-2", tr("D&elete the chosen cards"), {QKeySequence(Qt::Key_Delete)}, [this] {
        if (const auto ids = m_view->selectedIds(); !m_view->isDragging() && !ids.isEmpty())
            m_actions->deleteCards(ids);
    });
    if (m_pipeline.store().isReadOnly()) {
        for (QAction *each : std::as_const(changing))
            each->setEnabled(false);
    }
    addCommand("board.clear_filter", "x", tr("Clear the f&ilter"), {}, [this] { clearFilter(); });
    addCommand("board.compact", "layers", tr("C&ards comfortable or compact"), {}, [this] {
        setDensity(m_density == CardDensity::Compact ? CardDensity::Comfortable : CardDensity::Compact);
    });
}

void BoardPage::createEmptyStates()
{
    m_noLeads = new EmptyState(m_theme, QStringLiteral("square-kanban"), tr("No leads yet"),
                               tr("Add the first one, bring in a file, or look at the sample: it opens in a file of its own."));
    if (!m_pipeline.store().isReadOnly()) {
        connect(m_noLeads->addButton(tr("New lead"), ButtonLook::Primary), &QPushButton::clicked, m_actions, &CardActions::addCard);
        QPushButton *bring = m_noLeads->addButton(tr("Import a file"), ButtonLook::Secondary);
        bring->setObjectName(QStringLiteral("importFirst"));
        connect(bring, &QPushButton::clicked, this, &BoardPage::importWanted);
    }
    connect(m_noLeads->addButton(tr("Open the sample"), ButtonLook::Secondary), &QPushButton::clicked, this, &BoardPage::sampleWanted);

    m_noMatch = new EmptyState(m_theme, QStringLiteral("search"), tr("No card matches"),
                               tr("Nothing on this board fits the filter. Other boards are not searched."));
    connect(m_noMatch->addButton(tr("Clear the filter"), ButtonLook::Primary), &QPushButton::clicked, this, &BoardPage::clearFilter);

    m_empty = new QStackedWidget;
    m_empty->addWidget(m_noLeads);
    m_empty->addWidget(m_noMatch);
    m_view->setEmptyState(m_empty);
}

void BoardPage::setFilter(const BoardFilter &filter)
{
    if (filter.isEmpty() && !m_model.filter().isEmpty())
        m_keptCard = m_view->currentId();
    m_model.setFilter(filter);
    showFilter();
}

// The head names the owner and the source that the cards are narrowed to: nobody wonders where the others are.
void BoardPage::showFilter()
{
    if (!m_viewButton)
        return;
    const BoardFilter &filter = m_model.filter();
    QStringList parts;
    if (filter.owner) {
        const Member *member = m_model.catalog().member(*filter.owner);
        parts += member ? member->name : tr("Nobody's cards");
    }
    if (filter.channel) {
        if (const Channel *channel = m_model.catalog().channel(*filter.channel))
            parts += channel->name(m_language == Language::Turkish);
    }
    const QString narrowed = parts.join(QStringLiteral(", "));
    m_viewButton->setText(parts.isEmpty() ? tr("View") : tr("View (%1)").arg(m_locale.toString(parts.size())));
    m_viewButton->setToolTip(narrowed.isEmpty() ? tr("Order, owner, source and size of the cards")
                                                //: %1 names whose cards and of which source are shown
                                                : plainToolTip(tr("Only these cards are shown: %1").arg(narrowed)));
}

void BoardPage::clearFilter()
{
    setFilter({});
    if (m_header && m_header->search())
        m_header->search()->clear();
    m_view->setFocus(Qt::OtherFocusReason);
}

void BoardPage::attachHeader(PageHeader &header)
{
    m_header = &header;
    QVector<Segment> segments;
    const QString names[] = {tr("TOFU"), tr("MOFU"), tr("BOFU"), tr("Whole funnel")};
    const QString hints[] = {tr("Top of the funnel: leads that get to know us"), tr("Middle of the funnel: leads in qualification"),
                             tr("Bottom of the funnel: opportunities"), tr("All stages from first contact to won or lost")};
    for (size_t i = 0; i < std::size(bandTabs); ++i)
        segments += {QString::fromLatin1(bandTabs[i].key), names[i], {}, hints[i]};
    header.segments()->setSegments(segments);
    header.segments()->show();
    connect(header.segments(), &SegmentBar::chosen, this, [this](const QString &key) { showBand(bandOfTab(key)); });

    SearchField *search = header.addSearch(tr("Filter cards"), QStringLiteral("/"));
    connect(search, &SearchField::textChanged, this, [this](const QString &text) {
        BoardFilter filter = m_model.filter();
        filter.search = text.trimmed();
        setFilter(filter);
    });
    connect(search, &SearchField::resultsWanted, this, &BoardPage::goToFirstCard);
    connect(search, &SearchField::dismissed, this, [this] { m_view->setFocus(Qt::OtherFocusReason); });

    auto *menu = new QMenu(this);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillViewMenu(*menu); });
    QPushButton *view = header.addButton(QStringLiteral("filter"), tr("View"));
    view->setObjectName(QStringLiteral("viewButton"));
    view->setMenu(menu);
    m_viewButton = view;
    showFilter();
    QPushButton *add = header.addPrimaryButton(QStringLiteral("plus"), tr("New lead"));
    add->setToolTip(tr("Add a card to the chosen column (N)"));
    add->setEnabled(!m_pipeline.store().isReadOnly());
    connect(add, &QPushButton::clicked, m_actions, &CardActions::addCard);
}

void BoardPage::setMessages(MessageBar &messages)
{
    m_messages = &messages;
    m_actions->setMessages(messages);
    connect(&messages, &MessageBar::actionTriggered, this, &BoardPage::undoWanted);
}

void BoardPage::addCard(StageId stage)
{
    if (const Stage *known = m_model.catalog().stage(stage)) {
        if (band() && *band() != known->band)
            showBand(known->band);
        m_actions->addCardTo(stage);
    }
}

void BoardPage::goOn(const DraftKey &draft)
{
    if (draft.form == u"card")
        addCard(StageId {draft.thing});
    else
        m_actions->goOnMoving(draft);
}

void BoardPage::showBand(std::optional<Band> band)
{
    m_model.setBand(band);
    if (m_view->columnCount() == 0) // read before the page was there
        showColumns();
    if (m_header)
        m_header->segments()->setCurrent(tabOfBand(band));
    Q_EMIT bandChanged();
}

void BoardPage::setDensity(CardDensity density)
{
    m_density = density;
    m_view->setDensity(density);
    Q_EMIT densityChanged();
}

void BoardPage::setParts(CardParts parts)
{
    if (parts == m_parts)
        return;
    m_parts = parts;
    m_view->setParts(parts);
    Q_EMIT partsChanged();
}

QString BoardPage::stageName(const Stage &stage) const
{
    return stage.name(m_language == Language::Turkish);
}

void BoardPage::showColumns()
{
    QVector<BoardColumn> columns;
    const bool turkish = m_language == Language::Turkish;
    for (size_t i = 0; i < m_model.columns().size(); ++i) {
        const Stage &stage = m_model.stageOf(int(i));
        BoardColumn column;
        column.name = stageName(stage);
        column.hint = turkish ? stage.movesOnTr : stage.movesOnEn;
        column.color = Theme::stageRole(stage.color);
        column.model = m_model.columns()[i].get();
        column.numbers = numbersOf(int(i));
        columns += column;
    }
    m_view->setColumns(columns);
    showHeads();
}

// The pipeline's currency leads; other currencies are shown beside it and never added to it without a rate.
ColumnNumbers BoardPage::numbersOf(int column) const
{
    ColumnNumbers numbers;
    const std::optional<ColumnHead> &matching = m_model.matching(column);
    const ColumnHead &head = matching ? *matching : m_model.head(column); // sums of what is shown
    numbers.count = m_model.head(column).count;
    if (matching)
        numbers.matching = matching->count;
    numbers.idle = m_model.idle(column);
    bool foreign = false;
    const Currency own = m_model.catalog().currency;
    // A sum too large to be shown has a dash.
    const auto money = [](std::optional<qint64> minor, Currency currency) {
        return minor ? std::optional(Money {*minor, currency}) : std::nullopt;
    };
    std::optional<Money> sum = Money {0, own};
    std::optional<Money> weighted = sum;
    for (const StageSum &part : head.sums) {
        if (part.currency.isEmpty())
            continue;
        if (part.amount)
            numbers.perCurrency.push_back({*part.amount, part.currency});
        if (part.currency == own) {
            sum = money(part.amount, own);
            weighted = money(part.weighted, own);
        } else {
            foreign = true;
        }
    }
    if (!foreign || !sum || sum->minor != 0) {
        numbers.sum = sum;
        numbers.weighted = weighted;
    } else if (numbers.perCurrency.size() == 1) {
        numbers.sum = numbers.perCurrency.front();
        for (const StageSum &part : head.sums) {
            if (part.currency == numbers.sum->currency)
                numbers.weighted = money(part.weighted, part.currency);
        }
    }
    return numbers;
}

void BoardPage::showHeads()
{
    for (int i = 0; i < m_view->columnCount() && i < int(m_model.columns().size()); ++i)
        m_view->setNumbers(i, numbersOf(i));
    if (m_header) {
        for (const BandTab &tab : bandTabs)
            m_header->segments()->setCount(QString::fromLatin1(tab.key), m_locale.toString(m_model.bandCount(tab.band)));
    }
    updateEmptyState();
    Q_EMIT countsChanged();
}

void BoardPage::updateEmptyState()
{
    qint64 cards = 0;
    for (const Stage &stage : m_model.catalog().stages)
        cards += m_model.stageCount(stage.id);
    const auto &columns = m_model.columns();
    const bool noneShown = std::none_of(columns.begin(), columns.end(), [](const auto &column) { return column->rowCount() > 0; });
    const bool noMatch = cards > 0 && noneShown && !m_model.filter().isEmpty();
    const bool shown = cards == 0 || noMatch;
    if (shown && !m_empty)
        createEmptyStates();
    if (m_empty)
        m_empty->setCurrentWidget(noMatch ? m_noMatch : m_noLeads);
    m_view->setEmptyStateShown(shown);
}

QString BoardPage::countsText() const
{
    qint64 shown = 0;
    for (const auto &column : m_model.columns())
        shown += column->rowCount();
    qint64 all = 0;
    for (size_t i = 0; i < m_model.columns().size(); ++i)
        all += m_model.head(int(i)).count;
    const qsizetype selected = m_view->selectedIds().size();
    const qint64 open = m_model.bandCount(m_model.band());
    QString cards = tr("%Ln card(s)", nullptr, int(all));
    if (!m_model.filter().isEmpty())
        cards = tr("%1 of %Ln card(s)", nullptr, int(all)).arg(m_locale.toString(shown));
    else if (open < all) // the switch of the boards counts the open ones
        cards = tr("%1, %Ln closed", nullptr, int(all - open)).arg(tr("%Ln open card(s)", nullptr, int(open)));
    //: how many cards are shown, and how many of them are selected
    return selected > 1 ? tr("%1, %Ln selected", nullptr, int(selected)).arg(cards) : cards;
}

void BoardPage::fillViewMenu(QMenu &menu)
{
    menu.clear();
    addMenuSection(menu, m_theme, tr("Order"));
    addChoices(menu,
               QVector<std::pair<BoardOrder, QString>> {{BoardOrder::ByHand, tr("By &hand")},
                                                        {BoardOrder::Worth, tr("Highest &value first")},
                                                        {BoardOrder::Score, tr("Highest &score first")},
                                                        {BoardOrder::Chance, tr("&Likeliest to be won first")},
                                                        {BoardOrder::LongestInStage, tr("&Longest in stage first")},
                                                        {BoardOrder::Newest, tr("Ne&west first")},
                                                        {BoardOrder::Name, tr("&Name")}},
               m_model.order(), [this](BoardOrder order) { m_model.setOrder(order); });
    addMenuSection(menu, m_theme, tr("Filter"));
    addOwners(menu);
    addSources(menu);
    addLimits(menu);
    QAction *clear = menu.addAction(tr("&Clear the filter"));
    clear->setEnabled(!m_model.filter().isEmpty());
    connect(clear, &QAction::triggered, this, &BoardPage::clearFilter);
    addMenuSection(menu, m_theme, tr("Cards"));
    addChoices(menu,
               QVector<std::pair<CardDensity, QString>> {{CardDensity::Comfortable, tr("Co&mfortable")},
                                                         {CardDensity::Compact, tr("Com&pact")}},
               m_density, [this](CardDensity density) { setDensity(density); });
    QMenu *parts = menu.addMenu(tr("&Show on cards"));
    for (const CardPart part : allCardParts) {
        QAction *shown = parts->addAction(menuText(cardPartName(part)));
        shown->setCheckable(true);
        shown->setChecked(m_parts.testFlag(part));
        connect(shown, &QAction::toggled, this, [this, part](bool on) { setParts(CardParts(m_parts).setFlag(part, on)); });
    }
}

// One of several: the current one is marked.
template<class Value, class Choose>
void BoardPage::addChoices(QMenu &menu, const QVector<std::pair<Value, QString>> &choices, const Value &current,
                           Choose choose)
{
    auto *group = new QActionGroup(&menu);
    for (const auto &[value, text] : choices) {
        QAction *action = menu.addAction(text);
        action->setCheckable(true);
        action->setChecked(value == current);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [choose, value = value] { choose(value); });
    }
}

void BoardPage::addOwners(QMenu &menu)
{
    QVector<std::pair<std::optional<MemberId>, QString>> owners {{std::nullopt, tr("&Everyone's cards")}};
    for (const Member &member : m_model.catalog().members) {
        const bool self = member.id.uuid == m_pipeline.store().person();
        owners += {member.id, self ? tr("&Mine (%1)").arg(menuName(member.name)) : menuName(member.name)};
    }
    owners += {MemberId {}, tr("&Nobody's")};
    QMenu *list = menu.addMenu(tr("&Owner"));
    list->menuAction()->setObjectName(QStringLiteral("ownerFilter"));
    addChoices(*list, owners, m_model.filter().owner, [this](const std::optional<MemberId> &owner) {
        BoardFilter filter = m_model.filter();
        filter.owner = owner;
        setFilter(filter);
    });
}

void BoardPage::addSources(QMenu &menu)
{
    QVector<std::pair<std::optional<ChannelId>, QString>> sources {{std::nullopt, tr("&All sources")}};
    for (const Channel &channel : m_model.catalog().channels)
        sources += {channel.id, menuName(channel.name(m_language == Language::Turkish))};
    QMenu *list = menu.addMenu(tr("&Source"));
    list->menuAction()->setObjectName(QStringLiteral("sourceFilter"));
    addChoices(*list, sources, m_model.filter().channel, [this](const std::optional<ChannelId> &channel) {
        BoardFilter filter = m_model.filter();
        filter.channel = channel;
        setFilter(filter);
    });
}

void BoardPage::addLimits(QMenu &menu)
{
    QVector<std::pair<std::optional<qint64>, QString>> scores {{std::nullopt, tr("&Any score")}};
    for (const int points : {25, 50, 75})
        //: a number of points
        scores += {qint64(points) * 100, tr("%1 or more").arg(m_locale.toString(points))};
    QMenu *score = menu.addMenu(tr("Sc&ore"));
    score->menuAction()->setObjectName(QStringLiteral("scoreFilter"));
    addChoices(*score, scores, m_model.filter().minScore, [this](const std::optional<qint64> &least) {
        BoardFilter filter = m_model.filter();
        filter.minScore = least;
        setFilter(filter);
    });
    QVector<std::pair<std::optional<int>, QString>> chances {{std::nullopt, tr("&Any chance")}};
    for (const int percent : {20, 40, 60, 80})
        chances += {percent * 10, tr("%1 or more").arg(percentText(percent * 100, m_locale))};
    QMenu *chance = menu.addMenu(tr("C&hance of being won"));
    chance->menuAction()->setObjectName(QStringLiteral("chanceFilter"));
    addChoices(*chance, chances, m_model.filter().minChance, [this](const std::optional<int> &least) {
        BoardFilter filter = m_model.filter();
        filter.minChance = least;
        setFilter(filter);
    });
}

// Whoever found a card by a filter finds it again among all the others.
void BoardPage::comeBackToCard()
{
    if (m_keptCard.isEmpty() || !m_model.isComplete())
        return;
    const auto [column, row] = m_model.find(Uuid::fromBytes(std::exchange(m_keptCard, {})).value_or(Uuid {}));
    m_view->revealCard(column, row);
}

void BoardPage::goToFirstCard()
{
    for (int column = 0; column < m_view->columnCount(); ++column) {
        if (m_view->columnView(column)->rowCount() > 0) {
            m_view->setCurrentCard(column, 0);
            return;
        }
    }
}

void BoardPage::focusFilter()
{
    if (m_header && m_header->search()) {
        m_header->search()->setFocus(Qt::ShortcutFocusReason);
        m_header->search()->selectAll();
    }
}

void BoardPage::showMenuFor(const QByteArray &id, const QPoint &global)
{
    QVector<QByteArray> ids = m_view->selectedIds();
    if (!ids.contains(id))
        ids = {id};
    QMenu menu(this);
    // The keys are the board's own: they stand here to be learned.
    if (const LeadId lead = m_actions->leadOf(id)) {
        connect(menu.addAction(tr("&Open") + QStringLiteral("\tEnter")), &QAction::triggered, this,
                [this, lead] { Q_EMIT leadActivated(lead); });
        connect(menu.addAction(tr("Open the whole &page")), &QAction::triggered, this, [this, lead] { Q_EMIT wholeLeadWanted(lead); });
        connect(menu.addAction(tr("&History…")), &QAction::triggered, this, [this, lead] { Q_EMIT historyWanted(lead); });
    }
    if (const OpportunityId opportunity = m_actions->opportunityOf(id))
        connect(menu.addAction(tr("H&istory of the opportunity…")), &QAction::triggered, this,
                [this, opportunity] { Q_EMIT opportunityHistoryWanted(opportunity); });
    const bool writable = !m_pipeline.store().isReadOnly();
    QMenu *move = menu.addMenu(tr("&Move to"));
    move->setEnabled(writable);
    std::optional<Band> band;
    for (const Stage &stage : m_model.catalog().stages) {
        if (band && *band != stage.band)
            move->addSeparator();
        band = stage.band;
        connect(move->addAction(menuName(stageName(stage))), &QAction::triggered, this,
                [this, ids, to = stage.id] { m_actions->moveCards(ids, to); });
    }
    menu.addSeparator();
    QAction *remove = menu.addAction(tr("&Delete") + QStringLiteral("\tDelete"));
    remove->setEnabled(writable);
    connect(remove, &QAction::triggered, this, [this, ids] { m_actions->deleteCards(ids); });
    menu.exec(global);
}

} // namespace huni
