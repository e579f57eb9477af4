#include "ui/table/labelpanel.h"

#include "core/base/folding.h"
#include "ui/controls/formdraft.h"
#include "ui/controls/searchfield.h"
#include "ui/lead/mutedlabel.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace huni {

namespace {

constexpr int labelRole = Qt::UserRole; // the label as it is stored
constexpr int firstStateRole = Qt::UserRole + 1;
constexpr int longestLabelShown = 200;

} // namespace

LabelPanel::LabelPanel(const Theme &theme, const QString &title, const std::vector<Known> &labels, QWidget *over)
    : OverlayPanel(theme, title, over)
    , m_search(new SearchField(theme, tr("Search, or type a new label")))
    , m_list(new QListWidget)
{
    m_search->setObjectName(QStringLiteral("labelSearch"));
    m_search->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("labels"));
    m_list->setAccessibleName(tr("Labels"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setAutoFillBackground(false); // it stands on the panel
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumHeight(theme.basePixels() * 200 / 13);
    m_list->installEventFilter(this);
    auto *hint = new MutedLabel(theme);
    hint->setText(tr("Enter turns a label on or off, and applies when nothing is typed."));
    content()->addWidget(m_search);
    content()->addWidget(m_list);
    content()->addWidget(hint);
    for (const Known &label : labels)
        addItem(label.name, label.state, m_list->count());
    m_list->setCurrentRow(0);
    connect(m_search, &QLineEdit::textChanged, this, &LabelPanel::narrow);
    connect(m_search, &SearchField::dismissed, this, &LabelPanel::dismiss);
    connect(addButton(tr("Cancel")), &QPushButton::clicked, this, &LabelPanel::dismiss);
    addAcceptButton(tr("Apply"));
    connect(this, &OverlayPanel::accepted, this, &LabelPanel::keepNew);
}

QWidget *LabelPanel::firstField() const
{
    return m_search;
}

QListWidgetItem *LabelPanel::addItem(const QString &name, Qt::CheckState state, int row)
{
    auto *item = new QListWidgetItem(name.left(longestLabelShown));
    item->setData(labelRole, name);
    item->setData(firstStateRole, int(state));
    Qt::ItemFlags flags = item->flags() | Qt::ItemIsUserCheckable;
    if (state == Qt::PartiallyChecked)
        flags |= Qt::ItemIsUserTristate;
    item->setFlags(flags);
    item->setCheckState(state);
    m_list->insertItem(row, item);
    return item;
}

QListWidgetItem *LabelPanel::itemNamed(const QString &name) const
{
    const QString wanted = folded(name.simplified());
    for (int row = 0; row < m_list->count(); ++row) {
        if (folded(m_list->item(row)->data(labelRole).toString()) == wanted)
            return m_list->item(row);
    }
    return nullptr;
}

void LabelPanel::setTyped(const QString &text)
{
    m_search->setText(text);
}

FormDraft *LabelPanel::keepDraft(Drafts &drafts, const QString &form, const Uuid &about)
{
    auto *draft = new FormDraft(drafts, form, about, *this);
    const QString field = QStringLiteral("added");
    for (const QString &label : draft->kept(field).split(u'\n', Qt::SkipEmptyParts)) {
        QListWidgetItem *item = itemNamed(label);
        (item ? item : addItem(label, Qt::Unchecked, 0))->setCheckState(Qt::Checked);
    }
    draft->watch(*m_search);
    const auto keep = [this, draft, field] { draft->keep(field, added().join(u'\n')); };
    connect(m_list, &QListWidget::itemChanged, draft, keep);
    connect(m_list->model(), &QAbstractItemModel::rowsInserted, draft, keep);
    return draft;
}

void LabelPanel::narrow()
{
    const QString wanted = foldedKey(m_search->text());
    int first = -1;
    for (int row = 0; row < m_list->count(); ++row) {
        const bool shown = wanted.isEmpty() || foldedKey(m_list->item(row)->text()).contains(wanted);
        m_list->item(row)->setHidden(!shown);
        first = shown && first < 0 ? row : first;
    }
    m_list->setCurrentRow(first);
}

// On, off, and, where only some have it, as it is.
void LabelPanel::turnOver(QListWidgetItem &item)
{
    const bool someHave = item.data(firstStateRole).toInt() == Qt::PartiallyChecked;
    switch (item.checkState()) {
    case Qt::Unchecked:
        item.setCheckState(someHave ? Qt::PartiallyChecked : Qt::Checked);
        break;
    case Qt::PartiallyChecked:
        item.setCheckState(Qt::Checked);
        break;
    case Qt::Checked:
        item.setCheckState(Qt::Unchecked);
        break;
    }
}

void LabelPanel::takeTyped()
{
    const QString typed = m_search->text().simplified();
    QListWidgetItem *item = itemNamed(typed);
    if (!item)
        item = m_list->currentItem() && !m_list->currentItem()->isHidden() ? m_list->currentItem() : nullptr;
    if (item)
        turnOver(*item);
    else
        addItem(typed, Qt::Unchecked, 0)->setCheckState(Qt::Checked);
    m_search->clear();
}

// What was typed and finds no label is a new one, also without Enter.
void LabelPanel::keepNew()
{
    const QString typed = m_search->text().simplified();
    if (!typed.isEmpty() && !m_list->currentItem() && !itemNamed(typed))
        addItem(typed, Qt::Unchecked, 0)->setCheckState(Qt::Checked);
}

QStringList LabelPanel::changedTo(Qt::CheckState state) const
{
    QStringList labels;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem &item = *m_list->item(row);
        if (item.checkState() == state && item.data(firstStateRole).toInt() != state)
            labels += item.data(labelRole).toString();
    }
    return labels;
}

QStringList LabelPanel::added() const
{
    return changedTo(Qt::Checked);
}

QStringList LabelPanel::removed() const
{
    return changedTo(Qt::Unchecked);
}

bool LabelPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || (watched != m_search && watched != m_list))
        return OverlayPanel::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (watched == m_search && enter) {
        if (m_search->text().simplified().isEmpty() || key->modifiers() & Qt::ControlModifier)
            Q_EMIT accepted();
        else
            takeTyped();
        return true;
    }
    if (watched == m_search && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
        m_list->setFocus(Qt::TabFocusReason);
        return true;
    }
    if (watched == m_list && enter) {
        Q_EMIT accepted();
        return true;
    }
    if (watched == m_list && key->key() == Qt::Key_Space && m_list->currentItem()) {
        turnOver(*m_list->currentItem());
        return true;
    }
    return OverlayPanel::eventFilter(watched, event);
}

} // namespace huni
