#include "ui/duplicates/duplicatespage.h"

#include "ui/controls/elidedlabel.h"
#include "ui/controls/emptystate.h"
#include "ui/duplicates/suspectdelegate.h"
#include "ui/shell/segmentbar.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/words/errorwords.h"
#include "ui/words/namewords.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>

#include <utility>

namespace huni {

namespace {

constexpr int similarityDelayMs = 350; // until the choice stands still
constexpr int suspectListWidth = 300;

// A list whose letters are commands of the page.
class SuspectList final : public QListView
{
public:
    using QListView::QListView;
    void keyboardSearch(const QString &) override {}
};

} // namespace

DuplicatesPage::DuplicatesPage(Pipeline &pipeline, const Theme &theme, Language language, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_source(pipeline, language)
{
    setObjectName(QStringLiteral("duplicatesPage"));
    m_delay.setSingleShot(true);
    m_delay.setInterval(similarityDelayMs);
    connect(&m_delay, &QTimer::timeout, this, &DuplicatesPage::search);
    createActions();
    createLayout();
    follow();
    updateActions();
    showState();
}

QAction *DuplicatesPage::newAction(const char *id, const QString &text, const char *icon, const QKeySequence &shortcut)
{
    auto *action = new QAction(themeIcon(m_theme, QString::fromLatin1(icon)), text, this);
    action->setObjectName(QString::fromLatin1(id));
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    return action;
}

void DuplicatesPage::createActions()
{
    m_merge = newAction("duplicates.merge", tr("&Merge"), "check", QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_merge->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    m_merge->setIcon(themeIcon(m_theme, QStringLiteral("check"), ColorRole::OnAccent));
    connect(m_merge, &QAction::triggered, this, &DuplicatesPage::merge);
    m_distinct = newAction("duplicates.distinct", tr("&Not the same"), "x", QKeySequence(Qt::Key_N));
    connect(m_distinct, &QAction::triggered, this, &DuplicatesPage::keepApart);
    m_skip = newAction("duplicates.skip", tr("&Skip"), "arrow-right", QKeySequence(Qt::Key_S));
    connect(m_skip, &QAction::triggered, this, &DuplicatesPage::skip);
    m_swap = newAction("duplicates.swap", tr("E&xchange which one stays"), "arrow-left-right", QKeySequence(Qt::Key_X));
    connect(m_swap, &QAction::triggered, this, &DuplicatesPage::swapPair);
    m_back = newAction("duplicates.back", tr("&Back"), "arrow-left", QKeySequence(Qt::Key_B));
    connect(m_back, &QAction::triggered, this, &DuplicatesPage::goBack);
    m_again = newAction("duplicates.search_again", tr("Search &again"), "refresh-cw", QKeySequence(Qt::Key_F5));
    connect(m_again, &QAction::triggered, this, &DuplicatesPage::search);
}

QWidget *DuplicatesPage::createTools()
{
    auto *tools = new QWidget(this);
    m_kinds = new SegmentBar(m_theme, tools);
    m_kinds->setObjectName(QStringLiteral("duplicateKinds"));
    m_kinds->setAccessibleName(tr("What to look through"));
    m_kinds->setSegments({{QStringLiteral("lead"), tr("Leads"), {}, {}}, {QStringLiteral("company"), tr("Companies"), {}, {}}});
    m_count = new ElidedLabel(m_theme, FontRole::Body, ColorRole::Muted, tools);
    auto *names = new ElidedLabel(m_theme, FontRole::Body, ColorRole::Muted, tools);
    //: before three choices: The same, Very alike, Somewhat alike
    names->setText(tr("Names:"));
    m_similarity = new SegmentBar(m_theme, tools);
    m_similarity->setObjectName(QStringLiteral("similarity"));
    m_similarity->setAccessibleName(tr("How alike names have to be"));
    QVector<Segment> steps;
    for (const auto &[similarity, text, hint] : similaritySteps())
        steps.append({QString::number(similarity), text, {}, hint});
    m_similarity->setSegments(steps);
    m_similarity->setCurrent(QString::number(m_options.similarity));
    auto *again = new QPushButton(m_again->icon(), {}, tools);
    again->setAccessibleName(tr("Search again"));
    again->setToolTip(tr("Search again"));
    setButtonLook(*again, ButtonLook::Ghost);
    connect(again, &QPushButton::clicked, m_again, &QAction::trigger);
    auto *layout = new QHBoxLayout(tools);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_kinds);
    layout->addWidget(m_count, 1);
    layout->addWidget(names);
    layout->addWidget(m_similarity);
    layout->addWidget(again);
    return tools;
}

QWidget *DuplicatesPage::createProgress()
{
    m_progressRow = new QWidget(this);
    m_progress = new QProgressBar(m_progressRow);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Searching for duplicates"));
    auto *word = new ElidedLabel(m_theme, FontRole::Body, ColorRole::Muted, m_progressRow);
    word->setText(tr("Searching for duplicates…"));
    auto *cancel = new QPushButton(tr("Cancel"), m_progressRow);
    cancel->setObjectName(QStringLiteral("cancelSearch"));
    setButtonLook(*cancel, ButtonLook::Secondary);
    connect(cancel, &QPushButton::clicked, &m_source, &DuplicateSource::stop);
    auto *layout = new QHBoxLayout(m_progressRow);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(word);
    layout->addWidget(m_progress, 1);
    layout->addWidget(cancel);
    m_progressRow->hide();
    return m_progressRow;
}

// What stands in place of the suspects when there are none.
void DuplicatesPage::createStates()
{
    m_none = new EmptyState(m_theme, QStringLiteral("circle-check"), tr("No duplicates found"), {}, m_stack);
    m_lessStrict = m_none->addButton(tr("Search less strictly"), ButtonLook::Secondary);
    connect(m_lessStrict, &QPushButton::clicked, this, [this] { setSimilarity(QString::number(DuplicateOptions::loose)); });
    m_noThings = new EmptyState(m_theme, QStringLiteral("copy"), {}, {}, m_stack);
    m_noThings->setObjectName(QStringLiteral("nothingToCompare"));
    if (m_source.isReadOnly())
        return;
    m_new = m_noThings->addButton({}, ButtonLook::Primary);
    connect(m_new, &QPushButton::clicked, this, [this] { Q_EMIT newWanted(m_options.table); });
    connect(m_noThings->addButton(tr("Import a file"), ButtonLook::Secondary), &QPushButton::clicked, this, &DuplicatesPage::importWanted);
}

void DuplicatesPage::createLayout()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 6, 24, 18);
    layout->setSpacing(12);
    layout->addWidget(createTools());
    layout->addWidget(createProgress());
    m_stack = new QStackedWidget(this);
    createStates();
    m_body = new QWidget(m_stack);
    m_list = new SuspectList(m_body);
    m_list->setObjectName(QStringLiteral("suspectList"));
    m_list->setAccessibleName(tr("Suspects"));
    m_list->setModel(&m_suspects);
    m_list->setItemDelegate(new SuspectDelegate(m_theme, m_suspects, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFixedWidth(suspectListWidth);
    m_list->viewport()->setAutoFillBackground(false); // it stands on the page
    m_pair = new PairView(m_source, m_theme, {m_merge, m_distinct, m_skip, m_swap, m_back}, m_body);
    auto *body = new QHBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    body->addWidget(m_list);
    body->addWidget(m_pair, 1);
    m_stack->addWidget(m_none);
    m_stack->addWidget(m_noThings);
    m_stack->addWidget(m_body);
    layout->addWidget(m_stack, 1);
}

void DuplicatesPage::follow()
{
    connect(m_kinds, &SegmentBar::chosen, this,
            [this](const QString &key) { showKind(key == u"company" ? Table::Company : Table::Lead); });
    connect(m_similarity, &SegmentBar::chosen, this, &DuplicatesPage::setSimilarity);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (!current.isValid())
            return;
        m_row = current.row();
        m_chosenElsewhere = false;
        m_toCome.clear();
        readCurrent();
    });
    connect(&m_source, &DuplicateSource::searchStarted, this, &DuplicatesPage::showState);
    connect(&m_source, &DuplicateSource::progressed, m_progress, &QProgressBar::setValue);
    connect(&m_source, &DuplicateSource::stopped, this, &DuplicatesPage::showState);
    connect(&m_source, &DuplicateSource::found, this, &DuplicatesPage::showFound);
    connect(&m_source, &DuplicateSource::changed, this,
            [this](const std::vector<Uuid> &things, const std::vector<SuspectLine> &suspects) {
                m_suspects.replace(things, suspects);
                if (m_looked < 2) // what is said of so few would be wrong now
                    return search();
                showRow(m_row);
                showState();
            });
    connect(&m_source, &DuplicateSource::pairRead, this, [this](const PairDetails &pair) {
        m_busy = false;
        m_pair->showPair(pair);
        m_pair->choose(std::exchange(m_remembered, {}));
        updateActions();
        // Whoever was in the fields, or came from elsewhere for these two, goes on there.
        if (isVisible() && (m_chosenElsewhere || std::exchange(m_wasInFields, false)) && !m_pair->isAncestorOf(window()->focusWidget()))
            m_pair->table()->setFocus(Qt::OtherFocusReason);
    });
    connect(&m_source, &DuplicateSource::pairGone, this, [this] {
        m_busy = false;
        m_toCome.clear();
        m_remembered.clear();
        m_pair->clear();
        updateActions();
    });
    connect(&m_source, &DuplicateSource::merged, this, [this](const QString &from, const QString &into, int count) {
        const QString stays = nameOrNone(into.left(60));
        //: %1 and %2 are leads or companies: %1 went into %2
        const QString one = tr("Merged \"%1\" into \"%2\".").arg(nameOrNone(from.left(60)), stays);
        //: %1 is a lead or company, %n how many others went into it
        const QString many = tr("Merged %n other(s) into \"%1\".", nullptr, count).arg(stays);
        finish();
        Q_EMIT done(count == 1 ? one : many);
    });
    connect(&m_source, &DuplicateSource::keptApart, this, [this](const QString &first, const QString &second, bool isNew) {
        const QString a = nameOrNone(first.left(60));
        const QString b = nameOrNone(second.left(60));
        finish();
        if (isNew)
            Q_EMIT done(tr("Noted: \"%1\" and \"%2\" are not the same.").arg(a, b));
        else
            Q_EMIT noticed(tr("It was noted before that \"%1\" and \"%2\" are not the same.").arg(a, b));
    });
    connect(&m_source, &DuplicateSource::failed, this, [this](const Error &error) {
        m_busy = false;
        updateActions();
        showState();
        Q_EMIT problem(errorWords(error, m_source.language()));
    });
}

void DuplicatesPage::search()
{
    m_searched = true;
    m_delay.stop();
    m_source.search(m_options);
}

void DuplicatesPage::showKind(Table table)
{
    m_kinds->setCurrent(table == Table::Company ? QStringLiteral("company") : QStringLiteral("lead"));
    if (m_options.table == table && m_searched)
        return;
    m_options.table = table;
    m_suspects.setSuspects({});
    m_pair->clear();
    search();
}

void DuplicatesPage::showThings(const std::vector<Uuid> &things)
{
    if (things.size() < 2)
        return;
    m_chosenElsewhere = true;
    m_toCome.assign(things.begin() + 2, things.end());
    m_source.readPair({.first = things[0], .second = things[1], .toCome = int(m_toCome.size())});
    m_stack->setCurrentWidget(m_body);
    if (!m_toCome.empty())
        return;
    const int row = m_suspects.rowOf(things[0], things[1]);
    if (row < 0)
        return;
    const QSignalBlocker quiet(m_list->selectionModel());
    m_list->setCurrentIndex(m_suspects.index(row));
    m_row = row;
}

void DuplicatesPage::showFound(const std::vector<SuspectLine> &suspects, qint64 total, qint64 looked)
{
    const bool isFirst = !std::exchange(m_wasFound, true);
    m_suspects.setSuspects(suspects);
    const QLocale locale = localeOf(m_source.language());
    showLooked(looked);
    m_count->setText(total > qint64(suspects.size())
                         //: %1 and %2 are numbers
                         ? tr("The likeliest %1 of %2").arg(locale.toString(qlonglong(suspects.size())), locale.toString(total))
                         : QString());
    if (!m_chosenElsewhere)
        showRow(0);
    showState();
    // While it was being searched there was nothing to go to. The window may not be the active one yet.
    const QWidget *at = window()->focusWidget();
    if (isFirst && !suspects.empty() && isVisible() && (!at || at == m_kinds))
        m_list->setFocus(Qt::OtherFocusReason);
}

// What was compared, or that there is nothing to compare and where it comes from.
void DuplicatesPage::showLooked(qint64 looked)
{
    m_looked = looked;
    const bool leads = m_options.table == Table::Lead;
    m_none->setTexts(tr("No duplicates found"),
                     looked == 1 ? (leads ? tr("There is only one lead: nothing to compare it with yet.")
                                          : tr("There is only one company: nothing to compare it with yet."))
                         : leads ? tr("%Ln lead(s) were compared by e-mail, phone, name and company.", nullptr, int(looked))
                                 : tr("%Ln company(s) were compared by name, web address and phone.", nullptr, int(looked)));
    m_lessStrict->setVisible(looked > 1);
    m_noThings->setTexts(leads ? tr("No leads yet") : tr("No companies yet"),
                         leads ? tr("Leads that may be one and the same are found here. Add the first ones, or bring in a file.")
                               : tr("Companies that may be one and the same are found here. They come with the leads that work there, from a file, or one by one."));
    if (m_new)
        m_new->setText(leads ? tr("New lead") : tr("New company"));
}

// The row itself, or what has come into its place.
void DuplicatesPage::showRow(int row)
{
    const int count = m_suspects.rowCount();
    if (count == 0) {
        if (!m_chosenElsewhere) {
            m_pair->clear();
            updateActions();
        }
        return;
    }
    if (m_chosenElsewhere && m_pair->hasPair())
        return;
    m_list->setCurrentIndex(m_suspects.index(std::clamp(row, 0, count - 1)));
}

void DuplicatesPage::readCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return;
    const Suspect &suspect = m_suspects.line(current.row()).suspect;
    m_source.readPair({.first = suspect.first, .second = suspect.second, .which = KeepWhich::Richer});
}

void DuplicatesPage::showState()
{
    const bool isSearching = m_source.isSearching();
    m_progressRow->setVisible(isSearching);
    if (isSearching)
        m_progress->setValue(0);
    const bool isEmpty = m_suspects.rowCount() == 0 && !m_chosenElsewhere;
    m_list->setVisible(m_suspects.rowCount() > 0);
    EmptyState *empty = m_looked == 0 ? m_noThings : m_none;
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(empty) : m_body);
    empty->setVisible(isEmpty && !isSearching && m_wasFound);
    updateActions();
}

void DuplicatesPage::updateActions()
{
    const bool canWrite = m_pair->hasPair() && !m_busy && !m_source.isReadOnly();
    m_merge->setEnabled(canWrite);
    const bool isOfMany = m_pair->hasPair() && m_pair->model().pair().isOfMany();
    const bool hasEarlier = isOfMany && !m_pair->model().pair().earlier.empty();
    m_distinct->setEnabled(canWrite && !isOfMany && !m_pair->model().pair().areDistinct);
    m_swap->setEnabled(m_pair->hasPair() && !m_busy && !hasEarlier);
    m_skip->setEnabled(!m_busy && (isOfMany || m_suspects.rowCount() > 1));
    m_back->setEnabled(hasEarlier && !m_busy);
    nameActions();
}

// The same keys go through several that become one.
void DuplicatesPage::nameActions()
{
    const bool isOfMany = m_pair->hasPair() && m_pair->model().pair().isOfMany();
    const int all = isOfMany ? int(m_pair->model().pair().earlier.size()) + 1 + int(m_toCome.size()) : 1;
    m_merge->setText(!m_toCome.empty() ? tr("&Next one")
                         : isOfMany    ? tr("&Merge all %1").arg(all + 1)
                                       : tr("&Merge"));
    m_skip->setText(isOfMany ? tr("&Leave out") : tr("&Skip"));
}

void DuplicatesPage::setSimilarity(const QString &key)
{
    m_options.similarity = key.toInt();
    m_similarity->setCurrent(key);
    m_delay.start();
}

std::vector<DuplicatesPage::SimilarityStep> DuplicatesPage::similaritySteps()
{
    return {
        {100, tr("The same"), tr("Only names that are the same but for case, marks and order")},
        {DuplicateOptions::normal, tr("Very alike"), tr("Names that differ by a slip of the hand or an initial")},
        {DuplicateOptions::loose, tr("Somewhat alike"), tr("Also names that have more or fewer words, and less likely pairs")},
    };
}

void DuplicatesPage::merge()
{
    if (!m_merge->isEnabled())
        return;
    const PairDetails &pair = m_pair->model().pair();
    m_busy = true;
    updateActions();
    if (m_toCome.empty()) {
        m_source.combine(pair, m_pair->model().choices());
        return;
    }
    std::vector<CombineStep> earlier = pair.earlier;
    earlier.push_back({pair.otherId, m_pair->model().choices()});
    const Uuid next = m_toCome.front();
    m_toCome.erase(m_toCome.begin());
    readStep(std::move(earlier), next);
}

// The next pair of several that become one.
void DuplicatesPage::readStep(std::vector<CombineStep> earlier, const Uuid &other)
{
    m_source.readPair({.first = m_pair->model().pair().keepId,
                       .second = other,
                       .earlier = std::move(earlier),
                       .toCome = int(m_toCome.size())});
}

void DuplicatesPage::goBack()
{
    if (!m_back->isEnabled())
        return;
    const PairDetails &pair = m_pair->model().pair();
    std::vector<CombineStep> earlier = pair.earlier;
    CombineStep last = std::move(earlier.back());
    earlier.pop_back();
    m_toCome.insert(m_toCome.begin(), pair.otherId);
    m_remembered = std::move(last.choices);
    m_busy = true;
    updateActions();
    readStep(std::move(earlier), last.other);
}

// This one does not go in; of two that are left one goes into the other.
void DuplicatesPage::leaveOut()
{
    std::vector<CombineStep> earlier = m_pair->model().pair().earlier;
    Uuid next;
    if (!m_toCome.empty()) {
        next = m_toCome.front();
        m_toCome.erase(m_toCome.begin());
    } else if (!earlier.empty()) {
        next = earlier.back().other;
        m_remembered = std::move(earlier.back().choices);
        earlier.pop_back();
    }
    if (!next)
        return;
    m_busy = true;
    updateActions();
    readStep(std::move(earlier), next);
}

void DuplicatesPage::keepApart()
{
    if (!m_distinct->isEnabled())
        return;
    m_busy = true;
    updateActions();
    m_source.markDistinct(m_pair->model().pair());
}

void DuplicatesPage::skip()
{
    const int count = m_suspects.rowCount();
    if (m_pair->hasPair() && m_pair->model().pair().isOfMany())
        return leaveOut();
    if (count == 0)
        return;
    const int next = m_chosenElsewhere ? m_row : (m_row + 1) % count;
    m_chosenElsewhere = false;
    m_list->setCurrentIndex({});
    showRow(next);
}

void DuplicatesPage::swapPair()
{
    if (!m_swap->isEnabled())
        return;
    const PairDetails &pair = m_pair->model().pair();
    m_source.readPair({.first = pair.otherId, .second = pair.keepId, .toCome = int(m_toCome.size())});
}

// The next suspect comes with what the source finds changed.
void DuplicatesPage::finish()
{
    m_busy = false;
    m_chosenElsewhere = false;
    m_toCome.clear();
    m_wasInFields = m_pair->table()->hasFocus();
    if (m_list->isVisible())
        m_list->setFocus(Qt::OtherFocusReason);
    m_pair->clear();
    updateActions();
}

void DuplicatesPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_source.setWatched(true);
    if (!m_searched)
        search();
    if (!isAncestorOf(window()->focusWidget()))
        m_list->setFocus(Qt::OtherFocusReason);
}

// What is changed while another page is shown can wait; a search that is under way goes on.
void DuplicatesPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_source.setWatched(false);
}

void DuplicatesPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_source.isSearching())
        m_source.stop();
    else
        QWidget::keyPressEvent(event);
}

} // namespace huni
