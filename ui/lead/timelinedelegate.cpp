#include "ui/lead/timelinedelegate.h"

#include "ui/lead/markdownkeys.h"
#include "ui/lead/timelinemodel.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QAbstractScrollArea>
#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPlainTextEdit>

#include <cmath>

namespace huni {

namespace {

constexpr int storyIconSide = 26;
constexpr int storyTextX = 46;
constexpr int storyPadX = 8;
constexpr int storyPadY = 7;
constexpr int storyButtonSide = 24;
constexpr int storyEditorHeight = 104;
constexpr int storyDocumentsKept = 120;
constexpr int storyMeasuresKept = 50'000;

} // namespace

TimelineDelegate::TimelineDelegate(const Theme &theme, const TimelineModel &model,
                                   const QAbstractScrollArea &view, Save save)
    : m_theme(theme)
    , m_model(model)
    , m_view(view)
    , m_save(std::move(save))
    , m_documents(storyDocumentsKept)
{
    connect(&theme, &Theme::changed, this, &TimelineDelegate::forgetLayouts);
}

void TimelineDelegate::forgetLayouts()
{
    m_documents.clear();
    m_measured.clear();
}

QString TimelineDelegate::editorText() const
{
    const auto *text = qobject_cast<QPlainTextEdit *>(m_editor);
    return text ? text->toPlainText() : QString();
}

int TimelineDelegate::bodyHeight(const QString &body, int width) const
{
    return measured(body, std::max(40, width)).height;
}

TimelineDelegate::Measured TimelineDelegate::measured(const QString &body, int width) const
{
    if (const auto known = m_measured.constFind({body, width}); known != m_measured.constEnd())
        return *known;
    Measured measured{0, hasMarkdown(body)};
    if (measured.isMarkdown) {
        measured.height = int(std::ceil(document(body, width).size().height()));
    } else {
        const QFontMetrics metrics(m_theme.font(FontRole::Body));
        measured.height
            = metrics.boundingRect(QRect(0, 0, width, 1'000'000), Qt::TextWordWrap, body).height();
    }
    if (m_measured.size() >= storyMeasuresKept)
        m_measured.clear();
    m_measured.insert({body, width}, measured);
    return measured;
}

NoteDocument &TimelineDelegate::document(const QString &body, int width) const
{
    NoteDocument *document = m_documents.object(body);
    if (!document) {
        document = new NoteDocument(body, m_theme);
        m_documents.insert(body, document);
    }
    if (int(document->textWidth()) != width)
        document->setTextWidth(width);
    return *document;
}

QUrl TimelineDelegate::linkAt(const QModelIndex &index, const QRect &rect, const QPoint &point) const
{
    const TimelineRow &row = m_model.row(index.row());
    const QRect place = layoutIn(rect, row).body;
    if (!place.contains(point) || (m_editor && m_edited == index))
        return {};
    const QString body = m_model.body(row);
    if (!measured(body, place.width()).isMarkdown)
        return {};
    return QUrl(document(body, place.width()).documentLayout()->anchorAt(point - place.topLeft()));
}

TimelineRowLayout TimelineDelegate::layoutIn(const QRect &rect, const TimelineRow &row) const
{
    TimelineRowLayout layout;
    if (row.isHeading()) {
        layout.headline = rect.adjusted(storyPadX, 10, -storyPadX, -2);
        layout.height = QFontMetrics(m_theme.font(FontRole::SmallStrong)).height() + 18;
        return layout;
    }
    const int line = QFontMetrics(m_theme.font(FontRole::BodyStrong)).height();
    const QFontMetrics small(m_theme.font(FontRole::NumberSmall));
    const int left = rect.x() + storyTextX;
    const int right = rect.right() + 1 - storyPadX;
    int y = rect.y() + storyPadY;
    layout.icon = QRect(rect.x() + storyPadX, y - 2, storyIconSide, storyIconSide);
    const int timeWidth = small.horizontalAdvance(m_model.timeText(row)) + 2;
    layout.time = QRect(right - timeWidth, y, timeWidth, line);
    const bool writable = row.item.kind == TimelineItem::Kind::Activity;
    if (writable) {
        layout.buttons[1] = QRect(right - storyButtonSide, y - 4, storyButtonSide, storyButtonSide);
        layout.buttons[0] = layout.buttons[1].translated(-storyButtonSide - 2, 0);
    }
    layout.headline = QRect(left, y, right - timeWidth - 10 - left, line);
    y += line;
    const QString body = m_model.body(row);
    if (!body.isEmpty()) {
        layout.body = QRect(left, y + 3, right - left, bodyHeight(body, right - left));
        y = layout.body.bottom() + 1;
    }
    if (!m_model.detail(row).isEmpty()) {
        layout.detail = QRect(left, y + 1, right - left, small.height());
        y = layout.detail.bottom() + 1;
    }
    layout.height = std::max(y + storyPadY, layout.icon.bottom() + 1 + 4) - rect.y();
    return layout;
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const int width = m_view.viewport()->width();
    const int height = layoutIn(QRect(0, 0, width, 0), m_model.row(index.row())).height;
    return {width, m_editor && m_edited == index ? std::max(height + 16, storyEditorHeight) : height};
}

void TimelineDelegate::paintHeading(QPainter &painter, const QRect &rect, const TimelineRow &row) const
{
    painter.setFont(m_theme.font(FontRole::SmallStrong));
    painter.setPen(m_theme.color(ColorRole::Muted));
    painter.drawText(layoutIn(rect, row).headline, Qt::AlignVCenter | Qt::TextSingleLine,
                     m_model.headline(row));
}

void TimelineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const TimelineRow &row = m_model.row(index.row());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (row.isHeading()) {
        paintHeading(*painter, option.rect, row);
        painter->restore();
        return;
    }
    const bool focused = (option.state & QStyle::State_HasFocus) && m_view.hasFocus();
    const bool hovered = option.state & QStyle::State_MouseOver;
    const bool changeable
        = row.item.kind == TimelineItem::Kind::Activity && (index.flags() & Qt::ItemIsEditable);
    const TimelineRowLayout layout = layoutIn(option.rect, row);
    paintGround(*painter, option.rect, hovered, focused);
    paintMark(*painter, layout.icon, row);
    paintFirstLine(*painter, layout, row, changeable && (hovered || focused));
    paintTexts(*painter, layout, row);
    painter->restore();
}

void TimelineDelegate::paintGround(QPainter &painter, const QRect &rect, bool hovered, bool focused) const
{
    const QRectF ground = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(Qt::NoPen);
    if (hovered || focused) {
        painter.setBrush(m_theme.color(ColorRole::Hover));
        painter.drawRoundedRect(ground, 7, 7);
    }
    if (focused) {
        painter.setPen(QPen(m_theme.color(ColorRole::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(ground.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
        painter.setPen(Qt::NoPen);
    }
}

// What kind of thing it is, by its icon and its colour.
void TimelineDelegate::paintMark(QPainter &painter, const QRect &circle, const TimelineRow &row) const
{
    ColorRole back = ColorRole::SoftNeutral;
    ColorRole front = ColorRole::Neutral;
    if (m_model.isOverdue(row)) {
        back = ColorRole::SoftWarning;
        front = ColorRole::Warning;
    } else if (row.item.kind == TimelineItem::Kind::Activity) {
        back = ColorRole::SoftAccent;
        front = ColorRole::AccentText;
    } else if (row.item.kind == TimelineItem::Kind::StageChange) {
        back = ColorRole::SoftGood;
        front = ColorRole::Good;
    }
    painter.setBrush(m_theme.color(back));
    painter.drawEllipse(circle);
    paintIcon(painter, circle.adjusted(6, 6, -6, -6), m_model.iconName(row), m_theme.color(front));
}

// The headline, and at its end the time, or the buttons in place of it.
void TimelineDelegate::paintFirstLine(QPainter &painter, const TimelineRowLayout &layout,
                                      const TimelineRow &row, bool withButtons) const
{
    const int rightEdge = withButtons ? layout.buttons[0].left() - 6 : layout.time.left() - 10;
    painter.setFont(m_theme.font(FontRole::BodyStrong));
    painter.setPen(m_theme.color(ColorRole::Text));
    const QRect headline = layout.headline.adjusted(0, 0, rightEdge - layout.headline.right(), 0);
    painter.drawText(
        headline, Qt::AlignVCenter | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(m_model.headline(row), Qt::ElideRight, headline.width()));
    if (withButtons) {
        const QColor ink = m_theme.color(ColorRole::Muted);
        const QString first = row.isPlanned() ? QStringLiteral("check") : QStringLiteral("pencil");
        paintIcon(painter, layout.buttons[0].adjusted(4, 4, -4, -4), first, ink);
        paintIcon(painter, layout.buttons[1].adjusted(4, 4, -4, -4), QStringLiteral("trash-2"), ink);
        return;
    }
    painter.setFont(m_theme.font(FontRole::NumberSmall));
    painter.setPen(m_theme.color(m_model.isOverdue(row) ? ColorRole::Warning : ColorRole::Muted));
    painter.drawText(layout.time, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine,
                     m_model.timeText(row));
}

void TimelineDelegate::paintTexts(QPainter &painter, const TimelineRowLayout &layout,
                                  const TimelineRow &row) const
{
    if (!layout.body.isEmpty()) {
        const QString body = m_model.body(row);
        if (measured(body, layout.body.width()).isMarkdown) {
            QAbstractTextDocumentLayout::PaintContext context;
            context.palette.setColor(QPalette::Text, m_theme.color(ColorRole::Text));
            painter.save();
            painter.translate(layout.body.topLeft());
            painter.setClipRect(QRect(QPoint(), layout.body.size()));
            document(body, layout.body.width()).documentLayout()->draw(&painter, context);
            painter.restore();
        } else {
            painter.setFont(m_theme.font(FontRole::Body));
            painter.setPen(m_theme.color(ColorRole::Text));
            painter.drawText(layout.body, Qt::TextWordWrap, body);
        }
    }
    if (!layout.detail.isEmpty()) {
        painter.setFont(m_theme.font(FontRole::Small));
        painter.setPen(m_theme.color(ColorRole::Muted));
        painter.drawText(
            layout.detail, Qt::AlignVCenter | Qt::TextSingleLine,
            painter.fontMetrics().elidedText(m_model.detail(row), Qt::ElideRight, layout.detail.width()));
    }
}

QWidget *TimelineDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                        const QModelIndex &index) const
{
    auto *text = new QPlainTextEdit(parent);
    text->setObjectName(QStringLiteral("noteEditor"));
    text->setTabChangesFocus(true);
    text->setAccessibleName(m_model.headline(m_model.row(index.row())));
    text->setAccessibleDescription(tr("Ctrl+Enter saves, Esc gives up"));
    m_editor = text;
    m_edited = index;
    Q_EMIT const_cast<TimelineDelegate *>(this)->sizeHintChanged(index); // the row makes room
    return text;
}

void TimelineDelegate::destroyEditor(QWidget *editor, const QModelIndex &index) const
{
    if (editor == m_editor) {
        m_editor = nullptr;
        m_edited = QPersistentModelIndex();
    }
    QStyledItemDelegate::destroyEditor(editor, index);
    if (index.isValid())
        Q_EMIT const_cast<TimelineDelegate *>(this)->sizeHintChanged(index);
}

void TimelineDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    // Filled once: when the note changes elsewhere, what is being typed stays.
    auto *text = qobject_cast<QPlainTextEdit *>(editor);
    if (!text || editor->property("filled").toBool())
        return;
    editor->setProperty("filled", true);
    text->setPlainText(index.data(Qt::EditRole).toString());
    Q_EMIT const_cast<TimelineDelegate *>(this)->editorOpened(index, text);
    text->moveCursor(QTextCursor::End);
    connect(text, &QPlainTextEdit::textChanged, this, [this, text] {
        if (m_edited.isValid())
            Q_EMIT const_cast<TimelineDelegate *>(this)->typed(m_edited, text->toPlainText());
    });
}

void TimelineDelegate::saveEditor()
{
    if (m_editor && (!m_edited.isValid() || m_save(m_edited, editorText())))
        Q_EMIT closeEditor(m_editor, NoHint);
}

void TimelineDelegate::giveEditorUp()
{
    if (!m_editor)
        return;
    if (m_edited.isValid())
        Q_EMIT givenUp(m_edited);
    Q_EMIT closeEditor(m_editor, RevertModelCache);
}

void TimelineDelegate::setModelData(QWidget *editor, QAbstractItemModel *, const QModelIndex &index) const
{
    if (const auto *text = qobject_cast<QPlainTextEdit *>(editor))
        (void)m_save(index, text->toPlainText());
}

void TimelineDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                            const QModelIndex &) const
{
    editor->setGeometry(option.rect.adjusted(storyTextX - 8, 4, -storyPadX, -4));
}

bool TimelineDelegate::eventFilter(QObject *watched, QEvent *event)
{
    auto *text = qobject_cast<QPlainTextEdit *>(watched);
    if (!text)
        return QStyledItemDelegate::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride
        && (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape
            || isMarkdownKey(*static_cast<QKeyEvent *>(event)))) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (key->key() == Qt::Key_Escape) {
            giveEditorUp();
            return true;
        }
        if (enter && key->modifiers().testFlag(Qt::ControlModifier)) {
            saveEditor();
            return true;
        }
        return takeMarkdownKey(*text, *key);
    }
    if (event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
            saveEditor();
    }
    return false;
}

bool TimelineDelegate::editorEvent(QEvent *event, QAbstractItemModel *, const QStyleOptionViewItem &option,
                                   const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    if (mouse->button() != Qt::LeftButton || m_model.row(index.row()).isHeading())
        return false;
    if (const QUrl link = linkAt(index, option.rect, mouse->position().toPoint()); !link.isEmpty()) {
        Q_EMIT linkClicked(link);
        return true;
    }
    if (!(index.flags() & Qt::ItemIsEditable))
        return false;
    const TimelineRow &row = m_model.row(index.row());
    const TimelineRowLayout layout = layoutIn(option.rect, row);
    const QPoint point = mouse->position().toPoint();
    if (layout.buttons[0].contains(point)) {
        row.isPlanned() ? Q_EMIT doneClicked(index) : Q_EMIT editClicked(index);
        return true;
    }
    if (layout.buttons[1].contains(point)) {
        Q_EMIT deleteClicked(index);
        return true;
    }
    return false;
}

} // namespace huni
