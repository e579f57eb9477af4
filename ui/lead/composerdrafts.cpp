#include "ui/lead/composerdrafts.h"

#include "core/store/store.h"

namespace huni {

ComposerDrafts::ComposerDrafts(QObject *parent)
    : QObject(parent)
{
}

ComposerDrafts &ComposerDrafts::of(Store &store)
{
    if (auto *drafts = store.findChild<ComposerDrafts *>(QString(), Qt::FindDirectChildrenOnly))
        return *drafts;
    return *new ComposerDrafts(&store);
}

void ComposerDrafts::keep(LeadId lead, const ComposerDraft &draft)
{
    if (!lead || m_drafts.value(lead) == draft)
        return;
    if (draft == ComposerDraft{})
        m_drafts.remove(lead);
    else
        m_drafts.insert(lead, draft);
    Q_EMIT changed(lead);
}

} // namespace huni
