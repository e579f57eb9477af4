#pragma once

#include "ui/board/cardlayout.h"
#include "ui/board/cardparts.h"
#include "ui/theme/theme.h"

#include <QFont>
#include <QLocale>

class QImage;
class QPainter;

namespace huni {

class Theme;

/// How a card stands at the moment.
struct CardState {
    bool hovered = false;
    bool selected = false;
    bool focused = false; ///< current, and its view has the keyboard
    bool lifted = false; ///< being dragged: only its place is left
};

/// Paints cards. Holds what is the same for all of them; keeps nothing about any of them.
class CardPainter
{
public:
    CardPainter(const Theme &theme, const QLocale &locale);

    void setDensity(CardDensity density);
    void setParts(CardParts parts) { m_parts = parts; }
    void setLocale(const QLocale &locale) { m_locale = locale; }
    /// Measures the fonts again: after the theme changed.
    void refresh();

    const CardMetrics &metrics() const { return m_metrics; }
    const Theme &theme() const { return m_theme; }
    const QLocale &locale() const { return m_locale; }

    void paint(QPainter &painter, const QRect &rect, const CardData &card, const CardState &state) const;
    /// The place of a card that is not loaded yet.
    void paintSkeleton(QPainter &painter, const QRect &rect) const;
    CardWishes wishes(const CardData &card) const;
    /// Everything about the card in words, one thing a line, for its tool tip.
    QString description(const CardData &card) const;
    /// The same in one sentence with its stage, for screen readers.
    QString spoken(const CardData &card, const QString &stage) const;

private:
    QString stayWords(const CardData &card) const;
    QString nextWords(const CardData &card) const;
    QStringList facts(const CardData &card) const;
    ChipLook mark(const CardData &card) const;
    QString ageText(const CardData &card) const;
    QString shortAgeText(const CardData &card) const;
    QString nextText(const CardData &card) const;
    bool showsTimeAlone(const CardData &card, int room) const;
    QString valueText(const CardData &card) const;
    QString closeText(const CardData &card) const;
    QString secondLine(const CardData &card) const;
    void paintGround(QPainter &painter, const QRect &rect, const CardState &state) const;
    QImage groundImage(const QSize &card, const CardState &state, qreal ratio) const;
    void drawGround(QPainter &painter, const QRect &rect, const CardState &state) const;
    void paintAge(QPainter &painter, const QRect &rect, const CardData &card) const;
    void paintNext(QPainter &painter, const QRect &rect, const CardData &card) const;
    void paintText(QPainter &painter, const QRect &rect, const QString &text, FontRole font, ColorRole color,
                   Qt::Alignment alignment = Qt::AlignLeft) const;
    void paintIconText(QPainter &painter, const QRect &rect, const QString &icon, const QString &text,
                       ColorRole color, Qt::Alignment alignment) const;
    const QFont &fontOf(FontRole role) const;
    void paintName(QPainter &painter, const QRect &rect, const QString &text, FontRole font, ColorRole color) const;
    int iconTextWidth(const QString &text) const;

    const Theme &m_theme;
    QLocale m_locale;
    CardMetrics m_metrics;
    CardParts m_parts {everyCardPart};
    QFont m_strong;
    QFont m_small;
    QFont m_number;
};

} // namespace huni
