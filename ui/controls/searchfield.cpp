#include "ui/controls/searchfield.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>

namespace huni {

SearchField::SearchField(const Theme &theme, const QString &placeholder, QWidget *parent)
    : QLineEdit(parent)
    , m_theme(theme)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setMinimumWidth(128);
    addAction(themeIcon(theme, QStringLiteral("search")), LeadingPosition)->setText(placeholder);
    QAction *clearing = addAction(themeIcon(theme, QStringLiteral("x")), TrailingPosition);
    clearing->setText(tr("Clear the search"));
    clearing->setVisible(false);
    connect(clearing, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, clearing,
            [clearing](const QString &text) { clearing->setVisible(!text.isEmpty()); });
}

void SearchField::setHint(const QString &hint)
{
    m_hint = hint;
    update();
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_hint.isEmpty() || !text().isEmpty())
        return;
    const QFont font = m_theme.font(FontRole::NumberSmall);
    const QFontMetrics metrics(font);
    const int room = width() - 44 - fontMetrics().horizontalAdvance(placeholderText());
    const int wide = metrics.horizontalAdvance(m_hint) + 12;
    if (room < wide + 10)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int tall = metrics.height() + 4;
    const QRect key(width() - wide - 8, (height() - tall) / 2, wide, tall);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(ColorRole::Hover));
    painter.drawRoundedRect(key, 5, 5);
    painter.setFont(font);
    painter.setPen(m_theme.color(ColorRole::Muted));
    painter.drawText(key, Qt::AlignCenter | Qt::TextSingleLine, m_hint);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT dismissed();
        return;
    }
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT resultsWanted();
    QLineEdit::keyPressEvent(event);
}

} // namespace huni
