#pragma once

#include <QWidget>

class QTimer;

namespace huni {

class Theme;

/// A sentence beside a thing: why it could not be done. Goes away by itself.
class Callout final : public QWidget
{
    Q_OBJECT

public:
    Callout(const Theme &theme, QWidget *parent);

    /// \param thing  in coordinates of the parent; the sentence stands below it, or above where there is no
    /// room
    void showAt(const QRect &thing, const QString &sentence);
    const QString &text() const { return m_text; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_text;
    QTimer *m_timer = nullptr;
};

} // namespace huni
