#include "ui/board/columnheader.h"

#include "ui/controls/accessibleroles.h"
#include "ui/controls/plaintooltip.h"
#include "ui/theme/icons.h"

#include <QPainter>

namespace huni {

namespace {

constexpr int headBar = 3;
constexpr int headDot = 10;

} // namespace

ColumnHeader::ColumnHeader(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleRole(*this, QAccessible::Heading);
    connect(&theme, &Theme::changed, this, [this] { updateGeometry(); });
}

void ColumnHeader::setStage(const QString &name, const QString &hint, ColorRole color)
{
    m_name = name;
    m_hint = hint;
    m_color = color;
    updateTexts();
}

void ColumnHeader::setNumbers(const ColumnNumbers &numbers)
{
    if (numbers == m_numbers)
        return;
    m_numbers = numbers;
    updateTexts();
}

void ColumnHeader::setLocale(const QLocale &locale)
{
    m_locale = locale;
    updateTexts();
}

bool ColumnHeader::hasMoney() const
{
    return m_numbers.sum || !m_numbers.perCurrency.empty();
}

// Codes of the currencies that the shown sum leaves out.
QStringList ColumnHeader::otherCurrencies() const
{
    QStringList codes;
    for (const Money &money : m_numbers.perCurrency) {
        if (!m_numbers.sum || money.currency != m_numbers.sum->currency)
            codes += money.currency.text();
    }
    return codes;
}

QString ColumnHeader::countText() const
{
    const QString all = m_locale.toString(m_numbers.count);
    //: Cards of a column that a filter shows, and how many there are
    return m_numbers.matching ? tr("%1 of %2").arg(m_locale.toString(*m_numbers.matching), all) : all;
}

QString ColumnHeader::amount(const std::optional<Money> &money) const
{
    return money ? shortMoneyText(*money, m_locale) : QStringLiteral("—");
}

void ColumnHeader::updateTexts()
{
    QStringList lines;
    if (!m_hint.isEmpty())
        lines.append(tr("Moves on when %1").arg(m_hint));
    if (m_numbers.matching && (hasMoney() || m_numbers.idle > 0))
        lines.append(tr("Counted over the cards that the filter shows:"));
    if (m_numbers.sum && !otherCurrencies().isEmpty())
        //: %1 is a currency such as TRY; sums in other currencies are listed apart
        lines.append(tr("Total in %1: %2").arg(m_numbers.sum->currency.text(), moneyText(*m_numbers.sum, m_locale)));
    else if (m_numbers.sum)
        lines.append(tr("Total: %1").arg(moneyText(*m_numbers.sum, m_locale)));
    else if (hasMoney())
        lines.append(tr("Total: — (an exchange rate is missing)"));
    if (m_numbers.weighted)
        lines.append(tr("Weighted by probability: %1").arg(moneyText(*m_numbers.weighted, m_locale)));
    if (m_numbers.perCurrency.size() > 1) {
        lines.append(tr("By currency:"));
        for (const Money &money : m_numbers.perCurrency)
            lines.append(QStringLiteral("  ") + moneyText(money, m_locale));
    }
    if (m_numbers.idle > 0)
        lines.append(tr("Idle cards: %1").arg(m_locale.toString(m_numbers.idle)));
    setToolTip(plainToolTip(lines.join(u'\n')));
    //: Head of a column for screen readers: name of the stage, number of cards
    setAccessibleName(tr("%1, cards: %2").arg(m_name, countText()));
    setAccessibleDescription(lines.join(QStringLiteral(". ")));
    update();
}

// The weighted sum, and quietly that there is more in other currencies, as long as there is room: the tool tip has all of it.
QString ColumnHeader::weightedText(int room) const
{
    const QFontMetrics metrics(m_theme.font(FontRole::NumberSmall));
    const QString sum = amount(m_numbers.weighted);
    //: Sum weighted by probability, in the head of a column; short
    const QString whole = tr("weighted %1").arg(sum);
    const QStringList others = otherCurrencies();
    QStringList forms {whole};
    if (!others.isEmpty())
        forms = {whole + QStringLiteral("  + ") + others.join(QStringLiteral(", ")),
                 whole + QStringLiteral("  +") + m_locale.toString(others.size())};
    for (const QString &form : forms) {
        if (metrics.horizontalAdvance(form) <= room)
            return form;
    }
    return metrics.elidedText(forms.last(), Qt::ElideRight, std::max(0, room));
}

QSize ColumnHeader::sizeHint() const
{
    const int strong = QFontMetrics(m_theme.font(FontRole::BodyStrong)).height();
    const int small = QFontMetrics(m_theme.font(FontRole::NumberSmall)).height();
    return {260, 4 + strong + 3 + small + 7 + headBar + 6};
}

void ColumnHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect room = rect().adjusted(2, 0, -2, 0);
    QRect line(room.x(), 4, room.width(), QFontMetrics(m_theme.font(FontRole::BodyStrong)).height());
    paintNameLine(painter, line);
    line.moveTop(line.bottom() + 1 + 3);
    line.setHeight(QFontMetrics(m_theme.font(FontRole::NumberSmall)).height());
    paintIdleLine(painter, line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(m_color));
    painter.drawRoundedRect(QRectF(room.x(), height() - headBar - 6, room.width(), headBar), 1.5, 1.5);
}

// Dot, name, count ... sum
void ColumnHeader::paintNameLine(QPainter &painter, const QRect &line) const
{
    const QString sum = hasMoney() ? amount(m_numbers.sum) : QString();
    const int sumWidth
        = sum.isEmpty() ? 0 : QFontMetrics(m_theme.font(FontRole::NumberStrong)).horizontalAdvance(sum) + 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(m_color));
    painter.drawEllipse(QRectF(line.x(), line.y() + (line.height() - headDot) / 2.0, headDot, headDot));
    const QString count = countText();
    const int countWidth = m_theme.textWidth(FontRole::NumberSmall, count) + 2;
    const int nameX = line.x() + headDot + 8;
    const int nameRoom = line.right() + 1 - nameX - countWidth - 8 - (sumWidth ? sumWidth + 10 : 0);
    painter.setFont(m_theme.font(FontRole::BodyStrong));
    painter.setPen(m_theme.color(ColorRole::Text));
    const QString name = painter.fontMetrics().elidedText(m_name, Qt::ElideRight, nameRoom);
    const int nameWidth = painter.fontMetrics().horizontalAdvance(name) + 1;
    painter.drawText(QRect(nameX, line.y(), nameWidth, line.height()), Qt::AlignVCenter | Qt::TextSingleLine,
                     name);
    painter.setFont(m_theme.font(FontRole::NumberSmall));
    painter.setPen(m_theme.color(ColorRole::Muted));
    painter.drawText(QRect(nameX + nameWidth + 8, line.y(), countWidth, line.height()), Qt::AlignVCenter,
                     count);
    if (sumWidth) {
        painter.setFont(m_theme.font(FontRole::NumberStrong));
        painter.setPen(m_theme.color(ColorRole::Text));
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, sum);
    }
}

// Idle cards ... weighted sum
void ColumnHeader::paintIdleLine(QPainter &painter, const QRect &line) const
{
    painter.setFont(m_theme.font(FontRole::NumberSmall));
    //: Number of idle cards, in the head of a column; short
    const QString idle = m_numbers.idle > 0 ? tr("%1 idle").arg(m_locale.toString(m_numbers.idle)) : QString();
    const int idleInset = headDot + 8;
    const int idleWidth = idle.isEmpty() ? 0 : idleInset + painter.fontMetrics().horizontalAdvance(idle) + 12;
    if (m_numbers.weighted) {
        painter.setPen(m_theme.color(ColorRole::Muted));
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, weightedText(line.width() - idleWidth));
    }
    if (!idle.isEmpty()) {
        const int side = line.height() - 2;
        paintIcon(painter, QRect(line.x(), line.y() + 1, side, side), QStringLiteral("hourglass"),
                  m_theme.color(ColorRole::Warning));
        painter.setPen(m_theme.color(ColorRole::Warning));
        painter.drawText(line.adjusted(idleInset, 0, 0, 0), Qt::AlignVCenter, idle);
    }
}

} // namespace huni
