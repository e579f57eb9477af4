#pragma once

#include "core/store/drafts.h"
#include "ui/controls/overlaypanel.h"

namespace huni {

class FormDraft;
class FormLine;

/// Asks for one line, such as a name.
class TextPanel final : public OverlayPanel
{
    Q_OBJECT

public:
    TextPanel(const Theme &theme, const QString &title, const QString &label, const QString &text, const QString &acceptText,
              QWidget *over);

    QString text() const;
    /// What stands beneath it was changed meanwhile.
    void setStored(const QString &text);
    /// Whether what was typed may be stored; when not, the panel asks.
    bool isDecided();
    /// What is typed survives until it is accepted or given up.
    FormDraft *keepDraft(Drafts &drafts, const QString &form, const Uuid &about);
    /// What is offered while typing.
    void setSuggestions(const QStringList &suggestions);

protected:
    QWidget *firstField() const override;

private:
    FormLine *m_line;
};

} // namespace huni
