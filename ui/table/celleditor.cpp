#include "ui/table/celleditor.h"

#include "ui/controls/inlineedit.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace huni {

namespace {

constexpr int editorMargin = 3;
constexpr int narrowestEditor = 170;

} // namespace

CellEditor::CellEditor(const Theme &theme, InlineEdit *edit, QWidget *over)
    : QWidget(over)
    , m_theme(theme)
    , m_edit(edit)
{
    setObjectName(QStringLiteral("cellEditor"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(editorMargin, editorMargin, editorMargin, editorMargin);
    layout->addWidget(edit);
}

void CellEditor::place(const QRect &cell)
{
    m_cell = cell;
    fit();
}

void CellEditor::fit()
{
    const QRect seen = parentWidget()->rect();
    const int width = std::min(seen.width(), std::max(m_cell.width(), narrowestEditor * m_theme.basePixels() / 13));
    int height = std::max(m_cell.height(), m_edit->sizeHint().height() + 2 * editorMargin);
    if (!m_edit->problem().isEmpty()) // its words wrap to the width they have
        height = std::max(height, layout()->totalHeightForWidth(width));
    QRect place(m_cell.left(), m_cell.top(), width, height);
    if (place.right() > seen.right())
        place.moveRight(seen.right());
    if (place.bottom() > seen.bottom() && m_cell.top() < seen.bottom())
        place.moveBottom(seen.bottom());
    setGeometry(place);
}

bool CellEditor::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest && m_cell.isValid())
        fit();
    return done;
}

void CellEditor::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::Raised));
    painter.setPen(m_theme.color(m_edit->problem().isEmpty() ? ColorRole::Border : ColorRole::Bad));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace huni
