#pragma once

#include "core/model/checklist.h"

#include <QWidget>

namespace huni {

class Theme;

/// Yes, partly, no: one of them, or none yet. Choosing the chosen one again takes it back. Left and right go
/// between them; Y, P, N (in Turkish E, K, H) answer, space goes round.
class AnswerBar final : public QWidget
{
    Q_OBJECT

public:
    AnswerBar(const Theme &theme, const QString &name, QWidget *parent = nullptr);

    void setVerdict(Verdict verdict);
    Verdict verdict() const { return m_verdict; }
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }
    static QString word(Verdict verdict);

    QSize sizeHint() const override;
    /// Without the icons.
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(huni::Verdict verdict);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRect cell(int place) const;
    int cellWidth(int place, bool withIcon) const;
    int widthOfAll(bool withIcons) const;
    bool showsIcons() const;
    int placeAt(const QPoint &point) const;
    void choose(Verdict verdict);
    void chooseNext();
    int placeInOrder() const;
    void updateAccessibleName();

    const Theme &m_theme;
    QString m_name;
    Verdict m_verdict = Verdict::Unknown;
    int m_hovered = -1;
    bool m_readOnly = false;
};

} // namespace huni
