#pragma once

#include "core/store/drafts.h"

#include <QPointer>

#include <functional>

class QLineEdit;

namespace huni {

class InlineEdit;

/// Keeps what is typed into the fields of a form until it is saved or given up, and offers what an earlier run left
/// behind. One for each form.
class DraftKeeper final : public QObject
{
    Q_OBJECT

public:
    /// Which draft a field has at the moment; a nil thing: none.
    using KeyNow = std::function<DraftKey()>;

    /// \param parent  the form
    DraftKeeper(Drafts &drafts, QObject *parent);

    /// A value that is edited where it stands: it says itself when an edit is over.
    void watch(InlineEdit &edit, KeyNow keyNow);
    /// A field of a form that is saved as a whole. \see done
    void watch(QLineEdit &line, KeyNow keyNow);
    /// Values offer what is kept for them; empty lines get it back. To be called when the form shows another thing.
    void offer();
    /// The same for one value, which was built later.
    void offer(InlineEdit &edit);
    /// The lines were saved, or given up.
    void done();

private:
    struct Line {
        QPointer<QLineEdit> line{};
        KeyNow keyNow{};
    };
    struct Edit {
        QPointer<InlineEdit> edit{};
        KeyNow keyNow{};
    };

    void offer(const Edit &each);

    Drafts &m_drafts;
    std::vector<Line> m_lines;
    std::vector<Edit> m_edits;
};

} // namespace huni
