#include "ui/score/ledgerview.h"

#include "ui/score/ledgerdelegate.h"
#include "ui/score/ledgermodel.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QWheelEvent>

namespace huni {

LedgerView::LedgerView(const Theme &theme, QWidget *parent)
    : QListView(parent)
    , m_model(new LedgerModel(this))
    , m_delegate(new LedgerDelegate(theme, this))
{
    setObjectName(QStringLiteral("scoreLedger"));
    setAccessibleName(tr("What the score is made of"));
    setModel(m_model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setUniformItemSizes(true);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        updateGeometry();
        Q_EMIT currentGivenChanged();
    });
    connect(&theme, &Theme::changed, this, [this] {
        doItemsLayout();
        updateGeometry();
    });
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (m_model->isRest(index.row()))
            showAll();
    });
}

void LedgerView::setRows(const std::vector<LedgerRow> &rows, const QLocale &locale)
{
    m_delegate->setLocale(locale);
    m_model->setRows(rows, m_most, locale);
}

void LedgerView::showAll()
{
    const int row = currentIndex().row();
    m_model->showAll();
    setCurrentIndex(m_model->index(std::max(0, row)));
}

Uuid LedgerView::currentGiven() const
{
    return currentIndex().isValid() ? m_model->rowAt(currentIndex().row()).given : Uuid{};
}

QSize LedgerView::sizeHint() const
{
    return {240, m_model->rowCount() * m_delegate->sizeHint({}, {}).height()};
}

void LedgerView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (isEnter && currentIndex().isValid() && m_model->isRest(currentIndex().row()))
        showAll();
    else if (event->key() == Qt::Key_Delete && currentGiven())
        Q_EMIT takeBackWanted(currentGiven());
    else if (event->key() == Qt::Key_Escape)
        event->ignore();
    else
        QListView::keyPressEvent(event);
}

// It never scrolls itself.
void LedgerView::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void LedgerView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT currentGivenChanged();
}

} // namespace huni
