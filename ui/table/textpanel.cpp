#include "ui/table/textpanel.h"

#include "ui/controls/formrow.h"

#include <QCompleter>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace huni {

TextPanel::TextPanel(const Theme &theme, const QString &title, const QString &label, const QString &text, const QString &acceptText,
                     QWidget *over)
    : OverlayPanel(theme, title, over)
    , m_line(new QLineEdit(text))
{
    m_line->setObjectName(QStringLiteral("text"));
    m_line->setMaxLength(2000);
    m_line->selectAll();
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    addFormRow(*form, label, m_line);
    content()->addLayout(form);
    connect(addButton(tr("Cancel")), &QPushButton::clicked, this, &TextPanel::dismiss);
    addAcceptButton(acceptText);
}

QString TextPanel::text() const
{
    return m_line->text().simplified();
}

void TextPanel::setSuggestions(const QStringList &suggestions)
{
    auto *completer = new QCompleter(suggestions, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_line->setCompleter(completer);
}

QWidget *TextPanel::firstField() const
{
    return m_line;
}

} // namespace huni
