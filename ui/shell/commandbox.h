#pragma once

#include <QAbstractButton>

namespace huni {

class Theme;

/// What looks like a field to search in and opens the palette: its words and its key.
class CommandBox final : public QAbstractButton
{
    Q_OBJECT

public:
    CommandBox(const Theme &theme, const QString &words, QWidget *parent = nullptr);

    void setKeys(const QString &keys);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_keys;
};

} // namespace huni
