#include "ui/table/textpanel.h"

#include "ui/controls/formdraft.h"
#include "ui/controls/formline.h"
#include "ui/controls/formrow.h"

#include <QCompleter>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace huni {

namespace {

constexpr int longestPanelLine = 2000;

} // namespace

TextPanel::TextPanel(const Theme &theme, const QString &title, const QString &label, const QString &text, const QString &acceptText,
                     QWidget *over)
    : OverlayPanel(theme, title, over)
    , m_line(new FormLine(theme, QStringLiteral("text"), text))
{
    m_line->line()->setMaxLength(longestPanelLine);
    m_line->line()->selectAll();
    connect(m_line, &FormLine::resized, this, [this] { place(); }, Qt::QueuedConnection); // after the layouts
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    addFormRow(*form, label, m_line);
    m_line->line()->setAccessibleName(label);
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
    m_line->line()->setCompleter(completer);
}

void TextPanel::setStored(const QString &text)
{
    m_line->setStored(text);
}

bool TextPanel::isDecided()
{
    m_line->askToChoose();
    return !m_line->isContested();
}

FormDraft *TextPanel::keepDraft(Drafts &drafts, const QString &form, const Uuid &about)
{
    auto *draft = new FormDraft(drafts, form, about, *this);
    draft->watch(*m_line);
    return draft;
}

QWidget *TextPanel::firstField() const
{
    return m_line;
}

} // namespace huni
