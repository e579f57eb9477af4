#pragma once

#include "ui/theme/style.h"

#include <QWidget>

class QLabel;
class QHBoxLayout;
class QPushButton;

namespace huni {

class Theme;

/// What a page shows when it has nothing to show: an icon, what this is, and what to do next.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const Theme &theme, const QString &iconName, const QString &title, const QString &sentence,
               QWidget *parent = nullptr);

    /// Buttons stand in the order they were added; the first is usually the primary one.
    QPushButton *addButton(const QString &text, ButtonLook look);
    void setTexts(const QString &title, const QString &sentence);

private:
    void takeColors();

    const Theme &m_theme;
    QString m_iconName;
    QLabel *m_icon = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_sentence = nullptr;
    QHBoxLayout *m_buttons = nullptr;
};

} // namespace huni
