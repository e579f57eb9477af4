#pragma once

#include "core/base/money.h"
#include "ui/theme/theme.h"

#include <QLocale>
#include <QWidget>

#include <optional>
#include <vector>

namespace huni {

/// The figures of a column over all its rows, kept by core; while a filter stands, sums and idle cards are
/// those of the rows that it lets through.
struct ColumnNumbers {
    qint64 count = 0;
    std::optional<qint64> matching{}; ///< of them, those that a filter lets through; nothing without a filter
    std::optional<Money> sum{}; ///< nothing when it cannot be told (a missing rate)
    std::optional<Money> weighted{};
    qint64 idle = 0;
    std::vector<Money> perCurrency{}; ///< what `sum` was made of

    bool operator==(const ColumnNumbers &) const = default;
};

/// Head of a column: dot and bar in the colour of the stage, name, count, sum, weighted sum, idle count.
class ColumnHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit ColumnHeader(const Theme &theme, QWidget *parent = nullptr);

    /// \param hint  when a card moves on, for the tool tip
    void setStage(const QString &name, const QString &hint, ColorRole color);
    void setNumbers(const ColumnNumbers &numbers);
    const ColumnNumbers &numbers() const { return m_numbers; }
    void setLocale(const QLocale &locale);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintNameLine(QPainter &painter, const QRect &line) const;
    void paintIdleLine(QPainter &painter, const QRect &line) const;
    void updateTexts();
    QString countText() const;
    QString weightedText(int room) const;
    QString amount(const std::optional<Money> &money) const;
    bool hasMoney() const;
    QStringList otherCurrencies() const;

    const Theme &m_theme;
    QLocale m_locale;
    QString m_name;
    QString m_hint;
    ColorRole m_color = ColorRole::Stage1;
    ColumnNumbers m_numbers;
};

} // namespace huni
