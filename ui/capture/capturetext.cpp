#include "ui/capture/capturetext.h"

#include "ui/controls/plaintooltip.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QHelpEvent>
#include <QMimeData>
#include <QTextBlock>
#include <QToolTip>
#include <QUrl>

namespace huni {

namespace {

constexpr int shownLines = 6;

struct CardFieldWords {
    Q_DECLARE_TR_FUNCTIONS(CardFieldWords)
};

ColorRole markRole(CardField field)
{
    switch (field) {
    case CardField::Name:
        return ColorRole::SoftAccent;
    case CardField::Title:
    case CardField::Company:
        return ColorRole::SoftInfo;
    case CardField::Phone:
    case CardField::Mobile:
    case CardField::Email:
    case CardField::Web:
        return ColorRole::SoftGood;
    default:
        return ColorRole::SoftNeutral;
    }
}

QStringList localFiles(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            paths += url.toLocalFile();
    }
    return paths;
}

} // namespace

QString cardFieldName(CardField field)
{
    switch (field) {
    case CardField::Name:
        return CardFieldWords::tr("Name");
    case CardField::Title:
        return CardFieldWords::tr("Title");
    case CardField::Company:
        return CardFieldWords::tr("Company");
    case CardField::Phone:
        return CardFieldWords::tr("Phone");
    case CardField::Mobile:
        return CardFieldWords::tr("Mobile");
    case CardField::Fax:
        return CardFieldWords::tr("Fax: stays in the note");
    case CardField::Email:
        return CardFieldWords::tr("E-mail");
    case CardField::Web:
        return CardFieldWords::tr("Website");
    case CardField::Street:
        return CardFieldWords::tr("Street");
    case CardField::Postcode:
        return CardFieldWords::tr("Postcode");
    case CardField::City:
        return CardFieldWords::tr("City");
    case CardField::Region:
        return CardFieldWords::tr("Region");
    case CardField::Country:
        return CardFieldWords::tr("Country");
    case CardField::Birthday:
        return CardFieldWords::tr("Birthday");
    case CardField::Note:
        return CardFieldWords::tr("Note");
    }
    return {};
}

CaptureText::CaptureText(const Theme &theme, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_theme(theme)
{
    setTabChangesFocus(true);
    document()->setDocumentMargin(7); // text begins where that of the fields does
    connect(&theme, &Theme::changed, this, &CaptureText::showMarks);
}

void CaptureText::setPieces(const std::vector<CardPiece> &pieces)
{
    m_pieces = pieces;
    showMarks();
}

void CaptureText::showMarks()
{
    QList<QTextEdit::ExtraSelection> marks;
    const int length = document()->characterCount();
    for (const CardPiece &piece : m_pieces) {
        if (piece.at < 0 || piece.at + piece.source.size() > length - 1)
            continue;
        QTextEdit::ExtraSelection mark;
        mark.format.setBackground(m_theme.color(markRole(piece.field)));
        mark.cursor = textCursor();
        mark.cursor.setPosition(int(piece.at));
        mark.cursor.setPosition(int(piece.at + piece.source.size()), QTextCursor::KeepAnchor);
        marks += mark;
    }
    setExtraSelections(marks);
}

QSize CaptureText::sizeHint() const
{
    return {200, fontMetrics().lineSpacing() * shownLines + int(2 * document()->documentMargin()) + 6};
}

bool CaptureText::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText() || !localFiles(*source).isEmpty();
}

void CaptureText::insertFromMimeData(const QMimeData *source)
{
    if (const QStringList paths = localFiles(*source); !paths.isEmpty())
        Q_EMIT filesDropped(paths);
    else
        insertPlainText(source->text());
}

bool CaptureText::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::event(event);
    auto *help = static_cast<QHelpEvent *>(event);
    const int place = cursorForPosition(viewport()->mapFrom(this, help->pos())).position();
    for (const CardPiece &piece : m_pieces) {
        if (place >= piece.at && place <= piece.at + piece.source.size() && piece.at >= 0) {
            QToolTip::showText(help->globalPos(), plainToolTip(cardFieldName(piece.field)), this);
            return true;
        }
    }
    QToolTip::hideText();
    return true;
}

} // namespace huni
