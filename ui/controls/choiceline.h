#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace huni {

class Theme;

/// A sentence below what it is about, with two answers to choose from: keep mine or take theirs, go on or
/// discard.
class ChoiceLine final : public QWidget
{
    Q_OBJECT

public:
    ChoiceLine(const Theme &theme, const QString &first, const QString &second, QWidget *parent = nullptr);

    void setText(const QString &sentence);
    QString text() const;
    QPushButton *firstButton() const { return m_first; }
    QPushButton *secondButton() const { return m_second; }

Q_SIGNALS:
    void firstChosen();
    void secondChosen();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QLabel *m_text = nullptr;
    QPushButton *m_first = nullptr;
    QPushButton *m_second = nullptr;
};

} // namespace huni
