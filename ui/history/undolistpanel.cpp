#include "ui/history/undolistpanel.h"

#include "core/pipeline.h"
#include "ui/history/historywords.h"
#include "ui/history/undolistmodel.h"
#include "ui/shell/undorunner.h"
#include "ui/words/errorwords.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace huni {

namespace {

constexpr int undoPanelWidth = 620;

} // namespace

UndoListPanel::UndoListPanel(Pipeline &pipeline, UndoRunner &runner, const Theme &theme, Language language,
                             QWidget *over)
    : HistoryListPanel(pipeline.store(), theme, tr("What was done"), over)
    , m_pipeline(pipeline)
    , m_runner(runner)
    , m_model(new UndoListModel(pipeline, language, this))
{
    setObjectName(QStringLiteral("undoListPanel"));
    setCardWidth(undoPanelWidth);
    createLayout();
    connect(&runner, &UndoRunner::started, this, [this](int actions) { showProgress(0, actions, 0); });
    connect(&runner, &UndoRunner::progressed, this, &UndoListPanel::showProgress);
    connect(&runner, &UndoRunner::finished, this, [this, language](const UndoReport &report) {
        if (!isVisible())
            return;
        m_outcome->setText(report.error              ? errorWords(*report.error, language)
                               : report.leftRows > 0 ? leftAloneWords(report, m_pipeline, language)
                                                     : QString());
        m_outcome->setVisible(!m_outcome->text().isEmpty());
        reload();
    });
    connect(this, &OverlayPanel::accepted, this, &UndoListPanel::go);
}

void UndoListPanel::createLayout()
{
    makeList(*m_model, QStringLiteral("undoList"), tr("What was done, newest first"));
    connect(list(), &QListView::doubleClicked, this, &UndoListPanel::go);
    m_outcome = new QLabel(this);
    m_outcome->setTextFormat(Qt::PlainText);
    m_outcome->setWordWrap(true);
    m_outcome->setObjectName(QStringLiteral("undoOutcome"));
    m_outcome->hide();
    m_progress = new QProgressBar(this);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->hide();
    content()->addWidget(list(), 1);
    content()->addWidget(m_outcome);
    content()->addWidget(m_progress);
    m_close = addButton(tr("Close"));
    m_one = addButton(tr("Undo only this one"));
    m_one->setObjectName(QStringLiteral("undoOne"));
    m_go = addAcceptButton(tr("Undo down to here"));
    m_go->setObjectName(QStringLiteral("undoGo"));
    connect(m_close, &QPushButton::clicked, this,
            [this] { m_runner.isBusy() ? m_runner.cancel() : dismiss(); });
    connect(m_one, &QPushButton::clicked, this, &UndoListPanel::turnOne);
}

void UndoListPanel::start()
{
    m_outcome->hide();
    m_progress->hide();
    fitList(260);
    m_model->reload();
    choose(m_model->presentRow() + 1);
    open();
    updateButtons();
}

void UndoListPanel::reload()
{
    m_progress->hide();
    m_model->reload();
    choose(m_model->presentRow() + 1);
    updateButtons();
    place();
}

// The row, or the nearest action below it.
void UndoListPanel::choose(int row)
{
    while (row < m_model->rowCount() && !m_model->entry(row))
        ++row;
    for (int up = std::min(row, m_model->rowCount() - 1); row >= m_model->rowCount() && up >= 0; --up) {
        if (m_model->entry(up))
            row = up;
    }
    const QModelIndex index = m_model->index(row);
    list()->setCurrentIndex(index);
    list()->scrollTo(m_model->index(std::max(0, std::min(row, m_model->presentRow()) - 1)),
                     QAbstractItemView::PositionAtTop);
    list()->scrollTo(index);
}

void UndoListPanel::chooseLast()
{
    int row = m_model->rowCount() - 1;
    while (row >= 0 && !(m_model->entry(row) && m_model->entry(row)->canUndo()))
        --row;
    if (row >= 0)
        list()->setCurrentIndex(m_model->index(row));
}

bool UndoListPanel::canReload() const
{
    return isVisible() && !m_runner.isBusy();
}

void UndoListPanel::updateButtons()
{
    const UndoEntry *entry = m_model->entry(chosenRow());
    const bool writable = !m_pipeline.store().isReadOnly() && !m_runner.isBusy();
    const bool again = entry && entry->state != UndoEntry::State::Standing;
    const qsizetype count = qsizetype(m_model->wayTo(chosenRow()).size());
    m_go->setEnabled(writable && count > 0);
    if (entry && entry->state == UndoEntry::State::Redoable)
        m_go->setText(count > 1 ? tr("Redo up to here (%Ln)", nullptr, int(count)) : tr("Redo"));
    else
        m_go->setText(count > 1 ? tr("Undo down to here (%Ln)", nullptr, int(count)) : tr("Undo"));
    m_one->setText(again ? tr("Redo only this one") : tr("Undo only this one"));
    m_one->setEnabled(writable && entry && (again ? entry->isOwn : entry->canUndo()));
    m_close->setText(m_runner.isBusy() ? tr("Stop") : tr("Close"));
}

void UndoListPanel::go()
{
    if (m_runner.isBusy() || !m_go->isEnabled())
        return;
    const int row = chosenRow();
    std::vector<UndoEntry> way = m_model->wayTo(row);
    const UndoEntry *entry = m_model->entry(row);
    if (!entry || way.empty())
        return;
    m_outcome->hide();
    m_runner.jump(entry->state == UndoEntry::State::Redoable ? UndoRunner::Direction::Redo
                                                             : UndoRunner::Direction::Undo,
                  std::move(way));
}

void UndoListPanel::turnOne()
{
    const UndoEntry *entry = m_model->entry(chosenRow());
    if (!entry || m_runner.isBusy())
        return;
    m_outcome->hide();
    m_runner.turnOnly(UndoEntry(*entry));
}

void UndoListPanel::showProgress(int done, int actions, int permille)
{
    if (!isVisible())
        return;
    m_progress->setValue(permille);
    m_progress->show();
    m_outcome->setText(tr("%1 of %Ln action(s)", nullptr, actions).arg(locale().toString(done)));
    m_outcome->show();
    updateButtons();
    place();
}

// Esc stops what is under way before it closes.
void UndoListPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_runner.isBusy())
        m_runner.cancel();
    else
        HistoryListPanel::keyPressEvent(event);
}

// Undo and redo are what this list is about: their keys go one step here, too.
bool UndoListPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == list()
        && (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress)) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool undo = key->matches(QKeySequence::Undo);
        const bool redo = key->matches(QKeySequence::Redo);
        if ((undo || redo) && event->type() == QEvent::ShortcutOverride) {
            event->accept();
            return true;
        }
        if (undo || redo) {
            undo ? m_runner.undo() : m_runner.redo();
            return true;
        }
    }
    return HistoryListPanel::eventFilter(watched, event);
}

} // namespace huni
