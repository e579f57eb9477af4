#include "ui/scoring/versionsview.h"

#include "ui/controls/elidedlabel.h"
#include "ui/controls/figuretable.h"
#include "ui/controls/heightscroll.h"
#include "ui/controls/plaintooltip.h"
#include "ui/lead/mutedlabel.h"
#include "ui/scoring/workingmodel.h"
#include "ui/settings/entrydelegate.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/words/chancewords.h"
#include "ui/words/datewords.h"
#include "ui/words/errorwords.h"
#include "ui/words/rulewords.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>

namespace huni {

namespace {

constexpr int versionListWidth = 290;
constexpr int workingCopy = -1; // place of the draft among the versions

bool isOfResults(Table table)
{
    switch (table) {
    case Table::StageChange:
    case Table::Lead:
    case Table::Company:
    case Table::Opportunity:
    case Table::Stage:
    case Table::Setting: return true;
    default: return false;
    }
}

} // namespace

VersionsView::VersionsView(WorkingModel &working, const Theme &theme, QAction &takeOver, QWidget *parent)
    : QWidget(parent)
    , m_working(working)
    , m_theme(theme)
    , m_reader(working.pipeline().store().path())
{
    setObjectName(QStringLiteral("versionsView"));
    createLayout(takeOver);
    fill();
    connect(&working.pipeline().store(), &Store::committed, this, &VersionsView::follow);
    connect(&working, &WorkingModel::stored, this, [this] {
        fill();
        readResultsIfSeen();
    });
    connect(&working, &WorkingModel::changed, this, &VersionsView::fill);
}

void VersionsView::createLayout(QAction &takeOver)
{
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("versionList"));
    m_list->setAccessibleName(tr("Versions"));
    m_list->setItemDelegate(new EntryDelegate(m_theme, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setFixedWidth(versionListWidth * m_theme.basePixels() / 13);
    m_head = new ElidedLabel(m_theme, FontRole::Section, ColorRole::Text, this);
    m_note = new MutedLabel(m_theme, this);
    auto *take = new QPushButton(takeOver.icon(), takeOver.iconText(), this);
    take->setObjectName(QStringLiteral("takeVersion"));
    setButtonLook(*take, ButtonLook::Secondary);
    connect(take, &QPushButton::clicked, &takeOver, &QAction::trigger);
    const auto follow = [take, &takeOver] { take->setEnabled(takeOver.isEnabled()); };
    connect(&takeOver, &QAction::changed, take, follow);
    follow();
    m_first = new QComboBox(this);
    m_first->setObjectName(QStringLiteral("firstVersion"));
    m_first->setAccessibleName(tr("First version"));
    m_second = new QComboBox(this);
    m_second->setObjectName(QStringLiteral("secondVersion"));
    m_second->setAccessibleName(tr("Second version"));
    auto *with = new ElidedLabel(m_theme, FontRole::Body, ColorRole::Muted, this);
    //: between two versions that are compared
    with->setText(tr("against"));
    m_same = new MutedLabel(m_theme, this);
    m_changes = new QTableWidget(0, 4, this);
    m_changes->setObjectName(QStringLiteral("modelChanges"));
    m_changes->setAccessibleName(tr("What differs"));
    m_changes->verticalHeader()->hide();
    m_changes->setFrameShape(QFrame::NoFrame);
    m_changes->setShowGrid(false);
    m_changes->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_changes->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_changes->setSelectionMode(QAbstractItemView::SingleSelection);
    m_changes->setTabKeyNavigation(false);
    m_changes->setWordWrap(true);
    m_changes->viewport()->setAutoFillBackground(false);
    m_changes->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // all of it scrolls, with what came of the versions
    m_changes->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_changes->horizontalHeader(), &QHeaderView::sectionResized, this, &VersionsView::fitChanges);
    m_changes->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_changes->horizontalHeader()->setSectionsClickable(false);
    m_changes->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_resultPart = new QWidget(this);
    auto *resultHead = new ElidedLabel(m_theme, FontRole::BodyStrong, ColorRole::Text, m_resultPart);
    resultHead->setText(tr("Results of these versions"));
    auto *resultNote = new MutedLabel(m_theme, m_resultPart);
    resultNote->setText(tr("Leads that became MQL while the version was in force, and where they are now. Those of a younger version had less time."));
    m_results = new FigureTable(m_theme, "versionResults", tr("Results of these versions"), {QString(), QString(), QString()}, m_resultPart);
    auto *results = new QVBoxLayout(m_resultPart);
    results->setContentsMargins(0, 8, 0, 0);
    results->setSpacing(6);
    results->addWidget(resultHead);
    results->addWidget(resultNote);
    results->addWidget(m_results);
    auto *head = new QHBoxLayout;
    head->addWidget(m_head, 1);
    head->addWidget(take);
    auto *choices = new QHBoxLayout;
    choices->setSpacing(10);
    choices->addWidget(m_first, 1);
    choices->addWidget(with);
    choices->addWidget(m_second, 1);
    auto *inside = new QWidget;
    auto *details = new QVBoxLayout(inside);
    details->setContentsMargins(0, 0, 8, 0); // the scroll bar stands beside the figures
    details->setSpacing(10);
    details->addWidget(m_same);
    details->addWidget(m_changes);
    details->addWidget(m_resultPart);
    details->addStretch(1);
    auto *area = new HeightScroll(this);
    area->hold(inside);
    auto *right = new QVBoxLayout;
    right->setSpacing(10);
    right->addLayout(head);
    right->addWidget(m_note);
    right->addLayout(choices);
    right->addWidget(area, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(24);
    layout->addWidget(m_list);
    layout->addLayout(right, 1);
    setFocusProxy(m_list);
    connect(m_list, &QListWidget::currentItemChanged, this, [this] {
        if (!m_isFilling)
            showChosen();
    });
    for (QComboBox *choice : {m_first, m_second})
        connect(choice, &QComboBox::currentIndexChanged, this, [this] {
            if (m_isFilling)
                return;
            showChanges();
            showResults();
        });
}

QString VersionsView::nameOf(int version) const
{
    if (version == workingCopy)
        return tr("Draft");
    const ScoringVersion &of = m_working.market().versions[size_t(version)];
    const QString day = of.from.isValid() ? dateWords(of.from, m_working.locale()) : tr("The first one");
    //: %1 is the number of a version, %2 the day from which it counts
    return tr("%1 · %2").arg(m_working.locale().toString(version + 1), day);
}

void VersionsView::fill()
{
    const QVariant chosen = m_list->currentItem() ? m_list->currentItem()->data(EntryId) : QVariant();
    const QVariant first = m_first->currentData();
    const QVariant second = m_second->currentData();
    {
        const QScopedValueRollback filling(m_isFilling, true);
        m_list->clear();
        m_first->clear();
        m_second->clear();
        const auto &versions = m_working.market().versions;
        const ScoringVersion &inForce = m_working.inForce();
        const auto add = [&](int version, const QString &note) {
            auto *item = new QListWidgetItem(nameOf(version), m_list);
            item->setData(EntryId, QString::number(version));
            item->setData(EntryNote, note);
            item->setData(Qt::AccessibleTextRole, QStringLiteral("%1, %2").arg(nameOf(version), note));
            m_first->addItem(nameOf(version), version);
            m_second->addItem(nameOf(version), version);
        };
        if (m_working.isChanged())
            add(workingCopy, tr("%n change(s)", nullptr, int(m_working.changes().size())));
        for (int version = int(versions.size()) - 1; version >= 0; --version) {
            const ScoringVersion &of = versions[size_t(version)];
            const Member *member = m_working.catalog().member(of.member);
            add(version, &of == &inForce ? tr("in force") : member ? shownText(member->name, 60) : QString());
        }
        int row = 0;
        for (int i = 0; i < m_list->count(); ++i)
            row = chosen.isValid() && m_list->item(i)->data(EntryId) == chosen ? i : row;
        m_list->setCurrentRow(row);
        const int last = m_first->count() - 1;
        // Two of a kind were all there was, or say nothing: what is new is compared with what was before it.
        const bool isChosen = first.isValid() && first != second && m_first->findData(first) >= 0 && m_second->findData(second) >= 0;
        m_first->setCurrentIndex(isChosen ? m_first->findData(first) : std::min(1, last));
        m_second->setCurrentIndex(isChosen ? m_second->findData(second) : 0);
    }
    showChosen();
    showChanges();
    showResults();
    if (m_readOf != m_working.market().id)
        readResultsIfSeen();
}

void VersionsView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isOutdated)
        readResults();
}

void VersionsView::readResultsIfSeen()
{
    m_isOutdated = true;
    if (isVisible())
        readResults();
}

void VersionsView::follow(const ChangeSet &changes)
{
    const bool isAnotherDay = changes.origin == ChangeSet::Origin::NewDay;
    if (isAnotherDay || (changes.rows && std::any_of(changes.rows->begin(), changes.rows->end(), [](const RowChange &row) { return isOfResults(row.table); })))
        readResultsIfSeen();
}

void VersionsView::readResults()
{
    const Store &store = m_working.pipeline().store();
    const ScoringModelId market = m_working.market().id;
    m_isOutdated = false;
    m_reader.askAfter(
        [pipeline = store.pipeline(), market, now = store.clock().now()](Reader &reader, TaskControl &) {
            return reader.read([&](Connection &connection) { return versionResults(connection, pipeline, market, now); });
        },
        [this, market](Result<std::vector<VersionResults>> read) {
            m_read = read.valueOr({});
            m_readOf = market;
            showResults();
        });
}

void VersionsView::showResults()
{
    const bool isRead = m_readOf == m_working.market().id && m_read.size() == m_working.market().versions.size();
    const QLocale &locale = m_working.locale();
    std::array<const VersionResults *, 2> chosen{};
    const std::array<const QComboBox *, 2> choices{m_first, m_second};
    for (size_t i = 0; i < choices.size(); ++i) {
        const int version = choices[i]->currentIndex() < 0 ? workingCopy : choices[i]->currentData().toInt();
        if (isRead && version >= 0 && size_t(version) < m_read.size())
            chosen[i] = &m_read[size_t(version)];
    }
    const auto row = [&](const QString &name, const std::function<QString(const VersionResults &)> &figure) {
        QStringList cells{name};
        for (const VersionResults *results : chosen)
            cells += results ? figure(*results) : QStringLiteral("—");
        m_results->addRow(cells);
    };
    const auto share = [&](qint64 count, const std::optional<double> &part) {
        //: %1 is a number of leads, %2 their share
        return part ? tr("%1 · %2").arg(locale.toString(count), shareText(*part, locale)) : locale.toString(count);
    };
    m_results->setRowCount(0);
    m_results->setHorizontalHeaderLabels({QString(), m_first->currentText(), m_second->currentText()});
    row(tr("Became MQL"), [&](const VersionResults &results) { return locale.toString(results.mql); });
    row(tr("of these, reached SQL"), [&](const VersionResults &results) { return share(results.sql, results.mqlToSql()); });
    row(tr("won, and their share of the closed ones"), [&](const VersionResults &results) { return share(results.won, results.winRate()); });
    row(tr("lost"), [&](const VersionResults &results) { return locale.toString(results.lost); });
    row(tr("still open"), [&](const VersionResults &results) { return locale.toString(results.open()); });
    m_results->fitRows();
}

const ScoringModel *VersionsView::current() const
{
    const QListWidgetItem *item = m_list->currentItem();
    const int version = item ? item->data(EntryId).toInt() : workingCopy;
    return version < 0 ? nullptr : &m_working.market().versions[size_t(version)].model;
}

void VersionsView::showChosen()
{
    const QListWidgetItem *item = m_list->currentItem();
    const int version = item ? item->data(EntryId).toInt() : workingCopy;
    m_head->setText(nameOf(version));
    QStringList parts;
    if (version == workingCopy) {
        parts += tr("Not published: nobody is scored by it.");
    } else {
        const ScoringVersion &of = m_working.market().versions[size_t(version)];
        const Member *member = m_working.catalog().member(of.member);
        if (of.at > 0)
            //: %1 is a date and time, %2 a person
            parts += member ? tr("Published %1 by %2.").arg(exactTime(of.at, m_working.catalog().zone, m_working.locale()), shownText(member->name, 80))
                            : tr("Published %1.").arg(exactTime(of.at, m_working.catalog().zone, m_working.locale()));
        if (!of.note.isEmpty())
            parts += shownText(of.note, 500);
        if (!of.problem.isEmpty())
            parts += tr("This Huni cannot read it, so the version before stays in force. Update Huni.");
    }
    m_note->setText(parts.join(u'\n'));
    Q_EMIT currentChanged();
}

const ScoringModel *VersionsView::modelOf(const QComboBox &choice) const
{
    if (choice.currentIndex() < 0)
        return nullptr;
    const int version = choice.currentData().toInt();
    return version == workingCopy ? &m_working.model() : &m_working.market().versions[size_t(version)].model;
}

void VersionsView::compare(int first, int second)
{
    m_first->setCurrentIndex(m_first->findData(first));
    m_second->setCurrentIndex(m_second->findData(second));
}

int VersionsView::differences() const
{
    return m_changes->rowCount();
}

// As tall as its rows: they wrap by its width.
void VersionsView::fitChanges()
{
    m_changes->resizeRowsToContents();
    m_changes->setFixedHeight(m_changes->horizontalHeader()->sizeHint().height() + m_changes->verticalHeader()->length() + 2);
}

void VersionsView::showChanges()
{
    m_changes->setRowCount(0);
    const ScoringModel *first = modelOf(*m_first);
    const ScoringModel *second = modelOf(*m_second);
    if (!first || !second)
        return;
    m_changes->setHorizontalHeaderLabels({tr("Rule"), tr("What"), m_first->currentText(), m_second->currentText()});
    const auto changes = modelChanges(*first, *second);
    for (const ModelChange &change : changes) {
        const ScoringRule *rule = second->rule(change.rule) ? second->rule(change.rule) : first->rule(change.rule);
        const int row = m_changes->rowCount();
        m_changes->insertRow(row);
        const QStringList cells{rule ? rule->name(m_working.isTurkish()) : tr("All rules"), modelPartName(change),
                                modelPartWords(change, *first, m_working.catalog(), m_working.language()),
                                modelPartWords(change, *second, m_working.catalog(), m_working.language())};
        for (int column = 0; column < cells.size(); ++column) {
            auto *item = new QTableWidgetItem(cells[column]);
            item->setToolTip(plainToolTip(cells[column]));
            m_changes->setItem(row, column, item);
        }
    }
    fitChanges();
    m_changes->setVisible(!changes.empty());
    m_same->setVisible(changes.empty());
    m_same->setText(m_first->count() < 2 ? tr("There is one version so far. Change a rule and publish it, and the two can be compared here.")
                                         : tr("Nothing differs between the two."));
}

} // namespace huni
