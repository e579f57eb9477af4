#include "ui/table/cellediting.h"

#include "ui/controls/inlineedit.h"
#include "ui/table/tableheader.h"
#include "ui/table/tableview.h"

#include <QApplication>
#include <QKeyEvent>
#include <QTimer>

namespace huni {

CellEditing::CellEditing(const Theme &theme, TableView &view, TableModel &table)
    : QObject(&view)
    , m_theme(theme)
    , m_view(view)
    , m_table(table)
{
}

void CellEditing::setWays(Make make, Store store)
{
    m_make = std::move(make);
    m_store = std::move(store);
}

InlineEdit *CellEditing::openEdit() const
{
    return m_editor ? &m_editor->edit() : nullptr;
}

bool CellEditing::startAt(const QModelIndex &index, Begin begin)
{
    if (!start(index, {}))
        return false;
    const InlineEdit::Kind kind = m_editor->edit().kind();
    if (begin == Begin::WithChoices && (kind == InlineEdit::ChoiceList || kind == InlineEdit::YesNo)) {
        QKeyEvent down(QEvent::KeyPress, Qt::Key_Down, Qt::NoModifier); // shows what can be chosen
        QCoreApplication::sendEvent(m_editor->edit().focusProxy(), &down);
    }
    return true;
}

void CellEditing::startTyping(const QModelIndex &index, QKeyEvent &key)
{
    if (start(index, key.text()) && m_editor)
        QCoreApplication::sendEvent(m_editor->edit().focusProxy(), &key); // all is chosen: it takes its place
}

bool CellEditing::start(const QModelIndex &index, const QString &typed)
{
    if (m_editor && !end(Step::Stay)) {
        m_editor->edit().setFocus();
        return false;
    }
    const TableModel::Line *line = index.isValid() ? m_table.line(index.row()) : nullptr;
    if (!line || !m_make)
        return false;
    const QString column = m_table.columns()[size_t(index.column())].key;
    const Uuid thing = line->id;
    InlineEdit *edit = m_make(thing, column, m_view.viewport());
    if (!edit) {
        Q_EMIT refused(column, typed);
        return false;
    }
    m_view.scrollTo(index);
    m_key = m_table.keyAt(index.row());
    m_column = column;
    m_editor = new CellEditor(m_theme, edit, m_view.viewport());
    connect(edit, &InlineEdit::committed, this, [this, edit, thing, column](const QVariant &value) {
        if (const QString problem = m_store(thing, column, value); !problem.isEmpty())
            edit->showProblem(problem);
    });
    // A list that was answered with the mouse, and a field that was left, end the edit too.
    connect(edit, &InlineEdit::committed, this, &CellEditing::closeLater);
    place();
    m_editor->show();
    edit->startEditing();
    if (!edit->focusProxy()) { // read only
        close(true);
        return false;
    }
    edit->focusProxy()->installEventFilter(this);
    return true;
}

void CellEditing::place()
{
    if (!m_editor)
        return;
    const int row = m_table.rowOf(m_key);
    const int column = m_table.columnOf(m_column);
    if (row >= 0 && column >= 0) // else what is typed stays where it was begun
        m_editor->place(m_view.visualRect(m_table.index(row, column)));
}

bool CellEditing::eventFilter(QObject *watched, QEvent *event)
{
    if (!m_editor || !m_editor->isAncestorOf(qobject_cast<QWidget *>(watched)))
        return QObject::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut)
        closeLater();
    if (event->type() != QEvent::KeyPress || watched != m_editor->edit().focusProxy())
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Escape:
        m_editor->edit().cancel();
        close(true);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_editor->edit().kind() == InlineEdit::MultiLine && !(key->modifiers() & Qt::ControlModifier))
            return false;
        end(key->modifiers() & Qt::ShiftModifier ? Step::Up : Step::Down);
        return true;
    case Qt::Key_Tab:
        end(Step::Right);
        return true;
    case Qt::Key_Backtab:
        end(Step::Left);
        return true;
    default:
        return false;
    }
}

bool CellEditing::end(Step where)
{
    if (!m_editor)
        return true;
    if (!m_editor->edit().commit())
        return false;
    close(true);
    go(where);
    return true;
}

// The field may end its edit by itself: left by the mouse, or answered from its list.
void CellEditing::closeLater()
{
    QTimer::singleShot(0, this, [this] {
        if (m_editor && !m_editor->edit().isEditing())
            close(m_editor->isAncestorOf(QApplication::focusWidget()));
    });
}

void CellEditing::close(bool takeFocus)
{
    if (!m_editor)
        return;
    CellEditor *editor = m_editor;
    m_editor = nullptr;
    editor->hide();
    editor->deleteLater();
    if (takeFocus)
        m_view.setFocus(Qt::OtherFocusReason);
}

void CellEditing::go(Step where)
{
    const int row = m_table.rowOf(m_key) >= 0 ? m_table.rowOf(m_key) : m_view.currentIndex().row();
    const int visual = m_view.heads()->visualIndex(std::max(0, m_table.columnOf(m_column)));
    const int down = where == Step::Down ? 1 : where == Step::Up ? -1 : 0;
    const int right = where == Step::Right ? 1 : where == Step::Left ? -1 : 0;
    int to = row + down;
    while (m_table.isGroup(to))
        to += down == 0 ? 1 : down;
    to = to < 0 || to >= m_table.rowCount() ? row : to;
    const int column = m_view.heads()->logicalIndex(std::clamp(visual + right, 0, std::max(0, m_table.columnCount() - 1)));
    const QModelIndex index = m_table.index(to, column);
    if (index.isValid())
        m_view.selectionModel()->setCurrentIndex(index, down != 0 ? QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows
                                                           : QItemSelectionModel::SelectionFlags(QItemSelectionModel::NoUpdate));
}

} // namespace huni
