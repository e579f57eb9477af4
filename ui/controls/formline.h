#pragma once

#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace huni {

class ChoiceLine;
class Theme;

/// A line of a form that is saved as a whole, and knows what is stored beneath it. While nothing was typed it follows; a value that
/// was changed under what was typed is told below it, and whoever types chooses between the two.
class FormLine final : public QWidget
{
    Q_OBJECT

public:
    /// \param name  of the QLineEdit, as an object
    FormLine(const Theme &theme, const QString &name, const QString &stored, QWidget *parent = nullptr);

    QLineEdit *line() const { return m_line; }
    QString text() const;
    /// What was stored when the typing began.
    const QString &baseText() const { return m_base; }
    /// What is stored now.
    void setStored(const QString &stored);
    /// Goes on with what was typed before, over what was stored then.
    void goOn(const QString &text, const QString &base);
    /// What was typed has been stored: as that, and it shall read like this now.
    void settle(const QString &stored, const QString &text);
    /// Whether the stored value was changed under what was typed, and nobody has chosen yet.
    bool isContested() const { return m_contest != nullptr; }
    /// Brings the keys to the choice.
    void askToChoose();

Q_SIGNALS:
    /// Other text stands in it, or it is typed over another value.
    void changed();
    /// It needs more or less room.
    void resized();

private:
    void compare();
    void tellRoom();
    void showContest();
    void endContest();

    const Theme &m_theme;
    QVBoxLayout *m_layout;
    QLineEdit *m_line;
    ChoiceLine *m_contest = nullptr;
    QString m_stored;
    QString m_base;
};

} // namespace huni
