#include "ui/controls/bantbar.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

namespace huni {

namespace {

constexpr int bantGap = 3;

int bantCellSide(const Theme &theme)
{
    return theme.basePixels() + 3;
}

QString bantWord(const char *text)
{
    return QCoreApplication::translate("huni::BantBar", text);
}

QString bantMarkWord(BantMark mark)
{
    switch (mark) {
    case BantMark::Unknown:
        return bantWord(QT_TRANSLATE_NOOP("huni::BantBar", "unknown"));
    case BantMark::No:
        return bantWord(QT_TRANSLATE_NOOP("huni::BantBar", "no"));
    case BantMark::Partly:
        return bantWord(QT_TRANSLATE_NOOP("huni::BantBar", "partly"));
    case BantMark::Yes:
        return bantWord(QT_TRANSLATE_NOOP("huni::BantBar", "yes"));
    }
    return {};
}

// The first letters of the four dimensions in the reader's language.
QString bantLetters()
{
    //: First letters of Budget, Authority, Need and Timing: exactly four, in this order
    const QString letters = bantWord(QT_TRANSLATE_NOOP("huni::BantBar", "BANT"));
    return letters.size() == 4 ? letters : QStringLiteral("BANT");
}

void paintBantCell(QPainter &painter, const QRect &cell, QChar letter, BantMark mark, const Theme &theme)
{
    const QRectF inner = QRectF(cell).adjusted(0.5, 0.5, -0.5, -0.5);
    const QColor good = theme.color(ColorRole::Good);
    QColor ink = theme.color(ColorRole::Muted);
    painter.setBrush(Qt::NoBrush);
    switch (mark) {
    case BantMark::Unknown:
        painter.setPen(QPen(theme.color(ColorRole::Outline), 1, Qt::DotLine));
        painter.drawRoundedRect(inner, 4, 4);
        break;
    case BantMark::No:
        // A cross in place of the letter, whose place is known: a letter that is struck out cannot be read at
        // this size.
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(ColorRole::SoftBad));
        painter.drawRoundedRect(cell, 4, 4);
        paintIcon(painter, cell.adjusted(2, 2, -2, -2), QStringLiteral("x"), theme.color(ColorRole::Bad));
        return;
    case BantMark::Partly: {
        QPainterPath shape;
        shape.addRoundedRect(inner, 4, 4);
        QPainterPath foot;
        foot.addRect(QRectF(cell.x(), cell.y() + cell.height() * 0.8, cell.width(), cell.height()));
        painter.fillPath(shape, theme.color(ColorRole::SoftGood));
        painter.fillPath(shape.intersected(foot), good);
        painter.setPen(QPen(good, 1.2));
        painter.drawPath(shape);
        ink = good;
        break;
    }
    case BantMark::Yes:
        painter.setPen(Qt::NoPen);
        painter.setBrush(good);
        painter.drawRoundedRect(cell, 4, 4);
        ink = theme.color(ColorRole::Raised);
        break;
    }
    painter.setPen(ink);
    painter.drawText(cell, Qt::AlignCenter | Qt::TextSingleLine, QString(letter));
}

} // namespace

QSize bantBarSize(const Theme &theme)
{
    const int side = bantCellSide(theme);
    return {4 * side + 3 * bantGap, side};
}

void paintBantBar(QPainter &painter, const QRect &rect, const BantMarks &marks, const Theme &theme)
{
    const int side = std::min(bantCellSide(theme), rect.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QFont font = theme.font(FontRole::Tiny);
    font.setWeight(QFont::Bold);
    font.setPixelSize(std::max(6, side * 60 / 100));
    painter.setFont(font);
    const QString letters = bantLetters();
    for (int i = 0; i < 4; ++i) {
        const QRect cell(rect.x() + i * (side + bantGap), rect.y() + (rect.height() - side) / 2, side, side);
        paintBantCell(painter, cell, letters[i], marks[std::size_t(i)], theme);
    }
    painter.restore();
}

QString bantText(const BantMarks &marks)
{
    //: All four dimensions of BANT; each %n is one of: unknown, no, partly, yes
    return bantWord(QT_TRANSLATE_NOOP("huni::BantBar", "Budget: %1, authority: %2, need: %3, timing: %4"))
        .arg(bantMarkWord(marks[0]), bantMarkWord(marks[1]), bantMarkWord(marks[2]), bantMarkWord(marks[3]));
}

} // namespace huni
