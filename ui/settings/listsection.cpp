#include "ui/settings/listsection.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace huni {

ListSection::ListSection(SettingsSource &source, const Theme &theme, const QString &section, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_theme(theme)
{
    connect(&source, &SettingsSource::changed, this, &ListSection::showList); // before the form reads what is chosen
    m_form = new SettingForm(source, theme, section, {});
    m_list = new ListEditor(theme, title, m_form, this);
    m_list->setReadOnly(source.isReadOnly());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    connect(m_list, &ListEditor::currentChanged, this, &ListSection::showThing);
    connect(m_list, &ListEditor::removeWanted, this, [this](const Uuid &id) { remove(id); });
    connect(m_list, &ListEditor::moveWanted, this, [this](const Uuid &id, const Uuid &before) {
        m_source.report(m_source.words(move(id, before)));
        showList(); // one that may not stand there goes back
    });
}

void ListSection::begin()
{
    showList();
}

QPushButton *ListSection::addButton(const QString &text, const QString &name)
{
    QPushButton *button = m_list->addButton(text);
    button->setObjectName(name);
    button->setEnabled(!m_source.isReadOnly());
    return button;
}

void ListSection::showList()
{
    m_list->setEntries(entries());
    showThing();
}

void ListSection::showThing()
{
    m_form->showThing(current());
    showCurrent();
}

void ListSection::nameNew(const Uuid &id)
{
    m_list->setCurrent(id);
    if (auto *name = m_form->findChild<InlineEdit *>()) {
        name->setFocus(Qt::OtherFocusReason);
        name->startEditing();
    }
}

void ListSection::removeInFavourOf(const QString &question, qint64 uses, const std::vector<Replacement> &others,
                                   const std::function<Result<void>(const Uuid &into)> &remove)
{
    const auto removeFor = [this, uses, remove](const Uuid &into) { m_source.change(uses, [remove, into] { return remove(into); }); };
    if (uses == 0)
        removeFor({});
    else
        askForReplacement(*m_list, m_theme, question, others, removeFor);
}

} // namespace huni
