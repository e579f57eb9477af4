#include "ui/history/historypanel.h"

#include "core/pipeline.h"
#include "ui/history/historydelegate.h"
#include "ui/history/leadhistorymodel.h"
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
constexpr int historyListHeight = 400;

} // namespace

HistoryPanel::HistoryPanel(Pipeline &pipeline, const Theme &theme, Language language, QWidget *over)
    : OverlayPanel(theme, tr("History"), over)
    , m_pipeline(pipeline)
    , m_theme(theme)
    , m_language(language)
    , m_model(new LeadHistoryModel(pipeline, language, this))
{
    setObjectName(QStringLiteral("historyPanel"));
    setCardWidth(historyPanelWidth);
    createLayout();
    m_reloadTimer.setSingleShot(true);
    m_reloadTimer.setInterval(0);
    connect(&m_reloadTimer, &QTimer::timeout, this, &HistoryPanel::reload);
    connect(&pipeline.store(), &Store::committed, this, [this](const ChangeSet &) {
        if (isVisible())
            m_reloadTimer.start();
    });
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
    m_list = new QListView(this);
    m_list->setObjectName(QStringLiteral("historyList"));
    m_list->setAccessibleName(tr("Changes, newest first"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new HistoryDelegate(m_theme, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QPalette clear = m_list->palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    m_list->setPalette(clear);
    m_list->installEventFilter(this);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &HistoryPanel::updateButtons);
    content()->addWidget(m_fields, 0, Qt::AlignLeft);
    content()->addWidget(m_list, 1);
    QPushButton *closing = addButton(tr("Close"));
    QPushButton *copying = addButton(tr("Copy"));
    m_revert = addAcceptButton(tr("Put this field back"));
    m_revert->setObjectName(QStringLiteral("revertField"));
    connect(closing, &QPushButton::clicked, this, &OverlayPanel::dismiss);
    connect(copying, &QPushButton::clicked, this, &HistoryPanel::copy);
}

QWidget *HistoryPanel::firstField() const
{
    return m_list;
}

void HistoryPanel::showThing(Table table, const Uuid &id)
{
    m_model->show(table, id);
    //: %1 is a lead, company or opportunity
    setTitle(m_model->name().isEmpty() ? tr("History")
                                       : tr("History of “%1”").arg(shownText(m_model->name(), 60)));
    m_fields->setCurrentIndex(0);
    fillFields();
    m_list->setFixedHeight(
        std::clamp(parentWidget()->height() - 280, 120, historyListHeight * m_theme.basePixels() / 13));
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
    const int row = m_list->currentIndex().row();
    m_model->reload();
    fillFields();
    if (m_fields->currentIndex() == 0)
        m_model->setField({});
    if (m_model->change(row))
        m_list->setCurrentIndex(m_model->index(row));
    else
        chooseFirst();
    updateButtons();
}

void HistoryPanel::chooseFirst()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->change(row)) {
            m_list->setCurrentIndex(m_model->index(row));
            break;
        }
    }
    m_list->scrollToTop();
    updateButtons();
}

void HistoryPanel::updateButtons()
{
    const ThingChange *change = m_model->change(m_list->currentIndex().row());
    m_revert->setEnabled(change && change->canRevert);
}

void HistoryPanel::revert()
{
    const ThingChange *change = m_model->change(m_list->currentIndex().row());
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
    if (watched == m_list && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Home) {
        chooseFirst(); // not the heading of a day
        return true;
    }
    if (watched == m_list && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        QApplication::clipboard()->setText(m_model->plainText(m_list->currentIndex().row()));
        return true;
    }
    return OverlayPanel::eventFilter(watched, event);
}

} // namespace huni
