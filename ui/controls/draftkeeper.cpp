#include "ui/controls/draftkeeper.h"

#include "ui/controls/inlineedit.h"

#include <memory>

namespace huni {

DraftKeeper::DraftKeeper(Drafts &drafts, QObject *parent)
    : QObject(parent)
    , m_drafts(drafts)
{
    connect(&drafts, &Drafts::changed, this, &DraftKeeper::withdraw);
}

void DraftKeeper::watch(InlineEdit &edit, KeyNow keyNow)
{
    // What is typed belongs to the thing that was shown when the edit began.
    auto begun = std::make_shared<DraftKey>();
    connect(&edit, &InlineEdit::editingStarted, this, [begun, keyNow] { *begun = keyNow(); });
    connect(&edit, &InlineEdit::typed, this, [this, begun, &edit](const QString &text) {
        if (begun->thing)
            m_drafts.keep(*begun, text, edit.baseText());
    });
    // What another program wrote a moment ago may not have been seen yet.
    connect(&edit, &InlineEdit::aboutToCommit, this, [this] { m_drafts.store().lookForCommitsElsewhere(); });
    connect(&edit, &InlineEdit::ended, this, [this, begun] { m_drafts.discard(*begun); });
    connect(&edit, &InlineEdit::offerDeclined, this, [this, keyNow] { m_drafts.discard(keyNow()); });
    std::erase_if(m_edits, [](const Edit &each) { return !each.edit; });
    m_edits.push_back({&edit, std::move(keyNow)});
}

void DraftKeeper::offer()
{
    for (const Edit &each : m_edits)
        offer(each);
}

void DraftKeeper::offer(InlineEdit &edit)
{
    for (const Edit &each : m_edits) {
        if (each.edit == &edit)
            offer(each);
    }
}

void DraftKeeper::offer(const Edit &each)
{
    if (!each.edit || each.edit->isEditing())
        return;
    if (const auto kept = m_drafts.draft(each.keyNow()))
        each.edit->offerText(kept->text, kept->base);
    else
        each.edit->withdrawOffer();
}

// The same value is shown in several places: what one of them goes on with, or gives up, no other offers.
void DraftKeeper::withdraw(const DraftKey &key)
{
    for (const Edit &each : m_edits) {
        if (each.edit && each.edit->hasOffer() && each.keyNow() == key)
            offer(each);
    }
}

} // namespace huni
