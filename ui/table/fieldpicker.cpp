#include "ui/table/fieldpicker.h"

#include "core/base/folding.h"
#include "ui/controls/searchfield.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QVBoxLayout>

namespace huni {

FieldPicker::FieldPicker(const Theme &theme, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_search(new SearchField(theme, tr("Search fields"), this))
    , m_list(new QListWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_search);
    layout->addWidget(m_list);
    m_search->setAccessibleName(name);
    m_search->installEventFilter(this);
    m_list->setAccessibleName(name);
    m_list->setObjectName(QStringLiteral("fields"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setAutoFillBackground(false); // it stands on the panel
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumHeight(theme.basePixels() * 230 / 13);
    m_list->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &FieldPicker::narrow);
    connect(m_list, &QListWidget::itemClicked, this, &FieldPicker::pick);
}

void FieldPicker::setFields(const QVector<std::pair<QString, QString>> &fields)
{
    m_list->clear();
    for (const auto &[key, name] : fields) {
        auto *item = new QListWidgetItem(name.left(200), m_list);
        item->setData(Qt::UserRole, key);
    }
    narrow(m_search->text());
}

QString FieldPicker::current() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item && !item->isHidden() ? item->data(Qt::UserRole).toString() : QString();
}

void FieldPicker::setCurrent(const QString &key)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole).toString() == key)
            m_list->setCurrentRow(row);
    }
}

// What is called just as was typed becomes the current one, else the first that begins with it, else the first that holds it.
void FieldPicker::narrow(const QString &typed)
{
    const QString wanted = foldedKey(typed);
    int first = -1;
    int begins = -1;
    int same = -1;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const QString name = foldedKey(item->text());
        const bool shown = wanted.isEmpty() || name.contains(wanted);
        item->setHidden(!shown);
        if (shown && first < 0)
            first = row;
        if (shown && begins < 0 && name.startsWith(wanted))
            begins = row;
        if (shown && same < 0 && name == wanted)
            same = row;
    }
    m_list->setCurrentRow(same >= 0 ? same : begins >= 0 ? begins : first);
}

void FieldPicker::pick()
{
    if (const QString key = current(); !key.isEmpty())
        Q_EMIT picked(key);
}

bool FieldPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (enter && key->modifiers() == Qt::NoModifier) {
        pick();
        return true;
    }
    const bool moves = key->key() == Qt::Key_Up || key->key() == Qt::Key_Down || key->key() == Qt::Key_PageUp
        || key->key() == Qt::Key_PageDown;
    if (watched == m_search && moves) {
        QCoreApplication::sendEvent(m_list, event);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace huni
