#pragma once

#include "core/store/drafts.h"

#include <QPointer>

#include <functional>

namespace huni {

class InlineEdit;

/// Keeps what is typed into values that are edited where they stand, until each is saved or given up, and offers what an earlier
/// run left behind. One for each form. A form that is saved as a whole has a FormDraft.
class DraftKeeper final : public QObject
{
    Q_OBJECT

public:
    /// Which draft a field has at the moment; a nil thing: none.
    using KeyNow = std::function<DraftKey()>;

    /// \param parent  the form
    DraftKeeper(Drafts &drafts, QObject *parent);

    /// The value says itself when an edit is over.
    void watch(InlineEdit &edit, KeyNow keyNow);
    /// Values offer what is kept for them. To be called when the form shows another thing.
    void offer();
    /// The same for one value, which was built later.
    void offer(InlineEdit &edit);

private:
    struct Edit {
        QPointer<InlineEdit> edit{};
        KeyNow keyNow{};
    };

    void offer(const Edit &each);
    void withdraw(const DraftKey &key);

    Drafts &m_drafts;
    std::vector<Edit> m_edits;
};

} // namespace huni
