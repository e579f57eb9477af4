#include "ui/controls/formdraft.h"

#include "ui/controls/formline.h"
#include "ui/controls/inlineedit.h"
#include "ui/controls/overlaypanel.h"

#include <QComboBox>
#include <QLineEdit>

namespace huni {

namespace {

QString contextName(const QString &field)
{
    return u'@' + field;
}

} // namespace

FormDraft::FormDraft(Drafts &drafts, const QString &form, const Uuid &about, QObject *parent)
    : QObject(parent)
    , m_drafts(drafts)
    , m_form(form)
    , m_about(about)
{
}

FormDraft::FormDraft(Drafts &drafts, const QString &form, const Uuid &about, OverlayPanel &panel)
    : FormDraft(drafts, form, about, static_cast<QObject *>(&panel))
{
    connect(&panel, &OverlayPanel::dismissed, this, &FormDraft::done);
}

void FormDraft::watch(QLineEdit &line, const QString &field)
{
    const QString name = field.isEmpty() ? line.objectName() : field;
    if (line.text().isEmpty())
        line.setText(kept(name));
    connect(&line, &QLineEdit::textChanged, this, [this, name](const QString &text) { keep(name, text); });
}

void FormDraft::watch(FormLine &line, const QString &field)
{
    const QString name = field.isEmpty() ? line.line()->objectName() : field;
    if (const auto draft = m_drafts.draft(key(name)))
        line.goOn(draft->text, draft->base);
    connect(&line, &FormLine::changed, this, [this, name, &line] { keep(name, line.text(), line.baseText()); });
}

void FormDraft::watch(InlineEdit &edit, const QString &field)
{
    if (const auto draft = m_drafts.draft(key(field)))
        edit.offerText(draft->text, draft->base);
    connect(&edit, &InlineEdit::typed, this, [this, field, &edit](const QString &text) { keep(field, text, edit.baseText()); });
}

void FormDraft::watch(QComboBox &choice)
{
    const QString name = choice.objectName();
    const auto keyOf = [&choice](int index) { return QString::fromLatin1(choice.itemData(index).toByteArray().toHex()); };
    for (int index = 0; index < choice.count() && !context(name).isEmpty(); ++index) {
        if (keyOf(index) == context(name))
            choice.setCurrentIndex(index);
    }
    setContext(name, keyOf(choice.currentIndex()));
    connect(&choice, &QComboBox::currentIndexChanged, this, [this, name, keyOf](int index) { setContext(name, keyOf(index)); });
}

void FormDraft::setContext(const QString &field, const QString &text)
{
    m_context[contextName(field)] = text;
    const auto all = m_drafts.all();
    const bool hasText = std::any_of(all.begin(), all.end(), [this](const auto &each) {
        return each.first.form == m_form && each.first.thing == m_about && !each.first.isContext();
    });
    if (hasText && !m_isDone)
        m_drafts.keep(key(contextName(field)), text);
}

QString FormDraft::context(const QString &field) const
{
    return kept(contextName(field));
}

QString FormDraft::kept(const QString &field) const
{
    const auto draft = m_drafts.draft(key(field));
    return draft ? draft->text : QString();
}

void FormDraft::keep(const QString &field, const QString &text, const QString &base)
{
    if (m_isDone)
        return;
    m_drafts.keep(key(field), text, base);
    for (const auto &[name, what] : m_context)
        m_drafts.keep(key(name), what);
}

void FormDraft::done()
{
    m_isDone = true;
    m_drafts.discard(m_form, m_about);
}

} // namespace huni
