#include "ui/history/historypanel.h"

#include "core/pipeline.h"
#include "ui/history/thinghistorymodel.h"
#include "ui/theme/theme.h"
#include "ui/words/errorwords.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QKeyEvent>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

namespace huni {

namespace {

constexpr int historyPanelWidth = 660;

} // namespace

HistoryPanel::HistoryPanel(Pipeline &pipeline, const Theme &theme, Language language, QWidget *over)
    : HistoryListPanel(pipeline.store(), theme, tr("History"), over)
    , m_pipeline(pipeline)
    , m_theme(theme)
    , m_language(language)
    , m_model(new ThingHistoryModel(pipeline, language, this))
{
    setObjectName(QStringLiteral("historyPanel"));
    setCardWidth(historyPanelWidth);
    createLayout();
    connect(this, &OverlayPanel::accepted, this, &HistoryPanel::revert);
}

void HistoryPanel::createLayout()
{
    m_fields = new QComboBox(this);
    m_fields->setObjectName(QStringLiteral("historyField"));
    m_fields->setAccessibleName(tr("Field"));
    connect(m_fields, &QComboBox::activated, this, [this](int place) {
        m_model->setField(place == 0 ? QString() : m_fields->itemText(place));
        chooseFirst();
    });
    makeList(*m_model, QStringLiteral("historyList"), tr("Changes, newest first"));
    content()->addWidget(m_fields, 0, Qt::AlignLeft);
    content()->addWidget(list(), 1);
    QPushButton *closing = addButton(tr("Close"));
    QPushButton *copying = addButton(tr("Copy"));
    m_revert = addAcceptButton(tr("Put this field back"));
    m_revert->setObjectName(QStringLiteral("revertField"));
    connect(closing, &QPushButton::clicked, this, &OverlayPanel::dismiss);
    connect(copying, &QPushButton::clicked, this, &HistoryPanel::copy);
}

void HistoryPanel::showThing(Table table, const Uuid &id)
{
    m_model->show(table, id);
    //: %1 is a lead, company or opportunity
    setTitle(m_model->name().isEmpty() ? tr("History")
                                       : tr("History of “%1”").arg(shownText(m_model->name(), 60)));
    m_fields->setCurrentIndex(0);
    fillFields();
    fitList(280);
    open();
    chooseFirst();
}

void HistoryPanel::fillFields()
{
    const QString chosen = m_fields->currentIndex() > 0 ? m_fields->currentText() : QString();
    m_fields->clear();
    m_fields->addItem(tr("All fields"));
    m_fields->addItems(m_model->fields());
    m_fields->setCurrentIndex(std::max(0, chosen.isEmpty() ? 0 : m_fields->findText(chosen)));
}

void HistoryPanel::reload()
{
    const int row = chosenRow();
    m_model->reload();
    fillFields();
    if (m_fields->currentIndex() == 0)
        m_model->setField({});
    if (!choose(row))
        chooseFirst();
    updateButtons();
}

bool HistoryPanel::choose(int row)
{
    const bool isChange = m_model->change(row);
    if (isChange)
        list()->setCurrentIndex(m_model->index(row));
    return isChange;
}

void HistoryPanel::chooseFirst()
{
    for (int row = 0; row < m_model->rowCount() && !choose(row); ++row) { }
    list()->scrollToTop();
    updateButtons();
}

void HistoryPanel::chooseLast()
{
    for (int row = m_model->rowCount() - 1; row >= 0 && !choose(row); --row) { }
}

void HistoryPanel::updateButtons()
{
    const ThingChange *change = m_model->change(chosenRow());
    m_revert->setEnabled(change && change->canRevert);
}

void HistoryPanel::revert()
{
    const ThingChange *change = m_model->change(chosenRow());
    if (!change || !change->canRevert)
        return;
    const auto done = revertField(m_pipeline.store(), m_model->table(), m_model->id(), change->field->name,
                                  change->row.operation, {m_model->name()});
    showProblem(done ? QString() : errorWords(done.error(), m_language));
}

void HistoryPanel::copy()
{
    QStringList lines;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->change(row))
            lines += m_model->plainText(row);
    }
    QApplication::clipboard()->setText(lines.join(u'\n'));
}

bool HistoryPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == list() && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        QApplication::clipboard()->setText(m_model->plainText(chosenRow()));
        return true;
    }
    return HistoryListPanel::eventFilter(watched, event);
}

} // namespace huni
