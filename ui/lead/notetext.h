#pragma once

#include <QString>
#include <QTextDocument>
#include <QUrl>
#include <QVector>

namespace huni {

class Theme;

/// Whether a note has anything that Markdown shows otherwise than it is written.
bool hasMarkdown(const QString &note);
/// A note in Markdown as HTML of a few harmless elements. HTML in the note is text; pictures become their
/// description; only addresses that may be opened are links. \see isAllowedAddress
QString noteHtml(const QString &note);
/// The addresses of its links, each once.
QVector<QUrl> noteLinks(const QString &note);

/// A note laid out in the colours and fonts of the theme. It fetches nothing, from nowhere.
class NoteDocument final : public QTextDocument
{
public:
    NoteDocument(const QString &note, const Theme &theme, QObject *parent = nullptr);

protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

} // namespace huni
