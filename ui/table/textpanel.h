#pragma once

#include "ui/controls/overlaypanel.h"

class QLineEdit;

namespace huni {

/// Asks for one line, such as a name.
class TextPanel final : public OverlayPanel
{
    Q_OBJECT

public:
    TextPanel(const Theme &theme, const QString &title, const QString &label, const QString &text, const QString &acceptText,
              QWidget *over);

    QString text() const;
    /// What is offered while typing.
    void setSuggestions(const QStringList &suggestions);

protected:
    QWidget *firstField() const override;

private:
    QLineEdit *m_line;
};

} // namespace huni
