#include "ui/table/columnpanel.h"

#include "core/base/folding.h"
#include "ui/controls/searchfield.h"
#include "ui/lead/mutedlabel.h"
#include "ui/table/tablefeed.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace huni {

namespace {

constexpr QStringView nameColumn = u"name";

} // namespace

ColumnPanel::ColumnPanel(const Theme &theme, TableFeed &feed, const QStringList &shown, QWidget *over)
    : OverlayPanel(theme, tr("Columns"), over)
    , m_feed(feed)
    , m_search(new SearchField(theme, tr("Search fields")))
    , m_list(new QListWidget)
{
    m_list->setObjectName(QStringLiteral("columns"));
    m_list->setAccessibleName(tr("Columns"));
    m_list->setAccessibleDescription(tr("Space shows or hides a column, Alt with an arrow key moves it."));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setAutoFillBackground(false); // it stands on the panel
    m_list->setUniformItemSizes(true);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSizeAdjustPolicy(QAbstractItemView::AdjustToContents); // as tall as it may, less in a small window
    m_list->setMinimumHeight(theme.basePixels() * 120 / 13);
    m_list->setMaximumHeight(theme.basePixels() * 320 / 13);
    m_list->installEventFilter(this);
    auto *hint = new MutedLabel(theme);
    hint->setText(tr("Space shows or hides a column, Alt with an arrow key or the mouse moves it."));
    content()->addWidget(m_search);
    content()->addWidget(m_list);
    content()->addWidget(hint);
    fill(shown);
    connect(m_search, &QLineEdit::textChanged, this, &ColumnPanel::narrow);
    connect(m_search, &SearchField::resultsWanted, this, [this] { m_list->setFocus(Qt::TabFocusReason); });
    connect(addButton(tr("As at first")), &QPushButton::clicked, this, [this] {
        m_search->clear();
        fill(m_feed.fields().shownAtFirst());
    });
    connect(addButton(tr("Cancel")), &QPushButton::clicked, this, &ColumnPanel::dismiss);
    addAcceptButton(tr("Apply"));
}

QWidget *ColumnPanel::firstField() const
{
    return m_search;
}

void ColumnPanel::fill(const QStringList &shown)
{
    m_list->clear();
    const auto add = [this](const TableField &field, bool checked) {
        auto *item = new QListWidgetItem(m_feed.fieldName(field).left(200), m_list);
        item->setData(Qt::UserRole, field.key);
        item->setFlags((item->flags() | Qt::ItemIsUserCheckable) & ~Qt::ItemIsDropEnabled);
        item->setCheckState(checked ? Qt::Checked : Qt::Unchecked);
        if (field.key == nameColumn)
            item->setFlags(item->flags() & ~(Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled));
    };
    for (const QString &key : shown) {
        if (const TableField *field = m_feed.fields().find(key))
            add(*field, true);
    }
    for (const TableField &field : m_feed.fields().all()) {
        if (field.isShown && !shown.contains(field.key))
            add(field, false);
    }
    m_list->setCurrentRow(0);
}

QStringList ColumnPanel::columns() const
{
    QStringList keys {nameColumn.toString()};
    for (int row = 0; row < m_list->count(); ++row) {
        const QString key = m_list->item(row)->data(Qt::UserRole).toString();
        if (m_list->item(row)->checkState() == Qt::Checked && key != nameColumn)
            keys += key;
    }
    return keys;
}

void ColumnPanel::narrow(const QString &typed)
{
    const QString wanted = foldedKey(typed);
    int first = -1;
    for (int row = 0; row < m_list->count(); ++row) {
        const bool shown = wanted.isEmpty() || foldedKey(m_list->item(row)->text()).contains(wanted);
        m_list->item(row)->setHidden(!shown);
        first = shown && first < 0 ? row : first;
    }
    m_list->setCurrentRow(first);
}

void ColumnPanel::moveCurrent(int by)
{
    const int row = m_list->currentRow();
    int to = row + by;
    while (to > 0 && to < m_list->count() && m_list->item(to)->isHidden())
        to += by;
    if (row <= 0 || to <= 0 || to >= m_list->count())
        return;
    m_list->insertItem(to, m_list->takeItem(row));
    m_list->setCurrentRow(to);
}

bool ColumnPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool arrow = key->key() == Qt::Key_Up || key->key() == Qt::Key_Down;
        if (arrow && key->modifiers() & Qt::AltModifier) {
            moveCurrent(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            Q_EMIT accepted();
            return true;
        }
    }
    return OverlayPanel::eventFilter(watched, event);
}

} // namespace huni
