#include "ui/board/cardpainter.h"

#include "ui/controls/avatar.h"
#include "ui/theme/icons.h"
#include "ui/words/datewords.h"
#include "ui/words/namewords.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QImage>
#include <QPainter>
#include <QPixmapCache>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace huni {

namespace {

constexpr qreal cardRadius = 10;
constexpr int groundShade = 4; // below the card
constexpr int groundPatch = 31; // its corners with a little of its edges
constexpr int iconTextGap = 5;
constexpr qreal unlimitedLine = 1e6;

QString cardWord(const char *text)
{
    return QCoreApplication::translate("huni::CardPainter", text);
}

// A larger picture of the same: its corners stay, its middle row and column are repeated.
QImage stretched(const QImage &small, const QSize &size)
{
    QImage large(size, small.format());
    const int left = small.width() / 2;
    const int right = small.width() - left - 1;
    const int top = small.height() / 2;
    const int bottom = small.height() - top - 1;
    for (int y = 0; y < size.height(); ++y) {
        const int from = y < top ? y : y >= size.height() - bottom ? y - size.height() + small.height() : top;
        const auto *source = reinterpret_cast<const QRgb *>(small.constScanLine(from));
        auto *target = reinterpret_cast<QRgb *>(large.scanLine(y));
        std::copy_n(source, left, target);
        std::fill(target + left, target + size.width() - right, source[left]);
        std::copy_n(source + left + 1, right, target + size.width() - right);
    }
    return large;
}

int smallIconSide(int smallLine)
{
    return smallLine - 1;
}

} // namespace

CardPainter::CardPainter(const Theme &theme, const QLocale &locale)
    : m_theme(theme)
    , m_locale(locale)
{
    refresh();
}

void CardPainter::setDensity(CardDensity density)
{
    m_metrics = CardMetrics::of(m_theme, density);
}

void CardPainter::refresh()
{
    m_metrics = CardMetrics::of(m_theme, m_metrics.density);
    m_strong = m_theme.font(FontRole::BodyStrong);
    m_small = m_theme.font(FontRole::NumberSmall);
    m_number = m_theme.font(FontRole::NumberStrong);
}

ChipLook CardPainter::mark(const CardData &card) const
{
    if (card.kind == CardData::Opportunity)
        return card.probability ? probabilityChip(*card.probability, m_locale)
                                : ChipLook{QStringLiteral("—")};
    return scoreChip(card.score, card.trend, card.bands, m_locale);
}

QString CardPainter::ageText(const CardData &card) const
{
    if (card.idle) {
        //: Days a card has been in its stage, beyond the limit of that stage; as short as can be
        return cardWord(QT_TRANSLATE_NOOP("huni::CardPainter", "%1 d idle"))
            .arg(m_locale.toString(card.daysInStage));
    }
    return shortAgeText(card);
}

QString CardPainter::shortAgeText(const CardData &card) const
{
    //: Days a card has been in its stage; as short as can be
    return cardWord(QT_TRANSLATE_NOOP("huni::CardPainter", "%1 d")).arg(m_locale.toString(card.daysInStage));
}

QString CardPainter::nextText(const CardData &card) const
{
    if (card.noContact)
        return cardWord(QT_TRANSLATE_NOOP("huni::CardPainter", "No contact detail"));
    if (card.nextActivity.isEmpty() && card.closed)
        return {};
    if (card.nextActivity.isEmpty())
        return cardWord(QT_TRANSLATE_NOOP("huni::CardPainter", "No next step"));
    return card.nextActivity;
}

QString CardPainter::valueText(const CardData &card) const
{
    if (!card.value)
        return card.kind == CardData::Opportunity ? QStringLiteral("—") : QString();
    return card.kind == CardData::Opportunity ? moneyText(*card.value, m_locale)
                                              : shortMoneyText(*card.value, m_locale);
}

QString CardPainter::closeText(const CardData &card) const
{
    if (!card.expectedClose.isValid())
        return {};
    return card.closesInOtherYear ? dateWords(card.expectedClose, m_locale)
                                  : shortDate(card.expectedClose, card.expectedClose, m_locale);
}

QString CardPainter::secondLine(const CardData &card) const
{
    if (card.company.isEmpty() || card.title.isEmpty())
        return card.company + card.title;
    return card.company + QStringLiteral(" · ") + card.title;
}

int CardPainter::iconTextWidth(const QString &text) const
{
    return smallIconSide(m_metrics.smallLine) + iconTextGap + m_theme.textWidth(FontRole::NumberSmall, text) + 1;
}

CardWishes CardPainter::wishes(const CardData &card) const
{
    CardWishes wishes;
    // A lead that is not scored shows no chip: a column of dashes says nothing.
    if (m_parts.testFlag(CardPart::Score) && (card.kind == CardData::Opportunity || card.score))
        wishes.mark = chipSize(mark(card), m_theme).width();
    if (m_parts.testFlag(CardPart::Temperature) && card.temperature != Heat::Unknown) {
        const ChipLook heat = heatChip(card.temperature);
        wishes.heat = chipSize(heat, m_theme).width();
        wishes.heatIcon = m_metrics.chip + 8;
    }
    if (const QString value = valueText(card); m_parts.testFlag(CardPart::Worth) && !value.isEmpty())
        wishes.value = m_theme.textWidth(FontRole::NumberStrong, value) + 2;
    if (const QString close = closeText(card); m_parts.testFlag(CardPart::Close) && !close.isEmpty())
        wishes.close = iconTextWidth(close);
    if (m_parts.testFlag(CardPart::Age)) {
        wishes.age = iconTextWidth(ageText(card));
        wishes.ageShort = iconTextWidth(shortAgeText(card));
    }
    if (const QString next = nextText(card); m_parts.testFlag(CardPart::Next) && !next.isEmpty())
        wishes.next = iconTextWidth(next);
    wishes.bant = card.hasBant && m_parts.testFlag(CardPart::Bant);
    wishes.company = m_parts.testFlag(CardPart::Company);
    wishes.owner = m_parts.testFlag(CardPart::Owner);
    return wishes;
}

const QFont &CardPainter::fontOf(FontRole role) const
{
    return role == FontRole::BodyStrong ? m_strong : role == FontRole::NumberStrong ? m_number : m_small;
}

// A text that many cards say: how wide it is, is known.
void CardPainter::paintText(QPainter &painter, const QRect &rect, const QString &text, FontRole font,
                            ColorRole color, Qt::Alignment alignment) const
{
    if (rect.isEmpty() || text.isEmpty())
        return;
    painter.setFont(fontOf(font));
    painter.setPen(m_theme.color(color));
    const bool fits = m_theme.textWidth(font, text) < rect.width();
    const QString shown = fits ? text : painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width());
    painter.drawText(rect, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
}

// A text of this card alone: its letters are placed once, for measuring and for painting it.
void CardPainter::paintName(QPainter &painter, const QRect &rect, const QString &text, FontRole font, ColorRole color) const
{
    if (rect.isEmpty() || text.isEmpty())
        return;
    painter.setFont(fontOf(font));
    painter.setPen(m_theme.color(color));
    QTextLayout layout(QString(text).replace(u'\n', u' '), painter.font(), painter.device());
    layout.setCacheEnabled(true);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(unlimitedLine);
    layout.endLayout();
    if (line.naturalTextWidth() < rect.width())
        line.draw(&painter, QPointF(rect.x(), rect.y() + (rect.height() - line.height()) / 2));
    else
        painter.drawText(rect, int(Qt::AlignVCenter) | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

void CardPainter::paintIconText(QPainter &painter, const QRect &rect, const QString &icon,
                                const QString &text, ColorRole color, Qt::Alignment alignment) const
{
    if (rect.isEmpty())
        return;
    const int side = smallIconSide(m_metrics.smallLine);
    const int wanted = iconTextWidth(text);
    const int x = alignment & Qt::AlignRight ? std::max(rect.x(), rect.right() + 1 - wanted) : rect.x();
    paintIcon(painter, QRect(x, rect.y() + (rect.height() - side) / 2, side, side), icon,
              m_theme.color(color));
    const int textX = x + side + iconTextGap;
    paintText(painter, QRect(textX, rect.y(), rect.right() + 1 - textX, rect.height()), text,
              FontRole::NumberSmall, color);
}

// Strokes around round corners cost more than all the text of a card: each ground is drawn once and kept.
void CardPainter::paintGround(QPainter &painter, const QRect &rect, const CardState &state) const
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    const QSize size(rect.width(), rect.height() + groundShade);
    const int look = int(state.hovered) | int(state.selected) << 1 | int(state.focused) << 2 | int(state.lifted) << 3
        | int(m_theme.isDark()) << 4;
    const QString key = QStringLiteral("huni/card/%1/%2/%3/%4").arg(size.width()).arg(size.height()).arg(look).arg(ratio);
    QPixmap ground;
    if (!QPixmapCache::find(key, &ground)) {
        ground = QPixmap::fromImage(groundImage(rect.size(), state, ratio));
        QPixmapCache::insert(key, ground);
    }
    painter.drawPixmap(rect.topLeft(), ground);
}

// Qt hands a stroke of many lines to several threads, and waits longer for them than it takes to draw the corners
// alone. They serve where each edge lies on whole pixels; dashes run around the whole card.
QImage CardPainter::groundImage(const QSize &card, const CardState &state, qreal ratio) const
{
    const QSize least(groundPatch, groundPatch);
    const bool isStretched = ratio == std::floor(ratio) && !state.lifted && card.expandedTo(least) == card;
    const QSize drawn = isStretched ? least : card;
    const QSize shade(0, groundShade);
    QImage image((drawn + shade) * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    QPainter once(&image);
    once.setRenderHint(QPainter::Antialiasing);
    drawGround(once, QRect(QPoint(), drawn), state);
    once.end();
    if (!isStretched)
        return image;
    QImage whole = stretched(image, (card + shade) * ratio);
    whole.setDevicePixelRatio(ratio);
    return whole;
}

void CardPainter::drawGround(QPainter &painter, const QRect &rect, const CardState &state) const
{
    const QRectF body = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setBrush(Qt::NoBrush);
    if (state.lifted) {
        painter.setPen(QPen(m_theme.color(ColorRole::Outline), 1, Qt::DashLine));
        painter.drawRoundedRect(body, cardRadius, cardRadius);
        return;
    }
    const QColor shade = m_theme.color(ColorRole::Shadow);
    for (int depth = 1; depth <= 3; ++depth) {
        QColor stroke = shade;
        stroke.setAlpha(shade.alpha() / depth);
        painter.setPen(QPen(stroke, 1));
        painter.drawRoundedRect(body.translated(0, depth * (state.hovered ? 1.0 : 0.6)), cardRadius,
                                cardRadius);
    }
    painter.setBrush(m_theme.color(state.selected ? ColorRole::SoftAccent : ColorRole::Raised));
    const ColorRole edge = state.selected ? ColorRole::Accent
        : state.hovered                   ? ColorRole::Outline
                                          : ColorRole::Border;
    painter.setPen(QPen(m_theme.color(edge), 1));
    painter.drawRoundedRect(body, cardRadius, cardRadius);
    if (state.focused) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.color(ColorRole::Accent), 2));
        painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), cardRadius - 0.5, cardRadius - 0.5);
    }
}

void CardPainter::paintAge(QPainter &painter, const QRect &rect, const CardData &card) const
{
    paintIconText(painter, rect, card.idle ? QStringLiteral("hourglass") : QStringLiteral("clock"),
                  rect.width() < iconTextWidth(ageText(card)) ? shortAgeText(card) : ageText(card),
                  card.idle ? ColorRole::Warning : ColorRole::Muted, Qt::AlignLeft);
}

// An icon and the whole time say more than half of the words; the tool tip has them all.
bool CardPainter::showsTimeAlone(const CardData &card, int room) const
{
    return !card.noContact && !card.nextTime.isEmpty() && iconTextWidth(card.nextActivity) > room;
}

void CardPainter::paintNext(QPainter &painter, const QRect &rect, const CardData &card) const
{
    const bool missing = card.nextActivity.isEmpty();
    const bool isShort = showsTimeAlone(card, rect.width());
    const QString icon = card.noContact ? QStringLiteral("user-x")
        : missing                       ? QStringLiteral("circle-alert")
        : card.nextActivityOverdue      ? QStringLiteral("bell") // not by its colour alone
        : isShort                       ? card.nextIcon
                                        : QStringLiteral("calendar-clock");
    const ColorRole color
        = card.noContact || (!missing && card.nextActivityOverdue) ? ColorRole::Bad : ColorRole::Muted;
    paintIconText(painter, rect, icon, isShort ? card.nextTime : nextText(card), color, Qt::AlignRight);
}

void CardPainter::paint(QPainter &painter, const QRect &rect, const CardData &card,
                        const CardState &state) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(painter, rect, state);
    if (state.lifted)
        return;
    const CardLayout layout = CardLayout::in(rect, m_metrics, card.kind, wishes(card));
    const bool named = !card.name.isEmpty();
    paintName(painter, layout.name,
              nameOrNone(card.name),
              FontRole::BodyStrong, named ? ColorRole::Text : ColorRole::Muted);
    if (!layout.mark.isEmpty())
        paintChip(painter, layout.mark, mark(card), m_theme);
    const QString second = secondLine(card);
    paintName(painter, layout.company,
              second.isEmpty() ? cardWord(QT_TRANSLATE_NOOP("huni::CardPainter", "No company")) : second,
              FontRole::NumberSmall, ColorRole::Muted);
    if (!layout.heat.isEmpty()) {
        ChipLook heat = heatChip(card.temperature);
        if (layout.heat.width() < chipSize(heat, m_theme).width())
            heat.text.clear(); // the icon's shape still tells it, and the tool tip says it
        paintChip(painter, layout.heat, heat, m_theme);
    }
    if (!layout.bant.isEmpty())
        paintBantBar(painter, layout.bant, card.bant, m_theme);
    paintText(painter, layout.value, valueText(card), FontRole::NumberStrong, ColorRole::Text,
              layout.close.isEmpty() && card.kind == CardData::Lead ? Qt::AlignRight : Qt::AlignLeft);
    paintIconText(painter, layout.close, card.closeOverdue ? QStringLiteral("bell") : QStringLiteral("calendar"),
                  closeText(card), card.closeOverdue ? ColorRole::Bad : ColorRole::Muted, Qt::AlignRight);
    if (!layout.avatar.isEmpty())
        paintAvatar(painter, layout.avatar, card.owner, m_theme);
    paintAge(painter, layout.age, card);
    if (!layout.next.isEmpty())
        paintNext(painter, layout.next, card);
}

void CardPainter::paintSkeleton(QPainter &painter, const QRect &rect) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(painter, rect, {});
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(ColorRole::Pressed));
    const int bar = std::max(6, m_metrics.smallLine - 6);
    int y = rect.y() + 15;
    for (const int percent : {55, 75}) {
        painter.drawRoundedRect(QRectF(rect.x() + 12, y, (rect.width() - 24) * percent / 100.0, bar),
                                bar / 2.0, bar / 2.0);
        y += m_metrics.smallLine + 6;
    }
}

QStringList CardPainter::facts(const CardData &card) const
{
    QStringList lines{card.name, secondLine(card)};
    if (card.kind == CardData::Lead) {
        if (card.score) {
            //: %1 a number of points, %2 what they mean: not for sales, MQL
            lines.append(cardWord(QT_TRANSLATE_NOOP("huni::CardPainter", "Score %1, %2")).arg(mark(card).text, scoreBandName(bandOf(*card.score, card.bands))));
            lines.append(trendText(card.trend, m_locale));
        }
        lines.append(heatText(card.temperature));
        if (card.hasBant)
            lines.append(bantText(card.bant));
    } else if (card.probability) {
        lines.append(cardWord(QT_TRANSLATE_NOOP("huni::CardPainter", "Probability %1")).arg(mark(card).text));
    }
    if (card.value)
        lines.append(moneyText(*card.value, m_locale));
    if (card.expectedClose.isValid())
        lines.append((card.closeOverdue ? cardWord(QT_TRANSLATE_NOOP("huni::CardPainter", "Should have closed on %1"))
                                        : cardWord(QT_TRANSLATE_NOOP("huni::CardPainter", "Expected to close on %1")))
                         .arg(dateWords(card.expectedClose, m_locale)));
    lines.append(stayWords(card));
    lines.append(nextWords(card));
    lines.append(card.owner.isEmpty()
                     ? cardWord(QT_TRANSLATE_NOOP("huni::CardPainter", "No owner"))
                     : cardWord(QT_TRANSLATE_NOOP("huni::CardPainter", "Owner: %1")).arg(card.owner));
    return lines;
}

QString CardPainter::stayWords(const CardData &card) const
{
    return card.idle
        ? QCoreApplication::translate("huni::CardPainter", "%Ln day(s) in this stage, which is long", nullptr, card.daysInStage)
        : QCoreApplication::translate("huni::CardPainter", "%Ln day(s) in this stage", nullptr, card.daysInStage);
}

QString CardPainter::nextWords(const CardData &card) const
{
    if (card.noContact || card.nextActivity.isEmpty())
        return nextText(card);
    return (card.nextActivityOverdue ? cardWord(QT_TRANSLATE_NOOP("huni::CardPainter", "Next step, overdue: %1"))
                                     : cardWord(QT_TRANSLATE_NOOP("huni::CardPainter", "Next step: %1")))
        .arg(card.nextActivity);
}

QString CardPainter::description(const CardData &card) const
{
    QStringList lines = facts(card);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString CardPainter::spoken(const CardData &card, const QString &stage) const
{
    QStringList lines = facts(card);
    if (card.name.isEmpty())
        lines.front() = nameOrNone({});
    QStringList standing{stage};
    if (card.kind == CardData::Lead && !card.score)
        standing.append(cardWord(QT_TRANSLATE_NOOP("huni::CardPainter", "Not scored yet")));
    lines.insert(1, standing.join(QStringLiteral(", ")));
    lines.removeAll(QString());
    return lines.join(QStringLiteral(", "));
}

} // namespace huni
