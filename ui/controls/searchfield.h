#pragma once

#include <QLineEdit>

namespace huni {

class Theme;

/// A line to search in: magnifier, clear button, and its shortcut shown while it is empty. Esc empties it
/// first.
class SearchField final : public QLineEdit
{
    Q_OBJECT

public:
    SearchField(const Theme &theme, const QString &placeholder, QWidget *parent = nullptr);

    /// Text at the right end while the field is empty, such as `Ctrl+K`.
    void setHint(const QString &hint);

Q_SIGNALS:
    /// Arrow down or Enter: the results want the focus.
    void resultsWanted();
    /// Esc in the empty field: back to what is searched.
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const Theme &m_theme;
    QString m_hint;
};

} // namespace huni
