#pragma once

#include "ui/theme/theme.h"

#include <QFrame>

namespace huni {

/// One line of plain text that is cut with an ellipsis when there is no room; the whole text is then in the
/// tool tip.
class ElidedLabel final : public QFrame
{
    Q_OBJECT
    Q_PROPERTY(QString text READ text)

public:
    ElidedLabel(const Theme &theme, FontRole font, ColorRole color, QWidget *parent = nullptr);

    void setText(const QString &text);
    const QString &text() const { return m_text; }
    /// What the tool tip says besides the text, which it says when the label is too narrow for it.
    void setHint(const QString &hint);
    /// `Qt::ElideNone`: it is never narrower than its text.
    void setElideMode(Qt::TextElideMode mode);
    /// It asks for the room of at most so many letters, and takes more where there is more.
    void setWanted(int letters);
    void setAlignment(Qt::Alignment alignment);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateToolTip();
    int textWidth() const;

    const Theme &m_theme;
    FontRole m_font;
    ColorRole m_color;
    QString m_text;
    QString m_hint;
    Qt::TextElideMode m_mode = Qt::ElideRight;
    int m_wanted = 0; ///< letters; 0: all
    Qt::Alignment m_alignment = Qt::AlignLeft;
};

} // namespace huni
