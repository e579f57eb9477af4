#pragma once

#include <QWidget>

namespace huni {

class Theme;

/// Small quiet text that wraps, such as an explanation under a control.
class MutedLabel final : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString text READ text)

public:
    explicit MutedLabel(const Theme &theme, QWidget *parent = nullptr);

    void setText(const QString &text);
    const QString &text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    const Theme &m_theme;
    QString m_text;
};

} // namespace huni
