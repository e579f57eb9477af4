#include "ui/lead/markdownkeys.h"

#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QTextBlock>

#include <algorithm>

namespace huni {

namespace {

// Puts marks around what is chosen, or takes them away again; without a choice the cursor stands between
// them.
void toggleMarks(QPlainTextEdit &text, const QString &mark)
{
    QTextCursor cursor = text.textCursor();
    const QString chosen = cursor.selectedText(); // its lines end in U+2029, as a cursor inserts them
    const qsizetype size = mark.size();
    cursor.beginEditBlock();
    if (chosen.size() > 2 * size && chosen.startsWith(mark) && chosen.endsWith(mark)) {
        cursor.insertText(chosen.mid(size, chosen.size() - 2 * size));
        cursor.setPosition(cursor.position() - int(chosen.size() - 2 * size), QTextCursor::KeepAnchor);
    } else {
        cursor.insertText(mark + chosen + mark);
        cursor.setPosition(cursor.position() - int(size));
        if (!chosen.isEmpty()) {
            cursor.setPosition(cursor.position() + int(size));
            cursor.setPosition(cursor.position() - int(chosen.size() + 2 * size), QTextCursor::KeepAnchor);
        }
    }
    cursor.endEditBlock();
    text.setTextCursor(cursor);
}

// Makes the lines of the choice entries of a list, or plain lines when all of them are entries.
void toggleList(QPlainTextEdit &text)
{
    const QString mark = QStringLiteral("- ");
    QTextCursor cursor = text.textCursor();
    const int from = text.document()->findBlock(cursor.selectionStart()).blockNumber();
    const int to = text.document()->findBlock(cursor.selectionEnd()).blockNumber();
    bool isList = true;
    for (int i = from; i <= to; ++i)
        isList = isList && text.document()->findBlockByNumber(i).text().startsWith(mark);
    cursor.beginEditBlock();
    for (int i = from; i <= to; ++i) {
        QTextCursor line(text.document()->findBlockByNumber(i));
        if (!isList) {
            line.insertText(mark);
        } else {
            line.setPosition(line.position() + int(mark.size()), QTextCursor::KeepAnchor);
            line.removeSelectedText();
        }
    }
    cursor.endEditBlock();
}

} // namespace

bool isMarkdownKey(const QKeyEvent &key)
{
    return key.modifiers() == Qt::ControlModifier
        && (key.key() == Qt::Key_B || key.key() == Qt::Key_I || key.key() == Qt::Key_L);
}

bool takeMarkdownKey(QPlainTextEdit &text, const QKeyEvent &key)
{
    if (!isMarkdownKey(key) || text.isReadOnly())
        return false;
    if (key.key() == Qt::Key_L)
        toggleList(text);
    else
        toggleMarks(text, key.key() == Qt::Key_B ? QStringLiteral("**") : QStringLiteral("*"));
    return true;
}

} // namespace huni
