#include "ui/board/cardlayout.h"

#include "ui/theme/theme.h"

#include <QFontMetrics>

namespace huni {

namespace {

constexpr int cardPadX = 12;
constexpr int cardPadY = 10;
constexpr int cardGap = 8;
constexpr int smallestText = 24; // narrower text says nothing

int compactPadY()
{
    return 8;
}

// A strip of the card that parts are cut from, left and right, until nothing is left.
class CardRow
{
public:
    explicit CardRow(const QRect &rect)
        : m_rest(rect)
    {
    }

    QRect takeLeft(int width)
    {
        if (width <= 0 || m_rest.width() < width)
            return {};
        const QRect part(m_rest.x(), m_rest.y(), width, m_rest.height());
        m_rest.setLeft(part.right() + 1 + cardGap);
        return part;
    }

    QRect takeRight(int width)
    {
        if (width <= 0 || m_rest.width() < width)
            return {};
        const QRect part(m_rest.right() + 1 - width, m_rest.y(), width, m_rest.height());
        m_rest.setRight(part.left() - 1 - cardGap);
        return part;
    }

    // As much of the wish as there is, unless too little to read.
    QRect takeRightAtMost(int width)
    {
        const int possible = std::min(width, m_rest.width());
        return possible < std::min(width, smallestText) ? QRect() : takeRight(possible);
    }

    QRect takeRest() { return m_rest.width() < smallestText ? QRect() : takeLeft(m_rest.width()); }
    int room() const { return m_rest.width(); }

private:
    QRect m_rest;
};

} // namespace

CardMetrics CardMetrics::of(const Theme &theme, CardDensity density)
{
    CardMetrics metrics;
    metrics.strongLine = QFontMetrics(theme.font(FontRole::BodyStrong)).height();
    metrics.smallLine = QFontMetrics(theme.font(FontRole::NumberSmall)).height();
    metrics.chip = QFontMetrics(theme.font(FontRole::NumberTiny)).height() + 6;
    metrics.bantWidth = bantBarSize(theme).width();
    metrics.unit = theme.basePixels();
    metrics.density = density;
    return metrics;
}

int CardMetrics::cardHeight() const
{
    const int first = std::max(strongLine, chip);
    if (density == CardDensity::Compact)
        return 2 * compactPadY() + first + 3 + std::max(smallLine, chip);
    return 2 * cardPadY + first + smallLine + 7 + chip + 7 + chip;
}

CardLayout CardLayout::in(const QRect &rect, const CardMetrics &metrics, CardData::Kind kind,
                          const CardWishes &wishes)
{
    CardLayout layout;
    layout.card = rect;
    const bool compact = metrics.density == CardDensity::Compact;
    const QRect inner = rect.adjusted(cardPadX, compact ? compactPadY() : cardPadY, -cardPadX, 0);
    int y = inner.y();
    const auto row = [&](int height, int below) {
        const CardRow strip(QRect(inner.x(), y, inner.width(), height));
        y += height + below;
        return strip;
    };

    CardRow first = row(std::max(metrics.strongLine, metrics.chip), compact ? 3 : 0);
    layout.mark = first.takeRight(wishes.mark);
    if (compact && kind == CardData::Lead)
        layout.heat = first.takeRight(wishes.heatIcon);
    if (compact && kind == CardData::Opportunity)
        layout.value = first.room() > wishes.value * 2 ? first.takeRight(wishes.value) : QRect();
    layout.name = first.takeRest();

    if (compact) {
        CardRow second = row(std::max(metrics.smallLine, metrics.chip), 0);
        layout.avatar = wishes.owner ? second.takeLeft(metrics.chip) : QRect();
        layout.age = second.takeRight(wishes.ageShort);
        layout.company = wishes.company ? second.takeRest() : QRect();
        return layout;
    }

    layout.company = wishes.company ? row(metrics.smallLine, 7).takeRest() : QRect();

    CardRow third = row(metrics.chip, 7);
    if (kind == CardData::Opportunity) {
        layout.close = third.takeRight(wishes.close);
        layout.value = third.takeLeft(std::min(wishes.value, third.room()));
    } else {
        const int bant = wishes.bant ? metrics.bantWidth : 0;
        const int wanted = wishes.heat + bant + (wishes.heat && bant ? cardGap : 0)
            + (wishes.value ? wishes.value + cardGap : 0);
        layout.heat = third.takeLeft(wanted <= third.room() ? wishes.heat : wishes.heatIcon);
        layout.bant = third.takeLeft(bant);
        layout.value = third.takeRightAtMost(wishes.value);
    }

    CardRow fourth = row(metrics.chip, 0);
    layout.avatar = wishes.owner ? fourth.takeLeft(metrics.chip) : QRect();
    const bool tight = wishes.age + (wishes.next ? cardGap + wishes.next : 0) > fourth.room();
    layout.age = fourth.takeLeft(std::min(tight ? wishes.ageShort : wishes.age, fourth.room()));
    layout.next = wishes.next ? fourth.takeRest() : QRect();
    return layout;
}

} // namespace huni
