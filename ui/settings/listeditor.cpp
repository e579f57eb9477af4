#include "ui/settings/listeditor.h"

#include "ui/controls/heightscroll.h"
#include "ui/controls/inlineedit.h"
#include "ui/controls/plaintooltip.h"
#include "ui/lead/mutedlabel.h"
#include "ui/settings/entrydelegate.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace huni {

namespace {

constexpr int listWidth = 300;

QPushButton *toolButton(const Theme &theme, const QString &icon, const QString &name, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setIcon(themeIcon(theme, icon, ColorRole::Muted, ColorRole::AccentText));
    button->setAccessibleName(name);
    button->setToolTip(plainToolTip(name));
    setButtonLook(*button, ButtonLook::Ghost);
    return button;
}

} // namespace

ListEditor::ListEditor(const Theme &theme, const QString &name, QWidget *details, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_details(details)
{
    auto *tools = new QHBoxLayout;
    tools->setSpacing(4);
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("entries"));
    m_list->setAccessibleName(name);
    m_list->setItemDelegate(new EntryDelegate(theme, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->installEventFilter(this);
    m_up = toolButton(theme, QStringLiteral("chevron-up"), tr("Move up (Alt+Up)"), this);
    m_down = toolButton(theme, QStringLiteral("chevron-down"), tr("Move down (Alt+Down)"), this);
    m_remove = toolButton(theme, QStringLiteral("trash-2"), tr("Delete"), this);
    m_remove->setObjectName(QStringLiteral("remove"));
    tools->addStretch(1);
    for (QPushButton *button : {m_up, m_down, m_remove})
        tools->addWidget(button);
    m_side = new QVBoxLayout;
    m_side->setSpacing(6);
    m_side->addLayout(tools);
    m_side->addWidget(m_list, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(24);
    auto *left = new QWidget(this);
    left->setMaximumWidth(listWidth * theme.basePixels() / 13);
    m_side->setContentsMargins(0, 0, 0, 0);
    left->setLayout(m_side);
    layout->addWidget(left, 2);
    auto *right = new QVBoxLayout;
    m_hint = new MutedLabel(theme, this);
    right->addWidget(m_hint);
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(details);
    column->addStretch(1);
    auto *scroll = new HeightScroll(this);
    scroll->hold(inside);
    right->addWidget(scroll, 1);
    layout->addLayout(right, 3);
    connect(m_up, &QPushButton::clicked, this, [this] { step(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { step(+1); });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (current())
            Q_EMIT removeWanted(current());
    });
    connect(m_list, &QListWidget::currentItemChanged, this, [this] {
        if (!m_filling)
            showCurrent();
    });
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, [this] {
        if (!m_filling)
            QMetaObject::invokeMethod(this, [this] { takeDrop(current()); }, Qt::QueuedConnection);
    });
}

void ListEditor::setEntries(const std::vector<ListEntry> &entries)
{
    if (entries == m_entries)
        return;
    const Uuid was = current();
    const int row = m_list->currentRow();
    m_entries = entries;
    m_filling = true;
    m_list->clear();
    for (const ListEntry &entry : m_entries) {
        auto *item = new QListWidgetItem(entry.name, m_list);
        item->setData(Qt::AccessibleTextRole, entry.note.isEmpty() ? entry.name : entry.name + QStringLiteral(", ") + entry.note);
        if (!entry.id) {
            item->setFlags(Qt::ItemIsEnabled);
            continue;
        }
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | (m_readOnly ? Qt::NoItemFlags : Qt::ItemIsDragEnabled));
        item->setData(EntryId, QVariant::fromValue(entry.id.text()));
        item->setData(EntryNote, entry.note);
        if (entry.dot)
            item->setData(EntryDot, int(*entry.dot));
    }
    setCurrent(was);
    for (int near = std::max(0, row); !current() && near < m_list->count(); ++near)
        m_list->setCurrentRow(near);
    for (int near = m_list->count() - 1; !current() && near >= 0; --near)
        m_list->setCurrentRow(near);
    m_filling = false;
    showCurrent();
}

// An edit that is going on belongs to its entry: it goes on while that is the chosen one, whatever else changed.
void ListEditor::showCurrent()
{
    updateButtons();
    if (std::exchange(m_current, current()) == current())
        return;
    for (InlineEdit *edit : m_details->findChildren<InlineEdit *>())
        edit->suspend(); // what was refused for one entry is not for another: it stays a draft of its own
    Q_EMIT currentChanged();
}

Uuid ListEditor::current() const
{
    const QListWidgetItem *item = m_list->currentItem();
    const auto id = item ? Uuid::fromText(item->data(EntryId).toString()) : std::nullopt;
    return id.value_or(Uuid {});
}

void ListEditor::setCurrent(const Uuid &id)
{
    for (int row = 0; id && row < m_list->count(); ++row) {
        if (m_list->item(row)->data(EntryId).toString() == id.text())
            m_list->setCurrentRow(row);
    }
}

void ListEditor::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_list->setDragEnabled(!readOnly);
    updateButtons();
}

void ListEditor::setRemovable(bool removable, const QString &why)
{
    m_removable = removable;
    m_whyNot = why;
    updateButtons();
}

void ListEditor::setEmptyHint(const QString &words)
{
    m_hint->setText(words);
}

QPushButton *ListEditor::addButton(const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setIcon(themeIcon(m_theme, QStringLiteral("plus"), ColorRole::Muted, ColorRole::AccentText));
    auto *tools = static_cast<QHBoxLayout *>(m_side->itemAt(0)->layout());
    int at = 0;
    while (tools->itemAt(at)->widget())
        ++at;
    tools->insertWidget(at, button);
    return button;
}

void ListEditor::focusList()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

bool ListEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isMove = key->modifiers() == Qt::AltModifier && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down);
    if (isMove)
        step(key->key() == Qt::Key_Up ? -1 : +1);
    else if (key->key() == Qt::Key_Delete && m_remove->isEnabled())
        m_remove->click();
    else
        return false;
    return true;
}

std::vector<Uuid> ListEditor::order() const
{
    std::vector<Uuid> ids;
    for (int row = 0; row < m_list->count(); ++row)
        ids.push_back(Uuid::fromText(m_list->item(row)->data(EntryId).toString()).value_or(Uuid {}));
    return ids;
}

// One place up or down among the lines of its group.
void ListEditor::step(int by)
{
    const std::vector<Uuid> ids = order();
    const int row = m_list->currentRow();
    const int other = row + by;
    if (m_readOnly || row < 0 || other < 0 || other >= int(ids.size()) || !ids[size_t(row)] || !ids[size_t(other)])
        return;
    const int before = by < 0 ? other : other + 1;
    // A head of a group in front of it: the next group's first line is what it stands before.
    Uuid next;
    for (int at = before; at < int(ids.size()) && !next; ++at)
        next = ids[size_t(at)];
    Q_EMIT moveWanted(ids[size_t(row)], next);
}

// The view has moved the line; the owner says whether it stays there.
void ListEditor::takeDrop(const Uuid &moved)
{
    const std::vector<Uuid> ids = order();
    const auto at = std::find(ids.begin(), ids.end(), moved);
    Uuid next;
    for (auto after = at == ids.end() ? at : at + 1; after != ids.end() && !next; ++after)
        next = *after;
    m_entries.clear(); // what the view shows is nobody's yet
    Q_EMIT moveWanted(moved, next);
}

void ListEditor::updateButtons()
{
    const std::vector<Uuid> ids = order();
    const int row = m_list->currentRow();
    const bool chosen = bool(current()) && !m_readOnly;
    m_up->setEnabled(chosen && row > 0 && ids[size_t(row) - 1]);
    m_down->setEnabled(chosen && row + 1 < int(ids.size()) && ids[size_t(row) + 1]);
    m_remove->setEnabled(chosen && m_removable);
    m_remove->setToolTip(plainToolTip(m_removable || m_whyNot.isEmpty() ? tr("Delete") : m_whyNot));
    m_details->setVisible(bool(current()));
    m_hint->setVisible(!current());
}

} // namespace huni
