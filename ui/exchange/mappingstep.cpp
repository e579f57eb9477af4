#include "ui/exchange/mappingstep.h"

#include "ui/exchange/mappingpanel.h"
#include "ui/exchange/importwords.h"
#include "ui/exchange/mappingmodel.h"
#include "ui/theme/theme.h"
#include "ui/words/errorwords.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace huni {

namespace {

constexpr int columnPanelWidth = 330;
const QString rememberedPrefix = QStringLiteral("remembered:");

} // namespace

MappingStep::MappingStep(ImportFlow &flow, const Theme &theme, QWidget *parent)
    : ImportStep(flow, parent)
    , m_theme(theme)
    , m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("mappingStep"));
    auto *waiting = new QWidget(this);
    auto *waitingLayout = new QVBoxLayout(waiting);
    auto *words = new QLabel(tr("Reading the whole file…"), waiting);
    words->setAlignment(Qt::AlignCenter);
    m_progress = new QProgressBar(waiting);
    m_progress->setAccessibleName(words->text());
    m_progress->setMaximumWidth(360);
    m_progress->setRange(0, 100);
    waitingLayout->addStretch(1);
    waitingLayout->addWidget(words);
    waitingLayout->addWidget(m_progress, 0, Qt::AlignHCenter);
    waitingLayout->addStretch(2);

    auto *page = new QWidget(this);
    m_layoutNote = new QLabel(tr("Mapping"), page);
    m_layoutNote->setTextFormat(Qt::PlainText);
    m_layout = new QComboBox(page);
    m_layout->setObjectName(QStringLiteral("layout"));
    m_layout->setAccessibleName(m_layoutNote->text());
    m_layout->setMinimumContentsLength(24);
    m_layout->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_layoutNote->setBuddy(m_layout);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_layoutNote);
    head->addWidget(m_layout);
    head->addStretch(1);
    m_model = new MappingModel(flow, theme, this);
    m_table = new QTableView(page);
    createTable();
    m_panel = new MappingPanel(flow, theme, page);
    m_panel->setFixedWidth(columnPanelWidth * theme.basePixels() / 13);
    auto *body = new QHBoxLayout;
    body->setSpacing(12);
    body->addWidget(m_table, 1);
    body->addWidget(m_panel);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addLayout(head);
    layout->addLayout(body, 1);

    m_stack->addWidget(waiting);
    m_stack->addWidget(page);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    connect(m_layout, &QComboBox::activated, this, [this] {
        const QString key = m_layout->currentData().toString();
        if (key.startsWith(rememberedPrefix))
            this->flow().useRemembered(key.mid(rememberedPrefix.size()));
        else
            this->flow().setLayout(key);
    });
    connect(m_panel, &MappingPanel::fieldChosen, this, &MappingStep::nextColumn);
    connect(m_panel, &MappingPanel::left, this, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    connect(&flow, &ImportFlow::sourceChanged, this, [this] { m_seen.clear(); });
    connect(&flow, &ImportFlow::surveyed, this, &MappingStep::follow);
    connect(&flow, &ImportFlow::mappingChanged, this, &MappingStep::follow);
    connect(&flow, &ImportFlow::workChanged, this, &MappingStep::follow);
    connect(&flow, &ImportFlow::progressed, this, [this](qint64 done, qint64 total) {
        if (this->flow().work() == ImportFlow::Work::Surveying && total > 0)
            m_progress->setValue(int(done * 100 / total));
    });
}

void MappingStep::createTable()
{
    m_table->setObjectName(QStringLiteral("mapping"));
    m_table->setAccessibleName(tr("Columns of the file"));
    m_table->setModel(m_model);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(34);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::Stretch);
    m_table->installEventFilter(this);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &MappingStep::showCurrent);
    connect(m_table, &QTableView::doubleClicked, this, [this] { m_panel->startSearch({}); });
}

void MappingStep::enter()
{
    flow().survey();
    follow();
}

QWidget *MappingStep::firstField()
{
    return m_table;
}

bool MappingStep::isReady() const
{
    return flow().surveyResult() != nullptr;
}

void MappingStep::showCurrent()
{
    m_panel->showColumn(m_table->currentIndex().row());
}

void MappingStep::follow()
{
    const bool isThere = flow().surveyResult() != nullptr;
    if (!isThere)
        m_progress->setValue(0);
    m_stack->setCurrentIndex(isThere ? 1 : 0);
    if (isThere) {
        fillLayouts();
        if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
            m_table->selectRow(0);
        showCurrent();
    }
    Q_EMIT readyChanged();
}

void MappingStep::fillLayouts()
{
    m_layout->clear();
    QString current = flow().draft().layout;
    if (const auto known = flow().remembered().fitting(flow().surveyResult()->header.columns)) {
        //: %1 is the name of a file
        m_layout->addItem(tr("As last time for \"%1\"").arg(shownText(known->name, 60)), rememberedPrefix + known->name);
        if (flow().rememberedInUse() == known->name)
            current = rememberedPrefix + known->name;
    }
    const Layout *recognised = recogniseLayout(flow().surveyResult()->header.columns);
    if (recognised && recognised->kind == flow().mapping().kind)
        //: %1 is a kind of file of another program: HubSpot contacts
        m_layout->addItem(tr("Recognised: %1").arg(recognised->title), QString());
    m_layout->addItem(tr("By the names of the columns"),
                      recognised && recognised->kind == flow().mapping().kind ? QStringLiteral("none") : QString());
    m_layout->setCurrentIndex(std::max(0, m_layout->findData(current)));
}

// The first thing that has to be said, shown where it is said.
QString MappingStep::objection()
{
    if (!flow().surveyResult())
        return tr("The file is still being read.");
    bool anyTaken = false;
    for (int column = 0; column < int(flow().mapping().columns.size()); ++column) {
        anyTaken = anyTaken || !flow().mapping().columns[size_t(column)].isSkipped();
        const QStringList open = flow().unansweredTexts(column);
        if (open.isEmpty())
            continue;
        m_table->selectRow(column);
        m_panel->focusUnanswered();
        //: %1 is the text of a cell, %2 the name of a column
        return tr("Say what \"%1\" in the column \"%2\" means.")
            .arg(shownText(open.front(), 60), shownText(flow().mapping().columns[size_t(column)].column, 60));
    }
    return anyTaken ? doubt() : tr("All columns are left out. Choose where at least one of them goes.");
}

// Days that could be read in two ways are not guessed in silence: whoever imports sees once how they are read.
QString MappingStep::doubt()
{
    for (int column = 0; column < int(flow().mapping().columns.size()); ++column) {
        const ColumnMapping &mapping = flow().mapping().columns[size_t(column)];
        if (!flow().isToBeLookedAt(column) || !mapping.date.isAmbiguous || m_seen.contains(mapping.column + mapping.formatName()))
            continue;
        m_seen += mapping.column + mapping.formatName();
        m_table->selectRow(column);
        m_panel->focusFormat();
        //: %1 is the name of a column, %2 how its dates are read: 31/12/2026 (day first)
        return tr("The dates in \"%1\" could be read in two ways. They are read as %2. Choose another way, or go on.")
            .arg(shownText(mapping.column, 60), formatWords(mapping.formatName()));
    }
    return {};
}

void MappingStep::nextColumn()
{
    const int next = std::min(m_table->currentIndex().row() + 1, m_model->rowCount() - 1);
    m_table->selectRow(next);
    m_table->setFocus(Qt::OtherFocusReason);
}

bool MappingStep::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return ImportStep::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isPlain = !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (key->key() == Qt::Key_F2 || (isPlain && key->key() == Qt::Key_Space)) {
        m_panel->startSearch({});
        return true;
    }
    if (isPlain && !key->text().isEmpty() && key->text().front().isLetterOrNumber()) {
        m_panel->startSearch(key->text());
        return true;
    }
    return ImportStep::eventFilter(watched, event);
}

} // namespace huni
