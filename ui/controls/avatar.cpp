#include "ui/controls/avatar.h"

#include "core/base/folding.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QLocale>
#include <QPainter>

namespace huni {

QString initialsOf(const QString &name)
{
    QStringList letters;
    const QStringList parts = name.split(u' ', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const auto letter
            = std::find_if(part.begin(), part.end(), [](QChar c) { return c.isLetterOrNumber(); });
        if (letter != part.end())
            letters.append(QLocale().toUpper(QString(*letter)));
    }
    if (letters.isEmpty())
        return {};
    return letters.size() == 1 ? letters.constFirst() : letters.constFirst() + letters.constLast();
}

int avatarColorIndex(const QString &name)
{
    // FNV-1a: qHash is seeded anew in every run.
    quint32 hash = 2166136261u;
    const QByteArray bytes = folded(name).toUtf8();
    for (const char byte : bytes)
        hash = (hash ^ quint8(byte)) * 16777619u;
    return int((hash >> 8) % avatarColors(false).size());
}

void paintAvatar(QPainter &painter, const QRect &square, const QString &name, const Theme &theme)
{
    const QString initials = initialsOf(name);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (initials.isEmpty()) {
        painter.setPen(QPen(theme.color(ColorRole::Outline), 1.2, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QRectF(square).adjusted(0.7, 0.7, -0.7, -0.7));
        const int inset = square.width() / 5;
        paintIcon(painter, square.adjusted(inset, inset, -inset, -inset), QStringLiteral("user"),
                  theme.color(ColorRole::Muted));
    } else {
        const ColorPair colors = avatarColors(theme.isDark())[std::size_t(avatarColorIndex(name))];
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor::fromRgb(colors.back));
        painter.drawEllipse(square);
        QFont font = theme.font(FontRole::Tiny);
        font.setWeight(QFont::Bold);
        font.setPixelSize(std::max(7, square.height() * 45 / 100));
        painter.setFont(font);
        painter.setPen(QColor::fromRgb(colors.front));
        painter.drawText(square, Qt::AlignCenter | Qt::TextSingleLine, initials);
    }
    painter.restore();
}

} // namespace huni
