#include "ui/history/historylistpanel.h"

#include "core/store/store.h"
#include "ui/history/historydelegate.h"
#include "ui/history/historyrowmodel.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QListView>

namespace huni {

namespace {

constexpr int historyListHeight = 400;
constexpr int leastListHeight = 120;

} // namespace

HistoryListPanel::HistoryListPanel(Store &store, const Theme &theme, const QString &title, QWidget *over)
    : OverlayPanel(theme, title, over)
    , m_theme(theme)
{
    m_reloadTimer.setSingleShot(true);
    m_reloadTimer.setInterval(0);
    connect(&m_reloadTimer, &QTimer::timeout, this, [this] { reload(); });
    connect(&store, &Store::committed, this, [this](const ChangeSet &) {
        if (canReload())
            m_reloadTimer.start();
    });
}

void HistoryListPanel::makeList(HistoryRowModel &model, const QString &objectName,
                                const QString &accessibleName)
{
    m_list = new QListView(this);
    m_list->setObjectName(objectName);
    m_list->setAccessibleName(accessibleName);
    m_list->setModel(&model);
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
            [this] { updateButtons(); });
}

void HistoryListPanel::fitList(int others)
{
    m_list->setFixedHeight(std::clamp(parentWidget()->height() - others, leastListHeight,
                                      historyListHeight * m_theme.basePixels() / 13));
}

int HistoryListPanel::chosenRow() const
{
    return m_list->currentIndex().row();
}

QWidget *HistoryListPanel::firstField() const
{
    return m_list;
}

bool HistoryListPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Home || key == Qt::Key_End) {
            key == Qt::Key_Home ? chooseFirst() : chooseLast();
            return true;
        }
    }
    return OverlayPanel::eventFilter(watched, event);
}

} // namespace huni
