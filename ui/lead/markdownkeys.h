#pragma once

class QKeyEvent;
class QPlainTextEdit;

namespace huni {

/// The small helps for writing Markdown: Ctrl+B bold, Ctrl+I italic, Ctrl+L list. Each takes back what it
/// did. \return whether the key was one of them
bool takeMarkdownKey(QPlainTextEdit &text, const QKeyEvent &key);
bool isMarkdownKey(const QKeyEvent &key);

} // namespace huni
