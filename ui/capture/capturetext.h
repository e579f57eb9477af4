#pragma once

#include "core/exchange/contactcard.h"

#include <QPlainTextEdit>

namespace huni {

class Theme;

/// Where one types or pastes about a person. What was understood is marked calmly; rich text arrives as plain
/// text.
class CaptureText final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit CaptureText(const Theme &theme, QWidget *parent = nullptr);

    /// Marks the pieces where they stand in the text.
    void setPieces(const std::vector<CardPiece> &pieces);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// Files were dropped on it.
    void filesDropped(const QStringList &paths);

protected:
    void insertFromMimeData(const QMimeData *source) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    bool event(QEvent *event) override;

private:
    void showMarks();

    const Theme &m_theme;
    std::vector<CardPiece> m_pieces{};
};

/// The word for a field of a card, such as `Name`.
QString cardFieldName(CardField field);

} // namespace huni
